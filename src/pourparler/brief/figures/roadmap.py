"""A roadmap as a grid: steps as columns, parties as rows."""

from pourparler.analysis.model.simplest import Roadmap
from pourparler.brief.document import Figure
from pourparler.brief.figures import svg
from pourparler.brief.wording import captions
from pourparler.brief.wording.measures import doers, label
from pourparler.brief.wording.names import party_labels
from pourparler.record.talks import Talks

_NAME, _COLUMN, _HEAD = 120.0, 140.0, 34.0


def draw(talks: Talks, roadmap: Roadmap) -> Figure:
    """The grid of who does what in which step."""
    parties = [p.id for p in talks.parties if any(p.id in doers(talks, m) for step in roadmap for m in step)]
    cells = {(party, i): _cell(talks, party, step) for party in parties for i, step in enumerate(roadmap)}
    heights = {party: _row_height(talks, party, cells, len(roadmap)) for party in parties}
    width, height = _NAME + _COLUMN * len(roadmap), _HEAD + sum(heights.values()) + 6
    body = [
        svg.words((_NAME + _COLUMN * (i + 0.5), _HEAD / 2), [captions.step(i + 1)], bold=True)
        for i in range(len(roadmap))
    ]
    top = _HEAD
    for party in parties:
        body.append(_rule(top, width))
        body.append(svg.words((4, top + heights[party] / 2), _name(talks, party), anchor="start", bold=True))
        body += [_boxed(cells[party, i], i, top + heights[party] / 2) for i in range(len(roadmap)) if cells[party, i]]
        top += heights[party]
    text = captions.roadmap_text(talks, roadmap)
    drawn = svg.drawing("roadmap", captions.ROADMAP, text, (width, height), body)
    return Figure("roadmap", captions.ROADMAP, text, drawn, "")  # in Markdown the table says it


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
