"""Packages too many to be listed: the named points by search, with proof, and a sample of the frontier.

with PackageSpace(problem, Budget(60)) as space:
    best = nash(space)
    some = sample_frontier(space, 50, seed=1)
"""

from pourparler.analysis.packages.large.counting import count_acceptable_up_to
from pourparler.analysis.packages.large.egalitarian import egalitarian, least_loss
from pourparler.analysis.packages.large.frontier import FrontierPackage, FrontierSample, sample_frontier
from pourparler.analysis.packages.large.kalai_smorodinsky import kalai_smorodinsky
from pourparler.analysis.packages.large.nash import nash
from pourparler.analysis.packages.large.point import LargePackage, LargePoint
from pourparler.analysis.packages.large.problem import LargeProblem
from pourparler.analysis.packages.large.space import PackageSpace, Progress
from pourparler.analysis.packages.large.utilitarian import utilitarian

__all__ = [
    "FrontierPackage",
    "FrontierSample",
    "LargePackage",
    "LargePoint",
    "LargeProblem",
    "PackageSpace",
    "Progress",
    "count_acceptable_up_to",
    "egalitarian",
    "kalai_smorodinsky",
    "least_loss",
    "nash",
    "sample_frontier",
    "utilitarian",
]
