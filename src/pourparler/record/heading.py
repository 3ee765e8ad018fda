"""Who prepared a record, for whom, when, and how it is marked: the head of what is printed."""

from dataclasses import dataclass

from pourparler.record.dates import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """The lines at the head of a briefing; ``for_`` is ``for`` in a file."""

    by: str | None = None
    for_: str | None = None
    date: PartialDate | None = None
    marking: str | None = None
