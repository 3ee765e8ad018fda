"""Shares of draws against the exact probabilities of small talks, found by judging every record one by one."""

import json
from math import sqrt
from random import Random
from typing import Any

import pytest

from pourparler.analysis.sureness import Share, Sureness, find_sureness
from pourparler.record.codec import loads
from tests.naive_language import parse, show
from tests.naive_random import random_talks
from tests.naive_sureness import Sure

DRAWS = 4_000
SEEDS = range(60)
SIMPLE = (
    "a before b",
    "b before a",
    "never a",
    "require b",
    "b before d",
    "d before a",
    "a with b",
    "d in return for b",
)


def unsure_talks(seed: int) -> dict[str, Any]:
    """Small talks in which one or two positions are drafts, or a person's own of low confidence."""
    rng = Random(seed)
    talks = random_talks(rng, measures=3, positions=4)
    for key in ("proposals", "as_of"):
        talks.pop(key, None)
    talks["statements"] = []
    for entry in talks["positions"]:
        for key in ("since", "until"):
            entry.pop(key, None)
        if rng.random() < 0.6:
            entry["says"] = rng.choice(SIMPLE).replace("d", "open-talks")
            entry.pop("fallbacks", None)
        entry["confidence"] = rng.choice(("high", "medium"))
    for entry in rng.sample(talks["positions"], min(2, len(talks["positions"]))):
        entry["confidence"] = rng.choice(("high", "medium", "low", "low"))
        if rng.random() < 0.7:
            entry["drafted_by"] = "model"
    return talks


def agrees(share: Share | None, exact: float) -> bool:
    """Whether a share is within three standard errors, of the exact probability, of that."""
    assert share is not None
    return abs(share.share - exact) <= 3 * sqrt(max(0.0, exact * (1 - exact)) / DRAWS) + 1e-9


@pytest.mark.parametrize("seed", SEEDS)
def test_shares_agree_with_every_record_judged_one_by_one(seed: int) -> None:
    talks, red_lines = unsure_talks(seed), seed % 2 == 1
    exact = Sure(talks, red_lines=red_lines)
    answer = find_sureness(
        loads(json.dumps(talks)), red_lines=red_lines, explained=0, draws=DRAWS, most=50, seed=seed
    ).answer
    if not answer.judgements:
        assert exact.records == 1
        return
    assert agrees(answer.stuck, exact.rulings["stuck"])
    assert agrees(answer.cannot_say, exact.rulings["cannot say"])
    assert agrees(answer.not_stuck, exact.rulings["not stuck"])
    assert agrees(answer.no_way_out, exact.no_way_out)
    assert answer.ways_out_known
    ways_agree(answer, exact)


def ways_agree(answer: Sureness, exact: Sure) -> None:
    """Each way out that the draws or the definitions know is cheapest as often as it should be."""
    told = {
        tuple(
            (one.position, "", 0) if one.to is None else (one.position, show(parse(str(one.said))), one.steps)
            for one in way.changes
        ): way
        for way in answer.ways_out
    }
    assert set(told) <= set(exact.cheapest)
    for way, probability in exact.cheapest.items():
        if way in told:
            assert agrees(told[way].cheapest, probability), way
            assert agrees(told[way].alone, exact.alone[way]), way
        else:
            assert probability < 10 / DRAWS or len(told) == 50
