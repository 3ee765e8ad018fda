"""What is kept up until something is done: "the blockade would remain in place until Peru freed the sailors".

Whoever says so makes the end of it wait, as one does who will not end it before.
"""

import re

from pourparler.reading.english.rule import Rule

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


KEPT_UP = Rule(
    id="kept-up",
    does="something goes on, or stays as it is, and its end can wait for something",
    pattern=r"^\W*(?:that\s)?(?P<thing>(?!(?:it|they|he|she|we|you|there|this|that)\b)(?:[\w’'-]+\s){0,6}?"
    r"(?!(?:talks|negotiations|meetings?|search|offers?|proposals?|invitation|delegation|session|mediation)\b)[\w’'-]+)\s"
    r"(?:will|would|shall|must|is\sto|are\sto)\s(?:still\s|all\s|therefore\s|only\s)?"
    r"(?P<state>(?:remain|stay)(?:\s(?:in\s(?:force|place)|on|as\s(?:it\s(?:is|was)|they\s(?:are|were))|(?:closed|shut|sealed|frozen|suspended|blocked|"
    r"locked|banned|occupied|detained|down|out|idle|silent|empty|(?:where|put)(?:\s(?:it\s(?:is|was)|they\s(?:are|were)))?|in\s(?:the\s|its\s|their\s)?[\w-]+)))?"
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
    found = KEPT_UP.match(_PASSING.sub("", words))
    if found is None:
        return None
    thing, state = found["thing"], found["state"]
    if _SHUT.fires(state):
        return f"opening {thing}"
    if _HELD_THERE.fires(thing):
        return f"withdrawing {thing}"
    if " where" in state.lower() or state.lower().endswith(" put"):
        return f"moving {thing}"
    still = re.match(r"(?:remain|stay)\s(?!in\s(?:force|place)\b|on\b|as\s|where\s)(?P<how>\S.*)", state, re.IGNORECASE)
    return f"having {thing} no longer {still['how']}" if still else f"ending {thing}"
