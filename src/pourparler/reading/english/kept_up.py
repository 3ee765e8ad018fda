"""What is kept up until something is done: "the blockade would remain in place until Peru freed the sailors".

Whoever says so makes the end of it wait, as one does who will not end it before.
"""

import re

from pourparler.reading.english.rule import Rule
from pourparler.reading.english.until_then import ended_by_it, holds_out_until

_PASSING = re.compile(
    r",\s(?:which|who|now|already|begun|in\s(?:its|their))\b[^,;:“”\"]{2,60},(?=\s(?:will|would|shall|must|is\sto|are\sto)\b)"
)
"""What is told by the way of what is kept up: "the strike, which is in its third week, will go on"."""
_LED_BY = re.compile(
    r"^\W*(?:until|till|unless|as\slong\sas|so\slong\sas)\s[^,;:“”\"]{3,120},\s(?:(?:[^,;:“”\"]{2,60},\s){0,2}[^,;:“”\"]{2,50}?\s(?:said|says|added),\s)?",
    re.IGNORECASE,
)
"""What it is kept up until, told before it: "until the tower is gone, he said, the road will stay shut"."""


def is_kept_up(words: str) -> bool:
    """Whether words tell that something goes on, or stays as it is."""
    return KEPT_UP.fires(_PASSING.sub("", _LED_BY.sub("", words)))


def keeps_up(words: str) -> bool:
    """Whether words tell that somebody keeps up what is to the other side's harm, or that it stays as it is."""
    return KEEPS_UP.fires(words) or HARM_STAYS.fires(words) or holds_out_until(words)


