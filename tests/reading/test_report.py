import pytest

from pourparler.errors import ReportError
from pourparler.reading.report import LARGEST, decode, sha256

WORDS = "Máire said: “nothing is agreed”. Ω ж\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_is_read_with_and_without_a_mark(encoding: str) -> None:
    assert decode("a.txt", WORDS.encode(encoding)) == WORDS


def test_other_encodings_are_recognised() -> None:
    text = "La délégation a refusé de signer l'accord avant la libération des prisonniers. Déjà été répété. " * 5
    assert decode("a.txt", text.encode("cp1252")) == text


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b" \r\n\t ", "empty"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04...", "archive"),
        (b"\x00\x01\x02\x03" * 50, "binary"),
        (b"<!DOCTYPE html><html><body>x</body></html>", "web page"),
        (b"x" * (LARGEST + 1), "2 MB is too much"),
    ],
)
def test_what_cannot_be_read_is_said_with_a_remedy(data: bytes, says: str) -> None:
    with pytest.raises(ReportError) as raised:
        decode("a.txt", data)
    (problem,) = raised.value.problems
    assert problem.file == "a.txt"
    assert says in problem.what
    assert problem.remedy


def test_the_fingerprint_is_that_of_the_text_whatever_its_encoding() -> None:
    assert sha256(decode("a", WORDS.encode())) == sha256(decode("b", WORDS.encode("utf-16")))
