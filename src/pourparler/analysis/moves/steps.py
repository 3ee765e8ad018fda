"""Puts together one step: what it asks of whom, and the edit."""

from collections.abc import Iterable, Mapping

from pourparler.analysis.moves.answer import Concession, Step
from pourparler.analysis.moves.situation import Situation, Standing
from pourparler.record.conditions.questions import Wait, wait_of
from pourparler.record.conditions.syntax import Condition
from pourparler.record.edits import Edit, MeasureChange
from pourparler.record.measures import Fact, Measure
from pourparler.record.positions import Position


def step(
    situation: Situation,
    move: str,
    about: Iterable[str],
    *,
    says: Mapping[str, Condition] | None = None,
    aside: Iterable[str] = (),
    yields: Iterable[str] = (),
    prices_as: Mapping[str, Condition] | None = None,
    measures: Iterable[Measure] = (),
    changes: Iterable[MeasureChange] = (),
    facts: Iterable[Fact] = (),
    goal_out: Iterable[Condition] = (),
    goal_in: Iterable[Condition] = (),
    shared: Iterable[tuple[str, str]] = (),
    through: str | None = None,
    instead: str | None = None,
) -> Step:
    """One step of a move.

    Args:
        situation: the record.
        move: id of the move.
        about: measures that it turns on.
        says: what positions say then.
        aside: positions that no longer bind.
        yields: positions that keep their words while what these speak of becomes less: half their weight.
        prices_as: forms by whose rung a new form is priced, where they ask for no less.
        measures: new ones.
        changes: of measures that are there.
        facts: new ones.
        goal_out: items that leave the goal.
        goal_in: items that come into it.
        shared: whole measures and their first parts.
        through: the party that holds, assures or goes first.
        instead: the measure put in the place of what the move is about.
    """
    says, aside = dict(says or {}), tuple(aside)
    to: dict[str, Condition | None] = {**says, **dict.fromkeys(aside)}
    by_id = situation.talks.position_by_id
    given = [_given(situation, by_id[id_], form, (prices_as or {}).get(id_)) for id_, form in to.items()]
    given += [_yielded(situation, by_id[id_]) for id_ in yields if id_ not in to]
    return Step(
        move=move,
        about=tuple(dict.fromkeys(about)),
        through=through,
        instead=instead,
        concessions=tuple(given),
        edit=Edit(
            why=f"move {move}",
            says=tuple(says.items()),
            aside=aside,
            measures=tuple(measures),
            changes=tuple(changes),
            facts=tuple(facts),
            goal_out=tuple(goal_out),
            goal_in=tuple(goal_in),
            shared=tuple(shared),
        ),
    )


def _given(situation: Situation, position: Position, to: Condition | None, as_if: Condition | None) -> Concession:
    price = situation.price(position, to if as_if is None else as_if)
    return Concession(position=position.id, said=position.says, to=to, price=price)


def _yielded(situation: Situation, position: Position) -> Concession:
    price = situation.price(position, None) / 2
    return Concession(position=position.id, said=position.says, to=position.says, price=price)


def standing(made: Step) -> Standing:
    """Where the positions stand after a step."""
    return {**dict(made.edit.says), **dict.fromkeys(made.edit.aside)}


def goal_after(goal: Iterable[Condition], made: Step) -> tuple[Condition, ...]:
    """The goal after a step."""
    return (*(item for item in goal if item not in made.edit.goal_out), *made.edit.goal_in)


def resolves(situation: Situation, core: Iterable[Position], made: Step) -> bool:
    """Whether what could not hold together can, after a step."""
    goal = goal_after(situation.talks.wanted, made)
    return situation.can_hold([position.id for position in core], standing(made), goal)


def plain_order(situation: Situation, position: Position) -> Wait | None:
    """What is waited for and what waits, of a position that says only that one comes no later; None of any other."""
    wait = wait_of(situation.said(position))
    return None if wait is None or wait.lead is None else wait


def fresh_id(situation: Situation, measure: str, ending: str) -> str:
    """An id for a new measure made after another."""
    known = situation.talks.measure_by_id
    name = f"{measure}-{ending}"
    number = 2
    while name in known:
        name, number = f"{measure}-{ending}-{number}", number + 1
    return name
