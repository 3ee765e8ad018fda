"""Groups named with a people that are not its state: "Chadian rebels", "the Danish group", "Spanish doctors".

The rebels are the armed party that the report names; a company is the one spoken of before; others are parties of their
own, under the words that the report uses first.
"""

import re
from collections.abc import Iterator, Sequence

from pourparler.reading.english.rule import Rule
from pourparler.reading.who import register
from pourparler.reading.who.roster import Mention

_MIDDLE = r"(?:\s(?!government|state|military|army|foreign|official|president)(?:and\s)?[a-z][\w-]+){0,3}?"
ARMED = Rule(
    id="armed-group-of-a-people",
    does="words after a people's name that tell of those who fight its state or speak against it",
    pattern=rf"{_MIDDLE}\s(?:rebels?|guerrillas?|insurgents?|insurgency|militants?|militias?|separatists?|secessionists?)\b"
    r"(?:\s(?:coalition|alliance|group|groups|movement|front|fighters|factions?|leaders?|commanders?|delegation|negotiators|team))?",
    fires_on=(" rebels left", " rebel coalition said", " armed separatists left"),
    passes_over=(" government said", " army left"),
)
FIRM = Rule(
    id="firm-of-a-people",
    does="words after a people's name that tell of one firm",
    pattern=rf"{_MIDDLE}\s(?:group|company|firm|maker|carmaker|airline|carrier|giant|retailer|operator|producer|miner|bidder|buyer|"
    r"suitor|insurer|lender|publisher|broadcaster|conglomerate|contractor|developer|shipowner|brewer|steelmaker|farmer|"
    r"grower|exporter|consortium|multinational|bank)\b(?!\s(?:of|for)\s)",
    fires_on=(" group puts more", " salmon farmer was", " oil company said"),
    passes_over=(" government said", " groups left", " company of friends"),
)
CIVIL = Rule(
    id="people-of-a-people",
    does="words after a people's name that tell of many of one trade or kind, who are not its state",
    pattern=rf"{_MIDDLE}\s(?:farmers|workers|unions|doctors|nurses|teachers|contractors|fishermen|fishers|shippers|growers|producers|"
    r"exporters|importers|traders|retailers|manufacturers|makers|companies|firms|banks|investors|creditors|bondholders|lenders|"
    r"students|protesters|demonstrators|activists|campaigners|herders|miners|truckers|drivers|pilots|dockers|players|clubs|"
    r"bishops|clerics|elders|settlers|villagers|residents|families|refugees|exiles|journalists|lawyers|scientists|engineers|"
    r"employers|shipowners|airlines|hauliers|ranchers|breeders|merchants)\b"
    r"|\s(?:(?:Christian|Social|Free|Liberal)\sDemocrats|Socialists|Greens|Liberals|Conservatives|Nationalists|Communists|Unionists|Christian\sSocialists)\b(?!\s[A-Z])",
    fires_on=(
        " Socialists want",
        " Christian Democrats left",
        " contractors have",
        " dairy farmers said",
        " unions left",
    ),
    passes_over=(" officials said", " negotiators left", " government"),
)

HELPER = Rule(
    id="helper-of-a-people",
    does="words after a people's name that tell of one who helps others to talk and is named",
    pattern=rf"{_MIDDLE}\s(?P<helper>facilitator|mediator|conciliator|arbitrator)(?=,?\s[A-Z][\w-]+\s[A-Z])",
    fires_on=(" facilitator, Ana Ruiz", " mediator Ana Ruiz"),
    passes_over=(" mediators met", " mediator left"),
)
APPOSED = Rule(
    id="described-before-its-name",
    does="a description with an article that a name explains: “the dockers' union, the LKU, …”",
    pattern=r"\b[Tt]he\s(?:[\w’'-]+\s){0,4}?(?:union|association|federation|guild|company|firm|airline|operator|carrier|party|movement|"
    r"group|employer|charity|utility|bank|maker|retailer|publisher|developer|consortium|church|league|club|tribe|militia)"
    r"(?:\s(?:in|of|for|at)\s[^,.;:“”\"]{1,30})?,\s(?:the\s)?$",
    fires_on=("The dock workers' union, the ", "the divers' union in Los Lagos, "),
    passes_over=("the union said, the ", "a union, the "),
)


OPPOSITION = Rule(
    id="opposition-of-a-country",
    does="after the word for a people or a country's name, its opposition, which is no part of its government",
    pattern=r"\s(?:(?!in\b|is\b|was\b|has\b)[a-z][a-z-]+\s)?opposition\b(?!\s(?:to|against|towards?|over|in|within|from|is|was|remains?)\b)",
    fires_on=(" opposition walked out", " political opposition", " opposition leaders"),
    passes_over=(" opposition to the deal", " opposition was fierce", " government"),
)


def apposed(text: str, bodies: Sequence[Mention]) -> Iterator[Mention]:
    """Descriptions that a name explains right after them: they are that party."""
    for mention in bodies:
        begin = max(0, mention.start - 90)
        found = APPOSED.search(text[begin : mention.start])
        if found and mention.person is None and text[mention.end : mention.end + 1] in (",", " "):
            start = begin + found.start()
            yield Mention(start, mention.end, mention.party)


def groups(text: str, found: Sequence[Mention], armed: str | None, firms: Sequence[str]) -> Iterator[Mention]:
    """Mentions that go farther than a people's name, and stand for others than its state.

    Args:
        text: the report.
        found: everybody found so far.
        armed: the armed party that the report names.
        firms: parties that may be called a company.
    """
    for mention in found:
        row = register.entry(mention.party) if mention.party else None
        if row is None or row.kind not in ("country", "community") or mention.person:
            continue
        words = " ".join(text[mention.start : mention.end].split())
        owned = re.match(r"['’]s?(?=\s)", text[mention.end : mention.end + 3])
        if words not in row.people and not owned:
            continue
        at = mention.end + (len(owned.group()) if owned else 0)
        end = min(len(text), at + 80)
        fights = ARMED.match(text, at, end)
        against = OPPOSITION.match(text, at, end)
        if words in row.people and (helper := HELPER.match(text, at, end)):
            yield Mention(mention.start, helper.end(), helper["helper"].capitalize())
        elif against:
            yield Mention(mention.start, against.end(), _opposition(found))
        elif fights:
            yield Mention(mention.start, fights.end(), armed or f"{words} rebels")
        elif words in row.people and (firm := FIRM.match(text, at, end)):
            yield Mention(mention.start, firm.end(), _spoken_of(mention.start, found, firms))
        elif words in row.people and (many := CIVIL.match(text, at, end)):
            name = " ".join(text[mention.start : many.end()].split())
            yield Mention(mention.start, many.end(), name)


def _spoken_of(at: int, found: Sequence[Mention], firms: Sequence[str]) -> str | None:
    """The firm that is named last before an offset."""
    before = [m.party for m in found if m.end <= at and m.party in firms]
    return before[-1] if before else None


def _opposition(found: Sequence[Mention]) -> str:
    """The opposition by the name that a report has for it."""
    return next((m.party for m in found if m.party and "Opposition" in m.party), "Opposition")
