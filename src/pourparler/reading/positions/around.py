"""Words around a demand or an offer that tell what it is about, or from whom it is asked."""

import re

from pourparler.reading.english.cue import ConditionKind
from pourparler.reading.english.rule import Rule
from pourparler.reading.positions.as_seen import without_view
from pourparler.reading.positions.comments_after import without_comment
from pourparler.reading.positions.contrasts import without_contrast
from pourparler.reading.positions.in_the_paper import in_the_paper
from pourparler.reading.positions.thing_alone import thing_alone

FROM_WHOM = re.compile(
    r"(?<=[a-z])\sfrom\s(?:the\s)?[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,3}(?=\s(?:on|about|over|for|of|to|that)\s)"
)
"""As in "a guarantee from Sudan on the water": whose it is says nothing of what it is."""
BEFORE_THE_DEMAND = re.compile(
    r"(?P<what>\b(?:an?|the|more|higher|lower|full)\s[^,;.]{3,80}?)(?:\s(?:on|about|over)\s(?:how|whether|what)\b[^,;.]*)?"
    r",\s(?:an?|the|its|one\sof\sthe|another)\s(?:[\w-]+\s){0,2}$"
)
_TABLED = r"(?:put\sforward|tabled|made|proposed|presented|offered|drawn\sup|drafted)"
PUT_FORWARD = re.compile(
    r"(?:(?:proposals?|offers?|plans?|ideas?|bids?|formulas?|suggestions?|compromises?|blueprints?)\b|"
    rf"(?:deals?|packages?|drafts?|texts?|terms|maps?|settlements?)(?=\s{_TABLED}\sby\s))"
    rf"(?P<from>\s(?:{_TABLED}\s)?(?:by|from)\s)?"
)
TO_DO = re.compile(r"\s(?:to|must|should|has\sto|have\sto|needs?\sto|ought\sto)\s(?!be\b)")
_STOP = re.compile(r"(?<=[a-z]{2})[.!?…]+\s+(?=[A-Z])(?<!\bMr\.\s)(?<!\bMrs\.\s)(?<!\bDr\.\s)(?<!\bSt\.\s)")
"""Between two sentences that somebody says in one breath."""
_AND_THAT = Rule(
    id="and-that",
    does="of several things that are said, another begins",
    pattern=r"(?:,\s(?:(?:and|but)\s)?|\s(?:and|but)\s)(?=that\s(?:the|an?|its|their|his|her|no|any|it|they|he|she|there|[A-Z]\w+)\s)",
    fires_on=(
        "that the road is shut and that the guards will leave once it is clear",
        "that it signs, that its crews go home and that no ship sails",
        "that he is ill, but that they can come",
    ),
    passes_over=("that the road is shut", "a road that is shut", "the road and that bridge"),
)


def only_with(words: str, at: int | None, *, clause: bool = False) -> str:
    """What somebody says, but for the sentences other than that of a place, which are blanked out.

    >>> said = "We came to listen. We sign when they pay. That is it."
    >>> only_with(said, 27).strip()
    'We sign when they pay.'
    >>> only_with("that it is late and that the men will leave once the road is clear", 60, clause=True).strip()
    'that the men will leave once the road is clear'

    Args:
        words: all of it.
        at: a place; None keeps it all.
        clause: whether another clause with "that" is left out as well.
    """
    if at is None:
        return words
    ends = [stop.end() for stop in (*_STOP.finditer(words), *(_AND_THAT.finditer(words) if clause else ()))]
    start, end = max((e for e in ends if e <= at), default=0), min((e for e in ends if e > at), default=len(words))
    return " " * start + words[start:end] + " " * (len(words) - end)


