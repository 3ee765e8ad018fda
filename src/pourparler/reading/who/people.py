"""People: who is named, for which party each speaks, and the surnames that stand for them later.

A person is bound to a party by apposition ("Kim, the North's chief envoy"), title ("the Chinese foreign minister,
Wang"), possessive, what he leads, or, where the report says no more than his office, the party that has such officers.
"""

import re
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import lru_cache

from pourparler.reading.english.rule import Rule
from pourparler.reading.page.sentences import quotations
from pourparler.reading.who import introduced
from pourparler.reading.who.figures import party_of_statesman, president_of
from pourparler.reading.who.members import A_MEMBER, holds_his_own_seat, is_faction, is_of_congress, party_of_member
from pourparler.reading.who.name_parts import names_of, parts_of, spelled
from pourparler.reading.who.of_employers import is_of_employers
from pourparler.reading.who.officers import (
    A_UNION,
    ANYBODY_S,
    COMPANY_OFFICE,
    DOES,
    INCLUDING,
    LED_BY,
    OF_HIS_OWN,
    POSTED,
    SERVES,
    UNION_OFFICE,
    is_honoured_alone,
    noun_before,
    of_a_kind,
    of_what,
    plain_before,
    whose_officer,
)
from pourparler.reading.who.offices import Talked, most_named_state
from pourparler.reading.who.outsiders import is_outsider
from pourparler.reading.who.roster import Mention, Roster
from pourparler.reading.who.titles import HONORIFIC, INITIALS, TITLE_WORD, offices, without_openers

TITLES = (
    r"(?:envoys?|negotiators?|ministers?|president|chancellor|premier|spokes(?:man|woman|person|people)|officials?|"
    r"diplomats?|ambassador|secretary(?:[- ]general)?|general secretary|chief|chair(?:man|woman|person)?|"
    r"(?:co-?)?leaders?|delegates?|delegations?|representatives?|commanders?|advis[eo]r|director(?:[- ]general)?|"
    r"head|counterpart|governor|king|prince|"
    r"mayor|general|senator|lawmaker|sources?|negotiating team|team|side|government|ministry|administration|"
    r"authorities|office|embassy|mission|cabinet|parliament|military|army|forces|inspectors?|teachers|members?|lawyers?|solicitor|"
    r"counsel|treasurer|organi[sz]er|convenor|steward|whip|boss|manager|executive|deputy|elder|councillor|superintendent|colleague|opposite\snumber|"
    r"commissioner|coordinator|rapporteur|officer|strategist|supremo|aide|mediator|arbitrator|conciliator|facilitator|owner|lawmakers|principal|captain)"
)
NAME = r"[A-ZÀ-ÖØ-Þ](?:[\w-]|['’](?!s\b))*\w"
_PARTICLE = (
    r"de\sla|de\slos|van\sder|van\sden|von\sder|al|el|bin|ibn|abu|de|la|le|van|von|der|da|del|du|ter|af|di|dos|ben"
)
_ARTICLE = r"(?:al|el|as|ash|an|ar|ad|az|at|es|ul)-"
_REST = rf"(?:\s(?:(?:{_PARTICLE})\s)?(?:{_ARTICLE})?{NAME})"
PERSON = rf"(?:{INITIALS}{NAME}{_REST}{{0,3}}|{NAME}(?:\s[A-Z]\.)?{_REST}{{1,4}})"
_PERSON = re.compile(rf"(?<![\w.])(?:[A-Z]{{5,}}\s)?(?P<name>{PERSON})(?!\w)")
_NO_PERSON = re.compile(
    rf"\b(?:{TITLE_WORD}|"
    r"Capitol|Oval|New\sYork|New\sJersey|New\sHampshire|San\sFrancisco|Islands|East|West|North|South|Eastern|Western|Northern|Southern|Asian|American|European|African|"
    r"Pacific|Korean|The|A(?!\.)|An|In|On|At|But|And|Earlier|Late|After|Before|For|Then|Later|When|While|If|As|Since|Until|Yet|Still|Now|Instead|Neither|No|"
    r"Not|Meanwhile|Both|All|Six|Two|Three|Talks|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|August|September|October|November|"
    r"December|Agreement|Accords?|Treaty|House|Hall|Hotel|Palace|Castle|State|Ministry|Prime|Vice|"
    r"Foreign|Council|Bank|Banco|Union|Party|Front|Army|Movement|Authority|Commission|Association|"
    r"Federation|Company|Group|Street|River|Sea|Peninsula|Building|Buildings|Guest|Affairs|Forces|Conference|Summit|"
    r"Islamic|Republic|United|Strip|Assistant|Senior|Deputy|Twitter|Facebook|Dam|Basin|"
    r"Air|Airlines?|Railways?|Congress|Network|Alliance|League|Corporation|Guild|Workers|Teachers|Pilots|Nurses|"
    r"Department|Agency|Board|Committee|Court|Tribunal|Trust|Institute|Society|Special|Trade|Economy|Finance|Labou?r|Health|"
    r"Energy|Interior|Defen[cs]e|Education|Environment|Agriculture|Fisheries|Transport|Commerce|Federal|Square|Road|Bridge|"
    r"University|School|College|Hospital|Church|Ledger|News|Times|Island|Lake|Port|Bay|Valley|Question|Reporting|Editing|"
    r"Management|Foods|Resources|Centre|Center|Code|Panel|Exchange|Infirmary|Medical|Securities|Foundation|Airways|Capital|Holdings|Asset|"
    r"Stadium|Arena|Theatre|Museum|Gallery|Library|Gate|Station|Terminal|Market|Gardens|Club|Sons|Voice|Wheels|Watch|Action|"
    r"Democratic|Democrats?|Republicans?|Labour|Conservatives?|Liberals?|Greens|Video|Videos|Photo|Image|Images|Stories|Privacy|Policy|"
    r"Story|Channel|Radio|Press|Post|Journal|Gazette|Tribune|Herald|Review|Wire|Studios?|Camp|Let|Why|How|What|Where|More|"
    r"World|Global|International|National|Saint|St|Los|Las|Puerto|Santa|Mount|Cape|Fort|"
    r"Christmas|Easter|Ramadan|Eid|Games?|Cup|Champions|Premier|Supreme|Civil|Security|Human|Rights|General|Assembly|Nations|Peace|War|"
    r"Isles|Districts?|Provinces|Territories|Highlands|Citizens|Kingdom|Emirates?|Cantons|Communities|Villages|Process|Declaration|Resolution|Protocol|Framework|Convention|Charter|Constitution|Act|Plan|Talks|Round)\b"
)


