"""Which lines of somebody's notes were understood, and which were not and why."""

import functools
from dataclasses import dataclass
from pathlib import Path

from pourparler.desk.report_text import text_of

_KEPT = 50
"""Notes of which it is kept in memory what was understood."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftLine:
    """A line that was not understood.

    Attributes:
        whole: the line, with the name at its head.
        words: without it.
        why: why, in a word, as far as that is known.
        who: whose it is; None where nothing says.
    """

    whole: str
    words: str
    why: str
    who: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NotesRead:
    """What was understood of notes: how many lines, and those that were not."""

    understood: int
    left: tuple[LeftLine, ...]


def notes_read(path: Path, part: str) -> NotesRead | None:
    """What was understood of notes; None where the file holds a report.

    Args:
        path: the file.
        part: of a file that holds several reports, what this one is called.

    Raises:
        InputError: the file cannot be read.
    """
    return _notes_read(path.name, text_of(path, part))


@functools.lru_cache(maxsize=_KEPT)
def _notes_read(name: str, text: str) -> NotesRead | None:
    from pourparler.reading import read_report
    from pourparler.reading.typed.notes.found import notes_in

    notes = notes_in(text)
    if notes is None:
        return None
    report = read_report(f"{name}.txt", text.encode("utf-8", "replace"))
    left = [
        LeftLine(
            whole=" ".join(report.original.words(one.span).split()),
            words=" ".join(report.original.words((one.said, one.span[1])).split()).rstrip(" .;"),
            why=one.why.value,
            who=one.who,
        )
        for one in report.unread
    ]
    return NotesRead(understood=len(notes.lines) - len(left), left=tuple(left))
