"""What makes words for the state of the talks tell no such thing, and which texts are about talks at all.

A *guard* passes a cue over where its words are only feared, hoped for, denied, long past or the background of something
else. Its sentences are our own, and are its tests and its documentation.
"""

import re
from dataclasses import dataclass, field

from pourparler.reading.english.cue import compiled
from pourparler.reading.english.rule import Rule
from pourparler.record.statements import TalksState

BAD = frozenset({TalksState.STALLED, TalksState.BROKEN_OFF})
GOOD = frozenset({TalksState.MOVING, TalksState.AGREED})


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
        before=r"\b(?:if|unless|(?:so|as)\slong\sas|until|till|should|would|could|may|might|can|will|whether|lest|in\scase|risk(?:s|ed|ing)?|fear(?:s|ed|ing)?|threaten(?:s|ed|ing)?|avoid\w*|avert\w*|prevent\w*|stave\soff|"
        r"head\soff|danger|prospects?|spectre|specter|brink|verge|possib\w+|potential|warn(?:s|ed|ing)?\s(?:of|against))\b[^.;:,]{0,45}",
        of=BAD,
        spoils=(
            "If the talks collapse, the port will close.",
            "The truce was signed to avoid a stalemate in the talks.",
            "He warned of a breakdown of the talks.",
            "The strike could end in a deadlock.",
            "Lima signs nothing so long as there is no treaty.",
        ),
        leaves=("He warned that the talks have stalled.", "The talks collapsed, and war may follow."),
    ),
    Guard(
        id="was-so-lately",
        before=r"(?:^|[.!?]\s)\W*(?:(?:and|but|yet)\s)?as\s(?:recently|late)\sas\b[^.;]{0,160}",
        of=BAD,
        spoils=("As recently as last week, the talks had stalled.",),
        leaves=("Last week the talks stalled.",),
    ),
    Guard(
        id="would-have-cost",
        after=r"(?:(?!and\b|but\b|who\b|which\b|that\b)[\w’'-]+\s){0,4}?(?:could|would|might)\s(?:have|be|mean|lead|cost|cause|bring|leave|threaten|trigger|hurt)\b",
        of=BAD,
        spoils=("Failing to agree could have cost the town its ferry.",),
        leaves=("They failed to reach an agreement, and that could cost the town its ferry.",),
    ),
    Guard(
        id="only-wanted",
        before=r"\b(?:if|unless|should|would|could|may|might|can|will|whether|until|till|lest|in\scase|must|shall|hop(?:e|es|ed|ing|eful)|expect\w*|urg(?:e|es|ed|ing)|call(?:s|ed|ing)?|"
        r"demand\w*|want(?:s|ed|ing)?|tr(?:y|ying|ies|ied)|seek\w*|sought|aim(?:s|ed|ing)?|bid|efforts?|attempts?|need(?:s|ed)?|wish\w*|likely|predict\w*|prospects?|chances?|pressur\w*|"
        r"press(?:ed|es)?|plead\w*|appeal\w*|optimis\w*|deadline|possib\w*|potential|before|ahead\sof|pending|once|when|only\safter|rather\sthan|instead\sof|offer(?:s|ed)?\sto|ready\sto|"
        r"willing\sto|plan(?:s|ned)?\sto|propos(?:e|es|ed|ing|al\s(?:to|for))|due\sto|in\sorder\sto|unlikely|refus\w+|reject\w*|oppos\w+|so\sthat)\b[^.;:,]{0,50}",
        of=GOOD,
        spoils=(
            "The mayor urged both sides to reach an agreement.",
            "They hope that a deal is struck by June.",
            "The firm wants the talks resumed.",
            "The deadline for an agreement signed by all is Friday.",
            "The state would release it only after both the union and the hospital board had signed an agreement.",
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
        before=r"(?:\b(?:not|never|no|nor|neither|nobody|nothing|hardly|denied|denies|deny|denying|dismiss(?:es|ed)|reject(?:s|ed)|refut(?:es|ed)|far\sfrom|without|rather\sthan|instead\sof|no\slonger|rul(?:es|ed)\sout)\b|"
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
        before=rf"\bsigned\sin\s(?:19|20)\d\d,?|(?:^|[,;(–—]\s?)\W*(?:(?:{_PAST_TIME}|in\s(?:{_MONTH}\s)?(?:19|20)\d\d)\b,?(?:\s[\w’'-]+){{0,4}}|"
        rf"(?:(?:in|by|on)\s[^.;:,]{{0,20}}(?:of\sthat|the\ssame)\s(?:year|month|summer|winter)|in\s(?:1\d\d\d))\b(?:\s[\w’'-]+){{0,12}})",
        after=rf"(?:(?!since|began|that|which|who|because|over)[\w’'-]+\s){{0,4}}(?<!since\s)(?:{_PAST_TIME}|in\s(?:{_MONTH}\s)?(?:19|20)\d\d)\b",
        spoils=(
            "Talks that collapsed last year had dealt with fish.",
            "Two years ago the talks broke down.",
            "A peace agreement was signed in 1994.",
            "The treaty, signed in 1979, ended the war.",
            "In May of that year the emperor and the envoy of the crown signed a treaty.",
        ),
        leaves=("The talks have been deadlocked since last year.",),
    ),
    Guard(
        id="after-so-long",
        before=rf"\b(?:after|following|ending|ended|ends|capping|breaking|despite)\s[^.;:,]{{0,30}}\b{_LENGTH}\s(?:and\s\w+\s)?of\s(?:[\w’'-]+\s){{0,3}}|"
        r"\b(?:after|following|ending|ended|ends)\s(?:an?\s|the\s|its\s)?\w+-(?:hour|day|week|month|year)\s(?:\w+\s)?",
        of=BAD,
        spoils=(
            "The talks opened after months of stalemate.",
            "Oslo gave way after two years of deadlock.",
            "Budget passes after 71-day impasse",
        ),
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
        id="told-as-history",
        after=r"(?:had\s)?(?:followed|ensued|preceded|cost|came\sbefore|went\sbefore)\b",
        of=BAD,
        spoils=(
            "Deadlock ensued until the envoy came to the talks.",
            "The deadlock cost the town four seasons of talks.",
            "Months of deadlock followed.",
        ),
        leaves=("The deadlock in the talks goes on.",),
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
    r"conciliat\w+|(?:the|all)\sparties|disputes?|talks|negotiat\w+|mediat(?:e|ed|ion|or|ors|ing)|envoys?|delegations?|cease-?fire|truce|accord|bargaining|coalition|treaty|peace\s(?:deal|plan|process)|(?:trade|pay|wage)\s(?:deal|dispute|offer|claim)|"
    r"collective\sagreement|concessions?|(?:trade\s)?unions?|(?:law)?suits?|strikes?|walk-?outs?|boycotts?|quarrels?|feuds?|rifts?|wrangles?|lawmakers|bipartisan|unity\sgovernment|(?:two|both|opposing|warring)\s(?:sides|parties)|impasse|industrial\saction|preconditions?|diplomats?"
)
"""Words without any of which a text is not about talks."""

GOES_FURTHER = Rule(
    id="goes-further",
    does="what one side does because talks got nowhere: the deadlock before it is no past one",
    pattern=r"\b(?:(?:go|goes|went|gone|going|be|is|are)\son\sstrike|str(?:ike|uck)(?=[.,;]|\s(?:on|over|for|in|last|this|yesterday)\b|\s*$)|walk(?:s|ed|ing)?\s(?:out|off)|walk-?out|down(?:s|ed)?\stools|"
    r"stop(?:s|ped)?\swork|boycott\w*|lock(?:s|ed)?\sout|lock-?out|su(?:es|ed|ing)|took\sto\sthe\sstreets|blockad\w+|sanctions|offensive|shelling)\b",
    any_case=True,
    fires_on=(
        "The nurses went on strike after a year of failed negotiations.",
        "Pilots struck on Monday.",
        "The firm locked out its drivers.",
    ),
    passes_over=("The two sides met after months of stalemate.", "They struck a deal after months of deadlock."),
)
