"""Minimal sets of positions that cannot hold together: minimal unsatisfiable subsets.

A set of positions is a conflict if and only if it meets every *correction set*, the complement of a largest set of
positions that can hold together [Reiter1987]_ [Liffiton2008]_. So candidates are drawn as sets that meet all the
correction sets seen so far, smallest first; one that can hold together gives a new correction set, one that cannot is
a conflict. Smallest first up to three positions makes each of those minimal as it is found; larger ones are shrunk.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from pourparler.analysis.solvers import Budget, Counter, OutOfTimeError, Sat

SMALL = 3
"""Positions in a conflict that is always listed."""
MOST_SMALL = 100
"""How many small conflicts are listed at most."""
EFFORT = 3_000
"""The more positions, the dearer each further conflict: so many, divided by the number of positions, are looked for
beyond the listed ones before the search ends with "more exist"."""
EASY = 1_000
"""Conflicts of the solver within which one more position must fit; it is left out otherwise."""


@dataclass(frozen=True, slots=True)
class Conflicting:
    """What is known of the conflicts among some positions.

    Attributes:
        known: minimal conflicting sets, as sorted indices of positions.
        listed: those to be shown: the small ones, then disjoint larger ones.
        complete: whether ``known`` is all there are.
    """

    known: tuple[tuple[int, ...], ...]
    listed: tuple[tuple[int, ...], ...]
    complete: bool

    @property
    def all_listed(self) -> bool:
        """Whether the list shows every conflict there is."""
        return self.complete and len(self.listed) == len(self.known)


class ConflictSearch:
    """Draws candidates and judges them.

    Args:
        solver: holds the conditions.
        hard: assumptions that always hold: facts and goal.
        positions: the literal of each position.
        also_held: says, of the solver's model, which positions hold in it; the literals alone may say too few.
        budget: time for the search.
        most_counted: the largest ``most`` that ``next`` will be asked for.
    """

    def __init__(
        self,
        solver: Sat,
        hard: Sequence[int],
        positions: Sequence[int],
        also_held: Callable[[], Iterable[int]],
        budget: Budget,
        *,
        most_counted: int = SMALL,
    ) -> None:
        self._solver = solver
        self._hard = list(hard)
        self._positions = list(positions)
        self._also_held = also_held
        self._numbers = range(len(positions))
        self._map = Sat([], budget, top=len(positions))
        self._size = Counter(self._map, [number + 1 for number in self._numbers], most_counted)
        self.found: list[tuple[int, ...]] = []

    @property
    def positions(self) -> int:
        """How many positions there are."""
        return len(self._positions)

    def close(self) -> None:
        """Give memory back."""
        self._map.close()

    def think_large(self) -> None:
        """Draw large candidates first from now on: they are seldom able to hold together."""
        self._map.prefer(number + 1 for number in self._numbers)

    def next(self, most: int | None = None, avoid: Collection[int] = ()) -> tuple[int, ...] | None:
        """A conflict not seen before, or None where there is none.

        Args:
            most: of at most so many positions; all smaller ones must have been found before.
            avoid: positions that must not take part.
        """
        limit = [] if most is None else self._size.at_most(most)
        assumed = limit + [-(number + 1) for number in avoid]
        while self._map.solve(assumed):
            candidate = [literal - 1 for literal in self._map.model() if 0 < literal <= len(self._numbers)]
            if self._can_hold(candidate):
                self._map.add([number + 1 for number in self._correction_of(candidate)])
                continue
            return self._note(tuple(candidate) if most is not None else self._shrink(candidate))
        return None

    def first(self) -> tuple[int, ...] | None:
        """Some conflict, quickly, or None where all positions can hold together."""
        return None if self._can_hold(self._numbers) else self._note(self._shrink(self._numbers))

    def _note(self, conflict: tuple[int, ...]) -> tuple[int, ...]:
        self._map.add([-(number + 1) for number in conflict])
        self.found.append(conflict)
        return conflict

    def _can_hold(self, numbers: Iterable[int]) -> bool:
        return self._solver.solve(self._hard + [self._positions[number] for number in numbers])

    def _correction_of(self, candidate: Sequence[int]) -> list[int]:
        """The positions left out of a large set that can hold together and contains the candidate.

        The largest possible is best but not needed: every conflict meets the complement of any set that can hold.
        """
        kept = {*candidate, *self._also_held()}
        rest = [number for number in self._numbers if number not in kept]
        while rest and self._can_hold_one_more(kept, rest):
            kept.update(self._also_held())
            rest = [number for number in rest if number not in kept]
        return rest

    def _can_hold_one_more(self, kept: Collection[int], rest: Sequence[int]) -> bool:
        """Whether what is kept can easily be made to hold together with at least one of the rest."""
        switch = self._solver.new_variable()
        self._solver.add([-switch, *(self._positions[number] for number in rest)])
        held = (self._positions[number] for number in kept)
        answer = self._solver.try_solve([*self._hard, switch, *held], EASY)
        self._solver.add([-switch])
        return bool(answer)

    def _shrink(self, candidate: Sequence[int]) -> tuple[int, ...]:
        """A minimal conflict inside the candidate."""
        places = self._solver.shrink(self._hard, [self._positions[number] for number in candidate])
        return tuple(sorted(candidate[place] for place in places))


def find_conflicts(search: ConflictSearch, most_larger: int) -> Conflicting:
    """All conflicts of at most three positions (up to 100), then disjoint larger ones.

    Args:
        search: over the positions.
        most_larger: how many larger ones to list.
    """
    small: list[tuple[int, ...]] = []
    larger: list[tuple[int, ...]] = []
    try:
        complete = _search(search, small, larger, most_larger)
    except OutOfTimeError:
        complete = False
    listed = (*sorted(small, key=_by_size), *sorted(larger, key=_by_size))
    return Conflicting(tuple(search.found), listed, complete)


def _search(
    search: ConflictSearch, small: list[tuple[int, ...]], larger: list[tuple[int, ...]], most_larger: int
) -> bool:
    """Fill the lists; whether every conflict was found."""
    if (first := search.first()) is None:
        return True
    (small if len(first) <= SMALL else larger).append(first)
    for size in range(1, SMALL + 1):
        while (conflict := search.next(most=size)) is not None:
            small.append(conflict)
            if len(small) == MOST_SMALL:
                return False
    search.think_large()
    used = {number for conflict in larger for number in conflict}
    while len(larger) < most_larger and (conflict := search.next(avoid=used)) is not None:
        larger.append(conflict)
        used.update(conflict)
    return any(search.next() is None for _ in range(max(10, EFFORT // search.positions)))


def _by_size(conflict: tuple[int, ...]) -> tuple[int, tuple[int, ...]]:
    return len(conflict), conflict
