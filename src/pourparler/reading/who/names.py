"""Who is meant: parties by name, demonym, capital or office, and the people who speak for them.

A first pass finds what the table (:mod:`pourparler.reading.who.register`) knows, what the report itself introduces
("the Revolutionary Armed Forces of Colombia (FARC)"), and other bodies (:mod:`pourparler.reading.who.organisations`).
A second binds people to parties (:mod:`pourparler.reading.who.people`). A third finds the words a report uses instead:
surnames, "the rebels", "the union", "the government" (:mod:`pourparler.reading.who.descriptions`).
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from pourparler.reading.english.rule import Rule
from pourparler.reading.page.layout import Layout
from pourparler.reading.who import register
from pourparler.reading.who.agents import Paragraph, agents, words_of
from pourparler.reading.who.descriptions import Described, called_in, described, descriptions
from pourparler.reading.who.experts import leave_out_houses
from pourparler.reading.who.figures import is_last_name, known_alone
from pourparler.reading.who.firms import firms
from pourparler.reading.who.foreign_bodies import foreign_bodies
from pourparler.reading.who.full_names import name_in_full
from pourparler.reading.who.governments import governed
from pourparler.reading.who.introduced import never_introduced
from pourparler.reading.who.learning import learned
from pourparler.reading.who.members import PARTIES, speaks_of_congress
from pourparler.reading.who.ministries import fold_ministries
from pourparler.reading.who.of_countries import of_countries
from pourparler.reading.who.organisations import evident, shaped, short_forms
from pourparler.reading.who.owned import fold_owned
from pourparler.reading.who.papers import leave_out_papers
from pourparler.reading.who.people import Person, bind, people_in, titled
from pourparler.reading.who.powers import part_the_powers
from pourparler.reading.who.realms import realms_among
from pourparler.reading.who.roles import give_roles, helps
from pourparler.reading.who.roster import Mention, Roster
from pourparler.reading.who.seats import seats
from pourparler.reading.who.state_names import name_states
from pourparler.reading.who.surnames import mentions_of, surnames
from pourparler.reading.who.titles import OPENERS, is_part_of_a_name
from pourparler.reading.who.told_first import name_who_is_told_first
from pourparler.reading.who.trading_sides import leave_out_their_body, trading_sides

Known = tuple[str, tuple[str, ...]]
"""A party's name and other words for it."""


def muster(
    text: str, layout: Layout, known: Sequence[Known] = (), speak_for: Mapping[str, str] = MappingProxyType({})
) -> Roster:
    """Find everybody in the body of a report.

    Args:
        text: of the report.
        layout: where its paragraphs are.
        known: parties that are known beforehand; they go before all others.
        speak_for: the party of each person who is known beforehand and stands in the text, by full name.
    """
    spans = [(paragraph.start, paragraph.end) for paragraph in layout.paragraphs]
    roster = Roster(home=_home(layout))
    given = _given(text, spans, known)
    within = governed(text, spans, _from_the_table(text, spans), roster.home)
    found = [*given, *_clear_of(given, within.found)]
    if any(mention.party == roster.home and helps(text, mention) for mention in found):
        roster.home = None  # a dateline of the hosts
    roster.home = within.own or roster.home
    officers = [
        Mention(person.office or person.start, person.end, None, person=person.name)
        for person in titled(text, spans, found)
    ]
    found = _without_overlaps([*found, *_clear_of(given, [*of_countries(text, spans)])])
    found += _clear_of(found, [*firms(text, spans), *trading_sides(text, spans)])
    found += _clear_of(officers, shaped(text, spans, found))
    found = _without_overlaps([*found, *_clear_of(given, [*foreign_bodies(text, spans)])])
    found = _without_overlaps([*found, *_clear_of(officers, evident(text, spans, [*found, *officers]))])
    found = [mention for mention in found if not is_last_name(mention.party)]
    people = people_in(text, spans, found)
    nobody = never_introduced(text, _where(people))
    named = [person.name for person in people if person.name not in nobody]
    found = _without_overlaps([*found, *_clear_of(officers, learned(text, spans, found, named))])
    found = [mention for mention in found if not is_last_name(mention.party)]
    people = people_in(text, spans, found)
    roster.realms = realms_among(text, found)
    if roster.home and any(_named(realm, found) >= _named(roster.home, found) for realm in roster.realms):
        roster.home = None  # a dateline from which others are told of
    found = _without_overlaps([*found, *short_forms(text, spans, found, {person.name for person in people})])
    words = words_of(text, spans)
    told = described(text, [(one.words[0].start(), one.words[-1].end()) for one in words if one.words])
    alone = known_alone(text, {person.name for person in people}, {m.party for m in found if not m.place})
    roster.people |= {**alone, **speak_for}
    bind(text, people, _described(text, words, told, found, roster), roster)
    persons = [*mentions_of(people, roster), *surnames(text, spans, roster)]
    found = _without_overlaps([*found, *persons, *seats(text, spans, _where(people), roster)])
    found = _described(text, words, told, found, roster)
    roster.mentions = found
    _settle(text, spans, roster, [name for name, _ in known])
    return roster


