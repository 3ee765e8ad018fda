"""Who insists on what, how firmly, since when, and what it might live with instead."""

import datetime
from dataclasses import dataclass
from enum import StrEnum

from pourparler.record.conditions.syntax import Condition
from pourparler.record.dates import PartialDate
from pourparler.record.drafters import Drafter
from pourparler.record.passages import Ground


class Firmness(StrEnum):
    """How hard a position is to move."""

    SOFT = "soft"
    STATED = "stated"
    FIRM = "firm"
    RED_LINE = "red line"

    @property
    def weight(self) -> int:
        """The price of dropping a position of this firmness."""
        return {"soft": 1, "stated": 2, "firm": 4, "red line": 8}[self.value]


class Ending(StrEnum):
    """Why a position is no longer in force."""

    SOFTENED = "softened"
    MET = "met"
    AGREED_AWAY = "agreed away"


class Confidence(StrEnum):
    """How sure we are that the position is held as written."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"

    @property
    def rank(self) -> int:
        """0 for low, 1 for medium, 2 for high."""
        return {"low": 0, "medium": 1, "high": 2}[self.value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """A condition that a party (or each of several) insists on.

    Attributes:
        id: its name.
        party: those who hold it.
        says: the condition.
        firmness: how hard it is to move.
        fallbacks: forms it might live with instead, best first; None = the default ones (semantics, "rungs").
        since: first day in force.
        until: first day no longer in force.
        ended: why it ended then: its holder softened, it was met, or a text took its place; None = nobody says.
        deadline: by when the party wants it.
        confidence: how sure we are of the reading.
        grounds: where it was said.
        note: free words of the analyst.
        drafted_by: the reader that drafted it; None once a person has written or confirmed it.
    """

    id: str
    party: tuple[str, ...]
    says: Condition
    firmness: Firmness = Firmness.STATED
    fallbacks: tuple[Condition, ...] | None = None
    since: PartialDate | None = None
    until: PartialDate | None = None
    ended: Ending | None = None
    deadline: PartialDate | None = None
    confidence: Confidence = Confidence.MEDIUM
    grounds: tuple[Ground, ...] = ()
    note: str | None = None
    drafted_by: Drafter | None = None

    @property
    def is_draft(self) -> bool:
        """Whether a draft that no person has confirmed yet; older files say so in the note ("draft …")."""
        return self.drafted_by is not None or (self.note or "").startswith("draft")

    def in_force(self, day: datetime.date | None) -> bool:
        """Whether the position is held on a day; without a day everything is in force."""
        if day is None:
            return True
        begun = self.since is None or self.since.first_day() <= day
        return begun and (self.until is None or day < self.until.first_day())
