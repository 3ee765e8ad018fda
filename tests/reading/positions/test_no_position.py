"""Words that sound like asking, refusing or ordering, and from which nothing is drafted, or something else."""

import pytest

from tests.reading.positions.stories import says, told

_TALKS = "Ghana refused to open the port. Togo demanded a lower toll. "
_GHANA = "never open-port"


def _ghana(body: str) -> set[str]:
    return says(told(_TALKS + body), "ghana") - {_GHANA}


@pytest.mark.parametrize(
    "body",
    [
        "Ghana would not specify a day.",
        "Ghana declined to give further details of the lease.",
        "Ghana refused to take a stand on the lease.",
        "Ghana said full details of the lease would not be published until a paper is printed.",
        "Ghana declined repeated requests for comment before the vote.",
    ],
)
def test_who_keeps_to_himself_what_he_knows_refuses_nothing(body: str) -> None:
    assert _ghana(body) == set()


@pytest.mark.parametrize(
    "body",
    [
        "Ghana said that sanctions alone would not stop the fleet from sailing.",
        "Ghana said new tariffs would never bring the mills back.",
    ],
)
def test_what_a_thing_will_not_do_is_foretold(body: str) -> None:
    assert _ghana(body) == set()


def test_what_somebody_believes_will_not_come_he_does_not_refuse() -> None:
    assert _ghana("Ghana says it believes that Togo will not allow a vote.") == set()


def test_who_insists_that_he_did_right_demands_nothing() -> None:
    assert _ghana("Ghana insisted its clerks had acted in good faith.") == set()
    assert _ghana("Ghana insisted that its clerks be paid.") == {"require pay-clerks"}


def test_what_is_wanted_by_a_clause_that_lost_its_thing_is_nothing() -> None:
    assert _ghana("What Ghana wants remains unclear.") == set()


def test_what_ones_own_people_would_get_one_does_not_offer() -> None:
    assert _ghana("In return, Ghana would get a longer lease of the quay.") == set()


def test_who_appears_before_somebody_waits_for_nothing() -> None:
    assert _ghana("Ghana refused to testify before the court in Lomé.") == {"never testify-court-lomé"}


def test_before_a_law_lapses_is_a_last_day() -> None:
    assert _ghana("Ghana called on Togo to pay its crews before the permit lapses.") == {"require pay-crews"}


def test_what_is_asked_ends_where_it_is_told_apart() -> None:
    assert _ghana("Ghana wants Togo to sell the quay rather than lend it to others.") == {"require sell-quay"}
    assert _ghana("Ghana wants a fence for the herds, not to keep out men.") == {"require fence-herds"}


def test_a_threat_in_case_something_is_not_done_asks_for_it() -> None:
    assert _ghana("Ghana said it will walk away from the talks if Togo does not pay its crews.") == {
        "require pay-crews"
    }


def test_who_vows_to_block_a_paper_refuses_it() -> None:
    vowed = told("Democrats met Republicans on the budget. Senate Republicans have vowed to block the nominee.")
    assert says(vowed, "republicans") == {"never nominee"}


def test_who_takes_nothing_less_asks_for_that() -> None:
    assert _ghana("Ghana would accept nothing less than a full refund.") == {"require refund"}


def test_who_did_not_do_a_thing_or_will_not_bear_it_refuses_nothing() -> None:
    assert _ghana("“We did not sell the quay,” Ghana's minister Kofi Adom said.") == set()
    assert _ghana("“We will never hold clerks hostage again,” Ghana's minister Kofi Adom said.") == set()


_HOUSES = "Democrats met Republicans on the budget. "


@pytest.mark.parametrize(
    ("body", "party", "expected"),
    [
        ("Republicans dismissed Democratic calls for a tax on sugar.", "republicans", "never tax-sugar"),
        ("Democrats will not support a bill that cuts food aid.", "democrats", "never cut-food-aid"),
        ("Democrats urged Republicans to back a bill that would raise the toll.", "democrats", "require raise-toll"),
        ("Democrats said they won’t sign a bill that doesn’t fund the dam.", "democrats", "require fund-dam"),
        ("Democrats have insisted that there be no cuts to food aid.", "democrats", "never cut-food-aid"),
        ("“We’ll negotiate once the ports reopen,” Democrats said.", "democrats", "require reopen-ports"),
    ],
)
def test_what_is_refused_or_asked_is_found_where_it_is_told(body: str, party: str, expected: str) -> None:
    assert expected in says(told(_HOUSES + body), party)


@pytest.mark.parametrize(
    "body",
    [
        "Critics say Ghana will not sell the quay.",
        "Ghana said it would respond if attacked.",
        "Ghana called on both to come together.",
        "“Togo cannot be trusted,” Ghana's minister Kofi Adom said.",
        "“The wait would not cause a slump,” Ghana's minister Kofi Adom said.",
        "Ghana wants to become a great port.",
        "Ghana sought to quell the uproar over the lease.",
        "In 1999, Ghana refused to sell the quay.",
        "Ghana said the lease would run for three weeks until Feb. 15.",
    ],
)
def test_views_of_others_fine_words_and_history_are_no_positions(body: str) -> None:
    assert _ghana(body) == set()


def test_what_one_fears_of_oneself_is_ones_own() -> None:
    assert _ghana("Ghana has said it believes that it will not sell the quay.") == set()
    assert _ghana("Ghana made clear that it will not sell the quay.") == {"never sell-quay"}


def test_who_will_not_give_in_on_a_demand_refuses_what_is_demanded() -> None:
    assert _ghana("Ghana would not “cave” on its demands for a bigger fleet.") == {"never bigger-fleet"}


def test_who_opposes_a_thing_if_something_is_not_done_waits_for_it() -> None:
    assert _ghana("Ghana would oppose the lease if Togo does not pay its crews.") == {"pay-crews no later than lease"}
