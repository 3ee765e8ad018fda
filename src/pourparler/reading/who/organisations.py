"""Bodies that no table knows, by the shape of their names and by how a report speaks of them.

"The Guards' and Signallers' Union" has the shape of one; "Pennine Link, which runs the trains" and "Pennine Link's
offer" speak of one.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from pourparler.reading.english.needed import among
from pourparler.reading.english.rule import Rule
from pourparler.reading.who import register
from pourparler.reading.who.glosses import one_name
from pourparler.reading.who.people import NAME, TITLES
from pourparler.reading.who.roster import Mention
from pourparler.reading.who.titles import CENTRAL_BANKER, is_field, is_office, without_openers
from pourparler.reading.who.wordings import standing

_NOUN = (
    r"(?:People['’]s\sRepublic|Bank|Union|Federation|Party|Front|Army|Movement|Authority|Commission|Association|Guild|Congress|Network|"
    r"Alliance|League|Corporation|Council|Confederation|Coalition|Company|Airlines?|Railways?|Group|County|Democrats|"
    r"Liberals|Conservatives|Terminals|Steel|Motors|Mines|Airways|Lines|Board|Chamber|Brigades?|Resistance|Syndicate|"
    r"Agency|Society|Institute|Trust|Co-?operative|Consortium|Committee|Tribunal|Foundation|Organi[sz]ations?|Holdings|"
    r"Industries|Partners|Shipping|Logistics|Petroleum|Energy|Power|Water|Rail|Foods|Mining|Minerals|Oil|Gas|Telecom|"
    r"Shipyards?|Ports|Bloc|Alternative|Brotherhood|Farmers|Growers|Fishermen|Teachers|Nurses|Pilots|Workers|Clan|Nation|"
    r"Ministry|Department|Treasury|Inspectorate|Ombudsman|University|Hospitals?|Diocese|List|Greens|Secretariat|Ferries|Dairies|Mills|"
    r"Stores|Supermarkets|Studios|Farms|Docks|Buses|Hotels|Coal|Copper|Timber|Cement|Chemicals|Textiles|Electric|Electronics|"
    r"Broadcasting|Television|Media|Records|Pictures|Software|Insurance|Mutual|Transit|Freight|Haulage|Aviation|Aerospace|"
    r"Engineering|Construction|Properties|Resources|Refining|Refinery|Collective|Assembly|Forum|Initiative|Platform|Campaign|Estates|Maritime|Marine|Harbou?r|Quarries|"
    r"College|Centre|Center|Management|Securities|Capital|Investments?|Ventures|Systems|Technologies|Pharmaceuticals|Medical|Church|"
    r"Synod|Club|Caucus|Parents|Residents|Tenants|Owners|Employers|Boards|Players|Drivers|Doctors|Miners|Veterans|Herders|Students|"
    r"Tribe|Museum|Gallery|Orchestra|Theatre|Brewery|Breweries|Creamery|Creameries|Dairy|Railroad|Sabha|Mahasabha|Samiti|Morcha|"
    r"Parishad|Platinum|Aggregates|Cable|Wireless|Networks|Semiconductors?|Seafoods|Packing|Coaches|Cinemas|Residential|"
    r"Hospitality|Gold|Nickel|Lithium|Sugar|Rubber|Skippers|Fund|Mission|United|Service|Concern|Combine|Exploration|Crews|Band|"
    r"Associates|Brothers|Sons|Shipowners|Traders|Retailers|Landlords|Bishops|Elders|Carriers|Operators|Contractors)"
)
_GROUPS = (
    r"(?:Farmers|Growers|Fishermen|Teachers|Nurses|Pilots|Workers|Parents|Residents|Tenants|Owners|Employers|Boards|Players|Drivers|"
    r"Doctors|Miners|Veterans|Herders|Students|Brothers|Sons|Bishops|Elders|Operators|Contractors|Centre|Center|Management|Capital|"
    r"Gold|Sugar|Rubber|Cable|Coaches|Packing|Hospitality|Residential|Skippers|Mission|United|Museum|Gallery|Theatre|Fund)\s"
)
"""Nouns that make a name by what stands before them only: "elders of the Arabel people" are no body."""
_MANY = rf"{NAME}(?<=s)['’]?\s(?:and|&)\s"
"""As in "Importers' and …": those of one kind, joined to those of another."""
_SUFFIX = (
    r"(?:,?\s(?:Limited|Ltd|LLC|LLP|LP|Inc|Incorporated|Plc|PLC|plc|Corp|Co|Pty|Bhd|Sdn\sBhd|GmbH|SA|AG|NV|AB|Oy|ASA|Tbk)\b"
    r"|\s(?:Together|United|International|Worldwide|Now)\b(?!\s[A-Z]))?"
)
"""What may stand after the noun of a body: "Fenwick Shipping Ltd", "Public Workers Together"."""
_ORGANISATION = re.compile(
    rf"(?<![\w.-])(?P<name>(?:St\.?\s)?(?:{_MANY})?(?!(?:The|In|At|But|And|Both)\s)(?:{NAME}(?:['’]s|(?<=s)['’])?\s(?:&\s)?){{1,4}}{_NOUN}(?:\sof\s(?:the\s)?{NAME}(?:['’]s?\s(?:Organi[sz]ations|Associations|Unions|Societies|Councils)|(?:\s(?:and\s)?{NAME}(?!\w|['’]s\s[A-Z])){{0,2}}))?{_SUFFIX}|"
    rf"(?!{_GROUPS}){_NOUN}\sof\s(?:the\s)?{NAME}(?:(?:,\s{NAME}){{1,2}},?\sand\s{NAME}(?:\s{NAME})?|(?:\s(?:and\s)?{NAME}){{0,2}})(?:\sfor\s{NAME}(?:\s{NAME}){{0,2}})?(?!['’]s?\s{NAME}))(?!\w)"
    r"(?!\s(?:Building|House|Hall|Act|Bill|Law|Street|Road|Day|Week|Award|Prize|Report|Plan|Headquarters|Stadium|Park|Square|Station)\b)"
)
_GOVERNED = re.compile(
    rf"\b(?:[Gg]overnment|[Pp]resident|[Pp]rime\s[Mm]inister|[Rr]epublic|[Kk]ingdom)\sof\s(?:the\s)?(?P<name>{NAME})(?!\s[A-Z])"
)
_PEOPLE = re.compile(rf"\b[Tt]he\s(?P<name>{NAME})\s(?P<kind>people|tribe|community|clan|nation)\b")
_OF_A_STATE = re.compile(r"(?:Ministry|Department|Treasury|Inspectorate)\b")


def shaped(text: str, spans: list[tuple[int, int]], found: list[Mention]) -> list[Mention]:
    """Organisations by the shape of their names, and short names: those in parentheses, and initials."""
    long, mentions = one_name(text, spans)
    short: dict[str, str] = {}
    taken = {mention.start: mention.end for mention in found}
    in_states = any(m.party and not m.place and _is_country(m.party) for m in found)
    for start, end in spans:
        # Where states talk, their ministries are theirs.
        mentions += [
            replace(mention, party=long.get(mention.party or "", mention.party))
            for mention in _by_shape(text, start, end)
            if (mention.start not in taken or _is_longer(mention, taken[mention.start]))
            and not (in_states and _OF_A_STATE.search(mention.party or ""))
        ]
    mentions += [Mention(m.start(), m.end(), m["local"]) for m in among(LOCAL, text, spans)]
    for match in among(_PEOPLE, text, spans):
        if register.entry(match["name"]) is None:
            mentions.append(Mention(match.start("name"), match.end(), f"{match['name']} {match['kind']}"))
    for match in among(_GOVERNED, text, spans):
        if register.entry(match["name"]) is None:
            short[match["name"]] = match["name"]
    short.update(_initials([m.party for m in mentions if m.party], text))
    if short:
        again = re.compile(rf"\b(?:{'|'.join(map(re.escape, short))})\b")
        mentions += [
            Mention(m.start(), m.end(), short[m.group()]) for s, e in spans for m in again.finditer(text, s, e)
        ]
    return mentions


LOCAL = Rule(
    id="local-of-a-union",
    does="a local of a union by its number, with the union's name before it or after it",
    pattern=rf"(?<![\w.'’-])(?:(?!(?:The|In|At|But|And|Both)\s){NAME}(?:['’]s?)?,?\s(?:(?:&|and|of)\s)?){{0,6}}(?P<local>(?:Local|Lodge)\s(?:No\.\s)?\d+)(?!\w)"
    rf"(?:\sof\sthe\s{NAME}(?:['’]s?)?(?:\s(?:(?:&|and|of)\s)?{NAME}(?:['’]s?)?){{0,6}})?",
    fires_on=(
        "Local 1120 left",
        "United Grocery Workers Local 1120",
        "Lodge No. 7 of the Dock & Terminal Workers left",
    ),
    passes_over=("a local of 40 men", "the local 40 trams", "Local men left"),
)


OUTSIDE = Rule(
    id="no-body-but-a-field-or-a-desk",
    does="words before a name that make it the field of an officer, or where one works who only comments",
    pattern=r"\b(?:(?:Minister|Secretary|[Cc]ommissioner|MEC|[Ee]xecutive)\sfor\s(?:the\s)?|(?:[Mm]inister|[Uu]ndersecretary)\sof\s(?:the\s)?|"
    r"(?:analyst|economist|strategist|broker)\b[^.;:,“”\"]{0,30}?"
    r"\s(?:of|at|with)\s(?:the\s)?)$",
    fires_on=(
        "Permanent Secretary for ",
        "the Minister for ",
        "Vice minister of ",
        "the Undersecretary of ",
        "the trade commissioner for the ",
        "the MEC for ",
        "the health executive for ",
        "mining analyst Ana Ruiz of ",
        "an economist at ",
        "a strategist with the ",
        "a broker at ",
    ),
    passes_over=("the secretary of the ", "lawyers for ", "a member of the "),
)


_OWN_BODY = re.compile(
    r"\b(?:Army|Front|Movement|Party|Alliance|Federation|Association|Confederation|Syndicate|Guild|Brotherhood|Airlines?|Airways|"
    r"Railways?|Corporation|Company|Liberals|Democrats|Socialists|Group|Trust|Fund|Society|Club|Skippers)$|(?<!African)(?<!European)\sUnion$"
)
_OF_STATE_ITSELF = re.compile(r"\b(?:National\sArmy|People['’]s\sArmy|Armed|Soviet|European|African|Arab)\b")


def _is_longer(mention: Mention, end: int) -> bool:
    """As in "the Polish Teachers' Union", which is not Poland."""
    name = mention.party or ""
    return (
        mention.end > end
        and len(name.split()) > 2
        and bool(_OWN_BODY.search(name))
        and not _OF_STATE_ITSELF.search(name)
    )


def _is_country(party: str) -> bool:
    row = register.entry(party)
    return row is not None and row.kind == "country"


def _by_shape(text: str, start: int, end: int) -> Iterator[Mention]:
    for match in among(_ORGANISATION, text, [(start, end)]):
        opening = re.match(
            r"(?:(?:Landlord|Operator|Owner|Developer|Airline|Retailer|Broadcaster|Publisher|Employer|Carmaker|Steelmaker)\s)",
            match["name"],
        )
        begin = match.start("name") + opening.end() if opening else _begin(text, match)
        begin = begin if opening else _with_what_it_is_joined_to(text, start, begin, match.end("name"))
        name = " ".join(text[begin : match.end("name")].split())
        if OUTSIDE.fires(text[max(start, begin - 60) : begin]) or CENTRAL_BANKER.match(text, begin):
            continue
        if len(name.split()) > 1 and register.entry(name) is None and not re.match(r"(?:Mr|Mrs|Ms|Dr)\b", name):
            yield Mention(begin, match.end("name"), name)


def _begin(text: str, match: re.Match[str]) -> int:
    """Where a name begins: after words that only open a sentence, but not in "the Two Rivers League"."""
    if text[max(0, match.start() - 4) : match.start()].lower() == "the ":
        return match.start("name")
    return match.end("name") - len(without_openers(match["name"]))


JOINED = Rule(
    id="first-half-of-a-name",
    does="what stands between an article and “and”, before the second half of a name",
    pattern=rf"\b[Tt]he\s(?P<more>(?:{NAME}(?:['’]s|(?<=s)['’])?,?\s){{1,5}}(?:(?:and|&|for)\s)?)$",
    fires_on=("met the Harbour Porters and ", "The Retail, Canal & ", "the Patriots for "),
    passes_over=("met Harbour Porters and ", "the porters and ", "the Harbour, met "),
)


def _with_what_it_is_joined_to(text: str, start: int, begin: int, end: int) -> int:
    """Where "the Harbour Porters and Allied Workers Union" begins, of which the last words have the shape of a name."""
    found = JOINED.search(text[max(start, begin - 80) : begin])
    more = re.findall(r"[^\s]+", found["more"]) if found else []
    halves = bool(more) and (
        more[-1] in ("and", "&", "for") or re.search(r"\s(?:and|&)\s", text[begin:end]) is not None
    )
    words = [word for word in more if word not in ("and", "&", "for")]
    is_whole = halves and more[-1] in ("and", "&", "for") and re.fullmatch(_NOUN, words[-1].rstrip("'’s,"))
    if found is None or not halves or is_whole or any(map(_is_no_half, words)):
        return begin
    return begin - len(found["more"])


def _is_no_half(word: str) -> bool:
    """Whether a word stands for somebody by itself, so that "and" joins two."""
    plain = word.rstrip("'’s,")
    return register.entry(plain) is not None or plain.isupper() or is_office(plain) or plain in _BODIES_ALONE


_BODIES_ALONE = frozenset(
    "Government Parliament Congress Senate House State Republic Kingdom Commission Council".split()
)


def _initials(parties: list[str], text: str) -> dict[str, str]:
    """As in "the GDF" for the Gulf Dockworkers' Federation, where the report uses it."""
    letters = {
        "".join(word[0] for word in party.split() if word[0].isupper()): party for party in dict.fromkeys(parties)
    }
    used = {short for _, _, short in standing(text, [(0, len(text))], letters)}
    return {
        one: party for one, party in letters.items() if one in used and len(one) > 2 and register.entry(one) is None
    }


