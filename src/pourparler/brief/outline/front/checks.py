"""What to check first of a draft: the readings on which the verdict turns, as questions with their passages."""

from collections.abc import Sequence

from pourparler.brief.document import Block, Bullets, Paragraph, Section, line
from pourparler.brief.outline.passages import Passages
from pourparler.brief.wording import matters as told
from pourparler.desk.crucial import Crucial
from pourparler.desk.mattering import Weighed, has_drafts, weigh
from pourparler.record.talks import Talks

MOST_CHECKS = 3
"""Readings that are asked about."""


def checks(talks: Talks, passages: Passages, weighed: Weighed | None = None, unread: Sequence[Crucial] = ()) -> Section:
    """Up to three questions, and what to read first of what nobody has read into the record.

    Nothing is asked where a person stands behind every position, or where nothing turns on any.
    """
    asked = _asked(talks, passages, weighed) if has_drafts(talks) else ()
    return Section("checks", told.HEADING, (*asked, *_unread(unread)))


def _asked(talks: Talks, passages: Passages, weighed: Weighed | None) -> tuple[Block, ...]:
    weighed = weighed or weigh(talks)
    turning = weighed.turning or tuple(one for one in weighed.matters if one.entry in weighed.settling)
    shown = turning[:MOST_CHECKS]
    items = tuple(
        line(told.asked(talks, matter, weighed.verdict.ruling), " ", passages.of(matter.grounds(talks)))
        for matter in shown
    )
    opening = Paragraph(line(told.opening(len(shown), len(turning))))
    return (opening, Bullets(items, numbered=True)) if items else ()


def _unread(unread: Sequence[Crucial]) -> tuple[Block, ...]:
    items = tuple(line(told.unread(one)) for one in unread)
    return (Paragraph(line(told.UNREAD)), Bullets(items)) if items else ()
