"""The sample of the frontier against all efficient packages by brute force."""

from fractions import Fraction
from random import Random

import pytest

from pourparler.analysis.packages.large import LargeProblem, PackageSpace, count_acceptable_up_to, sample_frontier
from pourparler.analysis.solvers import Budget
from tests.naive_large import acceptable, draw_problem, efficient


@pytest.mark.parametrize("seed", range(16))
def test_with_room_enough_the_sample_is_the_whole_frontier(seed: int) -> None:
    with PackageSpace(draw_problem(Random(seed), generous=True), Budget(60)) as space:
        sample, expected = sample_frontier(space, 1000, seed), efficient(space.problem)
        gains = [found.package.gains for found in sample.packages]
        assert sample.whole
        assert len(gains) == len(set(gains))
        assert set(gains) == set(expected.values())
        assert all(expected[found.package.measures] == found.package.gains for found in sample.packages)
        assert sample_frontier(space, 1000, seed) == sample


@pytest.mark.parametrize("seed", range(12))
def test_acceptable_packages_are_counted_up_to_a_limit(seed: int) -> None:
    with PackageSpace(draw_problem(Random(seed), generous=True), Budget(60)) as space:
        count = len(acceptable(space.problem))
        assert count_acceptable_up_to(space, count + 1) == (count, True)
        assert count_acceptable_up_to(space, count) == (count, True)
        assert count == 0 or count_acceptable_up_to(space, count - 1) == (count - 1, False)


def one_of(*gains: tuple[int, ...]) -> LargeProblem:
    """Exactly one of several measures happens, each with these gains."""
    count = len(gains)
    apart = [[-one, -other] for one in range(1, count + 1) for other in range(1, one)]
    return LargeProblem(
        measures=tuple(f"m{number}" for number in range(count)),
        clauses=[list(range(1, count + 1)), *apart],
        happens=tuple(range(1, count + 1)),
        top=count,
        parties=tuple(f"p{number}" for number in range(len(gains[0]))),
        values=tuple(tuple(Fraction(worth) for worth in row) for row in zip(*gains, strict=True)),
    )


def test_what_lies_inside_the_corners_is_not_supported() -> None:
    with PackageSpace(one_of((10, 0), (4, 4), (0, 10), (3, 3)), Budget(60)) as space:
        sample = sample_frontier(space, 10)
    supported = {found.package.measures: found.supported for found in sample.packages}
    assert supported == {("m0",): True, ("m1",): False, ("m2",): True}
    with PackageSpace(one_of((10, 0), (6, 6), (0, 10), (3, 3)), Budget(60)) as space:
        sample = sample_frontier(space, 10)
    assert {found.package.measures: found.supported for found in sample.packages}["m1",]


def test_a_smaller_sample_has_so_many_and_is_not_the_whole() -> None:
    corners = [(number, 12 - number) for number in range(13)]
    with PackageSpace(one_of(*corners), Budget(60)) as space:
        sample = sample_frontier(space, 5, seed=3)
    assert len(sample.packages) == 5
    assert not sample.whole
    assert sample.seed == 3
