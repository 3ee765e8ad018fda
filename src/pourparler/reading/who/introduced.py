"""How a report introduces somebody: whose officer he is, for whom he speaks, and of whom he tells.

Most of it stands between commas beside his name: "Its chairman, Dame Ana Ruiz", "For the growers, Ana Ruiz, …".
"""

import re
from collections.abc import Sequence

from pourparler.reading.english.rule import Rule
from pourparler.reading.who import register
from pourparler.reading.who.explained import IS_A_BODY
from pourparler.reading.who.families import OF_A_TRADE
from pourparler.reading.who.kinds import BODIES
from pourparler.reading.who.roster import Mention
from pourparler.reading.who.titles import TITLE_WORD
from pourparler.reading.who.wordings import standing

_TITLE = re.compile(
    rf",\s(?:(?:(?:{TITLE_WORD})\.?\s(?:of\sState\s)?){{1,3}}|(?:(?:the|an?)\s)?(?:former|retired|veteran|career|ex-[a-z]+)\s(?:[\w-]+\s){{0,4}}(?:called\s|named\s)?|an?\s(?:[a-z][\w-]*\s){{1,4}}(?:called|named)\s)$"
)
"""A title or a trade of his own between the comma after his office and his name: "its leader, General "."""


def since_his_title(text: str, start: int, office: int | None = None) -> int:
    """Where the words end that introduce who is named at ``start``: before a title of his own after a comma."""
    if office is not None and text[max(0, office - 2) : office] == ", ":
        return office
    own = _TITLE.search(text, max(0, start - 60), start)
    return own.start() + 2 if own else start


FOR_WHOM = Rule(
    id="speaks-for-whom-before-his-name",
    does="words that open a sentence before a party, whose spokesman is named after the comma behind it",
    pattern=r"(?:^|[.!?:]\s|[”\"]\s|\n)(?:[Ff]or|[Oo]n\sbehalf\sof|[Ss]peaking\sfor|[Ff]rom|[Aa]nswering\sfor)\s(?:the\s)?$",
    fires_on=("They left. For the ", "It broke up. On behalf of ", "From the "),
    passes_over=("They left for the ", "a letter from the "),
)


def for_whom(text: str, start: int, office: int | None, near: Sequence[Mention]) -> str | None:
    """As in "For the guild, treasurer Ana Ruiz, of a law firm": the guild's, whatever is told of her behind.

    So is a ruler of the state right before his office, whoever stands farther off: "rejected Peruvian President Ruiz".
    """
    begin = since_his_title(text, start, office)
    for mention in near:
        if office is not None and mention.end + 1 == office and _RULER.match(text, office, start):
            return mention.party
        between = text[mention.end : begin] if mention.end <= begin else "."
        before = text[max(0, mention.start - 30) : mention.start]
        if _OPENED_FOR.fullmatch(between) and FOR_WHOM.fires(before):
            return mention.party
    return None


_RULER = re.compile(r"(?:(?:Prime|Foreign|Defen[cs]e|Interior|Finance)\sMinister|President|Premier|Chancellor)\s$")
_OPENED_FOR = re.compile(r",\s(?:(?:the|its|an?)\s)?(?:[\w-]+,?\s){0,5}")
SAYS_OF_HIS_OWN = Rule(
    id="says-what-his-own-side-will-do",
    does="words between a name and a party of which he says what it is ready to do or refuses: his own",
    pattern=r"^(?:,\s(?:the|its|an?)\s[^,.;:“”\"]{3,40})?,?\s(?:said|says|announced|declared|insisted|confirmed|stressed|affirmed|repeated|reiterated|added|told\s[^.;:“”\"]{2,40}?)"
    r"(?:\s(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|yester)day|\s(?:later|afterwards|again|yesterday|today|earlier))?"
    r"(?:\sthat)?\s(?:the\s)?$",
    fires_on=(
        " said Monday that ",
        " says the ",
        ", the chief executive, said ",
        " told the upper house on Thursday that ",
        " announced that the ",
    ),
    passes_over=(" said he told the ", " met the "),
)
OF_HIS_OWN_SIDE = Rule(
    id="what-only-ones-own-side-will-do",
    does="words after a party by which its own officer tells what it will do or will not",
    pattern=r"\s(?:now\s|still\s|also\s)?(?:(?:is|was|are|were|remains?|remained)\s(?:still\s|also\s)?(?:not\s)?(?:prepared|ready|willing|committed|open\sto|determined|keen|unable|unwilling)\b|"
    r"(?:won['’]t|(?:will|would)\s(?:not|never))\s(?:accept|agree|sign|consent|pay|give|yield|move|budge|withdraw|discuss|negotiate|talk|bow|let|leave|stop|end|lift|halt|return|release|free|hand|drop|change)\b|"
    r"(?:accepts?|stands?\sby|stood\sby|wants?|wanted|insists?|insisted)\b|(?:cannot|could\snot|can['’]t)\s(?:accept|agree|sign|afford|give)\b|"
    r"(?:has|had)\s(?:accepted|agreed|offered|decided|proposed)\b)",
    fires_on=(" is prepared to talk", " won't consent to it", " accepts that", " has offered more", " could not sign"),
    passes_over=(" must pay", " would fall", " is a country"),
)


