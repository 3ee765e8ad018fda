"""A condition as it was picked on a form: for each clause its kind, and the measures in its gaps.

The fields of clause 0 are ``k0`` (its kind), ``a0`` and ``b0`` (the measures in its gaps, each chosen by a field of its
own), ``ja0`` (whether one of several is enough), ``s0`` (a step) and ``n0`` (denied); those of what must be met first
have a ``p`` before them. ``join`` tells how clauses hold together. Looking at a form decides nothing: what is left open
stays open until somebody saves it.

>>> filled = Filled({"k0": ["before"], "a0": ["pay", ""], "b0": ["work"]})
>>> str(condition(filled, picked(filled, ["pay", "work"])))
'pay before work'
"""

from collections.abc import Iterable, Iterator

from pourparler.desk.filled import Filled
from pourparler.record.conditions.choices import (
    FORMS,
    Chosen,
    Clause,
    Group,
    Joined,
    blank,
    chosen,
    condition_of,
    has_step,
    may_be_any,
)
from pourparler.record.conditions.parse import ConditionError
from pourparler.record.conditions.syntax import Condition, Operand

NEW = "new"
"""What is chosen for a measure, or a source, that is not in the list."""
GAPS = ("a", "b")
MOST = 12
"""Clauses of one condition that can be picked; who needs more writes text."""
PREMISE = "p"


def start(condition: Condition | None, word: str = "before") -> Chosen | None:
    """What the form shows first: a condition that is there, or one clause to be filled; None where it is text alone."""
    return Chosen(says=Group(clauses=(blank(word),))) if condition is None else chosen(condition)


def is_picked(filled: Filled) -> bool:
    """Whether a form holds a condition."""
    return "k0" in filled


def picked(filled: Filled, measures: Iterable[str]) -> Chosen:
    """What was picked so far, also where something is still open.

    Args:
        filled: the form; what its button asked for (``do``) is done: one more clause, one less, a premise, none.
        measures: ids that can be picked.
    """
    known = frozenset((*measures, NEW))
    do = filled.one("do")
    says = _group(filled, "", known, do) or Group(clauses=(blank("before"),))
    premise = None if do == "no-premise" else _group(filled, PREMISE, known, do)
    if do == "premise" and premise is None:
        premise = Group(clauses=(blank("require"),))
    return Chosen(says=says, premise=premise)


def condition(filled: Filled, picked_: Chosen, new: str | None = None) -> Condition | None:
    """The condition that was picked; None where something is open, which is then noted.

    Args:
        filled: the form.
        picked_: what was picked.
        new: the id of the measure that was chosen as one that is not in the list.
    """
    open_ = [*_open("", picked_.says), *(_open(PREMISE, picked_.premise) if picked_.premise else ())]
    for field, what in open_:
        filled.wrong(field, what)
    if open_:
        return None
    try:
        return condition_of(_with_new(picked_, new))
    except ConditionError as error:
        filled.wrong("a0", f"{error.what.rstrip('.')}. {error.remedy}".rstrip(". "))
        return None


def names_new(picked_: Chosen) -> bool:
    """Whether a measure that is not in the list was chosen."""
    return any(NEW in operand.measures for clause in picked_.clauses for operand in clause.operands)


def fields_of(picked_: Chosen) -> Iterator[tuple[str, str]]:
    """What was picked, as the fields of a form."""
    for prefix, group in (("", picked_.says), (PREMISE, picked_.premise)):
        if group is None:
            continue
        yield f"{prefix}join", group.joined.value
        for number, clause in enumerate(group.clauses):
            yield from _fields(prefix, number, clause)


def _fields(prefix: str, number: int, clause: Clause) -> Iterator[tuple[str, str]]:
    yield f"{prefix}k{number}", clause.word
    for gap, operand in zip(GAPS, clause.operands, strict=False):
        yield from ((f"{prefix}{gap}{number}", measure) for measure in operand.measures)
        if operand.any_of:
            yield f"{prefix}j{gap}{number}", "any"
    if clause.step is not None:
        yield f"{prefix}s{number}", str(clause.step)
    if clause.denied:
        yield f"{prefix}n{number}", "1"


def _group(filled: Filled, prefix: str, known: frozenset[str], do: str) -> Group | None:
    numbers = [n for n in range(MOST) if filled.one(f"{prefix}k{n}") in FORMS and do != f"drop-{prefix}{n}"]
    clauses = [_clause(filled, prefix, n, known) for n in numbers]
    if do == f"clause{prefix}" and len(clauses) < MOST:
        clauses.append(blank("require" if prefix else "before"))
    joined = filled.word(f"{prefix}join", Joined, Joined.ALL)
    return Group(clauses=tuple(clauses), joined=joined) if clauses else None


def _clause(filled: Filled, prefix: str, number: int, known: frozenset[str]) -> Clause:
    word = filled.one(f"{prefix}k{number}")
    operands = tuple(
        _operand(filled, f"{prefix}{{}}{gap}{number}", any_, known)
        for gap, any_ in zip(GAPS, may_be_any(word), strict=False)
    )
    step = filled.one(f"{prefix}s{number}")
    return Clause(
        word=word,
        operands=operands,
        step=int(step) if has_step(word) and step.isdecimal() and 0 < int(step) < 1000 else None,
        denied=bool(filled.one(f"{prefix}n{number}")),
    )


def _operand(filled: Filled, name: str, may_be: bool, known: frozenset[str]) -> Operand:
    measures = filled.known(name.format(""), known)
    one_is_enough = filled.one(name.format("j")) == "any"
    return Operand(measures, any_of=may_be and one_is_enough and len(measures) > 1)


def _open(prefix: str, group: Group) -> Iterator[tuple[str, str]]:
    for number, clause in enumerate(group.clauses):
        for gap, operand in zip(GAPS, clause.operands, strict=False):
            if not operand.measures:
                yield f"{prefix}{gap}{number}", "Choose a measure here"
        if has_step(clause.word) and clause.step is None:
            yield f"{prefix}s{number}", "Write the number of the step, from 1"


def _with_new(picked_: Chosen, new: str | None) -> Chosen:
    if new is None:
        return picked_

    def group(one: Group) -> Group:
        return Group(clauses=tuple(clause(c) for c in one.clauses), joined=one.joined)

    def clause(one: Clause) -> Clause:
        operands = tuple(
            Operand(tuple(new if m == NEW else m for m in o.measures), any_of=o.any_of) for o in one.operands
        )
        return Clause(word=one.word, operands=operands, step=one.step, denied=one.denied)

    return Chosen(says=group(picked_.says), premise=group(picked_.premise) if picked_.premise else None)
