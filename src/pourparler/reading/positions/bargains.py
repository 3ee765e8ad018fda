"""Terms told by no verb of asking: "clear the road and we will talk", "no lease, no deal", "a lease or nothing".

>>> told = bargain_in("Clear the road, and I'll have the board in session")
>>> told.awaited, told.waiting
('to clear the road', 'to have the board in session')
>>> bargain_in("No lease, no deal"), wanted_in("a weekly limit or nothing")
(Conditioned(awaited='lease', waiting='deal'), 'a weekly limit')
"""

import re

from pourparler.reading.acts.statements import Reading
from pourparler.reading.english.rule import Rule
from pourparler.reading.english.spoken_terms import ON_THE_DAY, TIMED
from pourparler.reading.positions.conditioned import Conditioned
from pourparler.reading.positions.exchange import Exchange
from pourparler.reading.positions.waiting import as_shown
from pourparler.record.conditions import syntax
from pourparler.record.positions import Firmness

_BEGINS = r"(?:^|[.!?]\s|[“\"‘'])\W*(?:(?-i:So|And|But|Just|First|Then)\s)?"
_PLEASE = (
    r"(?:Give|Sign|Clear|Put|Pay|Drop|Take|Lift|Open|Free|Bring|Show|Withdraw|Hand|Return|Stop|End|Release|Remove|Call|Pull|Move|Get|"
    r"Write|Publish|Fix|Restore|Reinstate|Guarantee|Scrap|Cut|Raise|Deliver|Reopen|Tear|Leave|Recognise|Recognize|Accept|Send|Let|Suspend|"
    r"Build|Resume|Name|Make|Repeal|Close|Unlock|Repair|Finish|Switch|Halt|Cancel|Recall|Disarm|Bin|Teach|Come|Read|Tell|Say)"
)
_THAT_SAME = (
    r"(?:within\s[\w\s]{2,20}?\s|(?:that\ssame|that\svery|the\ssame)\s\w+\s|tomorrow\s|"
    r"once\s[^.;,:]{3,40}?\s(?=(?:I|we|you)\b))?"
)
_ORDERS = (
    Rule(
        id="do-it-and-we-will",
        does="what is asked for in a word of command comes before what is promised for it",
        pattern=rf"{_BEGINS}(?P<awaited>(?-i:{_PLEASE})\s[^.;:!?“”\"]{{2,110}}?),?\s(?:and(?:\sthen)?|then|or\selse)\s{_THAT_SAME}"
        r"(?P<waiting>(?:[a-z]+\swill\b|(?:I|we|they|it|he|she|you)(?:['’](?:ll|d|re)|\s(?:will|would|can|could|shall|might|are|come|go|talk|sit|sign|look))|"
        r"(?:the|our|my|its|their|every)\s(?:[\w’'-]+\s){1,4}?(?:will|would|can|could|shall|is|are|starts?|stops?|ends?)\b|(?<=then\s)(?:come|sit|talk|see|ask))[^.;!?“”\"]*)",
        any_case=True,
        fires_on=(
            "Give us a room and we'll talk about the bus.",
            "“Clear the road, and I’ll have the board in session”",
            "Sign it over and the scaffolding will be up in a week",
            "Drop the suit. Pay the men and then we can sit down",
            "Put the nets back, then come and see me",
            "Open the books and their offer is accepted",
            "So open the gate. Lift the ban and the crews go home, and the crews will be out",
            "Let them go back, and within a week payment will follow",
            "Let the trucks leave the depot and that same day I will sit with them",
            "Build us the road and once it is open you can close the ferry",
        ),
        passes_over=(
            "They gave it back and we left.",
            "Pay the men and the women.",
            "We will pay the men and then we will rest.",
        ),
    ),
    Rule(
        id="if-they-want-it",
        does="what others have to do if they want something comes before that",
        pattern=r"\bif\s(?:they|he|she|you|the\s[\w-]+(?:\s[\w-]+)?|[A-Z]\w+)(?:\swants?|(?:\swould|['’]d)\slike)\s(?:(?:us|me)\s)?(?P<waiting>(?:to|an?|the|our|any)\s[^,;.:“”\"]{3,80}),\s(?:then\s)?"
        r"(?:they|he|she|you)(?:['’](?:re|s|ll))?\s(?:(?:will|would|are|is)\s)?(?:going\sto\s)?(?:ha(?:ve|s)|needs?|ought)\s(?P<awaited>to\s[a-z][^;.:“”\"]{3,100})",
        any_case=True,
        fires_on=(
            "If they want a deal, they’re going to have to open the books",
            "If the mayor wants us to run trams, he has to pay for them",
            "if you’d like the keys, you need to sign",
        ),
        passes_over=("If they want a deal, they can have it.", "If he wants to go, he goes."),
    ),
    Rule(
        id="no-this-no-that",
        does="that without which there is nothing comes before it",
        pattern=r"(?:^|[.!?:]\s|[“\"‘']|\b(?:said|that|is|been)\s)\W*no\s(?P<awaited>(?!(?:one|longer|more|doubt|problem|matter|wonder|idea|comment|question)\b)[\w’'-]+(?:\s[\w’'-]+){0,3}),\sno\s"
        r"(?P<waiting>(?!(?:one|longer|more|doubt|problem|matter|comment)\b)[\w’'-]+(?:\s[\w’'-]+){0,3})(?=\W*$|[.,;!”\"]|\s[-–—])",
        any_case=True,
        fires_on=(
            "No share, no gate.",
            "No lease, no ferry - it is that simple",
            "The line is simple: no lease on the quay, no ferry.",
            "It said no pay, no work",
        ),
        passes_over=("No one, no matter who, came.", "There was no light, no heat and no water."),
    ),
    Rule(
        id="no-this-without-that",
        does="what there is not to be without something comes after it",
        pattern=r"(?:^|[.!?:]\s|[“\"‘']|\b(?:said|that|be|is)\s)\W*no\s(?P<waiting>(?:agreement|deal|vote|signature|treaty|truce|ceasefire|contract|lease|sale|"
        r"merger|work|school|return|settlement|season|match|games?)(?:\s[\w’'-]+){0,3}?)\swithout\s(?P<awaited>(?:an?|the|its|their|our)\s[^.;,:!?“”\"]{2,80})",
        any_case=True,
        fires_on=(
            "We said no agreement without a date.",
            "There will be no return to work without the back pay",
            "“No deal without our men”",
        ),
        passes_over=("The talks ended without a date.", "There was no light without a lamp."),
    ),
)
_TWO_SENTENCES = Rule(
    id="do-it-then-we-will",
    does="what is asked for in one sentence comes before what is told to follow in the next",
    pattern=rf"{_BEGINS}(?P<awaited>(?-i:{_PLEASE})\s[^.;:!?“”\"]{{2,90}}?|(?-i:The|Our|Their|They|You|These|Those)\s(?:[^.;:!?“”\"]{{2,60}}?\s)?"
    r"(?:has\sto|have\sto|must|needs?\sto|should)\s[^.;:!?“”\"]{2,60}?)[.!](?:\s\w+\.){0,3}\s"
    r"(?-i:Then|After\s(?:that|which|one\s\w+)|Only\sthen|And\sthen|Only\safter\sthat),?\s(?:can\s|will\s)?"
    r"(?P<waiting>(?:I|we|they|you|the|our|my)(?:['’]ll)?\s[^.;!?“”\"]*)",
    any_case=True,
    fires_on=(
        "Let us count the sheep together. After that we can talk about wool.",
        "Pay the men. Then we open the gate.",
        "The roof has to be mended. Finished. Then we go to the notary.",
        "Work for one week. Pay the crew. Only then will we sign.",
        "You must leave the hall. Then I'll come.",
    ),
    passes_over=("Pay the men. We open the gate.", "They paid the men. Then they left.", "We must rest. Then we go."),
)
_FIRST_THEN = Rule(
    id="this-then-that",
    does="a thing that is named first comes before what is told to come then",
    pattern=rf"{_BEGINS}(?:It(?:['’]s|\sis)\s)?(?P<awaited>(?:the|our|my)\s[\w’'-]+(?:\s[\w’'-]+){{0,4}}?)(?:\s(?:comes?\s)?first)?,\s(?:and\s)?(?:only\s)?then\s"
    r"(?P<waiting>(?:we|they|I|the|our)\s[^.;!?“”\"]*)",
    any_case=True,
    fires_on=(
        "“Our men, and then we look at maps”",
        "The money first, then the ships.",
        "Our boats, then they can talk",
        "It is the money first, then the vote. It's the money first, then the vote",
    ),
    passes_over=("We saw the men, and then they left.", "Our men left and then we slept."),
)
_CLAUSE_THEN = Rule(
    id="they-do-then-we-do",
    does="what is told that others do comes before what is told to come then",
    pattern=rf"{_BEGINS}(?P<awaited>(?-i:They|You|He|She|It|The|These|Those|Their)\s[\w’'-]+(?:\s[\w’'-]+){{0,7}}?),\s(?:and\s)?(?:only\s)?then\s"
    r"(?P<waiting>(?:we|I|the|our|my)(?:['’]\w+)?\s[^.;!?“”\"]*)",
    any_case=True,
    fires_on=(
        "They take the notice back, and then we'll talk about the rest",
        "“The increase goes, and then we leave the hall”",
        "She comes back, then we go back. He signs, then we sign. It opens, then we pay",
    ),
    passes_over=("They took it and then we left.", "They left, then it rained."),
)
_WHEN_WE_WILL = Rule(
    id="when-this-we-will",
    does="when something is done, who speaks will do another: the one comes before the other",
    pattern=r"(?:^|[.!?]\s|[“\"])\W*(?-i:Only\swhen|When|Once|As\ssoon\sas|The\s(?:day|moment|minute|hour)(?:\s(?:that|when))?)\s"
    rf"(?P<awaited>(?!{TIMED})[^.;:!?,]{{3,80}}?),?\s"
    r"(?P<waiting>(?:(?:I|we)(?:['’]ll|\s(?:will|can|could|shall))|(?<=,\s)(?:the|our|my|their|theirs|every|they)\s(?:[\w’'-]+\s){0,4}?(?:will|can|may|could|shall))\s[^.;!?“”\"]*)",
    any_case=True,
    fires_on=(
        "When the trams run I will look at the timetable.",
        "“Once those papers are torn up, we’ll come and plan",
        "Once our boats are back, theirs may leave the bay.",
    ),
    passes_over=("When the talks resume we will table a plan.", "They sing when they are paid."),
)
_ON_THE_DAY = Rule(
    id="on-the-day-that",
    does="what happens on the day that something is done comes after it",
    pattern=rf"(?:^|[.!?]\s|[“\"])\W*(?:(?-i:And|But|So)\s(?=(?:we|I|the|our|my)\b)|(?=(?-i:The|Our|We|I|My|They|You)\b))(?P<waiting>(?:The|Our|We|I|My|They|You)\b[^.;!?“”\",]{{3,60}}?)\s{ON_THE_DAY}(?!{TIMED})"
    r"(?P<awaited>(?:we|they|the|our|he|she|it|(?-i:[A-Z])\w+)\s[^.;!?“”\"]{3,100})",
    any_case=True,
    fires_on=(
        "The tents come down on the day we hold a letter.",
        "Our crews go back the minute the fence is gone",
        "And we'll shift the day the board gives it in writing",
        "You can have the maps the afternoon they sign. They can have the maps the evening they sign",
    ),
    passes_over=("The tents came on the day before.", "We met on the day"),
)
_WE_DO_WHEN = Rule(
    id="we-do-it-when",
    does="what is told to be done when something else has been comes after it",
    pattern=rf"{_BEGINS}(?P<waiting>(?-i:We|I|The|Our|My)\s(?:[\w’'-]+\s){{0,3}}?(?:open|go|come|pay|sign|leave|return|start|stop|release|lift|withdraw|talk|sit|end|run|sail|move|deliver|vote)(?:e?s)?\b"
    rf"[^.;:!?,“”\"]{{0,40}}?)\s(?:when|once|as\ssoon\sas)\s(?!{TIMED})(?P<awaited>(?:the|our|their|they|every|(?-i:[A-Z]))[^.;:!?“”\"]{{3,80}}?)"
    r"(?:,?\s(?:and|but)\snot\s(?:an?|one)\s\w+\s(?:before|earlier|sooner)\b|(?=\W*$|[.!”\"]))",
    any_case=True,
    fires_on=(
        "We open the gate when the trucks are rolling, and not an hour before.",
        "“The boats go out once Lima signs”",
    ),
    passes_over=(
        "We opened the gate when the trucks came.",
        "We leave when the talks end.",
        "The men sing when they sail.",
    ),
)
_THAT_SAME_DAY = Rule(
    id="they-do-we-do-that-same-day",
    does="what is done the same day as another comes after it",
    pattern=rf"{_BEGINS}(?P<awaited>(?-i:The|Their|They|You|These|Those)\s[^.,;:!?“”\"]{{3,60}}),\s(?:and\s)?(?P<waiting>(?:we|I)\s[^.,;:!?“”\"]{{3,60}}?)\s"
    r"(?:that|the)\s(?:same|very)\s(?:day|afternoon|morning|evening|night|minute|hour|week)\b",
    any_case=True,
    fires_on=("The permits resume, we drop the levy that same afternoon.", "They sign, and I pay the same day"),
    passes_over=("They sang, we left that night.", "The men came and we paid that same day."),
)
_WITHOUT = Rule(
    id="without-it-nothing",
    does="without one thing there is no other: the one comes before the other",
    pattern=r"(?:^|[.!?]\s|[“\"]|\bthat\s)\W*(?:without|if\sthere(?P<if>['’]s|\sis)\sno|with\sno)\s(?P<awaited>(?!(?:that|this|it|them|doubt)\b)[^.;:!?,]{2,60}?),?\s"
    r"(?:(?(if)there|there(?=['’]ll|\swill))(?:['’]s|['’]ll\sbe|\sis|\swill\sbe|\swould\sbe|\scan\sbe)\sno\s(?P<waiting>[^.;:!?,“”\"]{2,60})|"
    r"(?:I|we)\s(?:do(?:es)?n['’]t|do(?:es)?\snot|won['’]t|will\snot|can['’]t|cannot|would\snot|wouldn['’]t)\s(?P<doing>[^.;:!?“”\"]{2,60}))",
    any_case=True,
    fires_on=(
        "Without a hearing we don't go in.",
        "If there is no contribution, there is no water.",
        "Without an observer on the boats there will be no licence",
    ),
    passes_over=("Without that there will be no licence", "They left without a word"),
)
_FOLLOWS = Rule(
    id="this-follows-that",
    does="a thing that is said to follow another comes after it",
    pattern=rf"{_BEGINS}(?P<waiting>(?-i:The|Our|Their|Your)\s\w+(?:\s\w+){{0,2}}?)\s(?:follows?|comes?\safter)\s(?P<awaited>(?:the|our|their|your|a)\s\w+(?:\s\w+){{0,3}}?)(?=\W*$|[.;!,])",
    any_case=True,
    fires_on=("The data follows the signature.", "Our men come after the money"),
    passes_over=("The data follows.", "He follows the talks."),
)
RULES = (
    *_ORDERS,
    _TWO_SENTENCES,
    _FIRST_THEN,
    _CLAUSE_THEN,
    _WHEN_WE_WILL,
    _ON_THE_DAY,
    _WE_DO_WHEN,
    _THAT_SAME_DAY,
    _WITHOUT,
    _FOLLOWS,
)
_OR_NOTHING = Rule(
    id="this-or-nothing",
    does="what is to be had or else nothing at all is insisted on",
    pattern=r"^\W*(?:that\s)?(?:(?:it['’]s|it\sis|I\swant|we\swant)\s)?(?P<wanted>[^.;:!?]{3,110}?),?\sor\s"
    r"(?:nothing(?:\sat\sall)?|no\s\w+(?=\W*$|[.!,])|not\sat\sall|(?:there(?:['’]s|\s(?:is|will\sbe|would\sbe)))\s(?:no|nothing)\b[^.;!?]{0,40}|(?:it|they)\s(?:is|are)(?:n['’]t|\snot)|"
    r"no\s(?:deal|treaty|agreement|contract|vote|signature))\W*(?=$|[.,”\"])",
    any_case=True,
    fires_on=(
        " a weekly limit or nothing.",
        "The cameras are in the deal or there's no deal",
        'the ceasefire "is bilateral or it isn\'t"',
        "It's a lease or no deal",
        "“the whole crew, or not at all”",
        "they go together or there is nothing to sign",
        "Pay rise or no trams",
    ),
    passes_over=("a weekly limit or a monthly one", "he will say little or nothing of it", "or nothing"),
)
_TOLD_ME = re.compile(r"\btold\s(?:me|us)\b|\bNo\swork,\sno\spay\b", re.IGNORECASE)
"""What somebody else said, and what is a proverb."""
_QUOTED = re.compile(r"[“\"]")


