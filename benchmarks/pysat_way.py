"""The questions as Pourparler answers them: its own model and searches, nothing written for the benchmark."""

from fractions import Fraction
from functools import partial

from pourparler.analysis.deadlock import find_deadlock
from pourparler.analysis.deadlock.conflicts import ConflictSearch
from pourparler.analysis.deadlock.unlocks import UnlockSearch, cheapest
from pourparler.analysis.model.talks_model import TalksModel
from pourparler.analysis.moves import find_moves
from pourparler.analysis.solvers import Budget, OutOfTimeError, Sat
from pourparler.errors import LimitError
from pourparler.record.talks import Talks

LARGEST = 12
"""The largest size of a smallest conflict that is looked for."""


class PysatWay:
    """One record, asked by way of SAT and MaxSAT on the order encoding.

    Args:
        talks: the record; it has a goal.
        seconds: the limit for each question.
    """

    name = "Pourparler"

    def __init__(self, talks: Talks, seconds: float | None) -> None:
        self._talks, self._seconds = talks, seconds
        self._model = TalksModel(talks)
        self._hard = self._model.hard()
        self._binding = [position.id for position in talks.binding_positions]
        self._said = self._model.said(self._binding)

    def first_conflict(self) -> tuple[str, ...]:
        """A minimal conflict, whichever comes first."""
        with self._solver() as solver:
            return tuple(self._binding[place] for place in solver.shrink(self._hard, self._said))

    def smallest_conflict(self) -> tuple[str, ...]:
        """A conflict of fewest positions."""
        with self._solver() as solver:
            solver.prefer(self._said)
            budget, held = Budget(self._seconds), partial(self._held_now, solver)
            search = ConflictSearch(solver, self._hard, self._said, held, budget, most_counted=LARGEST)
            conflicts = (search.next(most=size) for size in range(1, LARGEST + 1))
            found = next((conflict for conflict in conflicts if conflict is not None), None)
            search.close()
        if found is None:
            raise OutOfTimeError
        return tuple(self._binding[number] for number in found)

    def unlock_prices(self, most: int) -> list[Fraction]:
        """The prices of the cheapest unlocks, red lines movable."""
        with UnlockSearch(self._model, self._hard, self._binding, Budget(self._seconds)) as search:
            found, proved = cheapest(search, most)
        if not proved:
            raise OutOfTimeError
        return [descents.price for descents in found]

    def whole_answer(self) -> None:
        """Everything that `pourparler stuck` works out."""
        try:
            deadlock = find_deadlock(self._talks, red_lines=True, time_limit=self._seconds)
        except LimitError:
            raise OutOfTimeError from None
        if not deadlock.exhaustive:
            raise OutOfTimeError
        if not find_moves(self._talks, deadlock, time_limit=self._seconds).exhaustive:
            raise OutOfTimeError

    def can_hold(self, positions: tuple[str, ...]) -> bool:
        """Whether these positions can hold together with the goal."""
        with self._solver() as solver:
            return solver.solve(self._hard + self._model.said(positions))

    def _solver(self) -> Sat:
        return Sat(self._model.clauses, Budget(self._seconds), top=self._model.encoding.top)

    def _held_now(self, solver: Sat) -> list[int]:
        return self._model.held(self._binding, solver.model())
