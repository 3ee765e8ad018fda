"""The loops that find efficient rows, compiled: for tables where arrays alone would take long.

Three parties need a sweep over a tree of best values [Fenwick1994]_, more a growing list of efficient rows.
"""

from collections.abc import Callable
from functools import partial

import numpy as np
from numpy.typing import NDArray

from pourparler.analysis.kernels.compiled import compiled, in_parts

Points = NDArray[np.float64]
Mask = NDArray[np.bool_]
Places = NDArray[np.int64]

_BLOCK = 2048
"""Rows that are held against the efficient ones before them at once."""
_WORD = 64
"""Bits in a word."""


@compiled
def sweep_three(rows: Points, order: Places, ranks: Places, tree: Points, mask: Mask) -> None:
    """Mark the efficient ones of rows sorted by falling gains.

    Args:
        rows: (packages, 3).
        order: their places, sorted.
        ranks: of their second gains among all of these, from 0.
        tree: (different second gains + 1,) -inf; comes to hold the best third gain so far from a second gain on.
        mask: (packages,) set where a row is efficient.
    """
    size = tree.shape[0] - 1
    last = -1
    for row in order:
        third = rows[row, 2]
        if last >= 0 and rows[last, 0] == rows[row, 0] and rows[last, 1] == rows[row, 1] and rows[last, 2] == third:
            mask[row] = mask[last]
            continue
        last = row
        best = -np.inf
        place = size - ranks[row]
        while place > 0:
            best = max(best, tree[place])
            place -= place & -place
        if best >= third:
            continue
        mask[row] = True
        place = size - ranks[row]
        while place <= size:
            tree[place] = max(tree[place], third)
            place += place & -place


def grow(rows: Points, go_on: Callable[[], bool]) -> tuple[Places, bool]:
    """Efficient ones of rows that are sorted so that whatever dominates a row stands before it; whether all of them.

    A row is compared with another only if a word of bits allows it: a bit for each of some levels of each party's gain,
    set where it is reached; what dominates a row has all the bits that the row has.
    """
    codes = _codes(rows, _levels(rows))
    found = np.empty(len(rows), dtype=np.int64)
    count = 0
    for start in range(0, len(rows), _BLOCK):
        if not go_on():
            return found[:count], False
        end = min(start + _BLOCK, len(rows))
        alive = np.ones(end - start, dtype=np.bool_)
        least = _BLOCK // 2 if count > _BLOCK else _BLOCK
        in_parts(partial(_test, rows, codes, found[:count], alive, start), end - start, least)
        count = _extend(rows, codes, found, count, alive, start)
    return found[:count], True


def _levels(rows: Points) -> Points:
    """Levels of each party's gain that split the rows evenly, as many as fit into a word of bits."""
    each = max(1, _WORD // rows.shape[1])
    parties = min(rows.shape[1], _WORD)
    some = rows[:: max(1, len(rows) // 10_000), :parties]
    levels: Points = np.quantile(some, np.arange(1, each + 1) / (each + 1), axis=0)
    return np.ascontiguousarray(levels.T)


@compiled
def _dominates(better: Points, worse: Points) -> bool:
    more = False
    for party in range(better.shape[0]):
        if better[party] < worse[party]:
            return False
        if better[party] > worse[party]:
            more = True
    return more


@compiled
def _codes(rows: Points, levels: Points) -> NDArray[np.uint64]:
    codes = np.zeros(rows.shape[0], dtype=np.uint64)
    for row in range(rows.shape[0]):
        code = np.uint64(0)
        for party in range(levels.shape[0]):
            for level in range(levels.shape[1]):
                code = (code << np.uint64(1)) | np.uint64(rows[row, party] >= levels[party, level])
        codes[row] = code
    return codes


@compiled
def _test(
    rows: Points, codes: NDArray[np.uint64], found: Places, alive: Mask, start: int, first: int, last: int
) -> None:
    """Strike out the rows of a block that an efficient one before the block dominates."""
    known = codes[found]
    for place in range(first, last):
        row = start + place
        code = codes[row]
        for other in range(known.shape[0]):
            if code & ~known[other] == 0 and _dominates(rows[found[other]], rows[row]):
                alive[place] = False
                break


@compiled
def _extend(rows: Points, codes: NDArray[np.uint64], found: Places, count: int, alive: Mask, start: int) -> int:
    """Add to the efficient rows those that are left of a block and that none of the block dominates."""
    before = count
    for place in range(alive.shape[0]):
        row = start + place
        dominated = not alive[place]
        other = before
        while not dominated and other < count:
            if codes[row] & ~codes[found[other]] == 0:
                dominated = _dominates(rows[found[other]], rows[row])
            other += 1
        if not dominated:
            found[count] = row
            count += 1
    return count
