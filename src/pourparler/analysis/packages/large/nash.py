"""The Nash point: the largest product of gains, told as the sum of their logarithms [Nash1950]_.

The logarithms are bounded from above by straight lines, and the best package under the lines is looked for. Its true
sum is a value; lines that touch at its gains are added, and what is no better for anybody is passed over. Once the
lines let nothing reach the best value any more, it is proved to be the best: every bound was rounded upwards.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from pourparler.analysis.packages.large.point import LargePoint, no_point, point
from pourparler.analysis.packages.large.problem import IndexSet
from pourparler.analysis.packages.large.program import Program
from pourparler.analysis.packages.large.space import PackageSpace
from pourparler.analysis.packages.large.tangents import line_near, log_scale, spread

NAME = "nash"

EQUAL = 1e-9
"""Sums of logarithms that differ by no more than this are equal."""

_AROUND = range(-3, 4)
"""Hundredths by which further lines lie off the gains that were found."""


@dataclass(slots=True)
class _Hunt:
    """What was found so far: packages of different gains by their sums, and the bound on the rest."""

    met: list[tuple[float, IndexSet]] = field(default_factory=list)
    bound: float = math.inf
    proved: bool = False

    @property
    def best(self) -> float:
        return max((total for total, _ in self.met), default=-math.inf)


def nash(space: PackageSpace) -> LargePoint:
    """The packages with the largest product of gains among those by which everybody gains; none where none is."""
    hunt = _hunt(space)
    bound = [] if hunt.bound == math.inf else [hunt.bound]
    if not hunt.met:
        return no_point(space, NAME, proved=hunt.proved, bound=bound)
    best = [package for total, package in hunt.met if total >= hunt.best - EQUAL]
    packages, complete = _ties(space, best) if hunt.proved and space.scale.exact else (best, False)
    return point(space, NAME, packages, [hunt.best], bound, proved=hunt.proved, all_ties=complete)


def sum_of_logs(gains: Sequence[float]) -> float:
    """What is compared; all gains must be above 0."""
    return math.fsum(math.log(gain) for gain in gains)


def _hunt(space: PackageSpace) -> _Hunt:
    """Meet packages, best first under the lines, until none can be as good as the best."""
    hunt, program = _Hunt(), space.program(least=1)
    lines = _Lines(program)
    base = math.log(space.scale.unit) * len(program.gains)
    while True:
        tell = space.teller(NAME, len(hunt.met) + 1, 1 / lines.scale, base)
        best = program.best(dict.fromkeys(lines.logs, 1), tell)
        if best.bound is not None:
            hunt.bound = max(hunt.best, min(hunt.bound, lines.highest(best.bound) + base))
        if best.package is None:
            hunt.proved = best.proved
            hunt.bound = hunt.best if hunt.met and best.proved else hunt.bound
            return hunt
        hunt.met.append((sum_of_logs([float(gain) for gain in space.gains(best.package)]), best.package))
        units = space.units(best.package)
        lines.touch(units)
        program.escape(units)
        lines.reach(hunt.best - EQUAL - base)


def _ties(space: PackageSpace, best: Sequence[IndexSet]) -> tuple[list[IndexSet], bool]:
    """All packages with the gains of one of these."""
    packages: list[IndexSet] = []
    complete = True
    for package in best:
        program = space.program(least=1)
        for gain, units in zip(program.gains, space.units(package), strict=True):
            program.cp.bound({gain: 1}, units, units)
        alike, all_of_them = space.ties(program, package)
        packages += alike
        complete = complete and all_of_them
    kept = sorted(packages, key=space.problem.ids)[: space.most_ties]
    return kept, complete and len(kept) == len(packages)


class _Lines:
    """The logarithm of each gain in a program, bounded from above by lines."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._largest = [high for _, high in program.ranges]
        self.scale = log_scale(max(self._largest, default=1))
        self.logs = [program.cp.new_number(0, self._ceiling(largest)) for largest in self._largest]
        self._drawn: set[tuple[int, int]] = set()
        for party, largest in enumerate(self._largest):
            for gain in spread(largest):
                self._draw(party, gain)

    def _ceiling(self, largest: int) -> int:
        return math.ceil(self.scale * math.log(largest)) + 1

    def touch(self, gains: Sequence[int]) -> None:
        """Draw lines at and around these gains."""
        for party, gain in enumerate(gains):
            for hundredths in _AROUND:
                self._draw(party, gain + gain * hundredths // 100)

    def _draw(self, party: int, gain: int) -> None:
        largest = self._largest[party]
        if 1 <= gain <= largest and (party, gain) not in self._drawn:
            self._drawn.add((party, gain))
            line = line_near(gain, self.scale, largest)
            terms = {self.logs[party]: line.over, self._program.gains[party]: -line.slope}
            self._program.cp.bound(terms, high=line.free)

    def reach(self, total: float) -> None:
        """Pass over whatever cannot reach this sum of logarithms (of units)."""
        lowest = math.floor(self.scale * total) - len(self.logs) - 1
        self._program.cp.bound(dict.fromkeys(self.logs, 1), lowest)

    def highest(self, bound: int) -> float:
        """The largest sum of logarithms (of units) that this bound on the lines' sum allows."""
        return (bound + len(self.logs) + 1) / self.scale
