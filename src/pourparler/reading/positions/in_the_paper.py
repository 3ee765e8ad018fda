"""What a paper would do, where no more is told of it: "will not back a bill that cuts the toll" is of cutting the toll.

>>> in_the_paper(" back a bill that cuts food aid"), in_the_paper(" to pass a law which would bar sales to Lima")
(' to cut food aid', ' to bar sales to Lima')
>>> in_the_paper(" back any bill that includes a toll"), in_the_paper(" any bill with a toll")
(' a toll', ' a toll')
>>> in_the_paper(" the bill that passed last year") is None
True
"""

import re

from pourparler.reading.english.rule import Rule
from pourparler.reading.matters.lexicon import KNOWN_VERBS, plain_form

_BACKS = (
    r"(?:to\s)?(?:(?:support|back|endorse|approve|accept|sign|pass|enact|adopt|consider|agree\sto|vote\s(?:for|on)|bring\sup|take\sup|go\salong\swith|put\sup|advance|debate|(?:allow|permit|hold)\s(?:an?\s)?(?:debate|votes?)\son|move\s(?:to|forward\swith))\s)?"
    r"(?:(?:any|an?|another|every|new)\s|(?=legislation\b))"
)
_PAPER_NOUN = (
    r"(?:bill|legislation|law|measure|deal|agreement|plan|budget|package|resolution|proposal|amendment|"
    r"accord|treaty|settlement|compromise|extension|increase)"
)
_WONT = Rule(
    id="will-not-before-a-paper",
    does="in what somebody says, the words by which he will not, before what he will not",
    pattern=r"^\W*(?:that\s)?(?:[\w.’'-]+\s){1,7}?(?:(?:will|would|could|can|shall|do|does)\s(?:simply\s)?(?:not|never)|cannot|(?:wo|would|could|ca|sha|do|does)n['’]t|not\sgoing\sto|(?:is|are|am|was|were)\s(?:un(?:willing|able)\sto))\s(?:ever\s)?(?=[a-z])",
    any_case=True,
    fires_on=(
        " they won't vote for a bill",
        " that she will never sign it",
        " the reds cannot support it",
        " they’re not going to back it",
        " he is unwilling to sign it",
    ),
    passes_over=(" they vote for it", " a bill that nobody will sign"),
)
_HOLDS = Rule(
    id="paper-that-holds",
    does="a paper that is backed or refused is named by what stands in it",
    pattern=rf"^\W*{_BACKS}(?:[\w-]+\s){{0,4}}?(?:{_PAPER_NOUN}\s(?:that|which)\s(?:(?:would|will|also)\s){{0,2}}(?:includes?d?|contains?(?:ed)?|carr(?:y|ies|ied)|comes?\swith|features?d?)\s|"
    rf"{_PAPER_NOUN}\s(?:including|containing|that\shas)\s|(?:bill|legislation|budget|package|resolution|increase|extension|measure)\swith\s(?=an?\s|any\s|new\s|more\s|money\s|cuts\s|language\s|provisions\s))"
    r"(?P<thing>(?!(?:no|less|nothing|not|only|a\svote)\b)[^;]{3,})$",
    any_case=True,
    fires_on=(
        " support any bill that includes a moat",
        " a bill that would contain money for a moat",
        " vote for a stopgap spending bill that carries money for a moat",
        " any package including a moat",
        " legislation that has a moat in it",
        " any bill with a moat",
        " a budget that comes with cuts",
        " a budget which featured cuts",
    ),
    passes_over=(
        " a bill that passed",
        " any deal with a guild",
        " a bill that includes no moat",
        " a vote with a moat",
    ),
)
_PAPER = Rule(
    id="paper-that-would-do",
    does="a paper that is backed or refused is named by what it would do",
    pattern=rf"^\W*(?:{_BACKS}|(?:to\s)?(?:(?:support|back|pass|sign|take\sup|bring\sup|vote\s(?:for|on))\s)?(?:the|this|that)\s(?=(?:[\w’'-]+\s){{0,3}}?{_PAPER_NOUN},?\s(?:that|which)\swould\s))"
    rf"(?:[\w-]+\s){{0,3}}?{_PAPER_NOUN}?,?\s(?:that|which)\s(?:(?P<modal>would|will|could|might)\s)?"
    r"(?P<verb>(?!(?:has|is|was|does|goes|leaves|fails|lacks|would|will|could|might|not|be|have|include|contain|come|go|do|leave)\b)[a-z]{3,}(?<!ss)(?<!ed))\s(?P<what>(?!not\b)[^;]{3,})$",
    any_case=True,
    fires_on=(
        " support a bill that cuts food aid",
        " to back legislation which would raise the toll",
        " endorse any plan that raises tolls",
        " approve another measure that will raise tolls",
        " accept a deal that could end the toll",
        " sign an agreement that might end it all",
        " pass a law that bars sales",
        " enact a new law that bars sales",
        " adopt a budget that cuts aid",
        " consider a package that cuts aid",
        " agree to a resolution that bars sales",
        " vote for a proposal that cuts aid",
        " vote on an amendment that cuts aid",
        " bring up a treaty that bars sales",
        " take up an accord that bars sales",
        " accept a settlement that cuts pay",
        " new legislation that bars sales",
        " allow debate on a measure that bars sales",
        " the house bill, which would bar sales",
        " pass the plan that would bar sales",
    ),
    passes_over=(
        " support a bill that has passed",
        " a bill that is late in the day",
        " the law that bars sales",
        " a bill that was late in the day",
        " a bill that does not pay for it",
        " sign a deal that leaves out the crews",
        " a plan that goes too far",
        " a law that failed the crews",
        " a plan that fails the crews",
        " a plan that lacks a date",
        " a plan that would not pay for it",
        " a plan that would be good",
        " a plan that would have paid for it",
        " a bill that will include a rise",
        " a bill that could contain a rise",
        " a plan that might come too late",
        " a plan that would go too far",
        " a plan that would do it all",
        " a plan that would leave them out",
        " a plan that pass it on. a plan that process it",
    ),
)


