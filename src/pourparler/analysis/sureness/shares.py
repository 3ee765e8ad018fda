"""Shares of draws with their standard errors, and with an interval that is honest where a share is 0 or 1."""

from dataclasses import dataclass
from math import sqrt

from pourparler.analysis.intervals import wilson


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
    share, (low, high) = count / draws, wilson(count, draws)
    return Share(share=share, se=sqrt(share * (1 - share) / draws), low=low, high=high)
