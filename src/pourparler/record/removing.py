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

from collections.abc import Callable, Iterable
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
    return replace(
        talks,
        positions=tuple(entry for entry in talks.positions if entry.id != position),
        proposals=tuple(entry for entry in talks.proposals if entry.id != position),
        answered=tuple(entry for entry in talks.answered if position not in entry.positions),
    )


def without_measure(talks: Talks, measure: str) -> Talks:
    """A record without a measure, and without the promises of it."""
    gone = dict.fromkeys([measure])
    while promises := [m.id for m in talks.measures if m.promises in gone and m.id not in gone]:
        gone |= dict.fromkeys(promises)
    for name in gone:
        talks = _without_one(talks, name)
    return talks


def _without_one(talks: Talks, measure: str) -> Talks:
    def names(condition: Condition | None) -> bool:
        return condition is not None and measure in measures_of(condition)

    held = [entry.id for entry in talks.positions if names(entry.says)]
    for name in (*held, *(entry.id for entry in talks.proposals if names(entry.says))):
        talks = without_position(talks, name)
    goal = None if talks.goal is None else tuple(item for item in talks.goal if not names(item))
    return replace(
        _without_worth(talks, measure),
        measures=tuple(_without_ties(other, measure) for other in talks.measures if other.id != measure),
        facts=tuple(fact for fact in talks.facts if not names(fact.says)),
        goal=goal,
        positions=tuple(_without_fallbacks(entry, names) for entry in talks.positions),
        statements=tuple(_without_matter(entry, measure, names) for entry in talks.statements),
        priorities=tuple(
            replace(entry, statements=tuple(said for said in entry.statements if not names(said)))
            for entry in talks.priorities
        ),
        answered=tuple(entry for entry in talks.answered if measure not in entry.measures),
    )


def without_party(talks: Talks, party: str) -> Talks:
    """A record without a party, its own measures, and what it alone holds, offers or says."""
    for measure in [measure.id for measure in talks.measures if measure.by == (party,)]:
        talks = without_measure(talks, measure)
    for entry in talks.positions:
        if entry.party == (party,):
            talks = without_position(talks, entry.id)
    for proposal in talks.proposals:
        if proposal.by == (party,):
            talks = without_position(talks, proposal.id)
    return replace(
        _without_valuations(talks, party),
        parties=tuple(other for other in talks.parties if other.id != party),
        measures=tuple(replace(m, by=_but(m.by, party)) for m in talks.measures),
        positions=tuple(replace(entry, party=_but(entry.party, party)) for entry in talks.positions),
        proposals=tuple(_without_asked(entry, party) for entry in talks.proposals),
        sessions=tuple(replace(entry, present=_but(entry.present, party)) for entry in talks.sessions),
        statements=tuple(_without_hearer(entry, party) for entry in talks.statements if entry.by != party),
        answered=tuple(entry for entry in talks.answered if party not in entry.parties),
    )


def _but(names: Iterable[_Entry], gone: _Entry) -> tuple[_Entry, ...]:
    return tuple(name for name in names if name != gone)


# -- what a measure leaves -------------------------------------------------------------------------------------------


def _without_ties(other: Measure, measure: str) -> Measure:
    promises = None if other.promises == measure else other.promises
    kind = Kind.ACT if promises is None else other.kind
    return replace(
        other,
        promises=promises,
        kind=kind,
        alternatives=_but(other.alternatives, measure),
        excludes=_but(other.excludes, measure),
    )


def _without_fallbacks(position: Position, names: Callable[[Condition], bool]) -> Position:
    if position.fallbacks is None or not any(map(names, position.fallbacks)):
        return position
    return replace(position, fallbacks=tuple(form for form in position.fallbacks if not names(form)))


def _without_matter(statement: Statement, measure: str, names: Callable[[Condition | None], bool]) -> Statement:
    says = None if names(statement.says) else statement.says
    return replace(statement, about=_but(statement.about, measure), says=says)


def _without_worth(talks: Talks, measure: str) -> Talks:
    worth = ((party, tuple(pair for pair in pairs if pair[0] != measure)) for party, pairs in talks.worth)
    return replace(
        talks,
        worth=tuple((party, pairs) for party, pairs in worth if pairs),
        together=tuple(entry for entry in talks.together if measure not in entry.measures),
        ranking=tuple(_unranked(entry, measure) for entry in talks.ranking),
        order_of_states=tuple(_without_state(entry, measure) for entry in talks.order_of_states),
    )


def _unranked(ranking: Ranking, measure: str) -> Ranking:
    tiers = (_but(tier, measure) for tier in ranking.tiers)
    return replace(ranking, tiers=tuple(tier for tier in tiers if tier))


def _without_state(order: OrderOfStates, measure: str) -> OrderOfStates:
    """The states in which it does not happen: with it, nobody said how they stand without it."""
    tiers = (tuple(state for state in tier if measure not in state) for tier in order.tiers)
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
    return replace(proposal, by=_but(proposal.by, party), answered_by=_but(proposal.answered_by, party))


def _without_hearer(statement: Statement, party: str) -> Statement:
    return replace(
        statement,
        to=None if statement.to == party else statement.to,
        reported_by=None if statement.reported_by == party else statement.reported_by,
    )
