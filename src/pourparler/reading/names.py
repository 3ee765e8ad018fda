"""Who is meant: parties by name, demonym, capital or office, and the people who speak for them.

A first pass finds what the table (:mod:`pourparler.reading.who`) knows, what the report itself introduces ("the
Revolutionary Armed Forces of Colombia (FARC)"), and organisations by the shape of their names. A second binds people
to parties: by apposition ("Kim, the North's chief envoy"), title ("the Chinese foreign minister, Wang") or possessive.
A third finds the words a report then uses instead: surnames, "the rebels", "the union", "the government".
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pourparler.reading import who
from pourparler.reading.layout import Layout
from pourparler.reading.learning import learned
from pourparler.reading.roles import give_roles
from pourparler.reading.roster import Mention, Roster

TITLES = (
    r"(?:envoys?|negotiators?|ministers?|president|chancellor|premier|spokes(?:man|woman|person|people)|officials?|"
    r"diplomats?|ambassador|secretary(?:[- ]general)?|chief|chair(?:man|woman)?|leaders?|delegates?|delegations?|"
    r"representatives?|commanders?|adviser|director(?:[- ]general)?|head|counterpart|governor|king|prince|mayor|"
    r"general|senator|lawmaker|sources?|negotiating team|team|side|government|ministry|administration|authorities|"
    r"office|embassy|mission|cabinet|parliament|military|army|forces|inspectors?|teachers|members?)"
)
_NAME = r"[A-ZÀ-ÖØ-Þ](?:[\w-]|['’](?!s\b))*\w"
PERSON = rf"{_NAME}(?:\s(?:(?:al|el|bin|de|van|von|der|da|del)\s)?{_NAME}){{1,3}}"
_PERSON = re.compile(rf"(?<![\w.])(?:[A-Z]{{5,}}\s)?(?P<name>{PERSON})(?!\w)")
_NO_PERSON = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|East|West|North|South|Eastern|Western|Northern|Southern|Asian|American|European|African|"
    r"Pacific|Korean|The|A|An|In|On|At|But|And|Earlier|Late|After|Before|For|Then|Later|When|While|If|As|Since|Until|Yet|Still|Now|Instead|Neither|No|"
    r"Not|Meanwhile|Both|All|Six|Two|Three|Talks|"
    r"Monday|Tuesday|Wednesday|"
    r"Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|August|September|October|November|"
    r"December|Agreement|Accords?|Treaty|House|Hall|Hotel|Palace|Castle|State|Ministry|Minister|President|Prime|Vice|"
    r"Foreign|Secretary|Council|Bank|Banco|Union|Party|Front|Army|Movement|Authority|Commission|Association|"
    r"Federation|Company|Group|Street|River|Sea|Peninsula|Building|Buildings|Guest|Affairs|Forces|Conference|Summit|"
    r"Islamic|Republic|United|General|Strip|Assistant|Senior|Deputy|Chief|Twitter|Facebook|Dam|Basin|Chancellor|"
    r"Air|Airlines?|Railways?|Congress|Network|Alliance|League|Corporation|Guild|Workers|Teachers|Pilots|Nurses)\b"
)
_ORGANISATION_NOUN = (
    r"(?:Bank|Union|Federation|Party|Front|Army|Movement|Authority|Commission|Association|Guild|Congress|Network|"
    r"Alliance|League|Corporation|Council|Confederation|Coalition|Company|Airlines?|Railways?|Group|County|Democrats|"
    r"Liberals|Conservatives|Terminals|Steel|Motors|Mines|Airways|Lines|Board|Chamber|Brigades?|Resistance|Syndicate)"
)
_ORGANISATION = re.compile(
    rf"(?<![\w.-])(?P<name>(?:{_NAME}(?:(?<=s)['’])?\s){{1,4}}{_ORGANISATION_NOUN}|{_ORGANISATION_NOUN}\sof\s(?:the\s)?{_NAME}"
    rf"(?:\s{_NAME}){{0,2}})(?!\w)"
)
_INTRODUCED = re.compile(
    rf"(?P<name>{_NAME}(?:\s(?:of|and|for|the|{_NAME})){{1,7}})\s\((?:the\s)?(?P<short>[A-Z]{{2,8}})\)"
)
_STATE = re.compile(r"\b[Tt]he\s(?:government|regime|junta|authorities|administration|presidency|cabinet)\b")
_ARMED = re.compile(
    r"\b(?:[Tt]he\s)(?:rebels?|guerrillas?|insurgents?|militants?|fighters|separatists|militia|movement|group|"
    r"insurgency)\b"
)
_LABOUR = re.compile(
    r"\b(?:[Tt]he\s)(?P<noun>union|strikers|employers|management|company|operator|workers|teachers|nurses|pilots|drivers|"
    r"dockers|airline|railway|carrier|firm|guild|opposition|coalition|ministry|rebels|guerrillas|insurgents|separatists|militia|city|council)\b"
)


Known = tuple[str, tuple[str, ...]]
"""A party's name and other words for it."""


