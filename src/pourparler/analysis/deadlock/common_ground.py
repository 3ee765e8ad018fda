"""What can hold together as it is, and what to set aside: one MaxSAT optimum over whole positions."""

from collections.abc import Sequence

from pourparler.analysis.deadlock.answer import CommonGround
from pourparler.analysis.model.talks_model import TalksModel
from pourparler.analysis.solvers import Budget, MaxSat

MOST_TIES = 200
"""Choices of equal weight that are looked at to find the first by ids."""


def find_common_ground(model: TalksModel, hard: Sequence[int], budget: Budget) -> CommonGround:
    """The positions in force, soft ones included, of greatest total weight that can hold together.

    Ties: fewest set aside, then the ids of those set aside. Cost: one MaxSAT search, and one for each tie.

    Raises:
        OutOfTimeError: the budget is used up before an optimum is proved.
    """
    ladders = model.ladders
    soft = {ladder.said: ladder.position.firmness.weight * (len(ladders) + 1) + 1 for ladder in ladders.values()}
    clauses = [*model.clauses, *([literal] for literal in hard)]
    choices: list[list[str]] = []
    cost = 0
    with MaxSat(clauses, soft, budget) as search:
        while (true := search.best()) is not None and len(choices) < MOST_TIES:
            if choices and search.cost > cost:
                break
            cost = search.cost
            choices.append(sorted(position for position, ladder in ladders.items() if ladder.said not in true))
            search.forbid([ladders[position].said for position in choices[-1]])
    best = min(choices, default=sorted(ladders))
    kept = tuple(position for position in ladders if position not in best)
    aside = tuple(position for position in ladders if position in best)
    return CommonGround(keep=kept, set_aside=aside, tied=len(choices) > 1)
