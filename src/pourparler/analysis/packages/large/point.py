"""A named point: the packages that are best in one sense, and how far this is proved."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from pourparler.analysis.packages.large.problem import Gains, IndexSet
from pourparler.analysis.packages.large.space import PackageSpace

Amount: TypeAlias = Fraction | float
"""Sums and shares are exact; logarithms are not."""


@dataclass(frozen=True, slots=True)
class LargePackage:
    """A package that was found.

    Attributes:
        measures: ids, sorted.
        gains: what each party gains, exactly.
    """

    measures: tuple[str, ...]
    gains: Gains


@dataclass(frozen=True, slots=True, kw_only=True)
class LargePoint:
    """The packages that are best in one sense.

    Attributes:
        name: the sense.
        packages: those that are equally good; none where there is none, or none was found in time.
        value: what they reach, amounts compared one after the other: one, or for the egalitarian point each party's
            gain from the smallest up.
        bound: for each amount in turn, what no package can exceed that reaches those before; it ends with the first
            that is not settled. Empty where nothing is known.
        proved: whether no package is better, or none exists where ``packages`` is empty.
        all_ties: whether no other package is as good.
        exact: whether worths were taken exactly; if not, they were rounded, and nothing is ``proved``.
    """

    name: str
    packages: tuple[LargePackage, ...]
    value: tuple[Amount, ...]
    bound: tuple[Amount, ...]
    proved: bool
    all_ties: bool
    exact: bool


def no_point(space: PackageSpace, name: str, *, proved: bool, bound: Sequence[Amount] = ()) -> LargePoint:
    """No package: there is none, where this is proved."""
    return LargePoint(
        name=name,
        packages=(),
        value=(),
        bound=tuple(bound),
        proved=proved and space.scale.exact,
        all_ties=proved and space.scale.exact,
        exact=space.scale.exact,
    )


def point(
    space: PackageSpace,
    name: str,
    packages: Sequence[IndexSet],
    value: Sequence[Amount],
    bound: Sequence[Amount],
    *,
    proved: bool,
    all_ties: bool,
) -> LargePoint:
    """A point at packages in this order."""
    exact = space.scale.exact
    return LargePoint(
        name=name,
        packages=tuple(describe(space, package) for package in packages),
        value=tuple(value),
        bound=tuple(bound),
        proved=proved and exact,
        all_ties=proved and all_ties and exact,
        exact=exact,
    )


def describe(space: PackageSpace, package: IndexSet) -> LargePackage:
    """A package with ids and gains."""
    return LargePackage(space.problem.ids(package), space.gains(package))
