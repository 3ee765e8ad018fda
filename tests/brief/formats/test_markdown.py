import re

from hypothesis import given
from hypothesis import strategies as st

from pourparler.brief.document import Bullets, Document, Paragraph, Section, Table, line
from pourparler.brief.formats import markdown
from tests.brief.regenerate import document

hostile = st.text(alphabet=st.sampled_from("ab |`*_[]<>#&\\-+1.\n\r\t~=!()\u202e\u0000\x1b€м"), max_size=60)


def _with(text: str) -> str:
    blocks = (
        Paragraph(line(text)),
        Bullets((line("x ", text),)),
        Table("t", ("A", "B"), ((line(text), line(text)),), (50, 50)),
    )
    section = Section("s", "S", blocks)
    return markdown.render(Document(title="T", question=None, standing=line("now"), sections=(section,)))


@given(hostile)
def test_no_text_adds_a_row_a_cell_a_heading_or_a_list(text: str) -> None:
    lines = _with(text).splitlines()
    rows = [row for row in lines if row.startswith("| ")]
    assert len(rows) == 3
    assert {len(re.findall(r"(?<!\\)(?:\\\\)*\|", row)) for row in rows} == {3}
    assert sum(bool(re.match(r"#{1,6}\s", row)) for row in lines) == 2
    assert sum(bool(re.match(r"(?:[-+*]|\d+[.)])\s", row)) for row in lines) == 1


@given(hostile)
def test_no_text_becomes_html_code_or_a_control_character(text: str) -> None:
    made = _with(text)
    assert not re.search(r"(?<!\\)(?:\\\\)*[<`]", made)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\u202a-\u202e\u2066-\u2069]", made)


def test_paragraphs_and_lists_are_no_wider_than_a_screen() -> None:
    for row in markdown.render(document("six-party-2006", full=True), for_terminal=True).splitlines():
        assert len(row) <= markdown.WIDTH or "://" in row


def test_in_a_file_a_wide_table_stays_a_table() -> None:
    text = markdown.render(document("six-party-2006", full=True))
    assert len([row for row in text.splitlines() if row.startswith("| North Korea |")]) >= 6
