"""Disputes by what their reports are known by: a pile sorted, reports put to what is there, and why.

>>> from pourparler.reading import read_report
>>> words = "Peru refused to {0} before Chile lowers its duties on {1}. Chile rejected that; {1} pays no {2}, it said."
>>> said = [words.format("open its ports", "copper", "toll"), words.format("reopen the ports", "copper", "duty")]
>>> cards = [card_of(read_report(f"{number}.txt", text.encode())) for number, text in enumerate(said)]
>>> sorted_ = Disputes.sorted_from(cards)
>>> [[card.file for card in dispute.cards] for dispute in sorted_]
[['0.txt', '1.txt']]
>>> sorted_.place(cards[0]).to == sorted_.numbers[0]
True
"""

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from pourparler.reading.sorting.cards import Card, card_of
from pourparler.reading.sorting.course import Course, course_of
from pourparler.reading.sorting.groups import Group, Groups
from pourparler.reading.sorting.marks import PARTY
from pourparler.reading.sorting.weighing import Weighing

__all__ = ["Candidate", "Dispute", "Disputes", "Placing", "Why", "card_of"]

SURE = 0.26
"""Likeness from which a report surely belongs to a dispute, where no other comes near it."""
NEAR = 0.5
"""The share of the best likeness from which another dispute comes near it."""
NONE = 0.07
"""Likeness below which a report surely belongs to none."""
_TOLD = 6
"""Shared names and words that are told as reasons, the weightiest first."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A dispute that a report might belong to, by its number, and how like it the report is (0 to 1)."""

    number: int
    likeness: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Placing:
    """Where a report belongs.

    Attributes:
        candidates: the disputes that it is like, the most alike first.
    """

    candidates: tuple[Candidate, ...] = ()

    @property
    def to(self) -> int | None:
        """The number of the one that it surely belongs to; None where that is not sure, or it belongs to none."""
        best, *others = self.candidates or (None,)
        if best is None or best.likeness < SURE:
            return None
        return None if any(one.likeness > NEAR * best.likeness for one in others) else best.number

    @property
    def is_new(self) -> bool:
        """Whether it surely belongs to none of them."""
        return all(one.likeness < NONE for one in self.candidates)


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """Why a report is where it is.

    Attributes:
        likeness: mean likeness to the others of its dispute (0 to 1); None where it is the only one.
        parties: parties that it shares with them, the weightiest first.
        asked: words, as stems, of what is asked, offered or refused in it and in another.
        matter: other words of the matter, and names, that it shares with them.
        days: days between it and the nearest of them in time; None where one is undated, or it is the only one.
        others: what else it might have belonged to.
    """

    likeness: float | None = None
    parties: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    matter: tuple[str, ...] = ()
    days: int | None = None
    others: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """Reports on one dispute.

    Attributes:
        number: its number, which it keeps.
        cards: of its reports, in the order of their days.
        course: when it begins, its rounds, and how it ends.
    """

    number: int
    cards: tuple[Card, ...]
    course: Course

    @property
    def of_talks(self) -> bool:
        """Whether talks were found in one of its reports."""
        return any(card.of_talks for card in self.cards)

    @property
    def parties(self) -> tuple[str, ...]:
        """Those who lead in its reports, else those named in most of them; who leads in most comes first."""
        leading = Counter(party for card in self.cards for party in card.marks.leading)
        named = Counter(party for card in self.cards for party in card.marks.named)
        return tuple(party for party, _ in _first(leading or named))

    @property
    def matter(self) -> tuple[str, ...]:
        """Words, as stems, of what is asked, offered or refused in it; those of most reports first."""
        return tuple(word for word, _ in _first(Counter(word for card in self.cards for word in card.asked)))

    @property
    def importance(self) -> tuple[int, int, tuple[bool, str, str]]:
        """Its place in a list: the one with most reports first, then the one told of last."""
        last = max((card.date.last_day().toordinal() for card in self.cards if card.date is not None), default=0)
        return (-len(self.cards), -last, self.cards[0].rank)


