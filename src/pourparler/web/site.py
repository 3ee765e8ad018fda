"""What all pages share: the workbench, the frame around each page, and what is told when something is at fault."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar
from urllib.parse import parse_qsl, urlencode, urlsplit

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from pourparler.brief.document import Document
from pourparler.brief.outline.compose import compose
from pourparler.brief.wording import suppositions
from pourparler.desk.arriving import Arrived
from pourparler.desk.filled import HOW_DATES, date_in
from pourparler.desk.findings import Findings
from pourparler.desk.long_work import LongWork
from pourparler.desk.looked import Looked
from pourparler.desk.workbench import Judged, Read, Workbench
from pourparler.errors import InputError, PourparlerError, Problem, StoppedError
from pourparler.record.dates import PartialDate
from pourparler.version import VERSION
from pourparler.web.sections import place_of
from pourparler.web.templates import page

_Made = TypeVar("_Made")
PATIENCE, AT_LEAST = 2.0, 0.2
"""Seconds after the beginning of some work until which a page waits for it, and for how long at least, before it shows
how far that is."""
PAGES = (
    ("/", "Verdict", "V"),
    ("/reports", "Reports", "R"),
    ("/positions", "Positions", "P"),
    ("/why", "Why stuck", "W"),
    ("/deals", "Deals", "D"),
    ("/history", "Over time", "O"),
    ("/stability", "What lasts", "L"),
    ("/sure", "How sure", "H"),
    ("/what-if", "What if", "S"),
    ("/briefing", "Briefing", "B"),
    ("/talks", "Talks file", "T"),
)
"""The pages one can go to from everywhere: address, words, key. Capitals go to a page; small letters act on it."""
AS_ON_DISK = frozenset(("talks", "changed", "reports", "reading", "same", "new"))
"""Pages, by how their addresses begin, that show what is on disk, whatever is supposed and as of whatever date."""
LOOKED = ("on", "suppose")
"""What an address says of how the record is looked at."""
_MOST_MADE = 40
"""Parts of the briefing that are kept; a briefing can be chosen in many ways."""
_Result = TypeVar("_Result")
_PATH = re.compile(r"/(?![/\\])[\w./%-]*", re.ASCII)


@dataclass(slots=True)
class Site:
    """One workbench and its pages.

    Attributes:
        workbench: what they are about.
        made: what was made for a page last, by what it is.
        arrived: what became of the files that came last, by a name for each time.
        head: author, date and marking that were chosen last for the briefing, which leads back to them.
    """

    workbench: Workbench
    made: dict[str, tuple[object, Any]] = field(default_factory=dict)
    arrived: dict[str, Arrived] = field(default_factory=dict)
    head: dict[str, str] = field(default_factory=dict)

    def document(self, kind: str, of: object, made: Callable[[], Document]) -> Document:
        """A part of the briefing, made anew only where what it is made from is another."""
        return self.kept(kind, of, made)

    def kept(self, kind: str, of: object, made: Callable[[], _Made]) -> _Made:
        """What takes long to make, made anew only where what it is made from is another."""
        known = self.made.get(kind)
        if known is None or known[0] is not of:
            if len(self.made) >= _MOST_MADE:
                self.made.clear()
            self.made[kind] = known = of, made()
        found: _Made = known[1]
        return found


def site_of(request: Request) -> Site:
    """The site that a request is about."""
    site: Site = request.app.state.site
    return site


def view_of(request: Request) -> Looked:
    """The record as it is looked at, from the address: ``?on=DATE&suppose=EDIT&suppose=EDIT…``.

    The one place where that is read: ``with_judged`` and ``with_findings`` give each page the record so, and
    ``shown`` carries it on in the links of the frame. A template that links to another page of the workbench, or to
    its own sheet, writes ``{{ as_looked("/address") }}``.

    Raises:
        InputError: the date is none.
    """
    given = request.query_params
    suppose = tuple(one for one in given.getlist("suppose") if one.strip())
    on = given.get("on", "").strip()
    try:
        return Looked(suppose=suppose, on=date_in(on) if on else None)
    except ValueError as error:
        what = f"“{on}” is no date: {HOW_DATES}"
        raise InputError([Problem(file="the address", line=None, what=what)]) from error


def as_looked(request: Request, address: str) -> str:
    """An address of the workbench, to be looked at as this page is."""
    path, mark, anchor = address.partition("#")
    said = [*parse_qsl(urlsplit(path).query), *((n, v) for n, v in request.query_params.multi_items() if n in LOOKED)]
    return f"{path.partition('?')[0]}{'?' if said else ''}{urlencode(said)}{mark}{anchor}"


def problems_of(error: PourparlerError) -> tuple[Problem, ...]:
    """An error as problems to list."""
    if isinstance(error, InputError):
        return error.problems
    return (Problem(file="", line=None, what=str(error).rstrip("."), remedy=""),)


def shown(
    request: Request,
    template: str,
    *,
    status: int = 200,
    problems: Iterable[Problem] = (),
    data: Sequence[str] = (),
    **values: Any,
) -> HTMLResponse:
    """A page in its frame.

    Args:
        request: what was asked.
        template: of the page.
        status: of the answer.
        problems: told above everything else.
        data: in which forms the same can be had as data, "json" or "csv"; each at the address of the page.
        values: what the template shows.
    """
    folder = site_of(request).workbench.folder
    history = folder.history
    frame = {
        "pages": [(_with_head(request, to), to, words, key) for to, words, key in PAGES],
        "what_if": _band(request),
        "as_looked": lambda address: as_looked(request, address),
        "path": request.url.path,
        "on_disk": request.url.path.split("/")[1] in AS_ON_DISK,
        "on": _on(request),
        "latest": _latest(request),
        "here": f"{request.url.path}?{request.url.query}" if request.url.query else request.url.path,
        "folder": folder.path.resolve().name,
        "last": history.done[-1] if history.done else None,
        "next": history.put_back[0] if history.put_back else None,
        "problems": [_told(problem) for problem in problems],
        "clash": False,
        "damaged": [_told(problem) for problem in folder.damaged],
        "twins": [(form.upper(), _twin(request, form)) for form in data],
        "version": VERSION,
    }
    return HTMLResponse(page(template, **(frame | values)), status)


def _with_head(request: Request, address: str) -> str:
    """The address of a page as the frame leads to it: that of the briefing with the head that was chosen last."""
    head = site_of(request).head if address == "/briefing" else {}
    return as_looked(request, f"{address}?{urlencode(head)}" if head else address)


def _on(request: Request) -> PartialDate | None:
    """The date as of which a page is looked at; None, too, where the address names none."""
    try:
        return view_of(request).on
    except InputError:
        return None


def _latest(request: Request) -> str:
    """The address of the same page, not as of any date."""
    kept = [(name, value) for name, value in request.query_params.multi_items() if name != "on"]
    return f"{request.url.path}?{urlencode(kept)}" if kept else request.url.path


@dataclass(frozen=True, slots=True)
class Band:
    """What stands over a page that is looked at as if.

    Attributes:
        told: what is supposed, in words.
        away: the address of the page without it.
    """

    told: tuple[str, ...]
    away: str


def _band(request: Request) -> Band | None:
    suppose = request.query_params.getlist("suppose")
    if not suppose:
        return None
    try:
        seen = site_of(request).workbench.seen(view_of(request))
    except InputError:
        seen = None
    told = suppose if seen is None else [suppositions.told(one) for one in seen.each]
    left = urlencode([(name, value) for name, value in request.query_params.multi_items() if name != "suppose"])
    path = request.url.path
    away = f"{path}?{left}" if left else path
    return Band(told=tuple(told), away=away)


def _twin(request: Request, form: str) -> str:
    """The address of a page as data, with all that its own address says."""
    path = "/verdict" if request.url.path == "/" else request.url.path
    return f"{path}.{form}?{request.url.query}" if request.url.query else f"{path}.{form}"


def _told(problem: Problem) -> dict[str, object]:
    text = f"{problem.what}. {problem.remedy}".strip()
    place = place_of(problem.section) if problem.warning else None
    return {"file": str(problem.file), "line": problem.line, "text": text, "warning": problem.warning, "place": place}


def at_fault(request: Request, error: PourparlerError) -> Response:
    """What is at fault, on a page; nothing was changed."""
    return shown(request, "fault", status=409, problems=problems_of(error), title="There is a problem")


def to(
    request: Request, path: str, query: Mapping[str, object] | Sequence[tuple[str, object]] | None = None
) -> Response:
    """Go on to another page."""
    return RedirectResponse(f"{path}?{urlencode(query)}" if query else path, 303)


def with_judged(request: Request, then: Callable[[Judged], Response], *, looked: Looked | None = None) -> Response:
    """A page on what there is and what may be said of it; while that is worked out, how far it is.

    Args:
        request: what was asked.
        then: makes the page.
        looked: how the record is looked at, where not as the address says.
    """

    def begun() -> LongWork[Judged]:
        return site_of(request).workbench.judging(view_of(request) if looked is None else looked)

    return _when_done(request, begun, then)


def with_read(request: Request, then: Callable[[Read], Response]) -> Response:
    """A page on what was read; while that is read, how far it is. Nobody waits for what may be said of it."""
    return _when_done(request, site_of(request).workbench.reading, then)


def _when_done(
    request: Request, begun: Callable[[], LongWork[_Result]], then: Callable[[_Result], Response]
) -> Response:
    try:
        work = begun()
        if site_of(request).workbench.is_stopped:
            return _stopped(request)
        return waited(request, work, then)
    except StoppedError:
        return _stopped(request)
    except PourparlerError as error:
        return at_fault(request, error)


def waited(
    request: Request,
    work: LongWork[_Result],
    then: Callable[[_Result], Response],
    *,
    meanwhile: Callable[[], Response] | None = None,
) -> Response:
    """A page on what work finds; while that is under way, how far it is. Data, files and what is done are waited for.

    Args:
        request: what was asked.
        work: what is under way.
        then: makes the page.
        meanwhile: makes the page that is shown until then; None = how far the work is.
    """
    if is_page(request) and request.method != "POST" and not work.wait(max(PATIENCE - work.age, AT_LEAST)):
        return working(request, work) if meanwhile is None else meanwhile()
    return then(work.result())


def with_findings(request: Request, then: Callable[[Judged, Findings], Response]) -> Response:
    """A page on all that was found; while that is looked for, how far it is."""

    def page(judged: Judged) -> Response:
        try:
            work = site_of(request).workbench.finding(judged)
            if work is None:
                return to(request, "/")
            return waited(
                request,
                work,
                lambda found: then(judged, found),
                meanwhile=lambda: working(request, work, judged),
            )
        except StoppedError:
            return to(request, "/")
        except PourparlerError as error:
            return at_fault(request, error)

    return with_judged(request, page)


def working(
    request: Request, work: LongWork[Any], judged: Judged | None = None, *, deals: Sequence[tuple[str, str]] = ()
) -> Response:
    """How far work is, until it is done, and what can be said already; without scripts, it looks again by itself.

    Args:
        request: what was asked.
        work: what is under way.
        judged: what is known already; None where reports are still being read.
        deals: those that are found already, each with what it is worth to whom.
    """
    document = None if judged is None else verdict_part(request, judged)
    return _unfinished(request, "working", title="Working", work=work, document=document, deals=deals)


def _stopped(request: Request) -> Response:
    """What was read before somebody stopped the work; where it was stopped for newer work, that."""
    if site_of(request).workbench.is_stopped:
        return _unfinished(request, "stopped", status=200 if is_page(request) else 409, title="Stopped")
    return to(request, f"{request.url.path}?{request.url.query}" if request.url.query else request.url.path)


def _unfinished(request: Request, template: str, **values: Any) -> Response:
    """A page on work that is not done, with the reports that were read so far."""
    rows = site_of(request).workbench.so_far() if values.get("document") is None else ()
    return shown(request, template, rows=rows, read=sum(row.read for row in rows), **values)


VERDICT_PARTS = ("in-short", "why", "ways-out", "sources")
"""The parts of a briefing that the verdict is told by."""


def verdict_part(request: Request, judged: Judged) -> Document | None:
    """The verdict as a part of the briefing; None where there is nothing to say it of."""
    materials, study = judged.materials, judged.study
    if materials is None or study is None:
        return None
    found = Findings(deadlock=study.deadlock, explanations=judged.explanations)
    return site_of(request).document("verdict", judged, lambda: compose(materials, found, only=VERDICT_PARTS))


def is_page(request: Request) -> bool:
    """Whether somebody looks at it, who wants to know how far it is; data and files are waited for."""
    return "." not in request.url.path


def back_to(request: Request, form: FormData) -> Response:
    """Go back to the page where something was done, with all that its address says."""
    here = str(form.get("here", "/"))
    path, _, query = here.partition("?")
    return RedirectResponse(f"{path}?{query}" if query else path, 303) if _PATH.fullmatch(path) else to(request, "/")


def is_own(address: str) -> bool:
    """Whether an address is one of a page here."""
    return bool(_PATH.fullmatch(address.partition("?")[0]))
