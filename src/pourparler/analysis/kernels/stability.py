"""Which states of a conflict in option form are stable for whom, over all states at once.

A state is a number, bit k for the k-th option; a party changes any of its own options in one move. Three facts make
that quick. A party's moves are transitive, so that two of its moves in a row are one, and what legal sequences of
several reach is what is reached at all, in any number of moves [FangHipelKilgour1993]_; so it is with improvements.
Whatever matters of a set of states, the best or the worst rank in it, is a minimum or maximum, which can be carried
from state to state. And an improvement that the others answer by nothing worse than where it began can be found by one
number per state: the worst that they can make of it.

With all states feasible and nothing one-way, general metarational states are those in which a party has no less than
it can secure by moving first, symmetric metarational ones those in which it has no less than it can secure by moving
last: over each coset of its options the greatest worst case, and the least best one.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import cycle

import numpy as np
from numpy.typing import NDArray

from pourparler.analysis.kernels.compiled import in_parts, pays_off

Ranks = NDArray[np.int32]
Mask = NDArray[np.bool_]
Cosets = tuple[Ranks, Mask]
"""Per party, its states coset by coset from the worst up, and which of them are as good as the one before."""

_MANY = 1 << 12
"""States from which compiled loops are worth the seconds that they take to load or compile."""
_MOST_PAIRS = 1 << 24
"""Pairs of states that moves at the same time are tried for by arrays; more are left to compiled loops."""
_BOUNDED = 2
"""Parties that may still change something at the same time, of which is kept how bad they could make it."""
_MOST_TRIED = 8_000_000_000
"""Moves at the same time that compiled loops try before they give up."""


@dataclass(frozen=True, kw_only=True)
class Options:
    """A conflict in option form.

    Attributes:
        ranks: per party and state, higher is better. Shape (parties, 2 ** options).
        feasible: which states can be. Shape (2 ** options,).
        own: per party, the bits of its options; no two parties share one.
        one_way: bits of options that cannot be taken back.
    """

    ranks: Ranks
    feasible: Mask
    own: tuple[int, ...]
    one_way: int = 0

    @property
    def parties(self) -> range:
        """The numbers of the parties."""
        return range(len(self.own))

    def others(self, party: int) -> list[int]:
        """The numbers of all others."""
        return [other for other in self.parties if other != party]


@dataclass(frozen=True, kw_only=True)
class Stable:
    """Which states are stable for whom. Each of shape (parties, 2 ** options), False where a state cannot be.

    Attributes:
        nash: there is no improvement.
        gmr: every improvement is answered.
        smr: so that nothing better can be had afterwards.
        seq: credibly.
        sseq: credibly, and so that nothing better can be had afterwards.
        sim: by improvements at the same time; None where they are too many to try.
    """

    nash: Mask
    gmr: Mask
    smr: Mask
    seq: Mask
    sseq: Mask
    sim: Mask | None


def stable(options: Options, *, loops: bool | None = None) -> Stable:
    """Judge every state for every party.

    Args:
        options: the conflict.
        loops: whether to take compiled loops; None: where they are there and pay off.

    Returns:
        The verdicts. Cost, for n states: Nash, GMR and SMR O(n log n) where all states are feasible, SEQ O(n) a round
        in loops, as many rounds as improvements pass from party to party. Memory: some forty bytes for each state and
        party.
    """
    loops = pays_off(len(options.feasible) >= _MANY) if loops is None else loops
    rows: list[tuple[Mask, ...]] = []
    cosets = _cosets(options) if loops else None
    for part in in_parts(partial(_of_several, options, cosets), len(options.own)):
        rows += part
    table = np.array(rows, dtype=np.bool_).reshape(len(options.own), 5, len(options.feasible))
    nash, gmr, smr, seq, sseq = (np.ascontiguousarray(table[:, kind]) for kind in range(5))
    sim = _simultaneous(options, loops=loops)
    return Stable(nash=nash, gmr=gmr, smr=smr, seq=seq, sseq=sseq, sim=sim)


def _of_several(options: Options, cosets: Cosets | None, first: int, last: int) -> list[tuple[Mask, ...]]:
    return [_of(options, party, cosets) for party in range(first, last)]


def _of(options: Options, party: int, cosets: Cosets | None) -> tuple[Mask, ...]:
    """Nash, GMR, SMR, SEQ and SSEQ for one party."""
    rank, feasible = options.ranks[party], options.feasible
    low, high = np.int32(-1), np.int32(np.iinfo(np.int32).max)
    ranked = np.where(feasible, rank, low)
    best = _spread(ranked.copy(), options.own[party], options.one_way, np.maximum)
    afterwards = np.where(feasible, best, high)
    here = np.where(feasible, rank, high)

    def holds(worst: Ranks) -> Mask:
        """Whether no improvement is left of which the others can make only what is better than a state."""
        left = np.where(feasible, np.minimum(worst, rank), low)
        secured = _spread(left, options.own[party], options.one_way, np.maximum)
        answer: Mask = (secured <= rank) & feasible
        return answer

    answered, credible = (_least_reached, _least_by_improvements)
    return (
        (best <= rank) & feasible,
        holds(answered(options, party, here.copy())),
        holds(answered(options, party, afterwards.copy())),
        holds(credible(options, party, here, cosets)),
        holds(credible(options, party, afterwards, cosets)),
    )


# -- what moves reach -------------------------------------------------------------------------------------------------


def _spread(values: Ranks, bits: int, one_way: int, pick: Callable[..., Ranks]) -> Ranks:
    """Per state the least or greatest value that changes of some options reach from it, itself included; in place."""
    for bit in _bits(bits):
        pairs = values.reshape(-1, 2, 1 << bit)
        off, on = pairs[:, 0], pairs[:, 1]
        pick(off, on, out=off)
        if not one_way >> bit & 1:
            pick(off, on, out=on)
    return values


def _bits(mask: int) -> Iterator[int]:
    return (bit for bit in range(mask.bit_length()) if mask >> bit & 1)


def _least_reached(options: Options, party: int, values: Ranks) -> Ranks:
    """Per state the least value that moves of the others reach from it, itself included; in place."""
    others = options.others(party)
    if options.feasible.all():
        return _spread(values, sum(options.own[other] for other in others), options.one_way, np.minimum)
    blocked, high = ~options.feasible, np.iinfo(np.int32).max
    changed = True
    while changed:
        before = values.copy()
        for other in others:
            _spread(values, options.own[other], options.one_way, np.minimum)
            values[blocked] = high
        changed = len(others) > 1 and not np.array_equal(before, values)
    return values


def _least_by_improvements(options: Options, party: int, values: Ranks, sorted_cosets: Cosets | None) -> Ranks:
    """Per state the least value that improvements of the others, one after the other, reach from it."""
    others = options.others(party)
    if sorted_cosets is not None:
        return _least_in_loops(options, others, values, sorted_cosets)
    least = values.copy()
    changed = True
    while changed:
        before = least.copy()
        for other in others:
            for there, allowed in _improvements(options, other):
                np.minimum(least, least[there], out=least, where=allowed)
        changed = len(others) > 1 and not np.array_equal(before, least)
    return least


def _cosets(options: Options) -> Cosets:
    """Per party, what it can choose between, sorted, as ``sort_cosets`` says."""
    from pourparler.analysis.kernels.stability_loops import sort_cosets

    states, equal = np.empty(options.ranks.shape, dtype=np.int32), np.zeros(options.ranks.shape, dtype=np.bool_)

    def sort(begin: int, end: int) -> None:
        for party in range(begin, end):
            rank, own = options.ranks[party], options.own[party]
            sort_cosets(np.argsort(rank), rank, options.feasible, own, states[party], equal[party])

    in_parts(sort, len(options.own))
    return states, equal


def _least_in_loops(options: Options, movers: list[int], values: Ranks, cosets: Cosets) -> Ranks:
    """As ``_least_by_improvements``, where what each can choose between is sorted."""
    from pourparler.analysis.kernels.stability_loops import lower, lower_one_way

    least = values.copy()
    still = 0
    for mover in cycle(movers):
        own = options.own[mover]
        if own & options.one_way:
            lowered = lower_one_way(least, options.ranks[mover], options.feasible, own, options.one_way)
        else:
            lowered = lower(least, cosets[0][mover], cosets[1][mover], own)
        still = 1 if lowered else still + 1  # its own moves are transitive, so that its turn again would lower nothing
        if still >= len(movers):
            break
    return least


def _improvements(options: Options, party: int) -> Iterator[tuple[NDArray[np.int64], Mask]]:
    """For each change of a party's options, where it leads from every state, and where it is an improvement to it."""
    here = np.arange(len(options.feasible), dtype=np.int64)
    rank = options.ranks[party]
    for change in submasks(options.own[party]):
        there = here ^ change
        yield (
            there,
            options.feasible & options.feasible[there] & (here & change & options.one_way == 0) & (rank[there] > rank),
        )


