"""Whole-number programs against brute force; searches that end when they are told to."""

import itertools
import random
import subprocess
import sys
import threading
from typing import Any

import pytest

from pourparler.analysis.solvers import Budget, OutOfTimeError
from pourparler.analysis.solvers.cp import Cp


def random_program(rng: random.Random) -> tuple[list[list[int]], dict[int, int], tuple[int, int], dict[int, int]]:
    """Clauses over five Booleans, a sum with its bounds, and a sum to make large."""
    clauses = [[rng.choice((1, -1)) * v for v in rng.sample(range(1, 6), 2)] for _ in range(4)]
    terms = {v: rng.randint(-4, 4) for v in range(1, 6)}
    return clauses, terms, (rng.randint(-4, 0), rng.randint(0, 4)), {v: rng.randint(-5, 5) for v in range(1, 6)}


def solutions(clauses: list[list[int]], terms: dict[int, int], ends: tuple[int, int]) -> set[tuple[int, ...]]:
    return {
        truths
        for truths in itertools.product((0, 1), repeat=5)
        if all(any(truths[abs(x) - 1] == (x > 0) for x in clause) for clause in clauses)
        and ends[0] <= sum(c * truths[v - 1] for v, c in terms.items()) <= ends[1]
    }


def posed(clauses: list[list[int]], terms: dict[int, int], ends: tuple[int, int], *, linear: bool) -> Cp:
    cp = Cp(Budget(60), linear=linear)
    for _ in range(5):
        cp.new_boolean()
    for clause in clauses:
        cp.add(clause)
    cp.bound(terms, *ends)
    return cp


@pytest.mark.parametrize("seed", range(20))
def test_the_best_and_all_solutions_are_those_of_brute_force(seed: int) -> None:
    clauses, terms, ends, grows = random_program(random.Random(seed))
    expected = solutions(clauses, terms, ends)
    cp = posed(clauses, terms, ends, linear=bool(seed % 2))
    seen: list[Any] = []

    def take(values: Any) -> bool:
        seen.append(values)
        return True

    assert cp.each(take)
    assert len(seen) == len(expected)
    assert set(seen) == expected
    cp.maximize(grows)
    solved = cp.solve()
    best = max((sum(c * truths[v - 1] for v, c in grows.items()) for truths in expected), default=None)
    assert solved.proved
    assert (solved.total, solved.bound) == (best, best)
    assert solved.values is None or solved.values in expected


def test_a_sum_may_be_bounded_only_where_literals_hold() -> None:
    cp = Cp(Budget(60))
    number, held = cp.new_number(0, 9), cp.new_boolean()
    cp.bound({number: 1}, high=3, where=[held])
    cp.maximize({number: 1})
    assert cp.solve().total == 9
    assert cp.solve(assuming=[held]).total == 3


def test_showing_ends_when_it_is_told_to_and_passes_errors_on() -> None:
    cp, seen = Cp(Budget(60)), []
    for _ in range(4):
        cp.new_boolean()

    def take_three(values: Any) -> bool:
        seen.append(values)
        return len(seen) < 3

    assert not cp.each(take_three)
    assert len(seen) == 3
    with pytest.raises(ZeroDivisionError):
        cp.each(lambda _: bool(1 / 0))


def test_improvements_are_told_with_their_bounds() -> None:
    cp, told = Cp(Budget(60)), []
    number = cp.new_number(0, 9)
    cp.bound({number: 2}, high=13)
    cp.maximize({number: 5})
    assert cp.solve(lambda total, bound: told.append((total, bound))).total == 30
    assert told
    assert all(total <= 30 <= bound for total, bound in told)


def hard_program(budget: Budget) -> Cp:
    """Five sums that must all come out even: a market split, hard well beyond any patience."""
    rng, cp = random.Random(5), Cp(budget)
    chosen = [cp.new_boolean() for _ in range(50)]
    for _ in range(6):
        prices = [rng.randint(0, 99) for _ in chosen]
        cp.bound(dict(zip(chosen, prices, strict=True)), sum(prices) // 2, sum(prices) // 2)
    return cp


def test_a_search_ends_with_its_time_or_when_it_is_stopped() -> None:
    solved = hard_program(Budget(0.2)).solve()
    assert not solved.proved
    assert solved.bound is None
    budget = Budget()
    cp = hard_program(budget)
    threading.Timer(0.1, budget.stop).start()
    assert not cp.solve().proved
    with pytest.raises(OutOfTimeError):
        cp.solve()


def test_what_the_solver_cannot_count_is_refused() -> None:
    cp = Cp(Budget(60))
    cp.bound({cp.new_number(0, 2**62): 2**40}, low=1)
    with pytest.raises(ValueError, match="too large"):
        cp.solve()


def test_a_search_loads_nothing_that_it_does_not_need() -> None:
    asked = (
        "import sys; from pourparler.analysis.solvers import Budget; from pourparler.analysis.solvers.cp import Cp; "
        "cp = Cp(Budget()); cp.maximize({cp.new_boolean(): 3}); print(cp.solve().total, 'pandas' in sys.modules)"
    )
    answered = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert answered.stdout.split() == ["3", "False"]
