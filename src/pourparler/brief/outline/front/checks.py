"""What to check first of a draft: the readings on which the verdict turns, as questions with their passages."""

from pourparler.brief.document import Block, Bullets, Paragraph, Section, line
from pourparler.brief.outline.passages import Passages
from pourparler.brief.wording import matters as told
from pourparler.desk.mattering import Weighed, has_drafts, weigh
from pourparler.record.talks import Talks

MOST_CHECKS = 3
"""Readings that are asked about."""


def checks(talks: Talks, passages: Passages, weighed: Weighed | None = None) -> Section:
    """Up to three questions; nothing where a person stands behind every position, or where nothing turns on any."""
    if not has_drafts(talks):
        return Section("checks", told.HEADING, ())
    weighed = weighed or weigh(talks)
    turning = weighed.turning or tuple(one for one in weighed.matters if one.entry in weighed.settling)
    shown = turning[:MOST_CHECKS]
    items = tuple(line(told.asked(talks, matter), " ", passages.of(matter.grounds(talks))) for matter in shown)
    opening = Paragraph(line(told.opening(len(shown), len(turning))))
    blocks: tuple[Block, ...] = (opening, Bullets(items, numbered=True)) if items else ()
    return Section("checks", told.HEADING, blocks)
