"""All pages by their addresses."""

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import anyio
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from pourparler.brief.document import printable
from pourparler.desk.workbench import Workbench
from pourparler.errors import InputError, PourparlerError, Problem
from pourparler.web.site import Site, at_fault, shown, site_of, view_of
from pourparler.web.views import (
    briefing,
    choosing,
    deals,
    deciding,
    events,
    history,
    how_sure,
    newly,
    offered,
    passages,
    reading,
    removing,
    reports,
    roster,
    stability,
    table,
    talks,
    verdict,
    what_if,
    why,
    worth,
)

STATIC = Path(__file__).parent / "static"
VIEWS = (
    *(
        verdict,
        reports,
        reading,
        deciding,
        table,
        choosing,
        roster,
        offered,
        events,
        removing,
        worth,
        talks,
        history,
        stability,
        how_sure,
        deals,
        briefing,
    ),
    *(passages, why, what_if, newly),
)
"""The pages, each with what can be looked at (``LOOK``) and what can be done there (``DO``)."""
MAY_AS_IF = frozenset(("/undo", "/redo", "/stop", "/choose", "/talks", "/talks/mend", *what_if.DO))
"""What may be done from a page that shows the record as if: it is about what is on disk, or about what is supposed."""
_MOST_FIELDS = 200
_Handler = Callable[[Request, FormData], Response]


def app_of(workbench: Workbench) -> Starlette:
    """The pages of one workbench."""
    look = [
        *(route for view in VIEWS for route in view.LOOK),
        Route("/progress", progress),
        Mount("/static", StaticFiles(directory=STATIC)),
    ]
    do: dict[str, _Handler] = {path: handler for view in VIEWS for path, handler in view.DO.items()}
    done = [Route(path, _form(handler), methods=["POST"]) for path, handler in do.items()]
    app = Starlette(routes=[*done, Route("/reports", add_reports, methods=["POST"]), *look])
    app.add_exception_handler(404, _not_found)
    app.add_exception_handler(500, _failed)
    app.add_exception_handler(ValueError, _not_understood)
    app.add_exception_handler(PourparlerError, _not_understood)
    app.state.site = Site(workbench)
    return app


def _form(handler: _Handler) -> Callable[[Request], Awaitable[Response]]:
    """A form that is read, and handled beside the others."""

    async def handle(request: Request) -> Response:
        async with request.form(max_files=0, max_fields=_MOST_FIELDS, max_part_size=reports.MOST_PASTED) as form:
            doing = not_as_if if _as_if(request, form) else handler
            return await run_in_threadpool(doing, request, form)

    return handle


def _as_if(request: Request, form: FormData) -> bool:
    """Whether a form would change the record from a page that shows it as if something were so that is not."""
    if request.url.path in MAY_AS_IF:
        return False
    came_from = (
        str(form.get("here", "")),
        request.headers.get("hx-current-url", ""),
        request.headers.get("referer", ""),
    )
    return any(name == "suppose" for one in came_from for name, _ in parse_qsl(urlsplit(one).query))


def not_as_if(request: Request, _: FormData) -> Response:
    """What is answered then: nothing is changed by mistake."""
    remedy = "Throw it away first, or make it the record on the page What if."
    problem = Problem(
        file="what if", line=None, what="what you looked at is only supposed; nothing was changed", remedy=remedy
    )
    return at_fault(request, InputError([problem]))


async def add_reports(request: Request) -> Response:
    """Files and a text, as they come from the page or are dropped on it."""
    limits = {"max_files": reports.MOST_FILES, "max_fields": _MOST_FIELDS, "max_part_size": reports.MOST_PASTED}
    async with request.form(**limits) as form:
        files = await reports.contents(form)
    return await run_in_threadpool(reports.add, request, files)


async def progress(request: Request) -> Response:
    """How far the work is, as it goes on: one line a time, until it is done."""
    return StreamingResponse(_steps(request), media_type="text/event-stream")


async def _steps(request: Request) -> AsyncIterator[str]:
    workbench = site_of(request).workbench
    work: Any = await run_in_threadpool(workbench.judging, view_of(request))
    while not await request.is_disconnected():
        if work.is_done and (following := await run_in_threadpool(_following, work, workbench)) is not work:
            work = following
        if work.is_done:
            yield "event: done\ndata: done\n\n"
            return
        yield f"data: {printable(work.told)} …\n\n"
        await anyio.sleep(0.2)


def _following(work: Any, workbench: Workbench) -> Any:
    """The search that goes on where the reading has ended, if there is one under way."""
    return workbench.under_way() or work


async def _not_found(request: Request, error: Exception) -> Response:
    return shown(request, "fault", status=404, title="There is no such page")


async def _failed(request: Request, error: Exception) -> Response:
    return shown(request, "fault", status=500, title="This page could not be made: a fault of the program")


async def _not_understood(request: Request, error: Exception) -> Response:
    return shown(request, "fault", status=422, title="This was not understood")
