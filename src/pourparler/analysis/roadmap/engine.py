"""The best order of one package, by the engine that fits it; and of several packages, the one that comes first."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from pourparler.analysis.model.encoding import OrderEncoding, as_steps
from pourparler.analysis.roadmap.exact import MOST_MEASURES, exact_best
from pourparler.analysis.roadmap.program import OrderProgram, UndecidedError
from pourparler.analysis.roadmap.search import FIGURES, Best, OrderSearch, figures
from pourparler.analysis.solvers import Budget, OutOfTimeError, Sat
from pourparler.analysis.worth.keeping import Judge
from pourparler.analysis.worth.valuation import MeasureSet
from pourparler.record.conditions.syntax import Condition, measures_of

Progress = Callable[[str], None]
"""Told what is being looked at."""


@dataclass(frozen=True, kw_only=True)
class Engine:
    """Looks for best orders in one record.

    Attributes:
        judge: of the record.
        budget: time for all searches.
        progress: told, before each figure, which it is.
        workers: threads of the solver.
    """

    judge: Judge
    budget: Budget
    progress: Progress | None = None
    workers: int = 1

    def best(self, package: MeasureSet, conditions: Sequence[Condition], until: str = FIGURES[-1]) -> Best | None:
        """The best order of a package, or None where no order keeps the conditions.

        Args:
            package: what happens.
            conditions: what must hold.
            until: the last figure that matters.

        Raises:
            OutOfTimeError: time was over before any order was found.
        """
        try:
            return self._searched(package, conditions, until)
        except OutOfTimeError:
            if self.budget.stopped.is_set():
                raise
        steps = any_order(package, conditions, Budget(1.0))
        return None if steps is None else Best(self.judge.judge(steps), None, {})

    def _searched(self, package: MeasureSet, conditions: Sequence[Condition], until: str) -> Best | None:
        try:
            program = OrderProgram(self.judge, package, conditions, self.budget, self.workers)
        except UndecidedError:
            if len(package) <= MOST_MEASURES:
                return exact_best(self.judge, package, conditions, self.budget)
            return self._guessed(package, conditions, until)
        return OrderSearch(program, self.progress, until).run()

    def _guessed(self, package: MeasureSet, conditions: Sequence[Condition], until: str) -> Best | None:
        """An order of which nothing is proved but that it keeps the conditions."""
        try:
            program = OrderProgram(self.judge, package, conditions, self.budget, self.workers, lenient=True)
        except UndecidedError:
            steps = any_order(package, conditions, self.budget)
            return None if steps is None else Best(self.judge.judge(steps), None, {})
        found = OrderSearch(program, self.progress, until).run()
        return None if found is None else Best(found.judgement, None, {})

    def first(self, packages: Iterable[MeasureSet], conditions: Sequence[Condition]) -> tuple[MeasureSet, Best] | None:
        """Of several packages the one whose best order comes first, as far as proved for all of them."""
        found: list[tuple[MeasureSet, Best]] = []
        for package in packages:
            best = self.best(package, conditions)
            if best is not None:
                found.append((package, best))
        if not found:
            return None
        package, best = min(found, key=lambda one: figures(one[1].judgement))
        proved = min((_level(one.proved) for _, one in found), default=0)
        agreed = FIGURES[proved - 1] if proved else None
        return package, Best(best.judgement, agreed, best.bounds if len(found) == 1 else {})


def _level(proved: str | None) -> int:
    return 0 if proved is None else 1 + FIGURES.index(proved)


def any_order(
    package: MeasureSet, conditions: Sequence[Condition], budget: Budget
) -> tuple[tuple[str, ...], ...] | None:
    """Some order of a package that keeps the conditions.

    Raises:
        OutOfTimeError: there was no time for it.
    """
    named = {m for condition in conditions for m in measures_of(condition)}
    encoding = OrderEncoding(sorted(package | named), conditions)
    conditions_ = [encoding.literal(condition) for condition in conditions]
    happens = [encoding.happens(m) if m in package else -encoding.happens(m) for m in encoding.measures]
    with Sat(encoding.clauses, budget, top=encoding.top) as solver:
        if not solver.solve([*conditions_, *happens]):
            return None
        return as_steps(encoding.step_of(solver.model()))
