"""What is cheapest to give up of one set after another, against brute force and against MaxSAT asked anew."""

import itertools
import random
from collections.abc import Iterable, Mapping, Sequence

import pytest

from pourparler.analysis.solvers import Budget, Hitting, MaxSat, OutOfTimeError, Sat

VARIABLES = 6


def possible(clauses: Iterable[Sequence[int]], true: set[int]) -> bool:
    return any(
        all(any(truths[abs(x) - 1] == (x > 0) for x in clause) for clause in clauses)
        for truths in itertools.product((False, True), repeat=VARIABLES)
        if all(truths[x - 1] for x in true)
    )


def least(clauses: Sequence[Sequence[int]], hard: Sequence[int], prices: Mapping[int, int]) -> int:
    """The least sum of prices of what is left out so that the rest can be true."""
    return min(
        sum(prices[x] for x in out)
        for count in range(len(prices) + 1)
        for out in itertools.combinations(prices, count)
        if possible(clauses, set(prices) - set(out) | set(hard))
    )


def clauses_of(rng: random.Random) -> list[list[int]]:
    every = range(1, VARIABLES + 1)
    return [[rng.choice((1, -1, -1)) * v for v in rng.sample(every, rng.randint(1, 3))] for _ in range(9)]


@pytest.mark.parametrize("seed", range(60))
@pytest.mark.parametrize("seconds", [None, 60.0])
def test_each_set_costs_what_brute_force_says_whatever_was_asked_before(seed: int, seconds: float | None) -> None:
    rng = random.Random(seed)
    clauses, hard = clauses_of(rng), [1]
    if not possible(clauses, set(hard)):
        return
    with Sat(clauses, Budget(seconds), top=VARIABLES) as solver:
        hitting = Hitting(solver, hard, Budget(seconds))
        for _ in range(6):
            chosen = rng.sample(range(2, VARIABLES + 1), rng.randint(0, VARIABLES - 1))
            prices = {v: rng.choice((1, 1, 2, 7)) for v in chosen}
            assert hitting.cost(prices) == least(clauses, hard, prices)


@pytest.mark.parametrize("seed", range(60))
def test_where_one_literal_implies_another_whoever_gives_up_the_other_pays_for_both(seed: int) -> None:
    rng = random.Random(seed)
    clauses = [*clauses_of(rng), [-1, 2], [-2, 3], [-4, 5]]
    prices = {v: rng.choice((1, 2, 5)) for v in range(1, VARIABLES + 1)}
    if not possible(clauses, set()):
        return
    with Sat(clauses, Budget(), top=VARIABLES) as solver, MaxSat(clauses, prices, Budget()) as search:
        search.best()
        told = Hitting(solver, [], Budget()).cost(prices, [(1, 2, 3), (4, 5)])
        assert told == search.cost == least(clauses, [], prices)


def test_what_cannot_hold_together_is_kept_for_sets_that_contain_it() -> None:
    asked: list[list[int]] = []

    class Counting(Sat):
        def solve(self, assumptions: Iterable[int] = ()) -> bool:
            asked.append(list(assumptions))
            return super().solve(asked[-1])

    with Counting([[-1, -2], [-3, -4]], Budget(), top=VARIABLES) as solver:
        hitting = Hitting(solver, [], Budget())
        assert hitting.cost(dict.fromkeys((1, 2, 3, 4), 1)) == 2
        asked.clear()
        assert hitting.cost(dict.fromkeys((1, 2, 3, 4, 5), 1)) == 2
        assert len(asked) == 1
        assert hitting.cost(dict.fromkeys((1, 3, 5), 1)) == 0


def test_no_answer_is_given_when_there_is_no_time() -> None:
    budget = Budget(60.0)
    with Sat([[-1, -2]], budget, top=VARIABLES) as solver, pytest.raises(OutOfTimeError):
        Hitting(solver, [], Budget(0.0)).cost({1: 1, 2: 1})
