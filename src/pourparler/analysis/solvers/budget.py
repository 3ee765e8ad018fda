"""Limits of time that are kept, the way to stop a search from outside, and what it tells of its answer meanwhile."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from threading import TIMEOUT_MAX, Event

from pourparler.errors import StoppedError

_outside: ContextVar[Event | None] = ContextVar("outside", default=None)


@contextmanager
def stopped_by(event: Event | None) -> Iterator[None]:
    """Searches begun within the block end with ``StoppedError`` once the event is set, from any thread."""
    token = _outside.set(event)
    try:
        yield
    finally:
        _outside.reset(token)


_listener: ContextVar[Callable[[object], None] | None] = ContextVar("listener", default=None)


@contextmanager
def heard_by(listener: Callable[[object], None]) -> Iterator[None]:
    """Searches within the block give each part of their answer to the listener as soon as it is found.

    >>> parts = []
    >>> with heard_by(parts.append):
    ...     tell("a part")
    >>> tell("nobody listens")
    >>> parts
    ['a part']
    """
    token = _listener.set(listener)
    try:
        yield
    finally:
        _listener.reset(token)


def tell(part: object) -> None:
    """Tell a part of an answer that is found; whether it stays the best of its kind is known at the end."""
    listener = _listener.get()
    if listener is not None:
        listener(part)


class OutOfTimeError(Exception):
    """The time set for a search is over; whoever set it says what was found so far."""


class Budget:
    """Time left for a search.

    Args:
        seconds: how long it may last from now; None = as long as it takes.

    Attributes:
        stopped: set by ``stop``, or by whoever asked for the search (``stopped_by``).
        can_stop: whether somebody outside can stop the search.
    """

    def __init__(self, seconds: float | None = None) -> None:
        self.seconds = seconds
        outside = _outside.get()
        self.can_stop = outside is not None
        self.stopped = outside or Event()
        self._end: float | None = None
        if seconds is not None and seconds < TIMEOUT_MAX:  # no timer runs for longer; neither is this true of "nan"
            self._end = time.monotonic() + seconds

    def left(self) -> float | None:
        """Seconds left, None where there is no limit.

        Raises:
            OutOfTimeError: none are left.
            StoppedError: whoever asked has stopped the search.
        """
        if self.stopped.is_set():
            raise StoppedError if self.can_stop else OutOfTimeError
        if self._end is None:
            return None
        left = self._end - time.monotonic()
        if left <= 0:
            raise OutOfTimeError
        return left

    def stop(self) -> None:
        """End the search now, from any thread: no time is left. What runs inside a solver ends as soon as it looks."""
        self.stopped.set()

    @property
    def endless(self) -> bool:
        """Whether a search may run on without looking at the clock."""
        return self._end is None and not self.can_stop

    @contextmanager
    def share(self, part: float, usual: float | None = None) -> Iterator[None]:
        """Within the block, only a part (0 to 1) of the time left may be used.

        Args:
            part: of what is left.
            usual: seconds for the block where there is no limit; None = as long as it takes.
        """
        end, now = self._end, time.monotonic()
        if end is not None:
            self._end = now + part * max(0.0, end - now)
        elif usual is not None:
            self._end = now + usual
        try:
            yield
        finally:
            self._end = end
