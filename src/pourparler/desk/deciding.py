"""What a person decides about readings, as changes of the record: confirmed, rejected, or put together.

The changes are those by which a question of the verdict and the review are answered: a statement and a position that
somebody stands behind; a statement that says nothing after all, and whose passage stays, so that it is not read into
the report again; a position that loses the passage, and is out where it has no other.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from pourparler.desk.differences import overlap
from pourparler.desk.readings import Reading
from pourparler.errors import InputError, Problem
from pourparler.record.dates import PartialDate
from pourparler.record.drafters import by_hand
from pourparler.record.edits import Edit, nothing_said
from pourparler.record.passages import Ground, Source
from pourparler.record.positions import Position
from pourparler.record.proposals import Proposal
from pourparler.record.sessions import Session
from pourparler.record.statements import Statement
from pourparler.record.talks import Talks

_Held = TypeVar("_Held", Position, Proposal, Session)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """The record that a decision changes, beside the one that somebody looks at.

    Attributes:
        shown: the record as it is shown, with what reports add to the file.
        kept: the record of the file; that of the reports where nothing is written yet.
    """

    shown: Talks
    kept: Talks
    _ids: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        """Know what the file has."""
        object.__setattr__(self, "_ids", frozenset(statement.id for statement in self.kept.statements))

    def has(self, statement: Statement) -> bool:
        """Whether the file has a statement, which reports may only add to what is shown."""
        return statement.id in self._ids

    def sources_for(self, grounds: Iterable[Ground]) -> tuple[Source, ...]:
        """The sources that the file lacks and that these passages stand in."""
        wanted = dict.fromkeys(ground.source for ground in grounds)
        missing = (self.shown.source_by_id.get(name) for name in wanted if name not in self.kept.source_by_id)
        return tuple(source for source in missing if source is not None)

    def added(self, statements: Iterable[Statement], edit: Edit) -> Edit:
        """An edit that also takes in what the file lacks of these statements, as they are given."""
        given = tuple(statements)
        sources = self.sources_for(ground for one in given for ground in one.grounds)
        new = tuple(source for source in sources if source not in edit.sources)
        return replace(edit, statements=(*edit.statements, *given), sources=(*edit.sources, *new))


def confirmed(shelf: Shelf, readings: Iterable[Reading], *, by: str) -> Edit:
    """A person stands behind readings.

    Args:
        shelf: the record.
        readings: those that are meant; what is no draft any more stays as it is.
        by: who.
    """
    readings = tuple(readings)
    drafts = dict.fromkeys(s for one in readings for s in one.statements if s.drafted_by is not None)
    held = dict.fromkeys(p.id for one in readings for p in one.positions if p.is_draft)
    made = dict.fromkeys(
        one.proposal.id for one in readings if one.proposal is not None and one.proposal.drafted_by is not None
    )
    edit = Edit(why=by, said=tuple(one.id for one in drafts if shelf.has(one)), confirmed=(*held, *made))
    return shelf.added((by_hand(one) for one in drafts if not shelf.has(one)), edit)


def rejected(shelf: Shelf, reading: Reading, *, by: str) -> Edit:
    """Nothing of a reading is so.

    Args:
        shelf: the record.
        reading: what is meant.
        by: who says so.
    """
    told = [one for one in reading.statements if shelf.has(one)]
    stated = [one.id for one in told if one.by is None]
    edit = Edit(why=by, no_state=tuple(stated), unsaid=tuple(one.id for one in told if one.id not in stated))
    edit = _less(shelf.kept, reading, edit)

    return shelf.added((by_hand(nothing_said(one)) for one in reading.statements if not shelf.has(one)), edit)


def _less(talks: Talks, reading: Reading, edit: Edit) -> Edit:
    """An edit by which what is held, proposed or told of a meeting loses the passages of a reading."""
    positions = [(one, _left(one.grounds, reading.grounds)) for one in reading.positions]
    out = [one.id for one, left in positions if not left]
    kept = [replace(one, grounds=left, since=_since(talks, one, left)) for one, left in positions if left]
    proposal, session = reading.proposal, reading.session
    proposals = _shorter(proposal, reading.grounds) if proposal is not None else ()
    sessions = _shorter(session, reading.grounds) if session is not None else ()
    if proposal is not None and not proposals:
        out.append(proposal.id)
    gone = (session.id,) if session is not None and not sessions else ()
    return replace(
        edit,
        out=(*edit.out, *out),
        positions=(*edit.positions, *kept),
        proposals=(*edit.proposals, *proposals),
        sessions=(*edit.sessions, *sessions),
        sessions_out=(*edit.sessions_out, *gone),
    )


def _shorter(entry: _Held, lost: Sequence[Ground]) -> tuple[_Held, ...]:
    left = _left(entry.grounds, lost)
    return (replace(entry, grounds=left),) if left else ()


def _left(grounds: Iterable[Ground], lost: Sequence[Ground]) -> tuple[Ground, ...]:
    """The passages that stay: those that have no part in common with the lost ones."""
    return tuple(one for one in grounds if one not in lost and not any(overlap(one, other) for other in lost))


def _since(talks: Talks, position: Position, grounds: Iterable[Ground]) -> PartialDate | None:
    """Since when it is held, as far as its passages tell; where they do not, as before."""
    sources = talks.source_by_id
    dates = [sources[g.source].date for g in grounds if g.source in sources and sources[g.source].date is not None]
    known = [date for date in dates if date is not None]
    return min(known, key=PartialDate.first_day, default=position.since)


# -- two that are one --------------------------------------------------------------------------------------------------


def joined(shelf: Shelf, stays: Reading, other: Reading, *, by: str) -> Edit:
    """Two readings are one: it is as the one that stays, and has the passages of both.

    Args:
        shelf: the record.
        stays: the one that stays.
        other: the one that is the same.
        by: who says so.

    Raises:
        InputError: they are not of one kind.
    """
    if (stays.source, stays.id) == (other.source, other.id) or not _can_be_one(stays, other):
        what = "only two positions, two proposals, two meetings or two statements can be one"
        raise InputError([Problem(file="the two", line=None, what=what, remedy="Choose another one.")])
    edit = _one_position(stays, other, by)
    if stays.proposal is not None and other.proposal is not None and stays.proposal.id != other.proposal.id:
        one = by_hand(_with(stays.proposal, other.proposal.grounds))
        edit = replace(edit, proposals=(one,), out=(*edit.out, other.proposal.id))
    if stays.session is not None and other.session is not None and stays.session.id != other.session.id:
        one_session = _with(stays.session, other.session.grounds)
        edit = replace(edit, sessions=(one_session,), sessions_out=(other.session.id,))
    if not (stays.positions or stays.proposal or stays.session):
        return _one_statement(shelf, stays, other, edit)
    return edit


def can_be_one(stays: Reading, others: Iterable[Reading]) -> Iterator[Reading]:
    """Those that may be the same as a reading: the nearest in what they say first come those of the same parties."""
    fitting = [one for one in others if (one.source, one.id) != (stays.source, stays.id) and _can_be_one(stays, one)]
    parties, measures = set(stays.parties), set(stays.measures)
    yield from sorted(fitting, key=lambda one: (-len(parties & {*one.parties}), -len(measures & {*one.measures})))


def _can_be_one(one: Reading, other: Reading) -> bool:
    kinds = [
        (bool(each.positions), each.proposal is not None, each.session is not None, bool(each.parties))
        for each in (one, other)
    ]
    same = {position.id for position in one.positions} & {position.id for position in other.positions}
    return kinds[0] == kinds[1] and not same


def _one_position(stays: Reading, other: Reading, by: str) -> Edit:
    if not stays.positions or not other.positions:
        return Edit(why=by)
    grounds = tuple(ground for position in other.positions for ground in position.grounds)
    one = by_hand(_with(stays.positions[0], grounds))
    dates = [date for date in (one.since, *(p.since for p in other.positions)) if date is not None]
    one = replace(one, since=min(dates, key=PartialDate.first_day, default=None))
    return Edit(why=by, positions=(one,), out=tuple(p.id for p in other.positions), confirmed=(one.id,))


def _one_statement(shelf: Shelf, stays: Reading, other: Reading, edit: Edit) -> Edit:
    first, *_ = stays.statements
    grounds = tuple(ground for statement in other.statements for ground in statement.grounds)
    out = tuple(statement.id for statement in other.statements if shelf.has(statement))
    one = by_hand(replace(first, grounds=tuple(dict.fromkeys((*first.grounds, *grounds)))))
    return shelf.added((one,), replace(edit, statements_out=out))


def _with(entry: _Held, grounds: Iterable[Ground]) -> _Held:
    return replace(entry, grounds=tuple(dict.fromkeys((*entry.grounds, *grounds))))
