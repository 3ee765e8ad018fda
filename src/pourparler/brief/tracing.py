"""From a passage forward into a briefing: the sentences that cite it."""

from collections.abc import Iterator
from dataclasses import dataclass

from pourparler.brief.document import Block, Document, Figure, Line, Reference, Section, Table, lines_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A line of a briefing that cites a passage.

    Attributes:
        section: id of the section where it stands.
        heading: of that section.
        text: its words, without references; of a cell of a table with the name of its row.
    """

    section: str
    heading: str
    text: str


def sentences(document: Document) -> dict[str, tuple[Sentence, ...]]:
    """The lines of a briefing by the passages that they cite, as ``desk.resting.passage_id`` names them; each once."""
    found: dict[str, dict[Sentence, None]] = {}
    for section in document.parts:
        for numbers, text in _lines(section):
            for number in numbers:
                told = Sentence(section=section.id, heading=section.heading, text=text)
                found.setdefault(document.passages[number - 1], {})[told] = None
    return {id_: tuple(told) for id_, told in found.items()}


def _lines(section: Section) -> Iterator[tuple[list[int], str]]:
    """Lines that cite something, with the numbers that they cite."""
    for block in section.blocks:
        for words, name in _named(block):
            numbers = [piece.number for piece in words if isinstance(piece, Reference)]
            if numbers:
                yield numbers, f"{name}{text_of(words)}"


def _named(block: Block) -> Iterator[tuple[Line, str]]:
    if isinstance(block, Table):
        for row in block.rows:
            name = f"{text_of(row[0])}: "
            yield from ((cell, name if place else "") for place, cell in enumerate(row))
    elif isinstance(block, Figure):
        yield from ((part.rests_on, f"{part.what}: {part.says}" if part.says else part.what) for part in block.parts)
    else:
        yield from ((words, "") for words in lines_of(block))


def text_of(words: Line) -> str:
    """The words of a line, without its references."""
    told = "".join(
        "" if isinstance(piece, Reference) else piece if isinstance(piece, str) else getattr(piece, "text", "")
        for piece in words
    )
    return " ".join(told.split()).replace(" ,", ",").replace(" .", ".").replace(" ;", ";")
