"""Rules over measures: none forbids what a roadmap realises, and every forbidden package breaks one."""

import itertools
from random import Random

import pytest

from pourparler.analysis.packages.large.realisable import Realisable
from pourparler.analysis.solvers import Budget
from tests.naive_large import draw_problem, gains_of


@pytest.mark.parametrize("seed", range(25))
def test_rules_forbid_just_what_cannot_happen(seed: int) -> None:
    problem = draw_problem(Random(seed))
    can_happen = {frozenset(package) for package in gains_of(problem)}
    realisable = Realisable(problem, Budget(60))
    for truths in itertools.product((False, True), repeat=len(problem.measures)):
        package = frozenset(place for place, truth in enumerate(truths) if truth)
        rule = realisable.broken_rule(package)
        assert (rule is None) == (frozenset(problem.measures[place] for place in package) in can_happen)
        assert rule is None or all((abs(number) - 1 in package) != (number > 0) for number in rule)
    for ids in can_happen:
        happens = {number if name in ids else -number for number, name in enumerate(problem.measures, start=1)}
        assert all(happens & set(rule) for rule in realisable.rules)
    realisable.close()
