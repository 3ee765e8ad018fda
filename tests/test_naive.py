"""The oracle against cases worked out by hand: it has to be right before anything is held against it."""

from __future__ import annotations

from fractions import Fraction
from random import Random
from typing import Any

import pytest

from tests.naive import (
    admissible,
    all_roadmaps,
    ordered_partitions,
    random_talks,
    stuck_answer,
    table_of,
)


def talks_of(
    *says: Any,
    goal: list[str] | None = None,
    facts: list[str] | None = None,
    measures: str = "a:p b:q c:r",
    **more: Any,
) -> dict[str, Any]:
    """Write talks: positions as (party, says, firmness) or whole entries, measures as `id:doer+doer`."""
    doers = [measure.split(":") for measure in measures.split()]
    entries = [
        entry if isinstance(entry, dict) else dict(zip(("party", "says", "firmness"), entry, strict=False))
        for entry in says
    ]
    return {
        "pourparler": 1,
        "talks": "By hand",
        "parties": [{"id": "p"}, {"id": "q"}, {"id": "r", "role": "host"}, {"id": "o", "role": "outside"}],
        "measures": [{"id": name, "what": name, "by": by.split("+")} for name, by in doers],
        "facts": [{"says": fact} for fact in facts or ()],
        **({"goal": goal} if goal is not None else {}),
        "positions": [{"id": f"c{number}", **entry} for number, entry in enumerate(entries, start=1)],
        **more,
    }


CIRCLE = talks_of(("p", "b before a", "firm"), ("q", "a before b", "firm"), goal=["a", "b"])


@pytest.mark.parametrize(("size", "count"), [(0, 1), (1, 1), (2, 3), (3, 13), (4, 75), (5, 541)])
def test_ordered_partitions_are_as_many_as_fubini_counted(size: int, count: int) -> None:
    parts = list(ordered_partitions(frozenset("abcde"[:size])))
    assert len(parts) == len(set(parts)) == count


def test_roadmaps_of_no_or_of_some_measures_are_twice_fubini() -> None:
    assert [sum(1 for _ in all_roadmaps("abcde"[:size])) for size in range(6)] == [1, 2, 6, 26, 150, 1082]


def test_a_circle_of_you_first_is_one_conflict_of_order() -> None:
    answer = stuck_answer(CIRCLE)
    assert answer["stuck"]
    assert [(c["positions"], c["kind"], c["facts"]) for c in answer["conflicts"]] == [(["c1", "c2"], "order", [[]])]
    assert answer["roadmap"] is None


def test_a_circle_unlocks_by_two_steps_down_at_equal_price() -> None:
    unlocks = stuck_answer(CIRCLE)["unlocks"]
    third = Fraction(8, 3)
    assert [unlock["price"] for unlock in unlocks] == [third, third, third]
    assert [[(c["position"], c["after"]) for c in unlock["changes"]] for unlock in unlocks] == [
        [("c1", "a in return for b")],
        [("c2", "b in return for a")],
        [("c1", "b no later than a"), ("c2", "a no later than b")],
    ]
    assert [(unlock["gives"], unlock["gets"]) for unlock in unlocks] == [
        (["p"], ["q"]),
        (["q"], ["p"]),
        (["p", "q"], []),
    ]
    assert [unlock["roadmap"] for unlock in unlocks] == [[["a"], ["b"]], [["b"], ["a"]], [["a", "b"]]]


def test_a_goal_refused_by_one_position_is_a_conflict_through_the_goal() -> None:
    answer = stuck_answer(talks_of(("p", "never a", "firm"), ("q", "a before b"), goal=["a"]))
    assert [(c["positions"], c["kind"]) for c in answer["conflicts"]] == [(["c1"], "through goal")]
    assert [(unlock["price"], unlock["gets"]) for unlock in answer["unlocks"]] == [(Fraction(4), [])]


def test_a_goal_with_or_needs_both_ways_refused() -> None:
    answer = stuck_answer(talks_of(("p", "never a"), ("q", "never b"), goal=["a or b"]))
    assert [(c["positions"], c["kind"]) for c in answer["conflicts"]] == [(["c1", "c2"], "through goal")]


