"""What every picture is made of: boxes, lines, arrows and wrapped words, escaped."""

import math
import re
from collections.abc import Mapping, Sequence
from html import escape

from pourparler.brief.document import printable

INK = "#1b2430"
SOFT = "#52606f"
FILL = "#eef3f8"
EDGE = "#8aa0b8"
YES = "#0b6b3a"
NO = "#a11b1b"
FACT = "#6b4a00"

_FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', 'Liberation Sans', Arial, sans-serif"


def drawing(id_: str, title: str, description: str, size: tuple[float, float], body: Sequence[str]) -> str:
    """A whole picture with what it shows for those who do not see it; its parts are made with ``part``."""
    width, height = (math.ceil(side) for side in size)
    label = escape(printable(title), quote=True)
    described = escape(printable(description), quote=True)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        f'role="group" aria-labelledby="{id_}-title" aria-describedby="{id_}-desc" font-family="{_FONT}" '
        f'font-size="14"><title id="{id_}-title">{label}</title>'
        f'<desc id="{id_}-desc">{described}</desc>{_heads(id_)}{"".join(body)}</svg>'
    )


def part(says: str, drawn: str, to: str, marks: Mapping[str, str]) -> str:
    """A part of a picture: a link that says what it is; ``marks`` tell what it joins."""
    told = "".join(f' data-{name}="{escape(printable(value), quote=True)}"' for name, value in marks.items())
    label, address = (escape(printable(text), quote=True) for text in (says, to))
    return f'<a href="{address}" aria-label="{label}"{told}>{drawn}</a>'


def without_links(drawn: str) -> str:
    """A picture for a file of its own or for paper, where its links would lead nowhere."""
    return re.sub(r'<a href="[^"]*"([^>]*)>', r"<g\1>", drawn).replace("</a>", "</g>")


def _heads(id_: str) -> str:
    colours = {"ink": INK, "fact": FACT, "yes": YES, "no": NO}
    markers = (
        f'<marker id="{id_}-{name}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" '
        f'orient="auto-start-reverse"><path d="M0 0L10 5L0 10z" fill="{colour}"/></marker>'
        for name, colour in colours.items()
    )
    return f"<defs>{''.join(markers)}</defs>"


def wrap(text: str, width: int, most: int = 5) -> list[str]:
    """Cut words into lines of at most ``width`` characters; what does not fit ends in an ellipsis.

    >>> wrap("free the accounts at the bank", 12, 2)
    ['free the', 'accounts at…']
    """
    lines: list[str] = [""]
    for word in _short_words(printable(text), width):
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    if len(lines) > most:
        last = lines[most - 1]
        lines = [*lines[: most - 1], f"{last[: width - 1].rstrip()}…"]
    return lines


def _short_words(text: str, width: int) -> list[str]:
    """Words, those longer than a line cut into pieces."""
    return [word[at : at + width] for word in text.split() for at in range(0, len(word), width)]


def words(
    at: tuple[float, float], lines: Sequence[str], *, colour: str = INK, anchor: str = "middle", bold: bool = False
) -> str:
    """Lines of text centred in height around a point; a white rim keeps them legible on top of lines."""
    x, y = at
    top = y - (len(lines) - 1) * 8.5 + 5
    rows = "".join(
        f'<tspan x="{x:.1f}" y="{top + index * 17:.1f}">{escape(text, quote=True)}</tspan>'
        for index, text in enumerate(lines)
    )
    weight = ' font-weight="600"' if bold else ""
    # The rim is drawn by itself: not every program that prints pages knows how to paint a stroke below its words.
    rim = 'fill="#fff" stroke="#fff" stroke-width="4" stroke-linejoin="round" aria-hidden="true"'
    return (
        f'<text text-anchor="{anchor}"{weight} {rim}>{rows}</text>'
        f'<text text-anchor="{anchor}"{weight} fill="{colour}">{rows}</text>'
    )


def box(
    centre: tuple[float, float], size: tuple[float, float], lines: Sequence[str], *, fill: str = FILL, edge: str = EDGE
) -> str:
    """A rounded box with words in it."""
    (x, y), (width, height) = centre, size
    rows = (
        f'<tspan x="{x:.1f}" y="{y - (len(lines) - 1) * 8.5 + 5 + index * 17:.1f}">{escape(text, quote=True)}</tspan>'
        for index, text in enumerate(lines)
    )
    return (
        f'<rect x="{x - width / 2:.1f}" y="{y - height / 2:.1f}" width="{width:.1f}" height="{height:.1f}" rx="7" '
        f'fill="{fill}" stroke="{edge}" stroke-width="1.3"/>'
        f'<text text-anchor="middle" fill="{INK}">{"".join(rows)}</text>'
    )


def height_of(lines: Sequence[str]) -> float:
    """How high a box must be for its words."""
    return len(lines) * 17 + 18


def arrow(id_: str, path: str, *, kind: str = "ink", both: bool = False) -> str:
    """A line along a path with a head at its end, or at both; facts are dashed."""
    colour = {"ink": INK, "fact": FACT, "yes": YES, "no": NO}[kind]
    dashes = ' stroke-dasharray="5 4"' if kind == "fact" else ""
    start = f' marker-start="url(#{id_}-{kind})"' if both else ""
    return (
        f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="1.7"{dashes} '
        f'marker-end="url(#{id_}-{kind})"{start}/>'
    )


def to_border(
    centre: tuple[float, float], size: tuple[float, float], towards: tuple[float, float]
) -> tuple[float, float]:
    """Where a line from a box's centre towards a point leaves the box."""
    dx, dy = towards[0] - centre[0], towards[1] - centre[1]
    if not dx and not dy:
        return centre
    scale = min((size[0] / 2 + 3) / abs(dx) if dx else math.inf, (size[1] / 2 + 3) / abs(dy) if dy else math.inf)
    return centre[0] + dx * scale, centre[1] + dy * scale
