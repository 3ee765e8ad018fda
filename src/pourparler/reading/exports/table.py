"""A table of statements, one row each, that spreadsheets open without running anything in it."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence

from pourparler.reading.acts.statements import Reading
from pourparler.reading.report import Report
from pourparler.record.dates import PartialDate

COLUMNS = tuple(
    "report date sentence speaker speaker_name addressee act measure conditions attribution reported_by "
    "start end words".split()
)
_RUNS = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so is a formula to some spreadsheets."""


def as_csv(reports: Sequence[Report], dates: Mapping[str, PartialDate]) -> str:
    """The statements of reports as CSV, with a header and a byte order mark, by which Excel knows UTF-8."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for report in reports:
        date = dates.get(report.file) or report.date
        writer.writerows([harmless(cell) for cell in row] for row in _rows(report, str(date or "")))
    return "\ufeff" + out.getvalue()


def _rows(report: Report, date: str) -> Iterator[tuple[str | int, ...]]:
    for reading in report.statements:
        yield (
            report.file,
            date,
            reading.sentence + 1,
            reading.speaker,
            reading.speaker_name or "",
            reading.addressee or "",
            reading.act.value,
            reading.measure or "",
            _conditions(report, reading),
            reading.attribution.value,
            reading.reported_by or "",
            *report.original.place(reading.span),
            _on_one_line(report.original.words(reading.span)),
        )


def _conditions(report: Report, reading: Reading) -> str:
    """As in ``until: until the toll is paid; if: if asked``."""
    words = ((c.kind.value, _on_one_line(report.original.words(c.span))) for c in reading.conditions)
    return "; ".join(f"{kind}: {said}" for kind, said in words)


def _on_one_line(words: str) -> str:
    return " ".join(words.split())


def harmless(cell: str | int) -> str | int:
    """A cell that no spreadsheet takes for a formula.

    >>> harmless("=1+1"), harmless("Bolivia"), harmless(12)
    ("'=1+1", 'Bolivia', 12)
    """
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_RUNS) else cell
