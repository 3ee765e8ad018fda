"""How far apart any set of positions is, under one goal: one model for all of them, each set asked once.

The distance of a set is the price of its cheapest unlock with red lines allowed to move. All positions that were ever
in force stand in one model, each behind the switches of its rungs, so that a set is chosen by assuming switches and a
date costs one question where its positions can hold together. Where they cannot, the cheapest rungs to give up are
found by implicit hitting sets [Davies2011]_, which keep from one date to the next what cannot hold together.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import TypeAlias

from pourparler.analysis.deadlock.conflicts import ConflictSearch, find_conflicts
from pourparler.analysis.deadlock.unlocks import step_price
from pourparler.analysis.model.talks_model import TalksModel
from pourparler.analysis.solvers import Budget, Hitting, Sat
from pourparler.analysis.verdict import positions_meet
from pourparler.record.conditions.syntax import Condition
from pourparler.record.positions import Position
from pourparler.record.talks import Talks

Held: TypeAlias = frozenset[Position]
"""Binding positions, bare of dates and grounds."""
MOST_LARGER = 5
"""Conflicts of more than three positions that are listed, and so counted, on one date."""


class Distances:
    """Distances between positions of one record; call ``close`` afterwards, or use as a context manager.

    Args:
        talks: the record, for its parties, measures and facts.
        goal: what has to happen, whatever the date.
        positions: every position of any set that will be asked about.
        budget: time for all questions.
    """

    def __init__(self, talks: Talks, goal: Sequence[Condition], positions: Iterable[Position], budget: Budget) -> None:
        self._names = {position: f"p{number}" for number, position in enumerate(dict.fromkeys(positions))}
        self._talks = replace(_timeless(talks), goal=tuple(goal))
        self._as_written = talks.goal
        self._model = TalksModel(self._with(self._names))
        self._solver = Sat(self._model.clauses, budget, top=self._model.encoding.top)
        self._hard = self._model.hard()
        steps = {name: step_price(ladder) for name, ladder in self._model.ladders.items()}
        self._scale = math.lcm(*(step.denominator for step in steps.values()))
        self._steps = {name: int(step * self._scale) for name, step in steps.items()}
        self._hitting = Hitting(self._solver, self._hard, budget)
        self._budget = budget
        self._prices: dict[Held, Fraction | None] = {}
        self._meet: dict[Held, bool] = {}
        self._conflicts: dict[Held, int] = {}

    def __enter__(self) -> "Distances":
        return self

    def __exit__(self, *_: object) -> None:
        self._solver.close()

    def _with(self, positions: Iterable[Position]) -> Talks:
        named = tuple(replace(position, id=self._names[position]) for position in positions)
        return replace(self._talks, positions=named)

    # -- what is asked -------------------------------------------------------------------------------------------------

    def price(self, held: Held) -> Fraction | None:
        """The price of the cheapest unlock; 0 where all hold together, None where facts and goal cannot by themselves.

        Raises:
            OutOfTimeError: the budget is used up.
        """
        if held not in self._prices:
            self._prices[held] = self._price(held)
        return self._prices[held]

    def distance(self, held: Held) -> Fraction | None:
        """The same; None, too, where all hold together because nothing meets.

        Raises:
            OutOfTimeError: the budget is used up.
        """
        price = self.price(held)
        return None if price == 0 and not self.meet(held) else price

    def is_stuck(self, held: Held) -> bool:
        """Whether the positions cannot hold together."""
        return self.price(held) != 0

    def meet(self, held: Held) -> bool:
        """Whether positions of two parties bear on one another; an assumed goal joins nothing."""
        if held not in self._meet:
            self._meet[held] = positions_meet(replace(self._with(held), goal=self._as_written))
        return self._meet[held]

    def conflicts(self, held: Held) -> int:
        """How many conflicts are listed: all of at most three positions (up to 100), then disjoint larger ones.

        Raises:
            OutOfTimeError: the budget is used up.
        """
        if held not in self._conflicts:
            self._conflicts[held] = self._counted(held) if self.is_stuck(held) else 0
        return self._conflicts[held]

    # -- how it is found -----------------------------------------------------------------------------------------------

    def _price(self, held: Held) -> Fraction | None:
        ladders = [self._model.ladders[self._names[position]] for position in held]
        if self._solver.solve([*self._hard, *(ladder.said for ladder in ladders)]):
            return Fraction(0)
        if not self._solver.solve(self._hard):
            return None
        names = [self._names[position] for position in held]
        prices = {switch: self._steps[name] for name in names for switch in self._model.ladders[name].switches}
        return Fraction(self._hitting.cost(prices, [ladder.switches for ladder in ladders]), self._scale)

    def _counted(self, held: Held) -> int:
        if self.price(held) is None:
            return 1
        ids = sorted((self._names[position] for position in held), key=lambda name: int(name[1:]))
        said = self._model.said(ids)
        search = ConflictSearch(
            self._solver, self._hard, said, lambda: self._model.held(ids, self._solver.model()), self._budget
        )
        try:
            found = find_conflicts(search, MOST_LARGER)
        finally:
            search.close()
        self._budget.left()  # a list that was cut short counts for nothing
        return len(found.listed)


def _timeless(talks: Talks) -> Talks:
    """A record without dates, in which every position is in force."""
    return replace(talks, as_of=None, begins_later=None, sources=(), proposals=(), sessions=(), statements=())
