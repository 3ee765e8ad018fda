"""Acts told by a noun, its owner and "to be": "the union's price is …", "its position is that …", "… is its demand"."""

from pourparler.reading.english.cue import Cue, Where
from pourparler.reading.english.word_class import WordClass
from pourparler.record.statements import Act

OWNS = r"(?:['’]s?|(?:its|their|his|her))\s(?:(?!(?:and|or|to|of)\b)[\w’-]+\s){0,2}?"
_IS = r"(?:is|are|was|were|remains?|has\s(?:always\s)?been|have\s(?:always\s)?been|had\sbeen)"
WANTS = WordClass(
    id="nouns-of-wanting",
    words=(
        "demands?",
        "requests?",
        "claims?",
        "priority",
        "priorities",
        "aims?",
        "wish(?:es)?",
        "requirements?",
        "conditions?",
        "pre-?conditions?",
        "price",
        "terms",
        "minimum",
        r"bottom\sline",
        "goals?",
        "insistence",
    ),
    frame="The guild's {} is a pension for all.",
)
"""What somebody wants, by a noun."""
STANDS = WordClass(
    id="nouns-of-standing",
    words=(
        "position",
        "view",
        "stance",
        "stand",
        "line",
        "answer",
        "reply",
        "response",
        "message",
        "argument",
        "rule",
        "counter-line",
        r"starting\spoint",
        "understanding",
        "principle",
    ),
    frame="The guild's {} is that nobody sails.",
)
"""Where somebody stands, by a noun."""
_NO_THING = (
    r"(?!(?:an?|the)\s(?:\w+\s)?(?:subject|reason|cause|obstacle|sticking|stumbling|problem|issue|matter|question|bone|result|latest|same|one|first|second|"
    r"third|last|main|key|central|non-starter|red|joke|demands?|step|threat|challenge|sign|mistake|test|bluff|part|lot|bit|focus|heart|root|core|talk|only)\b)"
)
_A_THING = (
    rf"{_NO_THING}(?:that|to(?=\s[a-z])|for|an?|the|its|their|no|half|full|equal|back|more|higher|lower|early|immediate|[£$€]?\d[\d.,]*|"
    r"nothing\sless\sthan|\w+(?:ment|tion|sion|ance|ease|ase|wal|ing)|apology|pay|payment)(?=\s)"
)
HELD: tuple[Cue, ...] = (
    Cue(
        id="condition-of-is",
        act=Act.PRECONDITION,
        pattern=rf"{OWNS}(?:pre-?conditions?|conditions?|price|terms)\s(?:for|of)\s[^,;.:]{{3,80}}?\s{_IS}(?=\s(?!not\b|\w+ed\b))",
        where=Where.NOUN,
        fires_on=(
            "The guild's condition for a return to work is the payment of arrears.",
            "Its price for talks has always been a pardon.",
        ),
        passes_over=("The guild's condition for a return was rejected.", "The condition of the road is poor."),
    ),
    Cue(
        id="demand-is",
        act=Act.DEMAND,
        pattern=rf"{OWNS}{WANTS}(?:,?\s(?:\w+\s)?(?:includ(?:e|es|ed|ing)|(?:(?:are|is)\s)?(?:as\sfollows))|\s{_IS}(?:\s(?:still|now|also|simply))?(?=(?:\s[\w’'-]+){{0,8}}:\s|\s{_A_THING}))",
        where=Where.NOUN,
        fires_on=(
            "The guild's main demand is a pension.",
            "Its first demand has been for back pay.",
            "The owners' demands include an end to the strike.",
            "Their price remains the reinstatement of Rosas.",
            "Quito's demand is simple: pay up.",
            "The guild's conditions are as follows: pay and rest.",
        ),
        passes_over=(
            "The guild's demand was rejected.",
            "Its demands are the main obstacle to a deal.",
            "The guild's demand is unrealistic.",
        ),
    ),
    Cue(
        id="position-is",
        act=None,
        pattern=rf"{OWNS}{STANDS}(?:\s(?:to|on|over|in)\s[^,;.:]{{1,60}}?|\s(?:throughout|all\salong|until\snow|so\sfar))?(?:\s{_IS}(?:\s(?:still|now|always|the\ssame|simple|clear|simply|firm|unchanged|blunt|short))?|\scame)?(?=,?\sthat\b|:\s|\s[–—-]\s)",
        where=Where.NOUN,
        fires_on=(
            "The guild's position is that nobody sails.",
            "Lima's answer: no ship will sail.",
            "Its stance on the toll remains unchanged: no refund.",
        ),
        passes_over=("The guild's position is weak.", "Its line was cut."),
    ),
    Cue(
        id="offer-is",
        act=Act.OFFER,
        pattern=rf"{OWNS}(?:(?:offer|proposal|bid|counter|counter-?(?:offer|proposal|bid)|figure|number)s?(?:,\s[^,;.]{{3,50}},)?\s(?:{_IS}(?=(?:\s(?:for|to)(?=\s)|\s(?:about|still|now))?\s(?:an?\s(?:\w+\s){{0,2}}(?:raise|rise|increase|fee|share|cap|"
        rf"freeze|cut|price|term|lease|sum|payment)\b|[£$€]?\d))|provid(?:es|ed)\sfor|would(?=\s(?!be\b|have\b|mean\b|need\b|require\b|make\b|not\b|only\b)[a-z]+\s)|call(?:s|ed)\sfor|foresees|foresaw|(?:now\s)?(?:includ(?:es|ed)|contain(?:s|ed)|envisag(?:es|ed)|allow(?:s|ed)))|"
        r"(?:draft|paper|plan|package|text|scheme)(?:,\s[^,;.]{3,50},)?\s(?:would(?=\s(?!be\b|have\b|mean\b|need\b|require\b|make\b|not\b|only\b|take\seffect\b|cost\b)[a-z]+\s)|provid(?:es|ed)\sfor|contain(?:s|ed)|foresees|envisag(?:es|ed))|"
        r"(?:was|is)(?=\s[£$€]?\d))",
        where=Where.NOUN,
        fires_on=(
            "The mill's last offer was 2 per cent.",
            "Lima's opening offer is for a raise of 4.",
            "Its proposal, sent on Monday, provided for a fee of 3.",
            "Quito's plan failed, but its proposal would lift the toll by half.",
            "The guild's was 6, 5 and 5.",
            "Lima's new offer includes a bonus.",
            "The board's draft would permit both.",
        ),
        passes_over=("The mill's offer was refused.", "Its proposal would be read.", "The guild's was the better."),
    ),
)
"""Tried before the other nouns: what is asked, or what somebody says, stands after "is"."""

