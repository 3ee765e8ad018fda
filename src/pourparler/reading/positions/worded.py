"""How what is asked, offered or refused is worded: what stands for something told before, what for nothing."""

import re

from pourparler.reading.acts.statements import Reading
from pourparler.reading.english.called_unfit import CALLS_UNFIT
from pourparler.reading.english.rule import Rule
from pourparler.reading.positions.found_poor import found_poor
from pourparler.reading.positions.hearers import what_was_said
from pourparler.reading.positions.no_demand import asks_for_nothing
from pourparler.reading.positions.no_offer import only_helps, would_only_talk
from pourparler.reading.positions.no_refusal import refuses_nothing
from pourparler.reading.positions.no_stand import takes_no_stand
from pourparler.reading.report import Report
from pourparler.record.statements import Act

_TO_THE_PAPER = Rule(
    id="refuses-the-paper",
    does="what is refused is an answer to whoever asks, not a step in the talks",
    pattern=r"(?:^\W*(?:to\s)?|^[^.;]{0,90}\b(?:would|will|could)(?:\snot|n['’]t)\s)(?:give\s(?:an?|any|his|her|their|the)\s(?:names?|details?|comment|reasons?|figures?|dates?|numbers?|timetable)\b|take\s(?:\w+\s)?questions|characteri[sz]e|share\s(?:it|them)\b|be\s(?:named|identified|quoted|drawn)|"
    r"(?:\w+ly\s)?comment|elaborate|speculate|say\b|go\sinto|discuss\s(?:details|specifics|(?:it|this|that|the\smatter)\sfurther)|answer\b(?!\sfor)|confirm\b|name\s(?:him|her|them)sel\w+)",
    any_case=True,
    fires_on=(
        " to give his name",
        " to be named",
        " to comment",
        " to say when",
        " to elaborate",
        " to go into details",
        " to answer questions",
        " to confirm the reports",
        " to publicly comment",
        " to discuss details",
        " to speculate",
        " to name himself",
        " to give a figure",
        " to give any date",
        " to give the number",
        " to give a timetable",
        " to take further questions",
        " to characterise the mood",
        " he had a day in mind, but would not share it",
        " he wouldn't say which",
        " she will not share them",
        " it could not give the reasons",
        " he could not discuss this further",
    ),
    passes_over=(
        " it would not answer for the oil",
        " he would not share the oil",
        " to take the port",
        " to give its consent",
        " to be bound",
        " to open the port",
        " to name a price",
    ),
)
_NOTHING = Rule(
    id="nothing-at-all",
    does="nothing is ruled out, offered or asked",
    pattern=r"^\W*(?:nothing|is|was|are|were)(?:[\s,]|$)|^,\san?\s",
    any_case=True,
    fires_on=(" nothing, not even the courts", " nothing", " is that it has to do with water", ", a weary town waits"),
    passes_over=(" nothing-at-risk loans", ", too, the plan", " to open the port"),
)
_NO_WAY_FOR = (
    r"\s(?:is|was|can\sbe|could\sbe|will\sbe|would\sbe)\s(?:\w+ly\s)?no\s"
    r"(?:(?:question|chance|prospect|possibility|room|place|scope)\s(?:of|for)\b|"
    r"(?:way|chance)\s(?:on\searth\s)?(?:that\s)?(?:it|they|we|he|she|I|the\s\w+)(?:['’](?:d|ll)|\s(?:would|will|could|can|is\sgoing|are\sgoing))\b)"
)
_NO_MONEY = (
    r"\s(?:is|was)\s(?:\w+ly\s)?no\s(?:more|extra|additional|new|further|spare|separate|other)?\s?"
    r"(?:money|cash|funding|funds|pot)\b[^.;]{0,80}?\s(?:for|to)\s(?!allow\b|let\b)"
)
_NONE_TO_COME = (
    r"(?:['’]ll|\s(?:will|would|is\sgoing\sto|can|could|shall))\s(?:\w+ly\s)?be\s(?:no|not)\b"
    r"|(?:['’]s|\s(?:is|was))\s(?:not|never)\sgoing\sto\sbe\san?\b"
)
_BODY = (
    r"\s(?:union|company|government|council|board|hospital|club|party|city|county|province|ministry|team|administration|country|nation|"
    r"firm|band|committee|guild|group|parish|school|college|university)\b"
)
_OF_OTHERS = Rule(
    id="not-said-of-oneself",
    does="a quotation says what somebody else does not do, or what is not so",
    pattern=rf"^\W*(?:that\s)?(?:they|you|this(?!{_BODY})|there(?!{_NO_WAY_FOR}|{_NONE_TO_COME}|{_NO_MONEY})|it\sis\snot\sfor)\b|^\W*it\s(?:could|can)(?:\snot|not|n['’]t)\sbe\s(?:\w+ly\s)?(?:ascertained|confirmed|verified|learn\w+|established|reached|determined)\b"
    r"|\b(?:am|are|is|'re|’re|'m|’m)\snot\s(?!(?:going|looking\sfor(?!.*\blooking\sfor)|considering|contemplating|accepting|paying|signing|giving|agreeing|taking|selling|settling|handing)\b)\w+ing\b",
    any_case=True,
    fires_on=(
        "They are not asking for a policy",
        "There is no plan",
        "It could not be ascertained how far they are",
        "It is not for ministers to judge",
        "We are not slamming a door",
        "I’m not looking for pity, I’m looking for my boat",
        "We’re not closing the port",
        "You will not find it",
        "This will not do",
    ),
    passes_over=(
        "We will not open the port",
        "We are not going to open the port",
        "Nobody will work until then",
        "There is no question of closing the port",
        "There'll be no rise this year",
        "There is no more money for a rise",
        "This union will not open the gates",
        "We are not looking for rent",
        "We’re not considering a lease",
        "We are not paying twice",
    ),
)
_NO_REFUSAL = Rule(
    id="can-not-be-or-is-a-saying",
    does="what cannot be found out, was never heard, is said of any cow, or will not be asked for is not refused",
    pattern=r"\b(?:could|can|has)(?:\snot|n['’]t|not)\s(?:yet\s)?be(?:en)?\s(?:\w+ly\s)?(?:ascertained|confirmed|verified|learn(?:ed|t)|established|determined|reached\sfor|known)\b"
    r"|^\W*(?:(?:but|and|so|because|well)\s)?(?:an?|my(?!\s(?:members|party|caucus|government|country|people|side|union|group|colleagues|team|administration)\b)|your)\s[\w-]+(?:\s(?:that|who|which)\s[^,.;]{2,40})?\s(?:cannot|can['’]t|could\snot|couldn['’]t|would\snot|wouldn['’]t|does(?:\snot|n['’]t)|won['’]t|will\snot)\b(?!\sbe\b)"
    r"|\b(?:will|would)\snot\s(?:ask|press|insist|push)\s(?:for|on)\b|\b(?:wo|would)n['’]t\s(?:ask|press|insist|push)\s(?:for|on)\b"
    r"|\bnever\s(?:heard|saw|seen|met|knew|known|thought|walk)\b|(?:\bnot|n['’]t)\s(?:\w+ly\s)?(?:predict|forecast|guess|bet)\b",
    any_case=True,
    fires_on=(
        "It could not be learned which subjects were taken up",
        "it couldn't be ascertained how far those talks have gone",
        "A cow that has been eaten cannot walk home",
        "but a lender doesn't commit seventy million to a club",
        "My father would not have believed it",
        "I never heard two crowds agree so",
        "She wouldn't predict a date",
        "The party will not ask for the oil portfolio",
    ),
    passes_over=(
        "A toll cannot be paid",
        "We cannot pay a lender",
        "the road can not be reached",
        "It will never open the gates",
        "it could not be accepted",
        "My members will not back a toll",
    ),
)
_OF_ITSELF = Rule(
    id="said-of-oneself",
    does="in words that are not quoted, who is said not to do something is the one who says so",
    pattern=r"^\s*(?:that\s)?they(?:\s(?:\w+ly\s|also\s|still\s)?(?:(?:will|would|could|can|should|were|are|had|have|did|do)(?:\s(?:\w+ly\s|also\s)?(?:not|never|no)\b|n['’]t\b)|won['’]t\b|can['’]t\b|cannot\b)|['’](?:re|ll)\s(?:not|never)\b)",
    any_case=True,
    fires_on=(
        " they would not surrender the bridge",
        " that they will never sign",
        " they won’t sign",
        " they can’t sign",
        " they cannot sign",
        " they simply will not sign",
        " they also do not sign",
        " they still won't sign",
        " they will simply not sign",
        " they will also not sign",
        " they’re not signing",
        " they'll never sign",
    ),
    passes_over=(" “They will not sign", " there would be no ban", " they are asking for bread"),
)
_QUESTION = Rule(
    id="question",
    does="a question asks, it says nothing",
    pattern=r"\?[\"”’']?\s*$",
    fires_on=("Does the firm want a date?", "“Do they want it?”"),
    passes_over=("The firm wants a date.",),
)
_WISH = Rule(
    id="own-wish",
    does="somebody says what he himself would like to do, or what nobody likes, and asks nobody for anything",
    pattern=r"^\W*[Nn]o(?:body|\sone|\s(?:\w+\s)?\w+)\swants?\s(?:to|this|that|it|any|a)\b|^\W*(?:I|[Ww]e)(?:\s(?:should|would)|['’]d)\s(?:\w+\s)?like\sto\s(?!see\b|have\b|hear\b)",
    fires_on=(
        "I should like to bury it before they bury me.",
        "We’d like to go home.",
        "we would dearly like to sign",
        "No clerk wants to do this",
    ),
    passes_over=("We would like to see the gates open.", "We would like them to pay.", "They would like to go."),
)
AGAINST = re.compile(r"[^.;]{0,80}\b(?:but|while|whereas|although|though|against|yet)\b[^.;]{0,60}$", re.DOTALL)
"""What stands between an offer and the demand that it does not meet."""
STANDS_FOR_ALL = re.compile(
    r"^\W*(?:(?:the|my|our|its|their)\s(?:\w+\s)?answer(?:['’]s|\s(?:is|was|remains))(?:\sstill|\sa|\sfirmly)?\sno|to\snothing\sof\sthe\s(?:kind|sort))\W*$|^\W*(?:to\s)?(?:give|offer|make|provide)\s(?:(?:any\s)?such(?:\san?)?|that)\s(?:undertaking|assurance|commitment|guarantee|promise|pledge)s?\W*$|"
    r"^\W*(?:(?:to\s)?(?:accept|take|do|discuss|consider(?=\sone\b)|allow(?=\sone\b))\s)?(?:(?:the|this|that|these|those|such|its|their|his|any)\s)?"
    r"(?:[\w.'’-]+\s){0,3}?(?:demands?|requests?|conditions?|preconditions?|calls?|proposals?|offers?|appeals?|"
    r"suggestions?|ultimatums?|terms|formulas?|compromises?|overtures?|bids?|ideas?|plans?|it|this|that|them|one|both|so(?:\syet|\snow|\stoday)?)"
    r"(?:\s(?:of|from|by)\s(?:the\s)?(?-i:[A-Z])[\w.]*(?:\s(?-i:[A-Z])[\w.]*){0,3})?(?:\s(?:and|but|or))?\W*$",
    re.IGNORECASE,
)
_THAT = (
    r"(?:it|this|that|them|these|those|(?:do\s)?no\ssuch\sthing|(?:the|this|that|these|those|both|such|any\ssuch)\s(?:\w+\s){0,2}?"
    r"(?:demands?|requests?|ideas?|proposals?|calls?|appeals?|suggestions?|conditions?|ultimatums?|offers?|plans?|terms))"
)
NAMES_NOTHING = Rule(
    id="refuses-what-was-told",
    does="what is refused is what was told before, and then it is said when, where or why",
    pattern=rf"^\W*(?:to\s)?{_THAT}(?:\s(?:down|out|outright|flat|flatly|twice|again|too|both|out\sof\shand))*"
    r"(?:(?:,|\s(?:as|and|but|because|since|saying|calling|by)\b).*|\s(?:on|in|at|from|since|last|during|after|when|for|yesterday|today|early|late)\b[^;:]*)?\W*$"
    r"|^\s*,\s(?:citing|saying|calling|arguing|describing|insisting|adding|noting|claiming)\s",
    any_case=True,
    fires_on=(
        " this down on Friday.",
        " it out.",
        " that from the first session.",
        " them, as did others",
        " it and walked out",
        " that demand on Friday.",
        " that idea down flat.",
        " both requests in a letter.",
        " do no such thing.",
        ", citing its costs.",
    ),
    passes_over=(
        " this treaty",
        " that Peru lower the toll",
        " the plan of the mayor",
        " it lower the toll",
        " a toll on Friday",
        ", the mayor said, a toll",
    ),
)
GIVES_IN = re.compile(
    r"^\W*(?:(?:to|for|at|in|on)\s)?(?:(?:a|any|the)\s)?(?:comply|budge|bend|yield|relent|oblige|give\s(?:in|way|ground)|back\s(?:down|off)|blink|cave|capitulate|retreat|compromis(?:e|ing)|backing\sdown|retreating|giving\s(?:in|ground))"
    r"(?:\s(?:with|to|on)\s(?:it|this|that|them|the\s\w+))?\W*$"
)
FOR_NOW = re.compile(
    r"(?i)\b(?:until then|for now|for the moment|for the time being|at this stage|not yet|so yet|"
    r"so far(?!\s(?:refus|reject|resist|rul|oppos|declin|balk|baulk|rebuff|block|spurn|dismiss|turned down)))\b"
)
"""A refusal of today, not of the thing; what has so far been refused is refused."""
NAMES_DOING = re.compile(
    r"\b(?:to|will|would|can(?:not)?|idea|proposal|plan|demand)\b|(?:(?<![\w-])|\bre-)[A-Za-z]+ing\b|\b(?:wo|would)n['’]t\s(?!(?:be|say|even|put|let|know|have|mind|see|think|look)\b)[a-z]+\s\S"
)
_DENIES_TO = re.compile(
    r"^\s(?:[\w'’-]+\s){0,4}(?:access|permission|entry|visas?|recognition|passage|demands?|requests?|appeals?)\b"
)
"""What is denied to somebody is refused; what is denied otherwise is said not to be so."""


