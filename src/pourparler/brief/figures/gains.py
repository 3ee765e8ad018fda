"""What each party gains by each deal: a row for each party, a mark for each deal, a line where there is no deal."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from pourparler.brief.document import Figure
from pourparler.brief.figures import svg
from pourparler.brief.figures.axis import Axis
from pourparler.brief.figures.parts import Parts
from pourparler.brief.wording import captions
from pourparler.brief.wording.names import party_labels
from pourparler.brief.wording.packages import gains as gains_in_words
from pourparler.record.talks import Talks

if TYPE_CHECKING:
    from pourparler.analysis.packages.answer import Package

_LEFT, _RIGHT, _WIDTH, _LANE, _HEAD = 130.0, 24.0, 520.0, 22.0, 28.0
_PILL = 9.0

Named = tuple[str, "Package"]


def draw(talks: Talks, deals: Sequence[Named], leads_to: Mapping[str, str] | None = None, chosen: str = "A") -> Figure:
    """The dot plot.

    Args:
        talks: the record.
        deals: (name, package), at least one.
        leads_to: addresses of deals, by name.
        chosen: name of the one that is marked most.
    """
    parties = [party for party, _ in deals[0][1].gains]
    rows = [_marks(party, deals) for party in parties]
    axis = Axis.over([gain for marks in rows for gain, _ in marks] + [0.0], _LEFT, _WIDTH - _RIGHT)
    lanes = [_lanes(marks, axis) for marks in rows]
    heights = [max(1, 1 + max((lane for *_, lane in placed), default=0)) * _LANE + 12 for placed in lanes]
    height = _HEAD + sum(heights) + 40
    body = [axis.across(_HEAD - 6, height - 34), axis.line_at(0, _HEAD - 12, height - 34)]
    body.append(svg.words((axis.at(0), 10), [captions.NO_DEAL], colour=svg.SOFT))
    parts, top = Parts("gains"), _HEAD

    def mark(who: str, gain: float, names: str, y: float) -> str:
        to = (leads_to or {}).get(names.split(maxsplit=1)[0])
        drawn = _pill(axis.at(gain), y, names, chosen=chosen in names.split())
        return parts.add(captions.deal(names), captions.gains_by(who, gain), drawn, to=to)

    for party, placed, tall in zip(parties, lanes, heights, strict=True):
        body += _row(party_labels(talks, [party]), placed, (top, tall), mark)
        top += tall
    body.append(axis.ticks(height - 22))
    body.append(svg.words(((_LEFT + _WIDTH - _RIGHT) / 2, height - 5), [captions.BETTER_OFF], colour=svg.SOFT))
    text = "; ".join(f"deal {name}: {gains_in_words(talks, package)}" for name, package in deals)
    drawn = svg.drawing("gains", captions.GAINS, text, (_WIDTH, height + 4), body)
    return Figure("gains", captions.GAINS, text, drawn, "", tuple(parts.rows))  # in Markdown the table says it


def _marks(party: str, deals: Sequence[Named]) -> list[tuple[float, str]]:
    """Gains of a party with the names of the deals that bring them: one mark where several bring the same."""
    names: dict[float, list[str]] = {}
    for name, package in deals:
        names.setdefault(round(dict(package.gains)[party], 9), []).append(name)
    return [(gain, " ".join(found)) for gain, found in sorted(names.items())]


def _lanes(marks: Sequence[tuple[float, str]], axis: Axis) -> list[tuple[float, str, int]]:
    """Each mark with the lowest lane in which it touches no other."""
    ends: list[float] = []
    placed = []
    for gain, name in marks:
        x, half = axis.at(gain), _half(name)
        lane = next((i for i, end in enumerate(ends) if end + 2 <= x - half), len(ends))
        ends[lane : lane + 1] = [x + half]
        placed.append((gain, name, lane))
    return placed


def _half(name: str) -> float:
    return _PILL + 4.5 * (len(name) - 1)


def _row(
    name: str,
    placed: Sequence[tuple[float, str, int]],
    place: tuple[float, float],
    mark: Callable[[str, float, str, float], str],
) -> list[str]:
    """One party with its marks; ``place`` is where the row begins and how tall it is."""
    top, tall = place
    drawn = [f'<path d="M4 {top:.1f}H{_WIDTH - 4:.1f}" stroke="{svg.EDGE}" stroke-width="0.5"/>']
    drawn.append(svg.words((4, top + tall / 2), svg.wrap(name, 16, 2), anchor="start"))
    drawn += [mark(name, gain, names, top + 6 + (lane + 0.5) * _LANE) for gain, names, lane in placed]
    return drawn


def _pill(x: float, y: float, name: str, *, chosen: bool) -> str:
    half = _half(name)
    fill, ink = (svg.INK, "#fff") if chosen else (svg.FILL, svg.INK)
    return (
        f'<rect x="{x - half:.1f}" y="{y - _PILL:.1f}" width="{2 * half:.1f}" height="{2 * _PILL:.1f}" rx="{_PILL}" '
        f'fill="{fill}" stroke="{svg.INK}" stroke-width="1.2"/>'
        f'<text x="{x:.1f}" y="{y + 4.5:.1f}" font-size="12" text-anchor="middle" fill="{ink}">{name}</text>'
    )
