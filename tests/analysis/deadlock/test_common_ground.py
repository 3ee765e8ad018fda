"""The weightiest positions that can hold together, and whether another choice would do as well."""

import json
import random
from typing import Any

import pytest

from pourparler.analysis.deadlock.answer import CommonGround
from pourparler.analysis.deadlock.common_ground import find_common_ground
from pourparler.analysis.deadlock.goal import assumed_goal
from pourparler.analysis.model.talks_model import TalksModel
from pourparler.analysis.solvers import Budget, OutOfTimeError, Sat
from pourparler.record.codec import loads
from tests import naive


def ground(data: dict[str, Any], budget: Budget | None = None) -> CommonGround | None:
    """The common ground, or None where facts and goal cannot hold."""
    model = TalksModel(loads(json.dumps(data)))
    with Sat(model.clauses, Budget(), top=model.encoding.top) as solver:
        hard = model.hard(assumed_goal(model, solver))
        return find_common_ground(model, hard, budget or Budget()) if solver.solve(hard) else None


def by_looking_at_all(data: dict[str, Any]) -> CommonGround | None:
    table = naive.table_of(data)
    everyone = {position.id: position for position in table.binding + table.soft}
    entries = (*data["positions"], *data.get("proposals", ()))
    order = [entry["id"] for entry in entries if entry["id"] in everyone]
    weight = {name: naive.WEIGHTS[position.firmness] for name, position in everyone.items()}
    whens = [naive.moments(steps) for steps in naive.all_roadmaps(table.measures)]
    asides = {
        tuple(sorted(name for name, position in everyone.items() if position.rung(when)))
        for when in whens
        if table.hard(when)
    }
    prices = {aside: (sum(weight[name] for name in aside), len(aside)) for aside in asides}
    if not prices:
        return None
    best = min(asides, key=lambda aside: (prices[aside], aside))
    return CommonGround(
        keep=tuple(name for name in order if name not in best),
        set_aside=tuple(name for name in order if name in best),
        tied=sum(price == prices[best] for price in prices.values()) > 1,
    )


@pytest.mark.parametrize("seed", range(50))
def test_nothing_weightier_can_hold_and_ties_are_told(seed: int) -> None:
    data = naive.random_talks(random.Random(seed), measures=3, positions=6)
    assert ground(data) == by_looking_at_all(data)


def talks(*says: tuple[str, str]) -> dict[str, Any]:
    return {
        "pourparler": 1,
        "talks": "T",
        "parties": [{"id": "n"}],
        "measures": [{"id": name, "by": "n"} for name in "ab"],
        "goal": ["a or b"],
        "positions": [
            {"id": f"p{number}", "party": "n", "says": said, "firmness": firmness}
            for number, (said, firmness) in enumerate(says)
        ],
    }


@pytest.mark.parametrize(
    ("says", "expected"),
    [
        ((("a", "stated"), ("b", "stated")), CommonGround(keep=("p0", "p1"), set_aside=())),
        ((("a", "firm"), ("never a", "stated")), CommonGround(keep=("p0",), set_aside=("p1",))),
        ((("a", "firm"), ("never a", "firm")), CommonGround(keep=("p1",), set_aside=("p0",), tied=True)),
        (
            (("a", "firm"), ("never a", "stated"), ("not a", "stated")),
            CommonGround(keep=("p1", "p2"), set_aside=("p0",)),
        ),
        ((("a", "soft"), ("never a", "red line")), CommonGround(keep=("p1",), set_aside=("p0",))),
        ((("never (a or b)", "red line"),), CommonGround(keep=(), set_aside=("p0",))),
        ((), CommonGround(keep=(), set_aside=())),
    ],
    ids=str,
)
def test_weight_decides_then_fewest_set_aside_then_ids(
    says: tuple[tuple[str, str], ...], expected: CommonGround
) -> None:
    assert ground(talks(*says)) == expected


def test_without_time_nothing_is_claimed() -> None:
    with pytest.raises(OutOfTimeError):
        ground(talks(("a", "firm")), Budget(0))
