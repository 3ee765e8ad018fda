"""Any frozen answer to plain JSON data and back, by its types: no answer needs code of its own.

A dataclass becomes an object with a key for each field; a field may have another key (``metadata={"json": key}``).
Tuples of (text, value) pairs become objects as long as no text stands twice, conditions and dates their text, words of
a closed set their value, fractions a number. An answer that is to look otherwise has ``to_data(encode)`` and
``from_data(data, decode)``. Keys that a type does not know are passed over, so that data may hold more than is read
back: what doors add, and what later versions will know.
"""

import datetime
import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from fractions import Fraction
from functools import cache, lru_cache
from typing import Any, TypeAlias

from pourparler.errors import AnswerError
from pourparler.record.conditions.parse import parse
from pourparler.record.conditions.syntax import Condition
from pourparler.record.dates import PartialDate

Data: TypeAlias = Any
"""None, bool, int, float, str, or lists and dicts of these."""

_LARGEST_DENOMINATOR = 10**9
"""Prices and shares are fractions of small numbers, which their nearest floating-point number still tells apart."""

_CONDITIONS = frozenset(typing.get_args(Condition))


def encode(value: object, hint: Any = None) -> Data:
    """An answer as JSON data.

    Args:
        value: the answer, or a part of one.
        hint: its type as declared; None = as it is.
    """
    kind: Any = type(value) if hint is None else hint
    return _encoder(kind)(value)


def decode(hint: Any, data: Data) -> Any:
    """The answer that data tells.

    Args:
        hint: the type of the answer.
        data: what ``encode`` made of one, read back from JSON.

    Raises:
        AnswerError: it is no such answer.
    """
    try:
        return _decoder(hint)(data)
    except AnswerError:
        raise
    except (TypeError, ValueError, KeyError, AttributeError, OverflowError, RecursionError) as error:
        raise AnswerError(f"this is not {_named(hint)}") from error


def key_of(field: Any) -> str:
    """The key under which a field of an answer stands."""
    return str(field.metadata.get("json", field.name))


# -- writing ---------------------------------------------------------------------------------------------------------


@cache
def _encoder(hint: Any) -> Callable[[Any], Data]:
    """How values of a type are written; made once for each type."""
    if is_dataclass(hint) and hint not in _CONDITIONS and hint is not PartialDate:
        return _entry_encoder(hint)
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if _is_condition(hint) or hint in (PartialDate, Condition):
        return str
    if origin in (typing.Union, types.UnionType):
        return _choice_encoder(arguments)
    if origin is tuple and arguments[-1] is Ellipsis:
        return _pairs_encoder(arguments[0]) if _is_pair(arguments[0]) else _list_encoder(arguments[0])
    if origin is tuple:
        each = [_encoder(argument) for argument in arguments]
        return lambda value: [write(item) for write, item in zip(each, value, strict=True)]
    if origin is list:
        return _list_encoder(arguments[0])
    if origin in (frozenset, set):
        return lambda value: sorted(map(_encoder(arguments[0]), value))
    if origin in (dict, Mapping):
        write = _encoder(arguments[1])
        return lambda value: {str(key): write(item) for key, item in value.items()}
    return _simple_encoder(hint)


def _simple_encoder(hint: Any) -> Callable[[Any], Data]:
    if hint in (bool, int, float, str, types.NoneType):
        return lambda value: value
    if hint is Fraction:
        return lambda value: int(value) if value.denominator == 1 else float(value)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return lambda value: value.value
    if hint is datetime.date:
        return lambda value: value.isoformat()
    raise TypeError(f"no way is known to write {hint}")


def _entry_encoder(kind: Any) -> Callable[[Any], Data]:
    if hasattr(kind, "to_data"):
        return lambda value: value.to_data(encode)
    hints = typing.get_type_hints(kind)
    parts = [(key_of(field), field.name, _later(_encoder, hints[field.name])) for field in fields(kind) if field.init]
    return lambda value: {key: write(getattr(value, name)) for key, name, write in parts}


def _later(make: Callable[[Any], Callable[[Any], Any]], hint: Any) -> Callable[[Any], Any]:
    """A reader or writer that is made when first used: types may hold themselves."""
    made: list[Callable[[Any], Any]] = []

    def use(value: Any) -> Any:
        if not made:
            made.append(make(hint))
        return made[0](value)

    return use


def _choice_encoder(arguments: tuple[Any, ...]) -> Callable[[Any], Data]:
    kept = tuple(argument for argument in arguments if argument is not types.NoneType)
    if set(kept) >= _CONDITIONS:
        return lambda value: None if value is None else str(value)
    if len(kept) > 1:
        return lambda value: None if value is None else encode(value)
    write = _encoder(kept[0])
    return lambda value: None if value is None else write(value)


def _list_encoder(hint: Any) -> Callable[[Any], Data]:
    if hint in (str, int, float, bool):
        return list
    write = _encoder(hint)
    return lambda value: [write(item) for item in value]


