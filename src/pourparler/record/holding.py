"""What is held: positions as written, and proposals as positions under their own ids.

A refused proposal is what its makers stand on, as long as nothing they say themselves takes its place: a binding
position or a later proposal that names one of its measures. An accepted one binds those who made and accepted it, and
ends what they insisted on about its measures before. An open one is an offer and does not bind. Only those of role
``party`` are bound by a proposal; one that binds nobody is soft. Nor is somebody bound by his refused proposal who does
nothing but propose between others: who holds no position, does no measure and answered nobody, while two others insist.
That is what a mediator does, whatever role he is given by a draft.
"""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from pourparler.record.conditions.syntax import measures_of
from pourparler.record.dates import PartialDate
from pourparler.record.positions import Firmness, Position
from pourparler.record.proposals import Proposal, ProposalAnswer


@dataclass(frozen=True, kw_only=True)
class Holding:
    """Positions and proposals of one record on one day.

    Attributes:
        positions: as written.
        written: proposals as written; those put forward after the day are not looked at.
        bargaining: parties of role ``party``.
        doing: those who do some measure.
        day: the day on which the talks stand; without one everything is in force.
    """

    positions: tuple[Position, ...]
    written: tuple[Proposal, ...]
    bargaining: frozenset[str]
    doing: frozenset[str]
    day: datetime.date | None

    @cached_property
    def held(self) -> tuple[Position, ...]:
        """Every position, then every proposal, held by those who still hold it; by all who did where nobody does."""
        if not self.written:
            return self.positions
        return (*map(self._still, self.positions), *map(self._proposed, self.written))

    @cached_property
    def ended(self) -> frozenset[str]:
        """Ids of the positions and proposals that an agreement ended for all who held them."""
        positions = (position.id for position in self.positions if not self._left(position.party, position))
        made = ((proposal, self._makers(proposal)) for proposal in self.proposals)
        proposals = (proposal.id for proposal, makers in made if not self._left(makers, proposal))
        return frozenset((*positions, *proposals))

    @cached_property
    def proposals(self) -> tuple[Proposal, ...]:
        """Those put forward by the day."""
        day = self.day
        return tuple(p for p in self.written if day is None or p.date is None or p.date.first_day() <= day)

    def only_proposes(self, party: str) -> bool:
        """Whether a party is asked for nothing and insists on nothing, while two others insist on something."""
        others = self._insisting - {party}
        return party not in self._insisting | self._answering | self.doing and len(others) > 1

    # -- agreements ----------------------------------------------------------------------------------------------

    @cached_property
    def _agreed(self) -> tuple[tuple[Proposal, frozenset[str]], ...]:
        """Accepted proposals, each with those whom it binds."""
        accepted = (proposal for proposal in self.proposals if proposal.answer is ProposalAnswer.ACCEPTED)
        return tuple((proposal, frozenset(self._signatories(proposal))) for proposal in accepted)

    def _signatories(self, proposal: Proposal) -> tuple[str, ...]:
        signing = dict.fromkeys((*proposal.by, *proposal.answered_by))
        return tuple(party for party in signing if party in self.bargaining)

    def _makers(self, proposal: Proposal) -> tuple[str, ...]:
        """Those who stand for a proposal, as far as no agreement came after it."""
        signed = self._signatories(proposal) if proposal.answer is ProposalAnswer.ACCEPTED else ()
        return signed or proposal.by

    def _left(self, parties: Sequence[str], entry: Position | Proposal) -> tuple[str, ...]:
        """Those for whom no agreement on one of its measures came after an entry."""
        if not self._agreed:
            return tuple(parties)
        over = {party for agreed, bound in self._agreed if self._ends(agreed, entry) for party in bound}
        return tuple(party for party in parties if party not in over)

    def _ends(self, agreed: Proposal, entry: Position | Proposal) -> bool:
        if not share_measures(agreed, entry):
            return False
        if isinstance(entry, Proposal):
            return self._is_later(agreed, entry)
        return entry.since is None or (agreed.date is not None and _before(entry.since, agreed.date))

    def _is_later(self, one: Proposal, other: Proposal) -> bool:
        """By their dates; of the same day, or where one has no date, by their places in the record."""
        if one.date and other.date and one.date.first_day() != other.date.first_day():
            return _before(other.date, one.date)
        return self._place[one.id] > self._place[other.id]

    @cached_property
    def _place(self) -> dict[str, int]:
        return {proposal.id: place for place, proposal in enumerate(self.written)}

    # -- as positions --------------------------------------------------------------------------------------------

    def _still(self, position: Position) -> Position:
        """A position without those who agreed to something else since; ended where nobody is left."""
        left = self._left(position.party, position)
        if left:
            return position if left == position.party else replace(position, party=left)
        dates = [agreed.date for agreed, _ in self._agreed if agreed.date and self._ends(agreed, position)]
        ends = [date for date in (position.until, *dates) if date is not None]
        return replace(position, until=min(ends, key=PartialDate.first_day, default=None))

    def _proposed(self, proposal: Proposal) -> Position:
        bound = self._bound(proposal)
        return Position(
            id=proposal.id,
            party=bound or self._left(self._makers(proposal), proposal) or self._makers(proposal),
            says=proposal.says,
            firmness=Firmness.STATED if bound else Firmness.SOFT,
            since=proposal.date,
            grounds=tuple(dict.fromkeys((*proposal.grounds, *proposal.answer_grounds))),
            drafted_by=proposal.drafted_by,
        )

    def _bound(self, proposal: Proposal) -> tuple[str, ...]:
        """Those whom a proposal binds."""
        match proposal.answer:
            case ProposalAnswer.ACCEPTED:
                return self._left(self._signatories(proposal), proposal)
            case ProposalAnswer.REFUSED:
                makers = [party for party in proposal.by if party in self.bargaining and not self.only_proposes(party)]
                return tuple(p for p in self._left(makers, proposal) if not self._superseded(p, proposal))
            case _:
                return ()

    @cached_property
    def _insisting(self) -> frozenset[str]:
        """Those of role ``party`` who hold a position as written, in force or not."""
        return frozenset(party for position in self.positions for party in position.party) & self.bargaining

    @cached_property
    def _answering(self) -> frozenset[str]:
        return frozenset(party for proposal in self.written for party in proposal.answered_by)

    def _superseded(self, party: str, proposal: Proposal) -> bool:
        """Whether what a party says otherwise takes the place of a refused proposal."""
        others = (p for p in self.proposals if party in p.by and p is not proposal and self._is_later(p, proposal))
        return any(share_measures(entry, proposal) for entry in (*others, *self._insists(party)))

    def _insists(self, party: str) -> Iterator[Position | Proposal]:
        """The binding positions of a party: as written, and by agreement."""
        for position in self.positions:
            stands = position.firmness is not Firmness.SOFT and position.in_force(self.day)
            if stands and party in self._left(position.party, position):
                yield position
        yield from (agreed for agreed, bound in self._agreed if party in self._left([*bound], agreed))


def share_measures(one: Position | Proposal, other: Position | Proposal) -> bool:
    """Whether some measure stands in both."""
    return not _named(one).isdisjoint(_named(other))


def _named(entry: Position | Proposal) -> frozenset[str]:
    return frozenset(measures_of(entry.says))


def _before(one: PartialDate, other: PartialDate) -> bool:
    return one.first_day() < other.first_day()
