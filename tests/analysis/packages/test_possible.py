"""Possible and necessary acceptability and efficiency against all cases on a grid of worths."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations, pairwise, product
from math import comb, prod
from operator import ge

import numpy as np
import pytest
from numpy.typing import NDArray

from pourparler.analysis.packages import possible
from pourparler.analysis.packages.possible import Order, Possibilities, case_for, possibilities
from pourparler.analysis.solvers import Budget, OutOfTimeError

Mask = NDArray[np.bool_]
Whole = NDArray[np.int64]

MEASURES = 4
EVERY = np.array(list(product([False, True], repeat=MEASURES)))


def on_a_grid(order: Order, unit: int) -> Iterator[Whole]:
    """All worths of measures that agree with an order, in parts of a unit."""

    def falling(tiers: tuple[tuple[int, ...], ...], low: int, high: int) -> Iterator[dict[int, int]]:
        for numbers in combinations(range(high, low - 1, -1), len(tiers)):
            yield {measure: number for tier, number in zip(tiers, numbers, strict=True) for measure in tier}

    for above in falling(order.above, 1 if order.marked else 1 - unit, unit - 1):
        for below in falling(order.below, 1 - unit, -1):
            worths = above | below
            yield np.array([worths.get(measure, 0) for measure in range(MEASURES)])


def by_definition(packages: Mask, orders: list[Order], unit: int) -> dict[str, Mask]:
    """Every case on the grid, one after another."""
    cases = [np.array([packages @ worths for worths in on_a_grid(order, unit)]) for order in orders]
    rows = [[case >= order.walk_away * unit for case in side] for side, order in zip(cases, orders, strict=True)]
    some = np.zeros((2, len(packages)), dtype=bool)
    every = np.ones((2, len(packages)), dtype=bool)
    better = [side[:, :, None] > side[:, None, :] for side in cases]
    for chosen in product(*(range(len(side)) for side in cases)):
        accepted = np.logical_and.reduce([rows[i][c] for i, c in enumerate(chosen)])
        more = np.logical_or.reduce([better[i][c] for i, c in enumerate(chosen)])
        dominated = (more & ~more.T).any(axis=0)
        now = np.array([accepted, accepted & ~dominated], dtype=bool)
        some |= now
        every &= now
    return {
        "possibly_acceptable": some[0],
        "possibly_efficient": some[1],
        "necessarily_acceptable": every[0],
        "necessarily_efficient": every[1],
    }


def random_order(rng: np.random.Generator, walk_away: Fraction) -> Order:
    """Some measures in tiers, the status quo somewhere among them or nowhere."""
    ranked = rng.permutation(MEASURES)[: rng.integers(0, MEASURES + 1)].tolist()
    tiers: list[tuple[int, ...]] = []
    for measure in ranked:
        if tiers and rng.random() < 0.25:
            tiers[-1] = (*tiers[-1], measure)
        else:
            tiers.append((measure,))
    if rng.random() < 0.25:
        return Order(above=tuple(tiers), marked=False, walk_away=walk_away)
    place = int(rng.integers(0, len(tiers) + 1))
    return Order(above=tuple(tiers[:place]), below=tuple(tiers[place:]), walk_away=walk_away)


def assert_as_defined(answer: Possibilities, defined: dict[str, Mask]) -> None:
    assert not answer.undecided.any()
    for name, mask in defined.items():
        assert np.array_equal(getattr(answer, name), mask), name


def some_packages(rng: np.random.Generator) -> Mask:
    return EVERY[np.sort(rng.choice(len(EVERY), rng.integers(1, 10), replace=False))]


def how_many(order: Order, unit: int) -> int:
    return comb(unit - 1 if order.marked else 2 * unit - 1, len(order.above)) * comb(unit - 1, len(order.below))


def orders_with_few_cases(rng: np.random.Generator, walk_away: list[Fraction], unit: int) -> list[Order]:
    while True:
        orders = [random_order(rng, worth) for worth in walk_away]
        if prod(how_many(order, unit) for order in orders) <= 400:
            return orders


@pytest.mark.parametrize("tried", [0, possible.TRIED])
@pytest.mark.parametrize("parties", [1, 2])
def test_answers_are_those_of_all_cases_on_a_grid(parties: int, tried: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(possible, "TRIED", tried)
    rng = np.random.default_rng(parties)
    for _ in range(20):
        packages = some_packages(rng)
        orders = orders_with_few_cases(rng, [Fraction(0)] * parties, 8)
        assert_as_defined(possibilities(packages, orders, Budget()), by_definition(packages, orders, 8))


@pytest.mark.parametrize("parties", [1, 2])
def test_answers_with_a_worth_of_walking_away_are_those_of_all_cases_on_a_grid(parties: int) -> None:
    rng = np.random.default_rng(parties)
    for _ in range(15):
        packages = some_packages(rng)
        walk_away = [Fraction(int(rng.integers(-3, 4)), 2) for _ in range(parties)]
        orders = orders_with_few_cases(rng, walk_away, 24)
        assert_as_defined(possibilities(packages, orders, Budget()), by_definition(packages, orders, 24))


def test_the_worths_given_for_a_package_agree_with_the_orders_and_make_it_efficient() -> None:
    rng = np.random.default_rng(4)
    for _ in range(20):
        packages = some_packages(rng)
        orders = [random_order(rng, Fraction(int(rng.integers(-1, 2)), 4)) for _ in range(3)]
        found = possibilities(packages, orders, Budget()).possibly_efficient
        for row in range(len(packages)):
            case = case_for(packages, orders, row, Budget())
            assert (case is not None) is bool(found[row])
            if case is None:
                continue
            sums = [[sum(worths[m] for m in np.flatnonzero(package)) for worths in case] for package in packages]
            assert all(own >= order.walk_away for own, order in zip(sums[row], orders, strict=True))
            assert not any(all(map(ge, rival, sums[row])) and rival != sums[row] for rival in sums)
            assert all(agrees(order, worths) for order, worths in zip(orders, case, strict=True))


def agrees(order: Order, worths: tuple[Fraction, ...]) -> bool:
    chain = [Fraction(1)]
    for tier in order.above:
        assert len({worths[measure] for measure in tier}) == 1
        chain.append(worths[tier[0]])
    chain += [Fraction(0)] if order.marked else []
    for tier in order.below:
        assert len({worths[measure] for measure in tier}) == 1
        chain.append(worths[tier[0]])
    chain.append(Fraction(-1) if order.below or not order.marked else Fraction(-2))
    return all(high > low for high, low in pairwise(chain))


def test_one_good_against_two_lesser_ones_is_possibly_efficient_but_not_surely() -> None:
    # One party prefers x to y to z, another x to z to y. That the first has x and the second y and z may be improved
    # on by exchanging them, and need not be: it depends on whether one good is worth more than two lesser ones.
    # Measures 0-2 give x, y, z to the first, 3-5 to the second.
    first = Order(above=((0,), (1,), (2,)))
    second = Order(above=((3,), (5,), (4,)))
    split = [[good in bundle for good in range(3)] for size in range(4) for bundle in combinations(range(3), size)]
    packages = np.array([bundle + [not has for has in bundle] for bundle in split])
    answer = possibilities(packages, [first, second], Budget())
    x_only, yz_only = split.index([True, False, False]), split.index([False, True, True])
    assert answer.possibly_efficient[[x_only, yz_only]].all()
    assert not answer.necessarily_efficient[[x_only, yz_only]].any()
    everything = split.index([True, True, True])
    assert answer.necessarily_efficient[everything]
    y_to_second = split.index([False, False, True])  # z for the first, x and y for the second: both would swap y and z
    assert not answer.necessarily_efficient[y_to_second]


def test_what_is_not_decided_in_time_is_said_to_be_undecided(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(possible, "TRIED", 0)
    orders = [Order(above=((0, 1), (2,)), below=((3,),)), Order(above=((3,),), below=((2,), (0,)))]
    answer = possibilities(EVERY, orders, Budget(0))
    assert answer.undecided.any()
    assert not (answer.undecided & answer.possibly_efficient).any()
    assert not (answer.undecided & ~answer.possibly_acceptable).any()
    with pytest.raises(OutOfTimeError):
        case_for(EVERY, orders, 1, Budget(0))


def test_no_packages_is_an_answer() -> None:
    assert possibilities(EVERY[:0], [Order(above=((0,),))], Budget()).possibly_efficient.shape == (0,)
