"""Work in parcels: how much is given out at a time, what is done by itself, and results that can travel."""

import pickle
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil
from typing import TypeVar

_MOST = 1_000
_RECENT = 0.3
"""What the last parcel weighs in how long an item takes."""

T = TypeVar("T")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Died:
    """A process died under one item.

    Attributes:
        code: its exit code, negative for the signal that ended it; None where nobody knows.
        hung: whether it was ended because it took too long.
    """

    code: int | None
    hung: bool = False

    def __str__(self) -> str:
        """What happened, in words that go on from "reading it".

        >>> print(Died(-9), "|", Died(None, hung=True), "|", Died(None))
        ended the program that did it (exit code -9) | took so long that it was stopped | ended each program that did it
        """
        if self.hung:
            return "took so long that it was stopped"
        if self.code is None:
            return "ended each program that did it"
        return f"ended the program that did it (exit code {self.code})"


class Parcels:
    """Places of items that are still to be done, dealt out some at a time.

    Args:
        count: how many items there are.
        together: how many are dealt out at a time at first.
        seconds: how long a parcel shall take, as it turns out; None = always as many.
    """

    def __init__(self, count: int, together: int, seconds: float | None = None) -> None:
        self._next, self._count = 0, count
        self._together, self._seconds = together, seconds
        self._each: float | None = None
        self._alone = deque[int]()

    @property
    def left(self) -> int:
        """How many parcels there are to take."""
        return len(self._alone) + ceil((self._count - self._next) / self._together)

    def take(self) -> Sequence[int]:
        """The places in the next one; what was given back comes first, by itself."""
        if self._alone:
            return (self._alone.popleft(),)
        taken = range(self._next, min(self._next + self._together, self._count))
        self._next = taken.stop
        return taken

    def give_back(self, places: Sequence[int]) -> None:
        """Each of these is still to be done, by itself."""
        self._alone.extend(places)

    def took(self, seconds: float, count: int) -> None:
        """How long so many items took together: the next parcels are made larger or smaller by it."""
        if self._seconds is None:
            return
        each = max(seconds / count, 1e-6)
        self._each = each if self._each is None else (1 - _RECENT) * self._each + _RECENT * each
        self._together = min(_MOST, max(1, round(self._seconds / self._each)))


def travelling(work: Callable[[T], R], items: Sequence[T]) -> list[R] | Exception:
    """The results of work, or what went wrong: something that can be sent to whoever asked."""
    try:
        results = [work(item) for item in items]
        pickle.dumps(results)
    except Exception as error:  # noqa: BLE001 - it is raised where the results were asked for
        return error if _travels(error) else RuntimeError(f"{type(error).__name__}: {error}")
    return results


def _travels(error: Exception) -> bool:
    try:
        pickle.loads(pickle.dumps(error))  # noqa: S301 - our own, made a moment ago
    except Exception:  # noqa: BLE001 - what cannot be read back for any reason
        return False
    return True