def tells_of_his_own(text: str, end: int, found: Sequence[Mention]) -> str | None:
    """As in "Trade Minister Ana Ruiz said that Peru is ready to …": she is Peru's, where nothing else tells."""
    following = next((m for m in found if m.start >= end and m.party and not m.place and not m.person), None)
    if following is None or following.start - end > _NEAR:
        return None
    if not SAYS_OF_HIS_OWN.fullmatch(text[end : following.start]):
        return None
    return following.party if OF_HIS_OWN_SIDE.match(text, following.end) else None


_NEAR = 90
"""Characters between a name and the party of which he tells."""
SPEAKS = Rule(
    id="somebody-speaks-between",
    does="words between a name and a party in which somebody speaks: what follows is no more of the name",
    pattern=r"\s(?:said|says|told|tells|added|adds|warned|warns|asked|announced|insisted|argued)(?:\s|$)",
    fires_on=(", Ruiz said that if ", ", the envoy told "),
    passes_over=(", the head of the ", ", deputy chief "),
)
BYSTANDER = Rule(
    id="bystander",
    does="words after a name that tell of a life and of no office: who is asked in the street speaks for nobody",
    pattern=r"(?:,\s\d\d)?,\swho\s(?:(?:has|have|had)\s(?:driven|worked|lived|farmed|fished|taught|kept|sold|run|grown|baked|ridden|been\s(?:a|out|coming|waiting))\b|"
    r"(?:grows?|keeps?|sells?|drives?|teaches|bakes?|farms?|fishes|lives|lived|works?|worked|rides?|owns?\s(?:a|the)\s(?:[a-z]+\s)?(?:shop|stall|caf[eé]|bar|bakery|pub|farm|"
    r"boat|restaurant|garage|kiosk|hotel|bookshop|salon|store)|runs?\sa\s(?:[a-z]+\s)?(?:shop|stall|caf[eé]|bar|bakery|pub|farm|boat|restaurant|garage|kiosk|hotel|bookshop|salon|store)|"
    r"(?:was|were)\s(?:waiting|queu\w+|shopping|passing|selling)|had\s(?:come|walked|queued|waited))\b)(?!\sfor\sthe\s(?:union|party|ministry|government|company))",
    fires_on=(
        ", who has driven the night bus for years",
        ", who grows peppers",
        ", 44, who runs a bakery there",
        ", who was waiting for a tram",
    ),
    passes_over=(", who leads the guild", ", who runs the harbour board", ", who has refused to sign"),
)
WHERE_HE_LIVES = re.compile(r"\b(?:County|Town|City|Village|Township|Borough)$")
"""As in "Senator Ana Ruiz, of Tarn County": where he comes from, and not for whom he speaks."""
ITS_OFFICER = Rule(
    id="its-officer-behind-his-name",
    does="words after a name by which he is an officer of whoever is spoken of",
    pattern=r",\s(?:its|their)\s(?:[\w-]+\s){0,3}?(?:chair\w*|president|secretary|director|leader|head|spokes\w+|negotiator|chief|manager|founder|owner|"
    r"treasurer|lawyer|captain|coach|mayor|minister|envoy|convenor|convener|commander)\b",
    fires_on=(", its chairman, said", ", their chief negotiator, left"),
    passes_over=(", its critic,", ", the chairman, left"),
)
MAN_OF = Rule(
    id="man-of-a-body",
    does="words after a body's name that make whoever is named before it one of its people",
    pattern=r"['’]s?\s(?!(?:[\w-]+\s){0,2}(?:critics?|rivals?|opponents?|customers?|neighbou?rs?|creditors?|lenders?|landlord|mediator|widow|historian)\b)"
    r"(?:[a-z][\w-]*\s?){1,4}(?=[,.;])",
    fires_on=("'s finance man, said", "’s number two, left"),
    passes_over=("'s critic, said", "'s biggest creditor, said", " man, said"),
)
WHOSE = Rule(
    id="whose-officer-behind-the-comma",
    does="words between a party and a name by which he is an officer of that party, told of in passing",
    pattern=r"(?:\s\([A-Z]{2,8}\))?(?:,\s(?:the|an?|its)\s[^,;.“”\"]{3,70})?,?\swhose\s(?:(?!(?:said|told|met|and|critics?|rivals?|counterparts?)\b)[\w-]+\s){0,3}"
    r"(?:ministers?|president|secretary(?:[\s-]general)?|co-leaders?|boss|mayor|chair(?:man|woman)?|leader|director|negotiator|head|chief|governor|executive|spokes\w+),?\s$",
    fires_on=(
        ", whose finance minister ",
        ", the farmers' party, whose secretary general, ",
        " (ZLU), whose leader, ",
        " whose chief executive ",
    ),
    passes_over=(", whose critic ", ", whose rival ", ", who met minister "),
)
OTHER_SIDE = Rule(
    id="officer-of-the-other-side",
    does="words before a name that make him an officer of the other side than the one spoken of",
    pattern=r"\b(?:its|their|his|her|whose)\s(?:[\w’'-]+\s){0,2}?(?:counterparts?|opposite\snumbers?|adversar(?:y|ies)|opponents?|rivals?),?\s$",
    any_case=True,
    fires_on=("Her counterpart, ", "his opposite number ", "Its main rival, "),
    passes_over=("a counterpart of ", "her counterpart in the "),
)


