"""Which measures of the goal to park: sets of them, those passed over that are known from another not to help.

A set that does not help leaves behind positions and items of the goal that cannot hold together. Every other set that
leaves the same behind does not help either, and is not tried: the duality of conflicts and ways out [Reiter1987]_.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from pourparler.analysis.moves.situation import Remainder
from pourparler.record.conditions.syntax import Condition


class Candidates:
    """Sets of measures to take out of the goal.

    Args:
        positions: that count whichever set is taken.
        naming: by measure, the further positions that count where it is taken.
        items: by measure, what leaves the goal with it.
    """

    def __init__(
        self,
        positions: Iterable[str],
        naming: Mapping[str, frozenset[str]],
        items: Mapping[str, frozenset[Condition]],
    ) -> None:
        self._positions, self._naming, self._items = frozenset(positions), naming, items
        self._always: list[frozenset[Condition]] = []
        self._with_others: list[Remainder] = []

    def rule_out(self, remainder: Remainder) -> None:
        """Pass over every set that leaves this behind."""
        others = remainder.positions - self._positions
        if others:
            self._with_others.append(Remainder(positions=others, goal=remainder.goal))
        else:
            self._always.append(remainder.goal)

    def sets(self, measures: Sequence[str], size: int) -> Iterator[tuple[str, ...]]:
        """Sets of so many measures, in their order, that nothing known so far rules out when their turn comes."""
        return (some for some in self._grown(measures, size, ()) if not self._ruled_out(some))

    def _grown(self, measures: Sequence[str], size: int, begun: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        if not size:
            yield begun
            return
        unmet = [] if size > 1 else self._unmet(begun)
        for place, measure in enumerate(measures):
            if all(self._items[measure] & goal for goal in unmet):
                yield from self._grown(measures[place + 1 :], size - 1, (*begun, measure))

    def _unmet(self, begun: tuple[str, ...]) -> list[frozenset[Condition]]:
        gone = frozenset[Condition]().union(*(self._items[measure] for measure in begun))
        return [goal for goal in self._always if not goal & gone]

    def _ruled_out(self, some: tuple[str, ...]) -> bool:
        if self._unmet(some):
            return True
        gone = frozenset[Condition]().union(*(self._items[measure] for measure in some))
        named = frozenset[str]().union(*(self._naming.get(measure, frozenset()) for measure in some))
        return any(left.positions <= named and not left.goal & gone for left in self._with_others)
