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

from collections.abc import Iterable, Iterator
from enum import StrEnum

from pourparler.analysis.stability.concepts import Concept
from pourparler.analysis.stability.conflict import Comparison, Conflict, opponents, walks

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
    return _Masks(conflict).equilibria()


class _Masks:
    """A conflict in sets of states: bit k of a number stands for the k-th state."""

    def __init__(self, conflict: Conflict) -> None:
        self.states = tuple(conflict.states)
        self.parties = range(len(conflict.parties))
        place = {state: number for number, state in enumerate(self.states)}
        self.moves = [
            [_mask(place[one] for one in conflict.reachable(p, s)) for s in self.states] for p in self.parties
        ]
        seen = [[self._seen(conflict, p, s) for s in self.states] for p in self.parties]
        self.better = [[kinds[Comparison.BETTER] for kinds in row] for row in seen]
        self.unsure = [[kinds[Comparison.UNKNOWN] for kinds in row] for row in seen]
        self.no_better = [[kinds[Comparison.SAME] | kinds[Comparison.WORSE] for kinds in row] for row in seen]
        self.hoped = [
            [self.moves[p][s] & (self.better[p][s] | self.unsure[p][s]) for s in range(len(self.states))]
            for p in self.parties
        ]

    def _seen(self, conflict: Conflict, party: int, state: int) -> dict[Comparison, int]:
        found = dict.fromkeys(Comparison, 0)
        for number, other in enumerate(self.states):
            found[conflict.compare(party, other, state)] |= 1 << number
        return found

    def equilibria(self) -> dict[tuple[Concept, Attitude], frozenset[int]]:
        """States that nobody leaves."""
        left = {(concept, attitude): set(self.states) for concept in UNDER_UNKNOWN for attitude in Attitude}
        for party in self.parties:
            answers = {False: self.answers(party, self.moves), True: self.answers(party, self.hoped)}
            for number, state in enumerate(self.states):
                for (concept, attitude), staying in left.items():
                    if not self.stays(party, number, concept, attitude, answers[concept is Concept.SEQ]):
                        staying.discard(state)
        return {key: frozenset(states) for key, states in left.items()}

    def stays(self, party: int, state: int, concept: Concept, attitude: Attitude, answers: list[int]) -> bool:
        """Whether a state is stable for a party."""
        tempting = self.moves[party][state] & (
            self.better[party][state] | (self.unsure[party][state] if attitude.hopes else 0)
        )
        if concept is Concept.NASH or not tempting:
            return not tempting
        feared = self.no_better[party][state] | (self.unsure[party][state] if attitude.fears else 0)
        if concept is Concept.SMR:
            deters = _mask(one for one in _bits(feared) if not self.moves[party][one] & ~feared)
        else:
            deters = feared
        return all(answers[there] & deters for there in _bits(tempting))

    def answers(self, party: int, ahead: list[list[int]]) -> list[int]:
        """From each state, where the others can lead to: by legal sequences, nobody twice in a row."""
        movers = [other for other in self.parties if other != party]
        return [self.led(movers, ahead, start) for start in range(len(self.states))]

    def led(self, movers: list[int], ahead: list[list[int]], start: int) -> int:
        """Where legal sequences of some lead to from a state."""
        seen = {mover: ahead[mover][start] for mover in movers}
        fresh = dict(seen)
        while any(fresh.values()):
            following = {}
            for mover in movers:
                there = 0
                for state in _bits(_union(states for other, states in fresh.items() if other != mover)):
                    there |= ahead[mover][state]
                following[mover] = there & ~seen[mover]
            for mover in movers:
                seen[mover] |= following[mover]
            fresh = following
        return _union(seen.values())


def _mask(numbers: Iterable[int]) -> int:
    found = 0
    for number in numbers:
        found |= 1 << number
    return found


def _union(masks: Iterable[int]) -> int:
    found = 0
    for mask in masks:
        found |= mask
    return found


def _bits(mask: int) -> Iterator[int]:
    while mask:
        lowest = mask & -mask
        yield lowest.bit_length() - 1
        mask ^= lowest
