"""Each clause of several that "and" joins is told whole."""

import pytest

from pourparler.reading.matters.own_words import something_in_each
from pourparler.reading.matters.several_clauses import clauses_of


@pytest.mark.parametrize(
    ("phrase", "clauses"),
    [
        ("the drivers are at their posts, and buses are back to normal",
         ("the drivers are at their posts", "buses are back to normal")),
        ("the bank has opened its books and paid the farmers",
         ("the bank has opened its books", "the bank has paid the farmers")),
        ("the bank has opened its books and open accounts", ("the bank has opened its books and open accounts",)),
        ("the bridges and the roads are open", ("the bridges and the roads are open",)),
    ],
)  # fmt: skip
def test_what_and_joins_is_two_clauses_where_each_has_a_verb(phrase: str, clauses: tuple[str, ...]) -> None:
    assert clauses_of(phrase) == clauses


def test_each_clause_is_something_to_be_done() -> None:
    told = something_in_each("the nurses have resumed and submitted themselves to a check")
    assert [action.what for action in told] == ["resume work", "submit to a check"]
