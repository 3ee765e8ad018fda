"""What is on file: each report of an archive once, its place in the journal, and which are of one dispute."""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, overload

from pourparler.desk.archive.journal import Journal
from pourparler.desk.archive.reading import card_at
from pourparler.record.dates import PartialDate

if TYPE_CHECKING:
    from pourparler.reading.sorting.marks import Marks


@dataclass(frozen=True, slots=True, kw_only=True)
class Filed:
    """One report of the archive.

    Attributes:
        key: of its file.
        sha256: of what its file holds.
        at: the place of its file in the journal.
        number: of the report in its file, from 0.
        file: what it is called.
        title: its headline.
        outlet: who published it.
        date: when it was written: as a person said, else as it says.
        given: whether a person said so.
        text: the fingerprint of its text.
        of_talks: whether talks were found in it.
    """

    key: str
    sha256: str
    at: int
    number: int
    file: str
    title: str | None
    outlet: str | None
    date: PartialDate | None
    given: bool
    text: str
    of_talks: bool

    @property
    def day(self) -> datetime.date | None:
        """The first day on which it may have been written."""
        return self.date.first_day() if self.date else None

    @property
    def rank(self) -> tuple[bool, str, str]:
        """Its place among all, whatever they are called and in which order they were read."""
        return (self.date is None, str(self.day or ""), self.text)


def filed_in(at: int, head: Mapping[str, Any], dates: Mapping[str, PartialDate]) -> Iterator[Filed]:
    """The reports of a file.

    Args:
        at: the place of the file in the journal.
        head: what the journal says of it.
        dates: that a person gave, by the name of the report.
    """
    for number, one in enumerate(head.get("reports", ())):
        given = dates.get(one["file"])
        yield Filed(
            key=head["key"],
            sha256=head["sha256"],
            at=at,
            number=number,
            file=one["file"],
            title=one["title"],
            outlet=one["outlet"],
            date=given or (PartialDate.parse(one["date"]) if one["date"] else None),
            given=given is not None,
            text=one["text"],
            of_talks=one["talks"],
        )


class MarksOnFile(Sequence["Marks"]):
    """The marks of reports, looked up each time: not all of them are held."""

    def __init__(self, journal: Journal, reports: Sequence[Filed]) -> None:
        self._journal, self._reports = journal, reports

    def __len__(self) -> int:
        return len(self._reports)

    @overload
    def __getitem__(self, place: int) -> "Marks": ...
    @overload
    def __getitem__(self, place: slice) -> "Sequence[Marks]": ...
    def __getitem__(self, place: int | slice) -> "Marks | Sequence[Marks]":
        if isinstance(place, slice):
            return MarksOnFile(self._journal, self._reports[place])
        one = self._reports[place]
        marks = card_at(self._journal, one.at, one.number).marks
        if one.given and one.date is not None:
            marks = replace(marks, first=one.date.first_day(), last=one.date.last_day())
        return marks


def disputes(journal: Journal, reports: Sequence[Filed]) -> tuple[list[list[Filed]], list[Filed]]:
    """The reports on each dispute in the order of their days, the largest dispute first; and those on no talks.

    Args:
        journal: where they are kept.
        reports: all of them, in any order.
    """
    from pourparler.reading.sorting.groups import grouped

    ranked = sorted(reports, key=lambda one: one.rank)
    groups = [[ranked[place] for place in group] for group in grouped(MarksOnFile(journal, ranked))]
    on_talks = [group for group in groups if any(one.of_talks for one in group)]
    aside = [one for group in groups if not any(one.of_talks for one in group) for one in group]
    return sorted(on_talks, key=lambda group: (-len(group), group[0].rank)), aside
