"""What was read, for other tools: a table (.csv), a project of coding software (.qdpx), marked text (.md)."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from pourparler.errors import InputError, Problem
from pourparler.reading.exports.marked import as_markdown
from pourparler.reading.exports.qda import as_project
from pourparler.reading.exports.table import as_csv
from pourparler.reading.report import Report
from pourparler.record import codec
from pourparler.record.dates import PartialDate

__all__ = ["FORMS", "as_csv", "as_markdown", "as_project", "refuse_other_forms", "save"]

Dates = Mapping[str, PartialDate]
FORMS: dict[str, Callable[[Sequence[Report], Dates], str | bytes]] = {
    ".csv": as_csv,
    ".qdpx": as_project,
    ".md": as_markdown,
}
"""How to write each form, by the ending of the file's name."""


def refuse_other_forms(path: Path) -> None:
    """Refuse a file name whose ending names none of the forms.

    Raises:
        InputError: it does.
    """
    if path.suffix.lower() not in FORMS:
        what = f'"{path.suffix}" is no form of export' if path.suffix else "the ending of its name tells no form"
        remedy = "Let its name end in .csv (a table), .qdpx (NVivo, MAXQDA, QualCoder) or .md (marked text)."
        raise InputError([Problem(file=str(path), line=None, what=what, remedy=remedy)])


def save(reports: Sequence[Report], path: Path, dates: Dates | None = None) -> None:
    """Write what was read from reports, in the form that the file's name tells.

    Args:
        reports: as read.
        path: of the file; one that is there is replaced.
        dates: that a person gave, by file name; they go before what a report says.

    Raises:
        InputError: the form is unknown, or the file cannot be written.
    """
    refuse_other_forms(path)
    codec.save(FORMS[path.suffix.lower()](reports, dates or {}), path)