IS_ITS = Cue(
    id="is-its-demand",
    act=Act.DEMAND,
    pattern=rf"{_IS}(?:\s(?:still|now|also))?(?:\sone\sof)?\s(?!\w+(?:ed|en)\sby\b)(?P<owner>[^,;.:]{{3,50}}?)['’]s?\s(?:(?!(?:and|or|to|of)\b)[\w’-]+\s){{0,2}}?"
    rf"(?:demands?|requests?|conditions?|pre-?conditions?|price|priority|minimum|bottom\sline)(?:\s(?:for|of)\s[^,;.:]{{3,80}})?(?=\s*(?:[.,;]|$)|\s(?:in|since|from)\s)|"
    r"(?:is|was|remains?|would\sbe)\sthe\sprice\s(?:of|for)\s(?P<whose>[^,;.:]{3,50}?)['’]s?\s(?:\w+\s)?(?:support|votes|backing|consent|cooperation|co-operation|signature|participation|abstention|blessing|agreement)\b",
    where=Where.NOUN,
    fires_on=(
        "A pension for all is the guild's main demand.",
        "An apology remains Lima's price for talks.",
        "A vote is the price of the guild's support.",
    ),
    passes_over=(
        "A pension is the demand of many.",
        "It met the guild's demand.",
        "Things have been complicated by the guild's demands.",
    ),
)
"""What is asked stands before it."""
