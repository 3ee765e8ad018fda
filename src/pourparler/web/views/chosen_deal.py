"""The deal, and the order of its steps, that somebody chose for a briefing, as an address says them."""

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import Response

from pourparler.desk import orders
from pourparler.desk.bargain import Bargain, Choice
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

    order = orders.read(chosen["order"]) if "order" in chosen else None

    def page(judged: Judged, findings: Findings) -> Response:
        work = site_of(request).workbench.bargain(judged, Choice.of(chosen))
        if work is None:
            return to(request, "/")

        def told(bargain: Bargain) -> Response:
            site = site_of(request)
            return then(judged, site.kept(f"chosen {chosen}", bargain, lambda: bargain.told_in(findings, order)))

        return waited(request, work, told, meanwhile=lambda: working(request, work, judged))

    return with_findings(request, page)
