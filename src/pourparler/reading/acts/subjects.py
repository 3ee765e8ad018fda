"""Who does something: subjects, what the sentences before tell of them, and a sentence with its mentions."""

import re
from collections import Counter
from dataclasses import dataclass, field

from pourparler.reading.acts.pairs import named_together
from pourparler.reading.english.cue import ConditionCue, Cue
from pourparler.reading.english.rule import Rule
from pourparler.reading.who import register
from pourparler.reading.who.people import TITLES
from pourparler.reading.who.roster import Mention, Roster
from pourparler.reading.who.speaking import Turn

PRONOUN = re.compile(
    r"(?:^|[\s(“\"])(?P<word>[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Ww]e|I|who|which|[Tt]he\s(?:latter|former)(?:['’]s\s(?:[a-z]+\s)?[a-z]+s)?)$"
)
_ONE = re.compile(
    r"\b(?:[a-z]+[^s\W]|Ministry|Department|Union|League|Federation|Council|Company|Government|Commission)\W*$"
)
_SEVERAL = re.compile(
    r"(?:herders|farmers|workers|drivers|teachers|nurses|pilots|miners|doctors|strikers|dockers|rebels|guerrillas|insurgents|separatists|"
    r"villagers|residents|fishermen|growers|students|tenants|elders|players|owners|employers|managers|Greens|Liberals|Democrats|"
    r"negotiators|ministers|envoys|leaders|officials|lawyers|Palestinians|Kurds|Houthis|[A-Z]\w+ians|[A-Z]\w+ans)\W*$"
)


@dataclass(frozen=True, slots=True)
class Subject:
    """Who does it.

    Attributes:
        parties: the parties; several do it jointly; empty where the report names none.
        start: where the words for the subject begin; where the verb begins if it has none of its own.
        end: where they end.
        person: the official, where named.
        own: whether the clause has a subject of its own, rather than that of the clause before.
        unnamed: an unnamed source speaks.
        office: a spokesman or an office speaks for the party.
    """

    parties: tuple[str, ...]
    start: int
    end: int
    person: str | None = None
    own: bool = True
    unnamed: bool = False
    office: bool = False


@dataclass(slots=True)
class Context:
    """What the sentences before tell the next one.

    Attributes:
        roster: everybody in the report.
        sides: the two parties that the report is mostly about.
        last: the subject of the clause before.
        person: the last person who spoke, and for whom.
        cues: of acts, beside those of the package.
        condition_cues: of conditions, likewise.
        joint: who acted together last.
        turn: whose turn it is, in a transcript.
        other: the party of which the one whose turn it is would say "they".
        pair: the two parties of the sentence before: the former and the latter.
        many: the last subject that is told of as several, as "the herders"; "they" are they.
        one: the last subject that is told of as one, as "the ministry"; "it" is it.
        stranger: whether whoever spoke last stands for nobody known; "he" is he.
        agreed: who agreed to what the entries of a list now tell, one by one.
        heard: who alone was told to have said something in the sentence before.
        listed: by which cue and by whom the entries of any other list are asked, offered, refused.
    """

    roster: Roster
    sides: tuple[str, ...] = ()
    cues: tuple[Cue, ...] = ()
    condition_cues: tuple[ConditionCue, ...] = ()
    last: Subject | None = None
    person: tuple[str, tuple[str, ...]] | None = None
    joint: tuple[str, ...] = ()
    turn: Turn | None = None
    other: str | None = None
    pair: tuple[str, ...] = ()
    many: Subject | None = None
    one: Subject | None = None
    stranger: bool = False
    agreed: tuple[str, ...] = ()
    listed: tuple[Cue, Subject] | None = None
    heard: Subject | None = None

    def spoke(self, subject: Subject, words: str = "") -> None:
        """Remember who did the last thing, and by which words he was called."""
        if not subject.parties:
            return
        self.last, self.stranger = subject, False
        if words and not subject.person and not PRONOUN.search(words):
            if _SEVERAL.search(words):
                self.many = subject
            elif len(subject.parties) == 1 and _ONE.search(words):
                self.one = subject
        if len(subject.parties) > 1:
            self.joint = subject.parties
        if subject.person:
            self.person = (subject.person, subject.parties)
        elif subject.office and self.person and self.person[1] != subject.parties:
            self.person = None  # "he" is now the spokesman, whatever his name

    def stranger_spoke(self) -> None:
        """Forget who spoke: somebody did now who stands for nobody known, and "he" and what is quoted next are his."""
        self.last = self.person = None
        self.stranger = True

    def passed(self, sentence: "Stretch") -> None:
        """Remember whom a sentence was about that told no act: its first words name him."""
        first = sentence.mentions[0] if sentence.mentions else None
        if first and first.person and not party_of(first, sentence, self) and first.start - sentence.start <= 60:
            self.stranger_spoke()
        elif first and first.person and first.party is None and _is_told_of(first, sentence):
            self.person, self.stranger = (first.person, party_of(first, sentence, self)), False
        if first is None or first.party is None or first.place or first.start - sentence.start > 60:
            return
        leading = [m for m in sentence.mentions if m.start - sentence.start <= 60 and m.person and m.party]
        who = leading[0] if leading else first
        self.spoke(Subject((who.party or first.party,), who.start, who.end, person=who.person))


