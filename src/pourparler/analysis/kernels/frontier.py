"""Which rows of a table of gains nobody could improve on for all: the efficient ones.

Rows are packages, columns parties. A row is dominated if another is at least as good for all and better for one.

Most rows are dominated by one of a few good ones and go first. What remains is sorted, so that whatever dominates a
row stands before it: two parties need one sweep [Kung1975]_, three a sweep over a tree of best values [Fenwick1994]_,
more a growing list of efficient rows, best sum first [ChomickiGodfreyGryzLiang2003]_. There a row is compared with
another only if a word of bits allows it: a bit for each of some levels of each party's gain, set where it is reached;
what dominates a row has all the bits that the row has.
"""

from collections.abc import Callable
from functools import partial

import numpy as np
from numpy.typing import NDArray

from pourparler.analysis.kernels.compiled import compiled, in_parts

Table = NDArray[np.float64]
Mask = NDArray[np.bool_]
Places = NDArray[np.int64]

_SAMPLE = 1024
"""Rows among which pivots are looked for; as few rows as that need none."""
_PIVOTS = 48
"""Good rows that each row is held against in the first pass."""
_BLOCK = 2048
"""Rows that are held against the efficient ones before them at once."""
_WORD = 64
"""Bits in a word."""


def efficient(gains: Table) -> Mask:
    """Tell which rows no other row dominates.

    Args:
        gains: (packages, parties), finite. Numbers are compared exactly; round first where they stem from sums.

    Returns:
        (packages,), true for each efficient row. Equal rows do not dominate each other: all of them are kept.

    Cost: one to three parties O(n log n); more O(n p) where a few rows dominate nearly all, O(m^2) word operations
    for m efficient ones. Memory: a copy of the rows that outlast the first pass.
    """
    return efficient_while(gains, lambda: True)[0]


def efficient_while(gains: Table, go_on: Callable[[], bool]) -> tuple[Mask, bool]:
    """Tell which rows no other row dominates, as long as one may.

    Args:
        gains: as for ``efficient``.
        go_on: asked now and then where there are four parties or more; False ends the search.

    Returns:
        The mask, and whether it is complete; if not, each row that it holds is efficient, but others may be, too.
    """
    rows = np.ascontiguousarray(gains, dtype=np.float64)
    if rows.shape[0] == 0 or rows.shape[1] == 0:
        return np.ones(rows.shape[0], dtype=np.bool_), True
    if rows.shape[1] == 1:
        best: Mask = rows[:, 0] == rows[:, 0].max()
        return best, True
    mask = _not_obviously_dominated(rows)
    places = np.flatnonzero(mask)
    rest = rows if len(places) == len(rows) else rows[places]
    mask[places], complete = _exactly_efficient(rest, go_on)
    return mask, complete


def _not_obviously_dominated(rows: Table) -> Mask:
    """Drop what a few rows of high sum dominate."""
    mask = np.ones(len(rows), dtype=np.bool_)
    if len(rows) > _SAMPLE:
        pivots = _pivots(rows)
        in_parts(partial(_drop, rows, pivots, mask), len(rows), 50_000)
    return mask


def _pivots(rows: Table) -> Table:
    """Efficient rows among those of highest sum and some taken evenly from all, best sum first."""
    totals = _totals(rows)
    highest = np.argpartition(totals, -_SAMPLE // 2)[-_SAMPLE // 2 :]
    places = np.concatenate([highest, np.arange(0, len(rows), len(rows) // (_SAMPLE // 2))])
    some: Table = rows[places]
    some = some[_exactly_efficient(some)[0]]
    return some[np.argsort(-_totals(some), kind="stable")][:_PIVOTS]


def _exactly_efficient(rows: Table, go_on: Callable[[], bool] = lambda: True) -> tuple[Mask, bool]:
    complete = True
    parties = rows.shape[1]
    totals = _totals(rows)
    mask = np.zeros(len(rows), dtype=np.bool_)
    if parties == 2:
        order = np.lexsort((rows[:, 1], rows[:, 0]))[::-1]
        _sweep_two(rows, order, mask)
    elif parties == 3:
        order = np.lexsort((rows[:, 2], rows[:, 1], rows[:, 0]))[::-1]
        levels, ranks = np.unique(rows[:, 1], return_inverse=True)
        _sweep_three(rows, order, ranks.astype(np.int64), np.full(len(levels) + 1, -np.inf), mask)
    else:
        order = _best_sum_first(rows, totals)
        found, complete = _grow(rows[order], go_on)
        mask[order[found]] = True
    return mask, complete


def _best_sum_first(rows: Table, totals: Table) -> Places:
    """An order in which whatever dominates a row stands before it.

    The rounded sum of a row that dominates another is no lower; where it is the same, the first number in which
    they differ is higher.
    """
    order = np.argsort(totals)[::-1]
    sorted_totals = totals[order]
    if np.any(sorted_totals[1:] == sorted_totals[:-1]):
        order = np.lexsort((*rows.T[::-1], totals))[::-1]
    return order


def _grow(rows: Table, go_on: Callable[[], bool]) -> tuple[Places, bool]:
    """Efficient ones of rows that are sorted so that whatever dominates a row stands before it; whether all of them."""
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


def _levels(rows: Table) -> Table:
    """Levels of each party's gain that split the rows evenly, as many as fit into a word of bits."""
    each = max(1, _WORD // rows.shape[1])
    parties = min(rows.shape[1], _WORD)
    some = rows[:: max(1, len(rows) // 10_000), :parties]
    levels: Table = np.quantile(some, np.arange(1, each + 1) / (each + 1), axis=0)
    return np.ascontiguousarray(levels.T)


@compiled
def _totals(rows: Table) -> Table:
    totals = np.zeros(rows.shape[0])
    for row in range(rows.shape[0]):
        total = 0.0
        for party in range(rows.shape[1]):
            total += rows[row, party]
        totals[row] = total
    return totals


@compiled
def _dominates(better: Table, worse: Table) -> bool:
    more = False
    for party in range(better.shape[0]):
        if better[party] < worse[party]:
            return False
        if better[party] > worse[party]:
            more = True
    return more


@compiled
def _drop(rows: Table, pivots: Table, mask: Mask, first: int, last: int) -> None:
    for row in range(first, last):
        for pivot in range(pivots.shape[0]):
            if _dominates(pivots[pivot], rows[row]):
                mask[row] = False
                break


@compiled
def _sweep_two(rows: Table, order: Places, mask: Mask) -> None:
    """Rows sorted by falling first, then second gain: each must raise the second, or equal its predecessor."""
    best = -np.inf
    level = -np.inf
    for row in order:
        if rows[row, 1] > best:
            best, level = rows[row, 1], rows[row, 0]
            mask[row] = True
        elif rows[row, 1] == best and rows[row, 0] == level:
            mask[row] = True


@compiled
def _sweep_three(rows: Table, order: Places, ranks: Places, tree: Table, mask: Mask) -> None:
    """Rows sorted by falling gains; the tree has the best third gain among rows so far from a second gain on."""
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


@compiled
def _codes(rows: Table, levels: Table) -> NDArray[np.uint64]:
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
    rows: Table, codes: NDArray[np.uint64], found: Places, alive: Mask, start: int, first: int, last: int
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
def _extend(rows: Table, codes: NDArray[np.uint64], found: Places, count: int, alive: Mask, start: int) -> int:
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
