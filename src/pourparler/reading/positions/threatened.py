"""What a threat asks for or refuses: by words that could be taken for a refusal, or to block a paper.

>>> blocked("vowed to block the water bill"), blocked("vowed to block the port")
('the water bill', None)
"""

import re

from pourparler.reading.acts.statements import Reading
from pourparler.reading.english.cue import ConditionKind
from pourparler.reading.english.rule import Rule
from pourparler.reading.positions.exchange import Exchange
from pourparler.reading.positions.forms import all_of
from pourparler.reading.positions.unmet import with_unmet
from pourparler.reading.positions.wanting import REFUSING
from pourparler.record.conditions import syntax
from pourparler.record.positions import Firmness
from pourparler.record.statements import Act

_PAPERS = (
    r"(?:bills?|legislation|nominees?|nominations?|nominee|appointments?|confirmations?|deals?|agreements?|accords?|pacts?|treat(?:y|ies)|plans?|measures?|budgets?|laws?|"
    r"resolutions?|amendments?|packages?|funding|sales?|mergers?|takeovers?|proposals?|moves?|efforts?|attempts?|extensions?|increases?|cuts?|reforms?|rules?|votes?|candidates?|sanctions|motions?)"
)
_BLOCKS = Rule(
    id="threatens-to-block",
    does="who threatens or vows to block a paper, or to vote against it, refuses it",
    pattern=rf"(?:^\W*|\bto\s)(?:\w+ly\s)?(?:block|filibuster|veto|oppose|kill|sink|derail|scuttle|reject|defeat|fight|vote\s(?:down|against)|hold\sup|torpedo)\s"
    rf"(?P<what>(?!it\b|them\b|this\b|that\b)(?:(?!\b(?:unless|until|if|over|in|on|to|by|with|for|without)\b)[\w’'$.%-]+\s){{0,6}}?{_PAPERS}\b(?:\s(?:of|for|on|to|from|that|with|in)\s[^,;.]{{2,80}})?)",
    any_case=True,
    fires_on=(
        " to block the mayor's nominee",
        " filibuster the water bill",
        " to veto legislation on tolls",
        " to fiercely oppose the budget",
        " to kill the deal",
        " to sink the accord",
        " to derail the pact",
        " to scuttle the treaty",
        " to reject the plan to sell it",
        " to defeat the measures",
        " to fight the law",
        " to vote down the resolution",
        " to vote against any amendment from the house",
        " to hold up the package for a year",
        " to torpedo the funding",
        " to block a sale of arms",
        " to block the merger",
        " to block the takeover",
        " to veto the proposal",
        " to block the move",
        " to block any effort to cut it",
        " to block attempts to cut it",
        " to block the extension",
        " to block a toll increase",
        " to fight the cuts in aid",
        " to fight the reforms",
        " to fight the rules",
        " to block a vote with terms",
        " to block the candidate that it chose",
        " to block new sanctions",
        " to block the nomination",
        " to block the appointment",
        " to block her confirmation",
        " to block the motion",
    ),
    passes_over=(" to block the port", " to fight it", " to strike over the plan", " to kill them"),
)
_DENIES = re.compile(
    r"\b(?:not|never|no|none|nobody|neither|nor|nothing|cannot|impossible|unacceptable|unaffordable|against|refus\w+|reject\w+|declin\w+|den(?:y|ies|ied)|oppos\w+|object\w*|"
    r"rul(?:e|es|ed|ing)\sout|resist\w*|block\w*|veto\w*|dismiss\w*|too|non-?\w+|un\w+able|out\sof|off|dead|enough|fail\w*|without)\b|n['’]t\b",
    re.IGNORECASE,
)


def blocked(threatened: str) -> str | None:
    """The paper that somebody threatens or vows to block."""
    found = _BLOCKS.search(threatened)
    return found["what"] if found else None


def threatens_in_case(reading: Reading) -> bool:
    """As in "will leave if the mill does not pay": nothing is denied but in the case that is told."""
    cases = [one for one in reading.conditions if one.kind is ConditionKind.IF]
    if reading.act is not Act.REFUSE or not cases or reading.cue not in ("say", "quotation", "would-not"):
        return False
    words = list(reading.quote)
    for one in cases:
        for at in range(max(0, one.span[0] - reading.span[0]), min(len(words), one.span[1] - reading.span[0])):
            words[at] = " "
    return not _DENIES.search("".join(words))


def taken_for(reading: Reading, text: str) -> tuple[Act, Reading]:
    """The act that a statement comes down to: "would oppose it if it does not pay" waits for the pay."""
    if threatens_in_case(reading):
        return Act.THREAT, reading
    unmet = with_unmet(reading, text) if reading.act is Act.REFUSE and reading.cue in REFUSING else reading
    return (reading.act, reading) if unmet == reading else (Act.PRECONDITION, unmet)


def threat(exchange: Exchange, number: int, reading: Reading) -> tuple[str, ...]:
    """As in "will strike unless b": a demand for b; "will block b": a refusal. Should something be done, none."""
    wanted = exchange.awaited(with_unmet(reading, exchange.report.text), frozenset({ConditionKind.UNLESS}))
    if wanted:
        exchange.add(reading, all_of(wanted), Firmness.STATED, "a threat unless")
        return wanted
    paper = (
        None
        if reading.conditions
        else blocked(exchange.words_up_to(reading)[-30:] + exchange.object_of(reading).lstrip())
    )
    refused = exchange.measures_in(paper, reading, own=True) if paper else ()
    if refused:
        exchange.add(reading, syntax.Never(syntax.any_of(*refused)), Firmness.FIRM, "a threat to block")
    return refused
