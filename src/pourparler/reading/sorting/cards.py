"""A report's card: what sorting needs of it, small enough to be kept, and sent from one process to another.

The card of a report is made where the report is read; nothing else of it is needed to sort a hundred thousand.
"""

import datetime
from dataclasses import dataclass

from pourparler.reading.english.bargaining import BARGAINING, KINDS
from pourparler.reading.positions.meetings import meetings_in
from pourparler.reading.positions.states import states_in
from pourparler.reading.report import Report
from pourparler.reading.sorting.marks import Marks, marks_of, words_of
from pourparler.record.dates import PartialDate
from pourparler.record.statements import TalksState


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What sorting needs of one report.

    Attributes:
        file: its name.
        text_sha256: its fingerprint, by which copies are known.
        title: its headline.
        date: when it was written; None where nobody says.
        marks: what it is known by.
        asked: words, as marks, in what is asked, offered or refused in it.
        states: what it says of the state of the talks.
        met: days on which somebody met, where it names them.
        of_talks: whether it is on talks: who does what in them, how they stand, or words of bargaining were found.
    """

    file: str
    text_sha256: str = ""
    title: str | None = None
    date: PartialDate | None = None
    marks: Marks
    asked: frozenset[str] = frozenset()
    states: frozenset[TalksState] = frozenset()
    met: tuple[datetime.date, ...] = ()
    of_talks: bool = True

    @property
    def day(self) -> datetime.date | None:
        """The first day on which it may have been written."""
        return None if self.date is None else self.date.first_day()

    @property
    def rank(self) -> tuple[bool, str, str]:
        """Its place among others, whatever the order in which they are given and whatever they are called."""
        return (self.day is None, str(self.day or ""), self.text_sha256)


def card_of(report: Report, dated: PartialDate | None = None) -> Card:
    """The card of a report; ``dated`` is the date that a person gave, if one did."""
    date = dated or report.date
    told = frozenset(told.state for told in states_in(report))
    held = (meeting.date for meeting in meetings_in(report, date, lambda _: True))
    return Card(
        file=report.file,
        text_sha256=report.text_sha256,
        title=report.title,
        date=date,
        marks=marks_of(report, dated),
        asked=frozenset(mark for one in report.statements for mark in words_of((one.measure or "").replace("-", " "))),
        states=told,
        met=tuple(sorted({day.first_day() for day in held if day is not None and day.is_a_day})),
        of_talks=bool(told or report.statements) or _bargains(report),
    )


def _bargains(report: Report) -> bool:
    """Whether words tell of talks in which nothing else was found.

    They count because the reader misses much: a report that it did not understand must not get lost.
    """
    return len({found.group().lower() for found in BARGAINING.finditer(report.text)}) >= KINDS
