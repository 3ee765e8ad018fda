"""How much an answer turns on one judgement alone: its total effect, with how sure that figure is.

The total effect of a judgement is the share of the answer's variance that is left when all others are known
[HommaSaltelli1996]_. It is estimated by drawing that judgement afresh while all others stay as drawn: half the mean
square of what changes, over the variance [Jansen1999]_, in the design of [Saltelli2010]_.
"""

from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class TotalEffect:
    """An estimate.

    Attributes:
        effect: 0 where the answer never turns on it, 1 where on nothing else.
        se: its standard error.
    """

    effect: float
    se: float


def total_effect(drawn: "Numbers", afresh: "Numbers") -> TotalEffect | None:
    """The total effect of the judgement that was drawn afresh; None where the answer never varies.

    The standard error is that of a quotient of two means over the same draws (delta method).

    Args:
        drawn: (draws,) the answer in each draw.
        afresh: (draws,) the same with that judgement drawn afresh and all others as they were.
    """
    squares = (drawn - drawn.mean()) ** 2
    variance = float(squares.mean())
    if variance <= 0:
        return None
    changes = (drawn - afresh) ** 2 / 2
    effect = float(changes.mean()) / variance
    spread = float((changes - effect * squares).var())
    return TotalEffect(effect=effect, se=sqrt(spread / len(drawn)) / variance)
