"""What every condition comes down to: three atoms, joined by "every" and "some", and nothing denied but an atom.

Whoever works conditions out (truth, clauses, packages, orders) reads these and no forms of the language:

* ``Happens(m)``: m happens;
* ``Apart((a, b), c, lead)``: if c happens, a or b happened at least ``lead`` steps earlier, 0 or 1;
* ``By(m, k)``: if m happens, it is in step k or earlier.

An order that is denied is an order the other way round: ``not (a before b)`` says that b happens and that a, if it
happens, comes no earlier. So only ``Happens`` and ``By`` have a contrary of their own, told by ``so``. What is waited
for as "a or b" stays one atom, because taken apart it would need a choice for each of those that wait.

>>> from pourparler.record.conditions.parse import parse
>>> in_atoms(parse("a before b"))
Apart(earlier=('a',), later='b', lead=1)
>>> in_atoms(parse("not a before b"))
Every(parts=(Happens(measure='b', so=True), Apart(earlier=('b',), later='a', lead=0)))
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

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

StepOf: TypeAlias = Mapping[str, int]
"""The step, from 1, of each measure that happens."""


@dataclass(frozen=True, slots=True)
class Happens:
    """The measure happens, or (``so`` False) does not."""

    measure: str
    so: bool = True


@dataclass(frozen=True, slots=True)
class Apart:
    """If ``later`` happens, one of ``earlier`` happened at least ``lead`` steps before it: 0 or 1."""

    earlier: tuple[str, ...]
    later: str
    lead: int


@dataclass(frozen=True, slots=True)
class By:
    """If the measure happens, it is in this step or earlier; ``so`` False: it happens, and later."""

    measure: str
    step: int
    so: bool = True


@dataclass(frozen=True, slots=True)
class Every:
    """All parts hold."""

    parts: "tuple[Formula, ...]"


@dataclass(frozen=True, slots=True)
class Some:
    """At least one part holds."""

    parts: "tuple[Formula, ...]"


Atom: TypeAlias = Happens | Apart | By
Formula: TypeAlias = Atom | Every | Some


def in_atoms(condition: Condition, *, so: bool = True) -> Formula:
    """A condition, or (``so`` False) its contrary, in atoms.

    Raises:
        ValueError: the condition holds a ``first`` that was not spelled out.
    """
    match condition:
        case Not(part):
            return in_atoms(part, so=not so)
        case And(parts):
            return _joined([in_atoms(part, so=so) for part in parts], every=so)
        case Or(parts):
            return _joined([in_atoms(part, so=so) for part in parts], every=not so)
        case If(premise, conclusion):
            return _joined([in_atoms(premise, so=not so), in_atoms(conclusion, so=so)], every=not so)
        case _:
            return _said(condition) if so else contrary(_said(condition))


def _said(form: Form) -> Formula:
    match form:
        case Require(what):
            return _of_operand(what, [Happens(measure) for measure in what.measures])
        case Never(what):
            return contrary(_said(Require(what)))
        case ByStep(what, step):
            return _of_operand(what, [By(measure, step) for measure in what.measures])
        case Before(awaited, waiting):
            return _joined([Apart(group, later, 1) for later in waiting.measures for group in _groups(awaited)])
        case NoLaterThan(awaited, waiting):
            return _joined([Apart(group, later, 0) for later in waiting.measures for group in _groups(awaited)])
        case InReturnFor(awaited, waiting):
            return _joined([_in_return(group, later) for later in waiting.measures for group in _groups(awaited)])
        case With(left, right):
            circle = (*left.measures, *right.measures)
            pairs = zip(circle, (*circle[1:], circle[0]), strict=True)
            return _joined([Apart((earlier,), later, 0) for earlier, later in pairs])
        case _:
            raise ValueError(f"{form} depends on who speaks: spell it out first")


def _groups(awaited: Operand) -> list[tuple[str, ...]]:
    """Sets of measures of each of which one is waited for."""
    return [awaited.measures] if awaited.any_of else [(measure,) for measure in awaited.measures]


def _in_return(group: tuple[str, ...], later: str) -> Formula:
    return Some((Happens(later, so=False), *(Happens(measure) for measure in group)))


def _of_operand(what: Operand, parts: list[Formula]) -> Formula:
    return _joined(parts, every=not what.any_of)


def _joined(parts: list[Formula], *, every: bool = True) -> Formula:
    if len(parts) == 1:
        return parts[0]
    return Every(tuple(parts)) if every else Some(tuple(parts))


def contrary(formula: Formula) -> Formula:
    """What holds exactly where a formula does not.

    >>> contrary(Some((Happens("a"), By("b", 2))))
    Every(parts=(Happens(measure='a', so=False), By(measure='b', step=2, so=False)))
    """
    match formula:
        case Happens(measure, so):
            return Happens(measure, so=not so)
        case By(measure, step, so):
            return By(measure, step, so=not so)
        case Apart(earlier, later, lead):
            return Every((Happens(later), *(Apart((later,), measure, 1 - lead) for measure in earlier)))
        case Every(parts):
            return Some(tuple(map(contrary, parts)))
        case Some(parts):
            return Every(tuple(map(contrary, parts)))


def true_at(formula: Formula, step_of: StepOf) -> bool:
    """Whether a formula holds where the measures in ``step_of`` happen at those steps and no others do."""
    match formula:
        case Happens(measure, so):
            return (measure in step_of) is so
        case By(measure, step, so):
            return (step_of.get(measure, 0) <= step) is so
        case Apart(earlier, later, lead):
            latest = step_of[later] - lead if later in step_of else None
            return latest is None or any(measure in step_of and step_of[measure] <= latest for measure in earlier)
        case Every(parts):
            return all(true_at(part, step_of) for part in parts)
        case Some(parts):
            return any(true_at(part, step_of) for part in parts)


def atoms_of(formulas: Iterable[Formula]) -> Iterator[Atom]:
    """Every atom of some formulas, in their order."""
    for formula in formulas:
        if isinstance(formula, Every | Some):
            yield from atoms_of(formula.parts)
        else:
            yield formula


def conjuncts(formula: Formula) -> Iterator[Formula]:
    """The parts that all have to hold, however deep."""
    if isinstance(formula, Every):
        for part in formula.parts:
            yield from conjuncts(part)
    else:
        yield formula


def measures_in(formula: Formula) -> frozenset[str]:
    """The measures that a formula speaks of."""
    measures: set[str] = set()
    for atom in atoms_of([formula]):
        measures.update((*atom.earlier, atom.later) if isinstance(atom, Apart) else (atom.measure,))
    return frozenset(measures)
