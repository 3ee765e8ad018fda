"""One unlock of each shape among those shown: one side gives way, the other does, both do."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from pourparler.analysis.deadlock.unlocks import BY_IDS, Descents, Order, UnlockSearch, cheapest
from pourparler.analysis.model.talks_model import TalksModel
from pourparler.analysis.solvers import Budget, Clause, OutOfTimeError, Sat

MOST_DRAWS = 20
"""How many sets are drawn at most in search of one in which several parties give way."""

SHARE_FOR_PLACES = 1 / 4
"""Of the time that is left, for the places of those that are shown for their shape."""

Shape = frozenset[str]
"""The one party that gives way, or the empty set where several do."""


@dataclass(frozen=True, slots=True)
class Givers:
    """Looks for the cheapest unlock of each shape.

    Attributes:
        model: the record.
        solver: holds the model's clauses.
        hard: literals of facts and goal.
        may_move: positions that may descend.
        budget: time for the searches.
        ranked: in which order unlocks are listed.
    """

    model: TalksModel
    solver: Sat
    hard: Sequence[int]
    may_move: Sequence[str]
    budget: Budget
    ranked: Order = BY_IDS

    def gives(self, descents: Descents) -> tuple[str, ...]:
        """Parties whose positions descend, in the order of the record."""
        givers = {party for position, _ in descents.steps for party in self._holders(position)}
        return tuple(party.id for party in self.model.talks.parties if party.id in givers)

    def shape(self, descents: Descents) -> Shape:
        """Who gives way alone, if so."""
        gives = self.gives(descents)
        return frozenset(gives) if len(gives) == 1 else frozenset()

    def with_every_shape(
        self, first: Sequence[Descents], most: int, further: Iterable[Descents] = ()
    ) -> list[Descents]:
        """The first sets, the last of them replaced where a shape that exists is not among them.

        Args:
            first: in their order.
            most: how many were asked for.
            further: those that follow, as far as they are to be looked through for the first of a shape.
        """
        if len(first) < most:
            return list(first)  # these are all there are
        missing = {shape: found for shape in self._shapes() if (found := self._missing(shape, first)) is not None}
        missing |= self._first_of_each(missing, further)
        kept = list(first)
        for found in sorted(missing.values(), key=self.ranked.key):
            shapes = [self.shape(descents) for descents in kept]
            spare = [place for place in range(len(kept) - 1, 0, -1) if shapes[place] in shapes[:place]]
            if not spare:
                break
            kept[spare[0]] = found
            kept.sort(key=self.ranked.key)
        return kept

    def _first_of_each(self, shapes: Collection[Shape], further: Iterable[Descents]) -> dict[Shape, Descents]:
        """The first set of each shape, as far as there are any and a part of the time goes."""
        met: dict[Shape, Descents] = {}
        if not shapes:
            return met
        try:
            with self.budget.share(SHARE_FOR_PLACES):
                for descents in further:
                    if (shape := self.shape(descents)) in shapes:
                        met.setdefault(shape, descents)
                    if len(met) == len(shapes):
                        break
        except OutOfTimeError:
            pass
        return met

    def _holders(self, position: str) -> tuple[str, ...]:
        return self.model.talks.binding_holders(self.model.talks.position_by_id[position])

    def _shapes(self) -> list[Shape]:
        parties = dict.fromkeys(party for position in self.may_move for party in self._holders(position))
        return [frozenset(), *(frozenset([party]) for party in parties)]

    def _missing(self, shape: Shape, chosen: Sequence[Descents]) -> Descents | None:
        if any(self.shape(descents) == shape for descents in chosen):
            return None
        try:
            return self._alone(shape) if shape else self._together()
        except OutOfTimeError:
            return None

    def _alone(self, shape: Shape) -> Descents | None:
        """The cheapest set in which this party alone gives way."""
        movable = [position for position in self.may_move if set(self._holders(position)) == shape]
        fixed = [p.id for p in self.model.talks.binding_positions if p.id not in movable]
        if not self.solver.solve([*self.hard, *self.model.said(fixed)]):
            return None
        with UnlockSearch(self.model, self.hard, movable, self.budget) as search:
            found, _ = cheapest(search, 1, self.ranked)
        return found[0] if found else None

    def _together(self) -> Descents | None:
        """The cheapest minimal set in which several parties give way."""
        with UnlockSearch(self.model, self.hard, self.may_move, self.budget, self._several_give()) as search:
            for _ in range(MOST_DRAWS):
                drawn = search.next()
                if drawn is None:
                    return None
                minimal = self._raised(search, drawn)
                if minimal == drawn:
                    return drawn
                search.forbid(minimal)
        return None

    def _several_give(self) -> list[Clause]:
        held: dict[str, list[int]] = {}
        for position in self.may_move:
            for party in self._holders(position):
                held.setdefault(party, []).append(-self.model.ladders[position].said)
        moved = {party: self.model.encoding.new_variable() for party in held}
        clauses: list[Clause] = [[-moved[party], *literals] for party, literals in held.items()]
        clauses += [[moved[other] for other in moved if other != party] for party in moved]
        return clauses if len(held) > 1 else [[]]

    def _raised(self, search: UnlockSearch, descents: Descents) -> Descents:
        """A minimal set that goes nowhere further down than this one."""
        steps = dict(descents.steps)
        for position in list(steps):
            while steps[position] and self.solver.solve(self._above(steps, position)):
                steps[position] -= 1
        return search.as_descents({position: down for position, down in steps.items() if down})

    def _above(self, steps: Mapping[str, int], position: str) -> list[int]:
        """Everything stands as it does, but one position a rung higher."""
        return standing(self.model, self.hard, {**steps, position: steps[position] - 1})


def standing(model: TalksModel, hard: Sequence[int], steps: Mapping[str, int]) -> list[int]:
    """The literals under which every binding position stands where descents leave it, beside what holds anyhow."""
    literals = list(hard)
    for position in model.talks.binding_positions:
        ladder = model.ladders[position.id]
        if (down := steps.get(position.id, 0)) < len(ladder.switches):
            literals.append(ladder.switches[down])
    return literals
