"""Words that a report uses instead of a name: "the rebels", "the government", "the union", "managers".

Words of one family mean one party: "the company", "managers" and "the airline" are the one airline that a report
names. Where it names none, they are a party of their own, under the word it uses most.
"""

import functools
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pourparler.reading.english.needed import among, lowered, may_stand
from pourparler.reading.english.rule import Rule
from pourparler.reading.who import register
from pourparler.reading.who.boards import Boards
from pourparler.reading.who.families import A_FIRM, FAMILIES, GOVERNED, OF_A_FIRM, OF_OTHERS, OF_PEOPLE, Family
from pourparler.reading.who.groups import apposed, groups
from pourparler.reading.who.in_passing import named_in_passing
from pourparler.reading.who.kinds import is_government
from pourparler.reading.who.members import PARTIES
from pourparler.reading.who.ministers import MINISTERS, whose_ministers
from pourparler.reading.who.of_employers import is_of_employers
from pourparler.reading.who.roles import helps
from pourparler.reading.who.roster import Mention, Roster
from pourparler.reading.who.the_group import the_group
from pourparler.reading.who.wordings import standing

_NO_PARTY_BUT_TALKS = (
    r"(?!\s(?:talks|negotiations|agreement|deal|contract|dispute|strike|meeting|headquarters|"
    r"rate|plan|budget|house|hall|building|row|pact)\b)"
)
_STATE = re.compile(
    r"\b(?:[Tt]he\s(?:[Gg]overnment|regime|junta|(?:[a-z]\w*\s)?authorities|administration|presidency|cabinet|army|military|(?:[a-z]\w*\s)?ministry)|[Gg]overnment(?=\s(?:negotiators|"
    r"officials|ministers|envoys)))\b"
)
_MINISTRY = re.compile(
    r"\b(?:[Tt]he\s(?:(?:\w+\s)?ministry|department|[Gg]overnment|authorities|[Mm]inister)|[Mm]inisters|Government)\b(?!\s(?:of|for)\b)"
)
_PRESIDENT = re.compile(r"\b[Tt]he\spresident\b(?!\s(?:of|and|for)\b)")
ENVOY = Rule(
    id="envoy-of-the-united-nations",
    does="an envoy in capitals without a name or a body, as the United Nations write of theirs",
    pattern=r"\b[Tt]he\s(?:Office\sof\sthe\s)?(?:(?:Special|Personal)\s(?:Envoy|Representative|Adviser)|Secretary-General)\b"
    r"(?!\s(?:of|for)\s(?!the\s))",
    fires_on=("The Special Envoy said", "the Secretary-General", "the Office of the Special Envoy for the line"),
    passes_over=("a special envoy said", "the Special Envoy of Peru"),
)
_BLOC = re.compile(r"\b[Tt]he\s(?:(?:\w+\s){0,2}bloc|\d+-(?:nation|member)\s\w+)\b")
_NO_BLOC = re.compile(r"\b(?:Bank|Court|Fund|Organi[sz]ation|Nations|Council|Cross|IAEA|OPCW|UNHCR|Vatican)\b")
_FIGHTS = re.compile(
    r"\b(?:Front|Movement|Army|Forces|Liberation|Resistance|Brigades?|Militia|Rebels?|Guerrillas?|Fighters|Army)\b|^$"
)
_NO_FIGHTERS = re.compile(
    r"\b(?:Unions?|Guild|Association|Federation|Confederation|Syndicate|Ministry|Department|Agency|Authority|Bank|Company|"
    r"Corporation|Holdings|Airlines?|Airways|Railways?|Club|League|University|Hospital|Church|Diocese|Court|Commission)\b"
)
_REBELS = re.compile(r"(?<![\w’'-])(?:[Rr]ebels|[Gg]uerrillas|[Ii]nsurgents|[Mm]ilitants)(?![\w-])")
_ARMED = re.compile(
    r"\b(?:[Tt]he\s)(?:[\w-]+-led\s)?(?:rebels?|guerrillas?|insurgents?|militants?|fighters|separatists|militia|movement|group|"
    r"insurgency)\b"
)


