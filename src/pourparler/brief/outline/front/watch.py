"""What to watch: the softening that would open a way, the offers that are open, deadlines, and who would move."""

import datetime
from collections.abc import Iterator

from pourparler.analysis.deadlock.answer import Deadlock
from pourparler.brief.document import Block, Bullets, Line, Section, line
from pourparler.brief.outline.front.open_offers import open_offers
from pourparler.brief.outline.front.ways_out import MOST_WAYS
from pourparler.brief.outline.passages import Passages
from pourparler.brief.wording import watch as told
from pourparler.brief.wording import ways_out
from pourparler.desk.findings import Findings
from pourparler.record.positions import Firmness
from pourparler.record.talks import Talks

MOST_OFFERS = 1
"""Open offers that are told, the latest first; the annex has all."""

MOST_FIRM = 1
"""Firm positions in no conflict that are named, red lines first."""

_FIRM = (Firmness.RED_LINE, Firmness.FIRM)


def watch(talks: Talks, findings: Findings, passages: Passages) -> Section:
    """One line for each thing that would change the answer."""
    items = [*map(line, _softening(talks, findings)), *_offers(talks, findings, passages)]
    calendar = findings.roadmap.answer.calendar if findings.roadmap is not None else None
    items += map(line, told.due(talks, calendar) if calendar is not None else ())
    items += map(line, _moving(talks, findings))
    items += map(line, _firm(talks, findings.deadlock.answer))
    blocks: tuple[Block, ...] = (Bullets(tuple(items)),) if items else ()
    return Section("watch", told.HEADING, blocks)


def _moving(talks: Talks, findings: Findings) -> list[str]:
    """Whether things as they are last, where somebody wrote down what parties prefer among outcomes."""
    answer = findings.stability.answer if findings.stability is not None else None
    if answer is None or answer.status_quo is None or not answer.is_known:
        return []
    from pourparler.brief.wording import stability  # only where it was asked: it loads NumPy

    return stability.status_quo_in_short(talks, answer.status_quo)


def _firm(talks: Talks, deadlock: Deadlock) -> list[str]:
    """What is insisted on firmly and is in no conflict: where talks are stuck nothing else on these pages tells it."""
    if not deadlock.stuck:
        return []
    at_odds = {id_ for conflict in deadlock.conflicts for id_ in conflict.positions}
    firm = [one for one in talks.binding_positions if one.firmness in _FIRM and one.id not in at_odds]
    firm.sort(key=lambda one: _FIRM.index(one.firmness))
    return [told.also_firm(talks, firm[:MOST_FIRM], max(0, len(firm) - MOST_FIRM))] if firm else []


def _softening(talks: Talks, findings: Findings) -> list[str]:
    unlocks = findings.deadlock.answer.unlocks[:MOST_WAYS]
    common = ways_out.shared(unlocks)
    said = [ways_out.needed_by_all(talks, common), *ways_out.needed_by_one(talks, unlocks, common)]
    return [text for text in said if text]


def _offers(talks: Talks, findings: Findings, passages: Passages) -> Iterator[Line]:
    found = open_offers(talks, findings.deadlock.answer)
    latest = sorted(found, key=lambda one: one.date.first_day() if one.date else datetime.date.min, reverse=True)
    for offer in latest[:MOST_OFFERS]:
        refs = passages.of(offer.grounds)
        yield line(told.open_offer(talks, offer), " " if refs else "", refs, ".")
