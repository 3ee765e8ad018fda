"""Words that tell the state of the talks: broken off, stalled, moving, agreed.

A cue fires where its words stand; a guard of ``background`` then passes it over where they are only feared, denied,
long past or the background of something else. Its sentences are our own, and are its tests and its documentation.
"""

from pourparler.reading.english import (
    agreements_undone,
    ended_by,
    nearing,
    no_accord,
    no_movement,
    on_the_floor,
    quarrels_over,
    state_idioms,
)
from pourparler.reading.english.state import (
    ADJECTIVES,
    AIMED,
    DEADLOCK,
    DEAL,
    GAP,
    HAVE,
    NOT_THROUGH,
    TALKS,
    StateCue,
    telling,
    telling_near_talks,
)
from pourparler.record.statements import TalksState

_BROKEN_OFF = (
    telling(
        "talks-collapse",
        TalksState.BROKEN_OFF,
        rf"{AIMED}(?:{GAP}|\s){HAVE}(?:(?<!to\s)(?<!brink\sof\s)(?<!edge\sof\s)(?<!verge\sof\s)(?<!point\sof\s)collaps(?:e|es|ed|ing)|br(?:oke|oken|eaks?|eaking)\s(?:down|off)|"
        r"(?:fell|fallen|falls?)\s(?:apart|through)|imploded|unravell?ed|ended\sin\s(?:failure|acrimony|disarray|recriminations?|collapse)|"
        r"(?<!be\s)(?<!of\sthe\s)(?:suspended(?!\sinterest|\spayments?)|cancell?ed|called\soff|aborted|abandoned|halted|frozen|scrapped|terminated|shelved|discontinued|cut\sshort|"
        r"put\son\s(?:hold|ice)|on\s(?:hold|ice)|(?:adjourned|postponed|delayed)\s(?:indefinitely|sine\sdie))|(?:dead|(?<!put\s)(?<!set\s)(?<!kicked\s)(?<!taken\s)off)(?=[.,;!]|\s*$|\sthe\stable))",
        (
            "Talks between Peru and Chile have collapsed.",
            "The talks to end the ferry strike broke down on Friday.",
            "Peace talks were suspended after the shelling.",
            "Merger talks called off",
            "The negotiations on the dam fell apart over the height of the wall.",
        ),
        (
            "The talks could collapse.",
            "Talks were on the brink of collapse.",
            "It brought the talks to the edge of collapse.",
            "Talks are on the verge of collapse.",
            "Talks are at the point of collapse.",
            "The talks have not collapsed.",
            "The bridge collapsed.",
            "The April meeting of the committee was put off.",
            "Talks went on while the roof collapsed onto nobody's desk, said the caretaker.",
            "He told a conference that banks holding most of the frozen debt agreed.",
            "The meeting was marred by the debt row after Lima suspended payments.",
        ),
    ),
    telling(
        "leave-the-talks",
        TalksState.BROKEN_OFF,
        r"(?:(?:is|are|was|were)\s(?:\w+ly\s)?(?:pulling\sout\sof|withdrawing\sfrom|freezing|cancelling|walking\s(?:out\sof|away\sfrom)|quitting|leaving)|"
        r"pull(?:s|ed)\sthe\splug\son|declar(?:es|ed)\san\send\sto|br(?:oke|oken|eaks|eaking)\soff|suspend(?:s|ed)|suspending|cancel(?:s|l?ed)|call(?:s|ed)\soff|halt(?:s|ed)|fr(?:oze|ozen|eezes)|"
        r"abandon(?:s|ed)|pull(?:s|ed)\sout\sof|withdr(?:ew|awn|aws)\sfrom|quits?|walk(?:s|ed)\s(?:out\sof|away\sfrom|out\son)|"
        r"storm(?:s|ed)\sout\sof|boycott(?:s|ed)|scrap(?:s|ped)|terminat(?:es|ed)|ditch(?:es|ed)|left|leaves|exit(?:s|ed)|"
        r"(?:refus|declin)(?:es|ed)\sto\s(?:attend|rejoin|return\sto|take\spart\sin))"
        r"(?=\s(?:(?!(?:and|after|because|when|plans?|to|for|at)\b)[\w’'-]+\s){0,5}?(?:talks|negotiations?|consultations|dialogue|mediation|bargaining|summit|conference|contacts?|negotiating\stable|"
        r"peace\sprocess|truce|cease-?fire)\b(?!\s(?:empty-handed|without|early|smiling)\b))",
        (
            "Lima broke off all contacts with Quito.",
            "The rebels pulled out of the peace talks.",
            "The union walked out of negotiations.",
            "Oslo cancelled the next round of talks.",
            "The delegation said it was pulling out of the conference.",
            "The rail union has pulled the plug on talks.",
        ),
        (
            "She left the room.",
            "He broke off a branch.",
            "They left after the talks.",
            "They ended talks over tea.",
        ),
    ),
    telling_near_talks(
        "walk-out",
        TalksState.BROKEN_OFF,
        r"(?<!workers\s)(?<!staff\s)(?<!members\s)(?<!nurses\s)(?<!teachers\s)(?<!doctors\s)(?<!drivers\s)(?<!pilots\s)(?<!crews\s)(?<!players\s)"
        r"(?<!dockers\s)(?<!miners\s)(?<!students\s)(?<!employees\s)(?<!actors\s)(?<!writers\s)(?<!who\s)"
        r"(?:walk(?:s|ed)\sout|stormed\sout|staged\sa\swalk-?out)(?!\s(?:through\s|by\s|of\s)?the\s(?:\w+\s)?doors?\b|\son\sstrike|\sof\s(?!the\s(?:talks|meeting|room|session|hall|chamber|conference))|\sover\spay)",
        ("The Chilean delegation walked out, and the talks ended there.", "Talks were under way when Oslo walked out."),
        ("Nurses walked out over pay.", "She walked out of the shop.", "Both sides walked out the front door."),
    ),
    telling(
        "collapse-of-talks",
        TalksState.BROKEN_OFF,
        rf"(?:collapse|break-?down|suspension|cancellation|rupture|abandonment)\s(?:of|in)\s(?:(?:the|these|their|its|all|both)\s)?(?:(?!of\b)[\w’'-]+\s){{0,4}}?{TALKS}",
        ("Each side blamed the other for the collapse of the talks.", "He regretted the breakdown in negotiations."),
        ("The collapse of the bridge stunned the town.",),
    ),
    telling(
        "give-up-trying",
        TalksState.BROKEN_OFF,
        r"(?:abandon(?:s|ed)|g[ai]ves?\sup|given\sup|dropp(?:s|ed)|call(?:s|ed)\soff|end(?:s|ed))\s(?:on\s)?(?:(?:his|her|its|their|the|all|an?)\s(?:\w+\s){0,2}"
        r"(?:attempts?|efforts?|bid|mission|quest|search)\s(?:to|at|for)\s|trying\sto\s)[^.;:]{0,50}?\b"
        r"(?:governments?|coalition|deal|agreement|peace|truce|cease-?fire|compromise|mediat\w+|merge\w*|settlement|negotiat\w+)",
        (
            "Ms Berg has given up trying to form a coalition.",
            "The envoy abandoned his mission to broker a truce.",
        ),
        ("He gave up smoking.", "She abandoned her attempt to climb the peak."),
    ),
    telling(
        "nothing-left",
        TalksState.BROKEN_OFF,
        r"(?:no\sfurther|no\smore|no\snew)\s(?:talks|negotiations|meetings|rounds|sessions)\s(?:\w+\s)?(?:are|were|have\sbeen|had\sbeen)\s(?:planned|scheduled|arranged|envisaged|set)|"
        r"no\s(?:new\s)?date\s(?:has\sbeen|had\sbeen|was|is)\s(?:set|fixed|agreed)\sfor\s(?:\w+\s){0,3}(?:talks|negotiations|meetings?|round|session)|"
        r"nothing\s(?:left|more)\sto\s(?:discuss|negotiate|talk\sabout)|rul(?:es|ed)\sout\s(?:further|more|new|any|all)\s(?:\w+\s)?(?:talks|negotiations)|"
        r"end(?:s|ed)\s(?:all\s|its\s|their\s|the\s)?(?:negotiations|dialogue|mediation|contacts)(?!\s(?:without|on\s\w+\swithout|in\s))|"
        r"(?:return|hand)(?:s|ed)\s(?:back\s)?(?:his|her|its|the)\smandate|declar(?:es|ed)\sthe\s(?:\w+\s){0,2}(?:talks|negotiations|process)\s(?:over|dead|closed|a\sfailure)",
        (
            "No further talks are planned.",
            "There is nothing left to negotiate, the minister said.",
            "The mediator declared the talks dead.",
            "The firm ended negotiations with the union.",
            "The prime minister-designate returned his mandate.",
        ),
        ("No further trains are planned.", "Further talks are planned."),
    ),
)

