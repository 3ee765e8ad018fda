"""Words that are written with a capital, as a part of a name or before one, and name nothing of their own."""

import re

from pourparler.reading.who.kinds import BODIES, PEOPLE
from pourparler.reading.who.titles import HONORIFIC, TITLE_WORD
from pourparler.record.likeness.gist import stem

_PLACES = """
    county city town village bay harbour harbor port lake river island isle lane street road square gate bridge quay
    valley mountain hill coast north south east west northern southern eastern western upper lower great new old
    district region territory zone area estate dominion kingdom republic
"""
_PEOPLE_AND_DAYS = """
    professor doctor secretary reverend inspector sir dame mister excellency highness majesty honour vice-chancellor
    vice-president ind christmas easter
"""
_PUBLIC = """
    federal national international regional local central general joint united royal public social civil rural urban
    affairs agriculture aviation commerce communications culture defence defense education energy environment
    fisheries finance food foreign forestry health home housing immigration industry industrial information
    infrastructure interior labour labor lands land mines mining mineral planning police pensions petroleum ports
    science security services sport tertiary tourism trade transport transportation treasury veterans water works
    senate house parliament cabinet opposition bill constitution memorandum war address supreme high
    green liberal conservative democratic democrat republican socialist
"""
_TITLES = re.findall(r"[A-Z][a-z]+", f"{HONORIFIC}{TITLE_WORD}")


def _stems(*words: str) -> frozenset[str]:
    return frozenset(stem(word.lower()) for word in words)


COMMON = _stems(*_PLACES.split(), *_PEOPLE_AND_DAYS.split(), *_PUBLIC.split(), *_TITLES, *PEOPLE, *BODIES)
"""Stems of all of them."""
_OF_MEMBERS = (
    "union federation confederation syndicate guild brotherhood association league front alliance party club society"
)
OF_ANY_BODY = COMMON - _stems(*PEOPLE, *_OF_MEMBERS.split()) | _stems("staff", "members")
"""Stems of those that are no name of a party even where several stand together: "City Council", "Deputy Governor"."""
