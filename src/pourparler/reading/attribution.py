"""Who does what a verb tells: the subject before it, after it, or carried over from the sentence before.

The words before a verb are read backwards, past auxiliaries and past what stands between commas ("Washington, which
had blacklisted the bank, announced …"), to somebody known, to a pronoun, to "the two sides", or to somebody unnamed.
"""

import re
from collections import Counter
from dataclasses import dataclass, field, replace

from pourparler.reading.cues.cue import ConditionCue, Cue
from pourparler.reading.labels import Turn
from pourparler.reading.names import TITLES
from pourparler.reading.roster import Mention, Roster


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

    def spoke(self, subject: Subject) -> None:
        """Remember who did the last thing."""
        if not subject.parties:
            return
        self.last = subject
        if len(subject.parties) > 1:
            self.joint = subject.parties
        if subject.person:
            self.person = (subject.person, subject.parties)

    def passed(self, sentence: "Stretch") -> None:
        """Remember whom a sentence was about that told no act: its first words name him."""
        first = sentence.mentions[0] if sentence.mentions else None
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


def sides(roster: Roster) -> tuple[str, ...]:
    """The two parties that a report names most."""
    return tuple(p for p, _ in Counter(m.party for m in roster.mentions if m.party and not m.place).most_common(2))


_AUXILIARIES = re.compile(
    r"(?:\s(?:has|have|had|is|are|was|were|be|been|being|also|again|then|now|still|even|long|once|later|never|not|did|"
    r"does|do|would|will|instead|initially|both|flatly|\w+ly|then|since|already|earlier|all|both|too|jointly|so\sfar|yet|twice|just|today|yesterday|didn[’']t))*"
    r"(?:\s(?:on|last|late)\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?\s*$"
)
_TAIL = re.compile(
    r"(?:['’]s|['’])?(?:\s(?!(?:and|or|but|that|which|who|to|in|on|at|with|by|from|as|when|while|after|before|the|a|"
    r"said|told|has|had|is|was|would|will)\b)[\w'’.-]+){0,7}"
)
_PREPOSITION = re.compile(
    r"\b(?:of|for|with|against|from|by|in|on|to|at|between|into|than|about|over|under)\s(?:the\s|an?\s)?$"
)
_OFFICIALS_OF = re.compile(
    rf"(?:\b(?:the|an?|top|senior|chief|some|two|three|several|a\snumber\sof)\s)*\b{TITLES}\s(?:of|from|for|in)\s(?:the\s)?$",
    re.IGNORECASE,
)
_FRONT = re.compile(
    r"(?:(?:[A-ZÀ-Þ][\w.'’-]*|the|an?|two|some|senior|chief|top|deputy|foreign|policy|prime|vice|former|"
    rf"\w+['’]s|{TITLES})\s)+$"
)
_PRONOUN = re.compile(
    r"(?:^|[\s(“\"])(?P<word>[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Ww]e|I|who|which|[Tt]he\s(?:latter|former))$"
)
_COLLECTIVE = re.compile(
    r"(?:[Tt]he\s(?:(?:two|other|contracting)\s)?(?:[Ff]oreign\s|[Pp]rime\s)?(?:[Ss]ides|[Pp]arties|[Cc]ountries|"
    r"[Gg]overnments|[Dd]elegations|[Nn]eighbou?rs|[Ll]eaders|[Mm]inisters|[Pp]residents|[Nn]egotiators|[Ee]nvoys|[Tt]eams|"
    r"[Ss]tates|camps|companies|capitals)|(?:[Bb]oth|[Aa]ll\s(?:two|three|four|five|six)?)\s?(?:the\s)?(?:sides|parties|"
    r"countries|governments|delegations|leaders|men|teams|camps|capitals|ministers|presidents|partners)|"
    r"[Tt]he\s(?:two|pair|three)|[Bb]oth|[Nn]either\s(?:side|government|party)|[Tt]heir\spositions)$"
)
_OFFICE = re.compile(
    r"(?:(?:[Aa]|[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s(?:\w+\s){0,2}(?:spokes\w+|commander|negotiator|envoy|president|"
    r"minister|chairman|chairwoman|lawyer|leader|chief|ambassador|party|team|delegation|prime\sminister))$"
)
_UNNAMED = re.compile(
    r"(?:(?:[Aa]|[Tt]he|[Ss]ome|[Tt]wo|[Ss]everal|[Oo]ne|[Oo]ther|[Ss]enior|[Ww]estern)\s)*(?:\w+\s)?(?:officials?|diplomats?|"
    r"sources?|colleagues|aides?|insiders?|participants?|observers?|people|reports?|communiqu[ée]|statement|analysts?|"
    r"negotiators)(?:\s(?:with|close|familiar|in|from|on|who|briefed)\b[^,.;]{0,60})?$",
    re.IGNORECASE,
)


