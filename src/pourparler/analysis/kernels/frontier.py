"""Which rows of a table of gains nobody could improve on for all: the efficient ones.

Rows are packages, columns parties. A row is dominated if another is at least as good for all and better for one.

Most rows are dominated by one of a few good ones and go first. What remains is sorted, so that whatever dominates a
row stands before it: two parties need one sweep [Kung1975]_, three a sweep over a staircase of best values, more a
growing list of efficient rows, best sum first [ChomickiGodfreyGryzLiang2003]_. Where many rows remain, loops that are
compiled do that several times as fast as arrays; they find the same.
"""

from bisect import bisect_left
from collections.abc import Callable
from functools import partial

import numpy as np
from numpy.typing import NDArray

from pourparler.analysis.kernels.compiled import in_parts, pays_off

Points = NDArray[np.float64]
Mask = NDArray[np.bool_]
Places = NDArray[np.int64]

_SAMPLE = 1024
"""Rows among which pivots are looked for; as few rows as that need none."""
_PIVOTS = 48
"""Good rows that each row is held against in the first pass."""
_STRETCH = 25_000
"""Rows that are held against the pivots at once: they stay near the processor."""
_IDLE = 6
"""Pivots in a row that take hardly a row away, after which no more are tried."""
_BLOCK = 512
"""Rows that are held against as many others at once."""
_MANY = 50_000
"""Rows left to compare from which compiled loops are worth the seconds that they take to load or compile."""


def efficient(gains: Points, *, loops: bool | None = None) -> Mask:
    """Tell which rows no other row dominates.

    Args:
        gains: (packages, parties), finite. Numbers are compared exactly; round first where they stem from sums.
        loops: whether to take compiled loops rather than arrays; None: where they are there and pay off.

    Returns:
        (packages,), true for each efficient row. Equal rows do not dominate each other: all of them are kept.

    Cost: one to three parties O(n log n); more O(n p) where a few rows dominate nearly all, O(m^2) comparisons
    for m efficient ones. Memory: a copy of the rows that outlast the first pass.
    """
    return efficient_while(gains, lambda: True, loops=loops)[0]


def efficient_while(gains: Points, go_on: Callable[[], bool], *, loops: bool | None = None) -> tuple[Mask, bool]:
    """Tell which rows no other row dominates, as long as one may.

    Args:
        gains: as for ``efficient``.
        go_on: asked now and then where there are four parties or more; False ends the search.
        loops: as for ``efficient``.

    Returns:
        The mask, and whether it is complete; if not, each row that it holds is efficient, but others may be, too.
    """
    rows = np.ascontiguousarray(gains, dtype=np.float64)
    if rows.shape[0] == 0 or rows.shape[1] == 0:
        return np.ones(rows.shape[0], dtype=np.bool_), True
    if rows.shape[1] == 1:
        best: Mask = rows[:, 0] == rows[:, 0].max()
        return best, True
    places = _not_obviously_dominated(rows)
    mask = np.zeros(len(rows), dtype=np.bool_)
    mask[places], complete = _exactly_efficient(rows[places], go_on, loops)
    return mask, complete


def _not_obviously_dominated(rows: Points) -> Places:
    """The places of the rows that a few rows of high sum leave over."""
    if len(rows) <= _SAMPLE:
        return np.arange(len(rows))
    pivots = _pivots(rows).tolist()
    parts = in_parts(partial(_not_dominated_by, rows, pivots), len(rows), _STRETCH)
    return np.concatenate(parts)


def _not_dominated_by(rows: Points, pivots: list[list[float]], first: int, last: int) -> Places:
    """The places in first .. last of rows that no pivot dominates, a stretch of them at a time."""
    stretches = [
        start + _survivors(rows[start : min(start + _STRETCH, last)], pivots) for start in range(first, last, _STRETCH)
    ]
    return np.concatenate(stretches)


def _survivors(rows: Points, pivots: list[list[float]]) -> Places:
    """Places of rows that no pivot dominates; where pivots in a row take few away, the rest is not asked."""
    places, columns, idle = np.arange(len(rows)), np.ascontiguousarray(rows.T), 0
    for pivot in pivots:
        stays = np.zeros(len(places), dtype=np.bool_)
        equals = np.ones(len(places), dtype=np.bool_)
        for column, gain in zip(columns, pivot, strict=True):
            stays |= column > gain
            equals &= column == gain
        stays |= equals
        left = int(np.count_nonzero(stays))
        idle = 0 if left < 0.99 * len(places) else idle + 1
        places, columns = places[stays], columns[:, stays]
        if idle == _IDLE or left == 0:
            break
    return places


