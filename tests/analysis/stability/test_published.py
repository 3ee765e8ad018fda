"""Equilibria that the literature gives for well-known conflicts."""

import pytest

from pourparler.analysis.stability import find_stability
from pourparler.analysis.stability.concepts import Concept, equilibria
from pourparler.analysis.stability.conflict import GraphForm, Ranks
from pourparler.record.codec import loads

PRISONERS = """
pourparler: 1
talks: Prisoner's dilemma
parties: [{id: p1}, {id: p2}]
measures: [{id: c1, by: p1, reversible: yes}, {id: c2, by: p2, reversible: yes}]
order_of_states:
  p1: [[c2], [c1, c2], [], [c1]]
  p2: [[c1], [c1, c2], [], [c2]]
"""
CHICKEN = """
pourparler: 1
talks: Chicken
parties: [{id: p1}, {id: p2}]
measures: [{id: s1, by: p1, reversible: yes}, {id: s2, by: p2, reversible: yes}]
order_of_states:
  p1: [[s2], [s1, s2], [s1], []]
  p2: [[s1], [s1, s2], [s2], []]
"""
CUBA = """
pourparler: 1
talks: Cuban missile crisis, 1962
parties: [{id: us}, {id: ussr}]
measures:
  - {id: strike, by: us, reversible: yes}
  - {id: blockade, by: us, reversible: yes}
  - {id: withdraw, by: ussr, reversible: yes}
  - {id: escalate, by: ussr, reversible: yes}
facts: [{says: not (withdraw and escalate)}]
order_of_states:
  us: [[withdraw], [blockade, withdraw], [strike, withdraw], [strike, blockade, withdraw], [blockade], [strike],
       [strike, blockade], [], [strike, blockade, escalate], [strike, escalate], [blockade, escalate], [escalate]]
  ussr: [[], [withdraw], [blockade, withdraw], [blockade], [strike, withdraw], [strike],
         [strike, blockade, withdraw], [strike, blockade], [strike, blockade, escalate], [strike, escalate],
         [blockade, escalate], [escalate]]
"""


def _found(text: str) -> dict[str, set[frozenset[str]]]:
    found = find_stability(loads(text)).answer.equilibria
    kinds = ("nash", "gmr", "smr", "seq", "sseq")
    return {kind: {frozenset(one) for one in getattr(found, kind)} for kind in kinds}


def test_prisoners_dilemma() -> None:
    """[FangHipelKilgour1993]_: defection alone is Nash; cooperation is held by fear of defection."""
    found = _found(PRISONERS)
    assert found["nash"] == {frozenset()}
    for kind in ("gmr", "smr", "seq"):
        assert found[kind] == {frozenset(), frozenset({"c1", "c2"})}


def test_chicken() -> None:
    """[FangHipelKilgour1993]_: both swerving is held by threats alone that nobody would gladly carry out."""
    found = _found(CHICKEN)
    one_swerves = {frozenset({"s1"}), frozenset({"s2"})}
    assert found["nash"] == found["seq"] == one_swerves
    assert found["gmr"] == found["smr"] == {*one_swerves, frozenset({"s1", "s2"})}


def test_cuban_missile_crisis() -> None:
    """[FraserHipel1984]_, chapter 1: the missiles are withdrawn, with no action or a blockade."""
    found = _found(CUBA)
    assert found["nash"] == set()
    assert found["seq"] == {frozenset({"withdraw"}), frozenset({"blockade", "withdraw"})}


def test_a_strike_that_cannot_be_taken_back_lasts_once_it_has_come() -> None:
    found = _found(CUBA.replace("{id: strike, by: us, reversible: yes}", "{id: strike, by: us, reversible: no}"))
    assert found["nash"] == {frozenset({"strike", "withdraw"})}
    assert found["seq"] == {
        frozenset({"withdraw"}),
        frozenset({"blockade", "withdraw"}),
        frozenset({"strike", "withdraw"}),
    }


def _order(best_first: list[int]) -> Ranks:
    return Ranks(tuple(len(best_first) - best_first.index(state) for state in range(1, len(best_first) + 1)))


def _moves(pairs: list[tuple[int, int]]) -> dict[int, tuple[int, ...]]:
    return {a - 1: tuple(sorted(b - 1 for start, b in pairs if start == a)) for a, _ in pairs}


ELMIRA = GraphForm(
    parties=("ministry", "uniroyal", "local government"),
    size=9,
    moves=(
        _moves([(1, 2), (3, 4), (5, 6), (7, 8)]),
        _moves([(1, 3), (1, 9), (2, 4), (2, 9), (3, 9), (4, 9), (5, 7), (5, 9), (6, 8), (6, 9), (7, 9), (8, 9)]),
        _moves([(1, 5), (5, 1), (2, 6), (6, 2), (3, 7), (7, 3), (4, 8), (8, 4)]),
    ),
    preferences=(
        _order([7, 3, 4, 8, 5, 1, 2, 6, 9]),
        _order([1, 4, 8, 5, 9, 3, 7, 2, 6]),
        _order([7, 3, 5, 1, 8, 6, 4, 2, 9]),
    ),
)
"""The groundwater dispute at Elmira, Ontario, 1991, in nine states [HipelFangKilgourHaight1993]_."""


@pytest.mark.parametrize(
    ("concept", "states"),
    [
        (Concept.NASH, {5, 8, 9}),
        (Concept.GMR, {1, 4, 5, 8, 9}),
        (Concept.SMR, {1, 4, 5, 8, 9}),
        (Concept.SEQ, {5, 8, 9}),
        (Concept.SSEQ, {5, 8, 9}),
    ],
)
def test_elmira(concept: Concept, states: set[int]) -> None:
    assert {state + 1 for state in equilibria(ELMIRA, concept)} == states
