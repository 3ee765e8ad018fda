"""A conflict as a small graph: a circle of conditions of order, or demands against refusals."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from pourparler.analysis.deadlock.answer import Conflict
from pourparler.brief.document import Figure, Line, Reference
from pourparler.brief.figures import svg
from pourparler.brief.figures.parts import Joins, Parts
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
    """One condition of order between two measures: ``start`` is waited for by ``end``; it was said in ``refs``."""

    start: str
    end: str
    label: str
    fact: bool = False
    both: bool = False
    refs: Line = ()


def draw(talks: Talks, conflict: Conflict, number: int, cite: Cite) -> Figure:
    """The picture of a conflict: its circle where it has one, else who demands and who refuses."""
    circle = circle_of(edges(talks, conflict, cite))
    id_ = f"conflict-{number}"
    if circle:  # in Markdown the list beside it says the same
        text = captions.circle_text(talks, [(edge.start, edge.end, edge.label) for edge in circle])
        title = captions.circle(number)
        parts = Parts(id_)
        drawn = _circle(talks, parts, title, text, circle)
        return Figure(id_, title, text, drawn, "", tuple(parts.rows))
    sides = _sides(talks, conflict, cite)
    text = captions.sides_text(talks, sides.wants, sides.refusals)
    title, parts = captions.sides(number), Parts(id_)
    drawn = _two_sides(talks, parts, (title, text), sides)
    return Figure(id_, title, text, drawn, "", tuple(parts.rows))


def _said_by(talks: Talks, edge: Edge) -> str:
    return captions.waits(talks, edge.start, edge.end, both=edge.both)


def numbers(refs: Line) -> str:
    """References on a label: "[1][2]"."""
    return "".join(f"[{ref.number}]" for ref in refs if isinstance(ref, Reference))


def _holder(talks: Talks, id_: str, refs: Line) -> str:
    return f"{party_labels(talks, talks.position_by_id[id_].party)} {numbers(refs)}".strip()


# -- circles -----------------------------------------------------------------------------------------------------


def edges(talks: Talks, conflict: Conflict, cite: Cite) -> list[Edge]:
    """Every condition of order in a conflict, ``first`` spelled out, as arrows between measures."""
    found: list[Edge] = []
    for id_ in conflict.positions:
        position, refs = talks.position_by_id[id_], cite(id_)
        found += _arrows(talks.spelled_out(position, position.says), _holder(talks, id_, refs), refs=refs)
    for fact in conflict.facts:
        found += _arrows(fact.says, captions.FACT, fact=True)
    merged = {(edge.start, edge.end, edge.fact): edge for edge in reversed(found)}
    return [_joined(found, edge) for edge in reversed(merged.values())]


def _joined(found: Sequence[Edge], edge: Edge) -> Edge:
    """An arrow with all who say it, and all passages."""
    same = [other for other in found if (other.start, other.end, other.fact) == (edge.start, edge.end, edge.fact)]
    label_ = ", ".join(dict.fromkeys(other.label for other in same))
    refs = tuple(dict.fromkeys(ref for other in same for ref in other.refs))
    return Edge(edge.start, edge.end, label_, edge.fact, edge.both, refs)


def _arrows(condition: Condition, who: str, *, fact: bool = False, refs: Line = ()) -> list[Edge]:
    found = []
    for form in forms(condition):
        pairs, both = _pairs(form)
        found += [Edge(start, end, who, fact, both, refs) for start, end in pairs]
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
    turned = [Edge(e.end, e.start, e.label, e.fact, both=True, refs=e.refs) for e in found if e.both]
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


def _circle(talks: Talks, parts: Parts, title: str, text: str, circle: Sequence[Edge]) -> str:
    names = [edge.start for edge in circle]
    boxes = {name: svg.wrap(label(talks, name), 20, 5) for name in names}
    sizes = {name: (176.0, svg.height_of(lines)) for name, lines in boxes.items()}
    centres, height = _layout(names, sizes)
    middle = (WIDTH / 2, height / 2)
    drawn = []
    for edge in circle:
        path, at, anchor = _bend(centres[edge.start], sizes[edge.start], centres[edge.end], sizes[edge.end], middle)
        arrow = svg.arrow(parts.figure, path, kind="fact" if edge.fact else "ink", both=edge.both)
        lines = svg.wrap(edge.label, 30 if anchor == "middle" else 15, 5)
        at = _beside(at, anchor, len(lines), middle)
        height = max(height, at[1] + len(lines) * 8.5 + 8)
        colour = svg.FACT if edge.fact else svg.INK
        labelled = arrow + svg.words(at, lines, colour=colour, bold=True, anchor=anchor)
        box = svg.box(centres[edge.start], sizes[edge.start], boxes[edge.start])
        drawn.append(_measure(talks, parts, circle, edge.start, box))
        joins = Joins(edge.start, edge.end, edge.both)
        drawn.append(parts.add(edge.label, _said_by(talks, edge), labelled, rests_on=edge.refs, joins=joins))
    return svg.drawing(parts.figure, title, text, (WIDTH, height), drawn)


def _measure(talks: Talks, parts: Parts, circle: Sequence[Edge], name: str, box: str) -> str:
    """The box of a measure, which leads to where it was said that something must wait for it."""
    leaving, arriving = ([e for e in circle if e.start == name], [e for e in circle if e.end == name])
    says = captions.between(talks, [edge.end for edge in leaving], [edge.start for edge in arriving])
    refs = tuple(dict.fromkeys(ref for edge in (*leaving, *arriving) for ref in edge.refs))
    return parts.add(label(talks, name), says, box, rests_on=refs, node=name)


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
"""Measures by who demands or refuses them."""
_ASKED = tuple(place for place in Place if place not in (Place.REFUSED, Place.WAITING))


@dataclass(frozen=True, slots=True)
class _Sides:
    """Who demands and who refuses, by the label of who says it; ``refs`` where it was said."""

    wants: _Links
    refusals: _Links
    refs: Mapping[str, Line]


def _sides(talks: Talks, conflict: Conflict, cite: Cite) -> _Sides:
    wants: _Links = {}
    refusals: _Links = {}
    refs: dict[str, Line] = {}
    for id_ in conflict.positions:
        says = conclusion(talks.position_by_id[id_].says)  # what stands after "if" is not asked for
        ruled_out = tuple(dict.fromkeys(m for measures in refused(says) for m in measures))
        asked, denied = measures_at(says, *_ASKED), word_of(says) == "not"
        who = _holder(talks, id_, cite(id_))
        refs[who] = cite(id_)
        if ruled_out or denied:
            refusals[who] = ruled_out or measures_of(says)
        if asked and not denied:
            wants[who] = asked
    touched = {m for group in (*wants.values(), *refusals.values()) for m in group}
    wants[captions.GOAL] = tuple(m for part in talks.wanted for m in measures_of(part) if m in touched)
    return _Sides({who: what for who, what in wants.items() if what}, refusals, refs)


def _two_sides(talks: Talks, parts: Parts, told: tuple[str, str], sides: _Sides) -> str:
    wants, refusals = sides.wants, sides.refusals
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
    body += _side(talks, parts, sides, (placed[0], middle), kind="yes")
    for name, box in zip(names, placed[1], strict=True):
        demanding, refusing = ([who for who, what in links.items() if name in what] for links in (wants, refusals))
        refs = tuple(dict.fromkeys(ref for who in (*demanding, *refusing) for ref in sides.refs.get(who, ())))
        says = captions.wanted_by(demanding, refusing)
        body.append(parts.add(label(talks, name), says, svg.box(*box), rests_on=refs, node=name))
    body += _side(talks, parts, sides, (placed[2], middle), kind="no")
    return svg.drawing(parts.figure, told[0], told[1], (WIDTH, height), body)


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


def _side(
    talks: Talks, parts: Parts, sides: _Sides, placed: tuple[Sequence[_Box], Mapping[str, _Box]], *, kind: str
) -> list[str]:
    """Those who demand ("yes") or refuse ("no"), each with a line to each measure that it is about."""
    told, links, edge = {
        "yes": (captions.asks, sides.wants, svg.YES),
        "no": (captions.refuses, sides.refusals, svg.NO),
    }[kind]
    boxes, middle = placed
    drawn = []
    for (centre, size, lines), (who, measures) in zip(boxes, links.items(), strict=True):
        refs, name = sides.refs.get(who, ()), f"{kind} {who}"
        box = svg.box(centre, size, lines, edge=edge)
        drawn.append(parts.add(who, told(talks, measures), box, rests_on=refs, node=name))
        for measure in measures:
            line = svg.arrow(parts.figure, _straight(centre, size, middle[measure]), kind=kind)
            joins = Joins(name, measure)
            drawn.append(parts.add(who, told(talks, [measure]), line, rests_on=refs, joins=joins))
    return drawn


def _straight(centre: _Point, size: _Point, target: _Box) -> str:
    """A line from the side of one box to the side of another."""
    (x, y), (width, _), _ = target
    side = 1 if x > centre[0] else -1
    first, last = (centre[0] + side * (size[0] / 2 + 2), centre[1]), (x - side * (width / 2 + 3), y)
    return f"M{first[0]:.1f} {first[1]:.1f}L{last[0]:.1f} {last[1]:.1f}"
