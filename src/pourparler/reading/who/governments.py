"""Governments that a report from within a state speaks of: "the Centre", "the Mohel government", "Federal Government".

Where a report names a state by nothing but its capital, the state is no party under its name: its capital is a place,
or stands for the government; and the government goes by the words that the report has for it.
"""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from pourparler.reading.english.needed import among
from pourparler.reading.english.rule import Rule
from pourparler.reading.who import register
from pourparler.reading.who.demonyms import demonyms
from pourparler.reading.who.roster import Mention
from pourparler.reading.who.titles import OPENERS
from pourparler.reading.who.wordings import standing

_NAME = r"[A-ZÀ-ÖØ-Þ][\w'’-]*\w"
CENTRAL = Rule(
    id="central-government",
    does="words for the government of the whole of a state, seen from within it",
    pattern=r"\b(?:[Tt]he\s)?(?P<name>(?:[Ff]ederal|[Cc]entral|[Uu]nion|[Nn]ational)\s(?:[Gg]overnment|[Gg]ovt)\b|(?<=the\s)Centre|(?<=The\s)Centre|"
    r"(?<!European\s)(?<!African\s)(?<!Soviet\s)Union(?=\s(?:[Mm]inisters?|[Hh]ome|[Ff]inance|[Cc]abinet|[Bb]udget)\b))"
    r"(?!\s(?:[A-Z]|for\b|of\b|at\b|Party|List)|-)",
    fires_on=(
        "the Federal Government paid",
        "central govt pays",
        "The Centre left",
        "Union minister Ana Ruiz",
        "a Union government panel",
        "the national government fell",
    ),
    passes_over=("the Centre Party left", "the Centre for Trade", "the Union left", "a federal court"),
)
FEDERAL = Rule(
    id="initials-of-the-federal-government",
    does="initials by which newspapers call a federal government",
    pattern=r"(?<![\w-])(?:the\s)?FG(?![\w-])",
    fires_on=("lecturers tell FG", "the FG paid"),
    passes_over=("an FGM clinic",),
)
PART = Rule(
    id="government-of-a-part-of-a-state",
    does="the government of a province, a town or an island, by its name",
    pattern=rf"\b(?:[Tt]he\s)?(?P<name>(?P<of>{_NAME}(?:\s{_NAME})?)(?:\s(?:state|provincial|regional|county|city|island))?\s(?:[Gg]overnment|[Gg]ovt))\b"
    r"(?!\s(?:[A-Z]|of\b|Party|complex|house|building|offices?\b|headquarters))",
    fires_on=("the Tarn government paid", "Upper Mohel state government pays", "Ruvo county govt"),
    passes_over=("the government of Tarn", "the new government", "the Tarn Government House"),
)
UNNAMED_PART = Rule(
    id="government-of-a-part-without-a-name",
    does="the government of a part of the state without the part's name",
    pattern=r"\b(?:[Tt]he\s)?(?:[Ss]tate|[Pp]rovincial|[Rr]egional|[Cc]antonal|[Tt]erritorial)\s(?:[Gg]overnment|[Gg]ovt|[Aa]dministration|[Aa]uthorities)\b",
    fires_on=("the state government", "State govt says", "provincial authorities", "the regional administration"),
    passes_over=("the state's government", "a state visit"),
)
_NO_PART = frozenset(
    """
    Federal Central Union National State Provincial Regional Local British Military Interim Transitional Coalition
    Labour Conservative Current Previous New Caretaker Minority Civilian Unity County City Municipal Island
    Territorial Self Home Her His Majesty's No Any
    """.split()
)
DEPARTMENT = Rule(
    id="department-for-a-field",
    does="a department of the British government by its field",
    pattern=r"\b(?:[Tt]he\s|[Aa]\s)?(?P<name>Department\sfor\s(?:the\s)?[A-Z]\w+(?:(?:,\s|\sand\s|,\sand\s|\s)(?!and\b)[A-Z]\w+){0,4}|"
    r"Home\sOffice|Cabinet\sOffice)\b",
    fires_on=("A Department for Transport spokesman", "the Department for Work and Pensions", "the Home Office said"),
    passes_over=("the Department of Water", "his home office", "the department for work"),
)
BARE = Rule(
    id="government-without-an-article",
    does="“government” without an article, as some papers call their own",
    pattern=r"(?:(?<=[.!?,:“\"]\s)|(?<=[“\"\n])|(?<=\bthat\s)|(?<=\bsaid\s)|(?<=\bafter\s)|(?<=\bwhile\s)|(?<=\bbut\s)|(?<=\bwith\s)|(?<=\band\s))"
    r"(?:[Gg]overnment|GOVERNMENT)(?=\s(?:has|have|had|was|is|will|would|must|should|can|could|and|says?|said|[a-z]+ed|wants|insists)\b|[,.]|['’]s\s)",
    fires_on=("The cap fell. Government will pay.", "he said government was willing", "talks with government, he said"),
    passes_over=("the government will pay", "Good government is cheap.", "He said government bonds fell."),
)
_ACTS = re.compile(
    r"['’]s?\s[a-z]|\s(?:has|have|had|will|would|is|was|are|were|can|could|may|must|should|says?|said|wants?|tells?|told|hopes?|insist|"
    r"agree|reject|demand|accept|met|held|made|gave|took|put|sent|broke|left|came|let|sought|kept|began|fell|saw|stood|set|cut|won|"
    r"lost|\w{2,}ed|\w{3,}s)\b"
)
_JOINED = re.compile(r"(?:,\s|\s(?:and|or)\s|\snor\s)(?:the\s)?$")
_PART_OF_A_NAME = re.compile(r"\b[A-Z]\w+\sof\s(?:the\s)?$")
_DEALT_WITH = re.compile(r"\b(?:told|tells?|urged|urges|asked|accused|against|with|by)\s$")


