"""One unlock of each shape among those shown: one side gives way, the other does, both do."""

from collections.abc import Sequence
from dataclasses import dataclass

from pourparler.analysis.deadlock.unlocks import BY_IDS, Descents, Order, UnlockSearch, cheapest
from pourparler.analysis.model.talks_model import TalksModel
from pourparler.analysis.solvers import Budget, Clause, OutOfTimeError, Sat

MOST_DRAWS = 20
"""How many sets are drawn at most in search of one in which several parties give way."""

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

    def with_every_shape(self, chosen: Sequence[Descents], most: int) -> list[Descents]:
        """The cheapest sets, the last of them replaced where a shape that exists is not among them."""
        if len(chosen) < most:
            return list(chosen)  # these are all there are
        missing = [found for shape in self._shapes() if (found := self._missing(shape, chosen)) is not None]
        kept = list(chosen)
        for found in sorted(missing, key=self.ranked.key):
            shapes = [self.shape(descents) for descents in kept]
            spare = [place for place in range(len(kept) - 1, 0, -1) if shapes[place] in shapes[:place]]
            if not spare:
                break
            kept[spare[0]] = found
            kept.sort(key=self.ranked.key)
        return kept

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
            while steps[position] and self.solver.solve(self.standing({**steps, position: steps[position] - 1})):
                steps[position] -= 1
        return search.as_descents({position: down for position, down in steps.items() if down})

    def standing(self, steps: dict[str, int]) -> list[int]:
        """The literals under which every binding position stands where these descents leave it."""
        literals = list(self.hard)
        for position in self.model.talks.binding_positions:
            ladder = self.model.ladders[position.id]
            if (down := steps.get(position.id, 0)) < len(ladder.switches):
                literals.append(ladder.switches[down])
        return literals
