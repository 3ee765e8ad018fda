"""A way out is the same in every list: its number is its place among all, its id is made of what it is."""

import json
import random
from typing import Any

import pytest

from pourparler.analysis.deadlock import find_deadlock, listing, ways_out
from pourparler.analysis.deadlock.answer import Unlock
from pourparler.analysis.deadlock.ways_out import lists_all, way_out
from pourparler.analysis.solvers import Budget
from pourparler.errors import InputError
from pourparler.record.codec import loads
from pourparler.record.talks import Talks
from tests import naive
from tests.naive_random_worth import random_valued_talks

SEEDS = range(60)


def drawn(seed: int) -> Talks:
    rng = random.Random(seed)
    if seed % 2:
        return loads(json.dumps(random_valued_talks(rng, measures=2 + seed % 4, positions=2 + seed % 4)))
    return loads(json.dumps(naive.random_talks(rng, measures=3 + seed % 3, positions=3 + seed % 5)))


def content(unlock: Unlock) -> tuple[tuple[str, str], ...]:
    return tuple((one.position, str(one.to)) for one in unlock.descents)


def asked(talks: Talks, wanted: str | int, *, most: int = 5, red_lines: bool = False) -> Unlock:
    found = find_deadlock(talks, most=most, red_lines=red_lines)
    return way_out(talks, found, wanted, red_lines=red_lines, budget=Budget())


@pytest.mark.parametrize("seed", SEEDS)
def test_every_list_numbers_and_names_the_same_ways_out_alike(seed: int) -> None:
    talks = drawn(seed)
    whole = find_deadlock(talks, most=1000, red_lines=True).answer.unlocks
    assert [unlock.number for unlock in whole] == list(range(1, len(whole) + 1))
    assert len({unlock.id for unlock in whole}) == len({content(unlock) for unlock in whole}) == len(whole)
    for most in (1, 2, 3, 5, 9):
        shown = find_deadlock(talks, most=most, red_lines=True).answer.unlocks
        assert len(shown) == min(most, len(whole))
        for unlock in shown:
            assert unlock.number is not None, "so far down all are numbered"
            assert unlock == whole[unlock.number - 1]


@pytest.mark.parametrize("seed", range(0, 300, 3))
def test_a_number_is_the_place_among_all_ways_out_by_brute_force(seed: int) -> None:
    data = naive.random_talks(random.Random(seed), measures=3 + seed % 3, positions=3 + seed % 5)
    expected = naive.stuck_answer(data, most=3, red_lines=True)["unlocks"]
    places = [sorted((change["position"], change["rung"]) for change in unlock["changes"]) for unlock in expected]
    for unlock in find_deadlock(loads(json.dumps(data)), most=3, red_lines=True).answer.unlocks:
        assert unlock.number == places.index(sorted((d.position, d.steps) for d in unlock.descents)) + 1


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_asked_for_is_what_was_shown_however_long_the_list(seed: int) -> None:
    talks = drawn(seed)
    for unlock in find_deadlock(talks, most=9, red_lines=True).answer.unlocks:
        for most in (1, 5):
            assert asked(talks, unlock.id, most=most, red_lines=True) == unlock
            assert asked(talks, str(unlock.number), most=most, red_lines=True) == unlock


def refusals(count: int) -> dict[str, Any]:
    """North refuses each of so many measures, south one more, and one of all has to happen; south’s is dearer."""
    ways = [f"way-{number:03}" for number in range(count)]
    return {
        "pourparler": 1,
        "talks": "Many refusals",
        "parties": [{"id": "north"}, {"id": "south"}],
        "measures": [{"id": way, "by": "south"} for way in ways],
        "goal": [" or ".join([*ways, "other"])],
        "positions": [
            *({"id": f"not-{way}", "party": "north", "says": f"never {way}"} for way in ways),
            {"id": "not-other", "party": "south", "says": "never other", "firmness": "firm"},
        ],
    } | {"measures": [*({"id": way, "by": "south"} for way in ways), {"id": "other", "by": "north"}]}


def test_a_way_out_shown_for_its_shape_has_its_number_where_that_is_near() -> None:
    last = find_deadlock(loads(json.dumps(refusals(30)))).answer.unlocks[-1]
    assert (last.gives, last.number) == (("south",), 31)
    assert asked(loads(json.dumps(refusals(30))), 31) == last


def test_a_way_out_shown_for_its_shape_far_down_has_an_id_alone_and_is_found_by_it() -> None:
    talks = loads(json.dumps(refusals(listing.NUMBERED + 5)))
    shown = find_deadlock(talks).answer.unlocks
    assert [unlock.number for unlock in shown] == [1, 2, 3, 4, None]
    assert asked(talks, shown[-1].id) == shown[-1]
    assert asked(talks, 5).descents[0].position == "not-way-004"
    assert asked(talks, listing.NUMBERED + 6).id == shown[-1].id, "asked for by its number it is found all the same"


def test_an_id_that_no_list_shows_is_looked_for_so_far_and_no_further() -> None:
    talks = loads(json.dumps(refusals(ways_out.MOST_LOOKED_AT // 2)))
    far = find_deadlock(talks, most=50).answer.unlocks[40]
    assert asked(talks, far.id).descents == far.descents
    talks = loads(json.dumps(refusals(ways_out.MOST_LOOKED_AT + 5)))
    with pytest.raises(InputError, match=f"none of the first {ways_out.MOST_LOOKED_AT} ways out has this id"):
        asked(talks, "zzzzzz")


def test_a_way_out_that_is_not_there_is_the_users_mistake_and_told_without_flags() -> None:
    talks = loads(json.dumps(refusals(2)))
    for wanted, what in (
        (4, "way out 4: there are only 3 of them. Choose 1 to 3"),
        ("zzzzzz", "no way out has this id"),
    ):
        with pytest.raises(InputError, match=what) as caught:
            asked(talks, wanted)
        assert "--" not in str(caught.value)
    with pytest.raises(InputError, match="not stuck"):
        asked(loads(json.dumps(refusals(2) | {"goal": ["way-000"], "positions": []})), 1)
    stiff = refusals(1)
    stiff["positions"] = [position | {"firmness": "red line"} for position in stiff["positions"]]
    with pytest.raises(InputError, match="nothing unlocks these talks"):
        asked(loads(json.dumps(stiff)), 1)
    assert asked(loads(json.dumps(stiff)), 1, red_lines=True).number == 1


def test_the_nearest_id_is_named() -> None:
    talks = loads(json.dumps(refusals(2)))
    first = find_deadlock(talks).answer.unlocks[0].id
    with pytest.raises(InputError, match=f'Did you mean "{first}"'):
        asked(talks, first[:-1])


def test_a_list_is_whole_where_fewer_are_shown_than_were_asked_for() -> None:
    talks = loads(json.dumps(refusals(4)))
    assert lists_all(find_deadlock(talks, most=6))
    assert not lists_all(find_deadlock(talks, most=5))
    assert [
        unlock.number
        for unlock in ways_out.ways_out(talks, find_deadlock(talks, most=2), red_lines=False, budget=Budget())
    ] == [1, 2, 3, 4, 5]
