"""The briefing in the page, short and full, parts of it, and its files."""

from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from pourparler.brief import answers, sheets
from pourparler.brief.choices import SECTIONS, Choices, chosen, known_sections
from pourparler.brief.document import Document
from pourparler.brief.formats import FORMATS, html, markdown, pdf
from pourparler.brief.outline.compose import FORMS
from pourparler.brief.shortened import shortened
from pourparler.desk.findings import Findings
from pourparler.desk.workbench import Judged
from pourparler.errors import InputError, PourparlerError, Problem
from pourparler.record.ids import slug
from pourparler.web.site import LOOKED, as_looked, at_fault, shown, site_of, to, verdict_part, with_judged
from pourparler.web.twins import as_csv, as_json, as_sheet
from pourparler.web.views import chosen_deal, why
from pourparler.web.views.chosen_deal import with_chosen
from pourparler.web.views.table import filled_in

TYPES = {
    "md": "text/markdown; charset=utf-8",
    "html": "text/html; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
}
_STAYS = (*LOOKED, *chosen_deal.KEYS)
"""What an address says that no field of the form does."""
FORM_KEYS = (("docx", "Word", "w"), ("md", "Markdown", "m"), ("html", "Page", "h"), ("pdf", "PDF", "f"))
"""Files of a briefing: ending, words, key."""


def briefing(request: Request) -> Response:
    """``/briefing``, with ``?full=1`` for the annex, or with what was chosen."""
    choices, problems = _choices(request)

    def page(judged: Judged, findings: Findings) -> Response:
        document = _document(request, judged, findings, choices)
        if "chosen" in request.query_params and not problems:
            site_of(request).head = _head(request)
        return shown(
            request,
            "briefing",
            data=("json", "csv"),
            problems=problems,
            wrong_at={one.file.lower(): one.what for one in problems},
            title=document.title,
            document=site_of(request).document(f"page of {choices!r}", document, lambda: shortened(document)),
            full=choices.full,
            query=_query(request),
            other=_other_length(request, full=choices.full),
            chosen=request.query_params,
            looked=[(name, value) for name, value in request.query_params.multi_items() if name in _STAYS],
            boxes=_boxes(request, judged, findings, document),
            forms=FORM_KEYS,
            one_page=FORMS.items(),
            head=f"?{head}" if (head := urlencode({**chosen_deal.said(request), **_head(request)})) else "",
            usual=_usual(request),
            pdf=pdf.can_be_made(),
        )

    return with_chosen(request, page)


def _boxes(
    request: Request, judged: Judged, findings: Findings, document: Document
) -> list[tuple[str, list[tuple[str, str, bool]]]]:
    """What can be chosen, in two groups: each section by its id, what it is called, and whether it is there now."""
    whole = _document(request, judged, findings, Choices(full=True))
    written = {section.id for section in document.parts}
    return [
        (words, [(one.id, one.heading, one.id in written) for one in group if one.id != "sources"])
        for words, group in (("First pages", whole.sections), (whole.annex_heading, whole.annex))
    ] + [("One-page forms", [(id_, heading, id_ in written) for id_, heading in FORMS.items()])]


def form(request: Request) -> Response:
    """``/forms/NAME``, ``.json`` or ``.csv``: a form by itself, which is the briefing with nothing but that."""
    name, dot, ending = request.path_params["name"].partition(".")
    if name not in FORMS or ending not in ("", "json", "csv"):
        return shown(request, "fault", status=404, title="There is no such form")
    query = urlencode({"section": name, **chosen_deal.said(request), **_head(request)})
    return to(request, as_looked(request, f"/briefing{dot}{ending}?{query}"))


def _head(request: Request) -> dict[str, str]:
    """What was chosen of author, date and marking."""
    return {name: request.query_params[name] for name in ("author", "date", "marking") if name in request.query_params}


def briefing_json(request: Request) -> Response:
    """The same as data, as the command gives it."""

    def data(judged: Judged, findings: Findings) -> Response:
        text = markdown.render(_document(request, judged, findings, _understood(request)))
        assert judged.materials is not None  # noqa: S101 -- there are findings
        return as_json(answers.whole(judged.materials, findings, text))

    return with_chosen(request, data)


def briefing_csv(request: Request) -> Response:
    """The same as a table, each thing that it says with its sources."""
    return with_chosen(
        request,
        lambda judged, found: as_csv(*sheets.document(_document(request, judged, found, _understood(request)))),
    )


