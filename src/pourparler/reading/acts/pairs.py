"""Whom a report names together as those who talk: "between the guild and the owners", "Oslo met Bern"."""

from collections import Counter
from itertools import pairwise

from pourparler.reading.english.rule import Rule
from pourparler.reading.who.roster import Mention, Roster

_TALKS = (
    r"(?:talks?|negotiat(?:ions?|ing|ed)|bargaining|discussions?|consultations?|conversations?|dialogue|meetings?|met|meets?|session|sessions|"
    r"agreements?|deal|accord|pact|contract|treaty|truce|settlement|dispute|standoff|stand-off|row|conflict|deadlock)"
)
BETWEEN = Rule(
    id="between-two",
    does="words before the first of two who are told of as facing each other",
    pattern=r"\bbetween\s(?:the\s|both\s|its\s)?(?:[\w’'-]+\s){0,4}$",
    any_case=True,
    fires_on=("talks between ", "a truce between the army and ", "between officials of the "),
    passes_over=("between the two. On the ", "on the "),
)
AND_THE_OTHER = Rule(
    id="and-the-other",
    does="words between two who stand after “between”",
    pattern=r"^(?:['’]s?)?[^.;:()]{0,60}?\sand\s(?:the\s|its\s|their\s|of\s)?(?:[\w’'-]+\s){0,4}$",
    fires_on=(" and the ", "'s board and its 900 "),
    passes_over=(". And the ", " met "),
)
SIDE_BY_SIDE = Rule(
    id="side-by-side",
    does="words between two who do something together",
    pattern=r"^(?:['’]s?)?\sand\s(?:the\s)?(?:\w+\s)?$",
    fires_on=(" and ", " and the ", "' and the striking "),
    passes_over=(" and then told the ", ", and ", " met "),
)
TOGETHER = Rule(
    id="do-together",
    does="words after two who do something together: they talk or agree, or what several do",
    pattern=r"^\s(?:\w+\s){0,3}(?:agreed|signed|initial+ed|met|meet|reached|have|are|were|struck|settled|resumed|failed|remain)\b",
    fires_on=(" agreed ", " have since met ", " are far apart"),
    passes_over=(" said ", ", which agreed"),
)
WITH_THE_OTHER = Rule(
    id="with-the-other",
    does="words between somebody and whoever he talks or agrees with",
    pattern=rf"^[^.;]{{0,70}}\b(?:{_TALKS}\s(?:\w+\s){{0,3}}with|met)\s(?:the\s|its\s|their\s)?(?:[\w’'-]+\s){{0,3}}$",
    any_case=True,
    fires_on=(" broke off talks with the ", "'s dispute with its ", " met "),
    passes_over=(" left. Talks with the ", " agreed to "),
)


def named_together(roster: Roster, text: str) -> Counter[str]:
    """How often each party is named as one of two who talk."""
    found: Counter[str] = Counter()
    flat = text.replace("\n", " ")
    for first, second in pairwise(mention for mention in roster.mentions if mention.party):
        if first.party != second.party and _face_each_other(flat, first, second):
            found.update((first.party or "", second.party or ""))
    return found


def _face_each_other(text: str, first: Mention, second: Mention) -> bool:
    between = text[first.end : second.start]
    if len(between) > _FAR:
        return False
    if BETWEEN.search(text, max(0, first.start - 60), first.start) and AND_THE_OTHER.fires(between):
        return True
    if SIDE_BY_SIDE.fires(between):
        return TOGETHER.fires(text[second.end : second.end + 60])
    return WITH_THE_OTHER.fires(between)


_FAR = 100
"""Characters between two who are named together."""
