"""What makes words for an agreement, or for movement, tell of less than that.

Initials under some pages, a contract with a third, a word on who is to mediate, a paper signed within one side: none of
them ends a dispute. Nor does a mediator's picture of ice and bridges tell that anybody moved, or a date for the next
round. Each rule is tried on the sentence in which such words stand.
"""

from pourparler.reading.english.rule import Rule
from pourparler.record.statements import TalksState

_TEXT = r"(?:deal|agreement|accord|treaty|settlement|truce|cease-?fire|pact|contract|compromise|memorandum|text|page)s?"
_SOME = (
    r"(?:the\s(?:first|opening|last)\s(?:[\w-]+\s)?|(?:some|several|part|parts|half|most|many)\s(?:of\s(?:the|its|their)\s)?(?:[\w-]+\s)?|"
    r"[\w-]+\s(?:out\s)?of\s(?:the\s)?[\w-]+\s)"
)
_PIECES = r"(?:pages?|chapters?|articles?|points?|parts?|sections?|clauses?|paragraphs?|items?|annex(?:es)?)"
_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"

NOT_YET_ONE = (
    Rule(
        id="part-initialled",
        does="what is signed, initialled or agreed is but a part of the text",
        pattern=rf"\b(?:sign(?:ed|s)?|initial(?:led|s)?|initials\s(?:to|under|on)|agreed?(?:\son)?|settled|approved|cleared)\s(?:[\w-]+\s)?{_SOME}(?:[\w-]+\s)?{_PIECES}\b|"
        r"\b(?:half|[\w-]+-(?:thirds|quarters|fifths|tenths)|\d+\sper\scent)\s(?:done|ready|complete|finished|settled|agreed)\b",
        any_case=True,
        fires_on=(
            "Canal dues agreed; lock text 'two-thirds done'",
            "They put their initials to the first nine pages of a contract.",
            "The two sides agreed on four of the six chapters of an accord.",
            "They signed the opening section of the agreement.",
        ),
        passes_over=("They initialled the treaty.", "They signed a 12-point accord.", "They signed all pages of it."),
    ),
    Rule(
        id="not-before-something",
        does="it is to be an agreement only when something else has been done",
        pattern=rf"\b(?:as\ssoon\sas|the\smoment|only\s(?:once|when|if|after)|provided|on\scondition)\b[^.;]*?\b{_TEXT}\b|"
        r"\bsigns?\b[^.;]*?\bonly\s(?:once|when|if|after)\b|"
        rf"\b(?:(?:will|would|shall|can|could|does|do|is|are)\snot|\w+n['’]t)\s(?:yet\s)?(?:be|become|bind|binding|count|valid|hold|in\sforce)\b[^.;]*?\b(?:until|till|unless|before)\b|"
        r"\b(?:isn['’]t|is\snot|are\snot|aren['’]t)\s(?:yet\s)?(?:a|an|any)\s(?:deal|contract|agreement)\b",
        any_case=True,
        fires_on=(
            "The firm pays as soon as the contract has been signed.",
            "The initialled pages won't become a contract until the books are open.",
            "The guild signs a contract only once the books are open.",
            "A text that is initialled is not a deal, she said.",
        ),
        passes_over=("They signed the contract as planned.", "The contract will be in force until May."),
    ),
    Rule(
        id="one-thing-only",
        does="it is on another matter, or on how to talk",
        pattern=r"\b(?:one\sthing(?:\sat\sleast)?|an?\s(?:whole\s)?(?:different|separate|other)\s(?:story|matter|question|dispute)|another\s(?:story|matter)|nothing\sto\sdo\swith|unrelated|side\s(?:deal|issue|matter|agreement)|"
        r"(?:agree[ds]?|agreement|deal|accord)\s(?:on\s|about\s|over\s|as\sto\s)?(?:who\s(?:will|would|is\sto|should|shall)\s(?:sit|chair|mediate|preside|referee|arbitrate)|where\s(?:to|they)|the\s(?:venue|seating|mediator|chair(?:man|woman)?|agenda|timetable)\b))",
        any_case=True,
        fires_on=(
            "The mill and the town have agreed on one thing at least: the date.",
            "Road deal signed; the quarry 'a different story'",
            "They reached an agreement on who will chair the talks.",
            "They sealed the deal on the venue.",
        ),
        passes_over=("They agreed on a price.", "They signed the deal, and nothing is left over."),
    ),
    Rule(
        id="with-somebody-else",
        does="it was made with somebody who is no party to the dispute, or between others",
        pattern=rf"\b{_TEXT}\s(?:for\s[^.;,]{{0,40}}\s)?with\s(?:another|other|rival|its\srival|an?\s(?:rival|competing|competitor|third|new|foreign|different|second|smaller))\b|"
        rf"^\W*(?:Elsewhere|In\sother\snews|In\sbrief|Also\stoday|Separately|In\sa\sseparate)\b|\bsigned\s(?:(?:only|it)\s)?(?:with|by)\sthe\srival\b|"
        rf"\b{_TEXT}\swith\s(?:a|an)\s(?:[\w-]+\s){{1,3}}(?:in|from)\s[A-Z][\w-]+\sfor\b",
        fires_on=(
            "The firm signed a contract with rival welders.",
            "Elsewhere: porters at another port have ratified their contract.",
            "The chain signed a contract with a dairy in Jutland for butter.",
        ),
        passes_over=("The firm signed a contract with the welders.", "It signed a deal with a union in the north."),
    ),
    Rule(
        id="within-one-side",
        does="it is a paper that one side has put out, signed by its own officers",
        pattern=r"\b(?:communiqu[eé]|statement|letter|petition|notice|circular|release|resolution)\s(?:(?:was|were|jointly|is)\s)*signed\sby\s(?:the|its|their|both)?\s?"
        r"(?:[\w-]+\s){0,2}(?:chair\w*|secretar\w+|president|officers|leaders?|director\w*|branch|spokes\w+)\b|\bamong\sthemselves\b",
        any_case=True,
        fires_on=(
            "A communique signed by the chairman and the secretary says so.",
            "The lenders reached an accord among themselves.",
        ),
        passes_over=("A joint communique was signed by the two ministers.",),
    ),
    Rule(
        id="some-time-ago",
        does="it was made some time ago, and is told beside the news",
        pattern=rf"\b(?:where|which|who|that|when|whom|had)\b[^.;]*\b(?:(?:\w+|\d+)\s(?:days|weeks|months|years)\s(?:ago|earlier)|last\s(?:month|year|spring|summer|autumn|winter)|"
        rf"(?:an\shour|hours|a\s(?:day|week|month|year))\s(?:ago|earlier|before))\b|,\s(?:signed|initialled|concluded|reached|sealed)\sin\s(?:{_MONTH}|(?:19|20)\d\d)\b|"
        rf"\b(?:was|were)\s(?:signed|reached|struck|concluded)\s(?:\w+\s){{0,3}}(?:ago|last\s(?:month|year))\b|\b(?:agreed|signed|reached|struck)\slast\s(?:{_MONTH}|month|year)\b",
        fires_on=(
            "In Oslo, where the house approved the accord two weeks ago, nobody answered.",
            "The truce, signed in June, runs out soon.",
            "She had signed the pact an hour before and then climbed back in.",
            "Oslo and Lima agreed last December to the toll, ending a long dispute.",
        ),
        passes_over=("They signed the accord two weeks after the flood.", "They reached a deal in June."),
    ),
)
"""Tried where words tell of an agreement."""

