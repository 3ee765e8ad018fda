"""Bringing what was confirmed into a talks file that is there already, and that a person may have changed by hand.

Only what rests on sentences decided since the file was last written is changed; all else stays as it stands there.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from pourparler.reading.matters.measures import free_id
from pourparler.reading.review.idle import spoken_of
from pourparler.reading.review.journal import Event, Written
from pourparler.reading.review.state import Changed, Decision, Key, Review, ReviewItem, Undone
from pourparler.record.conditions import syntax
from pourparler.record.dates import PartialDate
from pourparler.record.drafters import by_hand
from pourparler.record.measures import Measure
from pourparler.record.parties import Party
from pourparler.record.positions import Position
from pourparler.record.proposals import Proposal
from pourparler.record.statements import Statement
from pourparler.record.talks import Talks

_Named = TypeVar("_Named", Measure, Party)
_Passage = tuple[str, tuple[int, int]]


def touched(review: Review, events: Iterable[Event]) -> tuple[ReviewItem, ...]:
    """The sentences about which something was decided, or taken back, since the file was last written."""
    sentence: dict[int, Key] = {}
    since: set[Key] = set()
    for event in events:
        if isinstance(event, Decision):
            sentence[event.number] = event.item
            since.add(event.item)
        elif isinstance(event, Undone) and event.number in sentence:
            since.add(sentence[event.number])
        elif isinstance(event, Written):
            since.clear()
    return tuple(item for item in review.items if item.key in since)


def pending(review: Review, events: Iterable[Event]) -> tuple[Changed, ...]:
    """The changes of the whole draft that the file lacks: those since it was last written, and every merging.

    What is decided later may name again what was merged before.
    """
    since: set[int] = set()
    for event in events:
        if isinstance(event, Written):
            since.clear()
        elif isinstance(event, Changed):
            since.add(event.number)
    return tuple(one for one in review.changes if one.number in since or one.edit.same or one.edit.same_parties)


def updated(existing: Talks, draft: Talks, confirmed: Talks, items: Sequence[ReviewItem]) -> Talks:
    """A talks file with what was decided.

    Args:
        existing: what the file says.
        draft: what was drafted.
        confirmed: the draft with everything decided.
        items: the sentences about which something was decided since the file was written.
    """
    passages = {(item.source, item.passage(place)) for item in items for place in (*range(len(item.statements)), None)}
    passages |= _of_reports(draft) - _of_reports(confirmed)  # a title is rejected with all sentences of its report
    fresh = {source.id for source in draft.sources} - {source.id for source in existing.sources}
    talks = replace(
        existing,
        statements=tuple(_statements(existing, confirmed, passages, fresh)),
        positions=tuple(_positions(existing, draft, confirmed, passages, fresh)),
        proposals=tuple(_proposals(existing, draft, confirmed, passages, fresh)),
    )
    return _with_what_is_named(_without_idle(talks, draft, confirmed), confirmed, fresh)


def _passages(entry: Statement | Position) -> set[_Passage]:
    return {(ground.source, ground.span) for ground in entry.grounds if ground.span is not None}


def _of_reports(talks: Talks) -> set[_Passage]:
    """The passages in which reports themselves say how the talks stand."""
    return {passage for statement in talks.statements if statement.by is None for passage in _passages(statement)}


def _is_new(entry: Statement | Position, fresh: set[str]) -> bool:
    return bool(entry.grounds) and all(ground.source in fresh for ground in entry.grounds)


# -- statements and positions ----------------------------------------------------------------------------------------


def _statements(existing: Talks, confirmed: Talks, passages: set[_Passage], fresh: set[str]) -> Iterator[Statement]:
    names = {statement.id for statement in existing.statements}
    waiting = [s for s in confirmed.statements if _passages(s) & passages or _is_new(s, fresh)]
    for old in existing.statements:
        if not _passages(old) & passages:
            yield old
            continue
        alike = [new for new in waiting if _passages(new) & _passages(old)]
        own = [new for new in alike if new.id == old.id] or [new for new in alike if new.id not in names]
        if own:
            waiting.remove(own[0])
            yield replace(own[0], id=old.id)
    for new in waiting:
        name = free_id(new.id, names)
        names.add(name)
        yield replace(new, id=name)


def _positions(
    existing: Talks, draft: Talks, confirmed: Talks, passages: set[_Passage], fresh: set[str]
) -> Iterator[Position]:
    drafted = {position.id: _passages(position) for position in draft.positions}
    names = {position.id for position in existing.positions}
    waiting = [
        p for p in confirmed.positions if (_passages(p) | drafted.get(p.id, set())) & passages or _is_new(p, fresh)
    ]
    for old in existing.positions:
        if not _passages(old) & passages:
            yield old
            continue
        new = _same(old, waiting, names)
        if new is not None:
            waiting.remove(new)
            yield _renewed(old, new)
        elif old.id not in drafted and not old.is_draft:
            yield old  # somebody wrote it by hand
    for new in waiting:
        name = free_id(new.id, names)
        names.add(name)
        yield replace(new, id=name)


def _proposals(
    existing: Talks, draft: Talks, confirmed: Talks, passages: set[_Passage], fresh: set[str]
) -> Iterator[Proposal]:
    """Those of the file, as far as nothing was decided about their sentences, or as it was decided, and new ones."""
    drafted = {proposal.id: _of_proposal(proposal) for proposal in draft.proposals}
    decided = {p.id: p for p in confirmed.proposals if (_of_proposal(p) | drafted.get(p.id, set())) & passages}
    there = {proposal.id for proposal in existing.proposals}
    for old in existing.proposals:
        gone = old.id in drafted and drafted[old.id] & passages and old.id not in decided
        if not gone:
            yield decided.get(old.id, old)
    for new in confirmed.proposals:
        of_new_report = bool(new.grounds) and all(ground.source in fresh for ground in new.grounds)
        if new.id not in there and (new.id in decided or of_new_report):
            yield new


def _of_proposal(proposal: Proposal) -> set[_Passage]:
    grounds = (*proposal.grounds, *proposal.answer_grounds)
    return {(ground.source, ground.span) for ground in grounds if ground.span is not None}


def _same(old: Position, waiting: Sequence[Position], names: set[str]) -> Position | None:
    """What became of a position of the file: that of its id, else one that says the same, else of its passage."""
    ranked = (
        [new for new in waiting if new.id == old.id],
        [new for new in waiting if (new.party, new.says) == (old.party, old.says)],
        [new for new in waiting if new.id not in names and _passages(new) & _passages(old)],
    )
    return next((several[0] for several in ranked if several), None)


def _renewed(old: Position, new: Position) -> Position:
    """With what was decided; what nobody decided about stays as the file has it."""
    return replace(
        old,
        party=new.party,
        says=new.says,
        firmness=new.firmness,
        fallbacks=old.fallbacks if old.says == new.says else new.fallbacks,
        since=new.since,
        grounds=new.grounds,
        note=new.note if old.is_draft or new.is_draft else old.note,
        drafted_by=new.drafted_by,
    )


# -- what they name --------------------------------------------------------------------------------------------------


def _without_idle(talks: Talks, draft: Talks, confirmed: Talks) -> Talks:
    """Without the measures that the review left idle, unless somebody has put a worth on things by hand."""
    if talks.worth or talks.ranking or talks.together or talks.priorities or talks.order_of_states:
        return talks
    gone = {measure.id for measure in draft.measures} - {measure.id for measure in confirmed.measures}
    idle = gone - spoken_of(talks)
    tied = {
        name for m in talks.measures if m.id not in idle for name in (*m.alternatives, *m.excludes, m.promises) if name
    }
    idle -= tied
    return replace(
        talks,
        measures=tuple(measure for measure in talks.measures if measure.id not in idle),
        facts=tuple(fact for fact in talks.facts if not idle & {*syntax.measures_of(fact.says)}),
    )


def _sure(existing: Sequence[_Named], confirmed: Sequence[_Named]) -> Iterator[_Named]:
    """What the file has, no longer as a draft where it is confirmed."""
    sure = {entry.id for entry in confirmed if entry.drafted_by is None}
    yield from (by_hand(entry) if entry.id in sure else entry for entry in existing)


def _with_tied(named: set[str], measures: Iterable[Measure]) -> set[str]:
    """Measures with those that they name: what they promise, what may be done instead, what they exclude."""
    by_id = {measure.id: measure for measure in measures}
    waiting = list(named)
    while waiting:
        found = by_id.get(waiting.pop())
        tied = {*found.alternatives, *found.excludes, found.promises or found.id} if found else set()
        waiting += tied - named
        named = named | tied
    return named


def _with_what_is_named(talks: Talks, confirmed: Talks, fresh: set[str]) -> Talks:
    """With the sources, measures, facts and parties that the file does not have yet and that are named now."""
    named = spoken_of(talks) - {measure.id for measure in talks.measures}
    facts = tuple(f for f in confirmed.facts if f not in talks.facts and named & {*syntax.measures_of(f.says)})
    named |= {name for fact in facts for name in syntax.measures_of(fact.says)}
    known = {measure.id for measure in talks.measures}
    named = _with_tied(named - known, confirmed.measures)
    measures = (*_sure(talks.measures, confirmed.measures), *(m for m in confirmed.measures if m.id in named - known))
    speaking = {name for s in talks.statements for name in (s.by, s.to, s.reported_by)}
    speaking |= {name for position in talks.positions for name in position.party}
    speaking |= {name for proposal in talks.proposals for name in (*proposal.by, *proposal.answered_by)}
    speaking |= {name for measure in measures for name in measure.by}
    told = {session.id for session in talks.sessions}
    sessions = [s for s in confirmed.sessions if s.grounds and all(g.source in fresh for g in s.grounds)]
    speaking |= {name for session in sessions for name in session.present}
    sources = tuple(source for source in confirmed.sources if source.id in fresh)
    dates = [date for date in (talks.as_of, *(source.date for source in sources)) if date is not None]
    return replace(
        talks,
        as_of=max(dates, key=PartialDate.last_day) if talks.as_of is not None else None,
        sources=(*talks.sources, *sources),
        measures=measures,
        facts=(*talks.facts, *facts),
        sessions=(*talks.sessions, *(replace(s, id=free_id(s.id, told)) for s in sessions)),
        parties=(
            *_sure(talks.parties, confirmed.parties),
            *(p for p in confirmed.parties if p.id in speaking and p.id not in talks.party_by_id),
        ),
    )
