"""An incremental SAT solver: PySAT [Ignatiev2018]_."""

from collections.abc import Iterable, Sequence
from typing import Any

from pourparler.analysis.solvers.budget import Budget

Clause = Sequence[int]

_CONFLICTS_BETWEEN_LOOKS = 20_000
"""Conflicts that a SAT search goes through before it looks at the clock again."""


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
        if self._budget.endless:
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

    def implied(self, assumptions: Iterable[int]) -> list[int] | None:
        """Literals that follow from the assumptions by units alone; None where these lead to a contradiction."""
        possible, literals = self._solver.propagate(assumptions=list(assumptions))
        return list(literals) if possible else None

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
