"""The egalitarian point: the smallest gain as large as possible, then the next, and so on (leximin).

The sum of the k smallest gains is the largest of ``k t - sum(max(0, t - gain))`` over t, so that making it large is a
linear program [Ogryczak2003]_. Making these sums large for k = 1, 2, … in turn is leximin.
"""

from collections import Counter as Multiset
from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from pourparler.analysis.packages.large.point import LargePoint, no_point, point
from pourparler.analysis.packages.large.problem import IndexSet
from pourparler.analysis.packages.large.program import Program
from pourparler.analysis.packages.large.space import PackageSpace


def egalitarian(space: PackageSpace) -> LargePoint:
    """The acceptable packages whose gains, from the smallest up, are largest one after the other."""
    return _leximin(space, "egalitarian", least=0)


def least_loss(space: PackageSpace) -> LargePoint:
    """Of all packages some roadmap realises, acceptable or not, those with the best worst gain, then the next."""
    return _leximin(space, "least loss", least=None)


@dataclass(slots=True)
class _Ladder:
    """How far leximin got: sums of the k smallest gains, in units, that are settled."""

    package: IndexSet | None = None
    sums: list[int] = field(default_factory=list)
    open_bound: int | None = None
    proved: bool = True


def _leximin(space: PackageSpace, name: str, least: int | None) -> LargePoint:
    ladder = _climb(space, name, space.program(least))
    bound = _bounds(ladder, space.scale.unit)
    if ladder.package is None:
        return no_point(space, name, proved=ladder.proved, bound=bound)
    packages, complete = [ladder.package], False
    if ladder.proved and space.scale.exact:
        packages, complete = space.ties(_alike(space, ladder.sums, least), ladder.package)
    value = sorted(space.gains(ladder.package))
    return point(space, name, packages, value, bound, proved=ladder.proved, all_ties=complete)


def _climb(space: PackageSpace, name: str, program: Program) -> _Ladder:
    """Settle one sum after another, until all are or the time is over."""
    first = program.best(dict.fromkeys(program.gains, 1))  # quickly found: something to show whatever the time
    ladder = _Ladder(first.package, proved=first.proved)
    if first.package is None:
        return ladder
    for smallest in range(1, len(program.gains) + 1):
        terms = _smallest(program) if smallest == 1 else _sum_of_smallest(program, smallest)
        program.start_from(ladder.package or first.package)
        best = program.best(terms, space.teller(name, smallest, float(space.scale.unit)))
        ladder.package = ladder.package if best.package is None else best.package
        ladder.proved, ladder.open_bound = best.proved, best.bound
        if best.package is None or not best.proved:
            break
        ladder.sums.append(best.total)
        ladder.open_bound = None
        program.cp.bound(terms, best.total)
    return ladder


def _smallest(program: Program) -> dict[int, int]:
    """Terms whose largest sum is the smallest gain."""
    lowest = min(low for low, _ in program.ranges)
    level = program.cp.new_number(lowest, max(lowest, min(high for _, high in program.ranges)))
    for gain in program.gains:
        program.cp.bound({gain: 1, level: -1}, 0)
    return {level: 1}


def _sum_of_smallest(program: Program, smallest: int) -> dict[int, int]:
    """Terms whose largest sum is that of so many smallest gains."""
    low, high = min(low for low, _ in program.ranges), max(high for _, high in program.ranges)
    level = program.cp.new_number(low, high)
    short = [program.cp.new_number(0, high - low) for _ in program.gains]
    for gain, missing in zip(program.gains, short, strict=True):
        program.cp.bound({gain: 1, missing: 1, level: -1}, 0)
    return {level: smallest, **dict.fromkeys(short, -1)}


def _in_turn(sums: Sequence[int]) -> list[int]:
    """The gains whose sums these are."""
    return [total - before for before, total in zip([0, *sums], sums, strict=False)]


def _bounds(ladder: _Ladder, unit: Fraction) -> list[Fraction]:
    sums = ladder.sums if ladder.open_bound is None else [*ladder.sums, ladder.open_bound]
    return [gain * unit for gain in _in_turn(sums)]


def _alike(space: PackageSpace, sums: Sequence[int], least: int | None) -> Program:
    """The packages with just these gains, whoever has which."""
    program = space.program(least)
    wanted = Multiset(_in_turn(sums))
    has = {(gain, units): program.cp.new_boolean() for gain in program.gains for units in wanted}
    for gain in program.gains:
        mine = {has[gain, units]: units for units in wanted}
        program.cp.bound({**mine, gain: -1}, 0, 0)
        program.cp.bound(dict.fromkeys(mine, 1), 1, 1)
    for units, times in wanted.items():
        program.cp.bound({has[gain, units]: 1 for gain in program.gains}, times, times)
    return program
