"""What the words for a measure come down to, and whether two may mean one step.

>>> told = gist("the lifting of sanctions on $15m of grain")
>>> sorted(told.verbs), sorted(told.nouns), sorted(told.figures)
(['end'], ['grain', 'sanction'], ['15m'])
>>> are_known_pair(gist("open its books"), gist("carry out due diligence"))
True
>>> shared_nouns(gist("free the crew"), gist("the release of the crew")), gist("freed").verbs == gist("release").verbs
(frozenset({'crew'}), True)
"""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from pourparler.record.likeness.table import ALONE, PAIRS, THINGS, VERBS

_WEIGHTLESS = frozenset(
    """
    a about again all also an and another any are as at be been before both by can case do does each ever every
    first for from full fully further had has have he her his how i if immediate immediately in into is issue it
    its just last least less many matter may me more most must my new next no nor not now of on once one only or
    other our over own said same she should side sides so some soon still such than that the their them then
    there these they this those through to too under until upon us very was we were what when where which while
    who whole whom whose will with within without would yet you your
    """.split()
)
_PARTICLES = frozenset("off out up down back away in along".split())
"""Small words that turn a verb's sense ("call off"), and are no things."""
_IRREGULAR = {
    "gave": "give", "given": "give", "held": "hold", "kept": "keep", "met": "meet", "paid": "pay", "sent": "send",
    "taken": "take", "withdrawn": "withdraw", "withdrew": "withdraw", "frozen": "freeze", "froze": "freeze",
    "unfrozen": "unfreeze", "made": "make", "begun": "begin", "brought": "bring", "built": "build", "left": "leave",
    "sold": "sell", "bought": "buy", "given-up": "give", "laid": "lay", "shown": "show", "rebuilt": "build",
    "broken": "break", "went": "go", "gone": "go", "back-to-work": "back", "rose": "rise", "risen": "rise",
}  # fmt: skip
_NUMBERS = {
    word: str(number)
    for number, word in enumerate("two three four five six seven eight nine ten eleven twelve".split(), start=2)
} | {"half": "1/2", "double": "x2", "thousand": "k", "hundred": "00"}
_SCALES = {"million": "m", "mln": "m", "billion": "bn", "bln": "bn", "percent": "%", "per-cent": "%"}
_TERM = re.compile(rf"(?P<many>\d+|one|{'|'.join(_NUMBERS)})-(?P<unit>year|month|week|day|hour)s?")
"""How long something is to be: "a two-year lease"."""
_TOKEN = re.compile(r"(?:\b(?:US|K?Shs?|USh|TSh|Rs|Re|Tk|Kr|GHS|N|R|K|P)\.?\s?(?=\d))?"
                    r"(?P<figure>\d[\d,.]*\d|\d)\s?(?P<scale>%|percent|per cent|m|bn|mln|bln|million|billion)?(?![\w-])"
                    r"|(?P<word>[^\W_](?:[\w'’-]*\w)?)")  # fmt: skip

_CLASSES: dict[str, frozenset[str]] = {
    word: frozenset(row.id for row in VERBS if word in row.words.split()) for one in VERBS for word in one.words.split()
}
_VERBS = _CLASSES | {word: frozenset([word]) for word in ALONE if word not in _CLASSES}
_THING = {word: one.id for one in THINGS for word in one.words.split()}


@dataclass(frozen=True, slots=True)
class Gist:
    """The words of a measure that carry its meaning.

    Attributes:
        verbs: classes of its verb; empty where only a thing is named.
        nouns: the rest, with one word for each kind of thing.
        figures: numbers, as "15m", "8%".
        words: verb, nouns and figures as they are told, without endings.
        marks: each word in every sense that the table knows.
    """

    verbs: frozenset[str]
    nouns: frozenset[str]
    figures: frozenset[str]
    words: frozenset[str]
    marks: frozenset[str]


@functools.lru_cache(maxsize=4096)
def gist(phrase: str, names: frozenset[str] = frozenset()) -> Gist:
    """What a phrase comes down to.

    Args:
        phrase: an infinitive ("lift the ban"), a noun of doing ("the lifting of the ban") or a thing ("a truce").
        names: words of the names of parties, in lower case; written with a capital they only say who.
    """
    tokens, figures = _tokens(phrase)
    told = [word.lower() for word in tokens if word.lower() not in _WEIGHTLESS]
    verb = plain(told[0]) if told else None
    who = {word.lower() for word in tokens if word[0].isupper()} & names
    singular = [stem(word) for word in (told[1:] if verb else told) if word not in who | _PARTICLES]
    marks = {mark for word in told for mark in _marks(word)}
    return Gist(
        verbs=_VERBS[verb] if verb else frozenset(),
        nouns=frozenset(_THING.get(word, word) for word in singular),
        figures=frozenset(figures),
        words=frozenset((*singular, *figures, *([verb] if verb else []))),
        marks=frozenset(marks),
    )