def test_wanted_and_refused_is_a_refusal() -> None:
    answer = stuck_answer(talks_of(("p", "never a"), ("q", "a before b"), goal=["b"]))
    assert [(c["positions"], c["kind"]) for c in answer["conflicts"]] == [(["c1", "c2"], "refusal")]
    assert [unlock["price"] for unlock in answer["unlocks"]] == [2, 2]


def test_a_circle_closed_by_a_fact_names_the_fact() -> None:
    talks = talks_of(("p", "b before a"), ("q", "c before b"), goal=["b"], facts=["a before c", "b before a"])
    says = ("p", "a before b"), ("q", "c before a")
    answer = stuck_answer(talks_of(*says, goal=["b"], facts=["b before c", "a before d"], measures="a:p b:q c:r d:r"))
    assert [(c["kind"], c["facts"]) for c in answer["conflicts"]] == [("through fact", [["b before c"]])]
    assert [c["positions"] for c in stuck_answer(talks)["conflicts"]] == [["c2"]]


def test_three_in_a_circle_are_one_conflict_of_three() -> None:
    answer = stuck_answer(talks_of(("p", "a before b"), ("q", "b before c"), ("r", "c before a"), goal=["a"]))
    assert [c["positions"] for c in answer["conflicts"]] == [["c1", "c2", "c3"]]
    assert answer["cheapest"][0] == Fraction(4, 3)


def test_facts_that_rule_out_the_goal_blame_nobody() -> None:
    answer = stuck_answer(talks_of(("p", "a before b"), goal=["a"], facts=["never a"]))
    assert [(c["positions"], c["kind"], c["facts"]) for c in answer["conflicts"]] == [
        ([], "through goal", [["never a"]])
    ]
    assert not answer["unlocks"]
    assert not answer["needs_red_line"]
    assert answer["common_ground"] == {"keep": [], "set_aside": ["c1"]}


def test_talks_that_are_not_stuck_show_the_least_roadmap() -> None:
    answer = stuck_answer(talks_of(("p", "a before b"), ("q", "c no later than b"), goal=["b"]))
    assert answer["roadmap"] == [["a"], ["b", "c"]]
    assert not any((answer["stuck"], answer["conflicts"], answer["unlocks"]))


def test_red_lines_move_only_when_asked() -> None:
    talks = talks_of(("p", "b before a", "red line"), ("q", "a before b", "red line"), goal=["a"])
    assert stuck_answer(talks)["unlocks"] == []
    assert stuck_answer(talks)["needs_red_line"] == [["c1"], ["c2"], ["c1", "c2"]]
    assert stuck_answer(talks, red_lines=True)["cheapest"] == [Fraction(16, 3)] * 3
    softer = talks_of(("p", "b before a", "red line"), ("q", "a before b", "firm"), goal=["a"])
    assert [unlock["gives"] for unlock in stuck_answer(softer)["unlocks"]] == [["q"]]
    assert stuck_answer(softer)["needs_red_line"] == []


def test_fallbacks_given_replace_the_default_rungs() -> None:
    said = {"party": "p", "says": "b before a", "firmness": "firm", "fallbacks": ["c before a"]}
    unlocks = stuck_answer(talks_of(said, ("q", "a before b", "red line"), goal=["a"]))["unlocks"]
    assert [(unlock["price"], unlock["changes"][0]["after"]) for unlock in unlocks] == [(Fraction(2), "c before a")]


def test_a_rung_that_reads_like_the_one_above_is_left_out() -> None:
    expected = {"never a": 1, "a no later than b": 2, "a with b": 2, "a before b": 3}
    assert {says: len(table_of(talks_of(("p", says))).binding[0].forms) for says in expected} == expected


def test_a_lower_rung_allows_the_forms_above_it_too() -> None:
    said = {"party": "p", "says": "b before a", "firmness": "firm", "fallbacks": ["never b", "a before b"]}
    table = table_of(talks_of(said))
    assert [table.binding[0].rung({"a": 1, **more}) for more in ({"b": 1}, {"b": 2}, {})] == [3, 2, 1]


