"""The least that must be given up of one set of literals after another: implicit hitting sets [Davies2011]_.

What cannot hold together in one set cannot in any that contains it; so sets that are nearly alike, as on one date after
another, cost little more than the first.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from pourparler.analysis.solvers.budget import Budget
from pourparler.analysis.solvers.maxsat import MaxSat
from pourparler.analysis.solvers.sat import Sat


class Hitting:
    """What is cheapest to give up of literals that cannot all hold, asked of many sets of them.

    Args:
        solver: with all clauses.
        hard: literals that must hold in every set; by themselves they can.
        budget: time for all questions.
    """

    def __init__(self, solver: Sat, hard: Sequence[int], budget: Budget) -> None:
        self._solver, self._hard, self._budget = solver, tuple(hard), budget
        self._cores: dict[frozenset[int], None] = {}

    def cost(self, prices: Mapping[int, int], chains: Iterable[Sequence[int]] = ()) -> int:
        """The least price of literals without which all others of a set can hold.

        Args:
            prices: what giving up each literal of the set costs, whole numbers > 0.
            chains: literals of the set of which each implies the one behind it.

        Raises:
            OutOfTimeError: the budget is used up.
        """
        above = {second: first for chain in chains for first, second in pairwise(chain)}
        cores = [core for core in self._cores if core <= prices.keys()]
        while True:
            cost, given = self._cheapest(cores, prices, above)
            found = tuple(self._apart([literal for literal in prices if literal not in given]))
            if not found:
                return cost
            self._cores |= dict.fromkeys(found)
            cores += found

    def _cheapest(
        self, cores: Sequence[frozenset[int]], prices: Mapping[int, int], above: Mapping[int, int]
    ) -> tuple[int, frozenset[int]]:
        """What is cheapest to give up where only this is known not to hold together; what stands in none is kept."""
        if not cores:
            return 0, frozenset()
        involved = list(dict.fromkeys(literal for core in cores for literal in sorted(core)))
        for literal in involved:  # which grows: whoever gives up a literal gives up those that imply it
            if (first := above.get(literal)) is not None and first not in involved:
                involved.append(first)
        clauses = [[-literal for literal in core] for core in cores]
        clauses += [[-first, literal] for literal in involved if (first := above.get(literal)) is not None]
        with MaxSat(clauses, {literal: prices[literal] for literal in involved}, self._budget) as search:
            kept = search.best() or set()
            return search.cost, frozenset(literal for literal in involved if literal not in kept)

    def _apart(self, literals: list[int]) -> Iterable[frozenset[int]]:
        """Minimal sets of these that cannot hold together, no two with one in common, until the others can."""
        while not self._solver.solve([*self._hard, *literals]):
            core = frozenset(literals[place] for place in self._solver.shrink(self._hard, literals))
            yield core
            literals = [literal for literal in literals if literal not in core]
