"""How sure a share or a mean of many talks is."""

from math import sqrt
from typing import TYPE_CHECKING

from pourparler.analysis.concessions.answer import Mean, Share
from pourparler.analysis.intervals import NORMAL_975, wilson

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]


def share_of(count: int, of: int) -> Share:
    """A share with the interval of Wilson, which holds for shares near 0 and 1, too [Wilson1927]_.

    >>> one = share_of(0, 10)
    >>> one.share, one.low, round(one.high, 3)
    (0.0, 0.0, 0.278)
    """
    low, high = wilson(count, of)
    return Share(share=count / of, low=low, high=high)


def mean_of(count: int, total: float, squares: float) -> Mean:
    """A mean with its interval, from a sum and a sum of squares.

    >>> mean_of(4, 8.0, 16.0)
    Mean(mean=2.0, low=2.0, high=2.0)
    """
    mean = total / count
    spread = max(squares - count * mean**2, 0.0) / (count - 1) if count > 1 else 0.0
    half = NORMAL_975 * sqrt(spread / count)
    return Mean(mean=mean, low=mean - half, high=mean + half)
