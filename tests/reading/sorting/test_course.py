"""A dispute begins, goes through rounds and ends as reports tell; silence is told as silence."""

from datetime import date, timedelta

import pytest

from pourparler.reading.sorting.cards import Card, card_of
from pourparler.reading.sorting.course import QUIET, SILENT, Course, Ending, course_of
from pourparler.reading.sorting.marks import Marks
from pourparler.record.dates import PartialDate
from pourparler.record.statements import TalksState
from tests.reading.sorting.piles import over_time, report

START = date(2020, 1, 1)
AGREED, BROKEN_OFF, MOVING, STALLED = (
    TalksState.AGREED,
    TalksState.BROKEN_OFF,
    TalksState.MOVING,
    TalksState.STALLED,
)


def card(day: int | None, *states: TalksState, met: tuple[int, ...] = ()) -> Card:
    on = None if day is None else PartialDate.of(START + timedelta(days=day))
    days = tuple(START + timedelta(days=one) for one in met)
    marks = Marks(weights={}, leading=frozenset(), named=frozenset(), first=None, last=None)
    return Card(file=f"{day}.txt", date=on, marks=marks, states=frozenset(states), met=days)


def of(name: str, until: date | None = None) -> Course:
    return course_of([card_of(one) for one in over_time() if one.file.startswith(name)], until)


@pytest.mark.parametrize(("gap", "rounds"), [(QUIET, 1), (QUIET + 1, 2)])
def test_a_round_ends_where_it_is_quiet_for_long(gap: int, rounds: int) -> None:
    found = course_of([card(0), card(10), card(10 + gap)])
    assert len(found.rounds) == rounds
    assert found.begins == START
    assert found.last == START + timedelta(days=10 + gap)
    assert found.rounds[-1].quiet == (gap if rounds == 2 else 0)


def test_a_meeting_between_two_reports_keeps_a_round_together_and_is_counted() -> None:
    [only] = course_of([card(0), card(80, met=(40, 80, -300, 200))]).rounds
    assert only.meetings == 2
    assert only.reports == ("0.txt", "80.txt")


@pytest.mark.parametrize("state", [AGREED, BROKEN_OFF])
def test_what_had_ended_and_is_taken_up_again_is_another_round(state: TalksState) -> None:
    first, second = course_of([card(0, STALLED), card(5, state), card(20, MOVING)]).rounds
    assert (first.state, second.after, second.quiet) == (state, state, 15)
    [same_news] = course_of([card(5, state), card(20, state)]).rounds
    assert same_news.after is None
    [at_once] = course_of([card(5, state), card(11, MOVING)]).rounds
    assert at_once.state is MOVING
    assert len(course_of([card(5, state), card(12, MOVING)]).rounds) == 2
    [no_end] = course_of([card(5, STALLED), card(20, MOVING)]).rounds
    assert no_end.state is MOVING


@pytest.mark.parametrize(("quiet", "revived"), [(SILENT, False), (SILENT + 1, True)])
def test_after_a_long_silence_a_dispute_comes_up_again(quiet: int, revived: bool) -> None:
    assert course_of([card(0), card(quiet)]).rounds[-1].is_revival is revived


@pytest.mark.parametrize(
    ("states", "ending"),
    [
        ((AGREED,), Ending.AGREED),
        ((BROKEN_OFF,), Ending.BROKEN_OFF),
        ((AGREED, MOVING), Ending.OPEN),
        ((AGREED, STALLED), Ending.OPEN),
        ((AGREED, BROKEN_OFF), Ending.BROKEN_OFF),
        ((MOVING,), Ending.OPEN),
        ((), Ending.OPEN),
    ],
)
def test_of_what_is_told_on_the_last_day_the_worst_counts(states: tuple[TalksState, ...], ending: Ending) -> None:
    found = course_of([card(0, AGREED), card(30, *states)] if not states else [card(0, STALLED), card(30, *states)])
    assert found.ending is (Ending.AGREED if not states else ending)


def test_an_end_is_told_with_the_reports_that_say_so() -> None:
    found = course_of([card(0, STALLED), card(30, AGREED), card(40)])
    assert (found.ending, found.on, found.by) == (Ending.AGREED, START + timedelta(days=30), ("30.txt",))


def test_an_end_of_an_earlier_round_is_not_the_end() -> None:
    found = course_of([card(0, AGREED), card(100)])
    assert (found.ending, found.by) == (Ending.OPEN, ())


def test_silence_is_measured_up_to_the_last_day_of_all_that_was_sorted() -> None:
    assert course_of([card(0)]).ending is Ending.OPEN
    assert course_of([card(0)], START + timedelta(days=SILENT)).ending is Ending.OPEN
    silent = course_of([card(0)], START + timedelta(days=SILENT + 1))
    assert (silent.ending, silent.on) == (Ending.SILENT, START)
    assert course_of([card(0, AGREED)], START + timedelta(days=9 * SILENT)).ending is Ending.AGREED


def test_undated_reports_are_in_no_round() -> None:
    found = course_of([card(None, AGREED), card(3)])
    assert found.undated == ("None.txt",)
    assert [one.reports for one in found.rounds] == [("3.txt",)]
    assert course_of([card(None)]).ending is Ending.UNDATED


def test_a_dispute_that_came_up_again_after_three_years() -> None:
    found = of("wards", date(2020, 1, 1))
    assert [one.after for one in found.rounds if one.is_revival] == [TalksState.BROKEN_OFF]
    assert found.begins == date(2014, 3, 3)
    assert len(found.rounds) >= 2


def test_a_dispute_that_broke_off_says_so() -> None:
    found = of("carriers")
    assert (found.ending, found.on, found.by) == (Ending.BROKEN_OFF, date(2023, 7, 28), ("carriers-4.txt",))


def test_a_report_that_dates_a_meeting_by_the_month_alone_dates_none() -> None:
    text = (
        "Talks\n\n4 May 2020\n\nPeru and Chile met for a second round in March 2020. Peru refused to open its ports.\n"
    )
    assert card_of(report(text)).met == ()
