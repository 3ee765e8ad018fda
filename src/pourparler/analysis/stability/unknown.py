"""Stability where preferences are in part unknown: four attitudes to what nobody knows [LiHipelKilgourFang2004]_.

A party that does not know whether it prefers one state to another may still move there, in hope, and may still be
deterred by it, in fear. Both are asked for each attitude:

| attitude | it would move to what it may prefer | it is deterred by what it may not prefer |
|---|---|---|
| a, bold | yes | no |
| b | no | no |
| c | yes | yes |
| d, wary | no | yes |

Without unknown preferences all four are the plain concepts. In sequential stability the others answer by moves to what
they prefer or may prefer, by every attitude. What is stable by (a) is so by (b) and (c), and what is by those, by (d).
"""

from collections.abc import Iterator
from enum import StrEnum

from pourparler.analysis.stability.concepts import Concept
from pourparler.analysis.stability.conflict import Comparison, Conflict, opponents, walks
from pourparler.analysis.stability.masks import Masks

UNDER_UNKNOWN = (Concept.NASH, Concept.GMR, Concept.SMR, Concept.SEQ)
"""The concepts that are defined under unknown preference."""


class Attitude(StrEnum):
    """How a party takes what it does not know."""

    A = "a"
    B = "b"
    C = "c"
    D = "d"

    @property
    def hopes(self) -> bool:
        """Whether a party would move to a state that it may prefer."""
        return self in (Attitude.A, Attitude.C)

    @property
    def fears(self) -> bool:
        """Whether a state that it may not prefer deters a party."""
        return self in (Attitude.C, Attitude.D)


def undeterred(conflict: Conflict, party: int, state: int, concept: Concept, attitude: Attitude) -> int | None:
    """A state that a party would leave a state for, with nothing to deter it; None where the state is stable for it.

    Args:
        conflict: the conflict.
        party: the party's number.
        state: the state.
        concept: one of ``UNDER_UNKNOWN``.
        attitude: how the party takes what it does not know.
    """

    def feared(one: int) -> bool:
        seen = conflict.compare(party, one, state)
        return seen in (Comparison.SAME, Comparison.WORSE) or (attitude.fears and seen is Comparison.UNKNOWN)

    def deters(answer: int) -> bool:
        after = conflict.reachable(party, answer) if concept is Concept.SMR else ()
        return feared(answer) and all(map(feared, after))

    for there in _tempting(conflict, party, state, hopes=attitude.hopes):
        if not any(map(deters, _answers(conflict, party, there, concept))):
            return there
    return None


def stable_states(conflict: Conflict, party: int, concept: Concept, attitude: Attitude) -> frozenset[int]:
    """The states that are stable for a party."""
    return frozenset(s for s in conflict.states if undeterred(conflict, party, s, concept, attitude) is None)


def equilibria(conflict: Conflict, concept: Concept, attitude: Attitude) -> frozenset[int]:
    """The states that are stable for every party, all of one attitude."""
    left = frozenset(conflict.states)
    for party in range(len(conflict.parties)):
        left = frozenset(s for s in left if undeterred(conflict, party, s, concept, attitude) is None)
    return left


def _tempting(conflict: Conflict, party: int, state: int, *, hopes: bool) -> tuple[int, ...]:
    wanted = (Comparison.BETTER, Comparison.UNKNOWN) if hopes else (Comparison.BETTER,)
    return tuple(one for one in conflict.reachable(party, state) if conflict.compare(party, one, state) in wanted)


def _answers(conflict: Conflict, party: int, there: int, concept: Concept) -> Iterator[int]:
    """Where the others can lead to; in sequential stability, by moves to what they prefer or may prefer."""
    if concept is Concept.NASH:
        return iter(())

    def hoping(mover: int, state: int) -> tuple[int, ...]:
        return _tempting(conflict, mover, state, hopes=True)

    ahead = hoping if concept is Concept.SEQ else conflict.reachable
    return (feared for feared, _ in walks(ahead, opponents(conflict, party), there))


# -- all at once -------------------------------------------------------------------------------------------------------


def all_equilibria(conflict: Conflict) -> dict[tuple[Concept, Attitude], frozenset[int]]:
    """The states that are stable for every party, by each concept and attitude: sets of states as bits of numbers."""
    masks = Masks(conflict)

    def asked(party: int, place: int) -> Iterator[tuple[Attitude, int, int]]:
        unsure, better = masks.unsure[party][place], masks.better[party][place]
        for attitude in Attitude:
            tempting = masks.moves[party][place] & (better | (unsure if attitude.hopes else 0))
            yield attitude, tempting, masks.no_better[party][place] | (unsure if attitude.fears else 0)

    return masks.equilibria(UNDER_UNKNOWN, tuple(Attitude), asked)
