"""Exact inequalities: what is found satisfies them; what is said to contradict itself does."""

import random
from collections.abc import Sequence
from fractions import Fraction
from itertools import product
from operator import mul

import pytest

from pourparler.analysis.packages.inequalities import Inequality, solve
from pourparler.analysis.solvers import Budget, OutOfTimeError


def satisfied(rows: list[Inequality], numbers: Sequence[Fraction | int]) -> bool:
    return all(holds(row, sum(map(mul, row.factors, numbers), start=Fraction(0))) for row in rows)


def holds(row: Inequality, total: Fraction) -> bool:
    return total > 0 if row.strict else total >= 0


def random_rows(rng: random.Random, size: int) -> list[Inequality]:
    return [
        Inequality(tuple(rng.randint(-2, 2) for _ in range(size)), strict=rng.random() < 0.6)
        for _ in range(rng.randint(0, 6))
    ]


@pytest.mark.parametrize("size", [1, 2, 3])
def test_numbers_are_found_just_where_a_grid_has_some(size: int) -> None:
    rng = random.Random(size)
    for _ in range(80):
        rows = random_rows(rng, size)
        answer = solve(rows, size, Budget())
        some = any(satisfied(rows, numbers) for numbers in product(range(1, 10), repeat=size))
        assert isinstance(answer, tuple) is some
        if isinstance(answer, tuple):
            assert all(number > 0 for number in answer)
            assert satisfied(rows, answer)
        else:
            assert len(answer) <= size + 1
            assert isinstance(solve([rows[place] for place in answer], size, Budget()), frozenset)


def test_more_numbers_than_a_grid_can_hold() -> None:
    rng = random.Random(0)
    kinds = set()
    for _ in range(40):
        rows = [Inequality(tuple(rng.randint(-3, 3) for _ in range(8))) for _ in range(14)]
        answer = solve(rows, 8, Budget())
        kinds.add(type(answer))
        assert isinstance(answer, frozenset) or satisfied(rows, answer)
    assert kinds == {tuple, frozenset}


def test_equality_can_be_asked_for() -> None:
    equal = [Inequality((1, -2), strict=False), Inequality((-1, 2), strict=False)]
    numbers = solve(equal, 2, Budget())
    assert isinstance(numbers, tuple)
    assert numbers[0] == 2 * numbers[1]
    assert solve([*equal, Inequality((-1, 1))], 2, Budget()) == frozenset({0, 2})


def test_a_search_without_time_ends() -> None:
    with pytest.raises(OutOfTimeError):
        solve([Inequality((1, -1))], 2, Budget(0))
