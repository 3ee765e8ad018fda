"""The outcomes of a small conflict as a graph: an arrow for what each party would do best, those that last lit."""

from collections.abc import Sequence
from itertools import groupby

from pourparler.analysis.stability.answer import BestMove, InForce, Stability
from pourparler.brief.document import Figure
from pourparler.brief.figures import svg
from pourparler.brief.figures.parts import Joins, Parts
from pourparler.brief.wording import stability as told
from pourparler.brief.wording.measures import label
from pourparler.brief.wording.names import party_labels
from pourparler.record.talks import Talks

_ID = "outcomes"
_BOX, _GAP, _BETWEEN, _MARGIN = 172.0, 34.0, 84.0, 12.0
_Point = tuple[float, float]


def draw(talks: Talks, answer: Stability) -> Figure | None:
    """The graph; None where there are too many outcomes for one."""
    if not answer.graph:
        return None
    outcomes = sorted({one for move in answer.graph for one in (move.at, move.to)} | {*answer.equilibria.nash})
    lines = {one: _lines(talks, answer, one) for one in outcomes}
    sizes = {one: (_BOX, svg.height_of(text)) for one, text in lines.items()}
    centres, size = _placed(outcomes, sizes)
    parts = Parts(_ID)
    arrows = [_arrow(talks, parts, move, centres, sizes) for move in answer.graph]
    boxes = [_box(talks, parts, answer, one, (centres[one], sizes[one], lines[one])) for one in outcomes]
    text = told.graph_text(talks, answer)
    drawn = svg.drawing(_ID, told.GRAPH, text, size, [*arrows, *boxes])
    return Figure(_ID, told.GRAPH, text, drawn, "", tuple(parts.rows))


def _lines(talks: Talks, answer: Stability, outcome: InForce) -> list[str]:
    measures = [line for one in outcome for line in svg.wrap(label(talks, one), 22, 2)] or [told.AS_THINGS_ARE]
    return [*measures, *told.marks(answer, outcome)]


def _placed(
    outcomes: Sequence[InForce], sizes: dict[InForce, tuple[float, float]]
) -> tuple[dict[InForce, _Point], tuple[float, float]]:
    """Outcomes in rows, those with fewer measures in force above, each row in the middle."""
    rows = [[*row] for _, row in groupby(sorted(outcomes, key=lambda one: (len(one), one)), key=len)]
    width = max(len(row) for row in rows) * (_BOX + _GAP) - _GAP + 2 * _MARGIN
    centres: dict[InForce, _Point] = {}
    top = _MARGIN
    for row in rows:
        tall = max(sizes[one][1] for one in row)
        left = (width - len(row) * (_BOX + _GAP) + _GAP) / 2
        for place, one in enumerate(row):
            centres[one] = (left + place * (_BOX + _GAP) + _BOX / 2, top + tall / 2)
        top += tall + _BETWEEN
    return centres, (width, top - _BETWEEN / 3)


def _box(
    talks: Talks,
    parts: Parts,
    answer: Stability,
    outcome: InForce,
    box: tuple[_Point, tuple[float, float], list[str]],
) -> str:
    marks = told.marks(answer, outcome)
    drawn = svg.box(*box, edge=svg.YES if marks else svg.EDGE)
    return parts.add(told.outcome(talks, outcome), ", ".join(marks), drawn, node=_name(outcome))


def _arrow(
    talks: Talks,
    parts: Parts,
    move: BestMove,
    centres: dict[InForce, _Point],
    sizes: dict[InForce, tuple[float, float]],
) -> str:
    path, middle = _curve((centres[move.at], sizes[move.at]), (centres[move.to], sizes[move.to]))
    line = svg.arrow(_ID, path)
    who = party_labels(talks, [move.party])
    drawn = line + svg.words(middle, svg.wrap(who, 16, 1), bold=True)
    joins = Joins(_name(move.at), _name(move.to))
    return parts.add(who, told.change(talks, move.at, move.to), drawn, joins=joins)


def _curve(start: tuple[_Point, _Point], end: tuple[_Point, _Point]) -> tuple[str, _Point]:
    """A path between two boxes, and where its label goes: below a row it bows clear of the boxes between."""
    (here, size), (there, other) = start, end
    if abs(here[1] - there[1]) < _BETWEEN / 2:
        low = max(here[1] + size[1] / 2, there[1] + other[1] / 2)
        side = 1 if there[0] > here[0] else -1
        first, last = (
            (here[0] + side * 30, here[1] + size[1] / 2 + 2),
            (there[0] - side * 30, there[1] + other[1] / 2 + 2),
        )
        control = ((first[0] + last[0]) / 2, low + _BETWEEN * 0.8)
        middle = ((first[0] + last[0]) / 2, (low + control[1]) / 2)
    else:
        across = (here[0] + there[0]) / 2 + (_BOX / 2 if abs(here[0] - there[0]) < 1 else 0)
        control = (across, (here[1] + there[1]) / 2)
        first, last = svg.to_border(here, size, control), svg.to_border(there, other, control)
        middle = ((4 * first[0] + 4 * control[0] + last[0]) / 9, (4 * first[1] + 4 * control[1] + last[1]) / 9)
    return f"M{first[0]:.1f} {first[1]:.1f}Q{control[0]:.1f} {control[1]:.1f} {last[0]:.1f} {last[1]:.1f}", middle


def _name(outcome: InForce) -> str:
    return " ".join(outcome) or "-"