def descriptions(text: str, words: "Described", found: list[Mention], roster: Roster) -> Iterator[Mention]:
    """As in "the rebels", "the government", "the union": the party that is meant, or one of that name."""
    spans = words.spans
    count = Counter(m.party for m in found if m.party and not m.place)
    kinds = {party: row.kind if (row := register.entry(party)) else "body" for party in count}
    kinds |= dict.fromkeys(roster.realms & kinds.keys(), "country")
    bodies = [
        party
        for party, _ in count.most_common()
        if kinds[party] == "body" and register.entry(party) is None and not is_government(party)
    ]
    armed = [
        party
        for party, _ in count.most_common()
        if (kinds[party] in ("movement", "party") and party not in PARTIES)
        or (party in bodies and not _NO_FIGHTERS.search(party))
    ]
    armed = [party for party in armed if kinds[party] == "movement"] or armed
    armed.sort(key=lambda party: not _FIGHTS.search(" ".join(_names_of([party], text, found)[party])))
    countries = [party for party, _ in count.most_common() if kinds[party] == "country" or party == roster.home]
    state = _state_meant(text, found, countries, roster.home)
    if state:
        yield from _every(_STATE, state, text, spans)
    yield from _every(MINISTERS.compiled, whose_ministers(text, count, kinds, roster.home), text, spans)
    yield from _called_by_last_word(text, spans, [p for p in count if kinds[p] != "country"], found)
    yield from apposed(text, [mention for mention in found if mention.party in bodies])
    firms = [p for p in bodies if not OF_PEOPLE.search(p)]
    yield from groups(text, found, armed[0] if armed else None, firms)
    blocs = [p for p in count if kinds[p] == "body" and register.entry(p) and not _NO_BLOC.search(p)]
    if blocs:
        yield from _every(_BLOC, blocs[0], text, spans)
    if "United Nations" in count:
        yield from _every(ENVOY.compiled, "United Nations", text, spans)
        if any(among(ENVOY, text, spans)):
            roster.roles.setdefault("United Nations", "mediator")
    movement = next((party for party in armed[:1] if kinds[party] == "movement"), None)
    yield from _every(_REBELS, movement, text, spans)
    yield from the_group(text, spans, found, () if PARTIES.isdisjoint(count) else bodies)
    yield from _every(_ARMED, next(iter(armed), None), text, spans)
    if state is None:
        yield from _every(_MINISTRY, _ministry_of(bodies, text, spans), text, spans)
        if "president" not in roster.titles:
            yield from _every(_PRESIDENT, "President", text, spans)
    boards = Boards(text, spans)
    called = _names_of(bodies, text, found)
    own = list(boards.other_than(called))
    yield from own
    meant = {noun: party for noun, party in boards.meant.items() if any(m.party == party for m in own)}
    seen = _Seen(text, found, called, movement, meant)
    for family, matches in words.of_families:
        yield from _of_family(family, matches, seen)


def _every(words: re.Pattern[str], party: str | None, text: str, spans: list[tuple[int, int]]) -> Iterator[Mention]:
    if party is not None:
        yield from (Mention(m.start(), m.end(), party) for m in among(words, text, spans))


def _state_meant(text: str, found: list[Mention], countries: list[str], home: str | None) -> str | None:
    """Whose government "the government" is: one that is called so, else that of the dateline, else the most named."""
    for mention in found:
        if mention.party and re.search(r"\b[Gg]overnment\sof\s(?:the\s)?$", text[: mention.start][-24:]):
            return mention.party
    called = Counter(
        m.party
        for m in found
        if m.party in countries
        and re.match(r".*?(?:['’]s?)?\s?government\b", text[m.start : m.end] + text[m.end : m.end + 14])
    )
    if home and register.entry(home) is None:
        return home
    hosts = {m.party for m in found if helps(text, m)}
    countries = [party for party in countries if party not in hosts] or countries
    passing = named_in_passing(text, found)
    countries = [party for party in countries if party not in passing]
    if called and home not in called:
        return called.most_common(1)[0][0]
    return home if home in countries else (countries[0] if countries else None)


