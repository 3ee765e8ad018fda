"""A briefing as a tree: sections of paragraphs, lists, tables and figures, before it is Markdown or HTML."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

WIDEST_BESIDE_TEXT = 500
"""Units up to which a drawing is shown at its own size."""

_VIEW = re.compile(r'viewBox="0 0 (\d+) (\d+)"')
_WEB = re.compile(r"https?://[^\s<>\"'\x00-\x20]+\Z")
_DIRECTIONS = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c")


@dataclass(frozen=True, slots=True)
class Strong:
    """Words that must not be missed."""

    text: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Words set apart: asides, notes, what is not the brief's own."""

    text: str


@dataclass(frozen=True, slots=True)
class Reference:
    """The number of a passage in the list of sources."""

    number: int


@dataclass(frozen=True, slots=True)
class Address:
    """Where a source can be read."""

    url: str

    @property
    def can_be_followed(self) -> bool:
        """Whether it is an address of the web and holds nothing else."""
        return bool(_WEB.match(self.url))


Inline: TypeAlias = str | Strong | Emphasis | Reference | Address
Line: TypeAlias = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; ``kind`` is "plain", "lead" (the answer in short) or "notice" (what to know before reading on)."""

    line: Line
    kind: str = "plain"


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list; ``numbered`` ones count from 1."""

    items: tuple[Line, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Notes:
    """The numbered sources and passages that references point to."""

    items: tuple[tuple[int, Line], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table; the first cell of a row names the row, ``widths`` are the columns' shares of the page in per cent."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]
    widths: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a picture: what it is, what it says, and the passages that it rests on."""

    what: str
    says: str
    rests_on: Line = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with what it shows in words.

    Attributes:
        id: unique in the document.
        title: what it is, as a caption.
        description: what it shows, for those who do not see it.
        svg: the drawing, made and escaped by ``brief.figures``.
        text: the same in plain text, for Markdown; empty where what stands beside it says as much.
        parts: a row for each part of the drawing, for the table beside it; part n leads to row n, "{id}-{n}", or to a
            passage.
    """

    id: str
    title: str
    description: str
    svg: str
    text: str
    parts: tuple[Part, ...] = ()

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of the drawing, in its own units."""
        found = _VIEW.search(self.svg)
        return (int(found[1]), int(found[2])) if found else (WIDEST_BESIDE_TEXT, WIDEST_BESIDE_TEXT)

    @property
    def has_arrows(self) -> bool:
        """Whether parts of it join others."""
        return " data-from=" in self.svg

    @property
    def is_wide(self) -> bool:
        """Whether it needs the whole width of a page."""
        return self.size[0] > WIDEST_BESIDE_TEXT


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a section."""

    text: str


Block: TypeAlias = Paragraph | Bullets | Notes | Table | Figure | Heading


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the briefing under its own heading."""

    id: str
    heading: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """The whole briefing.

    Attributes:
        title: of the talks.
        question: what the talks turn on, if the record says so.
        standing: the line under the title: as of when, how much, and what kind of thing this is.
        sections: the first pages, in the order of reading.
        annex: the rest; empty where it was not asked for.
        annex_heading: what stands over it.
        contents_heading: what a list of the sections is called.
        remainder: where it was not: what is left out. Whoever opened the door adds how to get it.
        prepared: by whom, for whom and when it was prepared, if the record says so.
        author: who prepared it, for the properties of a file.
        marking: how it is marked, on every page: "internal".
        date: when it was prepared, as in a record, for the properties of a file.
        one_page: whether it is a form that goes on one page, and is set accordingly.
        passages: names of the passages that references point to, by their numbers from 1, where they have any.
    """

    title: str
    question: str | None
    standing: Line
    sections: tuple[Section, ...]
    annex: tuple[Section, ...] = ()
    annex_heading: str = ""
    contents_heading: str = ""
    remainder: Line = ()
    prepared: str = ""
    author: str = ""
    marking: str = ""
    date: str = ""
    one_page: bool = False
    passages: tuple[str, ...] = ()

    @property
    def parts(self) -> tuple[Section, ...]:
        """All sections, those of the annex last."""
        return (*self.sections, *self.annex)


def line(*parts: "Inline | Iterable[Inline]") -> Line:
    """Put pieces, and pieces of pieces, into one line.

    >>> line("stuck ", (Reference(1), Reference(2)), ".")
    ('stuck ', Reference(number=1), Reference(number=2), '.')
    """
    return tuple(_flat(parts))


def cited(text: str, references: Line) -> Line:
    """Words with the references that they rest on, where there are any.

    >>> cited("stuck", (Reference(1),)), cited("stuck", ())
    (('stuck', ' ', Reference(number=1)), ('stuck',))
    """
    return line(text, " " if references else "", references)


def _flat(parts: "Iterable[Inline | Iterable[Inline]]") -> Iterator[Inline]:
    for part in parts:
        if isinstance(part, str | Strong | Emphasis | Reference | Address):
            if part != "":
                yield part
        else:
            yield from part


def printable(text: str) -> str:
    r"""One line without control characters, or marks that turn the direction of what follows.

    >>> printable("free \x1b[31mthe\n accounts\u202e")
    'free [31mthe accounts'
    """
    spaced = " ".join(text.split())
    if spaced.isprintable():  # as nearly all is: looked at at once, not letter by letter
        return spaced
    return "".join(c for c in spaced if unicodedata.category(c) not in ("Cc", "Cs") and c not in _DIRECTIONS)


def lines_of(block: Block) -> Iterator[Line]:
    """Every line of a block that may hold references."""
    match block:
        case Paragraph(text):
            yield text
        case Bullets(items):
            yield from items
        case Notes(items):
            yield from (text for _, text in items)
        case Table():
            for row in block.rows:
                yield from row
        case Figure():
            yield from (part.rests_on for part in block.parts)
        case _:
            return


def references(document: Document) -> Iterator[Reference]:
    """Every reference in a document, in the order of reading."""
    lines = [document.standing]
    lines += [text for section in document.parts for block in section.blocks for text in lines_of(block)]
    yield from (piece for text in lines for piece in text if isinstance(piece, Reference))
