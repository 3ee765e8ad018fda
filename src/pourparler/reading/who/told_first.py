"""Whoever a report tells of in its first sentence by what it is, and names in the next: "A Tarn council has refused".

>>> noun_of("Tarn council", " says it will not sell"), noun_of("Tarn Aboriginal", " corporation says")
('council', 'corporation')
"""

import re

from pourparler.reading.who.kinds import BODIES
from pourparler.reading.who.roster import Mention, Roster, rename

_SOON = 900
"""Characters within which whoever is told of first is named."""
_ARTICLE = re.compile(r"(?:^|[.!?\n”\"]\s?)An?\s?$")
_GOES_ON = re.compile(r"\s(?P<noun>[a-z]+)\b")
_TOO_WIDE = frozenset("government court tribunal police army state country team side group party company firm".split())
"""Nouns that a name seldom ends in, or that several may have."""


def noun_of(party: str, after: str) -> str:
    """What somebody told of by an article is: the last word, or the one that follows where that is in capitals."""
    last = party.rsplit(maxsplit=1)[-1]
    goes_on = _GOES_ON.match(after)
    noun = last if last.islower() else goes_on["noun"] if goes_on else ""
    return noun if noun in BODIES and noun not in _TOO_WIDE else ""


def name_who_is_told_first(text: str, roster: Roster) -> None:
    """Give whoever the first sentence tells of by a noun the name that follows, if one name alone has that noun."""
    bodies = [m for m in roster.mentions if m.party and not m.person and not m.place]
    first = next((m for m in bodies if m.start < _SOON and _is_told_by_an_article(text, m)), None)
    if first is None or first.party is None:
        return
    noun = noun_of(text[first.start : first.end], text[first.end : first.end + 30])
    if not noun or sum(m.party == first.party for m in bodies) > 1:
        return
    named = {m.party for m in bodies if first.end < m.start < first.end + _SOON and _ends_in(m.party, noun)}
    if len(named - {first.party}) == 1:
        rename(roster, {first.party: (named - {first.party}).pop() or first.party})


def _is_told_by_an_article(text: str, mention: Mention) -> bool:
    before = text[max(0, mention.start - 4) : mention.start]
    return bool(_ARTICLE.search(before)) or text.startswith(("A ", "An "), mention.start)


def _ends_in(party: str | None, noun: str) -> bool:
    """Whether a name in capitals turns on a noun: "Upper Tarn Council", "University of Tarn"."""
    words = (party or "").split()
    return len(words) > 1 and any(word.lower() == noun and word[0].isupper() for word in (words[0], words[-1]))
