"""Random talks of a given size, the same for the same seed.

Two families. *Planted*: a roadmap is hidden, and all conditions but a few hold on it, as in talks that somebody has
thought through and that a handful of demands block. *Tangled*: every condition is drawn by itself, so that large
talks contradict themselves everywhere.
"""

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random
from typing import TypeAlias

from pourparler.record.conditions.syntax import (
    Before,
    Condition,
    InReturnFor,
    Never,
    NoLaterThan,
    Require,
    With,
    measures_of,
    of,
)
from pourparler.record.conditions.truth import holds
from pourparler.record.measures import Measure
from pourparler.record.parties import Party
from pourparler.record.positions import Firmness, Position
from pourparler.record.talks import Talks

PARTIES = ("ana", "ben", "cleo", "dan")
FIRMNESS = (Firmness.STATED, Firmness.FIRM, Firmness.FIRM, Firmness.RED_LINE)
BLOCKING = 4
"""Conditions of planted talks that do not hold on the hidden roadmap."""
WANTED = 0.75
"""Share of the measures that are in the goal."""
HAPPENING = 0.9
"""Share of the measures that happen on the hidden roadmap."""

Drawing: TypeAlias = Callable[[Random, tuple[str, ...], int], tuple[tuple[str, ...], list[Condition]]]
"""Draws a goal and so many conditions over measures."""


@dataclass(frozen=True, slots=True)
class Size:
    """How large talks are.

    Attributes:
        measures: how many measures.
        conditions: how many positions, one condition each.
    """

    measures: int
    conditions: int

    def __str__(self) -> str:
        """As tables show it."""
        return f"{self.measures} / {self.conditions}"


def draw_condition(rng: Random, measures: tuple[str, ...]) -> Condition:
    """A condition on one or two measures; six of ten are ``before``."""
    one, other = (of(measure) for measure in rng.sample(measures, 2))
    forms: tuple[tuple[int, Condition], ...] = (
        (60, Before(one, other)),
        (14, NoLaterThan(one, other)),
        (10, InReturnFor(one, other)),
        (6, With(one, other)),
        (7, Require(one)),
        (3, Never(one)),
    )
    return rng.choices([condition for _, condition in forms], [share for share, _ in forms])[0]


def planted(rng: Random, measures: tuple[str, ...], conditions: int) -> tuple[tuple[str, ...], list[Condition]]:
    """Conditions that hold on a hidden roadmap, but for a few; the goal is a part of it."""
    steps = max(3, len(measures) // 3)
    hidden = {measure: rng.randint(1, steps) for measure in measures if rng.random() < HAPPENING}
    drawn: Iterator[Condition] = iter(lambda: draw_condition(rng, measures), None)
    told: list[Condition] = []
    for condition in drawn:
        blocks = len(told) < BLOCKING
        of_order = isinstance(condition, Before) and all(measure in hidden for measure in measures_of(condition))
        if (not holds(condition, hidden) and of_order) if blocks else holds(condition, hidden):
            told.append(condition)
        if len(told) == conditions:
            break
    rng.shuffle(told)
    return tuple(measure for measure in hidden if rng.random() < WANTED), told


def tangled(rng: Random, measures: tuple[str, ...], conditions: int) -> tuple[tuple[str, ...], list[Condition]]:
    """Conditions drawn each by itself."""
    goal = tuple(measure for measure in measures if rng.random() < WANTED)
    return goal, [draw_condition(rng, measures) for _ in range(conditions)]


FAMILIES: dict[str, Drawing] = {"planted": planted, "tangled": tangled}


def draw_talks(family: str, size: Size, seed: int) -> Talks:
    """One record; not always stuck."""
    rng = Random(f"{family} {size} {seed}")
    measures = tuple(f"m{number}" for number in range(1, size.measures + 1))
    goal, conditions = FAMILIES[family](rng, measures, size.conditions)
    return Talks(
        title=f"{family}, {size}, seed {seed}",
        parties=tuple(Party(id=party) for party in PARTIES),
        measures=tuple(Measure(id=measure, by=(rng.choice(PARTIES),)) for measure in measures),
        goal=tuple(Require(of(measure)) for measure in goal),
        positions=tuple(
            Position(id=f"c{number}", party=(rng.choice(PARTIES),), says=says, firmness=rng.choice(FIRMNESS))
            for number, says in enumerate(conditions, start=1)
        ),
    )


def stuck_talks(family: str, size: Size, stuck: Callable[[Talks], bool]) -> Iterator[tuple[int, Talks]]:
    """Seeds and records, those that are stuck, in the order of seeds from 0."""
    for seed in itertools.count():
        talks = draw_talks(family, size, seed)
        if stuck(talks):
            yield seed, talks
