"""Saying when a report was printed, where it does not say so itself or says it wrongly.

What rests on that report alone, and had no date or the one that the report was thought to have, is dated with it.
"""

from dataclasses import replace
from typing import TypeVar

from pourparler.record.dates import PartialDate
from pourparler.record.passages import Ground
from pourparler.record.positions import Position
from pourparler.record.proposals import Proposal
from pourparler.record.statements import Statement
from pourparler.record.talks import Talks

_Dated = TypeVar("_Dated", Statement, Position, Proposal)


def with_date(talks: Talks, source: str, date: PartialDate) -> Talks:
    """The record with a source of this date.

    The day as of which the record is told moves on with it, since nothing may lie after that day.

    Args:
        talks: the record.
        source: id of the source.
        date: when it was printed.

    Raises:
        KeyError: there is no such source.
    """
    before = talks.source_by_id[source].date

    def follows(grounds: tuple[Ground, ...], known: PartialDate | None) -> bool:
        return bool(grounds) and {ground.source for ground in grounds} == {source} and known in (None, before)

    def anew(entry: _Dated) -> _Dated:
        if isinstance(entry, Position):
            return replace(entry, since=date) if follows(entry.grounds, entry.since) else entry
        return replace(entry, date=date) if follows(entry.grounds, entry.date) else entry

    as_of = talks.as_of
    return replace(
        talks,
        sources=tuple(replace(one, date=date) if one.id == source else one for one in talks.sources),
        statements=tuple(map(anew, talks.statements)),
        positions=tuple(map(anew, talks.positions)),
        proposals=tuple(map(anew, talks.proposals)),
        as_of=as_of if as_of is None else max(as_of, date, key=PartialDate.last_day),
    )
