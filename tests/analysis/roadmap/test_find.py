"""The best order and every figure against brute force, and what is said where there is no order."""

import json
import random
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from pourparler.analysis.deadlock import find_deadlock
from pourparler.analysis.roadmap import Roadmap, find_roadmap
from pourparler.analysis.roadmap.answer import Chosen, Part
from pourparler.errors import InputError, LimitError
from pourparler.record.codec import loads
from pourparler.record.talks import Talks
from tests import naive_judge, naive_roadmap
from tests.naive_random_worth import random_valued_talks


def record(data: dict[str, Any]) -> Talks:
    return loads(json.dumps(data))


def asked(data: dict[str, Any], package: list[str] | None = None, **options: Any) -> Roadmap:
    return find_roadmap(record(data), package, draws=0, **options).answer


def drawn(seed: int, measures: int) -> tuple[dict[str, Any], list[str] | None]:
    """Random talks and, for every third of them, a random package."""
    rng = random.Random(seed)
    data = random_valued_talks(rng, rng.randint(2, measures), rng.randint(0, 3))
    ids = [measure["id"] for measure in data["measures"]]
    return data, rng.sample(ids, rng.randint(0, len(ids))) if seed % 3 == 0 else None


def plain(number: Fraction | None) -> float | None:
    return None if number is None else float(number)


def as_promised(want: naive_judge.Judgement) -> dict[str, Any]:
    """The oracle's figures as they are given to users."""
    return {
        "steps": [tuple(step) for step in want["steps"]],
        "acceptable": want["acceptable"],
        "self_enforcing": want["self_enforcing"],
        "needed_deterrence": {party: plain(x) for party, x in want["needed_deterrence"].items()},
        "shortfall": {party: plain(x) for party, x in want["shortfall"].items()},
        "floor": {party: plain(x) for party, x in want["floor"].items()},
        "if_cheated": {party: plain(x) for party, x in want["if_cheated"].items()},
        "exposure": {party: tuple(map(float, values)) for party, values in want["exposure"].items()},
        "largest_exposure": float(want["largest_exposure"]),
        "temptations": [
            (one["party"], one["step"], tuple(one["skips"]), float(one["gain"])) for one in want["temptations"]
        ],
        "relies_on": [
            (one["party"], tuple(one["withholds"]), tuple(one["undone"]), one["against"]) for one in want["relies_on"]
        ],
        "unvalued": tuple(want["unvalued"]),
    }


def as_found(got: Roadmap) -> dict[str, Any]:
    return {
        "steps": list(got.steps or ()),
        "acceptable": got.acceptable,
        "self_enforcing": got.self_enforcing,
        "needed_deterrence": dict(got.needed_deterrence),
        "shortfall": dict(got.shortfall),
        "floor": dict(got.floor),
        "if_cheated": dict(got.if_cheated),
        "exposure": dict(got.exposure),
        "largest_exposure": got.largest_exposure,
        "temptations": [(one.party, one.step, one.skips, one.gain) for one in got.temptations],
        "relies_on": [(one.party, one.withholds, one.undone, one.against) for one in got.relies_on],
        "unvalued": got.unvalued,
    }


@pytest.mark.parametrize("seed", range(110))
def test_the_best_order_and_every_figure_agree_with_brute_force(seed: int) -> None:
    data, package = drawn(seed, 4)
    want, got = naive_roadmap.roadmap(data, package), asked(data, package)
    assert (None if got.package is None else list(got.package)) == want["package"]
    softened = {descent.position: descent.steps for descent in got.unlock.descents} if got.unlock else {}
    assert softened == want["unlock"]
    if want["judgement"] is None:
        assert got.steps is None
        assert got.failing or got.package is None
    else:
        assert got.optimal
        assert as_found(got) == as_promised(want["judgement"])


EXCHANGE: dict[str, Any] = {
    "pourparler": 1,
    "talks": "Exchange",
    "parties": [{"id": "north"}, {"id": "south"}, {"id": "east"}],
    "measures": [
        {"id": "n1", "by": "north"},
        {"id": "n2", "by": "north"},
        {"id": "s1", "by": "south"},
        {"id": "s2", "by": "south"},
    ],
    "goal": ["n1", "s1"],
    "worth": {"north": {"n1": -1, "n2": -1, "s1": 2, "s2": 2}, "south": {"s1": -1, "s2": -1, "n1": 2, "n2": 2}},
    "breaking_off": {"north": 1, "south": 1},
}


