"""Puts the question "why stuck, and what would unlock it?" and gathers the answer."""

from collections.abc import Iterable

from pourparler.analysis.deadlock.answer import (
    CommonGround,
    Conflict,
    ConflictKind,
    Deadlock,
    Unlock,
)
from pourparler.analysis.deadlock.beyond_goal import beyond_goal
from pourparler.analysis.deadlock.common_ground import find_common_ground
from pourparler.analysis.deadlock.conflicts import Conflicting, ConflictSearch, find_conflicts
from pourparler.analysis.deadlock.goal import assumed_goal
from pourparler.analysis.deadlock.kinds import Classifier
from pourparler.analysis.deadlock.listing import Listing
from pourparler.analysis.deadlock.prepared import Prepared
from pourparler.analysis.deadlock.unlocks import UnlockSearch, in_order
from pourparler.analysis.finding import Finding
from pourparler.analysis.model.encoding import Steps, as_steps
from pourparler.analysis.solvers import Budget, OutOfTimeError
from pourparler.errors import LimitError, Setting
from pourparler.record.conditions.syntax import Condition, Require, of
from pourparler.record.talks import Talks

MOST = 5
"""How many unlocks, and conflicts of more than three positions, are listed unless asked otherwise."""


def find_deadlock(
    talks: Talks, *, most: int = MOST, red_lines: bool = False, time_limit: float | None = None
) -> Finding[Deadlock]:
    """Say whether talks are stuck, why, what would unlock them, and what their common ground is.

    Conflicts are minimal unsatisfiable subsets [Liffiton2008]_, unlocks minimal correction sets over rungs found by
    MaxSAT [Ignatiev2019]_, over an order encoding of steps [Tamura2009]_.

    Args:
        talks: a record without faults.
        most: how many unlocks, and conflicts of more than three positions, to list; at least 1.
        red_lines: whether red lines may move.
        time_limit: seconds; None = as long as it takes.

    Returns:
        The finding; ``exhaustive`` says that the verdict and the unlocks are proved.

    Raises:
        LimitError: time was over before the verdict.
        ValueError: ``most`` is less than 1.
    """
    if most < 1:
        raise ValueError("at least one unlock must be asked for")
    try:
        with Prepared(talks, Budget(time_limit)) as record:
            answer, exhaustive = _Inquiry(talks, most, red_lines, record).answer()
    except OutOfTimeError:
        what = f"{time_limit:g} s were not enough to say whether the talks are stuck. Allow more time."
        raise LimitError(what, by=Setting.TIME_LIMIT) from None
    limits = {"most": float(most)} | ({} if time_limit is None else {"time_limit": time_limit})
    grounds = dict.fromkeys(position for conflict in answer.conflicts for position in conflict.positions)
    return Finding(analysis="stuck", answer=answer, grounds=tuple(grounds), exhaustive=exhaustive, limits=limits)