NO_MOVEMENT = (
    Rule(
        id="mediators-picture",
        does="movement is seen or felt by one who speaks, or told in a picture",
        pattern=r"\bI\s(?:can\s|do\s|already\s|still\s|could\s)?(?:see|saw|sense|sensed|feel|felt|smell|hear|heard)\b|"
        r"\b(?:movement|progress|momentum|thaw)\s(?:under|beneath|below|behind)\b|\b(?:under|beneath)\sthe\sice\b|\blight\sat\sthe\send\b|\bdaylight\b|\bgreen\sshoots\b|\bsmall\sbirds?\b",
        any_case=True,
        fires_on=(
            "“I sense movement,” said the judge.",
            "There is movement under the ice, said the envoy.",
            "The mediator saw light at the end of the tunnel, and good progress.",
        ),
        passes_over=("There has been movement on both sides, the mediator said.", "The talks made good progress."),
    ),
    Rule(
        id="only-a-date",
        does="talks are to go on at a date",
        pattern=r"\b(?:talks|negotiations|discussions|consultations|they|sides)\s(?:(?:are|is)\s(?:due\s|set\s|expected\s)?to\s|will\s)?(?:resume|restart|reopen|reconvene|continue)\s(?:here\s|there\s|again\s)?"
        r"(?:in\sa\s\w+|in\s\w+\s(?:days|weeks|months)|tomorrow|next\s\w+|later\sthis\s\w+|after\sthe\s\w+|on\s(?:the\s)?(?:\w+day|\d+\w*)(?=[.,;]|\s*$))",
        any_case=True,
        fires_on=("Talks resume in a fortnight.", "The talks resume on Monday.", "The talks will resume next week."),
        passes_over=("Talks resumed on Monday.", "Talks resume after a year of silence"),
    ),
)
"""Tried where words tell that talks are moving."""

UNSAID = Rule(
    id="movement-unsaid",
    does="who speaks of movement will not say what it was",
    pattern=r"\b(?:declined|refused|was\sunable|did\snot\swant|would\snot|wouldn['’]t|could\snot|couldn['’]t|did\snot|didn['’]t)\s(?:to\s)?"
    r"(?:say|tell|explain|specify|describe|elaborate|name|be\sdrawn|give)\b[^.;]{0,40}?\b(?:movement|progress|it\s(?:was|consisted|lay)|had\smoved|shift|breakthrough)\b",
    any_case=True,
    fires_on=("She declined to say what the movement was.", "He would not be drawn on who had moved."),
    passes_over=("She declined to say who would come.", "He said there was movement."),
)
"""Beside it, what a report tells of movement is nobody's word."""

_OF = {TalksState.AGREED: NOT_YET_ONE, TalksState.MOVING: NO_MOVEMENT}
_LONGEST = 1_500
"""Letters of a sentence that are looked at: what goes on for longer is none, and would be searched for ever."""


def falls_short(state: TalksState, words: str) -> bool:
    """Whether a sentence with words for a state of the talks tells of less than that."""
    rules = _OF.get(state, ())
    return any(rule.fires(words[:_LONGEST]) for rule in rules)
