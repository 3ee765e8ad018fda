"""Over time: how far apart the parties were on each date, what moved it, and what changed between two dates."""

from collections.abc import Callable
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from pourparler.analysis.finding import Finding
from pourparler.analysis.history.answer import History
from pourparler.brief import answers, sheets
from pourparler.brief.document import Document
from pourparler.brief.outline import history as outline
from pourparler.brief.wording import history as told
from pourparler.desk.filled import Filled
from pourparler.desk.looked import Looked
from pourparler.desk.workbench import Judged
from pourparler.errors import InputError, Problem
from pourparler.record.dates import PartialDate
from pourparler.record.talks import Talks
from pourparler.web.site import at_fault, shown, site_of, to, view_of, waited, with_judged
from pourparler.web.twins import as_csv, as_json, as_sheet
from pourparler.web.views.table import filled_in

HISTORY = "/history"
_Found = Finding[History]


def history(request: Request) -> Response:
    """``/history``, with ``?on=DATE`` for one date, and ``?compare=DATE,DATE`` for what changed between two."""
    filled = filled_in(request.query_params)
    day, first, second = (filled.date(name) for name in ("day", "from", "until"))
    if not filled.wrongs and day:
        return to(request, HISTORY, _so(request, on=day))
    if not filled.wrongs and first and second:
        return to(request, HISTORY, _so(request, compare=f"{first},{second}"))
    return _with_history(request, lambda talks, found: _page(request, talks, found, filled))


def _page(request: Request, talks: Talks, found: _Found, filled: Filled) -> Response:
    answer, looked = found.answer, view_of(request)
    on = _date_shown(request, answer)
    before, after = (None, None) if on is None else answer.beside(on)
    compared = answer.compared
    return shown(
        request,
        "history",
        data=("json", "csv"),
        status=422 if filled.wrongs else 200,
        title="Over time",
        typed=filled,
        wrongs=filled.wrongs,
        wrong_at={wrong.field: wrong.what for wrong in filled.wrongs},
        document=_document(request, talks, found),
        sheet=_address(request, "/sheet/history.css", on=looked.on, compare=_two_dates(request)),
        shown_on=on,
        before=before and (before, _address(request, on=before.date)),
        after=after and (after, _address(request, on=after.date)),
        rows=[
            (one, told.apart(one), _address(request, on=one.date), one is answer.on(on or one.date))
            for one in answer.dates
        ],
        since=None if looked.on is None or not answer.dates else _since(request, looked.on, answer),
        suppose=looked.suppose,
        first=None if compared is None else compared.from_,
        second=None if compared is None else compared.to,
    )


def history_json(request: Request) -> Response:
    """The same as data, as the command gives it."""
    return _with_history(request, lambda talks, found: as_json(answers.history(talks, found)))


def history_csv(request: Request) -> Response:
    """Every date as a row."""
    return _with_history(request, lambda talks, found: as_csv(*sheets.history(talks, found.answer)))


def sheet(request: Request) -> Response:
    """Its style sheet: its columns and pictures have widths of their own."""
    return _with_history(request, lambda talks, found: as_sheet(_document(request, talks, found)))


# -- what is shown ---------------------------------------------------------------------------------------------------


def _with_history(request: Request, then: Callable[[Talks, _Found], Response]) -> Response:
    """A page on all dates: the date of the address is looked at, and cuts nothing off."""

    def page(judged: Judged) -> Response:
        asking = site_of(request).workbench.asking(judged, "history", compare=_compared(request))
        if asking is None or judged.talks is None:
            return to(request, "/")
        talks = judged.talks
        return waited(request, asking, lambda found: then(talks, found))

    try:
        looked = Looked(suppose=view_of(request).suppose)
    except InputError as error:
        return at_fault(request, error)
    return with_judged(request, page, looked=looked)


def _document(request: Request, talks: Talks, found: _Found) -> Document | None:
    on = _date_shown(request, found.answer)
    if on is None:
        return None
    kind = f"history {on} {view_of(request).suppose} {_two_dates(request)}"
    return site_of(request).document(
        kind, found, lambda: outline.page(talks, found, on, lambda date: _address(request, on=date))
    )


def _date_shown(request: Request, answer: History) -> PartialDate | None:
    """The date of the address; else the last on which something changed."""
    return view_of(request).on or (answer.dates[-1].date if answer.dates else None)


def _two_dates(request: Request) -> str | None:
    """Two dates as the address has them."""
    return request.query_params.get("compare") or None


def _compared(request: Request) -> tuple[str, str] | None:
    """The two dates between which to say what changed.

    Raises:
        InputError: they are not two dates.
    """
    text = _two_dates(request)
    if text is None:
        return None
    try:
        first, second = (str(PartialDate.parse(part)) for part in text.split(","))
    except ValueError as error:
        remedy = "Write each as 2006, 2006-11 or 2006-11-29."
        problem = Problem(file="the dates to compare", line=None, what=f'"{text}" is not two dates', remedy=remedy)
        raise InputError([problem]) from error
    return first, second


# -- addresses -------------------------------------------------------------------------------------------------------


def _so(request: Request, *, on: PartialDate | None = None, compare: str | None = None) -> list[tuple[str, str]]:
    """What an address says: the same suppositions, a date, two dates."""
    said = list(Looked(suppose=view_of(request).suppose, on=on).pairs)
    return [*said, *([("compare", compare)] if compare else [])]


def _address(
    request: Request, path: str = HISTORY, *, on: PartialDate | None = None, compare: str | None = None
) -> str:
    said = _so(request, on=on, compare=compare)
    return f"{path}?{urlencode(said)}" if said else path


def _since(request: Request, on: PartialDate, answer: History) -> str:
    """The address of what changed from the date that is looked at to the latest."""
    return _address(request, on=on, compare=f"{on},{answer.dates[-1].date}")


LOOK = (
    Route(HISTORY, history),
    Route(f"{HISTORY}.json", history_json),
    Route(f"{HISTORY}.csv", history_csv),
    Route("/sheet/history.css", sheet),
)
DO: dict[str, Callable[..., Response]] = {}
