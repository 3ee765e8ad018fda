"""Who speaks to whom, as far as it is on record: statements with an addressee, meetings, answers to proposals.

That no contact between two is on record never means that there was none.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from pourparler.record.dates import PartialDate
from pourparler.record.passages import Ground
from pourparler.record.talks import Talks


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """What passed between two parties.

    Attributes:
        parties: their ids, in the order of the record.
        said: how often the first spoke to the second.
        heard: how often the second spoke to the first.
        met: how often both sat in one meeting.
        latest: the latest date of all this; None where none has one.
        grounds: where it was read, the latest first.
    """

    parties: tuple[str, str]
    said: int = 0
    heard: int = 0
    met: int = 0
    latest: PartialDate | None = None
    grounds: tuple[Ground, ...] = ()

    @property
    def count(self) -> int:
        """How often anything passed between them."""
        return self.said + self.heard + self.met


_Event = tuple[str, str, str, PartialDate | None, tuple[Ground, ...]]
"""Who, to whom, how ("said" or "met"), when, and where it was read."""


def contacts(talks: Talks) -> tuple[Contact, ...]:
    """Each two parties between whom anything is on record, those with most first."""
    found: dict[tuple[str, str], list[_Event]] = {}
    place = {party.id: number for number, party in enumerate(talks.parties)}
    for event in _events(talks):
        if event[0] in place and event[1] in place and event[0] != event[1]:
            first, second = sorted(event[:2], key=place.__getitem__)
            found.setdefault((first, second), []).append(event)
    made = (_contact(parties, events) for parties, events in found.items())
    return tuple(sorted(made, key=lambda one: (-one.count, *(place[party] for party in one.parties))))


def silent(talks: Talks, there: tuple[Contact, ...]) -> tuple[tuple[str, str], ...]:
    """Each two binding parties between whom nothing is on record."""
    known = {one.parties for one in there}
    binding = [party.id for party in talks.parties if party.id in talks.binding_parties]
    return tuple(pair for pair in combinations(binding, 2) if pair not in known)


def _events(talks: Talks) -> Iterator[_Event]:
    for one in talks.statements:
        if one.by is not None and one.to is not None:
            yield one.by, one.to, "said", one.date, one.grounds
    for proposal in talks.proposals:
        for answering in proposal.answered_by:
            for by in (one for one in proposal.by if one != answering):
                yield answering, by, "said", proposal.date, proposal.answer_grounds or proposal.grounds
    for met in talks.sessions:
        for first, second in combinations(dict.fromkeys(met.present), 2):
            yield first, second, "met", met.date, met.grounds


def _contact(parties: tuple[str, str], events: list[_Event]) -> Contact:
    ways = [(how, who) for who, _, how, _, _ in events]
    dated = sorted(events, key=lambda one: one[3].last_day().isoformat() if one[3] else "", reverse=True)
    return Contact(
        parties=parties,
        said=ways.count(("said", parties[0])),
        heard=ways.count(("said", parties[1])),
        met=sum(how == "met" for how, _ in ways),
        latest=dated[0][3],
        grounds=tuple(dict.fromkeys(ground for one in dated for ground in one[4])),
    )
