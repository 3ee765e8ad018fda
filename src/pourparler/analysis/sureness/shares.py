"""Shares of draws with their standard errors, and with an interval that is honest where a share is 0 or 1."""

from dataclasses import dataclass
from math import sqrt

NORMAL_975 = 1.959963984540054
"""The 97.5 % point of the normal law: intervals hold in 95 of 100 cases."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """In how many of the draws something was so.

    Attributes:
        share: the share, 0 to 1.
        se: its standard error.
        low: lower end of its interval of 95 % [Wilson1927]_.
        high: upper end.
    """

    share: float
    se: float
    low: float
    high: float


def share_of(count: int, draws: int) -> Share:
    """The share of so many draws.

    >>> one = share_of(0, 100)
    >>> one.share, one.se, one.low, round(one.high, 3)
    (0.0, 0.0, 0.0, 0.037)
    """
    share, square = count / draws, NORMAL_975**2
    middle = (share + square / (2 * draws)) / (1 + square / draws)
    half = NORMAL_975 * sqrt(share * (1 - share) / draws + square / (4 * draws**2)) / (1 + square / draws)
    return Share(
        share=share,
        se=sqrt(share * (1 - share) / draws),
        low=0.0 if count == 0 else max(0.0, middle - half),
        high=1.0 if count == draws else min(1.0, middle + half),
    )
