"""The worst that somebody can choose to do, where there are too many choices to try each.

What is worth something by itself is chosen by its sign; only what hangs together is tried in every combination.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import combinations

from pourparler.analysis.worth.valuation import MeasureSet

MOST_TRIED = 8
"""Measures that are tried in every combination, whether or not they hang together."""

MOST_ENTANGLED = 14
"""Measures that hang together and are tried in every combination; of more, one after the other is changed."""

Worth = Callable[[MeasureSet], Fraction]
"""What a choice is worth to whoever chooses."""


def every(measures: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Every choice of at least one."""
    for size in range(1, len(measures) + 1):
        yield from combinations(measures, size)


def best_choice(groups: Iterable[Sequence[str]], forced: MeasureSet, worth: Worth) -> MeasureSet:
    """The choice that is worth most; what is forced is part of it.

    Args:
        groups: measures that may be chosen; only those of one group bear on each other.
        forced: is chosen anyhow.
        worth: of a choice.
    """
    chosen = forced
    for group in groups:
        open_ = [m for m in group if m not in forced]
        chosen |= _climbed(open_, forced, worth) if len(open_) > MOST_ENTANGLED else _tried(open_, forced, worth)
    return chosen


def _tried(group: Sequence[str], forced: MeasureSet, worth: Worth) -> MeasureSet:
    return max((frozenset(some) for some in ((), *every(group))), key=lambda some: worth(forced | some))


def _climbed(group: Sequence[str], forced: MeasureSet, worth: Worth) -> MeasureSet:
    """As good as changing one measure at a time gets."""
    chosen, best, better = frozenset[str](), worth(forced), True
    while better:
        better = False
        for measure in group:
            other = chosen ^ {measure}
            if (now := worth(forced | other)) > best:
                chosen, best, better = other, now, True
    return chosen
