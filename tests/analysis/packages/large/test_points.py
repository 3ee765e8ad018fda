"""The named points against brute force: over random clauses, worths with ties, terms for measures together."""

from random import Random

import pytest

from pourparler.analysis.packages.large import (
    LargePoint,
    PackageSpace,
    egalitarian,
    kalai_smorodinsky,
    least_loss,
    nash,
    utilitarian,
)
from pourparler.analysis.solvers import Budget
from tests.naive_large import (
    acceptable,
    best_by,
    draw_problem,
    efficient,
    gains_of,
    ideal_shares,
    measures_of,
    nash_of,
)

SEEDS = range(24)


def settled(point: LargePoint) -> set[tuple[str, ...]]:
    """The packages of a point, all of them and proved; with their gains told exactly."""
    assert point.proved
    assert point.all_ties
    assert point.value == point.bound
    return measures_of(point.packages)


def open_space(seed: int) -> PackageSpace:
    return PackageSpace(draw_problem(Random(seed), generous=seed % 3 > 0), Budget(60), most_ties=1000)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_utilitarian_point_is_that_of_brute_force(seed: int) -> None:
    with open_space(seed) as space:
        found = acceptable(space.problem)
        packages, value = best_by(found, sum)
        point = utilitarian(space)
        assert settled(point) == packages
        assert point.value == (() if value is None else (value,))
        assert all(package.gains == found[package.measures] for package in point.packages)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_egalitarian_point_is_leximin_by_brute_force(seed: int) -> None:
    with open_space(seed) as space:
        packages, value = best_by(acceptable(space.problem), sorted)
        point = egalitarian(space)
        assert settled(point) == packages
        assert list(point.value) == (value or [])


@pytest.mark.parametrize("seed", SEEDS)
def test_the_least_loss_is_leximin_over_all_that_can_happen(seed: int) -> None:
    with open_space(seed) as space:
        packages, value = best_by(gains_of(space.problem), sorted)
        point = least_loss(space)
        assert settled(point) == packages
        assert list(point.value) == (value or [])


@pytest.mark.parametrize("seed", SEEDS)
def test_the_nash_point_is_that_of_brute_force(seed: int) -> None:
    with open_space(seed) as space:
        packages, value = nash_of(space.problem)
        point = nash(space)
        assert settled(point) == packages
        assert point.value == (() if value is None else (pytest.approx(value, abs=1e-9),))


@pytest.mark.parametrize("seed", SEEDS)
def test_the_kalai_smorodinsky_point_is_that_of_brute_force(seed: int) -> None:
    with open_space(seed) as space:
        found = acceptable(space.problem)
        packages, value = best_by(found, ideal_shares(space.problem)) if found else (set(), None)
        point = kalai_smorodinsky(space)
        assert settled(point) == packages
        assert not point.value or point.value == (value,)
        assert not packages or point.packages[0].measures in efficient(space.problem), "nobody could improve on it"


def test_a_search_that_would_climb_unit_by_unit_is_settled_all_the_same() -> None:
    # with these worths, a search from below alone raises its best sum by a hundred-millionth at a time
    with PackageSpace(draw_problem(Random(50), generous=True), Budget(60)) as space:
        packages, _ = nash_of(space.problem)
        assert settled(nash(space)) == packages
