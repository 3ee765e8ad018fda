from collections.abc import Collection, Mapping
from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pourparler.analysis.packages.answer import Package
from pourparler.analysis.packages.find import find_packages
from pourparler.analysis.packages.tradeoffs import (
    balances,
    cheapest_improvement,
    compare,
    exchanges,
    trades,
)
from pourparler.analysis.worth.valuation import valuation_of
from pourparler.record.codec import loads
from pourparler.record.measures import Measure
from pourparler.record.parties import Party
from pourparler.record.talks import Talks
from pourparler.record.valuations import Amount, Ranking, Together

# Bill and Jack barter: what each thing is worth to its owner and to the other [Nash1950], p. 161.
BILLS = {"book": (2, 4), "whip": (2, 2), "ball": (2, 1), "bat": (2, 2), "box": (4, 1)}
JACKS = {"pen": (1, 10), "toy": (1, 4), "knife": (2, 6), "hat": (2, 2)}
NASH_DEAL = ("ball", "bat", "book", "knife", "pen", "toy", "whip")


def barter() -> Talks:
    things = {**{name: ("bill", *two) for name, two in BILLS.items()}, **{n: ("jack", *t) for n, t in JACKS.items()}}
    worth = {
        who: tuple(
            (name, Amount(amount, None, amount))
            for name, (owner, own, others) in things.items()
            for amount in [float(-own if owner == who else others)]
        )
        for who in ("bill", "jack")
    }
    return Talks(
        title="Barter",
        parties=(Party(id="bill"), Party(id="jack")),
        measures=tuple(Measure(id=name, by=(owner,)) for name, (owner, _, _) in things.items()),
        worth=tuple(worth.items()),
    )


def test_the_deal_of_nash_is_told_as_its_author_tells_it() -> None:
    talks = barter()
    answer = find_packages(talks).answer
    assert NASH_DEAL in [package.measures for package in answer.nash.packages]
    bill, jack = balances(talks, valuation_of(talks), NASH_DEAL)
    assert {stake.measures[0] for stake in bill.gives} == {"book", "whip", "ball", "bat"}
    assert {stake.measures[0] for stake in jack.gives} == {"pen", "toy", "knife"}
    assert (bill.gain, jack.gain) == (12.0, 5.0)


def test_things_worth_more_to_the_other_than_to_their_owner_are_found_in_the_barter() -> None:
    talks = barter()
    surplus = {one.measure: one.surplus for one in exchanges(talks, valuation_of(talks))}
    assert surplus == {name: other - own for name, (own, other) in (BILLS | JACKS).items()}


def test_the_best_trade_of_the_barter_is_the_book_for_the_pen() -> None:
    talks = barter()
    best = trades(talks, valuation_of(talks))[0]
    assert (best.one, best.gives, best.other, best.takes) == ("bill", "book", "jack", "pen")
    assert (best.gain_of_one, best.gain_of_other, best.ratio) == (8.0, 3.0, 4.0)


def two_issues(importance: tuple[int, int]) -> Talks:
    """Two issues on which what one side wins the other loses, weighed the opposite way round."""
    high, low = importance
    return loads(f"""
pourparler: 1
talks: Two bills
parties: [{{id: east}}, {{id: west}}]
measures: [{{id: tariff, by: east}}, {{id: canal, by: west}}]
worth:
  east: {{tariff: {-low}, canal: {high}}}
  west: {{tariff: {high}, canal: {-low}}}
""")


def test_log_rolling_beats_splitting_each_issue_where_what_matters_differs() -> None:
    """What [FromanCohen1970] set out to show: giving way whole on the lesser issue is worth more to both."""
    high, low = 6, 2
    talks = two_issues((high, low))
    [trade] = trades(talks, valuation_of(talks))
    assert trade.gain_of_one == trade.gain_of_other == high - low > 0
    assert trade.gain_of_one > (high - low) / 2, "half of each issue, as a compromise gives it"


