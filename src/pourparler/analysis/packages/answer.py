"""The answer to "what deals are there that nobody could improve on?"."""

from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from typing import Any, ClassVar, get_type_hints

from pourparler.analysis.deadlock.answer import Data, Decode, Encode, Unlock
from pourparler.analysis.shown import Row, Shown, counted
from pourparler.record.conditions.syntax import Condition


@dataclass(frozen=True, slots=True, kw_only=True)
class Acceptability:
    """How a package fares where worths are drawn instead of taken at their means [LahdelmaSalminen2001]_.

    Attributes:
        share: share of draws in which nobody would rather walk away, 0 to 1.
        se: its standard error.
        to: the same share for each party.
        efficient: share of draws in which it is acceptable and no package it was compared with is better; None where
            that was not asked.
        nash: share of draws in which it has the greatest product of gains among those it was compared with.
        central: where that is so in some draw: for each party the mean worth of each measure over those draws, what the
            parties would typically have to value for it to be the Nash package (central worths).
    """

    share: float
    se: float
    to: tuple[tuple[str, float], ...]
    efficient: float | None = None
    nash: float | None = None
    central: tuple[tuple[str, tuple[tuple[str, float], ...]], ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """A deal: the measures that happen, and what they are worth.

    Attributes:
        measures: ids, sorted.
        worth: (party, mean worth against the status quo) for each valued party, in the order of the record.
        gains: (party, mean worth against walking away).
        efficient: whether no acceptable package is as good for all and better for one; None where not known.
        supported: whether some weighing of the parties makes it best; None where not asked.
        acceptability: how sure that is; None where worths are certain or nothing was drawn.
    """

    measures: tuple[str, ...]
    worth: tuple[tuple[str, float], ...]
    gains: tuple[tuple[str, float], ...]
    efficient: bool | None
    supported: bool | None = None
    acceptability: Acceptability | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A named point: the packages that are best in one sense.

    Attributes:
        packages: all of them, ties included; empty where there is none, or where it cannot be told.
        proved: whether they are proved to be best, and to be all (``more`` aside).
        more: whether there are more ties than are listed.
    """

    packages: tuple[Package, ...] = ()
    proved: bool = True
    more: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordinal:
    """What can be said where parties only rank measures; packages as the sorted ids of their measures.

    Attributes:
        fallback: what parties agree on when all fall back in step from their best packages [BramsKilgour2001]_.
        depth: the rank to which all had to fall; None where nothing is acceptable.
        possibly_efficient: efficient under some worths that agree with the rankings; None where that was not asked:
            too many packages, or extra worths in numbers.
        necessarily_efficient: efficient under all of them.
        undecided: those of which the search did not find out in time whether they are possibly efficient.
    """

    fallback: tuple[tuple[str, ...], ...]
    depth: int | None
    possibly_efficient: tuple[tuple[str, ...], ...] | None = None
    necessarily_efficient: tuple[tuple[str, ...], ...] | None = None
    undecided: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Freed:
    """What is acceptable where all of an assumed goal, or one measure of it, need not happen.

    Attributes:
        left_out: ids of these measures.
        feasible: how many packages are then acceptable; None where they were not counted.
        packages: those of them that nobody could improve on, the most even first; ten at most.
    """

    left_out: tuple[str, ...]
    feasible: int | None
    packages: tuple[Package, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Packages(Shown):
    """The deals that nobody could improve on without making somebody worse off.

    Attributes:
        feasible: how many packages are acceptable: some order of them keeps every condition, and nobody would rather
            walk away; None where they were not counted.
        unlock: where talks are stuck: what is assumed to have softened.
        goal: what has to happen, as given or assumed.
        goal_assumed: ids of the measures of the assumed goal; None where the record has a goal.
        packages: the efficient ones; the greatest smallest share of the ideal gains comes first.
        is_sample: whether these are only some of the efficient packages.
        utilitarian: greatest sum of gains.
        egalitarian: leximin of the gains.
        nash: greatest product of gains.
        kalai_smorodinsky: greatest smallest share of each party's ideal gain.
        comparable: whether worths are on one scale; if not, there is no utilitarian and no egalitarian package.
        unvalued: binding parties with neither worth nor ranking.
        closest: where no package is acceptable: the one that leaves the smallest worst loss.
        stuck: whether the talks are stuck.
        ways_tried: where nothing is acceptable after any way out: how many were looked at.
        ways_all_tried: whether those are all that there are, or that need be looked at.
        ordinal: where all valued parties only rank measures: what that alone says; else None.
        without_goal: where talks are not stuck and the goal was assumed, and so only takes deals away: what there is
            without it; None elsewhere, or where there was no time to look.
        leaving_out: the same for each measure of that goal alone, as far as the time went.
    """

    table: ClassVar[str] = "packages"

    feasible: int | None
    unlock: Unlock | None = field(metadata={"json": "way_out"})
    goal: tuple[Condition, ...]
    goal_assumed: tuple[str, ...] | None
    packages: tuple[Package, ...]
    is_sample: bool
    utilitarian: Point
    egalitarian: Point
    nash: Point
    kalai_smorodinsky: Point
    comparable: bool
    unvalued: tuple[str, ...]
    closest: Package | None = None
    stuck: bool = False
    ways_tried: int = 0
    ways_all_tried: bool = True
    ordinal: Ordinal | None = None
    without_goal: Freed | None = None
    leaving_out: tuple[Freed, ...] = ()

    @property
    def points(self) -> tuple[tuple[str, Point], ...]:
        """The named points by name."""
        return (
            ("utilitarian", self.utilitarian),
            ("egalitarian", self.egalitarian),
            ("nash", self.nash),
            ("kalai_smorodinsky", self.kalai_smorodinsky),
        )

    @property
    def names(self) -> dict[tuple[str, ...], list[str]]:
        """Which named points each named package is."""
        named: dict[tuple[str, ...], list[str]] = {}
        for name, point in self.points:
            for package in point.packages:
                named.setdefault(package.measures, []).append(name)
        return named

    def to_data(self, encode: Encode) -> Data:
        """As JSON data: a named point is the list of its packages, each package says which points it is."""
        named = self.names

        def told(packages: Iterable[Package]) -> list[Data]:
            return [{**encode(package, Package), "names": named.get(package.measures, [])} for package in packages]

        points = {name: told(point.packages) for name, point in self.points}
        proofs = {name: {"proved": point.proved, "more": point.more} for name, point in self.points}
        rest = {key: encode(getattr(self, name), hint) for name, key, hint in _plain_fields()}
        return {**rest, **points, "points": proofs, "packages": told(self.packages)}

    @classmethod
    def from_data(cls, data: Data, decode: Decode) -> "Packages":
        """From what ``to_data`` made."""
        listed = tuple[Package, ...]
        points: dict[str, Any] = {
            name: Point(packages=decode(listed, data[name]), proved=proof["proved"], more=proof["more"])
            for name, proof in data["points"].items()
        }
        rest: dict[str, Any] = {name: decode(hint, data[key]) for name, key, hint in _plain_fields()}
        return cls(packages=decode(listed, data["packages"]), **points, **rest)

    def rows(self, table: str | None = None) -> list[Row]:
        """As in ``Shown``; of "packages", worths by party and the named points as columns."""
        return list(_rows(self)) if table in (None, self.table) else Shown.rows(self, table)

    def summary(self) -> str:
        """As in ``Shown``."""
        feasible = "" if self.feasible is None else f" of {self.feasible} acceptable"
        return f"{counted(len(self.packages), 'efficient deal')}{feasible}{', a sample' if self.is_sample else ''}"


def _plain_fields() -> list[tuple[str, str, Any]]:
    """Name, key and type of the fields that hold neither packages nor points."""
    hints = get_type_hints(Packages)
    plain = [one for one in fields(Packages) if one.name != "packages" and hints[one.name] is not Point]
    return [(one.name, one.metadata.get("json", one.name), hints[one.name]) for one in plain]


def _rows(answer: Packages) -> Iterable[Row]:
    names = {name: frozenset(package.measures for package in point.packages) for name, point in answer.points}
    for package in answer.packages:
        row: Row = {"measures": package.measures}
        row |= {f"worth {party}": worth for party, worth in package.worth}
        row |= {name: package.measures in best for name, best in names.items()}
        if package.acceptability is not None:
            row |= {"acceptability": package.acceptability.share, "se": package.acceptability.se}
        yield row
