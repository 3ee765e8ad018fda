"""The reports of a folder, each with what was read of it."""

from collections import Counter
from dataclasses import dataclass
from pathlib import PurePath

from pourparler.desk.gather import Pile
from pourparler.desk.stock import Stock
from pourparler.record.dates import PartialDate
from pourparler.record.passages import Source
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
    known: dict[str, tuple[Source, Talks]] = {}
    for materials in pile.each if pile is not None else ():
        known |= {PurePath(s.file).name: (s, materials.talks) for s in materials.talks.sources if s.file}
    return tuple(_row(path.name, *known.get(path.name, (None, None))) for path in stock.reports)


def _row(name: str, source: Source | None, talks: Talks | None) -> ReportRow:
    if source is None or talks is None:
        return ReportRow(file=name)
    said = Counter(source_ for one in talks.statements for source_ in {ground.source for ground in one.grounds})
    held = Counter(source_ for one in talks.positions for source_ in {ground.source for ground in one.grounds})
    return ReportRow(
        file=name,
        title=source.title,
        outlet=source.outlet,
        date=source.date,
        statements=said[source.id],
        positions=held[source.id],
        read=True,
    )
