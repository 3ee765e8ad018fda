"""What older programs call stable is within what the definition does, and where they differ an opponent moves twice."""

import pytest

from pourparler.analysis.stability import concepts, legacy
from pourparler.analysis.stability.concepts import Concept, concepts_for
from pourparler.analysis.stability.conflict import GraphForm, Ranks
from pourparler.record.codec import loads
from tests.analysis.stability import naive
from tests.analysis.stability.test_concepts import conflict_of


@pytest.mark.parametrize("seed", range(30))
@pytest.mark.parametrize("parties", [2, 3, 4])
def test_nothing_is_called_stable_that_is_not(parties: int, seed: int) -> None:
    conflict = conflict_of(
        naive.option_model(seed, parties=parties, options=4, infeasible=0.2, one_way=0.2, ties=6, unknown=0.0)
    )
    for concept in concepts_for(conflict):
        older, plain = legacy.equilibria(conflict, concept), concepts.equilibria(conflict, concept)
        if concept is Concept.SSEQ:
            continue
        assert older <= plain
        if parties == 2 and concept is not Concept.SIM:
            assert older == plain, "of two parties the other one moves once in any case"


def test_an_answer_in_which_an_opponent_moves_twice_is_missed() -> None:
    """From 0 the first party goes to 1, then the second to 2, the third to 3 and the second again to 4, a bad one."""
    conflict = GraphForm(
        parties=("a", "b", "c"),
        size=5,
        moves=({0: (1,)}, {1: (2,), 3: (4,)}, {2: (3,)}),
        preferences=(Ranks((1, 2, 2, 2, 0)), Ranks((0, 0, 1, 1, 2)), Ranks((0, 0, 0, 1, 1))),
    )
    for concept in (Concept.GMR, Concept.SMR, Concept.SEQ):
        assert concepts.judge(conflict, 0, 0, concept).stable
        assert not legacy.is_stable(conflict, 0, 0, concept)


def test_what_was_tried_against_one_improvement_is_not_tried_against_the_next() -> None:
    labels = tuple(frozenset(one.split()) for one in ("", "x", "y", "z", "x z", "y z"))
    conflict = GraphForm(
        parties=("a", "b"),
        size=6,
        moves=({0: (1, 2)}, {0: (3,)}),
        preferences=(Ranks((1, 2, 2, 0, 0, 0)), Ranks((0, 0, 0, 1, 0, 0))),
        labels=labels,
    )
    assert concepts.judge(conflict, 0, 0, Concept.SIM).stable
    assert not legacy.is_stable(conflict, 0, 0, Concept.SIM)


def test_what_such_programs_miss_is_told_by_ids() -> None:
    talks = loads(
        "{pourparler: 1, talks: T, parties: [{id: a}, {id: b}], measures: "
        "[{id: m, by: a, reversible: yes}, {id: n, by: b, reversible: yes}], worth: {a: {n: 1}, b: {m: 1}}}"
    )
    assert {one.concept: one.outcomes for one in legacy.missed(talks)} == dict.fromkeys(legacy.COMPARED, ())
