"""Every concept is what the textbook says, on random conflicts of every kind; and each verdict carries its reason."""

import pytest

from pourparler.analysis.stability.concepts import Concept, concepts_for, judge, stable_states
from pourparler.analysis.stability.conflict import GraphForm, Ranks, Relation
from tests.analysis.stability import naive

_KINDS = {
    "free": {"infeasible": 0.0, "one_way": 0.0, "ties": 999, "unknown": 0.0},
    "infeasible": {"infeasible": 0.3, "one_way": 0.0, "ties": 999, "unknown": 0.0},
    "one way": {"infeasible": 0.0, "one_way": 0.5, "ties": 999, "unknown": 0.0},
    "ties": {"infeasible": 0.2, "one_way": 0.2, "ties": 4, "unknown": 0.0},
    "unknown": {"infeasible": 0.2, "one_way": 0.2, "ties": 6, "unknown": 0.3},
}


def conflict_of(model: naive.Model) -> GraphForm:
    """The oracle's model as a conflict."""
    pairs = [(party, one, two) for party in range(model.parties) for one in model.states for two in model.states]
    return GraphForm(
        parties=tuple(f"p{party}" for party in range(model.parties)),
        size=len(model.states),
        moves=tuple({s: tuple(sorted(model.moves[p, s])) for s in model.states} for p in range(model.parties)),
        preferences=tuple(
            Relation(
                better=frozenset((a, b) for p, a, b in pairs if p == party and model.view[p, a, b] == "better"),
                unknown=frozenset(
                    frozenset((a, b)) for p, a, b in pairs if p == party and model.view[p, a, b] == "unknown"
                ),
            )
            for party in range(model.parties)
        ),
        labels=tuple(model.options[state] for state in model.states) if model.options else None,
    )


def _agrees(model: naive.Model) -> None:
    conflict = conflict_of(model)
    for concept in concepts_for(conflict):
        for party in range(model.parties):
            expected = {s for s in model.states if naive.stable(model, party, s, concept.value)}
            assert stable_states(conflict, party, concept) == expected, (concept, party)


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("kind", _KINDS)
@pytest.mark.parametrize("parties", [2, 3, 4])
def test_each_concept_is_the_textbooks_in_option_form(kind: str, parties: int, seed: int) -> None:
    _agrees(naive.option_model(seed, parties=parties, options=4, **_KINDS[kind]))  # type: ignore[arg-type]


@pytest.mark.parametrize("seed", range(40))
@pytest.mark.parametrize("parties", [2, 3, 4])
def test_each_concept_is_the_textbooks_in_graph_form(parties: int, seed: int) -> None:
    _agrees(naive.graph_model(seed, parties=parties, states=9, share=0.25, ties=6, unknown=0.1 * (seed % 2)))


def test_without_options_nothing_is_done_at_the_same_time() -> None:
    conflict = conflict_of(naive.graph_model(1, parties=2, states=4, share=0.5, ties=9, unknown=0.0))
    assert Concept.SIM not in concepts_for(conflict)
    both = ({0: (1,)}, {0: (2,)})
    moving = GraphForm(parties=("a", "b"), size=3, moves=both, preferences=(Ranks((0, 1, 0)), Ranks((0, 0, 1))))
    with pytest.raises(ValueError, match="at the same time"):
        judge(moving, 0, 0, Concept.SIM)
