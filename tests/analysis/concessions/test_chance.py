"""What differs from talk to talk, and the curves by which parties concede."""

import numpy as np
import pytest

from pourparler.analysis.concessions.answer import Behaviour, Protocol
from pourparler.analysis.concessions.chance import block_of, code, game_of
from pourparler.analysis.concessions.find import find_concessions
from pourparler.analysis.concessions.setting import Setting, setting_of
from pourparler.analysis.solvers import Budget
from pourparler.record.codec import loads
from pourparler.record.conditions.parse import parse

TEXT = """
pourparler: 1
talks: T
parties: [{id: a}, {id: b}]
measures: [{id: m, by: a}, {id: n, by: b}]
goal: []
worth: {a: {m: [-2, 0], n: [1, 3]}, b: {m: [1, 3], n: [-2, 0]}}
together: [{party: b, measures: [m, n], worth: [0, 1]}]
"""


def setting(text: str = TEXT) -> Setting:
    return setting_of(loads(text), (), Budget())


def test_curves_are_those_that_are_stated() -> None:
    curves = game_of(setting(), Protocol.ALTERNATING, 5).curves
    quarters = np.array([0, 0.25, 0.5, 0.75, 1])
    for behaviour, power in ((Behaviour.BOULWARE, 4), (Behaviour.LINEAR, 1), (Behaviour.CONCEDER, 0.25)):
        assert curves[code(behaviour)] == pytest.approx(quarters**power)
    assert not curves[code(Behaviour.HOLDS_OUT)].any()
    assert game_of(setting(), Protocol.ALTERNATING, 1).curves[code(Behaviour.BOULWARE)].tolist() == [1.0]


def test_an_extra_worth_comes_only_where_all_its_measures_happen() -> None:
    game = game_of(setting(), Protocol.ALTERNATING, 5)
    assert game.bits.tolist() == [0, 1, 2, 3]
    assert game.terms.tolist() == [[False, False, False, True]]
    assert game.term_party.tolist() == [1]


def test_a_mediator_turns_over_only_what_is_open() -> None:
    for goal, turned in (([], {0, 1}), (["m"], {1}), (["n"], {0}), (["m", "n"], {0})):
        talks = loads(TEXT)
        one = setting_of(talks, tuple(parse(item) for item in goal), Budget())
        game = game_of(one, Protocol.SINGLE_TEXT, 5)
        assert set(block_of(one, game, {}, 0, 7, size=50).changes.flatten().tolist()) == turned


def test_each_block_of_talks_has_draws_of_its_own() -> None:
    one, game = setting(), game_of(setting(), Protocol.SINGLE_TEXT, 5)
    first, again, second = (block_of(one, game, {}, block, 7, size=50) for block in (0, 0, 1))
    for name in ("values", "terms", "order", "behaviour", "text", "changes"):
        assert np.array_equal(getattr(first, name), getattr(again, name))
        assert not np.array_equal(getattr(first, name), getattr(second, name))


def test_in_a_tournament_each_party_in_turn_is_the_one() -> None:
    worth = "worth: {a: {m: 1, n: 1}, b: {m: -5, n: -5}}\nwalk_away: {b: -20}\n"
    talks = loads(TEXT.partition("worth:")[0] + worth)
    answer = find_concessions(talks, runs=500, tournament=True).answer
    wanted = (Behaviour.CONCEDER, Behaviour.HOLDS_OUT)
    one = next(one for one in answer.tournament if (one.behaviour, one.against) == wanted)
    assert one.agreed.share == 1
    assert one.gets.mean == pytest.approx((0 + 0.5) / 2)  # a is left with nothing, b with half of what it can lose
    error = (100 / 99) ** 0.5 * 0.25 / 10  # of a hundred talks, in half of which it is the one and in half the other
    assert one.gets.high - one.gets.mean == pytest.approx(1.959964 * error, rel=1e-5)
    assert one.gets.mean - one.gets.low == pytest.approx(1.959964 * error, rel=1e-5)
