"""When a state lasts for a party: six concepts of how far it looks ahead, with what deters it from each improvement.

Each has the textbook meaning, with several opponents [FangHipelKilgour1993]_; symmetric sequential stability is from
[RegoVieira2017]_, the simultaneous one, for states that are sets of options, from [FraserHipel1984]_. A state that a
party has no improvement from is stable by all of them.

| concept | every improvement of the party is deterred by |
|---|---|
| Nash | nothing: there must be none |
| general metarational (GMR) | moves of the others that leave it no better off than it was |
| symmetric metarational (SMR) | such moves, after which it cannot get itself anything better than it had |
| sequential (SEQ) | such moves, each an improvement to whoever makes it |
| symmetric sequential (SSEQ) | both: credible, and nothing better afterwards |
| simultaneous (SIM) | improvements that others make at the same time, which together leave it no better off |
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import product

from pourparler.analysis.stability.conflict import Conflict, Step, improvements, is_no_better, opponents, sequences


class Concept(StrEnum):
    """How a party looks ahead."""

    NASH = "nash"
    GMR = "gmr"
    SMR = "smr"
    SEQ = "seq"
    SIM = "sim"
    SSEQ = "sseq"


@dataclass(frozen=True, slots=True, kw_only=True)
class Deterrent:
    """Why a party does not take an improvement.

    Attributes:
        improvement: the state that it would bring about.
        moves: what the others would do then, in this order; of simultaneous ones, each from the state itself.
        feared: the state it would be left in, no better to it than where it is.
        at_best: what it could get itself from there, none of it better than where it is; only where that matters.
    """

    improvement: int
    moves: tuple[Step, ...]
    feared: int
    at_best: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """Why a state is stable for a party or not.

    Attributes:
        party: its number.
        state: the state.
        concept: by which it is judged.
        stable: the verdict.
        deterrents: of a stable state, what deters each improvement.
        undeterred: of an unstable state, an improvement that nothing deters.
    """

    party: int
    state: int
    concept: Concept
    stable: bool
    deterrents: tuple[Deterrent, ...] = ()
    undeterred: int | None = None


def judge(conflict: Conflict, party: int, state: int, concept: Concept) -> Certificate:
    """Whether a state is stable for a party, and why.

    Args:
        conflict: the conflict.
        party: the party's number.
        state: the state.
        concept: by which it is judged; ``SIM`` only where states are sets of measures.
    """
    deterrents = []
    for improvement in improvements(conflict, party, state):
        deterrent = next(_DETER[concept](conflict, party, state, improvement), None)
        if deterrent is None:
            return Certificate(party=party, state=state, concept=concept, stable=False, undeterred=improvement)
        deterrents.append(deterrent)
    return Certificate(party=party, state=state, concept=concept, stable=True, deterrents=tuple(deterrents))


def concepts_for(conflict: Conflict) -> tuple[Concept, ...]:
    """The concepts that a conflict can be judged by: without options nothing can be done at the same time."""
    return tuple(one for one in Concept if one is not Concept.SIM or conflict.has_options)


def stable_states(conflict: Conflict, party: int, concept: Concept) -> frozenset[int]:
    """The states that are stable for a party."""
    return frozenset(state for state in conflict.states if judge(conflict, party, state, concept).stable)


def equilibria(conflict: Conflict, concept: Concept) -> frozenset[int]:
    """The states that are stable for every party."""
    parties = range(len(conflict.parties))
    return frozenset(s for s in conflict.states if all(judge(conflict, one, s, concept).stable for one in parties))


# -- what deters ------------------------------------------------------------------------------------------------------


def _nash(conflict: Conflict, party: int, state: int, improvement: int) -> Iterator[Deterrent]:
    return iter(())


def _by_moves(*, improving: bool, symmetric: bool) -> "_Deters":
    def deters(conflict: Conflict, party: int, state: int, improvement: int) -> Iterator[Deterrent]:
        for feared, moves in sequences(conflict, opponents(conflict, party), improvement, improving=improving):
            if not is_no_better(conflict, party, feared, state):
                continue
            after = conflict.reachable(party, feared) if symmetric else ()
            if all(is_no_better(conflict, party, one, state) for one in after):
                yield Deterrent(improvement=improvement, moves=moves, feared=feared, at_best=after)

    return deters


def _simultaneous(conflict: Conflict, party: int, state: int, improvement: int) -> Iterator[Deterrent]:
    """Improvements that others make from the same state at the same time; what cannot be in force is no threat."""
    others = opponents(conflict, party)
    choices = [(None, *improvements(conflict, other, state)) for other in others]
    for chosen in product(*choices):
        moves = tuple(Step(other, to) for other, to in zip(others, chosen, strict=True) if to is not None)
        feared = conflict.together(state, [improvement, *(move.to for move in moves)]) if moves else None
        if feared is not None and is_no_better(conflict, party, feared, state):
            yield Deterrent(improvement=improvement, moves=moves, feared=feared)


_Deters = Callable[[Conflict, int, int, int], Iterator[Deterrent]]
_DETER: Mapping[Concept, _Deters] = {
    Concept.NASH: _nash,
    Concept.GMR: _by_moves(improving=False, symmetric=False),
    Concept.SMR: _by_moves(improving=False, symmetric=True),
    Concept.SEQ: _by_moves(improving=True, symmetric=False),
    Concept.SSEQ: _by_moves(improving=True, symmetric=True),
    Concept.SIM: _simultaneous,
}
