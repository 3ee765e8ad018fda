"""The shortest ways to an outcome are those that looking at every step finds, and what they rest on is told."""

from collections import deque
from itertools import combinations

import numpy as np
import pytest

from pourparler.analysis.stability.options import OptionForm, option_form
from pourparler.analysis.stability.paths import dead_ends, movers_of, ways_from
from pourparler.record.codec import loads

HEAD = """
pourparler: 1
talks: T
parties: [{id: a}, {id: b}, {id: c, role: outside}]
measures:
  - {id: m, by: a, reversible: yes}
  - {id: n, by: a}
  - {id: o, by: b, reversible: yes}
  - {id: j, by: [a, b], reversible: yes}
  - {id: k, by: [b, c], reversible: yes}
"""


def _form(seed: int) -> OptionForm:
    dice = np.random.default_rng(seed)
    worths = [{one: int(dice.integers(-3, 4)) for one in "mnojk"} for _ in "ab"]
    fact = ["not (m and o)", "n in return for j", "if o then m or j", "m or not k"][seed % 4]
    return option_form(loads(f"{HEAD}facts: [{{says: {fact}}}]\nworth: {{a: {worths[0]}, b: {worths[1]}}}"))


def _neighbours(form: OptionForm, state: int, *, improving: bool) -> set[int]:
    """By the definition: some change something that they do, together, if that is better for each of them."""
    groups = {("a",): "mn", ("b",): "o", ("a", "b"): "j"}
    found = set()
    for doers, measures in groups.items():
        for size in range(1, len(measures) + 1):
            for chosen in combinations(measures, size):
                there = state
                for one in chosen:
                    there ^= 1 << form.measures.index(one)
                takes_back = "n" in chosen and "n" in form.in_force(state)
                judges = [form.parties.index(doer) for doer in doers]
                better = all(form.ranks[one][there] > form.ranks[one][state] for one in judges)
                if form.feasible[there] and not takes_back and (better or not improving):
                    found.add(there)
    return found


@pytest.mark.parametrize("improving", [False, True])
@pytest.mark.parametrize("seed", range(12))
def test_ways_are_the_shortest_that_there_are(seed: int, improving: bool) -> None:
    form = _form(seed)
    far, waiting = {0: 0}, deque([0])
    while waiting:
        here = waiting.popleft()
        for there in _neighbours(form, here, improving=improving):
            if there not in far:
                far[there] = far[here] + 1
                waiting.append(there)
    ways = ways_from(form, 0, improving=improving)
    for state in form.states:
        assert ways.distance[state] == far.get(state, -1)
        way = ways.to(state)
        assert (way is None) == (state not in far)
        at = 0
        for step in way or ():
            assert step.to in _neighbours(form, at, improving=improving)
            at = step.to
        assert way is None or (at == state and len(way) == far[state])


@pytest.mark.parametrize("seed", range(12))
def test_ways_get_stuck_where_no_step_is_better_for_those_who_would_make_it(seed: int) -> None:
    form = _form(seed)
    ways = ways_from(form, 0, improving=True)
    stuck = [s for s in form.states if ways.reaches(s) and not _neighbours(form, s, improving=True)]
    wanted = stuck[:1]
    ends = dead_ends(form, ways, wanted).tolist()
    assert sorted(ends) == sorted(set(stuck) - set(wanted))
    assert [ways.distance[one] for one in ends] == sorted(ways.distance[one] for one in ends)


def test_those_who_move_are_parties_alone_and_the_doers_of_joint_measures() -> None:
    assert [one.parties for one in movers_of(_form(0))] == [(0,), (1,), (0, 1)]  # nobody can bind the outsider
