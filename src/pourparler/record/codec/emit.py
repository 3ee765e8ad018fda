"""From plain data to the text of a talks file: readable, and read alike by YAML 1.1 and 1.2.

>>> print(text_of({"pourparler": 1, "talks": "Thaw", "parties": [{"id": "NO"}, {"id": "rok", "name": "South Korea"}]}))
pourparler: 1
talks: Thaw
<BLANKLINE>
parties:
  - {id: "NO"}
  - {id: rok, name: South Korea}
<BLANKLINE>
"""

import re
from collections.abc import Iterator
from typing import Any

from pourparler.record.codec.encode import Bare

WIDTH = 110
"""Characters in one line; an entry that does not fit gets one line per key."""

_PLAIN = re.compile(r"[^\W\d_](?:[\w ./'();+&%*!$-]*[\w.)'!%])?")
_OTHER_MEANING = frozenset("y n yes no on off true false null".split())
_NAMED_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_ESCAPED = re.compile('[\\\\"\x00-\x1f\x7f-\xa0\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]')


def text_of(data: dict[str, Any], comment: str = "") -> str:
    """The text of a talks file.

    Args:
        data: what ``data_of`` gives.
        comment: lines to put at the top.
    """
    lines = [f"# {line}".rstrip() for line in comment.splitlines()]
    for key, value in data.items():
        if isinstance(value, (list, dict)) and value:
            lines.append("")
        lines += section_lines(key, value)
    return "\n".join(lines) + "\n"


def section_lines(key: str, value: Any) -> Iterator[str]:
    """A key at the top of a talks file with all that stands behind it."""
    short = f"{scalar(key)}: {flow(value)}"
    nested = isinstance(value, (list, dict)) and any(isinstance(part, (list, dict)) for part in _parts(value))
    if not isinstance(value, (list, dict)) or (not nested and len(short) <= WIDTH):
        yield short
        return
    yield f"{scalar(key)}:"
    if isinstance(value, dict):
        yield from (f"  {scalar(name)}: {flow(part)}" for name, part in value.items())
        return
    for part in value:
        yield from entry_lines(part, "  ")


def _parts(value: Any) -> Any:
    return value.values() if isinstance(value, dict) else value


def entry_lines(entry: Any, indent: str) -> Iterator[str]:
    """An item of a list: on one line if it fits, else one line per key."""
    if not isinstance(entry, dict):
        yield f"{indent}- {flow(entry)}"
        return
    told = {key: f"{scalar(key)}: {flow(value)}" for key, value in entry.items()}
    short = f"{indent}- {{{', '.join(told.values())}}}"
    if len(short) <= WIDTH:
        yield short
        return
    opening = f"{indent}- "
    for key, value in entry.items():
        line = f"{opening}{told[key]}"
        if len(line) > WIDTH and isinstance(value, list) and len(value) > 1:
            yield f"{opening}{scalar(key)}:"
            yield from (f"{indent}    - {flow(part)}" for part in value)
        else:
            yield line
        opening = f"{indent}  "


def flow(value: Any) -> str:
    """A value on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{scalar(key)}: {flow(part)}" for key, part in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(flow(part) for part in value) + "]"
    return scalar(value)


def scalar(value: Any) -> str:
    """A single value; a text in quotes wherever some reader of YAML could take it for something else.

    >>> scalar("stop the reactor"), scalar("on"), scalar("2006"), scalar("yes: 24 million"), scalar(True)
    ('stop the reactor', '"on"', '"2006"', '"yes: 24 million"', 'true')
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, Bare) or (_PLAIN.fullmatch(value) and value.lower() not in _OTHER_MEANING):
        return str(value)
    return f'"{_ESCAPED.sub(_escape, value)}"'


def _escape(found: re.Match[str]) -> str:
    character = found[0]
    return _NAMED_ESCAPES.get(character) or f"\\u{ord(character):04X}"
