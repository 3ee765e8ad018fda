"""How often each deal is acceptable to all where worths are drawn: a bar for each deal, with its uncertainty."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pourparler.brief.document import Figure
from pourparler.brief.figures import svg
from pourparler.brief.figures.parts import Parts
from pourparler.brief.wording import captions
from pourparler.brief.wording.shares import percent

if TYPE_CHECKING:
    from pourparler.analysis.packages.answer import Package

_LEFT, _BAR, _WIDTH, _ROW = 74.0, 340.0, 520.0, 30.0


def draw(deals: Sequence[tuple[str, "Package"]]) -> Figure:
    """The bars.

    Args:
        deals: (name, package); those whose acceptability is not known are left out.
    """
    known = [(name, deal.acceptability) for name, deal in deals if deal.acceptability is not None]
    body: list[str] = []
    parts = Parts("acceptability")
    for row, (name, found) in enumerate(known):
        drawn = _row(captions.deal(name), found.share, found.se, 8 + _ROW * (row + 0.5))
        body.append(parts.add(captions.deal(name), percent(found.share), "".join(drawn)))
    text = "; ".join(f"{captions.deal(name).lower()}: {percent(found.share)}" for name, found in known)
    picture = svg.drawing("acceptability", captions.ACCEPTABILITY, text, (_WIDTH, _ROW * len(known) + 16), body)
    return Figure(
        "acceptability", captions.ACCEPTABILITY, text, picture, "", tuple(parts.rows)
    )  # in Markdown the list says it


def _row(name: str, share: float, se: float, middle: float) -> list[str]:
    """A bar of the share, and a whisker of two standard errors either way."""
    low, high = (_LEFT + _BAR * min(1.0, max(0.0, share + way * 2 * se)) for way in (-1, 1))
    return [
        svg.words((4, middle), [name], anchor="start"),
        f'<rect x="{_LEFT}" y="{middle - 9:.1f}" width="{_BAR}" height="18" fill="{svg.FILL}"/>',
        f'<rect x="{_LEFT}" y="{middle - 9:.1f}" width="{_BAR * share:.1f}" height="18" fill="{svg.EDGE}"/>',
        f'<path d="M{low:.1f} {middle:.1f}H{high:.1f}" stroke="{svg.INK}" stroke-width="2.2"/>',
        svg.words((_LEFT + _BAR + 10, middle), [percent(share)], anchor="start"),
    ]
