"""A pile of reports, sorted by the disputes they are on.

``marks`` says what a report is known by, ``groups`` puts like to like. A report in which no talks were found is set
aside, unless it is like reports on talks or has words of bargaining. Nothing depends on the order in which reports
are given, nor on the names of their files; copies of one report stay together.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pourparler.reading.english.bargaining import BARGAINING, KINDS
from pourparler.reading.positions.states import states_in
from pourparler.reading.report import Report
from pourparler.reading.sorting.groups import grouped
from pourparler.reading.sorting.marks import marks_of
from pourparler.record.dates import PartialDate

__all__ = ["Pile", "sort_reports"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pile:
    """Reports by what they are on.

    Attributes:
        disputes: the reports on each dispute, in the order given; the dispute with most reports first, then the one
            that is told of last.
        aside: reports in which no talks were found; empty where there are no others.
    """

    disputes: tuple[tuple[Report, ...], ...]
    aside: tuple[Report, ...] = ()


def sort_reports(reports: Sequence[Report], dates: Mapping[str, PartialDate] | None = None) -> Pile:
    """Put together the reports that are on the same dispute.

    Args:
        reports: as read, in any order.
        dates: that a person gave, by file name; they go before what a report says.
    """
    dates = dates or {}
    order = sorted(range(len(reports)), key=lambda place: _rank(reports[place], dates))
    groups = grouped([marks_of(reports[place], dates.get(reports[place].file)) for place in order])
    disputes = [tuple(reports[place] for place in sorted(order[at] for at in group)) for group in groups]
    on_talks = [one for one in disputes if any(map(tells_of_talks, one))]
    if not on_talks:
        return Pile(disputes=(tuple(reports),) if reports else ())
    aside = [report for one in disputes if not any(map(tells_of_talks, one)) for report in one]
    return Pile(
        disputes=tuple(sorted(on_talks, key=lambda one: _importance(one, dates))),
        aside=tuple(sorted(aside, key=lambda report: report.file)),
    )


def tells_of_talks(report: Report) -> bool:
    """Whether a report is on talks: who does what in them was found, or how they stand, or words that tell of such.

    The words count because the reader misses much: a report that it did not understand must not get lost.
    """
    if report.statements or any(True for _ in states_in(report)):
        return True
    return len({found.group().lower() for found in BARGAINING.finditer(report.text)}) >= KINDS


def _rank(report: Report, dates: Mapping[str, PartialDate]) -> tuple[bool, str, str]:
    date = dates.get(report.file) or report.date
    return (date is None, str(date.first_day()) if date else "", report.text_sha256)


def _importance(reports: Sequence[Report], dates: Mapping[str, PartialDate]) -> tuple[int, int, str]:
    ranks = sorted(_rank(report, dates) for report in reports)
    days = [date.last_day().toordinal() for report in reports if (date := dates.get(report.file) or report.date)]
    return (-len(reports), -max(days, default=0), ranks[0][2])
