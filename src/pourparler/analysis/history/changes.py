"""What moved the distance between two dates: each entry that came, went or changed is taken back by itself.

An entry moved the distance where taking it back alone, on the second date, would bring another distance, or where it
alone, on the first date, would have. Both are asked: of two sides who give way at once neither is missed by the first
question only if the other had not, and neither by the second only if either was enough.
"""

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction

from pourparler.analysis.history.answer import Change, Movement, MovementKind
from pourparler.analysis.history.dates import Stood
from pourparler.analysis.history.distances import Distances, Held
from pourparler.analysis.history.movements import Entry, entries_between
from pourparler.record.positions import Position
from pourparler.record.talks import Talks

_NARROWS = frozenset({MovementKind.SOFTENED, MovementKind.MET, MovementKind.AGREED_AWAY, MovementKind.CHANGED})
_WIDENS = frozenset({MovementKind.HARDENED, MovementKind.NEW, MovementKind.CHANGED})


def change_between(before: Stood, after: Stood, distances: Distances) -> Change:
    """What lies between two dates.

    Args:
        before: how the talks stood on the first.
        after: how they stood on the second.
        distances: with the positions of both.

    Raises:
        OutOfTimeError: the budget is used up.
    """
    entries = entries_between(before, after)
    movements = tuple(_movement(entry, before, after, distances) for entry in entries)
    rise = _difference(distances.price(after.binding), distances.price(before.binding))
    jointly = rise != 0 and not any(movement.moved for movement in movements)
    counted = _counted(movements, rise) if jointly else [movement for movement in movements if movement.moved]
    named = {id_ for movement in counted for id_ in _ids(movement)}
    return Change(
        from_=before.date,
        to=after.date,
        before=_plain(distances.distance(before.binding)),
        after=_plain(distances.distance(after.binding)),
        softened=_of(counted, MovementKind.SOFTENED),
        hardened=_of(counted, MovementKind.HARDENED),
        met=_of(counted, MovementKind.MET),
        agreed_away=_of(counted, MovementKind.AGREED_AWAY),
        new=_of(counted, MovementKind.NEW),
        others=tuple(dict.fromkeys(id_ for one in movements for id_ in _ids(one) if id_ not in named)),
        jointly=jointly,
        movements=movements,
    )


def _counted(movements: Iterable[Movement], rise: Fraction) -> list[Movement]:
    """Where none alone moved it: those that may have had a part in it."""
    kinds = _NARROWS if rise < 0 else _WIDENS
    as_whole = MovementKind.SOFTENED if rise < 0 else MovementKind.HARDENED
    return [_as(one, as_whole) if one.kind is MovementKind.CHANGED else one for one in movements if one.kind in kinds]


def _as(movement: Movement, kind: MovementKind) -> Movement:
    return replace(movement, kind=kind)


def _of(movements: Iterable[Movement], kind: MovementKind) -> tuple[str, ...]:
    return tuple(dict.fromkeys(id_ for one in movements if one.kind is kind for id_ in _ids(one)))


def _ids(movement: Movement) -> tuple[str, ...]:
    """What went, and what came instead; of what was agreed away or met, only what went."""
    if movement.kind in (MovementKind.MET, MovementKind.AGREED_AWAY):
        return (movement.went,) if movement.went else ()
    return tuple(id_ for id_ in (movement.went, movement.came) if id_ is not None)


# -- one entry by itself ---------------------------------------------------------------------------------------------


def _movement(entry: Entry, before: Stood, after: Stood, distances: Distances) -> Movement:
    alone = distances.price(_exchanged(before.binding, entry.went, entry.came, after.binding))
    without = distances.price(_exchanged(after.binding, entry.came, entry.went, before.binding))
    narrowed = _difference(without, distances.price(after.binding)) or _difference(
        distances.price(before.binding), alone
    )
    holders = dict.fromkeys(party for one in (entry.went, entry.came) if one is not None for party in one.party)
    return Movement(
        kind=_kind(entry, narrowed, before.talks),
        parties=tuple(holders),
        went=None if entry.went is None else entry.went.id,
        came=None if entry.came is None else entry.came.id,
        alone=_plain(alone),
        without=_plain(without),
        moved=narrowed != 0,
        stated=entry.stated,
    )


def _exchanged(held: Held, out: Position | None, into: Position | None, there: Held) -> Held:
    """Positions with one taken out and another put in, where that one binds there."""
    put = {into} & there if into is not None else set()
    return (held - {out}) | put if out is not None else held | put


def _kind(entry: Entry, narrowed: Fraction, talks: Talks) -> MovementKind:
    if entry.went is None:
        return MovementKind.NEW
    if entry.came is None or entry.stated:
        return entry.ended or MovementKind.SOFTENED
    if narrowed:
        return MovementKind.HARDENED if narrowed < 0 else entry.ended or MovementKind.SOFTENED
    return entry.ended or _by_its_words(entry.went, entry.came, talks)


def _by_its_words(went: Position, came: Position, talks: Talks) -> MovementKind:
    """What a party did that put one line in the place of another without moving the distance."""
    if went.says == came.says or went.firmness is not came.firmness:
        rise = came.firmness.weight - went.firmness.weight
        return MovementKind.SOFTENED if rise < 0 else MovementKind.HARDENED if rise > 0 else MovementKind.CHANGED
    old, new = talks.rungs(went), talks.rungs(came)
    if new[0] in old[1:]:
        return MovementKind.SOFTENED
    return MovementKind.HARDENED if old[0] in new[1:] else MovementKind.CHANGED


def _difference(one: Fraction | None, other: Fraction | None) -> Fraction:
    """What one distance is more than another; 0 where nothing would help on either side."""
    return Fraction(0) if one is None or other is None else one - other


def _plain(price: Fraction | None) -> float | None:
    return None if price is None else float(price)