@dataclass(frozen=True, slots=True)
class Governed:
    """What a report shows of governments within a state.

    Attributes:
        found: everybody found so far, capitals that are only places marked so, and the governments.
        own: the government that "the government" means, where it goes by no state's name.
    """

    found: list[Mention]
    own: str | None


def governed(text: str, spans: Sequence[tuple[int, int]], found: Sequence[Mention], home: str | None) -> Governed:
    """Find the governments of a report that speaks from within a state.

    Args:
        text: the report.
        spans: of its paragraphs.
        found: whoever the table knows.
        home: the state of the dateline.
    """
    central = _places(text, spans, CENTRAL)
    peoples = demonyms(text)
    parts = [m for m in _places(text, spans, PART) if _is_a_part(text[m.start : m.end], peoples)]
    spoken = _only_spoken_of(text, found)
    states = _states_that_act(text, found) - set(spoken)
    name = _name_of(central) or (_name_of(parts) if len({m.party for m in parts}) == 1 else None)
    inside = not states and (bool(spoken) or home is not None or bool(name))
    if name is None and inside and any(re.search(r"\b[Gg]overnment\b|GOVERNMENT", text[a:b]) for a, b in spans):
        name = "Government"
    kept = [_seen_from_within(m, spoken, name) if inside else m for m in found]
    if name is not None and central:
        central = [replace(m, party=name) for m in [*central, *_places(text, spans, FEDERAL)]]
    parts += _delegated(text, spans, parts)
    if parts and len({m.party for m in parts}) == 1:
        parts += [replace(m, party=parts[0].party) for m in _places(text, spans, UNNAMED_PART)]
    if name is not None and (inside or central):
        parts += [replace(m, party=name) for m in _places(text, spans, BARE)]
    british = "United Kingdom" if any(m.party == "United Kingdom" for m in kept) else name or "Government"
    parts += [replace(m, party=british) for m in _places(text, spans, DEPARTMENT)]
    return Governed([*kept, *central, *parts], name if inside or central else None)


def _delegated(text: str, spans: Sequence[tuple[int, int]], parts: Sequence[Mention]) -> list[Mention]:
    """As in "the Mohel delegation" after "the Mohel government": those who speak for a government of a part."""
    called = {m.party.rsplit(maxsplit=1)[0]: m.party for m in parts if m.party and m.party.endswith(" government")}
    return [Mention(at, end, called[of]) for at, end, of in standing(text, spans, called, after=_DELEGATES) if called]


