"""Words that mean one party: "the company", "managers" and "the airline" are the one airline that a report names."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Family:
    """Words that mean one party.

    Attributes:
        nouns: after "the".
        bare: also without "the".
        named: the shape of a party's name that they can mean.
        unless: one that they cannot.
        on_its_own: whether they are a party where the report names none.
        each: whether each word is then a party of its own, not one of all.
        armed: whether they are those who fight the state, where the report names such.
        by_last_word: whether only words that end alike are then one party.
        of_members: whether they are those who work, and no body of those who employ.
    """

    nouns: str
    named: re.Pattern[str]
    bare: str = "(?!)"
    unless: re.Pattern[str] = re.compile("(?!)")
    on_its_own: str = "(?!)"
    each: bool = False
    by_last_word: bool = False
    armed: bool = False
    of_members: bool = False


OF_A_TRADE = (
    r"(?:\w+workers|Teamsters|Machinists|Boilermakers|Longshoremen|Firefighters|Seafarers|Electricians|Carpenters|Stagehands|"
    r"Postmen|Dockers|Drivers|Miners|Players|Referees|Writers|Actors)"
)
"""Those who are organised, as the last word of a name."""
_KNOWN_UNIONS = (
    r"(?:UAW|CWA|SEIU|AFT|NEA|AFSCME|IAM|ILA|ILWU|SAG-AFTRA|WGA|AFL-CIO|CUPE|CUPW|Unifor|RMT|TSSA|ASLEF|Aslef|GMB|Unite|Unison|"
    r"UNISON|NEU|NASUWT|UCU|CWU|BMA|RCN|TUC|SIPTU|Fórsa|Verdi|ver\.di|IG\sMetall|CGT|CFDT|CGIL|FNV|COSATU|NUMSA|AMCU|Histadrut|ASUU|"
    r"NLC|RCM|CSP|FBU|PCS|EIS|SSTA|NUJ|NUT|NUM|POA|BALPA|Balpa|USDAW|Usdaw|UFCW|USW|IBEW|TWU|APFA|ALPA|AMWU|CFMEU|MUA|ACTU|FSU|DGB|HBV|"
    r"OeTV|Royal\sCollege\sof\s(?:Nursing|Midwives|Midwifery|\w+(?:ers|ists|men))|(?:Chartered\s)?Society\sof\s(?:Physiotherapy|Radiographers))"
)
_OF_OWNERS = re.compile(
    r"\b(?:Employers|Owners|Manufacturers|Growers|Shippers|Importers|Retailers|Producers|Millers|Operators)\b"
)
OF_PEOPLE = re.compile(
    r"(?:[Uu]nions?|Guild|Association|Federation|Alliance|Confederation|Syndicate|Party|Front|Army|Movement|Congress|Court|"
    r"Commission|Council|Parliament|Democrats|Liberals|Conservatives|Greens|County|Ministry|Department|Brotherhood|Workers|"
    r"Teachers|Nurses|Pilots|List|Alternative|Bloc|Committee|Tribunal|Agency|Mediator|Mediation|Conciliation|Arbitrator|Fund|Mission|Tribe|Directorate|"
    rf"Secretariat|Institute|Ombudsman|Assembly|Bureau|Band)\b|\b{OF_A_TRADE}$|^{_KNOWN_UNIONS}\b"
)
_ITS_PEOPLE = (
    r"(?=\s(?:leaders|leadership|officials|officers|negotiators|bosses|executives|representatives|"
    r"spokes(?:man|woman|person|people)|sources|lawyers)\b)"
)
"""After a word without an article, those who speak for what it means: "company officials"."""
FAMILIES = (
    Family(
        nouns=r"company|operator|management|managers|employers|employer|airline|railway|carrier|firm|bosses|directors|executives|"
        r"owners?|developer|contractor|utility|shipowners|board|club|broadcaster|publisher|retailer|(?:car|auto|plane|steel|chip|drug|paper|truck|ship|train|toy|shoe|glass)?maker|insurer|studio|"
        r"manufacturer|giant|behemoth|conglomerate|corporation|"
        r"pay-TV\sgroup|network",
        bare=rf"managers|employers|management|bosses|(?:company|airline|railway|carrier|firm|club|utility|studio){_ITS_PEOPLE}",
        named=re.compile(
            rf"{_OF_OWNERS.pattern}|(?:Company|Corporation|Group|Airlines?|Airways|Railways?|Bank|Authority|Lines?|Rail|Steel|"
            r"Motors|Mines|Mining|Terminals|Holdings|Shipping|Energy|Power|Water)\b|^(?!.*\b(?:Union|Guild)\b)"
        ),
        unless=re.compile(rf"^(?!.*{_OF_OWNERS.pattern}).*{OF_PEOPLE.pattern}"),
        on_its_own=r"company|operator|management|employers?|board|owners?|developer|airline|railway|utility",
    ),
    Family(
        nouns=r"(?:[a-z]+\s)?[a-z]+s['’]\s(?:union|federation|association|guild|syndicate)|unions?|guild|strikers|workers|employees|staff|teachers|nurses|pilots|drivers|dockers|dockworkers|miners|doctors|"
        r"crews?|federation|brotherhood",
        bare=r"their\s(?:union|federation|association|guild)|strikers|dockers|dockworkers|(?:striking|locked-out)\s(?:\w+\s)?(?:workers|teachers|nurses|pilots|drivers|miners|doctors|crews)|union(?=\s(?:leaders|officials|negotiators|members))|"
        rf"(?:union|guild|federation){_ITS_PEOPLE}",
        named=re.compile(
            r"\b(?:Unions?|Guild|Association|Federation|Alliance|Confederation|Syndicate|Brotherhood|Workers)\b|"
            rf"\b{OF_A_TRADE}$|^{_KNOWN_UNIONS}\b"
        ),
        unless=_OF_OWNERS,
        of_members=True,
        on_its_own=r".*\bunion|guild|unions|strikers|workers|teachers|nurses|pilots|drivers|dockers|miners|doctors",
    ),
    Family(
        nouns=r"(?:[a-z]+\s|Federal\s|State\s)?(?:mediator|arbitrator|conciliator|facilitator)s?",
        bare=r"(?:[Ff]ederal|[Ss]tate)\smediators?|(?:[Mm]ediator|[Aa]rbitrator|[Cc]onciliator|[Ff]acilitator)(?=\s(?-i:[A-Z]))",
        named=re.compile(r"\b(?:[Mm]ediat|[Cc]onciliation|[Aa]rbitra)"),
        on_its_own=r"(?:\w+\s)?(?:mediator|arbitrator|conciliator|facilitator)s?",
        by_last_word=True,
    ),
    Family(nouns=r"Chair", named=re.compile("(?!)"), on_its_own="chair"),
    Family(
        nouns=r"opposition(?!\s[A-Z])",
        bare=r"opposition(?=\s(?:leaders?|party|lawmakers|spokes\w+|negotiators|groups?)\b)",
        named=re.compile("Opposition"),
        on_its_own="opposition",
    ),
    Family(nouns=r"coalition", named=re.compile("Coalition"), on_its_own="coalition"),
    Family(nouns=r"ministry", named=re.compile("Ministry|Department"), on_its_own="ministry"),
    Family(
        nouns=r"rebels|rebel(?=\s(?:spokes\w+|negotiator|commander|leader)s?\b)|guerrillas|insurgents|separatists|militia",
        named=re.compile("(?!)"),
        on_its_own=r"\w+",
        armed=True,
    ),
    Family(
        nouns=r"(?:city|county|town|district|borough|parish|regional|provincial)\scouncil|city|council|county|town|province|municipality",
        bare=rf"city(?=\s(?:negotiators|officials?|source|leaders|councillors)\b)|(?:council|county|town|provincial|municipal){_ITS_PEOPLE}",
        named=re.compile(r"\b(?:Council|City|County|Town|Province|Municipality)\b"),
        unless=_OF_OWNERS,
        on_its_own=r"(?:\w+\s)?council|city|county|province|municipality",
    ),
    Family(
        bare=rf"tribal{_ITS_PEOPLE}",
        nouns=r"tribe|tribal\s(?:council|government)|band(?=['’]s\s(?:chief|chair\w*|council)\b)",
        named=re.compile(r"\b(?:Nation|Tribes?|Band)\b"),
        on_its_own="tribe",
    ),
    Family(
        nouns=r"bondholders|noteholders|committee",
        bare=r"(?:private|foreign)\s(?:bondholders|noteholders)|(?<=their\s)committee",
        named=re.compile(r"\b(?:Bondholder|Creditor|Noteholder)"),
        on_its_own=r"bondholders|noteholders",
    ),
)
OF_A_FIRM = frozenset("company firm".split())
A_FIRM = re.compile(
    r"^(?!.*\b(?:Chamber|Institute|Council)\b).*\b(?:Company|Corporation|Group|Airlines?|Airways|Railways?|Lines?|Rail|Steel|Motors|Mines|Mining|Terminals|Terminales|Holdings|Shipping|Energy|"
    r"Power|Water|Minera|Foods|Pictures|Systems|Petroleum|Logistics|Industries|Partners|Exploration|Platinum|Gold|Resources)\b"
)
"""In the name of a firm: where one is named, "the company" is no town and no church."""
OF_OTHERS = re.compile(
    r"\b(?:Taxi|Taxis|Labour|Trade|Trades|Growers|Farmers|Church|Churches|Chiefs|Elders|Players|Workers|Employers|Press|Sports)\b"
)
"""In the name of a council that governs no place: it is no city and no province."""
GOVERNED = frozenset("city county town province municipality".split())
