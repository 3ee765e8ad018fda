"""What has to happen: the goal of the record, or else the assumed one."""

from collections.abc import Callable, Collection, Iterable, Iterator

from pourparler.analysis.model.talks_model import TalksModel
from pourparler.analysis.solvers import Sat
from pourparler.record.conditions.questions import ordered
from pourparler.record.conditions.syntax import Condition, measures_of
from pourparler.record.positions import Position
from pourparler.record.talks import Talks


def assumed_goal(model: TalksModel, solver: Sat) -> tuple[str, ...] | None:
    """The measures that are taken to be the goal, in the order of the record; None where the record has a goal.

    They are those that conditions of order of two different parties name and that no binding position refuses; if
    there are none, all that a binding position names and none refuses. A position refuses a measure when it cannot
    hold, taken alone, where the measure happens.
    """
    if model.talks.goal is not None:
        return None
    return assumed_by(model.talks, lambda position, named: _refused(model, solver, position, named))


def waited_for(model: TalksModel, solver: Sat) -> tuple[str, ...]:
    """What the assumed goal would be whatever the goal on record, less what parties name without any order."""
    named = _named_in_order_by_two(model.talks)
    bearing = model.talks.binding_positions if named else ()
    never = {measure for position in bearing for measure in _refused(model, solver, position, named)}
    return tuple(measure.id for measure in model.talks.measures if measure.id in named - never)


Refusing = Callable[[Position, Collection[str]], Iterable[str]]
"""The measures that a position refuses, of those that binding positions name."""


def assumed_by(talks: Talks, refused: Refusing) -> tuple[str, ...]:
    """The assumed goal of a record that has none, by whoever knows what each position refuses."""
    named = {measure for position in talks.binding_positions for measure in measures_of(position.says)}
    never = {measure for position in talks.binding_positions for measure in refused(position, named)}
    chosen = _named_in_order_by_two(talks) - never or named - never
    return tuple(measure.id for measure in talks.measures if measure.id in chosen)


def _refused(model: TalksModel, solver: Sat, position: Position, named: Collection[str]) -> Iterator[str]:
    """The measures that cannot happen where a position holds, which it must name unless it can never hold."""
    ladder = model.ladders[position.id]
    return refused_by(model, solver, ladder.said, ladder.forms[0], named)


def refused_by(model: TalksModel, solver: Sat, said: int, says: Condition, named: Collection[str]) -> Iterator[str]:
    """The measures that cannot happen where a condition holds.

    Args:
        model: the record in clauses.
        solver: holds them.
        said: the literal of the condition.
        says: the condition, without ``first``.
        named: the measures that are asked about.
    """
    possible = solver.solve([said])
    bearing = {*measures_of(says), *model.talks.absent_measures}
    for measure in bearing & set(named) if possible else named:
        if not solver.solve([said, model.encoding.happens(measure)]):
            yield measure


def _named_in_order_by_two(talks: Talks) -> set[str]:
    parties: dict[str, set[str]] = {}
    for position in talks.binding_positions:
        for measure in ordered(position.says):
            parties.setdefault(measure, set()).update(talks.binding_holders(position))
    return {measure for measure, speakers in parties.items() if len(speakers) > 1}
