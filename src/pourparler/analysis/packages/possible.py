"""What can be said of packages where parties only say which measures they like better: what is possible, and what sure.

A party's order has tiers of measures above the status quo, and tiers below it. It stands for all worths that agree
with it strictly: one number for each tier, falling from tier to tier, between 0 and 1 above the status quo and between
-1 and 0 below it; or between -1 and 1 where the status quo has no place in the order. Measures not named are worth 0.
Parties' worths are independent of each other: every choice, one agreeing worth for each party, is a **case**.

In one case, a package is acceptable if it is worth no less than walking away to every party; it is efficient if it is
acceptable and no package is at least as good for all parties and better for one (such a package would be acceptable,
too). A package is **possibly** acceptable or efficient if it is so in some case, **necessarily** if it is so in all
cases [AzizBiroLangLescaMonnot2019]_.

The worths that agree with an order are the inside of a polytope whose corners are thresholds: the first few tiers are
worth the most, the others the least. A linear form is above 0 somewhere inside just if it is so at some corner, and at
least 0 everywhere inside just if it is so at all corners; both are sums over leading tiers. That decides what one
package can do to another.

Whether there is a case in which nothing dominates a package is tried on random whole-number cases, and then decided:
SAT chooses for each rival a party that loses by it, and exact inequalities say whether some worths of that party agree
with what was chosen for it. Where the time for that is used up, it is not decided, and the answer says so.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil
from typing import TYPE_CHECKING

from pourparler.analysis.packages.inequalities import Inequality, solve
from pourparler.analysis.solvers import Budget, OutOfTimeError, Sat

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Mask = NDArray[np.bool_]
    Whole = NDArray[np.int64]
    Numbers = NDArray[np.float64]

TRIED = 500
"""Random cases that are tried before anything is proved."""
_RIVALS = 4
"""Packages that are taken up at once when they dominate in a case that was tried."""
_WIDEST = 1e5
"""Largest gap between tiers in a random case; gaps are of all orders of magnitude up to here."""
_SAFE = 2**62
"""Whole numbers below it fit a machine word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """How one party ranks measures.

    Attributes:
        above: tiers of measures better than the status quo, best first; places of measures.
        below: tiers of measures worse than it, best first.
        marked: whether the status quo has a place in the order; without one, all tiers stand in ``above``.
        walk_away: worth of no deal, on the scale from -1 to 1.
    """

    above: tuple[tuple[int, ...], ...] = ()
    below: tuple[tuple[int, ...], ...] = ()
    marked: bool = True
    walk_away: Fraction = Fraction(0)


