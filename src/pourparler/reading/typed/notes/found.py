r"""Whether a text is somebody's notes, and what each line of them says.

A report is never taken for notes: these are lines marked by bullets or by names with a colon or a dash, short ones, and
most of them say who wants what before what.

>>> found = notes_in("Union: no talks until they pay.\nPort: talks first, then pay")
>>> [(line.speaker, line.noted is not None) for line in found.lines]
[('Union', True), ('Port', True)]
>>> notes_in("The union refused to talk. The port will not pay before talks.") is None
True
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pourparler.reading.acts.noted import Left, Noted
from pourparler.reading.english.rule import Rule
from pourparler.reading.typed import wording
from pourparler.reading.typed.grammar import Said, Unread, said_in
from pourparler.reading.typed.naming import Record
from pourparler.reading.typed.notes import whose
from pourparler.reading.typed.notes.shape import BOTH, Item, Shape, shape
from pourparler.reading.typed.notes.shorthand import plain
from pourparler.reading.typed.notes.steps import Told, settle
from pourparler.reading.typed.order import AT_THE_END, AT_THE_FRONT, LEAD, LINKS, THEN
from pourparler.reading.who.names import Known
from pourparler.record.parties import Party

MOST_LINES = 150
LONGEST_LINE = 300
"""Characters of a line of notes; a paragraph of a report is longer."""
_FEWEST = 2
"""Lines that must say a position."""
_MARKED = 0.5
"""Share of the lines that must be marked as notes, by a bullet or by a name before a colon or a dash."""
_SAID = 0.4
"""Share of the lines that must say a position."""
_PLAINLY_SAID = 0.6
"""The same where no more marks them than that each is one sentence about a party; of so many lines at least:"""
_PLAIN_LINES = 3
_REPORTED = re.compile(r"[“”\"«»]|\b(?:said|told|according\sto)\b|[^\n]{121}")
"""What no such lines hold: quotations, words of reporting, and lines as long as a paragraph."""
HAPPENED = Rule(
    id="it-happened",
    does="what happened is told, and nothing wanted",
    pattern=r"^(?:[\w'’-]+\s){0,4}?(?:met|broke|walked|went|came|said|told|began|took|gave|became|resumed|started|failed|collapsed|changed|softened|hardened|moved|spoke|left|stalled)\b",
    any_case=True,
    fires_on=(
        *("they met", "talks broke down", "both walked out", "they went home", "it came after that", "he said so"),
        *("she told us", "talks began", "it took place", "they gave way", "it became clear", "talks resumed"),
        *("it started", "talks failed", "talks collapsed", "nothing changed", "they softened", "they hardened"),
        *("nothing moved", "they spoke", "they left", "talks stalled"),
    ),
    passes_over=("no talks until they pay", "pay before work", "leave first"),
)
NO_NEWS = Rule(
    id="nothing-to-tell",
    does="that there is nothing to tell says no position",
    pattern=r"^(?:no|not)\s(?:comments?|changes?|movement|progress|news|answers?|repl(?:y|ies)|dates?|details?|sign|idea|word|updates?|contact|trust|sure|clear|known|yet|certain|present|there|much|position)\b",
    any_case=True,
    fires_on=(
        *("no comment", "no comments", "no change", "no changes", "no movement", "no progress", "no news"),
        *("no answer", "no answers", "no reply", "no replies", "no date", "no dates", "no details", "no detail"),
        *("no sign of it", "no idea", "no word yet", "no update", "no updates", "no contact", "no trust", "not sure"),
        *("not clear", "not known", "not yet", "not certain", "not present", "not there", "not much", "no position"),
    ),
    passes_over=("no talks", "no dismissals", "not the levy"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteLine:
    """One thing that is noted.

    Attributes:
        start: where it begins in the text, with the name at its head.
        said: where its words begin.
        end: where it ends.
        speaker: whose it is, by full name; None where nothing says.
        holders: those who insist on it.
        noted: what it says; None where that was not understood.
        left: why not, where it was not.
    """

    start: int
    said: int
    end: int
    speaker: str | None
    holders: tuple[str, ...] = ()
    noted: Noted | None = None
    left: Left | None = None


@dataclass(frozen=True, slots=True)
class Notes:
    """Somebody's notes.

    Attributes:
        lines: what is noted, in order.
        heading: the lines above.
        names: full names of parties, by how the notes call them.
        helpers: full names of those who only help others to talk.
    """

    lines: tuple[NoteLine, ...]
    heading: tuple[tuple[int, int], ...]
    names: dict[str, str]
    helpers: frozenset[str]

    @property
    def known(self) -> tuple[Known, ...]:
        """Each party with the other words for it."""
        called: dict[str, list[str]] = {}
        for who, name in self.names.items():
            called.setdefault(name, []).append(who)
        return tuple((name, tuple(others)) for name, others in called.items())


def notes_in(text: str, known: Sequence[Known] = ()) -> Notes | None:
    """The notes that a text is; None where it is none.

    Args:
        text: what was typed or pasted.
        known: parties that a person named, each with other words for it.
    """
    if not _may_be_notes(text):
        return None
    cut = shape(text, {who.casefold(): name for name, others in known for who in (name, *others)})
    share = _share(text, cut)
    if share is None:
        return None
    notes = _understood(text, cut)
    said = sum(one.noted is not None for one in notes.lines)
    return notes if said >= max(_FEWEST, share * len(cut.items)) else None


def _share(text: str, cut: Shape) -> float | None:
    """The share of the lines that must say a position; None where no text cut so can be notes, whatever it says."""
    marked = sum(one.is_marked for one in cut.items) >= _MARKED * max(1, len(cut.items))
    plain_lines = cut.one_a_line and len(cut.items) >= _PLAIN_LINES and not _REPORTED.search(text)
    spoken = sum(bool(_SPOKEN.match(text, one.said)) for one in cut.items)
    if not (marked or plain_lines) or spoken > _MOST_SPOKEN or len(cut.heading) > max(3, len(cut.items)):
        return None
    return _SAID if marked else _PLAINLY_SAID


_SPOKEN = re.compile(r"[\"“'‘]?(?:we|I|our|my|you)\b", re.IGNORECASE)
_MOST_SPOKEN = 1
"""Lines that begin with "we" or "I", or with a quotation; more are somebody's own words, as in a transcript."""