# -- by how a report speaks of them ----------------------------------------------------------------------------------

_BODY = rf"{NAME}(?:\s(?:of\sthe\s|of\s|&\s)?{NAME}){{0,3}}"
_OWNED = (
    r"(?:offers?|proposal|management|board|workers|employees|directors|shareholders|lawyers|negotiators|delegation|headquarters|"
    r"spokes\w+|executives?|owners?|members|staff|fleet|customers|lenders|creditors|chief\sexecutive)"
)
_SPOKEN_OF = re.compile(
    rf"(?<![\w.'’-])(?P<name>{_BODY})(?=,\swhich\b|\s(?:said|says)\sit\b|\s(?:has\s|have\s|had\s)?[a-z]+(?:ed|s)\sits\s|['’]s?\s(?:\w+\s)?{_OWNED}\b|"
    rf"\s(?:spokes\w+|executives?|managers|management|negotiators|workers|bosses|employees|shareholders)\b|"
    rf"\s(?:plc|PLC|Ltd|Inc|Corp|AG|SA|GmbH|AB|NV)\b|,\sthe\s(?:[\w’'-]+\s){{0,6}}(?:processor|refiner|smelter|brewery|bottler)\b(?!['’])|,\sthe\s(?:\w+\s){{0,3}}(?:company|operator|firm|airline|carrier|retailer|utility|"
    rf"union|developer|maker|publisher|broadcaster|party|movement|group)\b(?!['’]))|"
    rf"(?:\b[Bb]etween\s(?:the\s)?|\b(?:company|operator|firm|airline|carrier|retailer|utility|developer|group|maker|employer|owner|buyer|bidder|builder|manufacturer|producer|supplier|fabricator|distributor|landlord|lender|publisher|broadcaster),?\s)"
    rf"(?P<other>{_BODY})(?!\sand\s(?:the\s)?(?:coast|border|sea|capital|airport|port|mainland|suburbs)\b)(?=\sand\b|,|\s[a-z])"
)
_OFFICER_BEFORE = re.compile(
    rf"\b(?:{TITLES})(?:\s(?:for|of|on|in)\s(?:the\s)?[\w\s]{{2,24}})?,?\s$|\b(?:Party|Council|Union|Association|Alliance|Federation|Front|Movement|League|Congress|Coalition|Labour|Greens|Democrats|Socialists|Liberals|Conservatives|Unionists|Nationalists|[A-Z]{{2,6}})['’]s?\s$"
)
"""As in "leader Ana Ruiz said it would": it is her party that would."""
_CALLED = re.compile(
    rf"\b(?:[Tt]he|[a-z-]+)\s(?P<party>{NAME}(?:\s(?:and\s)?{NAME}){{0,2}})\sparty\b(?!['’]?\s(?:leader|conference)s?\b)|\b(?:union|association|federation|guild|company|group|party)(?:\s(?:in|of|for|at)\s[^,.;:]{{1,30}})?,\s(?P<told>[A-Z]{{3,}})(?=,\s[a-z])|\bopposition\s(?P<opposed>{NAME})(?=\s[a-z]|,|['’]s?|\.)|\b(?:company|operator|firm|airline|carrier|retailer|utility|developer|(?:supermarket|steel|mining|energy|media|shipping|oil|car)\s"
    rf"(?:group|maker|giant)|publisher|broadcaster|charity|opposition\sparty|militia|faction|miner|lender|insurer|brewer)\s(?P<one>{NAME})(?=\s[a-z]|,|['’]s|\.)|"
    rf"(?<![\w.'’-])(?P<apposed>{NAME}),\s(?:the|an?|{NAME}['’]s)\s(?:[\w-]+\s){{0,4}}(?:company|firm|monopoly|operator|airline|carrier|utility|producer|"
    r"exporter|giant|trade\sunion|militia|faction|movement|broadcaster|agency|conglomerate|consortium|port\soperator|shipping\sline)(?=,|\swhich)"
)
"""As in "the supermarket group Harven": a body by what it is called."""
_A_PERSON = re.compile(
    rf"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Dame|President|Minister|Chancellor|Secretary|Senator|Envoy|Ambassador|Governor|"
    rf"Mayor|Judge|General|King|Queen|Prince)\.?\s(?P<titled>{_BODY})|(?<![\w.'’-])(?P<named>{_BODY}),\s(?:who\b|\d\d\b|"
    r"(?:the|its|their|his|her|a|an|chief)\s(?:\w+\s){0,5}(?:minister|president|secretary|director|envoy|negotiator|spokes\w+|"
    r"leader|head|chair\w*|lawyer|chief|manager)\b)"
)
_COMMON = re.compile(
    r"(?:The|A|An|In|On|At|But|And|He|She|It|They|We|You|I|Who|What|That|This|These|Those|Both|Neither|All|Some|Many|Most|"
    r"Two|Three|Four|Several|One|Under|Talks|Officials?|Diplomats?|Minister|President|Monday|Tuesday|Wednesday|Thursday|"
    r"Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Question|Answer|Moderator|Its|Their|His|Her|Our|Reuters|Reporting|Editing|Speaker|Chair|Mr|Mrs|Ms|Dr|Sir)$"
)


