"""Stability where preferences are strong or mild: how hard a party would be hit if it moved.

With degrees of preference a state is *generally* stable by the plain concepts, and *strongly* stable if what deters
each improvement is much worse for the party, not only no better [HamoudaKilgourHipel2004]_. With more degrees than two
it is stable *at degree k* if what deters is worse by at least k degrees [XuHipelKilgour2009]_; degree 0 is general. A
state that a party has no improvement from is stable at every degree. How many degrees worse one state is than another
is told by a function, since the conflict tells only what is better.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from fractions import Fraction

from pourparler.analysis.stability.concepts import Concept
from pourparler.analysis.stability.conflict import Conflict, improvements, is_no_better, opponents, sequences
from pourparler.analysis.stability.masks import Masks, mask_of

Degree = Callable[[int, int, int], int]
"""Of a party, a state and another one: by how many degrees the first is preferred; 0 where it is not."""

GRADED = (Concept.NASH, Concept.GMR, Concept.SMR, Concept.SEQ)
"""The concepts that are defined under strength of preference."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Graded:
    """A conflict with how strong its preferences are.

    Attributes:
        conflict: the conflict, by which it is told what is better.
        degree: how much better.
        most: the highest degree there is: 2 where preferences are mild or strong.
    """

    conflict: Conflict
    degree: Degree
    most: int


def is_stable_at(graded: Graded, party: int, state: int, concept: Concept, least: int) -> bool:
    """Whether what deters a party from each improvement is worse to it than a state by enough degrees.

    Args:
        graded: the conflict.
        party: the party's number.
        state: the state.
        concept: one of ``GRADED``.
        least: the fewest degrees: 0 for general stability, with two degrees 2 for strong.
    """
    conflict = graded.conflict

    def hits(one: int) -> bool:
        if least == 0:
            return is_no_better(conflict, party, one, state)
        return graded.degree(party, state, one) >= least

    def deters(feared: int) -> bool:
        after = conflict.reachable(party, feared) if concept is Concept.SMR else ()
        return hits(feared) and all(map(hits, after))

    def deterred(there: int) -> bool:
        if concept is Concept.NASH:
            return False
        answers = sequences(conflict, opponents(conflict, party), there, improving=concept is Concept.SEQ)
        return any(deters(feared) for feared, _ in answers)

    return all(map(deterred, improvements(conflict, party, state)))


def strength(graded: Graded, party: int, state: int, concept: Concept) -> int | None:
    """The highest degree that a state is stable at for a party; None where it is not even generally stable.

    Where the party has no improvement, it is the highest degree there is.

    Args:
        graded: the conflict.
        party: the party's number.
        state: the state.
        concept: one of ``GRADED``.
    """
    found = None
    for least in range(graded.most + 1):
        if not is_stable_at(graded, party, state, concept, least):
            return found
        found = least
    return found


def equilibria_at(graded: Graded, concept: Concept, least: int) -> frozenset[int]:
    """The states that are stable for every party at a degree."""
    conflict = graded.conflict
    parties = range(len(conflict.parties))
    return frozenset(s for s in conflict.states if all(is_stable_at(graded, p, s, concept, least) for p in parties))


def all_equilibria_at(graded: Graded, degrees: Collection[int]) -> dict[tuple[Concept, int], frozenset[int]]:
    """The states that are stable for every party, by each concept at some degrees: many states at once."""
    masks = Masks(graded.conflict)

    def asked(party: int, place: int) -> Iterator[tuple[int, int, int]]:
        tempting, state = masks.moves[party][place] & masks.better[party][place], masks.states[place]
        falls = [graded.degree(party, state, other) for other in masks.states] if tempting else []
        for least in degrees:
            hit = mask_of(other for other, fall in enumerate(falls) if fall >= least)
            yield least, tempting, hit if least else masks.no_better[party][place]

    return masks.equilibria(GRADED, degrees, asked)


def degree_of(difference: Fraction, thresholds: tuple[Fraction, ...]) -> int:
    """How strong a preference is, by how much more something is worth.

    >>> [degree_of(Fraction(more), (Fraction(2),)) for more in (-1, 0, 1, 2, 3)]
    [0, 0, 1, 1, 2]

    Args:
        difference: how much more it is worth.
        thresholds: rising amounts, each of which the difference has to be beyond for one more degree.
    """
    return (1 + sum(difference > one for one in thresholds)) if difference > 0 else 0
