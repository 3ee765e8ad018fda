"""Idioms that tell the state of the talks: tables, towels and handshakes, beside the plain words of ``states``."""

from pourparler.reading.english.state import AIMED, DEAL, GAP, HAVE, TALKS, telling, telling_near_talks
from pourparler.record.statements import TalksState

_QUIETLY = r"(?:[\w’'-]+\s){0,4}?"

BROKEN_OFF = (
    telling(
        "no-longer-taking-part",
        TalksState.BROKEN_OFF,
        rf"(?:no\slonger|not\sany\slonger|stop(?:s|ped)|end(?:s|ed)|ceas(?:es|ed))\s(?:tak(?:e|es|ing)\spart|participat(?:e|es|ing)|its\sparticipation|their\sparticipation|sit(?:ting)?|"
        rf"negotiat(?:e|es|ing)|talk(?:ing)?)\s(?:in|with|at)\s{_QUIETLY}(?:{TALKS}|table|government|company|union|rebels|other\sside)",
        (
            "The rebels no longer take part in the talks.",
            "The airline stopped negotiating with the union.",
            "Quito ended its participation in the negotiations.",
        ),
        ("The rebels take part in the talks.", "She no longer takes part in the choir."),
    ),
    telling_near_talks(
        "call-it-quits",
        TalksState.BROKEN_OFF,
        r"(?:call(?:s|ed)\sit\s(?:quits|a\sday)|thr[eo]ws?\sin\sthe\stowel|thrown\sin\sthe\stowel|wash(?:es|ed)\s(?:its|their|his|her)\shands\sof|"
        r"pack(?:s|ed)\s(?:its|their|his|her)\sbags|recall(?:s|ed)\s(?:its|their|his|her)\s(?:\w+\s)?(?:delegation|negotiators?|envoys?|team)|"
        r"bolt(?:s|ed)\sfrom\sthe\stalks|up\sand\sleft|slam(?:s|med)\sthe\sdoor)",
        (
            "The negotiators called it quits after nine hours of talks.",
            "The mediator threw in the towel, and no talks are planned.",
            "Oslo recalled its delegation from the talks.",
        ),
        ("The bakers called their bread good.",),
    ),
)

