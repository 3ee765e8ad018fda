"""Acts that nobody does, that somebody no longer does, or that he denies: what they amount to."""

import re

from pourparler.reading.acts.tellers import Clause
from pourparler.reading.english.cue import ConditionKind
from pourparler.reading.english.rule import Rule
from pourparler.reading.english.silence import SILENT
from pourparler.record.statements import Act

_NOBODY = re.compile(r"(?i)(?:neither|none\sof|not\sone\sof|nobody|no\sone)\b")
_NOR = re.compile(r"(?i)\bneither\s[^.;:,]{2,80}?\snor\s(?:the\s)?$")
_SILENT = re.compile(rf"\s(?:{SILENT}|discuss\sdetails\b)")
_NO_LONGER = re.compile(r"(?i)\bno\slonger\b")

_OF_NOBODY = {
    Act.PROMISE: Act.REFUSE,
    Act.ACCEPT: Act.REFUSE,
    Act.OFFER: Act.REFUSE,
    Act.SIGNAL: Act.REFUSE,
    Act.REFUSE: Act.SIGNAL,
}
"""As in "Neither Lima nor Quito would sign": the others that nobody does are no acts."""
_GIVEN_UP = {
    Act.DEMAND: Act.WITHDRAW,
    Act.PRECONDITION: Act.WITHDRAW,
    Act.REFUSE: Act.SIGNAL,
    Act.THREAT: Act.WITHDRAW,
    Act.ACCEPT: Act.REFUSE,
    Act.SIGNAL: Act.REFUSE,
    Act.PROMISE: Act.REFUSE,
    Act.OFFER: Act.WITHDRAW,
}
"""As in "Lima no longer insists on an apology"."""

_OF_GIVING_UP = re.compile(
    r"(?i)[^.;]{0,70}?\b(?:no\slonger\s(?:insist|demand|seek|want|requir)\w*|(?:dropp?|abandon|waiv|soften|shelv)(?:ed|ing)|given?\s(?:up|way|in)|giving\s(?:up|way|in)|back(?:ed|ing)\sdown)"
)
_OF_REFUSING = re.compile(
    r"(?i)[^.;]{0,70}?\b(?:having|had|has|have|was|were|is|are|to|of)\s(?:\w+ly\s|ever\s|been\s)?(?:refus\w+|reject\w+|rul(?:ed|ing)\sout|turn(?:ed|ing)\sdown|spurn\w+|veto\w+|dismiss\w+)"
)


NOTHING_OF_IT = Rule(
    id="nothing-of-it",
    does="what follows a promise says that nothing will be done",
    pattern=r"^\s(?:(?:that|to|it|he|she|they)\s|(?:\w+\s){0,2}?(?:would|will)\s)?(?:(?!(?:a|an|the|to|if|in|and)\b)\w+\s){0,2}?"
    r"(?:no(?!\s(?:doubt|longer|more\sthan|less\sthan|later\sthan|fewer\sthan|difference|effort|time|secret)\b)|nothing|never|not\sone)\s\w|"
    r"^\s(?:that\s)?(?:no|not\s(?:a|one))\s[\w\s’'-]{2,60}\b(?:would|will|shall)\s(?:ever\s)?(?!be\s(?:closed|lost|harmed|dismissed|punished|cut|left)\b)",
    fires_on=(" give no guarantee to the hall", " that she will never sign", " take no further vote"),
    passes_over=(" give a guarantee and no more", " no doubt pay", " pay no later than May"),
)


def turned(act: Act, clause: Clause, text: str) -> Act | None:
    """What an act amounts to in its clause; None where it is none."""
    nobody = _NOBODY.match(text, clause.subject.start) and clause.subject.own
    if nobody or _NOR.search(text, max(0, clause.subject.start - 90), clause.subject.start):
        return None if _SILENT.match(text, clause.verb) else _OF_NOBODY.get(act)
    if no_longer(clause, text):
        return _GIVEN_UP.get(act)
    if act is Act.PROMISE and NOTHING_OF_IT.fires(text[clause.verb : clause.end]):
        return Act.REFUSE
    if clause.cue.id == "deny":
        return _denied(text[clause.verb : clause.end])
    return act


def no_longer(clause: Clause, text: str) -> bool:
    """Whether the verb of a clause stands after "no longer"."""
    return clause.cue.act is not None and bool(_NO_LONGER.search(text, clause.start, clause.verb))


def _denied(words: str) -> Act:
    """As in "denied having refused", which refuses nothing, and "denied that it had given in", which stands firm."""
    if _OF_GIVING_UP.match(words):
        return Act.DEMAND
    return Act.SIGNAL if _OF_REFUSING.match(words) else Act.REFUSE


NO_MORE = frozenset({ConditionKind.FIRST, ConditionKind.BEFORE, ConditionKind.UNTIL, ConditionKind.UNLESS})
"""How a thing was to wait that is "no longer" asked for."""
_COMPLEMENT = re.compile(
    r"\s(?:(?:\w+\s){0,2}(?:reports?|suggestions?|claims?|allegations?|rumou?rs?|charges?|accusations?|speculation)\s[^.;]{0,40}?)?\bthat\s(?:the\s|its\s|their\s)?"
    r"(?:(?:it|he|she|they|\w+\s\w+)\s(?:was|were|had|has|is|are)\s(?:no\slonger\s)?)?$|"
    r"\shaving\s(?:\w+\s)?$"
)
_NOT_TRUE = re.compile(
    r"(?i)\b(?:not\strue|untrue|false|wrong|no\struth\s(?:\w+\s){0,3}|nonsense)\s(?:\w+\s)?that\s(?:the\s)?$"
)


def is_denied(words: str) -> bool:
    """Whether words after "denied" lead to what is denied."""
    return bool(_COMPLEMENT.match(words))


def is_untrue(words: str) -> bool:
    """Whether what comes after some words is said not to be so: "it is not true that"."""
    return bool(_NOT_TRUE.search(words))
