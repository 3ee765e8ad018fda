"""Red lines and fall-backs: what each party holds to, what it may move on, what it might live with instead."""

from collections.abc import Sequence
from dataclasses import dataclass

from pourparler.brief.document import Block, Line, Paragraph, Section, Table, cited, line
from pourparler.brief.outline.forms.room import LONGEST, cut, fitting, size_of
from pourparler.brief.outline.passages import Passages
from pourparler.brief.wording import forms as told
from pourparler.brief.wording.conditions import claim
from pourparler.brief.wording.names import capital, going_on
from pourparler.record.passages import Ground
from pourparler.record.positions import Firmness, Position
from pourparler.record.talks import Talks

ROOM = 3600
"""Characters of the whole table, sources included."""
SHORTEST = 100
"""Characters that an entry may always take."""
_HARD = (Firmness.RED_LINE, Firmness.FIRM)


@dataclass(frozen=True, slots=True)
class _Entry:
    """What stands in a cell: words, what is told in brackets, and where it was read."""

    words: str
    marks: tuple[str, ...]
    grounds: tuple[Ground, ...]

    @property
    def size(self) -> int:
        """Characters that it takes."""
        return size_of(f"{self.words}{''.join(self.marks)}", self.grounds)

    def written(self, passages: Passages) -> Line:
        """With its source."""
        marks = f" ({', '.join(self.marks)})" if self.marks else ""
        return line(cited(f"{self.words}{marks}", passages.of(self.grounds[:1])), ". ")


_Cell = tuple[Sequence[_Entry], int]
"""What stands in it, and how many entries are left out."""


def limits(talks: Talks, passages: Passages) -> Section:
    """A row for each party, on one page."""
    own = {party.id: [p for p in talks.positions_in_force if party.id in p.party] for party in talks.parties}
    there = {party.id: _columns(talks, party.id, own[party.id]) for party in talks.parties}
    room = ROOM // max(1, sum(bool(column) for columns in there.values() for column in columns))
    rows = [
        (party.label, [_fitted(column, room) for column in there[party.id]])
        for party in talks.parties
        if own[party.id] or party.role.binds
    ]
    kept, more = fitting(rows, ROOM, lambda row: sum(entry.size for entries, _ in row[1] for entry in entries))
    if not kept:
        return Section("red-lines", told.RED_LINES, (Paragraph(line(told.NOT_KNOWN)),))
    cells = tuple((line(name), *(_cell(cell, passages) for cell in columns)) for name, columns in kept)
    blocks: list[Block] = [Table(told.RED_LINES_CAPTION, told.RED_LINES_HEADER, cells, (13, 33, 27, 27))]
    blocks += [Paragraph(line(told.more_parties(more)))] if more else []
    return Section("red-lines", told.RED_LINES, (*blocks, Paragraph(line(told.READ_AS))))


def _columns(talks: Talks, party: str, own: Sequence[Position]) -> tuple[list[_Entry], ...]:
    """What a party holds to, red lines first; what it insists on; what it holds softly, then its fall-backs."""
    return (
        [_said(talks, party, p, p.firmness.value) for firmness in _HARD for p in own if p.firmness is firmness],
        [_said(talks, party, p) for p in own if p.firmness is Firmness.STATED],
        [
            *(_said(talks, party, p) for p in own if p.firmness is Firmness.SOFT),
            *(_instead(talks, p) for p in own if p.fallbacks is not None),
        ],
    )


def _said(talks: Talks, party: str, position: Position, *marks: str) -> _Entry:
    words = capital(going_on(talks, [party], claim(talks, position, [party])))
    return _Entry(words, (*marks, *_draft(position)), position.grounds)


def _instead(talks: Talks, position: Position) -> _Entry:
    return _Entry(told.instead(talks, position), _draft(position), position.grounds)


def _draft(position: Position) -> tuple[str, ...]:
    return ("draft",) if position.is_draft else ()


def _fitted(entries: Sequence[_Entry], room: int) -> _Cell:
    """What fits into a cell, long ones cut."""
    longest = max(SHORTEST, min(LONGEST, room))
    short = [_Entry(cut(one.words, longest), one.marks, one.grounds) for one in entries]
    return fitting(short, room, lambda one: one.size)


def _cell(cell: _Cell, passages: Passages) -> Line:
    """What is known, each with its source, and how much is left out."""
    entries, left = cell
    if not entries:
        return line(told.UNKNOWN_CELL)
    return line(*(one.written(passages) for one in entries), told.more(left) if left else "")
