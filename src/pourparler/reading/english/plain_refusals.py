"""What somebody says that amounts to no, without a word for refusing: a limit, a law, whose business it is.

Where it is tried tells :mod:`pourparler.reading.english.words`.
"""

from pourparler.reading.english.cue import Cue, Where
from pourparler.record.statements import Act


def _no(id_: str, pattern: str, *, on: tuple[str, ...], over: tuple[str, ...], unless: str | None = None) -> Cue:
    return Cue(
        id=id_, act=Act.REFUSE, pattern=pattern, where=Where.CONTENT, unless=unless, fires_on=on, passes_over=over
    )


_IS = r"(?:is|was|are|were|are|were|['’]s|remains?|be)"
PLAIN_REFUSALS: tuple[Cue, ...] = (
    _no(
        "a-matter-for-others",
        rf"{_IS}\s(?:\w+\s)?(?:a|an|the)\s(?:separate|other|another|different|internal|political|sovereign|domestic)\smatter|another\smatter|"
        rf"{_IS}\s(?:\w+\s)?(?:an?\s)?(?:\w+\s)?(?:matters?|questions?|decision)\sfor(?=\s(?!(?:discussion|debate|negotiation|celebration|the\stalks|talks|concern|regret|us)\b))|"
        r"(?:no|not\s(?:a|an|the|its|our|their|his|her))\s(?:\w+\s)?(?:matter|business|concern|job)\s(?:for|of|to|on)\b|not\s(?:its|our|their)\s(?:business|concern|job)\b",
        on=(
            "Rosters are a matter for managers.",
            "The orals are a separate matter.",
            "The lease is no business of the guild.",
            "That was a question for later.",
        ),
        over=("It is a matter for regret.", "The matter is before a judge.", "It is a matter of time."),
    ),
    _no(
        "closed-to-it",
        rf"(?:the|that|this)\s(?:matter|issue|subject|question|chapter)\s{_IS}\s(?:\w+\s)?(?:closed|settled)(?=\W*$)|(?:figure|sum|number|amount|demand|request|idea|rise|raise|increase)s?\s{_IS}\s(?:\w+\s)?out\sof\s(?:its\s|their\s)?reach|"
        r"(?:would|will)\sbe\snone(?=\W*$)|(?<![\w.,]\s)(?-i:^\W*(?:No\sway|No\schance|Not\sa\schance|Never|Forget\sit|Absolutely\snot|Over\smy\sdead\sbody))(?=\W*$)",
        on=("The matter is closed.", "The figure was far out of reach.", "There would be none.", "No way."),
        over=("The matter is open.", "The boat was out of reach.", "None would be there."),
    ),
    _no(
        "the-limit",
        rf"{_IS}\s(?:the|our|its|their|my|his|her)\s(?:absolute\s)?(?:ceiling|limit|maximum|most|final\s(?:offer|word|figure|position))\b|"
        r"\d[\d.,]*(?:\s(?:per\scent|percent))?\s(?:is|was)\s(?:final|it)\b|goes?\sno\s(?:lower|higher|further)|go\sno\s(?:lower|higher|further)",
        on=(
            "Nine per cent was the ceiling.",
            "300 feet is the most the site can give.",
            "66 is final.",
            "It would go no lower.",
        ),
        over=("The limit was high.", "The final offer is here."),
        unless=r"^\simportant\b",
    ),
    _no(
        "the-law-forbids",
        r"(?:forbids?|precludes?|precluded|prohibits?|prohibited|barred\sby|bound\sby(?!\sa\ssecret))\b|hands\s(?:are|were)\stied|no\sprovision\sfor|"
        r"(?:does|do|did)(?:\snot|n['’]t)\s(?:allow|permit|provide)\b",
        on=(
            "The charter forbids it.",
            "It was barred by contract from passing them on.",
            "Its hands are tied.",
            "The rules had no provision for it.",
        ),
        over=("They permit it.", "The book was bound."),
    ),
    _no(
        "owes-nothing",
        r"ow(?:es?|ed)\s(?:\w+\s)?nothing|(?:took|takes)\sno\s(?:instructions?|orders|dictation)\b|(?:knew|knows)\sof\sno\b|none\s(?:exists?|existed)|did\snot\sexist|does\snot\sexist|"
        r"(?:answer|it)(?:['’]s|\s(?:is|was|remains))(?:\sstill|\sa)?\sno\b(?!\s\w)|(?:said|say|told\sthem)\sno\b(?!\s\w)|no\s[\w-]+\sat\sall(?=\W*$)|(?:the\s)?(?:very\s)?opposite(?=\W*$)",
        on=(
            "It owes them nothing.",
            "It took no orders from economists.",
            "Such a plan did not exist.",
            "The answer was no.",
            "The answer’s still no.",
            "We said no.",
            "No lease at all.",
        ),
        over=("It was no secret.", "He owes ten.", "We said no word."),
    ),
    _no(
        "will-stay",
        r"(?:the|our|its|those|these)\s(?:[\w’'-]+\s){1,3}?(?:(?:is|are|was|were)\s(?!not\b)[^,;:.“”\"]{3,60}?\s(?:and|but)\s)?(?:will|would)\s(?:\w+ly\s)?(?:stay|remain)(?=\W*$|\s(?:as|where|put|in\s(?:force|place|effect)|confidential|secret|private|classified|sealed|under\swraps|closed|shut|on\sthe\s(?:books|statute\sbook))\b)|(?:would|will)\sremain\sso\b|(?:is|are|was|were)\s(?:here|there)\sto\sstay\b|(?:has|have|had)\snot\schanged(?=\W*$)",
        on=(
            "The rosters would stay.",
            "The ban will remain in force.",
            "Our decision has not changed.",
            "The ban is here to stay.",
            "The ledger is delicate and will remain confidential.",
        ),
        over=("The crews would stay until noon.", "She will stay."),
        unless=r"\b(?:until|till|unless|while|as\slong)\b",
    ),
    _no(
        "does-not-do-that",
        r"(?:does|do)(?:\snot|n['’]t)\s(?:buy|finance|fund|apply|belong|trade|subsidi[sz]e|reward|barter|answer\sto|take\s(?:orders|instructions?)|sell|rent|interfere|intervene|attend|pick|cover)\b|"
        r"(?:did|do|does)\snot\s(?:meet|address|answer)\s(?:its|their|our|the)\s(?:\w+\s)?(?:concerns?|question|point|needs)|"
        r"(?:out\sof\squestion|over\s(?:his|her|its|their)\sdead\sbody)|(?:is|are|was|were)(?:\snot|n['’]t)\s(?:negotiable|for\ssale|on\sthe\s(?:table|cards)|up\sfor|open\s(?:to|for)\s(?:discussion|negotiation|debate|outsiders|others)|acceptable|an?\soption|bankable|a\sparty\sto)",
        on=(
            "It does not finance empty halls.",
            "This did not address its concern.",
            "That is out of question.",
            "The books are not open to outsiders.",
            "The rights aren't on the table.",
        ),
        over=("It does not know.", "The shop is open to all."),
    ),
    _no(
        "will-no",
        r"(?:will|would|shall|['’](?:ll|d))\s(?:\w+\s)?(?:be|take|go|give|have|see|make|pay|accept|allow|hold|sign|meet)\sno\s(?!(?:doubt|longer|more\sthan|less\sthan|later\sthan|fewer\sthan|difference|secret)\b)\w+|"
        r"(?:will|would|shall|['’]ll|['’]d)\snever\b|under\sno\scircumstances|no\scircumstances|on\sno\saccount",
        on=(
            "It would take no further vote.",
            "There'll be no sequel.",
            "She'd never give one.",
            "Under no circumstances.",
        ),
        over=("It will no doubt rain.", "It will make no difference."),
        unless=r"\b(?:until|till|unless|before|without|while|as\slong)\b",
    ),
    _no(
        "a-bare-no",
        r"(?<![\w,;’']\s)(?-i:No|(?:So,?|And|But)\sno)(?=[.!;]|,\s(?:we|I|not|never|it)\b|\W*$)|(?<![\w;’']\s)(?-i:[Nn]ot)\s(?:an?|one|a\ssingle)\s[\w’'-]+(?:\s[\w’'-]+)?\s(?:on|for|from|of|at|to|more)\b|"
        r"\bsaid\s[^.;“”\"]{0,20},?\snot\s(?:through|for|on|at|in|with|under|over)\b|nothing\sfurther(?=\W*$)|(?:it|they|we|this|these|[a-z]+s)\s(?:(?:is|are|do|does|did|have|has)n['’]t|(?:is|are|do|does|did)\snot)(?=\W*$)|not\s(?:through|on|under|over)\s(?:my|our)\b(?!\sside\b)",
        on=(
            "So, no.",
            "No. Not for six years.",
            "Not a litre on credit.",
            "We said from the start, not through the park.",
            "They had nothing further.",
            "Canada says they aren’t.",
        ),
        over=("No date was fixed.", "It is not a day for it.", "Nothing further was said.", "They had no, well, time."),
    ),
    _no(
        "nobody-does-that",
        r"(?-i:(?:^|(?<=[.!?]\s))\W*(?:Nobody|No\s(?:one|serious\s\w+|sovereign\s\w+|responsible\s\w+)))\s(?!(?:was|is|has|knows|wants|likes|thinks|reads|expects|believes|says|cares|needs|loses|gets)\b)\w+s\s(?:an?|the|[$€£]?\d|\w+\s\w+)|(?-i:(?:^|(?<=[.!?]\s))\W*(?:An?\s)?[A-Z]?\w+)\s(?:is|are)\snot\san?\s\w+(?=\W*$|[.,;])|"
        r"you\s(?:do\snot|don['’]t)\s(?!(?:know|see|think|have|want|need|get|hear|say|understand|like|realise|realize|mean)\b)\w+\s(?:an?|your|the)\b|"
        r"(?:did\snot|didn['’]t)\s(?:come|send\s(?:me|us|him|her))\s(?:here\s)?to\b|(?:do\snot|don['’]t)\shave\s(?:another|any\smore)\b|"
        r"(?:is|are|was|were|am|be)\s(?:unable|not\sable)\sto\b(?!\s(?:attend|comment|say|confirm|reach|agree|sleep|find)\b)|not\s(?:consistent|compatible)\swith|(?:am|['’]re|['’]m|is|are)\s(?:not|n['’]t)\sfor\sa\b",
        on=(
            "Nobody pours a wall on sand.",
            "A port is not a market.",
            "You don't saw a boat in half.",
            "We did not come to pay for a gate.",
            "We don't have another clause for them.",
            "It is unable to accede to that.",
            "We're not for a rise.",
        ),
        over=("Nobody knows.", "You don't know the half of it.", "She was unable to attend."),
    ),
    _no(
        "would-be-folly",
        r"would\s(?:\w+ly\s)?(?:be\s(?:quite\s|an?\s|to\s|simply\s|sheer\s)?(?:malpractice|daft|folly|madness|improper|wrong(?!\sto\s(?:say|read|think)\b)|illegal|unlawful|suicid\w+|surrender|betrayal|mistake|insane|crazy|foolish|"
        r"fools|reckless|absurd|breach|unfair|unjust|irresponsible|theft|capitulation|humiliat\w+|insult\w*)|(?:endanger|prejudice|undermine|breach|jeopardi[sz]e|violate)\b)|(?:why\s(?:would|should)\s(?:we|I)\b(?!\s(?:not|n['’]t)\b))",
        on=(
            "Such a lease would be madness.",
            "An increase would endanger jobs.",
            "Why would we bargain about a ruling?",
        ),
        over=("It would be wrong to say so.", "It would be a help."),
        unless=r"\b(?:unless|until|without)\b",
    ),
)
