"""Acts told by a noun and its owner: "the union's demand for …", "its refusal to …", "a pledge by the board to …"."""

from pourparler.reading.english.cue import Cue, Where
from pourparler.reading.english.held_nouns import HELD, OWNS
from pourparler.record.statements import Act

_BY = r"\s(?:from|by)"


def _noun(
    id_: str, act: Act, nouns: str, lead: str, *, on: tuple[str, ...], over: tuple[str, ...], bare: str = ""
) -> Cue:
    """Nouns with an owner before them and what they are about after them, or with an owner after them.

    The bare ones have him right before them: "a union request to", "at the request of".
    """
    after = rf"|(?:{nouns}){_BY}" if act is not Act.DEMAND else ""
    after += rf"|{bare}" if bare else ""
    return Cue(
        id=id_,
        act=act,
        pattern=rf"{OWNS}(?:{nouns}),?\s(?:{lead}){after}",
        where=Where.NOUN,
        fires_on=on,
        passes_over=over,
    )


_STANDS_AT = (
    r"(?:offer|bid|proposal)\s(?:(?:is|was)\s(?:understood|believed|thought|reported|said)\sto\s(?:be|have\sbeen|stand|amount\sto)|stands|stood|is|was|remains|amounts\sto)"
    r"(?:\s(?:at|of|worth|for|around|about|some|just|still|in\sthe\sregion\sof)){0,3}(?=\s(?:[A-Z]{0,3}[$£€¥]\s?)?\d[\d.,]*)(?!\s\d+(?:\.\d+)?\s(?:points?|days?|weeks?|months?|years?|pages?)\b)"
)
NOUNS: tuple[Cue, ...] = (
    *HELD,
    Cue(
        id="firm-in-it",
        act=Act.DEMAND,
        pattern=r"(?:firm|adamant|steadfast|unwavering|unyielding|united|resolute)\s(?:in|on|about)\s(?:its|their|his|her)\s(?:\w+\s)?(?:demands?|insistence|calls?)",
        where=Where.NOUN,
        fires_on=("Peru, firm in its demand for an apology, left.",),
        passes_over=("The ground was firm.",),
    ),
    Cue(
        id="threat-to-refuse",
        act=Act.REFUSE,
        pattern=rf"{OWNS}(?:threats?|promises?|pledges?|vows?|plans?|decision|efforts?|attempts?)\sto\s(?:veto|filibuster|block|oppose|reject|vote\sagainst|vote\sdown)",
        where=Where.NOUN,
        fires_on=(
            "Talks stalled over the king's threat to veto the toll.",
            "They noted the reds' vow to filibuster it.",
            "They noted the reds' pledge to block it.",
            "They noted the reds' promise to oppose it.",
            "They noted the reds' plan to reject it.",
            "They noted its decision to vote against it.",
            "They noted their efforts to vote down the toll.",
            "They noted their attempts to block it.",
        ),
        passes_over=("They noted the king's threat to leave.",),
    ),
    _noun(
        "threat-of",
        Act.THREAT,
        r"threats?|ultimatum",
        r"to|of\s\w+ing|that",
        on=(
            "They spoke of Lima's threat to close the strait.",
            "The firm dropped its threat to sue.",
            "It was a threat by the guild.",
        ),
        over=("The threat of rain was gone.",),
    ),
    _noun(
        "demand-of",
        Act.DEMAND,
        r"demands?|calls?|requests?|appeals?|insistence|desire|wish(?:es)?|pursuit|quest|push|drive|ambition|aspirations?|plea|old\sclaim|own\sclaim,?",
        r"for|on|of(?=\san?\s)|that|to(?!\sthe\b)",
        on=(
            "He raised the guild's insistence on a refund.",
            "Peru repeated its request that it be read.",
            "There is the guild's desire for a roof.",
            "Lima's pursuit of a cap is old.",
            "Its own claim, to a post, stands.",
            "She read a guild request to wait.",
            "She met a guild demand to wait, and a demand for a raise.",
            "It came despite a guild demand for Lima to sign.",
            "She met a guild demand that it wait.",
            "They met at the request of Lima.",
            "It fell over Liman demands that it be shut.",
            "It fell over Liman insistence on a toll.",
            "It heard Liman calls for a toll.",
        ),
        over=("The guild demands for its members what others have.", "Demands grew."),
        bare=r"(?:request|bid|appeal|plea|claim)\s(?:to|for|that)|demands\s(?:that|for(?!\sits\b))|insistence\s(?:on|that)|calls\sfor|demand\s(?:to(?=\s[a-z])|that|for(?=\s(?:an?|higher|better|more|full|\d)\s|\s[^.;,]{3,40}\sto\s[a-z]))|at\sthe\s(?:\w+\s)?request\sof",
    ),
    _noun(
        "campaign-for",
        Act.DEMAND,
        r"campaign|fight|battle|struggle|crusade",
        r"for(?!\s(?:(?:its|their|his|her)\s)?(?:survival|lives|life|control|power|votes?|support|hearts|office|the\s(?:\w+\s)?(?:presidency|title|leadership|hearts|lead|seat)|re-?election))",
        on=("The guild revived its campaign for a pension.", "It was Lima's long fight for a port."),
        over=("The guild's fight for survival goes on.", "Its campaign was long."),
    ),
    Cue(
        id="demand-from",
        act=Act.DEMAND,
        pattern=r"demands?\s(?:from|by)|calls\sfrom|(?:calls?|requests?|appeals?)\sby",
        where=Where.NOUN,
        fires_on=(
            "The board ignored demands from the union for a raise.",
            "It heeded calls from the guild.",
            "A call by the guild was heard.",
        ),
        passes_over=("Demands grew.", "She took a call from Lima."),
    ),
    _noun(
        "offer-of",
        Act.OFFER,
        r"offers?|proposals?|counter-?proposals?|counter-?offers?|suggestions?|compromise",
        r"of|to|that|for|under",
        on=(
            "The owners' offer of a bonus stands.",
            "Its proposal for a swap fell.",
            "An offer by the line was read.",
            "He read a guild proposal for a swap.",
            "They met at the suggestion of Lima.",
            "The mill's offer stands at 3 per cent.",
            "Lima's latest bid is understood to be worth about $4 million.",
            "Its last proposal was in the region of £40.",
        ),
        over=("The offer expired.", "The mill's offer was 30 pages long."),
        bare=rf"(?:proposal|offer|suggestion|plan|compromise)\s(?:to|of|for|that)|at\sthe\s(?:suggestion|invitation)\sof|{OWNS}{_STANDS_AT}",
    ),
    _noun(
        "promise-of",
        Act.PROMISE,
        r"promises?|pledges?|vows?|assurances?|guarantees?|commitments?|undertakings?",
        r"to|of|that",
        on=(
            "The board's pledge to pay was read out.",
            "Its promise of a vote stands.",
            "A pledge by the owners was read.",
        ),
        over=("The promise was kept.",),
    ),
    _noun(
        "refusal-of",
        Act.REFUSE,
        r"refusals?|unwillingness|reluctance|rejection|opposition|objections?|resistance|veto",
        r"to|of|over|on",
        on=(
            "Peru's refusal to sign has angered Chile.",
            "He spoke of the guild's rejection of the plan.",
            "Talks ran into opposition from the owners.",
            "Liman opposition to the toll is old.",
        ),
        over=("The refusal was long.",),
        bare=r"(?:refusals?|unwillingness|reluctance|opposition|objections|resistance)\s(?:to|of|over)|rejection(?=\sof\b)",
    ),
    _noun(
        "acceptance-of",
        Act.ACCEPT,
        r"acceptance|endorsement",
        r"of|to(?=\s)",
        on=("Lima's acceptance of the map came late.", "Acceptance by the guild came late."),
        over=("The agreement held.",),
    ),
    _noun(
        "accusation-of",
        Act.ACCUSE,
        r"accusations?|allegations?|charges?|complaints?|criticism|condemnation",
        r"of|that|about|over",
        on=(
            "Peru's accusation of bad faith stung.",
            "Its complaint that nobody came was read.",
            "An allegation by the guild was read.",
        ),
        over=("The charge was low.",),
    ),
    _noun(
        "willingness-of",
        Act.SIGNAL,
        r"willingness|readiness|openness|goodwill",
        r"to|for",
        on=("He noted Lima's readiness to resume.", "He saw a willingness by the firm to settle."),
        over=("Readiness is all.",),
    ),
    _noun(
        "precondition-of",
        Act.PRECONDITION,
        r"pre-?conditions?|conditions?",
        r"that|for|of",
        on=("They balked at Lima's precondition that the port be opened.", "It was a condition by the owners."),
        over=("No precondition was set.",),
    ),
)
"""One verb tells the same act of the same owner: then the noun tells nothing new."""
