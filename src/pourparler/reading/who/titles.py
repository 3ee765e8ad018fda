"""Offices in capitals before a name: "Peruvian President Rosa Quispe", "Secretary of State Laura Finch".

The office is no part of the name, and neither makes an organisation, however much they look like one.
"""

import functools
import re
from dataclasses import dataclass

from pourparler.reading.english.rule import Rule
from pourparler.reading.who import register

HONORIFIC = (
    r"(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Dame|Professor|Prof|Sheikh|Rev|Reverend|Father|Fr|Sister|Cllr|Hon['’]ble|Honou?rable|Hon|"
    r"Madam|Madame|Comrade|Shri|Smt|Pandit|Sardar|Maulana|Mufti|Mullah|Haji|Hajia|Alhaji|Mallam|Otunba|Oba|Nana|Togbe|Opanin|Igwe|"
    r"Datuk|Dato['’]|Tun|Tan\sSri|Tengku|Pak|Bapak|Ibu|Daw|Engr|Eng|Arc|Barr|Barrister|Adv|Advocate|Arch|Atty|Lic|Ing|Don|Doña|"
    r"Herr|Frau|Señora?|Monsieur|Ustaz|Sayyid|Khun|Pastor|Evangelist|Elder|Deacon|Canon|Dean|Mother|Rtd|Retd)"
)
INITIALS = r"(?!H\.E\.|(?:U\.[SKN]|E\.[CU])\.(?!\s[A-Z]\.))(?:[A-Z]\.\s?){1,3}"
"""As in "S. Ramos", "H.D. Ramos"; "H.E." is a title, and "U.S." a state."""
TITLE_WORD = (
    rf"(?:{HONORIFIC}|President|Minister|Chancellor|Secretary|General|Chief|Senator|Sen|Rep|Gov|Gen|Col|Brig|Lt|Capt|Envoy|"
    r"Ambassador|Mediator|Negotiator|Commissioner|Governor|Mayor|Judge|Justice|Captain|Colonel|Major|Commander|Admiral|Marshal|"
    r"King|Queen|Prince|Princess|Emir|Sultan|Crown\sPrince|Premier|Director|Manager|Spokes(?:man|woman|person)|"
    r"Chair(?:man|woman|person)?|Councillor|Leader|Whip|Speaker|Superintendent|Representative|Delegate|Taoiseach|Bishop|"
    r"Reeve|Sheriff|Alderman|Councilor|Councilman|Councilwoman|Msgr|Monsignor|EVP|SVP|CEO|CFO|COO|TD|MSP|MLA|MP|"
    r"Archbishop|Cardinal|Imam|Ayatollah|Rabbi|Treasurer|Arbitrator|Conciliator|Facilitator|Attorney|"
    r"Archdeacon|Churchwarden|Under-?[Ss]ecretary|Conven[eo]r|Registrar|Brother|Lieutenant|Sergeant|"
    r"Congress(?:man|woman)|Secretary[- ]General|Attorney\sGeneral|Counsel(?:lor)?|Adviser|Advisor|Deputy|"
    r"Vice-President|Coordinator|Rapporteur)"
)
_FIELD = (
    r"(?:State|Defen[cs]e|Foreign\sAffairs|External\sAffairs|Foreign\sRelations|Interior|Justice|Finance|Trade|Commerce|Energy|"
    r"Labou?r|Health|Education|Transport(?:ation)?|Agriculture|Environment|Water|Treasury|Homeland\sSecurity|War|Mission|Staff|"
    r"Police|Economy|Industry|Fisheries|Mines|Ports|Public\sWorks|Social\sAffairs|Culture|Sport|Tourism|Petroleum|Information|"
    r"Services|Human\sResources|Operations|Communications|Public\sAffairs|Rural\sAffairs|Social\sManagement|Social\sDevelopment|"
    r"Corporate\sServices|Industrial\sRelations|Labou?r\sRelations|Roads|Lands|Forests|Forestry|Mining|Immigration|"
    r"Parliament|Local\sGovernment|Government|Missions|Delegation|Media|Arts|Science|Skills|Children|Climate|Equality|Integration|Social\sProtection|Higher\sEducation|Regional\sDevelopment|Indigenous\sAffairs|Tribal\sAffairs|Water\sResources|Housing|Human\sServices|Veterans\sAffairs|Works|Planning|Infrastructure)"
)
_NAME = r"[A-ZÀ-ÖØ-Þ](?:[\w-]|['’](?!s\b))*\w"
_RANKED = (
    r"(?:Prime|Foreign|Deputy|Vice|Acting|Assistant|Associate|Senior|Special|First|Second|Chief|Under|Home|Senate|House|Majority|Minority|"
    rf"Crown|Lead|Top|Federal|Union|State|Cabinet|Shadow|Opposition|Party|Press|Managing|Executive|{_FIELD})"
)
OFFICE = Rule(
    id="office-before-a-name",
    does="an office in capitals, which a name follows",
    pattern=rf"(?<![\w@/-])(?=[A-Z])(?:{_RANKED}(?:\sand)?\s){{0,5}}{TITLE_WORD}\.?"
    rf"(?:\s(?:of|for|to)\s(?:the\s)?{_FIELD}(?:(?:,\s|\sand\s|,\sand\s){_FIELD})*)?(?:\s{TITLE_WORD}\.?)*"
    rf"\s(?=(?:{INITIALS})?(?P<name>(?!(?:{TITLE_WORD})\b){_NAME}))",
    fires_on=(
        "President Rosa Quispe left.",
        "Secretary of State Finch left.",
        "Deputy Water Minister Salas",
        "Sen. Salas",
    ),
    passes_over=("the minister left", "Ministers of Peru left.", "The President left."),
)


