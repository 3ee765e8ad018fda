"""A whole-number program over packages: a Boolean for each measure, a number for each party's gain."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from pourparler.analysis.packages.large.problem import IndexSet
from pourparler.analysis.packages.large.realisable import Realisable
from pourparler.analysis.packages.large.scale import Scale
from pourparler.analysis.solvers import Budget, OutOfTimeError
from pourparler.analysis.solvers.program import Values
from pourparler.analysis.solvers.whole import whole_program

_RULES_AT_ONCE = 50
"""Packages that no roadmap realises which are seen at most before the search starts again without them."""


@dataclass(frozen=True, slots=True)
class Best:
    """What a search for the best package came to.

    Attributes:
        package: the best that was found, None where nothing was.
        total: its sum; where nothing was to be made large, 0.
        bound: no package has a larger sum; None where nothing is known.
        proved: whether the search came to its end.
    """

    package: IndexSet | None
    total: int
    bound: int | None
    proved: bool


class Program:
    """Packages by what they are worth; rules that come up are learned for good.

    Args:
        scale: worths in units.
        realisable: the rules, and whoever finds more.
        budget: time for all searches.
        admits: whether a package counts; what was rounded is judged here.
        least: the units that each party gains at least, None for any gain or loss.
        workers: threads of the solver.
        seed: of the solver.

    Attributes:
        cp: to put more into the program.
        measures: the Boolean of each measure.
        gains: the number of units each party gains.
        ranges: the bounds of these numbers.
    """

    def __init__(
        self,
        scale: Scale,
        realisable: Realisable,
        budget: Budget,
        *,
        admits: Callable[[IndexSet], bool],
        least: int | None,
        workers: int,
        seed: int,
    ) -> None:
        self.cp = whole_program(budget, workers=workers, seed=seed, linear=True)
        self._realisable, self._admits = realisable, admits
        self.measures = [self.cp.new_boolean() for _ in scale.values[0]]
        self._known_rules = 0
        self._catch_up()
        all_of = {measures: self._all_of(measures) for _, measures, _ in scale.together}
        self.ranges = [self._within(scale.range_of(party), least) for party in range(len(scale.values))]
        self.gains = [self.cp.new_number(*bounds) for bounds in self.ranges]
        for party, gain in enumerate(self.gains):
            terms = {self.measures[k]: units for k, units in enumerate(scale.values[party]) if units}
            for whose, measures, units in scale.together:
                if whose == party:
                    variable = all_of[measures]
                    terms[variable] = terms.get(variable, 0) + units
            self.cp.bound({**terms, gain: -1}, scale.walk_away[party], scale.walk_away[party])

    def _within(self, bounds: tuple[int, int], least: int | None) -> tuple[int, int]:
        """Bounds of a gain; where no package can keep them, the program has no solution."""
        low, high = bounds
        if least is not None:
            if high < least:
                self.cp.add([])
            low = max(low, least)
        return low, max(low, high)

    def _all_of(self, measures: tuple[int, ...]) -> int:
        """A Boolean that says just that all these measures happen."""
        if len(measures) == 1:
            return self.measures[measures[0]]
        together = self.cp.new_boolean()
        for place in measures:
            self.cp.add([-together, self.measures[place]])
        self.cp.add([together, *(-self.measures[place] for place in measures)])
        return together

    # -- what may be put in --------------------------------------------------------------------------------------

    def at_least(self, gains: Sequence[int]) -> None:
        """Each party gains at least so many units."""
        for gain, low in zip(self.gains, gains, strict=True):
            self.cp.bound({gain: 1}, low)

    def escape(self, gains: Sequence[int]) -> None:
        """Some party gains more than this: what is no better for anybody is passed over."""
        ways = []
        for gain, bounds, units in zip(self.gains, self.ranges, gains, strict=True):
            if units < bounds[1]:
                more = self.cp.new_boolean()
                self.cp.bound({gain: 1}, units + 1, where=[more])
                ways.append(more)
        self.cp.add(ways)

    def start_from(self, package: IndexSet) -> None:
        """A package to try first."""
        self.cp.start_from({variable: int(k in package) for k, variable in enumerate(self.measures)})

    def _catch_up(self) -> bool:
        """Take in the rules that came up since, in this search or another; whether there were any."""
        new = self._known_rules < len(self._realisable.rules)
        for rule in self._realisable.rules[self._known_rules :]:
            self.cp.add([self.measures[abs(n) - 1] if n > 0 else -self.measures[abs(n) - 1] for n in rule])
        self._known_rules = len(self._realisable.rules)
        return new

    def _pass_over(self, package: IndexSet) -> None:
        self.cp.add([-variable if k in package else variable for k, variable in enumerate(self.measures)])

    def package(self, values: Values) -> IndexSet:
        """The package of a solution."""
        return frozenset(k for k, variable in enumerate(self.measures) if values[variable - 1])

    # -- searches ------------------------------------------------------------------------------------------------

    def best(self, terms: Mapping[int, int] | None = None, tell: Callable[[int, int], None] | None = None) -> Best:
        """The package with the largest sum; without terms, any.

        Args:
            terms: coefficients by variable.
            tell: told the sum and its bound whenever something better is found; rules may yet forbid it.
        """
        self.cp.maximize(terms or {})
        bound: int | None = None
        while True:
            try:
                solved = self.cp.solve(tell)
                bound = min((one for one in (bound, solved.bound) if one is not None), default=None)
                if solved.values is None:
                    return Best(None, 0, bound, solved.proved)
                package = self.package(solved.values)
                if self._counts(package):
                    return Best(package, solved.total or 0, bound, solved.proved)
            except OutOfTimeError:
                return Best(None, 0, bound, proved=False)

    def _counts(self, package: IndexSet) -> bool:
        """Whether a roadmap realises the package and it is admitted; if not, it is ruled out."""
        if self._realisable.broken_rule(package):
            self._catch_up()
            return False
        if not self._admits(package):
            self._pass_over(package)
            return False
        return True

    def every(self, most: int) -> tuple[list[IndexSet], bool]:
        """Packages of the program, at most so many, and whether these are all.

        Numbers that were put in must follow from the package: each package has one solution.
        """
        self.cp.maximize({})
        seen = _Seen(most)

        def visit(values: Values) -> bool:
            package = self.package(values)
            if package not in seen.packages and not self._realisable.broken_rule(package) and self._admits(package):
                return seen.take(package)
            return self._known_rules + _RULES_AT_ONCE > len(self._realisable.rules)

        try:
            while not self.cp.each(visit):
                if seen.overflows or not self._catch_up():
                    return list(seen.packages), False
        except OutOfTimeError:
            return list(seen.packages), False
        return list(seen.packages), not seen.overflows


class _Seen:
    """Packages met so far, up to a number."""

    def __init__(self, most: int) -> None:
        self.packages: dict[IndexSet, None] = {}
        self.overflows = False
        self._most = most

    def take(self, package: IndexSet) -> bool:
        """Keep the package, or say no where there are too many."""
        self.overflows = len(self.packages) == self._most
        if not self.overflows:
            self.packages[package] = None
        return not self.overflows
