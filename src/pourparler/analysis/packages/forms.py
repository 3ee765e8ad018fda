"""Conditions split into what they ask of a package and what they ask of its order.

Every condition becomes alternatives; each says which measures happen or not (a formula that can be looked up in bit
masks) and which *precedences* must then hold. A precedence binds only measures that happen, and earlier is never
worse for it, so that the earliest order that respects a set of precedences decides whether there is any (``order``).

>>> from pourparler.record.conditions.parse import parse
>>> [alternative] = alternatives_of(parse("release before stop"), {"release": 0, "stop": 1})
>>> alternative.precedences
(Precedence(earlier=(0,), later=1, lead=1),)
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING, TypeAlias

from pourparler.record.conditions.syntax import (
    And,
    Before,
    ByStep,
    Condition,
    Form,
    If,
    InReturnFor,
    Never,
    NoLaterThan,
    Not,
    Operand,
    Or,
    Require,
    With,
)

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Bits = NDArray[np.uint64]
    Mask = NDArray[np.bool_]

MOST_ALTERNATIVES = 64
"""Alternatives of one condition that are written out at most."""


class TooManyAlternativesError(Exception):
    """A condition has more alternatives than are written out, or asks that something come late."""


@dataclass(frozen=True, slots=True)
class Happens:
    """A measure happens, or (``so`` False) does not."""

    measure: int
    so: bool = True


@dataclass(frozen=True, slots=True)
class Every:
    """All parts hold; with none, always."""

    parts: "tuple[Formula, ...]"


@dataclass(frozen=True, slots=True)
class Some:
    """A part holds; with none, never."""

    parts: "tuple[Formula, ...]"


Formula: TypeAlias = Happens | Every | Some
ALWAYS = Every(())


@dataclass(frozen=True, slots=True)
class Precedence:
    """If ``later`` happens, one of ``earlier`` that happens does so at least ``lead`` steps before it.

    It asks nothing where none of ``earlier`` happens: whether they must is the formula's business.
    """

    earlier: tuple[int, ...]
    later: int
    lead: int


@dataclass(frozen=True, slots=True)
class Cap:
    """If the measure happens, it is in this step or earlier."""

    measure: int
    step: int


Ordering: TypeAlias = Precedence | Cap


@dataclass(frozen=True, slots=True)
class Alternative:
    """One way for a condition to hold."""

    formula: Formula
    precedences: tuple[Ordering, ...] = ()


def holds(formula: Formula, bits: "Bits") -> "Mask":
    """For each package, a bit mask, whether the formula holds."""
    import numpy as np

    match formula:
        case Happens(measure, so):
            happens: Mask = ((bits >> np.uint64(measure)) & np.uint64(1)) == np.uint64(so)
            return happens
        case Every(parts):
            return _reduced(parts, bits, np.logical_and, start=True)
        case Some(parts):
            return _reduced(parts, bits, np.logical_or, start=False)


def _reduced(parts: Iterable[Formula], bits: "Bits", join: Callable[..., "Mask"], *, start: bool) -> "Mask":
    import numpy as np

    answer = np.full(len(bits), start)
    for part in parts:
        answer = join(answer, holds(part, bits))
    return answer


def named(formula: Formula) -> frozenset[int]:
    """The measures that a formula looks at."""
    if isinstance(formula, Happens):
        return frozenset([formula.measure])
    return frozenset(measure for part in formula.parts for measure in named(part))


def places(ordering: Ordering) -> frozenset[int]:
    """The measures that a precedence looks at."""
    if isinstance(ordering, Cap):
        return frozenset([ordering.measure])
    return frozenset((*ordering.earlier, ordering.later))


def conjuncts(condition: Condition) -> Iterable[Condition]:
    """The parts of a conjunction, however deep."""
    if isinstance(condition, And):
        for part in condition.parts:
            yield from conjuncts(part)
    else:
        yield condition


def alternatives_of(condition: Condition, index: Mapping[str, int]) -> tuple[Alternative, ...]:
    """All ways for a condition to hold, the ones without precedences joined into one.

    Raises:
        TooManyAlternativesError: there are more than ``MOST_ALTERNATIVES``, or something must come late.
    """
    return _joined_plain(_ways(condition, index, positive=True))


_Ways: TypeAlias = tuple[Alternative, ...]


def _ways(condition: Condition, index: Mapping[str, int], *, positive: bool) -> _Ways:
    match condition:
        case Not(part):
            return _ways(part, index, positive=not positive)
        case And(parts) | Or(parts):
            ways = [_ways(part, index, positive=positive) for part in parts]
            return _all(ways) if isinstance(condition, And) == positive else _any(ways)
        case If(premise, conclusion):
            ways = [_ways(premise, index, positive=not positive), _ways(conclusion, index, positive=positive)]
            return _any(ways) if positive else _all(ways)
        case _:
            return _said(condition, index) if positive else _denied(condition, index)


def _plain(formula: Formula) -> _Ways:
    return (Alternative(formula),)


def _ordered(ordering: Ordering) -> _Ways:
    return (Alternative(ALWAYS, (ordering,)),)


def _all(ways: Sequence[_Ways]) -> _Ways:
    """Every one of several conditions: one alternative of each."""
    ways = [_joined_plain(way) for way in ways]
    count = 1
    for way in ways:
        count *= len(way)
        if count > MOST_ALTERNATIVES:
            raise TooManyAlternativesError
    return tuple(
        Alternative(
            Every(tuple(way.formula for way in choice)),
            tuple(dict.fromkeys(ordering for way in choice for ordering in way.precedences)),
        )
        for choice in product(*ways)
    )


def _any(ways: Iterable[_Ways]) -> _Ways:
    return _joined_plain(tuple(way for several in ways for way in several))


def _joined_plain(ways: _Ways) -> _Ways:
    plain = tuple(way.formula for way in ways if not way.precedences)
    rest = tuple(way for way in ways if way.precedences)
    if len(rest) > MOST_ALTERNATIVES:
        raise TooManyAlternativesError
    if not plain:
        return rest
    return (Alternative(plain[0] if len(plain) == 1 else Some(plain)), *rest)


def _some_or_every(what: Operand, ways: Sequence[_Ways]) -> _Ways:
    return _any(ways) if what.any_of else _all(ways)


def _contrary(what: Operand) -> Operand:
    return Operand(what.measures, any_of=not what.any_of)


def _said(form: Form, index: Mapping[str, int]) -> _Ways:
    match form:
        case Require(what):
            return _some_or_every(what, [_plain(Happens(index[m])) for m in what.measures])
        case Never(what):
            return _some_or_every(_contrary(what), [_plain(Happens(index[m], so=False)) for m in what.measures])
        case Before(awaited, waiting):
            return _waits(awaited, waiting, index, lead=1)
        case NoLaterThan(awaited, waiting):
            return _waits(awaited, waiting, index, lead=0)
        case InReturnFor(awaited, waiting):
            return _waits(awaited, waiting, index, lead=None)
        case With(left, right):
            return _all([_waits(left, right, index, lead=0), _waits(right, left, index, lead=0)])
        case ByStep(what, step):
            return _some_or_every(what, [_capped(index[m], step, alone=not what.any_of) for m in what.measures])
        case _:
            raise ValueError(f"{form} depends on who speaks: spell it out first")


def _capped(measure: int, step: int, *, alone: bool) -> _Ways:
    """A cap asks nothing where the measure does not happen; as one of several ways that must be said."""
    cap = _ordered(Cap(measure, step))
    return cap if alone else _any([_plain(Happens(measure, so=False)), cap])


def _waits(awaited: Operand, waiting: Operand, index: Mapping[str, int], lead: int | None) -> _Ways:
    """Each of those that wait, if it happens: those awaited happen, and with a lead do so that much earlier."""
    parts: list[_Ways] = []
    earlier = [index[m] for m in awaited.measures]
    groups = [tuple(earlier)] if awaited.any_of else [(place,) for place in earlier]
    for later in (index[m] for m in waiting.measures):
        for group in groups:
            parts.append(_plain(Some((Happens(later, so=False), *(Happens(place) for place in group)))))
            if lead is not None:
                parts.append(_ordered(Precedence(group, later, lead)))
    return _all(parts)


def _denied(form: Form, index: Mapping[str, int]) -> _Ways:
    match form:
        case Require(what):
            return _some_or_every(_contrary(what), [_plain(Happens(index[m], so=False)) for m in what.measures])
        case Never(what):
            return _some_or_every(what, [_plain(Happens(index[m])) for m in what.measures])
        case Before(awaited, waiting):
            return _overtaken(awaited, waiting, index, lead=0)
        case NoLaterThan(awaited, waiting):
            return _overtaken(awaited, waiting, index, lead=1)
        case InReturnFor(awaited, waiting):
            return _overtaken(awaited, waiting, index, lead=None)
        case With(left, right):
            return _any([_overtaken(left, right, index, lead=1), _overtaken(right, left, index, lead=1)])
        case _:  # not by step: lateness is not decided by the earliest order
            raise TooManyAlternativesError


def _overtaken(awaited: Operand, waiting: Operand, index: Mapping[str, int], lead: int | None) -> _Ways:
    """One of those that should wait happens, while what it should wait for does not, or only afterwards.

    Where what is awaited happens, too, it comes at least ``lead`` steps after (0: in the same step at the earliest).
    """
    return _any(
        [
            _all(
                [
                    _plain(Happens(index[later])),
                    _some_or_every(
                        _contrary(awaited), [_missing(index[later], index[m], lead) for m in awaited.measures]
                    ),
                ]
            )
            for later in waiting.measures
        ]
    )


def _missing(later: int, awaited: int, lead: int | None) -> _Ways:
    absent = _plain(Happens(awaited, so=False))
    if lead is None:
        return absent
    if lead == 0 or later != awaited:
        return _ordered(Precedence((later,), awaited, lead))  # asks nothing where the awaited one is absent
    return absent