_STALLED = (
    telling(
        "deadlock",
        TalksState.STALLED,
        r"deadlock(?:ed)?|stalemated?|impasse|log-?jam|(?:political|legislative|parliamentary|diplomatic)\sgridlock",
        (
            "The talks are deadlocked.",
            "Syria and its neighbour are at an impasse over the wells.",
            "The envoy put forward a plan to break the deadlock in the talks.",
        ),
        ("The traffic is in gridlock.",),
    ),
    telling(
        "talks-stall",
        TalksState.STALLED,
        rf"{AIMED}(?:{GAP}|\s){HAVE}(?:(?<!to\s)stall(?:s|ed|ing)?|stumbl(?:e|es|ed)|falter(?:s|ed|ing)?|founder(?:s|ed)?|r[au]ns?\saground|"
        r"hits?\s(?:an?\s|another\s|the\s)?(?:\w+\s)?(?:wall|snag|dead\send|road-?block|buffers|rocks|standstill|obstacle)|bogged\sdown|"
        r"(?:at|to|in)\sa\s(?:standstill|stand-?still|dead\send|halt)|in\slimbo|stuck|blocked|inconclusive(?:ly)?|fruitless|nowhere|held\sup|drag(?:s|ged)\son|"
        r"(?:yield|produc|bring|br(?:ing|ought)|achiev|deliver)(?:e?s|e?d)?\s(?:no|little|nothing|neither)\b|"
        r"(?:end|clos|conclud|finish|adjourn|br(?:eak|oke|oken)\sup|wrap)(?:e?s|e?d|ped\sup)?\s(?:[^.;:,]{0,40}\s)?"
        r"(?:without|inconclusively|in\s(?:deadlock|stalemate|disagreement)|with\sno|empty-handed|with(?:out)?\slittle)|(?<!to\s)fail(?:s|ed)?\b(?!\sto\s(?:attend|appear|arrive|show|turn)))",
        (
            "Talks on the canal have stalled.",
            "The negotiations ended on Sunday without an agreement.",
            "Coalition talks are stuck on the tax.",
            "A third round of pay talks broke up without a result.",
            "The negotiations failed.",
        ),
        ("The engine stalled.", "The talks will not stall.", "The concert ended without an encore."),
    ),
    telling(
        "stalled-talks",
        TalksState.STALLED,
        r"(?:stalled|deadlocked|stuck|gridlocked|stagnant|moribund|fruitless|inconclusive|failed|unsuccessful)\s(?:(?!to\b)[\w’'-]+\s){0,3}?"
        r"(?:talks|negotiations?|discussions|consultations|dialogue|bargaining|mediation|peace\sprocess|diplomacy)",
        ("The stalled peace talks weigh on the market.", "They blamed each other for the failed negotiations."),
        ("A stalled car blocked the road.",),
    ),
    telling_near_talks(
        "no-progress",
        TalksState.STALLED,
        r"(?:no|little|scant|hardly\sany|not\smuch|without(?:\sany)?|(?:a\s)?lack\sof|absence\sof|zero)\s(?:(?:real|further|tangible|significant|visible|"
        r"meaningful|substantial|substantive|major|concrete|more|much|sign\sof|signs\sof)\s){0,3}(?:progress|headway|breakthroughs?|movement)(?!\sbar)|"
        r"(?:(?:do|does|did|have|has|had|could|were|was|is|are)\s?(?:not|n['’]t)|(?:have|has|had)\syet\sto|fail(?:s|ed)?\sto|unable\sto)\s"
        r"(?:\w+\s){0,2}?(?:made?|make|making|yield(?:ed)?|produced?|s[ae]en?|achieved?)\s(?:any\s|much\s|enough\s|real\s|further\s){0,2}(?:progress|headway|breakthrough)|"
        r"(?:no|not\sany)\s(?:closer|nearer)(?:\sto)?",
        (
            "No progress was made in the talks.",
            "The two delegations did not make any headway.",
            "After four hours the sides were no closer to a deal.",
        ),
        ("Progress was made in the talks.", "There was no progress bar."),
    ),
    telling(
        "fail-to-agree",
        TalksState.STALLED,
        r"(?:fail(?:s|ed|ure|ing)?\s(?:(?:again|yet\sagain|once\smore|once\sagain|so\sfar|on\s\w+|last\s\w+|yesterday|in\s\w+)\s){0,3}to|"
        r"(?:was|were|are|is|been|remains?|remained|proved)\sunable\sto|"
        r"(?:could|did|do|does|can|have|has|had)\s?(?:not|n['’]t)\s(?:been\sable\sto\s|yet\s|even\s|be\sable\sto\s)?|cannot|(?:ha(?:s|ve|d)|are)\syet\sto)\s?"
        r"(?:agreed?(?:\seven)?(?=[.,;]|\son\b|\sover\b|\sabout\b|\show\b|\swhether\b|\swho\b|\swhat\b|\sa\b|\sterms\b|\samong\b|\sbetween\b|\s*$|\swith\seach)|"
        r"narrow(?:ed)?(?=\s)|bridged?(?=\s)|resolved?\s(?:the|their|its|a)\b|settled?\s(?:the|their|its|a|on)\b|come\sto\s(?:terms|an?\sagreement)|patch(?:ed)?\sup(?=\s)|compromise[.,]|"
        rf"(?:reach|f[io]u?nd?|strike|struck|clinch|secure|produce|conclude|finali[sz]e|hammer\sout|broker|forge|make|made|sign|seal|arrive\sat|come\sup\swith|generate)(?:ed|d)?\s"
        rf"{ADJECTIVES}(?:{DEAL}|agreement|common\sground|solution|way\s(?:out|forward)|breakthrough|terms|support\sfrom\sboth)|"
        rf"(?:end|break|overcome|unblock)(?:ed)?\s(?:the|their|a)\s(?:[\w-]+\s){{0,3}}(?:{DEADLOCK}|dispute|row|conflict|strike|stand-?off))",
        (
            "The two firms failed to reach a deal.",
            "Ministers could not agree on the quota.",
            "The sides were unable to bridge their differences.",
            "Lawmakers fail to find a compromise on the budget",
            "The parties have yet to agree on a chairman.",
        ),
        ("The engine failed to start.", "Peru did not agree to the plan.", "They failed to find the ball."),
    ),
    telling(
        "no-deal-reached",
        TalksState.STALLED,
        rf"no\s(?:[\w-]+\s){{0,2}}{DEAL}\s(?:(?:\w+\s)?(?:on|over)\s(?:[\w’'-]+\s){{1,6}}?)?(?:was|were|has\sbeen|had\sbeen|could\sbe)\s(?:reached|made|found|struck|signed|achieved|possible|concluded)",
        (
            "No agreement has been reached.",
            "On the border no agreement was reached.",
            "No consensus on the fish could be found.",
        ),
        ("An agreement was reached.", "No agreement was needed."),
    ),
    telling_near_talks(
        "no-deal-yet",
        TalksState.STALLED,
        rf"(?:there\s(?:is|was)|ha(?:s|ve|d)|remains?|came|left|leave)\s(?:still\s|as\syet\s)?no\s(?:[\w-]+\s)?{DEAL}(?!-)|"
        rf"(?:do|does|did|have|has)(?:\snot|n['’]t)\s(?:yet\s)?have\s(?:an?\s)?{DEAL}|"
        rf"no\s(?:[\w-]+\s){{0,2}}{DEAL}\s(?:is|could\sbe|in\ssight|yet|emerged|came)|"
        rf"(?:no|little|few|hardly\sany)\s(?:signs?|hint|indication|prospect|hope)\s(?:of|that)\s(?:an?\s|any\s)?(?:\w+\s)?(?:end|progress|breakthrough|compromise|{DEAL}|movement|resolution|thaw|solution|concession|flexibility|yielding|giving\sway|budging)|"
        rf"hopes?\s(?:of|for)\s(?:an?\s)?(?:\w+\s)?(?:breakthrough|{DEAL})\s(?:\w+\s)?(?:fad(?:ed|es|ing)|dimm?(?:ed|s)|(?:were\s|are\s)?dashed|reced(?:ed|es)|evaporat(?:ed|es))|"
        rf"(?:no|little)\send\sin\ssight|(?:went|gone|come|came|returned?|left|leave|depart(?:s|ed)?)\s(?:[\w’'-]+\s){{0,4}}?empty-handed|"
        rf"without\s(?:reaching|finding|striking|securing|clinching|producing)\s(?:an?\s|any\s)?(?:[\w-]+\s){{0,2}}(?:{DEAL}|solution|result|breakthrough)",
        (
            "No agreement is in sight in the talks.",
            "There is little sign of a compromise between the negotiators.",
            "The ministers went home empty-handed from the talks.",
            "Hopes of a deal faded as the talks entered a fourth day.",
        ),
        ("There is no dealer in town.", "An agreement has been reached in the talks."),
    ),
    telling_near_talks(
        "far-apart",
        TalksState.STALLED,
        r"(?:far|poles|wide(?:ly)?|miles|worlds)\sapart|at\s(?:odds|loggerheads)|(?:remain(?:s|ed)?|stay(?:s|ed)?|(?:is|are|was|were)\sstill)\s(?:\w+\s)?(?:unresolved|blocked|stuck|entrenched|"
        r"unbridgeable)|(?:gap|gulf|rift|chasm|differences|distance)\s(?:[^.;:,]{0,40}\s)?(?:widen(?:s|ed)|(?:too|as|very|still)\s(?:wide|large|great|big|deep)|unbridge(?:d|able))|"
        r"(?:harden|stiffen)(?:s|ed)\s(?:its|their)\s(?:stance|positions?|line)|positions\s(?:\w+\s)?harden(?:ed)?|(?:neither|no)\s(?:side|party|one|delegation)\s(?:has\s|had\s|would\s|will\s|is\s)?(?:budg|mov|yield|giv|blink|relent)(?:ed|en|e|ing)?\b|"
        r"(?:not|n['’]t)\s(?:moved|budged|given)\s(?:an\sinch|ground)|(?:digging|dug)\sin\b(?!\s(?:the|a)\b)|refus(?:es|ed|ing)\sto\s(?:budge|give\sway|give\sground|yield|compromise)",
        (
            "The negotiators remain far apart.",
            "The two sides are at odds over fish, and the talks drag on.",
            "The gap is still too wide, said the mediator.",
            "Neither side has budged, and the talks go on.",
            "Both sides are digging in.",
        ),
        ("The towns are close together.",),
    ),
)

