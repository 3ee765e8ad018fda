"""Which way a thing is to go."""

import pytest

from pourparler.reading.positions.ways import are_alike, are_contrary, way_of
from tests.reading.positions.stories import ruling, told


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a 5 percent pay rise", "impose a wage freeze"),
        ("lift Chile's ban on beef", "keep the ban"),
        ("an end to the quotas", "have the quotas remain"),
        ("enrich ore", "stop all enrichment"),
        ("raise the budget", "deep cuts in the budget"),
    ],
)
def test_a_thing_does_not_go_two_ways(one: str, other: str) -> None:
    assert are_contrary(one, other)
    assert are_contrary(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("cut the tax on oil", "raise the tax on wine"),
        ("a pay rise", "a rent freeze"),
        ("lift the ban", "lift the ban on beef"),
        ("open the gates", "stop the strike"),
        ("a 5 percent pay rise", "a 9 percent pay rise"),
    ],
)
def test_two_things_may(one: str, other: str) -> None:
    assert not are_contrary(one, other)


def test_a_step_is_known_by_the_way_a_thing_goes() -> None:
    assert are_alike("include higher taxes on the wealthy", "any tax increase")
    assert not are_alike("higher taxes", "lower the tax")
    assert way_of("open the gates") is None


def test_who_wants_a_rise_and_who_insists_on_a_freeze_are_stuck() -> None:
    assert ruling(told("The company insists on a wage freeze. But the crews want a 5 percent pay rise.")) == "stuck"


def test_nobody_is_held_to_either_while_the_talks_get_on() -> None:
    made = told(
        "The company insists on a wage freeze. But the crews want a 5 percent pay rise. The two sides said on Friday "
        "that they had made progress in the talks."
    )
    assert ruling(made) != "stuck"


def test_what_one_party_wants_both_ways_is_no_quarrel_of_two() -> None:
    made = told("The crews want a 5 percent pay rise. The crews insist on a wage freeze at the bank.")
    assert not any(measure.excludes for measure in made.talks.measures)
