"""Short reports, invented: some of talks that stand still, some of talks that move or have just led to an agreement."""

import pytest

from tests.reading.positions.stories import ruling, says, told

STUCK = {
    "an offer made by another": (
        "The Ferry Guild and Tarn Lines met on Monday. The Ferry Guild has rejected a roster proposal tabled "
        "by Tarn Lines during talks at the town hall."
    ),
    "a deal put forward": (
        "Peru and Chile held talks on fishing. Chile rejected a fisheries deal put forward by Peru on Tuesday."
    ),
    "fell short": (
        "Tarn Lines has put its final offer to the Ferry Guild, the guild said on Thursday. The guild added "
        "that the offer fell well short of what its members need."
    ),
    "slammed": (
        "Tarn Lines made a final offer to the Ferry Guild on Friday. The Ferry Guild slammed the offer as "
        "derisory. The talks have stalled."
    ),
    "criticised by": (
        "Tarn Lines set out its last and final offer, which was promptly criticised by the Ferry Guild as an "
        "insult. The talks ended without a result."
    ),
    "made a poor offer": (
        "Tarn Lines and the Ferry Guild met on Monday. The guild said that Tarn Lines had made "
        'an "unacceptable" pay offer.'
    ),
    "fighters and prisoners": (
        "Chad has refused to free 40 rebel fighters. The Liberation Front has insisted that all its prisoners"
        " be allowed to walk free before talks begin."
    ),
    "held sailors": (
        "Peru said it would not release the captured sailors. Chile insists that Peru free all its detainees "
        "before the talks resume."
    ),
}
MOVING = {
    "improved since": (
        "The Ferry Guild rejected an offer tabled by Tarn Lines in May. Tarn Lines has since improved its "
        "offer, and the two are close to a deal."
    ),
    "settled": (
        "The Ferry Guild and Tarn Lines reached an agreement on Monday. The guild had rejected a roster "
        "proposal tabled by Tarn Lines in May."
    ),
    "fell short once": (
        "The Ferry Guild accepted the offer of Tarn Lines on Monday. It had said in May that the first offer "
        "fell short of its hopes."
    ),
    "freed": (
        "Chad has freed 40 rebel fighters. The Liberation Front, which had insisted that all its prisoners "
        "walk free before talks begin, welcomed the step, and talks began on Monday."
    ),
    "will free": (
        "Chad and the Liberation Front agreed on Monday to exchange prisoners. Chad will free 40 rebel "
        "fighters, which it had refused to do in May. The front had insisted that all its prisoners be "
        "released."
    ),
    "two who free each other's": (
        "Peru and Chile made progress in talks on Monday. Peru insists that Chile release its sailors. Chile "
        "wants Peru to free its prisoners."
    ),
    "slammed by a third": (
        "Tarn Lines and the Ferry Guild reached an agreement on Friday. A passengers' league slammed the "
        "offer as derisory."
    ),
    "criticised in May": (
        "Members of the Ferry Guild voted to accept the offer of Tarn Lines. The guild had slammed the first "
        "offer as an insult before Tarn Lines raised it."
    ),
    "talks go on": (
        "Tarn Lines and the Ferry Guild made good progress on Monday. Tarn Lines put a new offer to the "
        "guild, which had criticised the old offer as inadequate. Talks resume on Tuesday."
    ),
    "no further word": (
        "Peru signed a fishing treaty with Chile on Monday. Its minister said Peru would not accept any "
        "delay, without elaborating."
    ),
    "a comment after": (
        "Peru and Chile resumed their talks on Monday. Chile agreed to lift the levy, raising hopes of a "
        "treaty. Peru had demanded the lifting of the levy - a demand that Chile had refused in May."
    ),
    "backed by members": (
        "Drivers backed a deal tabled by Tarn Lines on Friday by 61 votes to 4, ending the strike. The Ferry "
        "Guild had rejected all offers in May."
    ),
    "a poor offer once": (
        "Tarn Lines and the Ferry Guild reached a deal on Monday. The guild had said in May that "
        'Tarn Lines made an "unacceptable" pay offer.'
    ),
    "praised": (
        "The Ferry Guild called the offer by Tarn Lines fair and said its members would vote on it. Its chair"
        " said that it did not fall short of what they need."
    ),
}


@pytest.mark.parametrize("report", STUCK.values(), ids=STUCK)
def test_who_refuses_what_the_other_wants_is_stuck_with_him(report: str) -> None:
    assert ruling(told(report)) == "stuck"


@pytest.mark.parametrize("report", MOVING.values(), ids=MOVING)
def test_talks_that_move_or_are_over_raise_no_alarm(report: str) -> None:
    assert ruling(told(report)) != "stuck"


def test_what_a_paper_does_not_tell_is_no_condition() -> None:
    made = told("Peru said it would not accept the levy, without elaborating. Peru and Chile talk on Monday.")
    assert says(made, "peru") == {"never levy"}


def test_what_a_paper_says_of_a_demand_is_no_part_of_it() -> None:
    made = told(
        "Talks between Peru and Chile failed. Peru refused to lift the levy, dealing a blow to hopes of a treaty."
    )
    assert says(made, "peru") == {"never lift-levy"}
