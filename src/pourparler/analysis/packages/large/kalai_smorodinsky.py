"""The Kalai-Smorodinsky point: the smallest share of anybody's ideal gain as large as possible [KalaiSmorodinsky1975]_.

Shares are compared exactly: once a package with a share is found, the next must give every party more than this share
of its ideal, which in whole units is a plain lower bound.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from pourparler.analysis.packages.large.point import LargePoint, no_point, point
from pourparler.analysis.packages.large.problem import IndexSet
from pourparler.analysis.packages.large.program import Program
from pourparler.analysis.packages.large.space import PackageSpace

NAME = "kalai-smorodinsky"

_PARTS = 2**20
"""Parts of a share that the solver tells apart; finer ones are told apart by looking again."""


def kalai_smorodinsky(space: PackageSpace) -> LargePoint:
    """The acceptable packages with the largest smallest share of ideal gains; parties whose ideal is 0 are left out.

    Of several, one with the largest sum of gains comes first: nobody could improve on it. Where no party can gain,
    every acceptable package is as good, and there is no value.
    """
    ideals, proved = _ideal_gains(space)
    if ideals is None:
        return no_point(space, NAME, proved=proved)
    best = _Best() if any(ideals) else _Best(Fraction(0), frozenset(), Fraction(0), proved=True)
    if any(ideals):
        _raise_share(space, ideals, best)
    if best.package is None:
        return no_point(space, NAME, proved=best.proved, bound=[] if best.proved else [best.bound])
    packages, complete = [best.package], False
    if best.proved and space.scale.exact:
        packages, complete = _ties(space, ideals, best)
    value, bound = ([best.share], [best.bound]) if any(ideals) else ([], [])
    return point(space, NAME, packages, value, bound, proved=best.proved, all_ties=complete)


@dataclass(slots=True)
class _Best:
    """The largest smallest share that was met, and the bound on it."""

    share: Fraction = Fraction(-1)
    package: IndexSet | None = None
    bound: Fraction = Fraction(1)
    proved: bool = False


def _ideal_gains(space: PackageSpace) -> tuple[list[int] | None, bool]:
    """The largest gain of each party in units, None where not all are known, and whether this is settled.

    They are unknown and settled where no package is acceptable; unknown and open where the time was over.
    """
    ideals = []
    for party in range(len(space.problem.parties)):
        program = space.program()
        best = program.best({program.gains[party]: 1}, space.teller(NAME, party + 1, float(space.scale.unit)))
        if best.package is None or not best.proved:
            return None, best.proved
        ideals.append(best.total)
    return ideals, True


def _raise_share(space: PackageSpace, ideals: Sequence[int], best: _Best) -> None:
    """Ask for more than the share that was met, again and again, until there is no more."""
    program = space.program()
    parts = min(_PARTS, 2**58 // max(ideals))
    share = program.cp.new_number(0, parts)
    for gain, ideal in zip(program.gains, ideals, strict=True):
        program.cp.bound({gain: parts, share: -ideal}, 0)
    tell = space.teller(NAME, len(ideals) + 1, 1 / parts)
    first = program.best(dict.fromkeys(program.gains, 1))  # quickly found: something to show whatever the time
    if first.package is not None:
        _ask_for_more(space, program, ideals, best, first.package)
    while True:
        found = program.best({share: 1}, tell)
        if found.bound is not None:
            best.bound = min(best.bound, Fraction(found.bound + 1, parts))
        if found.package is None:
            best.proved = found.proved
            best.bound = best.share if found.proved else max(best.bound, best.share)
            return
        _ask_for_more(space, program, ideals, best, found.package)
        if found.bound is not None:
            program.cp.bound({share: 1}, high=found.bound)


def _ask_for_more(space: PackageSpace, program: Program, ideals: Sequence[int], best: _Best, package: IndexSet) -> None:
    """Keep a package that is better than those before, and have the program give every party a larger share."""
    units = space.units(package)
    best.share = min(Fraction(gain, ideal) for gain, ideal in zip(units, ideals, strict=True) if ideal)
    best.package = package
    program.at_least([math.floor(best.share * ideal) + 1 if ideal else 0 for ideal in ideals])


def _ties(space: PackageSpace, ideals: Sequence[int], best: _Best) -> tuple[list[IndexSet], bool]:
    program = space.program()
    program.at_least([math.ceil(best.share * ideal) for ideal in ideals])
    first = program.best(dict.fromkeys(program.gains, 1)).package or best.package or frozenset()
    packages, complete = space.ties(program, first)
    return sorted(packages, key=lambda package: -sum(space.units(package))), complete
