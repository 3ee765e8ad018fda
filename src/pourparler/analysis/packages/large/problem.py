"""What is searched: which packages there are, and what each party gains by them, as plain data.

Gains are told against walking away: ``u_i - r_i``. All worths are exact fractions.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

IndexSet: TypeAlias = frozenset[int]
"""A package as the places of its measures."""

Gains: TypeAlias = tuple[Fraction, ...]
"""What each party has more than by walking away, in the order of the parties."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LargeProblem:
    """Packages too many to be listed, and what they are worth.

    A package is a set of measures for which the clauses can be satisfied: exactly its measures happen.

    Attributes:
        measures: ids.
        clauses: what holds, over variables from 1 on.
        happens: for each measure the literal "it happens".
        top: the highest variable in use.
        parties: ids of the parties that have to gain.
        values: for each party the worth of each measure.
        together: a party, places of measures, and what it has more where all of them happen.
        walk_away: what each party has without a deal.
    """

    measures: tuple[str, ...]
    clauses: list[list[int]]
    happens: tuple[int, ...]
    top: int
    parties: tuple[str, ...]
    values: tuple[tuple[Fraction, ...], ...]
    together: tuple[tuple[int, tuple[int, ...], Fraction], ...] = ()
    walk_away: tuple[Fraction, ...] = ()

    def __post_init__(self) -> None:
        if not self.walk_away:
            object.__setattr__(self, "walk_away", (Fraction(0),) * len(self.parties))
        sizes = {len(self.parties), len(self.values), len(self.walk_away)}
        lengths = {len(self.measures), len(self.happens), *(len(row) for row in self.values)}
        if len(sizes) > 1 or len(lengths) > 1:
            raise ValueError("each party needs a worth for each measure, and each measure a literal")
        if not self.parties:
            raise ValueError("without a party nobody gains: there is nothing to compare")

    def gains(self, package: IndexSet) -> Gains:
        """What each party gains by a package."""
        gains = [sum((row[k] for k in package), -away) for row, away in zip(self.values, self.walk_away, strict=True)]
        for party, measures, worth in self.together:
            if package.issuperset(measures):
                gains[party] += worth
        return tuple(gains)

    def ids(self, package: Iterable[int]) -> tuple[str, ...]:
        """The ids of a package's measures, sorted."""
        return tuple(sorted(self.measures[place] for place in package))