def _pivots(rows: Points) -> Points:
    """Efficient rows among those of highest sum and some taken evenly from all, best sum first."""
    totals = _totals(rows)
    highest = np.argpartition(totals, -_SAMPLE // 2)[-_SAMPLE // 2 :]
    places = np.concatenate([highest, np.arange(0, len(rows), len(rows) // (_SAMPLE // 2))])
    some: Points = rows[places]
    some = some[_exactly_efficient(some)[0]]
    return some[np.argsort(-_totals(some), kind="stable")][:_PIVOTS]


def _exactly_efficient(
    rows: Points, go_on: Callable[[], bool] = lambda: True, loops: bool | None = None
) -> tuple[Mask, bool]:
    loops = pays_off(len(rows) >= _MANY) if loops is None else loops
    if rows.shape[1] == 2:
        return _sweep_two(rows), True
    if rows.shape[1] == 3:
        return (_sweep_three_in_loops if loops else _sweep_three)(rows), True
    order = _best_sum_first(rows)
    mask = np.zeros(len(rows), dtype=np.bool_)
    found, complete = (_grow_in_loops if loops else _grow)(rows[order], go_on)
    mask[order[found]] = True
    return mask, complete


def _totals(rows: Points) -> Points:
    """Sums, added up from the left: the rounded sum of a row that dominates another is no lower."""
    totals = rows[:, 0].copy()
    for party in range(1, rows.shape[1]):
        totals += rows[:, party]
    return totals


def _best_sum_first(rows: Points) -> Places:
    """An order in which whatever dominates a row stands before it.

    Where two rounded sums are the same, the first number in which the rows differ is higher for the one that dominates.
    """
    totals = _totals(rows)
    order = np.argsort(totals)[::-1]
    sorted_totals = totals[order]
    if np.any(sorted_totals[1:] == sorted_totals[:-1]):
        order = np.lexsort((*rows.T[::-1], totals))[::-1]
    return order


def _sweep_two(rows: Points) -> Mask:
    """Sorted by falling first, then second gain: each must raise the second, or equal the last that did."""
    order = np.lexsort((rows[:, 1], rows[:, 0]))[::-1]
    first, second = rows[order].T
    best = np.maximum.accumulate(second)
    raises = np.r_[True, second[1:] > best[:-1]]
    last = np.maximum.accumulate(np.where(raises, np.arange(len(rows)), 0))
    mask = np.zeros(len(rows), dtype=np.bool_)
    mask[order] = (second == second[last]) & (first == first[last])
    return mask


def _sweep_three(rows: Points) -> Mask:
    """Sorted by falling gains: no row before may reach both the second and the third gain, unless equal in all.

    The staircase has the pairs of second and third gain so far that no other such pair reaches: second falling, third
    rising. Second gains are kept negative, so that they rise, too.
    """
    order = np.lexsort((rows[:, 2], rows[:, 1], rows[:, 0]))[::-1]
    seconds: list[float] = []
    thirds: list[float] = []
    mask = np.zeros(len(rows), dtype=np.bool_)
    kept, before = False, None
    for place, row in zip(order.tolist(), rows[order].tolist(), strict=True):
        if row != before:
            kept = _climbs(seconds, thirds, -row[1], row[2])
            before = row
        mask[place] = kept
    return mask


def _climbs(seconds: list[float], thirds: list[float], second: float, third: float) -> bool:
    """Put a pair on the staircase, unless a step there reaches it."""
    at = bisect_left(seconds, second)
    reaches = at if at < len(seconds) and seconds[at] == second else at - 1
    if reaches >= 0 and thirds[reaches] >= third:
        return False
    end = bisect_left(thirds, third, lo=at)
    while end < len(thirds) and thirds[end] == third:
        end += 1
    seconds[at:end], thirds[at:end] = [second], [third]
    return True


def _sweep_three_in_loops(rows: Points) -> Mask:
    from pourparler.analysis.kernels.frontier_loops import sweep_three

    order = np.lexsort((rows[:, 2], rows[:, 1], rows[:, 0]))[::-1]
    levels, ranks = np.unique(rows[:, 1], return_inverse=True)
    mask = np.zeros(len(rows), dtype=np.bool_)
    sweep_three(rows, order, ranks.astype(np.int64), np.full(len(levels) + 1, -np.inf), mask)
    return mask


def _grow(rows: Points, go_on: Callable[[], bool]) -> tuple[Places, bool]:
    """Efficient ones of rows that are sorted so that whatever dominates a row stands before it; whether all of them."""
    columns = np.ascontiguousarray(rows.T)
    found = np.empty(0, dtype=np.int64)
    for start in range(0, len(rows), _BLOCK):
        if not go_on():
            return found, False
        block = np.arange(start, min(start + _BLOCK, len(rows)))
        for part in range(0, len(found), _BLOCK):
            block = block[~_dominated(columns[:, block], columns[:, found[part : part + _BLOCK]])]
        found = np.concatenate([found, block[~_dominated(columns[:, block], columns[:, block])]])
    return found, True


def _dominated(rows: Points, others: Points) -> Mask:
    """Which of some rows one of the others dominates; both lie as (parties, rows)."""
    as_good = others[0][:, None] >= rows[0]
    for theirs, ours in zip(others[1:], rows[1:], strict=True):
        as_good &= theirs[:, None] >= ours
    some: Mask = as_good.any(axis=0)
    for row in np.flatnonzero(some).tolist():
        some[row] = (others[:, as_good[:, row]] != rows[:, row, None]).any()
    return some


def _grow_in_loops(rows: Points, go_on: Callable[[], bool]) -> tuple[Places, bool]:
    from pourparler.analysis.kernels.frontier_loops import grow

    return grow(rows, go_on)
