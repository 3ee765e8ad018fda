"""What a clause of order waits for, without its words of order: "until the gates open", "while the strike is on".

>>> awaited_in("until the gates open"), awaited_in("as long as the road remains blocked")
('the gates open', 'having the road no longer blocked')
"""

import re

from pourparler.reading.english.cue import ConditionKind
from pourparler.reading.english.rule import Rule

_CONDITION_WORDS = re.compile(
    r"^\W*(?:only\s(?:if|after|when|once|then)|provid(?:ed|ing)(?:\sthat)?|on\s(?:the\s)?condition\sthat|as\ssoon\sas|"
    r"(?:subject|conditional|contingent|dependent)\s(?:to|on|upon)|in\sthe\sevent\s(?:of|that)|"
    r"(?:as|so)\slong\sas|the\s(?:moment|minute|day|hour)(?:\sthat)?(?!\safter)|pending|"
    r"immediately\s(?:after|upon|once)|(?:simultaneously|at\sthe\ssame\stime|in\sparallel|hand\sin\shand)\s(?:as|with)|"
    r"in\s(?:return|exchange)(?:\sfor)?|ahead\sof|prior\sto|the\sday\safter|until|"
    r"till|unless|when|while|"
    r"without|before|after|once|following|if)\b\s*",
    re.IGNORECASE,
)
_GOES_ON = Rule(
    id="waits-while-it-goes-on",
    does="what is waited for is that something ends",
    pattern=r"^(?:not\s)?(?:while|(?:as|so)\slong\sas)\s(?P<thing>(?:the|an?|its|their|this)\s(?:[\w’'-]+\s){0,3}?[\w’'-]+)\s"
    r"(?:goes\son|went\son|go\son|lasts?|lasted|continues?|continued|persists?|persisted|(?:is|was)\s(?:still\s)?(?:on|under\sway|in\sforce|in\splace)|"
    r"drags\son)\b",
    any_case=True,
    fires_on=(
        "while the strike goes on",
        "as long as the ban continued",
        "while the siege was under way",
        "so long as this war lasts",
    ),
    passes_over=("while the facility was under occupation", "until the strike goes on"),
)
_STILL_SO = Rule(
    id="waits-while-it-is-so",
    does="what is waited for is that something is so no longer",
    pattern=r"^(?:not\s)?(?:while|(?:as|so)\slong\sas)\s(?P<thing>(?!they\b|he\b|she\b|we\b|it\b)[^,;.]{2,80}?)\s"
    r"(?:is|are|was|were|remain(?:s|ed)?|stay(?:s|ed)?)\s(?:still\s)?(?P<state>(?!not\b|no\b)\w[^,;.]*)",
    any_case=True,
    fires_on=(
        "as long as the road remains blocked",
        "while its mill was under occupation",
        "so long as the case is still pending at the court",
    ),
    passes_over=(
        "until the road is clear",
        "as long as talks continue",
        "while they are out",
        "while the road is not clear",
    ),
)


def awaited_in(words: str, *, lead: int = 0, kind: ConditionKind = ConditionKind.UNTIL) -> str:
    """The words for what is waited for.

    Args:
        words: those of the condition.
        lead: characters at their beginning that are a person's own words of order.
        kind: how it waits; what holds only "as long as" something is so waits for no end of it.
    """
    if lead:
        return words[lead:]
    on, so = _GOES_ON.match(words), _STILL_SO.match(words)
    if on:
        return f"ending {on['thing']}"
    if so and kind is ConditionKind.UNTIL:
        return f"having {so['thing']} no longer {so['state']}"
    return _CONDITION_WORDS.sub("", words, count=1)
