"""Whether a condition holds on a roadmap, and what ``first`` comes to.

A roadmap gives each measure that happens its step, from 1. ``first`` depends on who speaks: spell it out with
``spell_out_first`` before asking.

>>> from pourparler.record.conditions.parse import parse
>>> holds(parse("release before stop"), {"release": 1, "stop": 2}), holds(parse("release before stop"), {"stop": 1})
(True, False)
"""

from collections.abc import Collection, Sequence

from pourparler.record.conditions.atoms import StepOf, in_atoms, true_at
from pourparler.record.conditions.syntax import Before, Condition, First, Form, Operand, both, rewrite


def holds(condition: Condition, step_of: StepOf) -> bool:
    """Whether a condition holds when the measures in ``step_of`` happen at those steps and no others do.

    Ask ``atoms.true_at`` where one condition is asked about again and again.

    Raises:
        ValueError: the condition holds a ``first`` that was not spelled out.
    """
    return true_at(in_atoms(condition), step_of)


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
    return rewrite(condition, lambda form: _before_the_rest(form, own_measures))


def _before_the_rest(form: Form, own_measures: Sequence[Collection[str]]) -> Condition:
    if not isinstance(form, First):
        return form
    parts: list[Condition] = []
    for own in own_measures:
        rest = tuple(measure for measure in own if measure not in form.what.measures)
        before = Before(form.what, Operand(rest))
        if rest and before not in parts:
            parts.append(before)
    if not parts:
        raise ValueError(f'"{form}" has nothing to be first of: whoever says it does nothing else')
    return both(parts)
