"""Stability against moves that several parties agree on: Nash, GMR, SMR and SEQ for coalitions [InoharaHipel2008]_.

A coalition improves on a state with one that it can bring about and that every member prefers. What deters it leaves at
least one member no better off than before:

| concept | each improvement of the coalition is deterred by |
|---|---|
| Nash | nothing: there must be none |
| GMR | what all others can bring about together, that some member likes no better than where it was |
| SMR | the same, and from there the coalition gets itself nothing that all its members prefer |
| SEQ | coalitions among the others, each of whose moves in turn all its own members prefer |

A coalition of one party is a party. Where states are sets of measures, a coalition does at once what its members do
alone or jointly, so a measure with several doers is moved by each coalition that has all of them. An equilibrium of
parties on their own that a coalition would leave for another such equilibrium is one that talk can break
[KilgourHipelFangPeng2001]_: ``breaking`` finds them.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from pourparler.analysis.stability.concepts import Concept
from pourparler.analysis.stability.conflict import Comparison, Conflict, is_no_better, walks

OF_COALITIONS = (Concept.NASH, Concept.GMR, Concept.SMR, Concept.SEQ)
"""The concepts that are defined for coalitions."""
Coalition = tuple[int, ...]
"""Numbers of its members, rising."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Departure:
    """What a coalition would leave a state for.

    Attributes:
        coalition: its members.
        to: the state that it would bring about, which all members prefer.
    """

    coalition: Coalition
    to: int


def coalitions_of(parties: Collection[int]) -> Iterator[Coalition]:
    """All coalitions of some of the parties, the smallest first; a party is one, too."""
    for size in range(1, len(parties) + 1):
        yield from combinations(sorted(parties), size)


def joint_improvements(conflict: Conflict, coalition: Coalition, state: int) -> tuple[int, ...]:
    """What a coalition can bring about and each of its members prefers."""
    return tuple(
        there
        for there in conflict.jointly(coalition, state)
        if all(conflict.compare(member, there, state) is Comparison.BETTER for member in coalition)
    )


def undeterred(conflict: Conflict, coalition: Coalition, state: int, concept: Concept) -> int | None:
    """An improvement of a coalition that nothing deters; None where the state is stable for it.

    Args:
        conflict: the conflict.
        coalition: its members.
        state: the state.
        concept: one of ``OF_COALITIONS``.
    """
    for there in joint_improvements(conflict, coalition, state):
        answers = _answers(conflict, coalition, there, concept)
        if not any(_deters(conflict, coalition, state, feared, concept) for feared in answers):
            return there
    return None


def departures(conflict: Conflict, state: int, concept: Concept) -> Iterator[Departure]:
    """The coalitions that would not stay in a state, the smallest first, each with where it would go."""
    for coalition in coalitions_of(range(len(conflict.parties))):
        there = undeterred(conflict, coalition, state, concept)
        if there is not None:
            yield Departure(coalition=coalition, to=there)


def equilibria(conflict: Conflict, concept: Concept) -> frozenset[int]:
    """The states that are stable for every coalition, and so for every party."""
    return frozenset(s for s in conflict.states if next(departures(conflict, s, concept), None) is None)


def breaking(conflict: Conflict, state: int, lasting: Iterable[int]) -> Iterator[Departure]:
    """What coalitions of several would leave a state for, among states that last once they have come.

    Args:
        conflict: the conflict.
        state: an equilibrium of parties on their own.
        lasting: the other equilibria.
    """
    goals = frozenset(lasting) - {state}
    for coalition in coalitions_of(range(len(conflict.parties))):
        if len(coalition) > 1:
            for there in joint_improvements(conflict, coalition, state):
                if there in goals:
                    yield Departure(coalition=coalition, to=there)


def _answers(conflict: Conflict, coalition: Coalition, there: int, concept: Concept) -> Iterable[int]:
    others = [one for one in range(len(conflict.parties)) if one not in coalition]
    if concept is Concept.NASH or not others:
        return ()
    if concept is not Concept.SEQ:
        return conflict.jointly(others, there)
    groups = tuple(coalitions_of(others))

    def ahead(group: int, state: int) -> tuple[int, ...]:
        return joint_improvements(conflict, groups[group], state)

    return (feared for feared, _ in walks(ahead, range(len(groups)), there))


def _deters(conflict: Conflict, coalition: Coalition, state: int, feared: int, concept: Concept) -> bool:
    after = conflict.jointly(coalition, feared) if concept is Concept.SMR else ()
    return all(_hurts(conflict, coalition, one, state) for one in (feared, *after))


def _hurts(conflict: Conflict, coalition: Coalition, feared: int, state: int) -> bool:
    """Whether some member likes it no better than where it was."""
    return any(is_no_better(conflict, member, feared, state) for member in coalition)
