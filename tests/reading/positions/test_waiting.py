"""What a clause of order waits for, and what stands for it."""

import pytest

from pourparler.reading.english.cue import ConditionKind
from pourparler.reading.positions.waiting import awaited_in
from pourparler.record.conditions.questions import alone
from pourparler.record.conditions.syntax import Place
from pourparler.record.statements import Act
from tests.reading.positions.stories import ruling, says, told


@pytest.mark.parametrize(
    ("words", "awaited"),
    [
        ("until the gates open", "the gates open"),
        ("Without that there will be no licence", ""),
        ("subject to a vote of the members", "a vote of the members"),
        ("provided the halt was mutual", "the halt was mutual"),
        ("when the auditors are done", "the auditors are done"),
        ("as long as the quay remains blocked", "having the quay no longer blocked"),
        ("while its mill was under occupation", "having its mill no longer under occupation"),
        ("while the strike goes on", "ending the strike"),
        ("while bans were in force", "ending bans"),
        ("while there is a blockade", "ending a blockade"),
        ("while there aren't any guarantees", "guarantees"),
        ("as long as you don't show the books", "you show the books"),
        ("so long as the wages are not paid", "the wages are paid"),
        ("while parties are banned", "having parties no longer banned"),
        ("while they still empty the sea", "having them no longer empty the sea"),
        ("while he led the county team", "having him no longer lead the county team"),
        ("with the gates obstructed", "having the gates no longer obstructed"),
        ("with men still in jail", "having men no longer in jail"),
        ("during what it called a wildcat strike", "ending the wildcat strike"),
        ("under fire", "ending the fire"),
        ("once it has a signed right of way", "a signed right of way"),
        ("until they have the keys in their hands", "the keys is given"),
        ("until they have the seal in their hands", "the seal is handed over"),
        ("while Peru keeps the ban in place", "having Peru no longer keep the ban in place"),
        ("while troops remain", "having troops no longer remain"),
        ("while the fish rots on the quay", "having things no longer so that the fish rots on the quay"),
        (
            "as long as its plan to strike weighs on us",
            "having things no longer so that its plan to strike weighs on us",
        ),
    ],
)
def test_the_words_of_order_are_left_out(words: str, awaited: str) -> None:
    assert awaited_in(words) == awaited


def test_what_holds_only_as_long_as_something_is_so_waits_for_it() -> None:
    assert awaited_in("as long as the quay is open", kind=ConditionKind.ONLY_IF) == "the quay is open"


def test_what_must_not_be_so_is_not_wanted_first() -> None:
    made = told("The union said it would not sign the lease while the company keeps the gates shut.")
    (said,) = [one for one in says(made, "union") if " before sign-lease" in one]
    wanted = next(one for one in made.talks.measures if one.id == said.split(" before ")[0])
    assert (wanted.what, wanted.by) == ("have the company no longer keep the gates shut", ("company",))


def test_what_they_must_no_longer_do_is_for_the_other_side() -> None:
    made = told('The company wants shifts. "We will not sign the lease while they empty the sheds," the union said.')
    (said,) = [one for one in says(made, "union") if " before sign-lease" in one]
    wanted = next(one for one in made.talks.measures if one.id == said.split(" before ")[0])
    assert (wanted.what, wanted.by) == ("have the company no longer empty the sheds", ("company",))


@pytest.mark.parametrize(("until", "who"), [("they pay the drivers", "company"), ("you pay the drivers", "company")])
def test_they_are_the_others_where_we_speak(until: str, who: str) -> None:
    made = told(f'The company wants new shifts. "We will not sign the lease until {until}," the union said.')
    (said,) = [one for one in says(made, "union") if " before sign-lease" in one]
    wanted = next(one for one in made.talks.measures if one.id == said.split(" before ")[0])
    assert who in wanted.by


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("Chile said it was ready to open the port as soon as Peru pays the toll.", "pay-toll before open-port"),
        ("Chile is willing to open the port once Peru pays the toll.", "pay-toll before open-port"),
        (
            "Chile would agree to open the port if Peru pays the toll simultaneously.",
            "pay-toll no later than open-port",
        ),
    ],
)
def test_readiness_on_a_condition_is_an_offer(said: str, order: str) -> None:
    made = told(f"{said} Peru demanded the port. Peru was silent.")
    assert order in says(made, "chile")
    assert next(one.what for one in made.talks.measures if one.id == "pay-toll") == "pay the toll"


def test_readiness_alone_binds_nobody() -> None:
    made = told("Chile said it was ready to open the port. Peru demanded the release of the crew.")
    assert not [p for p in made.talks.positions if "port" in str(p.says)]


def test_somebody_who_must_be_gone_is_not_gone_by_another() -> None:
    made = told('"There is nothing left to talk about until every boat is gone," Chile said. Peru was silent.')
    assert [one.what for one in made.talks.measures] == ["have every boat gone"]


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


