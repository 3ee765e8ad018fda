"""Whole-number programs: clauses over Booleans, sums within bounds, and one sum to make as large as possible.

Where worth is added up, clauses alone say too little. Two engines answer, and both prove what they say in whole
numbers: CP-SAT where it is installed, else sums written as clauses, which take longer.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from pourparler.analysis.solvers.sat import Clause

LARGEST_SUM = 2**53
"""Sums to be made as large as possible stay below this: their bounds may come back as floating-point numbers."""

Values = Sequence[int]
"""The value of each variable; that of variable ``v`` in place ``v - 1``."""


@dataclass(frozen=True, slots=True)
class Solved:
    """What a search came to.

    Attributes:
        values: the best that was found, None where nothing was.
        total: the sum that was to be made large, there.
        bound: no solution has more; None where nothing is known, or nothing was to be made large.
        proved: whether the search came to its end: nothing better, or nothing at all, is possible.
    """

    values: Values | None
    total: int | None
    bound: int | None
    proved: bool


class WholeProgram(Protocol):
    """A program of Booleans and whole numbers.

    Variables are numbers from 1 on; a literal is the number of a Boolean, negative for "not", as in ``Sat``. Terms of a
    sum are coefficients by variable; a Boolean counts 1 where true.
    """

    def new_boolean(self) -> int:
        """A variable that is true or false."""

    def new_number(self, low: int, high: int) -> int:
        """A variable that is a whole number within these bounds."""

    def add(self, clause: Clause) -> None:
        """At least one of the literals is true."""

    def bound(
        self, terms: Mapping[int, int], low: int | None = None, high: int | None = None, where: Sequence[int] = ()
    ) -> None:
        """The sum is within the bounds; with literals in ``where``, only where all of them are true."""

    def maximize(self, terms: Mapping[int, int]) -> None:
        """What is to be made as large as possible instead of what was to be before; without terms, nothing."""

    def start_from(self, values: Mapping[int, int]) -> None:
        """Values of some variables to try first."""

    def solve(self, on_better: Callable[[int, int], None] | None = None, *, assuming: Sequence[int] = ()) -> Solved:
        """The best there is, or found until the time was over.

        Args:
            on_better: told the sum and its bound whenever something better is found.
            assuming: literals that are taken to be true, for this search only.

        Raises:
            OutOfTimeError: the budget was used up before the search began.
        """

    def each(self, visit: Callable[[Values], bool]) -> bool:
        """Show every solution, one after another, until ``visit`` says False; whether all were shown.

        Every variable counts: solutions that differ in any of them are different ones.

        Raises:
            OutOfTimeError: the budget was used up before the search began.
        """
