"""Words that tell that nobody moves: positions as they were, no date for another meeting, nobody who begins.

Papers seldom write "deadlock". They write that the two are where they stood in May, that the matter rests there, that
the ninth session came to nothing, and that neither has a date for a tenth.
"""

from pourparler.reading.english.state import TALKS, telling, telling_near_talks
from pourparler.record.statements import TalksState

_POSITION = r"(?:positions?|stances?|answers?|repl(?:y|ies)|demands?|conditions?|red\slines?|price)"
_NOT = r"(?:ha(?:s|ve|d)\s(?:still\s)?(?:not|never)|ha(?:s|ve|d)n['’]t|did\snot|didn['’]t)"
_NOBODY = (
    r"(?:neither(?:\s(?:side|party|camp|delegation|of\s(?:them|the\s\w+)|man|government|company))?|nobody|no\sone)"
)
_MEETING = (
    r"(?:talks|negotiations|meetings?|sessions?|sittings?|rounds?|date|dates|appointments?|encounters?|conversations)"
)
_FORMER = r"(?:(?:conversations|dialogues?|contacts|discussions|negotiations?|talks|mediation|arbitration|process))"

BROKEN_OFF = (
    telling(
        "put-an-end-to-talks",
        TalksState.BROKEN_OFF,
        rf"(?:put(?:s|ting)?|bring(?:s|ing)?|brought)\san\send\sto\s(?:[\w’'-]+\s){{0,3}}?{_FORMER}|"
        rf"ha(?:s|ve|d)\sended\s(?:(?:all|the|its|their)\s)?(?:[\w-]+\s){{0,2}}?(?:talks|discussions|negotiations)\s(?:with|on|over|about|to)|"
        rf"(?:regard|consider|declar)(?:s|ed)?\s(?:[\w’'-]+\s){{0,4}}?{_FORMER}\s(?:as\s|to\sbe\s)?(?:closed|concluded|finished|dead|over|at\san\send)|"
        rf"{_FORMER}\s(?:[^.;:,]{{0,40}}\s)?(?:was|were|has\sbeen|have\sbeen)\s(?:wound\sup|terminated|broken\soff)|"
        r"participation\s(?:[^.;:,]{0,30}\s)?(?:is|was)\s(?:over|at\san\send)",
        (
            "The museum has put an end to conversations with the heirs.",
            "Calder has ended discussions with Brant Foods.",
            "The two firms have ended talks on a merger.",
            "The bishop regards this process as closed.",
            "The dialogue was terminated by the league at noon.",
            "She said her union's participation was at an end.",
        ),
        (
            "They hope to put an end to the war.",
            "He has ended his speech.",
            "The process for licences was closed to students.",
        ),
    ),
)