@dataclass(frozen=True, slots=True)
class Person:
    """A name that stands for somebody, at [start, end) of the text; his office before it begins at ``office``."""

    name: str
    start: int
    end: int
    office: int | None = None


@lru_cache(maxsize=500)
def _names_in(text: str, start: int, end: int) -> tuple[re.Match[str], ...]:
    """What may be a person's name in [start, end): it is asked for once more when more names are known."""
    return tuple(_PERSON.finditer(text, start, end))


def people_in(text: str, spans: list[tuple[int, int]], found: list[Mention]) -> list[Person]:
    """Everybody whose full name, or surname after a title, stands outside what is found already."""
    taken = [(m.start, m.end) for m in found]
    people = titled(text, spans, found)
    taken = sorted([*taken, *((person.start, person.end) for person in people)])
    upcoming = 0
    for start, end in spans:
        for match in _names_in(text, start, end):
            begin, stop = match.span("name")
            member = A_MEMBER.match(text, begin, stop)
            begin = member.end() if member else begin
            while upcoming < len(taken) and taken[upcoming][1] <= begin:
                upcoming += 1
            overlaps = upcoming < len(taken) and taken[upcoming][0] < stop
            name = without_openers(" ".join(text[begin:stop].split()))
            if (
                not overlaps
                and " " in name
                and not _NO_PERSON.search(name)
                and not introduced.HOLDS_INITIALS.fires(name)
                and not introduced.OF_A_STATE.match(text, stop)
                and not introduced.tells_of_a_body(text, begin, stop)
            ):
                people.append(Person(spelled(name), stop - len(without_openers(text[begin:stop])), stop))
    people.sort(key=lambda person: person.start)
    full = {part for person in people if " " in person.name for name in person.name.split() for part in parts_of(name)}
    return [_whole(person, people) for person in people if person.name not in full]


