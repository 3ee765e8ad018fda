"""A briefing as Markdown, for a file or for the terminal."""

import re
import textwrap
from collections.abc import Iterator, Sequence

from pourparler.brief.document import (
    Address,
    Block,
    Bullets,
    Document,
    Emphasis,
    Figure,
    Heading,
    Inline,
    Line,
    Notes,
    Paragraph,
    Reference,
    Section,
    Strong,
    Table,
    printable,
)

WIDTH = 100
"""Columns at which paragraphs are wrapped."""

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~])")
_ENTITY = re.compile(r"&(?=\w{1,40};)")
"""What Markdown would take for a sign by its name; by itself, as in "Mercia & Marches", it is none."""
_NUMBER = re.compile(r"\\\[(\d+)\\\]")
_LIST_LIKE = re.compile(r"(?:[-+>=]|\d+[.)])(?=\s|\Z)")


def render(document: Document, *, for_terminal: bool = False) -> str:
    """The whole briefing.

    Args:
        document: what to print.
        for_terminal: True prints a table that is too wide for a screen as a list, row by row.
    """
    parts = [f"**{escape(document.marking)}**" if document.marking else "", f"# {escape(document.title)}"]
    if document.question:
        parts.append(f"**{escape(document.question)}**")
    parts += [escape(document.prepared), _wrapped(f"*{_line(document.standing)}*")]
    parts += [_section(section, for_terminal=for_terminal) for section in document.sections]
    if document.remainder:
        parts.append(_wrapped(f"*{_line(document.remainder)}*"))
    if document.annex:
        parts += [f"# {escape(document.annex_heading)}", _contents(document)]
        parts += [_section(section, for_terminal=for_terminal) for section in document.annex]
    return "\n\n".join(part for part in parts if part) + "\n"


def _section(section: Section, *, for_terminal: bool) -> str:
    blocks = [_block(block, for_terminal=for_terminal) for block in section.blocks]
    return "\n\n".join(part for part in (f"## {escape(section.heading)}", *blocks) if part)


def _contents(document: Document) -> str:
    """The sections of the annex, as links where a reader of Markdown makes headings into places."""
    return "\n".join(f"- [{escape(one.heading)}](#{_slug(one.heading)})" for one in document.annex)


def _slug(heading: str) -> str:
    """How a heading is addressed, as GitHub does it."""
    return re.sub(r"[^\w -]", "", printable(heading).lower()).replace(" ", "-")


def escape(text: str) -> str:
    r"""Text of others, so that nothing in it is read as Markdown or HTML.

    >>> print(escape("a|b <script> [x](y)"))
    a\|b \<script\> \[x\](y)
    >>> print(escape("Mercia & Marches, &lt; and &#60;"))
    Mercia & Marches, &amp;lt; and &\#60;
    """
    return _ENTITY.sub("&amp;", _SPECIAL.sub(r"\\\1", printable(text)))


def _inline(piece: Inline) -> str:
    match piece:
        case Strong(text):
            return f"**{escape(text).strip()}**"
        case Emphasis(text):
            return f"*{escape(text).strip()}*"
        case Reference(number):
            return f"[{number}]"
        case Address(url):
            return f"<{printable(url)}>" if piece.can_be_followed else escape(url)
        case _:
            return _spaced(piece)


def _spaced(text: str) -> str:
    """Escaped text that keeps a space at its ends: pieces are joined as they stand."""
    if not text.strip():
        return " " if text else ""
    return f"{' ' if text[0].isspace() else ''}{escape(text)}{' ' if text[-1].isspace() else ''}"


def _line(text: Line) -> str:
    return "".join(_inline(piece) for piece in text)


def _block(block: Block, *, for_terminal: bool) -> str:
    match block:
        case Paragraph(text, kind):
            return _wrapped(_line(text), "> " if kind == "notice" else "")
        case Bullets(items, numbered):
            return "\n".join(_item(f"{i}." if numbered else "-", _line(item)) for i, item in enumerate(items, start=1))
        case Notes(items):
            return "\n".join(_item(f"{number}.", _line(text)) for number, text in items)
        case Table():
            return _table(block, for_terminal=for_terminal)
        case Figure():
            if not block.text:
                return ""
            told = _NUMBER.sub(r"[\1]", escape(block.text))
            return _wrapped(f"*{escape(block.title)}:* {told}")
        case Heading(text):
            return f"### {escape(text)}"


def _item(mark: str, text: str) -> str:
    return _wrapped(text, f"{mark} ", " " * (len(mark) + 1))


def _wrapped(text: str, first: str = "", rest: str | None = None) -> str:
    """Wrap at WIDTH; a word that would begin a list at the start of a line is kept from doing so."""
    indent = first if rest is None else rest
    lines = textwrap.wrap(text, WIDTH - len(indent), break_long_words=False, break_on_hyphens=False) or [""]
    return "\n".join(f"{first if i == 0 else indent}{_no_list(line)}" for i, line in enumerate(lines))


def _no_list(text: str) -> str:
    """Escape what would make a list, a quotation or a rule of a line."""
    found = _LIST_LIKE.match(text)
    if not found:
        return text
    mark = found.group()
    return f"{mark[:-1]}\\{mark[-1]}{text[len(mark) :]}"


def _table(table: Table, *, for_terminal: bool) -> str:
    header = [escape(cell) for cell in table.header]
    rows = [[_line(cell) for cell in row] for row in table.rows]
    widths = [max(len(row[i]) for row in [header, *rows]) for i in range(len(header))]
    fits = sum(widths) + 3 * len(widths) + 1 <= WIDTH
    if for_terminal and not fits:
        return "\n".join(_stacked(header, rows))
    if not fits:
        widths = [3 for _ in header]
    rule = [("-" * max(width, 3)) for width in widths]
    return "\n".join(_row(cells, widths) for cells in [header, rule, *rows])


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    return f"| {' | '.join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True))} |"


def _stacked(header: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Each row as an item: its first cell in bold, then every other cell under its head."""
    heads = header[1:] if len(header) > 2 else [""]
    for row in rows:
        cells = zip(heads, row[1:], strict=True)
        told = [f"{head.lower()}: {cell}" if head else cell for head, cell in cells if cell]
        name = f"{header[0]} {row[0]}" if row[0].replace(".", "").isdigit() else row[0]
        yield _item("-", f"**{name}**. {capital_first('; '.join(told))}")


def capital_first(text: str) -> str:
    """A capital at the beginning."""
    return text[:1].upper() + text[1:]
