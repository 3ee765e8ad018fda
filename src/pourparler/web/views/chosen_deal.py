"""The deal, and the order of its steps, that somebody chose for a briefing, as an address says them."""

from collections.abc import Callable
from dataclasses import replace

from starlette.requests import Request
from starlette.responses import Response

from pourparler.desk import orders
from pourparler.desk.bargain import Bargain, Choice
from pourparler.desk.deals import ids
from pourparler.desk.findings import Findings
from pourparler.desk.workbench import Judged
from pourparler.web.site import site_of, to, waited, with_findings, working

KEYS = ("unlock", "deal", "order")
"""What an address may say of it."""

Then = Callable[[Judged, Findings], Response]


def said(request: Request) -> dict[str, str]:
    """What the address of a briefing says of it; empty where nothing was chosen."""
    return {key: value for key in KEYS if (value := request.query_params.get(key, "").strip())}


def with_chosen(request: Request, then: Then) -> Response:
    """A page on all that was found, with the chosen deal in the place of the one that would be told."""
    chosen = said(request)
    if not chosen:
        return with_findings(request, then)

    def page(judged: Judged, findings: Findings) -> Response:
        deal = tuple(sorted(ids(chosen["deal"]))) if "deal" in chosen else None
        work = site_of(request).workbench.bargain(judged, Choice(unlock=chosen.get("unlock"), deal=deal))
        if work is None:
            return to(request, "/")

        def told(bargain: Bargain) -> Response:
            made = site_of(request).kept(
                f"chosen {chosen}", bargain, lambda: _told(findings, bargain, chosen.get("order"))
            )
            return then(judged, made)

        return waited(request, work, told, meanwhile=lambda: working(request, work, judged))

    return with_findings(request, page)


def _told(findings: Findings, bargain: Bargain, order: str | None) -> Findings:
    found = replace(findings, packages=bargain.packages, roadmap=bargain.roadmap)
    if order is None or not bargain.roadmap.answer.steps:
        return found
    given = bargain.judged(orders.read(order))
    if given.roadmap.steps == bargain.roadmap.answer.steps:
        return found
    return replace(found, roadmap=replace(bargain.roadmap, answer=given.roadmap), order=given)
