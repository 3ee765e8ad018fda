"""Terms as people speak them, without a verb of asking: "trams first", "when they run, we will talk", "the mast stays".

Where each group is tried tells :mod:`pourparler.reading.english.words`.
"""

from pourparler.reading.english.cue import Cue, Where
from pourparler.record.statements import Act

_BEGINS = r"(?:^|(?<=[.!?]\s))\W*"
_WE_WILL = r"(?:I|we)(?:['’]ll|\s(?:will|can|could|shall))\b"
TIMED = (
    r"(?:(?:the|these|those|our|their|this|that)\s(?:[\w’'-]+\s){0,2}?)?(?:talks?|negotiations?|meetings?|rounds?|sessions?|season|time|"
    r"moment|day|year|month|week|results?|minutes?|(?:I|we)\s(?:meet|sit|come|return|know|see|get|talk|speak))\b"
)
"""Of which a "when" tells the time, and no condition."""

ON_THE_DAY = (
    r"(?:on\sthe\s(?:very\s)?(?:day|moment|minute|hour)|the\s(?:very\s|same\s)?(?:day|moment|minute|week|morning|afternoon|evening|night))\s"
    r"(?:that\s|when\s|after\s)?"
)

SPOKEN_ORDER: tuple[Cue, ...] = (
    Cue(
        id="when-they-we-will",
        act=Act.PRECONDITION,
        pattern=rf"(?:{_BEGINS})?(?-i:Only\swhen|When|Once|As\ssoon\sas|The\s(?:day|moment|minute|hour)(?:\s(?:that|when))?)\s(?!{TIMED})[^.;:!?]{{3,80}}?,?\s{_WE_WILL}",
        where=Where.CONTENT,
        fires_on=(
            "When the trams run I will look at the timetable.",
            "Once those papers are torn up, we'll come and plan.",
            "The day the fence is down, we can sit together.",
        ),
        passes_over=(
            "When the canal talks resume we will table a plan.",
            "When we meet I will say so.",
            "Once upon a time they met.",
            "They sing when they are paid.",
        ),
    ),
    Cue(
        id="on-the-day-that",
        act=Act.PRECONDITION,
        pattern=rf"(?:(?:comes?|goes?|opens?|ends?|stops?|starts?|runs?|leaves?|moves?|returns?|go\sback|come\sback)\s(?:\w+\s){{0,2}}|"
        rf"(?:{_WE_WILL}|(?:will|can|shall)\sbe\s(?=\w+(?:ed|en|wn|ut|ld)\b))\s?[^.;:!?,]{{2,50}}?\s){ON_THE_DAY}(?!{TIMED})(?:we|they|the|our|he|she|it|(?-i:[A-Z])\w+)\b",
        where=Where.CONTENT,
        fires_on=(
            "The tents come down on the day we hold a letter.",
            "The gate opens the minute the fence is gone.",
            "Our crews go back the day they sign.",
            "We'll shift the day the board gives it in writing.",
            "The beds will be folded on the day that she begins.",
            "The gate opens the same day the ban goes.",
            "The crew comes back the morning after they sign.",
            "I will have the money the week the lease is sealed.",
            "We will bring the keys the afternoon they sign.",
            "We will be back the evening she signs.",
            "The fence will be removed the night the deeds are here.",
        ),
        passes_over=(
            "He comes on the day before.",
            "The gate opens on the hour.",
            "We will meet on the day of the vote.",
            "We will propose it the moment we sit down.",
        ),
    ),
    Cue(
        id="not-sooner",
        act=Act.PRECONDITION,
        pattern=r"not\s(?:(?:an?|one|the|\w+)\s(?:single\s)?(?:seconds?|minutes?|moments?|hours?|days?|mornings?|evenings?|weeks?)\s)?(?:before|sooner|earlier)(?=\W*$|[.!?;,]|\sthan\b)",
        where=Where.CONTENT,
        fires_on=(
            "The gates open when the crews are back, and not a minute sooner.",
            "We sign the day it is paid, not before.",
            "The fence goes once they leave, but not earlier.",
        ),
        passes_over=("It had not rained before lunch.", "They came sooner.", "It was not a day too early."),
    ),
    Cue(
        id="this-or-we",
        act=Act.PRECONDITION,
        pattern=r"(?-i:[A-Z][\w’'-]*)\s[^.;:!?]{2,60}?,?\sor\s(?:(?:we|I)\s(?:stay|stop|strike|walk|leave|go|quit|will\snot|do\snot|are\snot)|there(?:['’]s|\s(?:is|will\sbe))\sno|the\s\w+(?:\s\w+)?\s(?:stays?|stops?))\b",
        where=Where.CONTENT,
        fires_on=(
            "They pay it back or we stop here.",
            "Rosas goes or we stay.",
            "The clause is in the deal or there's no deal.",
            "Scrap it or the boats stay in port.",
        ),
        passes_over=("We sail today or tomorrow.", "We will talk, or we won't.", "Come or go."),
    ),
    Cue(
        id="let-them-and-we-will",
        act=Act.PRECONDITION,
        pattern=r"(?-i:Let)\s(?!us\s(?:hope|be|face|see|say)\b|me\b)[^.;:!?]{3,90}?(?:\sand|,(?:\sand)?(?:\sthen)?)\s[^.;:!?]{0,40}?(?:['’]ll|\b(?:will|would|can|could|may)|\bis)\b",
        where=Where.CONTENT,
        fires_on=(
            "Let the ferries run and we will sit down the same day.",
            "Let him first call it off, then my door is open.",
            "Let the money be lodged, the gates can go up tomorrow.",
        ),
        passes_over=("Let us hope it will do.", "Let them come.", "Let us be frank, it will be long."),
    ),
    Cue(
        id="without-it-nothing",
        act=Act.PRECONDITION,
        pattern=r"(?:without|if\sthere(?:['’]s|\sis)\sno|with\sno)\s(?!(?:that|this|it|them|doubt)\b)[^.;:!?,]{2,60}?,?\s(?:there(?:['’]s|['’]ll\sbe|\sis|\swill\sbe|\swould\sbe|\scan\sbe)\s(?:no|nothing)\b|"
        r"(?:I|we|they|it|nobody)\s(?:do(?:es)?n['’]t|do(?:es)?\snot|won['’]t|will\snot|can['’]t|cannot|would\snot|wouldn['’]t)\b)",
        where=Where.CONTENT,
        fires_on=(
            "Without a hearing we don't go in.",
            "Without an observer there will be no licence.",
            "If there is no contribution, there is no water.",
        ),
        passes_over=("They left without a word, and there was no light.", "Without doubt it rained."),
    ),
    Cue(
        id="follows-the",
        act=Act.PRECONDITION,
        pattern=r"(?-i:The|Our|Their|Your)\s\w+(?:\s\w+){0,2}\s(?:follows?|comes?\safter)\s(?:the|our|their|your|a)\s\w+",
        where=Where.CONTENT,
        fires_on=("The data follows the signature.", "Our men come after the money."),
        passes_over=("The data follows.", "He follows the talks."),
    ),
    Cue(
        id="is-needed-before",
        act=Act.PRECONDITION,
        pattern=r"(?:is|are|remains?|would\sbe)\s(?:necessary|indispensable|essential|needed|required)\sbefore\s(?:any|the|its|their|our|an?|[a-z]+s)\b|(?:must|has\sto|have\sto)\sprecede\b",
        where=Where.CONTENT,
        unless=r"\bno\s\w+\s(?:is|are|would)\b",
        fires_on=("The removal of the fence remains necessary before any work.", "An apology must precede talks."),
        passes_over=("It is necessary to rest.", "It is essential.", "A storm preceded the talks."),
    ),
    Cue(
        id="so-long-as-nothing",
        act=Act.PRECONDITION,
        pattern=rf"(?:(?:as|so)\slong\sas|while|until)\b[^.;]{{3,100}},?\s(?:{_WE_WILL}|(?:I|we)\s)[^.;]{{0,30}}\b(?:nothing|no\s\w+|not)\b|(?:until|(?:as|so)\slong\sas)\b[^.;]{{3,100}},\s(?:the|our|my)\s[^.;]{{2,40}}\bstays?\b",
        where=Where.CONTENT,
        fires_on=(
            "As long as they are in the cellar we sign nothing.",
            "So long as the ban stands, we will not sail.",
            "Until there is a letter, the tents stay.",
        ),
        passes_over=("As long as it rains we sing.", "He stays as long as he likes."),
    ),
    Cue(
        id="this-first",
        act=Act.PRECONDITION,
        pattern=r"(?<![\w,;:’']\s)(?-i:(?!(?:At|The|A|An|In|On|For|From|You|We|I|He|She|It|They|But|And|So|That|Who|What|Let)\b)[A-Z][\w’'-]+(?:\s[\w’'-]+){0,2}\sfirst)(?=\W*$|[.!;,])",
        where=Where.CONTENT,
        fires_on=("Trams first.", "Back pay first!", "Money first, then the ships."),
        passes_over=("At first.", "We met first.", "The first bus came.", "He came first."),
    ),
)
"""Tried before "not until": what comes first."""

