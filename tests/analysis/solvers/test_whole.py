"""Both engines for whole-number programs against brute force, and what is answered where only the slower one is."""

import itertools
import json
import random
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from pourparler.analysis.packages import beyond, find_packages
from pourparler.analysis.packages.large import (
    LargePoint,
    PackageSpace,
    egalitarian,
    kalai_smorodinsky,
    nash,
    utilitarian,
)
from pourparler.analysis.roadmap import find, find_roadmap
from pourparler.analysis.roadmap.answer import Roadmap
from pourparler.analysis.solvers import Budget, OutOfTimeError, whole
from pourparler.analysis.solvers.by_clauses import ByClauses
from pourparler.analysis.solvers.cp import Cp
from pourparler.analysis.solvers.program import WholeProgram
from pourparler.analysis.solvers.whole import whole_program
from pourparler.casebook.cases import find_case
from pourparler.record.codec import loads
from tests.naive_large import draw_problem

ENGINES: tuple[Callable[[Budget], WholeProgram], ...] = (Cp, ByClauses)
EXAMPLE = Path(__file__).parents[3] / "examples" / "six-party" / "six-party.talks.yaml"


@pytest.fixture(params=ENGINES, ids=["cp", "clauses"])
def engine(request: pytest.FixtureRequest) -> Callable[[Budget], WholeProgram]:
    made: Callable[[Budget], WholeProgram] = request.param
    return made


class Drawn:
    """A small program of Booleans and numbers, with all its solutions."""

    def __init__(self, seed: int) -> None:
        rng = random.Random(seed)
        numbers = [(low, low + rng.randint(0, 6)) for low in (rng.randint(-5, 3) for _ in range(2))]
        self.ranges = [(0, 1)] * 3 + numbers
        self.clauses = [[rng.choice((1, -1)) * v for v in rng.sample((1, 2, 3), 2)] for _ in range(2)]
        self.bounds = [(self.terms(rng), rng.randint(-12, 0), rng.randint(0, 12), where) for where in ([], [1, -2])]
        self.grows, self.assumed = self.terms(rng), [rng.choice((3, -3))]

    def terms(self, rng: random.Random) -> dict[int, int]:
        return {v: rng.choice((0, rng.randint(-4, 4))) for v in range(1, 6)}

    def posed(self, engine: Callable[[Budget], WholeProgram]) -> WholeProgram:
        program = engine(Budget(60))
        for low, high in self.ranges:
            assert program.new_number(low, high)
        for clause in self.clauses:
            program.add(clause)
        for terms, low, high, where in self.bounds:
            program.bound(terms, low, high, where)
        return program

    def solutions(self) -> set[tuple[int, ...]]:
        every = itertools.product(*(range(low, high + 1) for low, high in self.ranges))
        return {values for values in every if self.holds(values)}

    def holds(self, values: tuple[int, ...]) -> bool:
        return all(any(true(values, x) for x in clause) for clause in self.clauses) and all(
            low <= total(terms, values) <= high
            for terms, low, high, where in self.bounds
            if all(true(values, x) for x in where)
        )


def true(values: tuple[int, ...], literal: int) -> bool:
    return (values[abs(literal) - 1] == 1) is (literal > 0)


def total(terms: dict[int, int], values: tuple[int, ...]) -> int:
    return sum(factor * values[variable - 1] for variable, factor in terms.items())


@pytest.mark.parametrize("seed", range(40))
def test_the_best_and_all_solutions_are_those_of_brute_force(
    engine: Callable[[Budget], WholeProgram], seed: int
) -> None:
    drawn = Drawn(seed)
    expected, program, seen = drawn.solutions(), drawn.posed(engine), list[Any]()

    def take(values: Any) -> bool:
        seen.append(values)
        return True

    assert program.each(take)
    assert (len(seen), set(seen)) == (len(expected), expected)
    for assumed in ([], drawn.assumed, []):
        left = [values for values in expected if all(true(values, x) for x in assumed)]
        program.maximize({})
        anything = program.solve(assuming=assumed)
        assert anything.proved
        assert anything.values in left if left else anything.values is None
        program.maximize(drawn.grows)
        best = max((total(drawn.grows, values) for values in left), default=None)
        solved = program.solve(assuming=assumed)
        assert solved.proved
        if any(drawn.grows.values()) or best is None:
            assert (solved.total, solved.bound) == (best, best)
        assert solved.values in left if left else solved.values is None
        if solved.values is not None:
            program.start_from(dict(enumerate(solved.values, start=1)))


def test_what_was_added_later_counts_from_then_on(engine: Callable[[Budget], WholeProgram]) -> None:
    program = engine(Budget(60))
    one, other, switch = program.new_number(-3, 40), program.new_number(5, 5), program.new_boolean()
    program.maximize({one: 2, other: -1})
    assert program.solve().total == 75
    program.bound({one: 1, other: 1}, high=24)
    assert program.solve().total == 33
    program.bound({one: 1}, low=30, where=[switch])
    assert program.solve(assuming=[switch]).values is None
    program.add([switch])
    assert program.solve().values is None


@pytest.mark.parametrize("bounds", [{"low": 8}, {"high": -1}])
def test_a_bound_out_of_reach_and_a_clause_of_nothing_leave_no_solution(
    engine: Callable[[Budget], WholeProgram], bounds: dict[str, int]
) -> None:
    program = engine(Budget(60))
    number, held = program.new_number(0, 7), program.new_boolean()
    program.bound({number: 1}, **bounds, where=[held])
    assert program.solve(assuming=[-held]).values is not None
    assert program.solve(assuming=[held]).values is None
    program.add([])
    assert program.solve().values is None


