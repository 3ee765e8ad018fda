"""Talks written in Python: the keys of a talks file as arguments, checked as a file is."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from pourparler.record import codec
from pourparler.record.talks import Talks


def build(
    title: str,
    *,
    parties: "Iterable[Any] | Mapping[str, Any]",
    measures: "Iterable[Any] | Mapping[str, Any]",
    positions: "Iterable[Any]" = (),
    **keys: Any,
) -> Talks:
    """A record from Python values; all that is wrong with it is told at once, as of a file.

    >>> talks = build(
    ...     "The bakery strike",
    ...     parties={"union": "Bakers' Union", "owner": "The Owner"},
    ...     measures={"end-strike": "union", "open-talks": ["owner", "union"]},
    ...     goal=["end-strike", "open-talks"],
    ...     positions=[
    ...         ("union", "open-talks before end-strike", "firm"),
    ...         ("owner", "end-strike before open-talks"),
    ...     ],
    ... )
    >>> talks
    <Talks "The bakery strike": 2 parties, 2 measures, 2 positions>
    >>> talks.positions[0].id
    'union-1'

    Args:
        title: what the talks are called.
        parties: ids; or ids with names; or entries, as dicts or as ``Party``.
        measures: ids with who must do them; or entries, as dicts or as ``Measure``.
        positions: (party, condition) or (party, condition, firmness); or entries, as dicts or as ``Position``.
        keys: every other key of a talks file, such as ``goal``, ``facts`` or ``worth``.

    Raises:
        TalksFileError: with every fault.
    """
    data: dict[str, Any] = {"pourparler": 1, "talks": title}
    data["parties"] = _entries(parties, "name")
    data["measures"] = _entries(measures, "by")
    data["positions"] = _positions(positions)
    data |= {key: _plain(value) for key, value in keys.items() if value is not None}
    return codec.loads(json.dumps(data, default=str), f"talks {title!r}")


def _entries(given: "Iterable[Any] | Mapping[str, Any]", key: str) -> list[Any]:
    """Entries as a talks file has them; ``key`` is what a bare value behind an id stands for."""
    if isinstance(given, Mapping):
        return [
            {"id": id_, **value}
            if isinstance(value, Mapping)
            else {"id": id_} | ({key: _plain(value)} if value else {})
            for id_, value in given.items()
        ]
    return [{"id": entry} if isinstance(entry, str) else _plain(entry) for entry in given]


def _given(value: Any, key: str) -> dict[str, Any]:
    if isinstance(value, Mapping):
        return dict(_plain(value))
    return {key: _plain(value)} if value else {}


def _positions(given: "Iterable[Any]") -> list[Any]:
    positions = []
    for number, entry in enumerate(given, start=1):
        if isinstance(entry, tuple | list):
            party, says, *firmness = entry
            holder = party if isinstance(party, str) else "-".join(party)
            named = {"id": f"{holder}-{number}", "party": _plain(party), "says": str(says)}
            positions.append(named | ({"firmness": str(firmness[0])} if firmness else {}))
        else:
            positions.append(_plain(entry))
    return positions


def _plain(value: Any) -> Any:
    """A value as JSON data: entries of the record by the keys of a talks file, conditions and dates as text."""
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_plain(item) for item in value]
    if value is None or isinstance(value, bool | int | float | str):
        return value
    return codec.to_data(value)
