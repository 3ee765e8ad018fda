"""Where the answers of older programs differ: a part of the answer for those who ask for it."""

from collections.abc import Sequence

from pourparler.analysis.stability.legacy import Missed
from pourparler.brief.document import Block, Bullets, Heading, Paragraph, Section, line
from pourparler.brief.wording import legacy, stability
from pourparler.brief.wording.names import sentence
from pourparler.record.talks import Talks

MOST_SHOWN = 12
"""Outcomes of one concept that are told in words; the JSON has all."""


def section(talks: Talks, missed: Sequence[Missed]) -> Section:
    """By each concept what they miss, and why."""
    told = [one for one in missed if one.outcomes]
    blocks: list[Block] = [Paragraph(line(legacy.WHY if told else legacy.SAME))]
    for one in told:
        shown = (line(sentence(stability.outcome(talks, each))) for each in one.outcomes[:MOST_SHOWN])
        blocks += [Heading(stability.NAMES[one.concept]), Bullets(tuple(shown))]
        if len(one.outcomes) > MOST_SHOWN:
            blocks.append(Paragraph(line(stability.more(len(one.outcomes) - MOST_SHOWN))))
    return Section("legacy", legacy.DIFFERS, tuple(blocks))
