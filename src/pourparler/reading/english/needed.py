r"""What a text must hold for a pattern to be found in it, so that a page which lacks it is not looked through.

Most rules fire on few pages. To look for one of a few words in a page takes a hundredth of the time that a pattern with
choices takes at every letter of it. (Filtration by necessary factors: G. Navarro, M. Raffinot, *Flexible Pattern
Matching in Strings*, Cambridge University Press 2002, chapter 5.)

>>> sorted(needed(r"\b[Tt]he\s(?P<noun>board|club)s?\b")), sorted(needed(r"\w+ly?"))
(['board', 'club'], [])
"""

import functools
import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from pourparler.reading.english.letters import LOOKS_AROUND, Signs
from pourparler.reading.english.rule import Rule

_MOST = 400
"""Words that are looked for in the place of a pattern; beyond, the pattern is as fast."""
_LEAST = 3
"""Letters of a word that is worth looking for: fewer stand nearly everywhere."""
_EVERYWHERE = frozenset({"the", "and", "for", "has", "have", "are", "was", "that", "with", "not", "ing", "ers"})
"""What stands in every page all the same."""
_UNKNOWN = ("(?(", "(?P=", "(?i)", "(?s)", "(?m)", "(?x)")
"""What is not taken apart here: a pattern with one of them needs nothing."""
_ONE = re.compile(r"\\(?P<sign>\W)|(?P<letter>\w|[\"“”,:;%€£/@&-])|\[(?P<two>[A-Za-z]{2})\]", re.DOTALL)
_Needs = frozenset[str]


@functools.cache
def needed(pattern: str) -> _Needs:
    """What every match holds one of, in small letters; empty where that is nothing which few pages hold.

    Args:
        pattern: a regular expression, in capitals and small letters or in any case.
    """
    if any(sign in pattern for sign in _UNKNOWN):
        return frozenset()
    needs = _of_ways(Signs.of(pattern), -1)
    return needs if all(map(_is_rare, needs)) else frozenset()


def _of_ways(signs: Signs, group: int) -> _Needs:
    """What one of the ways between which a group chooses needs: each of them must need something."""
    every: set[str] = set()
    for before, stop in pairwise([group, *signs.bars[group], signs.ends[group]]):
        way = _of_sequence(signs, before + 1, stop)
        if not way:
            return frozenset()
        every |= way
    return frozenset(every) if len(every) <= _MOST else frozenset()


def _of_sequence(signs: Signs, at: int, end: int) -> _Needs:
    """What of all that stands one after the other is the best to look for."""
    best: _Needs = frozenset()
    run = ""
    while at < end:
        part, letter = signs.parts[at], _letter(signs.parts[at])
        least, most, after = signs.counted(signs.ends.get(at, at) + 1, end)
        run = run + letter if letter and least else run
        if not letter or (least, most) != (1, 1):
            best, run = _better(best, frozenset({run}) if run else best), ""
        if part.startswith("(") and not part.startswith(LOOKS_AROUND) and least:
            best = _better(best, _of_ways(signs, at))
        at = after
    return _better(best, frozenset({run}) if run else best)


def _letter(part: str) -> str:
    """The one sign, in small letters, that a part stands for; empty where it may be others or none."""
    one = _ONE.fullmatch(part)
    if one is None:
        return ""
    pair = one["two"] or ""
    if pair:
        return pair[0].lower() if pair[0].lower() == pair[1].lower() else ""
    return (one["sign"] or one["letter"]).lower()


def _better(one: _Needs, other: _Needs) -> _Needs:
    """Which of two is the rarer in pages, as far as their length and number tell."""
    return max((one, other), key=lambda needs: (bool(needs) and all(map(_is_rare, needs)), bool(needs), -len(needs)))


def _is_rare(word: str) -> bool:
    return word in "(&" or (len(word) >= _LEAST and word not in _EVERYWHERE)


def among(words: Rule | re.Pattern[str], text: str, spans: Iterable[tuple[int, int]]) -> Iterator[re.Match[str]]:
    """Wherever a pattern stands in stretches of a text, in their order; where it cannot stand it is not looked for."""
    pattern = words.compiled if isinstance(words, Rule) else words
    held = held_of(pattern.pattern, text)
    if held is None:
        return
    low = lowered(text)
    for start, end in spans:
        if not held or any(low.find(word, start, end) >= 0 for word in held):
            yield from pattern.finditer(text, start, end)


def may_stand(pattern: str, text: str) -> bool:
    """Whether a text holds what a pattern needs."""
    needs = needed(pattern)
    low = lowered(text)
    return not needs or any(word in low for word in needs)


@functools.lru_cache(maxsize=512)
def held_of(pattern: str, text: str) -> tuple[str, ...] | None:
    """What a pattern needs, as far as a text holds it; None where it holds none of it."""
    needs = needed(pattern)
    low = lowered(text)
    return tuple(word for word in needs if word in low) or (None if needs else ())


@functools.lru_cache(maxsize=8)
def lowered(text: str) -> str:
    """A text in small letters, each where it stood."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(letter.lower()[:1] for letter in text)  # some letters are two
