"""What a report is known by: its parties, the other names in it, and the words of its matter.

Names say most about which affair a report belongs to ([Hatzivassiloglou2000]_), so a name weighs twice what a word
does; whoever only mediates or hosts takes part in the talks of others too, and weighs little. The same mark said
again says little more: it counts by the logarithm.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from math import log

from pourparler.reading.english.commonplace import COMMONPLACE
from pourparler.reading.report import Report
from pourparler.reading.who import register
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
    """

    weights: dict[str, float]
    leading: frozenset[str]
    named: frozenset[str]
    first: date | None
    last: date | None


def marks_of(report: Report, dated: PartialDate | None = None) -> Marks:
    """The marks of a report; ``dated`` is the date that a person gave, if one did."""
    parties = Counter(m.party for m in report.roster.mentions if m.party and not m.person and not m.place)
    roles = report.roster.roles
    weights = {mark_of_party(name): weight_of_party(count, helps=name in roles) for name, count in parties.items()}
    on = dated or report.date
    return Marks(
        weights=weights | _weighed(_words(report)),
        leading=_leading(report),
        named=frozenset(parties),
        first=on.first_day() if on else None,
        last=on.last_day() if on else None,
    )


def mark_of_party(name: str) -> str:
    """The mark of a party, by its full name."""
    return f"{PARTY}{' '.join(name.split())}"


def weight_of_party(count: int, *, helps: bool) -> float:
    """What a party weighs that is named so often; ``helps`` where it only mediates or hosts."""
    return _weight(NAME, count) * (HELPER if helps else 1.0)


def marks_in(texts: Iterable[str], parties: Iterable[str]) -> dict[str, float]:
    """The marks of passages that are no whole report: names and words, but for words that parties are called by."""
    texts = tuple(texts)
    inside = [word for text in texts for word in _TOKEN.findall(text)[1:]]
    names = {word.lower() for word in inside if word[0].isupper()}
    of_parties = {word for party in parties for word in words_of(party)}

    def marks() -> Iterator[str]:
        for word in (word for text in texts for word in _TOKEN.findall(text)):
            plain = _plain(word)
            if plain is not None and (word.islower() or plain not in of_parties):
                yield plain.capitalize() if word[0].isupper() and word.lower() in names else plain

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
    return frozenset(name for name, count in by_or_to.items() if count >= enough and _is_a_name(name))


def _is_a_name(party: str) -> bool:
    return register.entry(party) is not None or sum(word[0].isupper() for word in party.split()) > 1


def _words(report: Report) -> Iterator[str]:
    """Names, with a capital, and words of the matter, in the title and in all sentences.

    A capital at the beginning of a sentence tells nothing; a word with one that is part of a party's name is no matter.
    """
    names = _names(report)
    own = {word for words in (report.outlet, report.byline) for word in words_of(words or "")}
    of_parties = {word for party in report.parties for word in words_of(party)}
    taken = [(m.start, m.end) for m in report.roster.mentions if m.party and not m.person and not m.place]
    for at, word in _tokens(report):
        plain = _plain(word)
        if plain is None or _stands_in(at, taken):
            continue
        if word.lower() in names:
            if word[0].isupper() and plain not in own:
                yield plain.capitalize()
        elif word.islower() or plain not in of_parties:
            yield plain
    for word in _TOKEN.findall(report.title or ""):
        if (plain := _plain(word)) is not None and (word.lower() in names or plain not in of_parties):
            yield plain.capitalize() if word.lower() in names else plain


def _tokens(report: Report) -> Iterator[tuple[int, str]]:
    for sentence in report.sentences:
        for found in _TOKEN.finditer(report.text, sentence.start, sentence.end):
            yield found.start(), found.group()


def _names(report: Report) -> frozenset[str]:
    """Words with a capital where a sentence has begun already, in small letters."""
    found: set[str] = set()
    for sentence in report.sentences:
        inside = _TOKEN.finditer(report.text, sentence.start, sentence.end)
        next(inside, None)
        found.update(one.group().lower() for one in inside if one.group()[0].isupper())
    return frozenset(found)


def _stands_in(at: int, spans: list[tuple[int, int]]) -> bool:
    """Whether a place lies in the span that begins last before it; spans are told from front to back, and used up."""
    while spans and spans[0][1] <= at:
        spans.pop(0)
    return bool(spans) and spans[0][0] <= at


def words_of(words: str) -> Iterator[str]:
    """The words of a phrase that may tell one dispute from another, as they are among the marks of a report."""
    return (plain for word in _TOKEN.findall(words) if (plain := _plain(word)) is not None)


@cache
def _plain(word: str) -> str | None:
    """The stem of a word that may tell a dispute from another; None where it tells nothing."""
    plain = re.sub(r"['’]s?$", "", word.lower())
    if len(plain) < _SHORTEST or plain in COMMONPLACE:
        return None
    stemmed = stem(plain)
    return None if stemmed in COMMONPLACE else stemmed