def _where(people: Sequence[Person]) -> list[tuple[str, int, int]]:
    """Where people are named, each with his name."""
    return [(person.name, person.start, person.end) for person in people]


def _settle(text: str, spans: list[tuple[int, int]], roster: Roster, known: list[str]) -> None:
    """Leave out who is no party after all, and make one of those that are one, under the name that a report has."""
    leave_out_houses(text, roster)
    _name_helpers(roster)
    _give_back_organs(text, roster)
    leave_out_papers(text, roster)
    leave_out_their_body(text, roster)
    fold_ministries(text, roster)
    fold_owned(text, roster)
    part_the_powers(text, roster)
    give_roles(text, spans, roster)
    name_in_full(text, roster, known)
    name_who_is_told_first(text, roster)
    name_states(text, roster, known)


def _named(party: str, found: list[Mention]) -> int:
    """How often somebody is named, and not only as a place."""
    return sum(mention.party == party and not mention.place for mention in found)


def _described(
    text: str, words: list[Paragraph], told: Described, found: list[Mention], roster: Roster
) -> list[Mention]:
    """With those whom a report calls by other words than a name; what is named is not called by other words there."""
    named = {m.start: m for m in found if m.party and not m.place and " " in m.party}
    otherwise = [one for one in descriptions(text, told, found, roster) if not _holds_another(one, named)]
    found = _without_overlaps([*found, *otherwise])
    return _without_overlaps([*agents(text, words, found, called_in(text, found)), *found])


def _holds_another(one: Mention, named: dict[int, Mention]) -> bool:
    """Whether a name of some other body stands in the words: "The Nurses' Union" is not the union of the teachers."""
    within = (named[at] for at in range(one.start, one.end) if at in named)
    return any(other.end <= one.end and other.party != one.party for other in within)


_HELPER = re.compile(r"(?i)(?:federal\s|state\s)?(?:mediator|arbitrator|conciliator|facilitator)$")


def _name_helpers(roster: Roster) -> None:
    """A mediator whom the report names is called by his name: "the conciliator, Ana Ruiz"."""
    for helper in {m.party for m in roster.mentions if m.party and _HELPER.fullmatch(m.party)}:
        named = [name for name, party in roster.people.items() if party == helper]
        if len(named) == 1:
            roster.people[named[0]] = named[0]
            roster.roles[named[0]] = "mediator"
            roster.mentions = [replace(m, party=named[0]) if m.party == helper else m for m in roster.mentions]


_PART = (
    r"(?:(?:supervisory\s|executive\s|central\s|whole\s|own\s)?"
    r"(?:board|management|leadership|directors|bosses|executives|negotiators|headquarters)\b|"
    r"(?:(?:National|Central|Joint)\s)?(?:[Nn]egotiating|[Bb]argaining)\s(?:[Cc]ommittee|[Cc]ouncil|[Tt]eam|unit)\b)"
)
ORGAN = Rule(
    id="organ-of-a-body",
    does="a part of a firm or a body that speaks for it, called after it",
    pattern=rf"(?P<of>[A-ZÀ-ÖØ-Þ][\w&.-]*(?:\s[A-ZÀ-ÖØ-Þ][\w&.-]*)*?)(?:['’]s?)?\s{_PART}",
    fires_on=(
        "Brisk board",
        "Alpine supervisory board",
        "Meadow Homes executives",
        "Nord’s central leadership",
        "Porters National Bargaining Team",
    ),
    passes_over=("Brisk Foods", "school board", "Brisk boardroom"),
)
OWNED = Rule(
    id="organ-with-its-owner-before-it",
    does="whose board, management or leadership is meant: the words before it with the mark of an owner",
    pattern=r"(?:\b[Tt]he\s)?(?P<of>[\w&.-]+(?:\s[\w&.-]+){0,2})['’]s?\s(?:(?:supervisory|executive|central|whole|own)\s)?$",
    fires_on=("Brisk's ", "the hospital’s supervisory ", "Meadow Homes' "),
    passes_over=("Brisk ", "the hospital board's view of the "),
)


