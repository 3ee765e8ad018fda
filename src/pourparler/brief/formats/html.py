"""A briefing as one HTML file that needs nothing else: style and pictures inside, no script, prints on A4."""

import functools
from typing import TYPE_CHECKING

from pourparler.brief.document import Address, Document, Emphasis, Figure, Inline, Reference, Strong, printable

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup


def render(document: Document) -> str:
    """The whole briefing as a page."""
    return _environment().get_template("brief.html.j2").render(document=document) + "\n"


@functools.cache
def _environment() -> "Environment":
    from jinja2 import Environment, PackageLoader, StrictUndefined

    made = Environment(
        loader=PackageLoader("pourparler.brief.formats", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["printable"] = printable
    made.filters["inline"] = _inline
    made.filters["picture"] = _picture
    made.tests["block"] = lambda block, name: type(block).__name__ == name
    return made


def _inline(piece: Inline) -> "Markup":
    """One piece of a line; text keeps the spaces at its ends."""
    from markupsafe import Markup

    match piece:
        case Strong(text):
            return Markup("<strong>{}</strong>").format(printable(text))
        case Emphasis(text):
            return Markup("<em>{}</em>").format(printable(text))
        case Address(url) if piece.can_be_followed:
            return Markup('<a href="{0}" rel="noreferrer">{0}</a>').format(printable(url))
        case Address(url):
            return Markup("{}").format(printable(url))
        case Reference(number):
            return Markup('<a class="ref" href="#note-{0}">[{0}]</a>').format(number)
        case _:
            spaced = f"{' ' if piece[:1].isspace() else ''}{printable(piece)}{' ' if piece[-1:].isspace() else ''}"
            return Markup("{}").format(spaced if piece.strip() else " ")


def _picture(figure: Figure) -> "Markup":
    """A drawing as it is: ``brief.figures`` escaped every text in it."""
    from markupsafe import Markup

    return Markup(figure.svg)  # noqa: S704 - made by our own code from escaped text
