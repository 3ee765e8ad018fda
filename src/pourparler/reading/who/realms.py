"""States that no table knows, by what only a state has: an envoy, a premier, an army, a frontier with another.

A town may have a mayor and a firm a director, but neither has a foreign minister or sends a delegation to talks.
"""

import re
from collections.abc import Iterator, Sequence

from pourparler.reading.english.needed import among
from pourparler.reading.english.rule import Rule
from pourparler.reading.who import register
from pourparler.reading.who.demonyms import demonyms, states_by_their_people
from pourparler.reading.who.roster import Mention

_WORD = r"[A-ZÀ-ÖØ-Þ][\w-]*[\w]"
_NAME = rf"{_WORD}(?:\s{_WORD}){{0,2}}"
_OF_A_STATE = (
    r"(?:(?:chief|deputy|special|permanent|own|new|first|prime|foreign|defen[cs]e|interior|finance|trade|water|energy|culture|"
    r"commerce|justice|agriculture|economy|transport|health|fisheries|environment|mines|labou?r|state|vice|lead|top|senior)\s){0,3}"
    r"(?:premier|prime\sminister|ministers?|(?:foreign|defen[cs]e|interior|energy|trade|fisheries|finance|agriculture|farm|health|transport|water)\s(?:ministry|directorate|secretary|commissioner)|foreign\soffice|general\sstaff|envoys?|ambassador|consul|"
    r"high\scommissioner|exclave|parliament|army|armed\sforces|troops|soldiers|navy|border\sguards?|frontier\sguards?|"
    r"coastguard|embassy|head\sof\sstate|king|monarch)"
)
OWNS = Rule(
    id="owns-what-only-a-state-has",
    does="a name with an owner's mark, and what only a state has",
    pattern=rf"(?<![\w.'’-])(?<!\bSt\.\s)(?P<name>{_NAME})['’]s?\s{_OF_A_STATE}\b",
    fires_on=("Ostrania's envoy left.", "Upper Tarn’s deputy foreign minister", "Velmara's parliament"),
    passes_over=("Ostrania's mayor left.", "the firm's envoy", "Ostrania's harbour"),
)
ALONE = Rule(
    id="name-before-what-only-a-state-has",
    does="an article, a name without an owner's mark, and what only a state has",
    pattern=rf"\b(?:[Tt]he|[Aa]n?)\s(?P<name>{_WORD}(?:\s{_WORD})?)\s(?:army|armed\sforces|navy|coast\s?guard|embassy|consulate|"
    r"delegation|parliament|(?:foreign|defen[cs]e|interior|finance|fisheries|trade|energy|farm|agriculture)\s(?:ministry|minister|secretary|directorate)|border\sguards?|"
    r"premier|prime\sminister|ambassador)\b",
    fires_on=("the Ostrania coastguard", "an Upper Tarn delegation", "the Velmara foreign ministry"),
    passes_over=("the coastguard", "the Tarn harbour", "Ostrania army"),
)
OF_ITS = Rule(
    id="what-only-a-state-has-of",
    does="what only a state has, and the name of the state",
    pattern=r"\b(?:delegations?|government|army|armed\sforces|envoys?|ambassador|premier|(?:prime|foreign|interior|finance|defen[cs]e)\s"
    rf"minister|parliament|consul|troops|counterpart)\s(?:of|from)\s(?:the\s)?(?P<name>{_NAME})(?!\s[a-z]+\s(?:party|group|union)\b)",
    fires_on=("the delegation of Ostrania", "the army of the Coastal Tarn", "her counterpart from Velmara"),
    passes_over=("the mayor of Ostrania", "the army of ants", "a delegation of miners"),
)
STYLED = Rule(
    id="styled-as-a-state",
    does="what a state calls itself, and its name",
    pattern=rf"\b(?:State|Republic|Kingdom|Sultanate|Emirate|(?:Grand\s)?Duchy|Principality|Confederation|Commonwealth)\sof\s(?:the\s)?(?P<name>{_NAME})",
    fires_on=("the State of Ostrania", "the Grand Duchy of Tarn"),
    passes_over=("the state of the talks", "the State of play", "a republic of letters"),
)
BORDER = Rule(
    id="border-between-two",
    does="two names with a border, a frontier or a treaty between them",
    pattern=r"\b(?:border|frontier|boundary|borderlands|strait|treaty|ceasefire|truce|war|armistice)\s(?:[a-z]+\s){0,2}?between\s(?:the\s)?"
    rf"(?P<one>{_NAME})\sand\s(?:the\s)?(?:(?:Republic|Kingdom|Duchy|Sultanate)\sof\s)?(?P<other>{_NAME})",
    fires_on=("the maritime boundary between Ostrania and the Duchy of Velmara",),
    passes_over=("the road between Ostrania and Velmara",),
)


def realms(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Where names stand that only a state can have."""
    for rule in (OWNS, ALONE, OF_ITS, STYLED, BORDER):
        for match in among(rule, text, spans):
            yield from (match.span(group) for group in match.re.groupindex)
    yield from states_by_their_people(text, spans)


def realms_among(text: str, found: Sequence[Mention]) -> set[str]:
    """The parties that no table knows and that have what only a state has."""
    unknown = (m for m in found if m.party and not m.person and register.entry(m.party) is None)
    with_people = set(demonyms(text).values())
    named = {m.party for m in unknown if m.party and (m.party in with_people or _rules(text, m.start, m.end))}
    return {name for name in named if not _BODY.search(name) and not name.isupper()}


_BODY = re.compile(
    r"\b(?:Party|Union|Front|Movement|Army|Forces|Authority|Alliance|Council|Commission|Association|Bank|Company|Group|League|"
    r"Fund|Board|Committee|Government|Ministry|Department|Agency|Court|Congress|Brigades?|Coalition)\b"
)


def _rules(text: str, start: int, end: int) -> bool:
    """Whether what stands around a name makes it that of a state."""
    if OWNS.match(text, start, min(len(text), end + 60)):
        return True
    begin = max(0, start - 40)
    before = text[begin:end]
    return any(match.end("name") == len(before) for rule in (OF_ITS, STYLED) for match in rule.finditer(before))
