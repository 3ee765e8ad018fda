"""The named points, on small tables where they can be read off."""

import numpy as np
import pytest

from pourparler.analysis.packages import named

GAINS = np.array([[6.0, 0.0], [4.0, 1.0], [3.0, 2.0], [2.0, 3.0], [0.0, 4.0]])


def test_each_point_is_the_best_in_its_own_sense() -> None:
    assert named.utilitarian(GAINS).tolist() == [0]
    assert named.egalitarian(GAINS).tolist() == [2, 3]
    assert named.nash(GAINS).tolist() == [2, 3]
    assert named.kalai_smorodinsky(GAINS).tolist() == [2]  # shares 3/6 and 2/4


def test_the_worst_off_decides_first_and_the_next_one_after() -> None:
    gains = np.array([[1.0, 5.0, 2.0], [1.0, 3.0, 3.0], [0.9, 9.0, 9.0]])
    assert named.egalitarian(gains).tolist() == [1]


def test_numbers_within_a_billionth_are_tied() -> None:
    assert named.utilitarian(np.array([[1.0], [1.0 + 5e-10], [0.5]])).tolist() == [0, 1]


def test_a_party_that_cannot_gain_is_left_out_of_shares() -> None:
    assert named.kalai_smorodinsky(np.array([[0.0, 1.0], [0.0, 2.0]])).tolist() == [1]


def test_without_a_package_in_which_all_gain_there_is_no_nash_point() -> None:
    assert named.nash(np.array([[0.0, 5.0], [5.0, 0.0]])).tolist() == []


@pytest.mark.parametrize("point", [named.utilitarian, named.egalitarian, named.nash, named.kalai_smorodinsky])
def test_no_package_no_point(point: object) -> None:
    assert callable(point)
    assert point(np.zeros((0, 2))).tolist() == []
