"""What is made to wait by a noun: "a condition for", "conditional on", "as the price of", "without … no"."""

import pytest

from pourparler.record.conditions.questions import alone
from pourparler.record.conditions.syntax import Place
from tests.reading.positions.stories import says, told

MET = "The Drivers' Guild and the Haulage Company met on Monday. "
GUILD = "pay-bonus before end-strike"
COMPANY = "end-strike before pay-bonus"


@pytest.mark.parametrize(
    ("sentence", "party", "wants"),
    [
        ("The guild has made the payment of the bonus a condition for ending the strike.", "drivers-guild", GUILD),
        (
            "Without the payment of the bonus there will be no end to the strike, the guild said.",
            "drivers-guild",
            GUILD,
        ),
        ("The company made the payment of the bonus conditional on an end to the strike.", "haulage-company", COMPANY),
        (
            "The company says the payment of the bonus will have to wait for the strike to be ended.",
            "haulage-company",
            COMPANY,
        ),
        ("The company said payment of the bonus must wait until the strike is ended.", "haulage-company", COMPANY),
        ("The company has tied the payment of the bonus to an end to the strike.", "haulage-company", COMPANY),
        (
            "The company demands an end to the strike as the price of the payment of the bonus.",
            "haulage-company",
            COMPANY,
        ),
        (
            "The guild set two conditions for ending the strike: the payment of the bonus and the release of the men.",
            "drivers-guild",
            "(pay-bonus and release-men) before end-strike",
        ),
        (
            "An end to the strike is a prerequisite for the payment of the bonus, the company said.",
            "haulage-company",
            COMPANY,
        ),
    ],
)
def test_what_is_a_condition_for_something_comes_before_it(sentence: str, party: str, wants: str) -> None:
    assert says(told(MET + sentence), party) == {wants}


@pytest.mark.parametrize(
    "sentence",
    ["The company said it would make a payment on condition of secrecy.", "The guild is linked to the company."],
)
def test_other_conditions_and_ties_make_nothing_wait(sentence: str) -> None:
    assert not any(
        "before" in one for party in ("drivers-guild", "haulage-company") for one in says(told(MET + sentence), party)
    )


def test_what_waits_so_is_done_by_whoever_makes_it_wait_and_what_is_awaited_by_the_other() -> None:
    made = told(MET + "The guild has made the payment of the bonus a condition for a return to the yard.")
    (position,) = made.talks.positions
    by = {one.id: one.by for one in made.talks.measures}
    awaited, waiting = (alone(position.says, place)[0] for place in (Place.AWAITED, Place.WAITING))
    assert (by[awaited], by[waiting]) == (("haulage-company",), ("drivers-guild",))