STALLED = (
    telling(
        "each-waits-for-the-other",
        TalksState.STALLED,
        r"(?:each|both|either)\s(?:of\s(?:them|the\stwo)\s|side\s|sides\s|party\s|camp\s)?(?:is\s|was\s|are\s|were\s|still\s)?"
        r"wait(?:s|ed|ing)?\sfor\s(?:each\sother|the\sother)|"
        r"for\sthe\sother\s(?:side\s|party\s)?to\s(?:make\sthe\s(?:next|first)\smove|(?:go|move|act|give\sway|blink)\sfirst)",
        (
            "Each waits for the other to go first.",
            "Both sides are waiting for each other.",
            "Each camp said it was for the other to make the next move.",
        ),
        ("They waited for the other bus.", "Each will wait for the train."),
    ),
    telling(
        "no-closer-to-a-deal",
        TalksState.STALLED,
        rf"no\s(?:closer|nearer)\s(?:to\s)?(?:an?\s|any\s|the\s)?(?:[\w-]+\s){{0,2}}(?:{DEAL}|contract|lease|treaty|truce|solution)\b|"
        r"at\sloggerheads(?:\s(?:on|last|this)\s\w+)?(?=\s(?:over|about|on)\s)",
        (
            "The club and the city are no closer to a new contract.",
            "Insurers and owners remain at loggerheads over the clause.",
            "The two were at loggerheads on Sunday about pay.",
        ),
        ("The ship is no closer to the port.", "The brothers are at loggerheads."),
    ),
    telling(
        "talks-sit-still",
        TalksState.STALLED,
        rf"{AIMED}(?:{GAP}|\s){HAVE}(?:(?:remain|stay)(?:s|ed)\s)?(?:tread(?:s|ing)?\swater|trod\swater|gridlocked|mired|marooned|becalmed|languish(?:es|ed|ing)?|limp(?:s|ed|ing)?\s(?:on|along)|"
        rf"sputter(?:s|ed|ing)?|r[au]n\sinto\s(?:the\s)?(?:sand|trouble|difficult\w*)|dr(?:ag|ags|agged|agging)\son|stumbl(?:es?|ed|ing)|snagged|frozen|not\sadvanc(?:ed|ing)|"
        rf"(?:end|ends|ended|concluded|closed|finished|wrapped\sup)\s(?:\w+\s)?(?:in|with)\s(?:failure|disappointment|nothing|no\b))",
        (
            "The talks are treading water.",
            "Negotiations drag on into a seventh week.",
            "The second round wrapped up with nothing to show.",
            "Talks end in failure",
        ),
        ("The swimmers are treading water.", "The talks may drag on."),
    ),
    telling_near_talks(
        "will-not-give-ground",
        TalksState.STALLED,
        r"(?:neither|no)\s(?:side|party|one|camp|delegation|government)\s(?:is|was|seems?|seemed|appears?|appeared|looks?|looked|has\sbeen|shows?|showed)\s(?:\w+\s)?(?:willing|ready|prepared|inclined|"
        r"able|any\s(?:sign|readiness|willingness))\s(?:to\s|of\s)(?:give|giving|budge|budging|yield|yielding|back|backing|compromise|compromising|move|moving|blink|concede|conceding|climb|climbing)",
        (
            "Neither side is willing to give ground in the talks.",
            "Neither party showed any sign of budging, said the mediator.",
        ),
        ("Neither side is willing to talk about the weather.",),
    ),
    telling_near_talks(
        "differences-remain",
        TalksState.STALLED,
        r"(?:(?:(?:major|key|deep|serious|fundamental|significant|sharp|wide|several|big|main)\s)*(?:differences|disagreements?|sticking\spoints?|gaps?|stumbling\sblocks?|divisions)\s"
        r"(?:[^.;:,]{0,40}\s)?(?:persist(?:s|ed)?|remain(?:s|ed)?|linger(?:s|ed)?)|(?:remain(?:s|ed)?|stay(?:s|ed)?)\s(?:locked\sin|divided|at\san?\s(?:impasse|standstill)|split)|"
        r"stand-?off\s(?:[^.;:,]{0,60}\s)?(?:shows?\sno\ssigns?|drag(?:s|ged)\son|continues?|enter(?:s|ed))|without\s(?:so\smuch\sas\s)?an?\s(?:\w+\s)?handshake)",
        (
            "Differences persist between the two delegations.",
            "Major sticking points remain in the negotiations.",
            "The standoff between the negotiators shows no sign of easing.",
            "The negotiators left without a handshake.",
        ),
        ("The remains of a ship were found.", "Differences were settled."),
    ),
)

