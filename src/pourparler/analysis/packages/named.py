"""The named points: utilitarian, egalitarian, Nash, Kalai-Smorodinsky; every tie is reported.

Definitions on gains u_i - r_i over the acceptable packages (semantics, "Package"): the greatest sum; the leximin
[Sen1970]_; the greatest product among packages with every gain above 0 [Nash1950]_; the greatest smallest share of
the ideal gains [KalaiSmorodinsky1975]_.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]
    Rows = NDArray[np.intp]

EQUAL = 1e-9
"""Numbers that are no further apart are equal."""


def utilitarian(gains: "Numbers") -> "Rows":
    """Rows of the greatest sum of gains.

    Args:
        gains: (n, parties) in units of worth.
    """
    return _greatest(gains.sum(axis=1))


def egalitarian(gains: "Numbers") -> "Rows":
    """Rows whose gains, sorted from the smallest, are first in lexical order (leximin)."""
    import numpy as np

    rows = _greatest(gains.min(axis=1)) if gains.shape[1] else np.arange(len(gains))
    ordered = np.sort(gains[rows], axis=1)
    for place in range(1, gains.shape[1]):
        kept = _greatest(ordered[:, place])
        rows, ordered = rows[kept], ordered[kept]
    return rows


def nash(gains: "Numbers") -> "Rows":
    """Rows of the greatest product of gains where all are above 0; none if there is no such row.

    >>> import numpy as np
    >>> nash(np.array([[4.0, 1.0], [2.0, 2.5], [5.0, 0.0]])).tolist()
    [1]
    """
    import numpy as np

    above = np.flatnonzero((gains > EQUAL).all(axis=1))
    return above[_greatest(np.log(gains[above]).sum(axis=1))]


def kalai_smorodinsky(gains: "Numbers") -> "Rows":
    """Rows of the greatest smallest share of each party's ideal gain; parties who cannot gain are left out."""
    import numpy as np

    if not len(gains):
        return np.arange(0)
    ideal = gains.max(axis=0)
    can_gain = ideal > EQUAL
    if not can_gain.any():
        return np.arange(len(gains))
    return _greatest((gains[:, can_gain] / ideal[can_gain]).min(axis=1))


def _greatest(numbers: "Numbers") -> "Rows":
    import numpy as np

    return np.flatnonzero(numbers >= numbers.max(initial=-np.inf) - EQUAL)
