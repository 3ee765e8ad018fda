"""Coalition stability is what its paper says, on random conflicts; a coalition of one is a party."""

import pytest

from pourparler.analysis.stability import concepts
from pourparler.analysis.stability.coalitions import OF_COALITIONS, breaking, coalitions_of, departures, undeterred
from pourparler.analysis.stability.concepts import Concept
from pourparler.analysis.stability.options import option_form
from pourparler.record.codec import loads
from tests.analysis.stability import naive
from tests.analysis.stability.naive_further import coalition_stable
from tests.analysis.stability.test_concepts import conflict_of
from tests.analysis.stability.test_published import ELMIRA


@pytest.mark.parametrize("seed", range(40))
@pytest.mark.parametrize("parties", [2, 3, 4])
def test_each_concept_is_the_papers(parties: int, seed: int) -> None:
    model = naive.graph_model(seed, parties=parties, states=7, share=0.2, ties=5, unknown=0.1 * (seed % 2))
    conflict = conflict_of(model)
    for concept in OF_COALITIONS:
        for coalition in coalitions_of(range(parties)):
            for state in model.states:
                stays = undeterred(conflict, coalition, state, concept) is None
                assert stays == coalition_stable(model, coalition, state, concept.value), (concept, coalition, state)


@pytest.mark.parametrize("seed", range(30))
@pytest.mark.parametrize("concept", [Concept.NASH, Concept.GMR, Concept.SMR])
def test_a_coalition_of_one_is_a_party(concept: Concept, seed: int) -> None:
    conflict = conflict_of(naive.graph_model(seed, parties=3, states=8, share=0.25, ties=6, unknown=0.0))
    for party in range(3):
        alone = {s for s in conflict.states if undeterred(conflict, (party,), s, concept) is None}
        assert alone == concepts.stable_states(conflict, party, concept)


@pytest.mark.parametrize("seed", range(30))
def test_of_two_parties_each_alone_is_sequentially_stable_as_a_party_is(seed: int) -> None:
    conflict = conflict_of(naive.graph_model(seed, parties=2, states=8, share=0.25, ties=6, unknown=0.0))
    for party in range(2):
        alone = {s for s in conflict.states if undeterred(conflict, (party,), s, Concept.SEQ) is None}
        assert alone == concepts.stable_states(conflict, party, Concept.SEQ)


def test_elmira_is_left_by_ministry_and_firm_together() -> None:
    """[KilgourHipelFangPeng2001]_: state 5 lasts for each alone; ministry and firm leave it for 8, which lasts."""
    lasting = concepts.equilibria(ELMIRA, Concept.SEQ)
    assert [(one.coalition, one.to + 1) for one in breaking(ELMIRA, 4, lasting)] == [((0, 1), 8)]
    assert list(breaking(ELMIRA, 7, lasting)) == []
    assert ((0, 1), 8) in [(one.coalition, one.to + 1) for one in departures(ELMIRA, 4, Concept.NASH)]


EXCHANGE = """
pourparler: 1
talks: Exchange
parties: [{id: a}, {id: b}, {id: c}]
measures:
  - {id: hand-over, by: a}
  - {id: pay, by: b}
  - {id: treaty, by: [a, b]}
  - {id: pact, by: [a, b, c]}
facts: [{says: hand-over with pay}]
worth:
  a: {pay: 3, hand-over: -1, treaty: 1, pact: 1}
  b: {hand-over: 3, pay: -1, treaty: 1, pact: 1}
  c: {treaty: -1, pact: 1}
"""


def test_a_coalition_that_has_all_doers_moves_what_they_do_jointly() -> None:
    form = option_form(loads(EXCHANGE))

    def reached(*members: int) -> set[frozenset[str]]:
        return {frozenset(form.in_force(state)) for state in form.jointly(members, 0)}

    assert reached(0) == set()
    assert reached(0, 2) == set()
    exchange = frozenset({"hand-over", "pay"})
    assert reached(0, 1) == {exchange, frozenset({"treaty"}), exchange | {"treaty"}}
    assert exchange | {"treaty", "pact"} in reached(0, 1, 2)


def test_an_exchange_that_nobody_makes_alone_is_made_by_both() -> None:
    form = option_form(loads(EXCHANGE))
    assert 0 in concepts.equilibria(form, Concept.NASH)
    leaving = {one.coalition for one in departures(form, 0, Concept.NASH)}
    assert leaving == {(0, 1), (0, 1, 2)}
