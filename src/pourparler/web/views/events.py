"""Sessions: who met when, where, and how it ended."""

from collections.abc import Sequence
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from pourparler.brief import events as told
from pourparler.desk.tabling import Tabled
from pourparler.record import codec
from pourparler.web.sections import TABS
from pourparler.web.site import as_csv, as_json, shown
from pourparler.web.views.listing import part_of
from pourparler.web.views.table import with_table


def _list(request: Request, template: str, title: str, table: Tabled, listed: Sequence[Any]) -> Response:
    part = part_of(request, listed)
    frame: dict[str, Any] = {"title": title, "tabs_": TABS, "table": table, "problems": table.others}
    return shown(request, template, data=("json", "csv"), **frame, **part)


def _data(table: Tabled, section: str, listed: Sequence[Any]) -> list[dict[str, Any]]:
    """Entries with the keys of a talks file, and what a page tells of them."""
    whole: dict[str, Any] = codec.to_json(table.talks)
    entries: dict[str, dict[str, Any]] = {one["id"]: one for one in whole.get(section, ())}
    return [
        {
            **entries[one.id],
            "words": one.words,
            "line": one.line,
            "problems": [str(problem) for problem in one.problems],
        }
        for one in listed
    ]


# -- sessions ----------------------------------------------------------------------------------------------------------


def sessions(request: Request) -> Response:
    """``/positions/sessions``: all sessions; ``at`` names the one in focus."""
    return with_table(request, lambda table: _list(request, "sessions", "Who met when", table, told.sessions(table)))


def sessions_json(request: Request) -> Response:
    """The same as data."""
    return with_table(request, lambda table: as_json({"sessions": _data(table, "sessions", told.sessions(table))}))


def sessions_csv(request: Request) -> Response:
    """The list as a table."""
    return with_table(request, lambda table: as_csv(told.SESSION_COLUMNS, told.session_rows(told.sessions(table))))


LOOK = (
    Route("/positions/sessions", sessions),
    Route("/positions/sessions.json", sessions_json),
    Route("/positions/sessions.csv", sessions_csv),
)
DO: dict[str, Any] = {}
