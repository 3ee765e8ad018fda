"""The moves that would unlock the talks, one bullet each."""

from pourparler.analysis.finding import Finding
from pourparler.analysis.moves.answer import Moves, Suggestion
from pourparler.brief.document import Block, Bullets, Line, Paragraph, Section, Strong, line
from pourparler.brief.wording import headings
from pourparler.brief.wording import moves as told
from pourparler.brief.wording.names import amount
from pourparler.casebook.moves import all_moves
from pourparler.record.talks import Talks

MOST_TOLD = 5
"""Moves that are told; the others are only named."""


def moves(talks: Talks, finding: Finding[Moves] | None, *, most: int = MOST_TOLD) -> Section:
    """What others did in such a place, as far as it works here."""
    if finding is None:
        return Section("moves", headings.MOVES, ())
    suggestions = finding.answer.suggestions
    blocks: list[Block] = [Paragraph(line(told.OPENING if suggestions else told.NONE_FOUND))]
    if suggestions:
        blocks.append(Bullets(tuple(_bullet(talks, suggestion) for suggestion in suggestions[:most])))
    if suggestions[most:]:
        blocks.append(Paragraph(line(told.more(suggestions[most:]))))
    if not finding.exhaustive:
        blocks.append(Paragraph(line(told.CUT_SHORT)))
    return Section("moves", headings.MOVES, tuple(blocks))


def _bullet(talks: Talks, suggestion: Suggestion) -> Line:
    title = f"{told.TITLES[suggestion.move]} ({told.written(suggestion.move)}), price {amount(suggestion.price)}."
    return line(Strong(title), " ", told.told(talks, suggestion), " ", told.remarks(suggestion, all_moves()))
