"""Which packages nobody could improve on: a look at each pair where they are few, compiled code where they are many."""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Mask = NDArray[np.bool_]
    Numbers = NDArray[np.float64]

FEW = 2_000
"""So many packages are compared pair by pair: that takes less time than to load what compiles."""


def efficient(gains: "Numbers", go_on: Callable[[], bool] = lambda: True) -> "tuple[Mask, bool]":
    """Tell which rows no other row is at least as good as for all and better for one; numbers compare exactly.

    >>> import numpy as np
    >>> efficient(np.array([[3.0, 1.0], [1.0, 3.0], [1.0, 1.0], [3.0, 1.0]]))[0].tolist()
    [True, True, False, True]

    Args:
        gains: (packages, parties).
        go_on: asked now and then; False ends the search.

    Returns:
        The mask, and whether it is complete; if not, each row that it holds is efficient, but others may be, too.
    """
    if len(gains) <= FEW:
        return _pair_by_pair(gains), True
    from pourparler.analysis.kernels import frontier

    return frontier.efficient_while(gains, go_on)


def _pair_by_pair(gains: "Numbers") -> "Mask":
    import numpy as np

    as_good = np.ones((len(gains), len(gains)), dtype=bool)  # [row, other]: other is at least as good for all
    better = np.zeros((len(gains), len(gains)), dtype=bool)
    for party in gains.T:
        as_good &= party[None, :] >= party[:, None]
        better |= party[None, :] > party[:, None]
    dominated: Mask = np.logical_or.reduce(as_good & better, axis=1)
    return ~dominated