def _may_be_notes(text: str) -> bool:
    """Whether a text is short enough, line by line; looked at first, since every report is asked."""
    lines = [line for line in text.splitlines() if line.strip()]
    return bool(lines) and len(lines) <= MOST_LINES and all(len(line) <= LONGEST_LINE for line in lines)


def _understood(text: str, cut: Shape) -> Notes:
    named = dict.fromkeys(cut.names.values())
    helpers = frozenset(name for name in named if whose.HELPS.match(name))
    notes = Notes((), cut.heading, cut.names, helpers)
    parties = tuple(Party(id=name, name=name, aliases=(*others, *_plurals(name))) for name, others in notes.known)
    taking_part = [name for name in named if name not in helpers]
    record = Record(parties, ())
    told = [_told(text, item, record, taking_part, helpers) for item in cut.items]
    positions = [one for one in told if isinstance(one, Told)]
    wanting = dict.fromkeys(holder for one in positions for holder in one.holders)
    settled = iter(settle(positions, parties, [*wanting] if len(wanting) > 1 else taking_part))
    lines = []
    for item, one in zip(cut.items, told, strict=True):
        found = next(settled) if isinstance(one, Told) else None
        speaker = item.who[0] if len(item.who) == 1 and item.who != BOTH else None
        line = NoteLine(start=item.start, said=item.said, end=item.end, speaker=speaker)
        if isinstance(one, Told) and found is not None:
            noted = replace(found, is_red_line=item.mode == "red")
            line = replace(line, holders=one.holders, noted=noted)
        else:
            line = replace(line, left=one if isinstance(one, Left) else Left.UNCLEAR)
        lines.append(line)
    return replace(notes, lines=tuple(lines))


