"""Whether two names are of one party: a part of a longer name, its first letters, or what its people are called."""

import re

_OF_THE_PEOPLE = re.compile(r"(?:ers|ese|ians?|ans?|is|ish|ites?|n)$")
_STEM = 5
_SMALL = frozenset("of the and for de del la le du des der von van y e al el".split())


def is_of(name: str, other: str) -> bool:
    """Whether a name is a part of a longer one, its first letters, or what its people are called.

    >>> is_of("Wendle", "Wendle Valley Travel"), is_of("WVT", "Wendle Valley Travel"), is_of("Merovian", "Merovia")
    (True, True, True)
    >>> is_of("Travel", "Wendle"), is_of("Mauvern", "Mauritia")
    (False, False)
    """
    words, among = name.split(), other.split()
    if name == other:
        return False
    if len(among) == 1 or words[0] not in among:
        return (_are_of(words[0], among[-1]) and _OF_THE_PEOPLE.search(words[0]) is not None) or _is_short(name, among)
    return len(words) < len(among) and any(among[at : at + len(words)] == words for at in range(len(among)))


def _are_of(people: str, place: str) -> bool:
    stem = place.rstrip("aeiouy")
    return len(place) >= _STEM and people != place and people.startswith(stem) and len(people) - len(stem) <= _STEM


def _is_short(name: str, among: list[str]) -> bool:
    letters = "".join(word[0] for word in among if word.lower() not in _SMALL)
    return len(among) > 1 and name.isupper() and name == letters.upper()