HOLDS_INITIALS = Rule(
    id="name-with-initials-in-it",
    does="words in capitals with initials among them, or many of one trade: a body or a hall of one, and nobody's name",
    pattern=r"^[A-Z][a-z]\S*\s.*\b(?![IVX]+\b)[A-Z]{3,}\b|^[A-Z]{3,}\s[A-Z][a-z]|"
    rf"\b(?:{OF_A_TRADE}|Growers|Farmers)$",
    fires_on=("Tarn RFC", "Upper Tarn RSL Hall", "BTR Porters", "United Glassworkers", "Tarn Seafarers"),
    passes_over=("Ana Ruiz", "Ana Ruiz III", "ANA RUIZ", "Farmers Ana"),
)
_AN = re.compile(r"\b(?:[Aa]n?|[Tt]he)\s$")


def tells_of_a_body(text: str, start: int, end: int) -> bool:
    """As in "A Kimberley Aboriginal corporation": capitals between an article and a noun for a body are no name."""
    noun = re.match(r"\s([a-z]+)\b", text[end : end + 30])
    if IS_A_BODY.match(text, end):
        return True
    return noun is not None and noun[1] in BODIES and _AN.search(text[max(0, start - 5) : start]) is not None


OF_A_STATE = Rule(
    id="town-of-a-state",
    does="after the name of a town, the state of North America that it is in",
    pattern=r",\s(?:(?!U\.[SKN]\.)[A-Z]\.[A-Z]\.|(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|"
    r"Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|Ont|Que|Alta|Sask|Man)\.(?=[\s,])|(?:Calif|Fla|Mass|Mich|Minn|Wash|Ont|Que|Alta|Sask),)",
    fires_on=(", N.Y., has", ", Wash., and", ", Ont.,", ", Mich, said"),
    passes_over=(", No. 2", ", U.S. envoy", ", J. Ruiz", ", Mayor", ", Ga and"),
)
NO_PLACE = re.compile(
    r"(?![\w-])(?!\s(?:Valley|River|Lake|Road|Street|Square|Hill|Bridge|Islands?|County|Bay|House|Hall|RSL|FC|Park|Farm|School)\b)"
)
"""After a surname that is no place's: "Ruiz", and not the first word of "Ruiz Street"."""


