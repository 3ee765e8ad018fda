"""Whether one package can be carried out at all: some order of it keeps facts, goal and positions as they stand."""

from collections.abc import Iterable, Sequence

from pourparler.analysis.deadlock.answer import steps_down
from pourparler.analysis.model.encoding import OrderEncoding
from pourparler.analysis.packages.answer import Packages
from pourparler.analysis.packages.standing import standing_conditions
from pourparler.analysis.solvers import Budget, Sat
from pourparler.record.conditions.syntax import Condition
from pourparler.record.talks import Talks


def can_be_carried_out(talks: Talks, answer: Packages, package: Iterable[str]) -> bool:
    """Whether a package is admissible under what an answer assumes: its goal and its way out.

    Args:
        talks: the record that was asked.
        answer: tells the goal and which positions have softened.
        package: ids of measures.
    """
    conditions = standing_conditions(talks, answer.goal, steps_down(answer.unlock))
    return is_admitted(talks, conditions, package, Budget())


def is_admitted(talks: Talks, conditions: Sequence[Condition], package: Iterable[str], budget: Budget) -> bool:
    """Whether some order of a package keeps conditions, and nobody who is left out would have to act.

    Raises:
        OutOfTimeError: the budget is used up.
    """
    happens = frozenset(package)
    if happens & frozenset(talks.absent_measures):
        return False
    encoding = OrderEncoding([measure.id for measure in talks.measures], conditions)
    encoding.require(conditions)
    assumed = [encoding.happens(m) if m in happens else -encoding.happens(m) for m in encoding.measures]
    with Sat(encoding.clauses, budget, top=encoding.top) as solver:
        return solver.solve(assumed)
