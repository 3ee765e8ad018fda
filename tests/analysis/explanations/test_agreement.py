"""The search finds the explanations that are found by looking at every set of hypotheses and every roadmap.

How many talks are drawn is set by ``POURPARLER_DRAWN_TALKS``: 500 for a whole check, fewer in the ordinary run.
"""

import json
import os
from collections import Counter
from random import Random
from typing import Any

import pytest

from pourparler.analysis.deadlock.find import find_deadlock
from pourparler.analysis.explanations.answer import Explanation
from pourparler.analysis.explanations.candidates.gather import candidates
from pourparler.analysis.explanations.find import find_explanations
from pourparler.analysis.explanations.hypotheses import Hypothesis
from pourparler.analysis.explanations.search import DEAREST, ExplanationSearch, Supposing
from pourparler.analysis.solvers import Budget
from pourparler.record.codec import loads
from pourparler.record.codec.answers import decode, encode
from pourparler.record.positions import Firmness
from tests import naive_explanations as naive

DRAWN = int(os.environ.get("POURPARLER_DRAWN_TALKS", "60"))
ALL = 10**6
VERBS = ("open", "inspect", "lift", "impose", "raise", "freeze", "end", "return to", "name", "make", "release", "sign")
THINGS = (
    "its books", "the grain ban", "the strike", "work", "a price", "a firm offer", "the crew", "the truce of May",
    "wages by 8%", "wages by 3%", "the grain ban and the quota", "due diligence", "the accord",
)  # fmt: skip


def drawn(seed: int) -> dict[str, Any]:
    """Random talks, most of them not stuck, whose measures have words that may be near one another."""
    rng = Random(seed)
    talks = naive.random_talks(rng, measures=3 + seed % 3, positions=2 + seed % 4)
    for measure in talks["measures"]:
        measure["what"] = f"{rng.choice(VERBS)} {rng.choice(THINGS)}"
    whole, part = rng.sample(talks["measures"], 2)
    if set(whole["by"]) & set(part["by"]):
        whole["what"] = f"{part['what']} in every province"
    for position in talks["positions"]:
        if rng.random() < 0.4:
            word = rng.choice(("require", "require", "never"))
            position["says"] = f"{word} {rng.choice(talks['measures'])['id']}"
            position.pop("fallbacks", None)
        if rng.random() < 0.3:
            position["firmness"] = "soft"
        if rng.random() < 0.4:
            position["grounds"] = [{"source": "paper", "quote": "It will not meet them until this is done."}]
    talks["sources"] = [{"id": "paper", "outlet": "The Paper"}]
    return talks


def is_stuck(data: dict[str, Any]) -> bool:
    return find_deadlock(loads(json.dumps(data))).answer.stuck


@pytest.mark.parametrize("seed", range(DRAWN))
def test_any_hypotheses_explain_what_they_explain_by_brute_force(seed: int) -> None:
    data = drawn(seed)
    told = naive.random_hypotheses(Random(seed), data)
    talks, hypotheses = loads(json.dumps(data)), [decode(Hypothesis, one) for one in told]
    deadlock = find_deadlock(talks).answer
    expected = naive.all_explanations(naive.Roadmaps(data, told))
    if deadlock.stuck:
        assert expected == set()
        return
    supposing = Supposing(talks, hypotheses, deadlock.goal_assumed, Budget())
    search = ExplanationSearch(supposing)
    try:
        found = [(price, frozenset(one)) for price in range(1, DEAREST + 1) for one in search.of_price(price)]
    finally:
        supposing.close()
    assert {one for _, one in found} == expected
    assert len(found) == len(expected)
    assert all(price == sum(told[number]["price"] for number in one) for price, one in found)


@pytest.mark.parametrize("seed", range(DRAWN))
def test_the_whole_answer_is_that_of_brute_force(seed: int) -> None:
    data = drawn(seed + 10_000)
    talks = loads(json.dumps(data))
    deadlock = find_deadlock(talks).answer
    finding = find_explanations(talks, most=ALL)
    assert finding.exhaustive
    assert finding.answer.all_listed
    made = candidates(talks, deadlock.goal_assumed)
    told = [encode(one) for one in made]
    known = naive.Roadmaps(data, told)
    expected = naive.all_explanations(known)
    if deadlock.stuck:
        assert finding.answer.explanations == ()
        assert expected == set()
        return
    assert finding.answer.considered == len(made)
    found = [every for one in finding.answer.explanations for every in _spread(one)]
    numbers = {one: number for number, one in enumerate(made)}
    assert {frozenset(numbers[one] for one in hypotheses) for hypotheses, _ in found} == expected
    assert len(found) == len(expected)
    for hypotheses, conflict in found:
        about = {one.position for one in hypotheses if one.position}
        least = naive.minimal_conflicts(known, [numbers[one] for one in hypotheses])
        assert any(conflict == positions | about for positions in least)
    _assert_in_order(talks, finding.answer.explanations)
    _assert_shapes(talks, finding.answer.explanations)


def _spread(one: Explanation) -> list[tuple[tuple[Hypothesis, ...], frozenset[str]]]:
    """A line as all the explanations that it stands for."""
    (refusal,) = [h for h in one.hypotheses if h.kind == "refuses"] if one.also else [None]
    others = [h for h in one.hypotheses if h is not refusal]
    also = [((*others, other.hypothesis), frozenset(other.conflict)) for other in one.also]
    return [(one.hypotheses, frozenset(one.conflict)), *also]


def _assert_in_order(talks: Any, explanations: tuple[Explanation, ...]) -> None:
    weight = {p.id: Firmness(p.firmness).weight for p in talks.standing_positions}
    keys = [
        (
            one.price,
            len(one.hypotheses),
            -max((weight[name] for name in one.conflict), default=0),
            [h.key for h in one.hypotheses],
        )
        for one in explanations
    ]
    assert keys == sorted(keys)
    assert all(one.price == sum(h.price for h in one.hypotheses) <= DEAREST for one in explanations)


def _assert_shapes(talks: Any, every: tuple[Explanation, ...]) -> None:
    """Of the first few, one of each shape comes before a second of the same."""
    for most in (1, 2, 3, 4):
        listed = find_explanations(talks, most=most).answer
        assert len(listed.explanations) == min(most, len(every))
        assert len(every) <= most or not listed.all_listed
        seen: Counter[frozenset[str]] = Counter()
        rank = {}
        for place, one in enumerate(every):
            shape = frozenset(h.kind.value for h in one.hypotheses)
            rank[place] = (seen[shape], place)
            seen[shape] += 1
        chosen = sorted(place for _, place in sorted(rank.values())[:most])
        assert listed.explanations == tuple(every[place] for place in chosen)


def test_enough_of_what_is_drawn_has_explanations_of_every_kind_and_size() -> None:
    kinds: Counter[str] = Counter()
    sizes: Counter[int] = Counter()
    for seed in range(60):
        for one in find_explanations(loads(json.dumps(drawn(seed + 10_000))), most=ALL).answer.explanations:
            kinds.update(h.kind.value for h in one.hypotheses)
            sizes[len(one.hypotheses)] += 1
    assert set(kinds) == {"same", "part", "excludes", "binds", "refuses", "demands", "ordered", "goal"}
    assert set(sizes) >= {1, 2, 3}