def _plurals(name: str) -> list[str]:
    """Words that stand for many of a party: "crews" of the Crew Union."""
    return [f"{word}s" for word in name.casefold().split() if len(word) > 3 and not word.endswith("s")]


def _told(text: str, item: Item, record: Record, taking_part: Sequence[str], helpers: frozenset[str]) -> Told | Left:
    """What a line says, and who insists on it; else why it says no position."""
    words = _with_copula(plain(text[item.said : item.end]).rstrip(" .;"), record)
    bare = words[record.who(words).end :].lstrip()
    if HAPPENED.match(bare) and not wording.WANTS.match(bare):
        return Left.HAPPENED
    said = said_in(_with_subject(words, item.who), record.who)
    holders = said.holders or _holders(item, taking_part)
    if not said.forms or NO_NEWS.match(words) or helpers.intersection(holders):
        return _WHY.get(said.unread, Left.UNCLEAR) if said.unread else Left.UNCLEAR
    if not holders:
        return Left.NOBODY
    if not _insists(said, bare, item.mode):
        return Left.ONLY_NAMED
    offers = bool(wording.WILL.match(bare)) and said.forms[0].word == "before" and _in_order(words, said)
    return Told(holders, said, offers=offers)


_WHY = {
    Unread.ASKS: Left.ASKS,
    Unread.MAYBE: Left.PERHAPS,
    Unread.PAST: Left.HAPPENED,
    Unread.PROMISES: Left.OFFERS,
}


def _in_order(words: str, said: Said) -> bool:
    """Whether what comes first is told first: "will pay before they come back"."""
    first, second = (words.find(gap) for gap in said.forms[0].gaps)
    return 0 <= first < second


COPULA = Rule(
    id="is-left-out",
    does="somebody is ready to do something, or against it, and notes leave the verb out",
    pattern=r"^(?:not\s)?(?:ready|willing|prepared|opposed|against)\s",
    any_case=True,
    fires_on=("ready to pay", "not willing to pay", "prepared to pay", "opposed to pay", "against pay"),
    passes_over=("is ready to pay", "readily pays"),
)


def _with_copula(words: str, record: Record) -> str:
    end = record.who(words).end
    rest = words[end:].lstrip()
    return f"{words[:end]} is {rest}".lstrip() if COPULA.match(rest) else words


def _with_subject(words: str, who: tuple[str, ...]) -> str:
    """A line that begins with a verb, with the name at its head before it."""
    verbs = (wording.WANTS, wording.REFUSES, wording.WILL, wording.NOTHING)
    named = " and ".join(who) if who != BOTH else ""
    return f"{named} {words}" if named and any(rule.match(words) for rule in verbs) else words


def _holders(item: Item, taking_part: Sequence[str]) -> tuple[str, ...]:
    if item.who == BOTH:
        return tuple(taking_part) if len(taking_part) == 2 else ()
    return item.who


_SAYS_ORDER = (*(link.rule for link in LINKS), LEAD, THEN, AT_THE_FRONT, AT_THE_END)


def _insists(said: Said, words: str, mode: str) -> bool:
    """Whether a line tells an order, a refusal or a wish; a thing that is only named is one among demands."""
    if any(not re.search(r"\w", gap) or gap.strip().lower() == "not" for form in said.forms for gap in form.gaps[:1]):
        return False
    if any(form.word != "require" for form in said.forms) or mode == "demands":
        return True
    asks = wording.WANTS.match(words) or wording.MUST.search(words)
    return bool(asks) or any(rule.search(f" {words}") for rule in _SAYS_ORDER)
