"""Talks written by hand in few words, for tests of the oracle and of what is held against it."""

from __future__ import annotations

from typing import Any


def written(measures: str, worth: dict[str, str] | None = None, *says: tuple[str, ...], **more: Any) -> dict[str, Any]:
    """Write talks, as if loaded from a file.

    Args:
        measures: Like `a:p b:q+r`, ids and doers.
        worth: To each party, like `a -2 b 3`.
        says: Positions, named c1, c2 and so on: party, condition and perhaps firmness.
        more: Further keys of the file; under the id of a measure, further keys of that measure.

    >>> written("a:p b:q", {"p": "a -2 b 3"}, a={"lag": 1})["measures"][0]
    {'id': 'a', 'by': ['p'], 'lag': 1}
    """
    entries = [dict(zip(("id", "by"), word.split(":"), strict=True)) for word in measures.split()]
    doers = sorted({doer for entry in entries for doer in entry["by"].split("+")})
    return {
        "pourparler": 1,
        "talks": "By hand",
        "parties": [{"id": doer} for doer in doers],
        "measures": [{"id": e["id"], "by": e["by"].split("+"), **more.pop(e["id"], {})} for e in entries],
        "worth": {party: _numbers(text) for party, text in (worth or {}).items()},
        "positions": [
            {"id": f"c{number}", **dict(zip(("party", "says", "firmness"), entry, strict=False))}
            for number, entry in enumerate(says, start=1)
        ],
        **more,
    }


def _numbers(text: str) -> dict[str, float]:
    words = text.split()
    return {name: float(number) for name, number in zip(words[::2], words[1::2], strict=True)}