def plain(word: str) -> str | None:
    """The plain verb of a form, if it is one that the table knows.

    >>> plain("stopping"), plain("releases"), plain("withdrawn"), plain("withdrawal"), plain("fuel")
    ('stop', 'release', 'withdraw', 'withdrawal', None)
    """
    return next((form for form in _plain_forms(word) if form in _VERBS), None)


def _plain_forms(word: str) -> Iterator[str]:
    """What a form may be a form of; the spelling in -ise goes before that in -ize."""
    if word.endswith(("ize", "izes", "izing", "ized")):
        yield re.sub(r"iz(?:es?|ing|ed)$", "ise", word)
    yield _IRREGULAR.get(word, word)
    for ending, instead in (("s", ""), ("es", ""), ("ies", "y"), ("ing", ""), ("ing", "e"), ("ed", ""), ("ed", "e")):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            root = word[: -len(ending)]
            yield root + instead
            if len(root) > 3 and root[-1] == root[-2] and ending in ("ing", "ed"):
                yield root[:-1]
    if word.endswith("ied"):
        yield f"{word[:-3]}y"


def stem(word: str) -> str:
    """What two forms of a noun have in common.

    >>> stem("armies"), stem("sanctions"), stem("class"), stem("dismissed")
    ('army', 'sanction', 'class', 'dismissed')
    """
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


def _marks(word: str) -> Iterator[str]:
    """A word as a plain word, as a thing of its kind, and as a verb of its classes."""
    verb = plain(word)
    yield from (stem(word), _THING.get(stem(word), stem(word)))
    if verb is not None:
        yield from (verb, *_VERBS[verb])


def _tokens(phrase: str) -> tuple[list[str], list[str]]:
    words: list[str] = []
    figures: list[str] = []
    for found in _TOKEN.finditer(phrase.replace("’", "'")):
        if found["figure"]:
            scale = (found["scale"] or "").replace(" ", "-")
            figures.append(found["figure"].replace(",", "") + _SCALES.get(scale, scale))
            continue
        word = re.sub(r"['’]s?$", "", found["word"])
        if (term := _TERM.fullmatch(word.lower())) is not None:
            figures.append(f"{_NUMBERS.get(term['many'], term['many'])}-{term['unit']}")
        elif word.lower() in _NUMBERS:
            figures.append(_NUMBERS[word.lower()])
        else:
            words.append(word)
    return words, figures


# -- two of them -----------------------------------------------------------------------------------------------------


def same_verb(one: Gist, other: Gist) -> bool:
    """Whether the verbs ask for the same; a thing without a verb agrees with none."""
    return not one.verbs.isdisjoint(other.verbs)


def shared_nouns(one: Gist, other: Gist) -> frozenset[str]:
    """The things that both speak of, with one word for each kind."""
    return one.nouns & other.nouns


def shared_stems(one: str, other: str) -> frozenset[str]:
    """The beginnings that words of both phrases have in common, whatever is made of them.

    >>> sorted(shared_stems("deliver a single load", "have the deliveries resume"))
    ['deliver']
    >>> shared_stems("return to work", "pay the bonus"), shared_stems("contain the fire", "contract a firm")
    (frozenset(), frozenset())
    """
    told, again = ([w.lower() for w in _tokens(phrase)[0] if w.lower() not in _WEIGHTLESS] for phrase in (one, other))
    begun = {_beginning(a, b) for a in told for b in again}
    return frozenset(begun - {""})


_SHORTEST = 4
"""Letters of a stem: what two words share that is shorter is no more than chance."""


def _beginning(one: str, other: str) -> str:
    """What two words begin with alike, if it is most of the shorter, and no more than an ending follows in either."""
    if one == other:
        return one
    same = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rest = max(len(one), len(other)) - same
    return one[:same] if same >= _SHORTEST and same >= min(len(one), len(other)) - 2 and rest <= 5 else ""


def stands_in(part: Gist, whole: Gist) -> bool:
    """Whether every word of one stands in the other, which says more."""
    return bool(part.words) and part.words < whole.words


def are_known_pair(one: Gist, other: Gist) -> bool:
    """Whether they are two tellings of one step, by the table."""
    told = sides(other)
    return any((pair, not side) in told for pair, side in sides(one))


@functools.lru_cache(maxsize=4096)
def sides(told: Gist) -> frozenset[tuple[int, bool]]:
    """The known pairs of which it tells one side: the place of each in the table, and whether it is the one side."""
    return frozenset(
        (place, side)
        for place, pair in enumerate(PAIRS)
        for side, ways in ((True, pair.one), (False, pair.other))
        if any(_marks_of(way) <= told.marks for way in ways)
    )


@functools.cache
def _marks_of(way: str) -> frozenset[str]:
    """The words of a way to tell a step, each as the table's own word for it."""
    return frozenset(_THING.get(word, word) for word in way.split() if word not in _WEIGHTLESS)
