"""What a paper adds to a step of its own: what the step is, and what came of it, which are no part of it.

>>> without_comment(" the levy, dealing a blow to hopes of a truce")
' the levy'
>>> without_comment(" to lead the board - a demand of hers")
' to lead the board'
"""

from pourparler.reading.english.rule import Rule

COMMENT = Rule(
    id="a-comment-after",
    does="the paper's own comment on what is asked or refused begins here",
    pattern=r",\s(?:(?:thus|thereby|further|again)\s)?(?:dealing\s(?:an?|another)\s(?:\w+\s)?blow|(?:dashing|dimming|raising|reviving|ending)\s(?:the\s)?"
    r"(?:\w+\s)?(?:hopes?|fears?|doubts?|concerns?|tensions?)|casting\s(?:\w+\s)?(?:doubt|shadow)|(?:prompting|sparking|triggering|setting\soff|"
    r"plunging|deepening|prolonging|paving\sthe\sway|setting\sthe\sstage|setting\sup)\s|putting\s[^,.;]{2,40}?\s(?:in(?:to)?\s(?:doubt|jeopardy)|at\srisk)|"
    r"leaving\s[^,.;]{2,40}?\s(?:in|on|at|with|without)\s)"
    r"|,?\swithout\s(?:elaborating|specifying|explaining|commenting|(?:giving|offering|providing)\s(?:any\s|further\s|more\s)*(?:details?|reasons?|explanations?))\b"
    r"|\s[-–—]{1,2}\s(?:an?|the)\s(?:[\w-]+\s){0,2}?(?:idea|demand|move|proposal|step|condition|request|claim|call|point|suggestion)\b"
    r"|(?:,|\s[-–—]{1,2})\s(?:(?:and|but)\s)?(?:that|this)\s(?:remains|is|was|has\sbeen)\s(?:still\s|also\s|very\smuch\s)?(?:our|its|their|the|my)\s(?:\w+\s){0,2}?(?:position|view|stance|policy|line)\b"
    r"|,\sas\s(?:it|they|he|she)\s(?:did|does|do|has|have|had)\b(?!.*[.!?]\S?\s)|,?\sand\s(?:was|were|is|are)\s(?:\w+ly\s|now\s|still\s)?(?:likely|expected|due|set|said|believed|thought)\sto\b(?!.*[.!?]\S?\s)"
    r"|(?:,|\s[-–—]{1,2})\s(?:it(?:['’]s|\sis)\s(?:as|that)\ssimple|full\sstop|period|end\sof\sstory)\b",
    fires_on=(
        " the levy, dealing a fresh blow to the harbour",
        " a lease, raising fears of a lock-out",
        " a lease, prompting the crews to strike",
        " the levy, putting the fair in doubt",
        " to lead the board - a demand that the guild had made in May",
        " a lower roof — an idea the parish likes",
        " the levy, without giving any reasons",
        " the levy, leaving the growers without a buyer",
        " no new levy, and that remains our position",
        " no lease, no ferry - it's as simple as that",
        " no new levy, full stop",
        " the levy, as it did in May, and left",
        " the levy and was likely to be left out",
    ),
    passes_over=(
        " a lease, leaving the quay as it is",
        " a lease without giving up the quay",
        " a lease - and a levy",
        " to stop dealing in blows",
        " a lease, ending the levy",
        " the plan - the one of May",
    ),
)


def without_comment(said: str) -> str:
    """Words for a step, up to where the paper comments on it."""
    found = COMMENT.search(said)
    return said[: found.start()] if found and said[: found.start()].strip() else said
