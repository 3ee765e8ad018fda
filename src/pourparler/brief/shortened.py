"""A briefing short enough for a page: of long lists and tables the beginning, and how much more there is.

What is left out on a page is in the files and in the data: nothing is lost, and nobody scrolls for ever.
"""

from collections.abc import Iterator
from dataclasses import replace

from pourparler.brief.document import Block, Bullets, Document, Notes, Paragraph, Section, Table, line
from pourparler.brief.wording.headings import more_in_the_files

MOST_ROWS = 60
"""Rows of one list or table that a page shows."""


def shortened(document: Document, most: int = MOST_ROWS) -> Document:
    """The same, with the beginnings of what is long.

    >>> rows = tuple((f"{n}",) for n in range(100))
    >>> whole = Document(title="", question=None, standing=(), sections=(Section("a", "A", (Bullets(rows),)),))
    >>> [len(getattr(block, "items", ())) for block in shortened(whole).sections[0].blocks]
    [60, 0]
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
        case Bullets(items) if len(items) > most:
            yield replace(block, items=items[:most])
            yield Paragraph(line(more_in_the_files(len(items) - most)))
        case Notes(notes) if len(notes) > most:
            yield replace(block, items=notes[:most])
            yield Paragraph(line(more_in_the_files(len(notes) - most)))
        case Table(rows=rows) if len(rows) > most:
            yield replace(block, rows=rows[:most])
            yield Paragraph(line(more_in_the_files(len(rows) - most)))
        case _:
            yield block