_NP = r"(?:[\w’'-]+\s){1,3}?"
SPOKEN_NO: tuple[Cue, ...] = (
    Cue(
        id="it-stays",
        act=Act.REFUSE,
        pattern=rf"(?:the|our|my|this|that|these|those)\s{_NP}(?:stays?(?:\sput|\swhere\s(?:it|they)\s(?:is|are)|\sas\s(?:it|they)\s(?:is|are))?|(?:is|are)\s(?:here\s)?to\sstay|(?:is|are)\sstaying(?:\sput)?|(?:is|are)\snot\sgoing\sanywhere)(?=\W*$|[.!;,]|\sand\b)",
        where=Where.CONTENT,
        unless=r"^[,;]?\s(?:until|till|unless|as\slong|so\slong|while|if)\b",
        fires_on=(
            "The radar stays.",
            "The roster is here to stay.",
            "Our signs stay where they are.",
            "That clause is not going anywhere.",
        ),
        passes_over=("The crews stay out.", "He stays at home.", "The gate stays shut.", "We stay."),
    ),
    Cue(
        id="gives-no",
        act=Act.REFUSE,
        pattern=r"(?:will|would|shall|can)\s(?:\w+ly\s)?(?:give|sign|make|accept|pay|offer|send|allow|permit|grant|take|put\sin|hand\sover|agree\sto|recogni[sz]e|hold|open|release|withdraw|lift|sell|build)\s"
        r"(?:absolutely\s|simply\s)?(?:no(?!\s(?:certainty|assurance|comment|difference|sense|mistake|secret|effort)\b|\sguarantees?\s(?:that|of\ssuccess)\b)\s\w+|nothing\b|not\sone\b)",
        where=Where.CONTENT,
        unless=r"\b(?:until|before|unless|without|till)\b",
        fires_on=(
            "The group will give no guarantee for the hall, neither for ten years nor for one.",
            "We will sign no paper of that kind.",
            "I shall hand over nothing.",
        ),
        passes_over=(
            "We will sign nothing until they pay.",
            "I can give no guarantee that it works.",
            "That will make no difference.",
        ),
    ),
)
"""Tried before "will": refusals that would else be taken for promises."""

