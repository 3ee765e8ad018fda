"""Worth in whole numbers: every worth as so many units, exactly wherever that fits the solver's arithmetic."""

import math
from dataclasses import dataclass
from fractions import Fraction

from pourparler.analysis.packages.large.problem import LargeProblem

LARGEST_GAIN = 2**40
"""No party can gain or lose more units than this: products with weights and slopes stay within 64 bits."""


@dataclass(frozen=True, slots=True)
class Scale:
    """A problem's worths in units.

    Where the worths do not fit, they are rounded so that no gain is ever told too small: what no package reaches in
    units, none reaches at all.

    Attributes:
        unit: what one unit is worth.
        exact: whether nothing was rounded.
        values: for each party the units of each measure.
        together: party, places of measures, units.
        walk_away: units.
    """

    unit: Fraction
    exact: bool
    values: tuple[tuple[int, ...], ...]
    together: tuple[tuple[int, tuple[int, ...], int], ...]
    walk_away: tuple[int, ...]

    def range_of(self, party: int) -> tuple[int, int]:
        """The smallest and largest gain of a party, whatever happens."""
        parts = [*self.values[party], *(units for whose, _, units in self.together if whose == party)]
        away = self.walk_away[party]
        return sum(min(part, 0) for part in parts) - away, sum(max(part, 0) for part in parts) - away


def in_units(problem: LargeProblem) -> Scale:
    """The largest unit that makes every worth a whole number of units, or a rounded one."""
    unit, largest = _common_unit(problem), _largest_sum(problem)
    exact = largest <= LARGEST_GAIN * unit
    if not exact:
        unit = 2 * largest / LARGEST_GAIN  # rounding adds one unit to each part: far less than half the room
    return Scale(
        unit,
        exact,
        tuple(tuple(math.ceil(worth / unit) for worth in row) for row in problem.values),
        tuple((party, measures, math.ceil(worth / unit)) for party, measures, worth in problem.together),
        tuple(math.floor(worth / unit) for worth in problem.walk_away),
    )


def _worths(problem: LargeProblem) -> list[Fraction]:
    parts = [worth for row in problem.values for worth in row]
    return [*parts, *(worth for _, _, worth in problem.together), *problem.walk_away]


def _common_unit(problem: LargeProblem) -> Fraction:
    worths = _worths(problem)
    over = math.lcm(*(worth.denominator for worth in worths))
    return Fraction(math.gcd(*(int(worth * over) for worth in worths)) or 1, over)


def _largest_sum(problem: LargeProblem) -> Fraction:
    sums = [
        sum((abs(worth) for worth in row), abs(away))
        for row, away in zip(problem.values, problem.walk_away, strict=True)
    ]
    for party, _, worth in problem.together:
        sums[party] += abs(worth)
    return max(sums, default=Fraction(0))
