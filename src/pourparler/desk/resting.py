"""What rests on a passage: the entries of a record that cite it, and the findings that use those.

A passage is a source with the words that are quoted from it, or a source as a whole where none are: the same words
quoted twice from one source are one passage, as in the list of sources of a briefing. From an entry one comes back to
its passages by its grounds; here is the other way. Both agree: an entry rests on a passage where, and only where, the
passage is one of its grounds.
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from pourparler.record.passages import Ground
from pourparler.record.positions import Position
from pourparler.record.proposals import Proposal
from pourparler.record.sessions import Session
from pourparler.record.statements import Statement
from pourparler.record.talks import Talks

if TYPE_CHECKING:
    from pourparler.analysis.deadlock.answer import Conflict, Deadlock, Unlock


Entry: TypeAlias = Statement | Position | Proposal | Session
"""What rests on passages by its grounds."""


def passage_id(ground: Ground) -> str:
    """A short name of a passage, made of its content: the same wherever and whenever it is met.

    >>> told = Ground(source="s", quote="we refuse")
    >>> passage_id(told) == passage_id(Ground(source="s", quote="we refuse", span=(0, 9)))
    True
    """
    told = f"{ground.source}\0{'' if ground.quote is None else ground.quote}\0{ground.quote is None}"
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:12]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rests:
    """A passage with all that rests on it.

    Attributes:
        id: its name.
        ground: where it is; of several places in one source, the first.
        statements: what was said by it.
        positions: what somebody insists on by it.
        proposals: what was put forward, or answered, by it.
        sessions: meetings that it tells of.
        conflicts: numbers of the conflicts, from 1, in which one of these positions or proposals stands.
        ways_out: numbers of the ways out, from 1, in which one of them softens or goes.
    """

    id: str
    ground: Ground
    statements: tuple[Statement, ...] = ()
    positions: tuple[Position, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    sessions: tuple[Session, ...] = ()
    conflicts: tuple[int, ...] = ()
    ways_out: tuple[int, ...] = ()

    @property
    def held(self) -> frozenset[str]:
        """Ids of the positions, proposals among them, that rest on it."""
        return frozenset((*(one.id for one in self.positions), *(one.id for one in self.proposals)))


class Resting:
    """What rests on each passage of a record.

    Args:
        talks: the record.
        deadlock: what was found of it; None = nothing yet.
    """

    def __init__(self, talks: Talks, deadlock: "Deadlock | None" = None) -> None:
        self._talks = talks
        self._conflicts: tuple[Conflict, ...] = () if deadlock is None else deadlock.conflicts
        self._unlocks: tuple[Unlock, ...] = () if deadlock is None else deadlock.unlocks

    @cached_property
    def by_id(self) -> dict[str, Rests]:
        """Every passage on record, in the order of sources and, inside one, of the text; those without a place last."""
        order = {source.id: place for place, source in enumerate(self._talks.sources)}
        grounds: dict[str, Ground] = {}
        for _, ground in self._cited():
            grounds.setdefault(passage_id(ground), ground)
        last = len(order)
        placed = sorted(grounds.items(), key=lambda one: (order.get(one[1].source, last), one[1].span or (1 << 60, 0)))
        return {id_: self._on(id_, ground) for id_, ground in placed}

    def of_source(self, source: str) -> tuple[Rests, ...]:
        """The passages of one source."""
        return tuple(one for one in self.by_id.values() if one.ground.source == source)

    @cached_property
    def _entries(self) -> dict[str, list[Entry]]:
        """Entries by the passages that they cite."""
        found: dict[str, list[Entry]] = {}
        for entry, ground in self._cited():
            entries = found.setdefault(passage_id(ground), [])
            if not any(entry is one for one in entries):
                entries.append(entry)
        return found

    def _cited(self) -> Iterator[tuple[Entry, Ground]]:
        """Every entry with each of its grounds."""
        talks = self._talks
        entries: tuple[Entry, ...] = (*talks.statements, *talks.positions, *talks.proposals, *talks.sessions)
        for entry in entries:
            for ground in grounds_of(entry):
                yield entry, ground

    def _on(self, id_: str, ground: Ground) -> Rests:
        entries = self._entries[id_]
        positions = tuple(one for one in entries if isinstance(one, Position))
        proposals = tuple(one for one in entries if isinstance(one, Proposal))
        held = {*(one.id for one in positions), *(one.id for one in proposals)}
        return Rests(
            id=id_,
            ground=ground,
            statements=tuple(one for one in entries if isinstance(one, Statement)),
            positions=positions,
            proposals=proposals,
            sessions=tuple(one for one in entries if isinstance(one, Session)),
            conflicts=_using(held, (one.positions for one in self._conflicts)),
            ways_out=_using(held, ([change.position for change in one.descents] for one in self._unlocks)),
        )


def grounds_of(entry: Entry) -> tuple[Ground, ...]:
    """All passages that an entry cites; of a proposal those of its answer, too."""
    return (*entry.grounds, *entry.answer_grounds) if isinstance(entry, Proposal) else entry.grounds


def _using(held: set[str], findings: Iterable[Iterable[str]]) -> tuple[int, ...]:
    return tuple(number for number, positions in enumerate(findings, start=1) if held.intersection(positions))
