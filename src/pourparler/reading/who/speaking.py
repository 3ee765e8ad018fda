"""Whose turn it is: behind each label of a transcript, an interview or a debate, and in a letter printed whole."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from pourparler.reading.english.rule import Rule
from pourparler.reading.page.labels import Label
from pourparler.reading.who import register
from pourparler.reading.who.roster import Roster


def says_we(words: str) -> bool:
    """Whether somebody speaks of himself, outside quotation marks."""
    return bool(re.search(r"\b(?:I|[Ww]e)\b", re.sub(r"[\"“][^\"”]*[\"”]", "", words[:4000])))


@dataclass(frozen=True, slots=True)
class Turn:
    """Whose turn it is in a transcript: the party and the person; without a party, somebody who asks or chairs."""

    party: str | None
    person: str | None = None


_OFFICE = re.compile(r"(?i)\b(?:minister|president|chancellor|premier|government|secretary|ambassador|envoy)\b")


def turns(labels: Sequence[tuple[int, str | None, bool]], roster: Roster, text: str = "") -> list[Turn | None]:
    """Whose turn each paragraph is; None where the paper itself speaks.

    Args:
        labels: (start, label, whether it says I or we) of each paragraph.
        roster: everybody in the report.
        text: that of the report, for what it says above the first turn.
    """
    begin = next((start for start, label, _ in labels if label), None)
    if begin is None:
        author = _author(labels, roster, text)
        return [author] * len(labels)
    above = text[:begin]
    known: dict[str, Turn] = {}
    told: list[Turn | None] = []
    for _, label, first_person in labels:
        if label is not None:
            known.setdefault(label, _turn(label, roster, known, above))
            told.append(known[label])
        else:
            last = told[-1] if told else None
            told.append(last if first_person and last and last.party else None)
    return told


WRITTEN = Rule(
    id="written-by",
    does="the heading of a letter or a statement that is printed whole, before whoever wrote it",
    pattern=r"\b(?:statement|communiqu[ée]|declaration|letter|message|appeal|memorandum|manifesto)\s(?:issued\s|put\sout\s)?(?:by|of|from)\s(?:the\s)?$",
    any_case=True,
    fires_on=("STATEMENT BY THE ", "Open letter from "),
    passes_over=("a statement on ", "the letter to "),
)
SELVES = Rule(
    id="we-who-write",
    does="those who write call themselves by name",
    pattern=r"^\W*(?:[^.;:“”\"]{0,40}\s)?[Ww]e,\s(?:the\s)?(?:[a-z]+\s){0,3}(?:of\s|at\s|in\s)?(?:the\s)?$",
    fires_on=("We, the members of the ", "Today we, the workers of "),
    passes_over=("We met the ", "as we know the "),
)
_OF_A_LETTER = 0.4
"""Share of the paragraphs of a letter in which its writers speak of themselves, outside quotation marks."""


def _author(labels: Sequence[tuple[int, str | None, bool]], roster: Roster, text: str) -> Turn | None:
    """Who wrote a letter or a statement that is printed whole, in the words of those who wrote it."""
    personal = [start for start, _, first_person in labels if first_person]
    if len(personal) < 2 or len(personal) < _OF_A_LETTER * len(labels):
        return None
    heading = _WRITER.search(text, 0, labels[0][0])
    if heading is not None:
        return Turn(_named_in(heading["who"], roster) or _as_a_name(heading["who"]))
    for mention in roster.mentions:
        before = text[max(0, mention.start - 120) : mention.start].rpartition("\n")[2]
        if mention.party and not mention.place and mention.start <= personal[0] + 200 and SELVES.fires(before):
            return Turn(mention.party)
    return None


_WRITER = re.compile(
    rf"{WRITTEN.pattern.removesuffix('$')}(?P<who>(?-i:[A-Z])[\w&'’-]*(?:\s(?:(?:of|for|the|and)\s)?(?-i:[A-Z])[\w&'’-]*){{0,5}})",
    re.IGNORECASE,
)


def _as_a_name(words: str) -> str:
    """Words in capitals as a name is written."""
    return words.title() if words.isupper() and len(words) > 5 else words


_HONOURED = re.compile(r"^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady)\.?\s")


def _turn(words: str, roster: Roster, known: dict[str, Turn], above: str) -> Turn:
    label = Label(words, 0)
    if label.asks:
        return Turn(None)
    if label.answers:
        return _interviewed(roster, above)
    plain = re.sub(r"\s*\(.*", "", words)
    name = next((inside for inside in _inside(words) if _HONOURED.match(inside)), plain)
    surname = name.split()[-1].title()
    person = next((one for one in roster.people if one.split()[-1].title() == surname), None)
    party = _named_in(words, roster) or _of_a_member(words)
    if party:
        return Turn(party, person or name)
    same = next((turn for said, turn in known.items() if turn.party and surname in _surnames(said)), None)
    if same is not None:
        return same
    if person and roster.people[person]:
        return Turn(roster.people[person], person)
    return Turn(_state(roster), None) if _OFFICE.search(plain) else Turn(None)


def _inside(words: str) -> list[str]:
    """What stands in parentheses."""
    return re.findall(r"\(([^()]+)\)", words)


def _surnames(words: str) -> set[str]:
    """The last words of a label and of what stands in its parentheses."""
    parts = [re.sub(r"\s*\(.*", "", words), *(one for one in _inside(words) if _HONOURED.match(one))]
    return {part.split()[-1].title() for part in parts if part.split()}


def _of_a_member(words: str) -> str | None:
    """As in "Mrs Corran (Tarn North) (Labour)": the party of a member, after the constituency."""
    inside = _inside(words)
    return inside[-1] if len(inside) > 1 and not re.match(r"(?i)ind", inside[-1]) else None


def _named_in(words: str, roster: Roster) -> str | None:
    """The party that a label names: "MS. OKELLO (World Bank)"."""
    row = next((register.entry(match.group()) for match in register.pattern().finditer(words)), None)
    if row is not None:
        return row.name
    parties = dict.fromkeys(m.party for m in roster.mentions if m.party and not m.person)
    return next((party for party in parties if party.lower() in words.lower()), None)


ASKED = Rule(
    id="was-asked",
    does='somebody spoke to somebody: who is interviewed stands after it, or before it where he is "he"',
    pattern=r"\b(?:spoke|spoken|speaks|talked|talks|sat\sdown|caught\sup|met)\s(?:exclusively\s|recently\s|briefly\s)?(?:to|with)\s|"
    r"\b(?:interview|Q\s?&\s?A|conversation)\s(?:with|of)\s|\binterviewed\s",
    fires_on=("Tom Field spoke to Ana Ruiz", "she talked to Tom Field", "Q&A with Ana Ruiz"),
    passes_over=("Ana Ruiz spoke for an hour",),
)
_SELF = re.compile(r"(?i)\b(?:he|she)\s(?:recently\s|also\s|then\s)?$")
_HELPER = re.compile(
    r"(?i)\b(?:interlocutor|mediator|facilitator|conciliator|arbitrator|go-between|envoy|rapporteur)\b"
)


def _interviewed(roster: Roster, above: str) -> Turn:
    """Whom the words above the first question introduce: to whom somebody spoke, else the first person there.

    A mediator who speaks for no party of the report speaks in his own name.
    """
    people = [m for m in roster.mentions if m.person and (m.end <= len(above) or not above)]
    others: set[str | None] = set()
    for asked in ASKED.finditer(above):
        after = next((m for m in people if 0 <= m.start - asked.end() <= 60), None)
        if after is None:
            continue
        if _SELF.search(above[: asked.start()]):
            others.add(after.person)  # "he spoke to Tom Field": the one who asks
        elif roster.people.get(after.person or ""):
            return Turn(roster.people[after.person or ""], after.person)
    introduced = [m for m in people if m.person not in others]
    placed = [m for m in introduced if m.party]
    if placed:
        return Turn(placed[0].party, placed[0].person)
    helps = next((m for m in introduced if _HELPER.search(above[m.end : m.end + 60].split(".", maxsplit=1)[0])), None)
    if helps is not None:
        return Turn(helps.person, helps.person)
    anywhere = [m for m in roster.mentions if m.person and m.party and m.person not in others]
    named = [m.party for m in roster.mentions if m.party and m.end <= len(above) and not m.place]
    if introduced and not anywhere:
        return Turn(introduced[-1].person, introduced[-1].person)
    if anywhere and not named:
        return Turn(anywhere[0].party, anywhere[0].person)
    return Turn(named[0] if named else None)


def _state(roster: Roster) -> str:
    """The country of the dateline, else the one named most, else the government as such."""
    count = Counter(m.party for m in roster.mentions if m.party and not m.place)
    countries = (p for p, _ in count.most_common() if (row := register.entry(p)) and row.kind == "country")
    ruling = next((p for p in count if p == "Government" or re.search(r"\b(?:Ministry|Department)\b", p)), None)
    return roster.home or next(countries, ruling) or "Government"
