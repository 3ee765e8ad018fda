"""Which way a thing is to go: up, down, or nowhere; to be kept, or to be ended.

Nobody can have it both ways. One side asks for a pay rise, the other for a wage freeze; one that a ban be lifted, the
other that it remain. No word of the one stands in the other, and yet both ask for what the other will not have.

>>> way_of("a 5 percent pay rise"), way_of("impose a wage freeze"), way_of("lift the ban on beef")
(('pay', 'up'), ('pay', 'still'), ('ban', 'ended'))
>>> are_contrary("a 5 percent pay rise", "impose a wage freeze")
True
>>> are_contrary("cut the tax on oil", "raise the tax on wine"), are_alike("raise taxes", "a tax increase")
(False, True)
>>> are_contrary("enrich ore", "stop all enrichment")
True
"""

import re

from pourparler.reading.english.rule import Rule
from pourparler.record.likeness.gist import gist, stem

_THE = (
    r"(?:(?:the|its|their|his|her|our|an?|any|all|further|new|this|that|these|those|additional|more|sharp|deep|"
    r"big|general|across-the-board|[\w.]+\s?(?:%|pct|per\s?cent|percent|point))\s)*"
)
_OF = r"\s(?:in|on|of|to|for)\s"
_RISES = r"(?:rises?|raises?|increases?|hikes?)"
_FALLS = r"(?:cuts?|reductions?|decreases?)"
_HALTS = r"(?:freezes?|caps?|standstills?|ceilings?)"
_RAISE = r"(?:raise|raising|increase|increasing|hike|hiking)"
_LOWER = r"(?:cut|cutting|reduce|reducing|lower|lowering|trim|slash|slashing)"
_HALT = r"(?:freeze|freezing|cap|capping)"
_END = (
    r"(?:end|ending|stop|stopping|lift|lifting|scrap|scrapping|abolish|remove|removing|drop|dropping|withdraw|"
    r"withdrawing|cancel|repeal|halt|suspend|dismantle|phase\sout)"
)
_KEEP = (
    r"(?:keep|keeping|maintain|maintaining|retain|retaining|preserve|continue|continuing|go\sahead\swith|"
    r"press\sahead\swith|proceed\swith)"
)
_THING = r"((?!no\b)[\w’'-]+)"


def _way(id_: str, does: str, pattern: str, *, on: tuple[str, ...], over: tuple[str, ...]) -> Rule:
    return Rule(id=id_, does=does, pattern=pattern, any_case=True, fires_on=on, passes_over=over)


