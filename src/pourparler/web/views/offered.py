"""Proposals: who put forward what, how it was answered, and whom it binds now."""

from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from pourparler.brief import proposals as told
from pourparler.desk.tabling import Tabled
from pourparler.web.twins import as_csv, as_json
from pourparler.web.views.listing import entries_of, listing, part_of
from pourparler.web.views.table import with_table


def proposals(request: Request) -> Response:
    """``/positions/proposals``: all proposals; ``at`` names the one in focus, else it is the first that is open."""
    return with_table(request, lambda table: _page(request, table))


def _page(request: Request, table: Tabled) -> Response:
    listed = told.proposals(table)
    is_open = (place for place, one in enumerate(listed) if one.answer == "open")
    part = part_of(request, listed, first=next(is_open, 0))
    return listing(request, "proposals", "Who put forward what", table, part)


def proposals_json(request: Request) -> Response:
    """The same as data."""
    return with_table(request, lambda table: as_json({"proposals": _data(table)}))


def _data(table: Tabled) -> list[dict[str, Any]]:
    return entries_of(table, "proposals", told.proposals(table), "counts")


def proposals_csv(request: Request) -> Response:
    """The list as a table."""
    return with_table(request, lambda table: as_csv(told.COLUMNS, told.rows(told.proposals(table))))


LOOK = (
    Route("/positions/proposals", proposals),
    Route("/positions/proposals.json", proposals_json),
    Route("/positions/proposals.csv", proposals_csv),
)
DO: dict[str, Any] = {}
