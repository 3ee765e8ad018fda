"""Refusals told by what somebody has his own people do, or says that he will do: "urged its members to reject it"."""

from pourparler.reading.english.called_unfit import CALLED_UNFIT
from pourparler.reading.english.cue import Cue
from pourparler.record.statements import Act

DISMISSED = (
    r"\s(?:(?:the|its|his|her|their|all|some|several|about|nearly|another|dozens\sof|hundreds\sof|\d[\d,]*|one|two|three|four|five|six|seven|"
    r"eight|nine|ten|eleven|twelve|\w+teen|\w+ty)\s){0,3}(?:(?!(?:that|of|for|by|from|to|as|in|on|at)\s)[\w-]+\s){0,2}?"
    r"(?:him|her|them|people|staff|crews?|cabinet|chief(?:\sexecutive)?|coach|principal|\w*(?:men|women)|\w+(?:ists|ees)|(?:driv|work|teach|lectur|"
    r"offic|play|clean|port|dock|min|strik|manag|lead|farm|ranger|employ|memb|organis|organiz)ers?|nurses?|doctors?|pilots?|clerks?|guards?|captains?|"
    r"ministers?|directors?|editors?|conductors?|presidents?|secretar(?:y|ies)|stewards?|engineers?)\b(?!['’])"
)
"""Whoever is dismissed from a post: that refuses nothing."""

_TELLS = (
    r"(?:(?:will|would|to|may|could)\s)?(?:advis(?:es?|ed|ing)|urg(?:es?|ed|ing)|recommend(?:s|ed|ing)?|instruct(?:s|ed|ing)?|ask(?:s|ed|ing)?|tell(?:s|ing)?|told|"
    r"call(?:s|ed|ing)?\son|encourag(?:es?|ed|ing))"
)
_ITS_OWN = (
    r"(?:(?:its|their|his|her|our|the|all)\s)?(?:[\w-]+\s)?"
    r"(?:members(?:hip)?|shareholders|stockholders|unitholders|noteholders|bondholders|holders|investors|delegates|followers|supporters)"
)
_REJECT = r"(?:reject|refuse|oppose|turn\sdown|vote\s(?:down|against)|vote\s[“\"‘']?no[”\"’']?\s(?:to|on)|spurn|defeat)"
_REJECTION = r"(?:(?:the\s)?rejection\sof|rejecting|voting\sagainst)"
_MEASURE = (
    r"(?:the|any|an?|its|their|such)\s(?:[\w-]+\s){0,3}(?:deal|plan|bill|merger|sale|agreement|accord|treaty|vote|law|legislation|bid|takeover|move|proposal|measure|budget|motion|closure|cut|change|ban|decision|reform|nomination|nominee|appointment|confirmation|"
    r"resolution|amendment|rule|package|mandate|tax(?:es)?|levy|rise|increase|referendum|scheme|appointment|reform|pipeline|dam|mine|redundanc(?:y|ie))s?\b"
)
"""What a house or a town decides on, with an article: it is blocked by those who refuse it, as no road is."""
DETERMINED = Cue(
    id="determined-to-block",
    act=Act.REFUSE,
    pattern=r"(?:(?:is|are|was|were|remain(?:s|ed)?|appear(?:s|ed)?)\s(?:\w+ly\s)?)?determined\s(?:not\sto\s(?:allow|accept|let|give|pay|sign|agree\sto|yield\son)|"
    r"to\s(?:block|resist|oppose|reject|veto|stop|prevent|thwart|fight(?=\s(?:any|the|an?|its|what|such)\b)|defeat|head\soff))",
    fires_on=("Lima is determined to block any rise.", "He was determined not to accept the cut."),
    passes_over=("Lima was determined to pay.", "She is determined to fight on."),
)
OWN_REFUSALS: tuple[Cue, ...] = (
    Cue(
        id="tells-its-own-to-reject",
        act=Act.REFUSE,
        pattern=rf"{_TELLS}\s{_ITS_OWN}\s(?:(?:to|should|they)\s)?{_REJECT}|"
        rf"{_TELLS}\s(?:(?:that\s)?{_ITS_OWN}\s(?:should\s)?{_REJECT}|(?:to\s{_ITS_OWN}\s)?{_REJECTION})",
        fires_on=(
            "The guild urged its members to reject the lease.",
            "The board has recommended that shareholders reject the bid.",
            "The union will advise members to vote against the contract.",
            "The board recommended rejection of the bid.",
            "The leaders told their members to vote no to the lease.",
        ),
        passes_over=(
            "The guild urged its members to accept the lease.",
            "The guild urged the firm to reject it.",
            "She told members of the plan.",
        ),
    ),
    Cue(
        id="threatens-to-veto",
        act=Act.REFUSE,
        pattern=r"(?:(?:(?:is|are|was|were)\s)?threatening|threaten(?:s|ed)(?:\s[A-Z]\w+day)?|vow(?:s|ed|ing)|promis(?:es|ed)|pledg(?:es|ed|ing)|warn(?:s|ed|ing)\s(?:that\s)?(?:it|they|he|she)\s(?:will|would))\s(?:to\s)?"
        rf"(?:veto|reject|oppose|vote\s(?:down|against)|resist|(?:block|fight)(?=\s{_MEASURE}))"
        rf"|(?:(?:will|would)\s(?:\w+ly\s)?(?:block|fight)|(?:is|are|was|were|has\sbeen|have\sbeen)\sblocking)(?=\s{_MEASURE})",
        fires_on=(
            "Lima threatened to veto the treaty.",
            "Lima threatened Monday to veto the treaty.",
            "The reds are threatening to oppose any toll.",
            "The guild vowed to resist any closure.",
            "She warned that she would block the sale.",
            "The guild has vowed to fight the job cuts.",
            "The guild will block a second levy.",
            "The reds are blocking the plan.",
        ),
        passes_over=(
            "Lima threatened to block the road.",
            "The guild vowed to pay.",
            "The guild vowed to fight on.",
            "She warned of a veto.",
        ),
    ),
    DETERMINED,
    Cue(
        id="unwilling-beside",
        act=Act.REFUSE,
        pattern=r"(?:unwilling|reluctant|loath)\sto",
        fires_on=("It stalled, with Lima unwilling to pay.",),
        passes_over=("Lima was willing to pay.",),
    ),
    Cue(
        id="offers-no",
        act=Act.REFUSE,
        pattern=r"offer(?:s|ed|ing)?\sno(?=\s(?:\w+\s){0,2}(?:cuts?|reductions?|change|rise|increase|money|funds?|aid|relief|access|compensation|waivers?|timetable|date|exemptions?)\b)",
        fires_on=("Lima offers no cut in its tolls.", "The firm offered no further rise."),
        passes_over=("Lima offered no comment.", "The firm offers a rise."),
    ),
    *CALLED_UNFIT,
)
"""Tried before demands and threats: who has his own people reject a thing asks nobody for it."""
