"""Whole numbers above 0 that satisfy linear inequalities, or a few inequalities that contradict each other: exactly.

The inequalities are c x > 0 and c x >= 0 with whole coefficients, so that any solution can be scaled up until each
number, and each c x that must be above 0, is at least 1. By Farkas's lemma there is no solution just if some
combination of the inequalities, with factors of at least 0, says that 0 is above 0. The factors are looked for with
the simplex method, by the rule of least places [Bland1977]_, so that it ends; if there are none, it ends with a
solution. Its numbers are whole, over one denominator [Edmonds1967]_.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import gcd

from pourparler.analysis.solvers import Budget


@dataclass(frozen=True, slots=True)
class Inequality:
    """That a sum is above 0, or at least 0.

    Attributes:
        factors: of the numbers, one for each.
        strict: whether the sum must be above 0.
    """

    factors: tuple[int, ...]
    strict: bool = True


def solve(rows: Sequence[Inequality], size: int, budget: Budget) -> tuple[int, ...] | frozenset[int]:
    """Numbers that satisfy all inequalities, or places of some that cannot be satisfied together.

    Args:
        rows: what must hold.
        size: how many numbers there are; each must be above 0.
        budget: time for it.

    Returns:
        The numbers as a tuple, or the places as a frozen set; there are at most ``size`` + 1 of these.

    Raises:
        OutOfTimeError: the budget is used up.
    """
    tableau = _Tableau(rows, size)
    while (column := tableau.entering()) is not None:
        budget.left()
        row = tableau.leaving(column)
        if row is None:
            return tableau.contradiction(column)
        tableau.pivot(row, column)
    return tableau.solution()


class _Tableau:
    """Factors y >= 0 with M' y <= 0 that make b' y as large as possible, where M h >= b stands for the inequalities.

    h are the numbers less 1. There is a column for each inequality and one of slack for each number; all factors 0
    is a corner to begin with, and every corner has the value 0: b' y is 0, or can be as large as one likes.
    """

    def __init__(self, rows: Sequence[Inequality], size: int) -> None:
        self.rows, self.size = len(rows), size
        self.lines = [
            [row.factors[number] for row in rows] + [int(number == slack) for slack in range(size)]
            for number in range(size)
        ]
        self.worth = [int(row.strict) - sum(row.factors) for row in rows] + [0] * size
        self.basis = list(range(self.rows, self.rows + size))
        self.denominator = 1

    def entering(self) -> int | None:
        """The first column that would make the value larger."""
        return next((column for column, worth in enumerate(self.worth) if worth > 0), None)

    def leaving(self, column: int) -> int | None:
        """The line that bounds the column; every bound is 0, so it is that of the first basic column."""
        bounding = [line for line in range(self.size) if self.lines[line][column] > 0]
        return min(bounding, key=lambda line: self.basis[line], default=None)

    def pivot(self, row: int, column: int) -> None:
        """Take a column into the basis in place of that of a line; all divisions come out even."""
        chosen, old = self.lines[row], self.denominator
        new = chosen[column]
        for line in (*(self.lines[other] for other in range(self.size) if other != row), self.worth):
            if times := line[column]:
                line[:] = [(entry * new - times * own) // old for entry, own in zip(line, chosen, strict=True)]
            elif new != old:
                line[:] = [entry * new // old for entry in line]
        self.basis[row], self.denominator = column, new

    def contradiction(self, column: int) -> frozenset[int]:
        """The inequalities that get a factor along the way without a bound."""
        moved = (self.basis[line] for line in range(self.size) if self.lines[line][column])
        return frozenset(place for place in (column, *moved) if place < self.rows)

    def solution(self) -> tuple[int, ...]:
        """The numbers, from the prices of the slack."""
        numbers = [self.denominator - worth for worth in self.worth[self.rows :]]
        common = gcd(*numbers)
        return tuple(number // common for number in numbers)
