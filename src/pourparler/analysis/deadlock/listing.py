"""The ways out of stuck talks in their one order: the first of them, with one of each shape, or all in turn."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice

from pourparler.analysis.deadlock.answer import Descent, Unlock
from pourparler.analysis.deadlock.naming import names
from pourparler.analysis.deadlock.prepared import Prepared, movable
from pourparler.analysis.deadlock.shapes import Givers, standing
from pourparler.analysis.deadlock.shown import Showing
from pourparler.analysis.deadlock.unlocks import Descents, UnlockSearch, in_order, step_price
from pourparler.analysis.solvers import OutOfTimeError
from pourparler.errors import PourparlerError

NUMBERED = 40
"""Places that are looked through for one that is shown for its shape, so that it is told by its number."""


class Listing:
    """Lists ways out.

    Args:
        record: made ready; open.
        hard: literals of facts and goal.
        red_lines: whether red lines may move.
        conflicts: the sets of positions, by id, that are known to be in conflict; they tell who gets.
    """

    def __init__(
        self, record: Prepared, hard: Sequence[int], *, red_lines: bool, conflicts: Iterable[Collection[str]]
    ) -> None:
        self._record, self._hard = record, hard
        self._conflicts = [frozenset(positions) for positions in conflicts]
        self._movable = movable(record.talks, red_lines=red_lines)
        self._showing = Showing(
            record.finder, lambda steps: standing(record.model, hard, steps), record.accepted, record.judge
        )
        order = self._showing.order
        self._givers = Givers(record.model, record.solver, hard, self._movable, record.budget, order)

    def first(self, most: int) -> tuple[tuple[Unlock, ...], bool]:
        """The first ways out, the last of them replaced by shapes that are missing, and whether they are proved.

        Numbers are places among all ways out; None for one whose place was not found.
        """
        unlocks: list[Unlock] = []
        try:
            places, proved = self._places(most)
            called = names(self._content(descents) for descents, _ in places)
            unlocks.extend(self._unlock(descents, number, next(called)) for descents, number in places)
        except OutOfTimeError:
            proved = False
        return tuple(unlocks), proved

    def all(self, *, after: int = 0) -> Iterator[Unlock]:
        """All ways out in their order, but for the first so many.

        Raises:
            OutOfTimeError: the budget is used up; those before are the first all the same.
        """
        with self._search() as search:
            found: list[Descents] = []
            called = names(self._content(descents) for descents in _noted(in_order(search, self._showing.order), found))
            for number, name in enumerate(called, start=1):
                if number > after:
                    yield self._unlock(found[-1], number, name)

    def _search(self) -> UnlockSearch:
        return UnlockSearch(self._record.model, self._hard, self._movable, self._record.budget)

    def _places(self, most: int) -> tuple[list[tuple[Descents, int | None]], bool]:
        found: list[Descents] = []
        with self._search() as search:
            order = _noted(in_order(search, self._showing.order), found)
            try:
                first = list(islice(order, most))
                proved = not search.ties_cut
            except OutOfTimeError:
                first, proved = list(found), False
            chosen = self._givers.with_every_shape(first, most, islice(order, max(0, NUMBERED - most)))
        numbers = {descents: number for number, descents in enumerate(found, start=1)}
        return [(descents, numbers.get(descents)) for descents in chosen], proved

    # -- one way out ---------------------------------------------------------------------------------------------

    def _unlock(self, descents: Descents, number: int | None, name: str) -> Unlock:
        steps = dict(descents.steps)
        shown = self._showing.of(descents)
        if shown is None:
            raise PourparlerError("An unlock without a roadmap was found. This is our fault: please report it.")
        return Unlock(
            id=name,
            number=number,
            price=float(descents.price),
            descents=tuple(
                self._descent(position, steps[position]) for position in self._record.binding if position in steps
            ),
            gives=self._givers.gives(descents),
            gets=self._gets(set(steps)),
            roadmap=shown.roadmap,
            acceptable=shown.acceptable,
        )

    def _content(self, descents: Descents) -> str:
        """What a way out is: each position with the rung that it stands on."""
        changes = (self._descent(position, down) for position, down in descents.steps)
        return "\n".join(
            f"{one.position} dropped" if one.to is None else f"{one.position} {one.steps} {one.to}" for one in changes
        )

    def _descent(self, position: str, steps: int) -> Descent:
        ladder = self._record.model.ladders[position]
        return Descent(
            position=position,
            said=ladder.position.says,
            to=ladder.forms[steps] if steps < len(ladder.forms) else None,
            steps=steps,
            of_steps=len(ladder.forms),
            price=float(step_price(ladder) * steps),
        )

    def _gets(self, changed: set[str]) -> tuple[str, ...]:
        """Parties of the other positions in the conflicts that contain a changed one."""
        talks = self._record.talks
        others = {position for ids in self._conflicts if changed & ids for position in ids - changed}
        gets = {party for p in others for party in talks.binding_holders(talks.position_by_id[p])}
        return tuple(party.id for party in talks.parties if party.id in gets)


def _noted(order: Iterable[Descents], found: list[Descents]) -> Iterator[Descents]:
    """Pass each one on, and keep it."""
    for descents in order:
        found.append(descents)
        yield descents
