"""The forms a position might soften to: rungs from what it says down to dropped.

Default rungs (semantics, "What would unlock"): as said; every ``before`` read as ``no later than``; every word of
order read as ``in return for`` (``with`` both ways). Words under ``not`` or in an ``if`` part stay, and so does
``by step``. A rung that reads like the one above is left out.

>>> from pourparler.record.conditions.parse import parse
>>> [str(rung) for rung in default_rungs(parse("release before stop"))]
['release before stop', 'release no later than stop', 'stop in return for release']
"""

from pourparler.record.conditions.syntax import (
    And,
    Before,
    Condition,
    Form,
    InReturnFor,
    NoLaterThan,
    With,
    rewrite,
)


def default_rungs(said: Condition) -> tuple[Condition, ...]:
    """The rungs of a condition without ``first`` (spell that out before), firmest first, "dropped" not listed."""
    return distinct((said, same_step_allowed(said), order_forgotten(said)))


def distinct(rungs: tuple[Condition, ...]) -> tuple[Condition, ...]:
    """The rungs without those that read like the one above."""
    kept: list[Condition] = []
    for rung in rungs:
        if not kept or str(kept[-1]) != str(rung):
            kept.append(rung)
    return tuple(kept)


def same_step_allowed(condition: Condition) -> Condition:
    """Every ``before`` read as ``no later than``."""
    return rewrite(condition, _no_later, everywhere=False)


def order_forgotten(condition: Condition, *, everywhere: bool = False) -> Condition:
    """Every word of order read as ``in return for``: what is asked stays, when it comes does not matter.

    >>> from pourparler.record.conditions.parse import parse
    >>> str(order_forgotten(parse("release with stop")))
    'stop in return for release and release in return for stop'

    Args:
        condition: what is said.
        everywhere: whether words under ``not`` and in an ``if`` part are read so, too. A rung that did would not follow
            from the one above; where there is no order at all, there is none under ``not``.
    """
    return rewrite(condition, _in_return, everywhere=everywhere)


def _no_later(form: Form) -> Condition:
    return NoLaterThan(form.awaited, form.waiting) if isinstance(form, Before) else form


def _in_return(form: Form) -> Condition:
    match form:
        case Before(awaited, waiting) | NoLaterThan(awaited, waiting):
            return InReturnFor(awaited, waiting)
        case With(left, right):
            return And((InReturnFor(left, right), InReturnFor(right, left)))
        case _:
            return form
