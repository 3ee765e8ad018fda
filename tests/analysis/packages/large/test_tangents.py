"""Lines above the logarithm: none cuts it, in exact arithmetic, and they come close."""

import math
from fractions import Fraction
from itertools import pairwise
from random import Random

import pytest

from pourparler.analysis.packages.large.tangents import line_near, log_scale, spread


@pytest.mark.parametrize("largest", [1, 7, 1000, 2**20, 2**31, 2**40])
def test_no_line_cuts_the_logarithm_and_each_touches_it_nearly(largest: int) -> None:
    rng, scale = Random(largest), log_scale(largest)
    for gain in {1, largest, *(rng.randint(1, largest) for _ in range(50))}:
        line = line_near(gain, scale, largest)
        assert line.slope > 0
        assert max(line.over * scale * 40, line.slope * largest) < 2**62
        for other in {1, gain, largest, *(rng.randint(1, largest) for _ in range(20))}:
            above = Fraction(line.slope * other + line.free, line.over) - Fraction(scale * math.log(other))
            assert above >= 0
        at = Fraction(line.slope * gain + line.free, line.over * scale) - Fraction(math.log(gain))
        assert at < Fraction(4, scale) + Fraction(1, 10**7)


def test_gains_are_spread_from_one_to_the_largest() -> None:
    gains = spread(10_000)
    assert gains[0] == 1
    assert gains == sorted(set(gains))
    assert all(later <= 1.11 * before + 1 for before, later in pairwise(gains))
    assert gains[-1] * 1.11 > 10_000