KEPT_UP = Rule(
    id="kept-up",
    does="something goes on, or stays as it is, and its end can wait for something",
    pattern=r"^\W*(?:that\s)?(?P<thing>(?!(?:it|they|he|she|we|you|there|this|that)\b)(?:[\w’'-]+\s){0,6}?"
    r"(?!(?:talks|negotiations|meetings?|search|offers?|proposals?|invitation|delegation|session|mediation)\b)[\w’'-]+)\s"
    r"(?:will|would|shall|must|is\sto|are\sto)\s(?:still\s|all\s|therefore\s|only\s)?"
    r"(?P<state>(?:remain|stay)(?:\s(?:in\s(?:force|place)|on|as\s(?:it\s(?:is|was)|they\s(?:are|were))|(?:closed|shut|sealed|frozen|suspended|blocked|"
    r"locked|banned|occupied|detained|on\sstrike|away|down|out|idle|silent|empty|(?:where|put)(?:\s(?:it\s(?:is|was)|they\s(?:are|were)))?|in\s(?:the\s|its\s|their\s)?[\w-]+)))?"
    r"|continue|go\son|last|persist|stand|be\s(?:kept\sup|maintained|continued))"
    r"(?=\s*(?:$|[.,;:]|until|till|unless|as\slong|so\slong))",
    any_case=True,
    fires_on=(
        "the blockade would remain in place until Peru frees the sailors",
        "that its market will stay closed until the ban is lifted",
        "the strike would go on",
        "the gates would stay where they were",
        "the gates will stay put",
        "the toll would stay as it was",
        "the tolls will stay as they were",
        "the mast would stay where it was",
        "Its troops will stay where they are unless the talks begin",
        "Sanctions are to remain in force as long as it arms",
        "all tariffs shall still stand, it said",
        "the overtime ban must be maintained until then",
        "the offices would all stay shut till the letters are taken back",
        "The siege is to last until they give up",
        "the pickets will persist so long as the notices stand",
        "the picket would therefore continue; nobody",
    ),
    passes_over=(
        "the talks would go on until Friday",
        "they would stay until he left",
        "the offer will stand until it is refused",
        "the strike will go on for a week",
        "the road was closed until noon",
    ),
)
_HARM = (
    r"(?:blockades?|sieges?|sanctions|embargo(?:es)?|bans?|boycotts?|strikes?|walkout|pickets?|lock-?out|tariffs|levy|levies|attacks?|"
    r"offensive|bombing|raids|shelling|campaign|war|occupation|pressure|curfew|restrictions|freeze|suspension|filibuster|moratorium|"
    r"protests|demonstrations|sit-in|closure|shutdown|tests)"
)
KEEPS_UP = Rule(
    id="keeps-it-up",
    does="somebody keeps up what the other side suffers from, and its end can wait for something",
    pattern=r"\b(?:will|would|shall|to|must)\s(?:still\s)?(?:keep(?:\sup)?|maintain|continue(?:\swith)?|press\son\swith|go\son\swith|carry\son\swith|persist\s(?:in|with)|uphold|retain|"
    rf"hold\son\sto|stick\s(?:to|with))\s(?P<thing>(?:the|its|their|his|our|all|these|those)\s(?:[\w-]+\s){{0,2}}?{_HARM})\b(?!\s(?:of|fund)\b)",
    any_case=True,
    fires_on=(
        "it would keep the blockade in place",
        "Lima will keep up its attacks",
        "vowed to press on with the strike",
        "they will maintain all trade sanctions",
    ),
    passes_over=("it would keep the truce", "it kept the blockade", "it will keep the strike fund"),
)
HARM_STAYS = Rule(
    id="harm-stays",
    does="what somebody suffers from goes on",
    pattern=rf"\b{_HARM}\s(?:will|would|shall|must|is\sto|are\sto)\s(?:still\s)?(?:remain|stay|continue|go\son|last|persist|stand|be\s(?:kept|maintained|continued))\b"
    r"|\b(?:will|would|shall|must)\s(?:remain|stay)\s(?:closed|shut|sealed|frozen|blocked|on\sstrike|banned|occupied)\b",
    any_case=True,
    fires_on=("the blockade would remain in place", "the gates must stay shut", "they will stay on strike"),
    passes_over=("the truce would last", "the blockade was lifted", "the road will stay open"),
)
_SHUT = Rule(
    id="kept-shut",
    does="what is kept shut ends by being opened",
    pattern=r"^(?:remain|stay)\s(?:closed|shut|sealed|locked)$",
    any_case=True,
    fires_on=("stay closed", "remain shut", "stay sealed", "remain locked"),
    passes_over=("stay frozen", "remain open", "be maintained"),
)
_HELD_THERE = Rule(
    id="kept-there",
    does="those who are kept somewhere leave by being withdrawn",
    pattern=r"\b(?:troops?|soldiers?|forces?|army|garrisons?|tanks?|settlers?|pickets?|fighters)$",
    any_case=True,
    fires_on=("its troops", "the garrison", "two tanks"),
    passes_over=("the strike", "troop movements"),
)


def end_of(words: str) -> str | None:
    """What is kept up, as its end; None where the words tell of no such thing.

    >>> end_of("that its market will stay closed"), end_of("the ban would remain in place"), end_of("it will go on")
    ('opening its market', 'ending the ban', None)
    >>> end_of("the strike, now in its third week, will continue")
    'ending the strike'
    >>> end_of("its troops will stay where they are"), end_of("the funds would remain frozen")
    ('withdrawing its troops', 'having the funds no longer frozen')
    """
    if end := ended_by_it(words):
        return end
    found = KEPT_UP.match(_PASSING.sub("", words))
    if found is None:
        keeps = KEEPS_UP.search(words)
        return keeps and f"ending {keeps['thing']}"
    thing, state = found["thing"], found["state"]
    if state.lower().endswith("on strike"):
        return "ending the strike"
    if _SHUT.fires(state):
        return f"opening {thing}"
    if _HELD_THERE.fires(thing):
        return f"withdrawing {thing}"
    if " where" in state.lower() or state.lower().endswith(" put"):
        return f"moving {thing}"
    still = re.match(r"(?:remain|stay)\s(?!in\s(?:force|place)\b|on\b|as\s|where\s)(?P<how>\S.*)", state, re.IGNORECASE)
    return f"having {thing} no longer {still['how']}" if still else f"ending {thing}"
