"""Groups of reports that are like each other: those of one dispute.

How alike two reports are is the cosine of the angle between their marks, each weighed by how few reports of the pile
have it. Groups are joined in the way of group averages: the two with the highest mean likeness between the reports
of one and of the other first, until none reaches ``ALIKE`` ([Yang1998]_, who found this the best of those tried for
news events). A chain of half-like reports, which single links would follow, does not hold two disputes together.

Who they are is not all: the same parties may be at odds over something else, the more so years later, and the same
matter may be between others. So likeness counts less where the words of the matter are others, where each has a leading
party that the other never names, and where years lie between. But papers tell one dispute in words that are not alike,
a diary, a brief and a company's page: at one time, own names that two reports share (of people, places, ships, firms,
not of states) tell that they are of one dispute whatever their words (``_NAMES``).

Since the mean is the product of the sums of the marks over the number of pairs, no pair of reports is looked at. Only
groups that share one of the rarer marks of a group are compared with it (``_LOOKED_UP``), so that the work grows with
the number of reports. Reports that are very like one group join it at once, the earliest first; that spares most of the
work, and is the only place where an order counts, which is that of days and texts.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from heapq import heapify, heappop, heappush, nlargest
from math import log10

from pourparler.reading.sorting.marks import Marks
from pourparler.reading.sorting.own_names import signs
from pourparler.reading.sorting.weighing import Vector, Weighing

ALIKE = 0.13
"""Mean likeness from which two groups are of one dispute; see ``docs/how-well-it-reads.md`` for how it was measured."""
_SURE = 2 * ALIKE
_STRAY = 0.04
"""Likeness from which a report that names no party of its own is put to a group, where no other is half as like."""
_OTHER_PARTIES, _OTHER_PARTIES_NAMES = 0.4, 0.5
"""What likeness, and shared names, count where each has a leading party that the other never names."""
_OTHER_MATTER = 0.2
"""What it counts where they share no word of the matter."""
_MATTER, _MATTER_LATER = 0.08, 0.25
"""Likeness of the words of the matter from which it is the same: at one time, and after years.

Measured: reports on one dispute share 0.075 or more also where they are short; of the same parties at odds over
something else, 0.06 or less, nearly always.
"""
_NAMES, _MORE_NAMES = 1.0, 0.5
"""Own names that two reports of one time share beside one, from which they are of one dispute by these alone: in ten
reports or fewer, and so many more in a pile ten times as large.