def evident(text: str, spans: list[tuple[int, int]], taken: list[Mention]) -> list[Mention]:
    """Names that only a body can have: "which" follows them, they own an offer, they have workers."""
    within = {at for m in taken for at in range(m.start, m.end)}
    names: set[str] = set()
    for start, end in spans:
        for match in _SPOKEN_OF.finditer(text, start, end):
            group = "name" if match["name"] else "other"
            if (
                match.start(group) not in within
                and match.end(group) - 1 not in within
                and not _OFFICER_BEFORE.search(text, max(start, match.start() - 40), match.start())
            ):
                names.add(match[group])
        names.update(text[a:b] for a, b in _with_article(text, start, end) if not within.intersection((a, b - 1)))
    names.update(match.group() for match in among(AMPERSAND, text, spans))
    names |= _never_by_surname(text, spans) | _by_first_word(text, spans)
    single = {
        match["one"] or match["apposed"] or match["opposed"] or match["told"] or match["party"]
        for match in among(_CALLED, text, spans)
    }
    names = {without_openers(name) for name in names}
    names = {name for name in names | single if (len(name.split()) > 1 or name in single) and _may_be_a_body(name)}
    names -= {match["titled"] or match["named"] for match in _A_PERSON.finditer(text)} if names else set()
    if not names or len(names) > _MOST:
        return []
    longer = {party for party in (m.party for m in taken) if party}
    called = {name: next((other for other in longer if other.startswith(name + " ")), name) for name in names}
    return [Mention(at, end, called[name]) for at, end, name in standing(text, spans, names, _NO_ADDRESS, _NO_MORE)]


