"""Which party some words begin with, and which measure on record they mean: by its verb and nouns, however worded.

>>> record = Record([Party(id="lot", name="Lotvia")], [Measure(id="gate", what="open the sluice gates", by=("lot",))])
>>> record.who("Lotvia will not pay").parties, record.meant("the opening of the sluices").measure
(('lot',), 'gate')
>>> record.meant("the fine").near
()
"""

import math
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from pourparler.reading.english.rule import Rule
from pourparler.reading.matters.lexicon import plain_verb, stem
from pourparler.reading.matters.phrasal import one_verb
from pourparler.reading.typed.grammar import Who
from pourparler.record.likeness.gist import gist, sides
from pourparler.record.measures import Measure
from pourparler.record.parties import Party

SURE = 0.6
"""How alike words and a measure must be for it to be taken as the one that is meant."""
_APART = 0.15
"""By how much it must be more alike than the next."""
_NEAR = 0.3
_MOST_NEAR = 3
_BY_ITS_DOER = 0.1
_BY_ITS_VERB = 0.15
_SOMEBODY = Rule(
    id="somebody-unnamed",
    does="who does it is told by a word that stands for a name",
    pattern=r"^(?:we|they|it|he|she|you|I|both\s(?:sides|parties)|both(?=\smust\b)|everybody|nobody)\b",
    any_case=True,
    fires_on=(
        "we pay",
        "they pay",
        "it pays",
        "he pays",
        "she pays",
        "you pay",
        "I pay",
        "both sides pay",
        "both parties pay",
        "both must pay",
        "everybody pays",
        "nobody pays",
    ),
    passes_over=("western aid", "both levies"),
)
_GONE = Rule(
    id="is-gone",
    does="something is no more, whichever word tells that it ends",
    pattern=r"\b(?:goes|go|gone|going|away|over|ends?|ended|stops?|stopped|off|no\slonger)\b",
    any_case=True,
    fires_on=(
        "it goes",
        "they go",
        "it is gone",
        "it is going",
        "it goes away",
        "it is over",
        "it ends",
        "they end",
        "it ended",
        "it stops",
        "they stop",
        "it has stopped",
        "it is off",
        "it is no longer so",
    ),
    passes_over=("it is on", "they talk"),
)
_BACK = Rule(
    id="goes-back",
    does="who goes or is back somewhere returns there",
    pattern=r"\b(?:(?:go|goes|going|come|comes|coming|be|is|are)\sback|back\sto(?=\s))",
    any_case=True,
    fires_on=(
        "go back to work",
        "goes back",
        "going back",
        "come back",
        "comes back",
        "coming back",
        "be back",
        "is back",
        "are back",
        "the way back to work",
    ),
    passes_over=("pay back", "a backlog"),
)
_ENDING = frozenset({"end", "cancel", "stop", "drop", "destroy", "close"})
"""Classes of verbs by which something is no more."""
_GOING = frozenset({"go", "gone", "end", "stop", "over"})
_HAPPENING = frozenset("happen happens start starts begin begins done take place get come do does make put".split())
"""Verbs that say only that a thing comes about."""
_SMALL = frozenset(
    """
    a about again all also an and another any are as at be been before being both by can case each ever every first
    for from full fully has have he her his i if in into is it its itself just last more most my new no not now of off
    on once one only or other our out over own same she side sides so some still such than that the their them then
    there these they this those through to too under until up us very was we were what when which while who whole
    will with within without would yet you your down back away along anything something such
    """.split()
)
_WORD = re.compile(r"\d[\d,.]*\d%?|\d%?|[^\W\d_][\w'-]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Meant:
    """What words for a measure may mean.

    Attributes:
        words: as they were typed.
        near: ids of measures, the likeliest first; none where nothing on record is like them.
        is_sure: whether the first is meant.
    """

    words: str
    near: tuple[str, ...] = ()
    is_sure: bool = False

    @property
    def measure(self) -> str | None:
        """The measure that is meant, where that is sure."""
        return self.near[0] if self.is_sure else None


@dataclass(frozen=True, slots=True)
class _Told:
    """Some words: each that weighs something, in every sense that it may have; and sides of known pairs of steps."""

    words: tuple[frozenset[str], ...]
    figures: frozenset[str]
    pairs: frozenset[int]


class Record:
    """The parties and measures on record, to know words by."""

    def __init__(self, parties: Iterable[Party], measures: Iterable[Measure]) -> None:
        """Know these."""
        self._parties = _names(tuple(parties))
        self._by = {measure.id: frozenset(measure.by) for measure in measures}
        self._told = {m.id: [_told(name) for name in _called(m)] for m in measures}
        every = Counter(
            sense for told in self._told.values() for sense in {s for one in told for w in one.words for s in w}
        )
        self._weight = {sense: 1 / math.sqrt(count) for sense, count in every.items()}

    # -- parties -----------------------------------------------------------------------------------------------------

    def who(self, words: str) -> Who:
        """The parties that words begin with."""
        lead = re.match(r"(?i)(?:the|our)\s", words)
        start = lead.end() if lead else 0
        for name, parties in self._parties:
            if re.match(rf"{re.escape(name)}(?!['\w-])", words[start:].casefold()):
                return self._and_who(Who(parties, start + len(name)), words)
        unnamed = _SOMEBODY.match(words)
        return Who((), unnamed.end()) if unnamed else Who()

    def _and_who(self, who: Who, words: str) -> Who:
        joined = re.match(r"\sand\s", words[who.end :])
        other = self.who(words[who.end + joined.end() :]) if joined else Who()
        if not joined or not other.parties:
            return who
        return Who(tuple(dict.fromkeys((*who.parties, *other.parties))), who.end + joined.end() + other.end)

    # -- measures ----------------------------------------------------------------------------------------------------

    def meant(self, words: str) -> Meant:
        """The measure that words mean, or those that they may mean."""
        if len(named := [id_ for id_ in self._told if id_.casefold() == words.strip().casefold()]) == 1:
            return Meant(words=words, near=tuple(named), is_sure=True)
        who = self.who(words)
        told = [_told(words), *([_told(words[who.end :])] if who.end else [])]
        scores = sorted(((self._likeness(told, who, id_), id_) for id_ in self._told), key=lambda one: -one[0])
        near = tuple(id_ for score, id_ in scores if score >= _NEAR)[:_MOST_NEAR]
        best, second = (*(score for score, _ in scores[:2]), 0.0, 0.0)[:2]
        return Meant(words=words, near=near, is_sure=best >= SURE and best - second >= _APART)

    def several(self, words: str) -> tuple[tuple[Meant, ...], bool]:
        """The measures that words list, and whether one of them is enough; one where they are no list."""
        whole = self.meant(words)
        joiner = re.search(r",?\s(?P<word>and|or)\s(?:also\s)?", words)
        if joiner is None:
            return (whole,), False
        parts = [part for part in re.split(rf",\s(?:{joiner['word']}\s)?|\s{joiner['word']}\s", words) if part.strip()]
        each = tuple(self.meant(part) for part in parts)
        named = [one.near[0] for one in each if one.near]
        if len(named) == len(each) == len(set(named)) and len(each) <= 4:
            return each, joiner["word"] == "or"
        return (whole,), False

    def _likeness(self, told: Iterable[_Told], who: Who, id_: str) -> float:
        best = max((self._alike(one, other) for one in told for other in self._told[id_]), default=0.0)
        does = bool(set(who.parties) & self._by[id_])
        return best + (_BY_ITS_DOER if does and best >= _NEAR else 0.0)

    def _alike(self, told: _Told, known: _Told) -> float:
        """How much of either the other covers, the words that few measures have weighing more."""
        if told.figures and known.figures and told.figures.isdisjoint(known.figures):
            return 0.0
        if told.pairs & known.pairs:
            return 0.95
        shared = self._covered(told.words, known.words), self._covered(known.words, told.words)
        same_verb = bool(told.words and known.words and told.words[0] & known.words[0])
        return 0.6 * shared[0] + 0.4 * shared[1] + (_BY_ITS_VERB if same_verb else 0.0)

    def _covered(self, words: tuple[frozenset[str], ...], by: tuple[frozenset[str], ...]) -> float:
        senses = frozenset(sense for word in by for sense in word)
        weights = [(max((self._weight.get(sense, 1.0) for sense in word), default=1.0), word) for word in words]
        whole = sum(weight for weight, _ in weights)
        return sum(weight for weight, word in weights if word & senses) / whole if whole else 0.0


def _names(parties: tuple[Party, ...]) -> list[tuple[str, tuple[str, ...]]]:
    """Every name, without "the", and single words of names that only one party has; the longest first."""
    named: dict[str, dict[str, None]] = {}
    for party in parties:
        whole = [re.sub(r"^(?:the|our)\s", "", name.casefold()) for name in (party.label, *party.aliases, party.id)]
        words = [word.removesuffix("'s").strip("'") for name in whole for word in name.replace("’", "'").split()]
        for name in [*whole, *(word for word in words if len(word) > 3)]:
            named.setdefault(name.replace("’", "'"), {})[party.id] = None
    full = {re.sub(r"^(?:the|our)\s", "", n.casefold()) for p in parties for n in (p.label, *p.aliases, p.id)}
    known = [(name, tuple(ids)) for name, ids in named.items() if len(ids) == 1 or name in full]
    return sorted(known, key=lambda one: -len(one[0]))


def _called(measure: Measure) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys((measure.label.replace("-", " ") if measure.what is None else measure.what, *measure.phrases))
    )


def _told(words: str) -> _Told:
    words = _BACK.sub("return ", " ".join(words.replace("’", "'").split()))
    first, _, rest = words.partition(" ")
    verb, rest = one_verb(plain_verb(first), f" {rest}") if rest else (words, "")
    words = f"{verb}{rest}" if verb != plain_verb(first) else words
    summed = gist(words)
    found = [word.casefold().removesuffix("'s").strip("'") for word in _WORD.findall(words)]
    gone = frozenset(_ENDING) if _GONE.search(words) else frozenset()
    kept = [_senses(word) for word in found if word not in _SMALL | _HAPPENING and not word[0].isdigit()]
    kept = [one for one in kept if not (gone and one & _GOING)] + ([gone] if gone else [])
    return _Told(tuple(kept), summed.figures, frozenset(pair for pair, _ in sides(summed)))


def _senses(word: str) -> frozenset[str]:
    """A word as its plain form, as a thing of its kind and as verbs of its classes."""
    return frozenset({stem(word), plain_verb(word), stem(plain_verb(word)), *gist(f"x {word}").marks}) - {"x"}
