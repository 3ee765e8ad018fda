"""The cheapest sets of descents after which an admissible roadmap exists.

Each step down a rung is a soft clause; the cheapest set of soft clauses to give up is a MaxSAT optimum, and forbidding
what was found, and everything below it on the ladders, gives the next one [Ignatiev2019]_.
"""

import math
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import islice

from pourparler.analysis.model.talks_model import Ladder, TalksModel
from pourparler.analysis.solvers import Budget, Clause, MaxSat, OutOfTimeError

MOST_TIES = 200
"""Unlocks of equal price and size that are looked at to put them in the order of ids."""


@dataclass(frozen=True, slots=True)
class Descents:
    """An unlock in indices: how many rungs down each changed position goes.

    Attributes:
        price: sum of weight x steps / steps to dropped.
        steps: (position, steps down) pairs in the order of ids.
    """

    price: Fraction
    steps: tuple[tuple[str, int], ...]

    @property
    def order(self) -> tuple[Fraction, int, tuple[tuple[str, int], ...]]:
        """Cheapest first, then fewest positions, then ids."""
        return self.price, len(self.steps), self.steps


def step_price(ladder: Ladder) -> Fraction:
    """The price of one step down."""
    return Fraction(ladder.position.firmness.weight, len(ladder.forms))


class UnlockSearch:
    """Finds minimal sets of descents, cheapest first.

    Args:
        model: the record.
        hard: literals that must hold: facts and goal.
        may_move: positions that may descend; the other binding ones stay.
        budget: time for the search.
        besides: further clauses that must hold.
    """

    def __init__(
        self,
        model: TalksModel,
        hard: Sequence[int],
        may_move: Collection[str],
        budget: Budget,
        besides: Iterable[Clause] = (),
    ) -> None:
        self._ladders = {p.id: model.ladders[p.id] for p in model.talks.binding_positions}
        moving = {position: ladder for position, ladder in self._ladders.items() if position in may_move}
        fixed = [[ladder.said] for position, ladder in self._ladders.items() if position not in may_move]
        scale = math.lcm(*(step_price(ladder).denominator for ladder in moving.values()))
        soft: dict[int, int] = {}
        for ladder in moving.values():
            price = int(step_price(ladder) * scale) * (len(moving) + 1)
            soft.update(dict.fromkeys(ladder.switches, price))
            soft[ladder.said] += 1  # among equal prices, fewest positions
        self.ties_cut = False
        self._search = MaxSat([*model.clauses, *([literal] for literal in hard), *fixed, *besides], soft, budget)

    def __enter__(self) -> "UnlockSearch":
        return self

    def __exit__(self, *_: object) -> None:
        self._search.__exit__()

    def next(self) -> Descents | None:
        """The next set in the order of price and number of positions, or None where there is none."""
        true = self._search.best()
        if true is None:
            return None
        steps = {
            position: down
            for position, ladder in self._ladders.items()
            if (down := sum(switch not in true for switch in ladder.switches))
        }
        descents = self.as_descents(steps)
        self.forbid(descents)
        return descents

    def as_descents(self, steps: Mapping[str, int]) -> Descents:
        """The descents with their price."""
        price = sum((step_price(self._ladders[p]) * down for p, down in steps.items()), start=Fraction(0))
        return Descents(price, tuple(sorted(steps.items())))

    def forbid(self, descents: Descents) -> None:
        """Pass over these descents from now on, and over everything that goes at least as far down."""
        self._search.forbid([self._ladders[position].switches[down - 1] for position, down in descents.steps])


@dataclass(frozen=True, slots=True)
class Order:
    """In which order unlocks are listed.

    Attributes:
        key: by what they are sorted; the price comes first.
        alike: how many parts of ``Descents.order`` are equal among those that must all be known to sort them.
    """

    key: Callable[[Descents], tuple[object, ...]]
    alike: int


BY_IDS = Order(lambda descents: descents.order, alike=2)
"""Cheapest first, then fewest positions, then ids."""


def in_order(search: UnlockSearch, order: Order = BY_IDS) -> Iterator[Descents]:
    """All sets of a fresh search in their order.

    Where more than ``MOST_TIES`` are alike, only that many are sorted, and ``search.ties_cut`` says so.
    """
    alike: list[Descents] = []
    while (descents := search.next()) is not None:
        if alike and descents.order[: order.alike] > alike[0].order[: order.alike]:
            yield from sorted(alike, key=order.key)
            alike = []
        alike.append(descents)
        if len(alike) == MOST_TIES:
            search.ties_cut = True
            break
    yield from sorted(alike, key=order.key)


def cheapest(search: UnlockSearch, most: int, order: Order = BY_IDS) -> tuple[list[Descents], bool]:
    """The first sets of a fresh search, and whether they are proved to be the first."""
    found: list[Descents] = []
    try:
        found.extend(islice(in_order(search, order), most))
    except OutOfTimeError:
        return found, False
    return found, not search.ties_cut