def names_no_step(cue: str, words: str) -> bool:
    """Whether what is refused is not told by the words after the verb: it stands before it, or is said not to be so."""
    return cue == CALLS_UNFIT.id or (cue == "deny" and not _DENIES_TO.search(words))


WOULD = re.compile(r"\b(?:would|could|might|may)\b|['’]d\b")
"""What is agreed to so, on a condition, is not agreed yet."""
REQUEST = re.compile(r"\b(?:requests?|appeals?|pleas?)\s(?:by|from|of|for|to|that)\b")
"""What is but asked for, and told by the way, is no demand that a deadlock could rest on."""
WILLING = Rule(
    id="would-have-it",
    does="somebody would have or do what follows, though he does not ask for it",
    pattern=r"\b(?:ready|willing|prepared|open|content|happy|disposed|inclined)\s(?:to|with)\b|\b(?:could|would|can|will)\s(?:live\swith|settle\sfor|accept|be\scontent|look\sat|consider)\b"
    r"|\bfavou?r(?:s|ed|ing)?\b|\blooking\sat\b",
    any_case=True,
    fires_on=(
        "Togo is ready to ",
        "the guild was open to ",
        "the board could live with ",
        "her group favoured ",
        "it is looking at ",
    ),
    passes_over=("Togo hopes for ", "the board welcomed ", "the guild praised "),
)
"""What stands before the thing that somebody would take."""
_CLAIM = Rule(
    id="denies-what-is-told",
    does="what is rejected or disputed is what somebody tells, not a step in the talks",
    pattern=r"^\W*(?:to\s)?(?:(?:the|any|all|such|these|those|that|this|an?|his|her|its|their|recent|media|press|false|\w+[’']s?)\s){0,3}"
    r"(?:reports?|claims?|allegations?|accusations?|assertions?|charges?|rumou?rs?|criticisms?|history|histories|accounts?|versions?|"
    r"characteri[sz]ations?|narratives?|insinuations?|speculation|notions?|impressions?|portrayals?|descriptions?)\b"
    r"(?!\s(?:of|to|for)\s(?:the\s)?(?:union|company|land|territory|money|pay)\b|\s(?:is|was|are|were|will|would|must|should|can|cannot|could)\b)|^\W*(?:that\s)(?:it|he|she|they|there|any\w*)\s(?:was|were|had|has|have|is|are)\b(?!\s(?:\w+ly\s)?(?:under\s)?no\s(?:\w+\s)?(?:obligation|duty)\sto\b)",
    any_case=True,
    fires_on=(
        " reports that owners had been threatened",
        " the ministry’s claim that it had paid",
        " that history",
        " any such allegation",
        " that it had ever asked for money",
    ),
    passes_over=(" a claim to the land", " the plan", " that it be paid", " the report will not be published"),
)
_BYSTANDER = Rule(
    id="only-exhorts",
    does="somebody is but told to help, to be calm or to think again: no step of the talks is asked for",
    pattern=r"^\W*(?:that\s(?:[\w’'-]+\s){1,4}|(?:(?!to\b)[\w’'-]+\s){0,8}to\s|(?:its|his|her|their|the|for|an?|more|urgent|immediate)\s){0,3}"
    r"(?:interven(?:e|es|tion)|interced(?:e|es)|step(?:s|ping)?\sin\b(?!\sfor)|(?:remain|keep|stay|be)\s(?:calm|cool|patient|peaceful|vigilant|united)|reconsider|"
    r"think\sagain|exercise|show\s(?:restraint|flexibility|maturity|goodwill|good\swill|patience)|refrain\sfrom\s(?:any|all|anything|actions?|acts?|violence|provocat\w+|inflammat\w+)|"
    r"calm|restraint|(?:lower|tone\sdown|cool)\s(?:the|their|its)\s(?:tone|rhetoric|temperature|tempers)|common\ssense|see\s(?:sense|reason)|"
    r"(?:find|seek|reach|work\s(?:out|towards?)|look\sfor)\s(?:an?|some|the)\s(?:[\w-]+\s){0,2}(?:solutions?|compromise|settlement|way\sout|resolution|understanding))\b",
    any_case=True,
    fires_on=(
        " on the president to intervene",
        " its intervention",
        " to step in",
        " the youth to remain calm",
        " both to reconsider",
        " the parties to refrain from any action",
        " to lower the tone",
        " to find a lasting solution",
        " restraint",
    ),
    passes_over=(
        " to refrain from fishing in the bay",
        " to withdraw the troops",
        " to step in for the lender",
        " to stay in the port",
    ),
)


