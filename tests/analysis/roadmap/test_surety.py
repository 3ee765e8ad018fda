"""Shares of draws against one judgement at a time, and which worth a verdict hangs on."""

import json
import random
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from pourparler.analysis.roadmap.surety import surety_of
from pourparler.analysis.worth.draws import draw
from pourparler.analysis.worth.keeping import Judge
from pourparler.record.codec import loads
from tests.naive_random_worth import random_valued_talks

DRAWS = 30


def kept_in(judge: Judge, steps: list[list[str]], seed: int) -> list[bool]:
    """For each draw by itself, whether the order keeps itself."""
    drawn, kept = draw(judge.valuation, DRAWS, seed), []
    for number in range(DRAWS):
        terms = iter(drawn.terms[number].tolist())
        parties = []
        for place, party in enumerate(judge.valuation.parties):
            values = zip(judge.valuation.measures, drawn.values[number, place].tolist(), strict=True)
            extra = tuple(replace(term, mean=Fraction(next(terms))) for term in party.terms)
            parties.append(replace(party, values={m: Fraction(v) for m, v in values}, terms=extra))
        judged = Judge(judge.talks, replace(judge.valuation, parties=tuple(parties))).judge(steps)
        kept.append(judged.acceptable and not judged.total_shortfall)
    return kept


@pytest.mark.parametrize("seed", range(25))
def test_the_share_is_that_of_draws_judged_one_by_one(seed: int) -> None:
    rng = random.Random(seed)
    data = random_valued_talks(rng, 4, 0, ranked=0.5)
    steps: list[list[str]] = [[], []]
    for measure in data["measures"]:
        rng.choice(steps).append(measure["id"])
    steps, judge = [step for step in steps if step], Judge(loads(json.dumps(data)))
    found = surety_of(judge.valuation, judge.judge(steps), DRAWS, seed)
    if found is None:
        assert not judge.valuation.uncertain
    else:
        assert found.share == pytest.approx(sum(kept_in(judge, steps, seed)) / DRAWS)


def exchange(worth: dict[str, Any], **more: Any) -> Judge:
    measures = [{"id": "n", "by": "north"}, {"id": "s", "by": "south"}]
    parties = [{"id": "north"}, {"id": "south"}]
    data = {"pourparler": 1, "talks": "Exchange", "parties": parties, "measures": measures, "worth": worth}
    return Judge(loads(json.dumps(data | more)))


def test_the_verdict_hangs_on_the_one_worth_that_decides_it() -> None:
    judge = exchange(
        {"north": {"n": [-2, 0], "s": [4, 5]}, "south": {"s": -1, "n": [3, 4]}}, breaking_off={"north": 1, "south": 1}
    )
    found = surety_of(judge.valuation, judge.judge([["s"], ["n"]]), 4000, 1)
    assert found is not None
    assert found.share == pytest.approx(0.5, abs=4 * found.se)  # n costs at most 1 in half of the draws
    assert found.breaks[0][0] == "north"
    first, *others = found.influences
    assert (first.party, first.measures, first.at_low, first.at_high) == ("north", ("n",), 1.0, 0.0)
    assert first.flips == pytest.approx(0.5, abs=0.05)
    assert first.total_effect == pytest.approx(1, abs=0.05)
    assert all(not other.flips for other in others)


def test_a_ranking_is_drawn_afresh_as_a_whole() -> None:
    judge = exchange({"south": {"s": -1, "n": 2}}, ranking={"north": ["s", 0, "n"]}, breaking_off={"south": 1})
    found = surety_of(judge.valuation, judge.judge([["n"], ["s"]]), 500, 3)
    assert found is not None
    assert [(one.party, one.measures, one.at_low) for one in found.influences] == [("north", ("n", "s"), None)]
    assert 0 < found.share < 1


def test_certain_worths_are_not_drawn() -> None:
    judge = exchange({"north": {"n": -1}})
    assert surety_of(judge.valuation, judge.judge([["n"]]), 10, 1) is None
