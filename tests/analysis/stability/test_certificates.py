"""Every verdict carries a certificate that an independent checker accepts; a damaged one it refuses."""

import random
from dataclasses import replace

import pytest

from pourparler.analysis.stability.checker import check_certificate
from pourparler.analysis.stability.concepts import Certificate, Concept, concepts_for, judge
from pourparler.analysis.stability.conflict import GraphForm, Step
from tests.analysis.stability import naive
from tests.analysis.stability.test_concepts import conflict_of


def _conflicts(many: int) -> list[GraphForm]:
    models = []
    for seed in range(many):
        kind = {
            "infeasible": 0.2 * (seed % 2),
            "one_way": 0.3 * (seed % 3 == 0),
            "ties": 6,
            "unknown": 0.1 * (seed % 2),
        }
        models.append(naive.option_model(seed, parties=2 + seed % 3, options=4, **kind))  # type: ignore[arg-type]
        models.append(naive.graph_model(seed, parties=2 + seed % 3, states=8, share=0.3, ties=7, unknown=0.0))
    return [conflict_of(model) for model in models]


def _certificates(conflict: GraphForm) -> list[Certificate]:
    return [
        judge(conflict, party, state, concept)
        for concept in concepts_for(conflict)
        for party in range(len(conflict.parties))
        for state in conflict.states
    ]


def test_the_checker_accepts_what_every_verdict_carries() -> None:
    for conflict in _conflicts(12):
        for certificate in _certificates(conflict):
            assert check_certificate(conflict, certificate) == (), certificate


def _damaged(certificate: Certificate, dice: random.Random, size: int) -> Certificate | None:
    """A certificate that proves nothing any more; None where nothing in it can be damaged."""
    if not certificate.stable:
        return replace(certificate, undeterred=None)
    if not certificate.deterrents:
        return replace(certificate, stable=False, undeterred=dice.randrange(size))
    first, *rest = certificate.deterrents
    way = dice.choice(["left out", "no answer", "elsewhere", "oneself"])
    if way == "left out":
        return replace(certificate, deterrents=tuple(rest))
    if way == "no answer":
        return replace(certificate, deterrents=(replace(first, moves=()), *rest))
    if way == "elsewhere":
        return replace(certificate, deterrents=(replace(first, feared=(first.feared + 1) % size), *rest))
    own = (Step(certificate.party, first.moves[0].to), *first.moves[1:])
    return replace(certificate, deterrents=(replace(first, moves=own), *rest))


def test_the_checker_refuses_what_proves_nothing() -> None:
    dice = random.Random(1)
    tried = 0
    for conflict in _conflicts(8):
        for certificate in _certificates(conflict):
            worse = _damaged(certificate, dice, conflict.size)
            if worse is not None:
                tried += 1
                assert check_certificate(conflict, worse), (certificate, worse)
    assert tried > 1_000


@pytest.mark.parametrize("concept", [Concept.GMR, Concept.SMR, Concept.SEQ, Concept.SSEQ])
def test_the_opposite_verdict_is_refused(concept: Concept) -> None:
    for conflict in _conflicts(6):
        for party in range(len(conflict.parties)):
            for state in conflict.states:
                honest = judge(conflict, party, state, concept)
                if honest.deterrents:
                    lie = replace(honest, stable=False, deterrents=(), undeterred=honest.deterrents[0].improvement)
                    assert check_certificate(conflict, lie)
                elif not honest.stable:
                    assert check_certificate(conflict, replace(honest, stable=True, undeterred=None))
