"""Logarithms from above: straight lines that no logarithm of a whole number exceeds, in whole numbers throughout.

A line ``over * z <= slope * gain + free`` bounds ``z``, which stands for ``SCALE * log(gain)``. The slope is any
fraction near ``SCALE / gain``: every line of positive slope touches the logarithm somewhere, at ``SCALE * over /
slope``, so that rounding the slope moves the place where it touches and loses nothing. What is rounded is ``free``,
upwards.
"""

import math
from dataclasses import dataclass
from fractions import Fraction

_FINEST_SCALE = 10**8
_ROOM = 2**59
"""Products stay below this, so that sums of a few of them fit 64 bits."""
_FINEST_SLOPE = 10**4


@dataclass(frozen=True, slots=True)
class Line:
    """``over * z <= slope * gain + free`` for every whole gain from 1 on, with z = scale * log(gain).

    Attributes:
        over: > 0.
        slope: > 0.
        free: the rest.
    """

    over: int
    slope: int
    free: int


def log_scale(largest_gain: int) -> int:
    """How many units of ``z`` stand for 1, where no gain is larger than this."""
    return max(1, min(_FINEST_SCALE, _ROOM // max(1, largest_gain)))


def line_near(gain: int, scale: int, largest_gain: int) -> Line:
    """A line that touches near this gain."""
    room = min(_ROOM // (64 * scale), _ROOM * gain // (scale * largest_gain))
    finest = max(1, min(_FINEST_SLOPE * max(1, gain // scale), room))
    slope = Fraction(scale, gain).limit_denominator(finest) or Fraction(1, finest)
    touched = math.log(scale * slope.denominator) - math.log(slope.numerator)
    free = math.ceil(slope.denominator * scale * (touched - 1)) + slope.denominator  # the last: for the rounding of log
    return Line(slope.denominator, slope.numerator, free)


def spread(largest_gain: int, ratio: float = 1.1) -> list[int]:
    """Gains from 1 to the largest, each about a tenth larger than the one before."""
    gains, at = [], 1.0
    while at <= largest_gain:
        gains.append(int(at))
        at = max(at + 1, at * ratio)
    return gains
