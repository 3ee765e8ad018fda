"""What a clause of order waits for, and what stands for it."""

import pytest

from pourparler.reading.english.cue import ConditionKind
from pourparler.reading.positions.waiting import awaited_in
from tests.reading.positions.stories import ruling, says, told


@pytest.mark.parametrize(
    ("words", "awaited"),
    [
        ("until the gates open", "the gates open"),
        ("subject to a vote of the members", "a vote of the members"),
        ("provided the halt was mutual", "the halt was mutual"),
        ("when the auditors are done", "the auditors are done"),
        ("as long as the quay remains blocked", "having the quay no longer blocked"),
        ("while its mill was under occupation", "having its mill no longer under occupation"),
        ("while the strike goes on", "ending the strike"),
    ],
)
def test_the_words_of_order_are_left_out(words: str, awaited: str) -> None:
    assert awaited_in(words) == awaited


def test_what_holds_only_as_long_as_something_is_so_waits_for_it() -> None:
    assert awaited_in("as long as the quay is open", kind=ConditionKind.ONLY_IF) == "the quay is open"


def test_a_clause_of_no_known_verb_is_waited_for_all_the_same() -> None:
    made = told("The company said it would not sign the lease until its new loan was through.")
    assert [says_ for says_ in says(made, "company") if " before sign-lease" in says_]


def test_wants_it_first_is_said_of_what_was_wanted_last() -> None:
    made = told("Sudan wants a pact on the mill. Sudan insisted on it before the gates are closed.")
    assert any("before close-gates" in one for one in says(made, "sudan"))


def test_a_demand_that_something_be_not_done_is_a_refusal_of_it() -> None:
    made = told("The union demanded that no driver be dismissed. The company spoke of rain.")
    assert [one for one in says(made, "union") if one.startswith("never ")]


def test_nobody_is_stuck_with_himself() -> None:
    made = told(
        "The union demanded the release of the drivers. The union rejected the release of the drivers. "
        "The company demanded a new quay."
    )
    assert ruling(made) != "stuck"
