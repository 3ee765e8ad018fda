"""What a paper would do, where no more is told of it: "will not back a bill that cuts the toll" is of cutting the toll.

>>> in_the_paper(" back a bill that cuts food aid"), in_the_paper(" to pass a law which would bar sales to Lima")
(' to cut food aid', ' to bar sales to Lima')
>>> in_the_paper(" the bill that passed last year") is None
True
"""

from pourparler.reading.english.rule import Rule
from pourparler.reading.matters.lexicon import KNOWN_VERBS, plain_verb

_PAPER = Rule(
    id="paper-that-would-do",
    does="a paper that is backed or refused is named by what it would do",
    pattern=r"^\W*(?:to\s)?(?:(?:support|back|endorse|approve|accept|sign|pass|enact|adopt|consider|agree\sto|vote\s(?:for|on)|bring\sup|take\sup)\s)?(?:any|an?|another|legislation|new)\s?"
    r"(?:[\w-]+\s){0,3}?(?:bill|legislation|law|measure|deal|agreement|plan|budget|package|resolution|proposal|amendment|accord|treaty|settlement)?\s(?:that|which)\s(?:(?P<modal>would|will|could|might)\s)?"
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


def in_the_paper(told: str) -> str | None:
    """What a paper would do, by a plain verb; nothing where no paper is told of, or only that it is what."""
    found = _PAPER.match(told)
    if found is None:
        return None
    verb = found["verb"] if found["modal"] else found["verb"].removesuffix("s")
    plain = plain_verb(found["verb"])
    if not found["modal"] and (plain not in KNOWN_VERBS or verb == found["verb"]):
        return None
    return f" to {plain} {found['what'].strip()}"
