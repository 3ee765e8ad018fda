"""Moves that need somebody who stands between the others: to hold, or to assure."""

from collections.abc import Iterator

from pourparler.analysis.moves.answer import Step
from pourparler.analysis.moves.order import Core
from pourparler.analysis.moves.situation import Situation
from pourparler.analysis.moves.steps import fresh_id, plain_order, resolves, step
from pourparler.record.conditions.syntax import And, Before, Operand, of
from pourparler.record.measures import Fact, Kind, Measure
from pourparler.record.positions import Position


def holds(situation: Situation, core: Core) -> Iterator[Step]:
    """Fits something given for good by one side alone that another wants first: it is deposited first.

    Whoever wants it first is content with the deposit; whoever gives it last still does.
    """
    for position, awaited, third in _places(situation, core):
        if not all(len(m.by) == 1 and m.reversible == 0 and m.kind is Kind.ACT for m in awaited):
            continue
        deposits = [
            Measure(
                id=fresh_id(situation, m.id, "deposit"),
                what=f"place with {situation.talks.party_by_id[third].label}, until its turn: {m.label}",
                by=(*m.by, third),
                reversible=1.0,
            )
            for m in awaited
        ]
        made = _waiting_for(situation, "third_party_holds", position, third, deposits)
        if resolves(situation, core, made):
            yield made


def assures(situation: Situation, core: Core) -> Iterator[Step]:
    """Fits whoever wants others to go first: a third party gives its word, or goes between, that they will."""
    for position, awaited, third in _places(situation, core):
        if situation.doers(m.id for m in awaited) <= set(situation.holders(position)):
            continue
        assurances = [
            Measure(
                id=fresh_id(situation, m.id, "assurance"),
                what=f"assurance of {situation.talks.party_by_id[third].label} that this will follow: {m.label}",
                by=(third,),
                kind=Kind.PROMISE,
                promises=m.id,
                reversible=1.0,
            )
            for m in awaited
        ]
        made = _waiting_for(situation, "third_party_assures", position, third, assurances)
        if resolves(situation, core, made):
            yield made


def _places(situation: Situation, core: Core) -> Iterator[tuple[Position, list[Measure], str]]:
    """Positions that wait for something, what they wait for, and a third party that has no part in any of it."""
    third = situation.third_party(party for position in core for party in position.party)
    for position in filter(situation.may_move, core):
        order = plain_order(position)
        if order is None or third is None:
            continue
        if third not in situation.doers((*order[0].measures, *order[1].measures)):
            yield position, [situation.measure(measure) for measure in order[0].measures], third


def _waiting_for(situation: Situation, move: str, position: Position, third: str, new: list[Measure]) -> Step:
    """The position waits for the new measures, and still asks for what they stand for."""
    awaited, waiting = plain_order(position) or (of(), of())
    first = Before(Operand(tuple(measure.id for measure in new), any_of=awaited.any_of), waiting)
    facts = [
        Fact(says=Before(of(deposit.id), of(given)), why="what is deposited first is given afterwards")
        for deposit, given in zip(new, awaited.measures, strict=True)
        if deposit.promises is None  # of a promise the record implies it
    ]
    says = {position.id: And((first, situation.forgotten(position)))}
    return step(situation, move, awaited.measures, says=says, measures=new, facts=facts, through=third)
