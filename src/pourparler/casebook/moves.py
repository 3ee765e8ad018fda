"""The repertoire: ways of unlocking talks that were seen in real ones."""

import json
import pkgutil
from dataclasses import dataclass
from functools import cache

from pourparler.casebook.entries import Entry, read_whole

_FILE = "cases/moves.json"
"""As JSON, since every briefing of stuck talks reads it, and most read no YAML."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A way of unlocking talks.

    Attributes:
        id: its name.
        kinds: the names under which outcomes mention it.
        edit: what it does to the talks file.
        needs: what must be true for it to work.
        seen: cases in which it was made; some of them are not in this casebook.
        refused: cases in which it was offered and refused.
        warning: what it tends to cost later.
    """

    id: str
    kinds: tuple[str, ...]
    edit: str
    needs: str | None = None
    seen: tuple[str, ...]
    refused: tuple[str, ...] = ()
    warning: str | None = None


@cache
def all_moves() -> tuple[Move, ...]:
    """Every move, in the order of the file."""
    data = json.loads(pkgutil.get_data(__package__, _FILE) or b"")
    return read_whole(data, _FILE, lambda file: file.each("moves", _move))


def _move(entry: Entry) -> Move:
    return Move(
        id=entry.text("id"),
        kinds=tuple(kind.replace("_", " ") for kind in entry.words("from")),
        edit=entry.text("edit"),
        needs=entry.text_or_none("needs"),
        seen=entry.words("seen"),
        refused=entry.words("refused"),
        warning=entry.text_or_none("warn"),
    )