_MOVING = (
    telling_near_talks(
        "progress",
        TalksState.MOVING,
        r"(?:mak(?:e|es|ing)|made|report(?:s|ed|ing)|hail(?:s|ed|ing)|not(?:es|ed|ing)|cit(?:es|ed|ing)|s[ae]e?w?n?|achiev(?:es|ed|ing)|welcom(?:es|ed|ing)|register(?:s|ed))\s"
        r"(?:(?!(?:no|little|scant|not|any|more|enough|the|without)\b)[\w-]+\s){0,4}?(?:progress|headway|strides)|"
        r"progress\s(?:was|has\sbeen|had\sbeen|is\sbeing)\s(?:made|achieved|reported|seen)|"
        r"(?:good|real|some|significant|substantial|modest|slow|steady|tangible|encouraging|considerable|important|major)\s(?:and\s\w+\s)?(?:\w+\s)?progress|signs\sof\sprogress",
        (
            "The talks made good progress.",
            "The mediator reported some progress.",
            "Progress has been made, both delegations said.",
        ),
        ("The talks made no progress.", "More progress is needed.", "They made bread."),
    ),
    telling_near_talks(
        "narrow-the-gap",
        TalksState.MOVING,
        r"narrow(?:s|ed|ing)\s(?:\w+\s){0,4}?(?:differences|gaps?|distance|list|divide)|(?:gaps?|differences|distance)\s(?:ha(?:s|ve|d)\s(?:been\s)?|were\s|was\s)?(?:narrow(?:ed|ing)|bridged|shrunk)|"
        r"bridged\s(?:\w+\s){0,3}(?:differences|gaps?)",
        ("The two sides narrowed their differences in the talks.", "The gap has narrowed, the mediator said."),
        ("The sides failed to narrow their differences.",),
    ),
    telling(
        "talks-resume",
        TalksState.MOVING,
        rf"{AIMED}(?:{GAP}|\s){HAVE}(?:(?<!to\s)resume|resum(?:es|ed)|(?<!to\s)restart|restart(?:s|ed)|re-?open(?:s|ed)|back\son\strack|under\sway\sagain)|"
        rf"(?:resum(?:es|ed)|restart(?:s|ed)|re-?open(?:s|ed)|reviv(?:es|ed)|return(?:s|ed)\sto|(?:are|is|were|was|came|come|went)\sback\s(?:at|to))"
        rf"(?=\s(?:[\w’'-]+\s){{0,5}}?(?:talks|negotiations?|dialogue|negotiating\stable|bargaining\stable|bargaining|consultations)\b)|"
        rf"agree[ds]?\s(?:on\s)?(?:an?|the)\s(?:\w+\s){{0,2}}(?:timetable|date|agenda|format|round)\s(?:for|of)\s(?:\w+\s){{0,2}}(?:talks|negotiations)|"
        rf"agree(?:d|s)?\sto\s(?:resume|restart|re-?open|hold|return\sto|start|begin|continue|revive)(?=\s(?:[\w’'-]+\s){{0,5}}?(?:talks|negotiations?|dialogue|meetings?|table|consultations)\b)",
        (
            "Talks between the two Sudans resumed on Monday.",
            "Peru and Chile agreed to resume talks.",
            "The union returned to the bargaining table.",
            "The delegations agreed on a date for further talks.",
        ),
        ("He resumed his lunch.", "Talks will not resume."),
    ),
    telling_near_talks(
        "common-ground",
        TalksState.MOVING,
        r"(?:found|find|finding|identif(?:y|ied)|reached|saw|seen|share[ds]?)\s(?:(?!no\b)\w+\s){0,2}?(?:common\sground|convergence|landing\szone)|convergences?\s(?:on|of|between|over)|"
        r"(?:mov|edg|inch|dr[ae]w|gr[eo]w|c[oa]m|brought|got)(?:e|ed|es|en|ing|n|ew|s|ting)?\s(?:\w+\s)?(?:closer|nearer)(?=\s(?:to|together|on)\b|[.,;]|\s*$)|"
        rf"(?:close|near|nearing|closing\sin\son|on\sthe\s(?:verge|brink|cusp|point)\sof|within\sreach\sof|approaching)\s(?:to\s)?(?:an?\s|the\s|reaching\s|signing\s|striking\s){{0,2}}(?:[\w-]+\s){{0,3}}?{DEAL}|"
        rf"{DEAL}\s(?:is|was|are)\s(?:now\s)?(?:close|near|within\sreach|in\ssight|imminent)|(?:soften|relax|ease)(?:s|ed)\s(?:its|their|his|her)\s(?:\w+\s)?(?:stance|position|tone|line|demands?|opposition)|"
        r"(?:inch|edg|mov|head)(?:es|ed|ing)\stowards?\san?\s(?:\w+\s)?(?:deal|agreement|accord|settlement|compromise|truce|cease-?fire|solution)|(?:resolved|settled|cleared)\s(?:all\sbut|most|many|several|half)\b|"
        r"(?:ready|willing|prepared)\sto\scompromise|signall?ed\s(?:\w+\s)?flexibility",
        (
            "The delegations found common ground on fish in the talks.",
            "Negotiators moved closer to a compromise.",
            "A deal is within reach, the mediator said.",
            "The sides are inching towards a deal.",
            "Negotiators have settled all but two of the chapters.",
        ),
        ("They found no common ground.", "She moved closer to the fire."),
    ),
    telling(
        "breakthrough",
        TalksState.MOVING,
        rf"(?:broke|broken|end(?:s|ed)|overcame|overcome|resolved|unblocked)\s(?:the|a|an|their|its|this|that)\s(?:[\w-]+\s){{0,3}}?{DEADLOCK}|{DEADLOCK}\s(?:[^.;:,]{{0,30}}\s)?(?:was|has\sbeen|is|had\sbeen|were)\s"
        rf"(?:broken|over|ended|overcome|resolved)|(?:achiev|hail|announc|report|mak|produc|s[ae]w)(?:ed|es|d|de|e)?\s(?:(?!no\b)\w+\s){{0,2}}breakthrough|breakthrough\s(?:in|came|at)(?=\s)",
        ("The proposal broke the deadlock in the talks.", "The mediators hailed a breakthrough."),
        ("They want to break the deadlock.",),
    ),
)