def sheet(request: Request) -> Response:
    """The style sheet of a part of the briefing: its columns and pictures have widths of their own."""
    kind = request.path_params["kind"]

    def css(document: Document | None) -> Response:
        return as_sheet(document, "" if document is None else f"{html.margins(document)}\n")

    if kind == "verdict":
        return with_judged(request, lambda judged: css(verdict_part(request, judged)))
    if kind == "why":
        return with_judged(request, lambda judged: css(why.document_of(request, judged)))
    choices, _ = _choices(request)  # the page tells what cannot be understood
    return with_chosen(request, lambda judged, found: css(_document(request, judged, found, choices)))


def file(request: Request) -> Response:
    """``/briefing.docx`` and its like: the briefing as a file."""
    ending = request.path_params["ending"]
    found = next((form for form in FORMATS if form.id == ending), None)
    if found is None:
        return PlainTextResponse("There is no such form of a briefing.", 404)

    def written(judged: Judged, findings: Findings) -> Response:
        try:
            content = found.render(_document(request, judged, findings, _understood(request)))
        except PourparlerError as error:
            return at_fault(request, error)
        name = f"{slug(judged.talks.title if judged.talks else '', longest=44) or 'briefing'}.{found.id}"
        headers = {"Content-Disposition": f'attachment; filename="{name}"'}
        return Response(content, media_type=TYPES[found.id], headers=headers)

    return with_chosen(request, written)


def stop(request: Request, form: object) -> Response:
    """Stop the work that is under way."""
    site_of(request).workbench.stop()
    return to(request, "/")


def go_on(request: Request, form: object) -> Response:
    """Begin again what was stopped."""
    site_of(request).workbench.go_on()
    return to(request, "/")


def _query(request: Request) -> str:
    """What an address says, to be said by another."""
    return f"?{request.url.query}" if request.url.query else ""


def _other_length(request: Request, *, full: bool) -> str:
    """What the address of the whole briefing says, short where this is in full; its head and its deal stay."""
    stays = {**chosen_deal.said(request), **_head(request)}
    told = urlencode(stays if full else {"full": "1", **stays})
    return f"?{told}" if told else ""


def _usual(request: Request) -> str:
    """The address of the same briefing with the usual deal; empty where that is what it tells."""
    if not chosen_deal.said(request):
        return ""
    left = [pair for pair in request.query_params.multi_items() if pair[0] not in chosen_deal.KEYS]
    return f"/briefing?{urlencode(left)}" if left else "/briefing"


def _choices(request: Request) -> tuple[Choices, tuple[Problem, ...]]:
    """What an address chooses, and what in it cannot be understood, which is passed over."""
    query = request.query_params
    problems: list[Problem] = []
    sections, dated = tuple(query.getlist("section")), query.get("date", "").strip()
    try:
        sections = known_sections(sections, "Sections")
    except InputError as error:
        problems += error.problems
        sections = tuple(one for one in sections if one in SECTIONS)
    if "chosen" in query and not sections:
        remedy = "The usual ones stand below."
        problems.append(Problem(file="Sections", line=None, what="none is chosen", remedy=remedy))
    filled = filled_in(query)
    date = filled.date("date")
    problems += (Problem(file="Date", line=None, what=wrong.what) for wrong in filled.wrongs)
    return Choices(
        full=query.get("full", "") not in ("", "0"),
        sections=sections,
        author=query.get("author"),
        date=date,
        undated="date" in query and not dated,
        marking=query.get("marking"),
    ), tuple(problems)


def _understood(request: Request) -> Choices:
    """What an address chooses, for a file or data.

    Raises:
        InputError: some of it cannot be understood.
    """
    choices, problems = _choices(request)
    if problems:
        raise InputError(problems)
    return choices


def _document(request: Request, judged: Judged, findings: Findings, choices: Choices) -> Document:
    materials = judged.materials
    assert materials is not None  # noqa: S101 -- there are findings
    return site_of(request).document(repr(choices), findings, lambda: chosen(materials, findings, choices))


LOOK = (
    Route("/briefing", briefing),
    Route("/briefing.json", briefing_json),
    Route("/briefing.csv", briefing_csv),
    Route("/forms/{name}", form),
    Route("/briefing.{ending}", file),
    Route("/sheet/{kind}.css", sheet),
)
DO = {"/stop": stop, "/go-on": go_on}
