"""The loops that judge states of a conflict in option form, compiled: where arrays alone would take long."""

import numpy as np
from numpy.typing import NDArray

from pourparler.analysis.kernels.compiled import compiled

Ranks = NDArray[np.int32]
Mask = NDArray[np.bool_]
Places = NDArray[np.int64]


@compiled
def _from_the_least(values: Ranks, feasible: Mask) -> Places:
    """The feasible states from the least value up, counted out rather than compared."""
    highest = 0
    for state in range(values.shape[0]):
        if feasible[state]:
            highest = max(highest, values[state])
    places = np.zeros(highest + 2, dtype=np.int64)
    for state in range(values.shape[0]):
        if feasible[state]:
            places[values[state] + 1] += 1
    for value in range(1, highest + 2):
        places[value] += places[value - 1]
    order = np.empty(places[highest + 1], dtype=np.int64)
    for state in range(values.shape[0]):
        if feasible[state]:
            order[places[values[state]]] = state
            places[values[state]] += 1
    return order


@compiled
def least_by_improvements(values: Ranks, ranks: Ranks, feasible: Mask, own: Places, one_way: int) -> Ranks:
    """Per state the least value that improvements of some parties, one after the other, reach from it, itself included.

    From the least value up, each state hands its own to all that can come to it and have none yet; so every edge is
    looked at once.

    Args:
        values: of the states, from 0. Shape (states,).
        ranks: of those who move. Shape (movers, states).
        feasible: which states can be.
        own: the bits of each mover's options.
        one_way: bits that cannot be taken back.
    """
    size = values.shape[0]
    least = values.copy()
    done = ~feasible
    waiting = np.empty(size, dtype=np.int64)
    for first in _from_the_least(values, feasible):
        if done[first]:
            continue
        done[first] = True
        waiting[0] = first
        count = 1
        while count:
            count -= 1
            to = waiting[count]
            for mover in range(own.shape[0]):
                here = ranks[mover, to]
                mask = own[mover]
                change = mask
                while change:
                    start = to ^ change
                    if not done[start] and ranks[mover, start] < here and (start & ~to & one_way) == 0:
                        done[start] = True
                        least[start] = values[first]
                        waiting[count] = start
                        count += 1
                    change = (change - 1) & mask
    return least


@compiled
def _improve(rank: Ranks, feasible: Mask, mask: int, state: int, better: Places) -> int:
    """Write down every change of some options that is an improvement, after a first that is none; how many."""
    count = 1
    change = mask
    while change:
        if rank[state ^ change] > rank[state] and feasible[state ^ change]:
            better[count] = change
            count += 1
        change = (change - 1) & mask
    return count


@compiled
def _is_answered(
    rank: Ranks, feasible: Mask, here: int, improved: int, better: Places, many: Places, chosen: Places
) -> tuple[bool, int]:
    """Whether some choice of the others' improvements leaves a party no better off, and how many were tried.

    Choices are gone through like the figures of a counter, and what they change is kept up to date figure by figure.
    """
    parties = many.shape[0]
    chosen[:] = 0
    feared = improved
    tried = 0
    while True:
        turn = 0
        while turn < parties and chosen[turn] + 1 == many[turn]:
            feared ^= better[turn, chosen[turn]]
            chosen[turn] = 0
            turn += 1
        if turn == parties:
            return False, tried
        feared ^= better[turn, chosen[turn]] ^ better[turn, chosen[turn] + 1]
        chosen[turn] += 1
        tried += 1
        if rank[feared] <= here and feasible[feared]:
            return True, tried


@compiled
def simultaneous(
    ranks: Ranks, feasible: Mask, own: Places, one_way: int, holds: Mask, first: int, last: int, most: int
) -> bool:
    """Mark where every improvement is answered by improvements that others make from the same state at the same time.

    Args:
        ranks: Shape (parties, states).
        feasible: which states can be.
        own: the bits of each party's options.
        one_way: bits that cannot be taken back.
        holds: what to mark. Shape (parties, states).
        first: the first state to look at.
        last: the one after the last.
        most: choices to try.

    Returns:
        Whether all was tried; if not, what is marked is worth nothing.
    """
    parties = own.shape[0]
    width = 1
    for party in range(parties):
        changes = 1
        mask = own[party]
        while mask:
            mask &= mask - 1
            changes *= 2
        width = max(width, changes)
    better = np.zeros((parties, width), dtype=np.int64)
    many = np.ones(parties, dtype=np.int64)
    chosen = np.zeros(parties, dtype=np.int64)
    left = most
    for state in range(first, last):
        if not feasible[state]:
            continue
        for party in range(parties):
            mask = own[party] & ~(state & one_way)
            many[party] = _improve(ranks[party], feasible, mask, state, better[party])
        for party in range(parties):
            count = many[party]
            many[party] = 1  # nobody answers himself
            answered = True
            for number in range(1, count):
                improved = state ^ better[party, number]
                here = ranks[party, state]
                answered, tried = _is_answered(ranks[party], feasible, here, improved, better, many, chosen)
                left -= tried
                if not answered or left < 0:
                    break
            many[party] = count
            holds[party, state] = answered
        if left < 0:
            return False
    return True