_AGREED = (
    telling(
        "deal-reached",
        TalksState.AGREED,
        rf"(?:reach(?:es|ed)?|str(?:ikes?|uck)(?!\s(?:down|and|or|over|in|at|on|has|have|were|was|are|is|despite|that)\b)|clinch(?:es|ed)?|seal(?:s|ed)?|conclud(?:es?|ed)|sign(?:s(?!\s(?:of|that|\w+\s(?:was|were|is|are))\b)|ed)?|initial(?:s|led)|ratif(?:ies|ied)|hammer(?:s|ed)\sout|secur(?:es|ed)|"
        rf"agree[ds]?(?:\son|\sto)?|approv(?:es|ed)|finali[sz](?:es|ed)|brokered|inked|announc(?:es|ed)|endors(?:es|ed)|forg(?:es|ed)|ok(?:ay)?(?:s|ed))\s(?:(?:on|to)\s)?{ADJECTIVES}{DEAL}(?!\s(?:offer|proposal|talks))|"
        rf"{DEAL},?\s(?:(?:{NOT_THROUGH}(?!\bbe\b)[^.;:,]){{0,40}}\s)?(?:(?:was|has\sbeen|were|had\sbeen|is)\s)?(?:reached|struck|signed|sealed|clinched|agreed|done|concluded|finali[sz]ed|ratified)|"
        r"agreed?\s(?:\w+\s)?in\sprinciple|came\sto\sterms|accord(?=\sreached)",
        (
            "The union and the port reached a two-year agreement on Friday.",
            "Peru and Chile signed the accord.",
            "A deal was struck at dawn.",
            "The warring parties agreed to a ceasefire.",
            "Leaders agreed in principle to the rescue.",
        ),
        (
            "They signed the guest book.",
            "No deal was reached.",
            "She reached the summit.",
            "It was a year of strikes and a contract dispute.",
            "There are signs Oslo was keeping to the pact.",
        ),
    ),
    telling(
        "dispute-over",
        TalksState.AGREED,
        r"(?:end(?:s|ed)|settle[ds]?|resolv(?:es|ed)|conclud(?:es|ed))\s(?:the|their|a|an|its|months\sof|weeks\sof|years\sof)\s(?:[\w’'-]+\s){0,4}?(?:dispute|strike|stand-?off|lock-?out|conflict|row|feud|boycott|blockade|"
        r"walk-?out|war|quarrel|fight\sover|occupation(?=\s(?:of\s[^.;,]{3,60}?\s)?after\b)|sit-in|encampment)|(?:bring(?:s|ing)|brought)\sto\s(?:an\send|a\sclose)\s(?:the|their|an?|its|months\sof|years\sof)\s(?:[\w’'-]+\s){0,4}?(?:battle|dispute|strike|stand-?off|row|feud|fight|saga|wrangle)|(?:dispute|strike|stand-?off|lock-?out|row|feud|war)\s(?:has\s|had\s)?(?:been\s|is\s|was\s)?(?:over|ended|settled|resolved|called\soff)(?=[.,;]|\s*$|\s(?:after|on|when|with|and|at))|"
        r"call(?:s|ed)\soff\s(?:the|their|its|a)\s(?:[\w-]+\s){0,3}?(?:strike|walk-?out|boycott|blockade)",
        (
            "The two countries settled their border dispute.",
            "The strike is over.",
            "The union called off its strike.",
            "Pupils ended an occupation of the hall after the rise was dropped.",
            "The bid was taken, bringing to a close a long battle.",
        ),
        ("The dispute goes on.", "They want to end the strike."),
    ),
)

STATES: tuple[StateCue, ...] = (
    *_BROKEN_OFF,
    *state_idioms.BROKEN_OFF,
    *no_movement.BROKEN_OFF,
    *(cue for cue in agreements_undone.UNDONE if cue.state is TalksState.BROKEN_OFF),
    *(cue for cue in agreements_undone.UNDONE if cue.state is TalksState.STALLED),
    *_STALLED,
    *state_idioms.STALLED,
    *no_movement.STALLED,
    *no_accord.STALLED,
    *on_the_floor.STALLED,
    *_MOVING,
    *state_idioms.MOVING,
    *nearing.MOVING,
    *on_the_floor.MOVING,
    *_AGREED,
    *state_idioms.AGREED,
    *quarrels_over.AGREED,
    *ended_by.AGREED,
    *nearing.AGREED,
)
"""The worst first."""
