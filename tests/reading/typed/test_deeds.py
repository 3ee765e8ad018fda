"""A step in words of one's own is an act of its doer's wherever the words tell one, and else stays as it was typed."""

import pytest

from pourparler.reading.typed.deeds import Deed, Party, deed
from pourparler.reading.typed.naming import Record

RECORD = Record([Party(id="students", name="the students"), Party(id="board", name="the Harbour Board")], [])


@pytest.mark.parametrize(
    ("words", "what", "by"),
    [
        ("the students leave the hall", "leave the hall", ("students",)),
        ("the students have left the hall", "leave the hall", ("students",)),
        ("students to leave the hall", "leave the hall", ("students",)),
        ("The Harbour Board has opened its books", "open its books", ("board",)),
        ("the students and the Harbour Board sign a pact", "sign a pact", ("students", "board")),
        ("the charges are dropped by the Harbour Board", "drop the charges", ("board",)),
        ("the inquiry is dropped", "drop the inquiry", ()),
    ],
)
def test_who_does_it_and_what(words: str, what: str, by: tuple[str, ...]) -> None:
    assert deed(words, RECORD) == Deed(what, by)


@pytest.mark.parametrize(
    "words",
    [
        "leave the hall",
        "a written apology",
        "recognition of the union",
        "students out of the hall",
        "the students' apology",
        "the students stop shouting and the porter opens the gates",
        "the porter opens the gates",
    ],
)
def test_what_tells_no_deed_of_anybody_known_stays_as_it_is(words: str) -> None:
    assert deed(words, RECORD) == Deed(words)