def test_first_weakens_for_everything_else_its_party_does() -> None:
    answer = stuck_answer(
        talks_of(
            ("p", "b first", "firm"),
            ("q", "a before b", "red line"),
            goal=["a", "b"],
            measures="a:p+q b:q c:p",
        )
    )
    assert [(unlock["price"], unlock["changes"][0]["after"]) for unlock in answer["unlocks"]] == [
        (Fraction(8, 3), "(a and c) in return for b")
    ]


def test_a_position_of_two_parties_is_held_by_each() -> None:
    table = table_of(talks_of({"party": ["p", "q"], "says": "c first"}, measures="a:p b:q c:r"))
    assert table.binding[0].parties == ("p", "q")
    assert [table.binding[0].rung(when) for when in ({"c": 1, "a": 2, "b": 2}, {"c": 1, "a": 2, "b": 1})] == [
        0,
        1,
    ]


def test_outside_and_soft_positions_do_not_bind() -> None:
    answer = stuck_answer(talks_of(("o", "never a"), ("p", "never a", "soft"), ("q", "a before b"), goal=["a"]))
    assert (answer["stuck"], answer["not_binding"]) == (False, ["c1", "c2"])
    assert answer["common_ground"] == {"keep": ["c3"], "set_aside": ["c2"]}


def test_common_ground_keeps_the_greatest_weight() -> None:
    talks = talks_of(
        ("p", "never a", "red line"),
        ("q", "a", "firm"),
        ("r", "a with b", "firm"),
        ("r", "b", "stated"),
        goal=["c or b"],
    )
    answer = stuck_answer(talks)
    assert answer["common_ground"] == {"keep": ["c1", "c3"], "set_aside": ["c2", "c4"]}
    assert answer["common_ground_weight"] == 12


def test_common_ground_breaks_ties_by_fewest_set_aside_then_by_ids() -> None:
    assert stuck_answer(CIRCLE)["common_ground"] == {"keep": ["c2"], "set_aside": ["c1"]}
    two_for_one = talks_of(
        ("p", "never a", "stated"), ("p", "never (a or b)", "stated"), ("q", "a", "firm"), goal=["a or c"]
    )
    assert stuck_answer(two_for_one)["common_ground"] == {"keep": ["c1", "c2"], "set_aside": ["c3"]}


@pytest.mark.parametrize(
    ("as_of", "bound"),
    [
        ("2006-11-27", []),
        ("2006-11-28", ["c1"]),
        ("2006-11", ["c1"]),
        ("2007-01", ["c1"]),
        ("2007-02", []),
        (2006, ["c1"]),
    ],
)
def test_a_position_is_in_force_from_since_until_the_day_before_until(as_of: object, bound: list[str]) -> None:
    dated = {"party": "p", "says": "a before b", "since": "2006-11-28", "until": "2007-02"}
    assert [position.id for position in table_of(talks_of(dated), as_of).binding] == bound
    assert [position.id for position in table_of(talks_of(dated, as_of=as_of)).binding] == bound


def test_without_a_day_the_talks_stand_at_the_latest_date() -> None:
    old = {"party": "p", "says": "a before b", "until": "2006-12"}
    assert table_of(talks_of(old)).binding == ()
    assert table_of(talks_of(old, sources=[{"id": "s", "date": "2008-01-01"}])).binding == ()
    assert len(table_of(talks_of(old, as_of="2006-11-30")).binding) == 1


def test_a_promise_comes_before_what_it_promises() -> None:
    talks = talks_of(goal=["b"])
    talks["measures"][0] |= {"kind": "promise", "promises": "b"}
    assert stuck_answer(talks)["roadmap"] == [["a"], ["b"]]


def test_the_goal_assumed_is_what_two_parties_want_in_order() -> None:
    circle = talks_of(("p", "b before a"), ("q", "a before b"), ("q", "c before a"))
    assert stuck_answer(circle)["goal_assumed"] == ["a", "b"]
    joint = talks_of({"party": ["p", "q"], "says": "c first"})
    assert stuck_answer(joint)["goal_assumed"] == ["c"]


