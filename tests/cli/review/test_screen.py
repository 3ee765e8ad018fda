from dataclasses import replace

import pytest

from pourparler.cli.review.screen import sentence_lines, show_entries
from pourparler.reading.review.known import Known
from pourparler.reading.review.state import Entry, ReviewItem, Stand
from pourparler.record.conditions.parse import parse
from pourparler.record.parties import Party
from pourparler.record.passages import Ground
from pourparler.record.statements import Act, Statement

WORDS = "Chile demanded that the tolls be refunded, and the envoys went home"
ITEM = ReviewItem(key=("f", 100, 100 + len(WORDS)), file="f.txt", source="s", text=WORDS)


@pytest.mark.parametrize("width", [12, 30, 79, 200])
def test_a_sentence_in_lines_keeps_its_words_and_the_width(width: int) -> None:
    lines = sentence_lines(ITEM, width)
    assert " ".join(line.strip() for line in lines) == WORDS
    assert max(map(len, lines)) <= width


def test_a_word_longer_than_the_line_is_cut_and_line_breaks_become_spaces() -> None:
    text = "x" * 50 + "\ny"
    lines = sentence_lines(replace(ITEM, text=text), 22)
    assert [len(line) for line in lines] == [22, 22, 12 + 2]


def test_the_words_of_a_statement_are_in_bold() -> None:
    said = Statement(id="s1", by="chile", act=Act.DEMAND, grounds=(Ground(source="s", span=(100, 114)),))
    assert sentence_lines(replace(ITEM, statements=(said,)), 200)[0].startswith("  \x1b[1mChile demanded\x1b[0m that")


def test_soft_hyphens_and_marks_of_direction_are_not_shown_and_words_behind_them_stay_in_place() -> None:
    text = "Chi\u00adle de\u00admand\u202eed it"
    said = Statement(id="s1", by="chile", act=Act.DEMAND, grounds=(Ground(source="s", span=(107, 117)),))
    (line,) = sentence_lines(replace(ITEM, text=text, statements=(said,)), 200)
    assert line == "  Chile \x1b[1mdemanded\x1b[0m it"


def test_an_entry_is_shown_with_names_and_its_condition(capsys: pytest.CaptureFixture[str]) -> None:
    known = Known([Party(id="chile", name="Chile"), Party(id="bolivia", name="Bolivia")], [])
    entry = Entry(by="chile", to="bolivia", act=Act.DEMAND, about=("a", "b"), stands=(Stand(says=parse("a before b")),))
    show_entries([entry], known)
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.splitlines() == [" 1 Chile → Bolivia · demand: a, b", "    a before b  (no position)"]
