"""Conflicts and correction sets are each other's minimal hitting sets; how many conflicts are listed."""

import json
import random
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from itertools import combinations
from typing import Any

import pytest

from pourparler.analysis.deadlock import find_deadlock
from pourparler.analysis.deadlock.conflicts import MOST_SMALL, SMALL, Conflicting, ConflictSearch, find_conflicts
from pourparler.analysis.solvers import Budget, Sat
from pourparler.record.codec import loads
from tests import naive

Clauses = list[list[int]]


@contextmanager
def searching(
    clauses: Clauses, positions: int, hard: Collection[int] = (), budget: Budget | None = None
) -> Iterator[ConflictSearch]:
    """A search over positions 1, 2, … as literals."""
    with Sat(clauses, Budget(), top=max([positions, *(abs(literal) for c in clauses for literal in c)])) as solver:
        literals = list(range(1, positions + 1))

        def held() -> list[int]:
            return [literal - 1 for literal in literals if literal in solver.model()]

        search = ConflictSearch(solver, list(hard), literals, held, budget or Budget())
        try:
            yield search
        finally:
            search.close()


def least_meeting(sets: Collection[frozenset[int]], count: int) -> set[frozenset[int]]:
    """The minimal sets of numbers below ``count`` that meet every one of the sets."""
    found: set[frozenset[int]] = set()
    for size in range(count + 1):
        for chosen in map(frozenset, combinations(range(count), size)):
            if all(chosen & one for one in sets) and not any(less <= chosen for less in found):
                found.add(chosen)
    return found


@pytest.mark.parametrize("seed", range(60))
def test_conflicts_are_the_minimal_sets_that_meet_every_correction_set_and_the_other_way_round(seed: int) -> None:
    data = naive.random_talks(random.Random(seed), measures=3, positions=6)
    answer = find_deadlock(loads(json.dumps(data)), most=50).answer
    table = naive.table_of(data)
    number = {position.id: place for place, position in enumerate(table.binding)}
    broken = {
        frozenset(number[position.id] for position in table.binding if position.rung(when))
        for when in map(naive.moments, naive.all_roadmaps(table.measures))
        if table.hard(when)
    }
    corrections = {one for one in broken if not any(other < one for other in broken)}
    if not answer.conflicts_exhaustive:
        return
    conflicts = {frozenset(number[name] for name in conflict.positions) for conflict in answer.conflicts}
    if not broken:
        assert conflicts == {frozenset()}, "facts and goal cannot hold: no position is to blame"
    elif answer.stuck:
        assert conflicts == least_meeting(corrections, len(number))
        assert corrections == least_meeting(conflicts, len(number))
    else:
        assert corrections == {frozenset()}


def random_clauses(rng: random.Random) -> Clauses:
    """Things that some of seven positions together rule out, by way of two more variables."""
    return [
        [-number for number in rng.sample(range(1, 8), rng.randint(1, 4))] + rng.choice(([], [8], [-8], [9], [-9]))
        for _ in range(rng.randint(3, 8))
    ]


def conflicts_of(clauses: Clauses) -> set[tuple[int, ...]]:
    """By looking at all sets of seven positions, smallest first."""
    found: set[tuple[int, ...]] = set()
    with Sat(clauses, Budget(), top=9) as solver:
        for size in range(8):
            for chosen in combinations(range(7), size):
                new = not any(set(less) <= set(chosen) for less in found)
                if new and not solver.solve([number + 1 for number in chosen]):
                    found.add(chosen)
    return found


