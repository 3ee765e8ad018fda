"""Officers of a state whom a report introduces without naming the state: "the foreign minister, Ana Rojas".

A paper from the country in question, or a paragraph about it, leaves the state out. It is that of the dateline, where
it takes part; else the one that the sentences before speak of; else the only government in the report.
"""

import re
from collections import Counter
from collections.abc import Sequence

from pourparler.reading import who
from pourparler.reading.roster import Mention
from pourparler.reading.sentences import quotations

_RANK = (
    r"(?:(?:(?!its|their|his|her)[a-z]+[\s-]){0,3}(?:minister|secretary\sof\sstate|army\schief|chief\sof\sstaff|ambassador)|"
    r"(?:vice[\s-])?president|premier|chancellor|(?:government|army|military|presidential|ministry)\sspokes(?:man|woman|person)|"
    r"(?:foreign|home|defen[cs]e|trade)\ssecretary|attorney\sgeneral|king|queen|emir|sultan)"
)
_OFFICE_BEFORE = re.compile(rf"\b[Tt]he\s(?i:{_RANK}),?\s$|\b(?:[A-Z]\w+\s){{0,2}}(?:Minister|President|Premier|Chancellor)\s$")
_OFFICE_AFTER = re.compile(rf"(?i),\s(?:the|an?)\s(?:deputy\s|vice\s|then\s)?{_RANK}(?=[,.;]|\ssaid|\swho)")
_COMMISSIONER = re.compile(
    r"(?i)\b(?:the\s(?:bloc['’]s\s)?(?:[a-z]+\s){0,2}commissioner(?!\sfor\s(?:police|refugees|human))|"
    r"(?:foreign\spolicy\schief|high\srepresentative)\b)"
)
_GOVERNED = re.compile(r"\b(?:[Gg]overnment|[Rr]epublic|[Kk]ingdom)\sof\s(?:the\s)?$")


_ONLY_ONE_HAS = (
    (re.compile(r"(?i)\b(?:secretary\sof\sstate|(?:treasury|commerce|defense)\ssecretary|trade\srepresentative|national\ssecurity\sadvis[eo]r)\b"), "United States"),
    (re.compile(r"(?i)\bforeign\ssecretary\b"), "United Kingdom"),
    (re.compile(r"\bTaoiseach\b"), "Ireland"),
    (re.compile(r"(?i)\bthe\schancellor,?\s$"), "Germany"),
)
"""Offices that, by these words, one state has."""


def of_state(text: str, place: tuple[int, int], found: Sequence[Mention], home: str | None) -> str | None:
    """The state whose officer the person at ``place`` is called, if he is called one and no state is named with him."""
    start, end = place
    before = text[max(0, start - 60) : start]
    after = text[end : end + 60]
    if _COMMISSIONER.search(before + " | " + after):
        return next((m.party for m in found if m.party == "European Union"), None)
    for office, state in _ONLY_ONE_HAS:
        if (office.search(before[-34:]) or office.search(after[:40])) and any(m.party == state for m in found):
            return state
    if not _OFFICE_BEFORE.search(before) and not _OFFICE_AFTER.match(after):
        return None
    states = [m for m in found if m.party and m.person is None and not m.place and _is_state(m, text)]
    if home and any(m.party == home for m in states):
        return home
    begin = max(text.rfind("\n\n", 0, start), 0)
    near = spoken_of(text, begin, start, states)
    if near:
        return near
    named = list(dict.fromkeys(m.party for m in states))
    most = [party for party, _ in Counter(m.party for m in states).most_common(2)]
    stop = text.find(".", end)
    about = {m.party for m in states if end <= m.start < (stop if stop > 0 else len(text))}
    if len(set(most) - about) == 1 and len(most) == 2:
        return next(party for party in most if party not in about)
    governed = [m.party for m in states if _GOVERNED.search(text[max(0, m.start - 24) : m.start])]
    return governed[0] if governed else named[0] if len(named) == 1 else None


def _is_state(mention: Mention, text: str) -> bool:
    row = who.entry(mention.party or "")
    if row is not None:
        return row.kind in ("country", "community")
    return bool(_GOVERNED.search(text[max(0, mention.start - 24) : mention.start]))


def spoken_of(text: str, begin: int, at: int, found: Sequence[Mention]) -> str | None:
    """Of whom the words from ``begin`` to ``at`` speak: who opens the last sentence that somebody opens, else the last.

    Quotations are passed over: whoever is named there is spoken to or about.
    """
    quoted = quotations(text, begin, at)
    here = [m for m in found if begin <= m.start < at and not any(a <= m.start < b for a, b in quoted)]
    for mention in reversed(here):
        head = re.search(r"(?:^|[.!?:][\"”’]?\s+|\n\s*)([^.!?\n]{0,40})$", text[begin : mention.start])
        if head and not re.search(r"\b(?:said|by|to|with|of|from|that)\s(?:the\s)?$", head.group(1)):
            return mention.party
    return here[-1].party if here else None