def test_they_are_ones_own_where_nobody_says_we() -> None:
    made = told("The company wants new shifts. The union will not sign the lease until they sell the house.")
    assert [one.by for one in made.talks.measures if one.id == "sell-house"] == [("union",)]


@pytest.mark.parametrize(
    ("body", "wants"),
    [
        ("Chile said the blockade would remain in place until Peru released the sailors.", ("release", "end")),
        ("Chile said its market would stay closed until Peru released the sailors.", ("release", "open")),
        ("Its troops will stay where they are unless Peru releases the sailors, Chile said.", ("release", "withdraw")),
        ("The siege will go on until Peru releases the sailors, said Chile.", ("release", "end")),
    ],
)
def test_what_is_kept_up_until_something_is_done_ends_only_then(body: str, wants: tuple[str, str]) -> None:
    made = told(f"Chile and Peru met on Monday. {body}")
    (position,) = made.talks.positions
    awaited, waiting = alone(position.says, Place.AWAITED), alone(position.says, Place.WAITING)
    by = {one.id: one.by for one in made.talks.measures}
    assert position.party == ("chile",)
    assert (awaited[0].split("-")[0], waiting[0].split("-")[0]) == wants
    assert (by[awaited[0]], by[waiting[0]]) == (("peru",), ("chile",))


@pytest.mark.parametrize(
    "body",
    [
        "Chile said the talks would go on until Peru released the sailors.",
        "Chile said the offer would stand until Peru released the sailors.",
        "Chile said the blockade would go on for a week.",
    ],
)
def test_talks_and_offers_that_go_on_and_what_goes_on_for_a_time_make_nothing_wait(body: str) -> None:
    made = told(f"Chile and Peru met on Monday. {body}")
    assert not any("end" in str(one.says) for one in made.talks.positions)


def test_what_goes_on_waits_for_nothing_where_nothing_is_awaited_and_who_demands_it_does_not_want_its_end() -> None:
    made = told("Chile and Peru met on Monday. Chile said the blockade would remain in place.")
    assert not any(one.act is Act.PRECONDITION for one in made.talks.statements)
    wants = says(told("Chile and Peru met on Monday. Peru demanded that the ban must remain in force."), "peru")
    assert not any("end" in one for one in wants)


@pytest.mark.parametrize(
    ("report", "party", "expected"),
    [
        ("The union would not be making any offer with the gates obstructed.", "union", "end-gates-obstructed before"),
        (
            "The company said no panel would be convened during an unlawful stoppage.",
            "company",
            "end-unlawful-stoppage",
        ),
        ("The drivers will not cross the bridge while there is a ban.", "drivers", "end-ban before cross-bridge"),
        (
            "The pickets would come off when there was a price on the table, the union said.",
            "union",
            "price-table before",
        ),
        (
            "Until the pipe is full, the company said, the gates would stay where they were.",
            "company",
            "before move-gates",
        ),
        (
            "The union said the strike, now in its ninth day, would continue until the quota is cut.",
            "union",
            "end-strike",
        ),
        ("The company will pay for the study once it has a signed right of way.", "company", "signed-right-way before"),
        (
            "The union wants the box shut and will not vote for a new season without it.",
            "union",
            "shut-box no later than",
        ),
        ('The company said "the ban has to be lifted before any change to the rota".', "company", "lift-ban before"),
        (
            "The police would withdraw once the road is clear, not a day sooner, the company said.",
            "company",
            "withdraw",
        ),
    ],
)
def test_what_is_held_back_waits_for_what_is_told_in_other_words_too(report: str, party: str, expected: str) -> None:
    held = says(told(f"The union met the company on Monday. {report}"), party)
    assert any(expected in one for one in held), held


@pytest.mark.parametrize(
    "report",
    [
        "Peru rejected the plan while Chile welcomed it.",
        "The union will not go to sea without them.",
        "The company rejected the plan without so much as reading it.",
    ],
)
def test_what_only_happens_beside_a_refusal_is_not_waited_for(report: str) -> None:
    made = told(f"The union met the company on Monday. {report}")
    assert [one for one in made.talks.positions if "before" in str(one.says) or "later" in str(one.says)] == []


@pytest.mark.parametrize(
    ("report", "party", "expected"),
    [
        ("The company will not pay as long as the road is blocked.", "company", "end-road-blocked before pay"),
        (
            "The company would accept no rise so long as the number of ships stayed under 36.",
            "company",
            "end-number-ships before rise",
        ),
        ("The company will pay the fee so long as the road is open.", "company", "road before pay-fee"),
        (
            "The union will settle for a levy, provided no mast comes within 800 metres.",
            "union",
            "end-mast-come-metres before levy",
        ),
        ("The union wants the right to move crews for as long as 90 days.", "union", "require move-crews"),
    ],
)
def test_as_long_as_waits_for_an_end_only_where_something_is_refused(report: str, party: str, expected: str) -> None:
    assert says(told(f"The union met the company on Monday. {report}"), party) == {expected}