DOES = KNOWN_VERBS | frozenset(
    "authorise bar block curb defund delay dismantle fix force gut legalise punish restrict reward roll slash strip "
    "tax tie undo".split()
)
"""Verbs in -s after "a bill that": what stands there and is none of them may be whose bill it is."""


AIMS_AT = Rule(
    id="what-somebody-aims-at",
    does="words tell only that somebody aims at a thing, or that it is another's duty",
    pattern=r"\b(?:keep\s(?:fighting|pushing|pressing|working)|continue\sto\s(?:fight|push|press|work)|(?:will|would|['’]ll)\s(?:fight|push|press))\sfor\s(?P<thing>\S.*)$"
    r"|\b(?:every\s(?:\w+\s)?(?:tool|means|lever)|everything|all|whatever)\s[^.;,]{0,40}?\bto\s(?:force|secure|win|get|ensure|guarantee|obtain|block|stop|prevent|defeat|kill|resist|fight)\s(?P<aim>\S.*)$"
    r"|\bha(?:s|ve|d)\s(?:an?|the)\s(?:\w+\s)?(?:duty|obligation|responsibility)\s(?P<duty>to\s\S.*)$|\b(?:did|do|does)(?:\snot|n['’]t)\s(?:even\s)?(?:plan|intend)\s(?P<plan>to\s\S.*)$",
    any_case=True,
    fires_on=(
        " they would keep fighting for a moat",
        " she will continue to press for a moat",
        " he would fight for a moat",
        " it would use every tool it has to force a vote",
        " we’ll do whatever it takes to block the moat",
        " the house has a duty to vote",
        " he didn't even plan to meet her",
    ),
    passes_over=(" they fought for a moat", " it has a vote", " she planned to meet her"),
)


def aimed_at(told: str) -> str | None:
    """What somebody aims at, or what is another's duty, without the words that say no more than that."""
    found = AIMS_AT.search(told)
    return f" {next(one for one in found.groups() if one)}" if found else None


def in_the_paper(told: str) -> str | None:
    """What a paper would do or what stands in it; nothing where no paper is told of, or only that it is what."""
    if (aim := aimed_at(told)) is not None:
        return aim
    wont = _WONT.match(told)
    told = f" {told[wont.end() :]}" if wont else told
    if (held := _HOLDS.match(told)) is not None:
        return f" {_AND_MORE.split(held['thing'])[0].strip()}"
    found = _PAPER.match(told)
    if found is None:
        return None
    plain = plain_form(found["verb"])
    if not found["modal"] and (plain not in DOES or plain == found["verb"]):
        return None
    return f" to {plain} {_AND_MORE.split(found['what'])[0].strip()}"


_AND_MORE = re.compile(
    r",\s(?:which|who|where|an?|including|such|and|but|as|something|one|despite|even|while|because|if|in|with|though|or|calling|\w+ing)\b"
)
"""Where more is told of it: "a bill that cuts aid | , which Lima wants"."""
