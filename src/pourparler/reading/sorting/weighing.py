"""The marks of many reports as vectors of length 1: each mark weighed by how few reports of the pile have it.

Marks are kept as numbers, a hundred thousand reports of them in some 150 MB; a vector is made when it is asked for.
How many of the pile have a mark never takes more than three fifths of its weight (``_LEAST``): where all reports are
of one dispute, what all of them share is what holds them together.
"""

import re
from array import array
from collections.abc import Iterable
from functools import cache
from math import log, sqrt

from pourparler.reading.sorting.marks import PARTY, Marks
from pourparler.reading.who import register
from pourparler.reading.who.kinds import BODIES, PEOPLE
from pourparler.record.likeness.gist import stem

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
        self._marks: list[array[int]] = []
        self._weights: list[array[float]] = []

    def __len__(self) -> int:
        """How many reports there are."""
        return len(self._marks)

    def own_names(self, number: int) -> frozenset[int]:
        """Marks of a report that are somebody's or some place's own name."""
        return frozenset(mark for mark in self._marks[number] if self._is_own(mark))

    def own_names_of(self, marks: Marks) -> frozenset[int]:
        """The same of a report that is not among them, as far as the pile has these names."""
        known = (self._numbers.get(mark) for mark in marks.weights)
        return frozenset(mark for mark in known if mark is not None and self._is_own(mark))

    def _is_own(self, mark: int) -> bool:
        """Whether a mark is an own name: in no table, of no great fame, and no word that the pile has, too."""
        name = self.names[mark]
        return _is_own(name) and self._having[mark] <= _FAMED and name.lower() not in self._numbers

    def add(self, marks: Marks) -> int:
        """One more report; its number."""
        numbers = array("I", [self._number(mark) for mark in marks.weights])
        for number in numbers:
            self._having[number] += 1
        self._marks.append(numbers)
        self._weights.append(array("d", marks.weights.values()))
        return len(self._marks) - 1

    def vector(self, number: int) -> Vector:
        """The heaviest marks of a report."""
        return self._vector(zip(self._marks[number], self._weights[number], strict=True))

    def vector_of(self, marks: Marks) -> Vector:
        """The same of a report that is not among them; what only it has weighs in, and is like nothing.

        Marks that only it has get numbers below zero, even ones where they are words of the matter.
        """
        own = (-2 * place - (2 if _is_matter(mark) else 1) for place, mark in enumerate(marks.weights))
        numbers = (self._numbers.get(mark, new) for mark, new in zip(marks.weights, own, strict=True))
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
    named = mark[0].isupper() and not _SHORT_FORM.search(mark)
    return named and register.entry(mark) is None and mark.lower() not in _COMMON


_SHORT_FORM = re.compile(r"['’]")
"""As in "We've", which has a capital where somebody begins to speak."""
_COMMON = frozenset(
    stem(word)
    for word in """
    county city town village bay harbour harbor port lake river island isle lane street road square gate bridge quay
    valley mountain hill coast north south east west northern southern eastern western upper lower great new old
    ambassador professor doctor minister president chairman chairwoman secretary councillor senator governor mayor judge
    bishop reverend captain colonel general sergeant inspector sir dame lady lord mister mrs miss christmas easter
    """.split()
) | frozenset(stem(word) for word in PEOPLE | BODIES)
"""Words that are written with a capital, as a part of a name or before one, and name nothing of their own."""


def _is_matter(mark: str) -> bool:
    return not mark.startswith(PARTY) and not mark[0].isupper()