def submasks(mask: int) -> Iterator[int]:
    """Every choice of some of the bits, but none."""
    part = mask
    while part:
        yield part
        part = (part - 1) & mask


# -- moves at the same time -------------------------------------------------------------------------------------------


def _simultaneous(options: Options, *, loops: bool) -> Mask | None:
    """Where every improvement is answered by improvements that others make from the same state at the same time."""
    if loops:
        return _simultaneous_in_loops(options)
    if len(options.feasible) ** 2 > _MOST_PAIRS:
        return None
    holds = np.zeros(options.ranks.shape, dtype=np.bool_)
    for party in options.parties:
        holds[party] = _simultaneous_for(options, party)
    return holds


def _simultaneous_in_loops(options: Options) -> Mask | None:
    size = len(options.feasible)
    holds = np.zeros(options.ranks.shape, dtype=np.bool_)
    left = _MOST_TRIED
    for party in options.parties:
        bounds = _bounds(options, party)
        judge = partial(_judge_part, options, party, bounds, holds[party], left)
        left -= sum(in_parts(judge, size, _MANY))
        if left < 0:
            return None
    return holds


def _judge_part(options: Options, party: int, bounds: Ranks, holds: Mask, most: int, first: int, last: int) -> int:
    from pourparler.analysis.kernels.stability_loops import simultaneous

    own = np.array(options.own, dtype=np.int64)
    return simultaneous(options.ranks, options.feasible, party, bounds, own, options.one_way, holds, first, last, most)


