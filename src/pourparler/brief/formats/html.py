"""A briefing as one HTML file that needs nothing else: style and pictures inside, no script, prints on A4."""

import base64
import functools
import hashlib
import re
from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING

from pourparler.brief.document import Address, Document, Emphasis, Figure, Inline, Reference, Strong, Table, printable
from pourparler.brief.wording import captions

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jinja2 import Environment
    from markupsafe import Markup


def render(document: Document) -> str:
    """The whole briefing as a page, under a policy that lets in nothing but its own style."""
    from markupsafe import Markup

    style = Markup("\n".join(part for part in (sheet(document), margins(document)) if part))  # noqa: S704 - our own sheet
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return (
        _environment().get_template("brief.html.j2").render(document=document, style=style, hash=digest, framed=True)
        + "\n"
    )


def body(document: Document, *, framed: bool = True, leads_to: "Callable[[str], str] | None" = None) -> str:
    """What stands inside the page, for a page of somebody else's; it needs ``sheet`` to look as it should.

    Args:
        document: the briefing, or a part of it.
        framed: whether its title, and the list of its sections, are written too.
        leads_to: the address of a passage by its name, where references lead there; None = to the list of sources.
    """
    made = _environment().get_template("body.html.j2").render(document=document, framed=framed)
    return made if leads_to is None or not document.passages else _led(made, document.passages, leads_to)


def _led(made: str, passages: "Sequence[str]", leads_to: "Callable[[str], str]") -> str:
    """A page whose references, and the numbers in its list of sources, lead elsewhere; no text of others looks so."""

    def address(number: str) -> str:
        at = int(number) - 1  # of a source that nothing cites there is no passage
        return escape(leads_to(passages[at]), quote=True) if at < len(passages) else f"#note-{number}"

    link = r'(<a (?:class="ref" )?href=")#note-(\d+)"'  # in a line, or a part of a picture
    made = re.sub(link, lambda one: f'{one[1]}{address(one[2])}"', made)
    number = r'<dt id="note-(\d+)">\d+</dt>'
    return re.sub(number, lambda one: f'<dt id="note-{one[1]}"><a href="{address(one[1])}">{one[1]}</a></dt>', made)


def sheet(document: Document) -> str:
    """The style sheet, with a rule for each width that occurs: attributes may hold no style under the policy.

    A picture shrinks with the screen to two thirds of its size; past that its words would be too small, and it scrolls.
    """
    blocks = [block for section in document.parts for block in section.blocks]
    columns = sorted({width for block in blocks if isinstance(block, Table) for width in block.widths})
    pictures = sorted({block.size[0] for block in blocks if isinstance(block, Figure)})
    rules = [f"col.w{width} {{ width: {width}%; }}" for width in columns]
    rules += [f".p{width} svg {{ max-width: {width}px; min-width: {width * 2 // 3}px; }}" for width in pictures]
    sheet = files("pourparler.brief.formats").joinpath("templates", "brief.css").read_text(encoding="utf-8")
    return "\n".join(["", *rules, sheet])


def margins(document: Document) -> str:
    """A rule for paper: the marking at the head and foot of every page; nothing where there is none."""
    if not document.marking:
        return ""
    box = f"content: {_css_string(printable(document.marking))}; font: 700 8.5pt system-ui, sans-serif;"
    return f"@page {{ @top-center {{ {box} }} @bottom-center {{ {box} }} }}"


def _css_string(text: str) -> str:
    r"""Words of others as a string of a style sheet: all but letters and digits as their numbers.

    >>> print(_css_string("A</style>"))
    "A\3c \2f style\3e "
    """
    return '"' + "".join(c if c.isascii() and c.isalnum() else f"\\{ord(c):x} " for c in text) + '"'


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
    made.globals["captions"] = captions
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
