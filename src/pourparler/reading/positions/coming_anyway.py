"""What is done when the calendar has it so, or when one is attacked: nobody is set a condition.

>>> comes_anyway("when it returns from recess"), comes_anyway("when they pay their debts")
(True, False)
>>> answers_blows("Lima would respond if attacked"), answers_blows("Lima would pay if asked")
(True, False)
"""

from pourparler.reading.english.rule import Rule

_SCHEDULED = Rule(
    id="when-the-calendar-has-it",
    does="a time that comes by itself: after a recess, when a house meets again",
    pattern=r"^\W*(?:when|once|after|following|as\ssoon\sas)\s(?:(?!\b(?:who|that|which)\b)[\w’'.-]+\s){0,5}?"
    r"(?:(?:returns?|gets?\sback|comes?\sback|is\sback|are\sback)\s(?:from\s(?:the\s|its\s|their\s|a\s)?(?:\w+\s)?(?:recess|break|holidays?|vacation)|to\s(?:Washington|work|town|session))|"
    r"(?:meets?|met|reconvenes?|convenes?|gathers?|takes?\soffice|is\ssworn\sin|expires?|opens)(?=\W*$|\s(?:again|next|on|in|this|later|for|at)\b)|"
    r"(?:recess|break|holidays?|vacation|inauguration|swearing-in|consultations|briefing|hearing|primary|midterms|convention|weekend|summer)(?=\W*$|\s(?:on|in|next|this|later|ends|is)\b))",
    any_case=True,
    fires_on=(
        "when it returns from recess on Monday",
        "when they return from the break",
        "once members get back from their holiday",
        "when he gets back from its holidays",
        "when she comes back from a long vacation",
        "when they come back to work",
        "when it is back to session",
        "when members are back to town",
        "as soon as it returns to Washington",
        "when the two meet again",
        "when the board meets next week",
        "when the two met in May",
        "when the house reconvenes",
        "when both reconvene on Monday",
        "when the panel convenes later",
        "when both convene this week",
        "when the board gathers for its session",
        "when they gather at noon",
        "when he takes office",
        "when they take office",
        "when she is sworn in",
        "when the lease expires",
        "when leases expire",
        "when the session opens",
        "after the recess",
        "following the summer break",
        "after the holiday ends",
        "after the holidays",
        "after a vacation",
        "after her inauguration",
        "after the swearing-in next week",
        "after the consultations",
        "after a briefing is held. after the briefing",
        "after the hearing",
        "after the primary",
        "after the midterms",
        "after the convention",
        "after the weekend",
        "after the summer",
        "after the break is over",
    ),
    passes_over=(
        "when they pay their debts",
        "once it meets the terms",
        "after the vote",
        "after a man who met them pays",
    ),
)
_STRUCK = Rule(
    id="would-answer-blows",
    does="who would respond if attacked, or defend himself, sets no terms",
    pattern=r"\b(?:will|would|['’]ll)\s(?:\w+ly\s)?(?:respond|retaliate|react|hit\sback|strike\sback|fight\sback|defend\s(?:it|them|him|her|our)sel\w+|return\sfire|answer\s(?:with|in\skind))\b"
    r"|(?:^|,)\W*I\s(?:suspect|think|expect|predict|guess|imagine|hope|assume|believe)\b"
    r"|\b(?:the\s(?:[\w-]+\s)?(?:bill|measure|legislation|resolution|proposal|plan)|it)\s(?:will|would)\s(?:then\s|next\s)?(?:go|head|move|return|be\ssent)\s(?:back\s)?to\s",
    fires_on=(
        "Lima would respond if attacked",
        "it will quickly retaliate",
        "we’ll react if hit",
        "it would hit back",
        "it would strike back",
        "it would fight back",
        "it would defend itself",
        "they would defend themselves",
        "we would defend ourselves",
        "he would defend himself",
        "she would defend herself",
        "it would return fire",
        "it would answer with fire",
        "it would answer in kind",
        "I suspect most will back it",
        "I think they will back it",
        "I expect they will back it",
        "I predict they will back it",
        "I guess they will back it",
        "I imagine they will back it",
        "I hope they will back it",
        "I assume they will back it",
        "I believe they will back it",
        "it would go to the senate",
        "the bill will then head back to the house",
        "the tax measure would next move to the house",
        "the legislation would return to the house",
        "the resolution would be sent to him",
        "the proposal would go to him",
        "the plan would go to him",
    ),
    passes_over=(
        "Lima would pay if asked",
        "it would go on",
        "the crews would go to sea",
        "we will be there, and I expect them",
    ),
)


def comes_anyway(condition: str) -> bool:
    """Whether words of a condition tell of a time that comes by itself."""
    return _SCHEDULED.fires(" ".join(condition.split()))


def answers_blows(words: str) -> bool:
    """Whether what would be done in some case is to answer blows, or where a paper goes next."""
    return _STRUCK.fires(" ".join(words.split()))