def bargain_in(words: str) -> Conditioned | None:
    """What a saying of one breath makes wait for what; None where it is none."""
    plain = " ".join(words.split())
    for rule in RULES:
        if found := rule.search(plain):
            awaited = found["awaited"].strip()
            command = _COMMAND.match(awaited)
            if let := _LET.match(awaited):
                awaited, command = let["clause"].replace("them ", "they ", 1).replace("us ", "to ", 1), None
            awaited = _OPENS.sub(lambda opening: opening[0].lower(), awaited)
            waiting = found["waiting"] or f"to {found['doing']}"
            return Conditioned(f"to {awaited[0].lower()}{awaited[1:]}" if command else awaited, _to_do(waiting))
    return None


_COMMAND = re.compile(rf"(?:{_PLEASE})\b")
_LET = re.compile(r"Let\s(?P<clause>.+)")
_OPENS = re.compile(r"^(?:The|Our|My|Their|Your|These|Those|A|An)\b")
"""What begins a sentence, and then stands within one."""


def _to_do(waiting: str) -> str:
    """As in "I'll have the board in session": to have it; "we can talk" is to talk."""
    doing = _OPENS.sub(lambda opening: opening[0].lower(), _WE_WILL.sub("to ", waiting.strip()))
    return "resuming the talks" if _TALKS.fullmatch(doing) else doing