@dataclass(frozen=True, slots=True)
class Stretch:
    """The sentence in which subjects are sought, its quotations blanked out, at its offset in the text."""

    start: int
    end: int
    text: str
    mentions: tuple[Mention, ...] = field(default=())

    def before(self, at: int, since: int | None = None) -> str:
        """The words before an offset."""
        return self.text[(since or self.start) - self.start : at - self.start]

    def after(self, at: int, most: int = 200) -> str:
        """The words from an offset on."""
        return self.text[at - self.start : at - self.start + most]


OFFICER_NAMED = Rule(
    id="officer-named",
    does="words before a name, or after its comma, that give him an office: he is no bystander",
    pattern=rf"(?i)(?:\b{TITLES}\b(?:\sfor\s\w+)?,?\s|\b(?:councillor|cllr|judge|sheriff|mr|mrs|ms)\.?\s)$|^,\s(?:the|its|their|an?|his|her)\s(?:[\w'’-]+\s){{0,3}}{TITLES}\b",
    fires_on=("the deputy secretary, ", "MEC and minister for transport ", "Cllr ", ", the river's chief negotiator,"),
    passes_over=("the nurse, ", "skipper ", ", a nurse,", "analyst "),
)
_OF = re.compile(r"\b(?:of|in|at|near|from|to|on|with|than|like)\s(?:the\s)?(?:[a-z]+\s)?$")


def _is_told_of(mention: Mention, sentence: Stretch) -> bool:
    """Whether a sentence that tells no act is about an officer, so that "he" is he from then on."""
    before = sentence.before(mention.start)
    if mention.start - sentence.start > 60 or _OF.search(before):
        return False
    return OFFICER_NAMED.fires(before) or OFFICER_NAMED.fires(sentence.after(mention.end, 60))


def sides(roster: Roster, text: str = "") -> tuple[str, ...]:
    """The two parties that a report names most, and above all those that its text names as talking with another."""
    return tuple(most_named(roster, text))[:2]


_TOGETHER = 6
"""How often somebody must be named to outweigh that another is named once as one of two who talk."""


def most_named(roster: Roster, text: str = "") -> list[str]:
    """Parties, the most named first; those that only help others to talk are left out."""
    count = Counter(m.party for m in roster.mentions if m.party and not m.place)
    for party, times in named_together(roster, text).items():
        count[party] += _TOGETHER * times
    return [party for party, _ in count.most_common() if not helps(party, roster)]


def helps(party: str, roster: Roster) -> bool:
    """Whether somebody only helps others to talk."""
    return roster.roles.get(party) in ("mediator", "host") or bool(HELPS.search(party))


HELPS = re.compile(
    r"(?i)\b(?:mediator|arbitrator|conciliator|facilitator|chair)s?$|"
    r"\b(?:mediation|conciliation)\s(?:service|council|board|commission|office)$|\b(?:working\sgroup|contact\sgroup|(?:joint|mixed)\s(?:\w+\s)?(?:committee|commission)|dialogue|round\stable)$"
)


def party_of(mention: Mention, stretch: Stretch, context: Context) -> tuple[str, ...]:
    """The party of a mention; of a person never placed, the one that the words around suggest, or himself."""
    if mention.party or mention.person is None:
        return (mention.party,) if mention.party else ()
    known = context.roster.people.get(mention.person)
    if known:
        return (known,)
    alone = () if mention.person in context.roster.onlookers else (mention.person,)
    last = context.last
    if last is None or len(last.parties) != 1:
        return alone
    possessive = re.search(r"(?:His|Her|Its|Their)\s[^.;]{0,40}$", stretch.before(mention.start))
    if last.person not in (None, mention.person) and not possessive:
        return alone
    # Whoever spoke last without a name, as "the envoy" or "his counterpart", is now named; or his delegate is.
    ruler = re.search(
        r"\b(?:President|Premier|Prime\sMinister|King|Chancellor|MP|Judge|Justice|Mayor|Governor|Gov\.|Sen\.|Rep\.)\s$",
        stretch.before(mention.start),
    )
    before = stretch.before(mention.start)
    if (last.office and not ruler) or possessive or _is_its_minister(before, last, context):
        context.roster.people[mention.person] = last.parties[0]
        return last.parties
    return alone


_STATES = ("country", "community")
_MINISTER = re.compile(r"(?:^|[.“\"]\s)(?:But\s)?(?:Its\s)?[A-Z][a-z]+\s(?:and\s[a-z]+\s)?[Mm]inister\s$")


def _is_its_minister(before: str, last: Subject, context: Context) -> bool:
    """As in "Peru refused. Fisheries minister Ana Ruiz said": she is Peru's, where no dateline tells of another."""
    row = register.entry(last.parties[0])
    return context.roster.home is None and bool(row and row.kind in _STATES and _MINISTER.search(before))