@dataclass(frozen=True, slots=True)
class Office:
    """An office before a name: it stands at [start, end), and a name begins at ``end``."""

    start: int
    end: int


@functools.lru_cache(maxsize=500)
def offices(text: str, start: int, end: int) -> tuple[Office, ...]:
    """Every office in capitals in [start, end) that a name follows, without the state or the body before it."""
    found = OFFICE.finditer(text, start, end)
    return tuple(Office(match.start(), match.end()) for match in found if _may_be_a_name(match["name"]))


def is_office(words: str) -> bool:
    """Whether some words are nothing but an office: "Ambassador", "Secretary of State", "Board Chairman", "PM"."""
    return BARE_OFFICE.fires(words) or _LAST_OF_AN_OFFICE.search(words) is not None


def is_field(words: str) -> bool:
    """Whether some words are a field of government: "Fisheries", as in "Fisheries director", "County Transport"."""
    return re.fullmatch(f"{_LEVEL}?{_FIELD}", words) is not None


_LEVEL = r"(?:(?:County|State|Federal|National|City|Provincial|Regional)\s(?!Government|Parliament))"


_LAST_OF_AN_OFFICE = re.compile(
    r"\s(?:Chair(?:man|woman|person)?|President|Secretary|Director|Manager|Commissioner|Minister|Officer|Executive|Coordinator|"
    r"Convenor|Convener|Treasurer|Spokes(?:man|woman|person)|Chancellor|Vice-Chancellor|Registrar|Governor|Ambassador|General)$"
)


BARE_OFFICE = Rule(
    id="bare-office",
    does="words that are nothing but an office, and no name",
    pattern=rf"^(?:{_RANKED}\s)*(?:{TITLE_WORD}s?|PM|MPs?|MEPs?|CEO)(?:\s(?:of|for)\s(?:the\s)?{_FIELD})?$",
    fires_on=("PM", "Ambassador", "Prime Minister", "Secretary of State"),
    passes_over=("Peru", "Ambassador Salas", "State"),
)


CENTRAL_BANKER = Rule(
    id="officer-of-a-central-bank",
    does="a state's bank with its officer behind it, who speaks for the state where the state owes",
    pattern=r"(?:[Dd]eputy\s)?(?:Central|Reserve)\sBank(?:['’]s)?\s(?:[Gg]overnor|[Pp]resident|[Cc]hief|[Hh]ead)\b",
    fires_on=("Central Bank governor Ana Ruiz", "Deputy Reserve Bank Governor Ana Ruiz"),
    passes_over=("Central Bank of Peru", "the Central Bank said"),
)


TELLS_OF_IT = Rule(
    id="word-that-tells-of-a-name",
    does="a word that tells where somebody sits, who leads him or whom he backs, and is no part of his name",
    pattern=r"^\w[\w.]*-(?:based|led|listed|quoted|headquartered|owned|backed|backing|born|educated|dominated|controlled|supporting|backer)$",
    fires_on=("Lima-based", "Peruvian-led", "Ruiz-backer"),
    passes_over=("Rolls-Royce", "Based", "Baden-Baden"),
)


def without_openers(name: str) -> str:
    """A name without the words that only open its sentence: "Although DF" is DF, "Why Senate Democrats" are they."""
    words = name.split(" ")
    first = next((at for at, w in enumerate(words) if w not in OPENERS and not TELLS_OF_IT.search(w)), len(words))
    return " ".join(words[first:])


# -- names that are also states ----------------------------------------------------------------------------------------

