"""What somebody says that he will not have, by what he calls it: a non-starter, a deal-breaker, dead on arrival."""

from pourparler.reading.english.cue import Cue, Where
from pourparler.reading.english.rule import Rule
from pourparler.record.statements import Act

NOT_TO_BE_HAD = (
    r"(?:(?:an?|the|its|our|his|her|their|my|one)\s)?"
    r"(?:(?:absolute|complete|total|firm|real|clear|definite|political|nonnegotiable|\w+-\w+)\s)?"
    r"(?:non-?starter|deal[-\s]?breaker|red\slines?|poison\spill)\b"
)
"""Names for what one will not have."""

UNWELCOME_SAID: tuple[Cue, ...] = (
    Cue(
        id="not-to-be-had",
        act=Act.REFUSE,
        pattern=rf"(?:is|are|was|were|['’]s|remains?|(?:would|will)\sbe|be)\s(?:\w+ly\s|also\s|still\s|just\s|now\s)?(?:{NOT_TO_BE_HAD}|dead\son\sarrival|DOA\b)|"
        r"['’](?:s|re)\snot\s(?:\w+ly\s)?(?:negotiable|acceptable|on\sthe\stable|an?\soption|up\sfor|for\ssale|workable)|"
        r"cross(?:es|ed|ing)?\s(?:an?|the|its|our|his|their|every)\sred\sline|(?:would|will)\sbe\s(?:vetoed|voted\sdown)|fac(?:es|ed|ing)\sa\s(?:\w+\s)?veto|recommend(?:s|ed|ing)?\s(?:an?|that\s(?:he|she|the\s\w+)|(?:he|she|the\s\w+))\sveto|"
        r"(?:['’]m|am|is|are|was|were|['’]re|be|remains?)\sa\s(?:hard\s|firm\s|solid\s|definite\s)?(?-i:no|No|NO)(?=\W*$|\s(?:on|vote)\b|[.,;“”\"])|vot(?:e|es|ed|ing)\s[“\"‘']?(?-i:no|No|NO)\b(?=\W*$|\s(?:on|to)\b|[.,;”\"])|"
        r"(?:bill|plan|measure|proposal|legislation|version|resolution|nomination)\s(?:has|had|stands?|stood)\sno\schance|(?:bill|plan|measure|proposal|legislation|version)\s(?:is|was)\sgoing\snowhere|"
        r"(?:appear|seem|remain|stand)(?:s|ed)?\s(?:\w+ly\s)?opposed\sto|(?:is|['’]s)\snot\sgetting\s(?:an?|the|his|her|its|their|any)|(?:has|have|had|can\shave)\sno\s(?:place|role|part|future|business)\s(?:in|at)",
        where=Where.CONTENT,
        unless=r"^\s(?:unless|until)\b",
        fires_on=(
            "The toll is a non-starter.",
            "A moat remains an absolute deal-breaker.",
            "The bill was dead on arrival.",
            "It is DOA.",
            "That's a red line.",
            "That’s not acceptable to us.",
            "They're not negotiable.",
            "The swap would cross a red line.",
            "The bill would be vetoed.",
            "The bill faces a veto.",
            "Advisers would recommend a veto of the bill.",
            "They would recommend that he veto it.",
            "I'm a hard no on the moat.",
            "I will vote no.",
            "The house bill has no chance in the upper house.",
            "The bill is going nowhere.",
            "The states remain opposed to the levy.",
            "The old king has no place in the new house.",
            "The mayor is not getting his moat.",
        ),
        passes_over=(
            "He was dead tired.",
            "A red line was drawn on the map.",
            "It’s not late.",
            "It would be voted on.",
        ),
    ),
)
"""Tried beside the other plain refusals."""
UNFIT = Rule(
    id="called-unfit",
    does="what somebody calls a thing amounts to refusing it",
    pattern=r"\b(?:un(?:workable|financeable|affordable|realistic|acceptable|necessary|reasonable|thinkable)|impossible|derisory|inadequate|insufficient|void|humiliating|abomination|anathema|"
    r"not\s(?:bankable|acceptable|serious|enough)|a\s(?:reward|trick|non-?starter|deal[-\s]?breaker|red\sline|poison\spill|humiliation|surrender)|dead\son\sarrival|an?\sadmission\sof|lacking\s(?:any|all))",
    fires_on=(
        " the ratios unworkable",
        " it an abomination",
        " the swap “a reward”",
        " the sum as lacking any basis",
        " the lease not bankable",
        " it an admission of guilt",
        " the levy a deal-breaker",
        " the swap a nonstarter",
        " the moat a red line",
        " the clause a poison pill",
        " the bill dead on arrival",
    ),
    passes_over=(" the mood useful", " the pact a victory"),
)
