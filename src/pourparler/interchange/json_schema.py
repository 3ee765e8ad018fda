"""The JSON Schema of the talks file, made from the record's own types, so that editors can check and complete it.

It says which keys there are and what may stand behind them, as the codec reads them. What needs the whole file, such as
whether a party that is named exists or whether a condition can be read, is for ``pourparler check``.
"""

import inspect
import re
from dataclasses import is_dataclass
from enum import StrEnum
from typing import Any

from pourparler.record.codec.scalars import LARGEST, LONGEST_LAG, LONGEST_NAME, LONGEST_WORDS
from pourparler.record.codec.schema import BY_PARTY, SHARES, VERSION, Field, fields_of, is_share, item_of
from pourparler.record.conditions.syntax import Condition
from pourparler.record.dates import PartialDate
from pourparler.record.measures import Measure
from pourparler.record.passages import Ground
from pourparler.record.talks import Talks
from pourparler.record.valuations import Amount

Schema = dict[str, Any]

_ATTRIBUTE = re.compile(r"^ {4,8}(\w+): (.+?)(?=\n {4,8}\w+: |\Z)", re.MULTILINE | re.DOTALL)
_ID = r"^(?!-)(?!.*--)(?!.*-$)[^\s_]+$"  # letters of any script, which not every reader of patterns knows
_DATE = r"^\s*\d{4}(-\d{2}(-\d{2})?)?\s*$"
_SINGLE = ["string", "number", "boolean"]  # a text may look like a number, or like true
_NUMBER: Schema = {"type": "number", "minimum": -LARGEST, "maximum": LARGEST}
_CONDITION: Schema = {"$ref": "#/$defs/condition"}


def json_schema() -> Schema:
    """The schema (JSON Schema, draft 2020-12)."""
    maker = _Maker()
    whole = maker.entry(Talks)
    named = {
        "id": {"type": _SINGLE, "pattern": _ID, "description": "Letters, digits, and single hyphens inside."},
        "reference": {"type": _SINGLE, "description": "The id of another entry."},
        "name": {"type": _SINGLE, "maxLength": LONGEST_NAME},
        "text": {"type": _SINGLE, "maxLength": LONGEST_WORDS},
        "number": _NUMBER,
        "date": {
            "description": "2006, 2006-11 or 2006-11-29.",
            "anyOf": [{"type": "string", "pattern": _DATE}, {"type": "integer", "minimum": 1000, "maximum": 9999}],
        },
        "condition": {"type": _SINGLE, "description": "In the language of conditions."},
        "amount": _amount(),
        "share": {
            "description": "The share of the worth that is lost if cooperation breaks down.",
            "anyOf": [{"enum": list(SHARES)}, {"type": "number", "minimum": 0, "maximum": 1}],
        },
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Pourparler talks file",
        **whole,
        "$defs": {**named, **dict(sorted(maker.entries.items()))},
    }


class _Maker:
    """Makes a schema for each type of entry, once."""

    def __init__(self) -> None:
        self.entries: dict[str, Schema] = {}

    def entry(self, kind: type) -> Schema:
        """The schema of an entry with keys."""
        told = _attributes(kind)
        properties = {}
        for field in fields_of(kind):
            schema = self.field(kind, field)
            if field.name in told:
                schema = {"description": told[field.name], **schema}
            properties[field.key] = schema if field.obligatory else _or_nothing(schema)
        return {
            "type": "object",
            "properties": properties,
            "required": [field.key for field in fields_of(kind) if field.obligatory],
            "additionalProperties": False,
        }

    def field(self, kind: type, field: Field) -> Schema:
        """What may stand behind a key."""
        if kind is Talks and field.key in BY_PARTY:
            return {"type": "object", "additionalProperties": self.of_party(field.key)}
        if kind is Talks and field.name == "version":
            return {"const": VERSION}
        if is_share(kind, field):
            return _ref("share")
        if kind is Measure and field.name == "lag":
            return {"type": "integer", "minimum": 0, "maximum": LONGEST_LAG}
        if field.name == "id":
            return _ref("id")
        item = item_of(field.hint)
        if item is None:
            return self.value(field.hint, field)
        inner = self.value(item, field)
        if kind is Talks and is_dataclass(item):
            return {"type": "array", "items": inner}
        return _one_or_more(inner)

    def value(self, hint: Any, field: Field) -> Schema:
        """What a value of a type looks like."""
        if hint == Condition:
            return _CONDITION
        if hint is str:
            return _ref("reference" if field.holds_ids else "name" if field.is_name else "text")
        if hint in _SIMPLE:
            return dict(_SIMPLE[hint])
        if isinstance(hint, type) and issubclass(hint, StrEnum):
            return {"enum": [word.value for word in hint]}
        return self.named_entry(hint)

    def named_entry(self, kind: type) -> Schema:
        """A reference to the schema of an entry."""
        name = kind.__name__.lower()
        if name not in self.entries:
            self.entries[name] = {}
            self.entries[name] = {"description": _first_line(kind), **self.entry(kind)}
        return {"anyOf": [_ref("reference"), _ref(name)]} if kind is Ground else _ref(name)

    def of_party(self, key: str) -> Schema:
        """What stands behind a party."""
        name = _ref("reference")
        state = {"type": "array", "items": name, "uniqueItems": True}
        tied = {
            "type": "object",
            "properties": {"tied": {"type": "array", "items": state, "minItems": 1}},
            "required": ["tied"],
            "additionalProperties": False,
        }
        by_key: dict[str, Schema] = {
            "worth": {"type": "object", "additionalProperties": _ref("amount")},
            "ranking": {"type": "array", "items": _one_or_more(name, least=1)},
            "priorities": _one_or_more(_CONDITION),
            "order_of_states": {"type": "array", "items": {"anyOf": [state, tied]}},
        }
        return by_key.get(key, _ref("number"))


_SIMPLE: dict[Any, Schema] = {
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"$ref": "#/$defs/number"},
    PartialDate: {"$ref": "#/$defs/date"},
    Amount: {"$ref": "#/$defs/amount"},
    tuple[int, int]: {"type": "array", "items": {"type": "integer"}, "minItems": 2, "maxItems": 2},
}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _one_or_more(schema: Schema, least: int = 0) -> Schema:
    """One value may stand for a list of one."""
    listed: Schema = {"type": "array", "items": schema}
    return {"anyOf": [schema, {**listed, "minItems": least} if least else listed]}


def _or_nothing(schema: Schema) -> Schema:
    """A key that may be left out may also stand there with nothing behind it."""
    described = {key: value for key, value in schema.items() if key == "description"}
    bare = {key: value for key, value in schema.items() if key != "description"}
    return {**described, "anyOf": [*(bare["anyOf"] if set(bare) == {"anyOf"} else [bare]), {"type": "null"}]}


def _amount() -> Schema:
    numbers = {"type": "array", "items": _NUMBER, "minItems": 2, "maxItems": 3}
    return {"description": "A number, [low, high] or [low, mode, high].", "anyOf": [_NUMBER, numbers]}


def _first_line(kind: type) -> str:
    return (inspect.getdoc(kind) or "").partition("\n")[0]


def _attributes(kind: type) -> dict[str, str]:
    """What the docstring of a type says of its attributes."""
    _, _, listed = (kind.__doc__ or "").partition("Attributes:\n")
    return {name: " ".join(said.split()) for name, said in _ATTRIBUTE.findall(listed)}
