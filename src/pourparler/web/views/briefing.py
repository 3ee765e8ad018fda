"""The briefing in the page, short and full, parts of it, and its files."""

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from pourparler.brief import answers, sheets
from pourparler.brief.document import Document
from pourparler.brief.formats import FORMATS, html, markdown
from pourparler.brief.outline.compose import compose
from pourparler.desk.findings import Findings
from pourparler.desk.workbench import Judged
from pourparler.errors import PourparlerError
from pourparler.record.ids import slug
from pourparler.web.site import as_csv, as_json, at_fault, shown, site_of, to, view_of, with_findings, with_judged
from pourparler.web.views.verdict import document_of

TYPES = {
    "md": "text/markdown; charset=utf-8",
    "html": "text/html; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
}
PARTS = {
    "positions": ("wants", "parties", "sources"),
    "why": ("why", "ways-out", "moves", "prices", "sources"),
}
"""Pages that show a part of the briefing."""


def briefing(request: Request) -> Response:
    """``/briefing``, with ``?full=1`` for the annex."""
    full = _full(request)

    def page(judged: Judged, findings: Findings) -> Response:
        document = _document(request, judged, findings, full=full)
        return shown(request, "briefing", data=("json",), title=document.title, document=document, full=full)

    return with_findings(request, page)


def briefing_json(request: Request) -> Response:
    """The same as data, as the command gives it."""

    def data(judged: Judged, findings: Findings) -> Response:
        text = markdown.render(_document(request, judged, findings, full=_full(request)))
        assert judged.materials is not None  # noqa: S101 -- there are findings
        return as_json(answers.whole(judged.materials, findings, text))

    return with_findings(request, data)


def part(request: Request) -> Response:
    """``/positions`` and ``/why``: a part of the briefing as a page of its own."""
    kind = request.url.path.strip("/")

    def page(judged: Judged, findings: Findings) -> Response:
        document = _part(request, judged, findings, kind)
        data = ("json", "csv") if kind == "why" else ("json",)
        return shown(request, "part", data=data, title=kind.capitalize(), document=document, kind=kind)

    return with_findings(request, page)


def part_json(request: Request) -> Response:
    """The data of such a part."""
    kind = request.url.path.strip("/").removesuffix(".json")

    def data(judged: Judged, findings: Findings) -> Response:
        assert judged.materials is not None  # noqa: S101 -- there are findings
        whole = answers.whole(judged.materials, findings, "")
        return as_json(whole["stuck"] if kind == "why" else {"positions": whole["talks"].get("positions", [])})

    return with_findings(request, data)


def why_csv(request: Request) -> Response:
    """Conflicts and ways out as a table: a row for each position in each."""

    def rows(judged: Judged, findings: Findings) -> Response:
        assert judged.talks is not None  # noqa: S101 -- there are findings
        return as_csv(*sheets.why(judged.talks, findings.deadlock.answer))

    return with_findings(request, rows)


def sheet(request: Request) -> Response:
    """The style sheet of a part of the briefing: its columns and pictures have widths of their own."""
    kind = request.path_params["kind"]

    def css(document: Document | None) -> Response:
        rules = "" if document is None else html.sheet(document)
        return Response(f".paper {{\n{rules}\n}}\n", media_type="text/css")

    if kind == "verdict":
        return with_judged(request, lambda judged: css(document_of(request, judged)))
    if kind in PARTS:
        return with_findings(request, lambda judged, found: css(_part(request, judged, found, kind)))
    full = kind == "full"
    return with_findings(request, lambda judged, found: css(_document(request, judged, found, full=full)))


def file(request: Request) -> Response:
    """``/briefing.docx`` and its like: the briefing as a file."""
    ending = request.path_params["ending"]
    found = next((form for form in FORMATS if form.id == ending), None)
    if found is None:
        return PlainTextResponse("There is no such form of a briefing.", 404)

    def written(judged: Judged, findings: Findings) -> Response:
        try:
            content = found.render(_document(request, judged, findings, full=_full(request)))
        except PourparlerError as error:
            return at_fault(request, error)
        name = f"{slug(judged.talks.title if judged.talks else '', longest=44) or 'briefing'}.{found.id}"
        headers = {"Content-Disposition": f'attachment; filename="{name}"'}
        return Response(content, media_type=TYPES[found.id], headers=headers)

    return with_findings(request, written)


def stop(request: Request, form: object) -> Response:
    """Stop the work that is under way."""
    workbench = site_of(request).workbench
    work = workbench.judging(view_of(request))
    if work.is_done and (finding := workbench.finding(work.result())) is not None:
        finding.stop()
    work.stop()
    return to(request, "/")


def _full(request: Request) -> bool:
    return request.query_params.get("full", "") not in ("", "0")


def _document(request: Request, judged: Judged, findings: Findings, *, full: bool) -> Document:
    materials = judged.materials
    assert materials is not None  # noqa: S101 -- there are findings
    kind = "full" if full else "short"
    return site_of(request).document(kind, findings, lambda: compose(materials, findings, full=full))


def _part(request: Request, judged: Judged, findings: Findings, kind: str) -> Document:
    materials = judged.materials
    assert materials is not None  # noqa: S101 -- there are findings
    return site_of(request).document(kind, findings, lambda: compose(materials, findings, only=PARTS[kind]))


LOOK = (
    Route("/briefing", briefing),
    Route("/briefing.json", briefing_json),
    Route("/briefing.{ending}", file),
    Route("/sheet/{kind}.css", sheet),
    *(Route(f"/{kind}", part) for kind in PARTS),
    *(Route(f"/{kind}.json", part_json) for kind in PARTS),
    Route("/why.csv", why_csv),
)
DO = {"/stop": stop}
