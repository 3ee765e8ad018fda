"""Verbs of wanting that papers use beside "demand": to fight for a thing, to claim it, to be after it."""

from pourparler.reading.english.cue import Cue
from pourparler.record.statements import Act

_NO_CLAIM = (
    r"^\s(?:(?:its|their|his|her|the|a)\s)?(?:\w+\s)?(?:survival|future|existence|lives|life|control|power|votes?|support|hearts|attention|office|"
    r"presidency|title|leadership|lead|seats?|re-?election|breath|air|supremacy|dominance|business)\b"
)
_A_CLAIM = (
    r"(?=\s(?:full|back|damages|compensation|reparations|repayment|reimbursement|arrears|more|higher|better|the\s(?:return|right|whole)|"
    r"(?:an?\s)?(?:extra\s|further\s)?(?:[£$€]\d|\d[\d.,]*\s?(?:%|pct\b|per\s?cent\b|percent\b|(?:million|billion|mln|bln)\s(?:dlrs|dollars|euros|pounds)))))"
)

SEEKING: tuple[Cue, ...] = (
    Cue(
        id="fight-for",
        act=Act.DEMAND,
        pattern=r"(?:(?:is|are|was|were|(?:has|have|had)\sbeen)\s(?:still\s|now\s|also\s)?(?:fighting|battling|striking|protesting|agitating|bargaining|lobbying|marching)|"
        r"fought|battled|struck)\sfor(?=\s[a-z£$€\d])(?!\s(?:(?:it|them|him|her|us)\b|the\s(?:same|first|second|third|last)\s|(?:the\s)?\d+\s(?:hours?|days?|weeks?|months?|years?)|(?:an?|one|two|three|four|five|six|several|many|some)\s(?:\w+\s)?(?:hours?|days?|weeks?|months?|years?)))",
        unless=_NO_CLAIM,
        fires_on=(
            "The guild is fighting for a pension.",
            "Crews were striking for shorter shifts.",
            "The guild struck for longer breaks.",
        ),
        passes_over=(
            "The firm is fighting for survival.",
            "The firm is fighting for its future.",
            "The crews fought for it.",
            "Not all are striking for the same hours.",
            "The crews struck for two days.",
            "They fought for the first time.",
            "They battled for 12 hours.",
        ),
    ),
    Cue(
        id="claim-it",
        act=Act.DEMAND,
        pattern=rf"(?:(?:is|are|was|were|(?:has|have|had)\sbeen)\s(?:also\s|still\s)?claiming|claim(?:s|ed)){_A_CLAIM}(?!\s[^.;,]{{1,60}}\s(?:is|are|was|were|had|has|have)\b)",
        fires_on=(
            "Lima is claiming full repayment.",
            "The guild claims compensation for its members.",
            "The firm was claiming $3m.",
        ),
        passes_over=(
            "Lima is claiming victory.",
            "The guild claims 90 of its members are ill.",
            "They claimed it was late.",
        ),
    ),
    Cue(
        id="be-after",
        act=Act.DEMAND,
        pattern=r"(?:is|are|was|were)\s(?:still\s|also\s|now\s)?after(?=\s(?:an?\s(?!\w*\s?(?:day|week|month|year|hour|decade|meeting|vote|round|night|series|strike|long)s?\b)|the\s(?:return|release|right|removal)\b|(?:more|better|higher|full)\s|[£$€]\d))",
        fires_on=(
            "Oslo is after the return of its boats.",
            "The guild was after a pension.",
            "The line is still after better terms.",
        ),
        passes_over=("The vote is after a long night.", "It was after noon."),
    ),
    Cue(
        id="put-in-a-claim",
        act=Act.DEMAND,
        pattern=r"(?:put(?:s|ting)?\sin|lodg(?:es|ed|ing)|submitt(?:s|ed)|tabl(?:es|ed)|enter(?:s|ed)|present(?:s|ed))(?:\swith\s[^.;,]{2,40})?\s(?:an?|its|their)\s(?:[\w%.-]+\s){0,3}?(?:claims?|demands?)\sfor(?=\s)",
        fires_on=("The guild put in a claim for 9 per cent.", "The crews have lodged their pay claim for 2025."),
        passes_over=("The guild put in a good word for him.",),
    ),
)
"""Tried beside the verbs of bidding."""