_WE_WILL = re.compile(
    r"^(?:I|we|they|he|she|you)(?:['’](?:ll|d)|\s(?:will|would|can|could|shall|might))?\s(?:all\s|both\s|then\s)?",
    re.IGNORECASE,
)
_TALKS = re.compile(
    r"(?:to\s)?(?:talk|negotiate|sit\sdown(?:\sand\stalk)?|meet|come\sto\sthe\stable)(?:\s(?:again|now|tomorrow|too))?\W*"
)


def wanted_in(words: str) -> str | None:
    """As in "a lease or nothing": the lease."""
    found = _OR_NOTHING.match(" ".join(words.split()))
    return found["wanted"].strip() if found else None


def bargained(exchange: Exchange, reading: Reading) -> tuple[str, ...]:
    """The measures of a statement that names its terms so, drafted in their order; none where it does not."""
    said = exchange.report.text[slice(*reading.content)].replace("\n", " ")
    spoken = reading.has_quotation or _QUOTED.search(reading.quote) or ", no " in said
    told = bargain_in(said) if spoken else None
    if told is not None and not _TOLD_ME.search(said):
        return _in_order(exchange, reading, told)
    wanted = wanted_in(said)
    asked = exchange.measures_in(wanted, reading, own=True)[:1] if wanted else ()
    if asked:
        exchange.add(reading, syntax.Require(syntax.of(*asked)), Firmness.FIRM, "this or nothing")
    return asked


_THEY_DO = re.compile(r"^(?:they|you)\s(?=[a-z]+$)")
"""As in "they sign": to sign."""


def _in_order(exchange: Exchange, reading: Reading, told: Conditioned) -> tuple[str, ...]:
    if exchange.other_side(reading) is None:
        return ()  # of whom it is asked is not known
    asked = _THEY_DO.sub("to ", as_shown(told.awaited))
    awaited = exchange.measures_in(asked, reading, own=False)[:1]
    waiting = exchange.measures_in(told.waiting, reading, own=True)[:1]
    if not awaited or awaited == waiting:
        return ()
    if not waiting:
        exchange.add(reading, syntax.First(syntax.of(*awaited)), Firmness.FIRM, '"first"')
        return awaited
    exchange.add(reading, syntax.Before(syntax.of(*awaited), syntax.of(*waiting)), Firmness.FIRM, "terms in one breath")
    return (*awaited, *waiting)
