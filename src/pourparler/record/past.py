"""What was known on a day: entries without what came later, each resting on what had been published by then."""

import datetime
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from pourparler.record.dates import PartialDate
from pourparler.record.passages import Ground, Source
from pourparler.record.positions import Position
from pourparler.record.proposals import Proposal, ProposalAnswer
from pourparler.record.sessions import Session
from pourparler.record.statements import Statement

Event = TypeVar("Event", Session, Statement, Proposal)


def is_later(date: PartialDate | None, day: datetime.date) -> bool:
    """Whether something begins after a day; what has no date does not."""
    return date is not None and date.first_day() > day


def events_known(events: Iterable[Event], later: Collection[str], day: datetime.date) -> Iterator[Event]:
    """What had been said or done by a day; without a date, what some source had told by then.

    Args:
        events: sessions, statements or proposals.
        later: ids of the sources that were published after the day.
        day: the day.
    """
    for event in events:
        grounds = _published(event.grounds, later)
        if not is_later(event.date, day) and (event.date or grounds or not event.grounds):
            yield replace(event, grounds=grounds)


def unanswered(proposal: Proposal, later: Collection[str]) -> Proposal:
    """A proposal, still open where only later sources tell of an answer."""
    grounds = _published(proposal.answer_grounds, later)
    if proposal.answer_grounds and not grounds:
        return replace(proposal, answer=ProposalAnswer.OPEN, answered_by=(), answer_grounds=())
    return replace(proposal, answer_grounds=grounds)


def position_known(position: Position, later: Collection[str], sources: Iterable[Source]) -> Position:
    """A position on what grounds it had by then; without dates, it begins with the first source that tells of it."""
    grounds = _published(position.grounds, later)
    since = position.since
    if since is None and position.grounds and not grounds:
        told = {ground.source for ground in position.grounds}
        dates = [source.date for source in sources if source.id in told and source.date is not None]
        since = min(dates, key=PartialDate.first_day)
    return replace(position, since=since, grounds=grounds)


def _published(grounds: tuple[Ground, ...], later: Collection[str]) -> tuple[Ground, ...]:
    return tuple(ground for ground in grounds if ground.source not in later)
