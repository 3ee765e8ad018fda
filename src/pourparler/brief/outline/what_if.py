"""The talks as they are beside the talks as if: what is supposed, and what would be different then."""

from dataclasses import replace

from pourparler.brief.document import Block, Bullets, Document, Paragraph, Section, Table, line
from pourparler.brief.wording import suppositions as told
from pourparler.brief.wording.names import capital, sentence
from pourparler.desk.beside import Beside

WIDTHS = (22, 39, 39)


def what_if(beside: Beside) -> Section:
    """What is supposed, the two side by side, and the differences in sentences."""
    supposed = tuple(line(sentence(told.told(one))) for one in beside.each)
    differences = tuple(line(one) for one in told.differences(beside))
    blocks: tuple[Block, ...] = (
        Paragraph(line(notice(beside)), "notice"),
        Paragraph(line(told.SUPPOSED)),
        Bullets(supposed),
        table(beside),
        Bullets(differences),
    )
    return Section("what-if", told.HEADING, blocks)


def notice(beside: Beside) -> str:
    """That this is only as if, and that what reports say of the talks is left out, where they say anything."""
    return f"{told.AS_IF} {told.REPORTS}" if _reported(beside) else told.AS_IF


def table(beside: Beside) -> Table:
    """Both, aspect by aspect."""
    each = [(told.ASPECTS[aspect], *told.cells(beside, aspect)) for aspect in beside.aspects]
    rows = tuple((line(name), line(before), line(capital(_other(before, after)))) for name, before, after in each)
    return Table(told.CAPTION, told.HEADER, rows, WIDTHS)


def first(document: Document, beside: Beside) -> Document:
    """An answer as if, which says so before anything else."""
    return replace(document, sections=(what_if(beside), *document.sections))


def _other(before: str, after: str) -> str:
    return told.SAME if before == after else after


def _reported(beside: Beside) -> bool:
    verdict = beside.before.verdict
    return verdict is not None and verdict.reported.state is not None
