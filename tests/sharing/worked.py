"""Work that tests share out, where workers of a cluster find it, too."""

import os
import threading
from pathlib import Path


def doubled(number: int) -> int:
    return 2 * number


def dies_at(deadly: int, number: int) -> int:
    if number == deadly:
        os._exit(7)
    return number


def hangs_at(endless: int, number: int) -> int:
    if number == endless:
        threading.Event().wait()  # for ever
    return number


def dies_once(mark: str, number: int) -> int:
    """The first process that comes to 2 dies, as one would that somebody kills."""
    if number == 2 and not Path(mark).exists():
        Path(mark).touch()
        os._exit(9)
    return number


def halved(text: str) -> float:
    return text / 2  # type: ignore[operator] # on purpose


def slowly(number: int) -> int:
    threading.Event().wait(0.2)
    return number
