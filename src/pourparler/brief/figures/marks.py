"""Marks along days: those that would cover one another are one, told from its first day to its last."""

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from pourparler.record.passages import Ground

Told = tuple[datetime.date, tuple[Ground, ...]]
"""A day, and where something is told of it."""
APART = 10.0
"""How far apart two marks stand at least: the width of one."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What is told of a day, or of a few days beside one another.

    Attributes:
        first: the day, or the first of them.
        last: the last of them.
        x: where the first of them stands.
        each: where each thing is told.
    """

    first: datetime.date
    last: datetime.date
    x: float
    each: tuple[tuple[Ground, ...], ...]


def gathered(told: Iterable[Told], at: Callable[[datetime.date], float]) -> Iterator[Mark]:
    """The marks, by their days.

    Args:
        told: what is told of each day, in any order.
        at: where a day stands.

    >>> days = [datetime.date(2003, 8, day) for day in (27, 29, 28, 27)]
    >>> [(mark.first.day, mark.last.day, mark.x, len(mark.each))
    ...  for mark in gathered([(day, ()) for day in days], lambda day: 6.0 * day.day)]
    [(27, 28, 162.0, 3), (29, 29, 174.0, 1)]
    """
    group: list[Told] = []
    for one in sorted(told, key=lambda one: one[0]):
        if group and at(one[0]) - at(group[0][0]) >= APART:
            yield _mark(group, at)
            group = []
        group.append(one)
    if group:
        yield _mark(group, at)


def _mark(group: Sequence[Told], at: Callable[[datetime.date], float]) -> Mark:
    first, last = group[0][0], group[-1][0]
    return Mark(first, last, at(first), tuple(grounds for _, grounds in group))