SPOKEN_WANT: tuple[Cue, ...] = (
    Cue(
        id="is-overdue",
        act=Act.DEMAND,
        pattern=r"(?:an?|any|more|further|new|deeper|higher|lower)\s(?:(?!(?:is|are|was|were|that|which|talks?|agreement|deal|compromise|dialogue|solution|progress|unity|time|key)\b)[\w’'%-]+\s){1,7}?(?:is|are|was|were|remains?)\s(?:now\s|also\s|absolutely\s|\w+ly\s)?"
        r"(?:(?:long\s)?overdue|essential|indispensable|imperative|an?\s(?:absolute\s)?must)(?=\W*$|[.;”\"]|,(?!\swhich\b)|\s(?:if|for|to)\b)",
        where=Where.CONTENT,
        fires_on=("A cap on rents is long overdue.", "More money for the fleet was essential to its survival."),
        passes_over=("A deal is essential.", "It is essential.", "The rent is overdue, which he paid."),
    ),
    Cue(
        id="let-them",
        act=Act.DEMAND,
        pattern=r"(?-i:Let)\s(?:the|them|him|her|it|these|those|us\s(?:see(?!\s(?:if|whether|how|what|who)\b)|have|vote|work|through)|(?-i:[A-Z])[\w’'-]+)(?=\s(?!(?:rot|dry|burn|freeze|starve|sweat|wait|carry\stheir)\b)\w)",
        where=Where.CONTENT,
        fires_on=("Let the ferries run.", "Let them show us the ledger.", "Let us see the money."),
        passes_over=("Let us hope so.", "Let it rot.", "He let them go."),
    ),
    Cue(
        id="this-or-none",
        act=Act.DEMAND,
        pattern=r"(?<![\w,;:’']\s)(?-i:(?!(?:The|There|It|He|She|They|We|I|You|More|Less|One)\b)[A-Z][\w’'-]+(?:\s[\w’'-]+){0,4}),?\sor\s(?:nothing|no\s\w+)(?=\W*$|[.!,])|(?:It\sis|It['’]s)\s[^.;,]{1,30}?\sor\s(?:nothing|it\sis)\b|(?:is|are)\s(?:our|the)\s(?:red\slines?|minimum|floor)(?=\W*$|[.!,])|(?-i:Either\sthey|Either\sthe)\s[^.;]{3,80}\bor\s(?:we|the|our)\b",
        where=Where.CONTENT,
        fires_on=(
            "Pay rise or no trams.",
            "Fourteen cents or nothing.",
            "Either they pay or we stay out.",
            "It is 71 or nothing.",
            "Our men are our red line.",
        ),
        passes_over=("He eats little or nothing.", "Sooner or later they meet.", "Either way is long."),
    ),
)

SPOKEN_OFFER: tuple[Cue, ...] = (
    Cue(
        id="could-be-done",
        act=Act.OFFER,
        pattern=r"(?:could|can)\s(?:\w+ly\s)?be\s(?:paid|halved|staggered|arranged|found|dealt\swith|taken\sback|discussed|phased|waived|shortened|lowered|extended|postponed|put\soff)(?!\s(?:by\sthose|nowhere|only)\b)|"
        r"(?:willing|ready|prepared|minded)\sto\s(?:pay|grant|lend|put\s(?:up|off|in)|suspend|give|throw\sin|raise)\b",
        where=Where.CONTENT,
        fires_on=(
            "The fee could be paid over six months.",
            "The rise can be halved.",
            "It was willing to grant 4 per cent.",
        ),
        passes_over=("It cannot be paid.", "It could be seen.", "They were ready to talk."),
    ),
)
"""Tried before a promise: what somebody says could be done, or that he is ready to give."""
