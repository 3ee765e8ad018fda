"""The oracle's judge against roadmaps worked out by hand."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings

from tests.naive_judge import Judgement, judge, judge_of, parts_of, subsets_by_size
from tests.naive_language import parse, show
from tests.naive_roadmap import roadmaps_of
from tests.naive_written import written
from tests.strategies import valued_talks

SWAP = {"p": "a -2 b 3", "q": "a 3 b -2"}
PROMISE = {"unconditional": True}


def judged(talks: dict[str, Any], roadmap: str, **more: Any) -> Judgement:
    """Judge a roadmap written like `a b+c`: a, then b and c in one step."""
    return judge(talks, [step.split("+") for step in roadmap.split()], **more)


def tempted(judgement: Judgement) -> list[tuple[str, int, str, float]]:
    """Put temptations in short."""
    return [(t["party"], t["step"], "".join(t["skips"]), float(t["gain"])) for t in judgement["temptations"]]


# -- who stops where -------------------------------------------------------------------------------------------------


def test_in_turn_the_second_takes_and_does_not_give() -> None:
    found = judged(written("a:p b:q", SWAP), "a b")
    assert found["needed_deterrence"] == {"p": 0, "q": 2}
    assert found["shortfall"] == {"p": 0, "q": 2}
    assert found["exposure"] == {"p": [0, 2, 0], "q": [0, 0, 0]}
    assert tempted(found) == [("q", 1, "", 2), ("q", 2, "b", 2)]
    assert found["largest_exposure"] == 2
    assert found["if_cheated"] == {"p": 2, "q": 0}
    assert not found["self_enforcing"]


def test_at_once_nobody_is_exposed_between_steps_and_everybody_within() -> None:
    found = judged(written("a:p b:q", SWAP), "a+b")
    assert found["needed_deterrence"] == {"p": 2, "q": 2}
    assert found["largest_exposure"] == 0
    assert found["if_cheated"] == {"p": 2, "q": 2}
    assert tempted(found) == [("p", 1, "a", 2), ("q", 1, "b", 2)]


def test_what_breaking_off_costs_and_who_deters_make_it_hold() -> None:
    guard = [{"by": "p", "deters": "q", "by_amount": 1.5}]
    held = judged(written("a:p b:q", SWAP, breaking_off={"q": 0.5}, guarantees=guard), "a b")
    assert held["self_enforcing"]
    assert held["needed_deterrence"] == {"p": 0, "q": 2}
    assert held["temptations"] == []


def test_no_penalty_mends_a_deal_worse_than_walking_away() -> None:
    found = judged(written("a:p b:q", SWAP, walk_away={"p": 2}), "a b")
    assert (found["acceptable"], found["needed_deterrence"]["p"]) == (False, None)
    assert found["shortfall"]["p"] == 0
    worse = judged(written("a:p b:q", {"p": "a -5 b 3", "q": "a 3"}), "a b")
    assert worse["needed_deterrence"]["p"] is None
    assert worse["shortfall"]["p"] == 2


def test_a_bad_fate_without_a_deal_holds_a_party_in() -> None:
    found = judged(written("a:p b:q", SWAP, walk_away={"q": -2}), "a b")
    assert found["self_enforcing"]
    assert found["exposure"]["q"] == [0, 0, 0]


def test_skipping_a_part_can_pay_where_skipping_all_does_not() -> None:
    found = judged(written("a:p b:p c:q", {"p": "a 3 b -1 c 1", "q": "a 1 b 1"}), "a+b+c")
    assert tempted(found) == [("p", 1, "b", 1)]


def test_what_can_be_undone_when_all_is_done_is_a_floor_under_deterrence() -> None:
    talks = written("a:p b:q", SWAP, a={"reversible": "yes"})
    assert [judged(talks, way)["floor"]["p"] for way in ("a b", "b a", "a+b")] == [2, 2, 2]
    assert ("p", 2, "", 2) in tempted(judged(talks, "a b"))
    assert judged(talks, "a b")["exposure"]["p"] == [0, 0, 0]


def test_a_joint_measure_does_not_happen_if_one_doer_skips() -> None:
    found = judged(written("a:p+q b:q", {"p": "a 2 b 1", "q": "a -1 b 1"}), "a+b")
    assert tempted(found) == [("q", 1, "a", 1)]
    assert found["if_cheated"] == {"p": 0, "q": 0}


# -- lag -------------------------------------------------------------------------------------------------------------


def test_what_is_noticed_late_pays_for_so_long() -> None:
    worth = {"p": "a -1 b 2 c 2", "q": "a 4 b -1 c -1"}
    gains = []
    for lag in (0, 1, 2, 9):
        found = judged(written("a:p b:q c:q", worth, a={"lag": lag}), "a b c")
        gains.append([gain for party, step, skips, gain in tempted(found) if (party, skips) == ("p", "a")])
    assert gains == [[], [], [1.0], [1.0]]


def test_a_shirker_takes_part_later_only_where_it_pays() -> None:
    talks = written("a:p b:p+q c:p+q", {"p": "a -1 b 2 c -2"}, a={"lag": 1})
    assert tempted(judged(talks, "a b+c")) == [("p", 1, "a", 3), ("p", 2, "c", 2), ("p", 0, "", 1)]


def test_the_largest_lag_of_what_is_skipped_counts() -> None:
    talks = written("a:p b:p c:q", {"p": "a -1 b -1 c 4", "q": "a 1 b 1"}, a={"lag": 1})
    assert tempted(judged(talks, "a+b c")) == [("p", 1, "ab", 2), ("p", 1, "a", 1)]


# -- what goes ahead all the same ------------------------------------------------------------------------------------


def test_what_happens_anyway_need_not_be_earned() -> None:
    found = judged(written("a:p b:q", {"p": "a -1 b 3", "q": "a 2 b -1"}, b=PROMISE), "a b")
    assert ("p", 1, "a", 1) in tempted(found)
    assert ("p", 0, "", 1) in tempted(found)


def test_facts_stop_what_would_go_ahead() -> None:
    worth = {"p": "a -1 b 3 c 3", "q": "a 2 b -1"}
    talks = written("a:p b:q c:q", worth, b=PROMISE, c=PROMISE, facts=["a before b", "b before c"])
    assert [t for t in tempted(judged(talks, "a b c")) if t[0] == "p"] == []
    beside = talks | {"facts": ["a before b"]}
    assert tempted(judged(beside, "a b c"))[-1] == ("q", 2, "b", 1)
    assert judge_of(beside).still_happens(tuple(map(frozenset, "abc")), 0, frozenset(), "p") == {"c"}


def test_a_fact_broken_by_the_breakdown_itself_forbids_nothing() -> None:
    talks = written("a:p b:q c:q", {"p": "a -1 b 3"}, b=PROMISE, facts=["c in return for a", "require c"])
    judging = judge_of(talks)
    assert judging.still_happens(tuple(map(frozenset, "cab")), 1, frozenset("c"), "p") == {"b"}


def test_a_party_goes_ahead_with_its_own_unconditional_measures_when_others_stop() -> None:
    talks = written("a:p b:q c:p", {"p": "a -1 b 5 c -2", "q": "a 1 b -1"}, c=PROMISE)
    found = judged(talks, "a b c")
    assert found["exposure"]["p"] == [2, 3, 0, 0]
    assert found["if_cheated"]["p"] == 3
    assert not any(t[:2] == ("p", 1) for t in tempted(found))


def test_what_another_gives_anyway_lessens_exposure_unless_it_is_the_one_to_stop() -> None:
    worth = {"p": "a -1 b 5 c 5", "q": "a 1 b -1", "r": "a 1"}
    assert judged(written("a:p b:q c:r", worth, b=PROMISE), "a b c")["exposure"]["p"] == [0, 1, 0, 0]
    assert judged(written("a:p b:q c:r", worth, b=PROMISE, c=PROMISE), "a b+c")["exposure"]["p"] == [0, 0, 0]


def test_compensation_lessens_exposure_and_what_a_cheat_does() -> None:
    talks = written("a:p b:q", SWAP, guarantees=[{"by": "q", "covers": "p", "compensates": 1.5}])
    found = judged(talks, "a b")
    assert found["exposure"]["p"] == [0, Fraction(1, 2), 0]
    assert found["if_cheated"]["p"] == Fraction(1, 2)


# -- on whom it rests ------------------------------------------------------------------------------------------------


def test_a_check_rests_on_who_withholds_what_it_would_like_to_do() -> None:
    found = judged(written("a:p b:q", {"p": "a -2 b 3", "q": "a 3 b 1"}), "a b")
    assert found["self_enforcing"]
    assert found["relies_on"] == [{"party": "q", "withholds": ["b"], "undone": [], "against": "p"}]
    assert judged(written("a:p b:q", {"p": "a -2 b 3", "q": "a 3 b 0"}), "a b")["relies_on"] == []


def test_nobody_is_relied_on_for_what_facts_forbid() -> None:
    worth = {"p": "a -2 b 3", "q": "a 3 b 1"}
    assert judged(written("a:p b:q", worth, facts=["a before b"]), "a b")["relies_on"] == []


def test_a_roadmap_says_whether_it_is_admissible_after_descents() -> None:
    talks = written("a:p b:q", SWAP, ("p", "b before a"))
    assert [judged(talks, way)["admissible"] for way in ("b a", "a+b", "a b")] == [True, False, False]
    assert judged(talks, "a+b", rungs={"c1": 1})["admissible"]


@pytest.mark.parametrize(
    ("fact", "parts"),
    [
        ("a before (b or c)", ["a before b", "a before c"]),
        ("(a or b) no later than c and never d", ["(a or b) no later than c", "never d"]),
        ("(a and b) with c", ["a with c", "b with c"]),
        ("not (a and b)", ["not (a and b)"]),
    ],
)
def test_a_fact_is_cut_into_parts_for_each_that_waits(fact: str, parts: list[str]) -> None:
    assert [show(part) for part in parts_of(parse(fact))] == [show(parse(part)) for part in parts]


# -- what must be true of any ----------------------------------------------------------------------------------------


@settings(max_examples=20)
@given(valued_talks())
def test_the_figures_of_a_judgement_fit_together(talks: dict[str, Any]) -> None:
    judging = judge_of(talks)
    for package in map(frozenset, subsets_by_size(judging.table.measures)[-2:]):
        for steps in roadmaps_of(judging, package, {})[:3]:
            found = judge(talks, steps)
            needed = found["needed_deterrence"]
            assert found["self_enforcing"] is (found["acceptable"] and not found["temptations"])
            assert all(need is None or need >= found["floor"][party] for party, need in needed.items())
            assert {t["party"] for t in found["temptations"]} == {p for p, x in found["shortfall"].items() if x}


@settings(max_examples=20)
@given(valued_talks())
def test_of_plain_measures_the_worst_to_skip_is_all_that_costs(talks: dict[str, Any]) -> None:
    plain = [{key: value for key, value in m.items() if key not in ("lag", "unconditional")} for m in talks["measures"]]
    judging = judge_of(talks | {"measures": plain, "together": []})
    steps = tuple(map(frozenset, (judging.table.measures[:2], judging.table.measures[2:])))[: len(plain) - 1]
    for party in judging.worths.parties:
        for check in judging.checks(party, steps):
            own = [m for m in (steps[check.step - 1] if check.skips else ()) if party in judging.doers[m]]
            costly = {m for m in own if judging.worths.left(party, frozenset([m])) < 0}
            gains = {c.skips: c.gain for c in judging.checks(party, steps) if c.skips and c.step == check.step}
            assert not costly or not check.skips or gains[tuple(sorted(costly))] >= check.gain
