"""More of what somebody says that tells an act: what he calls a thing, takes back, leaves open or asks for.

Where each group is tried tells :mod:`pourparler.reading.english.words`.
"""

from pourparler.reading.english.cue import Cue, Where
from pourparler.record.statements import Act


def _said(id_: str, act: Act, pattern: str, *, on: tuple[str, ...], over: tuple[str, ...], unless: str = "") -> Cue:
    return Cue(
        id=id_, act=act, pattern=pattern, where=Where.CONTENT, unless=unless or None, fires_on=on, passes_over=over
    )


_OWN_WAY = r"(?:slamm|clos|shutt|refus|reject|rul|threaten|block)(?:ing|ed)"

TAKEN_BACK: tuple[Cue, ...] = (
    _said(
        "not-refusing",
        Act.SIGNAL,
        rf"(?:am|['’]m|is|are|was|were|['’]re|has|have|had|['’]ve)\s(?:not|never|hardly)\s(?:yet\s)?{_OWN_WAY}(?!\s(?:the\sgap|any))|"
        r"(?:is|was)(?:\snot|n['’]t)\san?\s(?:condition|precondition|threat|red\sline|ultimatum|demand|no)|never\ssaid|"
        r"(?:is|are|was|were|am|['’]m|['’]re)\snot\s(?:opposed|averse|against|wedded|insisting|a\sdeal[-\s]?breaker)|"
        r"(?:do|does|did|has|have|had)\snot\s(?:deny|denied|rul(?:e|ed)\sout|exclud(?:e|ed)|oppose|object|insist)",
        on=(
            "We are not slamming a door.",
            "That is not a condition.",
            "We have not ruled out a swap.",
            "I never said it was holy.",
            "They do not deny that a treaty is needed.",
        ),
        over=("We are not going to pay.", "They do not agree."),
    ),
    _said(
        "no-longer-asked",
        Act.WITHDRAW,
        r"no\slonger\s(?:insist|demand|seek|ask|requir|want)\w*|(?:have|has|had|['’]ve)\s(?:now\s)?(?:dropped|given\sup|"
        r"abandoned|withdrawn|waived)\s(?:our|my|its|their|the|that|this)\s(?:\w+\s)?(?:demand|condition|claim)s?",
        on=("We no longer insist on that.", "It had dropped its demand."),
        over=("We insist on that.",),
    ),
    _said(
        "no-longer-against",
        Act.ACCEPT,
        r"no\slonger\s(?:oppos|object|refus)\w*|(?:have|has|had|['’]ve)\s(?:now\s)?(?:dropped|given\sup|"
        r"abandoned|withdrawn|waived)\s(?:our|my|its|their|the|that|this)\s(?:\w+\s)?(?:objections?|veto|opposition)",
        on=("We no longer oppose it.", "It had dropped its objections."),
        over=("We oppose that.",),
    ),
    _said(
        "how-it-stands",
        Act.ASSESS,
        r"(?:are|is|remain|have\sbeen)\s(?:now\s|still\s|completely\s)?(?:deadlocked|stuck|at\san\simpasse|far\sapart|miles\sapart|"
        r"nearly\sthere|almost\sthere|close\sto\sa\sdeal)|not\scall\s(?:this|it|that)\san?(?=\s)|(?:break-?through|stalemate|impasse|deadlock)\b",
        on=("We are deadlocked.", "There was no breakthrough on Monday.", "I would not call this a deal."),
        over=("The door is stuck up with glue, and we are not.", "They are close."),
        unless=r"^\sup\swith",
    ),
)
"""Tried first: they turn what the words after them would tell."""

