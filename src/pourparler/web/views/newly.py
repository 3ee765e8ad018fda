"""Who and what new reports brought beside the record: the questions whether it is there already, and the list."""

from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from pourparler.brief import asked, newly
from pourparler.brief.newly import ShownNewcomer
from pourparler.brief.wording import asking
from pourparler.desk.merging import Merging
from pourparler.desk.newcomers import MEASURE, PARTY
from pourparler.desk.workbench import Judged
from pourparler.errors import InputError, Problem
from pourparler.record.codec.answers import encode
from pourparler.web.site import shown, site_of, with_judged
from pourparler.web.twins import as_csv, as_json
from pourparler.web.views.ahead import foreseen, shown_of
from pourparler.web.views.deciding import changed_by, merging_of, own_waits
from pourparler.web.views.reading import shelf_of
from pourparler.web.views.verdict import keys_of

_PAGE = "/new"
_KINDS = ((PARTY, "parties", "New parties"), (MEASURE, "measures", "New steps"))


def new(request: Request) -> Response:
    """``/new``: parties and steps that new reports brought, and what each may be."""
    return with_judged(request, lambda judged: _page(request, judged))


def new_json(request: Request) -> Response:
    """The same as data."""

    def data(judged: Judged) -> Response:
        rows = _rows(request, judged)
        lists = {name: [encode(one) for one in rows if one.kind == kind] for kind, name, _ in _KINDS}
        return as_json({"questions": [encode(one) for one in _questions(judged)], **lists})

    return with_judged(request, data)


def new_csv(request: Request) -> Response:
    """The same as a table."""

    def table(judged: Judged) -> Response:
        columns = ("kind", "id", "words", "more", "named", "nearest on record")
        rows = _rows(request, judged)
        return as_csv(columns, ((r.kind, r.id, r.words, r.more, r.count, r.nearest_words) for r in rows))

    return with_judged(request, table)


def _rows(request: Request, judged: Judged) -> tuple[ShownNewcomer, ...]:
    talks = judged.stock.talks
    return () if talks is None else newly.shown(talks, site_of(request).workbench.newcomers(judged))


def _questions(judged: Judged) -> tuple[asked.ShownQuestion, ...]:
    about_names = (one for one in judged.asked if one.names is not None)
    return () if judged.talks is None else asked.shown(judged.talks, about_names)


def _page(request: Request, judged: Judged) -> Response:
    rows, questions = _rows(request, judged), _questions(judged)
    wanted = request.query_params.get("question")
    focus = next((place for place, one in enumerate(questions) if one.id == wanted), 0)
    preview, problems = _preview(request)
    return shown(
        request,
        "new",
        status=409 if problems else 200,
        data=("json", "csv"),
        title="New in the reports",
        problems=problems,
        clash=judged.stock.clash is not None,
        lists=[(kind, title, [row for row in rows if row.kind == kind]) for kind, _, title in _KINDS],
        rows=rows,
        questions=questions,
        focus=focus,
        keys=keys_of(questions[focus].replies) if questions else [],
        no_passage=asking.NO_PASSAGE,
        **preview,
    )


def _preview(request: Request) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    """What would be made one, as the address says, and what that changes; or why it cannot be."""
    read = site_of(request).workbench.reading().result()
    try:
        found: Merging | None = merging_of(request, read)
    except InputError as error:
        return {"found": None}, error.problems
    shelf = shelf_of(read)
    if found is None or shelf is None:
        return {"found": None}, ()
    pair = (found.edit.same or found.edit.same_parties)[0]
    changed = changed_by(shelf, found)
    verdict = shown_of(foreseen(request, found.edit))
    told = {"found": found, "pair": pair, "changed": changed, "waits": own_waits(shelf, found), "verdict": verdict}
    return {**told, "seen": read.readings.print}, ()


LOOK = (Route(_PAGE, new), Route(f"{_PAGE}.json", new_json), Route(f"{_PAGE}.csv", new_csv))
DO: dict[str, Any] = {}
