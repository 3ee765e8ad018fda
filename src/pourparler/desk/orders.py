"""An order of steps as one works with it: written in an address, and changed step by step.

An order is written with ``/`` between steps and ``,`` between what is done at the same time; places count from 0.
"""

from typing import TypeAlias

Order: TypeAlias = tuple[tuple[str, ...], ...]
"""For each step the measures that are done in it."""


def read(text: str) -> Order:
    """An order as it was written.

    >>> read("stop,inspect/lift")
    (('stop', 'inspect'), ('lift',))
    """
    steps = (tuple(id_.strip() for id_ in step.split(",") if id_.strip()) for step in text.split("/"))
    return tuple(step for step in steps if step)


def written(order: Order) -> str:
    """An order as it is written, always in one way: what is done at the same time in the order of its names.

    >>> written((("stop", "inspect"), ("lift",)))
    'inspect,stop/lift'
    """
    return "/".join(",".join(sorted(step)) for step in order)


def moved(order: Order, place: int, to: int) -> Order:
    """A step put where another stands.

    >>> moved((("a",), ("b",), ("c",)), 0, 2)
    (('b',), ('c',), ('a',))
    """
    rest = [*order[:place], *order[place + 1 :]]
    return (*rest[:to], order[place], *rest[to:])


def joined(order: Order, place: int) -> Order:
    """A step and the next at the same time.

    >>> joined((("a",), ("b",), ("c",)), 1)
    (('a',), ('b', 'c'))
    """
    return (*order[:place], (*order[place], *order[place + 1]), *order[place + 2 :])


def split(order: Order, place: int) -> Order:
    """What is done at the same time, one after the other.

    >>> split((("a", "b"), ("c",)), 0)
    (('a',), ('b',), ('c',))
    """
    return (*order[:place], *((measure,) for measure in order[place]), *order[place + 1 :])


def dropped(order: Order, measure: str, at: int, *, into: bool) -> Order:
    """A measure taken from where it stands and put elsewhere.

    Args:
        order: the order.
        measure: what is moved.
        at: into this step, or before it, as it was counted before the move; the number of steps = at the end.
        into: whether it is done at the same time as that step.

    >>> dropped((("a",), ("b", "c")), "c", 0, into=True), dropped((("a",), ("b", "c")), "a", 2, into=False)
    ((('a', 'c'), ('b',)), (('b', 'c'), ('a',)))
    """
    rest = [tuple(one for one in step if one != measure) for step in order]
    if into and at < len(rest):
        rest[at] = (*rest[at], measure)
    else:
        rest.insert(at, (measure,))
    return tuple(step for step in rest if step)