def test_each_better_sum_is_told_with_a_bound_that_is_not_below_the_best(
    engine: Callable[[Budget], WholeProgram],
) -> None:
    program, told = engine(Budget(60)), list[tuple[int, int]]()
    numbers = [program.new_number(0, 9) for _ in range(4)]
    program.bound(dict.fromkeys(numbers, 3), high=80)
    program.maximize({number: 2 + number for number in numbers})
    best = program.solve(lambda found, bound: told.append((found, bound))).total
    assert best is not None
    assert told[-1][0] == best
    assert all(found <= best <= bound for found, bound in told)
    assert [found for found, _ in told] == sorted({found for found, _ in told})


def test_showing_ends_when_it_is_told_to(engine: Callable[[Budget], WholeProgram]) -> None:
    program, seen = engine(Budget(60)), list[Any]()
    for _ in range(4):
        program.new_boolean()

    def take(values: Any) -> bool:
        seen.append(values)
        return len(seen) < 3

    assert not program.each(take)
    assert len(seen) == 3
    assert program.solve().values is not None


def hard(engine: Callable[[Budget], WholeProgram], budget: Budget) -> WholeProgram:
    """Pigeons and holes: no search by clauses comes to its end in the time of a test."""
    program = engine(budget)
    sits = [[program.new_boolean() for _ in range(11)] for _ in range(12)]
    for pigeon in sits:
        program.add(pigeon)
    for hole in zip(*sits, strict=True):
        for one, other in itertools.combinations(hole, 2):
            program.add([-one, -other])
    return program


def test_a_search_by_clauses_ends_with_its_time_or_when_it_is_stopped() -> None:
    assert hard(ByClauses, Budget(0.2)).solve().proved is False
    budget = Budget()
    program = hard(ByClauses, budget)
    threading.Timer(0.2, budget.stop).start()
    assert program.solve().proved is False
    with pytest.raises(OutOfTimeError):
        program.solve()
    with pytest.raises(OutOfTimeError):
        program.each(lambda values: True)


def test_the_engine_is_the_one_that_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    assert isinstance(whole_program(Budget()), Cp)
    monkeypatch.setitem(sys.modules, "ortools", None)
    assert isinstance(whole_program(Budget()), ByClauses)


def test_a_search_by_clauses_that_is_stopped_gives_the_best_so_far_and_calls_nothing_proved() -> None:
    budget, told = Budget(), list[tuple[int, int]]()
    program = ByClauses(budget)
    numbers = [program.new_number(0, 9) for _ in range(6)]
    program.bound(dict.fromkeys(numbers, 3), 20, 80)
    program.maximize({number: 2 + number for number in numbers})

    def stop(found: int, bound: int) -> None:
        told.append((found, bound))
        budget.stop()

    solved = program.solve(stop)
    assert told == [(solved.total, solved.bound)]
    assert not solved.proved
    assert solved.values is not None
    assert solved.total == total({number: 2 + number for number in numbers}, tuple(solved.values))
    assert solved.bound is not None
    assert solved.bound >= 183  # the best there is: 9, 9 and 8 of what counts most


def of_one_order(roadmap: Roadmap) -> Roadmap:
    """Without the orders of remedies, of which there may be many that are as good."""
    return replace(roadmap, remedies=tuple(replace(remedy, steps=()) for remedy in roadmap.remedies))


@pytest.mark.parametrize("name", ["donbas-2019", "six-party-2006"])
def test_the_order_and_the_deals_are_the_same_without_the_quicker_engine(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    talks = find_case(name).talks
    quick, deals = find_roadmap(talks), find_packages(talks)
    monkeypatch.setitem(sys.modules, "ortools", None)
    assert find_packages(talks) == deals
    slow = find_roadmap(talks)
    assert slow.exhaustive
    assert of_one_order(slow.answer) == of_one_order(quick.answer)


def test_where_deals_are_too_many_to_list_the_best_are_the_same_without_the_quicker_engine(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    problem = draw_problem(random.Random(4), generous=True)
    points = (utilitarian, egalitarian, nash, kalai_smorodinsky)

    def found() -> list[LargePoint]:
        with PackageSpace(problem, Budget(60)) as space:
            return [point(space) for point in points]

    expected = found()
    monkeypatch.setitem(sys.modules, "ortools", None)
    assert found() == expected
    assert all(point.proved for point in expected)


def test_who_installed_nothing_more_than_the_program_can_ask_for_an_order() -> None:
    code = "import sys; sys.modules['ortools'] = None; from pourparler.cli import main; main(sys.argv[1:])"
    asked = [sys.executable, "-c", code, "roadmap", str(EXAMPLE), "--json"]
    answered = json.loads(subprocess.run(asked, capture_output=True, text=True, check=True).stdout)
    assert answered["exhaustive"]
    assert answered["steps"]


def test_where_deals_are_too_many_for_the_slower_engine_it_stops_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    rng = random.Random(1)
    measures = [f"m{number}" for number in range(50)]
    worth = {party: {measure: rng.randint(-9, 9) for measure in measures} for party in "abcd"}
    entries = [{"id": measure, "by": ["a"]} for measure in measures]
    parties = [{"id": party} for party in "abcd"]
    data = {"pourparler": 1, "talks": "T", "parties": parties, "measures": entries, "goal": [], "worth": worth}
    monkeypatch.setattr(whole, "WAITING", 0.5)
    monkeypatch.setattr(beyond, "SAMPLING", 0.5)
    monkeypatch.setattr(find, "SECONDS_FOR_REMEDIES", 0.5)
    monkeypatch.setitem(sys.modules, "ortools", None)
    talks = loads(json.dumps(data))
    assert not find_packages(talks).exhaustive
    assert not find_roadmap(talks, measures[:20]).exhaustive