class Disputes:
    """An index of disputes, to which one report at a time can be put.

    The work for a report does not grow with the number of pairs; see ``groups``. Nothing in it is a report: cards can
    be made where reports are read, in other processes too, and kept with an archive.
    """

    def __init__(self) -> None:
        self._groups = Groups(Weighing())
        self._cards: list[Card] = []

    @classmethod
    def sorted_from(cls, cards: Iterable[Card]) -> "Disputes":
        """Sort a pile; the result does not depend on the order in which its cards are given."""
        new = cls()
        for card in sorted(cards, key=lambda card: card.rank):
            new._keep(card)  # all of them first, for what is rare depends on all
        for number in range(len(new._cards)):
            new._groups.take(new._group(number))
        new._groups.join()
        return new

    # -- looking -------------------------------------------------------------------------------------------------------

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of the disputes."""
        return tuple(self._groups.groups)

    def __iter__(self) -> Iterator[Dispute]:
        """The disputes, the one with most reports first, then the one told of last; silence is up to the last day."""
        until = max((card.day for card in self._cards if card.day is not None), default=None)
        return iter(sorted((self.dispute(number, until) for number in self.numbers), key=lambda one: one.importance))

    def dispute(self, number: int, until: datetime.date | None = None) -> Dispute:
        """The dispute of a number; ``until`` as for ``course_of``."""
        members = (self._cards[member] for member in self._groups.groups[number].members)
        cards = tuple(sorted(members, key=lambda card: card.rank))
        return Dispute(number=number, cards=cards, course=course_of(cards, until))

    def place(self, card: Card) -> Placing:
        """Where a report belongs that is not among them; nothing is changed."""
        return Placing(candidates=self._candidates(self._alone(card)))

    def why(self, number: int) -> tuple[tuple[Card, Why], ...]:
        """Why each report of a dispute is in it."""
        group = self._groups.groups[number]
        members = sorted(group.members, key=lambda member: self._cards[member].rank)
        return tuple((self._cards[member], self._why(number, member)) for member in members)

    def why_there(self, card: Card, number: int) -> Why:
        """Why a report that is not among them might belong to a dispute."""
        placing = self.place(card)
        likeness = next((one.likeness for one in placing.candidates if one.number == number), 0.0)
        rest = [self._cards[member] for member in self._groups.groups[number].members]
        told = self._shared(card, self._alone(card), rest)
        others = tuple(one for one in placing.candidates if one.number != number)
        return replace(told, likeness=likeness, others=others)

    # -- putting -------------------------------------------------------------------------------------------------------

    def add(self, card: Card) -> Placing:
        """Put a report to the dispute that it surely belongs to, else let it be one of its own; how sure that is.

        Two that should be one can be told later, two that should not be are hard to take apart.
        """
        placing = self.place(card)
        self.put([card], placing.to)
        return placing

    def put(self, cards: Sequence[Card], to: int | None = None) -> int:
        """Put reports to a dispute, whatever they say; its number.

        Args:
            cards: of the reports; at least one.
            to: its number; None = they are one of their own.
        """
        for card in cards:
            group = self._group(self._keep(card))
            if to is None:
                to = self._groups.add(group)
            else:
                self._groups.put(to, group)
        assert to is not None  # noqa: S101 -- there is one at least
        return to

    # -- inside --------------------------------------------------------------------------------------------------------

    def _keep(self, card: Card) -> int:
        self._cards.append(card)
        return self._groups.weighing.add(card.marks)

    def _group(self, number: int) -> Group:
        return Group.of(number, self._cards[number].marks, self._groups.weighing)

    def _alone(self, card: Card) -> Group:
        return Group.of(-1, card.marks, self._groups.weighing)

    def _candidates(self, group: Group, but: int = 0) -> tuple[Candidate, ...]:
        found = self._groups.alike(group, least=NONE / 2, but=but)
        told = (Candidate(number, likeness) for number, likeness in found if likeness >= NONE / 2)
        return tuple(sorted(told, key=lambda one: (-one.likeness, one.number)))

    def _why(self, number: int, member: int) -> Why:
        alone, group = self._group(member), self._groups.groups[number]
        others = self._candidates(alone, but=number)
        if len(group.members) == 1:
            return Why(others=others)
        rest = [self._cards[other] for other in group.members if other != member]
        told = self._shared(self._cards[member], alone, rest)
        return replace(told, likeness=self._groups.likeness(alone, group.without(alone)), others=others)

    def _shared(self, card: Card, alone: Group, rest: Sequence[Card]) -> Why:
        """What a report shares with others, the weightiest first."""
        names = self._groups.weighing.names
        held = {mark for other in rest for mark in other.marks.weights}
        weighty = sorted(alone.total, key=lambda mark: -alone.total[mark])
        shared = [names[mark] for mark in weighty if mark >= 0 and names[mark] in held]
        asked = {word for other in rest for word in other.asked} & card.asked
        return Why(
            parties=tuple(mark.removeprefix(PARTY) for mark in shared if mark.startswith(PARTY))[:_TOLD],
            asked=tuple(mark for mark in shared if mark in asked)[:_TOLD],
            matter=tuple(mark for mark in shared if not mark.startswith(PARTY) and mark not in asked)[:_TOLD],
            days=_days(card, rest),
        )


def _first(counted: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counted.items(), key=lambda one: (-one[1], one[0]))[:_TOLD]


def _days(card: Card, others: Iterable[Card]) -> int | None:
    if card.day is None:
        return None
    return min((abs((card.day - other.day).days) for other in others if other.day is not None), default=None)