_GIVEN = re.compile(rf"\s(?P<next>{_NAME})")
_FAMILY = re.compile(rf"(?<![\w'’-])(?P<before>{_NAME}|[A-Z]\.)\s$")
_INTRODUCED = re.compile(
    r"(?:,\s(?:\d\d\b|who\b|an?\s|the\s|its\s|their\s|his\s|her\s|chief\s|head\s|leader\s|general\s|[a-z]+(?:\s[a-z]+)?\s(?:of|for|at)\s)|"
    r"\s\(|['’]s\s|\s(?:has\s|had\s|have\s|will\s|would\s|also\s)*[a-z]+|[.;]|,?[\"”])"
)
OPENERS = frozenset(
    """
    But And Yet So Now Then Still Only Even Also While When If As Since Until Once After Before Because Although
    Though Unless Whereas Yesterday Today Tomorrow Earlier Later Meanwhile However Instead Both Neither Either Not
    Nor For In On At By To From With Without Under Over Between Against Like Unlike Despite Where Why How What Who
    Which That This These Those The A An His Her Its Their Our My Your He She It They We You I Will Would Could
    Should Can May Might Must Is Are Was Were Has Have Had Did Does Do Let Perhaps Monday Tuesday Wednesday Thursday
    Friday Saturday Sunday January February March April June July August September October November December Asked
    Told Said Add Adding Here There Again Inside Outside Near Across Within Accusing Urging Telling Calling Blaming
    Whether Lately Recently Finally Eventually Otherwise Nevertheless Moreover Amid Among During Through Throughout
    Toward Towards Following According Besides Except Indeed Thus Hence Therefore Maybe Each Every Any Some Most
    Many Much Few Several Other Others Such Same Please Say Says Another All None Nobody Everyone Anyone Someone Two
    Four Five Six Seven Eight Nine Ten Dozens Hundreds Thousands Almost Nearly About
    """.split()
)
"""Words that open a sentence in capitals and begin no name: "Although DF left" tells of DF."""
_PLACED = frozenset(
    "Given North South East West New Old Greater Upper Lower Central Northern Southern Eastern Western "
    "Great Republic Kingdom First Second Third Next Last Dear".split()
)


def is_part_of_a_name(text: str, start: int, end: int) -> bool:
    """Whether a state's name at [start, end) is somebody's own: "Chad Smith, a fisherman", "Petra Jordan".

    A word in capitals follows that is no office, no people and no body's; or one stands before that opens no sentence.
    """
    following = _GIVEN.match(text, end)
    if following is not None and _may_be_a_name(following["next"]):
        return bool(_INTRODUCED.match(text, following.end()))
    before = _FAMILY.search(text[max(0, start - 24) : start])
    if before is None:
        return False
    if re.fullmatch(HONORIFIC, before["before"].rstrip(".")):
        return True
    at = max(0, start - 24) + before.start("before")
    opens = (
        not text[:at].strip() or text[:at].rstrip(" \n\t\"“'‘")[-1:] in ".!?:;\n" or "\n" in text[max(0, at - 2) : at]
    )
    if not _may_be_a_name(before["before"]) or text[at - 3 : at] in ("of ", "in "):
        return False
    return not opens or bool(re.match(r",\s(?:\d\d\b|who\b|an?\s|the\s)", text[end:]))


def _may_be_a_name(word: str) -> bool:
    if word in OPENERS or word in _PLACED or re.fullmatch(TITLE_WORD, word) or _OF_A_BODY.match(word):
        return False
    return (word.isupper() and word.endswith(".")) or (not word.isupper() and register.entry(word) is None)


_OF_A_BODY = re.compile(
    r"(?:Foreign|Prime|Defen[cs]e|Interior|Finance|Trade|Energy|Water|Health|Justice|Labou?r|Transport|Ministry|Government|Army|Navy|"
    r"Air|Airlines?|Airways|Railways?|Bank|Central|National|Supreme|High|Parliament|Congress|Senate|House|Embassy|Deputy|Vice|Special|"
    r"Party|Union|Front|Movement|Authority|Council|Commission|Committee|Company|Corporation|Group|Steel|Oil|Gas|Mining|Ports?|Rail|"
    r"Post|Telecom|Power|Electric|Times|Daily|News|Herald|Post|Today|River|Valley|Sea|Bay|Strait|Coast|Mountains?|Street|Road|Square|"
    r"Accords?|Agreement|Treaty|Pact|Protocol|Declaration|Process|Talks|Conference|Summit|Dialogue|Plan|Deal|Cup|Open|University|"
    r"Institute|Desk|Office|Secretary|State|Republic|Peninsula|Island|Standard|Time|Worker|Teacher|Nurse|Farmer|Pilot|Strike|Election|"
    r"Assembly|Staff|Hospital|Manager|Employee)s?$"
)
