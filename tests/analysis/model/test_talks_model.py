"""A record as clauses: its switches mean what the record says, rung by rung."""

import json
import random
from typing import Any

import pytest

from pourparler.analysis.model.encoding import OrderEncoding, as_step_of
from pourparler.analysis.model.talks_model import TalksModel
from pourparler.analysis.solvers import Budget, Sat
from pourparler.record.codec import loads
from pourparler.record.conditions.ladder import order_forgotten
from pourparler.record.talks import Talks
from tests import naive


def solver_of(model: TalksModel) -> Sat:
    return Sat(model.clauses, Budget(), top=model.encoding.top)


def just(encoding: OrderEncoding, step_of: dict[str, int]) -> list[int]:
    """The assumptions under which exactly this roadmap happens."""
    every = [(measure, step) for measure in encoding.measures for step in range(1, encoding.steps + 1)]
    begun = {(measure, step): step_of.get(measure, encoding.steps + 1) <= step for measure, step in every}
    return [encoding.done(*pair) if done else -encoding.done(*pair) for pair, done in begun.items()]


def drawn(seed: int) -> dict[str, Any]:
    return naive.random_talks(random.Random(seed), measures=3, positions=5)


@pytest.mark.parametrize("seed", range(40))
def test_each_switch_holds_where_the_oracle_says(seed: int) -> None:
    data = drawn(seed)
    table, model = naive.table_of(data), TalksModel(loads(json.dumps(data)))
    shown = [steps for steps in naive.all_roadmaps(model.encoding.measures) if len(steps) <= model.encoding.steps]
    with solver_of(model) as solver:
        for steps in shown:
            when = naive.moments(steps)
            fixed = just(model.encoding, as_step_of(steps))
            assert solver.solve(fixed)
            for position in (*table.binding, *table.soft):
                switches = model.ladders[position.id].switches
                assert len(switches) == len(position.forms)
                stood = [solver.solve([*fixed, switch]) for switch in switches]
                assert stood == [position.rung(when) <= rung for rung in range(len(switches))]
            if table.goal_assumed is None:
                assert solver.solve(fixed + model.hard()) is table.hard(when)


def test_only_positions_at_the_table_have_a_ladder() -> None:
    data = drawn(3)
    talks = loads(json.dumps(data))
    assert list(TalksModel(talks).ladders) == [position.id for position in talks.standing_positions]


TALKS: dict[str, Any] = {
    "pourparler": 1,
    "talks": "Thaw",
    "parties": [{"id": "n"}, {"id": "s"}],
    "measures": [
        {"id": "a", "by": "n"},
        {"id": "b", "by": "s"},
        {"id": "c", "by": ["n", "s"]},
        {"id": "spare", "by": "n"},
    ],
    "facts": [{"says": "a before c"}],
    "goal": ["a", "b before c"],
    "positions": [
        {"id": "p", "party": "n", "says": "b before a", "fallbacks": ["c"]},
        {"id": "q", "party": "s", "says": "a before b"},
    ],
}


def talks(**changes: Any) -> TalksModel:
    return TalksModel(loads(json.dumps({**TALKS, **changes})))


def test_standing_on_a_rung_allows_every_form_above_it() -> None:
    model = talks()
    said, lower = model.ladders["p"].switches
    with solver_of(model) as solver:
        firm, soft = ({"b": 1, "a": 2}, {"a": 1, "c": 2})
        assert solver.solve([lower, *just(model.encoding, firm)])
        assert solver.solve([lower, *just(model.encoding, soft)])
        assert not solver.solve([said, *just(model.encoding, soft)])
        assert not solver.solve([said, -lower])


def test_the_goal_is_that_of_the_record_or_the_one_that_is_assumed() -> None:
    model = talks()
    with solver_of(model) as solver:
        assert solver.solve([*model.hard(), -model.encoding.happens("b")])
        assert not solver.solve([*model.hard(), -model.encoding.happens("a")])
        assert solver.solve([*model.hard(["b"]), -model.encoding.happens("a")])
        assert not solver.solve([*model.hard(["b"]), -model.encoding.happens("b")])


def test_facts_hold_only_where_they_are_switched_on() -> None:
    model = talks()
    against = just(model.encoding, {"c": 1})
    with solver_of(model) as solver:
        assert solver.solve(against)
        assert not solver.solve(against + model.fact_switches())
        assert [fact for fact, _ in model.facts] == list(model.talks.all_facts)


def test_what_a_party_left_out_does_never_happens() -> None:
    model = TalksModel(loads(json.dumps(TALKS)).without("s"))
    with solver_of(model) as solver:
        assert solver.solve([model.encoding.happens("a")])
        assert not solver.solve([model.encoding.happens("b")])
        assert not solver.solve([model.encoding.happens("c")])
    assert list(model.ladders) == ["p"]


def test_with_order_forgotten_facts_goal_and_positions_ask_for_no_step() -> None:
    record = loads(json.dumps(TALKS))
    model = TalksModel(record, read_as=order_forgotten)
    assert model.encoding.steps == 1
    assert [str(ladder.forms[0]) for ladder in model.ladders.values()] == ["a in return for b", "b in return for a"]
    assert [len(ladder.switches) for ladder in model.ladders.values()] == [1, 1]
    with solver_of(model) as solver:
        assert solver.solve([*model.hard(), *model.said(["p", "q"])])
        assert not solver.solve([*model.fact_switches(), *just(model.encoding, {"c": 1})])
    ordered = TalksModel(record)
    with solver_of(ordered) as solver:
        assert not solver.solve([*ordered.hard(), *ordered.said(["p", "q"])])


def test_a_ladder_takes_as_much_room_as_it_has_rungs() -> None:
    fallbacks = ["x with y", "y only if x"] * 40
    room = [sum(map(len, TalksModel(long_ladder(fallbacks[:rungs])).clauses)) for rungs in (20, 40, 80)]
    assert (room[2] - room[1]) == 2 * (room[1] - room[0])


def long_ladder(fallbacks: list[str]) -> Talks:
    position = {"id": "p", "party": "a", "says": "y before x", "fallbacks": fallbacks}
    measures = [{"id": "x", "by": "a"}, {"id": "y", "by": "b"}]
    data = {"pourparler": 1, "talks": "T", "parties": [{"id": "a"}, {"id": "b"}], "measures": measures}
    return loads(json.dumps({**data, "positions": [position]}))
