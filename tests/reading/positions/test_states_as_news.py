"""What is done for want of an accord tells how the talks stand as the news; what came before the news does not."""

import pytest

from pourparler.reading import read_report
from pourparler.reading.positions.states import states_in
from pourparler.record.statements import TalksState

S, M, A = TalksState.STALLED, TalksState.MOVING, TalksState.AGREED


def told(title: str, body: str) -> set[TalksState]:
    page = f"{title}\n\n{body} The two sides met for talks in March.\n"
    return {one.state for one in states_in(read_report("a.txt", page.encode()))}


FILLER = "It rained. It blew. The talks were held in a barn. Nobody spoke. "


@pytest.mark.parametrize(
    "news",
    [
        "Tram crews have voted to go on strike over rosters.",
        "Lock-keepers began a three-day strike over pay.",
        "Weavers have rejected the latest pay offer.",
        "The ministry refuses to reopen pay talks.",
        "Two lenders are holding up an accord on the debt, the minister said of the talks.",
    ],
)
def test_strikes_and_refusals_tell_that_talks_stand_still_as_the_news_alone(news: str) -> None:
    assert told("Rosters", news) == {S}
    assert told("Rosters", FILLER + news) == set()


def test_beside_an_agreement_in_the_lead_a_strike_is_how_it_came_about() -> None:
    assert told("Rosters", "The union and the trams signed an accord. Crews had gone on strike on Monday.") == {A}


def test_a_strike_that_ended_without_a_settlement_ends_nothing() -> None:
    assert S in told("Strike ends", "A two-day strike by lock-keepers ended without a settlement.")


def test_where_an_accord_is_near_what_the_talks_were_stuck_on_is_how_they_had_stood() -> None:
    lead = "An accord may be in sight in the lock-keepers' strike, their union said. "
    assert told("Accord seen in sight", lead + "So far the talks have been deadlocked over overtime.") == {M}
    assert S in told("Accord seen in sight", lead + "Talks are deadlocked over overtime.")


def test_where_it_is_agreed_earlier_talks_that_failed_are_history_and_those_that_go_on_are_not() -> None:
    lead = "The two boards signed an accord on herring. "
    assert told("Herring accord signed", lead + "Three talks had failed, the last breaking down in October.") == {A}
    assert S in told("Herring accord signed", lead + "Talks on cod have been deadlocked for a month.")
    assert told("Herring accord signed", lead + "Talks on cod collapsed last month.") == {A, TalksState.BROKEN_OFF}


def test_a_text_reached_months_ago_is_no_news() -> None:
    assert told("Debt", "Envoys meet today on the debt. The talks follow an accord reached in December.") == set()
    assert told("Debt", "An accord on the debt was reached today in the talks.") == {A}


@pytest.mark.parametrize(
    "news",
    [
        "Tram crews accept 6% pay deal after talks.",
        "The lenders have agreed new terms for the debt.",
        "The crews agreed to return to work, ending the dispute.",
        "The cut was agreed after five weeks of talks.",
    ],
)
def test_members_terms_and_work_taken_up_again_tell_of_an_agreement(news: str) -> None:
    assert A in told("Rosters", news)
