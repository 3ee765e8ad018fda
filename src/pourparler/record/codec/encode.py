"""From the record's own types to plain data with the keys of a talks file, leaving out what is at its default."""

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from pourparler.record.codec.schema import SHARES, Field, fields_of, is_share
from pourparler.record.conditions.syntax import Condition, short
from pourparler.record.dates import PartialDate
from pourparler.record.passages import Ground
from pourparler.record.positions import Position
from pourparler.record.talks import Talks
from pourparler.record.valuations import Amount


class Bare(str):
    """A text that stands without quotes in a talks file though it could be read as something else: a date."""

    __slots__ = ()


def data_of(talks: Talks, *, mark: Callable[[str], str] = str) -> dict[str, Any]:
    """A record as dicts, lists, texts, numbers and booleans.

    Args:
        talks: the record.
        mark: applied to every date and to every word of a closed set, such as ``no`` and ``partly``.
    """
    return _Encoder(mark).entry(talks)


def value_of(value: object) -> Any:
    """Any value of a record, such as an entry, a condition or a date, as such data."""
    return _Encoder(str).value(value)


class _Encoder:
    """Turns values into data, one method per shape."""

    def __init__(self, mark: Callable[[str], str]) -> None:
        self.mark = mark

    def entry(self, entry: Any) -> dict[str, Any]:
        """The keys of an entry that are not at their default."""
        kind = type(entry)
        given = ((field, getattr(entry, field.name)) for field in fields_of(kind))
        return {
            field.key: self.field(kind, field, value)
            for field, value in given
            if field.obligatory or value != field.default
        }

    def field(self, kind: type, field: Field, value: Any) -> Any:
        """The value of one key."""
        if is_share(kind, field):
            word = next((word for word, share in SHARES.items() if share == value), None)
            return number(value) if word is None else self.mark(word)
        if kind is Talks and (read := _BY_PARTY.get(field.key)):
            return read(value)
        if kind is Talks and field.name == "goal":
            return [spelled(wanted, bare=True) for wanted in value or ()]
        if kind is Position and field.name == "party" and len(value) == 1:
            return value[0]
        return self.value(value)

    def value(self, value: Any) -> Any:
        """Any value, by its type."""
        match value:
            case bool() | int():
                return value
            case float():
                return number(value)
            case StrEnum():
                return self.mark(value.value)
            case str():
                return value
            case PartialDate():
                return self.mark(str(value))
            case Amount():
                return amount(value)
            case Ground(quote=None, span=None):
                return value.source
            case tuple():
                return [self.value(item) for item in value]
            case _ if isinstance(value, Condition):
                return spelled(value)
            case _:
                return self.entry(value)


def spelled(condition: Condition, *, bare: bool = False) -> str:
    """A condition as it is written; ``bare`` where a measure alone says that it must happen, as in a goal."""
    return short(condition) if bare else str(condition)


def number(value: float) -> float:
    """A number, without a decimal point where it is whole.

    >>> number(4.0), number(-0.5)
    (4, -0.5)
    """
    return int(value) if value.is_integer() and abs(value) < 1e15 else value


def amount(value: Amount) -> float | list[float]:
    """A number, [low, high] or [low, mode, high]."""
    if value.mode is not None:
        return [number(value.low), number(value.mode), number(value.high)]
    return number(value.low) if value.certain else [number(value.low), number(value.high)]


def _tier(tier: tuple[str | None, ...]) -> Any:
    names = [0 if name is None else name for name in tier]
    return names[0] if len(names) == 1 else names


def _states(tier: tuple[frozenset[str], ...]) -> Any:
    states = [sorted(state) for state in tier]
    return states[0] if len(states) == 1 else {"tied": states}


def _numbers(pairs: Any) -> dict[str, float]:
    return {party: number(value) for party, value in pairs}


_BY_PARTY: dict[str, Callable[[Any], Any]] = {
    "worth": lambda pairs: {party: {name: amount(v) for name, v in worth} for party, worth in pairs},
    "ranking": lambda entries: {entry.party: [_tier(tier) for tier in entry.tiers] for entry in entries},
    "priorities": lambda entries: {
        entry.party: [spelled(said, bare=True) for said in entry.statements] for entry in entries
    },
    "order_of_states": lambda entries: {entry.party: [_states(tier) for tier in entry.tiers] for entry in entries},
    "walk_away": _numbers,
    "breaking_off": _numbers,
}
