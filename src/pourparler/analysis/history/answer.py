"""The answer to "how far apart were the parties, over time?"."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar

from pourparler.analysis.shown import Shown, counted
from pourparler.analysis.verdict import Reason, Ruling
from pourparler.record.dates import PartialDate


class MovementKind(StrEnum):
    """What one entry did between two dates."""

    SOFTENED = "softened"
    HARDENED = "hardened"
    MET = "met"
    AGREED_AWAY = "agreed away"
    NEW = "new"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How the talks stood from a date on.

    Attributes:
        date: a day on which something changed.
        verdict: what could be said then.
        reasons: why it could not be said; empty otherwise.
        distance: price of the cheapest way out where red lines may move, too; None where nothing meets, or nothing
            would help.
        conflicts: how many conflicts are listed, as of that day; None where time was over before they were counted.
        in_force: how many positions were in force.
        positions: their ids.
    """

    date: PartialDate
    verdict: Ruling
    reasons: tuple[Reason, ...] = ()
    distance: float | None
    conflicts: int | None = None
    in_force: int
    positions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement:
    """One entry that came, went, or took the place of another between two dates.

    Attributes:
        kind: what it comes to.
        parties: those who hold it.
        went: id of the position that was in force before; None where there was none.
        came: id of the one that is in force now; None where there is none.
        alone: the distance on the first date if only this had happened.
        without: the distance on the second date if only this had not.
        moved: whether one of the two differs from what it was, so that it moved the distance.
        stated: whether the record itself says how it ended; else that is told from what else happened.
    """

    kind: MovementKind
    parties: tuple[str, ...]
    went: str | None = None
    came: str | None = None
    alone: float | None
    without: float | None
    moved: bool
    stated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What lies between two dates.

    Attributes:
        from_: the first date.
        to: the second.
        before: the distance on the first.
        after: the distance on the second.
        softened: positions by whose softening the distance moved: those that went, and those that came instead.
        hardened: the same of those that hardened.
        met: those that went since what they asked for was done.
        agreed_away: those that went since a text took their place.
        new: those that came.
        others: those that came, went or changed without moving the distance.
        jointly: no single one of them moved the distance, only several together.
        movements: each entry by itself.
    """

    from_: PartialDate = field(metadata={"json": "from"})
    to: PartialDate
    before: float | None
    after: float | None
    softened: tuple[str, ...] = ()
    hardened: tuple[str, ...] = ()
    met: tuple[str, ...] = ()
    agreed_away: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    jointly: bool = False
    movements: tuple[Movement, ...] = ()

    @property
    def rise(self) -> float | None:
        """By how much the distance grew, less than 0 where it fell; None where one of the two is not known."""
        return None if self.before is None or self.after is None else self.after - self.before


@dataclass(frozen=True, slots=True, kw_only=True)
class PairDistance:
    """How far apart two parties were from a date on.

    Attributes:
        date: the day.
        distance: as in ``Standing``, of the positions of these two alone.
    """

    date: PartialDate
    distance: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two parties, over time.

    Attributes:
        parties: their ids.
        dates: on each date of the history.
    """

    parties: tuple[str, str]
    dates: tuple[PairDistance, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class History(Shown):
    """How far apart the parties were on each date, under one goal.

    Attributes:
        goal: what had to happen on every date: ids of measures, and conditions where an item is more than a measure.
        goal_assumed: measures of the assumed goal; None where the record has a goal.
        goal_as_of: the date whose positions suggest the assumed goal.
        begins: the first date on record; None where nothing has a date, or what was first is not known.
        dates: each date on which something changed, the earliest first.
        changes: from each date to the next.
        pairs: each two parties of which a binding position is on record.
        compared: from one date that was asked about to another; None where none were.
    """

    table: ClassVar[str] = "dates"

    goal: tuple[str, ...]
    goal_assumed: tuple[str, ...] | None = None
    goal_as_of: PartialDate | None = None
    begins: PartialDate | None = None
    dates: tuple[Standing, ...] = ()
    changes: tuple[Change, ...] = ()
    pairs: tuple[Pair, ...] = ()
    compared: Change | None = None

    def on(self, date: PartialDate | str) -> Standing | None:
        """How the talks stood on a date; None before anything was on record.

        Args:
            date: such as "2006-12-23", or "2006-12" for its last day.
        """
        day = (PartialDate.parse(date) if isinstance(date, str) else date).last_day()
        return next((one for one in reversed(self.dates) if one.date.first_day() <= day), None)

    def beside(self, date: PartialDate) -> tuple[Standing | None, Standing | None]:
        """The last change before the one that a date stands on, and the next after it.

        Args:
            date: a date; before anything was on record there is only a next one.
        """
        past = [one for one in self.dates if one.date.first_day() <= date.last_day()]
        later = self.dates[len(past) :]
        return past[-2] if len(past) > 1 else None, later[0] if later else None

    def summary(self) -> str:
        """As in ``Shown``."""
        if not self.dates:
            return "no date is on record"
        return f"{counted(len(self.dates), 'date')} from {self.dates[0].date} to {self.dates[-1].date}"