@pytest.mark.parametrize("seed", range(60))
def test_all_small_conflicts_are_listed_and_larger_ones_that_share_nothing(seed: int) -> None:
    clauses = random_clauses(random.Random(seed))
    expected = conflicts_of(clauses)
    with searching(clauses, 7) as search:
        found = find_conflicts(search, most_larger=7)
    assert found.complete
    assert set(found.known) == expected
    assert len(found.known) == len(expected), "each is found once"
    small = [conflict for conflict in found.listed if len(conflict) <= SMALL]
    larger = [conflict for conflict in found.listed if len(conflict) > SMALL]
    assert small == sorted(small, key=lambda conflict: (len(conflict), conflict))
    assert set(small) == {conflict for conflict in expected if len(conflict) <= SMALL}
    assert set(larger) <= expected
    assert not any(set(one) & set(other) for one, other in combinations(larger, 2))
    assert bool(larger) is any(len(conflict) > SMALL for conflict in expected)
    assert found.all_listed is (set(found.listed) == expected)


def test_no_more_larger_ones_are_listed_than_asked_for_but_all_are_known() -> None:
    clauses = [[-1, -2, -3, -4], [-5, -6, -7, -8], [-9, -10, -11, -12]]
    for most, listed in ((1, 1), (2, 2), (5, 3)):
        with searching(clauses, 12) as search:
            found = find_conflicts(search, most_larger=most)
        assert len(found.listed) == listed
        assert len(found.known) == 3
        assert found.complete
        assert found.all_listed is (listed == 3)


def test_of_very_many_small_conflicts_the_first_hundred_are_listed_and_more_are_said_to_exist() -> None:
    clauses = [[-one, -other] for one, other in combinations(range(1, 16), 2)]
    assert len(clauses) > MOST_SMALL
    with searching(clauses, 15) as search:
        found = find_conflicts(search, most_larger=5)
    assert len(found.listed) == MOST_SMALL
    assert not found.complete
    assert not found.all_listed


def test_what_always_holds_takes_part_without_being_named() -> None:
    with searching([[-1, -8], [-2, 8]], 2, hard=[8]) as search:
        assert find_conflicts(search, 5) == Conflicting(known=((0,),), listed=((0,),), complete=True)


def test_positions_that_hold_together_are_in_no_conflict() -> None:
    with searching([[-1, 2]], 3) as search:
        assert find_conflicts(search, 5) == Conflicting((), (), True)
        assert search.positions == 3


def test_conflicts_can_be_asked_for_apart_from_some_positions() -> None:
    with searching([[-1, -2], [-2, -3], [-3, -4]], 4) as search:
        assert search.next(avoid=[1]) == (2, 3)
        assert search.next(avoid=[1]) is None
        assert search.next(most=1) is None
        assert {search.next(most=2), search.next(most=2)} == {(0, 1), (1, 2)}
        assert search.next() is None


def test_a_search_cut_short_does_not_claim_to_be_complete() -> None:
    with searching([[-1, -2]], 2, budget=Budget(0)) as search:
        found = find_conflicts(search, 5)
    assert found == Conflicting(((0, 1),), ((0, 1),), complete=False), "one conflict is found before anything else"


def test_the_answer_tells_where_there_are_more_conflicts_than_it_lists() -> None:
    names = [f"m{number}" for number in range(15)]
    positions: list[dict[str, Any]] = [{"id": f"p{name}", "party": "n", "says": name} for name in names]
    data = {
        "pourparler": 1,
        "talks": "T",
        "parties": [{"id": "n"}],
        "measures": [{"id": name, "by": "n"} for name in [*names, "x"]],
        "facts": [{"says": f"not ({one} and {other})"} for one, other in combinations(names, 2)],
        "goal": ["x"],
        "positions": positions,
    }
    answer = find_deadlock(loads(json.dumps(data)), most=1).answer
    assert len(answer.conflicts) == MOST_SMALL
    assert not answer.conflicts_exhaustive


@pytest.mark.parametrize("seed", range(40))
def test_hinges_are_the_positions_that_are_in_every_conflict(seed: int) -> None:
    data = naive.random_talks(random.Random(seed), measures=3, positions=6)
    expected = naive.stuck_answer(data)
    conflicts = [set(conflict["positions"]) for conflict in expected["conflicts"]]
    hinges = set.intersection(*conflicts) if conflicts else set()
    assert set(find_deadlock(loads(json.dumps(data))).answer.hinges) == hinges