def _whole(person: Person, people: list[Person]) -> Person:
    """As in "Djibrine Saleh", who is Fatimé Djibrine Saleh; "Du Toit", at the head of a sentence, is Jan du Toit."""
    longer = (other.name for other in people if other.name.lower().endswith(" " + person.name.lower()))
    return replace(person, name=next(longer, person.name))


_AFTER_OFFICE = re.compile(
    rf"(?:{INITIALS})?{NAME}(?:\s[A-Z]\.)?(?:\s(?:(?:{_PARTICLE})\s)?(?:{_ARTICLE})?(?!(?:{TITLE_WORD})\b){NAME}){{0,3}}(?!\w)"
)


_SURNAMED = re.compile(r"[A-Z]\w+\s(?:[A-Z]\.\s)?(?:Hall|Church|Lake|Bridge|Street|Castle|Bank|West|Gates|Bay|Park)\s?")


def titled(text: str, spans: list[tuple[int, int]], found: list[Mention]) -> list[Person]:
    """Whoever is named after an office in capitals: "President Juan Santos", "Secretary of State Laura Finch"."""
    taken = Roster(mentions=sorted(found, key=lambda m: m.start))
    people = []
    for start, end in spans:
        for office in offices(text, start, end):
            match = _AFTER_OFFICE.match(text, office.end, end)
            if match is None:
                continue
            stop = min((m.start for m in taken.within(office.end, match.end() + 60)), default=match.end())
            words = text[office.end : min(stop, match.end())]
            cut = None if _SURNAMED.fullmatch(words) else _NO_PERSON.search(words)
            name = words[: cut.start() if cut else len(words)].rstrip()
            if name:
                people.append(Person(spelled(name), office.end, office.end + len(name), office.start))
    return people


# -- for whom they speak ---------------------------------------------------------------------------------------------

_APPOSED = re.compile(rf"\b{TITLES}\b", re.IGNORECASE)
_OF_PARTY = re.compile(r",?\s(?:of|from|for)\s(?:the\s)?$")
LEADS = Rule(
    id="leads-or-speaks-for",
    does="words between a name and the party that he leads or speaks for",
    pattern=r",?\s(?:who\s)?(?:(?:leads|led|heads|headed|chairs|chaired|runs|represents|represented|speaks\sfor|spoke\sfor|"
    r"negotiates\sfor|is\sleading|was\sleading|acts\sfor|manages|answers\sfor)\s(?:(?:the|its|an?)\s)?"
    r"(?:(?:[\w-]+\s){0,4}(?:of|for)\s(?:the\s)?|opposition\s)?|"
    rf"(?:is|was)\s(?:the\s|an?\s)?(?:[\w-]+\s){{0,3}}{TITLES}\s(?:of|for|at)\s(?:the\s)?)$",
    fires_on=(
        " leads the ",
        ", who heads the six-man team of the ",
        ", who leads the opposition ",
        " is deputy leader of the ",
    ),
    passes_over=(", who met the ", " told the leader of the ", " leads, said the "),
)
_FOR = re.compile(r",\s(?:speaking\s|negotiating\s|acting\s|answering\s|appearing\s|standing\sin\s)?for\s(?:the\s)?")
_OFFICES = re.compile(r"(?i)\b(?:president|prime minister|chancellor|foreign minister|secretary general|king|mayor)\b")
_BESIDE = re.compile(r"(?:,\s|\s\(|,?\s(?:who|is|was|as)\s)[^,.;:()“”\"]{3,60}")
"""What may tell an office behind a name."""
_BREAKS = re.compile(
    r"[;:“”\"]|\((?:CNN|Reuters|AP|AFP)\)|\.\s|\b(?:and|said|told|that|met|with|after|in|on|by|if|unless|when|while|whether|because|until|but|"
    r"can|could|will|would|shall|should|may|might|must|has|have|had|is|are|was|were|does|do|did|"
    r"accuse[sd]?|urge[sd]?|ask(?:s|ed)|call(?:s|ed)|blame[sd]?|critici[sz]e[sd]?|warn(?:s|ed)|attack(?:s|ed)|praise[sd]?|wrote|invite[sd]?|"
    r"condemn(?:s|ed)|challenge[sd]?|lobb(?:y|ies|ied)|tells?|joined|replaced|succeeded|backs|backed)\b"
)
_ROLE = re.compile(
    r"(?i)\b(?:mediator|arbitrator|conciliator|facilitator|chair|envoy|representative|secretary-general)s?$"
)
_BY_ROLE = re.compile(r",?\s(?:[a-z]+\s){0,3}")
_HONORED = re.compile(rf"\b{HONORIFIC}\.?\s?$")


