"""What things are worth to whom: always somebody's judgement, never a fact."""

from dataclasses import dataclass

from pourparler.record.conditions.syntax import Condition


@dataclass(frozen=True, slots=True)
class Amount:
    """A number, a range (low = high possible) or a triangular guess; ``mode`` is None for a plain range."""

    low: float
    mode: float | None
    high: float

    @property
    def mean(self) -> float:
        """Expected value: of the uniform law on a range, of the triangular law on a triple."""
        if self.mode is None:
            return (self.low + self.high) / 2
        return (self.low + self.mode + self.high) / 3

    @property
    def certain(self) -> bool:
        """Whether it is one number."""
        return self.low == self.high


@dataclass(frozen=True, slots=True, kw_only=True)
class Together:
    """Extra worth to a party when all of the measures happen."""

    party: str
    measures: tuple[str, ...]
    worth: Amount


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """Measures from best to worst for one party; None within ``tiers`` marks the status quo; a tier is a tie."""

    party: str
    tiers: tuple[tuple[str | None, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Priorities:
    """Prioritised statements of one party, most important first (for stability)."""

    party: str
    statements: tuple[Condition, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderOfStates:
    """States from best to worst for one party; a tier is a tie; a state is the set of measures in force."""

    party: str
    tiers: tuple[tuple[frozenset[str], ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Guarantee:
    """A third party stands behind somebody: compensates ``covers``, or deters ``deters``.

    Attributes:
        by: who stands behind it.
        covers: party paid if others break off.
        compensates: what it is paid.
        deters: party whose breaking off is made dearer.
        by_amount: by how much.
    """

    by: str
    covers: str | None = None
    compensates: float | None = None
    deters: str | None = None
    by_amount: float | None = None
