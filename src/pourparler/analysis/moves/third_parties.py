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
    for position in filter(situation.may_move, core):
        order = plain_order(position)
        third = _between(situation, core)
        if order is None or third is None:
            continue
        given = [situation.measure(measure) for measure in order[0].measures]
        if not all(len(m.by) == 1 and m.reversible == 0 and m.kind is Kind.ACT for m in given):
            continue
        deposits = [
            Measure(
                id=fresh_id(situation, m.id, "deposit"),
                what=f"place with {situation.talks.party_by_id[third].label}, until its turn: {m.label}",
                by=(*m.by, third),
                reversible=1.0,
            )
            for m in given
        ]
        facts = [
            Fact(says=Before(of(deposit.id), of(m.id)), why="what is deposited first is given afterwards")
            for deposit, m in zip(deposits, given, strict=True)
        ]
        yield from _tried(situation, core, position, "third_party_holds", third, deposits, facts)


def assures(situation: Situation, core: Core) -> Iterator[Step]:
    """Fits whoever wants others to go first: a third party gives its word, or goes between, that they will."""
    for position in filter(situation.may_move, core):
        order = plain_order(position)
        third = _between(situation, core)
        if order is None or third is None:
            continue
        awaited = [situation.measure(measure) for measure in order[0].measures]
        if situation.doers(order[0].measures) <= set(situation.holders(position)):
            continue
        assured = [
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
        yield from _tried(situation, core, position, "third_party_assures", third, assured, [])


def _between(situation: Situation, core: Core) -> str | None:
    """A third party that holds none of the positions."""
    return situation.third_party(party for position in core for party in position.party)


def _tried(
    situation: Situation,
    core: Core,
    position: Position,
    move: str,
    third: str,
    measures: list[Measure],
    facts: list[Fact],
) -> Iterator[Step]:
    """The position waits for the new measures, and still asks for what they stand for."""
    order = plain_order(position)
    if order is None:
        return
    awaited, waiting = order
    if third in situation.doers((*awaited.measures, *waiting.measures)):
        return
    first = Before(Operand(tuple(measure.id for measure in measures), any_of=awaited.any_of), waiting)
    says = {position.id: And((first, situation.forgotten(position)))}
    made = step(situation, move, awaited.measures, says=says, measures=measures, facts=facts, through=third)
    if resolves(situation, core, made):
        yield made
