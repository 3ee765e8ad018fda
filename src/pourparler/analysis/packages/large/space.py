"""The packages of one problem, ready to be searched: what all searches share."""

from collections.abc import Callable
from dataclasses import dataclass

from pourparler.analysis.packages.large.problem import Gains, IndexSet, LargeProblem
from pourparler.analysis.packages.large.program import Program
from pourparler.analysis.packages.large.realisable import Realisable
from pourparler.analysis.packages.large.scale import in_units
from pourparler.analysis.solvers import Budget

MOST_TIES = 100
"""Packages that are listed at most where several are equally good."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a search is.

    Attributes:
        task: what is looked for, e.g. "nash".
        stage: the number of the search within the task, from 1.
        found: the best so far, as the task measures it.
        bound: no package has more.
    """

    task: str
    stage: int
    found: float
    bound: float


class PackageSpace:
    """A problem with its rules so far, its scale and its clock.

    Use as a context manager, or call ``close``: the solver holds memory outside Python.

    Args:
        problem: what is searched.
        budget: time for all searches; ``budget.stop()`` ends them from any thread.
        watch: told of every improvement; called from the thread of the search.
        workers: threads of the solver; with one, the same problem has the same answer every time.
        seed: for the random choices of the solver.
        most_ties: packages listed at most where several are equally good.

    Raises:
        OutOfTimeError: the budget was used up at the start.
    """

    def __init__(
        self,
        problem: LargeProblem,
        budget: Budget,
        *,
        watch: Callable[[Progress], None] | None = None,
        workers: int = 1,
        seed: int = 0,
        most_ties: int = MOST_TIES,
    ) -> None:
        budget.left()
        self.problem, self.budget, self.watch, self.most_ties = problem, budget, watch, most_ties
        self._workers, self._seed = workers, seed
        self.scale = in_units(problem)
        self.realisable = Realisable(problem, budget)

    def __enter__(self) -> "PackageSpace":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Give the solver's memory back."""
        self.realisable.close()

    def program(self, least: int | None = 0) -> Program:
        """A new program over the packages by which each party gains at least 0 or 1 units, None for all packages.

        Packages that pass only because worths were rounded are passed over.
        """

        def admits(package: IndexSet) -> bool:
            if least is None or self.scale.exact:
                return True
            return all(gain > 0 or gain == least for gain in self.problem.gains(package))

        return Program(
            self.scale,
            self.realisable,
            self.budget,
            admits=admits,
            least=least,
            workers=self._workers,
            seed=self._seed,
        )

    def gains(self, package: IndexSet) -> Gains:
        """What each party gains."""
        return self.problem.gains(package)

    def units(self, package: IndexSet) -> list[int]:
        """What each party gains in units, as programs count them."""
        scale = self.scale
        units = [sum(row[k] for k in package) - away for row, away in zip(scale.values, scale.walk_away, strict=True)]
        for party, measures, more in scale.together:
            units[party] += more if package.issuperset(measures) else 0
        return units

    def teller(self, task: str, stage: int, unit: float, base: float = 0.0) -> Callable[[int, int], None] | None:
        """What tells the watcher of a search whose sums are in units of this size, above a base."""
        watch = self.watch
        if watch is None:
            return None
        return lambda found, bound: watch(Progress(task, stage, base + found * unit, base + bound * unit))

    def ties(self, program: Program, first: IndexSet) -> tuple[list[IndexSet], bool]:
        """The packages of a program, by their sorted ids, and whether these are all.

        Args:
            program: what says that a package is as good as the best.
            first: one that is; it is listed whatever the time.
        """
        found, complete = program.every(self.most_ties)
        chosen = dict.fromkeys([first, *found])
        return sorted(list(chosen)[: self.most_ties], key=self.problem.ids), complete
