"""SAT, MaxSAT and counting against brute force; limits of time that end in an exception, not in an answer."""

import math
import random
from itertools import combinations, product

import pytest

from pourparler.analysis.solvers import Budget, Counter, MaxSat, OutOfTimeError, Sat

Clauses = list[list[int]]


def random_clauses(rng: random.Random, variables: int, count: int) -> Clauses:
    return [
        [rng.choice((1, -1)) * v for v in rng.sample(range(1, variables + 1), rng.randint(1, min(3, variables)))]
        for _ in range(count)
    ]


def can_hold(clauses: Clauses, variables: int) -> bool:
    return any(holds(clauses, truths) for truths in product((False, True), repeat=variables))


def holds(clauses: Clauses, truths: tuple[bool, ...]) -> bool:
    return all(any(truths[abs(literal) - 1] is (literal > 0) for literal in clause) for clause in clauses)


def pigeons(holes: int) -> Clauses:
    """One pigeon more than there are holes: short to say, very long to refute."""
    place = {pair: number for number, pair in enumerate(product(range(holes + 1), range(holes)), start=1)}
    housed = [[place[pigeon, hole] for hole in range(holes)] for pigeon in range(holes + 1)]
    alone = [
        [-place[one, hole], -place[other, hole]]
        for hole in range(holes)
        for one, other in combinations(range(holes + 1), 2)
    ]
    return housed + alone


# -- SAT ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("limit", [None, 60.0])
def test_questions_are_answered_as_by_brute_force_with_and_without_a_limit(limit: float | None) -> None:
    rng = random.Random(1)
    for _ in range(60):
        clauses, assumed = random_clauses(rng, 5, rng.randint(3, 14)), [rng.choice((1, -1)) * v for v in (1, 3)]
        expected = can_hold(clauses + [[literal] for literal in assumed], 5)
        with Sat(clauses, Budget(limit), top=5) as solver:
            assert solver.solve(assumed) is expected
            assert solver.try_solve(assumed, 1000) is expected
            assert solver.solve() is can_hold(clauses, 5)


def test_a_model_satisfies_the_clauses_and_a_core_cannot_hold() -> None:
    rng, seen = random.Random(2), set()
    for _ in range(60):
        clauses, assumed = random_clauses(rng, 5, 9), [rng.choice((1, -1)) * v for v in range(1, 6)]
        with Sat(clauses, Budget(), top=5) as solver:
            answer = solver.solve(assumed)
            seen.add(answer)
            if answer:
                assert set(assumed) <= set(solver.model())
                assert all(set(clause) & set(solver.model()) for clause in clauses)
            else:
                assert set(solver.core()) <= set(assumed)
                assert not can_hold(clauses + [[literal] for literal in solver.core()], 5)
    assert seen == {True, False}


def test_what_is_preferred_is_true_where_the_choice_is_free() -> None:
    for literals in ([1, -2, 3], [-1, 2, -3]):
        with Sat([[1, 2, 3], [-1, -2, -3]], Budget(), top=3) as solver:
            solver.prefer(literals)
            assert solver.solve()
            assert solver.model()[:3] == literals


@pytest.mark.parametrize("seed", range(40))
def test_a_shrunk_set_cannot_hold_and_every_smaller_one_can(seed: int) -> None:
    rng = random.Random(seed)
    clauses = random_clauses(rng, 6, 12)
    literals, hard = [1, -2, 3, -4, 5], [rng.choice((6, -6))]
    units = [[literal] for literal in literals]
    with Sat(clauses, Budget(), top=6) as solver:
        if solver.solve([*hard, *literals]):
            return
        places = solver.shrink(hard, literals)
    assert list(places) == sorted(places)
    assert not can_hold([*clauses, hard, *(units[place] for place in places)], 6)
    for left_out in places:
        assert can_hold([*clauses, hard, *(units[place] for place in places if place != left_out)], 6)


def test_two_places_of_one_literal_are_not_both_needed() -> None:
    with Sat([[-1, -2]], Budget(), top=2) as solver:
        places = solver.shrink([], [1, 1, 2])
    assert len(places) == 2
    assert places[1] == 2


# -- limits ------------------------------------------------------------------------------------------------------


def test_without_a_limit_there_is_always_time() -> None:
    for seconds in (None, math.inf, 1e300):
        assert Budget(seconds).left() is None


