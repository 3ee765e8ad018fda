"""Why stuck: the conflict as a picture, and what can be tried, each with who gives, who gets and what it risks."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from urllib.parse import urlencode

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from pourparler.brief import answers, sheets, trying
from pourparler.brief.document import Document
from pourparler.brief.outline.compose import compose
from pourparler.desk.findings import Findings
from pourparler.desk.workbench import Judged
from pourparler.record.codec.answers import encode
from pourparler.web.site import shown, site_of, to, view_of, with_judged
from pourparler.web.twins import as_csv, as_json

PARTS = ("why", "prices", "sources")
_SOON = 0.25
"""Seconds that the page waits for the moves; the conflict and the ways out are there at once."""
_DIGITS = 9


def why(request: Request) -> Response:
    """``/why``: what clashes, and what can be tried; moves follow when they are found."""
    return with_judged(request, lambda judged: _page(request, judged))


def _page(request: Request, judged: Judged) -> Response:
    document = document_of(request, judged)
    if document is None or judged.talks is None or judged.study is None or judged.weighed is None:
        return to(request, "/")
    deadlock = judged.study.deadlock.answer
    work = site_of(request).workbench.finding(judged) if deadlock.stuck else None
    done = work is None or work.wait(_SOON) or judged.study.so_far.moves is not None
    finding = judged.study.so_far.moves
    found = judged.study.parts_of("moves") if finding is None else finding.answer.suggestions
    moves = trying.moves_so_far(judged.talks, deadlock, found)
    ways_out = ways_out_of(request, judged)
    parts = [section for section in document.sections if section.id != "sources"]
    return shown(
        request,
        "why",
        data=("json", "csv"),
        title="Why stuck",
        ruling=judged.weighed.verdict.ruling.value,
        stuck=deadlock.stuck,
        first=replace(document, sections=tuple(parts[:1])),
        rest=replace(document, sections=tuple(parts[1:])),
        sources=replace(document, sections=tuple(one for one in document.sections if one.id == "sources")),
        groups=(("Ways out", "ways-out", ways_out, 0), ("Moves seen in real talks", "moves", moves, len(ways_out))),
        done=done,
        digits=_DIGITS,
        tries=lambda texts: _trying(request, texts),
    )


def ways_out_of(request: Request, judged: Judged) -> tuple[trying.Card, ...]:
    """The cards of the ways out, made once for a record."""
    talks, study = judged.talks, judged.study
    if talks is None or study is None or not study.deadlock.answer.stuck:
        return ()
    return site_of(request).kept(
        f"ways out {view_of(request).pairs}", judged, lambda: trying.ways_out(talks, study.deadlock.answer)
    )


def _trying(request: Request, texts: Sequence[str]) -> str:
    """The address at which something can be looked at as if."""
    return f"/what-if?{urlencode([*view_of(request).pairs, *(('suppose', text) for text in texts)])}"


def document_of(request: Request, judged: Judged) -> Document | None:
    """The part of the briefing that the page shows; None where there is nothing to say it of."""
    materials, study = judged.materials, judged.study
    if materials is None or study is None:
        return None
    findings = Findings(deadlock=study.deadlock, explanations=judged.explanations)
    return site_of(request).document("why", judged, lambda: compose(materials, findings, only=PARTS))


def why_json(request: Request) -> Response:
    """The same as data, as the command gives it, and what can be tried."""

    def data(judged: Judged) -> Response:
        if judged.talks is None or judged.study is None:
            return as_json({"stuck": None, "cards": []})
        finding, moves = judged.study.deadlock, judged.study.ask("moves")
        told = answers.stuck(judged.talks, finding, moves, judged.explanations)
        cards = (
            *ways_out_of(request, judged),
            *trying.moves(judged.talks, finding.answer, moves),
        )
        return as_json({**told, "cards": [encode(card) for card in cards]})

    return with_judged(request, data)


def why_csv(request: Request) -> Response:
    """Conflicts and ways out as a table: a row for each position in each."""

    def rows(judged: Judged) -> Response:
        if judged.talks is None or judged.study is None:
            return to(request, "/")
        return as_csv(*sheets.why(judged.talks, judged.study.deadlock.answer))

    return with_judged(request, rows)


LOOK = (Route("/why", why), Route("/why.json", why_json), Route("/why.csv", why_csv))
DO: dict[str, Callable[[Request, FormData], Response]] = {}
