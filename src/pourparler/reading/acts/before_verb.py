"""The words before a verb, without what stands between its subject and it: helping verbs, days, "however"."""

import re

from pourparler.reading.acts.asides import before_aside
from pourparler.reading.acts.subjects import Stretch

NEAR = 300
"""Letters before a verb among which all stands that leads to its subject; a sentence may have five times more."""


def nearby(words: str) -> int:
    """Where the last letters of some words begin."""
    return max(0, len(words) - NEAR)


_AUXILIARIES = re.compile(
    r"(?:\s(?:no\slonger|always|often|twice|last|finally|hitherto|all\salong|until\s(?:last\s\w+|recently|now|then)|from\sthe\s(?:first|start|beginning|outset)|to\sthe\slast|has|have|had|(?:is|are|was|were)\s(?:said|reported|believed|understood|thought)(?:\sby\s\w+(?:\s\w+)?)?\sto|is|are|was|were|be|been|being|also|again|then|now|still|even|long|once|later|never|not|did|"
    r"does|do|would|will|instead|initially|both|(?!(?:assembly|family|ally|monopoly|supply|rally)\b)[a-z-]+ly|then|since|already|earlier|all|both|too|jointly|so\sfar|yet|twice|just|today|yesterday|didn[’']t))*"
    r"(?:\s(?:on|last|late|since)\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|yester)day|\s(?:since|in)\s(?:[A-Z]\w+|\d{4})|"
    r"\sfor\s(?:\w+\s)?(?:weeks|months|years|days))?(?:\s(?:has|have|had|also|now|repeatedly|once|again))*\s*$"
)
_AMID = re.compile(
    r"\s(?:(?:has|have|had)\s)?(?:beg[au]n|start(?:s|ed)|begins|opened|responded|replied|countered|ended)\sby\s?$|"
    r"\s(?:has|have|had)(?:,?\s(?!at\sfirst\b|in\sthe\spast\b)(?:at|in|on|for|since|over|during|after|throughout)\s(?:[\w’'-]+\s){0,4}?[\w’'-]+,?)\s?$"
)
"""As in "has at the last three rounds asked": when it was, put amid the verb."""
_BY_THE_WAY = re.compile(
    r",\s(?:however|though|too|meanwhile|instead|in\sturn|moreover|nevertheless|likewise|for\s(?:its|their|his|her)\spart|all\sthe\ssame|nonetheless|even\sso|of\scourse|for\sonce|in\sreply|in\sresponse|by\scontrast|in\sthe\send|for\sexample),\s$"
)


_UNNAMED = re.compile(
    r",?\s(?:who|speaking|talking)\s(?:(?:did\snot\swant|asked|preferred|wished|declined|refused|requested)\s(?:not\s)?to\sbe\s"
    r"(?:named|identified|quoted)|spoke\son\s(?:the\s)?condition\sof\sanonymity|on\s(?:the\s)?condition\sof\sanonymity),?$"
)
"""As in "an official who did not want to be named said": who hides his name says it all the same."""
_SHORTENED = re.compile(
    r"(?<=\b(?:[Hh]e|It|it|We|we|.I))['’](?:d|ve|ll|s|re)$|(?<=\b(?:She|she|who))['’](?:d|ve|ll|s)$|(?<=\b[Tt]hey)['’](?:d|ve|ll|re)$"
)
"""As in "they've rejected it", "a plan that she'd opposed": a helping verb run together with the pronoun."""


def words_of_subject(stretch: Stretch, head: int) -> str:
    """The words of a sentence up to the end of those for whoever does what the verb at ``head`` tells."""
    left = stretch.before(head)
    aside = _BY_THE_WAY.search(left, nearby(left))
    left = left[: aside.start()] if aside else before_aside(left) or left
    amid = _AMID.search(left, nearby(left))
    left = left[: amid.start()] if amid else left
    bare = left[: len(left) - len(_AUXILIARIES.search(left, nearby(left)).group())]  # type: ignore[union-attr]
    bare = _UNNAMED.sub("", _SHORTENED.sub("", bare))
    both = _BOTH_OPENS.match(left, len(bare)) if _NO_SUBJECT.search(bare[-20:]) else None
    return left[: both.end()] if both else bare


_BOTH_OPENS = re.compile(r"\s?(?:[Bb]oth|[Aa]ll)(?=\s)")
_NO_SUBJECT = re.compile(
    r"(?:^|[,;:“\"—–]|\b(?:and|but|when|that|which|as|while|because|after|before|where|since|said|says|if))$"
)
"""What stands before "both" where it is a subject, not put after one as in "they both"."""