def test_time_only_runs_down_and_then_it_is_over() -> None:
    budget = Budget(60)
    first, second = budget.left(), budget.left()
    assert first is not None
    assert second is not None
    assert 0 < second <= first <= 60
    with pytest.raises(OutOfTimeError):
        Budget(0).left()


def test_nothing_is_answered_once_the_time_is_over() -> None:
    with Sat([[1]], Budget(0), top=1) as solver:
        with pytest.raises(OutOfTimeError):
            solver.solve()
        with pytest.raises(OutOfTimeError):
            solver.try_solve([], 10)
    with MaxSat([[1]], {2: 1}, Budget(0)) as search, pytest.raises(OutOfTimeError):
        search.best()


def test_a_search_that_takes_too_long_is_broken_off() -> None:
    with Sat(pigeons(12), Budget(0.1)) as solver, pytest.raises(OutOfTimeError):
        solver.solve()
    with MaxSat(pigeons(12), {1: 1}, Budget(0.1)) as search, pytest.raises(OutOfTimeError):
        search.best()


def test_an_easy_question_gives_up_on_a_hard_one() -> None:
    with Sat(pigeons(9), Budget()) as solver:
        assert solver.try_solve([], 50) is None
        assert solver.try_solve([1, 10], 50) is False, "two pigeons in the first hole"


# -- MaxSAT ------------------------------------------------------------------------------------------------------


def cheapest_first(hard: Clauses, soft: dict[int, int], variables: int) -> list[tuple[int, frozenset[int]]]:
    """By brute force: every minimal set of soft literals to give up, with its price."""
    given_up = {
        frozenset(literal for literal in soft if truths[abs(literal) - 1] is not (literal > 0))
        for truths in product((False, True), repeat=variables)
        if holds(hard, truths)
    }
    minimal = [one for one in given_up if not any(other < one for other in given_up)]
    return sorted(((sum(soft[literal] for literal in one), one) for one in minimal), key=lambda pair: pair[0])


@pytest.mark.parametrize("seed", range(60))
def test_the_cheapest_sets_come_one_after_another_until_none_is_left(seed: int) -> None:
    rng = random.Random(seed)
    hard = random_clauses(rng, 6, rng.randint(4, 14))
    soft = {literal: rng.choice((1, 1, 2, 3, 7, 10)) for literal in rng.sample((1, 2, 3, 4, 5, 6), rng.randint(1, 6))}
    expected = cheapest_first(hard, soft, 6)
    found: list[tuple[int, frozenset[int]]] = []
    with MaxSat(hard, soft, Budget(None if seed % 2 else 60)) as search:
        while (true := search.best()) is not None:
            found.append((search.cost, frozenset(soft) - true))
            if not found[-1][1]:
                break  # nothing has to be given up, and nothing less can be
            search.forbid(sorted(found[-1][1]))
    assert [price for price, _ in found] == [price for price, _ in expected]
    assert set(found) == set(expected)


# -- counting ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("count", "most"), [(count, most) for count in range(6) for most in range(count + 2)])
def test_at_most_so_many_says_just_that(count: int, most: int) -> None:
    literals = [(-1 if number % 2 else 1) * (number + 1) for number in range(count)]
    with Sat([], Budget(), top=count) as solver:
        counter = Counter(solver, literals, most)
        fresh = solver.new_variable()
        assert fresh > count
        for signs in product((1, -1), repeat=count):
            chosen = [sign * literal for sign, literal in zip(signs, literals, strict=True)]
            for allowed in range(most + 1):
                assert solver.solve([*chosen, *counter.at_most(allowed)]) is (signs.count(1) <= allowed)
            assert solver.solve([*chosen, fresh])
            assert solver.solve([*chosen, -fresh])


def test_two_counters_in_one_solver_do_not_meddle() -> None:
    with Sat([], Budget(), top=4) as solver:
        left, right = Counter(solver, [1, 2], 2), Counter(solver, [3, 4], 2)
        assert solver.solve([1, 2, *right.at_most(0), *left.at_most(2)])
        assert not solver.solve([1, 2, *left.at_most(1)])
        assert not solver.solve([3, *right.at_most(0)])


def test_a_share_of_the_time_leaves_the_rest_for_later() -> None:
    budget = Budget(1000)
    with budget.share(1 / 4):
        left = budget.left()
        assert left is not None
        assert 240 < left <= 250
    left = budget.left()
    assert left is not None
    assert left > 900
    endless = Budget()
    with endless.share(0):
        assert endless.left() is None