def test_the_most_even_deal_is_put_in_order() -> None:
    found = asked(EXCHANGE)
    assert found.chosen is Chosen.EGALITARIAN
    assert found.package == ("n1", "n2", "s1", "s2")
    assert found.self_enforcing
    assert found.optimal
    assert found.unvalued == ("east",)


def test_without_worths_the_smallest_deal_is_put_in_order() -> None:
    found = asked({key: value for key, value in EXCHANGE.items() if key not in ("worth", "breaking_off")})
    assert (found.chosen, found.package, found.valued) == (Chosen.SMALLEST, ("n1", "s1"), False)


def test_an_empty_package_has_no_steps() -> None:
    found = asked({**EXCHANGE, "goal": ["n1 or not n1"]}, [])
    assert found.steps == ()


@pytest.mark.parametrize(
    ("package", "parts"),
    [(["n1"], {(Part.GOAL, "require s1")}), (["n1", "s1", "n2"], {(Part.POSITION, "never n2")})],
)
def test_a_package_that_cannot_be_names_what_stands_in_the_way(
    package: list[str], parts: set[tuple[Part, str]]
) -> None:
    refused = {**EXCHANGE, "positions": [{"id": "no", "party": "south", "says": "never n2"}]}
    found = asked(refused, package)
    assert found.steps is None
    assert {(one.part, str(one.says)) for one in found.failing} == parts


def test_conditions_that_fail_only_together_are_all_named() -> None:
    circle = {
        **EXCHANGE,
        "positions": [
            {"id": "you-first", "party": "north", "says": "s1 before n1", "firmness": "red line"},
            {"id": "no-you", "party": "south", "says": "n1 before s1", "firmness": "red line"},
            {"id": "beside", "party": "south", "says": "n1 before n2"},
        ],
    }
    assert {one.position for one in asked(circle, ["n1", "s1", "n2"]).failing} == {"you-first", "no-you"}


def test_a_measure_of_a_party_that_is_left_out_cannot_happen() -> None:
    found = find_roadmap(record(EXCHANGE).without("south"), ["n1", "s1"], draws=0).answer
    assert [one.part for one in found.failing] == [Part.AWAY]


def test_an_unknown_measure_is_the_users_mistake_and_the_nearest_is_named() -> None:
    with pytest.raises(InputError, match='Did you mean "n1"'):
        asked(EXCHANGE, ["n11", "s1"])


@pytest.mark.parametrize("seed", range(30))
def test_what_is_known_of_the_deadlock_is_taken_as_it_is(seed: int) -> None:
    data, package = drawn(seed, 4)
    talks = record(data)
    known = find_deadlock(talks)
    assert find_roadmap(talks, package, deadlock=known, draws=0) == find_roadmap(talks, package, draws=0)
    if known.answer.unlocks:
        last = replace(known.answer.unlocks[-1], id="last", number=1)
        alone = replace(known, answer=replace(known.answer, unlocks=(last,)))
        for wanted in (1, "1", "last"):
            answer = find_roadmap(talks, package, deadlock=alone, unlock=wanted, draws=0).answer
            assert answer.unlock == last, "it is not asked again"


def test_a_way_out_that_is_not_there_is_the_users_mistake() -> None:
    with pytest.raises(InputError, match="not stuck"):
        asked(EXCHANGE, unlock=1)


@pytest.mark.parametrize("package", [None, ["n1", "s1"]])
def test_no_time_at_all_is_said(package: list[str] | None) -> None:
    with pytest.raises(LimitError, match=r"1e-09 s were not enough to find a roadmap. .*Allow more time"):
        asked(EXCHANGE, package, time_limit=1e-9)


def test_talks_that_nothing_unlocks_have_no_roadmap() -> None:
    refused = {**EXCHANGE, "positions": [{"id": "no", "party": "south", "says": "never n1", "firmness": "red line"}]}
    found = asked(refused)
    assert (found.stuck, found.package, found.steps) == (True, None, None)


def test_what_is_looked_for_is_told() -> None:
    told: list[str] = []
    find_roadmap(record(EXCHANGE), draws=0, progress=told.append)
    assert told == ["shortfall", "exposure", "if cheated"]
