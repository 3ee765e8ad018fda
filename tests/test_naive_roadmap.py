"""The oracle's search over orders: the facts worth knowing, and the package it takes where none is given."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest
from hypothesis import given, settings

from tests.naive_judge import Judgement, judge_of
from tests.naive_packages import packages
from tests.naive_roadmap import best, default_package, judge, roadmap, roadmaps_of
from tests.naive_talks import ordered_partitions
from tests.naive_written import written
from tests.strategies import valued_talks

TWO_EACH = {"p": "a -2 b -2 x 3 y 3", "q": "a 3 b 3 x -2 y -2"}
ROUNDS = ("ab", "xy")


def priced(rng: Random, **nature: Any) -> dict[str, Any]:
    """Draw talks of two parties and four plain measures, each a cost to its doer and a good to the other."""
    doers = {name: rng.choice("pq") for name in "abcd"}
    costs = {p: {m: -rng.randint(1, 4) if doers[m] == p else rng.randint(0, 6) for m in doers} for p in "pq"}
    worth = {party: " ".join(f"{m} {value}" for m, value in row.items()) for party, row in costs.items()}
    return written(" ".join(f"{m}:{doer}" for m, doer in doers.items()), worth, **{m: dict(nature) for m in doers})


def judgement_of(talks: dict[str, Any], package: str | None = None) -> Judgement:
    """Judge the best roadmap of a package that has one."""
    found = roadmap(talks, package)["judgement"]
    assert found is not None
    return found


# -- facts worth knowing ---------------------------------------------------------------------------------------------


def test_four_at_once_need_four_a_side_and_two_rounds_need_two() -> None:
    talks = written("a:p b:p x:q y:q", TWO_EACH)
    assert judge(talks, ["abxy"])["needed_deterrence"] == {"p": 4, "q": 4}
    assert judge(talks, ["ax", "by"])["needed_deterrence"] == {"p": 2, "q": 2}
    assert judge(talks, ["a", "x", "b", "y"])["needed_deterrence"] == {"p": 0, "q": 2}


def test_the_last_measure_unravels_what_nothing_holds() -> None:
    for seed in range(10):
        judging = judge_of(priced(Random(seed)))
        assert all(judging.total_shortfall(steps) > 0 for steps in ordered_partitions(frozenset("abcd")))


def test_a_benefit_that_can_be_revoked_holds_what_was_unravelling() -> None:
    talks = written("a:p b:q", {"p": "a -2 b 3", "q": "a 3"})
    revocable = written("a:p b:q", {"p": "a -2 b 3", "q": "a 3"}, b={"reversible": "yes"})
    assert judge(talks, ["b", "a"])["needed_deterrence"] == {"p": 2, "q": 0}
    assert judge(revocable, ["b", "a"])["self_enforcing"]


def test_doing_things_at_once_never_helps_enforcement_of_plain_measures() -> None:
    for seed in range(10):
        judging = judge_of(priced(Random(seed)))
        ways = list(ordered_partitions(frozenset("abcd")))
        least = min(judging.total_shortfall(steps) for steps in ways)
        assert least == min(judging.total_shortfall(steps) for steps in ways if len(steps) == 4)


def test_all_on_day_one_moves_exposure_into_the_step() -> None:
    for seed in range(10):
        judging = judge_of(priced(Random(seed)))
        at_once = (frozenset("abcd"),)
        assert judging.largest_exposure(at_once) == 0
        assert judging.largest_loss(at_once) == max(judging.largest_loss(s) for s in ordered_partitions(at_once[0]))


def test_a_party_gains_by_skipping_part_of_its_step_where_skipping_all_of_it_would_not_pay() -> None:
    talks = written("a:p b:p x:q", {"p": "a -1 b 3 x 1", "q": "a 2 x -1"}, breaking_off={"q": 1})
    found = judge(talks, ["abx"])
    assert [(t["party"], t["skips"]) for t in found["temptations"]] == [("p", ["a"])]
    assert found["shortfall"] == {"p": 1, "q": 0}


# -- the order of search ---------------------------------------------------------------------------------------------


def test_shortfall_comes_before_exposure_and_exposure_before_fewer_steps() -> None:
    talks = written("a:p b:q", {"p": "a -2 b 3", "q": "a 3 b -2"})
    assert judgement_of(talks, "ab")["steps"] == [["a"], ["b"]]
    held = judgement_of(talks | {"breaking_off": {"p": 2, "q": 2}}, "ab")
    assert held["steps"] == [["a", "b"]]
    assert held["self_enforcing"]


def test_facts_goal_and_positions_limit_the_orders() -> None:
    talks = written("a:p b:q", {"p": "a -2 b 3", "q": "a 3 b -2"}, ("p", "b before a"))
    assert judgement_of(talks, "ab")["steps"] == [["b"], ["a"]]
    assert best(talks | {"facts": ["a before b"]}, "ab") is None
    assert best(talks, "ab", without="q") is None


@settings(max_examples=20)
@given(valued_talks())
def test_no_order_comes_before_the_best(talks: dict[str, Any]) -> None:
    judging = judge_of(talks)
    roadmaps = roadmaps_of(judging, frozenset(judging.table.measures), {})
    found = best(talks, judging.table.measures)
    assert (found is None) is (not roadmaps)
    if found is None:
        return
    for steps in roadmaps:
        mine = (found["total_shortfall"], found["largest_exposure"], max(found["if_cheated"].values(), default=0))
        theirs = judging.total_shortfall(steps), judging.largest_exposure(steps), judging.largest_loss(steps)
        lists = [sorted(step) for step in steps]
        assert (*mine, len(found["steps"]), found["steps"]) <= (*theirs, len(steps), lists)


# -- which package ---------------------------------------------------------------------------------------------------


def test_of_several_egalitarian_packages_the_one_with_the_best_roadmap_is_taken() -> None:
    worth = {"p": "a -1 b 3 c -1 d 3", "q": "a 3 b -1 c 3 d -1"}
    one_pair = "(a and b and never (c or d)) or (c and d and never (a or b))"
    more: dict[str, Any] = {"facts": [one_pair], "breaking_off": {"p": 1, "q": 1}}
    partly = {"reversible": "partly"}
    talks = written("a:p b:q c:p d:q", worth, **more)
    assert len(packages(talks)["egalitarian"]) == 2
    assert default_package(talks) == (frozenset("ab"), {})
    assert default_package(written("a:p b:q c:p d:q", worth, c=partly, d=partly, **more)) == (frozenset("cd"), {})


def test_without_worth_the_smallest_admissible_package_is_taken() -> None:
    talks = written("a:p b:q c:p", None, ("p", "b before a"), goal=["a or c"])
    assert roadmap(talks)["package"] == ["c"]


def test_where_nothing_is_acceptable_the_smallest_admissible_package_is_taken() -> None:
    talks = written("a:p b:q", {"p": "a -1", "q": "a 1 b -1"}, ("q", "b after a"), goal=["a or b"])
    found = judgement_of(talks)
    assert found["steps"] == [["a"]]
    assert found["needed_deterrence"] == {"p": None, "q": 0}


def test_nothing_can_be_the_best_there_is() -> None:
    found = judgement_of(written("a:p b:q", {"p": "a -1 b 1", "q": "a 0.5 b -2"}))
    assert found["steps"] == []
    assert found["self_enforcing"]


@pytest.mark.parametrize(("package", "unlock"), [("a", {"c2": 1}), ("b", {"c1": 1}), ("ab", {})])
def test_a_given_package_is_admitted_by_the_cheapest_unlock_that_does(package: str, unlock: dict[str, int]) -> None:
    says = ("q", "require a", "firm"), ("p", "require b"), ("q", "not (a and b)", "red line")
    talks = written("a:p b:q", {"p": "b 1", "q": "a 1"}, *says, goal=["a or b"])
    answer = roadmap(talks, package)
    assert answer["unlock"] == unlock
    assert (answer["judgement"] is None) is (package == "ab")


@settings(max_examples=20)
@given(valued_talks())
def test_the_default_package_has_a_roadmap_wherever_one_can_be_had(talks: dict[str, Any]) -> None:
    answer = roadmap(talks)
    assert (answer["judgement"] is None) is (answer["package"] is None)
    if answer["judgement"] is not None:
        assert answer["judgement"]["admissible"]
        assert sorted(m for step in answer["judgement"]["steps"] for m in step) == answer["package"]