JOINT = re.compile(
    r"\b(?:talks|negotiations|meetings?|summits?|working\sgroups?|ceasefire|cease-fire|truce|dialogue|agreement|"
    r"swap|exchange|commission)\b"
)
AT_ONCE = re.compile(
    r"\s(?:at\s(?:the\ssame\stime|once)|simultaneously|in\sparallel|(?:and\s)?not\s(?:an?|one)\s\w+\s(?:sooner|earlier|before))\W*$"
)
"""When something is to be done, at the end of what it is: no part of it."""
BARE_VERB = re.compile(
    r"\s(?:(?:first|also|immediately|at\sonce)\s)?"
    r"(?!(?:be|is|are|was|were|has|had|have|will|would|can|could|do|does|did|may|might|not|and|or|but|of|in|on|at|for|to|"
    r"by|with|from|as|into|over|under|against|about|after|before|until|unless|once|if|who|which|that|this|its|their|the)\b)"
    r"[a-z]+(?<!s)(?<!ed)(?<!ing)\s"
)
"""What follows the party that is to do something: a plain verb, as in "that Peru open its port"."""
_WHEN = Rule(
    id="when-it-was-said",
    does="a day or a time tells when something was said or done, and is no part of it",
    pattern=r"\b(?:(?:on|last|late\son|early\son)\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s(?:morning|evening|night))?\b"
    r"(?!\s(?:(?:morning|evening|night)\s)?(?:work(?:ing)?|trading|opening|shopping|overtime|trains?|services?|bus(?:es)?|flights?|school|class(?:es)?|shifts?|markets?|mass|"
    r"match(?:es)?|football|deliver(?:y|ies)|collections?|rosters?|hours|pay|rates?)\b)"
    r"|\s(?:at\sthe\sweekend|yesterday|today|tonight|(?:last|this)\s(?:week|month|year|weekend)|earlier\sthis\s\w+)\b(?!['’]s)"
    r"|\s(?:(?:right\s)?now|at\s(?:this|the)\s(?:time|stage|moment)|at\spresent|for\sthe\stime\sbeing)(?=\W*$)",
    fires_on=(
        "lift its ban on Sunday",
        "sign late on Friday evening",
        "pay the men last Monday",
        "open the gates at the weekend",
        "go back this week",
        "begin earlier this spring",
        "pay the men right now",
        "pay them at this time.",
        "sign at present",
        "sign for the time being",
    ),
    passes_over=(
        "lift its ban on Sunday working",
        "end Saturday morning classes",
        "run Sunday trains",
        "restore Friday night services",
        "a ban on Saturday matches",
        "the rest of this week's sitting",
    ),
)
BY_VOTE = Rule(
    id="by-how-many-votes",
    does="by how many votes a paper was turned down is no part of it",
    pattern=r"(?P<what>\b(?:offer|contract|deal|agreement|pact|proposal|package|bill|plan|terms|treaty|accord)s?)(?P<by>,?\s(?:by|with)\s(?:an?\s(?:[\w-]+\s){0,2}(?:margin|majority|vote)|[\w-]+\s(?:votes\s)?to\s[\w-]+|"
    r"\d[\d.,]*\s?(?:%|per\s?cent|percent|pct|votes)|\d+-\d+)\b.*|,?\s\d[\d,]*(?:-|\sto\s)\d[\d,]*\b.*)$",
    fires_on=(
        " a pay offer by two to one",
        "the contract by 54 per cent",
        "the bill by a narrow majority",
        "the deal, 144 to 30",
        "the plan with 54 votes",
        "the plan by 7-3",
    ),
    passes_over=("raise pay by 5 per cent", "the plan by the mayor", "the deal with the firm"),
)
_WHY = re.compile(
    r",?\s(?:as|because|since)\s(?:it|they|he|she|we)\s(?:(?:has|have|had)\s|(?:is|are|was|were)\s(?!to\b)|do(?:es)?\s|did\s|believe|want|need|fear)[^;.]*(?=\W*$)"
)
"""Why somebody refuses or asks, which is no part of what."""
_ONLY_THEN = re.compile(r"\b(will|would|can|could)\sonly\s(?=[a-z]+\b)")
_THOSE = re.compile(
    r"^(\W*(?:to\s)?)(?:those|these)\s(?!(?:\w+\s)?(?:issues|matters|points|questions|things|problems|talks|steps)\b)(?=(?:[\w-]+\s){0,2}?[a-z]{4,}s\b)(?!\w+\s(?:who|which)\b)"
)
_GIVING_IN = re.compile(
    r"^\W*(?:to\s)?(?:cave|bow|yield|give\sin|back\sdown|capitulate|bend|blink|relent|surrender)[”\"]?\s(?:in\s)?(?:on|to|from|over)\s"
)
"""As in "would not cave on a toll": what follows is refused."""
_PRESSED = re.compile(
    r"^\W*(?:to\s)?(?:(?:the|any|such|all|further|growing|strong|heavy|[\w-]+['’]s?|(?-i:[A-Z])[\w.]+)\s){0,3}(?:pressure|moves|attempts)"
    r"(?:\s(?:from|by)\s(?:(?!(?:for|to|that)\b)[\w’'.-]+\s?){1,6}?)?\s(?=(?:for|to)\s)(?:for\s)?"
)
"""What somebody is pressed or bidden to do: as in "resisted pressure from Lima for a vote"."""
_AT = re.compile(
    r"^\W*(?:at\s(?!least\b|most\b|once\b|all\b|any\b|the\s(?:same|least|table)\b|\d)|(?:that\s)?there\s(?:(?:must|should|shall)\s)?be\sno\s)"
)
"""As in "balked at the price", "a red line at cuts", "that there be no cuts"."""
_ASIDE = re.compile(r"^\W*(?:however|though|too|also|therefore|instead|then)\b\W*")


