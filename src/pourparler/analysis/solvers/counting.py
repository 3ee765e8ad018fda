"""Counting with clauses: at most k of some literals."""

from collections.abc import Sequence

from pourparler.analysis.solvers.sat import Sat


class Counter:
    """At most k of some literals, for any k, by one assumption each.

    Args:
        solver: gets the clauses.
        literals: what is counted.
        most: the largest k that will be asked for.
    """

    def __init__(self, solver: Sat, literals: Sequence[int], most: int) -> None:
        from pysat.card import ITotalizer

        self._sums: list[int] = []
        self._most, self._all = most, len(literals)
        if literals:
            with ITotalizer(lits=list(literals), ubound=min(most, len(literals)), top_id=solver.top) as totalizer:
                for clause in totalizer.cnf.clauses:
                    solver.add(clause)
                self._sums = list(totalizer.rhs)
                solver.top = max(solver.top, totalizer.top_id)

    def at_most(self, count: int) -> list[int]:
        """The assumptions that say "at most so many".

        Raises:
            ValueError: more than the counter was made for.
        """
        if self._most < count < self._all:
            raise ValueError(f"this counter counts to {self._most}, not to {count}")
        return [-self._sums[count]] if count < len(self._sums) else []
