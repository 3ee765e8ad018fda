"""The reports of a folder, each with what was read of it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePath

from pourparler.desk.gather import Pile
from pourparler.desk.stock import Stock
from pourparler.record.dates import PartialDate
from pourparler.record.positions import Position
from pourparler.record.statements import Statement
from pourparler.record.talks import Talks


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRow:
    """One report.

    Attributes:
        file: its name.
        title: its headline.
        outlet: who printed it.
        date: when.
        statements: how many statements rest on it.
        positions: how many positions do.
        read: whether anything was found in it.
    """

    file: str
    title: str | None = None
    outlet: str | None = None
    date: PartialDate | None = None
    statements: int = 0
    positions: int = 0
    read: bool = False


def report_rows(stock: Stock, pile: Pile | None) -> tuple[ReportRow, ...]:
    """A row for each report, in the order of their names.

    Args:
        stock: what is in the folder.
        pile: what was read of it.
    """
    read: dict[str, ReportRow] = {}
    for materials in pile.each if pile is not None else ():
        read |= {row.file: row for row in _read(materials.talks)}
    return tuple(read.get(path.name, ReportRow(file=path.name)) for path in stock.reports)


def _read(talks: Talks) -> Iterator[ReportRow]:
    """What was read of each report of some talks."""
    said, held = _resting(talks.statements), _resting(talks.positions)
    for source in talks.sources:
        if source.file:
            yield ReportRow(
                file=PurePath(source.file).name,
                title=source.title,
                outlet=source.outlet,
                date=source.date,
                statements=said[source.id],
                positions=held[source.id],
                read=True,
            )


def _resting(entries: Iterable[Statement] | Iterable[Position]) -> Counter[str]:
    """How many entries rest on each source."""
    return Counter(source for one in entries for source in {ground.source for ground in one.grounds})
