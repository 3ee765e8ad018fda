"""Where cues of a list stand in a text: each word is tried on those alone that it may open.

To try each cue at each word, and to compile those that no word of a page opens, takes longer than all else in reading.

>>> from pourparler.reading.english.verbs import VERBS
>>> [(cue.act.value, match.group()) for _, cue, match in Lookup(VERBS).places("Oslo rejected what Lima demanded.")]
[('refuse', 'rejected'), ('demand', 'demanded')]
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property, lru_cache
from typing import Generic, Protocol, TypeVar

from pourparler.reading.english.cue import compiled
from pourparler.reading.english.letters import alternatives
from pourparler.reading.english.needed import may_stand
from pourparler.reading.english.openings import openings


class _HasPattern(Protocol):
    @property
    def pattern(self) -> str: ...


C = TypeVar("C", bound=_HasPattern)
_Way = tuple[int, int, str]
"""The rank of a cue, the number of one of the ways between which its pattern chooses, and that way."""

_Ranked = tuple[tuple[int, re.Pattern[str]], ...]
"""Ways, each with the rank of its cue."""

_WORD = re.compile(r"(?<![\w-])(?:[\w-]+|\S)|['’]")


@lru_cache(maxsize=64)
def _words(text: str) -> tuple[tuple[int, str], ...]:
    """Where words and signs begin, each in small letters; several lists of cues are looked for in one sentence."""
    return tuple((match.start(), match.group().lower()) for match in _WORD.finditer(text))


class Lookup(Generic[C]):
    """A list of cues, ready to be looked for together.

    Args:
        cues: whatever has a pattern, matched between word boundaries in any case; the first has rank 0.
    """

    def __init__(self, cues: tuple[C, ...]) -> None:
        self.cues = cues
        self._of_word: dict[str, _Ranked] = {}
        self._by_this_word: dict[str, _Ranked] = {}

    @cached_property
    def _opened(self) -> tuple[dict[str, list[_Way]], dict[str, list[tuple[str, _Way]]]]:
        """The ways that a whole word opens; and by their first letter those that any word of some beginning opens."""
        by_word: dict[str, list[_Way]] = defaultdict(list)
        by_letter: dict[str, list[tuple[str, _Way]]] = defaultdict(list)
        for rank, cue in enumerate(self.cues):
            for number, way in enumerate(alternatives(cue.pattern)):
                for text, whole in openings(way):
                    if whole:
                        by_word[text].append((rank, number, way))
                    else:
                        by_letter[text[:1]].append((text, (rank, number, way)))
        return by_word, by_letter

    def _ways(self, word: str) -> _Ranked:
        """What a word may open, each with its rank, in their order."""
        if word not in self._of_word:
            _make_room(self._of_word)
            self._of_word[word] = self._ranked(
                {*self._opened_by(word), *(way for _, way in self._opened[1].get("", ()))}
            )
        return self._of_word[word]

    def _ways_of_its_own(self, word: str) -> _Ranked:
        """What a word may open and not any other may."""
        if word not in self._by_this_word:
            _make_room(self._by_this_word)
            self._by_this_word[word] = self._ranked(self._opened_by(word))
        return self._by_this_word[word]

    @cached_property
    def _ways_of_any(self) -> _Ranked:
        """What any word may open."""
        return self._ranked({way for _, way in self._opened[1].get("", ())})

    def _opened_by(self, word: str) -> set[_Way]:
        by_word, by_letter = self._opened
        begun = (way for text, way in by_letter.get(word[0], ()) if word.startswith(text))
        return {*begun, *by_word.get(word, ())}

    def _ranked(self, ways: set[_Way]) -> _Ranked:
        return tuple((rank, compiled(way)) for rank, _, way in sorted(ways))

    def places(self, text: str) -> Iterator[tuple[int, C, re.Match[str]]]:
        """Wherever cues match, each with its rank, by rank and place; two places of a cue may overlap."""
        found: dict[tuple[int, int], re.Match[str]] = {}
        kept = self._by_this_word
        for begin, word in _words(text):
            for rank, way in kept[word] if word in kept else self._ways_of_its_own(word):
                if (rank, begin) not in found and (here := way.match(text, begin)):
                    found[rank, begin] = here
        for rank, way in self._ways_of_any:
            for begin, _ in _words(text) if may_stand(way.pattern, text) and way.search(text) else ():
                if (rank, begin) not in found and (here := way.match(text, begin)):
                    found[rank, begin] = here
        for (rank, _), here in sorted(found.items()):
            yield rank, self.cues[rank], here

    def opened(self, text: str, at: int) -> Iterator[tuple[C, re.Match[str]]]:
        """The cues that match where a word begins, the first of the list first."""
        word = _WORD.match(text, at)
        for rank, way in self._ways(word.group().lower()) if word else ():
            if here := way.match(text, at):
                yield self.cues[rank], here

    def first(self, text: str) -> Iterator[tuple[int, C, re.Match[str]]]:
        """Cues that match where a text begins, each with its rank, by rank."""
        word = _WORD.match(text)
        for rank, way in self._ways(word.group().lower()) if word else ():
            if here := way.match(text):
                yield rank, self.cues[rank], here

    def apart(self, text: str) -> Iterator[tuple[int, C, re.Match[str]]]:
        """As :meth:`places`, less what begins before the same cue's last place is over."""
        last, over = -1, 0
        for rank, cue, match in self.places(text):
            if rank != last or match.start() >= over:
                yield rank, cue, match
                last, over = rank, max(match.end(), match.start() + 1)


_MOST_WORDS = 20_000
"""Words of pages whose ways are kept."""


def _make_room(kept: dict[str, _Ranked]) -> None:
    if len(kept) > _MOST_WORDS:
        kept.clear()
