"""What a cue is: a value that carries its own examples, which are its tests and its documentation.

A cue is searched where its kind stands: a *verb* outside quotation marks, with somebody as its subject; *content* in
what somebody says, quoted or not; a *condition* anywhere within a statement.

>>> cue = Cue(id="turn-down", act=Act.REFUSE, pattern=r"turn(?:ed|s) down", fires_on=("Oslo turned down the plan.",))
>>> cue.fires("Oslo turned down the plan."), cue.fires("Oslo turned to the plan.")
(True, False)
"""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from pourparler.reading.english.letters import ANY, alternatives, first_letters, first_words
from pourparler.record.statements import Act


class Where(StrEnum):
    """Where a cue is looked for."""

    VERB = "verb"
    SAYING = "saying"
    NOUN = "noun"
    CONTENT = "content"


class ConditionKind(StrEnum):
    """How one thing waits for another."""

    FIRST = "first"
    BEFORE = "before"
    AFTER = "after"
    AS_SOON_AS = "as_soon_as"
    UNTIL = "until"
    UNLESS = "unless"
    ONLY_IF = "only_if"
    IF = "if"
    SIMULTANEOUS = "simultaneous"
    IN_EXCHANGE = "in_exchange"
    PHASE = "phase"
    DEADLINE = "deadline"


@functools.cache
def compiled(pattern: str, *, any_case: bool = True) -> re.Pattern[str]:
    """A pattern between word boundaries."""
    return re.compile(rf"(?:(?<![\w-])|(?=['’]))(?:{pattern})(?![\w-])", re.IGNORECASE if any_case else 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """Words that give an act away.

    Attributes:
        id: its name, in kebab-case.
        act: what is done by saying so; None for a verb of saying, whose act its content decides.
        pattern: a regular expression, matched between word boundaries in any case.
        where: where it is looked for.
        needs: a second expression that must be found after it in the clause, if any.
        weak: counts only where no other verb rules the clause ("would", after "said", is what was said).
        unless: one that must not be found after it in the clause, if any.
        bare: plain forms of verbs that it matches, too: they count only after several, as in "the guilds hold out".
        fires_on: sentences of our own on which it fires.
        passes_over: sentences of our own on which it does not.
    """

    id: str
    act: Act | None
    pattern: str
    where: Where = Where.VERB
    weak: bool = False
    needs: str | None = None
    unless: str | None = None
    bare: frozenset[str] = frozenset()
    fires_on: tuple[str, ...]
    passes_over: tuple[str, ...] = ()

    def holds_after(self, rest: str) -> bool:
        """Whether what follows is what the cue asks for."""
        if self.needs and not compiled(self.needs).search(rest):
            return False
        return not (self.unless and compiled(self.unless).search(rest))

    def fires(self, sentence: str) -> bool:
        """Whether the cue is found in a sentence, whoever may be its subject."""
        return any(self.holds_after(sentence[m.end() :]) for m in compiled(self.pattern).finditer(sentence))


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionCue:
    """Words that make one thing wait for another.

    Attributes:
        id: its name.
        kind: how it waits.
        pattern: the words, matched between word boundaries in any case.
        fires_on: sentences of our own on which it fires.
        passes_over: sentences of our own on which it does not.
    """

    id: str
    kind: ConditionKind
    pattern: str
    fires_on: tuple[str, ...]
    passes_over: tuple[str, ...] = ()

    def fires(self, sentence: str) -> bool:
        """Whether the cue is found in a sentence."""
        return bool(compiled(self.pattern).search(sentence))


C = TypeVar("C", Cue, ConditionCue)


_Place = tuple[int, int]
"""Of an alternative: the rank of its pattern, and its number in it."""


@functools.cache
def _of_letter(patterns: tuple[str, ...], letter: str) -> dict[_Place, re.Pattern[str]]:
    """The alternatives of patterns that can begin with a letter, in their order.

    Each is compiled for itself: a whole pattern has many alternatives that no word of a page can begin, and to compile
    what is not needed takes longer than to read the page. Those that begin with whole words wait for such a word.
    """
    may = (
        (place, way)
        for place, way in _ways(patterns)
        if not first_words(way) and (letter in (first := first_letters(way)) or ANY in first)
    )
    return {place: compiled(way) for place, way in may}


@functools.cache
def _by_word(patterns: tuple[str, ...]) -> dict[str, dict[_Place, str]]:
    """The alternatives of patterns that begin with whole words, for each of these."""
    found: dict[str, dict[_Place, str]] = {}
    for place, way in _ways(patterns):
        for word in first_words(way):
            found.setdefault(word, {})[place] = way
    return found


def _ways(patterns: tuple[str, ...]) -> Iterator[tuple[_Place, str]]:
    for rank, pattern in enumerate(patterns):
        for number, way in enumerate(alternatives(pattern)):
            yield (rank, number), way


@functools.cache
def _of_word(patterns: tuple[str, ...], word: str) -> tuple[tuple[int, re.Pattern[str]], ...]:
    """What a word of the page can begin, each with the rank of its pattern, in their order."""
    of_letter = _of_letter(patterns, word[0])
    whole = {place: compiled(way) for place, way in _by_word(patterns).get(word, {}).items()}
    both = sorted({**of_letter, **whole}.items(), key=lambda entry: entry[0]) if whole else of_letter.items()
    return tuple((rank, way) for (rank, _), way in both)


_WORD = re.compile(r"(?<![\w-])(?:[\w-]+|\S)|['’]")


def places(cues: tuple[C, ...], text: str) -> Iterator[tuple[int, C, re.Match[str]]]:
    """Wherever cues match, each with its rank; a word is tried on those that can begin with it or with its letter."""
    patterns = tuple(cue.pattern for cue in cues)
    whole = _by_word(patterns)
    found: dict[tuple[int, int], re.Match[str]] = {}
    for match in _WORD.finditer(text):
        begin, word = match.start(), match.group().lower()
        for rank, way in _of_word(patterns, word if word in whole else word[0]):
            if (rank, begin) not in found and (here := way.match(text, begin)):
                found[rank, begin] = here
    for (rank, _), here in sorted(found.items()):
        yield rank, cues[rank], here
