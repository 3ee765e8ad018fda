"""All that must hold of a deal, as plain conditions: facts, goal, and every binding position where it stands."""

from collections.abc import Mapping, Sequence

from pourparler.record.conditions.syntax import Condition, Or
from pourparler.record.positions import Position
from pourparler.record.talks import Talks


def standing_conditions(
    talks: Talks, goal: Sequence[Condition], steps: Mapping[str, int] | None = None
) -> tuple[Condition, ...]:
    """Facts, goal and binding positions, with ``first`` spelled out.

    Args:
        talks: the record.
        goal: what has to happen, as given or assumed.
        steps: rungs down for the positions that have softened; a position that is dropped asks nothing.
    """
    stands = (stands_on(talks, position, (steps or {}).get(position.id, 0)) for position in talks.binding_positions)
    return (*(fact.says for fact in talks.all_facts), *goal, *(says for says in stands if says is not None))


def stands_on(talks: Talks, position: Position, down: int) -> Condition | None:
    """What a position asks so many rungs down: what it says or any form down to there; None where it is dropped."""
    forms = talks.rungs(position)
    if down >= len(forms):
        return None
    return forms[0] if down == 0 else Or(forms[: down + 1])
