"""What can be said of packages where parties only rank measures: no numbers are needed, and none are made up.

Fallback bargaining ranks packages by the mean of all worths that agree with a party's order; what is possible and what
is sure holds for every such worth (``possible``).
"""

from pourparler.analysis.packages.answer import Ordinal
from pourparler.analysis.packages.fallback import fall_back, ranks_of
from pourparler.analysis.packages.possible import Order, possibilities
from pourparler.analysis.packages.table import PackageTable
from pourparler.analysis.solvers import Budget
from pourparler.analysis.worth.valuation import PartyWorth, tiers_of

MOST_WEIGHED = 1_000
"""Admissible packages that are held against one another under every worth at most."""

DECIDING = 5.0
"""Seconds for what has to be proved, where no limit was set."""


def ordinal(acceptable: PackageTable, admissible: PackageTable | None, budget: Budget, seed: int) -> Ordinal | None:
    """Fallback bargaining among the acceptable packages, and which are efficient whatever the worths.

    Args:
        acceptable: packages that nobody would rather walk away from, at mean worths.
        admissible: all that some order admits; None where there are too many.
        budget: time for what has to be proved.
        seed: of the cases that are tried first.

    Returns:
        None where some valued party has worths, or none is valued.
    """
    import numpy as np

    parties = acceptable.valuation.parties
    if not parties or any(party.ranking is None for party in parties):
        return None
    agreed = fall_back(ranks_of(np.round(acceptable.in_units, 9).T)) if len(acceptable) else None
    winners = agreed.winners.tolist() if agreed else []
    told = Ordinal(
        fallback=tuple(sorted(acceptable.measures_in(row) for row in winners)),
        depth=agreed.depth if agreed else None,
    )
    if admissible is None or len(admissible) > MOST_WEIGHED or any(party.terms for party in parties):
        return told
    return _weighed(told, admissible, budget, seed)


def _weighed(told: Ordinal, table: PackageTable, budget: Budget, seed: int) -> Ordinal:
    import numpy as np

    left = budget.left()
    orders = [_order(party, table) for party in table.valuation.parties]
    found = possibilities(
        table.membership(np.arange(len(table))), orders, Budget(DECIDING if left is None else left / 2), seed
    )

    def ids(mask: "np.typing.NDArray[np.bool_]") -> tuple[tuple[str, ...], ...]:
        return tuple(sorted(table.measures_in(row) for row in np.flatnonzero(mask).tolist()))

    return Ordinal(
        fallback=told.fallback,
        depth=told.depth,
        possibly_efficient=ids(found.possibly_efficient),
        necessarily_efficient=ids(found.necessarily_efficient),
        undecided=ids(found.undecided),
    )


def _order(party: PartyWorth, table: PackageTable) -> Order:
    if party.ranking is None:
        raise ValueError(f"{party.party} has worths, not a ranking")
    place = {measure: number for number, measure in enumerate(table.measures)}
    above, below, marked = tiers_of(party.ranking)
    return Order(
        above=tuple(tuple(place[measure] for measure in tier) for tier in above),
        below=tuple(tuple(place[measure] for measure in tier) for tier in below),
        marked=marked,
        walk_away=party.walk_away,
    )