def bind(text: str, people: list[Person], found: list[Mention], roster: Roster) -> None:
    """Give each person the party that the report introduces him with; the first introduction counts."""
    everybody = Roster(mentions=sorted(found, key=lambda m: m.start))
    named = {m.party for m in found if m.party}
    for person in people:
        if roster.people.get(person.name):
            continue
        near = [mention for mention in everybody.within(person.start - 110, person.end + 160) if mention.party]
        roster.people[person.name] = _bound(text, person, near, named, roster)
        after = _BESIDE.match(text, person.end)
        beside = after.group() if after and not DOES.match(text, person.end + 2) else ""
        for office in _OFFICES.findall(text[max(0, person.start - 30) : person.end] + beside):
            roster.titles.setdefault(office.lower(), person.name)
    seated = {p.name for p in people if holds_his_own_seat(text, p.start, named)}
    people = [person for person in people if person.name not in seated]
    _bind_by_whom_they_serve(text, people, roster)
    _bind_by_office(text, people, found, roster)
    _bind_by_whom_they_serve(text, people, roster)


def _bound(text: str, person: Person, near: list[Mention], named: Collection[str], roster: Roster) -> str | None:
    """The party that a report introduces somebody with at one place."""
    title = text[max(0, person.start - 24) : person.start]
    told = president_of(person.name, title) or introduced.for_whom(text, person.start, person.office, near)
    told = told or _bound_after(text, person, near) or _bound_before(text, person, near)
    member = party_of_member(text, person.start, person.end, named)
    if member is not None or is_of_congress(text, person.start, named):
        return told if is_faction(told) else member
    if introduced.may_be_mistaken(told):
        told = party_of_statesman(person.name, named, by_office=person.office is not None) or told
    if told is None and re.match(r",\swho\s(?:chairs|hosts|is\shosting)\b", text[person.end : person.end + 30]):
        told = roster.home
    ruler = re.search(r"\b(?:President|Prime Minister|Premier|Chancellor|King)\s$", title)
    return roster.home if told is None and ruler else told


def _bind_by_whom_they_serve(text: str, people: list[Person], roster: Roster) -> None:
    """As in "Ana Ruiz, a spokeswoman for Prado": Prado's party."""
    for person in people:
        if roster.people.get(person.name):
            continue
        serves = SERVES.match(text, person.end, min(len(text), person.end + 120))
        whom = (serves["whom"] or serves["of"]) if serves else whose_officer(text, person.start, person.office)
        surname = whom.rsplit(maxsplit=1)[-1] if whom else None
        party = next((p for name, p in roster.people.items() if p and surname in names_of(name)), None)
        if party is not None:
            roster.people[person.name] = party


