"""Moves that need somebody who stands between the others: to hold, or to assure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pourparler.analysis.moves.answer import Step
from pourparler.analysis.moves.order import Core
from pourparler.analysis.moves.situation import Situation
from pourparler.analysis.moves.steps import fresh_id, plain_order, resolves, step
from pourparler.record.conditions.syntax import And, Before, Operand, of
from pourparler.record.measures import Fact, Kind, Measure
from pourparler.record.positions import Position


@dataclass(frozen=True, slots=True)
class _Place:
    """A position that waits, and a third party that has no part in any of it."""

    position: Position
    awaited: Operand
    waiting: Operand
    third: str


def holds(situation: Situation, core: Core) -> Iterator[Step]:
    """Fits something given for good by one side alone that another wants first: it is deposited first.

    Whoever wants it first is content with the deposit; whoever gives it last still does.
    """
    for place in _places(situation, core):
        given = [situation.measure(measure) for measure in place.awaited.measures]
        if not all(len(m.by) == 1 and m.reversible == 0 and m.kind is Kind.ACT for m in given):
            continue
        holder = situation.talks.party_by_id[place.third].label
        deposits = [
            Measure(
                id=fresh_id(situation, m.id, "deposit"),
                what=f"place with {holder}, until its turn: {m.label}",
                by=(*m.by, place.third),
                reversible=1.0,
            )
            for m in given
        ]
        facts = [
            Fact(says=Before(of(deposit.id), of(m.id)), why="what is deposited first is given afterwards")
            for deposit, m in zip(deposits, given, strict=True)
        ]
        made = _waiting_for(situation, "third_party_holds", place, deposits, facts)
        if resolves(situation, core, made):
            yield made


def assures(situation: Situation, core: Core) -> Iterator[Step]:
    """Fits whoever wants others to go first: a third party gives its word, or goes between, that they will."""
    for place in _places(situation, core):
        if situation.doers(place.awaited.measures) <= set(situation.holders(place.position)):
            continue
        assurer = situation.talks.party_by_id[place.third].label
        assurances = [
            Measure(
                id=fresh_id(situation, measure, "assurance"),
                what=f"assurance of {assurer} that this will follow: {situation.measure(measure).label}",
                by=(place.third,),
                kind=Kind.PROMISE,
                promises=measure,
                reversible=1.0,
            )
            for measure in place.awaited.measures
        ]
        made = _waiting_for(situation, "third_party_assures", place, assurances)
        if resolves(situation, core, made):
            yield made


def _places(situation: Situation, core: Core) -> Iterator[_Place]:
    third = situation.third_party(party for position in core for party in position.party)
    for position in filter(situation.may_move, core):
        order = plain_order(situation, position)
        if order is None or third is None:
            continue
        if third not in situation.doers((*order.awaited.measures, *order.waiting.measures)):
            yield _Place(position, order.awaited, order.waiting, third)


def _waiting_for(
    situation: Situation, move: str, place: _Place, new: Sequence[Measure], facts: Sequence[Fact] = ()
) -> Step:
    """The position waits for the new measures, and still asks for what they stand for."""
    first = Before(Operand(tuple(measure.id for measure in new), any_of=place.awaited.any_of), place.waiting)
    says = {place.position.id: And((first, situation.forgotten(place.position)))}
    about = place.awaited.measures
    return step(situation, move, about, says=says, measures=new, facts=facts, through=place.third)
