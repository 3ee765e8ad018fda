"""A sample of the frontier: packages that nobody could improve on, each proved to be one.

Two ways to them by turns. A weighted sum of gains is largest at an efficient package; those are the *supported* ones.
The largest smallest weighted gain, among packages that are better for somebody than every one found so far, leads to
the others, too: of the packages at least as good for all as the one it finds, that with the largest sum is efficient,
and new [SteuerChoo1983]_. When no package is left that is better for somebody, the sample is the whole frontier.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pourparler.analysis.packages.large.point import LargePackage, describe
from pourparler.analysis.packages.large.problem import IndexSet
from pourparler.analysis.packages.large.program import Program
from pourparler.analysis.packages.large.space import PackageSpace
from pourparler.analysis.packages.large.support import Units, is_supported, largest_weight
from pourparler.analysis.solvers import OutOfTimeError

if TYPE_CHECKING:
    import numpy as np

_IN_VAIN = 3
"""Weighted sums in a row that lead to nothing new before no more are tried."""


@dataclass(frozen=True, slots=True)
class FrontierPackage:
    """A package that nobody could improve on.

    Attributes:
        package: its measures and gains.
        supported: whether it has the largest sum of gains under some weights.
    """

    package: LargePackage
    supported: bool


@dataclass(frozen=True, slots=True)
class FrontierSample:
    """Efficient packages with different gains: some of the frontier, not a fair draw from it.

    Attributes:
        packages: in the order they were found.
        whole: whether every efficient package has the gains of one of these.
        seed: of the weights.
    """

    packages: tuple[FrontierPackage, ...]
    whole: bool
    seed: int


def sample_frontier(space: PackageSpace, most: int, seed: int = 0) -> FrontierSample:
    """At most so many efficient packages, as many as the time allows; none where worths had to be rounded."""
    from numpy.random import default_rng

    hunt = _Hunt(space, default_rng(seed))
    try:
        while space.scale.exact and len(hunt.found) < most and hunt.step():
            pass
    except OutOfTimeError:
        pass
    packages = tuple(FrontierPackage(describe(space, package), told) for package, told in hunt.found.values())
    return FrontierSample(packages, hunt.whole, seed)


@dataclass(slots=True)
class _Hunt:
    """The search: what was found, by gains in units, each with whether it is supported."""

    space: PackageSpace
    rng: "np.random.Generator"
    found: dict[Units, tuple[IndexSet, bool]] = field(default_factory=dict)
    known: list[Units] = field(default_factory=list)
    whole: bool = False
    in_vain: int = 0

    def step(self) -> bool:
        """Look for one more; whether to go on."""
        if self.in_vain < _IN_VAIN and len(self.found) % 2 == 0:
            return self._weighted()
        return self._beyond()

    def _weighted(self) -> bool:
        program = self.space.program()
        best = program.best(dict(zip(program.gains, self._weights(program), strict=True)))
        if best.package is None or not best.proved:
            self.whole = best.proved
            return False
        gains = tuple(self.space.units(best.package))
        new = gains not in self.found
        self.in_vain = 0 if new else self.in_vain + 1
        if new:
            self._keep(gains, best.package, supported=True)
        return True

    def _beyond(self) -> bool:
        """Somewhere better for somebody than all that were found."""
        program = self.space.program()
        for gains in self.found:
            program.escape(gains)
        first = program.best({_smallest_weighted(program, self._weights(program)): 1})
        if first.package is None:
            self.whole = first.proved
            return False
        raised = self.space.program()
        raised.at_least(self.space.units(first.package))
        best = raised.best(dict.fromkeys(raised.gains, 1))
        if best.package is None or not best.proved:
            return False
        gains = tuple(self.space.units(best.package))
        self._keep(gains, best.package, supported=is_supported(self.space, gains, self.known))
        return True

    def _keep(self, gains: Units, package: IndexSet, *, supported: bool) -> None:
        self.found[gains] = package, supported
        self.known.append(gains)

    def _weights(self, program: Program) -> list[int]:
        """Random weights that make up for the different ranges of gains."""
        raw = self.rng.exponential(size=len(program.ranges)) / [max(1, high) for _, high in program.ranges]
        return [max(1, round(largest_weight(self.space) * float(weight / raw.max()))) for weight in raw]


def _smallest_weighted(program: Program, weights: Sequence[int]) -> int:
    """A number no larger than any weighted gain."""
    ends = [(weight * low, weight * high) for weight, (low, high) in zip(weights, program.ranges, strict=True)]
    smallest = program.cp.new_number(min(low for low, _ in ends), min(high for _, high in ends))
    for gain, weight in zip(program.gains, weights, strict=True):
        program.cp.bound({gain: weight, smallest: -1}, 0)
    return smallest
