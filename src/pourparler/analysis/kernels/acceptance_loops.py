"""The loop over draws of worths, compiled: one draw after another, its efficient packages found by words of bits."""

import math

import numpy as np
from numpy.typing import NDArray

from pourparler.analysis.kernels.compiled import compiled

Numbers = NDArray[np.float64]
Counts = NDArray[np.int64]
Places = NDArray[np.int64]
Words = NDArray[np.uint64]

EQUAL = 1e-9
"""Sums of logarithms that are no further apart are equal."""
LEVELS = 64
"""Levels that each party's gains are cut into."""
ONE = np.uint64(1)
PATTERN = np.uint64(0x03F79D71B4CB0A89)
"""A de Bruijn sequence: shifted by each number of bits, it begins with another six bits [Leiserson1998]_."""
SHIFT = np.uint64(58)
PLACES = np.zeros(64, dtype=np.int64)
"""The place of a single bit, by the first six bits of the pattern multiplied by it."""
for _place in range(64):
    PLACES[(0x03F79D71B4CB0A89 << _place & 2**64 - 1) >> 58] = _place


@compiled
def count(worths: Numbers, walk_away: Numbers, counts: Counts, nash: NDArray[np.bool_], first: int, last: int) -> None:
    """Count the draws first .. last.

    Args:
        worths: (draws, parties, packages) in units of worth.
        walk_away: (parties,) likewise.
        counts: (2 + parties, packages) added to: acceptable to all, efficient, acceptable to each.
        nash: (draws, packages) set where a package is a Nash package of the draw; ties all.
        first: draw to begin with.
        last: draw to end before.
    """
    parties = worths.shape[1]
    packages = worths.shape[2]
    gains = np.empty((packages, parties))
    places = np.empty(packages, dtype=np.int64)
    refused = np.empty(packages, dtype=np.int64)
    for draw in range(first, last):
        refused[:] = 0
        for party in range(parties):
            for package in range(packages):
                accepts = _gain(worths[draw, party, package], walk_away[party]) >= 0
                counts[2 + party, package] += accepts
                refused[package] += not accepts
        size = 0
        for package in range(packages):
            if refused[package] == 0:
                counts[0, package] += 1
                places[size] = package
                for party in range(parties):
                    gains[size, party] = _gain(worths[draw, party, package], walk_away[party])
                size += 1
        found = _efficient(gains[:size])
        for row in found:
            counts[1, places[row]] += 1
        _mark_nash(gains, found, places, nash[draw])


@compiled
def _gain(worth: float, walk_away: float) -> float:
    """In whole numbers of 10^-9."""
    return float(np.rint((worth - walk_away) * 1e9))


@compiled
def _mark_nash(gains: Numbers, rows: Places, places: Places, nash: NDArray[np.bool_]) -> None:
    """Mark the packages of the rows of greatest product of gains among those where all are above 0."""
    logs = np.full(rows.shape[0], -np.inf)
    best = -np.inf
    for number in range(rows.shape[0]):
        least = np.inf
        total = 0.0
        for party in range(gains.shape[1]):
            gain = gains[rows[number], party]
            least = min(least, gain)
            if gain > 0:
                total += math.log(gain)
        if least > 0:
            logs[number] = total
            best = max(best, total)
    for number in range(rows.shape[0]):
        if logs[number] > -np.inf and logs[number] >= best - EQUAL:
            nash[places[rows[number]]] = True


@compiled
def _efficient(gains: Numbers) -> Places:
    """Rows that no other row dominates.

    For each party, its gains are cut into evenly spread levels, and the rows that reach a level, or a higher one, are
    kept as a set of bits. What dominates a row is in the set of the row's own level for every party.
    """
    size, parties = gains.shape
    levels = np.empty((parties, size), dtype=np.int64)
    reached = np.zeros((parties, LEVELS, (size + 63) // 64), dtype=np.uint64)
    for party in range(parties):
        _cut(gains[:, party], levels[party], reached[party])
    found = np.empty(size, dtype=np.int64)
    total = 0
    for row in range(size):
        if not _is_dominated(gains, levels, reached, row):
            found[total] = row
            total += 1
    return found[:total]


@compiled
def _cut(gains: Numbers, levels: Places, reached: Words) -> None:
    """Note the level of each row, and for each level the rows that reach it."""
    low = np.inf
    high = -np.inf
    for gain in gains:
        low = min(low, gain)
        high = max(high, gain)
    steps = LEVELS / (high - low) if high > low else 0.0
    for row in range(gains.shape[0]):
        level = min(LEVELS - 1, int((gains[row] - low) * steps))
        levels[row] = level
        reached[level, row >> 6] |= ONE << np.uint64(row & 63)
    for level in range(LEVELS - 2, -1, -1):
        for word in range(reached.shape[1]):
            reached[level, word] |= reached[level + 1, word]


@compiled
def _is_dominated(gains: Numbers, levels: Places, reached: Words, row: int) -> bool:
    for word in range(reached.shape[2]):
        rivals = reached[0, levels[0, row], word]
        for party in range(1, gains.shape[1]):
            rivals &= reached[party, levels[party, row], word]
        while rivals:
            lowest = rivals & (~rivals + ONE)
            if _dominates(gains, 64 * word + PLACES[(lowest * PATTERN) >> SHIFT], row):
                return True
            rivals ^= lowest
    return False


@compiled
def _dominates(gains: Numbers, better: int, worse: int) -> bool:
    more = False
    for party in range(gains.shape[1]):
        if gains[better, party] < gains[worse, party]:
            return False
        if gains[better, party] > gains[worse, party]:
            more = True
    return more