def _ministry_of(bodies: list[str], text: str, spans: list[tuple[int, int]]) -> str | None:
    """Where no state is named: the one ministry that is, or the government as such."""
    ministries = [party for party in bodies if re.search(r"\b(?:Ministry|Department)\b", party)]
    ministries = [party for party in ministries if register.entry(party.split(maxsplit=1)[0]) is None]
    if ministries:
        return ministries[0]
    return "Government" if any(among(_GOVERNS, text, spans)) else None


_GOVERNS = re.compile(rf"\b[Tt]he [Gg]overnment\b|{MINISTERS.pattern}")


_MODIFIED = (
    r"(?:(?!(?:currency|customs|monetary|economic|credit|banking|two|three|four|other|first|second|new|old|a|of|to|and|in|for|with|by|that|who|which|has|had|says?|said|told|tells|let|pays|gives?|gave|owes|(?:want|ask|seek|urge|offer|demand|need|require)(?:s|d|ed)?)\b)[\w-]+\s){0,2}?"
    r"(?=(?:drivers|workers|teachers|nurses|pilots|miners|doctors|farmers|residents|villagers|fishermen|growers|herders|students|tenants|"
    r"elders|players|strikers|dockers|landlords|creditors|retailers|company|firm|operator|manufacturer|maker|giant|behemoth|union|co-operative|rebels|guerrillas|insurgents|separatists)\b)"
)
"""Words between "the" and a word for people: "the striking bus drivers"."""


_OPENS = re.compile(r"[.!?]\s(?=[A-Z])")
_WHERE = r"(?:\s(?:representing|at|in|of|from|across)\s(?!which|whom)[^,.;:“”\"]{1,40}?)?"
"""Between a word for many and their verb: "unions representing the players are asking"."""
ACTING = Rule(
    id="many-who-act",
    does="words after a plural without “the” that show it to be somebody who acts",
    pattern=r"(?:(?:also|again|now|still|have|had|has|will|would|flatly|today|yesterday)\s){0,2}(?:(?:are|were|have\sbeen)\s"
    r"(?:demanding|asking|proposing|insisting|refusing|threatening|calling|seeking|offering|pressing|holding\sout|"
    r"willing|ready|prepared|unwilling|opposed)|demand(?:ed)?|want(?:ed)?|reject(?:ed)?|refused?|insist(?:ed)?|vow(?:ed)?|"
    r"call(?:ed)?\s(?:for|on|off)|accused?|threaten(?:ed)?|voted|walked\sout|propos(?:ed?)|urged?|agreed?|sa(?:y|id)|"
    r"dismiss(?:ed)?|welcom(?:ed?)|warn(?:ed)?|pledg(?:ed?)|oppos(?:ed?)|accept(?:ed)?|offer(?:ed)?|argu(?:ed?)|denied|den(?:y))\b",
    fires_on=("are asking for more", "have rejected it", "voted to strike", "say no"),
    passes_over=("were seen", "have been paid"),
)


def _opens(text: str, match: re.Match[str]) -> bool:
    """Whether a word without "the" stands for somebody: at the head of a paragraph, or with an owner's mark."""
    return (
        match.start() == 0
        or text[match.start() - 1] != " "
        or text[match.end()] in "'’"
        or text[match.start() - 2] in "*•–—-"
    )


