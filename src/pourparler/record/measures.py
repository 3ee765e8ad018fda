"""What somebody could do: measures, and the facts that nobody can negotiate away."""

from dataclasses import dataclass
from enum import StrEnum

from pourparler.record.conditions.syntax import Condition
from pourparler.record.dates import PartialDate
from pourparler.record.drafters import Drafter


class Kind(StrEnum):
    """A promise is a measure of its own; what it promises is another."""

    ACT = "act"
    PROMISE = "promise"


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """Something that one party, or several jointly, could do.

    Attributes:
        id: name used in conditions.
        what: what is done, in words.
        by: parties that must do it; several do it jointly.
        kind: act or promise.
        promises: of a promise, the act it promises.
        reversible: share of its worth lost if cooperation breaks down, 0 to 1 (no = 0, partly = ½, yes = 1).
        divisible: how it can be split, in words.
        unconditional: its doers go ahead whatever others skip.
        lag: steps before others notice that it was skipped (0 = verified).
        takes: duration, in words such as ``30 days``.
        deadline: a date for the calendar; never binding on order.
        alternatives: measures that serve the same interest.
        drafted_by: the reader that drafted it; None once a person has written or confirmed it.
    """

    id: str
    what: str | None = None
    by: tuple[str, ...]
    kind: Kind = Kind.ACT
    promises: str | None = None
    reversible: float = 0.0
    divisible: str | None = None
    unconditional: bool = False
    lag: int = 0
    takes: str | None = None
    deadline: PartialDate | None = None
    alternatives: tuple[str, ...] = ()
    drafted_by: Drafter | None = None

    @property
    def label(self) -> str:
        """What to print: the words, else the id."""
        return self.what or self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A condition that holds whatever anybody wants."""

    says: Condition
    why: str | None = None
