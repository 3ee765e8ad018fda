"""The course of a dispute: when it begins, its rounds, and how it ends as far as reports tell.

A round is a run of reports and meetings with no more than ``QUIET`` days between two of them. What is reported as
agreed or broken off ends a round, if it is taken up again later. An end is only what a report says; where nothing is
reported any more for ``SILENT`` days, that is told as silence, for talks may go on unseen.
"""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from pourparler.reading.sorting.cards import Card
from pourparler.record.statements import WORST_FIRST, TalksState

QUIET = 60
"""Days without a report or a meeting after which the next begins another round."""
SILENT = 365
"""Days without either after which a dispute is silent, and comes up again if it is reported on later."""
_TAKEN_UP = 7
"""Days after the end of a round from which what tells otherwise is another one, and not the same news again."""
_ENDS = (TalksState.BROKEN_OFF, TalksState.AGREED)


class Ending(StrEnum):
    """How a dispute stands at the end of what is reported."""

    AGREED = "agreed"
    BROKEN_OFF = "broken off"
    SILENT = "silent"
    OPEN = "open"
    UNDATED = "undated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """A run of reports and meetings.

    Attributes:
        first: its first day.
        last: its last day.
        reports: names of the reports in it.
        meetings: how many days of meetings fall into it.
        state: what was reported last in it of the state of the talks, the worst where a day's reports differ.
        quiet: days without a word before it; 0 for the first.
        after: how the round before it had ended, as reported; None where nothing was.
    """

    first: datetime.date
    last: datetime.date
    reports: tuple[str, ...]
    meetings: int = 0
    state: TalksState | None = None
    quiet: int = 0
    after: TalksState | None = None

    @property
    def is_revival(self) -> bool:
        """Whether the dispute comes up again in it after a long silence."""
        return self.quiet > SILENT


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """When a dispute begins, its rounds, and how it ends.

    Attributes:
        rounds: in order; none where no report has a date.
        ending: how it stands at the end.
        on: the day of the reports that say so; of silence, the last day of which anything is known.
        by: names of these reports.
        until: the day up to which silence was measured: the last of all that was sorted.
        undated: names of reports without a date, which are in no round.
    """

    rounds: tuple[Round, ...] = ()
    ending: Ending = Ending.UNDATED
    on: datetime.date | None = None
    by: tuple[str, ...] = ()
    until: datetime.date | None = None
    undated: tuple[str, ...] = ()

    @property
    def begins(self) -> datetime.date | None:
        """The first day of which anything is known."""
        return self.rounds[0].first if self.rounds else None

    @property
    def last(self) -> datetime.date | None:
        """The last one."""
        return self.rounds[-1].last if self.rounds else None


@dataclass(frozen=True, slots=True)
class _Day:
    """What happened on a day."""

    day: datetime.date
    reports: tuple[Card, ...]
    met: bool

    @property
    def state(self) -> TalksState | None:
        """The worst that its reports tell."""
        told = {state for card in self.reports for state in card.states}
        return next((state for state in WORST_FIRST if state in told), None)


def course_of(cards: Iterable[Card], until: datetime.date | None = None) -> Course:
    """The course of one dispute.

    Args:
        cards: of its reports.
        until: the day up to which anything would have been reported; None = the last day of these.
    """
    cards = tuple(cards)
    undated = tuple(card.file for card in cards if card.day is None)
    days = _days(cards)
    if not days:
        return Course(undated=undated)
    rounds = _rounds(days)
    until = max(until or days[-1].day, days[-1].day)
    return _ended(Course(rounds=rounds, until=until, undated=undated), days)


def _days(cards: Sequence[Card]) -> list[_Day]:
    """The days of reports, and those of meetings between them; meetings told of long before or ahead are left out."""
    by_day: defaultdict[datetime.date, list[Card]] = defaultdict(list)
    for card in cards:
        if card.day is not None:
            by_day[card.day].append(card)
    if not by_day:
        return []
    first, last = min(by_day), max(by_day)
    met = {day for card in cards for day in card.met if first <= day <= last}
    return [_Day(day, tuple(by_day.get(day, ())), day in met) for day in sorted(by_day.keys() | met)]


def _rounds(days: Sequence[_Day]) -> tuple[Round, ...]:
    rounds: list[Round] = []
    for one in days:
        known = rounds[-1] if rounds else None
        if known is None or _is_another(known, one):
            quiet = (one.day - known.last).days if known else 0
            after = known.state if known and known.state in _ENDS else None
            rounds.append(Round(first=one.day, last=one.day, reports=(), quiet=quiet, after=after))
        rounds[-1] = _with(rounds[-1], one)
    return tuple(rounds)


def _is_another(known: Round, one: _Day) -> bool:
    quiet = (one.day - known.last).days
    goes_on = one.met or (one.state is not None and one.state is not known.state)
    return quiet > QUIET or (known.state in _ENDS and quiet >= _TAKEN_UP and goes_on)


def _with(known: Round, one: _Day) -> Round:
    return replace(
        known,
        last=one.day,
        reports=(*known.reports, *(card.file for card in one.reports)),
        meetings=known.meetings + one.met,
        state=one.state or known.state,
    )


def _ended(course: Course, days: Sequence[_Day]) -> Course:
    """With how it ends: what the last round says of it, else whether there is silence."""
    last = course.rounds[-1]
    assert course.until is not None  # noqa: S101 -- there are days
    told = next((one for one in reversed(days) if one.day >= last.first and one.state is not None), None)
    if told is not None and told.state in _ENDS:
        files = tuple(card.file for card in told.reports if told.state in card.states)
        return replace(course, ending=Ending(told.state.value), on=told.day, by=files)
    if (course.until - last.last).days > SILENT:
        return replace(course, ending=Ending.SILENT, on=last.last)
    return replace(course, ending=Ending.OPEN, on=last.last)
