"""What stands beside a page: its data, its table for a spreadsheet, its style sheet."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any

from starlette.responses import JSONResponse, Response

from pourparler.brief.document import Document, printable
from pourparler.brief.formats import html


def as_csv(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> Response:
    """A table of a page, for a spreadsheet; no cell of it is taken for a formula there."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return Response("\ufeff" + text.getvalue(), media_type="text/csv; charset=utf-8")


def _cell(value: object) -> str:
    """A cell as text; what a spreadsheet would work out is marked as text (OWASP, CSV injection)."""
    told = "" if value is None else printable(str(value))
    return (
        f"'{told}" if told.startswith(("=", "+", "-", "@", "\t", "\r")) and not isinstance(value, int | float) else told
    )


def as_sheet(document: Document | None, more: str = "") -> Response:
    """The style sheet of a document in a page: its columns and pictures have widths of their own.

    Args:
        document: what is shown; None = nothing.
        more: rules for what stands beside it.
    """
    rules = "" if document is None else html.sheet(document)
    return Response(f".paper {{\n{rules}\n}}\n{more}", media_type="text/css")


def as_json(data: Any, status: int = 200) -> Response:
    """The data of a page."""
    return JSONResponse(data, status)
