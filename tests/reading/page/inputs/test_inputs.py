import subprocess
import sys

import pytest

from pourparler.errors import ReportError
from pourparler.reading.page.inputs import LARGEST, MOST_LINES, Kind, take
from pourparler.reading.page.inputs.kinds import kind_of


@pytest.mark.parametrize(
    ("file", "data", "kind"),
    [
        ("a.txt", b"The talks stalled.", Kind.TEXT),
        ("standard input", b"%PDF-1.4 ...", Kind.PDF),
        ("standard input", b"\n<!doctype HTML><html>", Kind.HTML),
        ("standard input", "<html><body>".encode("utf-16"), Kind.HTML),
        ("standard input", b"<article><p>Talks", Kind.HTML),
        ("a.htm", b"Talks <b>stalled</b>", Kind.HTML),
        ("a.txt", b"5 < 6, said the minister", Kind.TEXT),
        ("a.txt", b"Subject: what the talks are about", Kind.TEXT),
        ("a.eml", b"Subject: s\n\nTalks", Kind.MAIL),
    ],
)
def test_the_bytes_tell_the_kind(file: str, data: bytes, kind: Kind) -> None:
    assert kind_of(file, data) is kind


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b" \r\n\t ", "empty"),
        (b"PK\x03\x04...", "archive"),
        (b"{\\rtf1", "rich text"),
        (b"\x89PNG", "picture"),
        (b"\x00\x01\x02\x03" * 50, "binary"),
        (b"x" * (LARGEST[Kind.TEXT] + 1), "2 MB is too much"),
        (b"x\n" * (MOST_LINES + 1), "lines are no report"),
    ],
)
def test_what_cannot_be_read_is_said_with_a_remedy(data: bytes, says: str) -> None:
    with pytest.raises(ReportError) as raised:
        take("a.txt", data)
    (problem,) = raised.value.problems
    assert problem.file == "a.txt"
    assert says in problem.what
    assert problem.remedy


def test_text_is_taken_unchanged() -> None:
    text = "De\u00admands&nbsp;first.\r\n"
    assert take("a.txt", text.encode()).text == text


def test_reading_text_loads_nothing_that_only_pages_and_pdfs_need() -> None:
    program = (
        "import sys; from pourparler.reading import read_report;"
        "read_report('a.txt', b'Egypt demanded that Ethiopia stop.');"
        "print(sorted({'trafilatura', 'lxml', 'pypdf', 'email', 'charset_normalizer'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
