"""The only door to solvers: SAT, MaxSAT and whole-number programs, with limits of time that are kept.

``sat`` and ``counting`` say what can hold together, ``maxsat`` what is cheapest to give up, ``hitting`` the
same of many sets that are nearly alike, ``whole`` what is best where worth is added up (by ``cp`` where OR-Tools is
there, else ``by_clauses``); ``budget`` is the time that all share.
"""

from pourparler.analysis.solvers.budget import Budget, OutOfTimeError
from pourparler.analysis.solvers.counting import Counter
from pourparler.analysis.solvers.hitting import Hitting
from pourparler.analysis.solvers.maxsat import MaxSat
from pourparler.analysis.solvers.sat import Clause, Sat

__all__ = ["Budget", "Clause", "Counter", "Hitting", "MaxSat", "OutOfTimeError", "Sat"]
