"""How sure it is that a roadmap keeps itself, where worths are not known for sure, and which worth that hangs on.

What a party gains by a way to stop is a sum of worths with fixed coefficients, so all checks of all draws are a product
of two tables. Which worth matters most is told by drawing it afresh while all others stay as drawn, and seeing how
often the verdict changes: half of that share over the variance of the verdict is its total effect [Jansen1999]_ in the
design of [Saltelli2010]_. Beside it stands what changes when that worth alone goes from one end of its range to the
other.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from pourparler.analysis.worth.draws import Draws, draw
from pourparler.analysis.worth.keeping import Judgement
from pourparler.analysis.worth.valuation import PartyWorth, Valuation

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]
    Mask = NDArray[np.bool_]

TOLERANCE = 1e-9
"""Numbers closer than this are equal."""

MOST_INFLUENCES = 10
"""Worths that are listed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Influence:
    """How much hangs on one worth, or on all that one party's ranking leaves open.

    Attributes:
        party: whose.
        measures: of one worth: the measure, or several of an extra worth; of a ranking: all that it ranks.
        flips: share of draws in which drawing it afresh, and nothing else, changes the verdict.
        total_effect: half of that over the variance of the verdict; None where the verdict never varies.
        at_low: total shortfall with it at the low end of its range and all others at their means; None of rankings.
        at_high: the same at the high end.
    """

    party: str
    measures: tuple[str, ...]
    flips: float
    total_effect: float | None
    at_low: float | None
    at_high: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Surety:
    """How sure a verdict is.

    Attributes:
        draws: how many there were.
        seed: of the draws.
        share: share of draws in which nobody would rather walk away, stop or shirk.
        se: its standard error.
        breaks: (party, share of draws in which it would), most often first.
        influences: the worths on which the verdict hangs most, most first.
    """

    draws: int
    seed: int
    share: float
    se: float
    breaks: tuple[tuple[str, float], ...]
    influences: tuple[Influence, ...]


def surety_of(valuation: Valuation, judged: Judgement, draws: int, seed: int) -> Surety | None:
    """Judge an order in many draws of the worths; None where worths are certain or nothing is drawn.

    Where somebody does more in one step than is tried in every combination, the ways to shirk that are looked at are
    those that are worst at the means.
    """
    if not valuation.uncertain or draws < 1:
        return None
    return _Trial(valuation, judged, draws, seed).surety()


@dataclass(frozen=True, slots=True)
class Checks:
    """All checks of one party: what each gains is coefficients x worths, and must not be above what is allowed.

    Attributes:
        party: whose.
        coefficients: (checks, features); features are the measures of the record, then the party's extra worths.
        most: (checks,).
    """

    party: PartyWorth
    coefficients: "Numbers"
    most: "Numbers"


