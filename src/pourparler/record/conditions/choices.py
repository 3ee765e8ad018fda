"""A condition as what somebody picks from lists, where others would type the language.

A condition is one form, or several that hold all, or one of them, or not all, or none; and what is to be met first may
stand before it ("if"). Whatever is nested deeper can be written as text alone, which ``chosen`` says by giving None.

>>> from pourparler.record.conditions.parse import parse
>>> one = chosen(parse("if pay then stop before inspect and never strike"))
>>> [(clause.word, [str(o) for o in clause.operands]) for clause in one.says.clauses]
[('before', ['stop', 'inspect']), ('never', ['strike'])]
>>> str(condition_of(one))
'if pay then stop before inspect and never strike'
>>> chosen(parse("a and (b or c)")) is None
True
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import get_args

from pourparler.record.conditions.parse import parse
from pourparler.record.conditions.questions import word_of
from pourparler.record.conditions.syntax import And, Condition, Form, If, Not, Operand, Or, Place, operands

FORMS: dict[str, type[Form]] = {word_of(form): form for form in get_args(Form)}
"""What can be said of measures, by the words of the language that it turns on."""


class Joined(StrEnum):
    """How several clauses hold together."""

    ALL = "all"
    ANY = "any"
    NOT_ALL = "not all"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One form, picked.

    Attributes:
        word: the words of the language that it turns on, one of ``FORMS``.
        operands: the measures in each of its gaps; none where nothing was picked yet.
        step: of "by step", the number; None where it has none, or none was picked yet.
        denied: whether it is not to hold.
    """

    word: str
    operands: tuple[Operand, ...]
    step: int | None = None
    denied: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether nothing is left to be picked."""
        return all(one.measures for one in self.operands) and (self.step is not None or not has_step(self.word))


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Clauses, and how they hold together."""

    clauses: tuple[Clause, ...]
    joined: Joined = Joined.ALL


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """A condition as it was picked.

    Attributes:
        says: what holds.
        premise: what must be met for it to count; None where it always counts.
    """

    says: Group
    premise: Group | None = None

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """All of its clauses."""
        return (*self.says.clauses, *(self.premise.clauses if self.premise else ()))


# -- what a form has -------------------------------------------------------------------------------------------------


def places_of(word: str) -> tuple[Place, ...]:
    """How the measures in each gap of a form stand."""
    return FORMS[word].places


def has_step(word: str) -> bool:
    """Whether a form names a step."""
    return "step" in FORMS[word].__slots__


def may_be_any(word: str) -> tuple[bool, ...]:
    """Of each gap, whether one of several measures may be enough.

    >>> may_be_any("before"), may_be_any("with")
    ((True, False), (False, False))
    """
    return tuple(place not in (Place.WAITING, Place.TOGETHER) for place in FORMS[word].places)


def blank(word: str) -> Clause:
    """A form with nothing picked yet."""
    return Clause(word=word, operands=(Operand(()),) * len(FORMS[word].places))


# -- from a condition, and back --------------------------------------------------------------------------------------


def chosen(condition: Condition) -> Chosen | None:
    """A condition as it would be picked; None where it can be written as text alone."""
    if isinstance(condition, If):
        premise, says = _group(condition.premise), _group(condition.conclusion)
        return Chosen(says=says, premise=premise) if premise and says else None
    group = _group(condition)
    return Chosen(says=group) if group else None


def _group(condition: Condition) -> Group | None:
    match condition:
        case And(parts):
            return _joined(parts, Joined.ALL)
        case Or(parts):
            return _joined(parts, Joined.ANY)
        case Not(And(parts)):
            return _joined(parts, Joined.NOT_ALL)
        case Not(Or(parts)):
            return _joined(parts, Joined.NONE)
        case _:
            return _joined((condition,), Joined.ALL)


def _joined(parts: tuple[Condition, ...], joined: Joined) -> Group | None:
    clauses = tuple(clause for part in parts if (clause := _clause(part)))
    return Group(clauses=clauses, joined=joined) if len(clauses) == len(parts) else None


def _clause(condition: Condition) -> Clause | None:
    denied = isinstance(condition, Not)
    form = condition.part if isinstance(condition, Not) else condition
    if isinstance(form, Not | And | Or | If):
        return None
    return Clause(word=word_of(form), operands=operands(form), step=getattr(form, "step", None), denied=denied)


def condition_of(picked: Chosen) -> Condition:
    """The condition that was picked.

    Raises:
        ConditionError: it is none: something is left open, or a measure stands twice in one clause.
    """
    says = _whole(picked.says)
    return parse(str(says if picked.premise is None else If(_whole(picked.premise), says)))


def _whole(group: Group) -> Condition:
    parts = tuple(_form(clause) for clause in group.clauses)
    if len(parts) < 2:
        return Not(parts[0]) if group.joined in (Joined.NOT_ALL, Joined.NONE) else parts[0]
    joined = And(parts) if group.joined in (Joined.ALL, Joined.NOT_ALL) else Or(parts)
    return Not(joined) if group.joined in (Joined.NOT_ALL, Joined.NONE) else joined


def _form(clause: Clause) -> Condition:
    given = iter(clause.operands)
    values = {name: clause.step if name == "step" else next(given) for name in FORMS[clause.word].__slots__}
    form = FORMS[clause.word](**values)  # type: ignore[arg-type] # the fields of a form are operands and a step
    return Not(form) if clause.denied else form


# -- how measures stand ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How one measure stands in what somebody says.

    Attributes:
        measure: its id.
        word: the words of the language that the form turns on.
        place: how it stands in the form.
        others: what stands on the other side of the form.
        step: of "by step", the number.
        plain: whether the form is said for itself: not denied, left to a choice, or said for a case.
    """

    measure: str
    word: str
    place: Place
    others: Operand
    step: int | None = None
    plain: bool = True


def standings(condition: Condition) -> Iterator[Standing]:
    """How each measure stands that a condition names.

    >>> from pourparler.record.conditions.parse import parse
    >>> [(s.measure, s.place.value, str(s.others)) for s in standings(parse("pay before work"))]
    [('pay', 'awaited', 'work'), ('work', 'waiting', 'pay')]
    """
    yield from _standings(condition, plain=True)


def _standings(condition: Condition, *, plain: bool) -> Iterator[Standing]:
    match condition:
        case And(parts):
            for part in parts:
                yield from _standings(part, plain=plain)
        case Or(parts):
            for part in parts:
                yield from _standings(part, plain=False)
        case Not(part):
            yield from _standings(part, plain=False)
        case If(premise, conclusion):
            yield from _standings(premise, plain=False)
            yield from _standings(conclusion, plain=False)
        case _:
            yield from _in_form(condition, plain=plain)


def _in_form(form: Form, *, plain: bool) -> Iterator[Standing]:
    gaps = operands(form)
    for number, (place, operand) in enumerate(zip(form.places, gaps, strict=True)):
        others = next((gap for other, gap in enumerate(gaps) if other != number), Operand(()))
        for measure in operand.measures:
            step = getattr(form, "step", None)
            yield Standing(measure=measure, word=word_of(form), place=place, others=others, step=step, plain=plain)
