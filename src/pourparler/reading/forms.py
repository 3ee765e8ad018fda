"""How two forms of what a party wants stand to each other: the same matter, softer, contrary, or what is left of one.

>>> from pourparler.record.conditions.parse import parse
>>> asked(parse("pay before work")), withheld(parse("pay before work")), refused(parse("never work"))
(frozenset({'pay'}), frozenset({'work'}), frozenset({'work'}))
>>> str(what_is_left(parse("never (pay or work)"), frozenset({"pay"})))
'never work'
"""

from collections.abc import Mapping
from enum import StrEnum

from pourparler.record.conditions import syntax
from pourparler.record.conditions.syntax import Condition

Ids = frozenset[str]
_ORDERED = (syntax.Before, syntax.NoLaterThan, syntax.InReturnFor)


class Bearing(StrEnum):
    """What a later form means for an earlier one of the same party."""

    NONE = "none"
    AGAIN = "again"
    SOFTER = "softer"
    OTHER = "other"
    CONTRARY = "contrary"


def asked(says: Condition) -> Ids:
    """What others are to do for it: all that is required or waited for."""
    match says:
        case syntax.Require(what) | syntax.First(what):
            return frozenset(what.measures)
        case syntax.Before(awaited, _) | syntax.NoLaterThan(awaited, _) | syntax.InReturnFor(awaited, _):
            return frozenset(awaited.measures)
        case syntax.With(left, right):
            return frozenset((*left.measures, *right.measures))
        case syntax.And(parts):
            return frozenset(one for part in parts for one in asked(part))
        case syntax.If(_, conclusion):
            return asked(conclusion)
        case _:
            return frozenset()


def withheld(says: Condition) -> Ids:
    """What the party holds back until then."""
    return frozenset(says.waiting.measures) if isinstance(says, _ORDERED) else frozenset()


def refused(says: Condition) -> Ids:
    """What it will not have at all."""
    return frozenset(says.what.measures) if isinstance(says, syntax.Never) else frozenset()


def is_plain(says: Condition) -> bool:
    """Whether it asks without any word of order or condition."""
    return isinstance(says, syntax.Require) or (isinstance(says, syntax.And) and all(map(is_plain, says.parts)))


def bearing(old: Condition, new: Condition, promises: Mapping[str, str]) -> Bearing:
    """What a new form means for an old one.

    A plain demand after one with an order is the same demand told with fewer words: the order is not given up by
    leaving it out.

    Args:
        old: what the party said before.
        new: what it says now.
        promises: the act that each promise promises.

    >>> from pourparler.record.conditions.parse import parse
    >>> pairs = (("pay before work", "pay no later than work"), ("pay before work", "pay"), ("never pay", "pay"))
    >>> [str(bearing(parse(old), parse(new), {})) for old, new in pairs]
    ['softer', 'again', 'contrary']
    """
    if (is_plain(new) and refused(old) & asked(new)) or (is_plain(old) and asked(old) & refused(new)):
        return Bearing.CONTRARY
    if refused(old):
        return Bearing.SOFTER if refused(old) <= withheld(new) else Bearing.NONE
    if refused(new):
        return Bearing.OTHER if withheld(old) and withheld(old) <= refused(new) else Bearing.NONE
    if asked(old) == asked(new):
        return _of_the_same(old, new)
    content_with_promise = frozenset(promises.get(one, one) for one in asked(new)) == asked(old)
    return Bearing.SOFTER if content_with_promise and not _other_matter(old, new) else Bearing.NONE


def _other_matter(old: Condition, new: Condition) -> bool:
    return bool(withheld(old) and withheld(new) and withheld(old) != withheld(new))


def _of_the_same(old: Condition, new: Condition) -> Bearing:
    if is_plain(new):
        return Bearing.AGAIN
    if _other_matter(old, new):
        return Bearing.NONE
    if isinstance(old, syntax.First) or is_plain(old):
        if isinstance(new, syntax.Before) and isinstance(old, syntax.First):
            return Bearing.NONE
        return Bearing.SOFTER if isinstance(new, (*_ORDERED, syntax.If)) else Bearing.OTHER
    if isinstance(new, syntax.First):
        return Bearing.NONE
    return Bearing.SOFTER if _rank(new) < _rank(old) else Bearing.OTHER


def _rank(says: Condition) -> int:
    """How much a form asks about order."""
    ranks = {syntax.InReturnFor: 0, syntax.NoLaterThan: 1, syntax.With: 2, syntax.Before: 3, syntax.First: 4}
    return ranks.get(type(says), 2)


def what_is_left(says: Condition, gone: Ids) -> Condition | None:
    """A form without the measures that are no longer asked for or refused; None where nothing is left."""
    match says:
        case syntax.Never(what) | syntax.Require(what):
            left = tuple(one for one in what.measures if one not in gone)
            return type(says)(syntax.Operand(left, what.any_of and len(left) > 1)) if left else None
        case syntax.And(parts):
            kept = [rest for part in parts if (rest := what_is_left(part, gone)) is not None]
            return syntax.both(kept) if kept else None
        case syntax.If(premise, conclusion):
            rest = what_is_left(conclusion, gone)
            return syntax.If(premise, rest) if rest is not None else None
        case _:
            return None
