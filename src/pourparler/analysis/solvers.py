"""The only door to SAT and MaxSAT: PySAT, with limits of time that are kept [Ignatiev2018]_ [Ignatiev2019]_."""

import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from threading import TIMEOUT_MAX, Timer
from typing import Any

Clause = Sequence[int]

_CONFLICTS_BETWEEN_LOOKS = 20_000
"""Conflicts that a SAT search goes through before it looks at the clock again."""


class OutOfTimeError(Exception):
    """The time set for a search is over; whoever set it says what was found so far."""


class Budget:
    """Time left for a search.

    Args:
        seconds: how long it may last from now; None = as long as it takes.
    """

    def __init__(self, seconds: float | None = None) -> None:
        self.seconds = seconds
        self._end: float | None = None
        if seconds is not None and seconds < TIMEOUT_MAX:  # no timer runs for longer; neither is this true of "nan"
            self._end = time.monotonic() + seconds

    def left(self) -> float | None:
        """Seconds left, None where there is no limit.

        Raises:
            OutOfTimeError: none are left.
        """
        if self._end is None:
            return None
        left = self._end - time.monotonic()
        if left <= 0:
            raise OutOfTimeError
        return left

    @contextmanager
    def share(self, part: float) -> Iterator[None]:
        """Within the block, only a part (0 to 1) of the time left may be used."""
        end = self._end
        if end is not None:
            now = time.monotonic()
            self._end = now + part * max(0.0, end - now)
        try:
            yield
        finally:
            self._end = end


class Sat:
    """An incremental SAT solver: clauses are added, questions asked under assumptions.

    Use as a context manager, or call ``close``: solvers hold memory outside Python.

    Args:
        clauses: what holds from the start.
        budget: time for all questions.
        top: the highest variable that stands for something.
    """

    def __init__(self, clauses: Iterable[Clause], budget: Budget, top: int = 0) -> None:
        from pysat.solvers import Solver  # heavy: only where something is solved

        self.top = top
        self._budget = budget
        self._solver: Any = Solver(name="m22", bootstrap_with=clauses)

    def __enter__(self) -> "Sat":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Give the solver's memory back."""
        self._solver.delete()

    def new_variable(self) -> int:
        """A variable that stands for nothing yet."""
        self.top += 1
        return self.top

    def add(self, clause: Clause) -> None:
        """Add a clause."""
        self._solver.add_clause(list(clause))

    def prefer(self, literals: Iterable[int]) -> None:
        """Try these literals true first when a choice is free."""
        self._solver.set_phases(list(literals))

    def solve(self, assumptions: Iterable[int] = ()) -> bool:
        """Whether the clauses can hold together with the assumptions.

        Raises:
            OutOfTimeError: the budget is used up.
        """
        assumed = list(assumptions)
        if self._budget.left() is None:
            return bool(self._solver.solve(assumptions=assumed))
        while True:
            self._budget.left()
            self._solver.conf_budget(_CONFLICTS_BETWEEN_LOOKS)
            answer = self._solver.solve_limited(assumptions=assumed)
            if answer is not None:
                return bool(answer)

    def try_solve(self, assumptions: Iterable[int], conflicts: int) -> bool | None:
        """Like ``solve``, but gives up (None) after so many conflicts."""
        self._budget.left()
        self._solver.conf_budget(conflicts)
        answer: bool | None = self._solver.solve_limited(assumptions=list(assumptions))
        return answer

    def model(self) -> list[int]:
        """The literals that are true after a yes."""
        return list(self._solver.get_model())

    def core(self) -> list[int]:
        """Assumptions that cannot hold together, after a no; not always as few as possible."""
        return list(self._solver.get_core() or [])

    def shrink(self, hard: Sequence[int], literals: Sequence[int]) -> tuple[int, ...]:
        """Places of a minimal set of literals that cannot hold together with the hard ones; all of them cannot.

        Minimal: without any one of them the others can hold. Cost: one question for each literal at most.
        """
        needed: list[int] = []
        self.solve([*hard, *literals])
        core = set(self.core())
        rest = [place for place, literal in enumerate(literals) if literal in core]
        while rest:
            tried = rest.pop()
            if self.solve([*hard, *(literals[place] for place in (*needed, *rest))]):
                needed.append(tried)
            else:
                core = set(self.core())
                rest = [place for place in rest if literals[place] in core]
        return tuple(sorted(needed))


class MaxSat:
    """The cheapest set of soft literals to give up, again and again (RC2).

    Args:
        hard: clauses that must hold.
        soft: literals with the price of giving each up, whole numbers > 0.
        budget: time for all searches.
    """

    def __init__(self, hard: Iterable[Clause], soft: Mapping[int, int], budget: Budget) -> None:
        from pysat.examples.rc2 import RC2
        from pysat.formula import WCNF

        formula = WCNF()
        formula.hard = [list(clause) for clause in hard]  # at once: appending them one by one takes longer than solving
        formula.nv = max((abs(literal) for clause in formula.hard for literal in clause), default=0)
        for literal, price in soft.items():
            formula.append([literal], weight=price)
        self._budget = budget
        self._search: Any = RC2(formula, solver="g3", adapt=True, exhaust=True, minz=True)
        self.cost = 0

    def __enter__(self) -> "MaxSat":
        return self

    def __exit__(self, *_: object) -> None:
        self._search.delete()

    def best(self) -> set[int] | None:
        """The true literals of a cheapest model (``cost`` is then its price), or None where none is left.

        Raises:
            OutOfTimeError: the budget is used up.
        """
        left = self._budget.left()
        model = self._search.compute() if left is None else self._within(left)
        self.cost = self._search.cost
        return None if model is None else {literal for literal in model if literal > 0}

    def _within(self, seconds: float) -> list[int] | None:
        """Search until the time is over, and say so: a search that was stopped has no model, but proves nothing."""
        stopped: list[bool] = []

        def stop() -> None:
            stopped.append(True)
            self._search.interrupt()

        timer = Timer(seconds, stop)
        timer.start()
        try:
            model: list[int] | None = self._search.compute(expect_interrupt=True)
        finally:
            timer.cancel()
        if model is None and stopped:
            raise OutOfTimeError
        return model

    def forbid(self, clause: Clause) -> None:
        """Add a hard clause."""
        self._search.add_clause(list(clause))


class Counter:
    """At most k of some literals, for any k, by one assumption each.

    Args:
        solver: gets the clauses.
        literals: what is counted.
        most: the largest k that will be asked for.
    """

    def __init__(self, solver: Sat, literals: Sequence[int], most: int) -> None:
        from pysat.card import ITotalizer

        self._sums: list[int] = []
        self._most, self._all = most, len(literals)
        if literals:
            with ITotalizer(lits=list(literals), ubound=min(most, len(literals)), top_id=solver.top) as totalizer:
                for clause in totalizer.cnf.clauses:
                    solver.add(clause)
                self._sums = list(totalizer.rhs)
                solver.top = max(solver.top, totalizer.top_id)

    def at_most(self, count: int) -> list[int]:
        """The assumptions that say "at most so many".

        Raises:
            ValueError: more than the counter was made for.
        """
        if self._most < count < self._all:
            raise ValueError(f"this counter counts to {self._most}, not to {count}")
        return [-self._sums[count]] if count < len(self._sums) else []
