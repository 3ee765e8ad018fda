"""How the record's types stand in a file: which key holds which field, and what an entry is called in messages.

Reading and writing both walk the type hints of the record's dataclasses with what is said here; so a key is named
once, and a new field of the record is read and written without a line of code.
"""

import types
import typing
from dataclasses import MISSING, dataclass, fields
from typing import Any

from pourparler.record.answered import KINDS, Answered
from pourparler.record.conditions.syntax import Condition
from pourparler.record.heading import Prepared
from pourparler.record.measures import Measure
from pourparler.record.talks import Talks
from pourparler.record.valuations import Together

VERSION = 1
"""The version of the format that is read and written."""

_KEYS: dict[tuple[type, str], str] = {
    (Talks, "version"): "pourparler",
    (Talks, "title"): "talks",
    (Prepared, "for_"): "for",
}
_ALWAYS_WRITTEN: set[tuple[type, str]] = {(Talks, "version")}  # it has a default in the record, but a file must say it
_NEVER_WRITTEN = {"left_out", "begins_later", "supposed"}  # questions about the record, not part of it
_IDS = frozenset(
    "id party by to reported_by answered_by source covers deters promises present about measure measures".split()
).union(KINDS, {"alternatives", "excludes"})
_IN_WORDS = {(Answered, "by"), (Prepared, "by")}  # people, who need not be entries
BY_PARTY = frozenset({"worth", "ranking", "priorities", "order_of_states", "walk_away", "breaking_off"})
"""Keys of a talks file that hold one value per party."""

SHARES = {"no": 0.0, "partly": 0.5, "yes": 1.0}
"""The words for ``reversible``: shares of the worth that are lost."""


_NAMES = frozenset("name aliases title what divisible takes phrases outlet place speaker_name by for_ marking".split())
"""Texts that call things and people something; other texts hold words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One key of an entry.

    Attributes:
        name: of the attribute in the record.
        key: in the file.
        hint: its type, without "or None".
        optional: whether it may be None.
        default: what it is where the key is left out; MISSING where it may not be.
        holds_ids: whether its text names entries.
        is_name: whether its text is what something is called.
    """

    name: str
    key: str
    hint: Any
    optional: bool
    default: Any
    holds_ids: bool
    is_name: bool

    @property
    def obligatory(self) -> bool:
        """Whether the key must be there."""
        return self.default is MISSING


_FIELDS: dict[type, tuple[Field, ...]] = {}


def fields_of(entry: type) -> tuple[Field, ...]:
    """The keys of a type of entry, in the order in which they are written."""
    if entry not in _FIELDS:
        _FIELDS[entry] = _read_fields(entry)
    return _FIELDS[entry]


def _read_fields(entry: type) -> tuple[Field, ...]:
    hints = typing.get_type_hints(entry)
    return tuple(
        Field(
            name=field.name,
            key=_KEYS.get((entry, field.name), field.name),
            hint=_without_none(hints[field.name]),
            optional=type(None) in typing.get_args(hints[field.name]),
            default=MISSING if (entry, field.name) in _ALWAYS_WRITTEN else field.default,
            holds_ids=field.name in _IDS and (entry, field.name) not in _IN_WORDS,
            is_name=field.name in _NAMES,
        )
        for field in fields(entry)
        if field.name not in _NEVER_WRITTEN
    )


def _without_none(hint: Any) -> Any:
    if not isinstance(hint, types.UnionType) and typing.get_origin(hint) is not typing.Union:
        return hint
    kept = tuple(part for part in typing.get_args(hint) if part is not type(None))
    if set(kept) == set(typing.get_args(Condition)):
        return Condition
    return typing.Union[kept]  # noqa: UP007 - the parts are only known when this runs


def item_of(hint: Any) -> Any:
    """The type of the items of ``tuple[X, ...]``; None for every other type."""
    arguments = typing.get_args(hint)
    return arguments[0] if typing.get_origin(hint) is tuple and arguments[-1] is Ellipsis else None


def is_share(entry: type, field: Field) -> bool:
    """Whether ``no``, ``partly`` and ``yes`` may stand for the number."""
    return entry is Measure and field.name == "reversible"


_SECTION_NOUNS: dict[type, str] = {
    Together: 'an entry of "together"',
    Answered: 'an entry of "answered"',
    Prepared: '"prepared"',
}


def noun(entry: type) -> str:
    """What an entry is called in a message.

    >>> from pourparler.record.parties import Envoy
    >>> noun(Envoy), noun(Talks)
    ('an envoy', 'a talks file')
    """
    if entry is Talks:
        return "a talks file"
    word = _SECTION_NOUNS.get(entry, entry.__name__.lower())
    if entry in _SECTION_NOUNS:
        return word
    return f"{'an' if word[0] in 'aeiou' else 'a'} {word}"
