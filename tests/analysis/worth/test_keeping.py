"""Whether a roadmap is kept: every figure against an independent judge, and the facts the theory is known for."""

import json
import random
from fractions import Fraction
from typing import Any

import pytest

from pourparler.analysis.worth.keeping import Judge, Judgement
from pourparler.analysis.worth.reliance import reliances
from pourparler.record.codec import loads
from tests import naive_judge
from tests.naive_random_worth import random_valued_talks


def judged(data: dict[str, Any], steps: list[list[str]]) -> Judgement:
    return Judge(loads(json.dumps(data))).judge(steps)


def random_steps(rng: random.Random, measures: list[str]) -> list[list[str]]:
    chosen = rng.sample(measures, rng.randint(1, len(measures)))
    count = rng.randint(1, len(chosen))
    steps: list[list[str]] = [[] for _ in range(count)]
    for measure in chosen:
        rng.choice(steps).append(measure)
    return [sorted(step) for step in steps if step]


def jointly(rng: random.Random, data: dict[str, Any]) -> dict[str, Any]:
    """The same talks with more that several do together, and with every share that a breakdown may take back."""
    parties = [party["id"] for party in data["parties"]]
    data["positions"] = []
    for measure in data["measures"]:
        if rng.random() < 0.6:
            measure["by"] = rng.sample(parties, rng.randint(1, min(3, len(parties))))
        measure["reversible"] = rng.choice(["no", "partly", "yes", 0.3])
    return data


@pytest.mark.parametrize("seed", range(100))
def test_who_does_things_together_and_can_take_them_back_is_judged_alike(seed: int) -> None:
    rng = random.Random(seed)
    data = jointly(rng, random_valued_talks(rng, measures=2 + seed % 4, positions=0))
    steps = random_steps(rng, [measure["id"] for measure in data["measures"]])
    want, got = naive_judge.judge(data, steps), judged(data, steps)
    assert got.needed_deterrence == want["needed_deterrence"]
    assert got.floor == want["floor"]
    assert [(one.party, one.step, list(one.skips)) for one in got.temptations] == [
        (one["party"], one["step"], one["skips"]) for one in want["temptations"]
    ]
    assert [(one.party, list(one.withholds), list(one.undone), one.against) for one in reliances(got)] == [
        (one["party"], one["withholds"], one["undone"], one["against"]) for one in want["relies_on"]
    ]


@pytest.mark.parametrize("seed", range(200))
def test_every_figure_agrees_with_an_independent_judge(seed: int) -> None:
    rng = random.Random(seed)
    data = random_valued_talks(rng, measures=2 + seed % 4, positions=0)
    steps = random_steps(rng, [measure["id"] for measure in data["measures"]])
    want, got = naive_judge.judge(data, steps), judged(data, steps)
    assert got.acceptable == want["acceptable"]
    assert got.needed_deterrence == want["needed_deterrence"]
    assert got.shortfall == want["shortfall"]
    assert got.floor == want["floor"]
    assert {party: list(values) for party, values in got.exposure.items()} == want["exposure"]
    assert got.largest_exposure == want["largest_exposure"]
    assert got.if_cheated == want["if_cheated"]


def exchange(cost: int = -1, gain: int = 2) -> dict[str, Any]:
    """Two measures on each side; each costs its doer and serves the other."""
    own = {"north": ["n1", "n2"], "south": ["s1", "s2"]}
    return {
        "pourparler": 1,
        "talks": "Exchange",
        "parties": [{"id": "north"}, {"id": "south"}],
        "measures": [{"id": m, "by": party} for party, mine in own.items() for m in mine],
        "worth": {
            party: {m: cost if m in mine else gain for o in own.values() for m in o} for party, mine in own.items()
        },
    }


def test_the_last_one_to_act_always_gains_by_not_acting() -> None:
    for steps in ([["n1"], ["s1"]], [["s1"], ["n1"]], [["n1"], ["s1"], ["n2"], ["s2"]]):
        assert judged(exchange(), steps).total_shortfall > 0


def test_four_at_once_needs_twice_the_deterrence_of_two_rounds() -> None:
    at_once = judged(exchange(cost=-2, gain=4), [["n1", "n2", "s1", "s2"]])
    in_rounds = judged(exchange(cost=-2, gain=4), [["n1", "s1"], ["n2", "s2"]])
    assert at_once.needed_deterrence == {"north": Fraction(4), "south": Fraction(4)}
    assert in_rounds.needed_deterrence == {"north": Fraction(2), "south": Fraction(2)}


def test_who_has_no_part_left_does_not_walk_off() -> None:
    data = exchange()
    assert {(one.party, one.step) for one in judged(data, [["n1"], ["s1"]]).temptations} == {("south", 1), ("south", 2)}
    assert judged(data, [["n1"], ["s1"]]).floor == {"north": 0, "south": 0}
    data["worth"]["south"] = {"s1": 1, "n1": -3}
    walking = {(one.party, one.step) for one in judged(data, [["s1"], ["n1"]]).temptations if not one.skips}
    assert walking == {("south", 0), ("north", 1)}, "south dislikes what is to come, but has nothing left to withhold"
    data["measures"][2]["reversible"] = "yes"
    walking = {(one.party, one.step) for one in judged(data, [["s1"], ["n1"]]).temptations if not one.skips}
    assert ("south", 1) in walking, "it can take back what it did"


def test_what_is_enjoyed_already_keeps_a_party_only_as_long_as_it_can_be_taken_back() -> None:
    data = exchange(cost=-1, gain=3)
    data["measures"][0] |= {"by": ["north", "south"], "reversible": "yes"}
    data["worth"]["north"]["n1"] = 0
    order = judged(data, [["n1"], ["s1"]])
    assert not order.shortfall["south"]
    assert [(one.party, one.withholds, one.undone, one.against) for one in reliances(order)] == [
        ("north", (), ("n1",), "south")
    ]
    data["measures"][0]["reversible"] = "no"
    assert judged(data, [["n1"], ["s1"]]).shortfall["south"] == 1
