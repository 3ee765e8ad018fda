"""A given order is judged as the search judges its own, and told which conditions it breaks."""

import json
import random
from dataclasses import replace
from typing import Any

import pytest

from pourparler.analysis.roadmap.answer import Part, Roadmap
from pourparler.analysis.roadmap.find import find_roadmap
from pourparler.analysis.roadmap.given import judge_order
from pourparler.errors import InputError
from pourparler.record.codec import loads
from pourparler.record.talks import Talks
from tests import naive_judge
from tests.analysis.roadmap.test_find import as_found, as_promised, drawn


def record(data: dict[str, Any]) -> Talks:
    return loads(json.dumps(data))


def shuffled(rng: random.Random, package: tuple[str, ...]) -> list[list[str]]:
    """Any order of some measures, some of them at the same time."""
    steps: list[list[str]] = []
    for measure in rng.sample(package, len(package)):
        if steps and rng.random() < 0.3:
            steps[-1].append(measure)
        else:
            steps.append([measure])
    return steps


@pytest.mark.parametrize("seed", range(40))
def test_the_best_order_judged_gives_the_figures_of_the_search(seed: int) -> None:
    data, package = drawn(seed, 5)
    talks = record(data)
    best = find_roadmap(talks, package, draws=0).answer
    if best.steps is None:
        return
    given = judge_order(talks, best)
    assert given.broken == ()
    assert as_found(given.roadmap) == as_found(best)
    assert given.roadmap == replace(best, proved=None, bounds=(), remedies=())


@pytest.mark.parametrize("seed", range(40))
def test_any_other_order_has_the_figures_of_brute_force(seed: int) -> None:
    data, package = drawn(seed, 4)
    talks = record(data)
    best = find_roadmap(talks, package, draws=0).answer
    if best.steps is None:
        return
    steps = shuffled(random.Random(seed), best.package or ())
    rungs = {descent.position: descent.steps for descent in best.unlock.descents} if best.unlock else {}
    judging = naive_judge.judge_of(data)
    taken = tuple(frozenset(step) for step in steps)
    given = judge_order(talks, best, steps)
    assert as_found(given.roadmap) == as_promised(judging.judgement(taken, rungs))
    assert (not given.broken) == judging.admits(taken, rungs)


@pytest.mark.parametrize("seed", range(40))
def test_what_is_lacking_at_the_worst_step_is_the_shortfall(seed: int) -> None:
    data, package = drawn(seed, 5)
    talks = record(data)
    best = find_roadmap(talks, package, draws=0).answer
    if best.steps is None:
        return
    given = judge_order(talks, best, shuffled(random.Random(seed), best.package or ()))
    worst = {party: max((value or 0.0 for value in values), default=0.0) for party, values in given.lacks}
    assert worst == pytest.approx(dict(given.roadmap.shortfall))
    costs = dict(given.roadmap.breaking_off)
    for party, values in given.gain:
        assert len(values) == len(given.roadmap.steps or ()) + 1
        tempted = {one.step: one.gain for one in reversed(given.roadmap.temptations) if one.party == party}
        above = {
            step: gain - costs[party] for step, gain in enumerate(values) if gain is not None and gain > costs[party]
        }
        assert above == pytest.approx(tempted)


TALKS = """
pourparler: 1
talks: Order
parties: [{id: a, name: Ada}, {id: b, name: Ben}]
measures: [{id: x, by: [a]}, {id: y, by: [b]}, {id: z, by: [b]}]
goal: [x and y and z]
facts: [{says: y before z}]
positions: [{id: p, party: a, says: y before x}]
worth: {a: {x: -1, y: 3}, b: {y: -1, x: 3}}
"""


@pytest.fixture
def deal() -> tuple[Talks, Roadmap]:
    talks = loads(TALKS)
    return talks, find_roadmap(talks, draws=0).answer


def test_an_order_is_told_the_position_and_the_fact_that_it_breaks(deal: tuple[Talks, Roadmap]) -> None:
    talks, best = deal
    assert judge_order(talks, best, [["y"], ["x", "z"]]).broken == ()
    broken = judge_order(talks, best, [["x", "z"], ["y"]]).broken
    assert [(one.part, one.position, str(one.says)) for one in broken] == [
        (Part.FACT, None, "y before z"),
        (Part.POSITION, "p", "y before x"),
    ]
    assert [one.position for one in judge_order(talks, best, [["x", "y"], ["z"]]).broken] == ["p"]


def test_who_gains_where_is_told_step_by_step(deal: tuple[Talks, Roadmap]) -> None:
    talks, best = deal
    given = judge_order(talks, best, [["y"], ["x"], ["z"]])
    assert dict(given.gain)["a"] == (-2.0, 1.0, 1.0, None)
    assert dict(given.lacks)["a"] == (0.0, 1.0, 1.0, None)
    assert dict(given.roadmap.exposure)["b"] == (0.0, 1.0, 0.0, 0.0)


def test_dates_follow_the_order_that_was_given() -> None:
    talks = loads(f"as_of: 2003-05-01{TALKS.replace('{id: x, by: [a]}', '{id: x, by: [a], takes: 10 days}')}")
    best = find_roadmap(talks, draws=0).answer
    late, early = (
        judge_order(talks, best, steps).roadmap.calendar for steps in ([["y"], ["z"], ["x"]], [["x"], ["y"], ["z"]])
    )
    assert late is not None
    assert early is not None
    assert [done.day for _, done in late.steps] == [1, 1, 11]
    assert [done.day for _, done in early.steps] == [11, 11, 11]


@pytest.mark.parametrize(
    ("steps", "says"),
    [
        ([["x"], ["y"]], 'leaves out "z"'),
        ([["x"], ["y"], ["z"], ["x"]], '"x" stands in the order twice'),
        ([["x"], ["y"], ["zz"]], '"zz" is no measure'),
        ([["x"], [], ["y"], ["z"]], "a step has nothing in it"),
    ],
)
def test_an_order_of_something_else_is_told_all_its_faults(
    deal: tuple[Talks, Roadmap], steps: list[list[str]], says: str
) -> None:
    talks, best = deal
    with pytest.raises(InputError, match=says):
        judge_order(talks, best, steps)


def test_a_measure_of_the_record_that_the_deal_leaves_out_is_told_as_such(deal: tuple[Talks, Roadmap]) -> None:
    talks, _ = deal
    small = find_roadmap(loads(TALKS.replace("x and y and z", "x and y")), ["x", "y"], draws=0).answer
    with pytest.raises(InputError, match='"z" is not part of the deal'):
        judge_order(talks, small, [["y"], ["x"], ["z"]])