_NO_ADDRESS = re.compile(r"(?<![\w@/.-])")
_NO_MORE = re.compile(r"(?![\w@-])")


AMPERSAND = Rule(
    id="names-joined-by-an-ampersand",
    does="names joined by “&”, which only a firm has",
    pattern=rf"(?<![\w.'’&-])(?!(?:The|But|And|At|In)\s)(?:{NAME},\s(?={NAME}\s&\s(?:Co|Sons|Company|Brothers|Partners)\b))?{NAME}(?:\s{NAME})?\s&\s{NAME}(?!\w)(?!\s(?:Editor|Correspondent|Desk|Mercury|Gazette|Times|News|Herald|Post|Chronicle|Echo|Argus|Advertiser|Courier|Star|Journal)\b)",
    fires_on=("Harrow & Lisle left", "the Fenwick & Sons offer", "Harrow, Lisle & Co. left"),
    passes_over=("Harrow and Lisle left", "R&D fell", "the Harrow & Lisle Mercury"),
)
_MOST = 40
"""Bodies found so in one report; what has more is a list."""


_FULL = re.compile(rf"(?<![\w.'’-])(?P<name>{NAME}\s{NAME})(?![\w-]|\s{NAME})")


_TITLE_BEFORE = re.compile(rf"\b(?:{TITLES}|Mr|Mrs|Ms|Dr)\b\.?[^.;:“”\"]{{0,30}}$", re.IGNORECASE)


