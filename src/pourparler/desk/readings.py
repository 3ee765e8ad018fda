"""What was read, report by report: each passage with all that rests on it, and how it stands with each.

A *reading* is what a person decides about at a time: a statement with the position that it makes, a proposal or a
meeting with the statements that tell of it, or a position of which no statement is on record. A passage may hold
several. What binds decides how a reading stands: a statement whose position was confirmed needs nobody's look.
"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

from pourparler.desk.differences import share
from pourparler.desk.ledger import Change, History
from pourparler.record.conditions.syntax import Condition, measures_of
from pourparler.record.edits import says_nothing
from pourparler.record.passages import Ground
from pourparler.record.positions import Confidence, Position
from pourparler.record.proposals import Proposal
from pourparler.record.sessions import Session
from pourparler.record.statements import Act, Statement
from pourparler.record.talks import Talks

_Entry = TypeVar("_Entry", bound=Statement | Position | Proposal | Session)


class Standing(StrEnum):
    """How it stands with a reading."""

    SUGGESTED = "suggested"
    CONFIRMED = "confirmed"
    EDITED = "edited"
    REJECTED = "rejected"
    LISTED = "listed"

    @property
    def is_open(self) -> bool:
        """Whether nobody has decided about it."""
        return self is Standing.SUGGESTED


EDITED = "edited"
"""How a change begins its ``about`` where it made a reading say something else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A passage, or several of one report, and what was read in it.

    Attributes:
        id: its name: of the entry that it is about, with the kind before it.
        source: the report.
        statements: what was said.
        positions: what somebody insists on by it.
        proposal: what somebody put forward.
        session: who met.
        grounds: its passages in this report.
        standing: how it stands with it.
        decided: the change by which somebody decided about it; None where the file does not tell.
    """

    id: str
    source: str
    statements: tuple[Statement, ...] = ()
    positions: tuple[Position, ...] = ()
    proposal: Proposal | None = None
    session: Session | None = None
    grounds: tuple[Ground, ...] = ()
    standing: Standing = Standing.SUGGESTED
    decided: Change | None = None

    @property
    def print(self) -> str:
        """A fingerprint of what it is about; whoever decides about it must have seen the same."""
        told = (self.id, self.source, self.statements, self.positions, self.proposal, self.session)
        return hashlib.sha256(repr(told).encode()).hexdigest()[:16]

    @property
    def statement(self) -> Statement | None:
        """The first of what was said."""
        return self.statements[0] if self.statements else None

    @property
    def act(self) -> str:
        """What was done, in a word."""
        if self.proposal is not None:
            return "proposal"
        if self.session is not None:
            return "meeting"
        if self.statement is None:
            return "position"
        if self.statement.by is None:
            return "state" if self.statement.state is not None else "nothing"
        return self.statement.act.value

    @property
    def parties(self) -> tuple[str, ...]:
        """Ids of those who say, hold, propose or meet."""
        said = (statement.by for statement in self.statements if statement.by)
        held = (party for position in self.positions for party in position.party)
        made = self.proposal.by if self.proposal is not None else ()
        present = self.session.present if self.session is not None else ()
        return tuple(dict.fromkeys((*said, *held, *made, *present)))

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """What is said in the language of conditions: as held, else as put forward, else as said."""
        if self.positions:
            return tuple(position.says for position in self.positions)
        if self.proposal is not None:
            return (self.proposal.says,)
        return tuple(statement.says for statement in self.statements if statement.says is not None)

    @property
    def measures(self) -> tuple[str, ...]:
        """Ids of the measures that it is about."""
        about = (measure for statement in self.statements for measure in statement.about)
        named = (measure for condition in self.conditions for measure in measures_of(condition))
        return tuple(dict.fromkeys((*named, *about)))

    @property
    def confidence(self) -> Confidence | None:
        """How sure the reading is, of the least sure position; None where nothing tells."""
        return min((position.confidence for position in self.positions), key=lambda one: one.rank, default=None)

    @property
    def entries(self) -> tuple[str, ...]:
        """All entries that it is about, as "kind:id"."""
        told = [f"statement:{statement.id}" for statement in self.statements]
        told += [f"position:{position.id}" for position in self.positions]
        told += [f"proposal:{self.proposal.id}"] if self.proposal is not None else []
        return (*told, *((f"session:{self.session.id}",) if self.session is not None else ()))


class Readings:
    """All readings of a record.

    Args:
        talks: the record; None where there is none.
        history: what was done in its folder, which tells who decided what.
        print: a fingerprint of all that was looked at; whoever decides about several at once must have seen the same.

    Attributes:
        by_source: those of each report, in the order of its text, by the id of its source.
        all: all of them.
        print: the fingerprint.
    """

    def __init__(self, talks: Talks | None, history: History | None = None, print: str = "") -> None:  # noqa: A002 -- as that of one
        self.by_source: dict[str, tuple[Reading, ...]] = {}
        decided = {entry: change for change in history.done for entry in change.about} if history is not None else {}
        if talks is not None:
            resting = _Resting(talks)
            for source in talks.sources:
                read = sorted(resting.on(source.id), key=_place)
                self.by_source[source.id] = tuple(_marked(one, decided) for one in read)
        self.all = tuple(one for several in self.by_source.values() for one in several)
        self.print = print
        self._by_name = {(one.source, one.id): one for one in self.all}

    def get(self, source: str, id_: str) -> Reading | None:
        """The reading of a name; None where there is none any more."""
        return self._by_name.get((source, id_))


def _place(reading: Reading) -> tuple[int, int]:
    spans = [ground.span for ground in reading.grounds if ground.span]
    return min(spans) if spans else (1 << 60, 0)


class _Resting:
    """The entries of a record by the reports that they rest on."""

    def __init__(self, talks: Talks) -> None:
        self._statements = _by_source(talks.statements)
        self._positions = _by_source(talks.positions)
        self._proposals = _by_source(talks.proposals)
        self._sessions = _by_source(talks.sessions)

    def on(self, source: str) -> Iterator[Reading]:
        """The readings of a report; a statement stands in one of them, and so does a position."""
        left = {statement.id: statement for statement in self._statements[source]}
        for proposal in self._proposals[source]:
            told = _taken(left, proposal.grounds, proposal.by, None)
            grounds = _own(source, (*proposal.grounds, *proposal.answer_grounds))
            id_ = f"proposal:{proposal.id}"
            yield Reading(id=id_, source=source, statements=told, proposal=proposal, grounds=grounds)
        for session in self._sessions[source]:
            told = _taken(left, session.grounds, session.present, Act.MEET)
            grounds = _own(source, session.grounds)
            yield Reading(id=f"session:{session.id}", source=source, statements=told, session=session, grounds=grounds)
        yield from self._said(source, left)

    def _said(self, source: str, left: dict[str, Statement]) -> Iterator[Reading]:
        owned: defaultdict[str, list[Position]] = defaultdict(list)
        for position in self._positions[source]:
            owner = _owner(position, left.values())
            if owner is not None:
                owned[owner].append(position)
                continue
            grounds = _own(source, position.grounds)
            yield Reading(id=f"position:{position.id}", source=source, positions=(position,), grounds=grounds)
        for name, one in left.items():
            held = tuple(owned[name])
            grounds = _own(source, one.grounds)
            yield Reading(id=f"statement:{name}", source=source, statements=(one,), positions=held, grounds=grounds)


def _by_source(entries: Iterable[_Entry]) -> defaultdict[str, list[_Entry]]:
    found: defaultdict[str, list[_Entry]] = defaultdict(list)
    for entry in entries:
        for source in dict.fromkeys(ground.source for ground in (*entry.grounds, *_answered(entry))):
            found[source].append(entry)
    return found


def _answered(entry: object) -> tuple[Ground, ...]:
    return entry.answer_grounds if isinstance(entry, Proposal) else ()


def _own(source: str, grounds: Iterable[Ground]) -> tuple[Ground, ...]:
    return tuple(dict.fromkeys(ground for ground in grounds if ground.source == source))


def _taken(
    left: dict[str, Statement], grounds: tuple[Ground, ...], parties: tuple[str, ...], act: Act | None
) -> tuple[Statement, ...]:
    """Out of what is left, the statements of these parties from a common passage that make no demand of their own."""
    told = tuple(
        one
        for one in left.values()
        if one.by in parties and act in (None, one.act) and one.act is not Act.REFUSE and share(one.grounds, grounds)
    )
    for one in told:
        del left[one.id]
    return told


def _owner(position: Position, statements: Iterable[Statement]) -> str | None:
    """The statement by which a position is taken: of the same party, from its passage; None where there is none."""
    alike = [one for one in statements if one.by in position.party and share(one.grounds, position.grounds)]
    best = max(alike, key=lambda one: (one.grounds == position.grounds, one.says == position.says), default=None)
    return None if best is None else best.id


# -- how it stands -----------------------------------------------------------------------------------------------------


def _marked(reading: Reading, decided: dict[str, Change]) -> Reading:
    """With how it stands, and who decided so."""
    changes = [decided[entry] for entry in reading.entries if entry in decided]
    last = max(changes, key=lambda change: change.number, default=None)
    standing = _standing(reading)
    if standing is Standing.CONFIRMED and last is not None and EDITED in last.about:
        standing = Standing.EDITED
    return replace(reading, standing=standing, decided=None if standing.is_open else last)


def _standing(reading: Reading) -> Standing:
    if reading.positions or reading.proposal is not None:
        drafts = [position.is_draft for position in reading.positions]
        drafts += [reading.proposal.drafted_by is not None] if reading.proposal is not None else []
    elif reading.statements:
        drafts = [statement.drafted_by is not None for statement in reading.statements]
    else:
        return Standing.LISTED
    if any(drafts):
        return Standing.SUGGESTED
    nothing = reading.act == "nothing" and all(map(says_nothing, reading.statements))
    return Standing.REJECTED if nothing else Standing.CONFIRMED


# -- some of them ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which readings somebody wants to look at; what is empty does not matter.

    Attributes:
        party: id of a party.
        act: what was done, as ``Reading.act`` tells it.
        doubt: how sure the reading is, "high", "medium" or "low".
        standing: how it stands, or "decided" for all that is not open.
        source: id of a report.
    """

    party: str = ""
    act: str = ""
    doubt: str = ""
    standing: str = ""
    source: str = ""

    def of(self, readings: Readings) -> tuple[Reading, ...]:
        """Those that are wanted, in the order of the reports."""
        beside = readings.by_source.get(self.source, ()) if self.source else readings.all
        return tuple(one for one in beside if self._is_wanted(one))

    def _is_wanted(self, reading: Reading) -> bool:
        if self.standing == DECIDED:
            if reading.standing.is_open:
                return False
        elif self.standing not in ("", reading.standing.value):
            return False
        sure = reading.confidence.value if reading.confidence is not None else ""
        return self.party in ("", *reading.parties) and self.act in ("", reading.act) and self.doubt in ("", sure)


DECIDED = "decided"


def counts(readings: Iterable[Reading]) -> Counter[Standing]:
    """How many readings stand in which way."""
    return Counter(reading.standing for reading in readings)