def find_subject(stretch: Stretch, head: int, since: int, context: Context) -> Subject | None:
    """Who stands before a verb at ``head``, looking back no further than ``since``."""
    left = stretch.before(head)
    bare = left[: len(left) - len(_AUXILIARIES.search(left).group())]  # type: ignore[union-attr]
    at = stretch.start + len(bare)
    if at < since:
        return None
    if bare.endswith(","):
        return _before_the_comma(stretch, at, since, context)
    aside = re.search(r"\s\([^()]{1,120}\)$", bare)
    if aside:
        bare, at = bare[: aside.start()], at - len(aside.group())
    return (
        _pronoun(stretch, bare, context)
        or _somebody_known(stretch, at, since, context)
        or _collective(stretch, bare, context)
        or _office_or_unnamed(stretch, bare, context)
    )


def _before_the_comma(stretch: Stretch, at: int, since: int, context: Context) -> Subject | None:
    """Past what stands between commas, to the name that it explains."""
    inner = _name_between_commas(stretch, at, since, context)
    if inner is not None:
        return inner
    commas = [i for i, sign in enumerate(stretch.before(at)[:-1]) if sign == ","][-3:]
    for comma in reversed(commas):
        where = stretch.start + comma
        if where < since:
            break
        found = _somebody_known(stretch, where, since, context)
        inside = stretch.before(at, where)
        if found and len(inside) < 220 and not re.search(r",?\s(?:and|but)\s", inside[:6]):
            return found
        unnamed = _office_or_unnamed(stretch, stretch.before(where), context)
        if unnamed and unnamed.unnamed:
            return unnamed
    return None


def _name_between_commas(stretch: Stretch, at: int, since: int, context: Context) -> Subject | None:
    """As in "His chief delegate, Park, insisted": the name stands between the commas."""
    for mention in stretch.mentions:
        if mention.end == at - 1 and mention.person and stretch.before(mention.start).endswith(", "):
            parties = _party_of(mention, stretch, context)
            clause = re.search(r"[^,.;]*,\s$", stretch.before(mention.start))
            start = max(since, mention.start - len(clause.group().lstrip())) if clause else mention.start
            return Subject(parties, start, at, person=mention.person) if parties else None
    return None


def _somebody_known(stretch: Stretch, at: int, since: int, context: Context) -> Subject | None:
    near = [m for m in stretch.mentions if since <= m.start and m.end <= at]
    if not near:
        return None
    mention = near[-1]
    tail = stretch.before(at, mention.end)
    if len(tail) > 90 or not _TAIL.fullmatch(tail) or mention.place:
        return None
    begin, before = mention.start, stretch.before(mention.start)
    if _PREPOSITION.search(before):
        officials = _OFFICIALS_OF.search(before)
        if not officials:
            return _somebody_known_farther(stretch, near, at, since, context)
        begin = stretch.start + officials.start()
    front = _FRONT.search(before)
    if front and begin == mention.start:
        begin = max(stretch.start + front.start(), since)
    parties = _party_of(mention, stretch, context)
    words = stretch.before(at, begin)
    unnamed = bool(re.search(r"(?i)\b(?:officials?|diplomats?|sources?|participants?)\b", words)) and not mention.person
    joint = _joined(stretch, near, begin, context)
    if joint:
        return Subject((*joint[1], *parties), joint[0], at, own=True, unnamed=unnamed)
    return Subject(
        parties,
        begin,
        at,
        person=mention.person,
        unnamed=unnamed,
        office=bool(re.search(rf"(?i)\b{TITLES}\b", words)),
    )