def test_the_goal_assumed_leaves_out_what_somebody_refuses() -> None:
    talks = talks_of(("p", "b before a"), ("q", "a before b"), ("r", "not (not never a)"))
    assert stuck_answer(talks)["goal_assumed"] == ["b"]


def test_the_goal_assumed_is_else_all_that_is_named_and_not_refused() -> None:
    talks = talks_of(("p", "b before a"), ("q", "never c"), ("q", "a in return for b"))
    assert stuck_answer(talks)["goal_assumed"] == ["a", "b"]
    assert stuck_answer(talks_of(("p", "b before a"), goal=["a"]))["goal_assumed"] is None


def test_without_a_party_its_positions_do_not_bind_and_its_measures_do_not_happen() -> None:
    talks = talks_of(("p", "b before a"), {"party": ["p", "q"], "says": "c"}, goal=["b"], measures="a:p+q b:q c:r")
    table = table_of(talks, without="p")
    assert (table.measures, table.not_binding) == (("b", "c"), ("c1",))
    assert table.binding[0].parties == ("q",)
    assert stuck_answer(talks, without="q")["conflicts"][0]["positions"] == []


def test_admissible_roadmaps_are_those_on_which_everything_holds() -> None:
    found = {
        tuple(map("".join, map(sorted, steps)))
        for steps in admissible(talks_of(("p", "a before b"), goal=["b"], measures="a:p b:q"))
    }
    assert found == {("a", "b")}


def test_talks_drawn_at_random_are_answered_and_say_what_they_promise() -> None:
    for seed in range(60):
        talks = random_talks(Random(seed), measures=Random(seed).randint(2, 4), positions=6)
        answer = stuck_answer(talks)
        assert answer["stuck"] == (not list(admissible(talks))) == bool(answer["conflicts"])
        assert answer["cheapest"] == sorted(answer["cheapest"])


def changed(talks: dict[str, Any], says: dict[str, str | None]) -> dict[str, Any]:
    """Write the talks anew, some positions saying something else, or nothing."""
    entries = [entry | {"says": says.get(entry["id"], entry["says"]), "fallbacks": []} for entry in talks["positions"]]
    goal = stuck_answer(talks)["goal_assumed"] if talks.get("goal") is None else talks["goal"]
    return talks | {"goal": goal, "positions": [entry for entry in entries if entry["says"] is not None]}


def opened(talks: dict[str, Any], moves: dict[str, int]) -> bool:
    """Say whether some roadmap is admissible once these positions stand so many rungs down."""
    table = table_of(talks)
    says: dict[str, str | None] = {}
    for position in table.binding:
        texts = [position.text(rung) for rung in range(moves.get(position.id, 0) + 1)]
        says[position.id] = None if None in texts else " or ".join(f"({text})" for text in texts)
    return any(True for _ in admissible(changed(talks, says)))


@pytest.mark.parametrize("seed", range(60))
def test_each_unlock_works_and_no_position_in_it_could_stand_one_rung_higher(seed: int) -> None:
    talks = random_talks(Random(seed), measures=3, positions=5) | {"proposals": []}  # who drops a position may bind one
    for unlock in stuck_answer(talks, red_lines=True)["unlocks"]:
        moves = {change["position"]: change["rung"] for change in unlock["changes"]}
        assert opened(talks, moves)
        assert not any(opened(talks, moves | {name: rung - 1}) for name, rung in moves.items())


@pytest.mark.parametrize("seed", range(60))
def test_each_conflict_cannot_hold_and_every_less_can(seed: int) -> None:
    talks = random_talks(Random(seed), measures=3, positions=5) | {"proposals": []}
    for conflict in stuck_answer(talks)["conflicts"]:
        others = {entry["id"]: None for entry in talks["positions"] if entry["id"] not in conflict["positions"]}
        assert not any(True for _ in admissible(changed(talks, {**others})))
        for name in conflict["positions"]:
            assert any(True for _ in admissible(changed(talks, {**others, name: None})))


def test_the_same_seed_draws_the_same_talks() -> None:
    assert random_talks(Random(7), 5, 7) == random_talks(Random(7), 5, 7)
