from pathlib import Path

import numpy as np
import pytest

from benchmarks.scenarios import Answer, answer_of, answer_of_packages, efficient, page, scenarios, shares, told
from pourparler.interchange import genius
from tests.interchange.fixtures import GENIUS, laid_out


def test_points_that_are_dominated_are_left_out_and_equal_ones_kept() -> None:
    points = np.array([[1.0, 1.0], [2.0, 0.0], [1.0, 1.0], [0.0, 1.0], [1.0 + 1e-12, 0.5]])
    assert sorted(efficient(points)) == [0, 1, 2]


def test_the_answer_for_a_small_scenario_is_worked_out_by_hand(tmp_path: Path) -> None:
    folder = laid_out(tmp_path / "flat", GENIUS)
    assert list(scenarios([tmp_path])) == [folder]
    answer = answer_of(genius.read_divided(folder).talks)
    # rent and pets: landlord - 0.25, tenant
    gains = np.array([[0.75, 0.0], [0.65, 0.25], [0.35, 0.5], [0.05, 1.0], [0.45, 0.5], [0.35, 0.75]])
    frontier = np.array([[0.75, 0.0], [0.65, 0.25], [0.45, 0.5], [0.35, 0.75], [0.05, 1.0]])
    assert answer.frontier == shares(frontier, gains)
    assert answer.nash == shares(np.array([[0.35, 0.75]]), gains)
    assert answer_of_packages(genius.read_divided(folder).talks).agrees(answer)


def test_a_difference_is_told() -> None:
    one, other = Answer(frozenset({(1.0, 0.0)}), frozenset()), Answer(frozenset({(0.0, 1.0)}), frozenset())
    assert told(one, one) == "1 / 0 ✓"
    assert told(one, other).startswith("✗")


@pytest.mark.parametrize("gains", [np.zeros((0, 2)), np.zeros((1, 2))])
def test_shares_of_nothing_are_nothing(gains: "np.ndarray[tuple[int, int], np.dtype[np.float64]]") -> None:
    assert len(shares(gains, gains)) == len(gains)


def test_the_kept_table_ends_with_its_lines() -> None:
    assert page(["| a |", "| b |"]).endswith("\n\n| a |\n| b |\n")
