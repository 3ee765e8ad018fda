"""Where a clause ends because another begins that has a verb of its own."""

import re

from pourparler.reading.acts.subjects import Stretch
from pourparler.reading.english.rule import Rule

_MAIN = re.compile(
    r"(?:and\s|but\s)?(?:[\w’'-]+,?\s){1,8}?(?:is|are|was|were|has|have|had|did|will|would|took|\w+ed|say|says|said)\b"
)
SUBORDINATE = Rule(
    id="subordinate",
    does="a word that opens a clause within another, at the head of a sentence",
    pattern=r"(?:^|[“\"])(?:When|After|As|While|Although|Though|Since|Because|Even\sas)\s(?:the\s)?$",
    fires_on=(
        "When ",
        "After the ",
        "As ",
        "While ",
        "Although ",
        "Though ",
        "Since ",
        "Because ",
        "Even as ",
        "“When ",
    ),
    passes_over=("If ", "The "),
)


def before_semicolon(stretch: Stretch, verb: int, end: int) -> int:
    """Where a semicolon outside quotation marks parts a clause from the next, which has a verb of its own."""
    words = stretch.before(end, verb)
    for sign in re.finditer(r";\s", words) if ";" in words else ():
        before = stretch.before(verb + sign.start())
        if len(re.findall(r"[“”\"]", before)) % 2 == 0 and _MAIN.match(stretch.before(end, verb + sign.end())):
            return verb + sign.start()
    return end


def before_the_main_clause(stretch: Stretch, begin: int, verb: int, end: int) -> int:
    """Where a clause that opens a sentence with "when" or "after" ends: at its comma."""
    if not SUBORDINATE.search(stretch.before(begin)):
        return end
    comma = stretch.before(end, verb).find(", ")
    return verb + comma if comma > 0 else end


def trimmed(stretch: Stretch, start: int, end: int) -> int:
    """Where some words end without the signs and spaces behind them."""
    words = stretch.before(end, start)
    return start + len(words.rstrip(" ,;:.—–-\n")) if words.strip(" ,;:.—–-\n") else end


_JUDGED = Rule(
    id="judged-before-its-speaker",
    does="a judgement of what is told only after the one who says so: “it was out of the question, he said, to …”",
    pattern=r"\b(?:question|wrong|unacceptable|unthinkable|impossible|mistake|error|madness|folly|unfair|absurd|acceptable|possible|reasonable|essential|necessary|imperative|vital|time|_+)[”\"’']?,\s(?:[^,;:]{1,60}\s)?$",
    fires_on=("It was out of the question, he ", "It would be a mistake, the minister "),
    passes_over=("They left, he ", "It was wrong to leave, he "),
)
_WHAT_IS_JUDGED = re.compile(
    r"[^“\",.;:]{0,40},\s(?:to\s[a-z]+\s|of\s[a-z]+ing\b|for\s(?:the|an?|its|their|any|[A-Z])|that\s)"
)


def goes_on(before: str, rest: str) -> bool:
    """Whether what somebody says goes on behind his name: in quotation marks, or with what he has judged.

    Args:
        before: the words of the sentence before the verb of saying.
        rest: those after it.
    """
    quoted = re.match(r"[^“\"]{0,60}[,:]\s[“\"]", rest)
    return bool(quoted or (_WHAT_IS_JUDGED.match(rest) and _JUDGED.fires(before[-100:])))


_TOLD_LAST = re.compile(
    r"(?:\s(?:in|on|at|to|after|before|yesterday|today|later)\b[^.;]*)?\s*(?:[.,;]?\s*$|;)"
    r"|\s(?:the\s)?(?:[A-Z][\w’'-]*|reporters|journalists|parliament|lawmakers|senators|deputies)"
    r"(?:\s(?:in|on|at|to|after|yesterday|today|later)\b[^.,;]*)?\s*(?:[.;]\s*|$)"
)


def says_no_more(rest: str) -> bool:
    """Whether behind a verb of saying only stand whom it is said to, where and when."""
    return bool(_TOLD_LAST.match(rest))
