"""Lines with faults, and what a choice does to the text."""

import pytest

from pourparler.desk.mending import Choice, Does, faulty_lines, mended, with_line
from pourparler.errors import Problem

TEXT = "parties: [{id: north}, {id: south-east}]\nmeasures:\n  - {id: m, by: [nort]}   # nort is the north\n"


def instead(wrong: str, right: str) -> Choice:
    return Choice(does=Does.INSTEAD, wrong=wrong, right=right)


def add(kind: str, id_: str) -> Choice:
    return Choice(does=Does.ADD, wrong=id_, right=kind)


def test_only_the_whole_word_at_fault_is_another_and_no_comment() -> None:
    assert mended(TEXT, 3, instead("nort", "north")).splitlines()[2] == "  - {id: m, by: [north]}   # nort is the north"
    assert mended(TEXT, 1, instead("south", "north")) == TEXT
    assert mended(TEXT, 1, instead("east", "west")) == TEXT
    assert mended("a: 1  # nort\n", 1, instead("nort", "north")) == "a: 1  # nort\n"


def test_the_word_is_found_further_down_in_its_entry_but_not_above() -> None:
    text = "positions:\n  - id: p\n    party:\n      - nort\n"
    assert mended(text, 2, instead("nort", "north")).endswith("- north\n")
    assert mended(text + "x: 1\n", 5, instead("nort", "north")) == text + "x: 1\n"


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("parties: [{id: a}]\n", "parties: [{id: b}, {id: a}]\n"),
        ("parties: []\n", "parties: [{id: b}]\n"),
        ("parties:\n- id: a\n  name: A\n", "parties:\n- {id: b}\n- id: a\n  name: A\n"),
        ("parties:\r\n  - {id: a}\r\n", "parties:\r\n  - {id: b}\r\n  - {id: a}\r\n"),
        ("talks: T\n", "talks: T\n"),
    ],
)
def test_an_entry_is_added_as_its_section_is_written(text: str, after: str) -> None:
    assert mended(text, 1, add("party", "b")) == after


def test_a_line_keeps_its_end_and_stays_one_line() -> None:
    assert with_line("a\r\nb\r\n", 2, "c\nd") == "a\r\nc d\r\n"
    assert with_line("a\n", 9, "c") == "a\n"


def test_a_choice_that_would_change_nothing_is_not_offered() -> None:
    gone = Problem(file="f", line=1, what="w", wrong="nowhere", instead=("north",), missing="position")
    there = Problem(file="f", line=3, what="w", wrong="nort", instead=("north",), missing="party")
    reminder = Problem(file="f", line=2, what="w", warning=True)
    one, other = faulty_lines(TEXT, [there, reminder, gone])
    assert (one.number, one.choices, one.before) == (1, (), "")
    assert other.choices == (instead("nort", "north"), add("party", "nort"))
    assert other.before == "measures:"
