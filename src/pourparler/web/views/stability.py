"""Which outcomes last: what nobody would leave, and one outcome judged, chosen by what is in force in it."""

from collections.abc import Callable
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from pourparler.analysis.finding import Finding
from pourparler.analysis.stability.answer import Stability
from pourparler.brief import answers, sheets
from pourparler.brief.outline import stability as outline
from pourparler.brief.wording.measures import label
from pourparler.desk.workbench import Judged
from pourparler.record.talks import Talks
from pourparler.web.site import as_looked, shown, site_of, to, view_of, waited, with_judged
from pourparler.web.twins import as_csv, as_json, as_sheet

STABILITY = "/stability"
_Found = Finding[Stability]


def stability(request: Request) -> Response:
    """``/stability``; with ``?outcome=asked&in=MEASURE&in=…`` for the outcome in which just these are in force."""
    return _with_stability(request, lambda talks, found: _page(request, talks, found))


def _page(request: Request, talks: Talks, found: _Found) -> Response:
    chosen = set(_in_force(request) or ())
    return shown(
        request,
        "stability",
        data=("json", "csv"),
        title="What lasts",
        document=outline.compose(talks, found),
        sheet=as_looked(request, f"/sheet/stability.css?{urlencode(_asked(request))}"),
        looked=view_of(request).pairs,
        measures=[(one.id, label(talks, one.id), one.id in chosen) for one in talks.measures],
    )


def stability_json(request: Request) -> Response:
    """The same as data, as the command gives it."""
    return _with_stability(request, lambda talks, found: as_json(answers.stability(talks, found)))


def stability_csv(request: Request) -> Response:
    """Every outcome that lasts by any concept as a row."""
    return _with_stability(request, lambda talks, found: as_csv(*sheets.stability(talks, found.answer)))


def sheet(request: Request) -> Response:
    """Its style sheet: its columns and pictures have widths of their own."""
    return _with_stability(request, lambda talks, found: as_sheet(outline.compose(talks, found)))


# -- what is asked ---------------------------------------------------------------------------------------------------


def _in_force(request: Request) -> tuple[str, ...] | None:
    """What is in force in the outcome that is asked about; None where none is."""
    given = request.query_params
    return tuple(given.getlist("in")) if given.get("outcome") or given.getlist("in") else None


def _asked(request: Request) -> list[tuple[str, str]]:
    """The same for an address."""
    in_force = _in_force(request)
    return [] if in_force is None else [("outcome", "asked"), *(("in", one) for one in in_force)]


def _with_stability(request: Request, then: Callable[[Talks, _Found], Response]) -> Response:
    def page(judged: Judged) -> Response:
        work = site_of(request).workbench.asking(judged, "stability", state=_in_force(request))
        if work is None or judged.talks is None:
            return to(request, "/")
        talks = judged.talks
        return waited(request, work, lambda found: then(talks, found))

    return with_judged(request, page)


LOOK = (
    Route(STABILITY, stability),
    Route(f"{STABILITY}.json", stability_json),
    Route(f"{STABILITY}.csv", stability_csv),
    Route("/sheet/stability.css", sheet),
)
DO: dict[str, Callable[..., Response]] = {}
