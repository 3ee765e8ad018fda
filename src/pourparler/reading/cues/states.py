"""Words that tell the state of the talks: stalled, broken off, moving, agreed; and what makes them tell no such thing.

A cue fires where its words stand; a *guard* then passes it over where they are only feared, denied, long past or the
background of something else. Each carries sentences of our own, which are its tests and its documentation.
"""

import re
from dataclasses import dataclass, field

from pourparler.reading.cues.cue import compiled
from pourparler.record.statements import TalksState

BAD = frozenset({TalksState.STALLED, TalksState.BROKEN_OFF})
GOOD = frozenset({TalksState.MOVING, TalksState.AGREED})


@dataclass(frozen=True, slots=True, kw_only=True)
class StateCue:
    """Words that tell the state of the talks.

    Attributes:
        id: its name, in kebab-case.
        state: what they tell.
        pattern: the words, matched between word boundaries in any case.
        near_talks: whether they tell it only beside a word for talks, being said of other things as well.
        fires_on: sentences of our own on which it fires.
        passes_over: sentences of our own on which it does not.
    """

    id: str
    state: TalksState
    pattern: str
    near_talks: bool = False
    fires_on: tuple[str, ...]
    passes_over: tuple[str, ...] = ()

    def fires(self, sentence: str) -> bool:
        """Whether the words stand in a sentence, whatever a guard makes of them."""
        return bool(compiled(self.pattern).search(sentence))


@dataclass(frozen=True, slots=True, kw_only=True)
class Guard:
    """Words before or after a cue that take its force away.

    Attributes:
        id: its name.
        before: a pattern that ends where the cue's words begin; None = nothing before them matters.
        after: a pattern that begins where they end.
        of: the states it is about.
        spoils: sentences of our own that tell no such state because of it.
        leaves: sentences of our own that it leaves alone.
    """

    id: str
    before: str | None = None
    after: str | None = None
    of: frozenset[TalksState] = field(default=BAD | GOOD)
    spoils: tuple[str, ...]
    leaves: tuple[str, ...] = ()

    def holds(self, state: TalksState, before: str, after: str) -> bool:
        """Whether it takes the force of a cue away, given the words of the clause around it."""
        if state not in self.of:
            return False
        behind = self.before is not None and re.search(rf"(?i)(?:{self.before})\s*$", before)
        ahead = self.after is not None and re.match(rf"(?i)\s*(?:{self.after})", after)
        return bool(behind or ahead)


# -- words that several cues share -----------------------------------------------------------------------------------

TALKS = (
    r"(?:talks|negotiations?|discussions|consultations|dialogue|bargaining|mediation|arbitration|summit|conference|"
    r"meetings?|sessions?|rounds?(?:\sof\s(?:\w+\s){0,2}(?:talks|negotiations))?|diplomacy)"
)
_AIMED = rf"(?:{TALKS}|(?:peace\s)?process|(?:mediation|peace|last-ditch)\s(?:bid|efforts?|mission)|merger)"
_NOT_THROUGH = (
    r"(?!\b(?:would|could|may|might|will|can|should|must|shall|not|never|cannot|if|unless|no|nor|whether|until|says?|said|warn\w*|fear\w*|"
    r"denied|while|when|but|as)\b|n['’]t\b)"
)
_GAP = rf"(?:{_NOT_THROUGH}[^.;:!?]){{0,100}}?\s"
"""What may stand between a subject and its verb: anything but what makes the verb less than a fact."""
_HAVE = (
    r"(?:(?:ha(?:s|ve|d)|is|are|was|were|been|being|again|now|all|also|both|effectively|suddenly|finally|once\smore)"
    r"\s){0,4}"
)
_DEAL = (
    r"(?:deal|agreement|accord|treaty|settlement|truce|cease-?fire|armistice|pact|contract|compromise|memorandum|framework|"
    r"understanding|communiqu[ée]|charter|roadmap|consensus)"
)
_ADJECTIVES = r"(?:(?!(?:no|not|never|without|any)\b)[\w’'$€£%.,-]+\s){0,5}?"
_DEADLOCK = r"(?:deadlock|stalemate|impasse|log-?jam)"