ASKED: tuple[Cue, ...] = (
    _said(
        "hangs-on",
        Act.PRECONDITION,
        r"(?:depend|hing)(?:s|es|ed)\s(?:up)?on|(?:will|would|must)\s(?:depend|hinge)\s(?:up)?on(?!\s(?:how|what|whether|who|which|where|when)\b)|(?:is|are|was|were|be)\s(?:contingent|conditional|dependent)\s(?:up)?on|"
        r"(?:is|are|was|were|as)\s(?:an?\s|the\s|our\s)(?:pre-?condition|prerequisite|condition)\s(?:for|of|to)|"
        r"(?-i:[A-Z])[^.;]{3,60},\s(?:and\s)?(?:only\s)?then\s(?:we|I|they|the|it)\b|of\sno\sinterest\s[^.;]{0,40}\bso\slong\sas",
        on=(
            "Our support depends on a pledge.",
            "Our support would depend on a pledge.",
            "A ballot is a precondition for talks.",
            "They open the gates, then we talk.",
        ),
        over=("It is not the end.", "The condition is bad."),
    ),
    _said(
        "nothing-of-it",
        Act.REFUSE,
        r"(?:nobody|no\sone|none\sof\sus)\s(?:here\s|in\s[\w\s]{1,24}\s)?(?:will|would|has)|(?:in|under)\sno\scircumstances|"
        r"(?:will|would|could|can)\s(?:\w+\s){1,2}(?:nothing|nobody|no\s\w+)(?<!no\scertainty)(?<!no\sguarantee)(?<!no\sassurance)(?!\s(?:later|longer|doubt|more))|not\s(?:one|an?|a\ssingle)\s\w+\s(?:will|would|shall|can)|"
        r"(?:would|['’]d)\ssooner\s(?!they|he|she|we|it|you)[^.;]{2,80}\sthan\b|no\s(?:mandate|reason|room|(?:more|extra|additional|spare|further)\s(?:money|cash|funding|funds)|separate\spot|point|purpose|sense|interest|appetite|movement|way|need)\b|"
        r"(?:do|does|did)(?:\snot|n['’]t)\s(?:believe|think)\s[^.;]{3,60}\s(?:needed|necessary|required)\b|"
        r"(?:is|was|are)\snot\s(?:for\s(?:us|me|ministers|him|her|them)|our\sjob|in\sour|acceptable|possible|realistic|an?\soption|a\snumber|"
        r"(?:\w+ly\s)?(?:affordable|sustainable|negotiable)|"
        r"what\swe)|(?:is|was|are|were|be)\s(?:an?\s)?(?:fantasy|non-starter|joke|red\sline|pipe\sdream|dead\send|dead\son\sarrival|"
        r"unrealistic|unaffordable|unsustainable|unworkable|absurd|final\soffer|suicide|self-harm)|an\sact\sof\sself-harm|(?<!debt\s)(?<!borrowing\s)(?<!spending\s)ceiling\b|(?<!put\sa\s)(?<!make\sa\s)(?<!made\sa\s)(?<!table\sa\s)final\soffer(?!\s(?:remains|is|was|includes?|reflects?|represents?|gives|provides)\b)|(?:do|does|did)\snot\swant\sto\shear|"
        r"(?:do|does|did)(?:\snot|n['’]t)\s(?:negotiate|bargain|pay|sign|give|take\sorders|bow|yield|want)|unanimous\sin\sits\srejection|"
        r"(?:colonial|dirty|ugly|foreign|swear)\sword\b",
        on=(
            "Nobody here will sign it.",
            "Nine per cent is our ceiling.",
            "It would sign nothing.",
            "Not a wheel would turn.",
            "That is not for ministers.",
            "There is no room for more.",
            "He saw no purpose in a sixth round.",
            "It does not believe a mediator is needed.",
            "The plan is a fantasy.",
            "A rise is not remotely affordable.",
            "There is no extra money for a rise.",
            "You do not pay for a house unseen.",
        ),
        over=(
            "Nobody knows.",
            "Raise the debt ceiling.",
            "It is for ministers to say.",
            "Our final offer remains a generous one.",
            "They failed to put a final offer to us.",
            "It did not make a final offer.",
            "They made a final offer and left.",
            "It would table a final offer.",
        ),
    ),
)
"""Tried after what waits for something, and before "will not"."""

