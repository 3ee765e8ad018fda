"""Dates for a roadmap, where the record says how long measures take, and the deadlines that it would miss."""

import calendar
import datetime
import re
from dataclasses import dataclass

from pourparler.analysis.model.encoding import Steps
from pourparler.record.measures import Measure
from pourparler.record.talks import Talks

Dates = tuple[datetime.date, datetime.date]
"""When something begins, and when it is done."""

_WORDS = dict(
    zip(
        "a an one two three four five six seven eight nine ten eleven twelve".split(),
        (1, 1, *range(1, 13)),
        strict=True,
    )
)
_DURATION = re.compile(r"(\d{1,4}|" + "|".join(_WORDS) + r")[\s-]+(hour|day|week|month|year)s?\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time in the calendar's own units.

    >>> Duration.parse("six weeks"), Duration.parse("1 year"), Duration.parse("soon")
    (Duration(months=0, days=42), Duration(months=12, days=0), None)
    """

    months: int
    days: int

    @classmethod
    def parse(cls, text: str) -> "Duration | None":
        """Read ``30 days``, ``two months``; None where the words say nothing like it. Hours are no days."""
        match = _DURATION.match(text.strip())
        if not match:
            return None
        count = int(match[1]) if match[1].isdigit() else _WORDS[match[1].lower()]
        months, days = {"hour": (0, 0), "day": (0, 1), "week": (0, 7), "month": (1, 0), "year": (12, 0)}[
            match[2].lower()
        ]
        return cls(count * months, count * days)

    def after(self, day: datetime.date) -> datetime.date:
        """The day so long after another; the last of its month where there is no such day.

        Raises:
            OverflowError: there is no such year.
        """
        month = day.year * 12 + day.month - 1 + self.months
        if month // 12 > datetime.MAXYEAR:
            raise OverflowError
        last = calendar.monthrange(month // 12, month % 12 + 1)[1]
        return datetime.date(month // 12, month % 12 + 1, min(day.day, last)) + datetime.timedelta(days=self.days)


@dataclass(frozen=True, slots=True, kw_only=True)
class Missed:
    """A deadline that a measure misses in this order."""

    measure: str
    deadline: datetime.date
    done: datetime.date


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """When each step would begin and be done, if each begins as soon as the one before is done.

    Attributes:
        steps: (begins, done) for each step; empty where the record has no date to count from.
        missed: deadlines that would not be met.
        untimed: measures that are taken to need no time, since the record does not say how much they do.
        unread: measures whose duration is given in words that say no number.
    """

    steps: tuple[Dates, ...]
    missed: tuple[Missed, ...]
    untimed: tuple[str, ...]
    unread: tuple[str, ...]


def calendar_of(talks: Talks, steps: Steps) -> Calendar | None:
    """The dates of a roadmap from the day at which the talks stand; None without any duration or deadline."""
    measures = [talks.measure_by_id[m] for step in steps for m in step]
    if not any(measure.takes or measure.deadline for measure in measures):
        return None
    untimed = tuple(measure.id for measure in measures if not measure.takes)
    unread = tuple(measure.id for measure in measures if measure.takes and Duration.parse(measure.takes) is None)
    dates, missed = ([], []) if talks.day is None else _dates(talks, steps, talks.day)
    return Calendar(steps=tuple(dates), missed=tuple(missed), untimed=untimed, unread=unread)


def _dates(talks: Talks, steps: Steps, day: datetime.date) -> tuple[list[Dates], list[Missed]]:
    dates: list[Dates] = []
    missed: list[Missed] = []
    try:
        for step in steps:
            done = {m: _done(talks.measure_by_id[m], day) for m in step}
            missed += [late for m in step if (late := _late(talks.measure_by_id[m], done[m]))]
            dates.append((day, max(done.values())))
            day = dates[-1][1]
    except OverflowError:
        return [], []
    return dates, missed


def _done(measure: Measure, begun: datetime.date) -> datetime.date:
    takes = Duration.parse(measure.takes) if measure.takes else None
    return begun if takes is None else takes.after(begun)


def _late(measure: Measure, done: datetime.date) -> Missed | None:
    deadline = measure.deadline.last_day() if measure.deadline else None
    if deadline is None or done <= deadline:
        return None
    return Missed(measure=measure.id, deadline=deadline, done=done)
