"""A conflict in option form: measures as options, what cannot be in force together, and who can change what."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from pourparler.analysis.kernels.stability import Options, stable, submasks
from pourparler.analysis.stability.concepts import Concept
from pourparler.analysis.stability.conflict import Comparison
from pourparler.analysis.stability.preferences import Preferred, preferred
from pourparler.analysis.stability.truths import States, Truth, where_true
from pourparler.errors import LimitError
from pourparler.record.measures import implied_facts
from pourparler.record.talks import Talks

_BYTE = 0xFF
MOST_MEASURES = 22
"""Four million states, the most that are looked at."""


@dataclass(frozen=True, kw_only=True)
class OptionForm:
    """All sets of measures, told as numbers: bit k stands for the k-th measure; 0, the status quo, has none in force.

    Attributes:
        measures: ids, in the order of the record.
        parties: ids of the binding parties.
        own: per party, the bits of what it does alone. What several do jointly nobody changes alone.
        one_way: bits of what cannot be taken back.
        joint: numbers of parties that do something together, each group with the bits of what it does.
        feasible: per state, whether its measures can be in force together. Shape (2 ** measures,).
        preferred: per party, what it prefers and what that rests on.
    """

    measures: tuple[str, ...]
    parties: tuple[str, ...]
    own: tuple[int, ...]
    one_way: int
    joint: tuple[tuple[frozenset[int], int], ...]
    feasible: Truth
    preferred: tuple[Preferred, ...]

    @cached_property
    def states(self) -> Sequence[int]:
        """The feasible states, as numbers in rising order."""
        found: list[int] = np.flatnonzero(self.feasible).tolist()
        return found

    @cached_property
    def ranks(self) -> npt.NDArray[np.int32]:
        """Per party and state, feasible or not, its place in the party's order: higher is better.

        Shape (parties, states).
        """
        ranks = np.empty((len(self.parties), len(self.feasible)), dtype=np.int32)
        for party, one in enumerate(self.preferred):
            ranks[party] = one.ranks
        return ranks

    def in_force(self, state: int) -> tuple[str, ...]:
        """The measures in force in a state, in the order of the record."""
        told: tuple[str, ...] = ()
        for named in self._named:
            told += named[state & _BYTE]
            state >>= 8
        return told

    def outcomes(self, states: Iterable[int]) -> tuple[tuple[str, ...], ...]:
        """What is in force in some states: those with fewest measures first, then by ids."""
        return tuple(sorted(map(self.in_force, states), key=lambda one: (len(one), one)))

    def number(self, in_force: Iterable[str]) -> int:
        """The number of the state in which just these measures are in force."""
        return sum(1 << self.measures.index(measure) for measure in dict.fromkeys(in_force))

    @cached_property
    def _named(self) -> tuple[tuple[tuple[str, ...], ...], ...]:
        """For each eight measures, those that each choice of them names."""
        eights = [self.measures[first : first + 8] for first in range(0, len(self.measures), 8)]
        return tuple(
            tuple(tuple(m for bit, m in enumerate(eight) if chosen >> bit & 1) for chosen in range(1 << len(eight)))
            for eight in eights
        )

    @property
    def has_options(self) -> bool:
        """Whether states are sets of measures."""
        return True

    def reachable(self, party: int, state: int) -> tuple[int, ...]:
        """What a party can bring about alone: any change of what it does, but nothing taken back that cannot be."""
        return tuple(self._changes(self.own[party] & ~(state & self.one_way), state))

    def jointly(self, coalition: Collection[int], state: int) -> tuple[int, ...]:
        """What a coalition can bring about: any change, all at once, of what its members do alone or together.

        Members agree on it, so nothing in between need be possible: of two measures that facts allow only together,
        each member does its own.
        """
        free = sum(self.own[member] for member in coalition)
        free += sum(bits for doers, bits in self.joint if doers <= set(coalition))
        return tuple(self._changes(free & ~(state & self.one_way), state))

    def _changes(self, free: int, state: int) -> Iterator[int]:
        """Where changes of some options lead, the smallest changes first."""
        for change in sorted(submasks(free), key=lambda one: (one.bit_count(), one)):
            if self.feasible[state ^ change]:
                yield state ^ change

    def possible(self, states: States, change: int) -> Truth:
        """From which of some states a change can be made. Shape (states,)."""
        possible: Truth = self.feasible[states ^ change] & (states & change & self.one_way == 0)
        return possible

    def judged(self, feasible: Truth | None = None) -> Mapping[Concept, Truth | None]:
        """By each concept which states are stable for whom, all at once; None where there was too much to try.

        Shape of each: (parties, 2 ** measures), False where a state cannot be.

        Args:
            feasible: which states there are, where fewer than the facts allow.
        """
        there = self.feasible if feasible is None else feasible
        found = stable(Options(ranks=self.ranks, feasible=there, own=self.own, one_way=self.one_way))
        return {concept: getattr(found, concept.value) for concept in Concept}

    def no_more_than(self, most: int, what_for: str) -> None:
        """Refuse more outcomes than something can be done with.

        Raises:
            LimitError: there are more.
        """
        if len(self.states) > most:
            raise LimitError(
                f"{len(self.states):,} outcomes are too many {what_for}. Leave out of the record what does not matter "
                f"here, so that {most:,} are left."
            )

    def compare(self, party: int, state: int, other: int) -> Comparison:
        """How the first state is to a party, beside the other."""
        here, there = self.ranks[party, state], self.ranks[party, other]
        if here == there:
            return Comparison.SAME
        return Comparison.BETTER if here > there else Comparison.WORSE

    def together(self, state: int, there: Sequence[int]) -> int | None:
        """What comes of changes that are made from a state at the same time; None where it cannot be."""
        changed = state
        for one in there:
            changed ^= state ^ one
        return changed if self.feasible[changed] else None


def option_form(talks: Talks) -> OptionForm:
    """The states of a record and what its parties prefer.

    Raises:
        LimitError: the record has more measures than can be looked at.
    """
    measures = tuple(measure.id for measure in talks.measures)
    if len(measures) > MOST_MEASURES:
        raise LimitError(
            f"{len(measures)} measures make more than {2**MOST_MEASURES:,} outcomes, which are too many to look at. "
            f"Leave out of the record what does not matter here, so that {MOST_MEASURES} are left."
        )
    states = np.arange(2 ** len(measures), dtype=np.int64)
    bit_of = {measure: bit for bit, measure in enumerate(measures)}
    feasible = np.ones(states.shape, dtype=np.bool_)
    for fact in (*talks.facts, *implied_facts(talks.measures)):
        feasible &= where_true(fact.says, states, bit_of)
    parties = tuple(party.id for party in talks.parties if party.id in talks.binding_parties)
    return OptionForm(
        measures=measures,
        parties=parties,
        own=tuple(sum(1 << bit_of[m.id] for m in talks.measures if m.by == (party,)) for party in parties),
        joint=_joint(talks, parties, bit_of),
        one_way=sum(1 << bit_of[m.id] for m in talks.measures if m.reversible == 0),
        feasible=feasible,
        preferred=tuple(preferred(talks, party, states, bit_of) for party in parties),
    )


def _joint(talks: Talks, parties: tuple[str, ...], bit_of: Mapping[str, int]) -> tuple[tuple[frozenset[int], int], ...]:
    """What only several do together; what needs a party that is not binding, nobody brings about."""
    bits: dict[frozenset[int], int] = {}
    for measure in talks.measures:
        if len(measure.by) > 1 and set(measure.by) <= set(parties):
            doers = frozenset(map(parties.index, measure.by))
            bits[doers] = bits.get(doers, 0) | 1 << bit_of[measure.id]
    return tuple(bits.items())
