"""A file to which what was done is added, and which survives whatever happens to those who add to it.

An entry is a frame: the lengths of its parts, a checksum, a head as JSON that is looked at when the file is opened, and
parts as compressed JSON that are looked up when they are needed. A frame that was not written to its end is cut off,
and what it told is done again. It holds data, no code.
"""

import fcntl
import json
import os
import time
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from struct import Struct
from types import TracebackType
from typing import Any, Self

from pourparler.errors import InputError, Problem

_MARK = b"pourparler archive 1\n"
_FRAME = Struct(">III")  # length of the head, checksum of all that follows, number of parts
_LENGTH = Struct(">I")
_SECONDS_BETWEEN = 1.0
"""At most so much is lost when the power goes; when a program is ended, nothing is."""


def packed(data: Any) -> bytes:
    """A part, as it is kept."""
    return zlib.compress(
        json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass"), 1
    )


def unpacked(part: bytes) -> Any:
    """What a part holds."""
    return json.loads(zlib.decompress(part).decode("utf-8", "surrogatepass"))


class Journal:
    """One file of entries; only one program at a time may have it open.

    Args:
        path: of the file, made where it is not there.

    Raises:
        InputError: another program has it open, or it is another file.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file = path.open("a+b")
        self._lock()
        self._file.seek(0)
        start = self._file.read(len(_MARK))
        if not _MARK.startswith(start):
            self._file.close()
            raise _at(path, "this is no journal of an archive", "Choose another folder for the archive.")
        if start != _MARK:  # new, or ended in the middle of its first words
            self._cut(0)
            self._file.write(_MARK)
            self._file.flush()
        self._synced = time.monotonic()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Keep all that was added, and leave the file to others."""
        self.sync()
        self._file.close()

    def entries(self) -> Iterator[tuple[int, dict[str, Any]]]:
        """The place and the head of each entry, in the order in which they were added; what is half-written is cut."""
        self._file.flush()
        size = os.fstat(self._file.fileno()).st_size
        at = len(_MARK)
        while at < size:
            found = self._frame(at, size)
            if found is None:
                self._cut(at)
                return
            head, after = found
            yield at, head
            at = after

    def add(self, head: dict[str, Any], *parts: bytes) -> int:
        """One more entry; its place."""
        said = json.dumps(head, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
        body = b"".join((*(_LENGTH.pack(len(part)) for part in parts), said, *parts))
        self._file.seek(0, os.SEEK_END)
        at = self._file.tell()
        self._file.write(_FRAME.pack(len(said), zlib.crc32(body), len(parts)) + body)
        self._file.flush()  # from here on the system has it, whatever becomes of this program
        if time.monotonic() - self._synced > _SECONDS_BETWEEN:
            self.sync()
        return at

    def part(self, at: int, number: int) -> bytes:
        """A part of the entry at a place, as it is kept."""
        self._file.seek(at)
        length, _, count = _FRAME.unpack(self._file.read(_FRAME.size))
        lengths = self._lengths(count)
        self._file.seek(length + sum(lengths[:number]), os.SEEK_CUR)
        return self._file.read(lengths[number])

    def sync(self) -> None:
        """Have all that was added on the disk."""
        self._file.flush()
        os.fsync(self._file.fileno())
        self._synced = time.monotonic()

    def _lengths(self, count: int) -> Sequence[int]:
        data = self._file.read(_LENGTH.size * count)
        return [length for (length,) in _LENGTH.iter_unpack(data)]

    def _frame(self, at: int, size: int) -> tuple[dict[str, Any], int] | None:
        """The head of the entry at a place, and the place after it; None where it is not whole."""
        if at + _FRAME.size > size:
            return None
        self._file.seek(at)
        length, checksum, count = _FRAME.unpack(self._file.read(_FRAME.size))
        after = at + _FRAME.size + _LENGTH.size * count + length
        if after > size:
            return None
        lengths = self._file.read(_LENGTH.size * count)
        after += sum(one for (one,) in _LENGTH.iter_unpack(lengths))
        if after > size:
            return None
        body = lengths + self._file.read(after - at - _FRAME.size - len(lengths))
        if zlib.crc32(body) != checksum:
            return None
        return json.loads(body[len(lengths) : len(lengths) + length].decode("utf-8", "surrogatepass")), after

    def _cut(self, at: int) -> None:
        self._file.truncate(at)
        self._file.seek(0, os.SEEK_END)

    def _lock(self) -> None:
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            self._file.close()
            what = "another program is at work on this archive"
            raise _at(self._path.parent, what, "Wait until it is done, or choose another folder.") from error


def _at(path: Path, what: str, remedy: str) -> InputError:
    return InputError([Problem(file=str(path), line=None, what=what, remedy=remedy)])
