"""What somebody would have at the least: "accept nothing less than a full refund", "won't settle for less than half".

>>> at_least(" accept nothing less than a full refund"), at_least(" accept a full refund")
('a full refund', None)
"""

import re

from pourparler.reading.english.rule import Rule

_NOTHING_LESS = Rule(
    id="nothing-less-than",
    does="who takes nothing less than a thing asks for that thing",
    pattern=r"\b(?:nothing|(?:accept|take|settle\sfor|agree\sto|sign|(?:balk|baulk)(?:s|ed|ing)?\sat|reject(?:s|ed|ing)?|oppos(?:es|ed|ing|e)|refus(?:es|ed|ing)|rul(?:es|ed|ing)\sout|resist(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|support|back|pass|vote\sfor)\s(?:to\s)?(?:support\s|accept\s|consider\s|pass\s)?anything|no\s\w+)\s(?:less\sthan|short\sof|other\sthan|except|but)\s(?P<what>(?:[^.;”\"]|\.(?=\d)){3,})|(?:\bnot|\bnever|n['’]t)\s(?:accept|take|settle\sfor|agree\sto)\sless\sthan\s(?P<sum>[^.;”\"]{3,})"
    r"|\banything\s(?:less\sthan|short\sof|below|under|lower\sthan|other\sthan)\s(?P<least>(?:[^.;”\"]|\.(?=\d)){2,80}?)\s(?:is|was|would\sbe|will\sbe|remains?)\s(?:\w+ly\s|just\s)?(?:an?\s)?(?:unacceptable|out\sof\sthe\squestion|non-?starter|off\sthe\stable|insult|betrayal|not\s(?:enough|acceptable|an\soption))\b",
    any_case=True,
    fires_on=(
        " accept nothing less than a full refund",
        " accept anything short of a refund",
        " take anything other than a refund",
        " settle for anything less than a refund",
        " agree to anything less than a refund",
        " sign anything less than a refund",
        " accept anything less than $3 million",
        " take no deal other than a refund",
        " sign nothing except a refund",
        "balked at anything other than a refund",
        "rejected anything short of a refund",
        "opposes anything less than a refund",
        "refused anything except a refund",
        "ruled out anything less than a refund",
        "resisted anything short of a refund",
        "dismissing anything less than a refund",
        " support anything less than a refund",
        " back anything short of a refund",
        " pass anything other than a refund",
        " vote for anything less than a refund",
        "refused to consider anything less than a refund",
        "it will not accept less than half",
        "it will never take less than half",
        "it won’t settle for less than half",
        "it would not agree to less than half",
        "anything less than half would be unacceptable",
        "that anything below the present sum was out of the question",
        "anything short of a lease is simply an insult",
    ),
    passes_over=(" accept a refund", " pay less than half", " hear of anything short of it"),
)


_WOULD_DO = re.compile(r"\s(?:will|would)\s(?:do|suffice|be\s(?:enough|acceptable))\W*$")
"""As in "nothing short of a lease would do": what stands behind the thing."""


def at_least(refused: str) -> str | None:
    """The thing that somebody would have, where he takes nothing less."""
    found = _NOTHING_LESS.search(" ".join(refused.split()))
    if found and found["what"]:
        return _WOULD_DO.sub("", found["what"])
    return (found["sum"] or found["least"]) if found else None
