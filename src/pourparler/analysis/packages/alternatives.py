"""Conditions split into what they ask of a package and what they ask of its order.

Every condition becomes alternatives; each says which measures happen or not (a formula that can be looked up in bit
masks) and which atoms of order must then hold. Those bind only measures that happen, and earlier is never worse for
them, so that the earliest order that respects them decides whether there is any (``order``).

>>> from pourparler.record.conditions.parse import parse
>>> [alternative] = alternatives_of(parse("release before stop"))
>>> alternative.order
(Apart(earlier=('release',), later='stop', lead=1),)
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING, TypeAlias

from pourparler.record.conditions.atoms import Apart, By, Every, Formula, Happens, Some, in_atoms
from pourparler.record.conditions.syntax import Condition

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Bits = NDArray[np.uint64]
    Mask = NDArray[np.bool_]

MOST_ALTERNATIVES = 64
"""Alternatives of one condition that are written out at most."""

Ordering: TypeAlias = Apart | By
"""What is asked of the order of measures that happen; that they do is the formula's business."""

ALWAYS = Every(())


class TooManyAlternativesError(Exception):
    """A condition has more alternatives than are written out, or asks that something come late."""


@dataclass(frozen=True, slots=True)
class Alternative:
    """One way for a condition to hold.

    Attributes:
        formula: which measures happen and which do not.
        order: what holds of the order of those that do.
    """

    formula: Formula
    order: tuple[Ordering, ...] = ()


_Ways: TypeAlias = tuple[Alternative, ...]


def alternatives_of(condition: Condition) -> tuple[Alternative, ...]:
    """All ways for a condition to hold, the ones that ask nothing of the order joined into one.

    Raises:
        TooManyAlternativesError: there are more than ``MOST_ALTERNATIVES``, or something must come late.
    """
    return _ways(in_atoms(condition))


def _ways(formula: Formula) -> _Ways:
    match formula:
        case Happens():
            return (Alternative(formula),)
        case By(so=False):  # lateness is not decided by the earliest order
            raise TooManyAlternativesError
        case By():
            return (Alternative(ALWAYS, (formula,)),)
        case Apart(earlier, later, _):
            inside = Some((Happens(later, so=False), *map(Happens, earlier)))
            return (Alternative(inside, (formula,)),)
        case Every(parts):
            return _one_of_each([_ways(part) for part in parts])
        case Some(parts):
            return _joined(tuple(way for part in parts for way in _ways(part)))


def _one_of_each(ways: Sequence[_Ways]) -> _Ways:
    """Every one of several conditions: one alternative of each."""
    count = 1
    for way in ways:
        count *= len(way)
        if count > MOST_ALTERNATIVES:
            raise TooManyAlternativesError
    return _joined(
        tuple(
            Alternative(
                Every(tuple(way.formula for way in choice)),
                tuple(dict.fromkeys(ordering for way in choice for ordering in way.order)),
            )
            for choice in product(*ways)
        )
    )


def _joined(ways: _Ways) -> _Ways:
    """Alternatives, those that ask nothing of the order joined into one."""
    plain = tuple(way.formula for way in ways if not way.order)
    rest = tuple(way for way in ways if way.order)
    if len(rest) > MOST_ALTERNATIVES:
        raise TooManyAlternativesError
    if not plain:
        return rest
    return (Alternative(plain[0] if len(plain) == 1 else Some(plain)), *rest)


def looked_up(formula: Formula, bits: "Bits", index: Mapping[str, int]) -> "Mask":
    """For each package, whether the formula of an alternative holds.

    Args:
        formula: which measures happen or not.
        bits: (n,) packages as bit masks.
        index: the bit of each measure.
    """
    import numpy as np

    match formula:
        case Happens(measure, so):
            happens: Mask = ((bits >> np.uint64(index[measure])) & np.uint64(1)) == np.uint64(so)
            return happens
        case Every(parts):
            return _reduced((looked_up(part, bits, index) for part in parts), np.logical_and, np.ones(len(bits), bool))
        case Some(parts):
            return _reduced((looked_up(part, bits, index) for part in parts), np.logical_or, np.zeros(len(bits), bool))
        case _:
            raise ValueError(f"a package has no order in which {formula} could hold")


def _reduced(masks: "Iterable[Mask]", join: Callable[..., "Mask"], answer: "Mask") -> "Mask":
    for mask in masks:
        answer = join(answer, mask)
    return answer
