"""Weighted MaxSAT: RC2, the dear before the cheap [Ignatiev2019]_."""

from collections.abc import Iterable, Mapping
from threading import Event, Thread
from typing import Any

from pourparler.analysis.solvers.budget import Budget, OutOfTimeError
from pourparler.analysis.solvers.sat import Clause
from pourparler.errors import StoppedError

_SECONDS_BETWEEN_LOOKS = 0.02


class MaxSat:
    """The cheapest set of soft literals to give up, again and again (RC2).

    Args:
        hard: clauses that must hold.
        soft: literals with the price of giving each up, whole numbers > 0.
        budget: time for all searches.
    """

    def __init__(self, hard: Iterable[Clause], soft: Mapping[int, int], budget: Budget) -> None:
        from pysat.examples.rc2 import RC2Stratified
        from pysat.formula import WCNF

        formula = WCNF()
        formula.hard = [list(clause) for clause in hard]  # at once: appending them one by one takes longer than solving
        formula.nv = max((abs(literal) for clause in formula.hard for literal in clause), default=0)
        prices = soft or {
            formula.nv + 1: 1
        }  # the search wants something to give up, and it never gives up what is free
        for literal, price in prices.items():
            formula.append([literal], weight=price)
        self._budget = budget
        # Dear literals first; never hardened, for what is forbidden later makes what was too dear before the cheapest.
        self._search: Any = RC2Stratified(formula, solver="g3", blo="div", nohard=True, exhaust=True, minz=True)
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
        model = self._search.compute() if self._budget.endless else self._watched()
        self.cost = self._search.cost
        return None if model is None else {literal for literal in model if literal > 0}

    def _watched(self) -> list[int] | None:
        """Search until there is no time left, and say so: an interrupted search has no model, but proves nothing."""
        self._budget.left()
        done, over = Event(), Event()
        watch = Thread(target=self._watch, args=(done, over), daemon=True)
        watch.start()
        try:
            model: list[int] | None = self._search.compute(expect_interrupt=True)
        finally:
            done.set()
            watch.join()
        if model is None and over.is_set():
            self._budget.left()
            raise OutOfTimeError
        return model

    def _watch(self, done: Event, over: Event) -> None:
        """Interrupt the search when no time is left for it."""
        while not done.wait(_SECONDS_BETWEEN_LOOKS):
            try:
                self._budget.left()
            except (OutOfTimeError, StoppedError):
                over.set()
                self._search.interrupt()
                return

    def forbid(self, clause: Clause) -> None:
        """Add a hard clause."""
        self._search.add_clause(list(clause))
