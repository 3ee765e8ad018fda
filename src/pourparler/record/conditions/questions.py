"""What others may want to know of a condition, so that nobody else needs to know its forms.

A form tells how its measures stand in it (``syntax.Place``), and that answers most questions: what is demanded is what
is required or waited for, what is held back is what waits. Which form it is, is asked nowhere outside this folder and
the wording of conditions, so that a new form is at home wherever these questions are asked.

>>> from pourparler.record.conditions.parse import parse
>>> said = parse("never strike and pay before (work and talk)")
>>> demanded(said), measures_at(said, Place.WAITING), refused(said)
(('pay',), ('work', 'talk'), (('strike',),))
>>> str(without(parse("never (pay or work)"), {"pay"}))
'never work'
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import product

from pourparler.record.conditions.syntax import (
    And,
    Before,
    Condition,
    First,
    Form,
    If,
    InReturnFor,
    Never,
    NoLaterThan,
    Not,
    Operand,
    Or,
    Place,
    Require,
    With,
    both,
    forms,
    of,
    operands,
    restated,
    rewrite,
)

# -- how measures stand ------------------------------------------------------------------------------------------


def measures_at(condition: Condition, *places: Place) -> tuple[str, ...]:
    """The measures that stand in a form at one of these places, each once, in the order of writing."""
    return tuple(dict.fromkeys(m for form in forms(condition) for m in _standing(form, places)))


def _standing(form: Form, places: Collection[Place]) -> Iterator[str]:
    for place, operand in zip(form.places, operands(form), strict=True):
        if place in places:
            yield from operand.measures


def demanded(condition: Condition) -> tuple[str, ...]:
    """What is to happen for it, or is waited for."""
    return measures_at(condition, Place.REQUIRED, Place.AWAITED)


def asked_for(condition: Condition) -> tuple[str, ...]:
    """What somebody who says so wants to happen: required, waited for, first, or together with something.

    >>> from pourparler.record.conditions.parse import parse
    >>> asked_for(parse("pay before work and talk with sign")), asked_for(parse("never pay or not (talk before sign)"))
    (('pay', 'talk', 'sign'), ())
    """
    places = (Place.REQUIRED, Place.AWAITED, Place.FIRST, Place.TOGETHER)
    return tuple(dict.fromkeys(m for form in asserted(condition) for m in _standing(form, places)))


def refused(condition: Condition) -> tuple[tuple[str, ...], ...]:
    """The measures of each "never"."""
    return tuple(measures for form in forms(condition) if (measures := tuple(_standing(form, [Place.REFUSED]))))


def ordered(condition: Condition) -> tuple[str, ...]:
    """The measures of forms that say what comes sooner and what later."""
    return tuple(dict.fromkeys(m for form in forms(condition) if form.ordered for m in _standing(form, form.places)))


def has_order(condition: Condition) -> bool:
    """Whether something waits for an earlier step, or for the same one."""
    return any(form.ordered and Place.WAITING in form.places for form in forms(condition))


def replaced(
    condition: Condition, change: Callable[[Place, Operand], Operand], *, everywhere: bool = True
) -> Condition:
    """The same condition on other measures; ``everywhere`` as in ``syntax.rewrite``."""
    return rewrite(condition, lambda form: restated(form, change), everywhere=everywhere)


# -- one form alone ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Wait:
    """Something that waits, where a condition says only that.

    Attributes:
        awaited: what is waited for.
        waiting: what waits, each measure for itself.
        lead: steps that lie between them at least, 0 or 1; None where it may come later, too.
    """

    awaited: Operand
    waiting: Operand
    lead: int | None

    @property
    def condition(self) -> Condition:
        """It in the words of the language."""
        if self.lead is None:
            return InReturnFor(self.awaited, self.waiting)
        return Before(self.awaited, self.waiting) if self.lead else NoLaterThan(self.awaited, self.waiting)


def wait_of(condition: Condition) -> Wait | None:
    """What waits for what, where that is all that a condition says."""
    match condition:
        case Before(awaited, waiting):
            return Wait(awaited, waiting, 1)
        case NoLaterThan(awaited, waiting):
            return Wait(awaited, waiting, 0)
        case InReturnFor(awaited, waiting):
            return Wait(awaited, waiting, None)
        case _:
            return None


def alone(condition: Condition, place: Place) -> tuple[str, ...]:
    """The measures at a place of a condition that is one form; none of any other."""
    return () if isinstance(condition, And | Or | Not | If) else tuple(_standing(condition, [place]))


# -- logic -------------------------------------------------------------------------------------------------------


def conjuncts(condition: Condition) -> Iterator[Condition]:
    """The parts that all have to hold, however deep."""
    if isinstance(condition, And):
        for part in condition.parts:
            yield from conjuncts(part)
    else:
        yield condition


def asserted(condition: Condition) -> Iterator[Form]:
    """The forms that are said for themselves, or after "then"; not those that are denied or left to choice."""
    match condition:
        case And(parts):
            for part in parts:
                yield from asserted(part)
        case If(_, conclusion):
            yield from asserted(conclusion)
        case Or() | Not():
            return
        case _:
            yield condition


def conclusion(condition: Condition) -> Condition:
    """What is said once the "if" is met; a condition without "if" as it is."""
    return condition.conclusion if isinstance(condition, If) else condition


def is_choice(condition: Condition) -> bool:
    """Whether one of several things is enough."""
    return isinstance(condition, Or) or (isinstance(condition, Require) and condition.what.any_of)


def is_plain_demand(condition: Condition) -> bool:
    """Whether it asks that something happen, without any word of order or condition."""
    return all(isinstance(part, Require) for part in conjuncts(condition))


def made_first(demand: Condition) -> Condition:
    """A plain demand that is to be met before its holder does anything; it stays a demand.

    >>> from pourparler.record.conditions.parse import parse
    >>> str(made_first(parse("pay"))), str(made_first(parse("pay and require (talk or sign)")))
    ('pay and pay first', 'pay and require (talk or sign) and pay first and (talk or sign) first')
    """
    asked = [part for part in conjuncts(demand) if isinstance(part, Require)]
    return both([*asked, *(First(part.what) for part in asked)])


def without(condition: Condition, gone: Collection[str]) -> Condition | None:
    """A demand or refusal without some measures; None where nothing is left, or where measures only stand in order."""
    match condition:
        case And(parts):
            kept = [rest for part in parts if (rest := without(part, gone)) is not None]
            return both(kept) if kept else None
        case If(premise, conclusion):
            rest = without(conclusion, gone)
            return None if rest is None else If(premise, rest)
        case Or() | Not():
            return None
        case _:
            left = [m for m in _standing(condition, [Place.REQUIRED, Place.REFUSED]) if m not in gone]
            return restated(condition, lambda _, what: _of(left, what)) if left else None


def next_reading(condition: Condition) -> Condition | None:
    """What its words are taken for most easily by mistake: the contrary, or the other direction; None where neither is.

    >>> from pourparler.record.conditions.parse import parse
    >>> [str(next_reading(parse(text))) for text in ("never pay", "pay", "pay before work", "pay with work")]
    ['require pay', 'never pay', 'work before pay', 'None']
    """
    match condition:
        case Require(what):
            return Never(what)
        case Never(what):
            return Require(what)
        case Before(awaited, waiting):
            return Before(waiting, awaited)
    return None


def _of(measures: Iterable[str], like: Operand) -> Operand:
    kept = tuple(dict.fromkeys(measures))
    return Operand(kept, any_of=like.any_of and len(kept) > 1)


def cut(condition: Condition) -> Iterator[Condition]:
    """Parts that hold or fail by themselves: one for each measure that waits, and for each pair that goes together."""
    for part in conjuncts(condition):
        wait = wait_of(part)
        if wait is not None:
            yield from (replace(wait, waiting=of(measure)).condition for measure in wait.waiting.measures)
        elif isinstance(part, With):
            yield from (With(of(one), of(other)) for one, other in product(part.left.measures, part.right.measures))
        else:
            yield part


def word_of(condition: Condition) -> str:
    """The words of the language that a condition turns on, e.g. "no later than"; "if", "and", "or", "not" for logic.

    >>> from pourparler.record.conditions.parse import parse
    >>> word_of(parse("pay no later than work")), word_of(parse("if pay then work"))
    ('no later than', 'if')
    """
    if isinstance(condition, And | Or | Not | If):
        return type(condition).__name__.lower()
    return re.sub(r"\{\w+\}", "", condition.spelling).strip()
