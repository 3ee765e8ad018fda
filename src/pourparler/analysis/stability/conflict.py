"""A conflict: states, what each party can bring about alone, and what it prefers [FangHipelKilgour1993]_."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, partial
from typing import Protocol


class Comparison(StrEnum):
    """How a party sees one state beside another."""

    BETTER = "better"
    SAME = "same"
    WORSE = "worse"
    UNKNOWN = "unknown"


class Preference(Protocol):
    """What a party prefers. It need be neither complete nor transitive."""

    def compare(self, state: int, other: int) -> Comparison:
        """How the first state is to the party, beside the other."""
        ...


@dataclass(frozen=True, slots=True)
class Ranks:
    """States in one order with ties: the higher the number, the better the state."""

    values: tuple[int, ...]

    def compare(self, state: int, other: int) -> Comparison:
        """How the first state is to the party, beside the other."""
        here, there = self.values[state], self.values[other]
        if here == there:
            return Comparison.SAME
        return Comparison.BETTER if here > there else Comparison.WORSE


@dataclass(frozen=True, slots=True)
class Relation:
    """Preferences pair by pair; of what is in neither set, one state is to the party as the other.

    Attributes:
        better: (state, other) where the first is preferred.
        unknown: {state, other} where nobody knows.
    """

    better: frozenset[tuple[int, int]] = frozenset()
    unknown: frozenset[frozenset[int]] = frozenset()

    def compare(self, state: int, other: int) -> Comparison:
        """How the first state is to the party, beside the other."""
        if (state, other) in self.better:
            return Comparison.BETTER
        if (other, state) in self.better:
            return Comparison.WORSE
        return Comparison.UNKNOWN if frozenset((state, other)) in self.unknown else Comparison.SAME


Moves = Mapping[int, tuple[int, ...]]
"""From a state, the states that a party can bring about alone; those from which it can bring about none may lack."""


class Conflict(Protocol):
    """What the concepts ask of a conflict, in whatever form it is written; parties go by their number.

    Attributes:
        parties: their ids.
        has_options: whether states are sets of measures, so that what comes of moves at the same time is defined.
    """

    @property
    def parties(self) -> tuple[str, ...]:
        """Their ids."""
        ...

    @property
    def has_options(self) -> bool:
        """Whether states are sets of measures."""
        ...

    @property
    def states(self) -> Sequence[int]:
        """The numbers of all states."""
        ...

    def reachable(self, party: int, state: int) -> tuple[int, ...]:
        """What a party can bring about alone from a state, in one go."""
        ...

    def jointly(self, coalition: Collection[int], state: int) -> tuple[int, ...]:
        """What the members of a coalition can bring about together from a state, whoever moves first."""
        ...

    def compare(self, party: int, state: int, other: int) -> Comparison:
        """How the first state is to a party, beside the other."""
        ...

    def together(self, state: int, there: Sequence[int]) -> int | None:
        """What comes of changes that are made from a state at the same time; None where it cannot be."""
        ...


def improvements(conflict: Conflict, party: int, state: int) -> tuple[int, ...]:
    """What a party can bring about alone and prefers to the state: its unilateral improvements."""
    ahead = conflict.reachable(party, state)
    return tuple(one for one in ahead if conflict.compare(party, one, state) is Comparison.BETTER)


def opponents(conflict: Conflict, party: int) -> tuple[int, ...]:
    """All others."""
    return tuple(other for other in range(len(conflict.parties)) if other != party)


def is_no_better(conflict: Conflict, party: int, feared: int, state: int) -> bool:
    """Whether a party knows that it would be no better off in a feared state than where it is."""
    return conflict.compare(party, feared, state) in (Comparison.SAME, Comparison.WORSE)


@dataclass(frozen=True, kw_only=True)
class GraphForm:
    """A conflict written down state by state.

    Attributes:
        parties: their ids.
        size: number of states, which are 0 … size - 1.
        moves: per party, what it can bring about alone from each state; taken as given, not closed.
        preferences: per party.
        labels: per state, the measures in force; None where states are but numbers.
    """

    parties: tuple[str, ...]
    size: int
    moves: tuple[Moves, ...]
    preferences: tuple[Preference, ...]
    labels: tuple[frozenset[str], ...] | None = None

    @property
    def states(self) -> Sequence[int]:
        """The numbers of all states."""
        return range(self.size)

    @property
    def has_options(self) -> bool:
        """Whether states are sets of measures."""
        return self.labels is not None

    def reachable(self, party: int, state: int) -> tuple[int, ...]:
        """What a party can bring about alone from a state, in one go."""
        return self.moves[party].get(state, ())

    def jointly(self, coalition: Collection[int], state: int) -> tuple[int, ...]:
        """What the members of a coalition can bring about together: by legal sequences of their moves."""
        there = (one for one, _ in sequences(self, coalition, state, improving=False))
        return tuple(sorted({one for one in there if one != state}))

    def compare(self, party: int, state: int, other: int) -> Comparison:
        """How the first state is to a party, beside the other."""
        return self.preferences[party].compare(state, other)

    def together(self, state: int, there: Sequence[int]) -> int | None:
        """What comes of changes that are made from a state at the same time; None where it cannot be.

        Raises:
            ValueError: states are but numbers.
        """
        if self.labels is None:
            raise ValueError("states are but numbers: what comes of moves at the same time is not defined")
        here = changed = self.labels[state]
        for one in there:
            changed ^= here ^ self.labels[one]
        return self._by_label.get(changed)

    @cached_property
    def _by_label(self) -> Mapping[frozenset[str], int]:
        return {label: number for number, label in enumerate(self.labels or ())}


@dataclass(frozen=True, slots=True)
class Step:
    """One move of one party.

    Attributes:
        party: its number.
        to: the state that it brings about.
    """

    party: int
    to: int


def sequences(
    conflict: Conflict, movers: Iterable[int], start: int, *, improving: bool
) -> Iterator[tuple[int, tuple[Step, ...]]]:
    """Every state that legal sequences of moves lead to, each once, by a shortest one: nobody moves twice in a row.

    A sequence goes on from a state in a new way only where somebody else made the last move, so (state, who moved last)
    is all there is to look at [FangHipelKilgour1993]_.

    Args:
        conflict: the conflict.
        movers: the numbers of those who move.
        start: where they begin.
        improving: whether each move has to be an improvement to whoever makes it, over the state it is made from.

    Yields:
        The state, and the moves that lead there.
    """
    return walks(partial(improvements, conflict) if improving else conflict.reachable, movers, start)


def walks(
    ahead: Callable[[int, int], tuple[int, ...]], movers: Iterable[int], start: int
) -> Iterator[tuple[int, tuple[Step, ...]]]:
    """As ``sequences``, for moves of any kind: ``ahead`` tells where a mover can go from a state."""
    movers = tuple(movers)
    told: set[int] = set()
    seen: set[tuple[int, int]] = set()
    layer: list[tuple[int, int | None, tuple[Step, ...]]] = [(start, None, ())]
    while layer:
        following: list[tuple[int, int | None, tuple[Step, ...]]] = []
        for state, last, path in layer:
            for mover in movers:
                if mover == last:
                    continue
                for there in ahead(mover, state):
                    if (there, mover) in seen:
                        continue
                    seen.add((there, mover))
                    way = (*path, Step(mover, there))
                    if there not in told:
                        told.add(there)
                        yield there, way
                    following.append((there, mover, way))
        layer = following
