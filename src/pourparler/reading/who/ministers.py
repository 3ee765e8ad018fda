"""Whose "ministers" are, where a report says no more than that: those of the one government that it speaks of."""

import re
from collections.abc import Mapping

from pourparler.reading.english.rule import Rule
from pourparler.reading.who import register

MINISTERS = Rule(
    id="ministers-who-act",
    does="“ministers” without a word that tells whose, who act",
    pattern=r"(?:(?<=[.!?,;:\n]\s)|(?<=\n)|(?<=\b[Bb]ut\s)|(?<=\band\s)|(?<=\bthat\s)|(?<=\bas\s)|(?<=\bwhile\s)|(?<=\bsaid\s)|(?<=\bif\s)|"
    r"(?<=\burged\s)|(?<=\burging\s))[Mm]inisters(?=\s(?:say|said|insist(?:ed)?|want(?:ed)?|argued?|believed?|refused?|rejected?|offered|proposed|warn(?:ed)?|"
    r"must|should|(?:will|would|can|could)\s(?:not|never|only)|cannot|to|(?:have|had)\s(?:\w+ly\s|also\s|already\s|so\sfar\s|always\s|long\s)?"
    r"(?:said|refused|rejected|offered|insisted|warned|urged|promised|argued|agreed|accepted|ruled|proposed|asked|told|called|suggested|"
    r"predicted|accused|dismissed))\b)",
    fires_on=("It is late, but ministers say so.", "Late.\nMinisters have refused.", "He urged ministers to act."),
    passes_over=("EC ministers say so.", "the ministers met", "foreign ministers said", "Late.\nMinisters have met."),
)
_OF_SEVERAL = re.compile(r"\b(?:EC|EU|EEC|European\s(?:Union|Community)|OPEC|NATO|ASEAN)\b")


def whose_ministers(text: str, named: Mapping[str, int], kinds: Mapping[str, str], home: str | None) -> str | None:
    """The one state or part of a state that a report speaks of, or speaks of twice as often as of any other.

    Args:
        text: the report.
        named: how often each is named.
        kinds: what each is.
        home: the state of the dateline, or the government that a report calls so.
    """
    states = [party for party in named if kinds[party] == "country" or _is_governed(text, party, kinds[party])]
    states.sort(key=lambda party: -named[party])
    if _OF_SEVERAL.search(text):
        return None
    if not states:
        return home
    return states[0] if len(states) == 1 or named[states[0]] >= 2 * named[states[1]] else None


def _is_governed(text: str, party: str, kind: str) -> bool:
    """Whether a report speaks of the government of a part of a state, and not only of the place."""
    row = register.entry(party)
    of_it = "|".join(map(re.escape, (*row.names, *row.people))) if row is not None and kind == "community" else ""
    return bool(of_it and re.search(rf"\b(?:{of_it})\s(?:[Gg]overnment|[Mm]inisters)\b", text))
