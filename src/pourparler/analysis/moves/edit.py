"""What a move does to a record, as data, and the record after it.

An edit takes nothing out. A position that no longer binds becomes ``soft`` and keeps its words; one that says less
keeps in its note what it said before. What leaves the goal stays among the measures.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from pourparler.record.conditions.ladder import distinct
from pourparler.record.conditions.syntax import Condition
from pourparler.record.dates import PartialDate
from pourparler.record.measures import Fact, Measure
from pourparler.record.positions import Firmness, Position
from pourparler.record.talks import Talks
from pourparler.record.valuations import Amount, Ranking


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureChange:
    """What becomes different about a measure; None = nothing.

    Attributes:
        measure: its id.
        by: who does it then.
        reversible: share of its worth lost if cooperation breaks down.
        unconditional: its doers go ahead whatever others skip.
        deadline: by when.
    """

    measure: str
    by: tuple[str, ...] | None = None
    reversible: float | None = None
    unconditional: bool | None = None
    deadline: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """Changes to a record.

    Attributes:
        move: id of the move, for the notes.
        says: (position, what it says then) pairs.
        aside: positions that no longer bind.
        measures: new ones.
        changes: of measures that are there.
        facts: new ones.
        goal_out: items that leave the goal.
        goal_in: items that come into it.
        shared: (measure, its first part) pairs: half of what the measure is worth goes to the part.
    """

    move: str
    says: tuple[tuple[str, Condition], ...] = ()
    aside: tuple[str, ...] = ()
    measures: tuple[Measure, ...] = ()
    changes: tuple[MeasureChange, ...] = ()
    facts: tuple[Fact, ...] = ()
    goal_out: tuple[Condition, ...] = ()
    goal_in: tuple[Condition, ...] = ()
    shared: tuple[tuple[str, str], ...] = ()

    @property
    def touches(self) -> frozenset[str]:
        """Positions whose words or force it changes."""
        return frozenset((*(position for position, _ in self.says), *self.aside))


def edited(talks: Talks, edits: Iterable[Edit]) -> Talks:
    """The record after some edits, which touch different positions."""
    for edit in edits:
        talks = _edited(talks, edit)
    return talks


def _edited(talks: Talks, edit: Edit) -> Talks:
    new = [measure for measure in edit.measures if measure.id not in talks.measure_by_id]
    shared = [(whole, part) for whole, part in edit.shared if part in {measure.id for measure in new}]
    goal = [item for item in talks.wanted if item not in edit.goal_out]
    after = (*goal, *(item for item in edit.goal_in if item not in goal))
    changed = replace(
        talks,
        measures=(*(_measure(measure, edit) for measure in talks.measures), *new),
        facts=(*talks.facts, *(fact for fact in edit.facts if fact not in talks.facts)),
        goal=after if after or talks.goal is not None else None,  # no goal written stays no goal written
        positions=tuple(_position(position, edit) for position in talks.positions),
    )
    for whole, part in shared:
        changed = _shared(changed, whole, part)
    return changed


def _measure(measure: Measure, edit: Edit) -> Measure:
    for change in edit.changes:
        if change.measure == measure.id:
            measure = replace(
                measure,
                by=measure.by if change.by is None else change.by,
                reversible=measure.reversible if change.reversible is None else change.reversible,
                unconditional=measure.unconditional if change.unconditional is None else change.unconditional,
                deadline=measure.deadline or change.deadline,
            )
    return measure


def _position(position: Position, edit: Edit) -> Position:
    if position.id in edit.aside:
        note = _noted(position, f"move {edit.move}: no longer binding, was {position.firmness.value}")
        return replace(position, firmness=Firmness.SOFT, note=note)
    says = dict(edit.says).get(position.id)
    if says is None:
        return position
    note = _noted(position, f"move {edit.move}: said before, {position.says}")
    return replace(position, says=says, fallbacks=_fallbacks(position, says), note=note)


def _noted(position: Position, remark: str) -> str:
    return f"{position.note}; {remark}" if position.note else remark


def _fallbacks(position: Position, says: Condition) -> tuple[Condition, ...] | None:
    """The forms below the one it stands on now."""
    if position.fallbacks is None:
        return None
    forms = distinct(position.fallbacks)
    return forms[forms.index(says) + 1 :] if says in forms else ()


def _shared(talks: Talks, whole: str, part: str) -> Talks:
    worth = tuple((party, tuple(_halved(amounts, whole, part))) for party, amounts in talks.worth)
    return replace(talks, worth=worth, ranking=tuple(_ranked(ranking, whole, part) for ranking in talks.ranking))


def _halved(amounts: tuple[tuple[str, Amount], ...], whole: str, part: str) -> Iterable[tuple[str, Amount]]:
    """The same with half for the whole and half for its part, which stands at the end as in a file that is added to."""
    halves = {measure: _half(amount) for measure, amount in amounts if measure == whole}
    yield from ((measure, halves.get(measure, amount)) for measure, amount in amounts)
    yield from ((part, half) for half in halves.values())


def _half(amount: Amount) -> Amount:
    return Amount(amount.low / 2, None if amount.mode is None else amount.mode / 2, amount.high / 2)


def _ranked(ranking: Ranking, whole: str, part: str) -> Ranking:
    return replace(ranking, tiers=tuple((*tier, part) if whole in tier else tier for tier in ranking.tiers))
