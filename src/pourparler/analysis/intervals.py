"""How sure a share of so many draws is: the interval of Wilson, which is honest where a share is 0 or 1, too."""

from math import sqrt

NORMAL_975 = 1.959963984540054
"""The 97.5 % point of the normal law: intervals hold in 95 of 100 cases."""


def wilson(count: int, of: int) -> tuple[float, float]:
    """Both ends of the interval of 95 % [Wilson1927]_.

    >>> low, high = wilson(0, 100)
    >>> low, round(high, 3)
    (0.0, 0.037)

    Args:
        count: in how many it was so.
        of: of how many, > 0.
    """
    share, square = count / of, NORMAL_975**2
    middle = (share + square / (2 * of)) / (1 + square / of)
    half = NORMAL_975 * sqrt(share * (1 - share) / of + square / (4 * of**2)) / (1 + square / of)
    return 0.0 if count == 0 else max(0.0, middle - half), 1.0 if count == of else min(1.0, middle + half)
