"""States that no table knows, by the words for their people: where "Ostranian" stands beside "Ostrania", it is a state.

A firm or a town that a report names has no people called after it; a state has, and so have the islands and valleys
that negotiate as one. Whoever is Ostranian is then of Ostrania, as in "the Ostranian delegation", "the Ostranians".
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from pourparler.reading.english.rule import Rule
from pourparler.reading.who import register
from pourparler.reading.who.titles import OPENERS, is_field, is_office

NAMED = Rule(
    id="name-of-one-word",
    does="a word in capitals that is no word all in capitals and no part of another word",
    pattern=r"(?<![\w.'’-])[A-ZÀ-ÖØ-Þ][a-zà-ÿ’-]*[a-zà-ÿ](?![\w-])",
    fires_on=("Ostrania left.", "the Ostranians", "Ostrania's ports"),
    passes_over=("the ports", "USUL left", "Ostrania-on-Sea"),
)
_ADDED = "n ns an ans ian ians ese ish er ers ite ites i is".split()
_FOR = {
    "a": "an ans ian ians ean eans ese ish i is ite ites",
    "ia": "an ans ish i is",
    "y": "ian ians ean eans ese",
    "e": "ian ians an ans ese ish",
    "o": "an ans ian ians ese",
    "land": "ish ic",
    "us": "an ans ian ians",
    "ea": "an ans",
    "i": "an ans",
}
"""What stands in the word for a people instead of the last letters of the name."""
_NO_STATE = frozenset(
    "Southern Northern Eastern Western Asia Africa Europe America Korea Arab Island Islands "
    "Office Mine Library Taxis Transport Union Bank Guild League Village Town City Valley River Street".split()
)


@lru_cache(maxsize=100)
def demonyms(text: str) -> dict[str, str]:
    """The words for a people in a report, each with the name that the report has for their state."""
    words = {match.group() for match in NAMED.finditer(text)}
    small = set(_SMALL.findall(text))
    names = (name for name in sorted(words) if name.lower() not in small and _may_be_a_state(name))
    found = {people: name for name in names for people in _peoples(name) & words if _may_be_a_people(people)}
    return {people: name for people, name in found.items() if name not in found}


def _peoples(name: str) -> set[str]:
    """The words for a people that may be made of a name."""
    made = {name + end for end in _ADDED}
    for last, ends in _FOR.items():
        stem = name.removesuffix(last)
        if stem != name and len(stem) > 2:
            made |= {stem + end for end in ends.split()}
    return made - {name}


_SMALL = re.compile(r"\b[a-zà-ÿ]{4,}\b")
"""Words in small letters: what stands so in a report too is no name."""


def _may_be_a_state(name: str) -> bool:
    """Whether a word may name a state that no table knows."""
    if len(name) < 4 or name in OPENERS or name in _NO_STATE or is_office(name) or is_field(name):
        return False
    return register.entry(name) is None


def _may_be_a_people(people: str) -> bool:
    return people not in OPENERS and register.entry(people) is None and not is_office(people)


def states_by_their_people(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Where states stand of which a report names the people."""
    names = set(demonyms(text).values())
    if names:
        yield from (
            match.span() for start, end in spans for match in NAMED.finditer(text, start, end) if match.group() in names
        )
