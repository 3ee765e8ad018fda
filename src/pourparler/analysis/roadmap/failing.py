"""Why a package cannot be carried out: conditions that no order of it keeps."""

from collections.abc import Iterator, Sequence

from pourparler.analysis.model.encoding import OrderEncoding
from pourparler.analysis.packages.carried_out import is_admitted
from pourparler.analysis.packages.standing import stands_on
from pourparler.analysis.roadmap.answer import Failing, Part
from pourparler.analysis.solvers import Budget, Sat
from pourparler.analysis.worth.valuation import MeasureSet
from pourparler.record.conditions.syntax import Condition, Never, of
from pourparler.record.talks import Talks


class Admission:
    """Which packages can be carried out, where positions stand, and what stands in the way.

    Args:
        talks: the record.
        goal: what has to happen, as given or assumed.
        budget: time for all searches.
    """

    def __init__(self, talks: Talks, goal: Sequence[Condition], budget: Budget) -> None:
        self._talks, self._budget = talks, budget
        fixed = [Failing(part=Part.FACT, says=fact.says) for fact in talks.all_facts]
        fixed += [Failing(part=Part.GOAL, says=item) for item in goal]
        fixed += [Failing(part=Part.AWAY, says=Never(of(measure))) for measure in talks.absent_measures]
        self._fixed = fixed

    def asked(self, steps: dict[str, int]) -> list[Failing]:
        """All that has to hold, each position as many rungs down as it has descended."""
        return [*self._fixed, *self._positions(steps)]

    def _positions(self, steps: dict[str, int]) -> Iterator[Failing]:
        for position in self._talks.binding_positions:
            says = stands_on(self._talks, position, steps.get(position.id, 0))
            if says is not None:
                yield Failing(part=Part.POSITION, says=says, position=position.id)

    def admits(self, package: MeasureSet, steps: dict[str, int]) -> bool:
        """Whether some order of the package keeps all conditions."""
        conditions = [one.says for one in self.asked(steps)]
        return is_admitted(self._talks, conditions, package, self._budget)

    def failing(self, package: MeasureSet, steps: dict[str, int]) -> tuple[Failing, ...]:
        """Conditions that fail by themselves, all of them; else a smallest-possible set that fails together.

        Args:
            package: what happens, and nothing else.
            steps: rungs down, by position.
        """
        asked = self.asked(steps)
        conditions = [one.says for one in asked]
        encoding = OrderEncoding([measure.id for measure in self._talks.measures], conditions)
        literals = [encoding.literal(says) for says in conditions]
        happens = [encoding.happens(m) if m in package else -encoding.happens(m) for m in encoding.measures]
        with Sat(encoding.clauses, self._budget, top=encoding.top) as solver:
            if solver.solve([*happens, *literals]):
                return ()
            alone = [one for one, literal in zip(asked, literals, strict=True) if not solver.solve([*happens, literal])]
            return tuple(alone) or tuple(_minimal(solver, happens, list(zip(asked, literals, strict=True))))


def _minimal(solver: Sat, happens: Sequence[int], failing: list[tuple[Failing, int]]) -> Iterator[Failing]:
    """Leave out one after the other what is not needed for the rest to fail."""
    needed = list(failing)
    for one in failing:
        rest = [other for other in needed if other is not one]
        if not solver.solve([*happens, *(literal for _, literal in rest)]):
            needed = rest
    return (one for one, _ in needed)
