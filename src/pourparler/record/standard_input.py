"""Standard input in the place of a file: read once, for all who look at it."""

import errno
import functools
import sys
from pathlib import Path
from typing import BinaryIO

STDIN = Path("-")
"""Standard input, in the place of a path."""
NAME = "standard input"
MOST_BYTES = 30_000_001
"""One more than the largest thing that is read, so that what is larger is known to be."""


def standard_input() -> bytes:
    """What comes on standard input, or as much of it as can matter.

    Raises:
        OSError: it cannot be read.
    """
    try:
        return _read(sys.stdin.buffer)
    except OSError as error:
        if error.errno == errno.EBADF:
            raise OSError(errno.EBADF, "it is closed") from error
        raise


@functools.lru_cache(maxsize=1)
def _read(stream: BinaryIO) -> bytes:
    return stream.read(MOST_BYTES)


def name_of(path: Path) -> str:
    """What a file is called in messages."""
    return NAME if path == STDIN else str(path)
