"""Sets of words that may be alike, found without looking at every one: what keeps hundreds of reports fast.

>>> index = Index()
>>> for number, words in enumerate(["free hostage", "lift ban", "free hostage north"]):
...     index.add(number, frozenset(words.split()))
>>> index.like(frozenset({"free", "hostage"}))
[0, 2]
"""

import math

ALIKE = 0.5
"""Share of their words that two sets must have in common to be alike."""


class Index:
    """Numbered sets of words."""

    def __init__(self) -> None:
        """Begin empty."""
        self._holding: dict[tuple[int, str], list[int]] = {}  # numbers of sets by their size and each of their words
        self._sizes: set[int] = set()

    def add(self, number: int, words: frozenset[str]) -> None:
        """Take in a set of words."""
        self._sizes.add(len(words))
        for word in words:
            self._holding.setdefault((len(words), word), []).append(number)

    def like(self, words: frozenset[str]) -> list[int]:
        """Numbers, ascending, of all sets that are alike or that hold all these words, and of some others.

        Two sets of n and m words are alike from (n + m) / 3 common ones on. Whatever shares so many with these words
        shares one with the rarest of them, so the words that nearly every set has need no look.
        """
        found: set[int] = set()
        for size in self._sizes:
            common = math.ceil((len(words) + size) * ALIKE / (1 + ALIKE) - 1e-9)
            holding = sorted((self._holding.get((size, word), []) for word in words), key=len)
            found.update(*holding[: len(words) - min(common, len(words)) + 1])
        return sorted(found)