Measured on 37 disputes, each told by three to five papers of different kinds.
"""
_MOST_BY_NAMES = 1.5
_SOON = 90
_LONG = 5 * 365
"""Days up to which reports are of one moment, and from which time takes nothing more away."""
_LONG_AGO = 0.7
_LOOKED_UP = 300
"""How many times a mark may be looked up in a group, from the rarest mark on, to find groups that may be like one."""
_RAREST = 3
"""So many marks are looked up however many groups have them."""
_COMPARED = 20
"""So many of the groups that were found are compared with it, those first that share most of these marks."""


@dataclass(slots=True)
class Group:
    """Some reports, with the sum of their marks.

    Attributes:
        members: their numbers.
        total: the sum of their vectors.
        matter: the sum of the lengths of what in them is words of the matter.
        names: own names that one of them has.
        together: pairs of names that are one's, as one of them has it.
        helping: names of those who, as one of them has it, only mediate or host.
        leading: parties that lead in one of them.
        named: parties that one of them names.
        first: the first day on which one may have been written; None where none is dated.
        last: the last one.
    """

    members: list[int]
    total: Vector
    matter: float
    names: frozenset[int]
    together: frozenset[str]
    helping: frozenset[str]
    leading: frozenset[str]
    named: frozenset[str]
    first: date | None
    last: date | None

    @classmethod
    def of(cls, number: int, marks: Marks, weighing: Weighing) -> "Group":
        """One report alone; ``number`` is below 0 where it is not among those that are weighed."""
        known = number >= 0
        vector = weighing.vector(number) if known else weighing.vector_of(marks)
        names = weighing.own_names(number) if known else weighing.own_names_of(marks)
        return cls(
            members=[number],
            total=vector,
            matter=weighing.matter(vector),
            names=names,
            together=marks.together,
            helping=marks.helping,
            leading=marks.leading,
            named=marks.named,
            first=marks.first,
            last=marks.last,
        )

    def take_in(self, other: "Group") -> None:
        """Become a group of both."""
        self.members += other.members
        for mark, weight in other.total.items():
            self.total[mark] = self.total.get(mark, 0.0) + weight
        self.matter += other.matter
        self.names |= other.names
        self.together |= other.together
        self.helping |= other.helping
        self.leading |= other.leading
        self.named |= other.named
        self.first = min(filter(None, (self.first, other.first)), default=None)
        self.last = max(filter(None, (self.last, other.last)), default=None)

    def without(self, one: "Group") -> "Group":
        """All but one of its reports; all names, and when, stay those of all."""
        total = {mark: weight - one.total.get(mark, 0.0) for mark, weight in self.total.items()}
        members = [member for member in self.members if member not in one.members]
        return replace(self, members=members, total=total, matter=self.matter - one.matter)


def grouped(reports: Sequence[Marks]) -> list[list[int]]:
    """Places of reports that are of one dispute, together.

    Args:
        reports: in an order that does not depend on how they were given, since of two equal choices the first counts.
    """
    return [sorted(group.members) for group in groups_of(reports).groups.values()]


def groups_of(reports: Sequence[Marks]) -> "Groups":
    """The same with all by which they were put together."""
    weighing = Weighing()
    for marks in reports:
        weighing.add(marks)
    groups = Groups(weighing)
    for number, marks in enumerate(reports):
        groups.take(Group.of(number, marks, weighing))
    groups.join()
    return groups


@dataclass(slots=True)
class Groups:
    """Where groups are put together, each under a number."""

    weighing: Weighing
    groups: dict[int, Group] = field(default_factory=dict)
    _having: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    _count: Counter[int] = field(default_factory=Counter)
    _made: int = 0

    def take(self, report: Group) -> int:
        """Put a report to the group that it surely belongs to, or let it be one; the number of that."""
        like, number = max(((like, -number) for number, like in self.alike(report)), default=(0.0, 0))
        if like < _SURE:
            return self.add(report)
        self.put(-number, report)
        return -number

    def put(self, number: int, report: Group) -> None:
        """Put a report to a group."""
        known = self.groups[number]
        self._note(number, report.total.keys() - known.total.keys())
        known.take_in(report)

    def add(self, group: Group) -> int:
        """One more group; its number."""
        self._made += 1
        self.groups[self._made] = group
        self._note(self._made, group.total)
        return self._made

    def _note(self, number: int, marks: Iterable[int]) -> None:
        """Keep that a group has some marks."""
        for mark in marks:
            self._having[mark].append(number)
            self._count[mark] += 1

    def _drop(self, number: int) -> Group:
        """A group that becomes part of another; where it is looked up it is forgotten later."""
        group = self.groups.pop(number)
        self._count.subtract(dict.fromkeys(group.total, 1))
        return group

    def join(self) -> None:
        """Join groups, the most alike first."""
        pairs = [pair for number in self.groups for pair in self._pairs(number, below=number)]
        heapify(pairs)
        while pairs:
            _, one, other = heappop(pairs)
            if one in self.groups and other in self.groups:
                group = self._drop(one)
                group.take_in(self._drop(other))
                made = self.add(group)
                for pair in self._pairs(made, below=made):
                    heappush(pairs, pair)
        self._take_in_strays()

    def _take_in_strays(self) -> None:
        """Put each report alone that names nobody of its own to the group that it is like, if to that one clearly.

        A brief and a diary name few, and are like little; what is nearest to them is still told.
        """
        strays = [number for number, group in self.groups.items() if len(group.members) == 1 and not group.leading]
        for number in strays:
            near = sorted(self.alike(self.groups[number], least=_STRAY, but=number), key=lambda one: (-one[1], one[0]))
            first, second = (*(like for _, like in near), 0.0, 0.0)[:2]
            if first >= _STRAY and second <= first / 2 and len(self.groups[near[0][0]].members) > 1:
                self.put(near[0][0], self._drop(number))

    def _pairs(self, number: int, below: int) -> Iterable[tuple[float, int, int]]:
        found = self.alike(self.groups[number], but=number)
        return [(-like, other, number) for other, like in found if like >= ALIKE and other < below]

    def alike(self, group: Group, *, least: float = ALIKE, but: int = 0) -> Iterator[tuple[int, float]]:
        """The numbers of groups that may be like one, and how like they are.

        Args:
            group: one of them, or another.
            least: likeness of the marks from which a group is told of.
            but: a number that is left out.
        """
        found = self._sharing(group, but)
        for number in nlargest(_COMPARED, found, key=lambda number: (found[number], -number)):
            mean, likeness = self._mean_and_likeness(group, self.groups[number])
            if max(mean, likeness) >= least:
                yield number, likeness

    def likeness(self, one: Group, other: Group) -> float:
        """How like two groups are."""
        return self._mean_and_likeness(one, other)[1]

    def _mean_and_likeness(self, one: Group, other: Group) -> tuple[float, float]:
        """The mean likeness of the marks, and what of it counts."""
        whole, matter = self._products(one, other)
        mean = whole / (len(one.members) * len(other.members))
        apart = _years_between(one, other)
        others = _other_parties(one, other)
        alike = mean * (_OTHER_PARTIES if others else 1.0) * _same_time_and_matter(one, other, matter, apart)
        named = min(_MOST_BY_NAMES, max(0.0, self._shared_names(one, other) - 1) / self._enough_names)
        return mean, alike + ALIKE * named * (_OTHER_PARTIES_NAMES if others else 1.0) * (1.0 - apart)

    def _shared_names(self, one: Group, other: Group) -> float:
        """How many own names they share but those of mediators and hosts, whose work takes them to many disputes."""
        shared = one.names & other.names
        if len(shared) < 2:
            return len(shared)
        names = {self.weighing.names[mark] for mark in shared} - one.helping - other.helping
        return signs(names, one.together | other.together)

    @property
    def _enough_names(self) -> float:
        """Own names that two reports must share beside one, which may be where both happen.

        In a large pile, some are shared by chance.
        """
        return _NAMES + _MORE_NAMES * log10(max(1.0, len(self.weighing) / 10))

    def _sharing(self, group: Group, but: int) -> dict[int, float]:
        """The other groups that share one of its rarer marks, with how much they share of these."""
        shared: dict[int, float] = defaultdict(float)
        left, groups, own = _LOOKED_UP, self.groups, int(but in self.groups)
        others = ((self._count.get(mark, 0) - own, mark) for mark in group.total)
        for place, (having, mark) in enumerate(sorted(one for one in others if one[0] > 0)):
            left -= having
            if left < 0 and place >= _RAREST:
                break
            weight = group.total[mark]
            for number in self._standing(mark):
                shared[number] += weight * groups[number].total[mark]
        shared.pop(but, None)
        return {number: product / len(groups[number].members) for number, product in shared.items()}

    def _standing(self, mark: int) -> list[int]:
        """The groups that have a mark; what has become part of another is forgotten."""
        having = self._having.get(mark, [])
        standing = [number for number in having if number in self.groups]
        if len(standing) < len(having):
            self._having[mark] = standing
        return standing

    def _products(self, one: Group, other: Group) -> tuple[float, float]:
        """The product of the sums of all marks, and that of the words of the matter."""
        few, many = (one.total, other.total) if len(one.total) < len(other.total) else (other.total, one.total)
        is_matter = self.weighing.is_matter
        whole = matter = 0.0
        for mark in few.keys() & many.keys():
            product = few[mark] * many[mark]
            whole += product
            matter += product if is_matter[mark] else 0.0
        return whole, matter


def _other_parties(one: Group, other: Group) -> bool:
    """Whether each has a leading party that the other never names: the same matter may be between others."""
    return _unnamed(one.leading, other.named) and _unnamed(other.leading, one.named)


def _unnamed(leading: frozenset[str], named: frozenset[str]) -> bool:
    """Whether a leading party is not named, nor any whose name shares more than half of its words."""
    missing = leading - named
    return any(not any(_near(party, name) for name in named) for party in missing)


def _near(party: str, name: str) -> bool:
    one, other = _words(party), _words(name)
    return len(one & other) > min(len(one), len(other)) / 2


@lru_cache(maxsize=100_000)
def _words(name: str) -> frozenset[str]:
    return frozenset(name.lower().split())


def _same_time_and_matter(one: Group, other: Group, matter: float, apart: float) -> float:
    """What time and other words take away; after years the words of the matter must be more alike."""
    needed = _MATTER + (_MATTER_LATER - _MATTER) * apart
    both = one.matter * other.matter
    same = min(1.0, matter / both / needed) if both else 1.0
    return (1.0 - (1.0 - _LONG_AGO) * apart) * (_OTHER_MATTER + (1.0 - _OTHER_MATTER) * same)


def _years_between(one: Group, other: Group) -> float:
    """How far apart in time two groups are: 0 where they are of one moment or undated, 1 from ``_LONG`` on."""
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return 0.0
    days = max((other.first - one.last).days, (one.first - other.last).days) - _SOON
    return min(1.0, max(0, days) / (_LONG - _SOON))
