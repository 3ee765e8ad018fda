"""Moves that change who goes when: together, one side first, on a date, for a term."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from pourparler.analysis.moves.answer import Step
from pourparler.analysis.moves.situation import Situation
from pourparler.analysis.moves.steps import plain_order, resolves, step
from pourparler.record.conditions.ladder import same_step_allowed
from pourparler.record.conditions.questions import Wait, refused, wait_of
from pourparler.record.conditions.syntax import Condition, With, measures_of
from pourparler.record.dates import PartialDate
from pourparler.record.edits import MeasureChange
from pourparler.record.positions import Position

FIRST_DAYS, THEN_DAYS = 30, 60
"""Days from the cut-off to the two dates of a calendar: a proposal for people to correct."""

MOST_DATED = 4
"""Measures that a calendar may speak of."""

Core = Sequence[Position]
"""Positions that cannot hold together."""


def concede(situation: Situation, core: Core) -> Iterator[Step]:
    """Fits wherever one position is enough: it goes down its ladder, as far as the others need it to or further."""
    for position in filter(situation.may_move, core):
        for form in (*situation.rungs(position)[1:], None):
            says = {} if form is None else {position.id: form}
            aside = (position.id,) if form is None else ()
            made = step(situation, "concede", measures_of(situation.said(position)), says=says, aside=aside)
            if resolves(situation, core, made):
                yield made


def simultaneity(situation: Situation, core: Core) -> Iterator[Step]:
    """Fits circles of "you first" that open when those who may move all allow the same step."""
    forms = {p.id: same_step_allowed(situation.said(p)) for p in core if situation.may_move(p)}
    forms = {id_: form for id_, form in forms.items() if form != situation.said(situation.talks.position_by_id[id_])}
    if not forms or not resolves(situation, core, step(situation, "simultaneity", (), says=forms)):
        return
    for id_ in sorted(forms, key=lambda id_: -situation.talks.position_by_id[id_].firmness.weight):
        fewer = {other: form for other, form in forms.items() if other != id_}
        if fewer and resolves(situation, core, step(situation, "simultaneity", (), says=fewer)):
            forms = fewer
    about = [m for id_ in forms for m in measures_of(situation.said(situation.talks.position_by_id[id_]))]
    says = {id_: _with(situation, core, form, situation.talks.position_by_id[id_]) for id_, form in forms.items()}
    yield step(situation, "simultaneity", about, says=says, prices_as=forms)


def _with(situation: Situation, core: Core, form: Condition, position: Position) -> Condition:
    """``with`` where two demand the opposite of one another, so that it is hand to hand; else the form."""
    wait = wait_of(situation.said(position))
    if wait is None or not wait.lead:
        return form
    opposite = Wait(wait.waiting, wait.awaited, 1)
    mirrored = any(wait_of(situation.said(other)) == opposite for other in core)
    one_each = len(wait.awaited.measures) == len(wait.waiting.measures) == 1
    return With(wait.awaited, wait.waiting) if mirrored and one_each else form


def unilateral_first_step(situation: Situation, core: Core) -> Iterator[Step]:
    """Fits a party that holds back, or refuses, something that it does alone: it does it, whatever others do."""
    for position in filter(situation.may_move, core):
        holders = set(situation.holders(position))
        order = plain_order(situation, position)
        own = order.waiting.measures if order else next(iter(refused(position.says)), ())
        if not own or not situation.doers(own) <= holders:
            continue
        changes = tuple(MeasureChange(measure=measure, unconditional=True) for measure in own)
        through = next(iter(holders)) if len(holders) == 1 else None
        if order:
            says = {position.id: situation.forgotten(position)}
            made = step(situation, "unilateral_first_step", own, says=says, changes=changes, through=through)
        else:
            aside = (position.id,)
            made = step(situation, "unilateral_first_step", own, aside=aside, changes=changes, through=through)
        if resolves(situation, core, made):
            yield made


def snap_back(situation: Situation, core: Core) -> Iterator[Step]:
    """Fits a party that holds back something which can be undone at least in part: it does it for a term."""
    for position, order in _orders(situation, core):
        holders = set(situation.holders(position))
        measures = [situation.measure(measure) for measure in order.waiting.measures]
        if all(m.reversible > 0 and set(m.by) & holders for m in measures):
            changes = tuple(MeasureChange(measure=m.id, reversible=1.0) for m in measures if m.reversible < 1)
            says = {position.id: situation.forgotten(position)}
            made = step(situation, "reversible_and_snap_back", order.waiting.measures, says=says, changes=changes)
            if resolves(situation, core, made):
                yield made


def calendar(situation: Situation, core: Core) -> Iterator[Step]:
    """Fits conditions of order where the talks have a date: both sides get a day, the one that waited the later one."""
    if situation.talks.day is None:
        return
    first, then = (PartialDate.of(situation.talks.day + timedelta(days=days)) for days in (FIRST_DAYS, THEN_DAYS))
    for position, order in _orders(situation, core):
        awaited, waiting = order.awaited, order.waiting
        if len(awaited.measures) + len(waiting.measures) > MOST_DATED:
            continue
        changes = [MeasureChange(measure=measure, deadline=first) for measure in waiting.measures]
        changes += [MeasureChange(measure=measure, deadline=then) for measure in awaited.measures]
        says = {position.id: situation.forgotten(position)}
        made = step(situation, "calendar", measures_of(situation.said(position)), says=says, changes=changes)
        if resolves(situation, core, made):
            yield made


def _orders(situation: Situation, core: Core) -> Iterator[tuple[Position, Wait]]:
    for position in filter(situation.may_move, core):
        if (order := plain_order(situation, position)) is not None:
            yield position, order