def _give_back_organs(text: str, roster: Roster) -> None:
    """The board of a body that the report names is that body: "the Brisk board", "Brisk's management"."""
    parties = dict.fromkeys(m.party for m in roster.mentions if m.party)
    whose = {party: owner for party in parties if (owner := _owner_of(ORGAN.fullmatch(party), party, parties))}
    roster.mentions = [
        m if m.party is None else replace(m, party=whose.get(m.party) or _owner_before(text, m, parties) or m.party)
        for m in roster.mentions
    ]
    roster.people |= {name: whose[of] for name, of in roster.people.items() if of in whose}


def _owner_of(found: re.Match[str] | None, party: str, parties: Iterable[str]) -> str | None:
    """The one other party whose name begins with the words of an owner, or with the last of them."""
    words = found["of"].lower().split() if found else []
    for first in range(len(words)):
        begins = " ".join(words[first:]) + " "
        named = [other for other in parties if f"{other} ".lower().startswith(begins) and other != party]
        if named:
            return named[0] if len(named) == 1 else None
    return None


def _owner_before(text: str, mention: Mention, parties: Iterable[str]) -> str | None:
    """Whose organ a mention is, where it is one and an owner stands before it."""
    if mention.party is None or not re.fullmatch(_PART, text[mention.start : mention.end]):
        return None
    before = text[max(0, mention.start - 60) : mention.start]
    return _owner_of(OWNED.search(before), mention.party, parties)


def _home(layout: Layout) -> str | None:
    for paragraph in layout.paragraphs[:3]:
        if paragraph.dateline:
            row = register.entry(paragraph.dateline.strip())
            return row.name if row and row.kind == "country" else None
    return None


# -- parties that a person named -------------------------------------------------------------------------------------


def _given(text: str, spans: list[tuple[int, int]], known: Sequence[Known]) -> list[Mention]:
    """Mentions of named parties; "the" in front belongs to them, and a word in small letters may be capitalised."""
    found: list[Mention] = []
    for name, aliases in known:
        row = register.entry(name)
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

_BOTH_KOREAS = re.compile(
    r"\b(?P<first>(?P<part>North|South)|Greek|Turkish)"
    r"(?(part)(?= and (?:South|North) Korea)|(?= and (?:Greek|Turkish) Cypriots))"
)
_FORMAL = re.compile(
    r"\b(?:(?:Islamic|Democratic|People['’]s|Federal)\s)*(?:Republic|Kingdom|State|Government|Union)\sof\s(?:the\s)?$"
)
_IN_A_PLACE = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|outside|around|visit(?:ed|ing)?|leave|left|flew to|"
    r"travel(?:led)? to|arrived in)\s(?:the\s)?$"
)


OF_THAT_COUNTRY = Rule(
    id="of-that-country",
    does="somebody from a country who does not act for it: a firm, a foundation, a scholar, a ship",
    pattern=r"(?:-(?:owned|based|listed|flagged|built|made|born))?\s(?:(?!(?:and|or|of|in|to|with|the|an?|its|their|his|her|any|all|every|no|that|this|those|"
    r"is|was|are|were|has|have|had|will|would|sa(?:id|ys?)|wants?|wanted|demands?|demanded|asked|freed|seized|sued|jailed)\b)[a-z][a-z-]*\s){0,2}"
    r"(?:maker|manufacturer|firm|company|retailer|supplier|buyer|giant|start-?up|carrier|airline|bank|lender|insurer|"
    r"broker|brokerage|fund|investor|miner|builder|shipyard|shipowner|group|subsidiary|foundation|institute|university|"
    r"museum|newspaper|broadcaster|charity|think-tank|scholar|historian|professor|researcher|economist|analyst|"
    r"lawyer|judge|journalist|engineer|scientist|tourist|visitor|shipping\sline|survey\sship|tanker|trawler|vessel|banker|trader|"
    r"dealer|broker)s?\b",
    fires_on=(
        " server maker Brisk",
        " foundation in 2021",
        "-owned miner said",
        " shipping line",
        " survey ship",
        " bankers",
    ),
    passes_over=(" delegation said", " government", " envoy said"),
)


OTHER_WASHINGTON = Rule(
    id="washington-as-a-place",
    does="the city or the state of Washington, and no government",
    pattern=r"Washington(?:\s(?:[Ss]tate|director|bureau|lobbyist|correspondent|Post|Times|Examiner|University|Monument|Mall)\b|,?\sD\.?C\b)",
    fires_on=("Washington state", "Washington, D.C.", "Washington director"),
    passes_over=("Washington stated", "Washington, London and Paris"),
)