_UP = _way(
    "goes-up",
    "a thing is to go up",
    rf"^(?:\w+\s){{0,2}}?{_RAISE}\s{_THE}{_THING}|\b{_RISES}{_OF}{_THE}{_THING}|\b((?!(?:an?|the|pct|percent|cent|point|of)\b)[a-z’'-]+)\s{_RISES}\b|\bhigher\s([\w’'-]+)",
    on=("raise the tax", "increasing its pay", "an increase in wages", "a 5 pct pay rise", "include higher taxes"),
    over=("raise no objection", "cut the tax", "a rise"),
)
_DOWN = _way(
    "goes-down",
    "a thing is to go down",
    rf"^(?:\w+\s){{0,2}}?{_LOWER}\s{_THE}{_THING}|\b{_FALLS}{_OF}{_THE}{_THING}|\b((?!(?:an?|the|pct|percent|cent|point|further|deep|sharp|of)\b)[a-z’'-]+)\s{_FALLS}\b",
    on=("cut the tax", "reducing its costs", "sharp cuts in the budget", "further tax cuts", "a wage cut"),
    over=("raise the tax", "further cuts", "the cut"),
)
_STILL = _way(
    "stays-where-it-is",
    "a thing is to go neither up nor down",
    rf"^(?:\w+\s){{0,2}}?{_HALT}\s{_THE}{_THING}|\b{_HALTS}{_OF}{_THE}{_THING}|\b((?!(?:an?|the|of)\b|[\w-]*(?:year|month)\b)[a-z’'-]+)\s{_HALTS}\b",
    on=("freeze wages", "a freeze on pay", "impose a wage freeze", "a two-year pay freeze", "cap the rent"),
    over=("a two-year freeze", "a freeze", "raise the rent"),
)
_ENDED = _way(
    "is-ended",
    "a thing is to be no more",
    rf"^(?:have\s)?{_END}\s{_THE}{_THING}|^(?:an?\s|the\s)?(?:end|halt|removal|lifting|withdrawal|abolition|repeal)\s(?:of|to)\s{_THE}{_THING}",
    on=("lift the ban on beef", "scrap its subsidies", "an end to the boycott", "the removal of all quotas"),
    over=("keep the ban", "have the ban remain", "impose a ban"),
)
_KEPT = _way(
    "is-kept",
    "a thing is to stay",
    rf"^{_KEEP}\s{_THE}{_THING}|^(?:have\s)?(?:the\s|its\s|their\s)?([\w’'-]+)(?:\s(?:on|of|in)\s[\w’'-]+)?\s(?:stay|remain|continue|be\skept|be\smaintained|be\sretained)\b",
    on=("keep the ban", "maintain its subsidies", "have the quotas remain", "go ahead with the dam", "the clause stay"),
    over=("lift the ban", "raise the quotas", "keep"),
)
_WAYS = (("up", _UP), ("down", _DOWN), ("still", _STILL), ("ended", _ENDED), ("kept", _KEPT))
_CONTRARY = frozenset(frozenset(pair) for pair in (("up", "down"), ("up", "still"), ("kept", "ended")))
_OWNER = re.compile(r"(?:\bthe\s)?(?:\b[A-Z][\w.-]*\s)*\b[A-Z][\w.-]*(?:['’]s|['’])\s")
_SAME = {"wage": "pay", "salary": "pay", "taxation": "tax", "spending": "budget", "duty": "tariff", "duties": "tariff"}
_SAYS_HOW = frozenset(
    """
    up down still ended kept rise raise increase hike cut reduction freeze cap higher lower include impose further
    modest stay remain continue maintain keep
    """.split()
)


def way_of(label: str) -> tuple[str, str] | None:
    """The thing that a step is done to, and which way it is to go."""
    bare = _OWNER.sub("", label)
    for way, rule in _WAYS:
        if (found := rule.search(bare)) is not None:
            told = next(word for word in found.groups() if word)
            thing = stem(re.sub(r"['’]s?$", "", told.lower()))
            thing = "tax" if thing == "taxe" else thing
            return _SAME.get(thing, thing), way
    return None


def are_contrary(one: str, other: str) -> bool:
    """Whether two steps send one thing two ways."""
    here, there = way_of(one), way_of(other)
    if _stops(here, other) or _stops(there, one):
        return True
    if here is None or there is None or here[0] != there[0]:
        return False
    return frozenset((here[1], there[1])) in _CONTRARY and _of_one(one, other, here[0])


def _stops(ended: tuple[str, str] | None, other: str) -> bool:
    """Whether what is to be ended is a doing, and the other step is to do it: "stop all enrichment", "enrich ore"."""
    verb = re.match(r"[a-z]{4,}", other)
    if ended is None or ended[1] != "ended" or verb is None:
        return False
    return ended[0].startswith(verb.group()[: max(4, len(verb.group()) - 1)]) and ended[0] != verb.group()


def are_alike(one: str, other: str) -> bool:
    """Whether two steps send one thing the same way."""
    here, there = way_of(one), way_of(other)
    return here is not None and here == there and _of_one(one, other, here[0])


def _of_one(one: str, other: str, thing: str) -> bool:
    """Whether what else is told of the thing in the one is told in the other, or nothing is told."""
    rest = [
        {_SAME.get(stem(noun), stem(noun)) for noun in gist(label).nouns if noun.isalpha()} - _SAYS_HOW - {thing}
        for label in (one, other)
    ]
    return rest[0] <= rest[1] or rest[1] <= rest[0]