def _somebody_known_farther(
    stretch: Stretch, near: list[Mention], at: int, since: int, context: Context
) -> Subject | None:
    """As in "The discussion between Peru and Chile": both; "the envoys of Peru and Chile": both."""
    between = re.search(r"\bbetween\s(?:the\s)?$", stretch.before(near[-2].start)) if len(near) > 1 else None
    if between and re.fullmatch(r"\sand\s(?:the\s)?", stretch.before(near[-1].start, near[-2].end)):
        pair = tuple(dict.fromkeys(p for m in near[-2:] for p in _party_of(m, stretch, context)))
        return Subject(pair, near[-2].start, at)
    return None


def _joined(stretch: Stretch, near: list[Mention], begin: int, context: Context) -> tuple[int, tuple[str, ...]] | None:
    """Others joined to the subject by "and", before it: where they begin, and who they are."""
    others = [m for m in near if m.end <= begin and not m.place]
    if not others:
        return None
    parties: tuple[str, ...] = ()
    start, upto = begin, begin
    own = {p for m in near if m.start >= begin for p in _party_of(m, stretch, context)}
    for mention in reversed(others):
        gap = stretch.before(upto, mention.end)
        first = upto == begin
        joint = r"(?:['’]s)?[^.;:“”]{0,100}?,?\sand\s(?:the\s)?" if first else r"(?:['’]s)?,\s(?:the\s)?[^,.;:]{0,60}"
        if gap == " (" and set(_party_of(mention, stretch, context)) <= {*parties, *own}:
            start = upto = mention.start  # "the Writers Guild (WG) and …"
            continue
        if not re.fullmatch(joint, gap) or re.search(r"\b(?:that|said|told|to|which|who|but|ed)\b|\w+ed\s", gap):
            break
        theirs = _party_of(mention, stretch, context)
        if not set(theirs) <= own:
            parties = tuple(dict.fromkeys((*theirs, *parties)))
        start = upto = mention.start
    if not parties:
        return None
    front = _FRONT.search(stretch.before(start))
    return (stretch.start + front.start() if front else start), parties


def _party_of(mention: Mention, stretch: Stretch, context: Context) -> tuple[str, ...]:
    """The party of a mention; of a person that the report never placed, the one that the words around suggest."""
    if mention.party or mention.person is None:
        return (mention.party,) if mention.party else ()
    known = context.roster.people.get(mention.person)
    if known:
        return (known,)
    last = context.last
    if last is None or len(last.parties) != 1:
        return ()
    possessive = re.search(r"(?:His|Her|Its|Their)\s[^.;]{0,40}$", stretch.before(mention.start))
    if last.person not in (None, mention.person) and not possessive:
        return ()
    # Whoever spoke last without a name, as "the envoy" or "his counterpart", is now named; or his delegate is.
    if last.office or last.person is None or possessive:
        context.roster.people[mention.person] = last.parties[0]
        return last.parties
    return ()


def _pronoun(stretch: Stretch, bare: str, context: Context) -> Subject | None:
    found = _PRONOUN.search(bare[-14:])
    if not found:
        return None
    word = found["word"].lower()
    start = stretch.start + len(bare) - len(found["word"])
    at = stretch.start + len(bare)
    if word in ("who", "which"):
        near = [m for m in stretch.mentions if m.end <= start and start - m.end < 40 and not m.place]
        parties = _party_of(near[-1], stretch, context) if near else ()
        return Subject(parties, start, at, person=near[-1].person if near else None) if parties else None
    if word in ("he", "she") and not context.turn:
        here = [m for m in stretch.mentions if m.person and m.end < start and _party_of(m, stretch, context)]
        if here:
            return Subject(_party_of(here[-1], stretch, context), start, at, here[-1].person)
        if context.person:
            return Subject(context.person[1], start, at, person=context.person[0])
    if word in ("we", "i"):
        turn = context.turn  # in a transcript, whoever speaks
        return Subject((turn.party,), start, at, turn.person) if turn and turn.party else None
    if word in ("the former", "the latter"):
        parties = context.pair[:1] if word == "the former" else context.pair[1:2]
        return Subject(parties, start, at) if parties else None
    if context.turn and context.other and word != "it":
        return Subject((context.other,), start, at)
    if context.last is None:
        return None
    return replace(
        context.last, start=start, end=at, own=True, person=None if word in ("it", "they") else context.last.person
    )