def test_there_is_no_log_rolling_where_both_care_alike() -> None:
    talks = two_issues((2, 2))
    assert trades(talks, valuation_of(talks)) == ()


def test_a_third_party_that_a_trade_harms_is_named() -> None:
    talks = two_issues((6, 2))
    bystander = (("south", (("canal", Amount(-3, None, -3)),)),)
    talks = Talks(
        title="", parties=(*talks.parties, Party(id="south")), measures=talks.measures, worth=talks.worth + bystander
    )
    [trade] = trades(talks, valuation_of(talks))
    assert trade.harmed == (("south", 3.0),)
    [canal] = [one for one in exchanges(talks, valuation_of(talks)) if one.measure == "canal"]
    assert canal.bearers == (("south", 3.0),)
    assert canal.surplus == 1


def test_a_party_without_worth_is_told_with_what_it_does_alone() -> None:
    talks = loads("""
pourparler: 1
talks: Thaw
parties: [{id: north}, {id: south}]
measures: [{id: road, by: [south, north]}, {id: aid, by: north}]
worth: {north: {road: 1}}
""")
    north, south = balances(talks, valuation_of(talks), ["road", "aid"])
    assert (south.does, south.worth, south.gets) == (("road",), None, ())
    assert (north.does, north.gives, north.worth) == (("road", "aid"), (), 1.0)


def test_scales_that_cannot_be_compared_give_ratios_and_no_sums() -> None:
    talks = two_issues((6, 2))
    talks = Talks(
        title="",
        parties=talks.parties,
        measures=talks.measures,
        worth=talks.worth[:1],
        ranking=(Ranking(party="west", tiers=(("tariff",), (None,), ("canal",))),),
    )
    valuation = valuation_of(talks)
    assert {(one.measure, one.surplus) for one in exchanges(talks, valuation)} == {("tariff", None), ("canal", None)}
    assert all(one.ratios for one in exchanges(talks, valuation))
    found = cheapest_improvement(valuation, (), "east", [package(talks, ["canal", "tariff"])])
    assert found is not None
    assert found.cost is None


# -- against the definitions, on talks of any worth -------------------------------------------------------------------

MEASURES = ("a", "b", "c", "d")
PARTIES = ("i", "j", "k")
WORTHS = st.dictionaries(st.sampled_from(MEASURES), st.integers(-4, 4), max_size=4)


@st.composite
def valued(draw: st.DrawFn) -> Talks:
    worth = {party: draw(WORTHS) for party in PARTIES}
    by = {m: draw(st.lists(st.sampled_from(PARTIES), min_size=1, max_size=2, unique=True)) for m in MEASURES}
    extra = draw(st.integers(-3, 3))
    return Talks(
        title="",
        parties=tuple(Party(id=party) for party in PARTIES),
        measures=tuple(Measure(id=m, by=tuple(by[m])) for m in MEASURES),
        worth=tuple((p, tuple((m, Amount(v, None, v)) for m, v in of.items())) for p, of in worth.items()),
        together=(Together(party="i", measures=("a", "b"), worth=Amount(extra, None, extra)),),
    )


def worth_of(talks: Talks, party: str, package: frozenset[str]) -> float:
    """From the definition, key by key."""
    alone = sum(amount.low for measure, amount in dict(talks.worth)[party] if measure in package)
    return alone + sum(t.worth.low for t in talks.together if t.party == party and package.issuperset(t.measures))


def every_package() -> list[frozenset[str]]:
    return [frozenset(c) for size in range(len(MEASURES) + 1) for c in combinations(MEASURES, size)]


def package(talks: Talks, measures: Collection[str]) -> Package:
    worths: Mapping[str, float] = valuation_of(talks).worths(measures)
    worth = tuple(worths.items())
    return Package(measures=tuple(sorted(measures)), worth=worth, gains=worth, efficient=None)


