"""A file of lines of JSON that only grows: a line is on the disk before the next thing is done, or not there at all.

Nothing is ever rewritten, so nothing is lost when the program or the machine stops. A last line that was torn by it is
left out; a line for which there was no room is taken back, so that what comes after it can be read.
"""

import contextlib
import json
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

from pourparler.errors import AnswerError, InputError, Problem, Setting

_HOW = os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0)
_Result = TypeVar("_Result")
_Event = TypeVar("_Event")


class KeptLines:
    """Such a file, open for one writer, and for no other at the same time."""

    def __init__(self, path: Path, busy: Problem) -> None:
        """Open the file, making it where there is none.

        Args:
            path: where.
            busy: what is told where somebody else has it open.

        Raises:
            InputError: it cannot be opened, or somebody else has it open.
        """
        self.path = path
        self._file = _or_fault(path, lambda: os.open(path, _HOW, 0o666))
        try:
            self._lock(busy)
            self.data = _or_fault(path, path.read_bytes)
        except InputError:
            self.close()
            raise

    def keep_to(self, sound: int) -> None:
        """Take away what was torn at the end, and end the last line.

        Args:
            sound: bytes that can be read.
        """
        if sound < len(self.data):
            os.ftruncate(self._file, sound)
        elif self.data and not self.data.endswith(b"\n"):
            os.write(self._file, b"\n")

    def add(self, data: dict[str, Any]) -> None:
        """Keep a line: it is on the disk when this returns.

        Raises:
            InputError: the disk does not take it; the file is as it was.
        """
        line = json.dumps(data, ensure_ascii=False).encode("utf-8", "surrogatepass") + b"\n"
        before = os.fstat(self._file).st_size

        def out() -> None:
            left = memoryview(line)
            while left:
                left = left[os.write(self._file, left) :]
            os.fsync(self._file)

        try:
            _or_fault(self.path, out)
        except InputError:
            with contextlib.suppress(OSError):
                os.ftruncate(self._file, before)
            raise

    def keep_name(self) -> None:
        """Bring the name of a new file to the disk too, where the system knows how."""
        with contextlib.suppress(OSError):
            folder = os.open(self.path.resolve().parent, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)

    def close(self) -> None:
        """Let go of the file."""
        os.close(self._file)

    def _lock(self, busy: Problem) -> None:
        try:
            import fcntl
        except ImportError:  # not on Windows
            return
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise InputError([busy]) from error


def _or_fault(path: Path, do: Callable[[], _Result]) -> _Result:
    try:
        return do()
    except OSError as error:
        what = f"what is decided cannot be kept here: {error.strerror or error}"
        problem = Problem(file=str(path), line=None, what=what, remedy="Choose another place.", by=Setting.OUTPUT)
        raise InputError([problem]) from error


def read_lines(data: bytes, name: str, events_of: Callable[[Any], Iterable[_Event]]) -> tuple[list[_Event], int]:
    """The events that lines tell, and how many bytes of them are sound.

    Args:
        data: the lines; a torn last one is left out.
        name: of the file, for messages.
        events_of: the events of one line, given its data.

    Raises:
        InputError: a line that is not the last is damaged, or tells what is not known.
    """
    events: list[_Event] = []
    sound = 0
    for number, line in enumerate(data.splitlines(keepends=True), start=1):
        try:
            events += events_of(json.loads(line.decode("utf-8", "surrogatepass")))
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError, AnswerError) as error:
            if sound + len(line) == len(data) and not line.endswith(b"\n"):
                break
            what = "this line of the journal is damaged"
            problem = Problem(file=name, line=number, what=what, remedy="Take the line out, or move the file away.")
            raise InputError([problem]) from error
        sound += len(line)
    return events, sound
