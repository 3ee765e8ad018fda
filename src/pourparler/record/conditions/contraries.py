"""What a condition asks for without its order, and what cannot hold beside it.

>>> from pourparler.record.conditions.parse import parse
>>> str(without_order(parse("pay before work"))), str(contrary(parse("never pay"))), str(contrary(parse("pay")))
('require pay', 'require pay', 'never pay')
"""

from pourparler.record.conditions.questions import demanded, measures_at
from pourparler.record.conditions.syntax import And, Condition, Never, Operand, Place, Require, of


def without_order(says: Condition) -> Condition:
    """What a condition asks for, without its order: who waits for a thing wants it.

    Raises:
        ValueError: it asks for nothing.
    """
    parts = what_is_asked(says)
    if not parts:
        raise ValueError(f"{says} asks for nothing")
    return And(parts) if len(parts) > 1 else parts[0]


def contrary(asked: Condition) -> Condition:
    """What cannot hold beside what is asked for."""
    match asked:
        case Require(what):
            return Never(what)
        case Never(what):
            return Require(what)
        case _:
            wanted = measures_at(asked, Place.REQUIRED)
            return Never(Operand(wanted)) if wanted else Require(of(measures_at(asked, Place.REFUSED)[0]))


def what_is_asked(says: Condition) -> tuple[Condition, ...]:
    """Each thing that a condition asks for or refuses, without its order, once."""
    if isinstance(says, Require | Never):
        return (says,)
    wanted = (*demanded(says), *measures_at(says, Place.FIRST, Place.TOGETHER))
    refused = measures_at(says, Place.REFUSED)
    return tuple(dict.fromkeys([*(Require(of(one)) for one in wanted), *(Never(of(one)) for one in refused)]))
