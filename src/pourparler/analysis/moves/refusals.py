"""Moves for what one side demands and the other refuses: leave it for later, word it openly, change who must agree.

None of them settles the matter: what is parked or worded openly comes back.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pourparler.analysis.moves.answer import Step
from pourparler.analysis.moves.order import Core
from pourparler.analysis.moves.ruled_out import Candidates
from pourparler.analysis.moves.situation import Situation
from pourparler.analysis.moves.steps import fresh_id, goal_after, plain_order, resolves, step
from pourparler.record.conditions.questions import demanded, measures_at, refused
from pourparler.record.conditions.syntax import Before, Condition, Place, Require, measures_of, of
from pourparler.record.edits import MeasureChange
from pourparler.record.measures import Fact, Measure
from pourparler.record.positions import Position
from pourparler.record.talks import Talks

MOST_PARKED = 3
"""Items of the goal that one step parks."""


def park(situation: Situation, core: Core) -> Iterator[Step]:
    """Fits what is refused, or what closes a circle, where enough is left to agree on: a group talks about it.

    Demands for what is parked stay on the record and no longer bind; refusals stay as they are.
    """
    never = _refused_in(core)
    demanding = [p for p in core if set(never) & set(demanded(p.says))]
    if demanding and all(map(situation.may_move, demanding)):
        asked = tuple(measure for measure in never if any(measure in demanded(p.says) for p in demanding))
        yield from _parked(situation, core, asked, demanding)
    elif never and not demanding:
        for measure in never:
            yield from _parked(situation, core, (measure,), ())
    elif not never:
        yield from _parked_goal(situation, core)


def _parked_goal(situation: Situation, core: Core) -> Iterator[Step]:
    """Of a circle, the fewest measures of the goal without which nothing is left of it, with all that hangs on it."""
    near = {measure for position in core for measure in measures_of(situation.said(position))}
    touching = {id_ for measure in near for id_ in situation.naming.get(measure, ())}
    tied = {m for p in situation.binding if p.id in touching for m in measures_of(situation.said(p))}
    items = {m.id: frozenset(_items(situation, (m.id,))) for m in situation.talks.measures if m.id in near | tied}
    wanted = [measure for measure, asked in items.items() if asked]
    candidates = Candidates((position.id for position in core), situation.naming, items)
    for size in range(1, MOST_PARKED + 1):
        chosen = (some for some in candidates.sets(wanted, size) if near & set(some))
        made = [step for some in chosen if (step := _parked_all(situation, core, some, candidates)) is not None]
        yield from made
        if made:
            return


def _parked_all(situation: Situation, core: Core, some: tuple[str, ...], candidates: Candidates) -> Step | None:
    """A step that parks these measures, where all that names them holds without them; else they are ruled out."""
    named = {position.id for position in core}.union(*(situation.naming.get(measure, ()) for measure in some))
    whole = [p for p in situation.binding if p.id in named]
    made = _park(situation, whole, some, ())
    if made is None:
        return None
    remainder = situation.remainder([p.id for p in whole], goal_after(situation.talks.wanted, made))
    if remainder is not None:
        candidates.rule_out(remainder)
    return made if remainder is None else None


def _parked(
    situation: Situation, core: Core, measures: tuple[str, ...], demanding: Sequence[Position]
) -> Iterator[Step]:
    """A step that parks these measures, where that resolves it."""
    made = _park(situation, core, measures, demanding)
    if made is not None and resolves(situation, core, made):
        yield made


def _park(situation: Situation, core: Core, measures: tuple[str, ...], demanding: Sequence[Position]) -> Step | None:
    """A step that parks these measures, where something of the goal is left; what lies outside is banked."""
    goal_out = _items(situation, measures)
    left = [item for item in situation.talks.wanted if item not in goal_out]
    if not left or not (demanding or goal_out):
        return None
    banked = _outside(situation, measures) if goal_out else []
    group = Measure(
        id=fresh_id(situation, measures[0], "group"),
        what=f"working group on this: {'; '.join(situation.measure(m).label for m in measures)}",
        by=_concerned(situation, core, measures),
        reversible=1.0,
    )
    return step(
        situation,
        "park",
        measures,
        aside=[position.id for position in demanding],
        measures=(group,),
        goal_out=goal_out,
        goal_in=[*(Require(of(measure)) for measure in banked), Require(of(group.id))],
        instead=group.id,
    )


def _items(situation: Situation, measures: tuple[str, ...]) -> list[Condition]:
    """Items of the goal that ask for one of the measures."""
    return [item for item in situation.talks.wanted if set(measures) & set(measures_of(item))]


def _outside(situation: Situation, parked: tuple[str, ...]) -> list[str]:
    """What nobody's condition names and nobody who does it loses by: to be banked meanwhile."""
    return [
        m.id
        for m in situation.talks.measures
        if m.id not in situation.naming and m.id not in parked
        if any(party.values.get(m.id, 0) > 0 for party in situation.valuation.parties)
        if all(party.values.get(m.id, 0) >= 0 for party in situation.valuation.parties)
    ]


