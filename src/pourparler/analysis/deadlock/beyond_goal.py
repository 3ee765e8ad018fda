"""Circles that a written goal leaves out.

Whoever waits for the other party's step breaks nothing as long as neither step is taken. So a goal that needs neither
leaves such a circle out of the verdict, and what was said of the talks may be true of the goal alone.
"""

from pourparler.analysis.deadlock.answer import Conflict
from pourparler.analysis.deadlock.conflicts import ConflictSearch, find_conflicts
from pourparler.analysis.deadlock.goal import waited_for
from pourparler.analysis.deadlock.kinds import Classifier
from pourparler.analysis.deadlock.prepared import Prepared


def beyond_goal(record: Prepared, most: int) -> tuple[Conflict, ...]:
    """The conflicts there would be if all had to happen on the order of which two parties insist.

    Args:
        record: talks that are not stuck; those without a goal of their own have it assumed so, and have none of these.
        most: as for ``find_conflicts``.
    """
    model, solver = record.model, record.solver
    needed = waited_for(model, solver) if model.talks.goal is not None else ()
    hard, said = model.hard(needed), model.said(record.binding)
    if not needed or solver.solve(hard + said) or not solver.solve(hard):
        return ()
    search = ConflictSearch(solver, hard, said, lambda: model.held(record.binding, solver.model()), record.budget)
    classifier = Classifier(model, solver, needed, record.budget)
    try:
        listed = find_conflicts(search, most).listed
        return tuple(classifier.classify([record.binding[number] for number in numbers]) for numbers in listed)
    finally:
        search.close()
        classifier.close()
