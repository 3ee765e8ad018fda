"""From a model's drafts of several reports to one draft of the talks.

The record is that of the model: its parties, measures, positions, proposals and goal, and the state of the talks as it
read it. Each entry carries its passage, says who drafted it, and becomes a statement, too, so that it can be gone
through sentence by sentence. Sources, dates and sessions are those of the rules, and so is all of a report that the
model has not read.

A position that a later report repeats keeps its first day; one whose holder says something else about the same later
ends then. What the model says of an earlier day than an agreement ends with that, as everywhere.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TypeVar

from pourparler.reading.matters.measures import free_id
from pourparler.reading.model_reader.several import ModelReading, ReportDraft
from pourparler.reading.positions.drafting import Draft
from pourparler.reading.positions.forms import Bearing, bearing
from pourparler.reading.positions.lines import name_of
from pourparler.record.check import check
from pourparler.record.conditions.questions import alone, ordered, refused
from pourparler.record.conditions.syntax import Condition, Place, Require, both, measures_of, of
from pourparler.record.dates import PartialDate
from pourparler.record.drafters import Drafter
from pourparler.record.faults import Path
from pourparler.record.passages import Ground, Source
from pourparler.record.positions import Firmness, Position
from pourparler.record.proposals import Proposal, ProposalAnswer
from pourparler.record.statements import Act, Attribution, Statement, TalksState
from pourparler.record.talks import Talks

Entry = TypeVar("Entry")


def drafted(rules: Draft, reading: ModelReading) -> Talks:
    """The talks as a model drafted them.

    Args:
        rules: what the rules drafted of the same reports.
        reading: what the model made of them.
    """
    desk = _Desk(rules.talks, {source.id: source for source in rules.talks.sources})
    for draft in reading.reports:
        desk.take_in(draft)
    return _sound(desk.talks(reading))


@dataclass(slots=True)
class _Desk:
    """Where a model's drafts are put together."""

    rules: Talks
    sources: dict[str, Source]
    positions: list[Position] = field(default_factory=list)
    proposals: list[Proposal] = field(default_factory=list)
    states: list[tuple[TalksState, Ground, PartialDate | None]] = field(default_factory=list)
    goal: tuple[Condition, ...] = ()
    title: str = ""

    @property
    def _some_dated(self) -> bool:
        return any(source.date for source in self.sources.values())

    def take_in(self, draft: ReportDraft) -> None:
        """One report, after those of earlier days."""
        date = self.sources[draft.source].date
        for piece in draft.pieces:
            for position in piece.positions:
                self._state(position, date)
            for proposal in piece.proposals:
                self._propose(replace(proposal, date=date))
            self.title = self.title or piece.talks
        told = [(one.state, one.state_ground) for one in draft.pieces]
        states = [(state, ground, date) for state, ground in told if state is not None and ground is not None]
        self.states += states[:1]  # how the talks stand is said where the report begins
        self.goal = tuple(dict.fromkeys(says for piece in draft.pieces for says in piece.goal)) or self.goal

    # -- positions over time -------------------------------------------------------------------------------------

    def _state(self, position: Position, date: PartialDate | None) -> None:
        if self._some_dated and date is None:
            position = replace(position, firmness=Firmness.SOFT, note=_noted(position, _UNDATED))
        for place, old in enumerate(self.positions):
            if old.until is not None or old.party != position.party:
                continue
            how = bearing(old.says, position.says, {})
            if old.says == position.says or (how is Bearing.AGAIN and _is_later(date, old.since)):
                self.positions[place] = _again(old, position)
                return
            if (how in _OTHERWISE or _orders_the_same(old, position)) and _is_later(date, old.since):
                self.positions[place] = replace(old, until=date, note=_noted(old, "superseded by another form"))
        id_ = free_id(name_of(position.party[0], position.says), self._taken)
        self.positions.append(replace(position, id=id_, since=date))

    def _propose(self, proposal: Proposal) -> None:
        for place, old in enumerate(self.proposals):
            if (old.by, old.says) == (proposal.by, proposal.says):
                answer = proposal.answer if proposal.answer is not ProposalAnswer.OPEN else old.answer
                self.proposals[place] = replace(
                    old,
                    answer=answer,
                    answered_by=proposal.answered_by or old.answered_by,
                    grounds=tuple(dict.fromkeys((*old.grounds, *proposal.grounds))),
                    answer_grounds=proposal.answer_grounds or old.answer_grounds,
                )
                return
        name = name_of(proposal.by[0], proposal.says).removesuffix("-demand") + "-plan"
        self.proposals.append(replace(proposal, id=free_id(name, self._taken)))

    @property
    def _taken(self) -> set[str]:
        return {one.id for one in self.positions} | {one.id for one in self.proposals}

    # -- the record ----------------------------------------------------------------------------------------------

    def talks(self, reading: ModelReading) -> Talks:
        """The record."""
        known = reading.known
        return Talks(
            title=self.title or self.rules.title,
            as_of=self.rules.as_of,
            parties=tuple(known.parties.values()),
            sources=self.rules.sources,
            measures=tuple(known.measures.values()),
            goal=self.goal or None,
            positions=tuple(self.positions),
            proposals=tuple(self.proposals),
            statements=tuple(self._statements()),
        )

    def _statements(self) -> Iterator[Statement]:
        """Each entry as what was said, passage by passage; then how the talks stand."""
        told = (*self._of_positions(), *self._of_proposals(), *self._of_states())
        for number, said in enumerate(told, start=1):
            yield replace(said, id=f"m{number}")

    def _of_positions(self) -> Iterator[Statement]:
        for position in self.positions:
            for ground in position.grounds:
                for party in position.party:
                    yield self._said(party, _act(position.says), position.says, ground)

    def _of_proposals(self) -> Iterator[Statement]:
        for proposal in self.proposals:
            for party in proposal.by:
                yield from (self._said(party, Act.OFFER, proposal.says, ground) for ground in proposal.grounds)
            act = Act.ACCEPT if proposal.answer is ProposalAnswer.ACCEPTED else Act.REFUSE
            for party in proposal.answered_by if proposal.answer is not ProposalAnswer.OPEN else ():
                yield from (self._said(party, act, proposal.says, ground) for ground in proposal.answer_grounds)

    def _of_states(self) -> Iterator[Statement]:
        for state, ground, date in self.states:
            yield replace(_statement(ground, date), act=Act.ASSESS, attribution=Attribution.REPORTER, state=state)

    def _said(self, party: str, act: Act, says: Condition, ground: Ground) -> Statement:
        answers = act is Act.ACCEPT or (act is Act.REFUSE and not refused(says))
        about = tuple(dict.fromkeys(measures_of(says)))
        told = _statement(ground, self.sources[ground.source].date)
        return replace(told, by=party, act=act, about=about, says=None if answers else says)