def muster(text: str, layout: Layout, known: Sequence[Known] = ()) -> Roster:
    """Find everybody in the body of a report; parties that a person named go before all others."""
    spans = [(paragraph.start, paragraph.end) for paragraph in layout.paragraphs]
    roster = Roster(home=_home(layout))
    given = _given(text, spans, known)
    found = [*given, *_clear_of(given, _from_the_table(text, spans))]
    found += _introduced(text, spans, found)
    found = _without_overlaps(found)
    people = _people(text, spans, found)
    found = _without_overlaps([*found, *learned(text, spans, found, [person.name for person in people])])
    people = _people(text, spans, found)
    _bind_people(text, people, _without_overlaps([*found, *_descriptions(text, spans, found, roster)]), roster)
    found = _without_overlaps([*found, *_people_mentions(people, roster), *_surnames(text, spans, roster)])
    found = _without_overlaps([*found, *_descriptions(text, spans, found, roster)])
    roster.mentions = found
    give_roles(text, spans, roster)
    return roster


def _home(layout: Layout) -> str | None:
    for paragraph in layout.paragraphs[:3]:
        if paragraph.dateline:
            row = who.entry(paragraph.dateline.strip())
            return row.name if row and row.kind == "country" else None
    return None


# -- parties that a person named -------------------------------------------------------------------------------------


def _given(text: str, spans: list[tuple[int, int]], known: Sequence[Known]) -> list[Mention]:
    """Mentions of named parties; "the" in front belongs to them, and a word in small letters may be capitalised."""
    found: list[Mention] = []
    for name, aliases in known:
        row = who.entry(name)
        for words in (name, *aliases):
            spelled = r"\s+".join(map(re.escape, words.split())).replace("'", "['’]")
            flags = re.IGNORECASE if words.islower() else re.NOFLAG
            pattern = re.compile(rf"(?<![\w@/.-])(?:[Tt]he\s)?{spelled}(?![\w@-])", flags)
            matches = (match for start, end in spans for match in pattern.finditer(text, start, end))
            found += [Mention(match.start(), match.end(), row.name if row else name) for match in matches]
    return _without_overlaps(found)


def _clear_of(given: list[Mention], others: list[Mention]) -> list[Mention]:
    taken = {at for mention in given for at in range(mention.start, mention.end)}
    return [other for other in others if not taken.intersection(range(other.start, other.end))] if taken else others


# -- names -----------------------------------------------------------------------------------------------------------

_BOTH_KOREAS = re.compile(r"\b(?P<first>North|South)(?= and South Korea| and North Korea)")
_FORMAL = re.compile(
    r"\b(?:(?:Islamic|Democratic|People['’]s|Federal)\s)*(?:Republic|Kingdom|State|Government|Union)\sof\s(?:the\s)?$"
)
_IN_A_PLACE = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|outside|around|visit(?:ed|ing)?|leave|left|flew to|"
    r"travel(?:led)? to|arrived in)\s(?:the\s)?$"
)