_DELEGATES = re.compile(r"(?=\s(?:delegation|delegates|side|team|army|envoy|negotiators?|officials?)\b)")


def _places(text: str, spans: Sequence[tuple[int, int]], rule: Rule) -> list[Mention]:
    """Where a rule fires, each under the words that it calls the name."""
    matches = among(rule, text, spans)
    return [Mention(m.start(), m.end(), " ".join(m.groupdict().get("name", m.group()).split())) for m in matches]


def _name_of(mentions: list[Mention]) -> str | None:
    most = Counter(m.party for m in mentions).most_common(1)
    name = most[0][0] if most else None
    name = "Union government" if name == "Union" else name
    return name[:1].upper() + name[1:] if name else None


def _is_a_part(words: str, peoples: Collection[str]) -> bool:
    """Whether words before "government" name a place that is no state, of the table or by the word for its people."""
    before = [word for word in re.sub(r"(?i)\s(?:government|govt)$", "", words).split() if word not in ("The", "the")]
    named = " ".join(word for word in before if word[0].isupper())
    if named.endswith(("'s", "’s")):
        return False
    return (
        bool(before)
        and register.entry(named) is None
        and register.entry(before[0]) is None
        and before[0] not in OPENERS | _NO_PART
        and named not in peoples
    )


def _is_state(party: str) -> bool:
    row = register.entry(party)
    return row is not None and row.kind == "country"


def _states_that_act(text: str, found: Sequence[Mention]) -> set[str]:
    """States that do something somewhere, or whose people or officers are spoken of."""
    return {
        m.party
        for m in found
        if m.party
        and not m.place
        and _is_state(m.party)
        and not _PART_OF_A_NAME.search(text[max(0, m.start - 24) : m.start])
        and (acts(text, m) or text[m.start : m.end] in register.table()[m.party].people)
    } | _joined(text, found)


def acts(text: str, mention: Mention) -> bool:
    """Whether somebody who is named at a place does something there, or something is done to him."""
    before = text[max(0, mention.start - 12) : mention.start]
    return not mention.place and bool(_ACTS.match(text, mention.end) or _DEALT_WITH.search(before))


def _joined(text: str, found: Sequence[Mention]) -> set[str]:
    """States that do something together, the verb after the last of them: "Dublin and London met"."""
    joined: set[str] = set()
    run: list[Mention] = []
    for mention in sorted((m for m in found if m.party and _is_state(m.party)), key=lambda m: m.start):
        goes_on = (
            run and len(text[run[-1].end : mention.start]) < 12 and _JOINED.fullmatch(text[run[-1].end : mention.start])
        )
        run = [*run, mention] if goes_on else [mention]
        if len(run) > 1 and _ACTS.match(text, mention.end):
            joined.update(one.party for one in run if one.party)
    return joined


def _only_spoken_of(text: str, found: Sequence[Mention]) -> dict[str, bool]:
    """States that a report names by their capitals only, each with whether a capital does something there."""
    by_seat: dict[str, bool] = {}
    otherwise: set[str] = set()
    for mention in found:
        row = register.entry(mention.party or "")
        if row is None or row.kind != "country" or mention.party is None:
            continue
        if _PART_OF_A_NAME.search(text[max(0, mention.start - 24) : mention.start]):
            continue
        words = " ".join(text[mention.start : mention.end].split())
        if words not in row.seats or words == "White House":  # a house of one government, and no capital
            otherwise.add(mention.party)
        else:
            by_seat[mention.party] = by_seat.get(mention.party, False) or acts(text, mention)
    acting = {party for party, acts in by_seat.items() if acts}
    several = acting if len(acting) > 1 else set[str]()  # capitals that act on one another are states
    return {party: acts for party, acts in by_seat.items() if party not in otherwise | several | _joined(text, found)}


def _seen_from_within(mention: Mention, spoken: dict[str, bool], name: str | None) -> Mention:
    """A capital that does nothing is a place; one that does, where no state is named, stands for the government."""
    if mention.party not in spoken:
        return mention
    if not spoken[mention.party]:
        return replace(mention, place=True)
    return replace(mention, party=name) if name and not mention.place else mention
