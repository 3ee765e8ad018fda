"""Two records side by side: entry by entry, what is new, what is gone, and what is said otherwise."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from pourparler.record.talks import Talks

SECTIONS = ("parties", "sources", "measures", "facts", "positions", "proposals", "sessions", "statements")
"""The parts of a record that are lists of entries."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One entry, or one key of the head of the record, that is not the same in both.

    Attributes:
        section: the key of the talks file that holds it.
        entry: its id, or its place where it has none; empty for a key of the head.
        before: in the first record; None where it is new.
        after: in the second; None where it is gone.
        changed: the keys of the entry that say something else; empty where it is new or gone.
    """

    section: str
    entry: str
    before: Any
    after: Any
    changed: tuple[str, ...] = ()


def compare(before: Talks, after: Talks) -> tuple[Difference, ...]:
    """All differences between two records, in the order of a talks file; entries are matched by their ids.

    >>> from pourparler.record.codec import loads
    >>> one = loads("{pourparler: 1, talks: T, parties: [{id: a}], measures: [{id: m, by: [a]}]}")
    >>> two = loads("{pourparler: 1, talks: T, parties: [{id: a, name: A}], measures: [{id: n, by: [a]}]}")
    >>> [(d.section, d.entry, d.changed, d.before is None, d.after is None) for d in compare(one, two)]
    [('parties', 'a', ('name',), False, False), ('measures', 'm', (), False, True), ('measures', 'n', (), True, False)]
    """
    return tuple(_differences(before, after))


def _differences(before: Talks, after: Talks) -> Iterator[Difference]:
    for field in fields(Talks):
        one, other = getattr(before, field.name), getattr(after, field.name)
        if one == other:
            continue
        if field.name in SECTIONS:
            yield from _entries(field.name, _by_name(one), _by_name(other))
        else:
            yield Difference(section=field.name, entry="", before=one, after=other)


def _entries(section: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Difference]:
    for name in dict.fromkeys((*before, *after)):
        one, other = before.get(name), after.get(name)
        if one != other:
            yield Difference(section=section, entry=name, before=one, after=other, changed=_changed(one, other))


def _changed(one: Any, other: Any) -> tuple[str, ...]:
    if not is_dataclass(one) or not is_dataclass(other):
        return ()
    return tuple(f.name for f in fields(one) if getattr(one, f.name) != getattr(other, f.name))


def _by_name(entries: Any) -> dict[str, Any]:
    """Entries by id; facts, which have none, by what they say."""
    names = (getattr(entry, "id", None) or str(getattr(entry, "says", place)) for place, entry in enumerate(entries))
    return dict(zip(names, entries, strict=True))