def _by_first_word(text: str, spans: list[tuple[int, int]]) -> set[str]:
    """Names of which the first word stands for the whole later: people go by the last, unless a title is with them."""
    places: dict[str, tuple[int, int]] = {}
    for match in (m for start, end in spans for m in _FULL.finditer(text, start, end)):
        if len(places) < _MOST:
            places.setdefault(match["name"], match.span())
    return {name for name, place in places.items() if _goes_by_first_word(text, name, place)}


def _goes_by_first_word(text: str, name: str, place: tuple[int, int]) -> bool:
    first, last = name.split()
    if _NO_BODY.search(name) or register.entry(first) or _COMMON.match(first) or text[place[1] : place[1] + 2] == ", ":
        return False
    if _TITLE_BEFORE.search(text[max(0, place[0] - 60) : place[0]]):
        return False
    if not any(standing(text, [(place[1], len(text))], [first], _NO_INITIALS, _GOES_ON)):
        return False
    return _times(text, last) == text.count(name)


_NO_INITIALS = re.compile(r"(?<![\w.-])(?<![A-Z]\w\s)")
_GOES_ON = re.compile(r"(?=['’]s?\s|\s[a-z]|[,.])")


def _times(text: str, word: str) -> int:
    return sum(1 for _ in standing(text, [(0, len(text))], [word]))


