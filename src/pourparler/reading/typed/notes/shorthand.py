"""How people shorten what they note down, and the plain words for it.

>>> plain("no RTW b4 pay -> talks")
'no return to work before pay, then talks'
"""

import re

from pourparler.reading.english.rule import Rule
from pourparler.reading.matters.lexicon import is_participle

SHORTENED: tuple[tuple[str, Rule], ...] = (
    (
        ", ",
        Rule(
            id="dash-for-a-comma",
            does="a dash parts what comes first from what it waits for",
            pattern=r"\s[–—-]{1,2}\s",
            fires_on=("talks – only after that", "talks — only after that", "talks - only after that"),
            passes_over=("cease-fire", "2010–2012"),
        ),
    ),
    (
        " ",
        Rule(
            id="arrow-beside-a-word-of-order",
            does="an arrow beside a word that tells the order says nothing more",
            pattern=r"\s?(?:->|=>|→|⇒)\s?(?=(?:only|after|before|once|until|unless|if)\b)",
            any_case=True,
            fires_on=(
                "talks -> only if they go",
                "talks => after that",
                "talks → before that",
                "talks ⇒ once they go",
                "talks → until they go",
                "talks → unless they go",
                "talks → if they go",
            ),
            passes_over=("pay → talks",),
        ),
    ),
    (
        ", then ",
        Rule(
            id="arrow-for-then",
            does="an arrow leads from what comes first to what follows",
            pattern=r"\s?(?:->|=>|→|⇒)\s?(?:then\b\s?)?",
            fires_on=("pay -> talks", "pay => talks", "pay → talks", "pay ⇒ talks", "pay → then talks"),
            passes_over=("pay - talks", "pay > talks"),
        ),
    ),
    (
        ", ",
        Rule(
            id="asked-and-answered",
            does="a writer asks himself, and answers with what it waits for",
            pattern=r"\?\s(?=(?:not|only|after|once|if)\b)",
            any_case=True,
            fires_on=(
                "Talks? Not before that",
                "Talks? only then",
                "Talks? After that",
                "Talks? once they go",
                "Talks? If they pay",
            ),
            passes_over=("Talks? No idea",),
        ),
    ),
    (
        "before",
        Rule(
            id="short-for-before",
            does="before, shortened",
            pattern=r"\b(?:b4|bef(?:\.|\b(?=\s)))",
            any_case=True,
            fires_on=("pay b4 work", "pay bef. work", "pay bef work"),
            passes_over=("pay before work", "befit"),
        ),
    ),
    (
        "without",
        Rule(
            id="short-for-without",
            does="without, shortened",
            pattern=r"\bw/o(?=\s)",
            any_case=True,
            fires_on=("no talks w/o pay",),
            passes_over=("no talks w/ them",),
        ),
    ),
    (
        "with ",
        Rule(
            id="short-for-with",
            does="with, shortened",
            pattern=r"\bw/\s?",
            any_case=True,
            fires_on=("talks w/ them", "talks w/them"),
            passes_over=("talks with them",),
        ),
    ),
    (
        "until",
        Rule(
            id="short-for-until",
            does="until, shortened",
            pattern=r"(?<=\s)['’]?til(?=\s)",
            any_case=True,
            fires_on=("no talks til they pay", "no talks 'til they pay"),
            passes_over=("no talks until they pay", "tiles"),
        ),
    ),
    (
        "and",
        Rule(
            id="short-for-and",
            does="a sign for and",
            pattern=r"(?<=\s)[&+](?=\s)",
            fires_on=("pay & work", "pay + work"),
            passes_over=("R&D", "+20"),
        ),
    ),
    (
        "first",
        Rule(
            id="short-for-first",
            does="first, in other letters",
            pattern=r"\b(?:1st|up-?\s?front)\b",
            any_case=True,
            fires_on=("pay 1st", "pay up front", "pay upfront", "pay up-front"),
            passes_over=("21st", "the front"),
        ),
    ),
    (
        "only if",
        Rule(
            id="hangs-on",
            does="one thing hangs on another",
            pattern=r"\b(?:iff|(?:(?:is|are)\s)?(?:(?:conditional|contingent)\son|subject\sto))\b",
            any_case=True,
            fires_on=(
                "talks iff they go",
                "talks conditional on pay",
                "talks contingent on pay",
                "talks are conditional on pay",
                "signing is contingent on pay",
                "talks subject to pay",
                "talks are subject to pay",
                "signing is subject to pay",
            ),
            passes_over=("if they go", "the subject of talks"),
        ),
    ),
    (
        "no",
        Rule(
            id="no-to",
            does="a no to something",
            pattern=r"^(?:says\s)?no\sto(?=\s)",
            any_case=True,
            fires_on=("no to the levy", "says no to the levy"),
            passes_over=("no tolls", "not to the levy"),
        ),
    ),
    (
        "return to work",
        Rule(
            id="short-for-return-to-work",
            does="return to work, by its first letters",
            pattern=r"\b(?:RTW|rtw)\b",
            fires_on=("no RTW before pay", "no rtw before pay"),
            passes_over=("no work",),
        ),
    ),
    (
        "talks",
        Rule(
            id="short-for-talks",
            does="negotiations, shortened",
            pattern=r"\bneg(?:o|ot)?s\b\.?",
            any_case=True,
            fires_on=("no negs before pay", "no negos before pay", "no negots. before pay"),
            passes_over=("negotiations",),
        ),
    ),
)
"""Plain words, and what is written for them, in the order in which that is looked for."""

STATE = {"over": "end", "off": "end", "gone": "end", "out": "withdraw"}
THING_AND_STATE = Rule(
    id="thing-and-state",
    does="a thing, and how it is to be: what is done to it is left out",
    pattern=r"^(?P<thing>(?:(?:the|all|their|its|our|foreign)\s)?[\w-]+)\s(?:(?:is|are|being|to\sbe)\s)?(?P<state>over|off|gone|out)$",
    any_case=True,
    fires_on=(
        "strike over",
        "the strike is over",
        "all troops out",
        "their troops are out",
        "its troops being out",
        "our ban off",
        "foreign troops to be out",
        "sanctions gone",
    ),
    passes_over=("over the strike", "walk out of it", "the way out is long"),
)


def plain(words: str) -> str:
    """Words as they would be written out."""
    for meant, rule in SHORTENED:
        words = rule.sub(meant, words)
    return " ".join(words.split()).replace(" ,", ",")


def step(words: str) -> str:
    """Words for a step, with what is done where only its outcome is told.

    >>> step("strike over"), step("return to work")
    ('end strike', 'return to work')
    """
    bare = re.sub(r"^any\s", "", words.strip(" ,.;"), flags=re.IGNORECASE)
    found = THING_AND_STATE.match(bare)
    if found is not None:
        return f"{STATE[found['state'].lower()]} {found['thing']}"
    *thing, last = bare.split() or [""]
    is_done = (
        0 < len(thing) < _MOST_DONE and is_participle(last) and thing[-1] not in _BE and not is_participle(thing[0])
    )
    return f"{bare[: -len(last)]}are {last}" if is_done else bare


_MOST_DONE = 5
_BE = frozenset("is are be been being gets get was were to fully".split())
