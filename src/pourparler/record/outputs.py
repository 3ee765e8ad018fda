"""The one door for what we write: a file is written whole or not at all, a device or pipe is never replaced."""

import contextlib
import os
import re
import sys
from pathlib import Path

from pourparler.errors import InputError, Problem

STANDARD_OUTPUT = Path("-")
"""Standard output, in the place of a path."""

_OPENED = re.compile(r"/dev/(?:fd/\d+|stdin|stdout|stderr)|/proc/[^/]+/(?:task/\d+/)?fd/\d+")
"""Names of what a process holds open: a shell gives such a one for ``>(command)``."""
_MOST_LINKS = 40


def save(content: str | bytes, path: Path | str) -> None:
    """Write bytes, or a text as UTF-8.

    A plain file is written beside its place first, and then put there in one step; it keeps its rights, and a link to
    it stays a link. Anything else that has a name (a device, a pipe, ``/dev/stdout``) is opened and written to.

    Args:
        content: what to write.
        path: where; ``-`` for standard output.

    Raises:
        InputError: it cannot be written.
    """
    path = Path(path)
    data = content.encode() if isinstance(content, str) else content
    try:
        if path == STANDARD_OUTPUT:
            _to_standard_output(data)
        elif is_stream(path):
            _into(path, data)
        else:
            put(Path(os.path.realpath(path)), data)
    except OSError as error:
        what = f"this file cannot be written: {error.strerror or error}"
        raise InputError([Problem(file=str(path), line=None, what=what, remedy="Choose another place.")]) from error


def is_stream(path: Path) -> bool:
    """Whether what has this name is to be opened and written to, and never replaced."""
    return is_opened(path) or (path.exists() and not (path.is_file() or path.is_dir()))


def is_opened(path: Path) -> bool:
    """Whether the name is that of something this process, or another, holds open; it may lead to a plain file."""
    here = path
    for _ in range(_MOST_LINKS):
        here = Path(os.path.normpath(here.absolute()))
        if _OPENED.fullmatch(str(here)):
            return True
        if not here.is_symlink():
            return False
        here = here.parent / here.readlink()
    return False


def _to_standard_output(data: bytes) -> None:
    if sys.stdout is None:  # closed by whoever started us
        raise OSError("standard output is closed")
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.flush()


def _into(path: Path, data: bytes) -> None:
    """Write into what is there; behind what it holds, where it is a file that a shell keeps open."""
    opened = os.open(path, os.O_WRONLY | os.O_APPEND | getattr(os, "O_NOCTTY", 0))
    try:
        left = memoryview(data)
        while left:
            left = left[os.write(opened, left) :]
    finally:
        os.close(opened)


def put(target: Path, data: bytes, rights: int | None = None) -> None:
    """Write a plain file whole or not at all.

    Args:
        target: where; no link.
        data: what.
        rights: who may do what with it; None = as with the file that is there, or as usual.

    Raises:
        OSError: it cannot be written; what was there is as it was.
    """
    import tempfile  # slow to load, for what most commands never write

    aside = None
    try:
        with tempfile.NamedTemporaryFile(dir=target.parent, prefix=f".{target.name[:50]}.", delete=False) as stream:
            aside = Path(stream.name)
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())  # before the name is given, so that a power cut leaves the old or the new
        aside.chmod(_usual_rights(target) if rights is None else rights)
        os.replace(aside, target)  # noqa: PTH105 - the word for what it does
    except OSError:
        if aside is not None:
            with contextlib.suppress(OSError):
                aside.unlink(missing_ok=True)
        raise


def _usual_rights(target: Path) -> int:
    return target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
