"""The dates on which something changed, and how the talks stood on each, by what was known then."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from pourparler.analysis.verdict import state_reported
from pourparler.record.dates import PartialDate
from pourparler.record.past import is_later
from pourparler.record.positions import Firmness, Position
from pourparler.record.sessions import Session
from pourparler.record.statements import Statement, TalksState
from pourparler.record.talks import Talks

_DAY = datetime.timedelta(days=1)


def bare(position: Position, holders: tuple[str, ...]) -> Position:
    """What of a position decides what can hold together: nothing of its dates and of where it was said."""
    return Position(
        id=position.id,
        party=holders,
        says=position.says,
        firmness=position.firmness,
        fallbacks=position.fallbacks,
    )


@dataclass(frozen=True, kw_only=True)
class Stood:
    """The talks as they stood on a day.

    Attributes:
        date: the day.
        talks: the record without what came later.
    """

    date: PartialDate
    talks: Talks

    @cached_property
    def held(self) -> dict[str, Position]:
        """Positions in force of binding parties, soft ones included, by id, bare of dates and grounds."""
        talks = self.talks
        return {p.id: bare(p, talks.binding_holders(p)) for p in talks.standing_positions}

    @cached_property
    def binding(self) -> frozenset[Position]:
        """Those of them that bind."""
        return frozenset(position for position in self.held.values() if position.firmness is not Firmness.SOFT)

    @cached_property
    def looks(self) -> tuple[object, ...]:
        """What must differ for a day to count as one on which something changed."""
        inside = tuple(self.held.values())
        return inside, tuple(p.id for p in self.talks.positions_in_force), self.state

    @cached_property
    def state(self) -> TalksState | None:
        """What the reports say of the talks."""
        return state_reported(self.talks).state


def stood_on(talks: Talks, date: PartialDate) -> Stood:
    """How the talks stood on one day, by what was known then."""
    return Stood(date=date, talks=talks.as_it_stood(date))


def stood_at_most(talks: Talks, date: PartialDate) -> Stood:
    """The same; on a day after the one at which the talks stand, as they stand: nothing later is known."""
    later = talks.day is not None and date.last_day() > talks.day
    return Stood(date=date, talks=talks) if later else stood_on(talks, date)


def dates_of_change(talks: Talks) -> tuple[Stood, ...]:
    """Each day on which something changed, the earliest first, up to the day at which the talks stand.

    What changes is which positions are in force, what they say, who holds them and how firmly, and what the reports
    say of the talks as a whole.
    """
    thin = lightened(talks)
    found: list[Stood] = []
    for day in days(talks):
        stood = stood_on(thin, PartialDate.of(day))
        if not found or found[-1].looks != stood.looks:
            found.append(stood)
    return tuple(found)


def days(talks: Talks) -> list[datetime.date]:
    """Days on which something may have changed; the day before the first, where it is not known what came before."""
    if talks.day is None or talks.begins_later is not None:
        return []
    begins = talks.begins.first_day() if talks.begins is not None else datetime.date.min
    known = sorted({day for day in _dated(talks) if begins <= day <= talks.day})
    return [known[0] - _DAY, *known] if known and talks.begins is None else known


def _dated(talks: Talks) -> Iterator[datetime.date]:
    for position in talks.positions:
        yield from (date.first_day() for date in (position.since, position.until) if date is not None)
    told = (*(one.date for one in talks.sources), *(one.date for one in talks.proposals))
    said = (one.date for one in talks.statements if one.state is not None)
    yield from (date.first_day() for date in (*told, *said) if date is not None)


def lightened(talks: Talks) -> Talks:
    """The record without what no distance and no verdict rests on, so that it is quickly cut off at many days.

    What was said or done first stays: it tells since when anything is on record.
    """
    events: tuple[Session | Statement, ...] = (*talks.sessions, *talks.statements)
    first = min((day for one in events if (day := _day(one)) is not None), default=None)
    return replace(
        talks,
        sessions=tuple(one for one in talks.sessions if _day(one) == first),
        statements=tuple(one for one in talks.statements if one.state is not None or _day(one) == first),
    )


def _day(one: Session | Statement) -> datetime.date | None:
    return None if one.date is None else one.date.first_day()


def is_before_record(talks: Talks, date: PartialDate) -> bool:
    """Whether nothing was on record yet on a date."""
    first = talks.begins_later or talks.begins
    return is_later(first, date.last_day())