def _bound_after(text: str, person: Person, near: list[Mention]) -> str | None:
    """As in "NAME, the PARTY title", "NAME, title of PARTY", "NAME leads PARTY", "NAME of the PARTY"."""
    named = {mention.start - 1 for mention in near}  # "the U.S. Chamber of Commerce" is no state
    for mention in [one for one in near if one.end not in named or introduced.is_no_state(one.party)]:
        between = text[person.end : mention.start].replace("U.S. ", "")
        if mention.start < person.end or (between == ", of " and introduced.WHERE_HE_LIVES.search(mention.party or "")):
            continue
        if mention.place and _OF_PARTY.fullmatch(between):
            continue
        if between in (" and other ", ", and other "):
            return mention.party
        if between == " (" and text[mention.end : mention.end + 1] == ")":
            return mention.party
        if _OF_PARTY.fullmatch(between) or LEADS.search(between) or _FOR.fullmatch(between):
            return mention.party
        opened = re.match(r"(?:\sof\s[A-Z]\w+(?:\s[A-Z]\w+)?)?(?:,\s|\s\()(?!(?:and|but|or|while|as)\b)", between)
        if not opened or re.search(r"[,;.)“\"]", between[opened.end() :]):
            continue
        rest = text[mention.end : mention.end + 50].split(",", maxsplit=1)[0].split(")", maxsplit=1)[0]
        titled = _APPOSED.search(rest) or _APPOSED.search(between)
        if titled and not DOES.match(between, opened.end()) and not introduced.SPEAKS.fires(between):
            return mention.party
        if introduced.MAN_OF.match(text, mention.end) and introduced.is_no_state(mention.party) and between == ", ":
            return mention.party
    return None


def _bound_before(text: str, person: Person, near: list[Mention]) -> str | None:
    """As in "PARTY's title NAME", "PARTY title, NAME"; the farthest mention of the phrase, which rules it."""
    begin = introduced.since_his_title(text, person.start, person.office)
    for mention in near:
        if mention.end > begin:
            break
        if mention.place:
            continue
        between = POSTED.sub("", _HONORED.sub("", text[mention.end : begin]))
        if any(rule.fullmatch(between) for rule in (INCLUDING, LED_BY, introduced.WHOSE)):
            return mention.party
        before = text[max(0, mention.start - 50) : mention.start]
        if _BEHIND.fullmatch(between) and (HEADS.fires(before) or introduced.FOR_WHOM.fires(before)):
            return mention.party
        if _BREAKS.search(between):
            continue
        if _BY_ROLE.fullmatch(between) and _ROLE.search(text[mention.start : mention.end]):
            return mention.party
        if between.count(",") > 1 or (between.count(",") == 1 and not between.rstrip().endswith(",")):
            continue
        if _APPOSED.search(between) or (re.fullmatch(r"['’]s?\s", between) and introduced.is_no_state(mention.party)):
            return mention.party
    return None


_BEHIND = re.compile(r"(?:\s\([A-Z][\w-]*\))?(?:,\s[^,.;:“”\"]{3,40}(?=,))?,?\s")
"""Between a body and its officer's name: "the head of the Federation (FTW), Tarn branch, Ana Ruiz"."""
HEADS = Rule(
    id="office-of-a-party",
    does="words before a party that make whoever is named after it its officer",
    pattern=rf"(?i)\b(?:{TITLES}|CEO|CFO)\s(?:of|for|at|from)\s(?:the\s|its\s)?(?:(?:parent|sister|holding)\s(?:company|firm|group)\s)?$",
    fires_on=("The head of the ", "deputy spokesman for ", "the CEO of parent company ", "the delegate from "),
    passes_over=("the price of ", "the head and "),
)


def _bind_by_office(text: str, people: list[Person], found: list[Mention], roster: Roster) -> None:
    """As in "Ana Ruiz, the general secretary", of the one union; "…, the operations director", of the one company."""
    bodies = Counter(m.party for m in found if m.party and not m.place and m.person is None)
    talked = Talked(text, found, roster.home, roster.realms)
    called = {m.party for m in found if m.party and A_UNION.search(text[m.start : m.end])}
    unions = [party for party, _ in bodies.most_common() if A_UNION.search(party) or party in called]
    unions = [party for party in unions if not is_of_employers(party, text, found)]
    firms = [party for party, _ in bodies.most_common() if party not in unions and introduced.is_firm(party)]
    tried = Counter[str]()
    names = {party: party for party, _ in bodies.most_common()}
    initials = {party for party in names if party.isupper()}
    names |= {m.party: text[m.start : m.end] for m in found if m.party in initials and m.end - m.start > _IN_FULL}
    for person in people:
        if roster.people.get(person.name) or tried[person.name] >= _MOST_TRIED:
            continue
        tried[person.name] += 1
        title = _title_of(text, person)
        theirs = _of_whom(text, person, talked)
        state = of_what(text, person.start, found)
        state = state or (None if theirs else introduced.tells_of_his_own(text, person.end, found))
        state = state or talked.state_of(person.start, person.end)
        if state or theirs:
            roster.people[person.name] = state or theirs
            continue
        noun = noun_before(text, person.start)
        only = introduced.of_its_kind(noun, unions, firms)
        if len(only) == 1:
            roster.people[person.name] = only[0]
        elif UNION_OFFICE.search(title) and unions:
            roster.people[person.name] = talked.one_of(unions, person.start)
        elif COMPANY_OFFICE.search(title) and firms:
            roster.people[person.name] = talked.one_of(firms, person.start)
        elif not is_outsider(title, text[max(0, person.start - 60) : person.start]) and not introduced.BYSTANDER.match(
            text, person.end, person.end + 120
        ):
            kind = of_a_kind(text, person.start, person.end, names)
            before = plain_before(text, person.start) if kind is None else ""
            spoken = talked.above(person.start) if ANYBODY_S.fires(before) else None
            placed = kind or spoken or _by_place(text, person, found)
            roster.people[person.name] = placed or talked.most_spoken_of(person.start)
        else:
            roster.onlookers.add(person.name)


