"""The inverse question: what would a party have to prefer, so that a wanted outcome is stable for it?

By every concept that is a matter of how the party sees the wanted outcome beside others, so the answer is exact: for
each move that it could make it must see the outcome as no worse than what the move leads to, or than what the others
would make of that (and, where it looks on, than anything it could do then). All other preferences stay as they are on
record, and what the others would gladly do follows from theirs.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from pourparler.analysis.stability.concepts import Concept
from pourparler.analysis.stability.conflict import Comparison, Conflict, opponents, sequences

Beside = frozenset[int]
"""States beside which the wanted one has to be no worse."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """What has to hold so that one move is no temptation: one of several things.

    Attributes:
        move: the state that the party could bring about.
        either: for each way in which it is met, the states that the wanted one has to be no worse than.
    """

    move: int
    either: tuple[Beside, ...]


def conditions(conflict: Conflict, party: int, wanted: int, concept: Concept) -> tuple[Condition, ...]:
    """What a party must prefer so that an outcome is stable for it: all of it, whatever else it prefers.

    Of the others' preferences only those are looked at that make a move credible.

    Args:
        conflict: the conflict.
        party: the party's number.
        wanted: the outcome.
        concept: how far it looks ahead; not ``SIM``.
    """
    return tuple(
        Condition(move=there, either=_minimal([frozenset((there,)), *_answered(conflict, party, there, concept)]))
        for there in conflict.reachable(party, wanted)
    )


def _answered(conflict: Conflict, party: int, there: int, concept: Concept) -> Iterable[Beside]:
    if concept is Concept.SIM:
        raise ValueError("what is deterred by moves at the same time depends on the preference that is asked for")
    if concept is Concept.NASH:
        return []
    credible = concept in (Concept.SEQ, Concept.SSEQ)
    feared = (to for to, _ in sequences(conflict, opponents(conflict, party), there, improving=credible))
    if concept in (Concept.SMR, Concept.SSEQ):
        return [frozenset((one, *conflict.reachable(party, one))) for one in feared]
    return [frozenset((one,)) for one in feared]


def _minimal(ways: Iterable[Beside]) -> tuple[Beside, ...]:
    """Ways without those that ask for more than another does."""
    kept: list[Beside] = []
    for way in sorted(set(ways), key=lambda one: (len(one), sorted(one))):
        if not any(other <= way for other in kept):
            kept.append(way)
    return tuple(kept)


def holds(conflict: Conflict, party: int, wanted: int, found: Iterable[Condition]) -> bool:
    """Whether the preferences on record meet what was found."""
    seen = (Comparison.BETTER, Comparison.SAME)

    def no_worse(one: int) -> bool:
        return one == wanted or conflict.compare(party, wanted, one) in seen

    return all(any(all(map(no_worse, way)) for way in condition.either) for condition in found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Raise:
    """The least by which one outcome must rise in a party's order, all else unchanged, to be stable for it.

    Attributes:
        party: the party's number.
        level: a state as good as which it would have to be; None where it is good enough.
    """

    party: int
    level: int | None


def least_raise(conflict: Conflict, party: int, wanted: int, concept: Concept) -> Raise:
    """How good an outcome would have to be to a party so that it stays.

    Preferences have to be an order: of the states that a way names the best counts, of ways the least, of conditions
    the greatest. A state that rises loses no stability for others, so what each party needs can be put together.

    Args:
        conflict: the conflict, in which nothing is unknown.
        party: the party's number.
        wanted: the outcome.
        concept: how far it looks ahead; not ``SIM``.
    """

    def higher(one: int, two: int) -> int:
        return one if conflict.compare(party, one, two) is Comparison.BETTER else two

    def best(states: Iterable[int]) -> int:
        top = wanted
        for one in states:
            top = higher(one, top)
        return top

    level = wanted
    for condition in conditions(conflict, party, wanted, concept):
        asks = [best(way) for way in condition.either]
        least = asks[0]
        for one in asks:
            least = least if conflict.compare(party, one, least) is Comparison.BETTER else one
        level = higher(least, level)
    return Raise(party=party, level=None if conflict.compare(party, level, wanted) is not Comparison.BETTER else level)
