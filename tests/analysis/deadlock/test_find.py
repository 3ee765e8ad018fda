"""Why talks are stuck and what would unlock them: against brute force, and against the definitions themselves."""

import json
import random
from typing import Any

import pytest

from pourparler.analysis.deadlock import find_deadlock
from pourparler.analysis.deadlock.answer import Deadlock, Unlock
from pourparler.errors import LimitError
from pourparler.record.codec import loads
from pourparler.record.conditions.truth import holds
from pourparler.record.positions import Firmness
from pourparler.record.talks import Talks
from tests import naive

SEEDS = range(300)


def drawn(seed: int) -> dict[str, Any]:
    rng = random.Random(seed)
    return naive.random_talks(rng, measures=3 + seed % 3, positions=3 + seed % 5)


def read(data: dict[str, Any]) -> Talks:
    return loads(json.dumps(data))


def shape(gives: Any) -> tuple[str, ...]:
    return tuple(gives) if len(gives) == 1 else ()


def in_short(unlock: Unlock) -> tuple[float, int, tuple[tuple[str, int], ...]]:
    changes = sorted((descent.position, descent.steps) for descent in unlock.descents)
    return round(unlock.price, 9), len(changes), tuple(changes)


def expected_in_short(unlock: Any) -> tuple[float, int, tuple[tuple[str, int], ...]]:
    changes = sorted((change["position"], change["rung"]) for change in unlock["changes"])
    return round(float(unlock["price"]), 9), len(changes), tuple(changes)


@pytest.mark.parametrize("seed", SEEDS)
def test_random_talks_agree_with_brute_force(seed: int) -> None:
    data, red_lines = drawn(seed), seed % 2 == 1
    expected = naive.stuck_answer(data, most=5, red_lines=red_lines)
    finding = find_deadlock(read(data), red_lines=red_lines)
    answer = finding.answer
    assert finding.exhaustive
    assert answer.stuck is expected["stuck"]
    assert sorted(answer.not_binding) == sorted(expected["not_binding"])
    assert answer.goal_assumed is None or sorted(answer.goal_assumed) == sorted(expected["goal_assumed"] or [])
    assert (answer.goal_assumed is None) is (expected["goal_assumed"] is None)
    assert as_lists(answer.roadmap) == expected["roadmap"]
    agree_on_conflicts(answer, expected)
    agree_on_unlocks(answer, expected)
    agree_on_common_ground(answer, expected)


def as_lists(roadmap: Any) -> Any:
    return None if roadmap is None else [list(step) for step in roadmap]


def agree_on_conflicts(answer: Deadlock, expected: Any) -> None:
    known = {tuple(sorted(conflict["positions"])): conflict for conflict in expected["conflicts"]}
    found = {tuple(sorted(conflict.positions)): conflict for conflict in answer.conflicts}
    assert set(found) <= set(known), "each conflict is minimal"
    assert {ids for ids in known if len(ids) <= 3} <= set(found), "all small ones are listed"
    assert any(len(ids) > 3 for ids in known) is any(len(ids) > 3 for ids in found)
    assert answer.conflicts_exhaustive is (set(known) == set(found))
    for ids, conflict in found.items():
        assert conflict.kind.value == known[ids]["kind"]
        assert conflict.confidence.value == known[ids]["confidence"]
        facts = sorted(naive.show(naive.parse(str(fact.says))) for fact in conflict.facts)
        assert facts in [sorted(naive.show(naive.parse(text)) for text in facts_) for facts_ in known[ids]["facts"]]


def agree_on_unlocks(answer: Deadlock, expected: Any) -> None:
    known = {expected_in_short(unlock): unlock for unlock in expected["unlocks"]}
    cheapest = [expected_in_short(unlock) for unlock in expected["unlocks"][:5]]
    found = [in_short(unlock) for unlock in answer.unlocks]
    assert set(found) <= set(known), "each unlock is minimal"
    assert len(found) == min(5, len(known))
    assert found == sorted(found)
    assert found[:1] == cheapest[:1]
    shapes = {shape(unlock["gives"]) for unlock in known.values()}
    if shapes == {shape(known[one]["gives"]) for one in cheapest}:
        assert found == cheapest
    elif len(shapes) <= 5:
        assert {shape(unlock.gives) for unlock in answer.unlocks} == shapes
    for unlock in answer.unlocks:
        same = known[in_short(unlock)]
        assert sorted(unlock.gives) == sorted(same["gives"])
        assert sorted(unlock.gets) == sorted(same["gets"])
        assert as_lists(unlock.roadmap) == same["roadmap"]
    assert [sorted(ids) for ids in answer.needs_red_line] == [sorted(ids) for ids in expected["needs_red_line"][:5]]


def agree_on_common_ground(answer: Deadlock, expected: Any) -> None:
    if expected["common_ground_weight"] is not None:
        assert sorted(answer.common_ground.set_aside) == sorted(expected["common_ground"]["set_aside"])


@pytest.mark.parametrize("seed", range(0, 300, 7))
def test_the_roadmap_of_an_unlock_breaks_nothing_that_still_stands(seed: int) -> None:
    talks = read(drawn(seed))
    for unlock in find_deadlock(talks, red_lines=True).answer.unlocks:
        step_of = {measure: number for number, step in enumerate(unlock.roadmap, start=1) for measure in step}
        assert all(holds(fact.says, step_of) for fact in talks.all_facts)
        assert all(holds(item, step_of) for item in talks.wanted)
        down = {descent.position: descent.steps for descent in unlock.descents}
        for position in talks.binding_positions:
            forms = talks.rungs(position)
            stood_on = forms[: down.get(position.id, 0) + 1]
            dropped = down.get(position.id, 0) == len(forms)
            assert dropped or any(holds(form, step_of) for form in stood_on)


