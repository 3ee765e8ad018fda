"""Which outcomes last strongly: a part of the answer for those who ask for it."""

from pourparler.analysis.stability.concepts import Concept
from pourparler.analysis.stability.strongly import Strongly
from pourparler.brief.document import Block, Bullets, Heading, Paragraph, Section, Table, line
from pourparler.brief.outline.unknown import outcomes_told
from pourparler.brief.wording import stability, strongly
from pourparler.record.talks import Talks


def section(talks: Talks, found: Strongly) -> Section:
    """How many last strongly, which, and of whom it cannot be said."""
    if not found.weighed:
        return Section("strongly", strongly.TITLE, (Paragraph(line(strongly.NOTHING_WEIGHED), "lead"),))
    held = found.by(Concept.SEQ)
    blocks: list[Block] = [Paragraph(line(strongly.in_short(found)), "lead")]
    if told := strongly.unweighed(talks, found):
        blocks.append(Bullets(tuple(map(line, told))))
    for heading, outcomes in ((strongly.STRONG, held.strongly), (strongly.MILD, held.mildly)):
        blocks += [Heading(heading), *outcomes_told(talks, outcomes)] if outcomes else []
    rows = tuple(
        (line(stability.NAMES[one.concept]), line(f"{len(one.strongly):,}"), line(f"{len(one.mildly):,}"))
        for one in found.held
    )
    table = Table(caption=strongly.TABLE_CAPTION, header=strongly.TABLE_HEADER, rows=rows, widths=(50, 25, 25))
    return Section("strongly", strongly.TITLE, (*blocks, table, Paragraph(line(strongly.MEANS))))
