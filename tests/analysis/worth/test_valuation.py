"""Worths as exact numbers."""

import json
import random
from fractions import Fraction
from typing import Any

import pytest

from pourparler.analysis.worth import draw, valuation_of
from pourparler.record.codec import loads
from pourparler.record.talks import Talks
from tests.naive_random_worth import random_valued_talks
from tests.naive_worth import worths_of


def read(data: dict[str, Any]) -> Talks:
    return loads(json.dumps(data))


def thaw(**more: object) -> Talks:
    return read(
        {
            "pourparler": 1,
            "talks": "Thaw",
            "parties": [{"id": "north"}, {"id": "south"}, {"id": "press", "role": "observer"}],
            "measures": [{"id": "road", "by": "north"}, {"id": "aid", "by": "south"}, {"id": "visit", "by": "south"}],
            **more,
        }
    )


@pytest.mark.parametrize("seed", range(100))
def test_worths_agree_with_an_independent_reading(seed: int) -> None:
    data = random_valued_talks(random.Random(seed))
    want, got = worths_of(data), valuation_of(read(data))
    rng = random.Random(seed)
    package = frozenset(m["id"] for m in data["measures"] if rng.random() < 0.6)
    assert set(got.ids) == set(want.parties)
    assert set(got.unvalued) == set(want.unvalued)
    assert got.gains(package) == {party: want.gain(party, package) for party in want.parties}
    assert {p.party: p.breaking_off for p in got.parties} == dict(want.penalty)
    assert {p.party: p.compensation for p in got.parties} == dict(want.compensation)


def test_a_tenth_is_a_tenth() -> None:
    party = valuation_of(thaw(worth={"north": {"aid": 0.1, "visit": 0.2, "road": -0.3}})).of["north"]
    assert party.worth(["aid", "visit", "road"]) == 0


def test_observers_are_not_valued_and_those_without_worths_are_named() -> None:
    valuation = valuation_of(thaw(worth={"north": {"aid": 1}, "press": {"visit": 5}}))
    assert valuation.ids == ("north",)
    assert valuation.unvalued == ("south",)


def test_means_of_many_draws_are_near_the_exact_means() -> None:
    talks = thaw(
        worth={"north": {"aid": [0, 1, 5], "visit": [-1, 2], "road": -2}},
        ranking={"south": ["road", "visit", 0, "aid"]},
        together=[{"party": "north", "measures": ["aid", "road"], "worth": [0, 2]}],
    )
    valuation = valuation_of(talks)
    drawn = draw(valuation, 40_000, seed=3)
    exact = [[float(party.values.get(m, 0)) for m in valuation.measures] for party in valuation.parties]
    for party, row in enumerate(exact):
        assert drawn.values[:, party].mean(axis=0).tolist() == pytest.approx(row, abs=0.03)
    assert drawn.terms.mean(axis=0).tolist() == pytest.approx([1.0], abs=0.03)


def test_draws_of_a_ranking_agree_with_it() -> None:
    valuation = valuation_of(thaw(ranking={"south": ["road", "visit", 0, "aid"]}))
    drawn = draw(valuation, 1000, seed=1).values[:, 0]
    road, aid, visit = (drawn[:, valuation.measures.index(m)] for m in ("road", "aid", "visit"))
    assert ((road <= 1) & (road >= visit) & (visit >= 0) & (aid <= 0) & (aid >= -1)).all()


def test_the_mean_of_a_ranking_is_that_of_sorted_uniform_numbers() -> None:
    party = valuation_of(thaw(ranking={"south": [["road", "visit"], 0, "aid"]})).of["south"]
    assert party.values == {"road": Fraction(1, 2), "visit": Fraction(1, 2), "aid": Fraction(-1, 2)}
