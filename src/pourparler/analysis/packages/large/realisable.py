"""Which packages some roadmap realises, told by rules over measures alone.

The clauses speak of steps, of which there may be thousands; what they say about *which* measures can happen together is
mostly short: "not this without that". Such rules are found by trying each measure both ways. Whatever else the clauses
rule out is found as it comes up: a package that no roadmap realises is answered by a smallest part of it that cannot
be, and this is a new rule.
"""

from pourparler.analysis.packages.large.problem import IndexSet, LargeProblem
from pourparler.analysis.solvers import Budget, OutOfTimeError, Sat

SHARE_FOR_TRYING = 0.1
"""Share of the time that is spent at most on rules before the search; those not found then are found in it."""

Rule = tuple[int, ...]
"""A clause over measures: ``k + 1`` for "measure k happens", negative for "does not"."""


class Realisable:
    """The rules that are known, and whoever finds more.

    Use as a context manager, or call ``close``.

    Args:
        problem: its clauses say what can happen.
        budget: time for all questions.

    Attributes:
        rules: what every package obeys; it grows.
    """

    def __init__(self, problem: LargeProblem, budget: Budget) -> None:
        self._happens = problem.happens
        self._place: dict[int, list[int]] = {}
        for number, literal in enumerate(problem.happens, start=1):
            self._place.setdefault(literal, []).append(number)
            self._place.setdefault(-literal, []).append(-number)
        self._solver = Sat(problem.clauses, budget, top=problem.top)
        self.rules: list[Rule] = []
        try:
            with budget.share(SHARE_FOR_TRYING):
                self._try_each()
        except OutOfTimeError:
            pass

    def close(self) -> None:
        """Give the solver's memory back."""
        self._solver.close()

    def _try_each(self) -> None:
        """Rules of one or two measures that show as soon as one of them is settled."""
        if not self._solver.solve():
            self.rules.append(())
            return
        for number, literal in enumerate(self._happens, start=1):
            for sign in (1, -1):
                if self._solver.solve([sign * literal]):
                    implied = self._solver.implied([sign * literal]) or []
                    then = {other for known in implied for other in self._place.get(known, ())} - {sign * number}
                    self.rules.extend((-sign * number, other) for other in sorted(then))
                else:
                    self.rules.append((-sign * number,))

    def broken_rule(self, package: IndexSet) -> Rule | None:
        """A new rule that forbids the package, or None where a roadmap realises it.

        Raises:
            OutOfTimeError: the budget is used up.
        """
        numbers = [place + 1 if place in package else -place - 1 for place in range(len(self._happens))]
        assumed = [self._literal(number) for number in numbers]
        if self._solver.solve(assumed):
            return None
        rule = tuple(-numbers[place] for place in self._solver.shrink([], assumed))
        self.rules.append(rule)
        return rule

    def _literal(self, number: int) -> int:
        literal = self._happens[abs(number) - 1]
        return literal if number > 0 else -literal
