from dataclasses import replace
from itertools import combinations

import pytest

from benchmarks.instances import Size, draw_talks
from pourparler.analysis.deadlock import find_deadlock
from pourparler.analysis.moves.refusals import park
from pourparler.analysis.moves.ruled_out import Candidates
from pourparler.analysis.moves.situation import Remainder, Situation
from pourparler.analysis.solvers import Budget
from pourparler.record.conditions.parse import parse

GOAL = {name: parse(f"require {name}") for name in "abcd"}
ITEMS = {name: frozenset([item]) for name, item in GOAL.items()}


def left(positions: str, goal: str) -> Remainder:
    return Remainder(positions=frozenset(positions.split()), goal=frozenset(GOAL[name] for name in goal.split()))


def test_nothing_is_passed_over_before_something_is_known() -> None:
    assert list(Candidates("p", {}, ITEMS).sets("abcd", 2)) == list(combinations("abcd", 2))


def test_sets_that_leave_the_same_behind_are_passed_over() -> None:
    candidates = Candidates("p", {}, ITEMS)
    candidates.rule_out(left("p", "a b"))
    assert list(candidates.sets("abcd", 1)) == [("a",), ("b",)]
    assert list(candidates.sets("abcd", 2)) == [some for some in combinations("abcd", 2) if {"a", "b"} & set(some)]


def test_what_came_in_with_another_measure_rules_out_only_with_it() -> None:
    candidates = Candidates("p", {"c": frozenset("q")}, ITEMS)
    candidates.rule_out(left("p q", "a"))
    assert list(candidates.sets("bcd", 1)) == [("b",), ("d",)]


def test_what_is_learnt_on_the_way_counts_for_the_rest() -> None:
    candidates, tried = Candidates("p", {}, ITEMS), []
    for some in candidates.sets("abcd", 1):
        tried.append(some)
        candidates.rule_out(left("p", "c"))
    assert tried == [("a",), ("c",)]


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_wide_goal_is_parked_with_few_questions(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of all sets of up to three measures, a few answers rule out the rest, however many positions there are."""
    talks = draw_talks("planted", Size(25, 100), seed)
    deadlock = find_deadlock(talks).answer
    asked: list[object] = []
    ask = Situation.remainder

    def counted(self: Situation, positions: object, goal: object) -> object:
        asked.append(goal)
        return ask(self, positions, goal)  # type: ignore[arg-type]

    monkeypatch.setattr(Situation, "remainder", counted)
    cores = [[talks.position_by_id[p] for p in conflict.positions] for conflict in deadlock.conflicts]
    situation = Situation(replace(talks, goal=deadlock.goal), (), Budget())
    for core in cores:
        list(park(situation, core))
    situation.close()
    sets = sum(1 for size in (1, 2, 3) for _ in combinations(deadlock.goal, size))
    assert 0 < len(asked) < len(cores) * sets / 20
