"""Which packages can be carried out in some order that keeps every condition.

For one alternative of each condition, the precedences are a system of "at least so many steps after the earliest of":
its least solution, found by raising steps from 1 until nothing changes, is the earliest order, and there is none
exactly where some step grows beyond the number of measures [Mohring2004]_. Packages that agree on the measures
concerned are decided once. Where a condition has too many alternatives, or wants something late, each case is put to a
SAT solver instead, and a refusal is generalised to all packages that share its reason.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import product
from typing import TYPE_CHECKING

from pourparler.analysis.model.encoding import OrderEncoding
from pourparler.analysis.packages.alternatives import (
    Alternative,
    Ordering,
    TooManyAlternativesError,
    alternatives_of,
    looked_up,
)
from pourparler.analysis.solvers import Budget, Sat
from pourparler.record.conditions.atoms import Apart, By, Formula, Some, measures_in
from pourparler.record.conditions.syntax import Condition

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Bits = NDArray[np.uint64]
    Mask = NDArray[np.bool_]

MOST_COMBINATIONS = 256
"""Choices among alternatives, over all conditions, that are tried at most."""


def orderable(bits: "Bits", conditions: Sequence[Condition], index: Mapping[str, int], budget: Budget) -> "Mask":
    """For each package, whether some order of it keeps all conditions.

    Args:
        bits: (n,) packages as bit masks.
        conditions: what must hold; ``first`` spelled out.
        index: the bit of each measure.
        budget: time for the search.

    Raises:
        OutOfTimeError: the budget is used up.
    """
    try:
        decide = _by_earliest_order([alternatives_of(condition) for condition in conditions], index, budget)
    except TooManyAlternativesError:
        decide = _by_solver(conditions, index, budget)
    return decide(bits)


def _distinct(bits: "Bits", concerned: Iterable[int], decide: "Callable[[Bits], Mask]") -> "Mask":
    """Decide once for all packages that agree on the measures concerned."""
    import numpy as np

    mask = np.uint64(sum(1 << place for place in concerned))
    cases, case_of = np.unique(bits & mask, return_inverse=True)
    return decide(cases)[case_of]


# -- the earliest order ----------------------------------------------------------------------------------------------


def _by_earliest_order(
    ways: Sequence[tuple[Alternative, ...]], index: Mapping[str, int], budget: Budget
) -> "Callable[[Bits], Mask]":
    """Decide by least solutions, one choice among the alternatives after the other."""
    bearing = _in_circles([ordering for way in ways for alternative in way for ordering in alternative.order])
    ways = [_without_idle(way, bearing) for way in ways]
    ordered = [way for way in ways if any(alternative.order for alternative in way)]
    plain = [Some(tuple(a.formula for a in way)) for way in ways if way not in ordered]
    combinations = 1
    for way in ordered:
        combinations *= len([alternative for alternative in way if alternative.order])
        if combinations > MOST_COMBINATIONS:
            raise TooManyAlternativesError

    def decide(bits: "Bits") -> "Mask":
        answer = _all_hold(plain, bits, index)
        concerned = {index[measure] for way in ordered for measure in _concerned(way)}
        if ordered:
            answer[answer] = _distinct(
                bits[answer], concerned, lambda cases: _some_choice(cases, ordered, index, budget)
            )
        return answer

    return decide


def _all_hold(formulas: Sequence[Formula], bits: "Bits", index: Mapping[str, int]) -> "Mask":
    import numpy as np

    answer = np.ones(len(bits), dtype=bool)
    for formula in formulas:
        answer &= looked_up(formula, bits, index)
    return answer


def _concerned(way: Sequence[Alternative]) -> frozenset[str]:
    return frozenset(measure for a in way for part in (a.formula, *a.order) for measure in measures_in(part))


def _in_circles(orderings: Sequence[Ordering]) -> Callable[[Ordering], bool]:
    """Which precedences can matter: all where steps are limited, else those within circles."""
    if any(isinstance(ordering, By) for ordering in orderings):
        return lambda _: True
    after: dict[str, set[str]] = {}
    for ordering in orderings:
        if isinstance(ordering, Apart):
            for measure in ordering.earlier:
                after.setdefault(measure, set()).add(ordering.later)
    reach = {measure: _reached(after, measure) for measure in after}
    return lambda ordering: (
        isinstance(ordering, Apart) and any(measure in reach.get(ordering.later, ()) for measure in ordering.earlier)
    )


def _reached(after: Mapping[str, set[str]], start: str) -> set[str]:
    seen: set[str] = set()
    front = [start]
    while front:
        for measure in after.get(front.pop(), ()):
            if measure not in seen:
                seen.add(measure)
                front.append(measure)
    return seen


def _without_idle(way: tuple[Alternative, ...], bearing: Callable[[Ordering], bool]) -> tuple[Alternative, ...]:
    """Leave out precedences that cannot matter."""
    return tuple(Alternative(one.formula, tuple(filter(bearing, one.order))) for one in way)


def _some_choice(
    cases: "Bits", ways: Sequence[tuple[Alternative, ...]], index: Mapping[str, int], budget: Budget
) -> "Mask":
    """Whether, for some alternative of each condition, the formulas hold and the precedences leave an order."""
    import numpy as np

    free = [looked_up(Some(tuple(a.formula for a in way if not a.order)), cases, index) for way in ways]
    tried = [[(a, looked_up(a.formula, cases, index)) for a in way if a.order] for way in ways]
    answer = np.zeros(len(cases), dtype=bool)
    for choice in product(*tried):
        budget.left()
        open_ = ~answer
        for without, (_, chosen) in zip(free, choice, strict=True):
            open_ &= without | chosen
        rows = np.flatnonzero(open_)
        if len(rows):
            orderings = [
                (ordering, ~without[rows])
                for without, (alternative, _) in zip(free, choice, strict=True)
                for ordering in alternative.order
            ]
            answer[rows] = _has_order(cases[rows], orderings, index)
    return answer


def _has_order(cases: "Bits", orderings: "Sequence[tuple[Ordering, Mask]]", index: Mapping[str, int]) -> "Mask":
    """Whether the precedences that are in force for each case can be kept: steps rise from 1 until they rest."""
    import numpy as np

    used = sorted({measure for ordering, _ in orderings for measure in measures_in(ordering)}, key=index.__getitem__)
    column = {measure: number for number, measure in enumerate(used)}
    happens = np.stack([((cases >> np.uint64(index[m])) & np.uint64(1)).astype(bool) for m in used], axis=1)
    last = np.full((len(cases), len(used)), len(used))
    for ordering, active in orderings:
        if isinstance(ordering, By):
            limit = last[:, column[ordering.measure]]
            np.minimum(limit, np.where(active, ordering.step, limit), out=limit)
    waits = [
        ([column[measure] for measure in ordering.earlier], column[ordering.later], ordering.lead, active)
        for ordering, active in orderings
        if isinstance(ordering, Apart)
    ]
    return _settles(happens, last, waits)


def _settles(happens: "Mask", last: "NDArray[np.int64]", waits: "Sequence[tuple[list[int], int, int, Mask]]") -> "Mask":
    import numpy as np

    beyond = np.iinfo(np.int16).max
    answer = np.zeros(len(happens), dtype=bool)
    rows = np.arange(len(happens))
    steps = np.where(happens, 1, beyond).astype(np.int16)
    while len(rows):
        before = steps.copy()
        for earlier, later, lead, active in waits:
            soonest = steps[:, earlier].min(axis=1) if len(earlier) > 1 else steps[:, earlier[0]]
            bound = active[rows] & happens[rows, later] & (soonest < beyond)
            np.maximum(steps[:, later], soonest + lead, out=steps[:, later], where=bound)
        late = ((steps > last[rows]) & happens[rows]).any(axis=1)
        resting = (steps == before).all(axis=1)
        answer[rows[resting & ~late]] = True
        going = ~(resting | late)
        rows, steps = rows[going], steps[going]
    return answer


# -- one case after the other ----------------------------------------------------------------------------------------


def _by_solver(conditions: Sequence[Condition], index: Mapping[str, int], budget: Budget) -> "Callable[[Bits], Mask]":
    """Decide with a solver; where something must come late, every measure may matter."""

    def decide(bits: "Bits") -> "Mask":
        encoding = OrderEncoding(list(index), conditions)
        encoding.require(conditions)
        return _distinct(bits, index.values(), lambda cases: _asked(cases, encoding, index, budget))

    return decide


def _asked(cases: "Bits", encoding: OrderEncoding, index: Mapping[str, int], budget: Budget) -> "Mask":
    import numpy as np

    answer = np.ones(len(cases), dtype=bool)
    decided = np.zeros(len(cases), dtype=bool)
    place_of = {encoding.happens(measure): place for measure, place in index.items()}
    with Sat(encoding.clauses, budget, top=encoding.top) as solver:
        for row in range(len(cases)):
            if decided[row]:
                continue
            case = int(cases[row])
            assumed = [literal if case >> place & 1 else -literal for literal, place in place_of.items()]
            if not solver.solve(assumed):
                reason = solver.core()
                does = np.uint64(sum(1 << place_of[literal] for literal in reason if literal > 0))
                does_not = np.uint64(sum(1 << place_of[-literal] for literal in reason if literal < 0))
                same = ((cases & does) == does) & ((cases & does_not) == 0)
                answer &= ~same
                decided |= same
    return answer
