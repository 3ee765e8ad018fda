"""Why a sentence was read as it was: which cues fired where in it, and which near ones passed it over.

A cue that fires is not yet a statement: a verb needs somebody as its subject, and must not be denied, an infinitive or
inside a quotation; the reader's own answer stands beside the cues.
"""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from pourparler.reading.acts.statements import Reading
from pourparler.reading.english.conditions import CONDITIONS
from pourparler.reading.english.cue import ConditionCue, Cue, Where, compiled
from pourparler.reading.english.cue_files import UserCues
from pourparler.reading.english.held_nouns import IS_ITS
from pourparler.reading.english.noun_acts import NOUNS
from pourparler.reading.english.resolutions import RESOLUTIONS
from pourparler.reading.english.state import StateCue
from pourparler.reading.english.states import STATES
from pourparler.reading.english.verbs import VERBS
from pourparler.reading.english.words import CONTENT
from pourparler.reading.positions.states import state_cues_in
from pourparler.reading.reader import read_report
from pourparler.reading.report import Report
from pourparler.reading.second.weights import weights

if TYPE_CHECKING:
    from pourparler.reading.second.why import Reasoned

AnyCue: TypeAlias = Cue | ConditionCue | StateCue

_SHORTEST = 4
"""Letters of a word by which a cue may be near."""
_STEM = 5
_TOO_COMMON = frozenset("that with would will have from them they their this than been were what when which".split())


def kind_of(cue: AnyCue) -> str:
    """What a cue gives away: the act, the condition or the state of the talks; "saying" for a verb of saying.

    >>> kind_of(CONDITIONS[0]), kind_of(VERBS[-1])
    ('first', 'saying')
    """
    if isinstance(cue, ConditionCue):
        return cue.kind.value
    if isinstance(cue, StateCue):
        return cue.state.value
    return cue.act.value if cue.act else "saying"


def place_of(cue: AnyCue) -> str:
    """Where a cue is looked for."""
    if isinstance(cue, ConditionCue):
        return "condition"
    if isinstance(cue, StateCue):
        return "state"
    return {Where.VERB: "verb", Where.SAYING: "verb", Where.NOUN: "noun", Where.CONTENT: "what is said"}[cue.where]


def every_cue(own: UserCues | None = None) -> tuple[AnyCue, ...]:
    """A person's own cues first, then those of the package, in the order in which they are tried."""
    own = own or UserCues()
    return (*own.acts, *own.conditions, *VERBS, *NOUNS, IS_ITS, *RESOLUTIONS, *CONTENT, *CONDITIONS, *STATES)


@dataclass(frozen=True, slots=True)
class Fired:
    """A cue and the words on which it fired, at [start, end) of the text."""

    cue: AnyCue
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A cue that knows a word of the sentence, at [start, end) of the text, and yet did not fire."""

    cue: AnyCue
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Explained:
    """One sentence: what fired, what nearly did, and what the reader made of it.

    Attributes:
        words: of the sentence.
        start: where it begins in the text.
        fired: cues that fired, in the order of the text.
        passed_over: cues that did not, though they know a word of it.
        readings: the statements that were read.
        second: what a second reader reads in it, and why; None where there is no second reader.
    """

    words: str
    start: int
    fired: tuple[Fired, ...]
    passed_over: tuple[PassedOver, ...]
    readings: tuple[Reading, ...]
    second: "tuple[Reasoned, ...] | None" = None


def explain_words(words: str, own: UserCues | None = None) -> tuple[Explained, ...]:
    """Explain a sentence or a few, as if they were a report.

    Raises:
        ReportError: there are no words.
    """
    ended = words if re.search(r"[.!?…]\W*$", words) else words.rstrip() + "."
    report = read_report("the sentence", ended.encode("utf-8", "replace"), cues=own)
    # A few words alone may be taken for a headline, in which nothing is read.
    return explain(report, own) or (_explained(report, every_cue(own), 0, 0, len(report.text)),)


def explain(report: Report, own: UserCues | None = None) -> tuple[Explained, ...]:
    """Explain every sentence of a report that was read with these cues."""
    cues = every_cue(own)
    told = tuple(
        _explained(report, cues, number, sentence.start, sentence.end)
        for number, sentence in enumerate(report.sentences)
    )
    return _with_second(report, told)


def _with_second(report: Report, told: tuple[Explained, ...]) -> tuple[Explained, ...]:
    """With a second reader's opinion on each sentence, where there is one."""
    found = weights()
    if found is None:
        return told
    from pourparler.reading.second.why import reasoned

    every = reasoned(report.text, report.by_rules, found)
    return tuple(
        replace(one, second=tuple(r for r in every if one.start <= r.opinion.span[0] < one.start + len(one.words)))
        for one in told
    )


def _explained(report: Report, cues: tuple[AnyCue, ...], number: int, start: int, end: int) -> Explained:
    words = report.text[start:end]
    plain = re.sub(r"\s", " ", words)
    fired = sorted(
        (found for cue in cues for found in _firing(cue, plain, start)), key=lambda found: (found.start, found.end)
    )
    loud = {found.cue.id for found in fired}
    taken = [(found.start - start, found.end - start) for found in fired]
    return Explained(
        words=words,
        start=start,
        fired=tuple(fired),
        passed_over=tuple(_near(plain, start, [cue for cue in cues if cue.id not in loud], taken)),
        readings=tuple(reading for reading in report.statements if reading.sentence == number),
    )


def _firing(cue: AnyCue, words: str, start: int) -> Iterator[Fired]:
    if isinstance(cue, StateCue):
        yield from (Fired(cue, start + at, start + end) for one, at, end in _states(words) if one is cue)
        return
    for match in compiled(cue.pattern).finditer(words):
        if isinstance(cue, ConditionCue) or cue.holds_after(words[match.end() :]):
            yield Fired(cue, start + match.start(), start + match.end())


@functools.lru_cache(maxsize=1)
def _states(words: str) -> tuple[tuple[StateCue, int, int], ...]:
    return state_cues_in(words)


def _near(words: str, start: int, silent: list[AnyCue], taken: list[tuple[int, int]]) -> Iterator[PassedOver]:
    """Cues that in their own examples fire on a word of the stem of one here, on which nothing fired."""
    here: dict[str, re.Match[str]] = {}
    for match in re.finditer(r"[^\W\d_]+", words):
        if not any(begin <= match.start() < end for begin, end in taken):
            here.setdefault(match.group().lower()[:_STEM], match)
    for cue in silent:
        shared = next((here[stem] for stem in _stems(cue) if stem in here), None)
        if shared:
            yield PassedOver(cue, start + shared.start(), start + shared.end())


@functools.cache
def _stems(cue: AnyCue) -> tuple[str, ...]:
    """The first letters of the words on which a cue fires in its examples."""
    matches = (m.group() for example in cue.fires_on for m in compiled(cue.pattern).finditer(example))
    words = (word.lower() for match in matches for word in re.findall(r"[^\W\d_]+", match))
    return tuple(dict.fromkeys(w[:_STEM] for w in words if len(w) >= _SHORTEST and w not in _TOO_COMMON))
