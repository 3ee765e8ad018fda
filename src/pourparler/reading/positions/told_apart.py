"""Claims that are denied, hopes, and what will come of a thing: they are told, and nobody's stand hangs on them.

>>> denies_a_claim(" Mr Adom's claims"), denies_a_claim(" the toll")
(True, False)
>>> only_foresees("it will go bankrupt if the talks fail"), only_foresees("it will pay if the talks go on")
(True, False)
"""

from pourparler.reading.english.rule import Rule
from pourparler.reading.english.word_class import WordClass

_CLAIMS = WordClass(
    id="what-somebody-claims",
    words=(
        "claims?",
        "accusations?",
        "allegations?",
        "criticisms?",
        "assertions?",
        "insinuations?",
        "suggestions?",
        "account",
        "version",
    ),
    frame=" Mr Adom's {} ",
)
_CLAIM = Rule(
    id="denies-a-claim",
    does="what is rejected is what somebody claims",
    pattern=rf"^\W*(?:[\w.-]+\s){{0,3}}[\w-]+['’]s?\s(?:[a-z]+\s)?{_CLAIMS}\b(?!\s(?:for|to|on)\b)"
    r"|^\W*(?:[a-z]+\s){1,2}(?:suggestions?|notion|idea|argument|charge)\sthat\s[^,.;]{2,60}?\s(?:had|has|have|is|are|was|were|did)\b",
    fires_on=(
        " Togo’s recent version",
        " the guilds' claims",
        " the suggestion that it had lied",
        " any notion that it has lied",
        " the idea that men have lied",
        " his argument that it is poor",
        " the charge that crews are late",
        " the suggestions that it was late",
        " the notion that they were late",
        " the notion that it did so",
    ),
    passes_over=(
        " Togo's claim to the land",
        " Togo's claims for pay",
        " Togo's claim on the bank",
        " the mill's plan",
        " the idea that it pay",
    ),
)
_BEFALLS = WordClass(
    id="what-befalls",
    words=(
        r"go\s(?:bankrupt|bust|under|out\sof\sbusiness)",
        "collapse",
        "increase",
        "rise",
        "fall",
        "shrink",
        r"run\sout",
        r"end\sup",
        "suffer",
        "lose",
        "weaken",
        "fail",
        "hurt",
        "harm",
        "damage",
        "undermine",
        "destroy",
        "cripple",
        "endanger",
        "jeopardi[sz]e",
        "trigger",
        "regret",
        r"(?:absolutely\s)?blame",
        r"be\s(?:\w+\s)?(?:blamed|forced)",
        "grow",
        r"be\s(?:hard\s)?hit",
        r"be\slost",
        r"be\spleased",
        r"be\sdelighted",
        r"be\sable",
        r"be\sworse",
        r"be\sbled",
        r"be\s(?:in\s)?(?:trouble|danger)",
        "continue",
        "happen",
        "mean",
        "cost",
        "lead",
    ),
    frame="it will {} if it rains",
)
_FORESEEN = Rule(
    id="will-befall",
    does="what will befall somebody if something happens is foreseen: he offers nothing",
    pattern=rf"\b(?:will|would|['’]ll|is\sgoing\sto)\s(?:all\s|also\s|\w+ly\s)?{_BEFALLS}\b",
    fires_on=(
        "prices would rise",
        "they’ll suffer",
        "it is going to collapse",
        "they will all end up poor",
        "they will also lose",
        "it would quickly fall",
    ),
    passes_over=("it will pay", "it would raise the toll", "they will be there"),
)
_DEAL_TO_COME = Rule(
    id="expects-a-deal",
    does="somebody hopes for a deal, or is sure of one, after something: he says when, and sets no terms",
    pattern=r"\b(?:deals?|agreements?|settlements?|accords?|pacts?|solutions?|breakthroughs?)\s(?:will|would|can|could|may|might)\s(?:\w+\s)?be\s(?:reached|found|struck|signed|made|possible)\b"
    r"|\b(?:will|would|can|could|to)\s(?:\w+ly\s)?(?:reach|find|strike|conclude|come\sto)\s(?:\w+\s){0,2}(?:deal|agreement|settlement|accord|solution|compromise|understanding)s?\b",
    fires_on=(
        "a deal will be reached after the vote",
        "agreements would be found",
        "a settlement can soon be struck",
        "an accord could be signed",
        "a pact may be made",
        "solutions might be found",
        "a breakthrough could be possible",
        "the two would reach agreement after a pause",
        "they will strike a deal",
        "they can find a solution",
        "they could quickly conclude an accord",
        "it hopes to come to some understanding",
        "to find the right compromise",
        "to reach a settlement",
    ),
    passes_over=("the deal will be torn up", "it will sign the deal", "they reach the town"),
)


def denies_a_claim(rejected: str) -> bool:
    """Whether what is rejected is but what somebody claims."""
    return _CLAIM.fires(" ".join(rejected.split()))


def only_foresees(words: str) -> bool:
    """Whether words of what will be on a condition tell what befalls somebody, or that a deal is hoped for."""
    plain = " ".join(words.split())
    return _FORESEEN.fires(plain) or _DEAL_TO_COME.fires(plain)
