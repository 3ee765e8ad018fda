"""In how many draws of worths each package is acceptable to each party and to all, efficient, and the Nash package.

One draw after another: gains of all packages are compared within the draw, never across draws. Gains come as whole
numbers of 10^-9 units of worth, so that equal means equal to 9 decimals. Where there is much to count, a compiled loop
does it some ten times as fast as arrays, and finds the same.
"""

import numpy as np
from numpy.typing import NDArray

from pourparler.analysis.kernels.compiled import pays_off
from pourparler.analysis.kernels.frontier import efficient

Numbers = NDArray[np.float64]
Counts = NDArray[np.int64]
Mask = NDArray[np.bool_]

_EQUAL = 1e-9
"""Sums of logarithms that are no further apart are equal."""
_FEW = 100
"""Packages up to which all pairs are compared, in many draws at once."""
_PAIRS = 2_000_000
"""Pairs that are compared at once."""
_MANY = 1_000_000
"""Draws times packages from which a compiled loop is worth the seconds that it takes to load or compile."""


def count(
    worths: Numbers,
    walk_away: Numbers,
    counts: Counts,
    nash: Mask,
    first: int,
    last: int,
    *,
    loops: bool | None = None,
) -> None:
    """Count the draws first .. last.

    Args:
        worths: (draws, parties, packages) in units of worth.
        walk_away: (parties,) likewise.
        counts: (2 + parties, packages) added to: acceptable to all, efficient, acceptable to each.
        nash: (draws, packages) set where a package is a Nash package of the draw; ties all.
        first: draw to begin with.
        last: draw to end before.
        loops: whether to take a compiled loop rather than arrays; None: where it is there and pays off.
    """
    if pays_off(worths.shape[0] * worths.shape[2] >= _MANY) if loops is None else loops:
        from pourparler.analysis.kernels import acceptance_loops

        acceptance_loops.count(worths, walk_away, counts, nash, first, last)
        return
    packages = worths.shape[2]
    stretch = max(1, _PAIRS // packages**2) if 0 < packages <= _FEW else 1
    for start in range(first, last, stretch):
        part = slice(start, min(start + stretch, last))
        gains = np.rint((worths[part] - walk_away[:, None]) * 1e9)
        _count_some(gains, counts, nash[part])


def _count_some(gains: Numbers, counts: Counts, nash: Mask) -> None:
    """Count some draws, of gains (draws, parties, packages)."""
    accepts = gains >= 0
    counts[2:] += accepts.sum(axis=0)
    by_all: Mask = np.logical_and.reduce(accepts, axis=1)
    counts[0] += by_all.sum(axis=0)
    best = _efficient_one(gains[0], by_all[0])[None] if len(gains) == 1 else _efficient_each(gains, by_all)
    counts[1] += best.sum(axis=0)
    fair = best & (gains > 0).all(axis=1)
    logs = np.full(fair.shape, -np.inf)
    draws, places = np.nonzero(fair)
    logs[draws, places] = np.log(gains[draws, :, places]).sum(axis=1)
    nash |= fair & (logs >= logs.max(axis=1, keepdims=True, initial=-np.inf) - _EQUAL)


def _efficient_one(gains: Numbers, among: Mask) -> Mask:
    """(packages,) which of some packages no other of them dominates."""
    places = np.flatnonzero(among)
    found = np.zeros(len(among), dtype=np.bool_)
    found[places] = efficient(gains[:, places].T, loops=False)
    return found


def _efficient_each(gains: Numbers, among: Mask) -> Mask:
    """(draws, packages) likewise in each draw, every package held against every other."""
    as_good = among[:, :, None] & among[:, None, :]
    better = np.zeros_like(as_good)
    for gain in gains.transpose(1, 0, 2):
        as_good &= gain[:, :, None] >= gain[:, None, :]
        better |= gain[:, :, None] > gain[:, None, :]
    return among & ~(as_good & better).any(axis=1)
