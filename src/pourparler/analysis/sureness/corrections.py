"""All minimal ways in which positions would have to give way, found once for whatever they are to weigh.

A *correction* says how many rungs each position goes down so that the rest can hold together; minimal, where nobody
could go down one rung less. What is cheapest for any weights is among them. They are found by growing what holds
together until it is maximal, and asking for something else [MarquesSilva2013]_.
"""

from collections.abc import Sequence

from pourparler.analysis.solvers import Budget, Sat

Correction = tuple[int, ...]
"""For each position, how many rungs it goes down."""

MOST = 3_000
"""Corrections of one group of positions that are written out."""


def minimal_corrections(
    solver: Sat, hard: Sequence[int], chains: Sequence[Sequence[int]], budget: Budget
) -> list[Correction] | None:
    """Every minimal correction, none where nothing helps; None where there are more than ``MOST``.

    Args:
        solver: holds the clauses.
        hard: literals that must hold.
        chains: for each position, the literal of standing on each of its rungs or above, from what it says downwards;
            each follows from the one before.
        budget: time for the search.

    Raises:
        OutOfTimeError: the budget is used up.
    """
    if solver.solve([*hard, *(chain[0] for chain in chains)]):
        return [(0,) * len(chains)]
    found: list[Correction] = []
    another = solver.new_variable()
    while solver.solve([another, *hard]):
        budget.left()
        if len(found) == MOST:
            return None
        correction = _grown(solver, hard, chains)
        found.append(correction)
        solver.add([-another, *(chain[down - 1] for chain, down in zip(chains, correction, strict=True) if down)])
    return found


def _grown(solver: Sat, hard: Sequence[int], chains: Sequence[Sequence[int]]) -> Correction:
    """Up from where the solver's roadmap leaves everybody, one rung after the other, as long as the rest can hold."""
    down = _left(solver, chains, [len(chain) for chain in chains])
    for place, chain in enumerate(chains):
        while down[place] and solver.solve([*hard, *_standing(chains, down), chain[down[place] - 1]]):
            down = _left(solver, chains, down)
    return tuple(down)


def _left(solver: Sat, chains: Sequence[Sequence[int]], most: Sequence[int]) -> list[int]:
    """How far down each is on the roadmap found last, as far as switches tell."""
    model = solver.model()
    return [
        next((rung for rung in range(far) if model[chain[rung] - 1] > 0), far)
        for chain, far in zip(chains, most, strict=True)
    ]


def _standing(chains: Sequence[Sequence[int]], down: Sequence[int]) -> list[int]:
    return [chain[rung] for chain, rung in zip(chains, down, strict=True) if rung < len(chain)]
