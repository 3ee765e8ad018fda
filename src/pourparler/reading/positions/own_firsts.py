"""What somebody wants first that it would do itself: of two such, one is misread, for both cannot be first.

"First" is asked of others nearly always; where who does it is not told, it is guessed, and may be the speaker.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from pourparler.record.conditions.questions import measures_at
from pourparler.record.conditions.syntax import Place
from pourparler.record.measures import Measure
from pourparler.record.positions import Firmness, Position

_NOTE = "another step is told to be first, too, and both would be its own: one of them is misread, so neither binds"


def without_two_firsts(positions: Sequence[Position], measures: Iterable[Measure]) -> list[Position]:
    """The positions, those soft of which a party has several that cannot all be meant.

    Args:
        positions: as they are drafted.
        measures: what could be done, by whom.
    """
    doers = {measure.id: set(measure.by) for measure in measures}

    def is_own_first(one: Position) -> bool:
        first = measures_at(one.says, Place.FIRST)
        return bool(first) and all(doers.get(name) == {*one.party} for name in first)

    own = Counter(one.party for one in positions if is_own_first(one))
    return [
        replace(one, firmness=Firmness.SOFT, note=f"{one.note}; {_NOTE}" if one.note else _NOTE)
        if own[one.party] > 1 and is_own_first(one)
        else one
        for one in positions
    ]