def _concerned(situation: Situation, core: Core, measures: tuple[str, ...]) -> tuple[str, ...]:
    parties = situation.doers(measures) | {party for position in core for party in situation.holders(position)}
    return tuple(party.id for party in situation.talks.parties if party.id in parties)


def _refused_in(core: Core) -> tuple[str, ...]:
    return tuple(dict.fromkeys(m for position in core for measures in refused(position.says) for m in measures))


# -- open wording ----------------------------------------------------------------------------------------------------


def ambiguity(situation: Situation, core: Core) -> Iterator[Step]:
    """Fits what several do together, as a text is: each may read it its own way, or it holds until it is revised."""
    yield from _open_wording(situation, core)
    yield from _until_revised(situation, core)


def _open_wording(situation: Situation, core: Core) -> Iterator[Step]:
    """Of a recognition demanded and refused: a wording instead; the refusal stands."""
    for measure in _refused_in(core):
        demanding = [p for p in core if p.says == Require(of(measure))]
        if len(situation.measure(measure).by) < 2 or not demanding or not all(map(situation.may_move, demanding)):
            continue
        wording = Measure(
            id=fresh_id(situation, measure, "wording"),
            what=f"a wording on this that each side may read its own way: {situation.measure(measure).label}",
            by=_concerned(situation, core, (measure,)),
        )
        says = {position.id: Require(of(wording.id)) for position in demanding}
        made = step(situation, "ambiguity_or_default", (measure,), says=says, measures=(wording,), instead=wording.id)
        if resolves(situation, core, made):
            yield made


def _until_revised(situation: Situation, core: Core) -> Iterator[Step]:
    """Of a text that somebody will only settle after something else: settled now, and revised after that."""
    for position in filter(situation.may_move, core):
        order = plain_order(situation, position)
        if order is None or len(order.waiting.measures) != 1:
            continue
        text = situation.measure(order.waiting.measures[0])
        if len(text.by) < 2 or text.reversible > 0:
            continue
        revised = Measure(
            id=fresh_id(situation, text.id, "revised"),
            what=f"replace by what is agreed later: {text.label}",
            by=text.by,
        )
        fact = Fact(says=Before(of(text.id), of(revised.id)), why="it holds until something else is agreed")
        made = step(
            situation,
            "ambiguity_or_default",
            (text.id,),
            says={position.id: replace(order, waiting=of(revised.id)).condition},
            measures=(revised,),
            facts=(fact,),
            instead=revised.id,
        )
        if resolves(situation, core, made):
            yield made


# -- who must agree --------------------------------------------------------------------------------------------------


def who_must_agree(situation: Situation, core: Core) -> Iterator[Step]:
    """Fits a party that the goal needs nothing of: its condition is not waited for, others do what it had a part in."""
    for position in filter(situation.may_move, core):
        holders = set(situation.holders(position))
        own = [m for measures in refused(position.says) for m in measures if holders & set(situation.measure(m).by)]
        rest = {m: tuple(party for party in situation.measure(m).by if party not in holders) for m in own}
        needed = {m for item in situation.talks.wanted for m in measures_of(item) if m not in own}
        if holders & situation.doers(needed) or not all(rest.values()) or _says_first(situation, holders, own):
            continue
        made = step(
            situation,
            "change_who_must_agree",
            measures_of(situation.said(position)),
            aside=(position.id,),
            changes=[MeasureChange(measure=measure, by=by) for measure, by in rest.items()],
            through=next(iter(holders)) if len(holders) == 1 else None,
        )
        if resolves(situation, core, made):
            yield made


def _says_first(situation: Situation, holders: set[str], own: Sequence[str]) -> bool:
    """Whether one of those who have no part left says of another thing that it comes first, though they do no more."""
    return any(
        holders & set(position.party) and not _does_more(situation.talks, position, form, holders, own)
        for position in situation.talks.standing_positions
        for form in (position.says, *(position.fallbacks or ()))
        if measures_at(form, Place.FIRST)
    )


def _does_more(talks: Talks, position: Position, form: Condition, holders: set[str], own: Sequence[str]) -> bool:
    first = set(measures_at(form, Place.FIRST))
    return any(
        set(talks.measures_by(party)) - first - (set(own) if party in holders else set())
        for party in talks.binding_holders(position) or position.party
    )