INTRODUCED = Rule(
    id="introduced-as-somebody",
    does="a name with what a report introduces people with around it, the name standing at the bar",
    pattern=rf"(?:\b(?:{TITLE_WORD}|said|says|told|by|[a-z]+(?:er|or|ist|man|woman|ian|ant|ent)|who|named|called|"
    r"leader|secretary|under-?secretary|chief|boss|chair|official|executive|steward|representative|delegate|deputy|aide|nurse|mum|dad)\.?,?\s\|)|\b(?:Party|Council|Union|Association|Alliance|Federation|Front|Movement|League|Congress|Coalition|Labour|Greens|Democrats|Socialists|Liberals|Conservatives|Unionists|Nationalists|[A-Z]{2,6})['’]s?\s\||"
    r"\|(?:,\s(?:\d\d\b|who\b|an?\s|the\s|its\s|their\s|his\s|her\s|[a-z-]+\s(?:of|for|at)\s)|\s\()",
    fires_on=(
        "a farmer, |, left",
        "general secretary |",
        "President |",
        "said |",
        "the Tarn Party's |",
        "the Greens' |",
        "the TNP’s |",
        "|, 44,",
        "|, the chairman,",
        "|, who left,",
    ),
    passes_over=("| has said", "met |.", "|'s delegation"),
)


def never_introduced(text: str, people: Sequence[tuple[str, int, int]]) -> set[str]:
    """Names of two words or three that a report always gives in full, and by which it introduces nobody.

    Args:
        text: the report.
        people: the name and the place of each who may be somebody.
    """
    around: dict[str, list[str]] = {}
    for name, start, end in people:
        around.setdefault(name, []).append(f"{text[max(0, start - 24) : start]}|{text[end : end + 24]}")
    alone = (name for name, places in around.items() if " " in name and not any(map(INTRODUCED.fires, places)))
    return {name for name in alone if _only_in_full(text, name)}


def _only_in_full(text: str, name: str) -> bool:
    last = name.rsplit(maxsplit=1)[-1]
    return sum(1 for _ in standing(text, [(0, len(text))], [last])) == text.count(name)


def is_no_state(party: str | None) -> bool:
    """A party has people by name ("the Greens' Ana Ruiz"); a state has towns and writers."""
    row = register.entry(party or "")
    return row is None or row.kind in ("party", "movement")


def may_be_mistaken(told: str | None) -> bool:
    """Whether somebody whom everybody knows may be of another side: a state may stand beside him by chance."""
    row = register.entry(told or "")
    return told is None or (row is not None and row.kind == "country")


def is_firm(party: str) -> bool:
    """Whether a party may have a managing director or a chief executive: it is no state and no part of one."""
    row = register.entry(party)
    return (row is None or row.kind == "body") and not _OF_A_STATE.search(party)


def of_its_kind(noun: str, unions: list[str], firms: Sequence[str]) -> list[str]:
    """Whom a noun before an office means: "hospital" a firm with a word for one in its name, else of no other kind."""
    if noun in _ONE_UNION or noun not in _ONE_FIRM:
        return unions if noun in _ONE_UNION else []
    kinds = {party: {kind for kind, words in _KINDS if words.search(party)} for party in firms}
    return [party for party in firms if noun in kinds[party]] or [party for party in firms if not kinds[party]]


_ONE_UNION = frozenset("union guild association federation local".split())
_ONE_FIRM = frozenset("hospital company firm airline museum mill mine plant studio brewery".split())
"""Nouns before an office that mean the one union, or the one firm, that a report names: "hospital president X"."""
_KINDS = (
    ("hospital", re.compile(r"\b(?:Hospitals?|Medical|Infirmary|Clinic|Health|Healthcare)\b")),
    ("airline", re.compile(r"\b(?:Air|Airlines?|Airways|Jet|Aviation)\b")),
    ("museum", re.compile(r"\b(?:Museum|Gallery)\b")),
    ("school", re.compile(r"\b(?:College|University|School|Academy|Institute)\b")),
    ("church", re.compile(r"\b(?:Church|Diocese|Synod)\b")),
)
_OF_A_STATE = re.compile(
    r"\b(?:Government|government|govt|Ministry|Department|County|Province|Republic|Kingdom|Federation|Parliament|Senate|Congress|Court|"
    r"Cabinet|Police|Army|[Mm]ediator|[Cc]onciliator|[Aa]rbitrator|[Ff]acilitator|Mediation|Conciliation|Committee|Commission|Local|Broadcasting|Television|Radio|TV|News|Times|Gazette|Ledger|Workers|Nurses|Teachers|Residents|Villagers|Students|Drivers)\b"
)
