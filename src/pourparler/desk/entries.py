"""Two texts of one talks file, entry by entry: what differs, in the words of each."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pourparler.errors import TalksFileError
from pourparler.record import codec
from pourparler.record.codec.emit import entry_lines, section_lines


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryDifference:
    """An entry that two texts do not have alike.

    Attributes:
        section: the key at the top of the file.
        entry: the id of the entry, or its place, from 1; empty where the section is no list.
        mine: how the one has it; empty where it has none.
        theirs: how the other has it.
    """

    section: str
    entry: str
    mine: str
    theirs: str


def entries_that_differ(mine: str, theirs: str) -> tuple[EntryDifference, ...] | None:
    """What differs, in the order of the file; None where one of them cannot be read as a talks file at all.

    >>> [one] = entries_that_differ("{positions: [{id: p, says: m before n}]}", "{positions: [{id: p, says: never m}]}")
    >>> one.entry, one.mine, one.theirs
    ('p', '- {id: p, says: m before n}', '- {id: p, says: never m}')
    """
    ours, others = _data(mine), _data(theirs)
    if ours is None or others is None:
        return None
    keys = dict.fromkeys([*ours, *others])
    return tuple(one for key in keys for one in _in_section(key, ours.get(key), others.get(key)))


def _data(text: str) -> dict[str, Any] | None:
    if not text.strip():
        return {}
    try:
        data = codec.loads_plain(text)
    except TalksFileError:
        return None
    return data if isinstance(data, dict) else None


def _in_section(key: str, mine: Any, theirs: Any) -> Iterator[EntryDifference]:
    if mine == theirs:
        return
    if not isinstance(mine or [], list) or not isinstance(theirs or [], list):
        yield EntryDifference(section=key, entry="", mine=_section(key, mine), theirs=_section(key, theirs))
        return
    ours, others = _by_name(mine or []), _by_name(theirs or [])
    for name in dict.fromkeys([*ours, *others]):
        if ours.get(name) != others.get(name):
            yield EntryDifference(section=key, entry=name, mine=_entry(ours, name), theirs=_entry(others, name))


def _by_name(items: list[Any]) -> dict[str, Any]:
    """The items of a list by their ids, or else by their places."""
    named = {str(item["id"]) if isinstance(item, dict) and "id" in item else "": item for item in items}
    if "" in named or len(named) < len(items):
        return {str(place): item for place, item in enumerate(items, start=1)}
    return named


def _entry(items: dict[str, Any], name: str) -> str:
    return "\n".join(entry_lines(_told(items[name]), "")) if name in items else ""


def _section(key: str, value: Any) -> str:
    return "" if value is None else "\n".join(section_lines(key, _told(value)))


def _told(value: Any) -> Any:
    """Data without what YAML calls nothing, which a talks file writes as an empty text."""
    if isinstance(value, dict):
        return {key: _told(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_told(part) for part in value]
    return "" if value is None else value
