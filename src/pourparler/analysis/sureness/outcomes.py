"""What becomes of the talks in each draw: stuck or not, which ways out are cheapest, which deals positions allow.

Each group of positions is judged once for each thing that any draw makes of it. What its positions weigh changes
from draw to draw, and what may give way does not: the minimal corrections of a group are found once, and what each
costs in each draw is one product of two tables.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product
from math import lcm
from typing import TYPE_CHECKING, Any

from pourparler.analysis.sureness.answer import Change
from pourparler.analysis.sureness.corrections import Correction, minimal_corrections
from pourparler.analysis.sureness.distinct import distinct_rows
from pourparler.analysis.sureness.standing import Element, Group, Rows, Standing
from pourparler.record.conditions.atoms import StepOf
from pourparler.record.conditions.syntax import Or
from pourparler.record.conditions.truth import holds

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Mask = NDArray[np.bool_]
    Numbers = NDArray[np.float64]
    Places = NDArray[np.intp]
    Seen = NDArray[np.int8]

Way = frozenset[tuple[int, int]]
"""A way out: (element, rungs down) pairs; of a position that is dropped, however it was meant, its first element."""

DROPPED = 0
"""The rungs down of what is dropped, in a way out."""

NO_WAY = 1e12
"""At this price and above, something would have to move that may not."""

MOST_TIED = 64
"""Ways out at one price that are told apart in one draw."""


@dataclass(slots=True)
class _Known:
    """What is known of one group: what each thing that draws made of it costs to unlock, and by which ways.

    Attributes:
        group: which.
        place: of each thing that it saw, as bytes, in the lists.
        prices: of unlocking it.
        ways: the cheapest; None where they were not searched.
        first: what it saw in the first draws, and its places there.
        corrections: of what stands, and what must happen.
    """

    group: Group
    place: dict[bytes, int] = field(default_factory=dict)
    prices: list[float] = field(default_factory=list)
    ways: "list[frozenset[Way] | None]" = field(default_factory=list)
    first: "tuple[Seen, Places] | None" = None
    corrections: dict[tuple[object, ...], list[Correction] | None] = field(default_factory=dict)


@dataclass(frozen=True, eq=False, slots=True, kw_only=True)
class Unlocking:
    """What would unlock the talks in each draw.

    Attributes:
        prices: (draws,) of the cheapest way out, in parts of a unit; 0 where nothing needs unlocking, infinite where
            nothing unlocks, not a number where that was not searched.
        by_group: for each group, (draws,) places in its list of cheapest ways.
    """

    prices: "Numbers"
    by_group: "tuple[Places, ...]"

    @property
    def stuck(self) -> "Mask":
        """(draws,) whether the talks are stuck."""
        found: Mask = ~(self.prices == 0)
        return found

    @property
    def no_way(self) -> "Mask":
        """(draws,) whether nothing unlocks them, of what may move."""
        found: Mask = self.prices >= NO_WAY
        return found


class Outcomes:
    """Judges draws; what was judged before is known.

    Args:
        standing: what draws hold.
    """

    def __init__(self, standing: Standing) -> None:
        self.standing = standing
        self._known = [_Known(group) for group in standing.groups]
        self._scale = lcm(1, *(len(ladder.forms) for ladder in standing.ladders))
        self._possible = standing.solver.solve(standing.model.hard(None if standing.talks.goal is not None else ()))
        self._allowed: dict[tuple[Any, ...], bool] = {}
        self.complete = True

    # -- stuck, and what would unlock ----------------------------------------------------------------------------

    def unlocking(self, rows: Rows) -> Unlocking:
        """What would unlock the talks in each draw."""
        import numpy as np

        found = [self._judged(known, rows) for known in self._known]
        prices = np.full(len(rows.present), 0.0 if self._possible else np.inf)
        for known, places in zip(self._known, found, strict=True):
            prices += np.array(known.prices)[places]
        return Unlocking(prices=prices, by_group=tuple(found))

    def _judged(self, known: _Known, rows: Rows) -> "Places":
        """For each draw, the place of what it makes of a group."""
        import numpy as np

        table = self._seen(known.group, rows)
        if known.first is not None and np.array_equal(table, known.first[0]):  # what was drawn afresh is not of it
            return known.first[1]
        distinct, back = distinct_rows(table)
        keys = [row.tobytes() for row in distinct]
        new = [number for number, key in enumerate(keys) if key not in known.place]
        if new:
            self._judge(known, distinct[new])
        places: Places = np.array([known.place[key] for key in keys], dtype=np.intp)[back]
        if known.first is None:
            known.first = table, places
        return places

    def _seen(self, group: Group, rows: Rows) -> "Seen":
        """(draws, columns) all that a group sees of draws: weights, what may not move, supposed facts and goal."""
        import numpy as np

        elements = list(group.elements)
        goal = rows.goal[:, list(group.measures)] if rows.goal.shape[1] else rows.goal
        parts = (rows.weight[:, elements], rows.fixed[:, elements], rows.supposed[:, list(group.facts)], goal)
        return np.hstack([part.astype(np.int8) for part in parts])

    def _judge(self, known: _Known, seen: "Seen") -> None:
        """Judge distinct rows of what a group sees, and keep it; those with the same corrections together."""
        import numpy as np

        size = len(known.group.elements)
        optional = [place for place, n in enumerate(known.group.elements) if self.standing.elements[n].optional]
        _, back = distinct_rows(np.hstack([(seen[:, optional] > 0).astype(np.int8), seen[:, 2 * size :]]))
        for which in range(int(back.max()) + 1):
            alike = seen[back == which]
            self.standing.budget.left()
            prices, ways = self._cheapest(
                known, alike[:, :size], alike[:, size : 2 * size] > 0, alike[0, 2 * size :] > 0
            )
            for row, price, way in zip(alike, prices, ways, strict=True):
                known.place[row.tobytes()] = len(known.prices)
                known.prices.append(price)
                known.ways.append(way)

    def _cheapest(
        self, known: _Known, weights: "Seen", fixed: "Mask", rest: "Mask"
    ) -> "tuple[list[float], list[frozenset[Way] | None]]":
        """The least price at which a group can hold together, and every way at that price.

        Args:
            known: the group.
            weights: (rows, elements).
            fixed: (rows, elements).
            rest: which supposed facts are so, and which measures the goal; the same for all rows.
        """
        import numpy as np

        group, hard = known.group, self._hard(known.group, rest)
        places = self._standing(group, weights[0])
        chains = [self.standing.ladders[group.elements[place]].switches for place in places]
        key = (*places, rest.tobytes())
        if key not in known.corrections:
            found = minimal_corrections(self.standing.solver, hard, chains, self.standing.budget)
            known.corrections[key] = found
        corrections = known.corrections[key]
        if corrections is None:
            return self._at_least_stuck(group, hard, weights)
        if not corrections:
            return [float("inf")] * len(weights), [frozenset()] * len(weights)
        rungs = np.array([len(chain) for chain in chains])
        down = np.array(corrections).reshape(len(corrections), len(places))
        each = weights[:, places].astype(float) * self._scale / rungs
        prices = np.rint(each @ down.T) + NO_WAY * (fixed[:, places].astype(float) @ (down.T > 0) > 0)
        least = prices.min(axis=1)
        cheapest = prices == least[:, None]
        moving = weights[:, places] > 0
        distinct, back = distinct_rows(np.hstack([cheapest, moving]).astype(np.int8))
        numbers = [group.elements[place] for place in places]
        ways = [self._ways(numbers, down[row[: len(down)] > 0], row[len(down) :]) for row in distinct]
        return least.tolist(), [ways[place] for place in back.tolist()]

    def _ways(self, numbers: list[int], down: Any, moving: Any) -> frozenset[Way]:
        """The ways out that some corrections are, for the elements that weigh anything."""
        weighing = [(column, number) for column, number in enumerate(numbers) if moving[column]]
        return frozenset(frozenset(self._gives(n, int(row[c])) for c, n in weighing if row[c]) for row in down)

    def _gives(self, number: int, down: int) -> tuple[int, int]:
        """What gives way: a position that is dropped is dropped, whatever it meant."""
        if down < len(self.standing.ladders[number].forms):
            return number, down
        return self.standing.first_of[self.standing.elements[number].position.id], DROPPED

    def _standing(self, group: Group, weights: Any) -> list[int]:
        """Places of what may weigh: all that was read, so that one search serves many draws, unless it is replaced."""
        elements = [self.standing.elements[number] for number in group.elements]
        weighing = [bool(weight) for weight in weights]
        instead = {one.position.id for one, weighs in zip(elements, weighing, strict=True) if weighs and one.optional}
        return [
            place
            for place, (one, weighs) in enumerate(zip(elements, weighing, strict=True))
            if weighs or not (one.optional or one.position.id in instead)
        ]

    def _hard(self, group: Group, rest: "Mask") -> list[int]:
        supposed, goal = rest[: len(group.facts)].tolist(), rest[len(group.facts) :].tolist()
        return self.standing.hard(group, supposed, goal)

    def _at_least_stuck(
        self, group: Group, hard: list[int], weights: "Seen"
    ) -> "tuple[list[float], list[frozenset[Way] | None]]":
        """Too many ways to give way: whether it is stuck is still known."""
        self.complete = False
        said = [self.standing.ladders[n].said for n in group.elements]
        found = [self._holds_as_said(hard, said, row) for row in weights.tolist()]
        free: frozenset[Way] = frozenset([frozenset()])
        return [0.0 if so else float("nan") for so in found], [free if so else None for so in found]

    def _holds_as_said(self, hard: list[int], said: list[int], weights: list[int]) -> bool:
        """Whether everything that weighs anything can hold as it was said."""
        self.standing.budget.left()
        return self.standing.solver.solve([*hard, *(one for one, weight in zip(said, weights, strict=True) if weight)])

    # -- ways out ------------------------------------------------------------------------------------------------

    def cheapest(self, found: Unlocking) -> Iterator[tuple[int, tuple[Way, ...]]]:
        """How many draws have the same cheapest ways out, and these; of draws that are stuck and can be unlocked."""
        import numpy as np

        open_ = found.stuck & (found.prices < NO_WAY)
        if not open_.any():
            return
        distinct, counts = np.unique(np.stack(found.by_group, axis=1)[open_], axis=0, return_counts=True)
        for row, count in zip(distinct.tolist(), counts.tolist(), strict=True):
            choices = [
                sorted(known.ways[place] or (), key=sorted) for known, place in zip(self._known, row, strict=True)
            ]
            together = (frozenset().union(*each) for each in product(*choices))
            ways = [way for way, _ in zip(together, range(MOST_TIED + 1), strict=False)]
            if len(ways) > MOST_TIED:
                self.complete = False
            yield count, tuple(ways[:MOST_TIED])

    def is_cheapest(self, found: Unlocking, way: Way) -> "Mask":
        """(draws,) whether a way out is among the cheapest."""
        import numpy as np

        so = found.stuck & (found.prices < NO_WAY)
        for known, places in zip(self._known, found.by_group, strict=True):
            part = frozenset((n, down) for n, down in way if n in known.group.elements)
            so &= np.array([ways is not None and part in ways for ways in known.ways])[places]
        return so

    def changes(self, way: Way) -> tuple[Change, ...]:
        """A way out in the words of the record."""
        made = (self._change(self.standing.elements[number], number, down) for number, down in way)
        return tuple(sorted(made, key=lambda one: one.position))

    def _change(self, element: Element, number: int, down: int) -> Change:
        ladder = self.standing.ladders[number]
        to, steps = (ladder.forms[down], down) if down != DROPPED else (None, len(ladder.forms))
        return Change(position=element.position.id, said=element.position.says, to=to, steps=steps)

    # -- deals and orders ----------------------------------------------------------------------------------------

    def allows(self, rows: Rows, package: Iterable[str], descended: Mapping[str, int]) -> "Mask":
        """(draws,) whether some order of a deal keeps facts, goal and what everybody insists on.

        Args:
            rows: the draws.
            package: its measures, and no others happen.
            descended: rungs down after the way out that is assumed, by position.
        """
        import numpy as np

        model = self.standing.model
        happens = frozenset(package)
        exactly = [model.encoding.happens(m) * (1 if m in happens else -1) for m in self.standing.measures]
        so: Mask = np.ones(len(rows.present), dtype=bool)
        for place, known in enumerate(self._known):
            group, elements = known.group, list(known.group.elements)
            goal = rows.goal[:, list(group.measures)] if rows.goal.shape[1] else rows.goal
            parts = (rows.present[:, elements], rows.supposed[:, list(group.facts)], goal)
            distinct, back = distinct_rows(np.hstack(parts).astype(np.int8))
            found = [self._allows(place, row, happens, exactly, descended) for row in distinct]
            so &= np.array(found)[back]
        always = model.hard(None if self.standing.talks.goal is not None else ())
        return so if self._known or self.standing.solver.solve([*always, *exactly]) else ~so

    def _allows(
        self, place: int, row: Any, happens: frozenset[str], exactly: list[int], descended: Mapping[str, int]
    ) -> bool:
        key = (place, row.tobytes(), happens, tuple(sorted(descended.items())))
        if key not in self._allowed:
            group, size = self._known[place].group, len(self._known[place].group.elements)
            numbers = [number for number, so in zip(group.elements, row[:size], strict=True) if so]
            asked = [self._asked(number, descended) for number in numbers]
            literals = [*self._hard(group, row[size:] > 0), *exactly, *(one for one in asked if one)]
            self._allowed[key] = self.standing.solver.solve(literals)
        return self._allowed[key]

    def _asked(self, number: int, descended: Mapping[str, int]) -> int:
        """The literal of what an element still asks for after a way out; 0 where it is dropped."""
        ladder = self.standing.ladders[number]
        down = descended.get(self.standing.elements[number].position.id, 0)
        return ladder.switches[down] if down < len(ladder.switches) else 0

    def keeps(self, rows: Rows, step_of: StepOf, descended: Mapping[str, int]) -> "Mask":
        """(draws,) whether an order keeps facts, goal and what everybody insists on.

        Args:
            rows: the draws.
            step_of: the step of each measure that happens.
            descended: as for ``allows``.
        """
        import numpy as np

        standing = self.standing
        broken = [not self._holds(number, step_of, descended) for number in range(len(standing.elements))]
        against = [not holds(says, step_of) for _, says in standing.facts]
        missing = [measure not in step_of for measure in standing.measures]
        so: Mask = np.logical_not(rows.present[:, broken].any(axis=1) | rows.supposed[:, against].any(axis=1))
        if rows.goal.shape[1]:
            so &= ~rows.goal[:, missing].any(axis=1)
        always = (*(fact.says for fact in standing.talks.all_facts), *standing.talks.wanted)
        return so if all(holds(says, step_of) for says in always) else np.zeros_like(so)

    def _holds(self, number: int, step_of: StepOf, descended: Mapping[str, int]) -> bool:
        forms = self.standing.ladders[number].forms
        down = descended.get(self.standing.elements[number].position.id, 0)
        return down >= len(forms) or holds(Or(forms[: down + 1]) if down else forms[0], step_of)
