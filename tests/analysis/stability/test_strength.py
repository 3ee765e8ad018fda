"""Strong and general stability are what their papers say, on random conflicts."""

import random
from fractions import Fraction

import pytest

from pourparler.analysis.stability import concepts
from pourparler.analysis.stability.concepts import Concept
from pourparler.analysis.stability.conflict import GraphForm, Ranks
from pourparler.analysis.stability.strength import (
    GRADED,
    Graded,
    all_equilibria_at,
    degree_of,
    equilibria_at,
    is_stable_at,
    strength,
)
from tests.analysis.stability import naive
from tests.analysis.stability.naive_further import Worths, strength_stable

_THRESHOLD = (Fraction(2),)


def _worths(model: naive.Model, seed: int) -> dict[tuple[int, int], int]:
    dice = random.Random(seed)
    return {(party, state): dice.randrange(8) for party in range(model.parties) for state in model.states}


def _conflict(model: naive.Model, worth: dict[tuple[int, int], int]) -> GraphForm:
    parties = range(model.parties)
    return GraphForm(
        parties=tuple(f"p{party}" for party in parties),
        size=len(model.states),
        moves=tuple({s: tuple(sorted(model.moves[p, s])) for s in model.states} for p in parties),
        preferences=tuple(Ranks(tuple(worth[p, s] for s in model.states)) for p in parties),
    )


@pytest.mark.parametrize("seed", range(60))
@pytest.mark.parametrize("parties", [2, 3, 4])
def test_general_and_strong_stability_are_the_papers(parties: int, seed: int) -> None:
    model = naive.graph_model(seed, parties=parties, states=8, share=0.25, ties=2, unknown=0.0)
    worth = _worths(model, seed)
    conflict = _conflict(model, worth)

    def degree(party: int, state: int, other: int) -> int:
        return degree_of(Fraction(worth[party, state] - worth[party, other]), _THRESHOLD)

    graded, worths = Graded(conflict=conflict, degree=degree, most=2), Worths(model, worth)
    for concept in GRADED:
        for party in range(parties):
            for state in model.states:
                for least, strong in ((0, False), (2, True)):
                    expected = strength_stable(worths, party, state, concept.value, strong=strong)
                    assert is_stable_at(graded, party, state, concept, least) == expected


@pytest.mark.parametrize("seed", range(20))
def test_general_stability_is_the_plain_concept_and_each_degree_is_within_the_one_below(seed: int) -> None:
    model = naive.graph_model(seed, parties=3, states=8, share=0.25, ties=2, unknown=0.0)
    worth = _worths(model, seed)
    conflict = _conflict(model, worth)
    thresholds = (Fraction(1), Fraction(3))

    def degree(party: int, state: int, other: int) -> int:
        return degree_of(Fraction(worth[party, state] - worth[party, other]), thresholds)

    graded = Graded(conflict=conflict, degree=degree, most=3)
    at_once = all_equilibria_at(graded, range(4))
    for concept in GRADED:
        found = [equilibria_at(graded, concept, least) for least in range(4)]
        assert found[0] == concepts.equilibria(conflict, concept)
        assert found == [at_once[concept, least] for least in range(4)]
        assert found[3] <= found[2] <= found[1] <= found[0]


def test_how_strong_a_state_holds_is_how_hard_the_sanction_hits() -> None:
    """From 0 to 1, answered by a move to 2, which is worse than 0 by more than the threshold, or by less."""
    moves = ({0: (1,)}, {1: (2,)})
    for loss, holds in ((5, 2), (1, 1), (0, 0), (-1, None)):
        worth = ((5, 6, 5 - loss), (0, 0, 1))
        conflict = GraphForm(parties=("a", "b"), size=3, moves=moves, preferences=tuple(Ranks(one) for one in worth))

        def degree(party: int, state: int, other: int, worth: tuple[tuple[int, ...], ...] = worth) -> int:
            return degree_of(Fraction(worth[party][state] - worth[party][other]), _THRESHOLD)

        graded = Graded(conflict=conflict, degree=degree, most=2)
        assert strength(graded, 0, 0, Concept.SEQ) == holds
        assert strength(graded, 0, 0, Concept.NASH) is None
        assert strength(graded, 1, 0, Concept.SEQ) == 2, "who has no improvement stays, however graded"
