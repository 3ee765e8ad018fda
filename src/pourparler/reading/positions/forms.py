"""How two forms of what a party wants stand to each other: the same matter, softer, contrary.

>>> from pourparler.record.conditions.parse import parse
>>> asked(parse("pay before work")), withheld(parse("pay before work")), refused(parse("never work"))
(frozenset({'pay'}), frozenset({'work'}), frozenset({'work'}))
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from pourparler.reading.matters.measures import Measures
from pourparler.record.conditions.questions import alone, asserted, is_plain_demand, measures_at, word_of
from pourparler.record.conditions.syntax import Condition, Place, Require, both, of

Ids = frozenset[str]
_ASKED = (Place.REQUIRED, Place.AWAITED, Place.FIRST, Place.TOGETHER)
_STRICT = {"in return for": 0, "no later than": 1, "before": 3, "first": 4}
"""How much the words ask about order; anything else as much as "with"."""
_WITH = 2


class Bearing(StrEnum):
    """What a later form means for an earlier one of the same party."""

    NONE = "none"
    AGAIN = "again"
    SOFTER = "softer"
    OTHER = "other"
    CONTRARY = "contrary"


def asked(says: Condition) -> Ids:
    """What others are to do for it: all that is required or waited for."""
    return frozenset(measure for form in asserted(says) for measure in measures_at(form, *_ASKED))


def withheld(says: Condition) -> Ids:
    """What the party holds back until then."""
    return frozenset(alone(says, Place.WAITING))


def refused(says: Condition) -> Ids:
    """What it will not have at all."""
    return frozenset(alone(says, Place.REFUSED))


def all_of(measures: Iterable[str]) -> Condition:
    """A demand for each of several measures."""
    return both([Require(of(measure)) for measure in measures])


@dataclass(slots=True)
class Stance:
    """What a party is known to want and to refuse, each looked up at once.

    >>> from pourparler.record.conditions.parse import parse
    >>> stance = Stance()
    >>> [stance.takes(parse(says)) for says in ("pay before work", "pay", "never pay", "work before pay")]
    [True, True, False, False]
    """

    asked: set[str] = field(default_factory=set)
    refused: set[str] = field(default_factory=set)
    waits: set[tuple[str, str]] = field(default_factory=set)  # (what is waited for, what is held back)

    def takes(self, says: Condition) -> bool:
        """Take in a condition; False where nobody can want it beside what was taken in before."""
        wanted, unwanted, back = asked(says), refused(says), withheld(says)
        crossed = any((one, other) in self.waits for one in back for other in wanted)
        fits = not (wanted & self.refused or unwanted & self.asked or crossed)
        self.asked |= wanted
        self.refused |= unwanted
        self.waits |= {(one, other) for one in wanted for other in back}
        return fits


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
    if (is_plain_demand(new) and refused(old) & asked(new)) or (is_plain_demand(old) and asked(old) & refused(new)):
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
    if is_plain_demand(new):
        return Bearing.AGAIN
    if _other_matter(old, new):
        return Bearing.NONE
    before, now = word_of(old), word_of(new)
    if before == "first" or is_plain_demand(old):
        if now == "before" and before == "first":
            return Bearing.NONE
        return Bearing.SOFTER if withheld(new) or now == "if" else Bearing.OTHER
    if now == "first":
        return Bearing.NONE
    return Bearing.SOFTER if _STRICT.get(now, _WITH) < _STRICT.get(before, _WITH) else Bearing.OTHER


def possible(says: Condition, measures: Measures, party: str, *, moving: bool = False) -> Condition:
    """What a "first" can mean: a plain demand where the party does nothing else that it could come before.

    So it is where the talks move all the same: whoever goes on talking holds not everything back.
    """
    first = alone(says, Place.FIRST)
    does_more = any(party in m.by and m.id not in first for m, _ in measures.gists())
    if not first or (does_more and not moving):
        return says
    return both([Require(of(measure)) for measure in first])