@functools.cache
def _patterns(family: Family) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Finds the words of a family; and one that opens a paragraph without "the", as in a headline."""
    words = re.compile(
        rf"\b(?:(?:[Tt]he\s(?:{_MODIFIED})?|[Aa]n?\s(?=[a-z]+\s(?:spokes(?:man|woman|person)|negotiator)\b))(?P<noun>{family.nouns})|(?P<bare>(?i:{family.bare})))\b{_NO_PARTY_BUT_TALKS}"
    )
    opening = re.compile(rf"(?P<noun>(?i:{family.nouns}))(?P<bare>)(?=\s[a-z]|['’]\s)")
    return words, opening


def _within_a_sentence(text: str, match: re.Match[str]) -> bool:
    """Whether a word in capitals is part of a name, as in "United Auto Workers", and not the first of a sentence."""
    return match.group()[0].isupper() and bool(
        re.search(r"[\w,'’&-]\s$", text[max(0, match.start() - 3) : match.start()])
    )


_MANY = re.compile(
    rf"(?<![\w’'-])(?<!\b[Bb]oth\s)(?<!raditional\s)(?<!ative\stitle\s)(?<!\b[Tt]he\stwo\s)(?:[Tt]he\s)?(?P<noun>[A-Za-z][a-z-]+(?:s|men))(?P<bare>){_WHERE}(?=\s{ACTING.pattern})"
)


@dataclass(frozen=True, slots=True)
class _Seen:
    """A report as descriptions are sought in it.

    Attributes:
        text: the report.
        found: everybody found so far.
        called: what it calls each body that no table knows, the most named first.
        movement: the armed movement that it names.
        boards: whom "the board" means, where it is no firm's.
    """

    text: str
    found: list[Mention]
    called: dict[str, set[str]]
    movement: str | None
    boards: dict[str, str]


@dataclass(frozen=True, slots=True)
class Described:
    """The words of a report by which it may describe somebody, whoever is found in it.

    Attributes:
        spans: of its paragraphs.
        of_families: the words of each family, where there are any.
    """

    spans: list[tuple[int, int]]
    of_families: tuple[tuple[Family, list[re.Match[str]]], ...]


def described(text: str, spans: list[tuple[int, int]]) -> Described:
    """Look for the words of every family."""
    many = [m for m in among(_MANY, text, spans) if not _within_a_sentence(text, m)]
    begins = [start for start, _ in spans]
    begins += [match.end() for match in among(_OPENS, text, spans)]
    heard = [family for family in FAMILIES if may_stand(f"{family.nouns}|{family.bare}", text)]
    each = ((family, [*_words_of(family, text, spans, begins, many)]) for family in heard)
    return Described(spans, tuple((family, matches) for family, matches in each if matches))


def _words_of(
    family: Family, text: str, spans: list[tuple[int, int]], begins: list[int], many: list[re.Match[str]]
) -> Iterator[re.Match[str]]:
    """Wherever a report has words of a family for somebody: after "the", of many who act, and at the head."""
    words, opening = _patterns(family)
    yield from among(words, text, spans)
    yield from (match for match in many if opening.match(match["noun"] + " x"))
    yield from (match for begin in begins if (match := opening.match(text, begin)) and _opens(text, match))


def _of_family(family: Family, matches: list[re.Match[str]], seen: _Seen) -> Iterator[Mention]:
    called, found = seen.called, seen.found
    said = Counter(_called_by(match) for match in matches)
    named = [seen.movement] if family.armed and seen.movement else []
    named += [
        p
        for p in called
        if any(family.named.search(n) for n in called[p])
        and not any(family.unless.search(n) for n in called[p])
        and not (family.of_members and is_of_employers(p, seen.text, found))
    ]
    named.sort(key=lambda party: bool(_OF_MEMBERS.search(party)))
    acting = {_called_by(match) for match in matches if _ACTS_AFTER.match(seen.text, match.end())}
    own = [
        noun
        for noun, _ in said.most_common()
        if re.fullmatch(family.on_its_own, noun) and (noun in acting or not _PLACES.fullmatch(noun))
    ]
    governing = [party for party in named if not any(OF_OTHERS.search(name) for name in called.get(party, ()))]
    boards: dict[str, str | None] = {}
    for match in sorted(matches, key=re.Match.start):
        noun = _called_by(match)
        by_word = [party for party in called if any(noun in _plain_words(name) for name in called[party])]
        party = (
            _by_word(by_word, [] if noun in seen.boards else named, found)
            or seen.boards.get(noun)
            or boards.get(noun)
            or _nearest(_fitting(family, governing if noun in GOVERNED else named, noun), match.start(), found)
        )
        if _ONE_BOARD.fullmatch(noun):
            boards.setdefault(noun, party)
        if party is None and own and (match["noun"] or re.fullmatch(family.on_its_own, noun)):
            same = (one for one in own if one.split()[-1] == noun.split()[-1])
            party = (noun if family.each else next(same, own[0]) if family.by_last_word else own[0]).capitalize()
        if party is not None:
            yield Mention(match.start(), match.end(), party)


def _by_word(by_word: list[str], named: list[str], found: list[Mention]) -> str | None:
    """The party whose name holds the word, unless it is named in passing and another of the kind all through."""
    first = next(iter(by_word), None)
    if first is None or not named or named[0] in by_word:
        return first
    count = Counter(m.party for m in found if m.party in (first, named[0]))
    return named[0] if count[first] == 1 and count[named[0]] > 2 else first


def _called_by(match: re.Match[str]) -> str:
    return (match["noun"] or match["bare"]).lower()


_PLACES = re.compile(r"city|county|town|province|municipality")
"""Words that mean a place, unless what they stand for acts."""
_ACTS_AFTER = re.compile(
    rf"\s{ACTING.pattern}|['’]s\s(?:offer|proposal|negotiators|lawyers|council|demands?|refusal|plan)\b|\s(?:has|will)\b"
)


def _fitting(family: Family, named: list[str], noun: str) -> list[str]:
    """Of the parties that words of a family may mean, those that one word may: an arbitrator is no mediator."""
    if noun in OF_A_FIRM and any(map(A_FIRM.search, named)):
        return [party for party in named if A_FIRM.search(party)]
    if not family.by_last_word:
        return named
    return [party for party in named if " " in party or party.lower() == noun.rsplit(maxsplit=1)[-1]]


_ONE_BOARD = re.compile(r"boards?|directors|executives|bidder|shareholders")
"""Words that mean one firm throughout a report, where several firms are named: a company has one board."""


def _nearest(parties: list[str], at: int, found: list[Mention]) -> str | None:
    """Of several that a word may mean, the one named last before it; else the first of them."""
    if len(parties) < 2:
        return next(iter(parties), None)
    before = [m for m in found if m.end <= at and m.party in parties]
    return max(before, key=lambda m: m.end).party if before else parties[0]


_OF_MEMBERS = re.compile(r"\b(?:League|Conference|Chamber|Society|Club|Congress|Front|Movement)\b")
"""Shapes of names that "the company" means last."""


def _names_of(parties: Iterable[str], text: str, found: list[Mention]) -> dict[str, set[str]]:
    """What the report calls each party, its name among them."""
    names = {party: {party} for party in parties}
    for mention in found:
        if mention.party in names and mention.person is None:
            names[mention.party].add(" ".join(text[mention.start : mention.end].split()))
    return names


def called_in(text: str, found: list[Mention]) -> dict[str, set[str]]:
    """What a report calls each party that is no state, people left out."""
    parties = dict.fromkeys(m.party for m in found if m.party and not m.place)
    bodies = (p for p in parties if (row := register.entry(p)) is None or row.kind not in ("country", "community"))
    return _names_of(bodies, text, found)


def _plain_words(name: str) -> set[str]:
    return {word.strip("'’").lower() for word in name.split()}


def _called_by_last_word(
    text: str, spans: list[tuple[int, int]], parties: list[str], found: list[Mention]
) -> Iterator[Mention]:
    """As in "the guild" for the Writers Guild, "unionists" for the Ulster Unionists."""
    last: dict[str, set[str]] = {}
    for mention in found:
        words = text[mention.start : mention.end].split()
        if mention.party in parties and len(words) > 1 and words[-1][:1].isupper():
            last.setdefault(words[-1].lower(), set()).add(mention.party)
            many = [word[:-1].lower() for word in words if re.fullmatch(r"[A-Z]\w+s['’]", word)]
            last.update({word: {mention.party} for word in many})
    last = {word: called for word, called in last.items() if len(called) == 1 and word != "nations"}
    if not last:
        return
    low = lowered(text)
    for at, end, word in standing(low, spans, last, _HEAD, _TAIL):
        article = _ARTICLE.search(low, max(0, at - 4), at)
        if article and (article.group().startswith("the") or _SPEAKS_FOR.match(low, end)):
            yield Mention(article.start(), end, next(iter(last[word])))
        elif word.endswith("s"):
            yield Mention(at, end, next(iter(last[word])))


_HEAD = re.compile(r"\b")
_TAIL = re.compile(r"\b")
_ARTICLE = re.compile(r"\b(?:the|an?)\s$")
_SPEAKS_FOR = re.compile(r"\s(?:spokes|official|negotiator|delegate|source|lawyer|diplomat|member|executive|envoy)")
