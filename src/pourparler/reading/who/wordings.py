"""Where given words stand in a text, without a pattern for them: to make one for each report is slow.

>>> list(standing("Oslo and the Oslo Front met; Osloites did not.", [(0, 46)], ["Oslo", "Oslo Front"]))
[(0, 4, 'Oslo'), (13, 23, 'Oslo Front')]
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

_WORD = re.compile(r"\w+|[^\w\s]")
_IN_A_WORD = re.compile(r"\w")
APART = re.compile(r"(?<![\w-])")
"""Before words that are not the end of others."""
OVER = re.compile(r"(?![\w-])")
"""After words that are not the beginning of others."""


def standing(
    text: str,
    spans: Iterable[tuple[int, int]],
    wordings: Iterable[str],
    before: re.Pattern[str] = APART,
    after: re.Pattern[str] = OVER,
) -> Iterator[tuple[int, int, str]]:
    """Wherever one of some wordings stands, letter by letter: begin, end, and which; of two at one place the longer.

    Args:
        text: a report.
        spans: the stretches of it that are looked at, each (begin, end), in their order; none ends within a word.
        wordings: each begins with a letter, a digit or a sign.
        before: what a wording follows, as a pattern that matches nothing but looks back.
        after: what follows a wording.
    """
    every = sorted({wording for wording in wordings if _WORD.match(wording)}, key=len, reverse=True)
    begun = _begun(text, every)
    starts = [at for at, _ in begun]
    for start, end in spans if begun else ():
        over = start
        for at, candidates in begun[bisect_left(starts, start) : bisect_left(starts, end)]:
            for wording in candidates if at >= over and before.match(text, at, end) else ():
                stop = at + len(wording)
                if stop <= end and text.startswith(wording, at) and after.match(text, stop, end):
                    yield at, stop, wording
                    over = stop
                    break


def _begun(text: str, wordings: list[str]) -> list[tuple[int, list[str]]]:
    """Where wordings may begin, each place with those that begin with the word that stands there."""
    opened: dict[str, list[str]] = {}
    for wording in wordings:
        opened.setdefault(_WORD.match(wording).group(), []).append(wording)  # type: ignore[union-attr]
    places = _places(text) if len(opened) > _FEW else {word: _alone(text, word) for word in opened}
    return sorted((at, same) for word, same in opened.items() for at in places.get(word, ()))


_FEW = 100
"""So many words are found sooner one by one than in a table of all words."""


def _alone(text: str, word: str) -> list[int]:
    """Where a word, or a sign, begins that is no part of another."""
    places = []
    is_sign = not _IN_A_WORD.match(word)
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if is_sign or not (_IN_A_WORD.match(text, end) or (at and _IN_A_WORD.match(text, at - 1))):
            places.append(at)
        at = text.find(word, end)
    return places


@lru_cache(maxsize=4)
def _places(text: str) -> dict[str, list[int]]:
    """Where each word and sign of a text begins."""
    places: dict[str, list[int]] = defaultdict(list)
    for match in _WORD.finditer(text):
        places[match.group()].append(match.start())
    return dict(places)