def _collective(stretch: Stretch, bare: str, context: Context) -> Subject | None:
    found = _COLLECTIVE.search(bare[-40:])
    parties = context.joint or context.sides
    if not found or len(parties) < 2:
        return None
    if found.start() and bare[-40:][found.start() - 1].isalnum():
        return None
    return Subject(parties, stretch.start + len(bare) - len(found.group()), stretch.start + len(bare))


def _office_or_unnamed(stretch: Stretch, bare: str, context: Context) -> Subject | None:
    end, tail = stretch.start + len(bare), bare[-90:]
    unnamed = _UNNAMED.search(tail)
    if unnamed and not (unnamed.start() and tail[unnamed.start() - 1].isalnum()):
        return Subject((), end - len(unnamed.group().lstrip()), end, unnamed=True)
    office = _OFFICE.search(tail)
    if not office or (office.start() and tail[office.start() - 1].isalnum()):
        return None
    titled = _by_title(office.group(), end, context)
    if titled is not None:
        return titled
    last = context.last
    if last is None or len(last.parties) != 1:
        # The country of the dateline has a president and ministers; any other office may be anybody's.
        state = re.search(r"(?i)president|minister|ambassador", office.group())
        home = context.roster.home if state else None
        return Subject((home,), end - len(office.group()), end, office=True) if home else None
    known = context.person if re.match(r"[Tt]he\s", office.group()) else None
    person = known[0] if known and known[1] == last.parties else None
    return Subject(last.parties, end - len(office.group()), end, person=person, office=True)


def _by_title(words: str, end: int, context: Context) -> Subject | None:
    """As in "The president", where the report has introduced one."""
    noun = re.sub(r"(?i)^(?:the|a|his|her|its|their)\s", "", words).lower()
    person = context.roster.titles.get(noun) if words.lower().startswith("the ") else None
    party = context.roster.people.get(person) if person else None
    return Subject((party,), end - len(words), end, person=person, office=True) if party else None


def find_speaker_after(stretch: Stretch, head_end: int, context: Context) -> Subject | None:
    """Who stands after an inverted verb of saying, or after "by": "…," said Li, the foreign ministry spokesman."""
    for mention in stretch.mentions:
        if mention.start < head_end:
            continue
        front = stretch.before(mention.start, head_end)
        if len(front) > 60 or not re.fullmatch(r"\s(?:by\s)?(?:(?:[\w.'’-]+)\s){0,6}", front):
            break
        if re.search(r"\b(?:that|to|and|it|he|she|they|will|would)\b", front):
            break
        parties = _party_of(mention, stretch, context)
        if not parties:
            break
        # "said U.S. envoy Lee": the person is named after the party.
        person = mention.person or _person_right_after(stretch, mention)
        title = re.match(
            r"[^,.;:“”\"]{0,60}(?:,\s(?:the|an?|who)?\s?[^,.;“”\"]{0,70}(?=[,.;]|$))?", stretch.after(mention.end)
        )
        end = mention.end + (len(title.group()) if title and mention.person else 0)
        unnamed = bool(re.search(r"(?i)\b(?:officials?|diplomats?|sources?)\b", front + stretch.after(mention.end, 24)))
        return Subject(parties, head_end, min(end, stretch.end), person=person, unnamed=unnamed and not person)
    if re.match(
        r"\s(?:an?|the|one|some|two)?\s?(?:\w+\s)?(?:officials?|diplomats?|sources?|participants?)\b",
        stretch.after(head_end),
    ):
        return Subject((), head_end, head_end + 1, unnamed=True)
    return None


def _person_right_after(stretch: Stretch, mention: Mention) -> str | None:
    for other in stretch.mentions:
        if other.person and 0 <= other.start - mention.end < 50 and "," not in stretch.before(other.start, mention.end):
            return other.person
    return None
