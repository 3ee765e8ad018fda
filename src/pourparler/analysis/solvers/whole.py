"""A whole-number program for the engine that is there: CP-SAT, or clauses alone, which take longer."""

from importlib.util import find_spec

from pourparler.analysis.solvers.budget import Budget
from pourparler.analysis.solvers.program import WholeProgram

WAITING = 30.0
"""Seconds for one search by clauses where nobody set a limit."""


def whole_program(budget: Budget, *, workers: int = 1, seed: int = 0, linear: bool | None = False) -> WholeProgram:
    """A new program, for the engine that is there.

    Args:
        budget: time for all searches.
        workers: threads of CP-SAT; see ``Cp``.
        seed: for its random choices.
        linear: whether sums of many terms decide; see ``Cp``.
    """
    if _has_cp_sat():
        from pourparler.analysis.solvers.cp import Cp

        return Cp(budget, workers=workers, seed=seed, linear=linear)
    from pourparler.analysis.solvers.by_clauses import ByClauses

    return ByClauses(budget)


def usual_seconds() -> float | None:
    """How long one search may take where nobody set a limit; None = as long as it takes.

    By clauses, a proof about large sums may take longer than anybody waits.
    """
    return None if _has_cp_sat() else WAITING


def _has_cp_sat() -> bool:
    return find_spec("ortools") is not None
