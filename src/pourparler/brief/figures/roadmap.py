"""A roadmap as a grid: steps as columns, parties as rows, and how exposed each party is after each step as a shade."""

from collections.abc import Mapping, Sequence

from pourparler.analysis.model.encoding import Steps
from pourparler.brief.document import Figure
from pourparler.brief.figures import svg
from pourparler.brief.figures.parts import Parts
from pourparler.brief.wording import captions
from pourparler.brief.wording.measures import doers, label
from pourparler.brief.wording.names import party_labels
from pourparler.record.talks import Talks

_NAME, _COLUMN, _HEAD, _BAND = 120.0, 140.0, 34.0, 20.0

Exposure = Mapping[str, Sequence[float]]
"""By party: how far it is below the status quo if all stops after step 1, 2, …; 0 or less leaves no shade."""


def draw(
    talks: Talks, roadmap: Steps, exposure: Exposure | None = None, *, id_: str = "roadmap", called: str | None = None
) -> Figure:
    """The grid of who does what in which step.

    Args:
        talks: the record.
        roadmap: the steps.
        exposure: where it is known.
        id_: of the picture, unique in the document.
        called: its caption; None = as the order of a deal.
    """
    exposed = {party: values for party, values in (exposure or {}).items() if max(values, default=0) > 0}
    acting = {party for step in roadmap for m in step for party in doers(talks, m)}
    parties = [p.id for p in talks.parties if p.id in acting or p.id in exposed]
    cells = {(party, i): _cell(talks, party, step) for party in parties for i, step in enumerate(roadmap)}
    heights = {p: _row_height(talks, p, cells, len(roadmap)) + (_BAND if p in exposed else 0) for p in parties}
    worst = max((value for values in exposed.values() for value in values), default=1.0)
    width, height = _NAME + _COLUMN * len(roadmap), _HEAD + sum(heights.values()) + 6
    body = [
        svg.words((_NAME + _COLUMN * (i + 0.5), _HEAD / 2), [captions.step(i + 1)], bold=True)
        for i in range(len(roadmap))
    ]
    parts, top = Parts(id_), _HEAD
    for party in parties:
        body.append(_rule(top, width))
        band = _BAND if party in exposed else 0.0
        for i, value in enumerate(exposed.get(party, ())):
            told = captions.exposed_after(talks, party, value, i + 1)
            shade = "".join(_shade(value, worst, i, (top, heights[party])))
            body += [parts.add(captions.EXPOSURE, told, shade)] if value > 0 else []
        body.append(svg.words((4, top + heights[party] / 2), _name(talks, party), anchor="start", bold=True))
        middle = top + (heights[party] - band) / 2
        body += [
            parts.add(captions.step(i + 1), captions.does(talks, party, step), _boxed(cells[party, i], i, middle))
            for i, step in enumerate(roadmap)
            if cells[party, i]
        ]
        top += heights[party]
    title = called or (captions.EXPOSED_ROADMAP if exposed else captions.ROADMAP)
    text = "; ".join([captions.roadmap_text(talks, roadmap), *captions.exposed_text(talks, exposed)])
    drawn = svg.drawing(id_, title, text, (width, height), body)
    return Figure(id_, title, text, drawn, "", tuple(parts.rows))  # in Markdown the table says it


def _shade(value: float, worst: float, column: int, row: tuple[float, float]) -> list[str]:
    """A cell shaded the more, the more exposed the party is after its step, with the figure at its foot."""
    left, (top, height) = _NAME + _COLUMN * column, row
    shade = 0.06 + 0.16 * value / worst
    area = f'x="{left:.1f}" y="{top:.1f}" width="{_COLUMN:.1f}" height="{height:.1f}"'
    return [
        f'<rect {area} fill="{svg.NO}" fill-opacity="{shade:.2f}"/>',
        svg.words((left + _COLUMN / 2, top + height - _BAND / 2), [captions.exposed_by(value)], colour=svg.NO),
    ]


def _name(talks: Talks, party: str) -> list[str]:
    return svg.wrap(party_labels(talks, [party]), 13, 4)


def _cell(talks: Talks, party: str, step: tuple[str, ...]) -> list[str]:
    """What a party does in a step: one bullet a measure, wrapped."""
    lines: list[str] = []
    for measure in step:
        by = doers(talks, measure)
        if party in by:
            joint = f" {captions.JOINTLY}" if len(by) > 1 else ""
            lines += svg.wrap(f"· {label(talks, measure)}{joint}", 16, 6)
    return lines


def _row_height(talks: Talks, party: str, cells: dict[tuple[str, int], list[str]], columns: int) -> float:
    tallest = max([len(_name(talks, party)), *(len(cells[party, i]) for i in range(columns))])
    return tallest * 17 + 28


def _boxed(lines: list[str], column: int, middle: float) -> str:
    centre = (_NAME + _COLUMN * (column + 0.5), middle)
    return svg.box(centre, (_COLUMN - 8, svg.height_of(lines)), lines)


def _rule(at: float, width: float) -> str:
    return f'<path d="M0 {at:.1f}H{width:.1f}" stroke="{svg.EDGE}" stroke-width="0.7"/>'
