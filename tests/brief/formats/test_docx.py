import io
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pourparler.brief.document import Bullets, Document, Figure, Heading, Notes, Section, Table, line, references
from pourparler.brief.formats import docx
from tests.brief.regenerate import document

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
CASES = ("ferry", "open", "six-party-2006", "lockerbie-1998", "hostile")

hostile = st.text(alphabet=st.sampled_from("ab <>&\"'/=;:\n`\u202e\u0000\ufffe\ud800x"), max_size=40)


def parts(made: Document) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(docx.render(made))) as package:
        assert package.testzip() is None
        return {name: package.read(name) for name in package.namelist()}


def tree(made: Document, name: str = "word/document.xml") -> ElementTree.Element:
    return ElementTree.fromstring(parts(made)[name])


def words(of: ElementTree.Element) -> str:
    return "".join(text.text or "" for text in of.iter(f"{W}t"))


@pytest.mark.parametrize("name", CASES)
def test_every_part_is_well_formed_and_known_to_the_package(name: str) -> None:
    found = parts(document(name, full=True))
    types = found["[Content_Types].xml"].decode()
    for part, content in found.items():
        if part.endswith((".xml", ".rels", ".svg")):
            ElementTree.fromstring(content)
        assert f'PartName="/{part}"' in types or f'Extension="{part.rsplit(".", maxsplit=1)[-1]}"' in types
    related = ElementTree.fromstring(found["word/_rels/document.xml.rels"])
    targets = {one.get("Id"): f"word/{one.get('Target')}" for one in related}
    assert set(targets.values()) <= set(found)
    used = set(re.findall(r'r:(?:embed|id)="([^"]+)"', found["word/document.xml"].decode()))
    assert used <= set(targets)


@pytest.mark.parametrize("name", CASES)
def test_each_cited_passage_is_a_footnote_and_numbers_come_in_the_order_of_reading(name: str) -> None:
    made = document(name, full=True)
    cited = list(dict.fromkeys(reference.number for reference in references(made)))
    assert cited == list(range(1, len(cited) + 1))
    body, notes = tree(made), tree(made, "word/footnotes.xml")
    shown = [one.get(f"{W}id") for one in body.iter(f"{W}footnoteReference")]
    kept = [one.get(f"{W}id") for one in notes if one.get(f"{W}type") is None]
    assert shown == kept == [str(number) for number in cited]


def test_sources_that_nothing_cites_are_listed_and_others_are_not_told_twice() -> None:
    made = document("six-party-2006", full=True)
    [notes] = [block for section in made.annex for block in section.blocks if isinstance(block, Notes)]
    cited = {reference.number for reference in references(made)}
    told = words(tree(made))
    for number, words_ in notes.items:
        assert (f"{number}. {words_[0]}"[:30] in told) == (number not in cited)


def test_heads_of_tables_repeat_and_rows_stay_whole() -> None:
    made = document("six-party-2006", full=True)
    tables = list(tree(made).iter(f"{W}tbl"))
    assert len(tables) == sum(isinstance(b, Table) for section in made.parts for b in section.blocks)
    for table in tables:
        rows = table.findall(f"{W}tr")
        assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True, *[False] * (len(rows) - 1)]
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)


def test_headings_are_styles_and_contents_lead_to_them() -> None:
    made = document("six-party-2006", full=True)
    body = tree(made)
    first = [words(p) for p in body.iter(f"{W}p") if _style(p) == "Heading1"]
    assert first == [*(section.heading for section in made.sections), made.annex_heading]
    marks = {one.get(f"{W}name") for one in body.iter(f"{W}bookmarkStart")}
    assert {one.get(f"{W}anchor") for one in body.iter(f"{W}hyperlink")} <= marks
    assert all(re.fullmatch(r"[A-Za-z]\w{0,39}", name or "") for name in marks)
    ids = [one.get(f"{W}id") for one in body.iter(f"{W}bookmarkStart")]
    assert len(ids) == len(set(ids))


def _style(paragraph: ElementTree.Element) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if style is None else str(style.get(f"{W}val"))


def test_pictures_are_drawings_with_words_for_those_who_do_not_see_them() -> None:
    made = document("six-party-2006", full=True)
    figures = [block for section in made.parts for block in section.blocks if isinstance(block, Figure)]
    told = re.findall(r"<wp:docPr [^>]*>", parts(made)["word/document.xml"].decode())
    assert len(told) == len(figures) > 2
    assert all(re.search(r'descr="[^"]{10,}"', one) for one in told)
    assert sum(name.endswith(".svg") for name in parts(made)) == len(figures)
    assert all(parts(made)[f"word/media/picture{n}.png"].startswith(b"\x89PNG") for n in range(1, len(figures) + 1))


def test_every_page_has_its_number_and_the_file_its_title() -> None:
    found = parts(document("six-party-2006"))
    assert b" PAGE " in found["word/footer1.xml"]
    assert "Six-party talks" in found["docProps/core.xml"].decode()


def test_marking_author_and_date_stand_on_every_page_and_in_the_properties_of_the_file() -> None:
    made = replace(document("ferry"), marking="Restricted <&>", author="K. Moe", date="2006-11-29")
    found = parts(made)
    for part in ("word/header1.xml", "word/footer1.xml"):
        assert words(ElementTree.fromstring(found[part])).count("Restricted <&>") == 1
    properties = ElementTree.fromstring(found["docProps/core.xml"])
    told = {one.tag.rsplit("}", 1)[-1]: one.text for one in properties}
    assert (told["creator"], told["keywords"], told["created"]) == ("K. Moe", "Restricted <&>", "2006-11-29T00:00:00Z")
    unmarked = parts(replace(made, marking="", date="2006-11"))
    assert b"Restricted" not in b"".join(unmarked.values())
    assert b"dcterms:created" not in unmarked["docProps/core.xml"]


def test_the_same_briefing_gives_the_same_bytes() -> None:
    assert docx.render(document("ferry")) == docx.render(document("ferry"))


def test_our_own_file_is_known_again_and_others_are_not(tmp_path: Path) -> None:
    ours, other = tmp_path / "a.docx", tmp_path / "b.docx"
    ours.write_bytes(docx.render(document("open")))
    with zipfile.ZipFile(other, "w") as package:
        package.writestr("docProps/app.xml", "<Properties/>")
    assert docx.is_ours(ours)
    assert not any(map(docx.is_ours, (other, tmp_path / "none.docx", Path(__file__))))


@settings(max_examples=40)
@given(hostile)
def test_no_text_breaks_the_parts(text: str) -> None:
    blocks = (Heading(text), Bullets((line(text),)), Table(text, (text,), ((line(text),),), (100,)))
    made = Document(
        title=text,
        question=text,
        standing=line(text),
        sections=(Section("s", text, blocks),),
        marking=text,
        author=text,
    )
    for name, content in parts(made).items():
        if name.endswith((".xml", ".rels")):
            ElementTree.fromstring(content)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="no LibreOffice here")
def test_libreoffice_opens_it(tmp_path: Path) -> None:
    file = tmp_path / "brief.docx"
    file.write_bytes(docx.render(document("six-party-2006", full=True)))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "txt:Text", "--outdir", str(tmp_path), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    text = (tmp_path / "brief.txt").read_text(encoding="utf-8")
    assert "The talks are stuck in three places" in text
    assert "Annex" in text
