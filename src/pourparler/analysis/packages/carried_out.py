"""Whether one package can be carried out at all: some order of it keeps facts, goal and positions as they stand."""

from collections.abc import Iterable

from pourparler.analysis.model.encoding import OrderEncoding
from pourparler.analysis.packages.answer import Packages
from pourparler.analysis.packages.standing import standing_conditions
from pourparler.analysis.solvers import Budget, Sat
from pourparler.record.talks import Talks


def can_be_carried_out(talks: Talks, answer: Packages, package: Iterable[str]) -> bool:
    """Whether a package is admissible under what an answer assumes: its goal and its way out.

    Args:
        talks: the record that was asked.
        answer: tells the goal and which positions have softened.
        package: ids of measures.
    """
    happens = frozenset(package)
    if happens & frozenset(talks.absent_measures):
        return False
    steps = {descent.position: descent.steps for descent in answer.unlock.descents} if answer.unlock else {}
    conditions = standing_conditions(talks, answer.goal, steps)
    encoding = OrderEncoding([measure.id for measure in talks.measures], conditions)
    for condition in conditions:
        encoding.clauses.append([encoding.literal(condition)])
    assumed = [encoding.happens(m) if m in happens else -encoding.happens(m) for m in encoding.measures]
    with Sat(encoding.clauses, Budget(), top=encoding.top) as solver:
        return bool(solver.solve(assumed))