def _bounds(options: Options, party: int) -> Ranks:
    """Per state the least rank that none, one, two … of the others can bring about, whatever they change."""
    bounds = [np.where(options.feasible, options.ranks[party], np.int32(np.iinfo(np.int32).max))]
    for other in options.others(party)[:_BOUNDED]:
        bounds.append(_spread(bounds[-1].copy(), options.own[other], 0, np.minimum))
    return np.stack(bounds)


def _simultaneous_for(options: Options, party: int) -> Mask:
    rank = options.ranks[party]
    at_once = _at_once(options, options.others(party))
    holds = options.feasible.copy()
    for there, improves in _improvements(options, party):
        answered = np.zeros(len(rank), dtype=np.bool_)
        for change, allowed in at_once:
            feared = there ^ change
            answered |= allowed & options.feasible[feared] & (rank[feared] <= rank)
        holds &= ~improves | answered
    return holds


def _at_once(options: Options, parties: Sequence[int]) -> list[tuple[int, Mask]]:
    """Every change that some parties can make together, each by an improvement of its own, and where it is one."""
    changes: list[tuple[int, Mask]] = [(0, options.feasible)]
    here = np.arange(len(options.feasible), dtype=np.int64)
    for party in parties:
        alone = [(int(there[0] ^ here[0]), allowed) for there, allowed in _improvements(options, party)]
        changes += [(change | own, so & allowed) for change, so in changes for own, allowed in alone]
    return changes[1:]
