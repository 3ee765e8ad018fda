"""A change of a record as a value, and the record after it: the one kind of edit that all who change records use.

Moves, reviews, suppositions and the workbench describe what they do as an ``Edit``; so each can be looked at before it
is made, made on any copy, kept, or thrown away. A position that no longer binds becomes ``soft`` and keeps its words;
one that says something else keeps in its note what it said before; a proposal that is changed becomes a position. What
leaves the goal stays among the measures.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from pourparler.errors import InputError, Problem
from pourparler.record.answered import Answered
from pourparler.record.conditions.ladder import distinct
from pourparler.record.conditions.syntax import Condition, measures_of
from pourparler.record.dates import PartialDate
from pourparler.record.dating import with_date
from pourparler.record.drafters import by_hand
from pourparler.record.ids import did_you_mean
from pourparler.record.measures import Fact, Measure
from pourparler.record.parties import Party
from pourparler.record.passages import Source
from pourparler.record.positions import Firmness, Position
from pourparler.record.proposals import Proposal
from pourparler.record.removing import without_measures, without_party
from pourparler.record.renaming import one_measure, one_party
from pourparler.record.sessions import Session
from pourparler.record.statements import Act, Statement
from pourparler.record.talks import Talks
from pourparler.record.valuations import Amount, Ranking
from pourparler.record.valuing import Valued, valued

_Entry = TypeVar("_Entry", bound=Any)  # of those that have an ``id``


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
        why: for the notes of what is changed: the move, the person, the answer.
        title: what the talks are called; None = as they are.
        says: (position, what it says then) pairs.
        aside: positions that no longer bind.
        firmness: (position, how firm it is then) pairs.
        out: positions that are taken out.
        positions: new ones, and such as stand in the place of those with their ids.
        statements: likewise.
        proposals: likewise.
        sessions: likewise.
        sources: new ones.
        dated: (source, when it was printed) pairs.
        same: (measure that stays, measure that is the same) pairs.
        same_parties: (party that stays, party that is the same) pairs.
        goal: the goal anew; None = as it is, but for ``goal_out`` and ``goal_in``.
        answered: questions that a person has settled.
        measures: new ones.
        changes: of measures that are there.
        facts: new ones.
        goal_out: items that leave the goal.
        goal_in: items that come into it.
        shared: (measure, its first part) pairs: half of what the measure is worth goes to the part.
        confirmed: drafted positions that a person now stands behind, and so behind what they name.
        said: drafted statements that a person now stands behind.
        no_state: statements that say nothing of the state of the talks after all. The passage stays, so that whoever
            reads the report again knows that somebody has looked at it.
        unsaid: statements that say nothing after all; the passage stays, as above.
        statements_out: statements that are taken out, because another has their passage.
        sessions_out: sessions that are taken out.
        parties: new ones.
        anew: parties and measures that stand as given, in the place of those of the same id.
        facts_anew: all facts anew; None = as they are.
        valued: what everything is worth to some parties, anew.
        parties_out: parties that are taken out, with all that rests on them (``removing``).
        measures_out: measures that are taken out, with all that rests on them.
    """

    why: str = ""
    title: str | None = None
    says: tuple[tuple[str, Condition], ...] = ()
    aside: tuple[str, ...] = ()
    firmness: tuple[tuple[str, Firmness], ...] = ()
    out: tuple[str, ...] = ()
    positions: tuple[Position, ...] = ()
    statements: tuple[Statement, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    sessions: tuple[Session, ...] = ()
    sources: tuple[Source, ...] = ()
    dated: tuple[tuple[str, PartialDate], ...] = ()
    same: tuple[tuple[str, str], ...] = ()
    same_parties: tuple[tuple[str, str], ...] = ()
    goal: tuple[Condition, ...] | None = None
    answered: tuple[Answered, ...] = ()
    measures: tuple[Measure, ...] = ()
    changes: tuple[MeasureChange, ...] = ()
    facts: tuple[Fact, ...] = ()
    goal_out: tuple[Condition, ...] = ()
    goal_in: tuple[Condition, ...] = ()
    shared: tuple[tuple[str, str], ...] = ()
    confirmed: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    no_state: tuple[str, ...] = ()
    unsaid: tuple[str, ...] = ()
    statements_out: tuple[str, ...] = ()
    sessions_out: tuple[str, ...] = ()
    parties: tuple[Party, ...] = ()
    anew: tuple[Party | Measure, ...] = ()
    facts_anew: tuple[Fact, ...] | None = None
    valued: tuple[Valued, ...] = ()
    parties_out: tuple[str, ...] = ()
    measures_out: tuple[str, ...] = ()

    @property
    def entries(self) -> tuple[str, ...]:
        """What somebody decided about by it, as "kind:id"; parties and measures are not told."""
        each: dict[str, Iterable[str]] = {
            "position": (*(one.id for one in self.positions), *self.confirmed, *sorted(self.touches - {*self.out})),
            "proposal": (one.id for one in self.proposals),
            "statement": (*(one.id for one in self.statements), *self.said),
            "session": (one.id for one in self.sessions),
        }
        return tuple(dict.fromkeys(f"{kind}:{id_}" for kind, ids in each.items() for id_ in ids))

    @property
    def touches(self) -> frozenset[str]:
        """Positions whose words or force it changes."""
        changed = (position for position, _ in (*self.says, *self.firmness))
        return frozenset((*changed, *self.aside, *self.out))


def edited(talks: Talks, edits: Iterable[Edit]) -> Talks:
    """The record after some edits, one after the other.

    Raises:
        InputError: an edit is about an entry that is not there; all of these are told.
    """
    for edit in edits:
        _refuse_unknown(talks, edit)
        talks = _edited(talks, edit)
    return talks


def _refuse_unknown(talks: Talks, edit: Edit) -> None:
    named: list[tuple[str, str, Mapping[str, object]]]
    held = dict(talks.position_by_id) | {position.id: position for position in edit.positions}
    named = [("position", name, talks.position_by_id) for name in sorted(edit.touches)]
    named += [("position", name, held) for name in edit.confirmed if name not in edit.touches]
    named += [("measure", name, talks.measure_by_id) for pair in edit.same for name in pair]
    statements = {statement.id: statement for statement in talks.statements}
    told = (*edit.said, *edit.no_state, *edit.unsaid, *edit.statements_out)
    named += [("statement", name, statements) for name in told]
    sessions = {session.id: session for session in talks.sessions}
    named += [("session", name, sessions) for name in edit.sessions_out]
    named += [("party", name, talks.party_by_id) for pair in edit.same_parties for name in pair]
    named += [("party", name, talks.party_by_id) for name in (*edit.parties_out, *(one.party for one in edit.valued))]
    named += [("measure", name, talks.measure_by_id) for name in edit.measures_out]
    sources = {source.id: source for source in (*talks.sources, *edit.sources)}
    named += [("source", name, sources) for name, _ in edit.dated]
    for entry in edit.anew:
        is_party = isinstance(entry, Party)
        named.append(("party", entry.id, talks.party_by_id) if is_party else ("measure", entry.id, talks.measure_by_id))
    problems = [
        Problem(file=talks.title, line=None, what=f'no {kind} has the id "{name}"', remedy=did_you_mean(name, known))
        for kind, name, known in named
        if name not in known
    ]
    if problems:
        raise InputError(problems)


def _edited(talks: Talks, edit: Edit) -> Talks:
    talks = without_measures(talks, edit.measures_out)
    for name in edit.parties_out:
        talks = without_party(talks, name)
    new = [measure for measure in edit.measures if measure.id not in talks.measure_by_id]
    shared = [(whole, part) for whole, part in edit.shared if part in {measure.id for measure in new}]
    standing = {p.id: _position(p, edit) for p in talks.held if p.id in edit.touches and p.id not in edit.out}
    before = talks.with_positions(standing)
    changed = replace(
        before,
        title=talks.title if edit.title is None else edit.title,
        parties=(*talks.parties, *(party for party in edit.parties if party.id not in talks.party_by_id)),
        sources=(*talks.sources, *edit.sources),
        measures=(*(_measure(measure, edit) for measure in talks.measures), *new),
        facts=_facts(talks, edit),
        positions=_with(before.positions, edit.positions, edit.out),
        proposals=_with(before.proposals, edit.proposals, edit.out),
        sessions=_with(talks.sessions, edit.sessions, edit.sessions_out),
        statements=_with(tuple(_statements(talks.statements, edit)), edit.statements, edit.statements_out),
        answered=(*_without_questions(talks, edit.out), *edit.answered),
        goal=_goal(talks, edit),
    )
    changed = _anew(changed, edit)
    for one in edit.valued:
        changed = valued(changed, one)
    if edit.confirmed:
        changed = _confirmed(changed, frozenset(edit.confirmed))
    for whole, part in shared:
        changed = _shared(changed, whole, part)
    for stays, other in edit.same:
        changed = one_measure(changed, stays, other)
    for stays, other in edit.same_parties:
        changed = one_party(changed, stays, other)
    for source, date in edit.dated:
        changed = with_date(changed, source, date)
    return changed


def _with(entries: tuple[_Entry, ...], given: tuple[_Entry, ...], out: tuple[str, ...]) -> tuple[_Entry, ...]:
    """Entries less those that are out, each as it is given where it is, and the new ones behind them."""
    instead = {entry.id: entry for entry in given}
    kept = tuple(instead.pop(entry.id, entry) for entry in entries if entry.id not in out)
    return (*kept, *instead.values())


def nothing_said(statement: Statement) -> Statement:
    """A passage that somebody has looked at, and that says nothing."""
    looked_at = Statement(id=statement.id, act=Act.ASSESS, grounds=statement.grounds)
    return replace(looked_at, date=statement.date, text=statement.text, attribution=statement.attribution)


def says_nothing(statement: Statement) -> bool:
    """Whether it is only a passage that somebody has looked at."""
    return statement.by is None and statement.state is None and statement.act is Act.ASSESS and statement.says is None


def _anew(talks: Talks, edit: Edit) -> Talks:
    """With parties and measures in the place of those that they replace."""
    parties = tuple(entry for entry in edit.anew if isinstance(entry, Party))
    measures = tuple(entry for entry in edit.anew if isinstance(entry, Measure))
    return replace(talks, parties=_with(talks.parties, parties, ()), measures=_with(talks.measures, measures, ()))


def _without_questions(talks: Talks, out: tuple[str, ...]) -> Iterable[Answered]:
    """What a person has settled, but of positions that go."""
    return (answered for answered in talks.answered if not set(answered.positions) & set(out))


def _facts(talks: Talks, edit: Edit) -> tuple[Fact, ...]:
    facts = talks.facts if edit.facts_anew is None else edit.facts_anew
    return (*facts, *(fact for fact in edit.facts if fact not in facts))


def _statements(statements: Iterable[Statement], edit: Edit) -> Iterable[Statement]:
    for statement in statements:
        if statement.id in edit.unsaid:
            yield nothing_said(statement)
        elif statement.id in edit.no_state:
            yield by_hand(replace(statement, state=None))
        else:
            yield by_hand(statement) if statement.id in edit.said else statement


def _confirmed(talks: Talks, names: frozenset[str]) -> Talks:
    """With positions, their holders and the measures that they name no longer drafts."""
    stood = [position for position in talks.held if position.id in names]
    holders = {party for position in stood for party in position.party}
    named = {measure for position in stood for measure in measures_of(position.says)}
    return replace(
        talks,
        parties=tuple(by_hand(party) if party.id in holders else party for party in talks.parties),
        measures=tuple(by_hand(measure) if measure.id in named else measure for measure in talks.measures),
        positions=tuple(_stood_behind(p) if p.id in names else p for p in talks.positions),
        proposals=tuple(by_hand(p) if p.id in names else p for p in talks.proposals),
    )


def _stood_behind(position: Position) -> Position:
    """A position no longer a draft, also where an older file says so in the note."""
    note = position.note if not (position.note or "").startswith("draft") else None
    return replace(by_hand(position), note=note)


def _goal(talks: Talks, edit: Edit) -> tuple[Condition, ...] | None:
    goal = talks.goal if edit.goal is None else edit.goal
    if goal is None and not edit.goal_in:
        return None
    kept = [item for item in goal or () if item not in edit.goal_out]
    return (*kept, *(item for item in edit.goal_in if item not in kept))


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
        note = _noted(position, f"{edit.why}: no longer binding, was {position.firmness.value}")
        return replace(position, firmness=Firmness.SOFT, note=note)
    firmness = dict(edit.firmness).get(position.id)
    if firmness is not None and firmness is not position.firmness:
        noted = _noted(position, f"{edit.why}: was {position.firmness.value}") if edit.why else position.note
        position = replace(position, firmness=firmness, note=noted)
    says = dict(edit.says).get(position.id)
    if says is None:
        return position
    note = _noted(position, f"{edit.why}: said before, {position.says}")
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
