"""Names of parties that the model hears and the rules do not know, put together into parties.

What counts as one party: names of which one is part of another ("Wendle", "Wendle Valley Travel"), the first letters of
a name ("WVT"), and what its people are called ("Merovian"). Other words for a party ("the carrier") and people are left
to the rules, which know them better.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from pourparler.reading.second.hearing import Heard, stretches
from pourparler.reading.second.likeness import Span
from pourparler.reading.who.names import Known
from pourparler.reading.who.roster import Roster
from pourparler.reading.who.same_name import is_of

_PARTY = (1, 2)
"""Labels of the head ``who``: the first token of a party's name, and further ones."""
_LIKELY = 0.35
_POSSESSIVE = re.compile(r"['’]s?$")
_OPENS = re.compile(r"(?:[.!?:][\"”’)]?|\n|[“\"‘])\s*(?:[Tt]he\s)?$")
"""What stands before the first word of a sentence."""
_NO_NAME = re.compile(
    r"(?:[Hh]er|[Hh]is|[Ii]ts|[Tt]heir|[Oo]ur|[Mm]y|[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose|[Bb]oth|[Oo]ther|[Ss]ome|[Mm]any|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|"
    r"[Ss]ix|[Ss]even|Mr|Mrs|Ms|Dr|Sir|Dame|Lord|Lady|General|Gen|Colonel|Col|Captain|Capt|Major|President|Prime|Minister)\b"
)
"""What no name of a party begins with."""


@dataclass(slots=True)
class _Party:
    """A party as it is put together: its names, and those that are new."""

    name: str
    names: set[str] = field(default_factory=set)
    new: dict[str, None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Name:
    """Words that the model takes for a party's name, and where they stand."""

    words: str
    places: tuple[Span, ...]


def names_heard(heard: Heard, text: str, roster: Roster) -> tuple[Known, ...]:
    """Parties that the rules do not know, or know by other names alone.

    Args:
        heard: the text as the model reads it.
        text: of the report.
        roster: whom the rules know.
    """
    parties = _known(text, roster)
    for name in sorted(_unknown(heard, text, roster), key=_order):
        party = _by_name(name.words, parties)
        if party is None and not _speaks(heard, name):
            continue
        if party is None:
            party = _Party(name.words)
            parties.append(party)
        party.names.add(name.words)
        party.new[name.words] = None
    return tuple((one.name, tuple(name for name in one.new if name != one.name)) for one in parties if one.new)


def _order(name: _Name) -> tuple[int, int, str]:
    """Names of many words before those of few."""
    return -len(name.words.split()), len(name.words), name.words


def _speaks(heard: Heard, name: _Name) -> bool:
    """Whether it is, anywhere, among the words for a speaker."""
    shares = (1 - heard.heads["mention"][heard.tokens(*place), 0] for place in name.places)
    return any(share.size and share.max() > _LIKELY for share in shares)


def _known(text: str, roster: Roster) -> list[_Party]:
    named: dict[str, set[str]] = {}
    for mention in roster.mentions:
        if mention.party and not mention.place:
            words = " ".join(text[mention.start : mention.end].split())
            named.setdefault(mention.party, {mention.party}).add(words)
    return [_Party(party, names) for party, names in named.items()]


def _unknown(heard: Heard, text: str, roster: Roster) -> Iterator[_Name]:
    """What is heard as a name, and written as one, where, mostly, the rules know nobody."""
    told: dict[str, list[tuple[Span, bool, bool]]] = {}
    for start, end in _runs(heard, text):
        words = _POSSESSIVE.sub("", " ".join(text[start:end].split()).strip(" ,.;:“”\"‘’'"))
        opens = not start or bool(_OPENS.search(text, max(0, start - 6), start))
        known = any(roster.party_of(m) and not m.place for m in roster.over(start, end))
        told.setdefault(words, []).append(((start, end), known, _is_name(words, opens=opens)))
    for words, places in told.items():
        count, written = sum(one[1] for one in places), any(one[2] for one in places)
        if 2 * count < len(places) and len(words) > 1 and not _NO_NAME.match(words) and written:
            yield _Name(words, tuple(one[0] for one in places))


def _by_name(words: str, parties: list[_Party]) -> _Party | None:
    """The party of whose names it is a part; None where it is of none, or of several."""
    owners = [party for party in parties if words in party.names or any(is_of(words, one) for one in party.names)]
    return owners[0] if len(owners) == 1 else None


def _is_name(words: str, *, opens: bool) -> bool:
    """Whether words are written as a name, and not only as the first of a sentence."""
    capitals = [word for word in words.split() if word[:1].isupper()]
    named = len(capitals) > 1 or (len(capitals) == 1 and not (opens and words[:1].isupper() and " " in words))
    return named and len(words) > 1 and words[:1].isupper() and not _NO_NAME.match(words)


def _runs(heard: Heard, text: str) -> Iterator[Span]:
    """Where a party is named, in whole words: likelier inside a name than outside; one ends where one begins."""
    shares = heard.heads["who"][:, _PARTY]
    for start, past in stretches(shares.sum(1) > _LIKELY):
        begins = [at for at in range(start + 1, past) if shares[at, 0] > _LIKELY and _begins(heard, at, text)]
        for begin, stop in zip([start, *begins], [*begins, past], strict=True):
            yield _words(text, int(heard.offsets[begin, 0]), int(heard.offsets[stop - 1, 1]))


def _begins(heard: Heard, token: int, text: str) -> bool:
    """Whether a word begins with a token."""
    at = int(heard.offsets[token, 0])
    return at == 0 or not text[at - 1].isalnum()


def _words(text: str, start: int, end: int) -> Span:
    """A place widened to whole words."""
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
        end += 1
    return start, end