_UNDATED = "the report has no date, so it does not bind until somebody dates it"
_OTHERWISE = frozenset({Bearing.SOFTER, Bearing.OTHER, Bearing.CONTRARY})


def _statement(ground: Ground, date: PartialDate | None) -> Statement:
    return Statement(id="", date=date, act=Act.DEMAND, text=ground.quote, grounds=(ground,), drafted_by=Drafter.MODEL)


def _act(says: Condition) -> Act:
    """What is done by insisting on a condition."""
    if ordered(says):
        return Act.PRECONDITION
    return Act.REFUSE if refused(says) else Act.DEMAND


def _again(old: Position, position: Position) -> Position:
    """A position that was said once more."""
    return replace(
        old,
        firmness=max(old.firmness, position.firmness, key=lambda firmness: firmness.weight),
        confidence=max(old.confidence, position.confidence, key=lambda confidence: confidence.rank),
        grounds=tuple(dict.fromkeys((*old.grounds, *position.grounds))),
    )


def _orders_the_same(old: Position, position: Position) -> bool:
    """Whether both put the same measures in an order: the later one is what is wanted now."""
    both_order = bool(ordered(old.says)) and bool(ordered(position.says))
    return both_order and set(measures_of(old.says)) == set(measures_of(position.says))


def _is_later(date: PartialDate | None, before: PartialDate | None) -> bool:
    return date is not None and before is not None and date.first_day() > before.first_day()


def _noted(position: Position, note: str) -> str:
    return f"{position.note}; {note}" if position.note else note


# -- what does not add up ----------------------------------------------------------------------------------------------


def _sound(talks: Talks) -> Talks:
    """The record without entries in which our own check finds a fault; a "first" of nothing is a plain demand."""
    talks = replace(talks, positions=tuple(_with_something_after(talks, one) for one in talks.positions))
    while faulty := frozenset(fault.path[:2] for fault in check(talks) if not fault.warning):
        smaller = replace(
            talks,
            parties=_without(faulty, "parties", talks.parties),
            measures=_without(faulty, "measures", talks.measures),
            goal=_without(faulty, "goal", talks.wanted) or None,
            positions=_without(faulty, "positions", talks.positions),
            proposals=_without(faulty, "proposals", talks.proposals),
            statements=_without(faulty, "statements", talks.statements),
        )
        if smaller == talks:
            break
        talks = smaller
    return talks


def _without(faulty: frozenset[Path], section: str, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    return tuple(entry for place, entry in enumerate(entries) if (section, place) not in faulty)


def _with_something_after(talks: Talks, position: Position) -> Position:
    first = alone(position.says, Place.FIRST)
    does = {measure for party in position.party for measure in talks.measures_by(party)}
    if not first or does - set(first):
        return position
    return replace(position, says=both([Require(of(measure)) for measure in first]))