OPENED: tuple[Cue, ...] = (
    _said(
        "ask-outright",
        Act.DEMAND,
        r"(?:would|['’]d)\s(?:still\s|also\s|much\s)?like(?=\s)(?!\sto\s(?:talk|thank|help|see\sa\sdeal|reach|settle|welcome|say))|"
        r"(?:it\sis|it['’]s)\sup\sto|\bit\s(?:is|was)\s(?:now\s|therefore\s|then\s)?(?:up\sto|for)(?=\s(?:[\w’'-]+\s){1,4}?to\s(?!(?:decide|say|judge|determine|choose|explain|answer|comment|rule|speak|tell|think|reflect|consider|weigh|interpret|be|have)\b)[a-z])|enough\sis\senough|entitled\sto|deserve[sd]?|"
        r"(?:has|have|['’]s|['’]ve)\sgot\sto|let\s(?:the|them|us|\w+s)\s(?:decide|vote|speak|choose)|"
        r"must\snot|(?<![\w.] )(?-i:^\W*(?:Stop|Come|Bring|Show|Tell|Sign|Pay|Give|Put|"
        r"Take|Open|Free|Lift|End|Halt|Drop|Return|Release|Respect|Honour|Honor|Leave|Send|Withdraw|Pull|Hand)\s(?:us|the|your|our|them|up|back|it|all|out|down)\b)|"
        r"(?<![\w.]\s)(?-i:^\W*(?:Pass|Reopen|Raise|Approve|Fund|Extend|Repeal|Scrap|Cancel|Abandon|Restore|Secure|Build|Cut|Close|Lower|Reduce|Accept|Reinstate|Disarm|Evacuate|Dismantle|Stop|End|Lift|Drop|Open|Sign|Pay)\s(?:an?|the|your|our|this|that|these|those|all)(?=\s[a-z]))",
        on=(
            "We would like them to be settled.",
            "Stop the raids.",
            "They have got to pay.",
            "Pass a clean budget.",
            "End this siege.",
            "It was now for the mill to come up with a figure.",
        ),
        over=("It was for the court to decide.", "We would like to thank you.", "We stop here."),
    ),
    _said(
        "weigh-it",
        Act.CONSIDER,
        r"considers?\s(?:\w+\s)?(?:opportunities|options|whether)|still\s(?:reading|studying|considering|thinking|reviewing|weighing)|not\s(?:yet\s)?(?:said\syes|decided|made\sup)|"
        r"no\sdecision\s(?:has|had|was)|ruled?\s(?:it\s)?out\snothing|rul(?:e|es|ing)\snothing\sout",
        on=("We are still reading it.", "It regularly considers opportunities.", "We ruled out nothing."),
        over=("He read it.",),
    ),
    _said(
        "leave-open",
        Act.SIGNAL,
        r"(?:remain(?:s|ed)?|stay(?:s|ed)|is|are|was|were|be)\s(?:\w+ly\s)?available|grateful|(?:would|['’]d)\s(?:dearly|gladly|happily|sooner|much|really)\s(?:like|love|they|see|have|talk)|"
        r"every\sconfidence|(?:might|could|can|may)\s(?:well\s)?be\s(?:examined|discussed|considered|looked\sat|talked\sabout|found|built|negotiated|spread)|"
        r"(?:is|are|was|were|am|be)\s(?:satisfied|pleased|happy|glad|keen|relieved)(?!\sto\s(?:say|report|tell))\b|look(?:s|ing|ed)?\sforward|flexib\w+|desirable|serious\s(?:paper|offer|proposal)|"
        r"then\swe\stalk\sabout|something\scan\sbe\sbuilt|want\sto\sbe\spersuaded|good\sfaith\b",
        on=(
            "We remain available to both.",
            "He was satisfied that it was fair.",
            "That might be examined later.",
            "I would dearly like to talk.",
        ),
        over=("They are unavailable.",),
    ),
    _said(
        "blame-them",
        Act.ACCUSE,
        r"hid(?:e|es|ing)\sbehind|(?:they|he|she|it)\s(?:are|is|were|was)\snot\s(?:asking|looking|interested)\b[^.;]{3,60}\b(?:they|he|she|it)\s(?:are|is|were|was)|"
        r"nothing\sagainst\b[^.;]{1,60}\bexcept|nobody\sat\stheir\send|(?:we\swere|were)\spromised\b[^.;]{3,60}\band\b|is\snot\s(?:an?\s)?\w+,\sit\s(?:is|['’]s)|"
        r"irresponsibl\w+|disgrac\w+|cynical|reckless|shameful|insult\w*|hypocri\w+|\w+\sgames\b|moving\sthe\sgoalposts|goalposts|dragging\sthe(?:ir|m)",
        on=(
            "Stop hiding behind the board.",
            "They are not asking for a plan, they are asking for a head.",
            "This is an insult.",
        ),
        over=("They are asking for a plan.",),
    ),
)
"""Tried before hopes and promises."""
