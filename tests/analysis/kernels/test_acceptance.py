"""Counting with arrays and in a compiled loop gives the same, draw by draw."""

import numpy as np
import pytest
from numpy.typing import NDArray

from pourparler.analysis.kernels.acceptance import count

Answer = tuple[NDArray[np.int64], NDArray[np.bool_]]


def counted(worths: NDArray[np.float64], walk_away: NDArray[np.float64], *, loops: bool) -> Answer:
    draws, parties, packages = worths.shape
    counts = np.zeros((2 + parties, packages), dtype=np.int64)
    nash = np.zeros((draws, packages), dtype=np.bool_)
    count(worths, walk_away, counts, nash, 1, draws, loops=loops)
    return counts, nash


@pytest.mark.parametrize(
    ("draws", "parties", "packages"), [(1, 2, 1), (400, 1, 7), (400, 2, 40), (300, 4, 100), (40, 3, 101), (5, 5, 1500)]
)
@pytest.mark.parametrize("digits", [0, 2])
def test_arrays_and_loops_agree(draws: int, parties: int, packages: int, digits: int) -> None:
    pytest.importorskip("numba")
    rng = np.random.default_rng(draws + packages)
    worths = rng.normal(1, 2, (draws + 1, parties, packages)).round(digits)
    walk_away = rng.normal(0, 1, parties).round(digits)
    by_arrays, by_loops = (counted(worths, walk_away, loops=loops) for loops in (False, True))
    assert np.array_equal(by_arrays[0], by_loops[0])
    assert np.array_equal(by_arrays[1], by_loops[1])
    assert packages == 1 or by_arrays[0][1].any()


def test_equal_products_share_the_nash_package_and_no_draw_without_gain_for_all_has_one() -> None:
    worths = np.array([[[9.0, 9.0]] * 2, [[1.0, 4.0], [4.0, 1.0]], [[0.0, 5.0], [5.0, 0.0]]])
    counts, nash = counted(worths, np.zeros(2), loops=False)
    assert nash.tolist() == [[False, False], [True, True], [False, False]]
    assert counts.tolist() == [[2, 2], [2, 2], [2, 2], [2, 2]]