def _never_by_surname(text: str, spans: list[tuple[int, int]]) -> set[str]:
    """Names of two words that a report always gives in full, three times or more: people go by their surnames."""
    count = Counter(match["name"] for start, end in spans for match in _FULL.finditer(text, start, end))
    often = [name for name, times in count.most_common(_MOST) if times > 2 and not _NO_BODY.search(name)]
    return {name for name in often if all(_times(text, word) == text.count(name) for word in name.split())}


_THE = re.compile(
    rf"(?<!\bin\s)(?<!\bacross\s)(?<!\bnear\s)(?<!\baround\s)(?<!\bthroughout\s)\b[Tt]he\s(?P<name>{NAME}(?:\s(?:of\sthe\s|of\s)?{NAME}){{1,3}})(?=['’]s?\s[a-z]|['’](?=\s)|\s(?:has|have|had|will|would|is|are|was|"
    r"were|wants?|says?|said|\w{2,}ed|pulled|broke|withdrew|told|put|made|gave|left|chairman|leader|chair\w+|negotiators?|delegates?|"
    r"delegation|team|spokes\w+)\b)"
)
_NO_BODY = re.compile(
    r"\b(?:House|Hall|Hotel|Palace|Castle|Square|Street|Road|Bridge|River|Lake|Sea|Bay|Dam|Valley|Mountains?|Island|Treaty|Accords?|"
    r"Agreement|Convention|Protocol|Conference|Summit|Prize|War|Building|Airport|Station|Minister|Secretary|President|Chancellor|"
    r"Commissioner|Ambassador|Envoy|Speaker|Governor|Mayor|General|Judge|Plan|Act|Bill|Law|Fund|Guest|Basin|Canal|Strait|Gulf|"
    r"Canyon|Desert|Peninsula|Line|Crossing|High|Middle|Elementary|Primary|Fields?|Highway|Motorway|Avenue|Lane|Quay|Pier)\b"
)


