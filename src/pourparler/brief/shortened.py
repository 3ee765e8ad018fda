"""A briefing short enough for a page: of long lists, tables and rows of references the beginning, and how much more.

What is left out on a page is in the files and in the data: nothing is lost, and nobody scrolls for ever.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from pourparler.brief.document import (
    Block,
    Bullets,
    Document,
    Figure,
    Inline,
    Line,
    Notes,
    Paragraph,
    Reference,
    Section,
    Table,
    line,
)
from pourparler.brief.wording.headings import and_more, more_in_the_files

MOST_ROWS = 40
"""Rows of one list or table that a page shows."""
MOST_IN_A_ROW = 4
"""References that stand beside one another; one, in the table of a picture of many parts."""
MOST_IN_A_LINE = 60
MOST_IN_A_CELL = 8
"""References in one paragraph or item of a list, and in one cell of a table: after the last of them it ends."""


def shortened(document: Document, most: int = MOST_ROWS) -> Document:
    """The same, with the beginnings of what is long.

    >>> rows = tuple((f"{n}",) for n in range(100))
    >>> whole = Document(title="", question=None, standing=(), sections=(Section("a", "A", (Bullets(rows),)),))
    >>> [len(getattr(block, "items", ())) for block in shortened(whole).sections[0].blocks]
    [40, 0]
    """
    return replace(
        document,
        sections=tuple(_section(one, most) for one in document.sections),
        annex=tuple(_section(one, most) for one in document.annex),
    )


def _section(section: Section, most: int) -> Section:
    return replace(section, blocks=tuple(part for block in section.blocks for part in _block(block, most)))


def _block(block: Block, most: int) -> Iterator[Block]:
    match block:
        case Bullets(items):
            yield replace(block, items=tuple(_line(one, MOST_IN_A_LINE) for one in items[:most]))
            yield from _more(len(items) - most)
        case Notes(notes):
            yield replace(block, items=notes[:most])
            yield from _more(len(notes) - most)
        case Table(rows=rows):
            yield replace(block, rows=tuple(tuple(_line(one, MOST_IN_A_CELL) for one in row) for row in rows[:most]))
            yield from _more(len(rows) - most)
        case Paragraph(text):
            yield replace(block, line=_line(text, MOST_IN_A_LINE))
        case Figure(parts=parts):
            few = MOST_IN_A_ROW if len(parts) <= most else 1
            yield replace(block, parts=tuple(replace(part, rests_on=_in_a_row(part.rests_on, few)) for part in parts))
        case _:
            yield block


def _more(count: int) -> Iterator[Block]:
    if count > 0:
        yield Paragraph(line(more_in_the_files(count)))


def _line(text: Line, most: int) -> Line:
    """A line with the first of the references that stand beside one another, up to the last that is wanted."""
    text = _in_a_row(text)
    places = [place for place, piece in enumerate(text) if isinstance(piece, Reference)]
    if len(places) <= most:
        return text
    return (*text[: places[most - 1] + 1], and_more(len(places) - most))


def _in_a_row(text: Line, most: int = MOST_IN_A_ROW) -> Line:
    """A line in which no more references stand beside one another than anybody looks at, and how many more do."""
    kept: list[Inline] = []
    for is_reference, pieces in groupby(text, key=lambda piece: isinstance(piece, Reference)):
        run = list(pieces)
        kept += run[:most] if is_reference else run
        if is_reference and len(run) > most:
            kept.append(and_more(len(run) - most))
    return tuple(kept)
