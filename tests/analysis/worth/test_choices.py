"""The worst choice, where there are too many to try each, is the worst of all."""

import json
import random
from fractions import Fraction
from itertools import combinations

import pytest

from pourparler.analysis.worth import keeping
from pourparler.analysis.worth.choices import MOST_ENTANGLED, best_choice
from pourparler.record.codec import loads
from tests import naive_judge
from tests.naive_random_worth import random_valued_talks


@pytest.mark.parametrize("seed", range(60))
def test_looking_for_the_worst_finds_what_trying_each_finds(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    rng = random.Random(500 + seed)
    data = random_valued_talks(rng, measures=4, positions=0)
    steps: list[list[str]] = [[], []]
    for measure in data["measures"]:
        rng.choice(steps).append(measure["id"])
    steps = [sorted(step) for step in steps if step]
    monkeypatch.setattr(keeping, "MOST_TRIED", 0)
    want, got = naive_judge.judge(data, steps), keeping.Judge(loads(json.dumps(data))).judge(steps)
    assert got.shortfall == want["shortfall"]
    assert got.if_cheated == want["if_cheated"]


def test_what_is_forced_is_chosen_and_every_group_is_tried_by_itself() -> None:
    worth = {"a": 1, "b": -2, "c": 3, "d": -1}

    def total(chosen: frozenset[str]) -> Fraction:
        together = 4 if {"b", "d"} <= chosen else 0
        return Fraction(sum(worth[m] for m in chosen) + together)

    found = best_choice([("a",), ("b", "d"), ("c",)], frozenset("b"), total)
    assert found == frozenset("abcd")
    every = (frozenset(some) | {"b"} for size in range(4) for some in combinations("acd", size))
    assert total(found) == max(map(total, every))


def test_very_many_that_hang_together_are_changed_one_by_one() -> None:
    many = [f"m{number:02d}" for number in range(MOST_ENTANGLED + 6)]
    found = best_choice([many], frozenset(), lambda chosen: Fraction(sum(1 if m > "m10" else -1 for m in chosen)))
    assert found == frozenset(m for m in many if m > "m10")
