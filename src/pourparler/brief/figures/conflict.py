"""A conflict as a small graph: a circle of conditions of order, or demands against refusals."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from pourparler.analysis.deadlock.answer import Conflict
from pourparler.brief.document import Figure, Line, Reference
from pourparler.brief.figures import svg
from pourparler.brief.wording import captions
from pourparler.brief.wording.conflicts import Cite
from pourparler.brief.wording.measures import label
from pourparler.brief.wording.names import party_labels
from pourparler.record.conditions.questions import conclusion, measures_at, refused, wait_of, word_of
from pourparler.record.conditions.syntax import Condition, Form, Place, forms, measures_of, operands
from pourparler.record.talks import Talks

WIDTH = 480.0
_Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Edge:
    """One condition of order between two measures: ``start`` is waited for by ``end``."""

    start: str
    end: str
    label: str
    fact: bool = False
    both: bool = False


def draw(talks: Talks, conflict: Conflict, number: int, cite: Cite) -> Figure:
    """The picture of a conflict: its circle where it has one, else who demands and who refuses."""
    circle = circle_of(edges(talks, conflict, cite))
    id_ = f"conflict-{number}"
    if circle:  # in Markdown the list beside it says the same
        text = captions.circle_text(talks, [(edge.start, edge.end, edge.label) for edge in circle])
        title = captions.circle(number)
        parts = tuple((edge.label, _said_by(talks, edge)) for edge in circle)
        return Figure(id_, title, text, _circle(talks, id_, title, text, circle), "", parts)
    wants, refusals = _sides(talks, conflict, cite)
    text = captions.sides_text(talks, wants, refusals)
    title = captions.sides(number)
    parts = (
        *((who, captions.asks(talks, what)) for who, what in wants.items()),
        *((who, captions.refuses(talks, what)) for who, what in refusals.items()),
    )
    return Figure(id_, title, text, _two_sides(talks, id_, (title, text), wants, refusals), "", parts)


def _said_by(talks: Talks, edge: Edge) -> str:
    return captions.waits(talks, edge.start, edge.end, both=edge.both)


def numbers(refs: Line) -> str:
    """References on a label: "[1][2]"."""
    return "".join(f"[{ref.number}]" for ref in refs if isinstance(ref, Reference))


def _holder(talks: Talks, id_: str, cite: Cite) -> str:
    return f"{party_labels(talks, talks.position_by_id[id_].party)} {numbers(cite(id_))}".strip()


# -- circles -----------------------------------------------------------------------------------------------------


def edges(talks: Talks, conflict: Conflict, cite: Cite) -> list[Edge]:
    """Every condition of order in a conflict, ``first`` spelled out, as arrows between measures."""
    found: list[Edge] = []
    for id_ in conflict.positions:
        position = talks.position_by_id[id_]
        found += _arrows(talks.spelled_out(position, position.says), _holder(talks, id_, cite))
    for fact in conflict.facts:
        found += _arrows(fact.says, captions.FACT, fact=True)
    merged = {(edge.start, edge.end, edge.fact): edge for edge in reversed(found)}
    joined = [
        Edge(edge.start, edge.end, _labels(found, edge), edge.fact, edge.both) for edge in reversed(merged.values())
    ]
    return list(joined)


def _labels(found: Sequence[Edge], edge: Edge) -> str:
    same = [other.label for other in found if (other.start, other.end, other.fact) == (edge.start, edge.end, edge.fact)]
    return ", ".join(dict.fromkeys(same))


def _arrows(condition: Condition, who: str, *, fact: bool = False) -> list[Edge]:
    found = []
    for form in forms(condition):
        pairs, both = _pairs(form)
        found += [Edge(start, end, who, fact, both) for start, end in pairs]
    return found


def _pairs(form: Form) -> tuple[list[tuple[str, str]], bool]:
    wait = wait_of(form)
    if wait is not None and wait.lead is not None:
        return list(product(wait.awaited.measures, wait.waiting.measures)), False
    if Place.TOGETHER in form.places:
        left, right = operands(form)
        return list(product(left.measures, right.measures)), True
    return [], False


def circle_of(found: Sequence[Edge]) -> list[Edge]:
    """A shortest circle among the arrows, in its order; empty where there is none."""
    turned = [Edge(e.end, e.start, e.label, e.fact, both=True) for e in found if e.both]
    every = [*found, *turned]
    best: list[Edge] = []
    for edge in every:
        path = _path(every, edge.end, edge.start)
        if path is not None and (not best or len(path) + 1 < len(best)):
            circle = [edge, *path]
            if any(not step.both for step in circle):
                best = circle
    return best


def _path(found: Sequence[Edge], start: str, goal: str) -> list[Edge] | None:
    """A shortest way along arrows, breadth first."""
    ways: dict[str, list[Edge]] = {start: []}
    frontier = [start]
    while frontier:
        here = frontier.pop(0)
        if here == goal:
            return ways[here]
        for edge in found:
            if edge.start == here and edge.end not in ways:
                ways[edge.end] = [*ways[here], edge]
                frontier.append(edge.end)
    return None


def _circle(talks: Talks, id_: str, title: str, text: str, circle: Sequence[Edge]) -> str:
    names = [edge.start for edge in circle]
    boxes = {name: svg.wrap(label(talks, name), 20, 5) for name in names}
    sizes = {name: (176.0, svg.height_of(lines)) for name, lines in boxes.items()}
    centres, height = _layout(names, sizes)
    middle = (WIDTH / 2, height / 2)
    arrows, labels = [], []
    for edge in circle:
        path, at, anchor = _bend(centres[edge.start], sizes[edge.start], centres[edge.end], sizes[edge.end], middle)
        arrow = svg.arrow(id_, path, kind="fact" if edge.fact else "ink", both=edge.both)
        arrows.append(svg.part(f"{edge.label}: {_said_by(talks, edge)}", arrow))
        lines = svg.wrap(edge.label, 30 if anchor == "middle" else 15, 5)
        at = _beside(at, anchor, len(lines), middle)
        height = max(height, at[1] + len(lines) * 8.5 + 8)
        colour = svg.FACT if edge.fact else svg.INK
        labels.append(svg.words(at, lines, colour=colour, bold=True, anchor=anchor))
    drawn = [svg.part(label(talks, name), svg.box(centres[name], sizes[name], boxes[name])) for name in names]
    return svg.drawing(id_, title, text, (WIDTH, height), [*arrows, *drawn, *labels])


def _layout(names: Sequence[str], sizes: Mapping[str, _Point]) -> tuple[dict[str, _Point], float]:
    """Two measures one above the other, more of them on a circle, clockwise from the top."""
    tallest = max(size[1] for size in sizes.values())
    if len(names) == 2:
        gap = 96.0
        top, bottom = sizes[names[0]][1], sizes[names[1]][1]
        height = top + gap + bottom + 16
        return {names[0]: (WIDTH / 2, 8 + top / 2), names[1]: (WIDTH / 2, height - 8 - bottom / 2)}, height
    reach = (WIDTH - 176) / 2 - 6
    tall = max(104.0, len(names) * (tallest + 40) / 4)
    turn = 2 * math.pi / len(names)
    lowest = -min(math.cos(i * turn) for i in range(len(names)))
    height = (1 + lowest) * tall + tallest + 16
    top = tallest / 2 + 8
    return {
        name: (WIDTH / 2 + reach * math.sin(i * turn), top + tall * (1 - math.cos(i * turn)))
        for i, name in enumerate(names)
    }, height


def _bend(start: _Point, start_size: _Point, end: _Point, end_size: _Point, middle: _Point) -> tuple[str, _Point, str]:
    """A curved path between two boxes that bows outwards, where its label goes, and which end of it stands there."""
    (x1, y1), (x2, y2) = start, end
    mid = ((x1 + x2) / 2, (y1 + y2) / 2)
    if abs(x1 - x2) < 1 and abs(mid[1] - middle[1]) < 60:  # two boxes, one above the other
        side = 1.0 if y1 < y2 else -1.0
        first = (x1 + side * 60, y1 + side * start_size[1] / 2 + side * 3)
        last = (x2 + side * 60, y2 - side * end_size[1] / 2 - side * 3)
        return _curve(first, (x1 + side * 112, mid[1]), last), (x1 + side * 94, mid[1]), "start" if side > 0 else "end"
    outwards = (mid[0] - middle[0], mid[1] - middle[1])
    length = math.hypot(*outwards) or 1.0
    control = (mid[0] + outwards[0] / length * 16, mid[1] + outwards[1] / length * 16)
    first, last = svg.to_border(start, start_size, control), svg.to_border(end, end_size, control)
    across, along = (first[0] + last[0]) / 2, (first[1] + last[1]) / 2
    if abs(outwards[0]) < 40:
        clear = max(start_size[1], end_size[1]) / 2 + 14
        return _curve(first, control, last), (across, along + math.copysign(clear, outwards[1])), "middle"
    side = math.copysign(1, outwards[0])
    return _curve(first, control, last), (across + side * 14, along), "start" if side > 0 else "end"


def _beside(at: _Point, anchor: str, lines: int, middle: _Point) -> _Point:
    """Move a label of several lines away from its arrow: down or up, or the further out the more lines it has."""
    extra = (lines - 1) * 8.5
    if anchor == "middle":
        return at[0], at[1] + math.copysign(extra, at[1] - middle[1])
    if abs(at[1] - middle[1]) < 1:
        return at
    return at[0] + math.copysign(extra * 0.9, at[0] - middle[0]), at[1]


def _curve(first: _Point, control: _Point, last: _Point) -> str:
    return f"M{first[0]:.1f} {first[1]:.1f}Q{control[0]:.1f} {control[1]:.1f} {last[0]:.1f} {last[1]:.1f}"


# -- demands against refusals ------------------------------------------------------------------------------------

_Links = dict[str, tuple[str, ...]]
_ASKED = tuple(place for place in Place if place not in (Place.REFUSED, Place.WAITING))


def _sides(talks: Talks, conflict: Conflict, cite: Cite) -> tuple[_Links, _Links]:
    """Who demands and who refuses, each with the measures: by the label of who says it."""
    wants: _Links = {}
    refusals: _Links = {}
    for id_ in conflict.positions:
        says = conclusion(talks.position_by_id[id_].says)  # what stands after "if" is not asked for
        ruled_out = tuple(dict.fromkeys(m for measures in refused(says) for m in measures))
        asked, denied = measures_at(says, *_ASKED), word_of(says) == "not"
        if ruled_out or denied:
            refusals[_holder(talks, id_, cite)] = ruled_out or measures_of(says)
        if asked and not denied:
            wants[_holder(talks, id_, cite)] = asked
    touched = {m for group in (*wants.values(), *refusals.values()) for m in group}
    wants[captions.GOAL] = tuple(m for part in talks.wanted for m in measures_of(part) if m in touched)
    return {k: v for k, v in wants.items() if v}, refusals


def _two_sides(talks: Talks, id_: str, told: tuple[str, str], wants: _Links, refusals: _Links) -> str:
    names = list(dict.fromkeys(m for group in (*wants.values(), *refusals.values()) for m in group))
    columns = [
        _column([svg.wrap(who, 13, 5) for who in wants], 64, 112, 44),
        _column([svg.wrap(label(talks, name), 17, 6) for name in names], WIDTH / 2, 146, 44),
        _column([svg.wrap(who, 13, 5) for who in refusals], WIDTH - 64, 112, 44),
    ]
    height = max(bottom for _, bottom in columns)
    placed = [[(box[0], box[1], box[2]) for box in _centred(column, height)] for column in columns]
    middle = dict(zip(names, placed[1], strict=True))
    body = [
        svg.words((64, 16), [captions.DEMANDED], colour=svg.YES, bold=True),
        svg.words((WIDTH - 64, 16), [captions.REFUSED], colour=svg.NO, bold=True),
    ]
    body += _links(talks, id_, placed[0], middle, wants, kind="yes")
    body += _links(talks, id_, placed[2], middle, refusals, kind="no")
    said = (
        [f"{who} {captions.asks(talks, what)}" for who, what in wants.items()],
        [label(talks, name) for name in names],
        [f"{who} {captions.refuses(talks, what)}" for who, what in refusals.items()],
    )
    for column, texts, edge in zip(placed, said, (svg.YES, svg.EDGE, svg.NO), strict=True):
        body += [svg.part(text, svg.box(*box, edge=edge)) for text, box in zip(texts, column, strict=True)]
    return svg.drawing(id_, told[0], told[1], (WIDTH, height), body)


_Box = tuple[_Point, _Point, list[str]]


def _column(texts: Sequence[list[str]], x: float, width: float, top: float) -> tuple[list[_Box], float]:
    boxes: list[_Box] = []
    for lines in texts:
        height = svg.height_of(lines)
        boxes.append(((x, top + height / 2), (width, height), lines))
        top += height + 16
    return boxes, top


def _centred(column: tuple[list[_Box], float], height: float) -> list[_Box]:
    boxes, bottom = column
    down = (height - bottom) / 2
    return [((x, y + down), size, lines) for (x, y), size, lines in boxes]


def _links(
    talks: Talks, id_: str, sides: Sequence[_Box], middle: Mapping[str, _Box], links: _Links, *, kind: str
) -> list[str]:
    """A line from each side to each measure that it demands ("yes") or refuses ("no")."""
    told = captions.asks if kind == "yes" else captions.refuses
    drawn = []
    for (centre, size, _), (who, measures) in zip(sides, links.items(), strict=True):
        for measure in measures:
            target, target_size, _ = middle[measure]
            side = 1 if target[0] > centre[0] else -1
            first = (centre[0] + side * (size[0] / 2 + 2), centre[1])
            last = (target[0] - side * (target_size[0] / 2 + 3), target[1])
            path = f"M{first[0]:.1f} {first[1]:.1f}L{last[0]:.1f} {last[1]:.1f}"
            drawn.append(svg.part(f"{who} {told(talks, [measure])}", svg.arrow(id_, path, kind=kind)))
    return drawn
