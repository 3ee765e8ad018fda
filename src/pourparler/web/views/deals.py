"""The deals, one of them party by party, and the order of its steps, to be moved about."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from pourparler.analysis.roadmap.given import GivenOrder
from pourparler.analysis.verdict import Ruling
from pourparler.brief import sheets
from pourparler.brief.document import Document
from pourparler.brief.outline.bargain import compose, pictures
from pourparler.brief.outline.packages import what_differs
from pourparler.brief.wording import bargains as told
from pourparler.brief.wording import packages as words
from pourparler.brief.wording.measures import doers, label
from pourparler.brief.wording.names import party_labels
from pourparler.brief.wording.unlocks import called, changes
from pourparler.desk import orders
from pourparler.desk.answers import to_json
from pourparler.desk.bargain import Bargain, Choice
from pourparler.desk.deals import as_table
from pourparler.desk.workbench import Judged
from pourparler.errors import InputError, PourparlerError
from pourparler.record.codec.answers import encode
from pourparler.web.site import LOOKED, at_fault, shown, site_of, to, waited, with_judged, working
from pourparler.web.twins import as_csv, as_json, as_sheet

KEYS = ("unlock", "deal", "order", "step", "across", "up")
"""What an address of the page may say."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """What an address of the page says; ``looked`` is how the record is looked at."""

    said: Mapping[str, str]
    looked: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, request: Request) -> "_Asked":
        """What the address of this request says."""
        given = request.query_params
        said = {key: value for key in KEYS if (value := given.get(key, "").strip())}
        return cls(said, tuple(pair for pair in given.multi_items() if pair[0] in LOOKED))

    def address(self, at: str = "", path: str = "/deals", **changed: str | None) -> str:
        """An address of the page: the same with something else; what is None is left out."""
        said = {**self.said, **changed}
        query = [*((key, value) for key in KEYS if (value := said.get(key))), *self.looked]
        return f"{path}?{urlencode(query, safe=',/')}{at}" if query else f"{path}{at}"

    def without(self, *keys: str) -> "_Asked":
        """The same, without some of it."""
        return _Asked({key: value for key, value in self.said.items() if key not in keys}, self.looked)


def _with_bargain(request: Request, then: Callable[[Judged, Bargain], Response]) -> Response:
    """A page on the deals; while they are looked for, how far that is."""
    asked = _Asked.of(request)

    def page(judged: Judged) -> Response:
        try:
            work = site_of(request).workbench.bargain(judged, Choice.of(asked.said))
            if work is None:
                return to(request, "/")

            def so_far() -> Response:
                found = work.part
                deals = told.so_far(judged.talks, found.answer) if judged.talks and found is not None else ()
                return working(request, work, judged, deals=deals)

            return waited(request, work, lambda bargain: then(judged, bargain), meanwhile=so_far)
        except PourparlerError as error:
            return at_fault(request, error)

    return with_judged(request, page)


def _given(request: Request, bargain: Bargain, asked: _Asked) -> GivenOrder:
    """The order that an address says, judged; its page and its style sheet ask for the same."""
    order = asked.said.get("order")
    return site_of(request).kept(
        f"order {order}", bargain, lambda: bargain.judged(None if order is None else orders.read(order))
    )


# -- the page --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class _Step:
    """A step as it is shown, and where each way to change it leads; empty where there is none."""

    number: int
    measures: list[tuple[str, str, str, str]]
    exposed: str
    here: str
    earlier: str
    later: str
    joined: str
    split: str


def deals(request: Request) -> Response:
    """``/deals``: all deals, one of them, and its order; with ``drop`` a measure is put elsewhere in it first."""

    def page(judged: Judged, bargain: Bargain) -> Response:
        asked = _Asked.of(request)
        if request.query_params.get("drop"):
            return to(request, _dropped(request, bargain, asked))
        return _page(request, judged, bargain, asked)

    return _with_bargain(request, page)


def _ordered(
    request: Request, judged: Judged, bargain: Bargain, asked: _Asked
) -> tuple[_Asked, GivenOrder | None, InputError | None]:
    """The order that is shown; where the address names none that can be, the best, and what is wrong with that one."""
    if not _may_say(judged) or not bargain.roadmap.answer.steps:
        return asked, None, None
    try:
        return asked, _given(request, bargain, asked), None
    except InputError as error:
        left = asked.without("order", "across", "up")
        return left, _given(request, bargain, left), error


def _may_say(judged: Judged) -> bool:
    """Whether it can be said if the talks are stuck: else no order is shown."""
    return judged.weighed is None or judged.weighed.verdict.ruling is not Ruling.CANNOT_SAY


def _page(request: Request, judged: Judged, bargain: Bargain, wanted: _Asked) -> Response:
    asked, given, error = _ordered(request, judged, bargain, wanted)
    document = _document(request, bargain, given, asked)
    steps = () if given is None else _steps(bargain, given, asked)
    return shown(
        request,
        "deals",
        data=("json", "csv"),
        title=told.TITLE,
        problems=() if error is None else error.problems,
        notices=[
            *([] if _may_say(judged) else [told.NOT_SAID]),
            *([] if bargain.packages else [told.nobody_valued(bargain.unlock)]),
        ],
        told=bargain.packages and words.how_many(bargain.talks, bargain.packages.answer),
        ways=_ways(bargain, asked),
        rows=_rows(bargain, asked),
        standing=len(bargain.named) or len(bargain.deals),
        parts={section.id: _only(document, section.id) for section in document.sections},
        pair=_pair(bargain, asked),
        asked={key: asked.said.get(key, "") for key in KEYS},
        looked=asked.looked,
        order=orders.written(given.roadmap.steps or ()) if given else "",
        steps=steps,
        moved=given is not None and given.roadmap.steps != bargain.roadmap.answer.steps,
        focus=_focus(asked, len(steps)),
        keeping=told.keeping(bargain.unlock),
        best=asked.address("#order-steps", order=None, step=None),
        into_briefing=_into_briefing(bargain, asked),
        as_table=asked.address(path="/deals/order.csv"),
        sheet=wanted.address(path="/sheet/deals.css"),
        fails=[] if given or bargain.roadmap.answer.steps is not None else _fails(bargain),
    )


def _into_briefing(bargain: Bargain, asked: _Asked) -> str:
    """The address of the briefing that tells this deal, by its measures, in the order that is shown."""
    deal = ",".join(bargain.roadmap.answer.package or ())
    return asked.without("step", "across", "up").address(path="/briefing", deal=deal)


def _only(document: Document, id_: str) -> Document:
    from dataclasses import replace

    return replace(document, sections=tuple(section for section in document.sections if section.id == id_))


def _document(request: Request, bargain: Bargain, given: GivenOrder | None, asked: _Asked) -> Document:
    leads_to = {
        deal.letters: asked.address(deal=",".join(deal.package.measures), order=None, step=None)
        for deal in bargain.deals
    }
    as_drawn = f"deals {asked.address(order=None, step=None)}"
    drawn = site_of(request).kept(as_drawn, bargain, lambda: pictures(bargain, leads_to, _valued_pair(bargain, asked)))
    return compose(bargain, given, drawn)


def _valued_pair(bargain: Bargain, asked: _Asked) -> tuple[str, str] | None:
    valued = _valued(bargain)
    two = asked.said.get("across", ""), asked.said.get("up", "")
    return two if set(two) <= set(valued) and two[0] != two[1] else None


def _valued(bargain: Bargain) -> list[str]:
    return [party for party, _ in bargain.deals[0].package.gains] if bargain.deals else []


def _pair(bargain: Bargain, asked: _Asked) -> dict[str, object] | None:
    """The two whose gains are drawn, and all who could be; None where there is no choice."""
    valued = _valued(bargain)
    if len(valued) < 3:
        return None
    across, up = _valued_pair(bargain, asked) or (valued[0], valued[1])
    names = [(party, party_labels(bargain.talks, [party])) for party in valued]
    return {"across": across, "up": up, "names": names}


def _ways(bargain: Bargain, asked: _Asked) -> list[tuple[str, str, bool]]:
    """Each way out: its address, what it asks, and whether it is assumed."""
    return [
        (
            asked.address(unlock=one.id, deal=None, order=None, step=None),
            f"{called(one)}: {changes(bargain.talks, one.descents)}",
            bargain.unlock is not None and one.id == bargain.unlock.id,
        )
        for one in bargain.deadlock.answer.unlocks
    ]


def _rows(bargain: Bargain, asked: _Asked) -> list[dict[str, object]]:
    """The deals as they are listed."""
    talks, listed = bargain.talks, bargain.deals
    unvalued = () if bargain.packages is None else bargain.packages.answer.unvalued
    draws = 0 if bargain.packages is None else int(bargain.packages.limits.get("draws", 0))
    return [
        {
            "letters": deal.letters,
            "to": asked.address(deal=",".join(deal.package.measures), order=None, step=None),
            "current": deal == bargain.chosen,
            "senses": words.stands_out_as(deal.senses),
            "what": what_differs(talks, deal, listed[0]),
            "gains": words.gains(talks, deal.package),
            "sure": told.acceptable(talks, deal.package, unvalued, draws),
        }
        for deal in listed
    ]


def _steps(bargain: Bargain, given: GivenOrder, asked: _Asked) -> tuple[_Step, ...]:
    talks, order = bargain.talks, given.roadmap.steps or ()
    last = len(order) - 1

    def after(changed: orders.Order, step: int) -> str:
        return asked.address("#order-steps", order=orders.written(changed), step=str(step + 1))

    def alone(step: int, measure: str) -> str:
        return after(orders.dropped(order, measure, step + 1, into=False), step + 1)

    return tuple(
        _Step(
            number=place + 1,
            measures=[
                (m, label(talks, m), party_labels(talks, doers(talks, m)), alone(place, m) if len(step) > 1 else "")
                for m in step
            ],
            exposed=told.exposed(talks, given, place + 1) if given.roadmap.valued else "",
            here=asked.address("#order-steps", step=str(place + 1)),
            earlier=after(orders.moved(order, place, place - 1), place - 1) if place else "",
            later=after(orders.moved(order, place, place + 1), place + 1) if place < last else "",
            joined=after(orders.joined(order, place), place) if place < last else "",
            split=after(orders.split(order, place), place) if len(step) > 1 else "",
        )
        for place, step in enumerate(order)
    )


def _focus(asked: _Asked, count: int) -> int:
    """The step that keys act on, from 0."""
    step = asked.said.get("step", "")
    return min(int(step), count) - 1 if step.isdecimal() and len(step) < 4 and int(step) else 0


def _fails(bargain: Bargain) -> list[str]:
    from pourparler.brief.wording.roadmaps import failing, verdict

    answer = bargain.roadmap.answer
    return [verdict(bargain.talks, answer), *(failing(bargain.talks, one) for one in answer.failing)]


def _dropped(request: Request, bargain: Bargain, asked: _Asked) -> str:
    """Where the page goes on once a measure was put elsewhere."""
    order = _given(request, bargain, asked).roadmap.steps or ()
    measure, at = request.query_params["drop"], request.query_params.get("at", "")
    if not at.isdecimal() or len(at) > 4 or measure not in {m for step in order for m in step}:
        return asked.address()
    changed = orders.dropped(order, measure, min(int(at), len(order)), into=bool(request.query_params.get("into")))
    step = next(number for number, done in enumerate(changed, start=1) if measure in done)
    return asked.address(order=orders.written(changed), step=str(step))


# -- as data ---------------------------------------------------------------------------------------------------------


def deals_json(request: Request) -> Response:
    """The same as data."""

    def data(_: Judged, bargain: Bargain) -> Response:
        asked, answer = _Asked.of(request), bargain.roadmap.answer
        given = _given(request, bargain, asked) if answer.steps else None
        return as_json(
            {
                "deals": bargain.packages and to_json(bargain.packages, bargain.talks),
                "deal": None if answer.package is None else list(answer.package),
                "best": to_json(bargain.roadmap, bargain.talks),
                "order": None if given is None else encode(given),
            }
        )

    return _with_bargain(request, data)


def deals_csv(request: Request) -> Response:
    """The deals as a table."""

    def table(_: Judged, bargain: Bargain) -> Response:
        found = bargain.packages
        return as_csv(*(as_table(bargain.talks, found.answer) if found else (("deal",), [])))

    return _with_bargain(request, table)


def order_csv(request: Request) -> Response:
    """The order, and the best one, as a table."""

    def table(_: Judged, bargain: Bargain) -> Response:
        given = _given(request, bargain, _Asked.of(request)) if bargain.roadmap.answer.steps else None
        return as_csv(*(sheets.order(bargain.talks, bargain.judged(), given) if given else (("order",), [])))

    return _with_bargain(request, table)


def sheet(request: Request) -> Response:
    """The style sheet of a page, at the same address: its columns and pictures have widths of their own."""

    def css(judged: Judged, bargain: Bargain) -> Response:
        asked, given, _ = _ordered(request, judged, bargain, _Asked.of(request))
        return as_sheet(_document(request, bargain, given, asked))

    return _with_bargain(request, css)


LOOK = (
    Route("/deals", deals),
    Route("/deals.json", deals_json),
    Route("/deals.csv", deals_csv),
    Route("/sheet/deals.css", sheet),
    Route("/deals/order.csv", order_csv),
)
DO: dict[str, Callable[[Request, object], Response]] = {}
