"""Limits of time that are kept, and the way to stop a search from outside."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import TIMEOUT_MAX, Event


class OutOfTimeError(Exception):
    """The time set for a search is over; whoever set it says what was found so far."""


class Budget:
    """Time left for a search.

    Args:
        seconds: how long it may last from now; None = as long as it takes.

    Attributes:
        stopped: set by ``stop``.
    """

    def __init__(self, seconds: float | None = None) -> None:
        self.seconds = seconds
        self.stopped = Event()
        self._end: float | None = None
        if seconds is not None and seconds < TIMEOUT_MAX:  # no timer runs for longer; neither is this true of "nan"
            self._end = time.monotonic() + seconds

    def left(self) -> float | None:
        """Seconds left, None where there is no limit.

        Raises:
            OutOfTimeError: none are left, or the search was stopped.
        """
        if self.stopped.is_set():
            raise OutOfTimeError
        if self._end is None:
            return None
        left = self._end - time.monotonic()
        if left <= 0:
            raise OutOfTimeError
        return left

    def stop(self) -> None:
        """End the search now, from any thread: no time is left. What runs inside a solver ends as soon as it looks."""
        self.stopped.set()

    @contextmanager
    def share(self, part: float) -> Iterator[None]:
        """Within the block, only a part (0 to 1) of the time left may be used."""
        end = self._end
        if end is not None:
            now = time.monotonic()
            self._end = now + part * max(0.0, end - now)
        try:
            yield
        finally:
            self._end = end
