"""The immutable whole: look things up, and see the talks as they stood on a date."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain

from pourparler.errors import InputError, Problem, Setting
from pourparler.record.answered import Answered
from pourparler.record.conditions import ladder
from pourparler.record.conditions.syntax import Condition
from pourparler.record.conditions.truth import spell_out_first
from pourparler.record.dates import PartialDate
from pourparler.record.heading import Prepared
from pourparler.record.holding import Holding
from pourparler.record.ids import nearest
from pourparler.record.measures import Fact, Measure, implied_facts
from pourparler.record.parties import Party, Role
from pourparler.record.passages import Source
from pourparler.record.past import events_known, is_later, position_known, unanswered
from pourparler.record.positions import Firmness, Position
from pourparler.record.proposals import Proposal
from pourparler.record.sessions import Session
from pourparler.record.statements import Statement
from pourparler.record.valuations import (
    Amount,
    Guarantee,
    OrderOfStates,
    Priorities,
    Ranking,
    Together,
)


@dataclass(frozen=True, kw_only=True, repr=False)
class Talks:
    """One record: who takes part, what they could do, what they insist on, and what was said.

    Attributes follow the keys of a talks file (``title`` is its ``talks``, ``version`` its ``pourparler``);
    ``goal`` is None where no key is given, so that one is assumed, and empty where nothing has to happen;
    ``worth`` holds (party, ((measure, amount), …)) pairs, ``walk_away`` and ``breaking_off`` (party, number) pairs.
    ``left_out`` are parties without whom a deal is looked for, ``begins_later`` is its first date if it was cut off
    before that, and ``supposed`` are the edits, in words, that were made to see what would follow; all three are
    questions about the record, not part of it, and are never written to a file.
    """

    version: int = 1
    title: str
    question: str | None = None
    as_of: PartialDate | None = None
    prepared: Prepared | None = None
    parties: tuple[Party, ...]
    sources: tuple[Source, ...] = ()
    measures: tuple[Measure, ...]
    facts: tuple[Fact, ...] = ()
    goal: tuple[Condition, ...] | None = None
    positions: tuple[Position, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    worth: tuple[tuple[str, tuple[tuple[str, Amount], ...]], ...] = ()
    together: tuple[Together, ...] = ()
    ranking: tuple[Ranking, ...] = ()
    priorities: tuple[Priorities, ...] = ()
    order_of_states: tuple[OrderOfStates, ...] = ()
    walk_away: tuple[tuple[str, float], ...] = ()
    breaking_off: tuple[tuple[str, float], ...] = ()
    guarantees: tuple[Guarantee, ...] = ()
    sessions: tuple[Session, ...] = ()
    statements: tuple[Statement, ...] = ()
    answered: tuple[Answered, ...] = ()
    left_out: tuple[str, ...] = ()
    begins_later: PartialDate | None = None
    supposed: tuple[str, ...] = ()

    def __repr__(self) -> str:
        """One line, however much is on record."""
        kinds = {"parties": "party", "measures": "measure", "positions": "position", "statements": "statement"}
        counted = [(len(getattr(self, many)), one, many) for many, one in kinds.items()]
        told = (f"{number} {one if number == 1 else many}" for number, one, many in counted if number)
        return f'<Talks "{self.title}": {", ".join(told) or "nothing on record"}>'

    # -- look up -------------------------------------------------------------------------------------------------

    @cached_property
    def party_by_id(self) -> dict[str, Party]:
        """Parties by id."""
        return {party.id: party for party in self.parties}

    @cached_property
    def measure_by_id(self) -> dict[str, Measure]:
        """Measures by id."""
        return {measure.id: measure for measure in self.measures}

    @cached_property
    def position_by_id(self) -> dict[str, Position]:
        """Positions by id, proposals among them."""
        return {position.id: position for position in self.held}

    @cached_property
    def proposal_by_id(self) -> dict[str, Proposal]:
        """Proposals by id."""
        return {proposal.id: proposal for proposal in self.proposals}

    @cached_property
    def source_by_id(self) -> dict[str, Source]:
        """Sources by id."""
        return {source.id: source for source in self.sources}

    @property
    def wanted(self) -> tuple[Condition, ...]:
        """The items of the goal as written: none where nothing has to happen, and none where no goal is given."""
        return self.goal or ()

    def measures_by(self, party: str) -> tuple[str, ...]:
        """Ids of the measures that a party does, alone or jointly, in the order of the file."""
        return tuple(measure.id for measure in self.measures if party in measure.by)

    # -- as it stood ---------------------------------------------------------------------------------------------

    @cached_property
    def day(self) -> datetime.date | None:
        """The day at which the talks stand: ``as_of``, else the latest date in the record, never today."""
        if self.as_of is not None:
            return self.as_of.last_day()
        return max((date.last_day() for date in self._dates()), default=None)

    def _dates(self) -> Iterator[PartialDate]:
        entries = chain[Source | Session | Statement | Proposal](
            self.sources, self.sessions, self.statements, self.proposals
        )
        yield from (entry.date for entry in entries if entry.date is not None)
        for position in self.positions:
            yield from (date for date in (position.since, position.until) if date is not None)

    @property
    def begins(self) -> PartialDate | None:
        """The first date on record; None where there is none, or something ended and nobody says since when it was."""
        if any(position.since is None and position.until is not None for position in self.positions):
            return None
        return min(self._dates(), key=PartialDate.first_day, default=None)

    def as_it_stood(self, date: PartialDate | str) -> "Talks":
        """The record with an earlier cut-off: without what was said, done or published later.

        Positions that begin later stay, as not in force; none is in force before the first date of the record, which
        ``begins_later`` then tells.

        Args:
            date: such as "2006-12-23", "2006-12" or "2006".

        Raises:
            ValueError: the text is no date.
        """
        as_of = PartialDate.parse(date) if isinstance(date, str) else date
        day = as_of.last_day()
        later = {source.id for source in self.sources if is_later(source.date, day)}
        proposals = events_known(self.proposals, later, day)
        first = self.begins_later or self.begins
        return replace(
            self,
            as_of=as_of,
            sources=tuple(source for source in self.sources if source.id not in later),
            positions=tuple(position_known(position, later, self.sources) for position in self.positions),
            proposals=tuple(unanswered(proposal, later) for proposal in proposals),
            sessions=tuple(events_known(self.sessions, later, day)),
            statements=tuple(events_known(self.statements, later, day)),
            begins_later=first if is_later(first, day) else None,
        )

    # -- what must hold ------------------------------------------------------------------------------------------

    @cached_property
    def binding_parties(self) -> frozenset[str]:
        """Parties of every role but outside and observer, and not left out."""
        return frozenset(p.id for p in self.parties if p.role.binds and p.id not in self.left_out)

    @cached_property
    def _holding(self) -> Holding:
        bargaining = frozenset(party.id for party in self.parties if party.role is Role.PARTY)
        doing = frozenset(party for measure in self.measures for party in measure.by)
        return Holding(
            positions=self.positions, written=self.proposals, bargaining=bargaining, doing=doing, day=self.day
        )

    @property
    def held(self) -> tuple[Position, ...]:
        """Every position as it is held when the talks stand, in force or not, then every proposal as a position."""
        return self._holding.held

    def only_proposes(self, party: str) -> bool:
        """Whether somebody does nothing but propose between others, and so is not bound by what they refuse."""
        return self._holding.only_proposes(party)

    @cached_property
    def positions_in_force(self) -> tuple[Position, ...]:
        """Positions and proposals that somebody holds when the talks stand."""
        if self.begins_later is not None:
            return ()
        return tuple(p for p in self.held if p.id not in self._holding.ended and p.in_force(self.day))

    def with_positions(self, changed: Mapping[str, Position]) -> "Talks":
        """The record with some positions, by id, standing otherwise; a proposal among them becomes a position."""
        made = [position.id for position in self.held[len(self.positions) :] if position.id in changed]
        kept = self.held[: len(self.positions)] if made else self.positions
        return replace(
            self,
            positions=(*(changed.get(p.id, p) for p in kept), *(changed[id_] for id_ in made)),
            proposals=tuple(proposal for proposal in self.proposals if proposal.id not in changed),
        )

    def binding_holders(self, position: Position) -> tuple[str, ...]:
        """The binding parties among those who hold a position."""
        return self.binding_among(position.party)

    def binding_among(self, parties: Iterable[str]) -> tuple[str, ...]:
        """The binding parties among some."""
        return tuple(party for party in parties if party in self.binding_parties)

    @cached_property
    def standing_positions(self) -> tuple[Position, ...]:
        """Positions in force of a binding party, soft ones included."""
        return tuple(p for p in self.positions_in_force if self.binding_holders(p))

    @cached_property
    def binding_positions(self) -> tuple[Position, ...]:
        """Positions that must hold in a deal: in force, of a binding party, not soft."""
        return tuple(p for p in self.standing_positions if p.firmness is not Firmness.SOFT)

    @cached_property
    def all_facts(self) -> tuple[Fact, ...]:
        """The facts of the file, then what measures say of one another (promises and what excludes)."""
        return (*self.facts, *implied_facts(self.measures))

    def spelled_out(self, position: Position, condition: Condition) -> Condition:
        """A form of a position with ``first`` spelled out for those who hold it (the binding ones, if any)."""
        holders = self.binding_holders(position) or position.party
        return spell_out_first(condition, [self.measures_by(party) for party in holders])

    def rungs(self, position: Position) -> tuple[Condition, ...]:
        """What a position says, then the forms it might live with, ``first`` spelled out; "dropped" not listed."""
        said = self.spelled_out(position, position.says)
        if position.fallbacks is None:
            return ladder.default_rungs(said)
        return ladder.distinct((said, *(self.spelled_out(position, form) for form in position.fallbacks)))

    def without(self, *parties: str) -> "Talks":
        """A deal among the others: these parties' positions do not bind and their measures do not happen.

        Args:
            parties: their ids.

        Raises:
            InputError: an id that no party has; all of them are told.
        """
        known = self.party_by_id
        if unknown := [party for party in parties if party not in known]:
            raise InputError([self._nobody(party) for party in unknown])
        return replace(self, left_out=(*self.left_out, *parties))

    def _nobody(self, party: str) -> Problem:
        called = {name: one.id for one in self.parties for name in (*one.aliases, one.name, one.id) if name}
        near = nearest(party, called)
        there = f"There are: {', '.join(self.party_by_id)}."
        remedy = there if near is None else f'Did you mean "{called[near]}"?'
        return Problem(file=Setting.WITHOUT, line=None, what=f'no party has the id "{party}"', remedy=remedy)

    @cached_property
    def absent_measures(self) -> tuple[str, ...]:
        """Ids of the measures that cannot happen because a party that must do them is left out."""
        return tuple(measure.id for measure in self.measures if set(measure.by) & set(self.left_out))
