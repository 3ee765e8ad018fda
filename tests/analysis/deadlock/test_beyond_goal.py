"""What a written goal leaves out: against brute force on talks whose goal is what two parties put in order."""

import json
import random
from typing import Any

import pytest

from pourparler.analysis.deadlock import find_deadlock
from pourparler.record.codec import loads
from tests import naive, naive_talks
from tests.naive_language import ORDER, atoms, named


def put_in_order(data: dict[str, Any]) -> list[str]:
    """What conditions of order of two parties name and nobody refuses, by the naive reading of the record."""
    table = naive_talks.table_of(data)
    parties: dict[str, set[str]] = {}
    for position in table.binding:
        for atom in (atom for formula, _ in position.forms[0] for atom in atoms(formula)):
            for measure in named(atom) if atom[0] in ORDER else ():
                parties.setdefault(measure, set()).update(position.parties)
    refused = naive_talks.refused_by_any(table.binding, table.measures)
    return sorted({measure for measure, holders in parties.items() if len(holders) > 1} - refused)


def drawn(seed: int) -> dict[str, Any]:
    """Talks with a goal that needs little, so that many are not stuck."""
    data = naive.random_talks(random.Random(seed), measures=3 + seed % 2, positions=3 + seed % 4)
    return data | {"goal": [data["measures"][0]["id"]] if seed % 2 else []}


@pytest.mark.parametrize("seed", range(300))
def test_what_the_goal_leaves_out_is_what_would_be_stuck_with_all_that_two_parties_put_in_order(seed: int) -> None:
    data = drawn(seed)
    answer = find_deadlock(loads(json.dumps(data))).answer
    needed = put_in_order(data)
    expected = naive.stuck_answer({**data, "goal": needed})["conflicts"]
    known = {tuple(sorted(one["positions"])): one["kind"] for one in expected}
    if answer.stuck or not needed or () in known:
        assert answer.beyond_goal == ()
        return
    found = {tuple(sorted(one.positions)): one.kind.value for one in answer.beyond_goal}
    assert found.items() <= known.items(), "each is minimal, and of its kind"
    assert {ids for ids in known if len(ids) <= 3} <= set(found), "all small ones are listed"
    assert bool(found) is bool(known)


def test_enough_random_talks_have_something_left_out() -> None:
    answers = [find_deadlock(loads(json.dumps(drawn(seed)))).answer for seed in range(300)]
    assert sum(bool(one.beyond_goal) for one in answers) >= 5


def test_talks_without_a_goal_of_their_own_have_nothing_left_out() -> None:
    data = {key: value for key, value in drawn(1).items() if key != "goal"}
    assert find_deadlock(loads(json.dumps(data))).answer.beyond_goal == ()
