"""The oracle's packages against tables worked out by hand, and what must be true of any."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import Any

from hypothesis import given, settings

from tests.naive_judge import judge_of
from tests.naive_packages import Deals, packages, packages_after, unlocks_with_worth
from tests.naive_talks import admissible
from tests.naive_written import written
from tests.strategies import valued_talks

NAMED = ("utilitarian", "egalitarian", "nash", "kalai_smorodinsky")
SWAP = {"p": "a -2 b 3", "q": "a 3 b -2"}
CIRCLE = (("p", "b before a", "firm"), ("q", "a before b", "firm"))


def named(answer: Any, which: str) -> list[str]:
    return ["".join(deal["measures"]) for deal in answer[which]]


def test_the_four_named_packages_can_all_differ_from_the_status_quo() -> None:
    answer = packages(written("a:p b:q c:p", {"p": "a -1 b 3 c -1.5", "q": "a 2 b -1 c 1"}))
    assert (answer["feasible"], named(answer, "packages")) == (4, ["ab", "abc"])
    assert answer["packages"][1]["worth"] == {"p": Fraction(1, 2), "q": 2}
    assert [named(answer, which) for which in NAMED] == [["ab"], ["ab"], ["ab"], ["ab"]]


def test_ties_are_all_reported() -> None:
    answer = packages(written("a:p b:q c:p", {"p": "a -1 b 3 c -1", "q": "a 2 b -1 c 1"}))
    assert [named(answer, which) for which in NAMED] == [["ab", "abc"]] * 4


def test_the_named_packages_differ_where_their_ideas_do() -> None:
    one_of = "(a and never (b or c)) or (b and never (a or c)) or (c and never (a or b))"
    talks = written("a:p b:p c:p", {"p": "a 10 b 5 c 2", "q": "a 1 b 1.8 c 2.2"}, facts=[one_of], parties=two())
    answer = packages(talks)
    assert [named(answer, which) for which in NAMED] == [["a"], ["c"], ["a"], ["b"]]


def test_a_better_offer_elsewhere_makes_packages_unacceptable() -> None:
    answer = packages(written("a:p b:q", SWAP, walk_away={"p": 1.5}))
    assert (answer["feasible"], named(answer, "packages")) == (0, [])
    assert answer["least_loss"] == {"p": Fraction(1, 2), "q": 0}


def test_no_gain_for_all_leaves_nash_without_an_answer() -> None:
    answer = packages(written("a:p b:q", {"p": "a 1", "q": "b 0"}))
    assert [named(answer, which) for which in NAMED] == [["a", "ab"], ["a", "ab"], [], ["a", "ab"]]


def test_scales_that_mix_leave_only_nash_and_kalai_smorodinsky() -> None:
    answer = packages(written("a:p b:q", {"p": "a -2 b 3"}, ranking={"q": ["a", 0, "b"]}))
    assert [named(answer, which) for which in NAMED] == [[], [], [], ["ab"]]
    assert answer["packages"][0]["worth"] == {"p": 1, "q": 0}


def test_without_worth_every_admissible_package_is_efficient_and_none_is_named() -> None:
    answer = packages(written("a:p b:q", None, ("p", "b before a")))
    assert (answer["feasible"], named(answer, "packages")) == (1, ["ab"])
    assert not any(named(answer, which) for which in NAMED)


def test_order_alone_can_make_a_package_inadmissible() -> None:
    talks = written("a:p b:q", {"p": "a 1 b 1", "q": "a 1 b 1"}, *CIRCLE, goal=["a or b"])
    assert packages_after(talks)["feasible"] == 0
    assert named(packages_after(talks, {"c1": 1, "c2": 1}), "packages") == ["ab"]
    assert named(packages_after(talks, {"c2": 3}), "packages") == ["ab"]
    assert named(packages_after(talks, {"c1": 3}), "nash") == ["ab"]


def test_stuck_talks_are_answered_after_the_first_unlock_with_an_acceptable_package() -> None:
    talks = written("a:p b:q c:q", {"p": "a -2 b 1 c 2", "q": "a 3 b -2"}, ("p", "never a", "firm"), goal=["a"])
    assert packages(talks)["unlock"] == {"c1": 1}
    assert named(packages(talks), "packages") == ["ac", "abc"]
    assert packages(talks | {"walk_away": {"p": 9}}) == packages_after(talks | {"walk_away": {"p": 9}}, {"c1": 1})


def test_at_equal_prices_the_less_deterrence_comes_first() -> None:
    talks = written("a:p b:q", SWAP, *CIRCLE, goal=["a", "b"])
    plain = unlocks_with_worth(talks)
    assert [entry["rungs"] for entry in plain] == [{"c1": 2}, {"c2": 2}, {"c1": 1, "c2": 1}]
    assert [entry["total_shortfall"] for entry in plain] == [2, 2, 4]
    assert [entry["largest_exposure"] for entry in plain] == [2, 2, 0]
    held = unlocks_with_worth(talks | {"breaking_off": {"p": 2}})
    assert [entry["rungs"] for entry in held] == [{"c2": 2}, {"c1": 1, "c2": 1}, {"c1": 2}]
    assert held[0]["roadmap"] == [["b"], ["a"]]


def test_at_equal_prices_what_is_acceptable_comes_first() -> None:
    worth = {"p": "a -1 c -1 b 2", "q": "a 2 c 2 b -1.5"}
    talks = written("a:p b:q c:p", worth, ("p", "never a"), ("q", "b after c"), ("q", "never b"), goal=["a or b"])
    unlocks = unlocks_with_worth(talks)
    assert [entry["price"] for entry in unlocks] == [2, 2]
    assert [(entry["rungs"], entry["acceptable"]) for entry in unlocks] == [({"c3": 1}, True), ({"c1": 1}, False)]
    assert [entry["roadmap"] for entry in unlocks] == [[["c"], ["b"]], [["a"]]]


def two() -> list[dict[str, str]]:
    return [{"id": "p"}, {"id": "q"}]


@settings(max_examples=40)
@given(valued_talks())
def test_named_packages_are_acceptable_and_all_but_one_kind_are_efficient(talks: dict[str, Any]) -> None:
    answer = packages(talks)
    best = named(answer, "packages")
    assert bool(best) is (answer["feasible"] > 0)
    for which in NAMED[:3]:
        assert set(named(answer, which)) <= set(best)
    assert set(named(answer, "kalai_smorodinsky")) & set(best) or not named(answer, "kalai_smorodinsky")


@settings(max_examples=40)
@given(valued_talks())
def test_admissible_packages_are_those_of_the_admissible_roadmaps(talks: dict[str, Any]) -> None:
    deals = Deals(judge_of(talks))
    found = {frozenset().union(*steps) for steps in admissible(talks)}
    assert set(deals.admissible({})) == found
    assert {frozenset().union(*steps) for steps in deals.roadmaps({})} == found


@settings(max_examples=25)
@given(valued_talks())
def test_unlocks_stay_in_order_of_price(talks: dict[str, Any]) -> None:
    assert all(one["price"] <= other["price"] for one, other in pairwise(unlocks_with_worth(talks)))
