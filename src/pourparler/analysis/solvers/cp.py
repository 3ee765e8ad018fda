"""The quick engine for whole-number programs: CP-SAT [Perron2023]_, with exact arithmetic and proof of what is best."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from typing import Any

from pourparler.analysis.solvers.budget import Budget, OutOfTimeError
from pourparler.analysis.solvers.program import Solved, Values
from pourparler.analysis.solvers.sat import Clause

_SECONDS_BETWEEN_LOOKS = 0.05

_PATIENCE = 300
"""Better solutions after which a search from below is given up for one from both sides: now and then, where nothing but
a bound on a large number holds it back, it climbs by 1 at a time."""

_LEAST, _MOST = -(2**63), 2**63 - 1
"""Bounds of a sum that has none."""


class Cp:
    """A program; see ``WholeProgram``.

    Args:
        budget: time for all searches.
        workers: threads; with one, the same program has the same answer every time.
        seed: for the random choices of the search.
        linear: what decides are sums of many terms: have linear programs bound them wherever they can; None: never,
            for what decides are clauses.

    Raises:
        ImportError: OR-Tools is not installed.
    """

    def __init__(self, budget: Budget, *, workers: int = 1, seed: int = 0, linear: bool | None = False) -> None:
        # Heavy: only where something is solved. What cp_model puts around it would load pandas, which is heavier still.
        from ortools.sat.python import cp_model_helper

        self._cp = cp_model_helper
        self._model: Any = cp_model_helper.CpModelProto()
        self._budget, self._workers, self._seed = budget, workers, seed
        self._linear = linear
        self._to_grow: Mapping[int, int] = {}

    # -- the program ---------------------------------------------------------------------------------------------

    def new_boolean(self) -> int:
        """As in ``WholeProgram``."""
        return self.new_number(0, 1)

    def new_number(self, low: int, high: int) -> int:
        """As in ``WholeProgram``."""
        self._model.variables.add().domain.extend([low, high])
        return len(self._model.variables)

    def add(self, clause: Clause) -> None:
        """As in ``WholeProgram``."""
        self._model.constraints.add().bool_or.literals.extend(_places(clause))

    def bound(
        self, terms: Mapping[int, int], low: int | None = None, high: int | None = None, where: Sequence[int] = ()
    ) -> None:
        """As in ``WholeProgram``."""
        constraint = self._model.constraints.add()
        counted = _counted(terms)
        constraint.linear.vars.extend(_places(counted))
        constraint.linear.coeffs.extend(list(counted.values()))
        constraint.linear.domain.extend([_LEAST if low is None else low, _MOST if high is None else high])
        constraint.enforcement_literal.extend(_places(where))

    def maximize(self, terms: Mapping[int, int]) -> None:
        """As in ``WholeProgram``."""
        self._to_grow = terms
        self._model.clear_objective()
        if terms:
            objective, counted = self._model.objective, _counted(terms)
            objective.vars.extend(_places(counted))
            objective.coeffs.extend([-coefficient for coefficient in counted.values()])
            objective.scaling_factor = -1.0

    def start_from(self, values: Mapping[int, int]) -> None:
        """As in ``WholeProgram``."""
        self._model.clear_solution_hint()
        self._model.solution_hint.vars.extend(_places(values))
        self._model.solution_hint.values.extend(list(values.values()))

    # -- searches ------------------------------------------------------------------------------------------------

    def solve(self, on_better: Callable[[int, int], None] | None = None, *, assuming: Sequence[int] = ()) -> Solved:
        """As in ``WholeProgram``."""
        how = self._parameters()
        self._model.assumptions.clear()
        self._model.assumptions.extend(_places(assuming))
        watch = _Watch(on_better, _PATIENCE if self._linear else None)
        found = self._run(how, self._watcher(watch.see) if self._to_grow else None)
        if watch.crawls:
            found = self._search_both_ways(found, on_better)
        if found.status in {self._cp.INFEASIBLE, self._cp.UNKNOWN}:
            return Solved(None, None, None, proved=found.status == self._cp.INFEASIBLE)
        values = tuple(found.solution)
        if not self._to_grow:
            return Solved(values, None, None, proved=True)
        total = sum(coefficient * values[variable - 1] for variable, coefficient in self._to_grow.items())
        if found.status == self._cp.OPTIMAL:
            return Solved(values, total, total, proved=True)
        return Solved(values, total, round(found.best_objective_bound), proved=False)

    def _search_both_ways(self, found: Any, on_better: Callable[[int, int], None] | None) -> Any:
        """From what was found, one thread raises it while one lowers the bound; without time, what was found."""
        self.start_from(dict(enumerate(found.solution, start=1)))
        try:
            how = self._parameters()
        except OutOfTimeError:
            return found
        how.num_workers = 2
        how.subsolvers.extend(["max_lp", "core"])
        again = self._run(how, self._watcher(_Watch(on_better, None).see))
        return found if again.status == self._cp.UNKNOWN else again

    def each(self, visit: Callable[[Values], bool]) -> bool:
        """As in ``WholeProgram``."""
        how = self._parameters()
        how.num_workers = 1
        how.enumerate_all_solutions = True
        found = self._run(how, self._watcher(lambda it: visit(tuple(it.Response().solution))))
        return bool(found.status in {self._cp.OPTIMAL, self._cp.INFEASIBLE})

    def _parameters(self) -> Any:
        left = self._budget.left()
        how = self._cp.SatParameters()
        how.num_workers = self._workers
        if self._linear is not False:
            how.linearization_level = 2 if self._linear else 0
        how.random_seed = self._seed
        how.catch_sigint_signal = False  # whoever runs us decides what Ctrl-C means
        if left is not None:
            how.max_time_in_seconds = left
        return how

    def _run(self, how: Any, watch: Any) -> Any:
        """Solve in a thread of its own, so that a stop, or Ctrl-C, reaches the search."""
        solver = self._cp.SolveWrapper()
        solver.set_parameters(how)
        if watch is not None:
            solver.add_solution_callback(watch)
        with ThreadPoolExecutor(1) as pool:
            running = pool.submit(solver.solve, self._model)
            try:
                while not wait([running], timeout=_SECONDS_BETWEEN_LOOKS).done:
                    if self._budget.stopped.is_set():
                        solver.stop_search()
            except KeyboardInterrupt:
                solver.stop_search()
                raise
        if watch is not None:
            solver.clear_solution_callback(watch)
            if watch.error is not None:
                raise watch.error
        if running.result().status == self._cp.MODEL_INVALID:
            raise ValueError(f"numbers too large for the solver: {self._cp.CpSatHelper.validate_model(self._model)}")
        return running.result()

    def _watcher(self, see: Callable[[Any], bool]) -> Any:
        """Looks at each solution that is found; what goes wrong there is told after the search, which it ends."""

        class Watcher(self._cp.SolutionCallback):  # type: ignore[name-defined, misc]
            error: Exception | None = None

            def OnSolutionCallback(self) -> None:  # noqa: N802 - the solver calls it so
                try:
                    if see(self):
                        return
                except Exception as error:  # noqa: BLE001 - no exception may cross the solver; it is raised again later
                    self.error = error
                self.StopSearch()

        return Watcher()


class _Watch:
    """Sees every better solution, and whether they get better by so little that the search will not end."""

    def __init__(self, on_better: Callable[[int, int], None] | None, patience: int | None) -> None:
        self.crawls = False
        self._on_better, self._patience, self._seen = on_better, patience, 0

    def see(self, found: Any) -> bool:
        if self._on_better is not None:
            self._on_better(round(found.ObjectiveValue()), round(found.BestObjectiveBound()))
        self._seen += 1
        self.crawls = self._patience is not None and self._seen > self._patience
        return not self.crawls


def _places(literals: Iterable[int]) -> list[int]:
    """Literals as the solver counts them: variables from 0, and "not" is the bitwise one."""
    return [literal - 1 if literal > 0 else literal for literal in literals]


def _counted(terms: Mapping[int, int]) -> dict[int, int]:
    """The terms that count, in the order of variables: the same sum is the same program."""
    return {variable: terms[variable] for variable in sorted(terms) if terms[variable]}