class _Trial:
    """One order in two sets of draws: the second is drawn from where a worth is drawn afresh."""

    def __init__(self, valuation: Valuation, judged: Judgement, draws: int, seed: int) -> None:
        self.valuation, self.judged, self.draws, self.seed = valuation, judged, draws, seed
        first, second = draw(valuation, draws, seed), draw(valuation, draws, seed + 1)
        self.checks = [checks_of(judged, valuation, party) for party in valuation.parties]
        self.worths = [self._worths_of(first, place) for place in range(len(valuation.parties))]
        self.afresh = [self._worths_of(second, place) for place in range(len(valuation.parties))]
        self.gains = [w @ c.coefficients.T for w, c in zip(self.worths, self.checks, strict=True)]
        self.kept = [held_in(gains, c) for gains, c in zip(self.gains, self.checks, strict=True)]

    def _worths_of(self, drawn: Draws, place: int) -> "Numbers":
        """(draws, features) the worths of one party: of all measures, then its extra ones."""
        import numpy as np

        before = sum(len(party.terms) for party in self.valuation.parties[:place])
        terms = drawn.terms[:, before : before + len(self.valuation.parties[place].terms)]
        return np.hstack([drawn.values[:, place, :], terms])

    def surety(self) -> Surety:
        import numpy as np

        kept: Mask = np.all(self.kept, axis=0)
        share = float(kept.mean())
        breaks = [(c.party.party, float(1 - held.mean())) for c, held in zip(self.checks, self.kept, strict=True)]
        influences = sorted(self._influences(kept), key=lambda one: (-one.flips, one.party, one.measures))
        return Surety(
            draws=self.draws,
            seed=self.seed,
            share=share,
            se=float(np.sqrt(share * (1 - share) / self.draws)),
            breaks=tuple(sorted(breaks, key=lambda pair: -pair[1])),
            influences=tuple(one for one in influences if one.flips or one.at_low != one.at_high)[:MOST_INFLUENCES],
        )

    def _influences(self, kept: "Mask") -> Iterator[Influence]:
        import numpy as np

        variance = float(kept.mean() * (1 - kept.mean()))
        for place, checks in enumerate(self.checks):
            rest = [held for other, held in enumerate(self.kept) if other != place]
            others = np.all(rest, axis=0) if rest else np.ones_like(kept)
            for measures, columns in self._open_worths(checks.party):
                change = self.afresh[place][:, columns] - self.worths[place][:, columns]
                gains = self.gains[place] + change @ checks.coefficients[:, columns].T
                flips = float(((others & held_in(gains, checks)) != kept).mean())
                low, high = self._ends(place, columns)
                yield Influence(
                    party=checks.party.party,
                    measures=measures,
                    flips=flips,
                    total_effect=flips / 2 / variance if variance else None,
                    at_low=low,
                    at_high=high,
                )

    def _open_worths(self, party: PartyWorth) -> Iterator[tuple[tuple[str, ...], list[int]]]:
        """What is not known for sure, with its columns."""
        column = {measure: number for number, measure in enumerate(self.valuation.measures)}
        ranked = tuple(sorted(party.values)) if party.ranking else ()
        if ranked:
            yield ranked, [column[m] for m in ranked]
        for measure, amount in party.amounts.items():
            if not amount.certain:
                yield (measure,), [column[measure]]
        for number, term in enumerate(party.terms):
            if not term.amount.certain:
                yield tuple(sorted(term.measures)), [len(column) + number]

    # -- one at a time -------------------------------------------------------------------------------------------

    def _ends(self, place: int, columns: Sequence[int]) -> tuple[float | None, float | None]:
        """Total shortfall with one worth at either end of its range, all others at their means."""
        party = self.valuation.parties[place]
        if party.ranking is not None and columns[0] < len(self.valuation.measures):
            return None, None
        [column] = columns
        names = self.valuation.measures
        amount = party.amounts[names[column]] if column < len(names) else party.terms[column - len(names)].amount
        at = [self._shortfall_with(place, column, end) for end in (amount.low, amount.high)]
        return at[0], at[1]

    def _shortfall_with(self, place: int, column: int, value: float) -> float:
        total = sum(float(lacks) for lacks in self.judged.shortfall.values())
        checks, means = self.checks[place], _means(self.valuation, self.valuation.parties[place])
        total -= float(self.judged.shortfall[checks.party.party])
        means[column] = value
        lacks = (checks.coefficients @ means - checks.most)[1:].max(initial=0.0)  # the first check is the deal itself
        return round(total + max(0.0, float(lacks)), 9)


def _means(valuation: Valuation, party: PartyWorth) -> "Numbers":
    import numpy as np

    values = [float(party.values.get(measure, 0)) for measure in valuation.measures]
    return np.array([*values, *(float(term.mean) for term in party.terms)])


def checks_of(judged: Judgement, valuation: Valuation, party: PartyWorth) -> Checks:
    """That the deal is no worse than walking away, then every way to stop and to shirk."""
    import numpy as np

    whole = np.array(left_of(valuation, party, judged.package, whole=True))
    ways = judged.every_way[party.party]
    rows = [-whole, *(np.array(left_of(valuation, party, way.outcome)) - whole for way in ways)]
    allowed = float(party.breaking_off - min(Fraction(0), party.walk_away))
    return Checks(party, np.array(rows), np.array([-float(party.walk_away), *([allowed] * len(ways))]))


def left_of(valuation: Valuation, party: PartyWorth, package: frozenset[str], *, whole: bool = False) -> list[float]:
    """The share that is left of each worth, if these measures happened; all of it where the deal is whole."""
    kept = {m: 1.0 if whole else float(1 - valuation.losses[m]) for m in package}
    terms = [min(kept[m] for m in t.measures) if t.measures <= package else 0.0 for t in party.terms]
    return [*(kept.get(measure, 0.0) for measure in valuation.measures), *terms]


def held_in(gains: "Numbers", checks: Checks) -> "Mask":
    """Draws in which every check holds."""
    import numpy as np

    held: Mask = np.all(gains <= checks.most + TOLERANCE, axis=1)
    return held
