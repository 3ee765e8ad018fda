"""What two parties gain: a point for each acceptable deal, the frontier, and the deals that stand out by name."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from pourparler.brief.document import Figure
from pourparler.brief.figures import svg
from pourparler.brief.figures.axis import Axis
from pourparler.brief.figures.parts import Parts
from pourparler.brief.wording import captions
from pourparler.brief.wording.names import capital, party_labels, party_name
from pourparler.brief.wording.packages import signed
from pourparler.record.talks import Talks

if TYPE_CHECKING:
    from pourparler.analysis.packages.answer import Package, Packages
    from pourparler.analysis.packages.cloud import Cloud

_LEFT, _TOP, _WIDTH, _HEIGHT, _FOOT = 52.0, 34.0, 520.0, 430.0, 48.0
_PILL = 9.0


def draw(
    talks: Talks,
    answer: "Packages",
    pair: tuple[str, str],
    deals: Sequence[tuple[str, "Package"]],
    leads_to: Mapping[str, str] | None = None,
) -> Figure:
    """The picture for two valued parties.

    Args:
        talks: the record.
        answer: the deals.
        pair: whose gains.
        deals: (name, package) of those that are marked by name.
        leads_to: addresses of deals, by name.
    """
    from pourparler.analysis.packages.cloud import cloud_of

    cloud = cloud_of(talks, answer, pair)
    named = _by_place(pair, deals)
    across = Axis.over([x for x, _ in (*cloud.points, *named)] + [0.0], _LEFT, _WIDTH - 16)
    up = Axis.over([y for _, y in (*cloud.points, *named)] + [0.0], _HEIGHT - _FOOT, _TOP)
    labels = [party_labels(talks, [party]) for party in pair]
    parts = Parts("frontier")
    body = [
        across.across(_TOP, _HEIGHT - _FOOT),
        up.up(_LEFT, _WIDTH - 16),
        across.line_at(0, _TOP, _HEIGHT - _FOOT),
        f'<path d="M{_LEFT} {up.at(0):.1f}H{_WIDTH - 16}" stroke="{svg.SOFT}" stroke-width="1.3"/>',
        *_points(cloud, across, up),
        *[
            parts.add(
                captions.deal(names),
                captions.at_place(labels, (x, y)),
                _mark(across.at(x), up.at(y), names),
                to=(leads_to or {}).get(names.split()[0]),
            )
            for (x, y), names in named.items()
        ],
        across.ticks(_HEIGHT - _FOOT + 14),
        up.ticks_up(_LEFT - 8),
    ]
    first, second = (captions.gain_of(capital(party_name(talks, party))) for party in pair)
    body.append(svg.words((_WIDTH - 16, _HEIGHT - 12), [first], colour=svg.SOFT, anchor="end"))
    body.append(svg.words((4, 14), [second], colour=svg.SOFT, anchor="start"))
    title = captions.frontier(*(party_name(talks, party) for party in pair))
    text = captions.frontier_text(labels, [(names, signed(x), signed(y)) for (x, y), names in named.items()], cloud)
    drawn = svg.drawing("frontier", title, text, (_WIDTH, _HEIGHT), body)
    return Figure("frontier", title, text, drawn, text, tuple(parts.rows))


def _by_place(pair: tuple[str, str], deals: Sequence[tuple[str, "Package"]]) -> dict[tuple[float, float], str]:
    """The names at each place: deals that bring both the same share a mark."""
    found: dict[tuple[float, float], str] = {}
    for name, package in deals:
        gains = dict(package.gains)
        place = (round(gains[pair[0]], 9), round(gains[pair[1]], 9))
        found[place] = f"{found[place]} {name}" if place in found else name
    return found


def _points(cloud: "Cloud", across: Axis, up: Axis) -> list[str]:
    size = 3.5 if len(cloud.points) < 300 else 2.0
    dots = [
        f'<circle cx="{across.at(x):.1f}" cy="{up.at(y):.1f}" r="{size}" fill="{svg.EDGE}" fill-opacity="0.75"/>'
        for x, y in cloud.points
    ]
    line = " ".join(f"{across.at(x):.1f},{up.at(y):.1f}" for x, y in cloud.frontier)
    best = [f'<circle cx="{across.at(x):.1f}" cy="{up.at(y):.1f}" r="4" fill="{svg.YES}"/>' for x, y in cloud.frontier]
    drawn = f'<polyline points="{line}" fill="none" stroke="{svg.YES}" stroke-width="1.4" stroke-dasharray="4 3"/>'
    return [*dots, drawn, *best]


def _mark(x: float, y: float, names: str) -> str:
    half = _PILL + 4.5 * (len(names) - 1)
    return (
        f'<rect x="{x - half:.1f}" y="{y - _PILL:.1f}" width="{2 * half:.1f}" height="{2 * _PILL:.1f}" rx="{_PILL}" '
        f'fill="{svg.INK}" stroke="#fff" stroke-width="1.2"/>'
        f'<text x="{x:.1f}" y="{y + 4.5:.1f}" font-size="12" text-anchor="middle" fill="#fff">{names}</text>'
    )
