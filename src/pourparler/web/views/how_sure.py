"""How sure the answer is: what is doubtful drawn together, with how often and from which seed in the address."""

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from pourparler.analysis.finding import Finding
from pourparler.analysis.sureness.answer import Sureness
from pourparler.brief import answers, sheets
from pourparler.brief.outline import how_sure as outline
from pourparler.desk.workbench import Judged
from pourparler.errors import InputError, Problem
from pourparler.record.talks import Talks
from pourparler.web.site import as_looked, at_fault, shown, site_of, to, view_of, waited, with_judged
from pourparler.web.twins import as_csv, as_json, as_sheet

SURE = "/sure"
BOUNDS = {"draws": (2, 100_000, 1_000), "seed": (0, 2**31, 1)}
"""Of what can be asked: the least, the most, and the usual."""
_Found = Finding[Sureness]


def sure(request: Request) -> Response:
    """``/sure``, with ``?draws=N&seed=N``."""
    return _with_sureness(request, lambda talks, found: _page(request, talks, found))


def _page(request: Request, talks: Talks, found: _Found) -> Response:
    asked = _asked(request)
    return shown(
        request,
        "how_sure",
        data=("json", "csv"),
        title="How sure",
        document=outline.compose(talks, found),
        sheet=as_looked(request, f"/sheet/sure.css?draws={asked['draws']}&seed={asked['seed']}"),
        looked=view_of(request).pairs,
        drawn=bool(found.answer.judgements),
        draws=asked["draws"],
        seed=asked["seed"],
    )


def sure_json(request: Request) -> Response:
    """The same as data, as the command gives it."""
    return _with_sureness(request, lambda talks, found: as_json(answers.sure(talks, found)))


def sure_csv(request: Request) -> Response:
    """Every judgement that was drawn as a row, with how much each answer turns on it."""
    return _with_sureness(request, lambda talks, found: as_csv(*sheets.sure(talks, found.answer)))


def sheet(request: Request) -> Response:
    """Its style sheet: its columns have widths of their own."""
    return _with_sureness(request, lambda talks, found: as_sheet(outline.compose(talks, found)))


# -- what is asked ---------------------------------------------------------------------------------------------------


def _asked(request: Request) -> dict[str, int]:
    """How often is drawn, and the seed.

    Raises:
        InputError: either is no number, or out of bounds.
    """
    given = {name: request.query_params.get(name, "").strip() or str(usual) for name, (_, _, usual) in BOUNDS.items()}
    wrong = [name for name, text in given.items() if not _is_within(text, *BOUNDS[name][:2])]
    if wrong:
        raise InputError([_problem(name, given[name]) for name in wrong])
    return {name: int(text) for name, text in given.items()}


def _is_within(text: str, least: int, most: int) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 12 and least <= int(text) <= most


def _problem(name: str, text: str) -> Problem:
    least, most, usual = BOUNDS[name]
    remedy = f"Write a whole number from {least:,} to {most:,}, such as {usual:,}."
    return Problem(file=name, line=None, what=f'"{text[:40]}" cannot be asked for', remedy=remedy)


def _with_sureness(request: Request, then: Callable[[Talks, _Found], Response]) -> Response:
    def page(judged: Judged) -> Response:
        work = site_of(request).workbench.asking(judged, "sure", **asked)
        if work is None or judged.talks is None:
            return to(request, "/")
        talks = judged.talks
        return waited(request, work, lambda found: then(talks, found))

    try:
        asked = _asked(request)
    except InputError as error:
        return at_fault(request, error)
    return with_judged(request, page)


LOOK = (
    Route(SURE, sure),
    Route(f"{SURE}.json", sure_json),
    Route(f"{SURE}.csv", sure_csv),
    Route("/sheet/sure.css", sheet),
)
DO: dict[str, Callable[..., Response]] = {}
