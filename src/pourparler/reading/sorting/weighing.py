"""The marks of many reports as vectors of length 1: each mark weighed by how few reports of the pile have it.

Marks are kept as numbers, a hundred thousand reports of them in some 150 MB; a vector is made when it is asked for.
How many of the pile have a mark never takes more than three fifths of its weight (``_LEAST``): where all reports are
of one dispute, what all of them share is what holds them together.

A word that a report has only where any word has a capital is taken for a name where another report has that name, and
none has the word in small letters.
"""

from array import array
from collections.abc import Iterable
from functools import cache
from math import log, sqrt

from pourparler.reading.sorting.common_names import COMMON
from pourparler.reading.sorting.marks import NAME, PARTY, WORD, Marks
from pourparler.reading.who import register

Vector = dict[int, float]
"""Weights by the numbers of marks."""

_BACKGROUND = 20
"""Reports without a mark that are thought of beside the pile, so that two reports alone can be compared."""
_LEAST = 0.4
_FAMED = 40
"""Reports of a pile from which a name is one of those that stand in reports on anything."""
_MOST_MARKS = 80


class Weighing:
    """Reports by their numbers, in the order in which they are added.

    Attributes:
        names: the marks, by their numbers.
        is_matter: whether each is a word of what a report is about: no party, and no name.
    """

    def __init__(self) -> None:
        self.names: list[str] = []
        self.is_matter = bytearray()
        self._numbers: dict[str, int] = {}
        self._having = array("I")
        self._small = array("I")
        self._marks: list[array[int]] = []
        self._weights: list[array[float]] = []
        self._unsure: list[array[int]] = []

    def __len__(self) -> int:
        """How many reports there are."""
        return len(self._marks)

    def own_names(self, number: int) -> frozenset[int]:
        """Marks of a report that are somebody's or some place's own name."""
        marks = (self._settled(mark) for mark in self._unsure[number])
        return frozenset(mark for mark in (*self._marks[number], *marks) if self._is_own(mark))

    def own_names_of(self, marks: Marks) -> frozenset[int]:
        """The same of a report that is not among them, as far as the pile has these names."""
        known = (self._known(mark, marks) for mark in marks.weights)
        return frozenset(mark for mark in known if mark is not None and self._is_own(mark))

    def _is_own(self, mark: int) -> bool:
        """Whether a mark is an own name: in no table, of no great fame, and no word that the pile has, too."""
        name = self.names[mark]
        if not _is_own(name) or self._having[mark] > _FAMED:
            return False
        word = self._numbers.get(name.lower())
        return word is None or not self._small[word]

    def _settled(self, word: int) -> int:
        """A word that may be a name: the name, where others have it and none has the word in small letters."""
        return word if self._small[word] else self._numbers.get(self.names[word].capitalize(), word)

    def _known(self, mark: str, marks: Marks) -> int | None:
        """The number of a mark of a report that is not among them."""
        number = self._numbers.get(mark)
        if mark not in marks.unsure:
            return number
        return self._numbers.get(mark.capitalize()) if number is None else self._settled(number)

    def add(self, marks: Marks) -> int:
        """One more report; its number."""
        numbers = array("I", [self._number(mark) for mark in marks.weights])
        unsure = {self._numbers[mark] for mark in marks.unsure}
        for number in numbers:
            self._having[number] += 1
            self._small[number] += number not in unsure
        self._unsure.append(array("I", unsure))
        self._marks.append(numbers)
        self._weights.append(array("d", marks.weights.values()))
        return len(self._marks) - 1

    def vector(self, number: int) -> Vector:
        """The heaviest marks of a report."""
        weighed = zip(self._marks[number], self._weights[number], strict=True)
        unsure = set(self._unsure[number])
        settled = ((mark, self._settled(mark) if mark in unsure else mark, weight) for mark, weight in weighed)
        return self._vector((new, weight if new == old else weight * NAME / WORD) for old, new, weight in settled)

    def vector_of(self, marks: Marks) -> Vector:
        """The same of a report that is not among them; what only it has weighs in, and is like nothing.

        Marks that only it has get numbers below zero, even ones where they are words of the matter.
        """
        own = (-2 * place - (2 if _is_matter(mark) else 1) for place, mark in enumerate(marks.weights))
        known = (self._known(mark, marks) for mark in marks.weights)
        numbers = (new if number is None else number for number, new in zip(known, own, strict=True))
        return self._vector(zip(numbers, marks.weights.values(), strict=True))

    def matter(self, vector: Vector) -> float:
        """The length of that part of a vector."""
        matter = (weight for mark, weight in vector.items() if (self.is_matter[mark] if mark >= 0 else mark % 2 == 0))
        return sqrt(sum(weight * weight for weight in matter))

    def _number(self, mark: str) -> int:
        number = self._numbers.setdefault(mark, len(self.names))
        if number == len(self.names):
            self.names.append(mark)
            self.is_matter.append(_is_matter(mark))
            self._having.append(0)
            self._small.append(0)
        return number

    def _vector(self, weighed: Iterable[tuple[int, float]]) -> Vector:
        marks = ((mark, weight * self._rarity(mark)) for mark, weight in weighed)
        kept = sorted(marks, key=lambda one: (-one[1], self.names[one[0]] if one[0] >= 0 else ""))[:_MOST_MARKS]
        length = sqrt(sum(weight * weight for _, weight in kept)) or 1.0
        return {mark: weight / length for mark, weight in kept}

    def _rarity(self, mark: int) -> float:
        having = self._having[mark] if mark >= 0 else 1
        all_ = _BACKGROUND + len(self._marks)
        return max(_LEAST, log(all_ / (having + 0.5)) / log(all_ / 1.5))


@cache
def _is_own(mark: str) -> bool:
    return mark[0].isupper() and register.entry(mark) is None and mark.lower() not in COMMON


def _is_matter(mark: str) -> bool:
    return not mark.startswith(PARTY) and not mark[0].isupper()
