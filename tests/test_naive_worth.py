"""The oracle's worths against sums worked out by hand."""

from __future__ import annotations

import json
from fractions import Fraction
from random import Random
from typing import Any

import pytest

from pourparler.record.check import check
from pourparler.record.codec import loads
from tests.naive_random_worth import random_valued_talks
from tests.naive_worth import loss, mean, ranked, worths_of
from tests.naive_written import written

AB = frozenset("ab")


@pytest.mark.parametrize(
    ("amount", "expected"), [(0.1, "1/10"), ([-2, 0], "-1"), ([0, 1, 2.5], "7/6"), (1e-3, "1/1000")]
)
def test_a_mean_is_exact(amount: Any, expected: str) -> None:
    assert mean(amount) == Fraction(expected)


@pytest.mark.parametrize(
    ("tiers", "expected"),
    [
        (["a", "b", 0, "c"], {"a": "2/3", "b": "1/3", "c": "-1/2"}),
        ([["a", "b"], "c"], {"a": "1/3", "b": "1/3", "c": "-1/3"}),
        (["a", ["b", 0], "c", "d"], {"a": "1/2", "b": "0", "c": "-1/3", "d": "-2/3"}),
        (["a", "b", "c"], {"a": "1/2", "b": "0", "c": "-1/2"}),
        (["0", 0], {"0": "1/2"}),
        ([], {}),
    ],
)
def test_a_ranking_is_spread_evenly_on_its_side_of_the_status_quo(tiers: Any, expected: dict[str, str]) -> None:
    assert ranked(tiers) == {measure: Fraction(value) for measure, value in expected.items()}


def test_a_ranking_is_the_mean_of_worths_drawn_uniformly() -> None:
    rng, draws = Random(1), 20000
    drawn = [sorted((rng.uniform(-1, 1) for _ in range(3)), reverse=True) for _ in range(draws)]
    for number, name in enumerate("abc"):
        assert sum(draw[number] for draw in drawn) / draws == pytest.approx(
            float(ranked(["a", "b", "c"])[name]), abs=0.02
        )


@pytest.mark.parametrize(("reversible", "share"), [("no", "0"), ("partly", "1/2"), ("yes", "1"), (0.3, "3/10")])
def test_what_can_be_taken_back_is_lost(reversible: Any, share: str) -> None:
    assert loss(reversible) == Fraction(share)


def test_a_breakdown_leaves_the_smallest_share_of_what_counts_together() -> None:
    extra = [{"party": "p", "measures": ["a", "b"], "worth": 4}]
    talks = written("a:p b:q", {"p": "a -2 b 3"}, a={"reversible": "partly"}, b={"reversible": 0.9}, together=extra)
    worths = worths_of(talks)
    assert worths.completed("p", AB) == 5
    assert worths.left("p", AB) == Fraction("-0.3")
    assert worths.left("p", frozenset("b")) == Fraction("0.3")


def test_a_breakdown_brings_what_no_deal_costs_but_no_better_offer() -> None:
    worths = worths_of(written("a:p b:q", {"p": "b 3", "q": "a 3"}, walk_away={"p": -1, "q": 1}))
    assert [worths.broken(party, frozenset()) for party in "pq"] == [-1, 0]
    assert list(worths.gains(AB)) == [4, 2]


def test_guarantees_deter_and_compensate() -> None:
    guarantees: list[dict[str, Any]] = [
        {"by": "r", "deters": "p", "by_amount": 2, "covers": "q", "compensates": 1},
        {"by": "r", "deters": "p", "by_amount": 0.5},
    ]
    talks = written("a:p b:q c:r", {"p": "b 3", "q": "a 3"}, breaking_off={"p": 1}, guarantees=guarantees)
    worths = worths_of(talks)
    assert worths.penalty == {"p": Fraction("3.5"), "q": 0}
    assert worths.compensation == {"p": 0, "q": 1}


def test_only_who_binds_and_has_worth_or_a_ranking_is_valued() -> None:
    roles = [{"id": "p"}, {"id": "q", "role": "mediator"}, {"id": "r"}, {"id": "s", "role": "observer"}, {"id": "t"}]
    extra = [{"party": "t", "measures": ["a", "b"], "worth": 1}]
    talks = written("a:p b:q", {"p": "b 3", "q": "", "s": "a 3"}, parties=roles, together=extra)
    assert (worths_of(talks).parties, worths_of(talks).unvalued) == (("p", "q"), ("r", "t"))
    assert (worths_of(talks, "p").parties, worths_of(talks, "t").unvalued) == (("q",), ("r",))


def test_a_file_mixes_scales_only_among_those_who_bind() -> None:
    roles = [{"id": "p"}, {"id": "q"}, {"id": "o", "role": "outside"}]
    talks = written("a:p b:q", {"p": "b 3"}, parties=roles, ranking={"q": ["a", 0, "b"]})
    assert worths_of(talks).mixed
    assert not worths_of(talks, "q").mixed
    assert not worths_of(talks | {"ranking": {"o": ["a"]}}).mixed


@pytest.mark.parametrize("seed", range(30))
def test_talks_drawn_with_worths_are_valid(seed: int) -> None:
    talks = random_valued_talks(Random(seed), measures=2 + seed % 5)
    assert all(fault.warning for fault in check(loads(json.dumps(talks))))
