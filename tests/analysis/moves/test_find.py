"""Every suggestion, tried again from outside: on small talks, on talks drawn at random, and under a limit of time."""

import json
import random
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from pourparler.analysis.deadlock import find_deadlock
from pourparler.analysis.moves import applied, find_moves
from pourparler.analysis.moves.answer import Concession, Step
from pourparler.analysis.moves.find import Candidate
from pourparler.analysis.moves.trial import Trial
from pourparler.analysis.worth.keeping import Judge
from pourparler.record import codec
from pourparler.record.conditions.parse import parse
from pourparler.record.edits import Edit
from pourparler.record.positions import Firmness
from pourparler.record.talks import Talks
from tests import naive
from tests.analysis.moves.asked import CIRCLE, REFUSED, moves_of, talks


def drawn(seed: int) -> Talks:
    rng = random.Random(seed)
    data: dict[str, Any] = naive.random_talks(rng, measures=3 + seed % 3, positions=3 + seed % 4)
    for measure in data["measures"]:
        measure.update({"divisible": "by piece"} if rng.random() < 0.4 else {})
        measure["reversible"] = rng.choice(["no", "partly", "yes"])
    for party in data["parties"]:
        party.update({"role": "mediator"} if rng.random() < 0.25 else {})
    return codec.loads(json.dumps({"as_of": "2006", **data}))


@pytest.mark.parametrize("seed", range(80))
def test_each_suggestion_unlocks_talks_drawn_at_random_and_leaves_a_sound_file(seed: int) -> None:
    record = drawn(seed)
    deadlock = find_deadlock(record)
    moves = find_moves(record, deadlock).answer
    assert bool(moves.suggestions) >= bool(deadlock.answer.unlocks), "who can concede can make a move"
    for suggestion in moves.suggestions:
        edited = applied(record, moves, suggestion)
        assert not find_deadlock(edited).answer.stuck, suggestion.move
        assert not codec.read_text(codec.dumps(edited)).faults, suggestion.move
        assert keeps_every_position(record, edited), suggestion.move


def keeps_every_position(record: Talks, edited: Talks) -> bool:
    red = [position for position in record.positions if position.firmness is Firmness.RED_LINE]
    same_ids = {p.id for p in record.held} == {p.id for p in edited.held}  # a proposal may have become a position
    return same_ids and all(edited.position_by_id[position.id] == position for position in red)


def test_the_cheapest_comes_first_and_what_shrinks_the_goal_last() -> None:
    ranks = [(s.goal_shrinks, s.price) for s in moves_of(talks(CIRCLE)).suggestions]
    assert ranks == sorted(ranks)


def test_each_move_is_suggested_once() -> None:
    moves = [suggestion.move for suggestion in moves_of(talks(CIRCLE)).suggestions]
    assert len(moves) == len(set(moves)) > 5


def test_talks_that_are_not_stuck_need_no_move() -> None:
    free = talks(CIRCLE.replace("says: pay before open-bridge", "says: open-bridge before pay"))
    assert moves_of(free).suggestions == ()


def test_an_assumed_goal_is_written_out_by_a_move() -> None:
    record = talks(CIRCLE.replace("goal: [pay, open-bridge]\n", ""))
    moves = moves_of(record)
    edited = applied(record, moves, moves.suggestions[0])
    assert [str(item) for item in edited.wanted] == ["require pay", "require open-bridge"]


def test_without_worth_nothing_is_said_of_what_it_leaves_to_lose() -> None:
    suggestion = moves_of(talks(REFUSED)).suggestions[0]
    assert (suggestion.acceptable, suggestion.shortfall, suggestion.exposure) == (None, None, None)


def test_most_keeps_the_first() -> None:
    record = talks(CIRCLE)
    finding = find_deadlock(record)
    two = find_moves(record, finding, most=2).answer.suggestions
    assert two == find_moves(record, finding).answer.suggestions[:2]


def test_time_that_is_over_is_told() -> None:
    record = replace(talks(CIRCLE))
    finding = find_moves(record, find_deadlock(record), time_limit=1e-9)
    assert not finding.exhaustive
    assert finding.limits == {"time_limit": 1e-9}


VALUED = """
pourparler: 1
talks: T
parties: [{id: a}, {id: b}]
measures: [{id: x, by: a}, {id: y, by: b}]
worth: {a: {x: -4, y: 6}, b: {x: 6, y: -4}}
"""


def candidate(price: int, steps: int = 1, goal_out: bool = False, **outcome: Any) -> Candidate:
    said = parse("x")
    given = Concession(position="p", said=said, to=None, price=Fraction(price))
    edit = Edit(goal_out=(said,) if goal_out else ())
    bundle = (Step(move="park", about=(), concessions=(given,), edit=edit),) * steps
    return Candidate(bundle, Trial(roadmap=(), **outcome))


def test_of_sets_that_unlock_the_goal_decides_then_price_gain_risk_deterrence_and_steps() -> None:
    judge = Judge(codec.loads(VALUED))
    in_turn, at_once, alone = (judge.judge(steps) for steps in ((("x",), ("y",)), (("x", "y"),), (("x",),)))
    best_first = [
        candidate(1, acceptable=True, judged=alone),  # at risk: nothing; deterrence lacks 4
        candidate(1, acceptable=True, judged=at_once),  # at risk: nothing; it lacks 8
        candidate(1, steps=2, acceptable=True, judged=at_once),
        candidate(1, acceptable=True, judged=in_turn),  # at risk: 4
        candidate(1, acceptable=False, judged=alone),
        candidate(2, acceptable=True, judged=alone),
        candidate(1, goal_out=True, acceptable=True, judged=alone),
    ]
    for place, one in enumerate(best_first):
        assert [one.goes_before(other) for other in best_first] == [n > place for n in range(len(best_first))]


def test_where_nothing_is_valued_price_and_steps_decide() -> None:
    assert candidate(1).goes_before(candidate(2))
    assert candidate(1).goes_before(candidate(1, steps=2))
    assert not candidate(1).goes_before(candidate(1))