_AS_A_CONDITION = re.compile(r"(?<=\w)\sas\s(?:an?|the|its|their)\s(?:\w+\s)?(?:pre-?)?condition\s(?:of|for)\s.*$")
"""For what somebody asks a thing: no part of it."""
_TURNED = re.compile(
    r"^\W*(?:[Nn]ot\s+)?(?:that\s+)?(?:will|would|can|could|shall)\s(?:(?P<there>there\sbe)|the\s[\w’'-]+|we|I|they|it|he|she|(?:[A-Z][\w’'-]+\s?){1,2})\s(?=(?!be\b)[a-z])"
)
"""After a condition that stands first the verb comes before who does it: "only then will it sign"."""


def bare_of(words: str) -> str:
    """Words for what is asked, without when, from whom, and what joins them to what was said before."""
    words = without_view(_AS_A_CONDITION.sub("", words))
    said = _ONLY_THEN.sub(
        r"\1 ", _WHY.sub("", _WHEN.sub(lambda _: "", _TURNED.sub(lambda found: "" if found["there"] else "to ", words)))
    )
    bare = BY_VOTE.sub(lambda found: found["what"], _AT.sub(" ", said, count=1))
    return thing_alone(
        FROM_WHOM.sub("", _THOSE.sub(r"\1the ", _PRESSED.sub("", _GIVING_IN.sub(" ", _ASIDE.sub("", bare)))))
    )


_MOVED_TO = Rule(
    id="moved-from-one-figure-to-another",
    does="of two figures, the one that somebody has moved to is what he would take",
    pattern=r"^\W*(?:from\s)?[^\s\d]{0,4}\s?\d[\d.,]*(?:%|\s(?:per\s?cent|million|billion|crore|\w+s))?\s(?:and\s(?:then\s)?(?:on\s\w+\s)?raised\sthis\s)?to\s"
    r"(?P<to>[^\s\d]{0,4}\s?\d[\d.,]*\d?(?:%|\s(?:per\s?cent|million|billion|crore|dollars|euros|pounds|cents))?)",
    fires_on=(
        " 11% to 7.5%",
        "from Rs. 2,000 to Rs. 1,700 without conditions",
        " 7 percent to 5.5 percent last week",
        " $40 million to $38 million",
        " 2 billion to 1.5 billion",
        " 90 crore to 80 crore",
        " 60 boats to 50",
        " 60 and on Tuesday raised this to 95",
        " 60 and then raised this to 95",
        " €60 to €55 dollars",
        " 6 to 5 euros",
        " 6 to 5 pounds",
        " 60 to 55 cents",
    ),
    passes_over=(" 300 in passing", "$1.58.", " 6 percent, down to earth"),
)


def moved_to(words: str) -> str | None:
    """The figure to which somebody has moved from another.

    >>> moved_to(" 11% to 7.5% a year")
    ' 7.5%'
    """
    found = _MOVED_TO.search(words)
    return f" {found['to'].rstrip('.,')}" if found else None


_WHAT_IS_WANTED = Rule(
    id="what-is-wanted-is",
    does="words that lead to what somebody wants: it stands after them",
    pattern=r"^\W*(?:[Ww]hat|[Aa]ll)\s(?:we|I|they|it|he|she|the\s\w+)(?:['’]re|['’]ve)?\s(?:\w+\s)?(?:want|need|ask(?:ing)?(?:\sfor)?|demand|require|seek|want|insist\son|(?:would|['’]d)\slike|like)(?:s|ed)?(?:\sto\s(?:see|have))?\s(?:now\s)?(?:is|was)\s(?:for\s)?",
    fires_on=(
        "What we need is a pledge",
        "What we would like is for Lima to sign",
        "What we want to see is a pledge",
        "“All they want is a vote",
        "what the guild wanted was a vote",
    ),
    passes_over=("What is wanted", "All we know is little"),
)
_WOULD_LIKE = Rule(
    id="we-would-like",
    does="words by which somebody says that he would like what stands after them",
    pattern=r"^\W*(?:I|[Ww]e|[Tt]hey|[Hh]e|[Ss]he|[Ii]t)(?:\s(?:\w+ly|still|also|all|now))?(?:\swould|['’]d)\s(?:(?:\w+ly|still|also|very|much)\s){0,2}like\s(?:to\ssee\s)?",
    fires_on=(
        "“We would very much like a vote",
        "They’d like a vote",
        "It still would like Lima to sign",
        "I would like to see a vote",
    ),
    passes_over=("We like a vote", "What we would like is a vote"),
)


