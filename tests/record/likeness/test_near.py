import pytest

from pourparler.record.likeness.near import Near, near_step, nearest_step
from pourparler.record.likeness.table import VERBS

PLAIN = [
    ("cancel the strike", "call off the strike"),
    ("suspend the strike", "call off the strike"),
    ("end the walkout", "call off the strike"),
    ("pay night allowances", "pay the night allowance"),
    ("pay the allowance", "pay the night allowance"),
    ("release water from the dam", "release water"),
    ("open the sluice gates", "open the gates"),
    ("rescind the notices", "withdraw the notices"),
]
MAYBE = [
    ("delay the strike", "call off the strike"),
    ("pay the holiday allowance", "pay the night allowance"),
    ("raise wages", "raise wages by 8%"),
    ("close the hospital ward", "close the hospital"),
    ("return to work", "call off the strike"),
    ("stop the drilling", "suspend the drilling"),
    ("release 20,000 cubic metres of water", "release water"),
    ("a night allowance", "pay the night allowance"),
]
NOT = [
    ("pay wages", "pay a fine"),
    ("raise wages", "cut wages"),
    ("raise wages by 5%", "raise wages by 8%"),
    ("impose the ban", "lift the ban"),
    ("call the strike", "call off the strike"),
    ("hire more staff", "pay the night allowance"),
    ("open", "close"),
]
EVERY = [
    *((*pair, Near.PLAIN) for pair in PLAIN),
    *((*pair, Near.MAYBE) for pair in MAYBE),
    *((*pair, Near.NOT) for pair in NOT),
]


@pytest.mark.parametrize(("one", "other", "near"), EVERY)
def test_how_near_two_steps_are_whichever_is_told_first(one: str, other: str, near: Near) -> None:
    assert near_step(one, other) is near_step(other, one) is near


@pytest.mark.parametrize("row", VERBS, ids=lambda row: row.id)
def test_verbs_that_ask_for_different_things_never_make_one_step(row: object) -> None:
    for one, other in row.leaves:  # type: ignore[attr-defined]
        assert near_step(one, other) is not Near.PLAIN


@pytest.mark.parametrize("words", [pair[0] for pair in PLAIN])
def test_a_step_is_itself(words: str) -> None:
    assert near_step(words, words) is Near.PLAIN


def test_a_step_of_several_names_is_as_near_as_the_nearest() -> None:
    assert nearest_step("cancel the strike", ("go back", "call off the strike")) is Near.PLAIN
    assert nearest_step("cancel the strike", ()) is Near.NOT
