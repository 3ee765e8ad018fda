"""The table: who wants what before what, as a matrix and as a list, to be worked at."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from pourparler.brief import tabled as told
from pourparler.brief.wording.table import FIRMNESS, HOW_FIRM
from pourparler.desk.filled import Filled
from pourparler.desk.ledger import Change
from pourparler.desk.looked import Looked, begun
from pourparler.desk.tabling import Filter, Tabled, entry_at, tabled
from pourparler.errors import PourparlerError
from pourparler.record import codec
from pourparler.record.codec.answers import encode
from pourparler.record.edits import Edit
from pourparler.record.talks import Talks
from pourparler.web.sections import TABS, WORKED_AT
from pourparler.web.site import LOOKED, at_fault, back_to, is_page, shown, site_of, to, view_of, with_judged
from pourparler.web.twins import as_csv, as_json

_HAVE_FOCUS = ("positions", "proposals", "sessions", "statements")
"""Sections on whose page one entry is in focus."""


def with_table(request: Request, then: Callable[[Tabled], Response]) -> Response:
    """A page on the record as it is on file, or as it was read where nothing is written yet."""
    try:
        stock, is_plain = site_of(request).workbench.folder.look(), view_of(request) == Looked()
    except PourparlerError as error:
        return at_fault(request, error)
    if not is_plain:
        return with_judged(request, lambda judged: then(_looked_at(judged.talks)) if judged.talks else _empty(request))
    if stock.document is not None:
        if stock.document.as_read is None or len(stock.talks_files) > 1:
            return shown(request, "fault", status=409, problems=stock.problems, title="There is a problem")
        talks, document = stock.document.as_read, stock.document
        return then(site_of(request).kept("table", document, lambda: tabled(talks, document)))
    return with_judged(request, lambda judged: then(tabled(judged.talks, None)) if judged.talks else _empty(request))


def _looked_at(talks: Talks) -> Tabled:
    return replace(tabled(begun(talks), None), is_looked_at=True)


def _empty(request: Request) -> Response:
    """What is told where there are no talks; as data, that there are none."""
    if not is_page(request):
        return as_csv((), ()) if request.url.path.endswith(".csv") else as_json({"talks": None})
    return shown(request, "begin", data=("json",), title="Positions", tabs_=TABS)


def change(request: Request, edit: Edit, words: str) -> None:
    """Make a change; what was read from reports is written down with it where nothing is yet.

    Raises:
        PourparlerError: it cannot be made.
    """
    workbench = site_of(request).workbench
    draft = None if workbench.folder.look().document is not None else workbench.judged().talks
    workbench.folder.make(edit, words, draft=draft)


def gone(request: Request, id_: str) -> Response:
    """What was meant is not there (any more); to the table, where nothing was named."""
    if not id_:
        return to(request, "/positions")
    return shown(request, "fault", status=404, title="This is not in the table any more")


def filled_in(fields: Any) -> Filled:
    """What was filled in, in an address or a form."""
    return Filled({key: [str(value) for value in fields.getlist(key)] for key in fields})


def filter_of(request: Request) -> Filter:
    """What the address asks to see."""
    names = ("party", "measure", "firmness", "confirmed")
    return Filter(**{name: request.query_params.get(name, "") for name in names})


# -- looking -----------------------------------------------------------------------------------------------------------


def positions(request: Request) -> Response:
    """``/positions``, of a party, on a measure, so firm, confirmed or not; ``at`` names the one in focus."""
    return with_table(request, lambda table: _page(request, table))


def _page(request: Request, table: Tabled) -> Response:
    which = filter_of(request)
    listed = told.positions(table, which)
    at = request.query_params.get("at", "")
    focus = next((place for place, one in enumerate(listed) if one.id == at), 0)
    query = {name: value for name, value in encode(which).items() if value}
    looked = [(name, value) for name, value in request.query_params.multi_items() if name in LOOKED]
    return shown(
        request,
        "positions",
        data=("json", "csv"),
        title="Who wants what before what",
        problems=table.others,
        tabs_=TABS,
        table=table,
        which=which,
        query=urlencode([*query.items(), *looked]),
        looked=looked,
        filtered=bool(query),
        matrix=told.matrix(table.talks, which),
        listed=listed,
        total=len(table.talks.held),
        focus=focus,
        is_at=bool(at),
        parties=told.party_options(table.talks),
        measures=told.measure_options(table.talks),
        firmnesses=FIRMNESS,
        how_firm=HOW_FIRM,
        decided=_decided(request),
    )


def _decided(request: Request) -> dict[str, Change]:
    """The last change by which somebody decided about a position or a proposal, by its id."""
    done = site_of(request).workbench.folder.history.done
    named = ((entry.partition(":"), change) for change in done for entry in change.about)
    return {id_: change for (kind, _, id_), change in named if kind in ("position", "proposal")}


def positions_json(request: Request) -> Response:
    """The same as data."""
    return with_table(request, lambda table: as_json(_data(table, filter_of(request))))


def _data(table: Tabled, which: Filter) -> dict[str, Any]:
    listed = {one.id: one for one in told.positions(table, which)}
    whole = codec.to_json(table.talks)
    entries = {key: [e for e in _entries(whole, key) if e["id"] in listed] for key in ("positions", "proposals")}
    for entry in (*entries["positions"], *entries["proposals"]):
        one = listed[entry["id"]]
        entry |= {"words": one.words, "status": one.status, "not_in_force": one.when or None, "line": one.line}
        entry["problems"] = [str(problem) for problem in one.problems]
    return {**entries, "matrix": encode(told.matrix(table.talks, which)), "problems": [str(p) for p in table.others]}


def _entries(whole: dict[str, Any], key: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = whole.get(key, [])
    return found


def positions_csv(request: Request) -> Response:
    """The list as a table."""
    return with_table(request, lambda table: as_csv(told.COLUMNS, told.rows(told.positions(table, filter_of(request)))))


def entry(request: Request) -> Response:
    """``/talks/entry?line=12``: from a line of the text to what stands there in the table."""

    def go(table: Tabled) -> Response:
        found = _entry_of(request, table)
        if found is None or found[0] not in WORKED_AT:
            line = request.query_params.get("line", "")
            return shown(request, "no-entry", data=("json",), title="Not in the table", line=line)
        section, name = found
        return to(request, WORKED_AT[section], {"at": name} if section in _HAVE_FOCUS else {"in": name})

    return with_table(request, go)


def entry_json(request: Request) -> Response:
    """The same as data: the section of the talks file, and the id or place there."""

    def data(table: Tabled) -> Response:
        section, name = _entry_of(request, table) or (None, None)
        return as_json({"section": section, "id": name})

    return with_table(request, data)


def _entry_of(request: Request, table: Tabled) -> tuple[str, str] | None:
    line = request.query_params.get("line", "")
    return entry_at(table, int(line)) if line.isdecimal() and len(line) < 8 else None


# -- doing -------------------------------------------------------------------------------------------------------------


def confirm(request: Request, form: FormData) -> Response:
    """Somebody stands behind a drafted position."""
    id_ = str(form.get("id", ""))
    return _to_position(request, form, Edit(confirmed=(id_,)), "Confirmed", id_)


def remove(request: Request, form: FormData) -> Response:
    """Take a position out."""
    id_ = str(form.get("id", ""))
    return _to_position(request, form, Edit(out=(id_,)), "Took out", id_)


def _to_position(request: Request, form: FormData, edit: Edit, did: str, id_: str) -> Response:
    return with_table(request, lambda table: done(request, form, edit, f"{did} {told.whose(table.talks, id_)}"))


def done(request: Request, form: FormData, edit: Edit, words: str) -> Response:
    """Make a change that a button asked for, and go back to its page."""
    try:
        change(request, edit, words)
    except PourparlerError as error:
        return at_fault(request, error)
    return back_to(request, form)


LOOK = (
    Route("/positions", positions),
    Route("/positions.json", positions_json),
    Route("/positions.csv", positions_csv),
    Route("/talks/entry", entry),
    Route("/talks/entry.json", entry_json),
)
DO = {"/positions/confirm": confirm, "/positions/remove": remove}