STALLED = (
    telling_near_talks(
        "has-not-moved",
        TalksState.STALLED,
        rf"{_NOBODY}\s(?:ha(?:s|d)\s(?:so\sfar\s|yet\s)?(?:moved|budged|shifted|blinked|yielded|given\s(?:way|ground|an\sinch))|(?:would|will)\s(?:budge|yield|give\s(?:way|ground|an\sinch))|budged|blinked)|"
        rf"{_POSITION}\s(?:(?!if\b|would\b|could\b|may\b|might\b)[^.;:,]{{0,40}}?\s)?(?:{_NOT}\s(?:altered?|changed?|moved?|shifted?|budged?|softened?)|(?:is|are|was|were|remain(?:s|ed)?|stay(?:s|ed)?)\sunchanged|"
        r"(?:is|are)\snot\s(?:going\sto|likely\sto|about\sto)\schange)|"
        r"(?:repeat(?:s|ed)?|restat(?:es|ed|ing))\s(?:[\w’'-]+\s){0,2}?(?:own\s|known\s|old\s|respective\s|same\s){1,2}(?:positions?|conditions|demands|terms|estimates|figures)|"
        r"hold(?:s|ing)?\sfirm\sto\stheir|held\sfirm\sto\stheir|(?:are|is|['’]re)\snot\sbudging",
        (
            "Neither has moved since the talks of March.",
            "The ministry's position in the talks has not altered.",
            "Both sides repeated their known conditions.",
            "Nobody had budged, said the mediator.",
            "On the price the two sides held firm to their figures.",
        ),
        (
            "Neither has moved house.",
            "The talks moved on.",
            "Their position would be unchanged if the talks failed.",
            "The delegation repeated the question.",
        ),
    ),
    telling_near_talks(
        "where-it-stood",
        TalksState.STALLED,
        r"(?:stand|stands|stood|is|are|was|were|['’]re|remain(?:s|ed)?|stay(?:s|ed)?|left|leaves?|leaving|ended|finish(?:es|ed)?)\s(?:(?!not\b|no\b|never\b)[\w’'-]+[\s,]\s?){0,5}?"
        r"where\s(?:it|they|he|she|both|things|matters|we|(?:the\s)?(?:two|both)\ssides)\s(?:all\s)?(?:stood|were|was|(?:had|have|has)\s(?:stood|been)|(?:had\s)?beg[au]n|started|left\soff)(?!\s\w+ed\b)|"
        r"as\s(?:far|wide)\sapart\sas\s(?:ever|before|they|at|in|on|when)|no\s(?:closer|nearer)\sthan\s(?:they|it|at|in|on|when|before)",
        (
            "The two sides are exactly where they stood before the talks.",
            "That leaves the dispute where it was.",
            "At the close of the talks the sides were as far apart as ever.",
            "The negotiators are no closer than they were at Easter.",
        ),
        (
            "The delegation left the hall where they were photographed.",
            "The talks are not where they were: much was settled.",
        ),
    ),
    telling(
        "there-it-rests",
        TalksState.STALLED,
        r"there,?\s(?:for\s(?:now|the\smoment),?\s)?the\s(?:matter|thing|dispute|affair|case|question|quarrel|row)\s(?:rests|stands|sits|lies|sticks)|there\sit\s(?:rests|stands|sits|sticks)(?=[.,;]|\s*$)",
        ("And there the matter rests.", "There, for now, the dispute stands.", "There it sits."),
        ("There it sits on the table.", "There the matter was settled."),
    ),
    telling_near_talks(
        "came-to-nothing",
        TalksState.STALLED,
        r"(?:c[ao]me|comes|led|leads|amount(?:s|ed)?)\sto\s(?:nothing|naught|nought)|(?:with|has|have|had)\s(?:little|nothing)\sto\sshow|(?:(?:yet\s)?another|an?|one\smore)\s(?:fruitless|futile|barren)\s"
        r"(?:\w+\s)?(?:session|meeting|round|day|sitting|evening|night)|(?:yielded|produced|settled|decided|resolved|achieved)\snothing|(?:have|has|had)\s(?:not|n['’]t)\sprospered|"
        r"(?:day|meeting|session|round|night|sitting|visit)\s(?:has\s|had\s)?changed\s(?:nothing|little)|without\sa\scommuniqu[ée]|nothing\shappened",
        (
            "The talks of Friday came to nothing.",
            "A week of negotiations ended with nothing to show but a photograph.",
            "The negotiators had yet another fruitless session.",
            "The envoys met at noon, and the session changed nothing.",
        ),
        ("The storm came to nothing.", "They have much to show for the talks.", "The vote changed much."),
    ),
    telling(
        "nobody-begins",
        TalksState.STALLED,
        r"(?:nobody|no\sone|neither(?:\s(?:side|party|camp|of\s(?:them|the\stwo)))?)\s(?:is\s|was\s|will\s|would\s|wants?\sto\s|wanted\sto\s|dares?\s(?:to\s)?|intends?\sto\s|(?:is|was)\s(?:willing|ready|prepared)\sto\s)?"
        r"(?:go(?:es|ing)?|mov(?:e|es|ing)|act(?:s|ing)?|beg(?:in|ins|inning)|start(?:s|ing)?|blink(?:s|ing)?)\sfirst|"
        r"(?:both|each|all(?:\s(?:three|four))?|the\stwo)\s(?:[\w’'-]+\s){0,3}?(?:say(?:s|ing)?\s|said\s)?(?:(?:that\s)?(?:it|they|he|she)\s)?(?:(?:is|are|was|were|still)\s){0,2}?wait(?:s|ed|ing)?\sfor\s(?:one\sof\s)?the\sother(?:s|\sto)?",
        (
            "Nobody is going first.",
            "Neither side wants to move first.",
            "Both said that they were waiting for the other to begin.",
            "Each says it is waiting for one of the others.",
        ),
        (
            "Nobody came to the first meeting.",
            "The other side goes first.",
            "Both were waiting for the bus.",
        ),
    ),
    telling_near_talks(
        "no-date-for-another",
        TalksState.STALLED,
        rf"(?:ha(?:s|d|ve)\s)?no\s(?:(?:further|new|fresh|more|other|next|second|third)\s)?(?:[\w-]+\s)?{_MEETING}\s(?:(?:has|have|had)\sbeen\s|is\s|are\s|was\s|were\s)?(?:scheduled|planned|fixed|arranged|set|announced|in\sthe\sdiary)|"
        rf"no\sdate\s(?:[^.;:,]{{0,25}}\s)?for\s(?:an?other|the\snext|new|more|further|resuming)|"
        rf"(?:neither|no)\s(?:side|party|one)\s(?:has|had)\s(?:any\s)?plans\sto\s(?:meet|talk|return)|nor\s(?:has|is|was)\s(?:[\w-]+\s){{0,2}}?(?:date|{_MEETING})\s(?:set|fixed|planned)",
        (
            "The parties have no further sessions scheduled, said the mediator.",
            "No date has been fixed for another sitting of the delegations.",
            "Neither side has any plans to meet before the talks of May.",
        ),
        ("A date has been fixed for the talks.", "There was no date on the letter of the delegation."),
    ),
    telling(
        "dug-in-over",
        TalksState.STALLED,
        rf"bogged\sdown\s(?:over|on|in)(?!\s(?:mud|snow)\b)|(?:stand|stands|stood|remain(?:s|ed)?)\s(?:(?:far|wide|miles|well)\s)?apart\s(?:over|on)|"
        r"(?:hit|hits)\sthe\sbuffers|(?:day|week|month|year)\sof\s(?:an?|the|their|its|this)\s(?:[\w$£€’'-]+\s){{0,4}}?(?:stand-?off|deadlock|stalemate|impasse)|"
        rf"dig(?:s|ging)?\sin\sover|(?:is|are|remain(?:s|ed)?|stay(?:s|ed)?)\slocked\sin\s(?:an?|their)\s(?:[\w-]+\s){{0,2}}?(?:dispute|row|stand-?off|quarrel|battle\sof\swills)|"
        rf"(?:{TALKS}|saga|stand-?off|dispute|row)\sdrags?\son|gridlock(?:ed)?\sover|"
        r"(?:stand-?off|gridlock)(?:\s(?:over|on|in|with|between)\s(?:[\w’'-]+\s){1,5}?|\s)(?:deepens?|hardens?|persists?|worsens?|continues?)\b",
        (
            "The plan is bogged down over who pays.",
            "Creditors and ministry stand apart over the debt.",
            "Wednesday is the ninth day of a bitter stand-off.",
            "Dockers dig in over cranes",
            "The lease saga drags on",
            "Stand-off over the cranes deepens",
            "Gridlock over the harbour bill",
        ),
        (
            "The lorry was bogged down in mud.",
            "The houses stand apart.",
            "It was the first day of the month.",
            "Gridlock in the port road",
        ),
    ),
)
