"""Parties and steps that reports brought beside a record, as a page or a command tells them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from pourparler.brief.wording.measures import label
from pourparler.brief.wording.names import listed, party_labels
from pourparler.desk.editing import named
from pourparler.desk.newcomers import PARTY, Newcomer
from pourparler.record.talks import Talks


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownNewcomer:
    """A new party or step.

    Attributes:
        kind: "party" or "measure".
        id: its id.
        words: what it is called.
        more: other names, or who does it.
        count: how often it is named.
        nearest: the id of that on record which it may be; empty where nothing is near.
        nearest_words: what that is called.
        known: all on record that it may be, nearest first: id and words.
    """

    kind: str
    id: str
    words: str
    more: str
    count: int
    nearest: str
    nearest_words: str
    known: tuple[tuple[str, str], ...]


def shown(talks: Talks, new: Iterable[Newcomer]) -> tuple[ShownNewcomer, ...]:
    """New parties and steps as they are shown."""
    counts = named(talks)
    return tuple(_shown(talks, one, counts) for one in new)


def _shown(talks: Talks, one: Newcomer, counts: Counter[str]) -> ShownNewcomer:
    known = sorted(one.known, key=lambda name: (name != one.nearest, name not in one.asked))
    words = _told_apart(talks, one.kind, (one.id, *known))
    return ShownNewcomer(
        kind=one.kind,
        id=one.id,
        words=words[one.id],
        more=_more(talks, one),
        count=counts[one.id],
        nearest=one.nearest or "",
        nearest_words=words[one.nearest] if one.nearest else "",
        known=tuple((name, words[name]) for name in known),
    )


def _told_apart(talks: Talks, kind: str, ids: Iterable[str]) -> dict[str, str]:
    """What each is called; two steps that are called alike, with who does them."""
    words = {id_: _words(talks, kind, id_) for id_ in ids}
    often = Counter(words.values())
    alike = {id_ for id_, word in words.items() if often[word] > 1 and kind != PARTY}
    by = {id_: party_labels(talks, talks.measure_by_id[id_].by) for id_ in alike}
    return {id_: f"{word}, by {by[id_]}" if by.get(id_) else word for id_, word in words.items()}


def _words(talks: Talks, kind: str, id_: str) -> str:
    return talks.party_by_id[id_].label if kind == PARTY else label(talks, id_)


def _more(talks: Talks, one: Newcomer) -> str:
    if one.kind != PARTY:
        return party_labels(talks, talks.measure_by_id[one.id].by)
    party = talks.party_by_id[one.id]
    return listed([name for name in party.aliases if name != party.label])


def told(new: Iterable[ShownNewcomer]) -> tuple[str, ...]:
    """New parties and new steps, each kind in a line with the nearest on record; nothing where none is new."""
    several = tuple(new)
    lines = []
    for kind, title in ((PARTY, "New parties"), ("measure", "New steps")):
        each = [_with_nearest(one) for one in several if one.kind == kind]
        if each:
            lines.append(f"{title}: {'; '.join(each)}.")
    return tuple(lines)


def _with_nearest(one: ShownNewcomer) -> str:
    return f"{one.words} (nearest on record: {one.nearest_words})" if one.nearest_words else one.words
