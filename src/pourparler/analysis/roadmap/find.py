"""Puts the question "in which order would everybody keep it?" and gathers the answer."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace

from pourparler.analysis.deadlock import find_deadlock
from pourparler.analysis.deadlock.answer import Deadlock, Unlock, steps_down
from pourparler.analysis.deadlock.prepared import movable
from pourparler.analysis.deadlock.ways_out import MOST_LOOKED_AT, way_out, ways_out
from pourparler.analysis.finding import Finding
from pourparler.analysis.model.encoding import as_step_of
from pourparler.analysis.packages import find_packages
from pourparler.analysis.packages.answer import Packages
from pourparler.analysis.packages.standing import standing_conditions
from pourparler.analysis.packages.table import TooManyPackagesError, acceptable_table
from pourparler.analysis.roadmap.answer import Chosen, Roadmap
from pourparler.analysis.roadmap.calendar import calendar_of
from pourparler.analysis.roadmap.engine import Engine
from pourparler.analysis.roadmap.failing import Admission
from pourparler.analysis.roadmap.figures import with_figures
from pourparler.analysis.roadmap.remedies.find import find_remedies
from pourparler.analysis.roadmap.remedies.variant import Variant
from pourparler.analysis.roadmap.search import Best
from pourparler.analysis.roadmap.surety import surety_of
from pourparler.analysis.solvers import Budget, OutOfTimeError
from pourparler.analysis.solvers.whole import usual_seconds
from pourparler.analysis.worth.keeping import Judge
from pourparler.analysis.worth.valuation import MeasureSet
from pourparler.errors import InputError, LimitError, PourparlerError, Problem, Setting
from pourparler.record.conditions.syntax import Condition
from pourparler.record.conditions.truth import holds
from pourparler.record.ids import did_you_mean
from pourparler.record.talks import Talks

SHARE_FOR_ORDER = 0.75
"""Of the time that is left, for the best order; the rest is for what would mend it."""

SECONDS_FOR_REMEDIES = 20.0
"""Time in which remedies are tried; where it is not enough, the answer says so."""

DRAWS = 1_000
SEED = 1


def find_roadmap(
    talks: Talks,
    package: Collection[str] | None = None,
    *,
    deadlock: Finding[Deadlock] | None = None,
    packages: Finding[Packages] | None = None,
    unlock: str | int | None = None,
    red_lines: bool = False,
    draws: int = DRAWS,
    seed: int = SEED,
    time_limit: float | None = None,
    progress: Callable[[str], None] | None = None,
) -> Finding[Roadmap]:
    """Find the order of a package that most nearly everybody would keep, and who would stop where if not all would.

    A safe exchange [SandholmLesser1995]_ among several parties, under the conditions of the record: least total
    shortfall, then least largest exposure, then least largest loss if cheated, then fewest steps, then ids.

    Args:
        talks: a record without faults.
        package: ids of the measures that are to happen; None = the egalitarian package, the Kalai-Smorodinsky one where
            rankings and worths mix, the smallest one where nobody's worths are known.
        deadlock: why these talks are stuck, where that was asked before, with the same ``red_lines``; None = ask now.
        packages: the deals in these talks, where they were asked for before, with no way out named; None = ask now.
        unlock: in stuck talks, which way out is assumed, by its id or its number; None = the first that admits the
            package.
        red_lines: whether red lines may move.
        draws: how many times uncertain worths are drawn.
        seed: seed of the draws.
        time_limit: seconds; None = as long as it takes.
        progress: told what is being looked for.

    Returns:
        The finding; ``exhaustive`` says that no order of the package comes before this one.

    Raises:
        InputError: a measure is not in the record, or there is no such way out.
        LimitError: time was over before anything could be said.
    """
    if package is not None:
        _check(talks, package)
    budget = Budget(time_limit)
    inquiry = _Inquiry(talks, _Question(deadlock, packages, unlock, red_lines, draws, seed, progress), budget)
    try:
        answer = inquiry.default() if package is None else inquiry.given(frozenset(package))
    except (OutOfTimeError, LimitError):
        if time_limit is None:
            raise
        what = f"{time_limit:g} s were not enough to find a roadmap. Allow more time."
        raise LimitError(what, by=Setting.TIME_LIMIT) from None
    limits = {"draws": float(draws)} | ({} if time_limit is None else {"time_limit": time_limit})
    grounds = tuple(descent.position for descent in answer.unlock.descents) if answer.unlock else ()
    return Finding(
        analysis="roadmap",
        answer=answer,
        grounds=grounds,
        exhaustive=answer.chosen_proved and (answer.optimal or answer.steps is None),
        limits=limits,
        seed=seed if answer.surety else None,
    )


def _check(talks: Talks, package: Collection[str]) -> None:
    unknown = [measure for measure in package if measure not in talks.measure_by_id]
    if unknown:
        raise InputError([_unknown(talks, measure) for measure in unknown])


def _unknown(talks: Talks, measure: str) -> Problem:
    remedy = did_you_mean(measure, talks.measure_by_id) or f"There are: {', '.join(talks.measure_by_id)}."
    return Problem(file=Setting.PACKAGE, line=None, what=f'no measure has the id "{measure}"', remedy=remedy)


@dataclass(frozen=True, slots=True)
class _Question:
    """What was asked; see ``find_roadmap``."""

    deadlock: Finding[Deadlock] | None
    packages: Finding[Packages] | None
    unlock: str | int | None
    red_lines: bool
    draws: int
    seed: int
    progress: Callable[[str], None] | None


class _Inquiry:
    """One run over one record."""

    def __init__(self, talks: Talks, question: _Question, budget: Budget) -> None:
        self.talks, self.question, self.budget = talks, question, budget
        self.wanted, self.red_lines = question.unlock, question.red_lines
        self.judge = Judge(talks)
        self.engine = Engine(judge=self.judge, budget=budget, progress=question.progress)

    # -- a package that was asked for ----------------------------------------------------------------------------

    def given(self, package: MeasureSet) -> Roadmap:
        found = self._deadlock()
        deadlock = found.answer
        admission = Admission(self.talks, deadlock.goal, self.budget)
        unlock, tried_all = self._asked_for(found), True
        if deadlock.stuck and unlock is None:
            unlock, tried_all = self._admitting(found, admission, package)
        answer = replace(self._about(deadlock, package, Chosen.GIVEN, unlock), ways_all_tried=tried_all)
        failing = admission.failing(package, steps_down(unlock))
        return replace(answer, failing=failing) if failing else self._ordered(answer)

    def _deadlock(self) -> Finding[Deadlock]:
        left = self.budget.left()
        limit = None if left is None else left / 2
        return self.question.deadlock or find_deadlock(self.talks, red_lines=self.red_lines, time_limit=limit)

    def _asked_for(self, found: Finding[Deadlock]) -> Unlock | None:
        """The way out that the user named, if so; a mistake in that is told before any work."""
        if self.wanted is None:
            return None
        return way_out(self.talks, found, self.wanted, red_lines=self.red_lines, budget=self.budget)

    def _admitting(
        self, found: Finding[Deadlock], admission: Admission, package: MeasureSet
    ) -> tuple[Unlock | None, bool]:
        """The first way out that admits a package, if any of the first does; whether all were tried."""
        if not admission.admits(package, self._all_dropped()):
            return None, True
        tried = 0
        for unlock in ways_out(self.talks, found, red_lines=self.red_lines, budget=self.budget):
            if tried == MOST_LOOKED_AT:
                break
            tried += 1
            if admission.admits(package, steps_down(unlock)):
                return unlock, True
        return None, tried < MOST_LOOKED_AT

    def _all_dropped(self) -> dict[str, int]:
        """Every position that may move, dropped."""
        talks = self.talks
        return {id_: len(talks.rungs(talks.position_by_id[id_])) for id_ in movable(talks, red_lines=self.red_lines)}

    # -- a package of our choice ---------------------------------------------------------------------------------

    def default(self) -> Roadmap:
        found = self._deadlock()
        if not self.judge.valuation.parties:
            return self._smallest(found.answer, self._asked_for(found))
        left = self.budget.left()
        deals = self._deals(found, None if left is None else left / 2)
        for chosen in (Chosen.EGALITARIAN, Chosen.KALAI_SMORODINSKY):
            point = dict(deals.points)[chosen.value]
            if point.packages:
                packages = [frozenset(package.measures) for package in point.packages]
                answer = self._first(deals, packages, chosen, deals.unlock)
                return replace(answer, chosen_proved=point.proved and not point.more)
        return self._smallest(found.answer, deals.unlock)

    def _deals(self, found: Finding[Deadlock], limit: float | None) -> Packages:
        """The deals as they were asked for before, or asked for now."""
        if self.question.packages is not None and self.wanted is None:
            return self.question.packages.answer
        wanted, red_lines = self.wanted, self.red_lines
        asked = find_packages(self.talks, deadlock=found, unlock=wanted, red_lines=red_lines, draws=0, time_limit=limit)
        return asked.answer

    def _smallest(self, deadlock: Deadlock, unlock: Unlock | None) -> Roadmap:
        """The smallest admissible package, after a way out where talks are stuck; none where nothing unlocks them."""
        unlock = unlock or next(iter(deadlock.unlocks), None)
        if deadlock.stuck and unlock is None:
            return self._about(deadlock, None, Chosen.SMALLEST, None)
        packages = self._admissible(deadlock, unlock, unlock.roadmap if unlock else deadlock.roadmap)
        return self._first(deadlock, packages, Chosen.SMALLEST, unlock)

    def _admissible(
        self, deadlock: Deadlock, unlock: Unlock | None, shown: Sequence[Sequence[str]] | None
    ) -> list[MeasureSet]:
        """The smallest ones; without worths, or where there are too many to look at, the one that is shown."""
        simplest = [frozenset(measure for step in shown or () for measure in step)]
        if not self.judge.valuation.parties:
            return simplest
        conditions = self._conditions(deadlock.goal, unlock)
        absent = self.talks.absent_measures
        try:
            table = acceptable_table(self.judge.valuation, conditions, absent, self.budget, accepted=False)
        except TooManyPackagesError:
            return simplest
        packages = [frozenset(table.measures_in(row)) for row in range(len(table))]
        least = min(map(len, packages), default=0)
        return [package for package in packages if len(package) == least]

    def _first(
        self,
        found: Deadlock | Packages,
        packages: Sequence[MeasureSet],
        chosen: Chosen,
        unlock: Unlock | None,
    ) -> Roadmap:
        with self.budget.share(SHARE_FOR_ORDER, usual_seconds()):
            first = self.engine.first(packages, self._conditions(found.goal, unlock))
        if first is None:
            return self._about(found, None, chosen, unlock)
        return self._judged(self._about(found, first[0], chosen, unlock), first[1])

    # -- the answer ----------------------------------------------------------------------------------------------

    def _conditions(self, goal: tuple[Condition, ...], unlock: Unlock | None) -> tuple[Condition, ...]:
        return standing_conditions(self.talks, goal, steps_down(unlock))

    def _about(
        self,
        found: Deadlock | Packages,
        package: MeasureSet | None,
        chosen: Chosen,
        unlock: Unlock | None,
    ) -> Roadmap:
        return Roadmap(
            package=None if package is None else tuple(sorted(package)),
            chosen=chosen,
            stuck=found.stuck,
            unlock=unlock,
            goal=found.goal,
            goal_assumed=found.goal_assumed,
            unvalued=self.judge.valuation.unvalued,
            valued=bool(self.judge.valuation.parties),
        )

    def _ordered(self, answer: Roadmap) -> Roadmap:
        with self.budget.share(SHARE_FOR_ORDER, usual_seconds()):
            best = self.engine.best(frozenset(answer.package or ()), self._conditions(answer.goal, answer.unlock))
        return answer if best is None else self._judged(answer, best)

    def _judged(self, answer: Roadmap, best: Best) -> Roadmap:
        step_of = as_step_of(best.judgement.steps)
        if not all(holds(condition, step_of) for condition in self._conditions(answer.goal, answer.unlock)):
            raise PourparlerError("An order that breaks a condition was found. This is our fault: please report it.")
        answer = with_figures(answer, best)
        answer = replace(
            answer,
            surety=surety_of(self.judge.valuation, best.judgement, self.question.draws, self.question.seed),
            calendar=calendar_of(self.talks, best.judgement.steps),
        )
        return answer if answer.self_enforcing else self._mended(answer, best)

    def _mended(self, answer: Roadmap, best: Best) -> Roadmap:
        """The answer with what would mend it, as far as the time goes."""
        deal = Variant(
            talks=self.talks,
            valuation=self.judge.valuation,
            demands=self._conditions(answer.goal, answer.unlock)[len(self.talks.all_facts) :],
            facts=tuple(fact.says for fact in self.talks.all_facts),
            package=best.judgement.package,
        )
        remedies, tried_all = find_remedies(deal, best.judgement, self._time_for_remedies())
        return replace(answer, remedies=remedies, remedies_all_tried=tried_all)

    def _time_for_remedies(self) -> Budget:
        try:
            left = self.budget.left()
        except OutOfTimeError:
            return Budget(0)
        return Budget(SECONDS_FOR_REMEDIES if left is None else min(left, SECONDS_FOR_REMEDIES))
