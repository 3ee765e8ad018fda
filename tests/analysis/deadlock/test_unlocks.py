"""What a descent costs, and that every minimal set of descents comes in its place."""

import json
import random
from collections.abc import Iterator
from contextlib import contextmanager
from fractions import Fraction
from itertools import islice
from typing import Any

import pytest

from pourparler.analysis.deadlock.goal import assumed_goal
from pourparler.analysis.deadlock.unlocks import MOST_TIES, UnlockSearch, cheapest, in_order, step_price
from pourparler.analysis.model.talks_model import TalksModel
from pourparler.analysis.solvers import Budget, Sat
from pourparler.record.codec import loads
from tests import naive


@contextmanager
def searching(data: dict[str, Any], budget: Budget | None = None, **more: Any) -> Iterator[UnlockSearch]:
    """A search in which every binding position may move."""
    model = TalksModel(loads(json.dumps(data)))
    with Sat(model.clauses, Budget(), top=model.encoding.top) as solver:
        hard = model.hard(assumed_goal(model, solver))
    movable = more.pop("may_move", [position.id for position in model.talks.binding_positions])
    with UnlockSearch(model, hard, movable, budget or Budget(), **more) as search:
        yield search


def pairs(count: int, **more: Any) -> dict[str, Any]:
    """So many pairs of positions of which only one each can hold."""
    return {
        "pourparler": 1,
        "talks": "T",
        "parties": [{"id": "n"}, {"id": "s"}],
        "measures": [{"id": f"m{number}", "by": "n"} for number in range(count)] + [{"id": "x", "by": "s"}],
        "goal": ["x"],
        "positions": [
            {"id": f"{party}{number}", "party": party, "says": f"{word} m{number}", **more}
            for number in range(count)
            for party, word in (("n", "require"), ("s", "never"))
        ],
    }


@pytest.mark.parametrize(
    ("says", "firmness", "fallbacks", "price"),
    [
        ("a before b", "stated", None, Fraction(2, 3)),
        ("a before b", "firm", None, Fraction(4, 3)),
        ("a no later than b", "firm", None, Fraction(2)),
        ("never a", "red line", None, Fraction(8)),
        ("a before b", "firm", [], Fraction(4)),
        ("a before b", "firm", ["a no later than b", "b in return for a", "never b or a"], Fraction(1)),
        ("never a", "soft", None, Fraction(1)),
    ],
)
def test_dropping_costs_the_full_weight_however_long_the_ladder(
    says: str, firmness: str, fallbacks: list[str] | None, price: Fraction
) -> None:
    data = {**pairs(0), "measures": [{"id": name, "by": "n"} for name in "abx"]}
    entry = {"id": "p", "party": "n", "says": says, "firmness": firmness}
    data["positions"] = [entry if fallbacks is None else {**entry, "fallbacks": fallbacks}]
    ladder = TalksModel(loads(json.dumps(data))).ladders["p"]
    assert step_price(ladder) == price
    assert step_price(ladder) * len(ladder.forms) == ladder.position.firmness.weight


@pytest.mark.parametrize("seed", range(50))
def test_every_minimal_set_comes_cheapest_first_then_fewest_positions_then_ids(seed: int) -> None:
    data = naive.random_talks(random.Random(seed), measures=3, positions=6)
    expected = naive.stuck_answer(data, red_lines=True)
    if not expected["unlocks"]:
        return
    wanted = [
        (unlock["price"], tuple((change["position"], change["rung"]) for change in unlock["changes"]))
        for unlock in expected["unlocks"]
    ]
    with searching(data) as search:
        assert [(descents.price, descents.steps) for descents in in_order(search)] == wanted
        assert search.next() is None
    with searching(data) as search:
        found, proved = cheapest(search, 3)
        assert [(descents.price, descents.steps) for descents in found] == wanted[:3]
        assert proved


@pytest.mark.parametrize("backwards", [False, True])
def test_among_equal_prices_ids_decide_whatever_the_order_of_the_record(backwards: bool) -> None:
    data = pairs(3)
    data["positions"][4]["firmness"] = "firm"
    if backwards:
        data["positions"].reverse()
    with searching(data) as search:
        found = list(in_order(search))
    assert found == sorted(found, key=lambda descents: descents.order)
    assert [int(descents.price) for descents in found] == [6] * 4 + [8] * 4


def test_seven_positions_that_are_cheaper_together_come_before_one() -> None:
    data = {**pairs(0), "measures": [{"id": name, "by": "n"} for name in "xyz"], "goal": ["z"]}
    many = [{"id": f"n{number}", "party": "n", "says": "x", "fallbacks": ["x or z"]} for number in range(7)]
    data["positions"] = [*many, {"id": "s", "party": "s", "says": "never x", "firmness": "red line"}]
    with searching(data) as search:
        found = [search.next(), search.next(), search.next()]
    assert [descents and (int(descents.price), len(descents.steps)) for descents in found] == [(7, 7), (8, 1), None]


def test_positions_that_may_not_move_stay() -> None:
    with searching(pairs(2), may_move=["n0", "n1", "s1"]) as search:
        assert [dict(descents.steps) for descents in in_order(search)] == [{"n0": 1, "n1": 1}, {"n0": 1, "s1": 1}]
    with searching(pairs(2), may_move=["n0"]) as search:
        assert search.next() is None


def test_what_is_forbidden_is_passed_over_with_everything_below_it() -> None:
    data = pairs(1)
    data["positions"] = [
        {"id": "n", "party": "n", "says": "m0 before x"},
        {"id": "s", "party": "s", "says": "x before m0"},
    ]
    data["goal"] = ["x", "m0"]
    with searching(data) as search:
        search.forbid(search.as_descents({"n": 1}))
        assert [dict(descents.steps) for descents in in_order(search)] == [{"s": 2}]


def test_the_price_of_descents_is_the_sum_of_their_steps() -> None:
    with searching(pairs(2, firmness="firm")) as search:
        descents = search.as_descents({"s1": 1, "n0": 1})
    assert (descents.price, descents.steps) == (Fraction(8), (("n0", 1), ("s1", 1)))


def test_where_too_many_are_alike_to_be_put_in_order_the_search_says_so() -> None:
    with searching(pairs(8)) as search:
        found = list(in_order(search))
        assert search.ties_cut
    assert len(found) == MOST_TIES < 2**8
    assert {descents.price for descents in found} == {Fraction(16)}
    with searching(pairs(8)) as search:
        assert cheapest(search, 3)[1] is False, "the first by ids may be among those that were not looked at"
    with searching(pairs(3)) as search:
        assert len(list(islice(in_order(search), 20))) == 2**3
        assert not search.ties_cut


def test_a_search_without_time_proves_nothing() -> None:
    with searching(pairs(1), Budget(0)) as search:
        assert cheapest(search, 3) == ([], False)
