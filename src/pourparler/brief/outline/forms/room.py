"""How much fits on one page: entries by their importance, and the rest counted."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from pourparler.record.passages import Ground

_Entry = TypeVar("_Entry")
_NOTE = 70
"""Characters of a source in the list, without its words."""
LONGEST_QUOTE = 90
"""Characters of a quotation in the sources of a form."""
LONGEST = 320
"""Characters after which an entry is cut."""


def fitting(entries: Sequence[_Entry], room: int, size: Callable[[_Entry], int]) -> tuple[Sequence[_Entry], int]:
    """The first entries that fit, one at least, and how many are left out.

    >>> fitting(["aaa", "bb", "c"], 5, len)
    (['aaa', 'bb'], 1)
    """
    used, kept = 0, 0
    for entry in entries:
        used += size(entry)
        if kept and used > room:
            break
        kept += 1
    return entries[:kept], len(entries) - kept


def size_of(words: str, grounds: Sequence[Ground]) -> int:
    """Characters that an entry takes, with the source that it cites."""
    cited = min(len(grounds[0].quote or ""), LONGEST_QUOTE) + _NOTE if grounds else 0
    return len(words) + cited


def cut(words: str, longest: int = LONGEST) -> str:
    """Words that are too long for a form, cut at a word.

    >>> len(cut("word " * 200)) <= LONGEST, cut("short")
    (True, 'short')
    """
    return words if len(words) <= longest else f"{words[: longest - 1].rsplit(' ', 1)[0]}…"