@pytest.mark.parametrize("seed", range(0, 300, 11))
def test_a_party_left_out_neither_binds_nor_acts(seed: int) -> None:
    data = drawn(seed)
    out = data["parties"][0]["id"]
    expected = naive.stuck_answer(data, without=[out])
    answer = find_deadlock(read(data).without(out)).answer
    assert answer.stuck is expected["stuck"]
    assert sorted(answer.not_binding) == sorted(expected["not_binding"])
    agree_on_conflicts(answer, expected)
    agree_on_unlocks(answer, expected)


@pytest.mark.parametrize("seed", range(0, 300, 13))
def test_talks_stand_as_they_stood_on_a_date(seed: int) -> None:
    data = drawn(seed)
    for date in ("2006", "2006-11-29", "2007-02-13"):
        expected = naive.stuck_answer({**data, "as_of": date})
        answer = find_deadlock(read({**data, "as_of": date})).answer
        assert answer.stuck is expected["stuck"]
        assert sorted(answer.not_binding) == sorted(expected["not_binding"])


def circle(firmness: str = "firm", **more: Any) -> dict[str, Any]:
    """Two parties, each of whom wants the other to go first."""
    return {
        "pourparler": 1,
        "talks": "A circle",
        "parties": [{"id": "north"}, {"id": "south"}],
        "measures": [{"id": "a", "by": "north"}, {"id": "b", "by": "south"}],
        "goal": ["a", "b"],
        "positions": [
            {"id": "n", "party": "north", "says": "b before a", "firmness": firmness},
            {"id": "s", "party": "south", "says": "a before b", "firmness": firmness},
        ],
        **more,
    }


def test_a_circle_of_you_first_is_one_conflict_of_order_with_three_ways_out() -> None:
    answer = find_deadlock(read(circle())).answer
    assert [(c.positions, c.kind.value) for c in answer.conflicts] == [(("n", "s"), "order")]
    assert [(round(u.price, 4), u.gives, u.gets) for u in answer.unlocks] == [
        (2.6667, ("north",), ("south",)),
        (2.6667, ("south",), ("north",)),
        (2.6667, ("north", "south"), ()),
    ]
    assert answer.unlocks[2].roadmap == (("a", "b"),)
    assert answer.hinges == ("n", "s")


def test_red_lines_move_only_when_asked() -> None:
    stiff = find_deadlock(read(circle("red line"))).answer
    assert stiff.unlocks == ()
    assert stiff.needs_red_line == (("n",), ("s",), ("n", "s"))
    moving = find_deadlock(read(circle("red line")), red_lines=True).answer
    assert len(moving.unlocks) == 3
    assert moving.needs_red_line == ()


def test_each_shape_that_exists_is_among_those_shown() -> None:
    replaced = 0
    for seed in SEEDS:
        data = drawn(seed)
        expected = naive.stuck_answer(data, red_lines=True)["unlocks"]
        shapes = {shape(unlock["gives"]) for unlock in expected}
        if len(shapes) > 3 or len(expected) < 4:
            continue
        shown = find_deadlock(read(data), most=3, red_lines=True).answer.unlocks
        assert {shape(unlock.gives) for unlock in shown} == shapes
        replaced += shapes != {shape(unlock["gives"]) for unlock in expected[:3]}
    assert replaced, "some of these talks must need it"


def test_facts_and_goal_that_cannot_hold_blame_nobody() -> None:
    answer = find_deadlock(read(circle(facts=[{"says": "never a"}]))).answer
    assert answer.stuck
    assert [(c.positions, c.kind.value) for c in answer.conflicts] == [((), "through goal")]
    assert answer.unlocks == ()
    assert answer.common_ground.keep == ()


def test_a_joint_first_is_first_for_each_of_those_who_say_it() -> None:
    data = circle(positions=[{"id": "j", "party": ["north", "south"], "says": "x first"}])
    data["measures"].append({"id": "x", "by": ["north", "south"]})
    data["goal"].append("x")
    assert find_deadlock(read(data)).answer.roadmap == (("x",), ("a", "b"))


def test_conflicts_of_more_than_three_positions_are_listed_apart() -> None:
    count = 5
    ring = [{"id": f"p{n}", "party": "north", "says": f"m{n} before m{(n + 1) % count}"} for n in range(count)]
    data = circle(
        measures=[{"id": f"m{n}", "by": "south"} for n in range(count)],
        goal=[f"m{n}" for n in range(count)],
        positions=ring,
    )
    answer = find_deadlock(read(data)).answer
    assert [len(conflict.positions) for conflict in answer.conflicts] == [count]
    assert answer.conflicts_exhaustive


def test_no_more_ways_out_than_asked_for_are_listed() -> None:
    assert len(find_deadlock(read(circle()), most=2).answer.unlocks) == 2
    with pytest.raises(ValueError, match="at least one"):
        find_deadlock(read(circle()), most=0)


def test_a_search_without_time_says_so_instead_of_guessing() -> None:
    with pytest.raises(LimitError, match="Allow more time"):
        find_deadlock(read(circle()), time_limit=1e-9)


def test_the_answer_does_not_change_from_run_to_run() -> None:
    for seed in range(20):
        talks = read(drawn(seed))
        assert find_deadlock(talks) == find_deadlock(talks)


def test_soft_positions_count_for_common_ground_alone() -> None:
    data = circle()
    data["positions"][1]["firmness"] = "soft"
    answer = find_deadlock(read(data)).answer
    assert not answer.stuck
    assert answer.not_binding == ("s",)
    assert answer.common_ground.set_aside == ("s",)
    assert read(data).position_by_id["s"].firmness is Firmness.SOFT
