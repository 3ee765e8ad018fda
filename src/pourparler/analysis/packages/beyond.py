"""Where there are too many packages to write out: the named points by search, each proved, and a sample of the rest."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from pourparler.analysis.model.encoding import OrderEncoding
from pourparler.analysis.packages.answer import Package, Point
from pourparler.analysis.packages.large import (
    LargePackage,
    LargePoint,
    LargeProblem,
    PackageSpace,
    egalitarian,
    kalai_smorodinsky,
    least_loss,
    nash,
    sample_frontier,
    utilitarian,
)
from pourparler.analysis.solvers import Budget, OutOfTimeError
from pourparler.analysis.solvers.whole import usual_seconds
from pourparler.analysis.worth.valuation import Valuation
from pourparler.record.conditions.syntax import Condition

MOST_SAMPLED = 50
"""Efficient packages that are looked for."""

SAMPLING = 10.0
"""Seconds after which no more of them are looked for, where no limit was set."""

_ONE_SCALE: dict[str, Callable[[PackageSpace], LargePoint]] = {"utilitarian": utilitarian, "egalitarian": egalitarian}
_ANY_SCALE: dict[str, Callable[[PackageSpace], LargePoint]] = {"nash": nash, "kalai_smorodinsky": kalai_smorodinsky}


@dataclass(slots=True, kw_only=True)
class Searched:
    """What a search came to.

    Attributes:
        points: the named points by name.
        packages: some efficient packages; each is proved to be one.
        whole: whether these are all that differ in worth.
        none: whether it is proved that no package is acceptable.
        closest: where none is acceptable: the package with the smallest worst loss.
    """

    points: dict[str, Point] = field(default_factory=dict)
    packages: tuple[Package, ...] = ()
    whole: bool = False
    none: bool = False
    closest: Package | None = None


def search(
    valuation: Valuation, conditions: Sequence[Condition], absent: Sequence[str], budget: Budget, seed: int
) -> Searched:
    """Search for the named points one by one, then for other efficient packages, as far as time allows."""
    found = Searched()
    if not valuation.parties:
        return found
    problem = as_problem(valuation, conditions, absent)
    kinds = {**(_ONE_SCALE if valuation.comparable else {}), **_ANY_SCALE}
    try:
        with PackageSpace(problem, budget) as space:
            for left, (name, find) in zip(range(len(kinds) + 1, 1, -1), kinds.items(), strict=True):
                with budget.share(1 / left, usual_seconds()):
                    best = find(space)
                found.points[name] = _point(best, valuation)
                if name in _ONE_SCALE and best.proved and not best.packages:
                    return _none(found, space, valuation)
        with PackageSpace(problem, _sampling(budget)) as space:
            sample = sample_frontier(space, MOST_SAMPLED, seed)
        found.packages = tuple(_package(one.package, valuation, supported=one.supported) for one in sample.packages)
        found.whole = sample.whole
    except OutOfTimeError:
        if not found.points:
            raise
    return found


def as_problem(valuation: Valuation, conditions: Sequence[Condition], absent: Sequence[str]) -> LargeProblem:
    """The packages that some order admits, as clauses, and what each is worth."""
    encoding = OrderEncoding(valuation.measures, conditions)
    encoding.require(conditions)
    encoding.clauses += [[-encoding.happens(measure)] for measure in absent]
    place = {measure: number for number, measure in enumerate(valuation.measures)}
    return LargeProblem(
        measures=valuation.measures,
        clauses=encoding.clauses,
        happens=tuple(encoding.happens(measure) for measure in valuation.measures),
        top=encoding.top,
        parties=valuation.ids,
        values=tuple(
            tuple(party.values.get(measure, Fraction(0)) for measure in valuation.measures)
            for party in valuation.parties
        ),
        together=tuple(
            (number, tuple(sorted(place[measure] for measure in term.measures)), term.mean)
            for number, party in enumerate(valuation.parties)
            for term in party.terms
        ),
        walk_away=tuple(party.walk_away for party in valuation.parties),
    )


def _sampling(budget: Budget) -> Budget:
    left = budget.left()
    return Budget(SAMPLING if left is None else left)


def _none(found: Searched, space: PackageSpace, valuation: Valuation) -> Searched:
    found.none = True
    closest = least_loss(space)
    found.closest = _package(closest.packages[0], valuation) if closest.packages else None
    return found


def _point(best: LargePoint, valuation: Valuation) -> Point:
    packages = (_package(package, valuation) for package in best.packages)
    return Point(
        packages=tuple(sorted(packages, key=lambda package: package.measures)),
        proved=best.proved,
        more=bool(best.packages) and not best.all_ties,
    )


def _package(found: LargePackage, valuation: Valuation, *, supported: bool | None = None) -> Package:
    worths = (gain + party.walk_away for gain, party in zip(found.gains, valuation.parties, strict=True))
    return Package(
        measures=found.measures,
        worth=tuple(zip(valuation.ids, map(float, worths), strict=True)),
        gains=tuple(zip(valuation.ids, map(float, found.gains), strict=True)),
        efficient=None if supported is None else True,
        supported=supported,
    )
