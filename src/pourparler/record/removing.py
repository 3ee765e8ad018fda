"""Taking a party or a measure out of a record, with all that rests on it.

What says something about nothing else goes as a whole: a position that names the measure, a fact, an item of the goal.
What only mentions it stays without the mention: a statement, a session, somebody's worths. Who wants to know first
what would go compares the record with what comes out.

>>> from pourparler.record.codec import loads
>>> talks = loads('''
... {pourparler: 1, talks: T, parties: [{id: a}, {id: b}], measures: [{id: m, by: [a, b]}, {id: n, by: [b]}], goal: [m],
...  positions: [{id: p, party: [a, b], says: m before n}]}''')
>>> without_measure(talks, "n").positions, [str(item) for item in without_measure(talks, "n").goal]
((), ['require m'])
>>> left = without_party(talks, "b")
>>> [measure.id for measure in left.measures], left.measures[0].by
(['m'], ('a',))
"""

from collections.abc import Callable, Collection, Iterable, Set
from dataclasses import replace
from typing import TypeVar

from pourparler.record.conditions.syntax import Condition, measures_of
from pourparler.record.measures import Kind, Measure
from pourparler.record.positions import Position
from pourparler.record.proposals import Proposal
from pourparler.record.statements import Statement
from pourparler.record.talks import Talks
from pourparler.record.valuations import OrderOfStates, Ranking

_Entry = TypeVar("_Entry")


def without_position(talks: Talks, position: str) -> Talks:
    """A record without a position or a proposal, and without the questions about it."""
    return _without_positions(talks, {position})


def _without_positions(talks: Talks, gone: Set[str]) -> Talks:
    return replace(
        talks,
        positions=tuple(entry for entry in talks.positions if entry.id not in gone),
        proposals=tuple(entry for entry in talks.proposals if entry.id not in gone),
        answered=tuple(entry for entry in talks.answered if gone.isdisjoint(entry.positions)),
    )


def without_measure(talks: Talks, measure: str) -> Talks:
    """A record without a measure, and without the promises of it."""
    return without_measures(talks, (measure,))


def without_measures(talks: Talks, measures: Iterable[str]) -> Talks:
    """A record without some measures, and without the promises of them."""
    gone = frozenset(measures)
    while promises := {m.id for m in talks.measures if m.promises in gone} - gone:
        gone |= promises
    return _without(talks, gone) if gone else talks


def _without(talks: Talks, gone: frozenset[str]) -> Talks:
    def names(condition: Condition | None) -> bool:
        return condition is not None and not gone.isdisjoint(measures_of(condition))

    held = {entry.id for entry in talks.positions if names(entry.says)}
    held |= {entry.id for entry in talks.proposals if names(entry.says)}
    left = _without_worth(_without_positions(talks, held), gone)
    return replace(
        left,
        measures=tuple(_without_ties(other, gone) for other in talks.measures if other.id not in gone),
        facts=tuple(fact for fact in talks.facts if not names(fact.says)),
        goal=None if talks.goal is None else tuple(item for item in talks.goal if not names(item)),
        positions=tuple(_without_fallbacks(entry, names) for entry in left.positions),
        statements=tuple(_without_matter(entry, gone, names) for entry in talks.statements),
        priorities=tuple(
            replace(entry, statements=tuple(said for said in entry.statements if not names(said)))
            for entry in talks.priorities
        ),
        answered=tuple(entry for entry in left.answered if gone.isdisjoint(entry.measures)),
    )


def without_party(talks: Talks, party: str) -> Talks:
    """A record without a party, its own measures, and what it alone holds, offers or says."""
    talks = without_measures(talks, (measure.id for measure in talks.measures if measure.by == (party,)))
    alone = {entry.id for entry in talks.positions if entry.party == (party,)}
    alone |= {entry.id for entry in talks.proposals if entry.by == (party,)}
    talks = _without_positions(talks, alone)
    return replace(
        _without_valuations(talks, party),
        parties=tuple(other for other in talks.parties if other.id != party),
        measures=tuple(replace(m, by=_but(m.by, (party,))) for m in talks.measures),
        positions=tuple(replace(entry, party=_but(entry.party, (party,))) for entry in talks.positions),
        proposals=tuple(_without_asked(entry, party) for entry in talks.proposals),
        sessions=tuple(replace(entry, present=_but(entry.present, (party,))) for entry in talks.sessions),
        statements=tuple(_without_hearer(entry, party) for entry in talks.statements if entry.by != party),
        answered=tuple(entry for entry in talks.answered if party not in entry.parties),
    )


