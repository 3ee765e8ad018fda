"""Of what a model says, what stands in the report: quotes found where they are, parties and acts that there are.

The model gives words, never places: every span is looked up here, and what cannot be found is dropped and counted.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from pourparler.reading.acts.statements import Condition, Reading
from pourparler.reading.english.cue import ConditionKind
from pourparler.reading.model_reader.answer import Said
from pourparler.reading.model_reader.prompt import known_parties
from pourparler.reading.page.sentences import quotations
from pourparler.reading.report import Report
from pourparler.reading.who import register
from pourparler.record.drafters import Drafter
from pourparler.record.ids import slug
from pourparler.record.statements import Act, Attribution

BY_MODEL = Drafter.MODEL.value
"""The cue of a statement that the model found."""

Span = tuple[int, int]
_SAME = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'"})
_UNSEEN = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")


class Reason(StrEnum):
    """Why something that the model said is not kept."""

    NOT_IN_TEXT = "quote not in the text"
    SEVERAL_PLACES = "quote in several sentences, none of them the one named"
    UNKNOWN_PARTY = "speaker unknown to the report"
    UNKNOWN_ACT = "unknown act"
    REPEATED = "said twice"
    CONDITION = "condition of unknown kind or without words in the quote"
    ADDRESSEE = "addressee unknown to the report"


@dataclass(frozen=True, slots=True)
class Dropped:
    """Something that the model said and that is not kept; for a condition or addressee, the statement still is."""

    reason: Reason
    said: Said


@dataclass(frozen=True, slots=True)
class Verified:
    """What stands of an answer, in the order of the text, and what does not."""

    statements: tuple[Reading, ...]
    dropped: tuple[Dropped, ...]


def verify(report: Report, said: Iterable[Said]) -> Verified:
    """Keep what stands in the report."""
    check = _Check(report)
    kept: dict[tuple[Span, str, Act], Reading] = {}
    dropped: list[Dropped] = []
    for one in said:
        reading = check.reading(one, dropped)
        if reading is None:
            continue
        key = (reading.span, reading.speaker, reading.act)
        if key in kept:
            dropped.append(Dropped(Reason.REPEATED, one))
        else:
            kept[key] = reading
    statements = sorted(kept.values(), key=lambda reading: (reading.sentence, reading.span))
    return Verified(_joined(statements), tuple(dropped))


def count(dropped: Iterable[Dropped]) -> dict[Reason, int]:
    """How often each reason applied, most frequent first."""
    return dict(Counter(one.reason for one in dropped).most_common())


def _joined(statements: list[Reading]) -> tuple[Reading, ...]:
    """Parties with the same act in the same words do it together."""
    together: dict[tuple[Span, Act], list[str]] = {}
    for reading in statements:
        together.setdefault((reading.span, reading.act), []).append(reading.speaker)
    return tuple(
        replace(reading, joint=tuple(parties)) if len(parties := together[reading.span, reading.act]) > 1 else reading
        for reading in statements
    )


class Folded:
    r"""A stretch of text as it is compared: white space as one space, quotation marks alike, unseen signs left out.

    >>> Folded("He  said\n“no”.", 0, 14).find('said "no"')
    (4, 13)
    """

    def __init__(self, text: str, start: int, end: int) -> None:
        self.words, self._at = _fold(text, start, end)

    def find(self, words: str) -> Span | None:
        """Where words first stand, not within longer ones, as a span of the original."""
        wanted = _fold(words, 0, len(words))[0].strip()
        if not wanted:
            return None
        lead, trail = r"(?<!\w)" if wanted[0].isalnum() else "", r"(?!\w)" if wanted[-1].isalnum() else ""
        match = re.search(lead + re.escape(wanted) + trail, self.words)
        return (self._at[match.start()], self._at[match.end() - 1] + 1) if match else None


def _fold(text: str, start: int, end: int) -> tuple[str, list[int]]:
    signs: list[str] = []
    at: list[int] = []
    for place in range(start, end):
        sign = text[place]
        if sign in _UNSEEN or (sign.isspace() and signs and signs[-1] == " "):
            continue
        signs.append(" " if sign.isspace() else sign)
        at.append(place)
    return "".join(signs).translate(_SAME), at


class _Check:
    """A report, ready to be looked things up in."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.sentences = [Folded(report.text, sentence.start, sentence.end) for sentence in report.sentences]
        self.parties = _names(report)
        people = {person: party for person, party in report.roster.people.items() if party}
        self.parties = {_key(person): party for person, party in people.items()} | self.parties

    def reading(self, said: Said, dropped: list[Dropped]) -> Reading | None:
        """The statement as a reading; None, with the reason told, where it does not stand in the report."""
        place = self._place(said)
        if isinstance(place, Reason):
            dropped.append(Dropped(place, said))
            return None
        number, span = place
        addressee = self._other(said.addressee, said, dropped)
        speaker = self.parties[_key(said.speaker)]
        teller = self.parties.get(_key(said.reported_by))
        return Reading(
            speaker=speaker,
            speaker_name=self._person(said.speaker_name or said.speaker, number),
            addressee=addressee if addressee != speaker else None,
            act=Act(said.act),
            measure=slug(said.measure) if any(sign.isalnum() for sign in said.measure) else None,
            conditions=self._conditions(said, span, dropped),
            span=span,
            quote=self.report.text[slice(*span)],
            has_quotation=bool(quotations(self.report.text, *span)),
            attribution=_attribution(said.attribution),
            reported_by=teller if teller != speaker else None,
            cue=BY_MODEL,
            content=Folded(self.report.text, *span).find(said.about) or span,
            sentence=number,
        )

    def _place(self, said: Said) -> tuple[int, Span] | Reason:
        """Where it stands, with all that must hold before it is looked at more closely."""
        place = self._find(said)
        if isinstance(place, Reason):
            return place
        if _key(said.speaker) not in self.parties:
            return Reason.UNKNOWN_PARTY
        return place if said.act in set(Act) else Reason.UNKNOWN_ACT

    def _find(self, said: Said) -> tuple[int, Span] | Reason:
        """In the sentence named, first; else in the only one that has the words."""
        if said.sentence is not None and 0 <= said.sentence < len(self.sentences):
            span = self.sentences[said.sentence].find(said.quote)
            if span:
                return said.sentence, span
        places = [(number, span) for number, one in enumerate(self.sentences) if (span := one.find(said.quote))]
        if len(places) > 1:
            return Reason.SEVERAL_PLACES
        return places[0] if places else Reason.NOT_IN_TEXT

    def _other(self, name: str, said: Said, dropped: list[Dropped]) -> str | None:
        party = self.parties.get(_key(name))
        if name.strip() and party is None:
            dropped.append(Dropped(Reason.ADDRESSEE, said))
        return party

    def _person(self, name: str, number: int) -> str | None:
        """A person that the report knows, or whose name stands in the sentence as given."""
        known = {_key(person): person for person in self.report.roster.people}
        if _key(name) in known:
            return known[_key(name)]
        if _key(name) in self.parties:
            return None
        span = self.sentences[number].find(name)
        return " ".join(self.report.text[slice(*span)].split()) if span else None

    def _conditions(self, said: Said, span: Span, dropped: list[Dropped]) -> tuple[Condition, ...]:
        words = Folded(self.report.text, *span)
        found: list[Condition] = []
        for condition in said.conditions:
            place = words.find(condition.words)
            if place is None or condition.kind not in set(ConditionKind):
                dropped.append(Dropped(Reason.CONDITION, said))
            else:
                found.append(Condition(ConditionKind(condition.kind), place))
        return tuple(sorted(found, key=lambda condition: condition.span))


def _attribution(word: str) -> Attribution:
    """On whose word; where that is not said, nobody who could be named."""
    return Attribution(word) if word in set(Attribution) else Attribution.ANONYMOUS


def _key(name: str) -> str:
    """A name as it is looked up: whatever the case, the apostrophe and the article."""
    return re.sub(r"^the ", "", " ".join(name.translate(_SAME).split()).casefold())


def _names(report: Report) -> dict[str, str]:
    """The party of each name under which the report, or the table of parties, speaks of it."""
    names = {_key(party): party for party in known_parties(report)}
    for mention in report.roster.mentions:
        if mention.party and not mention.person:
            names.setdefault(_key(report.text[mention.start : mention.end]), mention.party)
    for party in known_parties(report):
        row = register.entry(party)
        for name in row.names if row else ():
            names.setdefault(_key(name), party)
    return names
