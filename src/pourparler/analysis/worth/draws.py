"""Draws of worths where they are not known for sure: the one sampler of all analyses.

Ranges are uniform, triples triangular, rankings uniform over the worths that agree with them; parties are independent.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pourparler.analysis.worth.valuation import PartyWorth, Valuation, tiers_of
from pourparler.record.valuations import Amount, Ranking

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Draws:
    """Worths drawn at random.

    Attributes:
        values: (draws, parties, measures), worth of each measure to each valued party.
        terms: (draws, terms), extra worths; ``Valuation.parties`` in order, each with its terms in order.
        seed: seed of the generator (PCG64).
    """

    values: "Numbers"
    terms: "Numbers"
    seed: int


def draw(valuation: Valuation, size: int, seed: int) -> Draws:
    """Draw worths for every valued party.

    Args:
        valuation: what is known of the worths.
        size: how many draws.
        seed: the same seed gives the same draws.

    Cost: size x parties x measures numbers of 8 bytes.
    """
    import numpy as np

    source = np.random.Generator(np.random.PCG64(seed))
    place = {measure: number for number, measure in enumerate(valuation.measures)}
    values = np.zeros((size, len(valuation.parties), len(place)))
    terms: list[Numbers] = []
    for number, party in enumerate(valuation.parties):
        for measure, column in _columns(source, party, size).items():
            values[:, number, place[measure]] = column
        terms += [_amount(source, term.amount, size) for term in party.terms]
    return Draws(values=values, terms=np.stack(terms, axis=1) if terms else np.zeros((size, 0)), seed=seed)


def _columns(source: "np.random.Generator", party: PartyWorth, size: int) -> Mapping[str, "Numbers"]:
    if party.ranking is not None:
        return _ranked(source, party.ranking, size)
    return {measure: _amount(source, amount, size) for measure, amount in party.amounts.items()}


def _amount(source: "np.random.Generator", amount: Amount, size: int) -> "Numbers":
    import numpy as np

    if amount.certain:
        return np.full(size, amount.low)
    if amount.mode is None:
        return source.uniform(amount.low, amount.high, size)
    return source.triangular(amount.low, amount.mode, amount.high, size)


def _ranked(source: "np.random.Generator", ranking: Ranking, size: int) -> Mapping[str, "Numbers"]:
    import numpy as np

    above, below, marked = tiers_of(ranking)
    columns: dict[str, Numbers] = {}
    for tiers, low, high in ((above, 0.0 if marked else -1.0, 1.0), (below, -1.0, 0.0)):
        drawn = -np.sort(-source.uniform(low, high, (size, len(tiers))), axis=1)
        columns |= {measure: drawn[:, place] for place, tier in enumerate(tiers) for measure in tier}
    return columns