MOVING = (
    telling(
        "back-at-the-table",
        TalksState.MOVING,
        rf"(?:(?:is|are|was|were|got|get|went|go(?:es)?|c[oa]me|sat|sit)\s(?:all\s)?back\s(?:down\s)?(?:at|to|around|round)|(?:returns|returned|(?<=s\s)return)\sto)\s(?:the|their)\s(?:\w+\s)?table|"
        rf"{AIMED}(?:{GAP}|\s){HAVE}(?:gain(?:s|ed|ing)\s(?:\w+\s)?(?:momentum|traction|ground|pace)|mov(?:es|ed|ing)\s(?:forward|ahead|in\sthe\sright\sdirection)|advanc(?:es|ed|ing)|"
        rf"(?:gone|going|went)\s(?:well|better|smoothly)|(?:(?!not\b|hardly\b|less\b|never\b)\w+\s)?(?:constructive|productive|fruitful|encouraging|promising|positive))",
        (
            "The two sides are back at the table for the first time in weeks.",
            "Negotiators returned to the table on Monday.",
            "The talks are moving in the right direction.",
            "The talks were constructive and go on tomorrow.",
        ),
        (
            "He returned to his table by the window.",
            "They work for an early return to the table.",
            "The talks were not constructive.",
        ),
    ),
    telling_near_talks(
        "sign-of-movement",
        TalksState.MOVING,
        r"(?:signs?|hints?|glimmers?)\sof\s(?:an?\s|some\s|real\s){0,2}(?:movement|thaw|flexibility|softening|give|compromise|hope|life)\b|"
        r"(?:tak(?:e|es|en|ing)|took|mark(?:s|ed)?|is|was|as)\s(?:an?\s)?(?:[\w-]+\s){0,2}?steps?\s(?:forward|closer|nearer)|"
        r"(?:c[ao]mes?|is|are|was|were|brings?|brought|puts?)\s(?:\w+\s){0,3}?within\s(?:reach|sight|touching\sdistance|grasp)|"
        r"(?:overc(?:omes?|ame)|clear(?:s|ed)|remov(?:es|ed)|surmount(?:s|ed)|g[eo]t(?:s|ten)?\s(?:over|past|around|round))\s[^.;:,]{0,70}?(?:obstacles?|hurdles?|stumbling\sblocks?|sticking\spoints?)|"
        r"(?:in\s|term(?:s|ed)\s|call(?:s|ed)\s(?:it\s|this\s)?|describ(?:es|ed)\s(?:it\s|this\s)?as\s)[^.;:,]{0,20}?an?\s(?:[\w-]+\s)?breakthrough|"
        r"(?:are|is|were|was)\s(?:\w+\s)?(?:closer|nearer)\sthan",
        (
            "It was the first sign of movement in the ferry talks.",
            "Talks on the port have taken a step forward.",
            "A pact on herring came within reach in the talks.",
            "The negotiators have overcome the last serious obstacle.",
            "In what mediators termed a breakthrough, the mill named a price.",
            "The two sides are closer than they were at noon.",
        ),
        (
            "There is no sign of movement in the talks.",
            "The mediator wants to overcome the last obstacle.",
            "The talks could bring a pact within reach.",
            "She took a step back from the talks.",
        ),
    ),
    telling_near_talks(
        "spirit-of-the-talks",
        TalksState.MOVING,
        r"(?:call(?:s|ed)|describ(?:es|ed)|hail(?:s|ed)|prais(?:es|ed))\s(?:[\w’'-]+\s){1,5}?(?:as\s)?(?:\w+\s(?:and|but)\s)?(?:constructive|productive|fruitful|encouraging|positive|useful)|"
        r"(?:atmosphere|climate|mood|tone)\s(?:[^.;:,]{0,40}\s)?(?:has\s|had\s)?(?:improv(?:es|ed|ing)|warm(?:s|ed|ing)|thaw(?:s|ed|ing)|lifted)|"
        r"(?:there\s(?:has\sbeen|was|is)|(?:see|sees|saw|spoke\sof|sense[sd]?))\s(?:some\s|real\s|clear\s|genuine\s|new\s)?(?:movement|momentum)(?=[\s.,;])|"
        rf"agree[ds]?\s(?:on|upon)\s(?:most|many|several|all\sbut|much|\w+\s(?:out\s)?of\s(?:the\s)?(?:\w+\s)?)\s?(?:of\s)?(?:the\s|its\s|their\s)?(?:\w+\s){{0,2}}(?:chapters|points|issues|items|articles|clauses|terms|text|{DEAL})|"
        r"agree[ds]?\s(?:to\s)?(?:meet|talk|convene|sit\sdown)\s(?:again|once\smore|next\s\w+)",
        (
            "Both sides called the meeting productive.",
            "The atmosphere in the talks has improved.",
            "There has been movement on both sides, the mediator said.",
            "The negotiators agreed on most of the chapters.",
            "The delegations at the talks agreed to meet again next week.",
        ),
        ("There was no movement in the talks.", "They called the dog useful to no one but shepherds."),
    ),
)

