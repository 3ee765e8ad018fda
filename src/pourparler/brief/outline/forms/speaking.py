"""Who speaks to whom: a map with its table, who stands between, and between whom nothing is on record."""

import math
from collections.abc import Sequence

from pourparler.brief.document import Block, Paragraph, Section, Table, cited, line
from pourparler.brief.figures import speaking as figure
from pourparler.brief.outline.forms.room import fitting, size_of
from pourparler.brief.outline.passages import Passages
from pourparler.brief.wording import forms as told
from pourparler.desk.contacts import Contact, contacts, silent
from pourparler.record.passages import Ground
from pourparler.record.talks import Talks

ROOM, MOST_ROWS, ROOM_OF_SILENT = 1560, 15, 300
"""Characters of the table, sources included, its rows, and characters of the pairs without a contact."""

_NAMES, _PASSED, _LINE = 30, 48, 70
"""Characters in a line of the first and the second column, and what a line takes of the room."""


def speaking(talks: Talks, passages: Passages) -> Section:
    """The whole form."""
    there = contacts(talks)
    shown = _shown(talks, there[:MOST_ROWS])
    blocks: list[Block] = [Paragraph(line(told.between_them(talks)))]
    if not there:
        return Section("who-speaks", told.WHO_SPEAKS, (*blocks, Paragraph(line(told.NO_CONTACT))))
    cites = [passages.of(one.grounds[:1]) for one in shown]
    told_of = [cited(told.passed(talks, one), refs) for one, refs in zip(shown, cites, strict=True)]
    rows = tuple(
        (line(told.between(talks, one)), passed, line(told.latest(one)))
        for one, passed in zip(shown, told_of, strict=True)
    )
    blocks += [figure.draw(talks, shown, cites), Table(told.SPEAKING_CAPTION, told.SPEAKING_HEADER, rows, (30, 50, 20))]
    if len(there) > len(shown):
        blocks.append(Paragraph(line(told.more_contacts(len(there) - len(shown)))))
    if quiet := silent(talks, there):
        blocks.append(Paragraph(line(told.none_between(talks, quiet, ROOM_OF_SILENT))))
    return Section("who-speaks", told.WHO_SPEAKS, tuple(blocks))


def _shown(talks: Talks, there: Sequence[Contact]) -> Sequence[Contact]:
    """The contacts for which there is room: lines of the table, and sources that are not listed already."""
    sizes: dict[tuple[str, str], int] = {}
    seen: set[tuple[Ground, ...]] = set()
    for one in there:
        lines = max(len(told.between(talks, one)) / _NAMES, len(told.passed(talks, one)) / _PASSED)
        new = one.grounds[:1] if one.grounds[:1] not in seen else ()
        seen.add(new)
        sizes[one.parties] = size_of(" " * (_LINE * math.ceil(lines)), new)
    return fitting(there, ROOM, lambda one: sizes[one.parties])[0]
