"""What somebody could do: measures, and the facts that nobody can negotiate away."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from pourparler.record.conditions.syntax import And, Before, Condition, Not, Require, of
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
        excludes: measures that cannot happen as well, as two sizes of one thing; meant both ways.
        phrases: words in reports that mean it.
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
    excludes: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
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


def implied_facts(measures: Iterable[Measure]) -> Iterator[Fact]:
    """What measures say of one another: a promise comes before its act, and what excludes one another is not both.

    >>> pay = Measure(id="pay-8", by=("us",), excludes=("pay-9",))
    >>> [str(fact.says) for fact in implied_facts([pay, Measure(id="pay-9", by=("us",), excludes=("pay-8",))])]
    ['not (pay-8 and pay-9)']
    """
    measures = tuple(measures)
    for measure in measures:
        if measure.promises is not None:
            says = Before(of(measure.id), of(measure.promises))
            yield Fact(says=says, why="a promise comes before what it promises")
    pairs = ((measure.id, other) for measure in measures for other in measure.excludes)
    for one, other in {frozenset(pair): pair for pair in reversed([*pairs])}.values():
        yield Fact(says=Not(And((Require(of(one)), Require(of(other))))), why="only one of them can happen")