def _from_the_table(text: str, spans: list[tuple[int, int]]) -> list[Mention]:
    found: list[Mention] = []
    conditional: list[Mention] = []
    namesakes: set[str] = set()
    for start, end in spans:
        for match in register.pattern().finditer(text, start, end):
            row = register.entry(match.group())
            if row is None:
                continue
            alone = " " not in _words(match) and "." not in _words(match)  # nobody is called U.S.
            if row.kind == "country" and alone and is_part_of_a_name(text, *match.span()):
                namesakes.add(_words(match))
                continue
            before = text[max(0, match.start() - 24) : match.start()]
            apart = OF_AMERICANS.search(before) if row.name in PARTIES else None
            if row.kind == "party" and not apart and _longer_name(before) and not OF_A_HOUSE.fires(match.group()):
                continue
            if text[match.end() : match.end() + 1] == "$":  # a currency: US$89 million
                continue
            place = bool(_IN_A_PLACE.search(text[max(0, match.start() - 16) : match.start()]))
            place = place or bool(
                OF_THAT_COUNTRY.match(text, match.end())
                or OTHER_WASHINGTON.match(text, match.start())
                or _is_of_a_town(text, start, match)
            )
            formal = _FORMAL.search(text, max(start, match.start() - 40), match.start())
            begin = formal.start() if formal else match.start() - len(apart.group() if apart else "")
            mention = Mention(begin, match.end(), row.name, place=place and row.kind == "country")
            words = _words(match)
            waits = {words, words[:1].lower() + words[1:]} & set(row.conditional)
            (conditional if waits else found).append(mention)
        koreas = _BOTH_KOREAS.finditer(text, start, end)
        found[:0] = [
            Mention(match.start(), match.end(), f"{match['first']} {'Korea' if match['part'] else 'Cypriots'}")
            for match in koreas
        ]
    found = _without_namesakes(text, found, namesakes)
    named = {mention.party for mention in found}
    if any(mention.party in PARTIES and mention.party not in named for mention in conditional):
        named |= PARTIES if speaks_of_congress(text) else set()
    return found + [mention for mention in conditional if mention.party in named]


AFTER_A_TOWN = Rule(
    id="after-a-town",
    does="a town in which something is, before the country in which the town is",
    pattern=r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Tt]o|[Ff]rom)\s(?P<town>(?:[A-Z][\w’'-]*\s){0,2}[A-Z][\w’'-]*),\s$",
    fires_on=("the pact signed in Bern, ", "Talks near Port Tarn, "),
    passes_over=("After a night of talks, ", "said in the morning, ", "the mayor, Ana Ruiz, "),
)
_OVER = re.compile(r"[,.;:)]|\s\(|$")


def _is_of_a_town(text: str, start: int, match: re.Match[str]) -> bool:
    """As in "a pact signed in Bern, Switzerland, which": the country only tells where a town is."""
    town = AFTER_A_TOWN.search(text[max(start, match.start() - 50) : match.start()])
    if town is None or not _OVER.match(text, match.end()):
        return False
    known = register.entry(town["town"])
    return known is None or known == register.entry(match.group())


OF_A_HOUSE = Rule(
    id="party-of-a-house",
    does="a name for members of an American party by their house: no other party's name ends in it",
    pattern=r"^(?:House|Senate|[Cc]ongressional|GOP)\b",
    fires_on=("House Republicans", "congressional Democrats"),
    passes_over=("Republicans", "Democratic leaders"),
)
OF_AMERICANS = Rule(
    id="before-members-of-an-american-party",
    does="a state of America, or what tells members apart, before the word for them: no part of another party's name",
    pattern=r"\b(?:Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|"
    r"Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|"
    r"Nevada|Hampshire|Jersey|Mexico|York|Carolina|Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Island|Tennessee|Texas|Utah|Vermont|"
    r"Virginia|Washington|Wisconsin|Wyoming|Conservative|Moderate|Senior|Leading|Top|Centrist|Prominent)\s$",
    fires_on=("the Ohio ", "a New Jersey ", "Moderate "),
    passes_over=("Social ", "Liberal "),
)


def _longer_name(before: str) -> bool:
    """Whether a party's name is the end of another's: "Social Democrats" are no Democrats."""
    word = re.search(r"(?<![\w'’-])([A-Z][\w-]+)\s$", before)
    return word is not None and word.group(1) not in OPENERS


def _words(match: re.Match[str]) -> str:
    return " ".join(match.group().split())


def _without_namesakes(text: str, found: list[Mention], namesakes: set[str]) -> list[Mention]:
    """Where somebody is called as a state is, "Jordan" is he, unless the state is named by another word too."""
    if not namesakes:
        return found
    otherwise = {m.party for m in found if text[m.start : m.end] not in namesakes}
    return [m for m in found if text[m.start : m.end] not in namesakes or m.party in otherwise]


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
