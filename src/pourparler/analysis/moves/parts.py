"""Moves that put something less, or something else, in the place of what is asked: a part, or a substitute."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from pourparler.analysis.moves.answer import Step
from pourparler.analysis.moves.order import Core
from pourparler.analysis.moves.situation import Situation
from pourparler.analysis.moves.steps import fresh_id, resolves, step
from pourparler.record.conditions.questions import demanded, has_order, is_choice, refused, replaced, wait_of
from pourparler.record.conditions.syntax import And, Before, Condition, Operand, Place, measures_of, of
from pourparler.record.measures import Fact, Measure
from pourparler.record.positions import Position

# -- split -----------------------------------------------------------------------------------------------------------


def split(situation: Situation, core: Core) -> Iterator[Step]:
    """Fits a measure that can be divided: who wants it first gets a part of it first, the rest stays where it was.

    Where somebody refuses the measure, the part takes its place and the rest stays refused. Facts that make the
    measure wait make its part wait, too.
    """
    for id_ in dict.fromkeys(measure for position in core for measure in measures_of(situation.said(position))):
        measure = situation.measure(id_)
        if measure.divisible and (facts := _facts_of_part(situation, measure)) is not None:
            yield from _split(situation, core, measure, facts)


def _split(situation: Situation, core: Core, measure: Measure, facts: list[Fact]) -> Iterator[Step]:
    part, is_refused = _part(situation, measure), bool(situation.refusing(measure.id))
    disputed = [p for p in situation.binding if is_refused or p in core or p.id in situation.disputed]
    wanting = [p for p in disputed if situation.may_move(p) and measure.id in demanded(situation.said(p))]
    resisting = [p for p in core if p not in wanting and measure.id in measures_of(situation.said(p))]
    if not all(map(situation.may_move, resisting)):
        return
    says = {p.id: _with_part(situation, p, measure.id, part.id, rest=not is_refused) for p in wanting}
    goal_out = [item for item in situation.talks.wanted if is_refused and measure.id in demanded(item)]
    made = step(
        situation,
        "split",
        (measure.id,),
        says=says,
        yields=[position.id for position in resisting],
        measures=(part,),
        facts=facts,
        goal_out=goal_out,
        goal_in=[_in_place(item, (measure.id,), part.id) for item in goal_out],
        shared=((measure.id, part.id),),
        instead=part.id,
    )
    if (says or goal_out) and resolves(situation, core, made):
        yield made


def _part(situation: Situation, measure: Measure) -> Measure:
    return Measure(
        id=fresh_id(situation, measure.id, "part-1"),
        what=f"first part of this: {measure.label}",
        by=measure.by,
        reversible=measure.reversible,
        lag=measure.lag,
    )


def _facts_of_part(situation: Situation, measure: Measure) -> list[Fact] | None:
    """Part before whole, and what the whole must wait for; None where a fact says more of it than that."""
    part = fresh_id(situation, measure.id, "part-1")
    facts = [Fact(says=Before(of(part), of(measure.id)), why="part before whole")]
    for fact in situation.talks.all_facts:
        if measure.id not in measures_of(fact.says):
            continue
        wait = wait_of(fact.says)
        if wait is None:
            return None
        if measure.id in wait.waiting.measures:
            facts.append(Fact(says=replace(wait, waiting=of(part)).condition, why=fact.why))
    return facts


def _with_part(situation: Situation, position: Position, whole: str, part: str, *, rest: bool) -> Condition:
    """The position with a part in the place of the whole; the rest is to follow at some time, unless it is refused."""
    less = _in_place(situation.said(position), (whole,), part)
    return And((less, situation.forgotten(position))) if rest and has_order(situation.said(position)) else less


def _in_place(condition: Condition, what: Sequence[str], instead: str) -> Condition:
    """Another measure wherever one is demanded or waited for."""

    def change(place: Place, operand: Operand) -> Operand:
        if place not in (Place.REQUIRED, Place.AWAITED):
            return operand
        kept = tuple(dict.fromkeys(instead if measure in what else measure for measure in operand.measures))
        return Operand(kept, any_of=operand.any_of and len(kept) > 1)

    return replaced(condition, change, everywhere=False)


# -- substitute ------------------------------------------------------------------------------------------------------


def substitute(situation: Situation, core: Core) -> Iterator[Step]:
    """Fits a demand that something else could serve: named as an alternative, or worth something to those who ask."""
    for position in filter(situation.may_move, core):
        yield from _instead_of_demand(situation, core, position)
        yield from _instead_of_refusal(situation, core, position)


def _instead_of_demand(situation: Situation, core: Core, position: Position) -> Iterator[Step]:
    asked = demanded(situation.said(position))
    for other in _serving(situation, position, asked) if asked else ():
        if other in measures_of(situation.said(position)):
            continue
        says = {position.id: _in_place(situation.said(position), asked, other)}
        made = step(situation, "substitute", asked, says=says, instead=other)
        if resolves(situation, core, made):
            yield made


def _serving(situation: Situation, position: Position, demanded: tuple[str, ...]) -> list[str]:
    """What could serve instead: alternatives that the record names, then what is worth enough, best first.

    Enough is half of what is asked for. It must be new to those who ask: neither demanded by them elsewhere nor part
    of the goal; and somebody of those who were asked, or a third party, must take part in it.
    """
    named = [other for measure in demanded for other in situation.measure(measure).alternatives]
    holders = set(situation.holders(position))
    least = min(_worth(situation, holders, measure) for measure in demanded) / 2
    others = (situation.doers(demanded) | set(situation.third_parties)) - holders
    known = situation.demanded_by(holders)
    worths = {m.id: _worth(situation, holders, m.id) for m in situation.talks.measures if set(m.by) & others}
    enough = [m for m, worth in worths.items() if worth >= least > 0 and m not in known]
    best = sorted(enough, key=lambda measure: (-worths[measure], measure))
    return [other for other in dict.fromkeys((*named, *best)) if not situation.refusing(other)]


def _worth(situation: Situation, holders: set[str], measure: str) -> Fraction:
    """What a measure is worth to the least pleased of those who hold a position; 0 where one of them is not valued."""
    of_party = situation.valuation.of
    if not holders or not holders <= of_party.keys():
        return Fraction(0)
    return min(of_party[party].values.get(measure, Fraction(0)) for party in holders)


def _instead_of_refusal(situation: Situation, core: Core, position: Position) -> Iterator[Step]:
    """Who refuses one of two ways to the same end takes it, in the place of the other, which others refuse."""
    for measures in refused(position.says):
        for measure in measures:
            rival = next((m for m in _rivals(situation, measure) if situation.refusing(m)), None)
            if rival is None or position in situation.refusing(rival):
                continue
            made = step(situation, "substitute", (rival,), aside=(position.id,), instead=measure)
            if resolves(situation, core, made):
                yield made


def _rivals(situation: Situation, measure: str) -> list[str]:
    """Other ways to the same end: joined with it by ``or`` in the goal, or named as its alternatives."""
    named = [other for m in situation.talks.measures for other in m.alternatives if m.id == measure]
    named += [m.id for m in situation.talks.measures if measure in m.alternatives]
    for item in situation.talks.wanted:
        if is_choice(item) and measure in measures_of(item):
            named += [other for other in measures_of(item) if other != measure]
    return list(dict.fromkeys(named))
