"""What is said where the search, the ties or the numbers go beyond their limits."""

from dataclasses import replace
from fractions import Fraction
from random import Random

import pytest

from pourparler.analysis.packages.large import (
    LargeProblem,
    PackageSpace,
    Progress,
    count_acceptable_up_to,
    egalitarian,
    kalai_smorodinsky,
    least_loss,
    nash,
    sample_frontier,
    utilitarian,
)
from pourparler.analysis.solvers import Budget, OutOfTimeError

POINTS = [utilitarian, egalitarian, nash, kalai_smorodinsky]


def plain(*rows: list[Fraction] | list[int]) -> LargeProblem:
    """Measures that any roadmap may have, one row of worths for each party."""
    count = len(rows[0])
    return LargeProblem(
        measures=tuple(f"m{number:02}" for number in range(count)),
        clauses=[],
        happens=tuple(range(1, count + 1)),
        top=count,
        parties=tuple(f"p{number}" for number in range(len(rows))),
        values=tuple(tuple(Fraction(worth) for worth in row) for row in rows),
    )


def wide(seed: int, measures: int = 60) -> LargeProblem:
    rng = Random(seed)
    return plain(*([rng.randint(-10, 10) for _ in range(measures)] for _ in range(6)))


def test_ties_are_listed_up_to_a_number_and_said_to_be_more() -> None:
    nobody_minds = [3, 0, 0, 0, 0]
    with PackageSpace(plain(nobody_minds, nobody_minds), Budget(60), most_ties=5) as space:
        for find in POINTS:
            point = find(space)
            assert point.proved
            assert not point.all_ties
            assert len(set(point.packages)) == 5
            assert all("m00" in package.measures for package in point.packages)
    with PackageSpace(plain(nobody_minds, nobody_minds), Budget(60), most_ties=16) as space:
        for find in POINTS:
            point = find(space)
            assert point.all_ties
            assert len(set(point.packages)) == 16


def test_what_is_stopped_keeps_what_was_found_and_claims_nothing() -> None:
    budget = Budget()
    told: list[Progress] = []

    def stop_at_once(progress: Progress) -> None:
        told.append(progress)
        budget.stop()

    with PackageSpace(wide(1), budget, watch=stop_at_once) as space:
        point = egalitarian(space)
        assert not point.proved
        assert not point.all_ties
        assert all(min(package.gains) >= 0 for package in point.packages)
        assert told[0].task == "egalitarian"
        assert told[0].found <= told[0].bound
        for find in POINTS:
            assert not find(space).proved
        assert not sample_frontier(space, 5).packages
        assert count_acceptable_up_to(space, 5) == (0, False)


def test_without_any_time_there_is_no_search() -> None:
    with pytest.raises(OutOfTimeError):
        PackageSpace(wide(1), Budget(0))


def test_worths_that_do_not_fit_are_rounded_and_nothing_is_called_proved() -> None:
    tiny = Fraction(1, 3**40)
    rows = [[Fraction(4), Fraction(-3) + tiny, Fraction(1)], [Fraction(-2), Fraction(5), -tiny]]
    with PackageSpace(plain(*rows), Budget(60)) as space:
        for find in POINTS:
            point = find(space)
            assert (point.exact, point.proved, point.all_ties) == (False, False, False)
            (package, *_) = point.packages
            assert package.measures == (("m00", "m01", "m02") if find is utilitarian else package.measures)
            assert min(package.gains) >= 0
            assert all(bound >= value for bound, value in zip(point.bound, point.value, strict=False))
        assert not count_acceptable_up_to(space, 100)[1]


def test_a_gain_that_only_rounding_makes_is_no_gain() -> None:
    tiny = Fraction(1, 3**40)
    with PackageSpace(plain([-tiny, Fraction(2**20)], [Fraction(1), Fraction(-1)]), Budget(60)) as space:
        assert not space.scale.exact
        assert {package.measures for package in utilitarian(space).packages} == {("m00", "m01")}
        assert count_acceptable_up_to(space, 100)[0] == 2, "nothing at all, and both"


def test_thirty_measures_are_settled_and_nobody_is_worse_off() -> None:
    with PackageSpace(wide(2, measures=30), Budget(60)) as space:
        worst = {find: min(find(space).packages[0].gains) for find in (utilitarian, egalitarian, nash)}
        total = {find: sum(find(space).packages[0].gains) for find in (utilitarian, egalitarian, nash)}
    assert worst[egalitarian] >= max(worst.values())
    assert total[utilitarian] >= max(total.values())
    assert min(worst.values()) >= 0


def test_without_measures_there_is_the_empty_package_if_it_is_acceptable() -> None:
    nothing = LargeProblem(measures=(), clauses=[], happens=(), top=0, parties=("p",), values=((),))
    with PackageSpace(nothing, Budget(60)) as space:
        for find in (utilitarian, egalitarian, kalai_smorodinsky):
            assert [package.measures for package in find(space).packages] == [()]
        assert not nash(space).packages, "nobody gains"
        assert count_acceptable_up_to(space, 5) == (1, True)
    with PackageSpace(replace(nothing, walk_away=(Fraction(1),)), Budget(60)) as space:
        assert utilitarian(space).proved
        assert not utilitarian(space).packages
        assert least_loss(space).value == (-1,)


def test_a_problem_must_fit_together() -> None:
    with pytest.raises(ValueError, match="nothing to compare"):
        LargeProblem(measures=(), clauses=[], happens=(), top=0, parties=(), values=())
    with pytest.raises(ValueError, match="each measure a literal"):
        LargeProblem(
            measures=("a",), clauses=[], happens=(), top=0, parties=("p",), values=((Fraction(1),),), walk_away=()
        )
