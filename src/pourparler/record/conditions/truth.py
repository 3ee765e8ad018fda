"""Whether a condition holds on a roadmap: the definition everything else is tested against.

A roadmap gives each measure that happens its step, from 1. ``first`` depends on who speaks: spell it out with
``spell_out_first`` before asking.

>>> from pourparler.record.conditions.parse import parse
>>> holds(parse("release before stop"), {"release": 1, "stop": 2}), holds(parse("release before stop"), {"stop": 1})
(True, False)
"""

from collections.abc import Collection, Iterable, Mapping, Sequence

from pourparler.record.conditions.syntax import (
    And,
    Atom,
    Before,
    ByStep,
    Condition,
    First,
    If,
    InReturnFor,
    Never,
    NoLaterThan,
    Not,
    Operand,
    Or,
    Require,
    With,
    both,
    rewrite,
)

StepOf = Mapping[str, int]


def holds(condition: Condition, step_of: StepOf) -> bool:
    """Whether a condition holds when the measures in ``step_of`` happen at those steps and no others do.

    Raises:
        ValueError: the condition holds a ``first`` that was not spelled out.
    """
    match condition:
        case Not(part):
            return not holds(part, step_of)
        case And(parts):
            return all(holds(part, step_of) for part in parts)
        case Or(parts):
            return any(holds(part, step_of) for part in parts)
        case If(premise, conclusion):
            return not holds(premise, step_of) or holds(conclusion, step_of)
        case _:
            return _atom_holds(condition, step_of)


def _atom_holds(condition: Condition, step_of: StepOf) -> bool:
    match condition:
        case Require(what):
            return _some_or_all(what, (m in step_of for m in what.measures))
        case Never(what):
            return not _some_or_all(what, (m in step_of for m in what.measures))
        case ByStep(what, step):
            return _some_or_all(what, (step_of.get(m, 0) <= step for m in what.measures))
        case With(left, right):
            return len({step_of.get(m, 0) for m in (*left.measures, *right.measures)}) == 1
        case Before(awaited, waiting):
            return all(_done(awaited, step_of, step_of[b] - 1) for b in waiting.measures if b in step_of)
        case NoLaterThan(awaited, waiting):
            return all(_done(awaited, step_of, step_of[b]) for b in waiting.measures if b in step_of)
        case InReturnFor(awaited, waiting):
            return all(_done(awaited, step_of, len(step_of)) for b in waiting.measures if b in step_of)
        case _:
            raise ValueError(f"{condition} depends on who speaks: spell it out first")


def _some_or_all(what: Operand, truths: Iterable[bool]) -> bool:
    return any(truths) if what.any_of else all(truths)


def _done(what: Operand, step_of: StepOf, by: int) -> bool:
    """Whether what is waited for has happened by a step."""
    return _some_or_all(what, (m in step_of and step_of[m] <= by for m in what.measures))


def spell_out_first(condition: Condition, own_measures: Sequence[Collection[str]]) -> Condition:
    """Replace every ``a first`` by ``a before`` all other measures that the speaker does.

    Args:
        condition: what is said.
        own_measures: for each party that says it, the measures it does, alone or jointly.

    Raises:
        ValueError: none of the parties does anything else, so that there is nothing to be first of.

    >>> from pourparler.record.conditions.parse import parse
    >>> str(spell_out_first(parse("release first"), [["stop", "inspect"]]))
    'release before (stop and inspect)'
    """
    return rewrite(condition, lambda atom: _before_the_rest(atom, own_measures))


def _before_the_rest(atom: Atom, own_measures: Sequence[Collection[str]]) -> Condition:
    if not isinstance(atom, First):
        return atom
    parts: list[Condition] = []
    for own in own_measures:
        rest = tuple(measure for measure in own if measure not in atom.what.measures)
        form = Before(atom.what, Operand(rest))
        if rest and form not in parts:
            parts.append(form)
    if not parts:
        raise ValueError(f'"{atom}" has nothing to be first of: whoever says it does nothing else')
    return both(parts)
