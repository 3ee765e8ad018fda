"""The loops that judge states of a conflict in option form, compiled: where arrays alone would take long."""

import numpy as np
from numpy.typing import NDArray

from pourparler.analysis.kernels.compiled import compiled

Ranks = NDArray[np.int32]
Mask = NDArray[np.bool_]
Places = NDArray[np.int64]


@compiled
def sort_cosets(order: Places, rank: Ranks, feasible: Mask, own: int, states: Ranks, equal: Mask) -> None:
    """Sort what a party can choose between, coset by coset of its options, from the worst state up.

    Args:
        order: all states from the party's worst up.
        rank: of the party.
        feasible: which states can be; the others are left out.
        own: the bits of its options.
        states: comes to hold the states of each coset; -1 at the end of one where not all can be.
        equal: comes to hold whether a state is as good to the party as the one before it there.
    """
    filled = np.zeros(rank.shape[0], dtype=np.int32)
    width = _width(own)
    place = 0
    for state in range(rank.shape[0]):
        if state & own == 0:
            filled[state] = place
            place += width
    states[:] = -1
    for state in order:
        if feasible[state]:
            place = filled[state & ~own]
            states[place] = state
            before = states[place - 1] if place & (width - 1) else -1
            equal[place] = before >= 0 and rank[before] == rank[state]
            filled[state & ~own] = place + 1


@compiled
def _width(bits: int) -> int:
    """How many choices of some bits there are."""
    width = 1
    while bits:
        bits &= bits - 1
        width *= 2
    return width


@compiled
def lower(least: Ranks, states: Ranks, equal: Mask, own: int) -> bool:
    """Lower the value of each state to the least one of those better to a party that it can bring about from it.

    A coset is gone through from its best state down, so that each state is looked at once.

    Args:
        least: of the states; lowered.
        states: as ``sort_cosets`` left them.
        equal: likewise.
        own: the bits of the party's options, all of which it can take back.

    Returns:
        Whether any was lowered.
    """
    width = _width(own)
    none = np.int32(np.iinfo(np.int32).max)
    lowered = False
    for start in range(0, states.shape[0], width):
        better, as_good = none, none
        for place in range(start + width - 1, start - 1, -1):
            state = states[place]
            if state < 0:
                continue
            if better < least[state]:
                least[state] = better
                lowered = True
            as_good = min(as_good, least[state])
            if not equal[place]:
                better, as_good = min(better, as_good), none
    return lowered


@compiled
def lower_one_way(least: Ranks, rank: Ranks, feasible: Mask, own: int, one_way: int) -> bool:
    """As ``lower``, where a party cannot take back all it does; what it can change is gone through."""
    lowered = False
    for state in range(rank.shape[0]):
        if not feasible[state]:
            continue
        mask = own & ~(state & one_way)
        change = mask
        while change:
            there = state ^ change
            if least[there] < least[state] and rank[there] > rank[state] and feasible[there]:
                least[state] = least[there]
                lowered = True
            change = (change - 1) & mask
    return lowered


@compiled
def _improve(rank: Ranks, feasible: Mask, mask: int, state: int, better: Places) -> int:
    """Write down every change of some options that is an improvement, after a first that is none; how many."""
    count = 1
    change = mask
    while change:
        better[count] = change  # overwritten by the next one where it is none: quicker than to guess
        count += (rank[state ^ change] > rank[state]) & feasible[state ^ change]
        change = (change - 1) & mask
    return count


@compiled
def _is_answered(
    bounds: NDArray[np.int32], here: int, improved: int, movers: Places, better: Places, many: Places, chosen: Places
) -> tuple[bool, int]:
    """Whether some choice of the others' improvements leaves a party no better off, and how many were tried.

    The others choose one after the other; what is left to choose is gone through only where all that those left could
    do, improvement or not, may leave the party no better off.

    Args:
        bounds: per number of movers left, the least rank that they can bring about. Shape (numbers, states).
        here: the party's rank now.
        improved: the state that its improvement would bring about.
        movers: who the others are.
        better: per party, what it can change, none first.
        many: how many such changes.
        chosen: room to work in.
    """
    deepest = bounds.shape[0] - 1
    left = 0
    chosen[:] = 0
    feared = improved
    tried = 0
    while left < movers.shape[0]:
        mover = movers[left]
        number = chosen[left] + 1
        feared ^= better[mover, chosen[left]]
        if number == many[mover]:
            chosen[left] = 0
            left += 1
            continue
        feared ^= better[mover, number]
        chosen[left] = number
        tried += 1
        while left and (left > deepest or bounds[left, feared] <= here):
            left -= 1
        if left == 0 and bounds[0, feared] <= here:
            return True, tried
    return False, tried


@compiled
def simultaneous(
    ranks: Ranks,
    feasible: Mask,
    party: int,
    bounds: NDArray[np.int32],
    own: Places,
    one_way: int,
    holds: Mask,
    first: int,
    last: int,
    most: int,
) -> int:
    """Mark where every improvement of a party is answered by some that others make from the same state at once.

    Args:
        ranks: Shape (parties, states).
        feasible: which states can be.
        party: the party's number.
        bounds: the least rank that the first so many of the others can bring about, whatever they change. Shape
            (numbers from 0, states).
        own: the bits of each party's options.
        one_way: bits that cannot be taken back.
        holds: what to mark. Shape (states,).
        first: the first state to look at.
        last: the one after the last.
        most: choices to try.

    Returns:
        How many were tried; if more than ``most``, what is marked is worth nothing.
    """
    parties = own.shape[0]
    width = 1
    for one in range(parties):
        width = max(width, _width(own[one]))
    better = np.zeros((parties, width + 1), dtype=np.int64)
    many = np.ones(parties, dtype=np.int64)
    chosen = np.zeros(parties, dtype=np.int64)
    others = np.array([one for one in range(parties) if one != party], dtype=np.int64)
    tried = 0
    for state in range(first, last):
        if not feasible[state]:
            continue
        mask = own[party] & ~(state & one_way)
        many[party] = _improve(ranks[party], feasible, mask, state, better[party])
        holds[state] = many[party] == 1
        if holds[state]:
            continue
        for other in others:
            mask = own[other] & ~(state & one_way)
            many[other] = _improve(ranks[other], feasible, mask, state, better[other])
        for number in range(1, many[party]):
            improved = state ^ better[party, number]
            answered, more = _is_answered(bounds, ranks[party, state], improved, others, better, many, chosen)
            tried += more
            holds[state] = answered
            if not answered:
                break
        if tried > most:
            break
    return tried
