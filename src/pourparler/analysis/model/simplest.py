"""The simplest admissible roadmap: fewest measures, then fewest steps, then ids.

Ids decide last: steps are compared one by one as sorted lists of ids.
"""

from collections.abc import Callable, Sequence

from pourparler.analysis.model.encoding import OrderEncoding, Steps, as_steps
from pourparler.analysis.solvers import Counter, Sat


class RoadmapFinder:
    """Finds simplest roadmaps under assumptions, again and again, with one solver.

    Args:
        encoding: the variables.
        solver: holds the encoding's clauses; clauses are added to it that do not change what can hold.
    """

    def __init__(self, encoding: OrderEncoding, solver: Sat) -> None:
        self.encoding = encoding
        self.solver = solver
        happens = [encoding.happens(measure) for measure in encoding.measures]
        self._count = Counter(solver, happens, len(happens))
        self._ends: dict[int, int] = {}

    def simplest(self, assumptions: Sequence[int]) -> Steps | None:
        """The simplest roadmap under the assumptions, or None where there is none."""
        assumed = list(assumptions)
        if not self.solver.solve(assumed):
            return None
        assumed += self._least(assumed, self._count.at_most, lambda: sum(map(len, self._now())))
        assumed += self._least(assumed, self._over_by, lambda: len(self._now()))
        return self._first_by_ids(assumed)

    def _now(self) -> Steps:
        return as_steps(self.encoding.step_of(self.solver.model()))

    def _least(self, assumed: list[int], at_most: Callable[[int], list[int]], reached: Callable[[], int]) -> list[int]:
        """The assumptions that hold a count to the least it can be; the last answer of the solver was yes."""
        low, high = 0, reached()
        while low < high:
            middle = (low + high) // 2
            if self.solver.solve(assumed + at_most(middle)):
                high = min(middle, reached())
            else:
                low = middle + 1
        self.solver.solve(assumed + at_most(low))
        return at_most(low)

    def _over_by(self, step: int) -> list[int]:
        """Nothing happens after this step."""
        if step >= self.encoding.steps:
            return []
        if step == 0:
            return [-self.encoding.happens(measure) for measure in self.encoding.measures]
        if step not in self._ends:
            switch = self._ends[step] = self.solver.new_variable()
            for measure in self.encoding.measures:
                self.solver.add([-switch, -self.encoding.happens(measure), self.encoding.done(measure, step)])
        return [self._ends[step]]

    def _first_by_ids(self, assumed: list[int]) -> Steps:
        """Of the roadmaps with this many measures and steps, the first in the order of ids."""
        steps: list[tuple[str, ...]] = []
        left = sorted(self.encoding.measures)
        best = self._now()
        while len(steps) < len(best):
            number, step = len(steps) + 1, list[str]()
            while not (step and self._closes(assumed, number, left)):
                step.append(self._next_in_step(assumed, number, left, step[-1] if step else ""))
                left.remove(step[-1])
            steps.append(tuple(step))
        return tuple(steps)

    def _closes(self, assumed: list[int], number: int, left: list[str]) -> bool:
        """Whether the step can end here; if so, that is assumed from now on."""
        closed = [-self.encoding.done(measure, number) for measure in left]
        if not self.solver.solve(assumed + closed):
            return False
        assumed += closed
        return True

    def _next_in_step(self, assumed: list[int], number: int, left: list[str], after: str) -> str:
        """The first measure by id, after another, that can be in the step; it is assumed from now on."""
        for measure in left:
            placed = [self.encoding.done(measure, number)]
            if measure > after and self.solver.solve(assumed + placed):
                assumed += placed
                return measure
        raise AssertionError("a step that cannot end can go on")