def _but(names: Iterable[_Entry], gone: Collection[_Entry]) -> tuple[_Entry, ...]:
    return tuple(name for name in names if name not in gone)


# -- what a measure leaves -------------------------------------------------------------------------------------------


def _without_ties(other: Measure, gone: frozenset[str]) -> Measure:
    promises = None if other.promises in gone else other.promises
    kind = Kind.ACT if promises is None else other.kind
    return replace(
        other,
        promises=promises,
        kind=kind,
        alternatives=_but(other.alternatives, gone),
        excludes=_but(other.excludes, gone),
    )


def _without_fallbacks(position: Position, names: Callable[[Condition], bool]) -> Position:
    if position.fallbacks is None or not any(map(names, position.fallbacks)):
        return position
    return replace(position, fallbacks=tuple(form for form in position.fallbacks if not names(form)))


def _without_matter(statement: Statement, gone: frozenset[str], names: Callable[[Condition | None], bool]) -> Statement:
    if gone.isdisjoint(statement.about) and not names(statement.says):
        return statement
    says = None if names(statement.says) else statement.says
    return replace(statement, about=_but(statement.about, gone), says=says)


def _without_worth(talks: Talks, gone: frozenset[str]) -> Talks:
    worth = ((party, tuple(pair for pair in pairs if pair[0] not in gone)) for party, pairs in talks.worth)
    return replace(
        talks,
        worth=tuple((party, pairs) for party, pairs in worth if pairs),
        together=tuple(entry for entry in talks.together if gone.isdisjoint(entry.measures)),
        ranking=tuple(_unranked(entry, gone) for entry in talks.ranking),
        order_of_states=tuple(_without_state(entry, gone) for entry in talks.order_of_states),
    )


def _unranked(ranking: Ranking, gone: frozenset[str]) -> Ranking:
    tiers = (_but(tier, gone) for tier in ranking.tiers)
    return replace(ranking, tiers=tuple(tier for tier in tiers if tier))


def _without_state(order: OrderOfStates, gone: frozenset[str]) -> OrderOfStates:
    """The states in which none of them happens: with one, nobody said how they stand without it."""
    tiers = (tuple(state for state in tier if gone.isdisjoint(state)) for tier in order.tiers)
    return replace(order, tiers=tuple(tier for tier in tiers if tier))


# -- what a party leaves ---------------------------------------------------------------------------------------------


def _without_valuations(talks: Talks, party: str) -> Talks:
    return replace(
        talks,
        worth=tuple(pair for pair in talks.worth if pair[0] != party),
        together=tuple(entry for entry in talks.together if entry.party != party),
        ranking=tuple(entry for entry in talks.ranking if entry.party != party),
        priorities=tuple(entry for entry in talks.priorities if entry.party != party),
        order_of_states=tuple(entry for entry in talks.order_of_states if entry.party != party),
        walk_away=tuple(pair for pair in talks.walk_away if pair[0] != party),
        breaking_off=tuple(pair for pair in talks.breaking_off if pair[0] != party),
        guarantees=tuple(g for g in talks.guarantees if party not in (g.by, g.covers, g.deters)),
    )


def _without_asked(proposal: Proposal, party: str) -> Proposal:
    return replace(proposal, by=_but(proposal.by, (party,)), answered_by=_but(proposal.answered_by, (party,)))


def _without_hearer(statement: Statement, party: str) -> Statement:
    if party not in (statement.to, statement.reported_by):
        return statement
    return replace(
        statement,
        to=None if statement.to == party else statement.to,
        reported_by=None if statement.reported_by == party else statement.reported_by,
    )
