from dataclasses import replace
from random import Random

import pytest

from pourparler.analysis.packages import cloud as clouds
from pourparler.analysis.packages.carried_out import can_be_carried_out
from pourparler.analysis.packages.cloud import cloud_of
from pourparler.analysis.packages.find import find_packages
from pourparler.casebook.cases import find_case
from pourparler.record.codec import loads
from pourparler.record.talks import Talks

HEAD = "pourparler: 1\ntalks: Many\nparties: [{id: a}, {id: b}, {id: c}]\n"


def valued(seed: int, measures: int = 7) -> Talks:
    rng = Random(seed)
    listed = "".join(f"  - {{id: m{n}, by: [{'abc'[n % 3]}]}}\n" for n in range(measures))
    worths = "".join(
        f"  {party}: {{{', '.join(f'm{n}: {rng.randint(-5, 6)}' for n in range(measures))}}}\n" for party in "abc"
    )
    return loads(f"{HEAD}measures:\n{listed}worth:\n{worths}positions:\n  - {{id: p, party: a, says: m0 before m1}}\n")


@pytest.mark.parametrize("seed", range(8))
def test_the_frontier_is_what_no_point_betters(seed: int) -> None:
    talks = valued(seed)
    cloud = cloud_of(talks, find_packages(talks).answer, ("a", "c"))
    assert cloud.whole
    assert not cloud.thinned
    better = {
        one
        for one in cloud.points
        if any(one != other and other[0] >= one[0] and other[1] >= one[1] for other in cloud.points)
    }
    assert set(cloud.frontier) == set(cloud.points) - better


def test_a_cloud_holds_the_gains_of_each_efficient_deal() -> None:
    talks = valued(3)
    answer = find_packages(talks).answer
    points = set(cloud_of(talks, answer, ("b", "a")).points)
    gains = [dict(package.gains) for package in answer.packages]
    assert {(gain["b"], gain["a"]) for gain in gains} <= points


def test_a_cloud_after_a_way_out_is_of_the_same_deals() -> None:
    talks = find_case("six-party-2006").talks
    answer = find_packages(talks).answer
    assert answer.unlock is not None
    best = dict(answer.egalitarian.packages[0].gains)
    assert (best["us"], best["dprk"]) in cloud_of(talks, answer, ("us", "dprk")).points


def test_very_many_points_are_thinned_and_said_to_be(monkeypatch: pytest.MonkeyPatch) -> None:
    talks = valued(5, measures=9)
    answer = find_packages(talks).answer
    whole = cloud_of(talks, answer, ("a", "b"))
    monkeypatch.setattr(clouds, "MOST_POINTS", 10)
    monkeypatch.setattr(clouds, "GRID", 4)
    thin = cloud_of(talks, answer, ("a", "b"))
    assert thin.thinned
    assert len(thin.points) <= 16
    assert set(thin.points) < set(whole.points)
    assert thin.frontier == whole.frontier


@pytest.mark.parametrize("name", ["six-party-2006", "south-sudan-2020"])
def test_each_efficient_deal_can_be_carried_out_and_none_with_what_is_refused(name: str) -> None:
    talks = find_case(name).talks
    answer = find_packages(talks).answer
    assert all(can_be_carried_out(talks, answer, package.measures) for package in answer.packages)
    assert not can_be_carried_out(talks, answer, ()), "the goal asks for something"


def test_a_deal_needs_those_who_must_do_it() -> None:
    talks = loads(f"{HEAD}measures: [{{id: road, by: [a, b]}}, {{id: aid, by: [c]}}]\nworth: {{a: {{road: 1}}}}\n")
    answer = find_packages(talks).answer
    assert can_be_carried_out(talks, answer, ["road"])
    fewer = talks.without("b")
    assert not can_be_carried_out(fewer, find_packages(fewer).answer, ["road"])


def test_a_circle_of_you_first_can_be_carried_out_only_after_a_way_out() -> None:
    talks = loads(
        f"{HEAD}measures: [{{id: road, by: [a]}}, {{id: aid, by: [b]}}]\ngoal: [road, aid]\n"
        "positions: [{id: p, party: a, says: aid before road}, {id: q, party: b, says: road before aid}]\n"
    )
    answer = find_packages(talks).answer
    assert answer.unlock is not None
    assert can_be_carried_out(talks, answer, ["road", "aid"])
    assert not can_be_carried_out(talks, replace(answer, unlock=None), ["road", "aid"])
