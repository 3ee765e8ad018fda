"""The reports: what was read, and more of them, dropped or pasted."""

from typing import Any

from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from pourparler.brief import sheets
from pourparler.brief.wording.notes import HOW_TO, how_to_put
from pourparler.desk.arriving import Arrived
from pourparler.desk.notes_read import notes_read
from pourparler.desk.report_list import ReportRow, filed, report_rows
from pourparler.desk.workbench import Read
from pourparler.errors import PourparlerError
from pourparler.record.codec.answers import encode
from pourparler.record.ids import slug
from pourparler.web.site import Site, at_fault, shown, site_of, to, with_read
from pourparler.web.twins import as_csv, as_json

MOST_FILES = 1000
_MOST_ARRIVALS, _MOST_TOLD = 20, 12
MOST_PASTED = 2_000_000
"""Bytes of a text that is pasted."""


def reports(request: Request) -> Response:
    """``/reports``: what was read of each."""
    return with_read(request, lambda read: _page(request, read))


def reports_json(request: Request) -> Response:
    """The same as data."""
    return with_read(request, lambda read: as_json({"reports": [encode(row) for row in _rows(request, read)]}))


def reports_csv(request: Request) -> Response:
    """The same as a table."""
    return with_read(request, lambda read: as_csv(*sheets.reports(_rows(request, read))))


def _rows(request: Request, read: Read) -> tuple[ReportRow, ...]:
    root = site_of(request).workbench.folder.path
    return report_rows(read.judged.stock, read.judged.pile, read.readings, read.judged.problems, root)


def _page(request: Request, read: Read) -> Response:
    pile = read.judged.pile
    judged, rows = read.judged, _rows(request, read)
    told = {name for path in judged.stock.reports for name in (str(path), path.name)}
    counts = {name: _number(request.query_params.get(name, "")) for name in ("added", "same")}
    return shown(
        request,
        "reports",
        data=("json", "csv"),
        title="Reports",
        problems=tuple(one for one in judged.problems if one.file not in told),
        rows=rows,
        several=0 if pile is None or len(pile.each) < 2 else len(pile.each),
        unread=[row for row in rows if row.problems],
        passed_over=judged.stock.passed_over,
        arrived=site_of(request).arrived.get(request.query_params.get("arrived", ""), Arrived()),
        most=_MOST_TOLD,
        pasted=_pasted(request, read),
        how_to_put=how_to_put,
        examples=HOW_TO,
        newcomers=len(site_of(request).workbench.newcomers(judged)),
        **counts,
    )


def _pasted(request: Request, read: Read) -> dict[str, Any] | None:
    """What was understood of the text that was pasted last; None where none was."""
    name, root = request.query_params.get("pasted", ""), site_of(request).workbench.folder.path
    every = filed(read.judged.stock, read.judged.pile, read.readings, read.judged.problems, root) if name else ()
    found = next((one for one in every if one.row.file == name and one.path is not None), None)
    if found is None or found.row.problems or found.path is None:
        return None
    return {"row": found.row, "notes": notes_read(found.path, found.part)}


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 6 else 0


async def contents(form: FormData) -> list[tuple[str, bytes]]:
    """What a form brings: names and bytes of files, and of a pasted text."""
    found = [
        (file.filename or "", await file.read())
        for file in form.getlist("files")
        if isinstance(file, UploadFile) and file.filename
    ]
    text, date = str(form.get("text", "")).strip(), str(form.get("date", "")).strip()
    if text:
        whole = f"{date}\n\n{text}\n" if date else f"{text}\n"
        found.append((f"{_name(text)}.txt", whole.encode("utf-8", "replace")))
    return found


def _name(text: str) -> str:
    """What a pasted text is called: after its first line that is more than a date or the name of a paper."""
    lines = [line for line in text.splitlines() if line.strip()]
    first = next((line for line in lines if len(line.split()) > 3), lines[0])
    return slug(first, longest=44) or "pasted"


def add(request: Request, files: list[tuple[str, bytes]]) -> Response:
    """Put them into the folder, as one change."""
    site = site_of(request)
    names = [name.rsplit("/", 1)[-1] for name, _ in files]
    words = f"Added {names[0]}" if len(names) == 1 else f"Added {len(names)} files"
    try:
        arrived = site.workbench.folder.add_reports(files, words)
    except PourparlerError as error:
        return at_fault(request, error)
    query: dict[str, int | str] = {"added": len(arrived.added), "same": len(arrived.same)}
    if len(files) == 1 and files[0][0].endswith(".txt") and arrived.added:
        query["pasted"] = arrived.added[0]
    if not (arrived.same or arrived.talks or arrived.passed_over):
        return to(request, "/reports", query)
    return to(request, "/reports", query | {"arrived": _kept(site, arrived)})


def _kept(site: Site, arrived: Arrived) -> str:
    """A name under which is told what became of files, for as long as the workbench runs."""
    name = str(max(map(int, site.arrived), default=0) + 1)
    site.arrived[name] = arrived
    for oldest in [*site.arrived][:-_MOST_ARRIVALS]:
        del site.arrived[oldest]
    return name


def take_in(request: Request, form: FormData) -> Response:
    """Write what new reports say into the talks file, as drafts; then, who and what is new with it."""
    try:
        new = site_of(request).workbench.take_in("Took in what new reports say")
    except PourparlerError as error:
        return at_fault(request, error)
    return to(request, "/new" if new else "/")


LOOK = (
    Route("/reports", reports),
    Route("/reports.json", reports_json),
    Route("/reports.csv", reports_csv),
)
DO = {"/take-in": take_in}
