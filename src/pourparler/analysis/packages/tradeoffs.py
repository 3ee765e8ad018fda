"""What each party gives and gets in a package, who gains between two packages, and what could be traded for what.

Log-rolling is giving way on what matters less to oneself for what matters more [FromanCohen1970]_: a measure that is
worth more to those who receive it than it costs those who give it widens the pie, and two measures that run opposite
ways can be traded for one another. All worths are means.

Definitions:

* A party *gives*, in a package, each measure that it does, alone or jointly, and that is worth less than 0 to it; it
  *bears* what others do to its cost; it *gets* whatever is worth more than 0 to it. Extra worths of measures that
  happen together count as got or borne. The three add up to the worth of the package.
* The *cheapest improvement* of a package for a party: of the candidates that are worth more to it, the one where the
  losses of the others (measured in their worth, their gains not set off) add up to least; then the one that raises it
  most; then the one with fewest measures changed; then ids. Where worths are not on one scale, losses cannot be added,
  and the number of those who lose takes their place. It is enough to look among the efficient packages: what betters
  a candidate for everybody costs no more.
* A *trade* of m for n between i and j: i does m at its own cost, j does n at its own cost, each is worth more than 0 to
  the other, and both are better off by the two together. That compares no worth of i with one of j.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

from pourparler.analysis.packages.answer import Package
from pourparler.analysis.worth.valuation import TOLERANCE, PartyWorth, Valuation
from pourparler.record.talks import Talks


@dataclass(frozen=True, slots=True, kw_only=True)
class Stake:
    """What something is worth to a party.

    Attributes:
        measures: one measure, or several for an extra worth when all of them happen.
        worth: mean worth; in a comparison, what its coming in or falling away brings.
    """

    measures: tuple[str, ...]
    worth: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """What one party gives, bears and gets in a package.

    Attributes:
        party: its id.
        does: all measures of the package that it does, alone or jointly, in the order of the record.
        gives: those that cost it, dearest first.
        bears: what else costs it, dearest first.
        gets: what is worth more than 0 to it, greatest first.
        worth: of the package, against the status quo; None where the party is not valued.
        gain: against walking away; None where it is not valued.
    """

    party: str
    does: tuple[str, ...]
    gives: tuple[Stake, ...] = ()
    bears: tuple[Stake, ...] = ()
    gets: tuple[Stake, ...] = ()
    worth: float | None = None
    gain: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What another package would mean to one party.

    Attributes:
        party: its id.
        difference: in its worth.
        through: what brings it, greatest first.
    """

    party: str
    difference: float
    through: tuple[Stake, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two packages, and who gains and who loses from the one to the other.

    Attributes:
        one: measures of the first.
        other: measures of the second.
        added: what happens only in the second.
        removed: what happens only in the first.
        changes: of the valued parties, in the order of the record.
    """

    one: tuple[str, ...]
    other: tuple[str, ...]
    added: tuple[str, ...]
    removed: tuple[str, ...]
    changes: tuple[Change, ...]

    @property
    def gaining(self) -> tuple[Change, ...]:
        """Those who are better off with the second."""
        return tuple(change for change in self.changes if change.difference > TOLERANCE)

    @property
    def losing(self) -> tuple[Change, ...]:
        """Those who are worse off with the second."""
        return tuple(change for change in self.changes if change.difference < -TOLERANCE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Improvement:
    """The cheapest improvement of a package for one party.

    Attributes:
        party: its id.
        rise: in its worth.
        cost: what those who lose, lose together; None where worths are not on one scale.
        comparison: with the package it starts from.
    """

    party: str
    rise: float
    cost: float | None
    comparison: Comparison


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """One measure that costs somebody and is worth something to somebody.

    Attributes:
        measure: its id.
        givers: (party, cost) of the doers whom it costs something; costs are above 0.
        bearers: (party, cost) of the others whom it costs something.
        receivers: (party, worth) of those to whom it is worth more than 0.
        surplus: what it is worth to all, costs deducted; None where worths are not on one scale.
        ratios: (giver, receiver, worth to the receiver per unit of cost to the giver).
    """

    measure: str
    givers: tuple[tuple[str, float], ...]
    bearers: tuple[tuple[str, float], ...]
    receivers: tuple[tuple[str, float], ...]
    surplus: float | None
    ratios: tuple[tuple[str, str, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trade:
    """Two measures that two parties could give each other, both to their gain.

    Attributes:
        one: the first giver.
        gives: what it does.
        other: the second giver.
        takes: what that one does.
        gain_of_one: what both measures together are worth to the first.
        gain_of_other: likewise to the second.
        ratio: the smaller, over the two, of what is got per unit of what is given: above 1.
        harmed: (party, loss) of third parties to whom both together are worth less than 0.
    """

    one: str
    gives: str
    other: str
    takes: str
    gain_of_one: float
    gain_of_other: float
    ratio: float
    harmed: tuple[tuple[str, float], ...] = ()


def balances(talks: Talks, valuation: Valuation, package: Iterable[str]) -> tuple[Balance, ...]:
    """What each binding party gives, bears and gets; those who are not valued with what they do.

    >>> from pourparler import loads
    >>> from pourparler.analysis.worth.valuation import valuation_of
    >>> talks = loads('''
    ... pourparler: 1
    ... talks: Thaw
    ... parties: [{id: north}, {id: south}]
    ... measures: [{id: open-road, by: north}, {id: send-aid, by: south}]
    ... worth: {north: {open-road: -1, send-aid: 3}, south: {open-road: 2, send-aid: -1}}
    ... ''')
    >>> north, south = balances(talks, valuation_of(talks), ["open-road", "send-aid"])
    >>> [(stake.measures, stake.worth) for stake in north.gives + north.gets], north.worth
    ([(('open-road',), -1.0), (('send-aid',), 3.0)], 2.0)
    """
    happens = frozenset(package)
    bound = [party.id for party in talks.parties if party.id in talks.binding_parties]
    return tuple(_balance(talks, valuation.of.get(party), party, happens) for party in bound)


def _balance(talks: Talks, party: PartyWorth | None, name: str, happens: frozenset[str]) -> Balance:
    does = tuple(measure for measure in talks.measures_by(name) if measure in happens)
    if party is None:
        return Balance(party=name, does=does)
    stakes = _stakes(party, happens)
    own = [stake for stake in stakes if len(stake.measures) == 1 and stake.measures[0] in does]
    return Balance(
        party=name,
        does=does,
        gives=tuple(stake for stake in reversed(own) if stake.worth < 0),
        bears=tuple(stake for stake in reversed(stakes) if stake.worth < 0 and stake not in own),
        gets=tuple(stake for stake in stakes if stake.worth > 0),
        worth=float(party.worth(happens)),
        gain=float(party.gain(happens)),
    )


def compare(valuation: Valuation, one: Iterable[str], other: Iterable[str]) -> Comparison:
    """Who gains and who loses from one package to another, by how much and through what."""
    before, after = frozenset(one), frozenset(other)
    return Comparison(
        one=tuple(sorted(before)),
        other=tuple(sorted(after)),
        added=tuple(sorted(after - before)),
        removed=tuple(sorted(before - after)),
        changes=tuple(_change(party, before, after) for party in valuation.parties),
    )


def _change(party: PartyWorth, before: frozenset[str], after: frozenset[str]) -> Change:
    was = {stake.measures: stake.worth for stake in _stakes(party, before)}
    is_ = {stake.measures: stake.worth for stake in _stakes(party, after)}
    through = [Stake(measures=key, worth=worth) for key, worth in is_.items() if key not in was]
    through += [Stake(measures=key, worth=-worth) for key, worth in was.items() if key not in is_]
    return Change(
        party=party.party,
        difference=float(party.worth(after) - party.worth(before)),
        through=tuple(sorted(through, key=lambda stake: (-abs(stake.worth), stake.measures))),
    )


def _stakes(party: PartyWorth, happens: frozenset[str]) -> list[Stake]:
    """All that a package holds for a party, greatest worth first; an extra worth is summed over its entries."""
    worths: dict[tuple[str, ...], Fraction] = {}
    for measure, value in party.values.items():
        if measure in happens:
            worths[measure,] = value
    for term in party.terms:
        if term.measures <= happens:
            key = tuple(sorted(term.measures))
            worths[key] = worths.get(key, Fraction(0)) + term.mean
    stakes = [Stake(measures=key, worth=float(worth)) for key, worth in worths.items() if worth]
    return sorted(stakes, key=lambda stake: (-stake.worth, stake.measures))


# -- the cheapest improvement ----------------------------------------------------------------------------------------


def cheapest_improvement(
    valuation: Valuation, package: Iterable[str], party: str, candidates: Sequence[Package]
) -> Improvement | None:
    """The candidate that raises a party's worth at the least loss to the others; None if none raises it.

    Args:
        valuation: what packages are worth.
        package: measures of the package to start from.
        party: id of a valued party.
        candidates: acceptable packages; the efficient ones are enough.

    Cost: one pass over the candidates.
    """
    start = frozenset(package)
    now = valuation.worths(start)
    rising = [(one, dict(one.worth)) for one in candidates]
    rising = [(one, worth) for one, worth in rising if worth[party] > now[party] + float(TOLERANCE)]
    if not rising:
        return None

    def rank(candidate: tuple[Package, dict[str, float]]) -> tuple[float, float, int, tuple[str, ...]]:
        one, worth = candidate
        losses = _losses(now, worth)
        price = sum(losses) if valuation.comparable else len(losses)
        return round(price, 9), -round(worth[party], 9), len(start.symmetric_difference(one.measures)), one.measures

    best, worth = min(rising, key=rank)
    return Improvement(
        party=party,
        rise=_plain(worth[party] - now[party]),
        cost=_plain(sum(_losses(now, worth))) if valuation.comparable else None,
        comparison=compare(valuation, start, best.measures),
    )


def _losses(before: dict[str, float], after: dict[str, float]) -> list[float]:
    return [was - after[party] for party, was in before.items() if was - after[party] > TOLERANCE]


# -- log-rolling -----------------------------------------------------------------------------------------------------


def exchanges(talks: Talks, valuation: Valuation, measures: Iterable[str] | None = None) -> tuple[Exchange, ...]:
    """Measures that cost somebody who does them, and what they are worth to the others.

    Args:
        talks: the record.
        valuation: what measures are worth.
        measures: those to look at; None = all that can happen.

    Returns:
        Greatest surplus first; where worths are not on one scale, greatest of the smallest ratios first; then ids.
        Extra worths belong to no single measure and are left out.
    """
    found = [_exchange(talks, valuation, measure) for measure in _open(talks, measures)]
    given = [one for one in found if one.givers and one.receivers]
    return tuple(sorted(given, key=_by_surplus))


def _open(talks: Talks, measures: Iterable[str] | None) -> list[str]:
    wanted = None if measures is None else frozenset(measures)
    absent = frozenset(talks.absent_measures)
    return [m.id for m in talks.measures if m.id not in absent and (wanted is None or m.id in wanted)]


def _exchange(talks: Talks, valuation: Valuation, measure: str) -> Exchange:
    does = talks.measure_by_id[measure].by
    worths = [(party.party, party.values.get(measure, Fraction(0))) for party in valuation.parties]
    costs = [(party, -value) for party, value in worths if value < 0]
    givers = [(party, cost) for party, cost in costs if party in does]
    receivers = [(party, value) for party, value in worths if value > 0]
    return Exchange(
        measure=measure,
        givers=_in_floats(givers),
        bearers=_in_floats((party, cost) for party, cost in costs if party not in does),
        receivers=_in_floats(receivers),
        surplus=float(sum((value for _, value in worths), start=Fraction(0))) if valuation.comparable else None,
        ratios=tuple((i, j, float(value / cost)) for i, cost in givers for j, value in receivers),
    )


def _by_surplus(one: Exchange) -> tuple[float, str]:
    weight = min(ratio for _, _, ratio in one.ratios) if one.surplus is None else one.surplus
    return -weight, one.measure


def trades(talks: Talks, valuation: Valuation, measures: Iterable[str] | None = None) -> tuple[Trade, ...]:
    """Pairs of measures that two parties could give each other, both to their gain.

    Returns:
        Greatest ratio first, then ids.
    """
    open_ = _open(talks, measures)
    found = [
        trade for i, j in combinations(valuation.parties, 2) for trade in _trades_between(talks, valuation, i, j, open_)
    ]
    return tuple(sorted(found, key=lambda trade: (-trade.ratio, trade.gives, trade.takes, trade.one, trade.other)))


def _trades_between(
    talks: Talks, valuation: Valuation, i: PartyWorth, j: PartyWorth, open_: Sequence[str]
) -> Iterable[Trade]:
    for m in _given(talks, i, j, open_):
        for n in _given(talks, j, i, open_):
            first, second = i.values[m] + i.values[n], j.values[m] + j.values[n]
            if m != n and first > 0 and second > 0:
                yield Trade(
                    one=i.party,
                    gives=m,
                    other=j.party,
                    takes=n,
                    gain_of_one=float(first),
                    gain_of_other=float(second),
                    ratio=float(min(i.values[n] / -i.values[m], j.values[m] / -j.values[n])),
                    harmed=_harmed(valuation, (i, j), (m, n)),
                )


def _given(talks: Talks, giver: PartyWorth, receiver: PartyWorth, open_: Sequence[str]) -> list[str]:
    """What one does at its own cost and the other gains by."""
    return [
        m
        for m in open_
        if giver.party in talks.measure_by_id[m].by and giver.values.get(m, 0) < 0 < receiver.values.get(m, 0)
    ]


def _harmed(valuation: Valuation, pair: Sequence[PartyWorth], measures: Sequence[str]) -> tuple[tuple[str, float], ...]:
    sums = [
        (party.party, sum((party.values.get(m, Fraction(0)) for m in measures), start=Fraction(0)))
        for party in valuation.parties
        if party not in pair
    ]
    return _in_floats((party, -worth) for party, worth in sums if worth < 0)


def _in_floats(pairs: Iterable[tuple[str, Fraction]]) -> tuple[tuple[str, float], ...]:
    return tuple((party, float(number)) for party, number in pairs)


def _plain(number: float) -> float:
    """A number without the noise of binary fractions."""
    return round(number, 12) + 0.0
