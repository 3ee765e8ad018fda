"""Sets of states as the bits of numbers, so that many states are judged at once where preferences are not an order."""

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import TypeVar

from pourparler.analysis.stability.concepts import Concept
from pourparler.analysis.stability.conflict import Comparison, Conflict

Kind = TypeVar("Kind")
"""What tells kinds of stability apart: an attitude to what is not known, a degree of preference."""


class Masks:
    """A conflict in sets of states: bit k of a number stands for the k-th state.

    Each of its tables is asked by party and by the place of a state.

    Attributes:
        states: their numbers in the conflict.
        parties: their numbers.
        moves: what a party can bring about alone.
        better: what it prefers to a state.
        unsure: of what it is not known whether it does.
        no_better: what it knows not to be preferred.
        hoped: what it can bring about and prefers or may prefer.
    """

    def __init__(self, conflict: Conflict) -> None:
        self.states = tuple(conflict.states)
        self.parties = range(len(conflict.parties))
        place = {state: number for number, state in enumerate(self.states)}
        self.moves = [
            [mask_of(place[one] for one in conflict.reachable(p, s)) for s in self.states] for p in self.parties
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

    def equilibria(
        self,
        concepts: Collection[Concept],
        kinds: Collection[Kind],
        asked: Callable[[int, int], Iterable[tuple[Kind, int, int]]],
    ) -> dict[tuple[Concept, Kind], frozenset[int]]:
        """The states that are stable for every party, by each concept and kind of stability.

        Args:
            concepts: how far parties look ahead.
            kinds: of stability.
            asked: of a party and the place of a state, for each kind: where the party would go, and what deters it.
        """
        stable = {(concept, kind): set(self.states) for concept in concepts for kind in kinds}
        for party in self.parties:
            answers = {False: self.answers(party, self.moves), True: self.answers(party, self.hoped)}
            for place, state in enumerate(self.states):
                for kind, tempting, feared in asked(party, place):
                    for concept in concepts:
                        if not self.holds(party, tempting, feared, concept, answers[concept is Concept.SEQ]):
                            stable[concept, kind].discard(state)
        return {key: frozenset(states) for key, states in stable.items()}

    def holds(self, party: int, tempting: int, feared: int, concept: Concept, answers: list[int]) -> bool:
        """Whether a party stays.

        Args:
            party: its number.
            tempting: where it would go.
            feared: what it must not be left with.
            concept: how far parties look ahead.
            answers: from each state, where the others can lead to.
        """
        if concept is Concept.NASH or not tempting:
            return not tempting
        if concept is Concept.SMR:
            feared = mask_of(one for one in bits(feared) if not self.moves[party][one] & ~feared)
        return all(answers[there] & feared for there in bits(tempting))

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
                for state in bits(union(states for other, states in fresh.items() if other != mover)):
                    there |= ahead[mover][state]
                following[mover] = there & ~seen[mover]
            for mover in movers:
                seen[mover] |= following[mover]
            fresh = following
        return union(seen.values())


def mask_of(numbers: Iterable[int]) -> int:
    """A set of numbers as the bits of one."""
    found = 0
    for number in numbers:
        found |= 1 << number
    return found


def union(masks: Iterable[int]) -> int:
    """All that is in any of some sets."""
    found = 0
    for mask in masks:
        found |= mask
    return found


def bits(mask: int) -> Iterator[int]:
    """The numbers in a set, rising."""
    while mask:
        lowest = mask & -mask
        yield lowest.bit_length() - 1
        mask ^= lowest
