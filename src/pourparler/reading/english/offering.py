"""Words by which somebody offers the other side something now, which waits for an answer.

A promise, a question, a plan of one's own, good offices, an offer told of the past: none of them waits for an answer.
"""

from pourparler.reading.english.rule import Rule

OFFERS = Rule(
    id="offers-something",
    does="somebody offers or proposes something, or would give it in return",
    pattern=r"\b(?:offer(?:s|ed|ing)?|propos(?:e|es|ed|ing|als?)|put(?:s|ting)?\s(?:forward|on\sthe\stable)|tabl(?:es|ed|ing)|suggest(?:s|ed)|"
    r"h[eo]ld(?:s|ing)?\sout\sthe\sprospect|(?:is|are|was|were|be)\s(?:also\s|now\s)?(?:ready|willing|prepared)\sto|in\s(?:return|exchange)\sfor)\b",
    any_case=True,
    fires_on=(
        "The mill offered 4 per cent.",
        "Norlia proposes a joint commission.",
        "The port is ready to open its books.",
        "It put forward a new roster.",
        "She held out the prospect of a subsidy.",
    ),
    passes_over=("The mill will pay on Friday.", "They promised never to leave.", "Would he call it back?"),
)
NO_OFFER = Rule(
    id="no-open-offer",
    does="it is of help or of a resignation, denied, asked about, told of the past, or answered in the same breath",
    pattern=r"\b(?:offer\w*|propos\w+|ready|willing|prepared)\s(?:\w+\s){0,2}?(?:to\s(?:mediate|host|help|chair|arbitrate|resign|stand\sdown|step\sdown|quit|meet|talk)\b|"
    r"(?:his|her|its|their)\s(?:good\soffices|services|help|resignation|condolences|apolog\w+))|"
    r"\b(?:not|never|no|nor|neither|without|nothing)\s(?:\w+\s){0,2}?(?:offer|propos|suggest|ready|willing|prepared)\w*|n['’]t\s(?:\w+\s)?(?:offer|propos|suggest|ready|willing)|"
    r"\bhad\s(?:\w+\s)?(?:offered|proposed|suggested|put|tabled|been\s(?:ready|willing|prepared))\b|\b(?:ago|last\s(?:year|month|summer|autumn|winter|spring)|in\s(?:19|20)\d\d)\b|"
    r"\b(?:accepted|rejected|refused|turned\sdown|declined|welcomed|dismissed|sent\sback|withdrawn|rumou?r\w*|is\ssaid\sto|are\ssaid\sto)\b|\b(?:former|ex-)\s?\w+|\?",
    any_case=True,
    fires_on=(
        "The envoy offered to mediate.",
        "Both wardens have offered to stand down.",
        "It had offered a truce in May.",
        "The board proposed a group, which was accepted by a show of hands.",
        "They had received no proposal since January.",
        "Would it be ready to pay?",
        "A former envoy suggests two steps at once.",
    ),
    passes_over=("The mill offered 4 per cent.", "Norlia proposes to open the gates."),
)
GO_BETWEEN = Rule(
    id="go-between-by-name",
    does="a name is that of one who goes between the parties",
    pattern=r"\b(?:mediators?|conciliators?|arbitrators?|envoys?|the\schair|ombuds\w+|red\scross|red\screscent|united\snations)\b",
    any_case=True,
    fires_on=("Mediators", "the Chair", "International Committee of the Red Cross"),
    passes_over=("Chair Makers' Union", "Harlan Mills"),
)


def offers(words: str) -> bool:
    """Whether words tell of an offer that waits for an answer.

    >>> offers("The mill offered 4 per cent."), offers("The judge offered to mediate.")
    (True, False)
    """
    return OFFERS.fires(words) and not NO_OFFER.fires(words)
