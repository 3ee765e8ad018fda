"""A quarrel is over where an agreement is the news and nobody is told to hold out; else refusals still stand."""

import pytest

from pourparler.reading import read_report
from pourparler.reading.positions.settled import standing
from tests.reading.positions.stories import ruling, says, told

DEAL = "Ghana and Togo signed an accord on the port on Sunday. "
HISTORY = "Ghana refused to open the gates until Togo paid the fees. Togo refused to pay before the gates were open. "


def _settled(body: str, title: str = "Port") -> bool:
    return standing(read_report("a.txt", f"{title}\n\n{body}\n".encode())).settled


def test_it_is_over_where_what_was_refused_is_told_as_history() -> None:
    assert _settled(DEAL + HISTORY)


@pytest.mark.parametrize(
    "more",
    [
        "Ghana will not open the lock until Togo pays.",
        "Togo said it would not pay before the lock was open.",
        "Togo will pay only once the lock is open.",
        "Ghana insists on its pilots.",
        "The pilots are not negotiable.",
        "The accord does not touch the quarrel over the lock.",
        "The strike of the pilots goes on.",
        "There is no agreement, the pilots said.",
        "The lock must be opened first.",
    ],
)
def test_it_is_not_over_while_anybody_holds_out(more: str) -> None:
    assert not _settled(DEAL + HISTORY + more)


def test_a_title_can_tell_that_something_is_left_over() -> None:
    assert not _settled(DEAL, "Accord signed, pilots hold out")
    assert not _settled(DEAL, "Accord signed while pilots look on")


def test_an_agreement_told_below_the_news_ends_nothing() -> None:
    assert not _settled("Ghana spoke. Togo spoke. It rained. It blew. " + DEAL)


def test_what_was_refused_binds_while_somebody_holds_out() -> None:
    made = told(DEAL + HISTORY + "Ghana insists on its pilots.")
    assert any("before" in one for one in says(made, "togo"))
    assert ruling(made) != "not stuck"
    assert says(told(DEAL + HISTORY), "togo") == set()
    assert says(told(DEAL + HISTORY + "The fees were dropped."), "togo") == {"require accord-port"}


@pytest.mark.parametrize("more", ["The fees were waived.", "Togo had long wanted lower fees."])
def test_it_is_told_how_it_ended_where_something_was_given_up_or_wanted_before(more: str) -> None:
    assert not standing(read_report("a.txt", f"Port\n\n{DEAL}{more}\n".encode())).closed
    assert standing(read_report("a.txt", f"Port\n\n{DEAL}{more} The ban was lifted.\n".encode())).closed
    assert standing(read_report("a.txt", f"Port\n\n{DEAL}{HISTORY}{more}\n".encode())).closed
    assert not standing(read_report("a.txt", f"Port\n\n{DEAL}\n".encode())).closed


QUARREL = "Ghana demanded that Togo pay the fees. Togo refused to pay the fees."


def test_what_was_held_before_a_quarrel_was_over_binds_no_more_of_itself() -> None:
    assert ruling(told(QUARREL)) == "stuck"
    made = told(QUARREL, DEAL)
    assert says(made, "ghana") == says(made, "togo") == set()
    assert ruling(made) == "cannot say", "nobody says what became of the fees"


def test_where_nobody_knows_which_report_is_later_all_that_was_held_binds_on() -> None:
    assert says(told(QUARREL, DEAL, dated=False), "togo")


def test_until_somebody_says_it_anew() -> None:
    made = told(QUARREL, DEAL, "Togo refused to pay the fees.")
    assert says(made, "ghana") == set()
    assert says(made, "togo") == {"never pay-fees"}


@pytest.mark.parametrize("third", ["", "Mali insists on its pilots."])
def test_what_others_hold_or_whoever_was_not_named_binds_on(third: str) -> None:
    made = told(f"{QUARREL} Mali demanded that Togo dredge the port.", DEAL + third)
    assert any("dredge" in one for one in says(made, "mali"))
    assert bool(says(made, "togo")) is bool(third), "somebody who holds out keeps all of it open"


@pytest.mark.parametrize(
    "more",
    [
        "Togo wants the lamps on the mole lit again.",
        "Togo says the fees will have to fall.",
        "Togo is to go to court on Thursday over the lamps.",
    ],
)
def test_it_is_not_over_while_somebody_wants_more_of_it_or_goes_to_court(more: str) -> None:
    assert not _settled(DEAL + HISTORY + more)
