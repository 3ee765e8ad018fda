"""What would explain a deadlock that the record does not show: questions, those about unheard parties first."""

from pourparler.analysis.explanations.answer import Explanations
from pourparler.analysis.finding import Finding
from pourparler.analysis.verdict import Ruling, Verdict
from pourparler.brief.document import Block, Bullets, Paragraph, Section, line
from pourparler.brief.outline.passages import Passages
from pourparler.brief.wording import explanations as told
from pourparler.record.talks import Talks


def explanations(talks: Talks, verdict: Verdict, finding: Finding[Explanations] | None, passages: Passages) -> Section:
    """The questions, or that none was found; nothing where nobody looked."""
    if finding is None:
        return Section("explanations", told.HEADING, ())
    first = told.unheard(talks, verdict.unheard if verdict.ruling is not Ruling.STUCK else ())
    items = [line(first)] if first else []
    items += [told.told(talks, one, passages.of) for one in finding.answer.explanations]
    if last := told.what_on(talks, verdict, finding.answer):
        items.append(line(last))
    blocks: list[Block] = [Paragraph(line(told.opening(verdict, finding.answer, len(items))))]
    if items:
        blocks.append(Bullets(tuple(items), numbered=True))
    return Section("explanations", told.HEADING, tuple(blocks))
