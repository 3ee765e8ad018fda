"""Which outcomes last as far as anybody knows: a part of the answer for those who ask for it."""

from pourparler.analysis.stability.answer import InForce
from pourparler.analysis.stability.concepts import Concept
from pourparler.analysis.stability.unknown import UNDER_UNKNOWN, Attitude
from pourparler.analysis.stability.vouched import Vouched
from pourparler.brief.document import Block, Bullets, Heading, Paragraph, Section, Table, line
from pourparler.brief.wording import stability, unknown
from pourparler.brief.wording.names import sentence
from pourparler.record.talks import Talks

MOST_SHOWN = 12
"""Outcomes of one kind that are told in words; the JSON has all."""


def section(talks: Talks, found: Vouched) -> Section:
    """How much is not known, what lasts whatever it is, and what depends on it."""
    surely = found.outcomes(Concept.SEQ, Attitude.A)
    known = set(surely)
    at_most = [one for one in found.outcomes(Concept.SEQ, Attitude.D) if one not in known]
    told = unknown.unsure(talks, found)
    blocks: list[Block] = [Paragraph(line(unknown.in_short(found)), "lead")]
    blocks += [Bullets(tuple(map(line, told)))] if told else []
    for heading, outcomes in ((unknown.SURELY, surely), (unknown.DEPENDS, at_most)):
        blocks += [Heading(heading), *outcomes_told(talks, outcomes)] if outcomes else []
    rows = tuple(
        (line(stability.NAMES[concept]), *(line(f"{len(found.outcomes(concept, one)):,}") for one in Attitude))
        for concept in UNDER_UNKNOWN
    )
    table = Table(caption=unknown.TABLE_CAPTION, header=unknown.TABLE_HEADER, rows=rows, widths=(32, 17, 17, 17, 17))
    return Section("unknown", unknown.VOUCHED, (*blocks, table, Paragraph(line(unknown.MEANS))))


def outcomes_told(talks: Talks, outcomes: "tuple[InForce, ...] | list[InForce]") -> list[Block]:
    """Outcomes in words, the first ones and how many more there are."""
    shown: list[Block] = [
        Bullets(tuple(line(sentence(stability.outcome(talks, one))) for one in outcomes[:MOST_SHOWN]))
    ]
    if len(outcomes) > MOST_SHOWN:
        shown.append(Paragraph(line(stability.more(len(outcomes) - MOST_SHOWN))))
    return shown
