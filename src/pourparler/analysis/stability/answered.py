"""Whether the others can answer an improvement, over all that they reach at once.

To see that nothing deters an improvement, all that the others could make of it is gone through. In option form two
moves of one party in a row are one, so that this is what is reached at all; layers of it are worked out as arrays.
"""

import numpy as np
import numpy.typing as npt

from pourparler.analysis.kernels.stability import submasks
from pourparler.analysis.stability.concepts import Certificate, Concept
from pourparler.analysis.stability.conflict import improvements, opponents
from pourparler.analysis.stability.options import OptionForm

Numbers = npt.NDArray[np.int64]

BY_SEQUENCES = (Concept.GMR, Concept.SMR, Concept.SEQ, Concept.SSEQ)
"""The concepts by which others answer with moves one after the other."""


def leaves(form: OptionForm, party: int, state: int, concept: Concept) -> Certificate:
    """The certificate of a state that is not stable for a party.

    Args:
        form: the conflict.
        party: the party's number.
        state: the state.
        concept: one of ``BY_SEQUENCES``.

    Raises:
        ValueError: the state is stable for the party.
    """
    for improvement in improvements(form, party, state):
        if not is_answered(form, party, state, improvement, concept):
            return Certificate(party=party, state=state, concept=concept, stable=False, undeterred=improvement)
    raise ValueError(f"state {state} is stable for party {party}")


def is_answered(form: OptionForm, party: int, state: int, improvement: int, concept: Concept) -> bool:
    """Whether the others can make of an improvement something that deters it."""
    rank = form.ranks[party]
    reached = _reached(form, improvement, party, improving=concept in (Concept.SEQ, Concept.SSEQ))
    feared = reached[rank[reached] <= rank[state]]
    if concept in (Concept.SMR, Concept.SSEQ):
        for change in submasks(form.own[party]):
            there = feared ^ change
            helps = form.possible(feared, change) & (rank[there] > rank[state])
            feared = feared[~helps]
    return len(feared) > 0


def _reached(form: OptionForm, start: int, party: int, *, improving: bool) -> Numbers:
    """The states that moves of a party's opponents lead to."""
    seen = np.zeros(form.feasible.shape, dtype=np.bool_)
    layer = np.array([start], dtype=np.int64)
    while len(layer):
        fresh: list[Numbers] = []
        for mover in opponents(form, party):
            rank = form.ranks[mover]
            for change in submasks(form.own[mover]):
                there = layer ^ change
                allowed = form.possible(layer, change) & ~seen[there]
                if improving:
                    allowed &= rank[there] > rank[layer]
                fresh.append(there[allowed])
                seen[fresh[-1]] = True
        layer = np.concatenate(fresh) if fresh else layer[:0]
    return np.flatnonzero(seen)
