"""What can be tried: ways out and moves as cards, and what may be supposed, as lists to choose from."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pourparler.brief.wording import trying as told
from pourparler.brief.wording.conditions import claim
from pourparler.brief.wording.measures import label
from pourparler.brief.wording.names import capital, party_labels, sentence
from pourparler.desk.change import edit_from
from pourparler.desk.suppose import MOVE, of_way_out
from pourparler.record.positions import Firmness, Position
from pourparler.record.talks import Talks

if TYPE_CHECKING:
    from pourparler.analysis.deadlock.answer import Deadlock, Unlock
    from pourparler.analysis.finding import Finding
    from pourparler.analysis.moves.answer import Moves, Suggestion

MOST_POSITIONS = 60
"""Positions that are listed to choose from; those that clash come first, and the others can be told in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One thing that can be tried.

    Attributes:
        title: its name.
        kind: "way out" or "move".
        what: what would be done.
        gives: who gives.
        gets: who gets.
        before: who put the same forward before, and who refused it; empty where nobody did.
        risks: what is at risk, in sentences.
        left: what would still be in the way.
        seen: where it was seen in real talks, in words; empty where nothing is known.
        cases: the cases of the repertoire in which it was seen.
        suppose: the same as suppositions.
    """

    title: str
    kind: str
    what: str
    gives: str
    gets: str
    before: str
    risks: tuple[str, ...]
    left: str
    seen: str
    cases: tuple[str, ...]
    suppose: tuple[str, ...]


def ways_out(talks: Talks, deadlock: "Deadlock") -> tuple[Card, ...]:
    """A card for each way out, the one that asks least first."""
    return tuple(_way_out(talks, deadlock, one) for one in deadlock.unlocks)


def _way_out(talks: Talks, deadlock: "Deadlock", unlock: "Unlock") -> Card:
    return Card(
        title=told.who_moves(talks, unlock),
        kind="way out",
        what=told.changes(talks, unlock),
        gives=party_labels(talks, unlock.gives),
        gets=party_labels(talks, unlock.gets) if unlock.gets else told.NOBODY,
        before=told.refused_way_out(talks, unlock),
        risks=told.risks(talks, unlock),
        left=told.left(unlock.acceptable),
        seen="",
        cases=(),
        suppose=of_way_out(talks, deadlock, unlock),
    )


def moves(talks: Talks, deadlock: "Deadlock", finding: "Finding[Moves] | None") -> tuple[Card, ...]:
    """A card for each move that unlocks."""
    found = () if finding is None else finding.answer.suggestions
    return moves_so_far(talks, deadlock, found)


def moves_so_far(talks: Talks, deadlock: "Deadlock", found: "Iterable[Suggestion]") -> tuple[Card, ...]:
    """A card for each that was found, in the order in which they are given."""
    return tuple(_move(talks, deadlock, one) for one in found)


def _move(talks: Talks, deadlock: "Deadlock", one: "Suggestion") -> Card:
    gives = told.givers(talks, one)
    return Card(
        title=told.title(one.move),
        kind="move",
        what=told.done(talks, one),
        gives=party_labels(talks, gives) if gives else told.NOBODY,
        gets=told.getters(talks, deadlock, one),
        before=told.refused_move(talks, one),
        risks=told.needs(one),
        left=told.still_left(one),
        seen=told.seen(one),
        cases=told.cases(one),
        suppose=(f"{MOVE}{told.written(one.move)}",),
    )


# -- what may be supposed --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Something that may be supposed.

    Attributes:
        text: as a supposition.
        words: the same in words.
    """

    text: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What may be supposed about one position.

    Attributes:
        about: the position in words.
        each: what may be supposed of it.
    """

    about: str
    each: tuple[Choice, ...]


def of_positions(talks: Talks, deadlock: "Deadlock") -> tuple[Choices, ...]:
    """What may be supposed about each position in force, those that clash first."""
    clash = [id_ for conflict in deadlock.conflicts for id_ in conflict.positions]
    standing = {position.id: position for position in talks.standing_positions}
    order = dict.fromkeys((*(id_ for id_ in clash if id_ in standing), *standing))
    return tuple(_of_position(talks, standing[id_]) for id_ in [*order][:MOST_POSITIONS])


def _of_position(talks: Talks, position: Position) -> Choices:
    texts = [f"{position.id} says {form}" for form in talks.rungs(position)[1:]]
    texts += [f"{position.id} {firmness}" for firmness in Firmness if firmness is not position.firmness]
    texts.append(f"{position.id} dropped")
    each = tuple(Choice(text=text, words=_words(talks, text)) for text in texts)
    return Choices(about=sentence(claim(talks, position)).rstrip("."), each=each)


def _words(talks: Talks, text: str) -> str:
    firmness = text.partition(" ")[2]
    if firmness in set(Firmness):
        return told.FIRMNESS[Firmness(firmness)]
    return capital(told.edit(talks, edit_from(text, talks)))


def parties(talks: Talks) -> Iterator[tuple[str, str]]:
    """Parties to choose from: id, and what they are called."""
    yield from ((party.id, party.label) for party in talks.parties)


def measures(talks: Talks) -> Iterator[tuple[str, str]]:
    """Measures to choose from."""
    yield from ((measure.id, label(talks, measure.id)) for measure in talks.measures)


def words_of(texts: Iterable[str]) -> str:
    """Suppositions as one field of a form carries them."""
    return "\n".join(texts)