def _cue(id_: str, state: TalksState, pattern: str, fires: tuple[str, ...], passes: tuple[str, ...]) -> StateCue:
    return StateCue(id=id_, state=state, pattern=pattern, fires_on=fires, passes_over=passes)


def _near(id_: str, state: TalksState, pattern: str, fires: tuple[str, ...], passes: tuple[str, ...]) -> StateCue:
    return StateCue(id=id_, state=state, pattern=pattern, near_talks=True, fires_on=fires, passes_over=passes)


_BROKEN_OFF = (
    _cue(
        "talks-collapse",
        TalksState.BROKEN_OFF,
        rf"{_AIMED}(?:{_GAP}|\s){_HAVE}(?:(?<!to\s)collaps(?:e|es|ed|ing)|br(?:oke|oken|eaks?|eaking)\s(?:down|off)|"
        r"(?:fell|fallen|falls?)\s(?:apart|through)|imploded|unravell?ed|ended\sin\s(?:failure|acrimony|disarray|recriminations?|collapse)|"
        r"(?:suspended|cancell?ed|called\soff|aborted|abandoned|halted|frozen|scrapped|terminated|shelved|discontinued|cut\sshort|"
        r"put\son\s(?:hold|ice)|on\s(?:hold|ice)|(?:adjourned|postponed|delayed)\s(?:indefinitely|sine\sdie))|(?:dead|off)(?=[.,;!]|\s*$|\sthe\stable))",
        (
            "Talks between Peru and Chile have collapsed.",
            "The talks to end the ferry strike broke down on Friday.",
            "Peace talks were suspended after the shelling.",
            "Merger talks called off",
            "The negotiations on the dam fell apart over the height of the wall.",
        ),
        (
            "The talks could collapse.",
            "The talks have not collapsed.",
            "The bridge collapsed.",
            "Talks went on while the roof collapsed onto nobody's desk, said the caretaker.",
        ),
    ),
    _cue(
        "leave-the-talks",
        TalksState.BROKEN_OFF,
        r"(?:br(?:oke|oken|eaks|eaking)\soff|suspend(?:s|ed)|suspending|cancel(?:s|l?ed)|call(?:s|ed)\soff|halt(?:s|ed)|fr(?:oze|ozen|eezes)|"
        r"abandon(?:s|ed)|pull(?:s|ed)\sout\sof|withdr(?:ew|awn|aws)\sfrom|quits?|walk(?:s|ed)\s(?:out\sof|away\sfrom|out\son)|"
        r"storm(?:s|ed)\sout\sof|boycott(?:s|ed)|scrap(?:s|ped)|terminat(?:es|ed)|ditch(?:es|ed)|left|leaves|exit(?:s|ed)|"
        r"(?:refus|declin)(?:es|ed)\sto\s(?:attend|rejoin|return\sto|take\spart\sin))"
        r"(?=\s(?:(?!(?:and|after|because|when|plans?|to|for|at)\b)[\w’'-]+\s){0,5}?(?:talks|negotiations?|consultations|dialogue|mediation|bargaining|summit|contacts|negotiating\stable|"
        r"peace\sprocess|truce|cease-?fire)\b(?!\s(?:empty-handed|without|early|smiling)\b))",
        (
            "Lima broke off all contacts with Quito.",
            "The rebels pulled out of the peace talks.",
            "The union walked out of negotiations.",
            "Oslo cancelled the next round of talks.",
        ),
        ("She left the room.", "He broke off a branch.", "They left after the talks."),
    ),
    _near(
        "walk-out",
        TalksState.BROKEN_OFF,
        r"(?<!workers\s)(?<!staff\s)(?<!members\s)(?<!nurses\s)(?<!teachers\s)(?<!doctors\s)(?<!drivers\s)(?<!pilots\s)(?<!crews\s)(?<!players\s)"
        r"(?<!dockers\s)(?<!miners\s)(?<!students\s)(?<!employees\s)(?<!actors\s)(?<!writers\s)(?<!who\s)"
        r"(?:walk(?:s|ed)\sout|stormed\sout|staged\sa\swalk-?out)(?!\son\sstrike|\sof\s(?!the\s(?:talks|meeting|room|session|hall|chamber|conference))|\sover\spay)",
        ("The Chilean delegation walked out, and the talks ended there.", "Talks were under way when Oslo walked out."),
        ("Nurses walked out over pay.", "She walked out of the shop."),
    ),
    _cue(
        "collapse-of-talks",
        TalksState.BROKEN_OFF,
        rf"(?:collapse|break-?down|suspension|cancellation|rupture|abandonment)\s(?:of|in)\s(?:(?:the|these|their|its|all|both)\s)?(?:(?!of\b)[\w’'-]+\s){{0,4}}?{TALKS}",
        ("Each side blamed the other for the collapse of the talks.", "He regretted the breakdown in negotiations."),
        ("The collapse of the bridge stunned the town.",),
    ),
    _cue(
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
    _cue(
        "nothing-left",
        TalksState.BROKEN_OFF,
        r"(?:no\sfurther|no\smore|no\snew)\s(?:talks|negotiations|meetings|rounds|sessions)\s(?:\w+\s)?(?:are|were|have\sbeen|had\sbeen)\s(?:planned|scheduled|arranged|envisaged|set)|"
        r"no\s(?:new\s)?date\s(?:has\sbeen|had\sbeen|was|is)\s(?:set|fixed|agreed)\sfor\s(?:\w+\s){0,3}(?:talks|negotiations|meetings?|round|session)|"
        r"nothing\s(?:left|more)\sto\s(?:discuss|negotiate|talk\sabout)|rul(?:es|ed)\sout\s(?:further|more|new|any|all)\s(?:\w+\s)?(?:talks|negotiations)|"
        r"declar(?:es|ed)\sthe\s(?:\w+\s){0,2}(?:talks|negotiations|process)\s(?:over|dead|closed|a\sfailure)",
        (
            "No further talks are planned.",
            "There is nothing left to negotiate, the minister said.",
            "The mediator declared the talks dead.",
        ),
        ("No further trains are planned.", "Further talks are planned."),
    ),
)

_STALLED = (
    _cue(
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
    _cue(
        "talks-stall",
        TalksState.STALLED,
        rf"{_AIMED}(?:{_GAP}|\s){_HAVE}(?:(?<!to\s)stall(?:s|ed|ing)?|stumbl(?:e|es|ed)|falter(?:s|ed|ing)?|founder(?:s|ed)?|r[au]ns?\saground|"
        r"hits?\s(?:an?\s|another\s|the\s)?(?:\w+\s)?(?:wall|snag|dead\send|road-?block|buffers|rocks|standstill|obstacle)|bogged\sdown|"
        r"(?:at|to|in)\sa\s(?:standstill|stand-?still|dead\send|halt)|in\slimbo|stuck|blocked|inconclusive(?:ly)?|fruitless|nowhere|"
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
    _cue(
        "stalled-talks",
        TalksState.STALLED,
        r"(?:stalled|deadlocked|stuck|gridlocked|stagnant|moribund|fruitless|inconclusive|failed|unsuccessful)\s(?:(?!to\b)[\w’'-]+\s){0,3}?"
        r"(?:talks|negotiations?|discussions|consultations|dialogue|bargaining|mediation|peace\sprocess|diplomacy)",
        ("The stalled peace talks weigh on the market.", "They blamed each other for the failed negotiations."),
        ("A stalled car blocked the road.",),
    ),
    _near(
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
    _cue(
        "fail-to-agree",
        TalksState.STALLED,
        r"(?:fail(?:s|ed|ure|ing)?\s(?:(?:again|yet\sagain|once\smore|once\sagain|so\sfar|on\s\w+|last\s\w+|yesterday|in\s\w+)\s)?to|"
        r"(?:was|were|are|is|been|remains?|remained|proved)\sunable\sto|"
        r"(?:could|did|do|does|can|have|has|had)\s?(?:not|n['’]t)\s(?:been\sable\sto\s|yet\s|even\s|be\sable\sto\s)?|cannot|(?:ha(?:s|ve|d)|are)\syet\sto)\s?"
        r"(?:agreed?(?=[.,;]|\son\b|\sover\b|\sabout\b|\show\b|\swhether\b|\swho\b|\swhat\b|\sa\b|\sterms\b|\samong\b|\sbetween\b|\s*$|\swith\seach)|"
        r"narrow(?:ed)?(?=\s)|bridged?(?=\s)|resolved?\s(?:the|their|its|a)\b|settled?\s(?:the|their|its|a|on)\b|come\sto\s(?:terms|an?\sagreement)|patch(?:ed)?\sup(?=\s)|compromise[.,]|"
        rf"(?:reach|f[io]u?nd?|strike|struck|clinch|secure|produce|conclude|finali[sz]e|hammer\sout|broker|forge|make|made|sign|seal|arrive\sat|come\sup\swith|generate)(?:ed|d)?\s"
        rf"{_ADJECTIVES}(?:{_DEAL}|agreement|common\sground|solution|way\s(?:out|forward)|breakthrough|terms|support\sfrom\sboth)|"
        rf"(?:end|break|overcome|unblock)(?:ed)?\s(?:the|their|a)\s(?:[\w-]+\s){{0,3}}(?:{_DEADLOCK}|dispute|row|conflict|strike|stand-?off))",
        (
            "The two firms failed to reach a deal.",
            "Ministers could not agree on the quota.",
            "The sides were unable to bridge their differences.",
            "Lawmakers fail to find a compromise on the budget",
            "The parties have yet to agree on a chairman.",
        ),
        ("The engine failed to start.", "Peru did not agree to the plan.", "They failed to find the ball."),
    ),
    _near(
        "no-deal-yet",
        TalksState.STALLED,
        rf"(?:there\s(?:is|was)|ha(?:s|ve|d)|remains?|came|left|leave)\s(?:still\s|as\syet\s)?no\s(?:[\w-]+\s)?{_DEAL}(?!-)|"
        rf"(?:do|does|did|have|has)(?:\snot|n['’]t)\s(?:yet\s)?have\s(?:an?\s)?{_DEAL}|"
        rf"no\s(?:[\w-]+\s){{0,2}}{_DEAL}\s(?:was|is|has\sbeen|had\sbeen|could\sbe|in\ssight|yet|emerged|came)|"
        rf"(?:no|little|few|hardly\sany)\s(?:signs?|hint|indication|prospect|hope)\s(?:of|that)\s(?:an?\s|any\s)?(?:\w+\s)?(?:end|progress|breakthrough|compromise|{_DEAL}|movement|resolution|thaw|solution|concession|flexibility|yielding|giving\sway|budging)|"
        rf"(?:no|little)\send\sin\ssight|(?:went|gone|come|came|returned?|left|leave|depart(?:s|ed)?)\s(?:[\w’'-]+\s){{0,4}}?empty-handed|"
        rf"without\s(?:reaching|finding|striking|securing|clinching|producing)\s(?:an?\s|any\s)?(?:[\w-]+\s){{0,2}}(?:{_DEAL}|solution|result|breakthrough)",
        (
            "No agreement has been reached in the talks.",
            "There is little sign of a compromise between the negotiators.",
            "The ministers went home empty-handed from the talks.",
        ),
        ("There is no dealer in town.", "An agreement has been reached in the talks."),
    ),
    _near(
        "far-apart",
        TalksState.STALLED,
        r"(?:far|poles|wide(?:ly)?|miles|worlds)\sapart|at\s(?:odds|loggerheads)|(?:remain(?:s|ed)?|stay(?:s|ed)?|(?:is|are|was|were)\sstill)\s(?:\w+\s)?(?:unresolved|blocked|stuck|entrenched|"
        r"unbridgeable)|(?:gap|gulf|rift|chasm|differences|distance)\s(?:[^.;:,]{0,40}\s)?(?:widen(?:s|ed)|(?:too|as|very|still)\s(?:wide|large|great|big|deep)|unbridge(?:d|able))|"
        r"(?:harden|stiffen)(?:s|ed)\s(?:its|their)\s(?:stance|positions?|line)|positions\s(?:\w+\s)?harden(?:ed)?|refus(?:es|ed|ing)\sto\s(?:budge|give\sway|give\sground|yield|compromise)",
        (
            "The negotiators remain far apart.",
            "The two sides are at odds over fish, and the talks drag on.",
            "The gap is still too wide, said the mediator.",
        ),
        ("The towns are close together.",),
    ),
)

_MOVING = (
    _near(
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
    _near(
        "narrow-the-gap",
        TalksState.MOVING,
        r"narrow(?:s|ed|ing)\s(?:\w+\s){0,4}?(?:differences|gaps?|distance|list|divide)|(?:gaps?|differences|distance)\s(?:ha(?:s|ve|d)\s(?:been\s)?|were\s|was\s)?(?:narrow(?:ed|ing)|bridged|shrunk)|"
        r"bridged\s(?:\w+\s){0,3}(?:differences|gaps?)",
        ("The two sides narrowed their differences in the talks.", "The gap has narrowed, the mediator said."),
        ("The sides failed to narrow their differences.",),
    ),
    _cue(
        "talks-resume",
        TalksState.MOVING,
        rf"{_AIMED}(?:{_GAP}|\s){_HAVE}(?:resum(?:e|es|ed)|restart(?:s|ed)?|re-?open(?:s|ed)|back\son\strack|under\sway\sagain)|"
        rf"(?:resum(?:es|ed)|restart(?:s|ed)|re-?open(?:s|ed)|reviv(?:es|ed)|return(?:s|ed)\sto|(?:are|is|were|was|came|come|went)\sback\s(?:at|to))"
        rf"(?=\s(?:[\w’'-]+\s){{0,5}}?(?:talks|negotiations?|dialogue|negotiating\stable|bargaining\stable|bargaining|consultations)\b)|"
        rf"agree(?:d|s)?\sto\s(?:resume|restart|re-?open|hold|return\sto|start|begin|continue|revive)(?=\s(?:[\w’'-]+\s){{0,5}}?(?:talks|negotiations?|dialogue|meetings?|table|consultations)\b)",
        (
            "Talks between the two Sudans resumed on Monday.",
            "Peru and Chile agreed to resume talks.",
            "The union returned to the bargaining table.",
        ),
        ("He resumed his lunch.", "Talks will not resume."),
    ),
    _near(
        "common-ground",
        TalksState.MOVING,
        r"(?:found|find|finding|identif(?:y|ied)|reached|saw|seen|share[ds]?)\s(?:(?!no\b)\w+\s){0,2}?(?:common\sground|convergence|landing\szone)|convergences?\s(?:on|of|between|over)|"
        r"(?:mov|edg|inch|dr[ae]w|gr[eo]w|c[oa]m|brought|got)(?:e|ed|es|en|ing|n|ew|s|ting)?\s(?:\w+\s)?(?:closer|nearer)(?=\s(?:to|together|on)\b|[.,;]|\s*$)|"
        rf"(?:close|near|nearing|closing\sin\son|on\sthe\s(?:verge|brink|cusp|point)\sof|within\sreach\sof|approaching)\s(?:to\s)?(?:an?\s|the\s|reaching\s|signing\s|striking\s){{0,2}}(?:[\w-]+\s){{0,3}}?{_DEAL}|"
        rf"{_DEAL}\s(?:is|was|are)\s(?:now\s)?(?:close|near|within\sreach|in\ssight|imminent)|(?:soften|relax|ease)(?:s|ed)\s(?:its|their|his|her)\s(?:\w+\s)?(?:stance|position|tone|line|demands?|opposition)|"
        r"(?:ready|willing|prepared)\sto\scompromise|signall?ed\s(?:\w+\s)?flexibility",
        (
            "The delegations found common ground on fish in the talks.",
            "Negotiators moved closer to a compromise.",
            "A deal is within reach, the mediator said.",
        ),
        ("They found no common ground.", "She moved closer to the fire."),
    ),
    _cue(
        "breakthrough",
        TalksState.MOVING,
        rf"(?:broke|broken|end(?:s|ed)|overcame|overcome|resolved|unblocked)\s(?:the|a|an|their|its|this|that)\s(?:[\w-]+\s){{0,3}}?{_DEADLOCK}|{_DEADLOCK}\s(?:[^.;:,]{{0,30}}\s)?(?:was|has\sbeen|is|had\sbeen|were)\s"
        rf"(?:broken|over|ended|overcome|resolved)|(?:achiev|hail|announc|report|mak|produc|s[ae]w)(?:ed|es|d|de|e)?\s(?:(?!no\b)\w+\s){{0,2}}breakthrough|breakthrough\s(?:in|came|at)(?=\s)",
        ("The proposal broke the deadlock in the talks.", "The mediators hailed a breakthrough."),
        ("They want to break the deadlock.",),
    ),
)

_AGREED = (
    _cue(
        "deal-reached",
        TalksState.AGREED,
        rf"(?:reach(?:es|ed)?|str(?:ikes?|uck)|clinch(?:es|ed)?|seal(?:s|ed)?|conclud(?:es|ed)|sign(?:s|ed)?|initial(?:s|led)|ratif(?:ies|ied)|hammer(?:s|ed)\sout|secur(?:es|ed)|"
        rf"agree[ds]?(?:\son|\sto)?|approv(?:es|ed)|finali[sz](?:es|ed)|brokered|inked|announc(?:es|ed)|endors(?:es|ed)|forg(?:es|ed))\s(?:(?:on|to)\s)?{_ADJECTIVES}{_DEAL}(?!\s(?:offer|proposal|talks))|"
        rf"{_DEAL}\s(?:(?:{_NOT_THROUGH}(?!\bbe\b)[^.;:,]){{0,40}}\s)?(?:(?:was|has\sbeen|were|had\sbeen|is)\s)?(?:reached|struck|signed|sealed|clinched|agreed|done|concluded|finali[sz]ed|ratified)|"
        r"agreed?\s(?:\w+\s)?in\sprinciple|came\sto\sterms|accord(?=\sreached)",
        (
            "The union and the port reached a two-year agreement on Friday.",
            "Peru and Chile signed the accord.",
            "A deal was struck at dawn.",
            "The warring parties agreed to a ceasefire.",
            "Leaders agreed in principle to the rescue.",
        ),
        ("They signed the guest book.", "No deal was reached.", "She reached the summit."),
    ),
    _cue(
        "dispute-over",
        TalksState.AGREED,
        r"(?:end(?:s|ed)|settle[ds]?|resolv(?:es|ed)|conclud(?:es|ed))\s(?:the|their|a|an|its|months\sof|weeks\sof|years\sof)\s(?:[\w’'-]+\s){0,4}?(?:dispute|strike|stand-?off|lock-?out|conflict|row|feud|boycott|blockade|"
        r"walk-?out|war)|(?:dispute|strike|stand-?off|lock-?out|row|feud|war)\s(?:has\s|had\s)?(?:been\s|is\s|was\s)?(?:over|settled|resolved|called\soff)(?=[.,;]|\s*$|\s(?:after|on|when|with|and|at))|"
        r"call(?:s|ed)\soff\s(?:the|their|its|a)\s(?:[\w-]+\s){0,3}?(?:strike|walk-?out|boycott|blockade)",
        ("The two countries settled their border dispute.", "The strike is over.", "The union called off its strike."),
        ("The dispute goes on.", "They want to end the strike."),
    ),
)

STATES: tuple[StateCue, ...] = (*_BROKEN_OFF, *_STALLED, *_MOVING, *_AGREED)
"""The worst first."""


# -- guards ----------------------------------------------------------------------------------------------------------

_PAST_TIME = (
    r"(?:(?:last|the\sprevious)\s(?:year|decade|century|spring|summer|autumn|fall|winter)|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+|several|many|some|a\sfew)\s"
    r"(?:years?|decades?|months)\s(?:ago|earlier|before)|in\sthe\s(?:early\s|late\s|mid-)?(?:19|20)?\d0s|decades\sago|years\s(?:ago|earlier))"
)
_MONTH = "(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_LENGTH = (
    r"(?:hours|days|weeks|months|years|decades|rounds|(?:an?|one|two|three|\d+)\s(?:day|week|month|year|decade)s?)"
)

GUARDS: tuple[Guard, ...] = (
    Guard(
        id="only-supposed",
        before=r"\b(?:if|unless|should|would|could|may|might|can|will|whether|lest|in\scase|risk(?:s|ed|ing)?|fear(?:s|ed|ing)?|threaten(?:s|ed|ing)?|avoid\w*|avert\w*|prevent\w*|stave\soff|"
        r"head\soff|danger|prospects?|spectre|specter|brink|verge|possib\w+|potential|warn(?:s|ed|ing)?\s(?:of|against))\b[^.;:,]{0,45}",
        of=BAD,
        spoils=(
            "If the talks collapse, the port will close.",
            "The truce was signed to avoid a stalemate in the talks.",
            "He warned of a breakdown of the talks.",
            "The strike could end in a deadlock.",
        ),
        leaves=("He warned that the talks have stalled.", "The talks collapsed, and war may follow."),
    ),
    Guard(
        id="only-wanted",
        before=r"\b(?:if|unless|should|would|could|may|might|can|will|whether|until|till|lest|in\scase|must|shall|hop(?:e|es|ed|ing|eful)|expect\w*|urg(?:e|es|ed|ing)|call(?:s|ed|ing)?|"
        r"demand\w*|want(?:s|ed|ing)?|tr(?:y|ying|ies|ied)|seek\w*|sought|aim(?:s|ed|ing)?|bid|efforts?|attempts?|need(?:s|ed)?|wish\w*|likely|predict\w*|prospects?|chances?|pressur\w*|"
        r"press(?:ed|es)?|plead\w*|appeal\w*|optimis\w*|deadline|possib\w*|potential|before|ahead\sof|pending|once|when|rather\sthan|instead\sof|offer(?:s|ed)?\sto|ready\sto|"
        r"willing\sto|plan(?:s|ned)?\sto|propos(?:e|es|ed|ing|al\s(?:to|for))|due\sto|in\sorder\sto|unlikely|refus\w+|reject\w*|oppos\w+|so\sthat)\b[^.;:,]{0,50}",
        of=GOOD,
        spoils=(
            "The mayor urged both sides to reach an agreement.",
            "They hope that a deal is struck by June.",
            "The firm wants the talks resumed.",
            "The deadline for an agreement signed by all is Friday.",
        ),
        leaves=("They signed an agreement that could end the war.",),
    ),
    Guard(
        id="only-meant",
        before=r"\bto(?:\s\w+ly)?",
        of=GOOD,
        spoils=("They work hard to reach an agreement.", "The aim is to formally sign the treaty."),
        leaves=("They agree to a truce.",),
    ),
    Guard(
        id="denied",
        before=r"(?:\b(?:not|never|no|nor|neither|nobody|nothing|hardly|denied|denies|deny|denying|dismiss(?:es|ed)|reject(?:s|ed)|refut(?:es|ed)|far\sfrom|without|rather\sthan|instead\sof|no\slonger)\b|"
        r"n['’]t\b)(?:\s[\w’'-]+){0,4}",
        spoils=(
            "The ministry denied that the talks had collapsed.",
            "She dismissed reports of a stalemate in the talks.",
            "The talks are not deadlocked.",
        ),
        leaves=("There is no doubt among diplomats in the capital that the talks are deadlocked.",),
    ),
    Guard(
        id="long-past",
        before=rf"(?:^|[,;(–—]\s?)\W*(?:{_PAST_TIME}|in\s(?:{_MONTH}\s)?(?:19|20)\d\d)\b,?(?:\s[\w’'-]+){{0,4}}",
        after=rf"(?:(?!since|began|that|which|who|because|over)[\w’'-]+\s){{0,4}}(?<!since\s)(?:{_PAST_TIME}|in\s(?:{_MONTH}\s)?(?:19|20)\d\d)\b",
        spoils=(
            "Talks that collapsed last year had dealt with fish.",
            "Two years ago the talks broke down.",
            "A peace agreement was signed in 1994.",
        ),
        leaves=("The talks have been deadlocked since last year.",),
    ),
    Guard(
        id="after-so-long",
        before=rf"\b(?:after|following|ending|ended|ends|capping|breaking|despite)\s[^.;:,]{{0,30}}\b{_LENGTH}\s(?:and\s\w+\s)?of\s(?:[\w’'-]+\s){{0,3}}",
        of=BAD,
        spoils=("The talks opened after months of stalemate.", "Oslo gave way after two years of deadlock."),
        leaves=("The talks are in their third month of deadlock.",),
    ),
    Guard(
        id="earlier-attempt",
        before=r"\b(?:previous|earlier|past|former|prior|historic)\s(?:[\w’'-]+\s){0,2}",
        of=BAD,
        spoils=("Previous talks broke down over fish.", "Earlier rounds of talks ended without a deal."),
        leaves=("The latest talks broke down over fish.",),
    ),
    Guard(
        id="noun-of-another",
        after=r"(?:-?breaking|-?breakers?|-busting)\b",
        of=BAD,
        spoils=("They expect a deadlock-breaking proposal at the talks.",),
    ),
)
"""What makes a cue tell nothing; tried on the words of its clause."""

MET_AFTERWARDS = compiled(
    r"met|meet|meets|resum\w+|return(?:s|ed)|sat\sdown|re-?open\w*|gather(?:s|ed)?|sign(?:s|ed)|agree[ds]?|reach(?:es|ed)|began|begin|open(?:s|ed)|held|hold|restart\w*|back\s(?:at|to|in)|"
    r"welcom\w+|convened?|arriv\w+|launch\w*|str(?:uck|ikes?)"
)
"""Verbs beside which "after the talks collapsed" tells what came before, not how things stand."""
SAYS = compiled(
    r"said|says|told|confirm\w*|announc\w*|admit\w*|acknowledg\w*|report\w*|declar\w*|add(?:s|ed)|conced\w*|according|understood|blam\w*|complain\w*|lament\w*|insist\w*|warn\w*"
)
"""Verbs beside which "had collapsed" tells how things stand."""
NEAR_TALKS = compiled(
    r"talks|negotiat\w+|mediat\w+|envoys?|delegations?|consultations|dialogue|bargaining|summit|(?:two|both|three|all|opposing|warring)\s(?:sides|parties)|the\ssides|bipartisan|coalition|"
    r"truce|cease-?fire|peace|compromise|offer|proposals?|dispute"
)
"""Words for talks, one of which must stand near what may be said of other things as well."""
ABOUT_TALKS = compiled(
    r"talks|negotiat\w+|mediat(?:e|ed|ion|or|ors|ing)|envoys?|delegations?|cease-?fire|truce|accord|bargaining|coalition|treaty|peace\s(?:deal|plan|process)|(?:trade|pay|wage)\s(?:deal|dispute|offer|claim)|"
    r"collective\sagreement|concessions?|lawmakers|bipartisan|unity\sgovernment|(?:two|both|opposing|warring)\s(?:sides|parties)|impasse|industrial\saction|preconditions?|diplomats?"
)
"""Words without any of which a text is not about talks."""
