"""Sessions and statements: who met when and how it ended, and who said what."""

from typing import Any

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from pourparler.brief import events as told
from pourparler.brief.tabled import party_options
from pourparler.desk.tabling import Tabled
from pourparler.record.edits import Edit
from pourparler.web.site import LOOKED
from pourparler.web.twins import as_csv, as_json
from pourparler.web.views.listing import entries_of, listing, part_of
from pourparler.web.views.table import done, with_table

# -- sessions ----------------------------------------------------------------------------------------------------------


def sessions(request: Request) -> Response:
    """``/positions/sessions``: all sessions; ``at`` names the one in focus."""

    def page(table: Tabled) -> Response:
        return listing(request, "sessions", "Who met when", table, part_of(request, told.sessions(table)))

    return with_table(request, page)


def sessions_json(request: Request) -> Response:
    """The same as data."""
    return with_table(request, lambda table: as_json({"sessions": entries_of(table, "sessions", told.sessions(table))}))


def sessions_csv(request: Request) -> Response:
    """The list as a table."""
    return with_table(request, lambda table: as_csv(told.SESSION_COLUMNS, told.session_rows(told.sessions(table))))


# -- statements --------------------------------------------------------------------------------------------------------


def _of(request: Request, table: Tabled) -> tuple[told.ShownStatement, ...]:
    return told.statements(table, request.query_params.get("party", ""))


def statements(request: Request) -> Response:
    """``/positions/statements``: what was said, by whom if one is named; ``at`` names the one in focus."""

    def page(table: Tabled) -> Response:
        chosen: dict[str, Any] = {"party": request.query_params.get("party", "")}
        looked = [(name, value) for name, value in request.query_params.multi_items() if name in LOOKED]
        parties = party_options(table.talks)
        part = part_of(request, _of(request, table), kept=("party",))
        return listing(request, "statements", "Who said what", table, part, parties=parties, looked=looked, **chosen)

    return with_table(request, page)


def statements_json(request: Request) -> Response:
    """The same as data."""
    return with_table(
        request, lambda table: as_json({"statements": entries_of(table, "statements", _of(request, table))})
    )


def statements_csv(request: Request) -> Response:
    """The list as a table."""
    return with_table(request, lambda table: as_csv(told.STATEMENT_COLUMNS, told.statement_rows(_of(request, table))))


def confirm(request: Request, form: FormData) -> Response:
    """Somebody stands behind a drafted statement."""
    return done(request, form, Edit(said=(str(form.get("id", "")),)), "Confirmed a statement")


LOOK = (
    Route("/positions/sessions", sessions),
    Route("/positions/sessions.json", sessions_json),
    Route("/positions/sessions.csv", sessions_csv),
    Route("/positions/statements", statements),
    Route("/positions/statements.json", statements_json),
    Route("/positions/statements.csv", statements_csv),
)
DO = {"/positions/statements/confirm": confirm}