@given(valued(), st.sampled_from(every_package()))
@settings(max_examples=60, deadline=None)
def test_what_is_given_borne_and_got_adds_up_to_the_worth(talks: Talks, happens: frozenset[str]) -> None:
    for balance in balances(talks, valuation_of(talks), happens):
        stakes = (*balance.gives, *balance.bears, *balance.gets)
        assert balance.worth == sum(stake.worth for stake in stakes) == worth_of(talks, balance.party, happens)
        assert all(balance.party in talks.measure_by_id[m].by for stake in balance.gives for m in stake.measures)
        assert all(stake.worth < 0 for stake in (*balance.gives, *balance.bears))
        assert all(stake.worth > 0 for stake in balance.gets)


@given(valued(), st.sampled_from(every_package()), st.sampled_from(every_package()))
@settings(max_examples=60, deadline=None)
def test_what_changes_between_two_packages_adds_up(talks: Talks, one: frozenset[str], other: frozenset[str]) -> None:
    comparison = compare(valuation_of(talks), one, other)
    for change in comparison.changes:
        assert change.difference == worth_of(talks, change.party, other) - worth_of(talks, change.party, one)
        assert change.difference == sum(stake.worth for stake in change.through)
    assert {c.party for c in comparison.gaining} == {c.party for c in comparison.changes if c.difference > 0}
    assert {c.party for c in comparison.losing} == {c.party for c in comparison.changes if c.difference < 0}


@given(valued(), st.sampled_from(every_package()), st.sampled_from(PARTIES))
@settings(max_examples=60, deadline=None)
def test_no_candidate_raises_a_party_more_cheaply(talks: Talks, start: frozenset[str], party: str) -> None:
    candidates = [package(talks, one) for one in every_package()]

    def loss(one: frozenset[str]) -> float:
        others = (p for p in PARTIES if p != party)
        return sum(max(0.0, worth_of(talks, p, start) - worth_of(talks, p, one)) for p in others)

    rising = [one for one in every_package() if worth_of(talks, party, one) > worth_of(talks, party, start)]
    found = cheapest_improvement(valuation_of(talks), start, party, candidates)
    assert (found is None) == (not rising)
    if found is not None:
        assert found.cost == min(map(loss, rising)) == loss(frozenset(found.comparison.other))
        cheapest = [one for one in rising if loss(one) == found.cost]
        assert found.rise == max(worth_of(talks, party, one) for one in cheapest) - worth_of(talks, party, start)


@given(valued())
@settings(max_examples=60, deadline=None)
def test_trades_are_all_pairs_of_measures_that_two_parties_would_swap(talks: Talks) -> None:
    value = {(p, m): 0.0 for p in PARTIES for m in MEASURES}
    value |= {(p, m): amount.low for p, of in talks.worth for m, amount in of}
    expected = {
        (i, m, j, n)
        for i, j in combinations(PARTIES, 2)
        for m in MEASURES
        for n in MEASURES
        if m != n
        and i in talks.measure_by_id[m].by
        and j in talks.measure_by_id[n].by
        and value[i, m] < 0 < value[j, m]
        and value[j, n] < 0 < value[i, n]
        and value[i, m] + value[i, n] > 0
        and value[j, m] + value[j, n] > 0
    }
    found = trades(talks, valuation_of(talks))
    assert {(t.one, t.gives, t.other, t.takes) for t in found} == expected
    assert [t.ratio for t in found] == sorted((t.ratio for t in found), reverse=True)
    assert all(t.ratio > 1 for t in found)


@pytest.mark.parametrize("amount", [0.1, 0.3])
def test_sums_are_exact(amount: float) -> None:
    talks = Talks(
        title="",
        parties=(Party(id="i"),),
        measures=tuple(Measure(id=m, by=("i",)) for m in MEASURES),
        worth=(("i", tuple((m, Amount(amount, None, amount)) for m in MEASURES[:3])),),
    )
    [balance] = balances(talks, valuation_of(talks), MEASURES)
    assert balance.worth == float(3 * Fraction(str(amount)))
