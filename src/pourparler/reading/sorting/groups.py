"""Groups of reports that are like each other: those of one dispute.

How alike two reports are is the cosine of the angle between their marks, each weighed by how few reports of the pile
have it. Groups are joined in the way of group averages: the two with the highest mean likeness between the reports
of one and of the other first, until none reaches ``ALIKE`` ([Yang1998]_, who found this the best of those tried for
news events). A chain of half-like reports, which single links would follow, does not hold two disputes together.

Since the mean is the product of the sums of the marks over the number of pairs, no pair of reports is looked at: the
work grows with the groups that share a mark. Reports that are very like one group join it at once, the earliest
first; that spares most of the work, and is the only place where an order counts, which is that of days and texts.

How many of the pile have a mark never takes more than three fifths of its weight (``_LEAST``): where all reports are
of one dispute, what all of them share is what holds them together.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from heapq import heapify, heappop, heappush
from math import log, sqrt

from pourparler.reading.sorting.marks import Marks

ALIKE = 0.13
"""Mean likeness from which two groups are of one dispute.

Measured on 60 reports on 51 disputes, eight of them real: on one dispute two are 0.16 alike or more, also years apart;
on others hardly ever above 0.05, and at most 0.12 where they share a party or the matter. The one exception (0.28) are
the same three states at odds over the water of two reservoirs.
"""
_SURE = 2 * ALIKE
_BACKGROUND = 20
"""Reports without a mark that are thought of beside the pile, so that two reports alone can be compared."""
_LEAST = 0.4
_OTHER_PARTIES = 0.4
"""What likeness counts where each has a leading party that the other never names: the same matter between others."""
_SOON = 90
_LONG = 5 * 365
"""Days up to which reports are of one moment, and from which time takes nothing more away."""
_LONG_AGO = 0.7
_MOST_MARKS = 80


@dataclass(slots=True)
class _Group:
    """Some reports, with the sum of their marks."""

    members: list[int]
    total: dict[str, float]
    leading: frozenset[str]
    named: frozenset[str]
    first: date | None
    last: date | None

    def take_in(self, other: "_Group") -> None:
        """Become a group of both."""
        self.members += other.members
        for mark, weight in other.total.items():
            self.total[mark] = self.total.get(mark, 0.0) + weight
        self.leading |= other.leading
        self.named |= other.named
        self.first = min(filter(None, (self.first, other.first)), default=None)
        self.last = max(filter(None, (self.last, other.last)), default=None)


def grouped(reports: Sequence[Marks]) -> list[list[int]]:
    """Places of reports that are of one dispute, together.

    Args:
        reports: in an order that does not depend on how they were given, since of two equal choices the first counts.
    """
    desk = _Desk()
    for number, (marks, weights) in enumerate(zip(reports, _weighed(reports), strict=True)):
        desk.take(_Group([number], weights, marks.leading, marks.named, marks.first, marks.last))
    desk.join()
    return [sorted(group.members) for group in desk.groups.values()]


def _weighed(reports: Sequence[Marks]) -> Iterator[dict[str, float]]:
    """The heaviest marks of each report, as a vector of length 1."""
    having = Counter(mark for marks in reports for mark in marks.weights)
    all_ = _BACKGROUND + len(reports)
    rare = {mark: max(_LEAST, log(all_ / (count + 0.5)) / log(all_ / 1.5)) for mark, count in having.items()}
    for marks in reports:
        weighed = ((mark, weight * rare[mark]) for mark, weight in marks.weights.items())
        kept = sorted(weighed, key=lambda one: (-one[1], one[0]))[:_MOST_MARKS]
        length = sqrt(sum(weight * weight for _, weight in kept)) or 1.0
        yield {mark: weight / length for mark, weight in kept}


@dataclass(slots=True)
class _Desk:
    """Where groups are put together."""

    groups: dict[int, _Group] = field(default_factory=dict)
    having: dict[str, dict[int, float]] = field(default_factory=lambda: defaultdict(dict))
    made: int = 0

    def take(self, report: _Group) -> None:
        """Put a report to the group that it surely belongs to, or let it be one."""
        like, number = max(self._like(report), default=(0.0, 0))
        if like < _SURE:
            self._add(report)
            return
        self.groups[-number].take_in(report)
        self._note(-number, report.total)

    def join(self) -> None:
        """Join groups, the most alike first."""
        pairs = [pair for number in self.groups for pair in self._pairs(number, below=number)]
        heapify(pairs)
        while pairs:
            _, one, other = heappop(pairs)
            if one in self.groups and other in self.groups:
                group = self._drop(one)
                group.take_in(self._drop(other))
                made = self._add(group)
                for pair in self._pairs(made, below=made):
                    heappush(pairs, pair)

    def _pairs(self, number: int, below: int) -> Iterable[tuple[float, int, int]]:
        found = self._like(self.groups[number])
        return [(-like, -other, number) for like, other in found if like >= ALIKE and -other < below]

    def _like(self, group: _Group) -> Iterator[tuple[float, int]]:
        """How like each other group is, with its number below zero: of equals the first made is the greatest."""
        products: dict[int, float] = defaultdict(float)
        for mark, weight in group.total.items():
            for number, there in self.having.get(mark, {}).items():
                products[number] += weight * there
        for number, product in products.items():
            other = self.groups[number]
            mean = product / (len(group.members) * len(other.members))
            if mean >= ALIKE:
                yield mean * _same_parties(group, other) * _same_time(group, other), -number

    def _add(self, group: _Group) -> int:
        self.made += 1
        self.groups[self.made] = group
        self._note(self.made, group.total)
        return self.made

    def _note(self, number: int, marks: Iterable[str]) -> None:
        """Keep what these marks weigh in a group."""
        total = self.groups[number].total
        for mark in marks:
            self.having[mark][number] = total[mark]

    def _drop(self, number: int) -> _Group:
        group = self.groups.pop(number)
        for mark in group.total:
            del self.having[mark][number]
        return group


def _same_parties(one: _Group, other: _Group) -> float:
    apart = one.leading - other.named and other.leading - one.named
    return _OTHER_PARTIES if apart else 1.0


def _same_time(one: _Group, other: _Group) -> float:
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return 1.0
    days = max((other.first - one.last).days, (one.first - other.last).days) - _SOON
    return 1.0 - (1.0 - _LONG_AGO) * min(1.0, max(0, days) / (_LONG - _SOON))
