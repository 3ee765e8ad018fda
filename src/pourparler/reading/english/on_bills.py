"""What somebody says of a bill that tells what must be in it, or that he will not have it."""

from pourparler.reading.english.cue import Cue, Where
from pourparler.record.statements import Act

A_BILL = (
    r"(?:bill|legislation|measure|deal|agreement|plan|budget|package|resolution|proposal|amendment|compromise|extension|increase|law|treaty)"
)
NOT_PASSED = (
    r"(?:(?:is|are|was)\s(?:going\snowhere|not\sgoing\sanywhere|not\sgoing\sto\s(?:pass|fly|happen)|dead(?:\son\sarrival)?)|(?:will|would)\s(?:fail|die|go\sdown|be\s(?:vetoed|blocked|voted\sdown|filibustered)|face\s(?:an?\s)?(?:\w+\s)?(?:veto|defeat|filibuster|revolt|opposition))|faces\s(?:an?\s)?(?:\w+\s)?(?:veto|defeat|filibuster|revolt)|(?:will|would|can|could)\s?(?:not|never)\s(?:pass|clear|get|make|survive|fly|win|see|become|reach|come)|"
    r"(?:wo|would|ca|could)n['’]t\s(?:pass|clear|get|make|survive|fly|win|see|become|reach|come)|has\sno\s(?:chance|shot|prospect)|doesn['’]t\s(?:have|stand)\sa\schance)"
)
ON_BILLS: tuple[Cue, ...] = (
    Cue(
        id="only-support",
        act=Act.DEMAND,
        pattern=rf"(?:will|would|can|could|to)\sonly\s(?:support|back|accept|sign|vote\sfor|agree\sto|pass|consider)\s(?:an?|any|legislation)\s(?:[\w-]+\s){{0,4}}?{A_BILL}\s(?:that|which|with)",
        where=Where.CONTENT,
        fires_on=("They will only support a bill that pays for a moat.", "He would only sign a budget with a moat in it."),
        passes_over=("They will only support the bill.", "They support a bill that pays for a moat."),
    ),
    Cue(
        id="such-a-bill-fails",
        act=Act.REFUSE,
        pattern=rf"(?:any|an?|no)\s(?:[\w-]+\s){{0,4}}?{A_BILL}\s(?:that|which|with|without)\s[^.;,”\"]{{3,90}}?\s{NOT_PASSED}|anything\s(?:that|which|with|without)\s[^.;,”\"]{{3,90}}?\s{NOT_PASSED}",
        where=Where.CONTENT,
        fires_on=(
            "Any bill that leaves out the moat is going nowhere.",
            "A budget without a moat cannot pass the house.",
            "Anything that cuts the toll won't pass.",
            "Any bill that spares the toll will fail.",
            "A bill that spares the toll faces a certain revolt.",
        ),
        passes_over=("The bill is going nowhere.", "Any bill that leaves out the moat is here."),
    ),
    Cue(
        id="will-be-in-the-bill",
        act=Act.DEMAND,
        pattern=rf"(?:will|would|['’]ll|is\sgoing\sto|are\sgoing\sto)\sbe\s(?:included\sin|(?:a\s)?part\sof|in)\s(?:the|any|this|that|its|their|our)\s(?:[\w-]+\s){{0,3}}?{A_BILL}\b",
        where=Where.CONTENT,
        fires_on=("The moat would be part of the package.", "A toll will be in any bill."),
        passes_over=("The moat would not be in the bill.", "It would be in the town."),
    ),
    Cue(
        id="is-a-must",
        act=Act.DEMAND,
        pattern=r"(?:is|are|was|were|remains?|be)\s(?:\w+ly\s|also\s|still\s)?an?\s(?:absolute\s)?must(?:-have)?",
        where=Where.CONTENT,
        fires_on=("The moat is a must.", "Night pay remains an absolute must-have."),
        passes_over=("There must be a moat.",),
        unless=r"^\s(?:see|read|watch|visit)\b",
    ),
)
"""Tried before the plain words of order, which would take "without" for one."""