def _from_the_table(text: str, spans: list[tuple[int, int]]) -> list[Mention]:
    found: list[Mention] = []
    conditional: list[Mention] = []
    for start, end in spans:
        for match in who.pattern().finditer(text, start, end):
            row = who.entry(match.group())
            if row is None:
                continue
            place = bool(_IN_A_PLACE.search(text[max(0, match.start() - 16) : match.start()]))
            formal = _FORMAL.search(text, max(start, match.start() - 40), match.start())
            begin = formal.start() if formal else match.start()
            mention = Mention(begin, match.end(), row.name, place=place and row.kind == "country")
            words = " ".join(match.group().split())
            waits = {words, words[:1].lower() + words[1:]} & set(row.conditional)
            (conditional if waits else found).append(mention)
        koreas = _BOTH_KOREAS.finditer(text, start, end)
        found += [Mention(match.start(), match.end(), f"{match['first']} Korea") for match in koreas]
    named = {mention.party for mention in found}
    return found + [mention for mention in conditional if mention.party in named]


def _introduced(text: str, spans: list[tuple[int, int]], found: list[Mention]) -> list[Mention]:
    """Organisations by the shape of their names, and short names that the report introduces in parentheses."""
    short: dict[str, str] = {}
    taken = {mention.start for mention in found}
    mentions: list[Mention] = []
    for start, end in spans:
        for match in _INTRODUCED.finditer(text, start, end):
            row = who.entry(match["short"]) or who.entry(re.sub(r"^The ", "", match["name"]))
            if row is None:
                short[match["short"]] = match["short"]
                name = re.sub(r"^The\s", "", match["name"])
                mentions.append(Mention(match.end("name") - len(name), match.end("name"), match["short"]))
        for match in _ORGANISATION.finditer(text, start, end):
            first = re.match(r"The\s", match["name"])
            begin = match.start("name") + (first.end() if first else 0)
            name = " ".join(text[begin : match.end("name")].split())
            if len(name.split()) > 1 and begin not in taken and who.entry(name) is None:
                mentions.append(Mention(begin, match.end("name"), name))
    if short:
        again = re.compile(rf"\b(?:{'|'.join(map(re.escape, short))})\b")
        mentions += [Mention(m.start(), m.end(), m.group()) for s, e in spans for m in again.finditer(text, s, e)]
    return mentions


