"""Among the unlocks shown is one in which each side gives way alone, and one in which several do."""

import json
from typing import Any

import pytest

from pourparler.analysis.deadlock import find_deadlock
from pourparler.analysis.deadlock.shapes import Givers, standing
from pourparler.analysis.deadlock.unlocks import Descents, UnlockSearch, cheapest
from pourparler.analysis.model.talks_model import TalksModel
from pourparler.analysis.solvers import Budget, Sat
from pourparler.record.codec import loads


def circle(*, third: str = "s", firmness: str = "firm", **more: Any) -> dict[str, Any]:
    """North could give way at either of two places, south at one that is dearer, both together at all three."""
    return {
        "pourparler": 1,
        "talks": "A circle of three",
        "parties": [{"id": "n"}, {"id": "s"}, {"id": "t"}],
        "measures": [{"id": name, "by": "n"} for name in "abc"],
        "goal": ["a", "b", "c"],
        "positions": [
            {"id": "n1", "party": "n", "says": "b before a"},
            {"id": "n2", "party": "n", "says": "c before b"},
            {"id": "s1", "party": third, "says": "a before c", "firmness": firmness},
        ],
        **more,
    }


def shown(data: dict[str, Any], most: int, *, red_lines: bool = False) -> list[dict[str, int]]:
    answer = find_deadlock(loads(json.dumps(data)), most=most, red_lines=red_lines).answer
    return [{descent.position: descent.steps for descent in unlock.descents} for unlock in answer.unlocks]


ALL: list[dict[str, int]] = [{"n1": 2}, {"n2": 2}, {"s1": 2}, {"n1": 1, "n2": 1, "s1": 1}]


@pytest.mark.parametrize(
    ("most", "places"),
    [(1, [0]), (2, [0, 2]), (3, [0, 2, 3]), (4, [0, 1, 2, 3]), (9, [0, 1, 2, 3])],
)
def test_a_missing_shape_takes_the_place_of_the_last_that_another_shows_too(most: int, places: list[int]) -> None:
    assert shown(circle(), most) == [ALL[place] for place in places]


def test_a_side_that_may_not_move_is_not_made_to() -> None:
    assert shown(circle(firmness="red line"), 2) == [ALL[0], ALL[1]]
    assert shown(circle(firmness="red line"), 2, red_lines=True) == [ALL[0], ALL[3]], "both is cheaper here"


def test_where_one_party_holds_everything_there_is_one_shape() -> None:
    assert shown(circle(third="n"), 2) == [ALL[0], ALL[1]]


def test_a_side_that_cannot_unlock_alone_is_not_shown_alone() -> None:
    data = circle()
    data["positions"].append({"id": "n3", "party": "n", "says": "never d and d before a"})
    data["measures"].append({"id": "d", "by": "n"})
    for unlock in find_deadlock(loads(json.dumps(data)), most=2).answer.unlocks:
        assert "n" in unlock.gives


def test_who_would_need_another_to_give_way_too_is_not_shown_alone() -> None:
    data = circle()
    data["positions"].append({"id": "j", "party": ["s", "t"], "says": "a before c"})
    assert shown(data, 3) == [ALL[0], ALL[1], {"n1": 1, "n2": 1, "s1": 1, "j": 1}]


def givers(model: TalksModel, solver: Sat) -> Givers:
    movable = [position.id for position in model.talks.binding_positions]
    return Givers(model, solver, model.hard(), movable, Budget())


def test_a_position_that_two_hold_is_given_by_both() -> None:
    data = circle()
    data["positions"][2]["party"] = ["t", "s"]
    model = TalksModel(loads(json.dumps(data)))
    with Sat(model.clauses, Budget(), top=model.encoding.top) as solver:
        way = givers(model, solver)
        with UnlockSearch(model, model.hard(), way.may_move, Budget()) as search:
            found, _ = cheapest(search, 9)
        gives: dict[Descents, tuple[str, ...]] = {descents: way.gives(descents) for descents in found}
        assert list(gives.values()) == [("n",), ("n",), ("s", "t"), ("n", "s", "t")]
        assert [way.shape(descents) for descents in found] == [{"n"}, {"n"}, frozenset(), frozenset()]
        assert way.with_every_shape(found[:2], 2) == [found[0], found[2]]


def test_standing_after_descents_is_every_position_on_its_rung_and_no_dropped_one() -> None:
    model = TalksModel(loads(json.dumps(circle())))
    with Sat(model.clauses, Budget(), top=model.encoding.top) as solver:
        ladders, hard = model.ladders, model.hard()
        assert standing(model, hard, {"n1": 1, "n2": 3}) == [
            *model.hard(),
            ladders["n1"].switches[1],
            ladders["s1"].said,
        ]
        assert not solver.solve(standing(model, hard, {}))
        assert not solver.solve(standing(model, hard, {"n1": 1}))
        for descents in ALL:
            assert solver.solve(standing(model, hard, descents))
