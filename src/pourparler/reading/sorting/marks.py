"""What a report is known by: its parties, the other names in it, and the words of its matter.

Names say most about which affair a report belongs to ([Hatzivassiloglou2000]_), so a name weighs twice what a word
does; whoever only mediates or hosts takes part in the talks of others too, and weighs little. The same mark said
again says little more: it counts by the logarithm.

A party is often known for one in one report and not in the next, or by another full name. So the words of its name are
names, too, as they are where nobody knows it for a party; only those of a state that a table has are not.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import pairwise
from math import log

from pourparler.reading.english.commonplace import COMMONPLACE
from pourparler.reading.report import Report
from pourparler.reading.sorting.common_names import COMMON, OF_ANY_BODY
from pourparler.reading.who import register
from pourparler.reading.who.roster import Mention
from pourparler.record.dates import PartialDate
from pourparler.record.likeness.gist import stem

PARTY = "party "
"""How the mark of a party begins."""
NAME, WORD = 2.0, 1.0
"""What a name and a word weigh."""
HELPER = 0.25
"""The share of it that the name of a mediator or host weighs."""
LEADING = 0.15
"""The share of all that is said and done in a report by or to a party that leads in it."""
_SHORTEST = 3
_POSSESSIVE = re.compile(r"['’]s?$")
_SHORTENED = re.compile(r"['’](?:d|ll|m|re|t|ve)$")
"""As in "they're"."""
_Word = tuple[int, int, str]
"""A mark, and where its word stands; nowhere, [0, 0), where that is in the title."""
_TOKEN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Marks:
    """What one report is known by.

    Attributes:
        weights: of each mark; a party's is its full name, a name's or word's its stem.
        leading: parties with a name by or to whom much is said; mediators, hosts and people left out, and whoever is
            only called by what they do ("senators", "barge owners"): another report may call them otherwise.
        named: all parties that are named.
        first: first day on which it may have been written; None where it is undated.
        last: the last one.
        together: pairs of names that are one's, parted by a space: side by side, or of a party and who speaks for it.
        helping: names of mediators and hosts, and of their people.
        unsure: words that have a capital wherever they stand, and stand where any word has one: they may be names.
    """

    weights: dict[str, float]
    leading: frozenset[str]
    named: frozenset[str]
    first: date | None
    last: date | None
    together: frozenset[str] = frozenset()
    helping: frozenset[str] = frozenset()
    unsure: frozenset[str] = frozenset()


def marks_of(report: Report, dated: PartialDate | None = None) -> Marks:
    """The marks of a report; ``dated`` is the date that a person gave, if one did."""
    parties = Counter(m.party for m in report.roster.mentions if m.party and not m.person and not m.place)
    roles = report.roster.roles
    weights = {mark_of_party(name): weight_of_party(name, n, helps=name in roles) for name, n in parties.items()}
    words = tuple(_words(report))
    on = dated or report.date
    return Marks(
        weights=weights | _weighed(mark for _, _, mark in words),
        leading=_leading(report),
        named=frozenset(map(register.full_name, parties)),
        first=on.first_day() if on else None,
        last=on.last_day() if on else None,
        together=frozenset((*_side_by_side(words, report.text), *_of_one_side(report))),
        helping=_helping(report),
        unsure=_unsure(words, report.text),
    )


def mark_of_party(name: str) -> str:
    """The mark of a party, by its full name."""
    return f"{PARTY}{' '.join(register.full_name(name).split())}"


def weight_of_party(name: str, count: int, *, helps: bool) -> float:
    """What a party weighs that is named so often; ``helps`` where it only mediates or hosts."""
    return _weight(NAME if _tells_apart(name) else WORD, count) * (HELPER if helps else 1.0)


def marks_in(texts: Iterable[str], parties: Iterable[str]) -> dict[str, float]:
    """The marks of passages that are no whole report: names and words, but for words that parties are called by."""
    texts, parties = tuple(texts), tuple(parties)
    inside = [word for text in texts for word in _TOKEN.findall(text)[1:]]
    names = {_bare(word) for word in inside if word[0].isupper()}
    of_parties = {word for party in parties for word in words_of(party)}
    no_names = COMMON | {word for party in parties if register.entry(party) for word in words_of(party)}

    def marks() -> Iterator[str]:
        for word in (word for text in texts for word in _TOKEN.findall(text)):
            plain = _plain(word)
            is_name = word[0].isupper() and _bare(word) in names
            if plain is not None and (
                word.islower() or plain not in (no_names & of_parties if is_name else of_parties)
            ):
                yield plain.capitalize() if is_name else plain

    return _weighed(marks())


def _weighed(marks: Iterable[str]) -> dict[str, float]:
    return {mark: _weight(NAME if mark[0].isupper() else WORD, count) for mark, count in Counter(marks).items()}


def _weight(kind: float, count: int) -> float:
    return kind * (1 + log(count))


def _leading(report: Report) -> frozenset[str]:
    by_or_to = Counter(name for one in report.statements for name in (one.speaker, one.addressee) if name)
    for name in (*report.roster.roles, *report.roster.people):
        del by_or_to[name]
    enough = LEADING * by_or_to.total()
    return frozenset(
        register.full_name(name) for name, count in by_or_to.items() if count >= enough and _is_a_name(name)
    )


def _is_a_name(party: str) -> bool:
    return register.entry(party) is not None or (
        sum(word[0].isupper() for word in party.split()) > 1 and _tells_apart(party)
    )


@cache
def _tells_apart(party: str) -> bool:
    """Whether a party's name tells it from others of its kind: "Harlan Village Board", not "Village Board"."""
    return register.entry(party) is not None or not all(word in OF_ANY_BODY for word in words_of(party))