def _with_article(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """As in "the Rural Centre List wants": nobody has an article but a body, or a thing."""
    for match in _THE.finditer(text, start, end):
        if not _NO_BODY.search(match["name"]) and not match["name"].isupper():
            yield match.span("name")


def _may_be_a_body(name: str) -> bool:
    return not any(_COMMON.match(word) for word in name.split()) and not is_office(name) and not is_field(name)


# -- short forms -----------------------------------------------------------------------------------------------------


def short_forms(text: str, spans: list[tuple[int, int]], found: list[Mention], people: set[str]) -> list[Mention]:
    """As in "the Liberals" for the Liberal Centre, "Labour" for the Labour Front."""
    parties = list(dict.fromkeys(m.party for m in found if m.party and not m.place and not _is_country(m.party)))
    forms: dict[str, set[str]] = {}
    taken = {word for name in people for word in name.split()}
    for party in parties:
        words = party.split()
        if len(words) < 2 or len(parties) > _MOST:
            continue
        for form in (words[0], words[0] + "s", " ".join(words[:-1])):
            if form not in taken and not _COMMON.match(form) and register.entry(form) is None and len(form) > 3:
                forms.setdefault(form, set()).add(party)
    called = {form: parties.pop() for form, parties in forms.items() if len(parties) == 1}
    if not called:
        return []
    return [Mention(at, end, called[form]) for at, end, form in standing(text, spans, called, _ON_ITS_OWN, _ACTS)]


_ON_ITS_OWN = re.compile(r"(?<![\w@/.'’-])(?<![A-Z]\w\s)")
_OFFICER = (
    r"(?:(?:General|Local|Branch|National|Vice|Deputy|Chief)\s){0,2}"
    r"(?:President|Secretary|Chair\w*|Leader|Director|Negotiator|Spokes\w+|Executive|Steward|Official)\b"
)
_ACTS = re.compile(
    rf"(?!\w|-|\s(?!{_OFFICER})(?:{NAME})|\s(?:of|and)\s(?:the\s)?[A-Z])(?=['’]s?\s|,|\.|\s{_OFFICER}|\s(?:has|have|had|will|would|is|are|was|were|wants?|says?|"
    r"said|\w{2,}ed|chair\w+|leader|negotiators?|delegat\w+|to|for|that|transport|minister)\b|[;:?])"
)
