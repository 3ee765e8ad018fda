"""How sure a share or a mean of many talks is."""

from math import sqrt
from typing import TYPE_CHECKING

from pourparler.analysis.concessions.answer import Mean, Share

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]

SURE = 1.959963984540054
"""Standard errors to both sides that hold 95 per cent of a normal distribution."""


def share_of(count: int, of: int) -> Share:
    """A share with the interval of Wilson, which holds for shares near 0 and 1, too [Wilson1927]_.

    >>> one = share_of(0, 10)
    >>> one.share, one.low, round(one.high, 3)
    (0.0, 0.0, 0.278)
    """
    share, square = count / of, SURE**2
    middle = (share + square / (2 * of)) / (1 + square / of)
    half = SURE / (1 + square / of) * sqrt(share * (1 - share) / of + square / (4 * of**2))
    low = 0.0 if count == 0 else middle - half
    return Share(share=share, low=low, high=1.0 if count == of else middle + half)


def mean_of(count: int, total: float, squares: float) -> Mean:
    """A mean with its interval, from a sum and a sum of squares.

    >>> mean_of(4, 8.0, 16.0)
    Mean(mean=2.0, low=2.0, high=2.0)
    """
    mean = total / count
    spread = max(squares - count * mean**2, 0.0) / (count - 1) if count > 1 else 0.0
    half = SURE * sqrt(spread / count)
    return Mean(mean=mean, low=mean - half, high=mean + half)
