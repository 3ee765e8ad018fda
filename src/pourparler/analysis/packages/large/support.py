"""Whether a package is supported: whether some weights make its weighted sum of gains the largest of all.

Weights are looked for that put it above every package known so far; then the best package under these weights is looked
for. Either it is the one in question, or a further package is known; once no weights are left, none exist.
"""

from collections.abc import Sequence

from pourparler.analysis.packages.large.space import PackageSpace
from pourparler.analysis.solvers import OutOfTimeError
from pourparler.analysis.solvers.program import LARGEST_SUM
from pourparler.analysis.solvers.whole import whole_program

_FINEST = 10_000
"""Weights are whole numbers from 1 to this at most: what only finer ones would support counts as unsupported."""

Units = tuple[int, ...]


def largest_weight(space: PackageSpace) -> int:
    """The largest weight in use: less than the finest where weighted sums would get too large to be told exactly."""
    parties = range(len(space.problem.parties))
    reach = sum(high - low for low, high in (space.scale.range_of(party) for party in parties))
    return max(1, min(_FINEST, LARGEST_SUM // (reach + 1)))


def is_supported(space: PackageSpace, gains: Units, known: list[Units]) -> bool:
    """Whether some weights make this the largest weighted sum.

    Args:
        space: the packages.
        gains: of an efficient package, in units.
        known: gains of other packages; those met on the way are put in.

    Raises:
        OutOfTimeError: the budget was used up.
    """
    while (weights := _weights_above(space, gains, known)) is not None:
        program = space.program()
        best = program.best(dict(zip(program.gains, weights, strict=True)))
        if best.package is None or not best.proved:
            raise OutOfTimeError
        if best.total == sum(weight * gain for weight, gain in zip(weights, gains, strict=True)):
            return True
        known.append(tuple(space.units(best.package)))
    return False


def _weights_above(space: PackageSpace, gains: Units, known: Sequence[Units]) -> list[int] | None:
    """Weights under which none of the known packages has more; None if there are none."""
    cp = whole_program(space.budget, linear=True)
    weights = [cp.new_number(1, largest_weight(space)) for _ in gains]
    for other in known:
        if other != gains:
            ahead = {weight: gain - its for weight, gain, its in zip(weights, gains, other, strict=True)}
            cp.bound(ahead, 0)
    solved = cp.solve()
    if solved.values is None and not solved.proved:
        raise OutOfTimeError
    return None if solved.values is None else [solved.values[weight - 1] for weight in weights]
