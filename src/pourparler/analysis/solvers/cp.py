"""Whole-number programs: CP-SAT [Perron2023]_, with exact arithmetic and proof of what is best.

Where worth is added up, clauses alone say too little; a program has clauses over Booleans, whole numbers within bounds,
sums of them within bounds, and one sum to make as large as possible.
"""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass
from typing import Any

from pourparler.analysis.solvers.budget import Budget, OutOfTimeError
from pourparler.analysis.solvers.sat import Clause

LARGEST_SUM = 2**53
"""Sums to be made as large as possible stay below this: their bounds come back as floating-point numbers."""

_SECONDS_BETWEEN_LOOKS = 0.05

_PATIENCE = 300
"""Better solutions after which a search from below is given up for one from both sides: now and then, where nothing but
a bound on a large number holds it back, it climbs by 1 at a time."""

Values = Sequence[int]
"""The value of each variable; that of variable ``v`` in place ``v - 1``."""


@dataclass(frozen=True, slots=True)
class Solved:
    """What a search came to.

    Attributes:
        values: the best that was found, None where nothing was.
        total: the sum that was to be made large, there.
        bound: no solution has more; None where nothing is known, or nothing was to be made large.
        proved: whether the search came to its end: nothing better, or nothing at all, is possible.
    """

    values: Values | None
    total: int | None
    bound: int | None
    proved: bool


