"""Houses of those who only comment: a professor's university, an analyst's bank, a research firm are no parties."""

import re
from itertools import groupby

from pourparler.reading.english.rule import Rule
from pourparler.reading.who import register
from pourparler.reading.who.roster import Mention, Roster

_EXPERT = (
    r"(?:analysts?|economists?|strategists?|professors?|Prof\.?|historians?|researchers?|lecturers?|scholars?|pollsters?|"
    r"political\sscientists?|academics?)"
)
HOUSE_OF = Rule(
    id="house-of-an-expert",
    does="words before a name that make it where somebody works who only comments",
    pattern=rf"\b{_EXPERT}\s(?:[^.;:“”\"]{{0,60}}?)(?:of|at|with|from)\s(?:the\s)?$|"
    r"\b(?:research|ratings?|consulting|polling|brokerage|law)\s(?:firm|agency|house|institute)\s$|\b(?:consultancy|think[\s-]tank)\s$",
    any_case=True,
    fires_on=("an economist at ", "Prof. Ana Ruiz of the ", "according to the research firm ", "the think-tank "),
    passes_over=("a spokesman for ", "the president of the ", "the firm "),
)
OF_EXPERTS = Rule(
    id="expert-of-a-house",
    does="words after a name by which somebody of it only comments",
    pattern=rf"(?:['’]s?)?\s(?:(?!and\b|or\b|said\b|told\b)[a-z]+\s)?{_EXPERT}\b|\s(?:solicitors|auditors|actuaries)\b",
    fires_on=(" economist Ana Ruiz", "'s political historian", " solicitors drew it up"),
    passes_over=(" spokesman Ana Ruiz", " and the economy", "'s offer"),
)
_MOST = 2
"""Times that such a house is named; what is named more often has more to do with the talks."""


def leave_out_houses(text: str, roster: Roster) -> None:
    """Take out whoever is named only as the house of an expert, with the experts, who speak for nobody."""
    named = [m for m in roster.mentions if m.party and not m.person and register.entry(m.party) is None]
    named.sort(key=lambda m: (m.party or "", m.start))
    houses = {party for party, of in groupby(named, key=lambda m: m.party) if _is_a_house(text, list(of))}
    if not houses:
        return
    experts = {name for name, party in roster.people.items() if party in houses}
    roster.people |= dict.fromkeys(experts)
    roster.onlookers |= experts
    kept = (m for m in roster.mentions if m.party not in houses or m.person in experts)
    roster.mentions = [Mention(m.start, m.end, None, m.person) if m.person in experts else m for m in kept]


def _is_a_house(text: str, mentions: list[Mention]) -> bool:
    """Whether somebody is named once or twice, and first as the house of an expert."""
    first = next((m for m in mentions if text[m.start : m.end] == m.party), mentions[0])
    before = re.split(r"[.!?]\s", text[max(0, first.start - 100) : first.start])[-1]
    return len(mentions) <= _MOST and (HOUSE_OF.fires(before) or OF_EXPERTS.match(text, first.end) is not None)