def without_wish(words: str, *, asked: bool = False) -> str:
    """What is wanted, without the words that say that it is; where it is asked for, without what it is told apart from.

    >>> without_wish("What we need is a pledge"), without_wish("We would like a vote")
    ('a pledge', 'a vote')
    """
    wanted = _WOULD_LIKE.sub("", _WHAT_IS_WANTED.sub("", words, count=1), count=1)
    plain = without_contrast(wanted) if asked else wanted
    return (asked and in_the_paper(plain)) or plain


OWN_WISH = Rule(
    id="we-want-to",
    does="what somebody says that he wants to do is his own doing",
    pattern=r"^\W*(?:I|[Ww]e)(?:['’]d)?\s(?:(?:\w+ly|still|also|all|now|just|would|much|very)\s){0,3}(?:want|like|wish|need)\sto\s(?!(?:be|see|have|get|hear|know|receive)\b)",
    fires_on=(
        "“We still want to buy the cranes",
        "I’d like to sell it",
        "we would very much like to go on",
        "I wish to leave",
    ),
    passes_over=("We want to be paid", "We want a lease", "They want to buy it", "We need to see the books"),
)


def wishes_to_do(words: str, *, wants: bool) -> bool:
    """Whether what somebody wishes is to do something himself.

    >>> wishes_to_do(" to sell the yard", wants=True), wishes_to_do("We want to be paid", wants=False)
    (True, False)

    Args:
        words: what he wishes, or what he says.
        wants: whether the words stand after "wants".
    """
    own = re.match(r"\sto\s(?!be\b)", words) if wants else OWN_WISH.match(words)
    return bool(own) and " from " not in words


