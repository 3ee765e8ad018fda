"""What was said, without where, and without to whom: "told the Harbour Times on Monday that a cut was unthinkable".

>>> what_was_said("Odrin Radio that the plan is poor", to_somebody=True).strip()
'that the plan is poor'
>>> what_was_said(" the Odrin Times the toll must go", to_somebody=False).strip()
'that the toll must go'
"""

from pourparler.reading.english.rule import Rule
from pourparler.reading.matters.patterns import TOLD_WHOM

_WHEN = r"(?:(?:on\s\w+day|earlier|yesterday|today|last\s\w+|in\san?\s\w+|late\son\s\w+day)\s)?"
_CLAUSE = r"(?=(?:that|an?|any|the|there|its|it|he|she|they|we|no|another|his|her|their)\s)"
OUTLET = Rule(
    id="told-a-paper",
    does="whom something was told is a paper, an agency or a station: nothing is asked of it",
    pattern=r"^\s(?:the\s)?(?:[A-ZÀ-Þ][\w’'.&-]*\s){0,4}(?:Times|Post|Guardian|Telegraph|Independent|Examiner|Herald|Gazette|Mail|Star|Mirror|Journal|Tribune|Chronicle|Observer|Courier|Echo|Nation|Standard|Mercury|Bild|Spiegel|"
    r"Monde|Figaro|País|Mundo|Vanguardia|Zeitung|BBC|ABC|CNN|CNBC|NBC|CBS|RTÉ|VRT|RTBF|ITV|PBS|NPR|AFP|AP|PA|Reuters|Bloomberg|EFE|ANSA|dpa|Sky|Newshub|Newstalk|Al\sJazeera)(?:['’]s)?\s"
    rf"(?:(?!(?:The|An?|Any|That|It|He|She|They|We|There|No)\s)[A-ZÀ-Þ\d][\w’'.&-]*\s){{0,4}}(?:programme\s|program\s|radio\s|television\s|newspaper\s)?{_WHEN}{_CLAUSE}(?:that\s)?",
    fires_on=(
        " the Odrin Times on Monday that the toll",
        " Reuters a cut is",
        " RTÉ’s Morning Odrin that the toll",
        " BBC Radio Odrin’s Today programme there would",
        " ABC Radio National the toll",
    ),
    passes_over=(" the guild that the toll", " Lima that the toll", " the Times of London is", " reporters that it"),
)
_NAMED = Rule(
    id="told-somebody-named",
    does="whom something was told, by name, before what was told",
    pattern=r"^\s(?:the\s)?(?:(?!(?:The|An?|Any|That|This|These|Those|It|He|She|They|We|I|No|There|Our|Its|Their|Such)\s)[A-ZÀ-Þ][\w’'.&-]*\s){1,6}"
    rf"{_WHEN}{_CLAUSE}(?:that\s)?",
    fires_on=(" the Odrin Guild on Monday that the toll", " Lima a cut is", " Ana Ruiz last week that it"),
    passes_over=(" The cut is", " the toll that", " reporters that it", "Naturally we do not"),
)
_OF_A_THING = Rule(
    id="told-of-what-must-be-done",
    does="whom something was told, where what must be done to a thing follows: it is asked of nobody by name",
    pattern=r"^\W*(?:to\s)?(?:the|its|his|her|their|all|both)\s(?:(?!that\b)[\w’'-]+\s){1,4}"
    rf"{_WHEN}that\s(?=(?:the|any|all|an?|every)\s[^,;.:]{{2,60}}?\s(?:must|should|ha[ds]\sto|needs?\sto|ought\sto)\s(?:not\s)?be\s\w)",
    fires_on=(
        " the other parties that the levy must be scrapped",
        " to the king on Monday that any levy should be scrapped",
        " both sides that a vote had to be held",
    ),
    passes_over=(" the guild that it must pay", " the king that the guild must pay"),
)
_HEARERS = Rule(
    id="told-those-who-hear-it",
    does="whom something was told, by a noun for those who hear it, before what was told",
    pattern=r"^\s(?:to\s)?(?:the|its|his|her|their|all|both|other)\s(?:[\w’'-]+\s){0,2}?(?:parties|sides|partners|leaders|ministers|members|delegates|king|queen|president|mediators?|"
    rf"negotiators|talks|deputies|allies|crowd|meeting|congress|residents|tenants|workers|staff|students)\s{_WHEN}that\s",
    fires_on=(" the other parties on Monday that a cut", " to the king that it", " its members that a deal"),
    passes_over=(" the idea that a cut", " the ships that it holds"),
)
SAID_WHERE = Rule(
    id="said-where",
    does="words between a verb of saying and what is said that tell where it was said",
    pattern=r"^\W*(?:in|by|through|via|on)\s(?:an?|its|his|her|their|the)\s(?:[\w-]+\s){0,2}?(?:statement|message|e-?mail|letter|interview|"
    r"affidavit|remarks?|note|speech|broadcast|address|circular|memo(?:randum)?|reply|post|tweet|communiqu[ée]|telegram|call)\s(?:(?:on|last|this)\s\w+\s)?that\s"
    r"|^\W*(?:(?:on|via|in)\s(?:Twitter|X|Facebook|Instagram|Telegram|WhatsApp|(?:his|her|its|their)\s(?:\w+\s)?(?:page|account|blog|website)|social\smedia|(?:state|national|local|public)?\s?(?:television|radio|TV))|"
    r"(?:at|during|after|before)\s(?:an?|the|its|their)\s(?:[\w-]+\s){0,3}?(?:conference|briefing|rally|meeting|visit|debate|hearing|event|ceremony|session)(?:\s(?:in|at|to|with)\s(?:the\s)?[A-Z]\w+(?:\s[A-Z]\w+)?)?|on\s\w+day|late\son\s\w+day|yesterday|today|last\s(?:night|week|month))\s(?:(?:on\s\w+day|yesterday|today)\s)?that\s"
    r"|^\W*(?:what\s(?:I|we)\b[^,;:“”\"]{0,40}\sis\sthat|(?:I|we)(?:\shave|['’]ve)?\s(?:always\s|repeatedly\s|only\s)?(?:said|told\s\w+|made\s(?:it\s)?clear)\b[^,;:“”\"]{0,50}?\sthat)\s"
    r"|^\s*,\s(?:as|like|unlike)\s[^,;:“”\"]{2,60},\s"
    r"|^\s*,\s(?:[^,;:“”\"]{2,60},\s){0,2}[^,;:“”\"]{0,50}?\b(?:said|says|added|adds|insist(?:s|ed)|warn(?:s|ed)|told\s\w+)\b(?:\s[^,;:“”\"]{1,40})?,\s",
    any_case=True,
    fires_on=(
        " in a statement that the ban stays",
        "in an audio message that the officers would be moved",
        "by its letter on Monday that it leaves",
        " on Twitter on Monday that the ban stays",
        " via state television that the ban stays",
        " on her own page that the ban stays",
        " at a rally in Odrin that the ban stays",
        " after the first session that the ban stays",
        " on Monday that the ban stays",
        " last night that the ban stays",
        "   , its minister, Ana Paz, said on Monday, the gates would stay shut",
        ", he added, the ban stays",
        ", Lima says, it will pay",
        ", the guild adds, it will pay",
        ", she insisted, it will pay",
        ", she insists, it will pay",
        ", he warns, it will pay",
        ", he warned, it will pay",
        ", he told reporters, it will pay",
        "What I’ve always said is that the ferry must run",
        "“We have said from the beginning that the rota must go",
        "We told them at each meeting that the door is shut",
        "I’ve made it clear that we leave",
        ", as her father had, a lease",
        ", unlike the guild, a lease",
        ", like the guild, a lease",
    ),
    passes_over=(" in a statement", "that in a letter it was told", "in a port that is shut"),
)


def what_was_said(words: str, *, to_somebody: bool) -> str:
    """What was said, without where; and without to whom, but where it is asked of him and he is no paper."""
    said = SAID_WHERE.sub(" that ", words, count=1)
    whom = OUTLET.match(said)
    if whom is None and to_somebody:
        told = TOLD_WHOM.match(said.lstrip())
        if told:
            return f" that {said.lstrip()[told.end() :]}"
        whom = _NAMED.match(said) or _HEARERS.match(said)
    if whom is None and (asked := _OF_A_THING.match(said)):
        return f" {said[asked.end() - len('that ') :]}"
    return f" that {said[whom.end() :]}" if whom else said
