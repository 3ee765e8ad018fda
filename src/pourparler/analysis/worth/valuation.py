"""Worths as exact numbers: what a package is worth to each party that a deal needs (semantics, "Worth").

Ranges, triples and rankings stand here for their means; ``draws`` draws from them. Numbers are fractions, so that
sums, ties and thresholds are exact: 0.1 in a file is one tenth.

A ranking stands for worths drawn uniformly among those that agree with it: its tiers above the status quo are k
numbers drawn between 0 and 1 and sorted, those below between -1 and 0, and a ranking without a mark for the status
quo is drawn between -1 and 1. The mean of the j-th smallest of k uniform numbers is j / (k + 1) [David2003]_.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property, lru_cache

from pourparler.record.talks import Talks
from pourparler.record.valuations import Amount, Ranking

MeasureSet = frozenset[str]
"""The measures that happen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """Extra worth when all of the measures happen.

    Attributes:
        measures: all of them must happen.
        amount: as written in the record.
        mean: exact mean.
    """

    measures: MeasureSet
    amount: Amount
    mean: Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyWorth:
    """What things are worth to one party, and what it costs it to go without or to break off.

    Attributes:
        party: its id.
        values: mean worth of each measure that the record values; others are worth 0.
        amounts: the worths as written, where the party has worths.
        ranking: the order, where only that is known.
        terms: extra worths.
        walk_away: worth of no deal.
        breaking_off: what it costs to be the one that breaks off, guarantees included.
        compensation: what guarantors pay if others break off.
    """

    party: str
    values: Mapping[str, Fraction]
    amounts: Mapping[str, Amount]
    ranking: Ranking | None
    terms: tuple[Term, ...]
    walk_away: Fraction
    breaking_off: Fraction
    compensation: Fraction

    def worth(self, package: Iterable[str]) -> Fraction:
        """Mean worth of a package, against the status quo."""
        happens = frozenset(package)
        alone = sum((self.values[m] for m in happens if m in self.values), start=Fraction(0))
        return alone + sum((term.mean for term in self.terms if term.measures <= happens), start=Fraction(0))

    def gain(self, package: Iterable[str]) -> Fraction:
        """Mean worth of a package, against walking away."""
        return self.worth(package) - self.walk_away

    @property
    def uncertain(self) -> bool:
        """Whether anything is known only as a range, a triple or an order."""
        amounts = (*self.amounts.values(), *(term.amount for term in self.terms))
        return self.ranking is not None or not all(amount.certain for amount in amounts)


@dataclass(frozen=True, kw_only=True)
class Valuation:
    """What packages are worth to the binding parties that the record gives worths or a ranking.

    Attributes:
        measures: ids of all measures of the record, in its order.
        parties: the valued parties, in the order of the record.
        unvalued: ids of the binding parties with neither worth nor ranking.
        losses: share of a measure's worth that is lost when cooperation breaks down, 0 to 1.
    """

    measures: tuple[str, ...]
    parties: tuple[PartyWorth, ...]
    unvalued: tuple[str, ...]
    losses: Mapping[str, Fraction]

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """Ids of the valued parties."""
        return tuple(party.party for party in self.parties)

    @cached_property
    def of(self) -> dict[str, PartyWorth]:
        """Valued parties by id."""
        return {party.party: party for party in self.parties}

    @cached_property
    def comparable(self) -> bool:
        """Whether all worths are on one scale, so that they may be added and compared across parties."""
        return len({party.ranking is None for party in self.parties}) < 2

    @cached_property
    def uncertain(self) -> bool:
        """Whether any worth is known only as a range, a triple or an order."""
        return any(party.uncertain for party in self.parties)

    @cached_property
    def bearing(self) -> frozenset[str]:
        """The measures that are worth something to somebody."""
        named = (m for party in self.parties for m, value in party.values.items() if value or party.uncertain)
        terms = (m for party in self.parties for term in party.terms for m in term.measures)
        return frozenset((*named, *terms))

    def worths(self, package: Iterable[str]) -> dict[str, float]:
        """Mean worth of a package to each valued party."""
        happens = frozenset(package)
        return {party.party: float(party.worth(happens)) for party in self.parties}

    def gains(self, package: Iterable[str]) -> dict[str, Fraction]:
        """Mean worth of a package to each valued party, against walking away."""
        happens = frozenset(package)
        return {party.party: party.gain(happens) for party in self.parties}

    def accepted(self, package: Iterable[str]) -> bool:
        """Whether no valued party would rather walk away."""
        return all(gain >= -TOLERANCE for gain in self.gains(package).values())


