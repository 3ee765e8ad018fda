"""Which positions may face each other in a circle of "you first": each holds back a step until another is done.

>>> from pourparler.record.conditions.parse import parse
>>> told = (("guild", "pay before work"), ("owners", "reopen before raise"))
>>> list(facing(Position(id=party, party=(party,), says=parse(says)) for party, says in told))
[(('work', 'reopen'), ('pay', 'raise'))]
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import combinations

from pourparler.record.conditions.questions import alone
from pourparler.record.conditions.syntax import Place
from pourparler.record.positions import Position

Side = tuple[str, str]
"""What one position holds back, and what the other waits for; or the reverse."""


def facing(positions: Iterable[Position]) -> Iterator[tuple[Side, Side]]:
    """The two sides on which positions of different parties would have to speak of one measure to make a circle.

    Args:
        positions: those that may face each other, in any number.

    Yields:
        For each two that wait: what the first holds back with what the second waits for, then what the first waits for
        with what the second holds back. Each measure waited for counts by itself; a position that holds back several
        is passed over.
    """
    waits = [(position.party, *wait) for position in positions for wait in _waits(position)]
    for (one, awaited, held_back), (two, theirs, back) in combinations(waits, 2):
        if one != two:
            yield (held_back, theirs), (awaited, back)


def firsts_facing(positions: Iterable[Position], done_by: Callable[[str], Collection[str]]) -> Iterator[Side]:
    """What would have to be one measure to make a circle of a "first" and of what another party waits for.

    Args:
        positions: those that may face each other, in any number.
        done_by: the measures that a party does, all of which come after what it wants first.

    Yields:
        What one wants first, with what another holds back until the one has done something.
    """
    held = tuple(positions)
    waits = [(position.party, *wait) for position in held for wait in _waits(position)]
    for position in held:
        own = {measure for party in position.party for measure in done_by(party)}
        for first in alone(position.says, Place.FIRST):
            yield from ((first, back) for party, theirs, back in waits if party != position.party and theirs in own)


def _waits(position: Position) -> Iterator[tuple[str, str]]:
    """Each measure that a position waits for, with the one it holds back; none where it holds back several."""
    held_back = alone(position.says, Place.WAITING)
    if len(held_back) == 1:
        yield from ((awaited, held_back[0]) for awaited in alone(position.says, Place.AWAITED))
