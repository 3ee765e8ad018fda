"""What has to happen: the goal of the record, or else the assumed one."""

from collections.abc import Collection, Iterator

from pourparler.analysis.model.talks_model import TalksModel
from pourparler.analysis.solvers import Sat
from pourparler.record.conditions.questions import ordered
from pourparler.record.conditions.syntax import measures_of
from pourparler.record.positions import Position
from pourparler.record.talks import Talks


def assumed_goal(model: TalksModel, solver: Sat) -> tuple[str, ...] | None:
    """The measures that are taken to be the goal, in the order of the record; None where the record has a goal.

    They are those that conditions of order of two different parties name and that no binding position refuses; if
    there are none, all that a binding position names and none refuses. A position refuses a measure when it cannot
    hold, taken alone, where the measure happens.
    """
    talks = model.talks
    if talks.goal is not None:
        return None
    named = {measure for position in talks.binding_positions for measure in measures_of(position.says)}
    refused = {m for position in talks.binding_positions for m in _refused(model, solver, position, named)}
    chosen = _named_in_order_by_two(talks) - refused or named - refused
    return tuple(measure.id for measure in talks.measures if measure.id in chosen)


def _refused(model: TalksModel, solver: Sat, position: Position, named: Collection[str]) -> Iterator[str]:
    """The measures that cannot happen where a position holds, which it must name unless it can never hold."""
    said = model.ladders[position.id].said
    possible = solver.solve([said])
    bearing = {*measures_of(model.ladders[position.id].forms[0]), *model.talks.absent_measures}
    for measure in bearing & set(named) if possible else named:
        if not solver.solve([said, model.encoding.happens(measure)]):
            yield measure


def _named_in_order_by_two(talks: Talks) -> set[str]:
    parties: dict[str, set[str]] = {}
    for position in talks.binding_positions:
        for measure in ordered(position.says):
            parties.setdefault(measure, set()).update(talks.binding_holders(position))
    return {measure for measure, speakers in parties.items() if len(speakers) > 1}