Case = tuple[tuple[Fraction, ...], ...]
"""A worth for each party and measure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Possibilities:
    """What holds of each package in some case, and in all.

    Attributes:
        possibly_acceptable: (packages,) acceptable in some case.
        necessarily_acceptable: (packages,) acceptable in all cases.
        possibly_efficient: (packages,) efficient in some case; false also where that is not decided.
        necessarily_efficient: (packages,) efficient in all cases.
        undecided: (packages,) whether it is not decided if it is possibly efficient.
    """

    possibly_acceptable: "Mask"
    necessarily_acceptable: "Mask"
    possibly_efficient: "Mask"
    necessarily_efficient: "Mask"
    undecided: "Mask"


def possibilities(packages: "Mask", orders: Sequence[Order], budget: Budget, seed: int = 0) -> Possibilities:
    """Say of each package what is possible and what is sure.

    Args:
        packages: (packages, measures) whether a measure happens: all admissible packages.
        orders: each party's; at least one.
        budget: time for what has to be proved; what is not decided by then is said to be so.
        seed: of the random cases. It bears on the time, and on what is left undecided, alone.

    Cost: packages^2 x tiers of all parties; where sampling does not settle it, exact searches in the worst case
    exponential.
    """
    import numpy as np

    sides = [_Side(packages, order) for order in orders]
    rows = range(len(packages))
    possible = np.logical_and.reduce([side.can_accept() for side in sides])
    necessary = np.logical_and.reduce([side.must_accept() for side in sides])
    sure = np.array([necessary[row] and not _can_be_dominated(sides, row) for row in rows], dtype=np.bool_)
    found = sure | _efficient_in_random_cases(sides, len(packages), seed)
    undecided = np.zeros(len(packages), dtype=np.bool_)
    for row in np.flatnonzero(possible & ~found).tolist():
        try:
            budget.left()
            found[row] = not _must_be_dominated(sides, row) and _Search(sides, row, budget).case() is not None
        except OutOfTimeError:
            undecided[row] = True
    return Possibilities(
        possibly_acceptable=possible,
        necessarily_acceptable=necessary,
        possibly_efficient=found,
        necessarily_efficient=sure,
        undecided=undecided,
    )


def case_for(packages: "Mask", orders: Sequence[Order], row: int, budget: Budget) -> Case | None:
    """A case in which a package is efficient, as worths between -1 and 1; None if there is none.

    Raises:
        OutOfTimeError: the budget is used up.
    """
    sides = [_Side(packages, order) for order in orders]
    numbers = _Search(sides, row, budget).case()
    if numbers is None:
        return None
    return tuple(side.worths(case) for side, case in zip(sides, numbers, strict=True))


class _Side:
    """One party: packages as linear forms in numbers above 0.

    The numbers are the gaps between its tiers, those above the status quo, then those below it, and last the length
    that stands for 1. The top tier is then the sum of all gaps above, and so on; the sum of the gaps of each side is
    less than the length, or than twice the length where the status quo has no place.
    """

    def __init__(self, packages: "Mask", order: Order) -> None:
        import numpy as np

        up, down = len(order.above), len(order.below)
        self.order, self.size = order, up + down + 1
        self.groups = [(0, up, 1 if order.marked else 2), (up, up + down, 1)]
        self.of_measure = np.zeros((packages.shape[1], self.size), dtype=np.int64)
        for place, tier in enumerate(order.above):
            self.of_measure[list(tier), place:up] = 1
            self.of_measure[list(tier), -1] = 0 if order.marked else -1
        for place, tier in enumerate(order.below):
            self.of_measure[list(tier), up : up + place + 1] = -1
        self.forms: Whole = np.ascontiguousarray((packages.astype(np.int64) @ self.of_measure).T)

    def against(self, row: int, rivals: "NDArray[np.intp]") -> "Whole":
        """(numbers, rivals) how much better each rival is than a package, as forms."""
        more: Whole = self.forms[:, rivals] - self.forms[:, [row]]
        return more

    def highest(self, forms: "Whole") -> "Whole":
        """The largest value of each form at the corners, where the length is 1."""
        best: Whole = forms[-1].copy()
        for first, last, capacity in self.groups:
            best += capacity * forms[first:last].max(axis=0, initial=0)
        return best

    def lowest(self, forms: "Whole") -> "Whole":
        """The smallest value of each form at the corners."""
        best: Whole = -self.highest(-forms)
        return best

    def can_accept(self) -> "Mask":
        """Packages worth no less than walking away in some case."""
        walk_away = float(self.order.walk_away)
        constant = ~self.forms.any(axis=0)
        accepted: Mask = (self.highest(self.forms) > walk_away) | (constant & (walk_away <= 0))
        return accepted

    def must_accept(self) -> "Mask":
        """Packages worth no less than walking away in all cases."""
        accepted: Mask = self.lowest(self.forms) >= float(self.order.walk_away)
        return accepted

    def within(self) -> Iterator[Inequality]:
        """That the gaps fit into the length."""
        for first, last, capacity in self.groups:
            if first < last:
                gaps = (-int(first <= place < last) for place in range(self.size - 1))
                yield Inequality((*gaps, capacity))

    def acceptance(self, row: int) -> Inequality:
        """That a package is worth no less than walking away."""
        walk_away = self.order.walk_away
        *gaps, length = (int(factor) * walk_away.denominator for factor in self.forms[:, row])
        return Inequality((*gaps, length - walk_away.numerator), strict=False)

    def random_case(self, source: "np.random.Generator") -> "Whole":
        """Whole numbers that make a case."""
        import numpy as np

        numbers: Whole = (_WIDEST ** source.random(self.size)).astype(np.int64)
        numbers[-1] += max(int(numbers[first:last].sum()) // capacity for first, last, capacity in self.groups)
        return numbers

    def worths(self, numbers: Sequence[int]) -> tuple[Fraction, ...]:
        """The worth of each measure in a case."""
        return tuple(
            Fraction(sum(int(factor) * number for factor, number in zip(form, numbers, strict=True)), numbers[-1])
            for form in self.of_measure
        )

    def values(self, forms: "Whole", numbers: Sequence[int]) -> "Whole":
        """The value of each form in a case; Python's own numbers where a machine word is too short."""
        import numpy as np

        fits = max(numbers) * len(numbers) * int(np.abs(forms).max(initial=1)) < _SAFE
        kind = np.int64 if fits else np.object_
        values: Whole = np.array(numbers, dtype=kind) @ forms.astype(kind)
        return values


def _can_be_dominated(sides: Sequence[_Side], row: int) -> bool:
    """Whether some package dominates a package in some case."""
    import numpy as np

    rivals = np.arange(sides[0].forms.shape[1])
    better = np.zeros(len(rivals), dtype=np.bool_)
    for side in sides:
        more = side.against(row, rivals)
        gains = side.highest(more) > 0
        kept = gains | ~more.any(axis=0)
        rivals, better = rivals[kept], (better | gains)[kept]
    return bool(better.any())


def _must_be_dominated(sides: Sequence[_Side], row: int) -> bool:
    """Whether one and the same package dominates a package in all cases."""
    import numpy as np

    rivals = np.arange(sides[0].forms.shape[1])
    better = np.zeros(len(rivals), dtype=np.bool_)
    for side in sides:
        more = side.against(row, rivals)
        kept = side.lowest(more) >= 0
        rivals, better = rivals[kept], (better | more.any(axis=0))[kept]
    return bool(better.any())