class Cp:
    """A program of Booleans and whole numbers.

    Variables are numbers from 1 on; a literal is the number of a Boolean, negative for "not", as in ``Sat``. Terms of a
    sum are coefficients by variable; a Boolean counts 1 where true.

    Args:
        budget: time for all searches.
        workers: threads; with one, the same program has the same answer every time.
        seed: for the random choices of the search.
        linear: what decides are sums of many terms: have linear programs bound them wherever they can; None: never,
            for what decides are clauses.
    """

    def __init__(self, budget: Budget, *, workers: int = 1, seed: int = 0, linear: bool | None = False) -> None:
        from ortools.sat.python import cp_model  # heavy: only where something is solved

        self._cp = cp_model
        self._model: Any = cp_model.CpModel()
        self._variables: list[Any] = []
        self._budget, self._workers, self._seed = budget, workers, seed
        self._linear = linear
        self._to_grow: Mapping[int, int] = {}

    # -- the program ---------------------------------------------------------------------------------------------

    def new_boolean(self) -> int:
        """A variable that is true or false."""
        self._variables.append(self._model.new_bool_var(""))
        return len(self._variables)

    def new_number(self, low: int, high: int) -> int:
        """A variable that is a whole number within these bounds."""
        self._variables.append(self._model.new_int_var(low, high, ""))
        return len(self._variables)

    def add(self, clause: Clause) -> None:
        """At least one of the literals is true."""
        self._model.add_bool_or([self._literal(literal) for literal in clause])

    def bound(
        self, terms: Mapping[int, int], low: int | None = None, high: int | None = None, where: Sequence[int] = ()
    ) -> None:
        """The sum is within the bounds; with literals in ``where``, only where all of them are true."""
        lowest = self._cp.INT_MIN if low is None else low
        highest = self._cp.INT_MAX if high is None else high
        constraint = self._model.add_linear_constraint(self._sum(terms), lowest, highest)
        if where:
            constraint.only_enforce_if([self._literal(literal) for literal in where])

    def maximize(self, terms: Mapping[int, int]) -> None:
        """What is to be made as large as possible instead of what was to be before; without terms, nothing."""
        self._to_grow = terms
        self._model.clear_objective()
        if terms:
            self._model.maximize(self._sum(terms))

    def start_from(self, values: Mapping[int, int]) -> None:
        """Values of some variables to try first."""
        self._model.clear_hints()
        for variable, value in values.items():
            self._model.add_hint(self._variables[variable - 1], value)

    def _literal(self, literal: int) -> Any:
        variable = self._variables[abs(literal) - 1]
        return variable if literal > 0 else ~variable

    def _sum(self, terms: Mapping[int, int]) -> Any:
        chosen = [self._variables[variable - 1] for variable in terms]
        return self._cp.LinearExpr.weighted_sum(chosen, list(terms.values()))

    # -- searches ------------------------------------------------------------------------------------------------

    def solve(self, on_better: Callable[[int, int], None] | None = None, *, assuming: Sequence[int] = ()) -> Solved:
        """The best there is, or found until the time was over.

        Args:
            assuming: literals that are taken to be true, for this search only.
            on_better: told the sum and its bound whenever something better is found.

        Raises:
            OutOfTimeError: the budget was used up before the search began.
        """
        solver = self._solver()
        self._model.clear_assumptions()
        self._model.add_assumptions([self._literal(literal) for literal in assuming])
        watch = _Watch(on_better, _PATIENCE if self._linear else None)
        status = self._run(solver, self._watcher(watch.see) if self._to_grow else None)
        if watch.crawls:
            solver, status = self._search_both_ways(solver, status, on_better)
        if status in {self._cp.INFEASIBLE, self._cp.UNKNOWN}:
            return Solved(None, None, None, proved=status == self._cp.INFEASIBLE)
        values = tuple(solver.response_proto.solution)
        if not self._to_grow:
            return Solved(values, None, None, proved=True)
        total = sum(coefficient * values[variable - 1] for variable, coefficient in self._to_grow.items())
        if status == self._cp.OPTIMAL:
            return Solved(values, total, total, proved=True)
        return Solved(values, total, round(solver.best_objective_bound), proved=False)

    def _search_both_ways(self, solver: Any, status: Any, on_better: Callable[[int, int], None] | None) -> Any:
        """From what was found, one thread raises it while one lowers the bound; without time, what was found."""
        self.start_from(dict(enumerate(solver.response_proto.solution, start=1)))
        try:
            again = self._solver()
        except OutOfTimeError:
            return solver, status
        again.parameters.num_workers = 2
        again.parameters.subsolvers.extend(["max_lp", "core"])
        outcome = self._run(again, self._watcher(_Watch(on_better, None).see))
        return (solver, status) if outcome == self._cp.UNKNOWN else (again, outcome)

    def each(self, visit: Callable[[Values], bool]) -> bool:
        """Show every solution, one after another, until ``visit`` says False; whether all were shown.

        Every variable counts: solutions that differ in any of them are different ones.

        Raises:
            OutOfTimeError: the budget was used up before the search began.
        """
        solver = self._solver()
        solver.parameters.num_workers = 1
        solver.parameters.enumerate_all_solutions = True
        status = self._run(solver, self._watcher(lambda it: visit(tuple(it.response_proto.solution))))
        return bool(status in {self._cp.OPTIMAL, self._cp.INFEASIBLE})

    def _solver(self) -> Any:
        left = self._budget.left()
        solver = self._cp.CpSolver()
        solver.parameters.num_workers = self._workers
        if self._linear is not False:
            solver.parameters.linearization_level = 2 if self._linear else 0
        solver.parameters.random_seed = self._seed
        solver.parameters.catch_sigint_signal = False  # whoever runs us decides what Ctrl-C means
        if left is not None:
            solver.parameters.max_time_in_seconds = left
        return solver

    def _run(self, solver: Any, watch: Any) -> Any:
        """Solve in a thread of its own, so that a stop, or Ctrl-C, reaches the search."""
        with ThreadPoolExecutor(1) as pool:
            running = pool.submit(solver.solve, self._model, watch)
            try:
                while not wait([running], timeout=_SECONDS_BETWEEN_LOOKS).done:
                    if self._budget.stopped.is_set():
                        solver.stop_search()
            except KeyboardInterrupt:
                solver.stop_search()
                raise
        if watch is not None and watch.error is not None:
            raise watch.error
        if running.result() == self._cp.MODEL_INVALID:
            raise ValueError(f"numbers too large for the solver: {self._model.validate()}")
        return running.result()

    def _watcher(self, see: Callable[[Any], bool]) -> Any:
        """Looks at each solution that is found; what goes wrong there is told after the search, which it ends."""

        class Watcher(self._cp.CpSolverSolutionCallback):  # type: ignore[name-defined, misc]
            error: Exception | None = None

            def on_solution_callback(self) -> None:
                try:
                    if see(self):
                        return
                except Exception as error:  # noqa: BLE001 - no exception may cross the solver; it is raised again later
                    self.error = error
                self.stop_search()

        return Watcher()


class _Watch:
    """Sees every better solution, and whether they get better by so little that the search will not end."""

    def __init__(self, on_better: Callable[[int, int], None] | None, patience: int | None) -> None:
        self.crawls = False
        self._on_better, self._patience, self._seen = on_better, patience, 0

    def see(self, found: Any) -> bool:
        if self._on_better is not None:
            self._on_better(round(found.objective_value), round(found.best_objective_bound))
        self._seen += 1
        self.crawls = self._patience is not None and self._seen > self._patience
        return not self.crawls