def _without_overlaps(mentions: list[Mention]) -> list[Mention]:
    """In the order of the text; of those that overlap the longest, then the first."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, m.start - m.end, m.party is None)):
        if kept and mention.start < kept[-1].end:
            if mention.end - mention.start > kept[-1].end - kept[-1].start:
                kept[-1] = mention
            continue
        kept.append(mention)
    return kept


# -- people ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Person:
    name: str
    start: int
    end: int


def _people(text: str, spans: list[tuple[int, int]], found: list[Mention]) -> list[_Person]:
    taken = [(m.start, m.end) for m in found]
    people, upcoming = [], 0
    for start, end in spans:
        for match in _PERSON.finditer(text, start, end):
            begin, stop = match.span("name")
            while upcoming < len(taken) and taken[upcoming][1] <= begin:
                upcoming += 1
            overlaps = upcoming < len(taken) and taken[upcoming][0] < stop
            if not overlaps and not _NO_PERSON.search(match["name"]):
                people.append(_Person(" ".join(match["name"].split()), begin, stop))
            elif not overlaps:
                people += _after_the_title(match)
    return people


def _after_the_title(match: re.Match[str]) -> list[_Person]:
    """A capitalised title before a name: "President Juan Santos", "Foreign Minister Wang Yi"."""
    name = match["name"]
    last = max((m.end() for m in _NO_PERSON.finditer(name)), default=0)
    if not re.search(r"(?:President|Minister|Chancellor|Secretary|General|Chief|Senator|Mrs?|Ms|Dr)$", name[:last]):
        return []
    rest = name[last:]
    at = match.start("name") + last + len(rest) - len(rest.lstrip())
    rest = rest.strip()
    return [_Person(" ".join(rest.split()), at, at + len(rest))] if rest and last else []


_APPOSITION = re.compile(r",?\s(?:\(|(?:which|who)\s(?:speaks|spoke|negotiates)\sfor\s|(?:a|an|the)\s)?[^,.;“\"]{0,80}")
_TITLED = re.compile(rf"\b{TITLES}\b", re.IGNORECASE)
_OF_PARTY = re.compile(r"\s(?:of|from|for)\s(?:the\s)?$")


_OFFICES = re.compile(r"(?i)\b(?:president|prime minister|chancellor|foreign minister|secretary general|king|mayor)\b")


def _bind_people(text: str, people: list[_Person], found: list[Mention], roster: Roster) -> None:
    """Give each person the party that the report introduces him with; the first introduction counts."""
    everybody = Roster(mentions=sorted(found, key=lambda m: m.start))
    for person in people:
        if roster.people.get(person.name):
            continue
        near = [mention for mention in everybody.within(person.start - 110, person.end + 160) if mention.party]
        bound = _bound_after(text, person, near) or _bound_before(text, person, near)
        if bound is None and re.match(r",\swho\s(?:chairs|hosts|is\shosting)\b", text[person.end : person.end + 30]):
            bound = roster.home
        title = text[max(0, person.start - 24) : person.start]
        if bound is None and re.search(r"\b(?:President|Prime Minister|Premier|Chancellor|King)\s$", title):
            bound = roster.home
        roster.people[person.name] = bound
        around = text[max(0, person.start - 30) : person.end + 60]
        for office in _OFFICES.findall(around):
            roster.titles.setdefault(office.lower(), person.name)


def _bound_after(text: str, person: _Person, near: list[Mention]) -> str | None:
    """As in "NAME, the PARTY title", "NAME, title of PARTY", "NAME, who speaks for PARTY", "NAME of the PARTY"."""
    for mention in near:
        if mention.start < person.end:
            continue
        between = text[person.end : mention.start]
        if _OF_PARTY.fullmatch(between):
            return mention.party
        if re.search(r",\swho\s(?:speaks|spoke|negotiates)\sfor\s(?:the\s)?$", between):
            return mention.party
        opened = re.match(r"(?:,\s|\s\()", between)
        if not opened or re.search(r"[,;.)“\"]", between[opened.end() :]):
            continue
        rest = text[mention.end : mention.end + 50].split(",", maxsplit=1)[0].split(")", maxsplit=1)[0]
        titled = _TITLED.search(rest) or _TITLED.search(between)
        if titled and not re.match(r"(?:who|which|briefing|meeting|said|told|\w+ing|\w+ed)\b", between[opened.end() :]):
            return mention.party
    return None


def _bound_before(text: str, person: _Person, near: list[Mention]) -> str | None:
    """As in "PARTY's title NAME", "PARTY title, NAME"; the farthest mention of the phrase, which rules it."""
    for mention in near:
        if mention.end > person.start:
            break
        between = text[mention.end : person.start]
        if re.search(r"[;:“”\"]|\.\s|\b(?:and|said|told|that|met|with|after|in|on|by)\b", between):
            continue
        if between.count(",") > 1 or (between.count(",") == 1 and not between.rstrip().endswith(",")):
            continue
        if _TITLED.search(between):
            return mention.party
    return None


def _people_mentions(people: list[_Person], roster: Roster) -> list[Mention]:
    return [Mention(p.start, p.end, roster.people[p.name], person=p.name) for p in people]


def _surnames(text: str, spans: list[tuple[int, int]], roster: Roster) -> Iterator[Mention]:
    """Later mentions by one name: the last part, or the first where the family name stands first."""
    parts = Counter(part for name in roster.people for part in {name.split()[0], name.split()[-1]})
    owner = {
        part: name
        for name in roster.people
        for part in (name.split()[0], name.split()[-1])
        if parts[part] == 1 and len(part) > 1
    }
    if not owner:
        return
    again = re.compile(rf"(?<![\w.-])(?:{'|'.join(map(re.escape, sorted(owner, key=len, reverse=True)))})(?![\w-])")
    for start, end in spans:
        for match in again.finditer(text, start, end):
            name = owner[match.group()]
            yield Mention(match.start(), match.end(), roster.people[name], person=name)


# -- words used instead ----------------------------------------------------------------------------------------------


def _descriptions(text: str, spans: list[tuple[int, int]], found: list[Mention], roster: Roster) -> Iterator[Mention]:
    """As in "the rebels", "the government", "the union": the party that is meant, or one of that name."""
    count = Counter(m.party for m in found if m.party and not m.place)
    kinds = {party: row.kind if (row := who.entry(party)) else "body" for party in count}
    armed = [party for party, _ in count.most_common() if kinds[party] in ("movement", "body", "party")]
    armed = [party for party in armed if kinds[party] == "movement"] or armed
    countries = [party for party, _ in count.most_common() if kinds[party] == "country"]
    state = _state_meant(text, found, countries, roster.home)
    yield from _called_by_last_word(text, spans, [p for p in count if kinds[p] != "country"], found)
    for start, end in spans:
        if armed:
            yield from (Mention(m.start(), m.end(), armed[0]) for m in _ARMED.finditer(text, start, end))
        if state:
            yield from (Mention(m.start(), m.end(), state) for m in _STATE.finditer(text, start, end))
        for match in _LABOUR.finditer(text, start, end):
            named = _named_so(match["noun"], [party for party in count if kinds[party] == "body"])
            if named or match["noun"] not in _WITH_A_NAME:
                yield Mention(match.start(), match.end(), named or match["noun"].capitalize())


def _state_meant(text: str, found: list[Mention], countries: list[str], home: str | None) -> str | None:
    """Whose government "the government" is: one that is called so, else that of the dateline, else the most named."""
    for mention in found:
        if mention.party in countries and re.search(r"\bgovernment\sof\s(?:the\s)?$", text[: mention.start][-24:]):
            return mention.party
    return home if home in countries else (countries[0] if countries else None)


_ORGANISED = re.compile(r"(?:Union|Guild|Association|Federation|Alliance|Confederation|Syndicate)$")
_OF_PEOPLE = re.compile(
    r"(?:Union|Guild|Association|Federation|Alliance|Confederation|Syndicate|Party|Front|Army|Movement|Congress|Court|"
    r"Commission|Council|Parliament|Democrats|Liberals|Conservatives|Greens|County)$"
)
_OPERATING = re.compile(r"(?:Company|Corporation|Group|Airlines?|Airways|Railways?|Bank|Authority|Lines?)$")


_WITH_A_NAME = frozenset("airline railway carrier firm guild workers".split())
"""Words that stand for a party only where the report names one."""


def _named_so(noun: str, bodies: list[str]) -> str | None:
    """As in "the nurses" for the Nurses Association, "the company" for the one airline: the one body that is meant."""
    by_name = [party for party in bodies if noun.capitalize() in party.split()]
    if noun in ("company", "operator", "management", "employers", "airline", "railway", "carrier", "firm"):
        by_name = [party for party in bodies if _OPERATING.search(party)]
        by_name = by_name or [party for party in bodies if not _OF_PEOPLE.search(party)]
    elif noun in ("union", "guild", "strikers", "workers", "employees", "staff"):
        by_name = [party for party in bodies if _ORGANISED.search(party)]
    return by_name[0] if len(by_name) == 1 else None


def _called_by_last_word(
    text: str, spans: list[tuple[int, int]], parties: list[str], found: list[Mention]
) -> Iterator[Mention]:
    """As in "the guild" for the Writers Guild, "unionists" for the Ulster Unionists."""
    last: dict[str, set[str]] = {}
    for mention in found:
        words = text[mention.start : mention.end].split()
        if mention.party in parties and len(words) > 1 and words[-1][:1].isupper():
            last.setdefault(words[-1].lower(), set()).add(mention.party)
            last.update({word[:-1].lower(): {mention.party} for word in words if re.fullmatch(r"[A-Z]\w+s['’]", word)})
    last = {word: called for word, called in last.items() if len(called) == 1}
    if not last:
        return
    either = "|".join(map(re.escape, last))
    again = re.compile(rf"\b(?:[Tt]he\s(?P<one>{either})|(?P<many>(?:{either})(?<=s)))\b", re.IGNORECASE)
    for start, end in spans:
        for match in again.finditer(text, start, end):
            yield Mention(match.start(), match.end(), next(iter(last[(match["one"] or match["many"]).lower()])))
