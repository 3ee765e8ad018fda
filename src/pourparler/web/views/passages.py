"""A passage in its report, with what rests on it: statements, positions, conflicts, ways out, sentences."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from pourparler.brief import traced
from pourparler.brief.choices import Choices, chosen
from pourparler.brief.traced import Traced, Tracing
from pourparler.desk.findings import Findings
from pourparler.desk.report_text import Finder, text_of
from pourparler.desk.resting import Entry, Resting, Rests
from pourparler.desk.source_text import Piece, file_of, pieces
from pourparler.desk.workbench import Judged
from pourparler.record.codec.answers import encode
from pourparler.record.talks import Talks
from pourparler.web.site import LOOKED, shown, site_of, with_findings
from pourparler.web.twins import as_csv, as_json

AT_A_TIME = 100
"""Passages that are listed on one page."""
KINDS = (
    ("What was said", ("statement", "meeting")),
    ("Positions and proposals", ("position", "proposal")),
    ("Conflicts", ("conflict",)),
    ("Ways out that would change it", ("way out",)),
    ("Sentences of the briefing", ("sentence",)),
)
"""What rests on a passage, in the order in which it is made of what stands above: words, and kinds."""


def passages(request: Request) -> Response:
    """``/passages``: all passages on record, with how much rests on each."""

    def page(judged: Judged, findings: Findings) -> Response:
        rows, start = _traced(request, judged, findings), _start(request)
        return shown(
            request,
            "passages",
            data=("json", "csv"),
            title="Passages",
            rows=rows[start : start + AT_A_TIME],
            total=len(rows),
            start=start,
            earlier=_from(request, start - AT_A_TIME) if start else "",
            later=_from(request, start + AT_A_TIME) if start + AT_A_TIME < len(rows) else "",
            kinds=KINDS,
        )

    return with_findings(request, page)


def _start(request: Request) -> int:
    """The first passage that is shown, from 0: at the head of a part of the list."""
    given = request.query_params.get("from", "")
    return (max(0, int(given) - 1) // AT_A_TIME) * AT_A_TIME if given.isdecimal() and len(given) < 8 else 0


def _from(request: Request, start: int) -> str:
    """The address of the part of the list that begins there."""
    kept = [(name, value) for name, value in request.query_params.multi_items() if name in LOOKED]
    return f"/passages?{urlencode([*kept, ('from', start + 1)])}"


def passages_json(request: Request) -> Response:
    """The same as data."""
    return with_findings(
        request,
        lambda judged, found: as_json({"passages": [encode(one) for one in _traced(request, judged, found)]}),
    )


def passages_csv(request: Request) -> Response:
    """The same as a table."""
    return with_findings(request, lambda judged, found: as_csv(*traced.sheet(_traced(request, judged, found))))


def passage(request: Request) -> Response:
    """``/passages/ID``: one passage."""
    id_ = request.path_params["id"]

    def page(judged: Judged, findings: Findings) -> Response:
        talks = _talks(judged)
        resting = _resting(request, judged, findings)
        one = resting.by_id.get(id_)
        if one is None:
            return shown(request, "fault", status=404, title="There is no such passage any more")
        around = list(resting.by_id)
        at = around.index(id_)
        return shown(
            request,
            "passage",
            title="A passage, and what rests on it",
            data=("json",),
            one=_tracing(request, judged, findings).traced(one),
            source=talks.source_by_id.get(one.ground.source),
            kinds=KINDS,
            reading=next((f"{kind}:{entry.id}" for kind, entry in _entries(one)), ""),
            before=around[at - 1] if at else None,
            after=around[at + 1] if at + 1 < len(around) else None,
            **_text(judged, resting, one),
        )

    return with_findings(request, page)


def passage_json(request: Request) -> Response:
    """The same as data."""

    def data(judged: Judged, findings: Findings) -> Response:
        one = _resting(request, judged, findings).by_id.get(request.path_params["id"])
        if one is None:
            return as_json({"passage": None}, 404)
        return as_json({"passage": encode(_tracing(request, judged, findings).traced(one))})

    return with_findings(request, data)


def _text(judged: Judged, resting: Resting, one: Rests) -> dict[str, Any]:
    """The text of the report with all its passages; without it, why there is none."""
    source = _talks(judged).source_by_id.get(one.ground.source)
    file = file_of(source, judged.stock.reports)
    if source is None or file is None:
        return {"pieces": (), "missing": "file"}
    text = text_of(file, source.file or "")
    finder = Finder(text)
    there = [(rests.id, finder.place(rests.ground)) for rests in resting.of_source(one.ground.source)]
    places = [(id_, place) for id_, place in there if place is not None]
    found = dict(places).get(one.id)
    if found is None:
        return {"pieces": (), "missing": "words" if one.ground.quote is not None else "quote"}
    made: tuple[Piece, ...] = pieces(text, places, found)
    return {"pieces": made, "missing": ""}


def _entries(one: Rests) -> Iterator[tuple[str, Entry]]:
    """What rests on a passage, each with its kind, as a reading of the report is called."""
    for kind, entries in (("statement", one.statements), ("proposal", one.proposals), ("position", one.positions)):
        yield from ((kind, entry) for entry in entries)


def _talks(judged: Judged) -> Talks:
    assert judged.talks is not None  # noqa: S101 -- there are findings
    return judged.talks


def _resting(request: Request, judged: Judged, findings: Findings) -> Resting:
    """What rests on each passage; worked out once."""
    return site_of(request).kept("resting", findings, lambda: Resting(_talks(judged), findings.deadlock.answer))


def _tracing(request: Request, judged: Judged, findings: Findings) -> Tracing:
    """The same in words; the sentences of the briefing are taken apart once."""
    materials, whole = judged.materials, Choices(full=True)
    assert materials is not None  # noqa: S101 -- there are findings

    def made() -> Tracing:
        document = site_of(request).document(repr(whole), findings, lambda: chosen(materials, findings, whole))
        return Tracing(materials.talks, findings.deadlock.answer, document)

    return site_of(request).kept("tracing", findings, made)


def _traced(request: Request, judged: Judged, findings: Findings) -> tuple[Traced, ...]:
    """All passages; made once, since there may be thousands."""

    def made() -> tuple[Traced, ...]:
        tracing = _tracing(request, judged, findings)
        return tuple(map(tracing.traced, _resting(request, judged, findings).by_id.values()))

    return site_of(request).kept("passages", findings, made)


LOOK = (
    Route("/passages", passages),
    Route("/passages.json", passages_json),
    Route("/passages.csv", passages_csv),
    Route("/passages/{id}.json", passage_json),
    Route("/passages/{id}", passage),
)
DO: dict[str, object] = {}
