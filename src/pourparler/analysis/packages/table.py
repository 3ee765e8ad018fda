"""All admissible packages that nobody would rather walk away from, as bit masks with what each is worth.

Measures that conditions tie together are taken as one block. Each block is written out measure by measure, and what
breaks a condition is dropped as soon as all its measures are decided; then the blocks are multiplied out, and what
cannot reach somebody's worth of walking away, whatever the blocks to come bring, is dropped on the way.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from math import lcm
from typing import TYPE_CHECKING

from pourparler.analysis.model.encoding import asks_for_lateness
from pourparler.analysis.packages.alternatives import TooManyAlternativesError, alternatives_of, looked_up
from pourparler.analysis.packages.order import orderable
from pourparler.analysis.solvers import Budget
from pourparler.analysis.worth.valuation import TOLERANCE, PartyWorth, Valuation
from pourparler.record.conditions.atoms import Some, measures_in
from pourparler.record.conditions.questions import conjuncts
from pourparler.record.conditions.syntax import Condition, measures_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Bits = NDArray[np.uint64]
    Mask = NDArray[np.bool_]
    Numbers = NDArray[np.float64]

MOST_PACKAGES = 2**22
"""Packages that are written out at most."""

AT_A_TIME = 2**18
"""Products that are looked at together: of those that nobody accepts no more than so many take up memory."""

MOST_MEASURES = 62
"""Measures that fit a bit mask."""

Progress = Callable[[float], None]
"""Told how much is done, 0 to 1."""


class TooManyPackagesError(Exception):
    """There are more packages than are written out."""


@dataclass(frozen=True, kw_only=True)
class Scale:
    """Worths as whole numbers where they fit, so that sums and comparisons are exact.

    Attributes:
        factor: whole numbers per unit of worth; 1 where worths stay as they are.
        exact: whether sums are exact.
    """

    factor: int
    exact: bool

    def number(self, worth: Fraction) -> float:
        """A worth in this scale."""
        return float(worth * self.factor)

    @property
    def tells_apart(self) -> bool:
        """Whether numbers in this scale that differ at all differ by more than what counts as equal."""
        return self.exact and self.tolerance <= 1

    @property
    def tolerance(self) -> float:
        """Numbers in this scale that are no further apart are equal."""
        return float(TOLERANCE * self.factor)


def scale_of(valuation: Valuation) -> Scale:
    """A scale that makes every worth of a record a whole number, if the sums fit a double."""
    numbers = [number for party in valuation.parties for number in _numbers(party)]
    factor = lcm(*(number.denominator for number in numbers)) if numbers else 1
    largest = sum((abs(number) for number in numbers), start=Fraction(0)) * factor
    return Scale(factor=factor, exact=True) if largest < 2**52 else Scale(factor=1, exact=False)


def _numbers(party: PartyWorth) -> Iterator[Fraction]:
    yield from party.values.values()
    yield from (term.mean for term in party.terms)
    yield party.walk_away


@dataclass(frozen=True, kw_only=True)
class PackageTable:
    """Packages, one to a row.

    Attributes:
        measures: the measure of each bit.
        bits: (n,) packages as bit masks.
        gains: (n, parties) mean worth against walking away, in whole numbers of ``scale`` where it is exact.
        valuation: whose worth it is.
        scale: of the gains.
    """

    measures: tuple[str, ...]
    bits: "Bits"
    gains: "Numbers"
    valuation: Valuation
    scale: Scale

    def __len__(self) -> int:
        return len(self.bits)

    def measures_in(self, row: int) -> tuple[str, ...]:
        """Ids of the measures of one package, sorted."""
        case = int(self.bits[row])
        return tuple(sorted(measure for place, measure in enumerate(self.measures) if case >> place & 1))

    def membership(self, rows: "NDArray[np.intp]") -> "Mask":
        """(rows, measures) whether each measure happens."""
        import numpy as np

        places = np.arange(len(self.measures), dtype=np.uint64)
        return ((self.bits[rows, None] >> places) & np.uint64(1)).astype(bool)

    @cached_property
    def in_units(self) -> "Numbers":
        """(n, parties) gains in units of worth."""
        return self.gains / self.scale.factor


def acceptable_table(
    valuation: Valuation,
    conditions: Sequence[Condition],
    absent: Sequence[str],
    budget: Budget,
    *,
    accepted: bool = True,
    most: int = MOST_PACKAGES,
) -> PackageTable:
    """All packages for which some order keeps the conditions and, if asked, which nobody would rather walk away from.

    Args:
        valuation: what packages are worth.
        conditions: what must hold; ``first`` spelled out.
        absent: measures that cannot happen.
        budget: time for the search.
        accepted: leave out packages that are worse than walking away for somebody.
        most: how many packages are written out at most, at any time.

    Raises:
        TooManyPackagesError: there are more.
        OutOfTimeError: the budget is used up.
    """
    if len(valuation.measures) > MOST_MEASURES:
        raise TooManyPackagesError
    return _Multiplication(valuation, conditions, absent, budget, accepted=accepted, most=most).table()


class _Multiplication:
    """One run: the blocks, and the rows so far."""

    def __init__(
        self,
        valuation: Valuation,
        conditions: Sequence[Condition],
        absent: Sequence[str],
        budget: Budget,
        *,
        accepted: bool,
        most: int,
    ) -> None:
        self.valuation, self.budget, self.accepted, self.most = valuation, budget, accepted, most
        self.index = {measure: place for place, measure in enumerate(valuation.measures)}
        self.absent = frozenset(absent)
        self.conditions = [part for condition in conditions for part in conjuncts(condition)]
        self.scale = scale_of(valuation)
        self.groups = tied(valuation.measures, self.conditions)
        self.across = [
            (column, term)
            for column, party in enumerate(valuation.parties)
            for term in party.terms
            if not any(term.measures.issubset(group) for group in self.groups)
        ]

    def table(self) -> PackageTable:
        import numpy as np

        blocks = self._blocks()
        bits = np.zeros(1, dtype=np.uint64)
        gains = self._start()
        ahead = [np.asarray(self._best_across())]
        for block in reversed(blocks[1:]):
            ahead.append(ahead[-1] + self._best(block))
        for block in blocks:
            self.budget.left()
            bits, gains = self._times(bits, gains, block, ahead.pop())
        for column, term in self.across:
            gains[:, column] += self._all_in(bits, term.measures) * self.scale.number(term.mean)
        rows = np.flatnonzero(self._accepted(gains, 0))
        rows = rows[np.argsort(bits[rows], kind="stable")]
        return PackageTable(
            measures=self.valuation.measures,
            bits=bits[rows],
            gains=gains[rows],
            valuation=self.valuation,
            scale=self.scale,
        )

    # -- blocks --------------------------------------------------------------------------------------------------

    def _blocks(self) -> "list[tuple[Bits, Numbers]]":
        """The admissible packages of each block with what they add to everybody's worth; the largest first."""
        blocks = [self._block(group) for group in self.groups]
        return sorted(blocks, key=lambda block: (-len(block[0]), -float(abs(block[1]).max(initial=0))))

    def _block(self, group: tuple[str, ...]) -> "tuple[Bits, Numbers]":
        import numpy as np

        inside = frozenset(group)
        conditions = [c for c in self.conditions if inside.issuperset(measures_of(c))]
        checks = self._checks(conditions)
        bits, hope = np.zeros(1, dtype=np.uint64), self._start() + self._best_of_all()
        decided = frozenset[int]()
        for measure in _by_ties(group, conditions):
            self.budget.left()
            place = self.index[measure]
            decided |= {place}
            bits, hope = self._decided(measure, bits, hope)
            for looks_at, check in checks:
                if place in looks_at and looks_at <= decided:
                    keep = check(bits)
                    bits, hope = bits[keep], hope[keep]
            if len(bits) > self.most:
                raise TooManyPackagesError
        bits = bits[orderable(bits, conditions, self.index, self.budget)] if conditions else bits
        return bits, self._added(bits, inside)

    def _decided(self, measure: str, bits: "Bits", hope: "Numbers") -> "tuple[Bits, Numbers]":
        """Each row without the measure and with it, where nobody's hope is then below walking away."""
        import numpy as np

        values = np.array(
            [self.scale.number(party.values.get(measure, Fraction(0))) for party in self.valuation.parties]
        )
        without = hope - np.maximum(values, 0)
        keep = self._accepted(without, 0)
        if measure in self.absent:
            return bits[keep], without[keep]
        happening = hope + np.minimum(values, 0)
        also = self._accepted(happening, 0)
        return (
            np.concatenate((bits[keep], bits[also] | np.uint64(1 << self.index[measure]))),
            np.concatenate((without[keep], happening[also])),
        )

    def _best_of_all(self) -> "Numbers":
        """The most that measures and extra worths can bring to each party, conditions aside."""
        import numpy as np

        return np.array(
            [
                sum(max(0.0, self.scale.number(value)) for value in party.values.values())
                + sum(max(0.0, self.scale.number(term.mean)) for term in party.terms)
                for party in self.valuation.parties
            ]
        )

    def _checks(self, conditions: Sequence[Condition]) -> "list[tuple[frozenset[int], Callable[[Bits], Mask]]]":
        """What each condition asks of the package alone, where that can be written out."""
        checks: list[tuple[frozenset[int], Callable[[Bits], Mask]]] = []
        for condition in conditions:
            try:
                allowed = Some(tuple(way.formula for way in alternatives_of(condition)))
            except TooManyAlternativesError:
                continue
            looks_at = frozenset(self.index[measure] for measure in measures_in(allowed))
            checks.append((looks_at, lambda bits, allowed=allowed: looked_up(allowed, bits, self.index)))  # type: ignore[misc]
        return checks

    def _added(self, bits: "Bits", inside: frozenset[str]) -> "Numbers":
        import numpy as np

        added = np.zeros((len(bits), len(self.valuation.parties)))
        for column, party in enumerate(self.valuation.parties):
            for measure in inside & party.values.keys():
                happens = (bits >> np.uint64(self.index[measure])) & np.uint64(1)
                added[:, column] += happens * self.scale.number(party.values[measure])
            for term in party.terms:
                if term.measures <= inside:
                    added[:, column] += self._all_in(bits, term.measures) * self.scale.number(term.mean)
        return added

    def _all_in(self, bits: "Bits", measures: frozenset[str]) -> "Mask":
        import numpy as np

        mask = np.uint64(sum(1 << self.index[measure] for measure in measures))
        contained: Mask = (bits & mask) == mask
        return contained

    # -- multiplying out -----------------------------------------------------------------------------------------

    def _start(self) -> "Numbers":
        import numpy as np

        return np.array([[-self.scale.number(party.walk_away) for party in self.valuation.parties]])

    def _best(self, block: "tuple[Bits, Numbers]") -> "Numbers":
        import numpy as np

        return block[1].max(axis=0) if len(block[0]) else np.zeros(len(self.valuation.parties))

    def _best_across(self) -> list[float]:
        """The most that extra worths across blocks can bring to each party."""
        best = [0.0] * len(self.valuation.parties)
        for column, term in self.across:
            best[column] += max(0.0, self.scale.number(term.mean))
        return best

    def _times(
        self, bits: "Bits", gains: "Numbers", block: "tuple[Bits, Numbers]", ahead: "Numbers"
    ) -> "tuple[Bits, Numbers]":
        """Every row with every row of the block, without those that somebody cannot accept any more."""
        if len(bits) * len(block[0]) > AT_A_TIME and len(bits) > 1:
            return self._times_in_parts(bits, gains, block, ahead)
        joined = (bits[:, None] | block[0][None, :]).ravel()
        added = (gains[:, None, :] + block[1][None, :, :]).reshape(len(joined), gains.shape[1])
        keep = self._accepted(added, ahead)
        if not keep.all():
            joined, added = joined[keep], added[keep]
        if len(joined) > self.most:
            raise TooManyPackagesError
        return joined, added

    def _times_in_parts(
        self, bits: "Bits", gains: "Numbers", block: "tuple[Bits, Numbers]", ahead: "Numbers"
    ) -> "tuple[Bits, Numbers]":
        import numpy as np

        step = max(1, AT_A_TIME // max(1, len(block[0])))
        slices = [slice(start, start + step) for start in range(0, len(bits), step)]
        if len(bits) * len(block[0]) > self.most:
            self._count_first(gains, block[1] + ahead, slices)
        room = min(self.most, len(bits) * len(block[0]))
        joined, added = np.empty(room, dtype=np.uint64), np.empty((room, gains.shape[1]))
        kept = 0
        for rows in slices:
            self.budget.left()
            more, brings = self._times(bits[rows], gains[rows], block, ahead)
            joined[kept : kept + len(more)], added[kept : kept + len(more)] = more, brings
            kept += len(more)
        return joined[:kept], added[:kept]

    def _count_first(self, gains: "Numbers", hopes: "Numbers", slices: Iterable[slice]) -> None:
        """Raise before anything is written out that is too much: it is quick to count, and takes no room."""
        kept = 0
        for rows in slices:
            self.budget.left()
            added = (gains[rows, None, :] + hopes[None, :, :]).reshape(-1, gains.shape[1])
            kept += int(self._accepted(added, 0).sum())
            if kept > self.most:
                raise TooManyPackagesError

    def _accepted(self, gains: "Numbers", ahead: "Numbers | int") -> "Mask":
        import numpy as np

        if not self.accepted:
            return np.ones(len(gains), dtype=bool)
        accepted: Mask = np.logical_and.reduce((gains + ahead) >= -self.scale.tolerance, axis=1)
        return accepted


def tied(measures: Sequence[str], conditions: Sequence[Condition]) -> tuple[tuple[str, ...], ...]:
    """Measures in groups that no condition connects; all in one where a condition wants something late."""
    if asks_for_lateness(conditions):
        return (tuple(measures),)
    group_of = {measure: [measure] for measure in measures}
    for condition in conditions:
        first, *others = measures_of(condition)
        for other in others:
            mine, theirs = group_of[first], group_of[other]
            if mine is not theirs:
                mine += theirs
                group_of.update(dict.fromkeys(theirs, mine))
    return tuple(dict.fromkeys(tuple(group_of[measure]) for measure in measures))


def _by_ties(group: Sequence[str], conditions: Sequence[Condition]) -> Iterator[str]:
    """Measures in an order that decides whole conditions early."""
    open_ = [set(measures_of(condition)) for condition in conditions]
    left = list(group)
    while left:
        best = min(left, key=lambda measure: _delay(measure, open_))
        left.remove(best)
        for measures in open_:
            measures.discard(best)
        yield best


def _delay(measure: str, open_: Sequence[set[str]]) -> tuple[int, int]:
    """How far from decided the nearest condition of a measure is; then how few conditions name it."""
    sizes = [len(measures) for measures in open_ if measure in measures]
    return min(sizes, default=0), -len(sizes)
