"""Whether a roadmap is kept: every figure against an independent judge, and the facts the theory is known for."""

import json
import random
from fractions import Fraction
from typing import Any

import pytest

from pourparler.analysis.worth.keeping import Judge, Judgement
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
