"""What the parties are at odds over: the conflicts of a deadlock, those over the same thing told as one.

The deadlock has a conflict for each refuser of a demand; a reader has one dispute with several refusers.
"""

from pourparler.analysis.deadlock.answer import Conflict, ConflictKind, Deadlock
from pourparler.record.conditions.questions import alone, refused
from pourparler.record.conditions.syntax import Condition, Place, measures_of
from pourparler.record.talks import Talks


def disputes(talks: Talks, deadlock: Deadlock) -> tuple[Conflict, ...]:
    """The conflicts, one for each thing in dispute: the main one first, the others as found."""
    groups: dict[object, list[Conflict]] = {}
    for index, conflict in enumerate(deadlock.conflicts):
        groups.setdefault(_matter(talks, conflict) or index, []).append(conflict)
    joined = [_joined(talks, group) for group in groups.values()]
    between = [one for one in joined if not against_itself(talks, one)]
    main = next((one for one in between if one.kind is ConflictKind.ORDER), next(iter(between), None))
    return tuple(sorted(joined, key=lambda one: main is not None and one is not main))


def against_itself(talks: Talks, conflict: Conflict) -> tuple[str, ...]:
    """Who alone holds all positions of a conflict; empty where others, a fact or the goal have a part in it."""
    if conflict.facts or conflict.kind not in (ConflictKind.ORDER, ConflictKind.REFUSAL):
        return ()
    held = {talks.position_by_id[id_].party for id_ in conflict.positions}
    return held.pop() if len(held) == 1 and len(conflict.positions) > 1 else ()


def _matter(talks: Talks, conflict: Conflict) -> object:
    """What a conflict is over, so that conflicts over the same can be told apart from others; None: itself alone."""
    if not conflict.positions or conflict.kind is ConflictKind.THROUGH_GOAL:
        return None
    named = {id_: frozenset(measures_of(talks.position_by_id[id_].says)) for id_ in conflict.positions}
    if conflict.kind is ConflictKind.REFUSAL and not conflict.facts and len(conflict.positions) == 2:
        return conflict.kind, disputed(talks, conflict)
    return conflict.kind, frozenset[str]().union(*named.values()), tuple(str(fact.says) for fact in conflict.facts)


def disputed(talks: Talks, conflict: Conflict) -> tuple[str, ...]:
    """The measures that a conflict turns on: what is refused, else what all its positions name, else all of them."""
    says = [talks.position_by_id[id_].says for id_ in conflict.positions]
    named = tuple(dict.fromkeys(m for one in says for m in measures_of(one)))
    if conflict.kind is ConflictKind.REFUSAL:
        ruled_out = {m for one in says for measures in refused(one) for m in measures}
        others = {m for one in says if not _only_refuses(one, ruled_out) for m in measures_of(one)}
        named = tuple(m for m in named if m in ruled_out and m in others) or named
    shared = tuple(m for m in named if all(m in measures_of(one) for one in says))
    return shared or named


def _only_refuses(says: Condition, ruled_out: set[str]) -> bool:
    held_back = alone(says, Place.REFUSED)
    return bool(held_back) and set(held_back) <= ruled_out


def _joined(talks: Talks, group: list[Conflict]) -> Conflict:
    """Conflicts over the same thing as one: all positions, in the order of the record."""
    first = group[0]
    if len(group) == 1:
        return first
    held = {id_ for conflict in group for id_ in conflict.positions}
    return Conflict(
        positions=tuple(position.id for position in talks.positions if position.id in held),
        kind=first.kind,
        facts=first.facts,
        confidence=min((conflict.confidence for conflict in group), key=lambda one: one.rank),
    )
