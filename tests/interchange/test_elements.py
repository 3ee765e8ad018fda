import pytest

from pourparler.errors import InputError
from pourparler.interchange import elements
from pourparler.interchange.elements import DEEPEST, attribute, elements_of


def refused(content: bytes) -> str:
    with pytest.raises(InputError) as caught:
        elements_of(content, "x.xml")
    return str(caught.value)


def test_elements_know_their_lines_and_attributes() -> None:
    root = elements_of(b"<a>\n <b x='1'/>\n <c/>\n <b x='2'/>\n</a>", "x.xml")
    assert [(child.line, attribute(child, "x")) for child in root.named("b")] == [(2, "1"), (4, "2")]


def test_encodings_that_the_file_declares_are_read() -> None:
    root = elements_of('<?xml version="1.0" encoding="ISO-8859-1"?><a x="ü"/>'.encode("latin-1"), "x.xml")
    assert root.attributes == {"x": "ü"}
    assert elements_of('<a x="ü"/>'.encode("utf-16"), "x.xml").attributes == {"x": "ü"}


def test_an_entity_bomb_is_refused_at_its_declaration() -> None:
    bomb = b'<!DOCTYPE a [<!ENTITY b "x"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'
    assert "x.xml:1: a document type is declared" in refused(bomb)


def test_no_other_file_is_read() -> None:
    assert "a document type is declared" in refused(b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>')


def test_floods_and_depths_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(elements, "MOST_ELEMENTS", 100)
    assert "nested too deeply" in refused(b"<a>" * (DEEPEST + 1))
    assert "holds too much" in refused(b"<a>" + b"<b/>" * 100 + b"</a>")


@pytest.mark.parametrize("content", [b"", b"<a>", b"<a></b>", b"<a x=1/>", b"\xff\xfe", b"hello", b"<a>\x00</a>"])
def test_what_is_no_xml_is_said_to_be_none(content: bytes) -> None:
    assert "x.xml:" in refused(content)


def test_an_unknown_encoding_is_said() -> None:
    assert "this is not XML" in refused(b'<?xml version="1.0" encoding="klingon"?><a/>')
