"""What two parties gain by each acceptable package: the points of a picture, and which of them are the frontier."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pourparler.analysis.deadlock.answer import steps_down
from pourparler.analysis.packages.answer import Packages
from pourparler.analysis.packages.standing import standing_conditions
from pourparler.analysis.packages.table import TooManyPackagesError, acceptable_table
from pourparler.analysis.solvers import Budget
from pourparler.analysis.worth.valuation import valuation_of
from pourparler.record.talks import Talks

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]

Gains = tuple[tuple[float, float], ...]

MOST_POINTS = 2_000
"""Points that are given at most; beyond that, one for each cell of a grid."""

GRID = 60
"""Cells of the grid along each side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cloud:
    """What two parties gain by the acceptable packages.

    Attributes:
        points: (gain of the first, gain of the second), each once, by the first.
        frontier: those at which neither of the two could gain without the other losing.
        whole: whether all acceptable packages were looked at, and not only the efficient ones that are listed.
        thinned: whether points that lie close together stand for one another.
    """

    points: Gains
    frontier: Gains
    whole: bool
    thinned: bool


def cloud_of(talks: Talks, answer: Packages, pair: tuple[str, str]) -> Cloud:
    """The gains of two valued parties over all packages that are acceptable under what an answer assumes.

    Cost: the packages are written out again, where they can be.
    """
    import numpy as np

    valuation = valuation_of(talks)
    columns = [valuation.ids.index(party) for party in pair]
    conditions = standing_conditions(talks, answer.goal, steps_down(answer.unlock))
    try:
        gains = acceptable_table(valuation, conditions, talks.absent_measures, Budget()).in_units[:, columns]
        whole = True
    except TooManyPackagesError:
        listed = [dict(package.gains) for package in answer.packages]
        gains = np.array([[gain[party] for party in pair] for gain in listed])
        whole = False
    distinct = np.unique(np.round(gains, 9), axis=0)
    frontier = _frontier(distinct)
    thinned = len(distinct) > MOST_POINTS
    points = _thinned(distinct) if thinned else distinct
    return Cloud(points=_pairs(points), frontier=_pairs(frontier), whole=whole, thinned=thinned)


def _frontier(gains: "Numbers") -> "Numbers":
    """Rows, sorted by the first number, that no other row is at least as good as in both."""
    import numpy as np

    if not len(gains):
        return gains
    best_after = np.maximum.accumulate(gains[::-1, 1])[::-1]
    beats_all_later = np.append(gains[:-1, 1] > best_after[1:], True)
    kept: Numbers = gains[beats_all_later]
    return kept


def _thinned(gains: "Numbers") -> "Numbers":
    """One row for each cell of a grid."""
    import numpy as np

    low, high = gains.min(axis=0), gains.max(axis=0)
    cells = ((gains - low) / np.where(high > low, high - low, 1) * (GRID - 1)).round().astype(int)
    _, first = np.unique(cells, axis=0, return_index=True)
    kept: Numbers = gains[np.sort(first)]
    return kept


def _pairs(gains: "Numbers") -> Gains:
    return tuple((float(first), float(second)) for first, second in gains.tolist())
