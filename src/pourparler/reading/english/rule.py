r"""A rule of reading: a pattern that decides something, with the sentences that show what.

Cues (:mod:`pourparler.reading.english.cue`) give an act or a condition away. Whatever else a station decides by words
is a rule. Its examples are its tests and its documentation: a pattern of which a part can go without an example
noticing has no evidence for that part (:mod:`pourparler.reading.evidence`).

>>> WALKS = Rule(id="walks", does="somebody leaves", pattern=r"walk(?:s|ed)\sout", fires_on=("Oslo walked out.",))
>>> bool(WALKS.search("Lima walks out")), WALKS.fires("Lima walks on")
(True, False)
"""

import functools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Rule:
    """A pattern that decides something.

    It is compiled when it is first used, so that a page which needs few rules pays for few.

    Attributes:
        id: its name, in kebab-case, the only one of its name in its module.
        does: what it decides, in a few words.
        pattern: a regular expression of Python.
        any_case: whether capitals and small letters are one.
        fires_on: texts of our own in which it is found.
        passes_over: texts of our own in which it is not found.
    """

    id: str
    does: str
    pattern: str
    any_case: bool = False
    fires_on: tuple[str, ...]
    passes_over: tuple[str, ...] = ()

    @functools.cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern, ready for use."""
        return re.compile(self.pattern, re.IGNORECASE if self.any_case else 0)

    def fires(self, text: str) -> bool:
        """Whether it is found in a text."""
        return self.search(text) is not None

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The first place where it stands."""
        return self.compiled.search(text, start, len(text) if end is None else end)

    def match(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The place where a text begins with it."""
        return self.compiled.match(text, start, len(text) if end is None else end)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The whole text, where it is nothing else."""
        return self.compiled.fullmatch(text)

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """Every place where it stands."""
        return self.compiled.finditer(text, start, len(text) if end is None else end)

    def sub(self, by: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        """A text with something else in its places."""
        return self.compiled.sub(by, text, count=count)

    def split(self, text: str, most: int = 0) -> list[str | None]:
        """A text cut at its places."""
        return self.compiled.split(text, maxsplit=most)