def _words(report: Report) -> Iterator[_Word]:
    """Names, with a capital, and words of the matter, in the title and in all sentences.

    A capital at the beginning of a sentence tells nothing; a word with one that is part of a party's name is no matter,
    and no name where it is common.
    """
    names = _names(report)
    own = {word for words in (report.outlet, report.byline) for word in words_of(words or "")}
    of_parties = {word for party in report.parties for word in words_of(party)}
    mentions = [m for m in report.roster.mentions if m.party and not m.person and not m.place]
    for start, end in _tokens(report):
        word = report.text[start:end]
        plain, within = _plain(word), _over(start, mentions)
        if plain is None or (within is not None and register.entry(within) is not None):
            continue
        if _bare(word) in names:
            if word[0].isupper() and plain not in own and (within is None or plain not in COMMON):
                yield start, end, plain.capitalize()
        elif within is None and (word.islower() or plain not in of_parties):
            yield start, end, plain
    for word in _TOKEN.findall(report.title or ""):
        if (plain := _plain(word)) is not None and (_bare(word) in names or plain not in of_parties):
            yield 0, 0, plain.capitalize() if _bare(word) in names else plain


def _tokens(report: Report) -> Iterator[tuple[int, int]]:
    for sentence in report.sentences:
        for found in _TOKEN.finditer(report.text, sentence.start, sentence.end):
            yield found.span()


def _side_by_side(words: Iterable[_Word], text: str) -> Iterator[str]:
    for (_, end, one), (start, _, other) in pairwise(words):
        if one[0].isupper() and other[0].isupper() and one != other and text[end:start].isspace():
            yield f"{one} {other}"


def _of_one_side(report: Report) -> Iterator[str]:
    """Names of a party and of who speaks for it, in pairs."""
    for person, party in report.roster.people.items():
        for word in own_words(party or ""):
            yield from (f"{name} {word}" for name in own_words(person)[-1:])


def _helping(report: Report) -> frozenset[str]:
    """Names of those who only mediate or host, and of their people."""
    roles = report.roster.roles
    people = (person for person, party in report.roster.people.items() if party in roles)
    return frozenset(word for name in (*roles, *people) for word in own_words(name))


def own_words(name: str) -> list[str]:
    """The words of a name that are no common ones, as they stand among the marks."""
    return [word.capitalize() for word in words_of(name) if word not in COMMON]


def _unsure(words: Iterable[_Word], text: str) -> frozenset[str]:
    """Words that have a capital wherever they stand, and are no names."""
    capital, other = set[str](), set[str]()
    for start, end, mark in words:
        begins = mark.islower() and (end == 0 or text[start].isupper())
        (capital if begins else other).add(mark.lower())
    return frozenset(capital - other)


def _names(report: Report) -> frozenset[str]:
    """Words with a capital where a sentence has begun already, in small letters."""
    found: set[str] = set()
    for sentence in report.sentences:
        inside = _TOKEN.finditer(report.text, sentence.start, sentence.end)
        next(inside, None)
        found.update(_bare(one.group()) for one in inside if one.group()[0].isupper())
    return frozenset(found)


def _over(at: int, mentions: list[Mention]) -> str | None:
    """The party that is named over a place; mentions are told from front to back, and used up."""
    while mentions and mentions[0].end <= at:
        mentions.pop(0)
    return mentions[0].party if mentions and mentions[0].start <= at else None


def words_of(words: str) -> Iterator[str]:
    """The words of a phrase that may tell one dispute from another, as they are among the marks of a report."""
    return (plain for word in _TOKEN.findall(words) if (plain := _plain(word)) is not None)


@cache
def _plain(word: str) -> str | None:
    """The stem of a word that may tell a dispute from another; None where it tells nothing."""
    plain = _bare(word)
    if len(plain) < _SHORTEST or plain in COMMONPLACE or _SHORTENED.search(plain):
        return None
    stemmed = stem(plain)
    return None if stemmed in COMMONPLACE else stemmed


@cache
def _bare(word: str) -> str:
    """A word in small letters, whoever it belongs to."""
    return _POSSESSIVE.sub("", word.lower())