def _efficient_in_random_cases(sides: Sequence[_Side], packages: int, seed: int) -> "Mask":
    """Packages that are efficient in one of some random cases; sums are of whole numbers, and exact."""
    import numpy as np

    from pourparler.analysis.kernels.frontier import efficient

    source = np.random.Generator(np.random.PCG64(seed))
    found = np.zeros(packages, dtype=np.bool_)
    for _ in range(TRIED if packages else 0):
        cases = [side.random_case(source) for side in sides]
        worths = np.column_stack([case @ side.forms for side, case in zip(sides, cases, strict=True)])
        limits = [ceil(side.order.walk_away * int(case[-1])) for side, case in zip(sides, cases, strict=True)]
        accepted = np.flatnonzero((worths >= limits).all(axis=1))
        found[accepted[efficient(worths[accepted].astype(np.float64))]] = True
    return found


class _Search:
    """A case in which a package is acceptable and no other dominates it, or the proof that there is none.

    For each rival taken up so far, either some party finds the package better than the rival, or all find them
    equal. SAT chooses which; inequalities for each party tell whether it can be so, and if not, which of the choices
    contradict each other. What dominates in the case found is taken up as a rival.
    """

    def __init__(self, sides: Sequence[_Side], row: int, budget: Budget) -> None:
        self.sides, self.row, self.budget = sides, row, budget
        self.rivals: list[tuple[list[int], list[int]]] = []
        """For each rival, variables of which one is enough, or else all of the others are needed."""
        self.meaning: list[tuple[int, Inequality]] = []
        """What each variable from 1 on says: of which party, and what."""

    def case(self) -> tuple[tuple[int, ...], ...] | None:
        """Numbers of each party."""
        with Sat([], self.budget) as sat:
            while sat.solve():
                chosen = {literal for literal in sat.model() if literal > 0}
                answers = [self._numbers(party, self._needed(chosen)) for party in range(len(self.sides))]
                clashes = [answer for answer in answers if isinstance(answer, frozenset)]
                if any(not clash for clash in clashes):
                    return None
                for clash in clashes:
                    sat.add([-variable for variable in sorted(clash)])
                if not clashes:
                    case = tuple(answer for answer in answers if isinstance(answer, tuple))
                    rivals = self._dominating(case)
                    if not rivals:
                        return case
                    for rival in rivals:
                        self._take_up(rival, sat)
        return None

    def _take_up(self, rival: int, sat: Sat) -> None:
        """Say that a rival must not dominate."""
        options: list[int] = []
        equal: list[int] = []
        for party, side in enumerate(self.sides):
            more = tuple(int(factor) for factor in side.forms[:, self.row] - side.forms[:, rival])
            if any(more):
                options.append(self._variable(sat, party, Inequality(more)))
                equal += [
                    self._variable(sat, party, Inequality(more, strict=False)),
                    self._variable(sat, party, Inequality(tuple(-factor for factor in more), strict=False)),
                ]
        same = sat.new_variable()
        self.meaning.append((-1, Inequality(())))
        for variable in equal:
            sat.add([-same, variable])
        sat.add([*options, same])
        self.rivals.append((options, equal))

    def _variable(self, sat: Sat, party: int, inequality: Inequality) -> int:
        self.meaning.append((party, inequality))
        return sat.new_variable()

    def _needed(self, chosen: set[int]) -> set[int]:
        """One reason for each rival why it does not dominate."""
        needed = set[int]()
        for options, equal in self.rivals:
            better = [variable for variable in options if variable in chosen]
            needed.update(better[:1] or equal)
        return needed

    def _numbers(self, party: int, chosen: set[int]) -> tuple[int, ...] | frozenset[int]:
        """Numbers of a party that fit what was chosen, or variables that contradict each other."""
        side = self.sides[party]
        always = [*side.within(), side.acceptance(self.row)]
        variables = sorted(variable for variable in chosen if self.meaning[variable - 1][0] == party)
        rows = [*always, *(self.meaning[variable - 1][1] for variable in variables)]
        answer = solve(rows, side.size, self.budget)
        if isinstance(answer, tuple):
            return answer
        return frozenset(variables[place - len(always)] for place in answer if place >= len(always))

    def _dominating(self, case: Sequence[Sequence[int]]) -> list[int]:
        """Some packages that dominate in a case."""
        import numpy as np

        rivals = np.arange(self.sides[0].forms.shape[1])
        better = np.zeros(len(rivals), dtype=np.bool_)
        for side, numbers in zip(self.sides, case, strict=True):
            more = side.values(side.against(self.row, rivals), numbers)
            kept = (more >= 0).astype(np.bool_)
            rivals, better = rivals[kept], (better | (more > 0).astype(np.bool_))[kept]
        return [int(rival) for rival in rivals[better][:_RIVALS]]