def _pairs_encoder(hint: Any) -> Callable[[Any], Data]:
    write = _encoder(typing.get_args(hint)[1])

    def pairs(value: Any) -> Data:
        found = {key: write(item) for key, item in value}
        return found if len(found) == len(value) else [[key, write(item)] for key, item in value]

    return pairs


def _is_pair(hint: Any) -> bool:
    arguments = typing.get_args(hint)
    return (
        typing.get_origin(hint) is tuple
        and len(arguments) == 2
        and arguments[0] is str
        and arguments[1] is not Ellipsis
    )


def _is_condition(hint: Any) -> bool:
    return hint in _CONDITIONS or (bool(typing.get_args(hint)) and set(typing.get_args(hint)) == _CONDITIONS)


# -- reading ---------------------------------------------------------------------------------------------------------


@cache
def _decoder(hint: Any) -> Callable[[Data], Any]:
    """How values of a type are read; made once for each type."""
    if _is_condition(hint) or hint is Condition:
        return _condition
    if hint is PartialDate:
        return PartialDate.parse
    if is_dataclass(hint):
        return _entry_decoder(hint)
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        return _choice_decoder(arguments)
    if origin is tuple and arguments[-1] is Ellipsis:
        return _pairs_decoder(arguments[0]) if _is_pair(arguments[0]) else _items_decoder(tuple, arguments[0])
    if origin is tuple:
        each = [_decoder(argument) for argument in arguments]
        return lambda data: tuple(read(item) for read, item in zip(each, _list(data), strict=True))
    if origin in (frozenset, set, list):
        return _items_decoder(origin, arguments[0])
    if origin in (dict, Mapping):
        read = _decoder(arguments[1])
        return lambda data: {key: read(item) for key, item in data.items()}
    return _simple_decoder(hint)


def _simple_decoder(hint: Any) -> Callable[[Data], Any]:
    if hint is float:
        return _number
    if hint in (bool, int, str, types.NoneType):
        return lambda data: _exactly(hint, data)
    if hint is Fraction:
        return lambda data: Fraction(_number(data)).limit_denominator(_LARGEST_DENOMINATOR)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint
    if hint is datetime.date:
        return datetime.date.fromisoformat
    raise TypeError(f"no way is known to read {hint}")


@lru_cache(maxsize=1000)
def _condition(data: Data) -> Condition:
    """The same few conditions stand many times in one answer."""
    return parse(data)


def _number(data: Data) -> float:
    if isinstance(data, bool) or not isinstance(data, int | float):
        raise AnswerError(f"{_shown(data)} is not a number")
    return float(data)


def _exactly(hint: type, data: Data) -> Any:
    if type(data) is not hint:
        raise AnswerError(f"{_shown(data)} is not {_named(hint)}")
    return data


def _list(data: Data) -> list[Data]:
    if not isinstance(data, list | tuple):
        raise AnswerError(f"{_shown(data)} is not a list")
    return list(data)


def _entry_decoder(kind: Any) -> Callable[[Data], Any]:
    if hasattr(kind, "from_data"):
        return lambda data: kind.from_data(data, decode)
    hints = typing.get_type_hints(kind)
    known = [(field, key_of(field), _later(_decoder, hints[field.name])) for field in fields(kind) if field.init]

    def read(data: Data) -> Any:
        if not isinstance(data, dict):
            raise AnswerError(f"{_shown(data)} is not {_named(kind)}")
        given = {}
        for field, key, read_value in known:
            if key in data:
                given[field.name] = read_value(data[key])
            elif field.default is MISSING and field.default_factory is MISSING:
                raise AnswerError(f'{_named(kind)} lacks "{key}"')
        return kind(**given)

    return read


def _choice_decoder(arguments: tuple[Any, ...]) -> Callable[[Data], Any]:
    kept = tuple(argument for argument in arguments if argument is not types.NoneType)
    if set(kept) >= _CONDITIONS:
        return lambda data: None if data is None else _condition(data)
    readers = [_decoder(argument) for argument in kept]

    def choose(data: Data) -> Any:
        if data is None and len(kept) < len(arguments):
            return None
        for read in readers[:-1]:
            try:
                return read(data)
            except (ValueError, TypeError, AttributeError):
                continue
        return readers[-1](data)

    return choose


def _items_decoder(gather: Callable[[Any], Any], hint: Any) -> Callable[[Data], Any]:
    read = _decoder(hint)
    return lambda data: gather(read(item) for item in _list(data))


def _pairs_decoder(hint: Any) -> Callable[[Data], Any]:
    read = _decoder(typing.get_args(hint)[1])

    def pairs(data: Data) -> Any:
        items = data.items() if isinstance(data, dict) else _list(data)
        return tuple((_exactly(str, key), read(item)) for key, item in items)

    return pairs


def _named(hint: Any) -> str:
    return f"a {getattr(hint, '__name__', str(hint)).lower()}"


def _shown(data: Data) -> str:
    text = repr(data)
    return text if len(text) <= 40 else f"{text[:37]}…"