_SAYING = frozenset({"say", "say-that", "quotation", "spoken"})
"""Cues by which something is said, and no more."""


_WE = re.compile(r"\b(?:I|we)\b")


def _told(reading: Reading, said: str) -> str:
    """The words of a statement up to where more is told of its thing: "a toll | , which crews fear would ruin them"."""
    if reading.cue in ("say", "quotation"):
        return said
    begins = max(0, reading.content[0] - reading.span[0])
    more = _MORE_OF_IT.search(reading.quote, begins)
    return reading.quote[: more.start()] if more else reading.quote


_MORE_OF_IT = re.compile(r",\s(?:which|who|whose|where)\s(?:\w+\s){1,6}(?:fear|say|believe|argue|warn|think|worr\w+)\b")


def _refuses_nothing(reading: Reading, said: str) -> bool:
    by_narrator = reading.cue == "would-not"
    return not found_poor(said) and refuses_nothing(_told(reading, said), by_narrator=by_narrator)


def is_for_now(report: Report, reading: Reading) -> bool:
    """Whether what somebody refuses is refused of today only."""
    return bool(FOR_NOW.search(report.text, report.sentences[reading.sentence].start, reading.span[1]))


def idle(report: Report, reading: Reading) -> bool:
    """Whether a statement says nothing about what its speaker wants, whatever its verb."""
    sentence = report.sentences[reading.sentence]
    said = what_was_said(report.text[slice(*reading.content)].replace("\n", " "), to_somebody=False)
    if _QUESTION.search(report.text, reading.span[0], min(sentence.end, reading.span[1] + 2)):
        return True
    if reading.act in (Act.REFUSE, Act.OFFER) and (_NOTHING.search(said) or _TO_THE_PAPER.search(said)):
        return True
    if _WISH.search(said) or (reading.act is Act.DEMAND and _BYSTANDER.search(said)):
        return True
    if reading.act is Act.REFUSE and (_CLAIM.search(said) or _NO_REFUSAL.search(reading.quote.replace("\n", " "))):
        return True
    lead = report.text[reading.span[0] : reading.content[0]]
    if takes_no_stand(report, reading, lead, said):
        return True
    if reading.act is Act.DEMAND and asks_for_nothing(said, spoken=reading.cue in _SAYING, lead=lead):
        return True
    talks_only = reading.act in (Act.SIGNAL, Act.CONSIDER) and not reading.conditions and would_only_talk(lead, said)
    if talks_only or (reading.act is Act.OFFER and only_helps(said)):
        return True
    if reading.act is Act.REFUSE and _refuses_nothing(reading, said):
        return True
    in_its_words = reading.cue in ("say", "quotation")
    himself = _OF_ITSELF.match(said) and (reading.cue == "say" or _WE.search(said))
    if reading.act is not Act.REFUSE or not in_its_words or himself:
        return False
    return bool(_OF_OTHERS.search(_AND_THEY.sub("", said).lstrip(' "“”')))


_AND_THEY = re.compile(
    r"^(?:(?!\b(?:not|never|no|cannot|refus\w+|reject\w+|oppos\w+)\b|n['’]t\b)[^;])*?,\s(?:and|but|so)\s(?=they\b)"
)
"""As in "We are far apart, and | they will not move": what comes before refuses nothing."""
