"""Stability under unknown preference is what its paper says, on random conflicts, and the four kinds are nested."""

import pytest

from pourparler.analysis.stability import concepts
from pourparler.analysis.stability.concepts import Concept
from pourparler.analysis.stability.conflict import GraphForm, Ranks, Relation
from pourparler.analysis.stability.unknown import (
    UNDER_UNKNOWN,
    Attitude,
    all_equilibria,
    equilibria,
    stable_states,
    undeterred,
)
from tests.analysis.stability import naive
from tests.analysis.stability.naive_further import unknown_stable
from tests.analysis.stability.test_concepts import conflict_of


def _models(seed: int, parties: int) -> tuple[naive.Model, naive.Model]:
    return (
        naive.option_model(seed, parties=parties, options=3, infeasible=0.2, one_way=0.3, ties=5, unknown=0.3),
        naive.graph_model(seed, parties=parties, states=7, share=0.25, ties=5, unknown=0.3),
    )


@pytest.mark.parametrize("seed", range(40))
@pytest.mark.parametrize("parties", [2, 3, 4])
def test_each_kind_is_the_papers(parties: int, seed: int) -> None:
    for model in _models(seed, parties):
        conflict = conflict_of(model)
        for concept in UNDER_UNKNOWN:
            for attitude in Attitude:
                for party in range(parties):
                    expected = {
                        s for s in model.states if unknown_stable(model, party, s, concept.value, attitude.value)
                    }
                    assert stable_states(conflict, party, concept, attitude) == expected, (concept, attitude)


@pytest.mark.parametrize("seed", range(40))
@pytest.mark.parametrize("parties", [2, 3, 4])
def test_all_at_once_they_are_what_they_are_one_by_one(parties: int, seed: int) -> None:
    for model in _models(seed, parties):
        conflict = conflict_of(model)
        for (concept, attitude), found in all_equilibria(conflict).items():
            assert found == equilibria(conflict, concept, attitude), (concept, attitude)


@pytest.mark.parametrize("seed", range(20))
def test_the_bold_kind_is_within_both_others_and_those_within_the_wary_one(seed: int) -> None:
    conflict = conflict_of(naive.graph_model(seed, parties=3, states=8, share=0.25, ties=5, unknown=0.4))
    for concept in UNDER_UNKNOWN:
        a, b, c, d = (equilibria(conflict, concept, attitude) for attitude in Attitude)
        assert a <= b <= d
        assert a <= c <= d


@pytest.mark.parametrize("seed", range(20))
def test_where_all_is_known_all_four_are_the_plain_concept(seed: int) -> None:
    conflict = conflict_of(naive.graph_model(seed, parties=3, states=8, share=0.25, ties=5, unknown=0.0))
    for concept in UNDER_UNKNOWN:
        plain = concepts.equilibria(conflict, concept)
        assert {equilibria(conflict, concept, attitude) for attitude in Attitude} == {plain}


def test_hope_makes_a_party_leave_and_fear_makes_it_stay() -> None:
    """From 0 the first party can go to 1, which it may prefer, and the second then on to 2, which the first may not."""
    conflict = GraphForm(
        parties=("a", "b"),
        size=3,
        moves=({0: (1,)}, {1: (2,)}),
        preferences=(
            Relation(unknown=frozenset({frozenset({0, 1}), frozenset({0, 2})})),
            Ranks((0, 0, 1)),
        ),
    )
    leaves = {attitude.value: undeterred(conflict, 0, 0, Concept.SEQ, attitude) for attitude in Attitude}
    assert leaves == {"a": 1, "b": None, "c": None, "d": None}
    hopes = {attitude.value: undeterred(conflict, 0, 0, Concept.NASH, attitude) for attitude in Attitude}
    assert hopes == {"a": 1, "b": None, "c": 1, "d": None}