_IN_FULL = 12
"""Letters that no initials have."""
_MOST_TRIED = 5
"""Places at which it is sought for whom somebody speaks: nobody is introduced later."""
_TITLED = re.compile(rf"\b{TITLE_WORD}\.?\s$")
_OFFICER = re.compile(rf"(?i)\b{TITLES},?\s(?:the\s)?$")
_THEIR = re.compile(rf"(?i)\b(?:its|their|his|her)\s(?:[\w-]+\s){{0,4}}?{TITLES}(?:\s[\w-]+){{0,3}},?\s$")
_RULER = re.compile(r"\b(?:President|King|Queen|Emir|Sultan|Crown\sPrince|Prince)\s$")
_MINISTER = re.compile(r"(?i)\b(?:minister|president|premier|chancellor)\s$")


def _of_whom(text: str, person: Person, talked: Talked) -> str | None:
    """As in "its chief executive, Rojas": of whom the sentence speaks, or the one before."""
    begin, end = max(0, person.start - 90), introduced.since_his_title(text, person.start, person.office)
    theirs = _THEIR.search(text[begin:end]) or introduced.OTHER_SIDE.search(text[begin:end])
    owner = talked.owner(begin + theirs.start()) if theirs else None
    if theirs is None and introduced.ITS_OFFICER.match(text, person.end, person.end + 80):
        return talked.owner(person.start)
    return talked.against(owner) if owner and introduced.OTHER_SIDE.fires(text[begin:end]) else owner


def _by_place(text: str, person: Person, found: list[Mention]) -> str | None:
    """As in "its commander, Oyarun", of whom the sentence speaks; "Commissioner Ockers", of whom the paragraph does."""
    before = text[max(0, person.start - 60) : person.start]
    theirs, titled = _THEIR.search(before), _TITLED.search(before)
    if titled and is_honoured_alone(before):
        titled = _OFFICER.search(plain_before(text, person.start))
    if OF_HIS_OWN.fires(before) or (not theirs and not titled):
        return None
    begin = max(text.rfind("\n\n", 0, person.start), 0)
    if theirs:
        begin = max(begin, text.rfind(". ", 0, person.start))
    quoted = quotations(text, begin, person.start)
    earlier = [m for m in found if begin <= m.start < person.start and m.party and not m.place and m.person is None]
    earlier = [m for m in earlier if not any(a <= m.start < b for a, b in quoted)]
    if titled and _RULER.search(before):
        return most_named_state(found)
    if titled and _MINISTER.search(before):
        ruling = [m for m in found if re.match(r"(?i)(?:the\s)?government|ministers", text[m.start : m.end])]
        return ruling[0].party if ruling else None
    return earlier[0].party if earlier else None


def _title_of(text: str, person: Person) -> str:
    """The words before a name, and those after it up to the next stop."""
    after = re.match(r",?\s[^.;“”\"]{0,60}", text[person.end : person.end + 70])
    return text[max(0, person.start - 40) : person.start] + " | " + (after.group() if after else "")
