"""A passage as it is shown with all that rests on it, in words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from pourparler.analysis.deadlock.answer import Deadlock
from pourparler.brief.document import Document
from pourparler.brief.tracing import Sentence, sentences
from pourparler.brief.wording import conflicts, remarks, unlocks, ways_out
from pourparler.brief.wording.conditions import claim
from pourparler.brief.wording.names import capital, date, sentence
from pourparler.desk.resting import Rests
from pourparler.record.positions import Position
from pourparler.record.talks import Talks

Sheet: TypeAlias = tuple[tuple[str, ...], list[tuple[object, ...]]]
"""The heads of the columns, and the rows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resting:
    """One thing that rests on a passage.

    Attributes:
        kind: what it is, "statement", "position", "proposal", "meeting", "conflict", "way out" or "sentence".
        id: of an entry, its id; else its number or section.
        words: what it says.
        draft: whether a program drafted it and nobody has confirmed it.
    """

    kind: str
    id: str
    words: str
    draft: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Traced:
    """A passage with what rests on it.

    Attributes:
        id: its name.
        source: id of the source.
        where: outlet and date.
        quote: its words; None where only the source is on record.
        rests: what rests on it: entries first, then findings, then sentences of the briefing.
    """

    id: str
    source: str
    where: str
    quote: str | None
    rests: tuple[Resting, ...]

    def of(self, *kinds: str) -> tuple[Resting, ...]:
        """Those of some kinds."""
        return tuple(one for one in self.rests if one.kind in kinds)


class Tracing:
    """What rests on passages, told in words.

    Args:
        talks: the record.
        deadlock: why they are stuck.
        document: the briefing in full.
    """

    def __init__(self, talks: Talks, deadlock: Deadlock, document: Document) -> None:
        self._talks, self._deadlock, self._sentences = talks, deadlock, sentences(document)

    def traced(self, one: Rests) -> Traced:
        """One passage."""
        source = self._talks.source_by_id.get(one.ground.source)
        rests = (*self._entries(one), *self._findings(one), *map(_told, self._sentences.get(one.id, ())))
        where = remarks.where(source, one.ground)
        return Traced(id=one.id, source=one.ground.source, where=where, quote=one.ground.quote, rests=rests)

    def _entries(self, one: Rests) -> Iterable[Resting]:
        talks = self._talks
        for said in one.statements:
            when = f"{date(said.date)}: " if said.date else ""
            words = sentence(f"{when}{remarks.said(talks, said)}")
            yield Resting(kind="statement", id=said.id, words=words, draft=said.drafted_by is not None)
        for position in one.positions:
            words = f"{sentence(claim(talks, position))} ({position.firmness.value})"
            yield Resting(kind="position", id=position.id, words=words, draft=position.is_draft)
        for proposal in one.proposals:
            words = sentence(claim(talks, talks.position_by_id[proposal.id]))
            yield Resting(kind="proposal", id=proposal.id, words=words, draft=proposal.drafted_by is not None)
        for met in one.sessions:
            yield Resting(kind="meeting", id=met.id, words=sentence(remarks.session(talks, met)))

    def _findings(self, one: Rests) -> Iterable[Resting]:
        talks, deadlock = self._talks, self._deadlock
        for number in one.conflicts:
            conflict = deadlock.conflicts[number - 1]
            words = f"{conflicts.kind(talks, conflict)}: {self._told(conflict.positions)}"
            yield Resting(kind="conflict", id=str(number), words=words, draft=self._any_draft(conflict.positions))
        for number in one.ways_out:
            unlock = deadlock.unlocks[number - 1]
            words = f"{ways_out.who_moves(talks, unlock)}: {unlocks.changes(talks, unlock.descents)}."
            yield Resting(kind="way out", id=str(number), words=words)

    def _told(self, positions: Sequence[str]) -> str:
        return " ".join(sentence(claim(self._talks, self._talks.position_by_id[id_])) for id_ in positions)

    def _any_draft(self, positions: Sequence[str]) -> bool:
        held: list[Position] = [self._talks.position_by_id[id_] for id_ in positions]
        return any(one.is_draft for one in held)


def _told(one: Sentence) -> Resting:
    return Resting(kind="sentence", id=one.section, words=f"{one.heading}: {capital(one.text)}")


def sheet(traced: Iterable[Traced]) -> Sheet:
    """Passages as a table: a row for each thing that rests on each."""
    columns = ("passage", "source", "where", "words", "what", "which", "in words", "draft")
    rows: list[tuple[object, ...]] = [
        (one.id, one.source, one.where, one.quote, rest.kind, rest.id, rest.words, "draft" if rest.draft else "")
        for one in traced
        for rest in one.rests
    ]
    return columns, rows
