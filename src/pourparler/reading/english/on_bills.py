"""What somebody says of a bill that tells what must be in it, or that he will not have it."""

from pourparler.reading.english.cue import Cue, Where
from pourparler.record.statements import Act

A_BILL = (
    r"(?:bill|legislation|measure|deal|agreement|plan|budget|package|resolution|proposal|amendment|"
    r"compromise|extension|increase|law|treaty)"
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
        fires_on=(
            "They will only support a bill that pays for a moat.",
            "He would only sign a budget with a moat in it.",
        ),
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
        id="too-high-a-price",
        act=Act.REFUSE,
        pattern=r"(?:is|are|was|were|would\sbe|remains?)\s(?:\w+ly\s|far\s|simply\s)?too\s(?:high|steep|great|big)\sa\sprice",
        where=Where.CONTENT,
        fires_on=("The tolls were far too high a price to pay.",),
        passes_over=("It was a high price.",),
    ),
    Cue(
        id="not-even-planning-to",
        act=Act.REFUSE,
        pattern=r"(?:did|do|does)(?:\snot|n['’]t)\s(?:even\s)?(?:plan|intend)\sto",
        where=Where.CONTENT,
        fires_on=("He didn't even plan to meet the nominee.", "She does not intend to sign."),
        passes_over=("He planned to meet the nominee.",),
    ),
    Cue(
        id="has-a-duty-to",
        act=Act.DEMAND,
        pattern=r"(?<!\bI\s)(?<!\bwe\s)ha(?:s|ve|d)\s(?:an?|the)\s(?:\w+\s)?(?:duty|obligation|responsibility)\sto",
        where=Where.CONTENT,
        fires_on=("The house has a constitutional duty to vote on it.",),
        passes_over=("We have a duty to our members.",),
    ),
    Cue(
        id="keeps-fighting-for",
        act=Act.DEMAND,
        pattern=r"(?:will|would|['’]ll)\s(?:keep\s(?:fighting|pushing|pressing|working)|continue\sto\s(?:fight|push|press|work)|fight|push|press)\sfor",
        where=Where.CONTENT,
        unless=r"^\s(?:it|them|us|him|her|you|me)\b",
        fires_on=("They would keep fighting for a moat.", "We will continue to press for a vote."),
        passes_over=("We will fight for it.", "They fought for a moat."),
    ),
    Cue(
        id="every-tool-to-force",
        act=Act.DEMAND,
        pattern=r"(?:(?:will|would|['’]ll|going\sto)\s)(?:use\severy\s(?:tool|means|lever)|do\s(?:everything|all|whatever))\s[^.;,]{0,40}?\bto\s(?:force|secure|win|get|ensure|guarantee|obtain)",
        where=Where.CONTENT,
        fires_on=(
            "They would use every tool at hand to force a vote.",
            "We will do everything we can to secure a moat.",
        ),
        passes_over=("They use every tool.", "It is his duty to do all he can to stop it."),
    ),
    Cue(
        id="every-tool-to-block",
        act=Act.REFUSE,
        pattern=r"(?:(?:will|would|['’]ll|going\sto)\s)(?:use\severy\s(?:tool|means|lever)|do\s(?:everything|all|whatever))\s[^.;,]{0,40}?\bto\s(?:block|stop|prevent|defeat|kill|resist|fight)",
        where=Where.CONTENT,
        fires_on=("They would use every tool at hand to block the moat.", "We will do all we can to stop the toll."),
        passes_over=("They use every tool.", "It is his duty to do all he can to stop it."),
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