class _Inquiry:
    """One run over one record: what the parts of the answer are asked of."""

    def __init__(self, talks: Talks, most: int, red_lines: bool, record: Prepared) -> None:
        self.talks, self.most, self.red_lines, self.record = talks, most, red_lines, record
        self.model, self.solver, self.budget = record.model, record.solver, record.budget
        self.binding = record.binding
        self.exhaustive = True
        self.kinds_known = True

    def answer(self) -> tuple[Deadlock, bool]:
        """The verdict, without which nothing can be said; then each further part as far as time allows."""
        self.goal = assumed_goal(self.model, self.solver)
        self.hard = self.model.hard(self.goal)
        self.all_said = self.hard + self.model.said(self.binding)
        feasible = self.solver.solve(self.hard)
        stuck = not (feasible and self.solver.solve(self.all_said))
        roadmap = None if stuck else self._roadmap()
        conflicting = self._conflicting() if stuck and feasible else Conflicting((), ((),) if stuck else (), True)
        unlocks, red = self._unlocks(conflicting) if stuck and feasible else ((), ())
        deadlock = Deadlock(
            stuck=stuck,
            goal=self._goal_conditions(),
            goal_assumed=self.goal,
            conflicts=self._conflicts(conflicting),
            conflicts_exhaustive=self.kinds_known and (not stuck or not feasible or conflicting.all_listed),
            unlocks=unlocks,
            needs_red_line=red,
            common_ground=self._common_ground(feasible),
            roadmap=roadmap,
            not_binding=tuple(p.id for p in self.talks.held if p.id not in self.binding),
            hinges=self._hinges(conflicting) if stuck and feasible else (),
            beyond_goal=() if stuck else self._beyond_goal(),
        )
        return deadlock, self.exhaustive

    def _roadmap(self) -> Steps:
        """The simplest admissible roadmap, or the first one found where time is over."""
        found = as_steps(self.model.encoding.step_of(self.solver.model()))
        try:
            simplest = self.record.finder.simplest(self.all_said)
            return found if simplest is None else simplest  # the empty roadmap is one, too
        except OutOfTimeError:
            self.exhaustive = False
            return found

    def _goal_conditions(self) -> tuple[Condition, ...]:
        if self.goal is None:
            return self.talks.wanted
        return tuple(Require(of(measure)) for measure in self.goal)

    # -- conflicts -----------------------------------------------------------------------------------------------

    def _conflicting(self) -> Conflicting:
        said = self.model.said(self.binding)
        self.solver.prefer(said)
        search = ConflictSearch(self.solver, self.hard, said, self._held_now, self.budget)
        try:
            with self.budget.share(1 / 2):  # the other half is for the ways out
                return find_conflicts(search, self.most)
        finally:
            search.close()

    def _held_now(self) -> list[int]:
        """Numbers of the binding positions that hold on the roadmap the solver found last."""
        return self.model.held(self.binding, self.solver.model())

    def _ids(self, numbers: Iterable[int]) -> tuple[str, ...]:
        return tuple(self.binding[number] for number in numbers)

    def _conflicts(self, conflicting: Conflicting) -> tuple[Conflict, ...]:
        if not conflicting.listed:
            return ()
        conflicts: list[Conflict] = []
        classifier = Classifier(self.model, self.solver, self.goal, self.budget)
        try:
            conflicts.extend(classifier.classify(self._ids(numbers)) for numbers in conflicting.listed)
        except OutOfTimeError:
            self.kinds_known = self.exhaustive = False
        finally:
            classifier.close()
        return tuple(conflicts)

    def _hinges(self, conflicting: Conflicting) -> tuple[str, ...]:
        """A position whose absence ends the deadlock is part of every conflict, so of the first."""
        first = conflicting.known[0] if conflicting.known else range(len(self.binding))
        try:
            return tuple(position for position in self._ids(first) if self._can_hold_without(position))
        except OutOfTimeError:
            self.exhaustive = False
            return ()

    def _can_hold_without(self, position: str) -> bool:
        others = [other for other in self.binding if other != position]
        return self.solver.solve(self.hard + self.model.said(others))

    def _beyond_goal(self) -> tuple[Conflict, ...]:
        try:
            return beyond_goal(self.record, self.most)
        except OutOfTimeError:
            self.exhaustive = False
            return ()

    # -- unlocks -------------------------------------------------------------------------------------------------

    def _unlocks(self, conflicting: Conflicting) -> tuple[tuple[Unlock, ...], tuple[tuple[str, ...], ...]]:
        known = [self._ids(numbers) for numbers in conflicting.known]
        listing = Listing(self.record, self.hard, red_lines=self.red_lines, conflicts=known)
        unlocks, proved = listing.first(self.most)
        self.exhaustive = self.exhaustive and proved
        if unlocks or self.red_lines or not self.exhaustive:
            return unlocks, ()
        return (), self._sets_with_red_lines()

    def _sets_with_red_lines(self) -> tuple[tuple[str, ...], ...]:
        """The cheapest sets of positions that would have to move if red lines could."""
        sets: dict[tuple[str, ...], None] = {}
        with UnlockSearch(self.model, self.hard, self.binding, self.budget) as search:
            try:
                for descents in in_order(search):
                    sets.setdefault(tuple(position for position, _ in descents.steps))
                    if len(sets) == self.most:
                        break
            except OutOfTimeError:
                self.exhaustive = False
            self.exhaustive = self.exhaustive and not search.ties_cut
        return tuple(sets)

    # -- the rest ------------------------------------------------------------------------------------------------

    def _common_ground(self, feasible: bool) -> CommonGround:
        if not feasible:
            return CommonGround(keep=(), set_aside=tuple(self.model.ladders))
        try:
            return find_common_ground(self.model, self.hard, self.budget)
        except OutOfTimeError:
            self.exhaustive = False
            return CommonGround(keep=(), set_aside=())


__all__ = ["MOST", "ConflictKind", "find_deadlock"]