TOLERANCE = Fraction(1, 10**9)
"""Numbers closer than this are equal."""


def valuation_of(talks: Talks) -> Valuation:
    """The worths of a record as exact numbers.

    >>> from pourparler import loads
    >>> talks = loads('''
    ... pourparler: 1
    ... talks: Thaw
    ... parties: [{id: north}, {id: south}]
    ... measures: [{id: open-road, by: north}, {id: send-aid, by: south}]
    ... worth: {north: {send-aid: [2, 4], open-road: -0.1}}
    ... ranking: {south: [open-road, 0, send-aid]}
    ... ''')
    >>> valuation_of(talks).worths({"open-road", "send-aid"})
    {'north': 2.9, 'south': 0.0}
    """
    worth = dict(talks.worth)
    rankings = {ranking.party: ranking for ranking in talks.ranking}
    binding = [party.id for party in talks.parties if party.id in talks.binding_parties]
    return Valuation(
        measures=tuple(measure.id for measure in talks.measures),
        parties=tuple(
            _party(talks, party, dict(worth.get(party, ())), rankings.get(party))
            for party in binding
            if party in worth or party in rankings
        ),
        unvalued=tuple(party for party in binding if party not in worth and party not in rankings),
        losses={measure.id: exact(measure.reversible) for measure in talks.measures},
    )


def _party(talks: Talks, party: str, amounts: Mapping[str, Amount], ranking: Ranking | None) -> PartyWorth:
    means = ranked_means(ranking) if ranking else {m: amount_mean(amount) for m, amount in amounts.items()}
    deterring = (g.by_amount for g in talks.guarantees if g.deters == party and g.by_amount is not None)
    paid = (g.compensates for g in talks.guarantees if g.covers == party and g.compensates is not None)
    return PartyWorth(
        party=party,
        values=means,
        amounts={} if ranking else amounts,
        ranking=ranking,
        terms=tuple(
            Term(measures=frozenset(entry.measures), amount=entry.worth, mean=amount_mean(entry.worth))
            for entry in talks.together
            if entry.party == party
        ),
        walk_away=exact(dict(talks.walk_away).get(party, 0)),
        breaking_off=exact(dict(talks.breaking_off).get(party, 0)) + sum(map(exact, deterring), start=Fraction(0)),
        compensation=sum(map(exact, paid), start=Fraction(0)),
    )


@lru_cache(4096)  # the same few numbers of a record are asked for with every roadmap that is tried
def exact(number: float) -> Fraction:
    """A number as it is written: 0.1 is one tenth."""
    return Fraction(str(number))


def amount_mean(amount: Amount) -> Fraction:
    """The exact mean of a number, a range or a triple."""
    if amount.mode is None:
        return (exact(amount.low) + exact(amount.high)) / 2
    return (exact(amount.low) + exact(amount.mode) + exact(amount.high)) / 3


def tiers_of(ranking: Ranking) -> tuple[tuple[tuple[str, ...], ...], tuple[tuple[str, ...], ...], bool]:
    """Tiers above the status quo and below it, best first, and whether the status quo is marked.

    Measures that are tied with the status quo are worth 0 and stand in neither. Without a mark all tiers are "above".
    """
    marks = [place for place, tier in enumerate(ranking.tiers) if None in tier]
    if not marks:
        return tuple(tuple(m for m in tier if m is not None) for tier in ranking.tiers), (), False
    above, below = ranking.tiers[: marks[0]], ranking.tiers[marks[0] + 1 :]
    return (
        tuple(tuple(m for m in tier if m is not None) for tier in above),
        tuple(tuple(m for m in tier if m is not None) for tier in below),
        True,
    )


def ranked_means(ranking: Ranking) -> dict[str, Fraction]:
    """Mean worth of each measure in a ranking.

    >>> ranking = Ranking(party="jpn", tiers=(("progress",), ("stop",), (None,), ("aid",)))
    >>> {measure: str(mean) for measure, mean in ranked_means(ranking).items()}
    {'progress': '2/3', 'stop': '1/3', 'aid': '-1/2'}
    """
    above, below, marked = tiers_of(ranking)
    means: dict[str, Fraction] = {}
    for place, tier in enumerate(above):
        share = Fraction(len(above) - place, len(above) + 1)
        means.update(dict.fromkeys(tier, share if marked else 2 * share - 1))
    for place, tier in enumerate(below):
        means.update(dict.fromkeys(tier, -Fraction(place + 1, len(below) + 1)))
    return means
