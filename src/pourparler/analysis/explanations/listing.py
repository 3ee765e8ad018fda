"""Which explanations are listed, and in which order."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pourparler.analysis.explanations.hypotheses import Hypothesis, Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An explanation as it is found.

    Attributes:
        hypotheses: by kind and ids.
        conflict: ids of the positions that cannot hold together then.
        firmest: the weight of the firmest of these.
    """

    hypotheses: tuple[Hypothesis, ...]
    conflict: tuple[str, ...]
    firmest: int

    @property
    def price(self) -> int:
        """What it costs to believe it."""
        return sum(one.price for one in self.hypotheses)

    @property
    def shape(self) -> frozenset[Kind]:
        """The kinds of its hypotheses."""
        return frozenset(one.kind for one in self.hypotheses)

    @property
    def order(self) -> tuple[object, ...]:
        """Price, fewest hypotheses, firmest position in its conflict, ids."""
        return self.price, len(self.hypotheses), -self.firmest, tuple(one.key for one in self.hypotheses)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What is listed as one: an explanation, and others that differ only in which demand on one party is unanswered."""

    first: Found
    also: tuple[Found, ...] = ()


def lines(found: Iterable[Found]) -> list[Line]:
    """Every explanation in order, several unanswered demands on one party as one line."""
    gathered: dict[object, list[Found]] = {}
    for one in sorted(found, key=lambda one: one.order):
        gathered.setdefault(_line_of(one), []).append(one)
    return [Line(first=same[0], also=tuple(same[1:])) for same in gathered.values()]


def _line_of(found: Found) -> object:
    refusals = [one for one in found.hypotheses if one.kind is Kind.REFUSES]
    if len(refusals) != 1:
        return found.order
    others = tuple(one.key for one in found.hypotheses if one.kind is not Kind.REFUSES)
    return refusals[0].party, others


def listed(every: Sequence[Line], most: int) -> list[Line]:
    """The first so many, one of each shape before a second of the same; then by price.

    Args:
        every: in order.
        most: how many.
    """
    seen: Counter[frozenset[Kind]] = Counter()
    ranked: list[tuple[int, int]] = []
    for place, one in enumerate(every):
        ranked.append((seen[one.first.shape], place))
        seen[one.first.shape] += 1
    return [every[place] for place in sorted(place for _, place in sorted(ranked)[:most])]


def shapes(every: Iterable[Line]) -> int:
    """How many shapes there are among lines."""
    return len({one.first.shape for one in every})
