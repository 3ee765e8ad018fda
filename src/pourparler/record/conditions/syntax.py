"""The forms of a condition, and the one canonical way each is spelled.

A condition is a tree of frozen values. Order words relate *operands*: one measure, or several joined by
``and`` (all of them) or ``or`` (at least one). Printing and parsing are inverse: reading what is printed gives
back the same tree.

>>> str(Before(of("release"), of("stop", "inspect")))
'release before (stop and inspect)'
>>> str(If(Require(of("pay")), Or((Never(of("strike")), Require(of("talk"))))))
'if pay then never strike or talk'
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import ClassVar, TypeAlias

RESERVED = frozenset(
    "before after no later than only if then with in return for require never first by step and or not".split()
)
"""Words of the language, which no measure may be called."""


@dataclass(frozen=True, slots=True)
class Operand:
    """One measure, or several: all of them, or (``any_of``) at least one of them."""

    measures: tuple[str, ...]
    any_of: bool = False

    def __str__(self) -> str:
        """The bare id, or the list in parentheses."""
        if len(self.measures) == 1:
            return self.measures[0]
        return f"({(' or ' if self.any_of else ' and ').join(self.measures)})"


def of(*measures: str) -> Operand:
    """All of these measures."""
    return Operand(measures)


def any_of(*measures: str) -> Operand:
    """At least one of these measures."""
    return Operand(measures, any_of=len(measures) > 1)


class Place(StrEnum):
    """How measures stand in a form."""

    REQUIRED = "required"
    REFUSED = "refused"
    AWAITED = "awaited"
    WAITING = "waiting"
    TOGETHER = "together"
    FIRST = "first"
    LIMITED = "limited"


class _Form:
    """What all forms share: they print in the canonical spelling.

    Attributes:
        spelling: the canonical spelling of a form without logic, with its fields in braces.
        places: how the measures of each operand stand, in the order of the fields.
        ordered: whether the form says what comes sooner and what later.
    """

    __slots__ = ()
    spelling: ClassVar[str] = ""
    places: ClassVar[tuple[Place, ...]] = ()
    ordered: ClassVar[bool] = False

    def __str__(self) -> str:
        return _spell(self)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Require(_Form):
    """``require a``: it happens; of an ``or`` list, at least one does."""

    what: Operand

    spelling, places = "require {what}", (Place.REQUIRED,)


@dataclass(frozen=True, slots=True)
class Never(_Form):
    """``never a``: it does not happen; ``never (a or b)`` neither does, ``never (a and b)`` not both do."""

    what: Operand

    spelling, places = "never {what}", (Place.REFUSED,)


@dataclass(frozen=True, slots=True)
class Before(_Form):
    """``a before b``: if b happens, a happened in an earlier step."""

    awaited: Operand
    waiting: Operand

    spelling, places, ordered = "{awaited} before {waiting}", (Place.AWAITED, Place.WAITING), True


@dataclass(frozen=True, slots=True)
class NoLaterThan(_Form):
    """``a no later than b``: if b happens, a happened in an earlier step or in the same one."""

    awaited: Operand
    waiting: Operand

    spelling, places, ordered = "{awaited} no later than {waiting}", (Place.AWAITED, Place.WAITING), True


@dataclass(frozen=True, slots=True)
class InReturnFor(_Form):
    """``b in return for a``: if b (waiting) happens, a (awaited) happens at some step, earlier or later."""

    awaited: Operand
    waiting: Operand

    spelling, places = "{waiting} in return for {awaited}", (Place.AWAITED, Place.WAITING)


@dataclass(frozen=True, slots=True)
class With(_Form):
    """``a with b``: both in the same step, or neither; of lists, each with each."""

    left: Operand
    right: Operand

    spelling, places, ordered = "{left} with {right}", (Place.TOGETHER, Place.TOGETHER), True


@dataclass(frozen=True, slots=True)
class First(_Form):
    """``a first``: a happened in an earlier step than every other measure that the speaking party does."""

    what: Operand

    spelling, places, ordered = "{what} first", (Place.FIRST,), True


@dataclass(frozen=True, slots=True)
class ByStep(_Form):
    """``a by step 2``: if a happens, it is in step 2 or earlier; of an ``or`` list, at least one holds."""

    what: Operand
    step: int

    spelling, places = "{what} by step {step}", (Place.LIMITED,)


@dataclass(frozen=True, slots=True)
class Not(_Form):
    """``not …``."""

    part: "Condition"


@dataclass(frozen=True, slots=True)
class And(_Form):
    """``… and …``; at least two parts."""

    parts: "tuple[Condition, ...]"


@dataclass(frozen=True, slots=True)
class Or(_Form):
    """``… or …``; at least two parts."""

    parts: "tuple[Condition, ...]"


@dataclass(frozen=True, slots=True)
class If(_Form):
    """``if … then …``."""

    premise: "Condition"
    conclusion: "Condition"


Form: TypeAlias = Require | Never | Before | NoLaterThan | InReturnFor | With | First | ByStep
"""What stands between the words of logic."""
Condition: TypeAlias = Form | Not | And | Or | If


def both(parts: "tuple[Condition, ...] | list[Condition]") -> "Condition":
    """The conjunction of one or more conditions; a single one stays as it is."""
    return parts[0] if len(parts) == 1 else And(tuple(parts))


def forms(condition: Condition) -> Iterator[Form]:
    """Every form without logic inside, in the order of writing."""
    match condition:
        case Not(part):
            yield from forms(part)
        case And(parts) | Or(parts):
            for part in parts:
                yield from forms(part)
        case If(premise, conclusion):
            yield from forms(premise)
            yield from forms(conclusion)
        case _:
            yield condition


def denied(condition: Condition, *, so: bool = True) -> Iterator[Form]:
    """The forms that are asked not to hold: under ``not``, or in an ``if`` part."""
    match condition:
        case Not(part):
            yield from denied(part, so=not so)
        case And(parts) | Or(parts):
            yield from (form for part in parts for form in denied(part, so=so))
        case If(premise, conclusion):
            yield from (*denied(premise, so=not so), *denied(conclusion, so=so))
        case _:
            if not so:
                yield condition


def operands(form: Form) -> tuple[Operand, ...]:
    """The one or two operands of a form."""
    return tuple(value for name in form.__slots__ if isinstance(value := getattr(form, name), Operand))


def restated(form: Form, change: Callable[[Place, Operand], Operand]) -> Form:
    """A form of the same kind on other measures."""
    names = [name for name in form.__slots__ if isinstance(getattr(form, name), Operand)]
    placed = zip(names, form.places, strict=True)
    return replace(form, **{name: change(place, getattr(form, name)) for name, place in placed})  # type: ignore[arg-type]


def named_twice(condition: Condition) -> str | None:
    """The first measure that stands twice in one form, which then says nothing, or has it wait for itself."""
    for form in forms(condition):
        named = [measure for operand in operands(form) for measure in operand.measures]
        if len(named) > len(set(named)):
            return next(measure for measure in named if named.count(measure) > 1)
    return None


def measures_of(condition: Condition) -> tuple[str, ...]:
    """Ids of the measures that a condition names, each once, in the order of writing."""
    named = (m for form in forms(condition) for operand in operands(form) for m in operand.measures)
    return tuple(dict.fromkeys(named))


def rewrite(condition: Condition, change: Callable[[Form], Condition], *, everywhere: bool = True) -> Condition:
    """Put other conditions in the place of forms.

    Args:
        condition: the tree.
        change: what stands in the place of each form.
        everywhere: False leaves what stands under ``not`` or in an ``if`` part as it is.
    """
    match condition:
        case Not(part):
            return Not(rewrite(part, change)) if everywhere else condition
        case And(parts):
            return And(tuple(rewrite(part, change, everywhere=everywhere) for part in parts))
        case Or(parts):
            return Or(tuple(rewrite(part, change, everywhere=everywhere) for part in parts))
        case If(premise, conclusion):
            kept = rewrite(premise, change) if everywhere else premise
            return If(kept, rewrite(conclusion, change, everywhere=everywhere))
        case _:
            return change(condition)


def short(condition: Condition) -> str:
    """A condition as it is written where a measure alone says that it has to happen, as in a goal.

    >>> short(Require(of("release"))), str(Require(of("release")))
    ('release', 'require release')
    """
    match condition:
        case Require(what) if len(what.measures) == 1:
            return str(what)
        case Not(part):
            return f"not {_inside(part, Not)}"
        case And(parts):
            return " and ".join(_inside(part, Not) for part in parts)
        case Or(parts):
            return " or ".join(_inside(part, Not) for part in parts)
        case If(premise, conclusion):
            return f"if {_inside(premise, Not, And, Or)} then {_inside(conclusion, Not, And, Or)}"
        case _:
            return condition.spelling.format(**{name: getattr(condition, name) for name in condition.__slots__})


def _spell(condition: Condition) -> str:
    return f"require {condition.what}" if isinstance(condition, Require) else short(condition)


def _inside(condition: Condition, *plain: type) -> str:
    """Spell a part: forms and what is named in ``plain`` as they are, all else in parentheses."""
    text = short(condition)
    return f"({text})" if isinstance(condition, (Not, And, Or, If)) and not isinstance(condition, plain) else text