AGREED = (
    telling(
        "agree-to-stop-fighting",
        TalksState.AGREED,
        r"agree[ds]?\s(?:(?:on|late\son)\s\w+day\s|\w+day\s)?(?:to\s(?:stop|halt|suspend|pause|cease)\s(?:the\s|their\s|all\s)?"
        r"(?:fighting|hostilities|fire|shelling|attacks|bombing)|(?:on\s|to\s)?(?:an?\s)?(?:humanitarian|temporary|[\w-]+-(?:day|hour|week))\s"
        r"(?:pause|truce|cease-?fire|halt|lull))",
        (
            "The army and the rebels agreed on Tuesday to stop fighting for ten days.",
            "Both agreed late on Monday to halt the shelling.",
            "They agreed Friday to pause their attacks.",
            "Rebels and army agree humanitarian pause.",
            "The sides agreed on a ten-day truce.",
            "They have agreed to a 72-hour lull.",
            "Militias agree temporary ceasefire.",
        ),
        ("They would not agree to stop fighting.", "They agree to differ.", "Nobody agreed on a pause for lunch."),
    ),
    telling(
        "shake-hands-on",
        TalksState.AGREED,
        rf"(?:sh(?:akes?|ook|aken)\shands|sign(?:s|ed)\soff|put(?:s)?\s(?:its|their|his|her)\s(?:names?|signatures?))\s(?:on|to)\s(?:[\w’'$€£%-]+\s){{0,5}}?(?:{DEAL}|budget|terms|plan|package|text|bill|programme)|"
        rf"(?:vot(?:es|ed)|voting)\s(?:[\w-]+\s){{0,4}}?(?:to\s(?:accept|approve|ratify|endorse)|in\sfavou?r\sof)\s(?:[\w’'$€£%-]+\s){{0,4}}?(?:{DEAL}|offer|terms|package)|"
        rf"(?:{DEAL})\s(?:has\s|had\s)?(?:t(?:akes|ook)|c[ao]mes?|enter(?:s|ed))\s(?:\w+\s)?(?:effect|into\s(?:force|effect))",
        (
            "The two sides shook hands on a pay deal.",
            "Lawmakers signed off on the budget last night.",
            "Members voted to accept the offer.",
            "The council voted 8-3 late on Monday to approve the deal.",
            "A ceasefire took effect at dawn.",
        ),
        ("They shook hands and sat down.", "Members voted to reject the offer.", "The rule took effect at dawn."),
    ),
    telling(
        "have-settled",
        TalksState.AGREED,
        r"(?:ha(?:s|ve)\s(?:now\s|finally\s|all\s)?settled(?=[.,;]|\s(?:their|with|on|for|after)|\s*$)|"
        r"(?<!to\s)(?:and|&)\s(?:[\w’'-]+\s){1,4}?settle(?=[.,;]|\s(?:their|after|pay|wage|strike|dispute|row)|\s*$)|"
        r"(?:dispute|strike|row|claim|case|stand-?off)\s(?:was|has\sbeen|is)\s(?:\w+\s)?(?:settled|resolved)\b|"
        r"agree[ds]?\sto\s(?:merge|share\s(?:power|the)|join\sforces|form\s(?:an?|the)\s(?:\w+\s)?(?:government|coalition|alliance)|end\s(?:the|their)\s(?:\w+\s)?(?:strike|war|dispute|fighting|conflict|row|stand-?off|lock-?out))|"
        r"(?<=,\s)ending\s(?:the|their|a|an|(?:[\w-]+\s){0,3}?(?:months|weeks|days|years)\sof)\s(?:[\w’'-]+\s){0,3}?(?:strikes?|dispute|stand-?off|lock-?out|row|conflict|war|rift|quarrel|feud|fight|battle|wrangle|boycott|blockade|industrial\saction)|"
        r"(?<=,\s)settling\s(?:the|their|an?)\s(?:[\w’'-]+\s){0,3}?(?:dispute|stand-?off|row|conflict|quarrel|feud|fight|wrangle|suit|lawsuit|claim|case|question))",
        (
            "The union and the airline have settled.",
            "Drivers and bus firm settle",
            "The companies have agreed to merge.",
            "The dispute was settled out of court.",
            "The clerks went back to their desks, ending the strike.",
            "The crews accepted it, ending six months of industrial action.",
            "The mill paid the heirs, settling a quarrel over the weir.",
        ),
        ("Dust and sand settle on the floor.", "The settlers have houses.", "They hope to settle."),
    ),
    telling(
        "sign-a-text",
        TalksState.AGREED,
        rf"(?:sign(?:s|ed)|initial(?:s|led)|put(?:s)?\s(?:its|their)\snames?\sto)\s(?:[\w’'-]+\s){{0,8}}?(?:an?|the|their)\s(?:(?!no|not|never)[\w-]+\s){{0,3}}?"
        rf"(?:{DEAL}|protocol|lease|agreed\sminutes|text|joint\s(?:statement|declaration)|peace\sdeclaration)(?!\s(?:offer|proposal|talks|message))|"
        r"joint\s(?:statement|declaration|communiqu[ée])\swas\sadopted",
        (
            "The two ministries have signed a protocol on pilgrims.",
            "The ministers signed yesterday on board a ship an accord by which the lake is shared.",
            "The delegations initialled the text on Sunday.",
            "The joint statement was adopted in the afternoon.",
        ),
        ("They signed no protocol.", "She signed a letter on peace."),
    ),
    telling(
        "agreed-as-follows",
        TalksState.AGREED,
        r"agree[ds]?\s(?:as\sfollows|(?:to\s|on\s|upon\s)?the\sfollowing)",
        ("The sides agreed as follows:", "The parties have agreed on the following:"),
        ("They agreed on nothing of the following.", "They follow what they agreed."),
    ),
    telling(
        "deal-ends-dispute",
        TalksState.AGREED,
        rf"(?:{DEAL}|handshake)\s(?:has\s)?(?:end(?:s|ed)|avert(?:s|ed)|avoid(?:s|ed)|heads?\soff|call(?:s|ed)\soff|clos(?:es|ed))\s(?:[\w’'$€£%-]+\s){{0,5}}?"
        r"(?:dispute|strike|stand-?off|lock-?out|row|conflict|war|feud|quarrel|boycott|blockade|walk-?out|picket|wrangle)|"
        r"(?<=,\s)(?:closing|concluding|bringing\sto\s(?:a\sclose|an\send))\s(?:the|their|a|an|months\sof|weeks\sof|years\sof)\s(?:[\w’'-]+\s){0,3}?(?:dispute|strike|stand-?off|row|feud|quarrel|conflict|fight)|"
        r"(?<=,\s)bringing\s(?:the|their|its|an?|months\sof|weeks\sof|years\sof)\s(?:[\w’'-]+\s){0,3}?(?:disputes?|strikes?|stand-?off|row|feud|quarrel|conflict|fight)\s(?:[^.;:,]{0,50}?\s)?to\s(?:a\sclose|an\send)",
        (
            "Deal ends bus strike",
            "A last-minute agreement averted a second walk-out.",
            "Handshake ends 12-year feud over the spring",
            "The port and the lines shook hands, closing a dispute of fourteen months.",
            "The cleaners accepted the offer, bringing their dispute to a close.",
        ),
        (
            "A deal to end the strike is on the table.",
            "The deal ends in March.",
            "The shop is closing a row of stalls.",
        ),
    ),
    telling_near_talks(
        "made-it-up",
        TalksState.AGREED,
        r"(?:resolv(?:es|ed)|settle[ds]?|patch(?:es|ed)\sup|ma(?:de|kes?)\sup)\s(?:all\s)?(?:their|its|the)\s(?:\w+\s)?(?:differences|quarrel|row|dispute)|"
        rf"bur(?:y|ies|ied)\sthe\shatchet|(?:we\s(?:now\s|finally\s)?have|it['’]s|there\sis|there['’]s)\s(?:now\s)?an?\s(?:\w+\s)?{DEAL}(?=[.,;!”\"]|\s*$|\s(?:on|over|at\slast))",
        (
            "The two sides resolved their differences over the price.",
            "They have patched up their quarrel, the mediator said.",
            "The town and the two sides of the fair buried the hatchet.",
            "We have a deal, the mediator said.",
        ),
        (
            "They must settle their differences at the talks.",
            "There is no deal, the mediator said.",
            "There is a contract between the two sides that ran out in May.",
        ),
    ),
)