IN_PASSING = Rule(
    id="told-in-passing",
    does="what is told of a thing in passing is not what is to be done with it",
    pattern=r"(?<=\w\w),\s(?:(?:(?:under|of|by|in|for|with|to)\s)?which|who|whose|where|when)\s[^,;]*(?:,\s|$)"
    r"|\s(?:[–—]|--?)\s(?!(?:and|but|or)\b)[^–—;:“”\"]{3,140}?\s(?:[–—]|--?)(?=\s(?!(?:which|that|who)\b))|\sand\s(?:then\s|later\s|soon\s)?(?:went\son\sto|won|lost|became)\s[^;]*$|\seven\s(?:before|after|as|though)\s[^;]*$"
    r"|(?<=\w\w\w),\s(?:of|worth|whatever|introduced|signed|built|empty|imposed|agreed|now|already|currently)\s[^,;]{2,60},(?=\s)"
    r"|,?\s(?:and\s)?not\s(?:an?|one)\s(?:single\s)?(?:day|minute|moment|second|hour)\s(?:sooner|earlier|before)\b"
    r"|\sand\s(?:is|are|was|were|am)\s(?:\w+ly\s|also\s|still\s)?(?:prepared|ready|willing|happy|determined)\sto\s[^;]*$"
    r"|,\s(?:citing|saying|arguing|adding|noting|claiming|warning|blaming|pointing\s(?:out|to)|calling\s(?:it|this|that|them))\s[^;]*$"
    r"|\s(?:in|during)\s(?:an?|the|his|her)\s(?:[\w-]+\s){0,2}?(?:interview|press\sconference|news\sconference|briefing)\b[^;]*$|\sat\s(?:an?|the)\s(?:press|news)\sconference\b[^;]*$|\son\s(?:Twitter|Facebook|X)\W*$"
    r"|,\s(?:(?:well|far|still|just|much|slightly|little)\s)?(?:below|above|short\sof|(?:less|more)\sthan|(?:up|down)\sfrom|compared\s(?:with|to))\s[^;]*$",
    fires_on=(
        "help for the crews - men brought here as boys - as part of a deal",
        "the overture and went on to take the seat",
        "the plan even before it came",
        "to buy the cranes and are prepared to wait",
        "a cut in an interview with the Odrin Times",
        "a cut at a news conference in Odrin",
        "a cut on Twitter",
        "a vote and was still willing to talk",
        "a vote and am ready to talk",
        "a vote and were happy to talk",
        "a vote and is determined to win it",
        "3 per cent, well below the 9 it asked for",
        "3 per cent, just above the old rate",
        "3 per cent, far short of 9",
        "3 per cent, little more than a third of it",
        "3 per cent, still less than a third of it",
        "3 per cent, up from 2",
        "3 per cent, slightly down from 4",
        "3 per cent, compared with 9",
        "3 per cent, much compared to none",
        "a full rollback, citing a gap in the budget",
        "a toll, saying it would not pay",
        "a toll, arguing that it would not pay",
        "a toll, adding that it would not pay",
        "a toll, noting the cost",
        "a toll, claiming that it is illegal",
        "a toll, warning of a strike",
        "a toll, blaming the mayor",
        "a toll, pointing out that the road is his",
        "a toll, pointing to the cost",
        "a toll, calling it a tax",
        "a toll and a levy, calling them theft",
        "a toll, calling this theft",
        "a toll, calling that theft",
        "to vote through the cut, which would raise prices",
        "sign the text, whose end is near, at once",
        "scrap Article 14, under which profits are shared, at once",
        "withdraw, not a day sooner",
        "the interest, of some 58 million, must be paid",
        "turn the house, empty since May, into flats",
        "lift the fee, introduced in April, at once",
        "open the gates and not one minute earlier",
    ),
    passes_over=(
        "lift the rules - due in May - which raise the toll",
        "to vote, then to leave",
        "say which comes first",
        "a toll, calling a vote",
    ),
)
SAID_AFTER = re.compile(
    r"[,.!?][”\"»]\s+(?:(?:the|an?|he|she|it|they|[A-Z])\b[^”\"“]{0,60}\s)?(?:said|says|told|added|wrote)\b|[,.]\s(?:he|she|it|they|the\s\w+)\ssaid\W*$"
)
_HANGING = re.compile(
    r"(?:,?\s(?:and|or|but|while|since|because)(?:\s(?:had|has|have|is|was|were|are|would|will|could)(?:\s(?:no\slonger|also|now))?)?)?(?:,?\s(?:and\s)?according\sto\b.*)?[\s,;]*$",
    re.DOTALL,
)


def without_end(said: str) -> str:
    """Words without what hangs at their end, where alone it is looked for unless it may be long."""
    said = without_comment(said)
    tail = 0 if "according" in said else max(0, len(said.rstrip(" \t\n,;")) - len(", because would no longer"))
    return said[:tail] + _HANGING.sub("", said[tail:])


FIRST = re.compile(r"\bfirst\b(?<!\bthe\sfirst)(?!\sof\b|-)")
OWNER = re.compile(r"^\W*(?:the\s)?[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,3}\s(?:for|that)\s")
ITS_OBJECT = re.compile(
    r"^\W*(?:(?:[“\"]?(?:cave|bow|yield|give\sin|back\sdown|bend)[”\"]?\s(?:in\s)?)?(?:on|to|over|at)\s)?(?:(?:an?|the|its|their|any|all|reports?|(?:the\s)?(?:[A-Z]\w+\s){0,3}[A-Z][\w.]+(?:['’]s?)?|(?:the\s)?(?:[\w-]+\s){0,3}?[\w-]+['’]s?)\s)?(?:(?:demands?|proposals?|requests?|calls?|offers?|ideas?|plans?)\s|(?:(?:new|latest|renewed|growing|repeated|bipartisan|[A-Z][a-z]+(?:-[a-z]+)?)\s){0,3}(?:push|drive|efforts?|bids?|attempts?|pressure)\s(?=to\s|for\s))"
    r"(?:(?:from|by)\s(?:[A-Z][\w.()]*\s|the\s|of\s)+)?(?:for|of|that|to)\s",
)
PRONOUN_OBJECT = re.compile(
    r"\b(?P<verb>discuss|address|settle|resolve|do|deal\swith|consider|handle)\s(?:it|this|that|them)\b"
)
GOES_ON = {
    ConditionKind.IN_EXCHANGE: re.compile(r",\sand\sthen\s[^.;]*"),
    ConditionKind.SIMULTANEOUS: re.compile(r"\s(?:as|with)\s[^.;,”\"]+"),
}
