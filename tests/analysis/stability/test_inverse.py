"""What a party would have to prefer is exactly what makes the outcome stable for it, tried over all its orders."""

from dataclasses import replace
from itertools import permutations

import pytest

from pourparler.analysis.stability.concepts import Concept, judge
from pourparler.analysis.stability.conflict import GraphForm, Ranks
from pourparler.analysis.stability.inverse import conditions, holds, least_raise
from tests.analysis.stability import naive
from tests.analysis.stability.test_concepts import conflict_of

CONCEPTS = [Concept.NASH, Concept.GMR, Concept.SMR, Concept.SEQ, Concept.SSEQ]


def _small(seed: int) -> GraphForm:
    return conflict_of(naive.graph_model(seed, parties=2 + seed % 2, states=5, share=0.35, ties=9, unknown=0.0))


def _with(conflict: GraphForm, party: int, order: tuple[int, ...]) -> GraphForm:
    ranks = Ranks(tuple(order.index(state) for state in conflict.states))
    preferences = [*conflict.preferences]
    preferences[party] = ranks
    return replace(conflict, preferences=tuple(preferences))


@pytest.mark.parametrize("concept", CONCEPTS)
@pytest.mark.parametrize("seed", range(10))
def test_it_holds_of_exactly_the_orders_that_make_it_stable(concept: Concept, seed: int) -> None:
    conflict = _small(seed)
    found = conditions(conflict, 0, 0, concept)
    for order in permutations(conflict.states):
        other = _with(conflict, 0, order)
        assert holds(other, 0, 0, found) == judge(other, 0, 0, concept).stable


@pytest.mark.parametrize("concept", CONCEPTS)
@pytest.mark.parametrize("seed", range(15))
def test_the_least_rise_is_the_first_place_in_the_order_at_which_it_is_stable(concept: Concept, seed: int) -> None:
    conflict = _small(seed)
    order = tuple(sorted(conflict.states, key=lambda state: (state * 7 + seed) % 5))
    conflict = _with(conflict, 0, order)
    ranks = conflict.preferences[0].values  # type: ignore[attr-defined]
    level = least_raise(conflict, 0, 0, concept).level

    def stable_at(rank: int) -> bool:
        raised = replace(conflict, preferences=(Ranks((rank, *ranks[1:])), *conflict.preferences[1:]))
        return judge(raised, 0, 0, concept).stable

    enough = ranks[0] if level is None else ranks[level]
    assert stable_at(enough)
    assert not any(stable_at(rank) for rank in range(ranks[0], enough))


@pytest.mark.parametrize("concept", CONCEPTS)
@pytest.mark.parametrize("seed", range(10))
def test_an_outcome_that_rises_for_one_party_stays_stable_for_the_others(concept: Concept, seed: int) -> None:
    conflict = _small(seed)
    for other in range(1, len(conflict.parties)):
        if judge(conflict, other, 0, concept).stable:
            top = _with(conflict, 0, (*range(1, conflict.size), 0))
            lower = _with(conflict, 0, (0, *range(1, conflict.size)))
            if judge(lower, other, 0, concept).stable:
                assert judge(top, other, 0, concept).stable


def test_what_asks_for_more_than_another_way_is_left_out() -> None:
    conflict = _small(3)
    for concept in CONCEPTS:
        for condition in conditions(conflict, 0, 0, concept):
            assert not any(one < two for one in condition.either for two in condition.either)


def test_moves_at_the_same_time_have_no_inverse() -> None:
    with pytest.raises(ValueError, match="at the same time"):
        conditions(_small(0), 0, next(s for s in range(5) if _small(0).reachable(0, s)), Concept.SIM)
