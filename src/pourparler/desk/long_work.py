"""Work that takes long, done beside: how far it is can be asked, it can be waited for, and stopped."""

import contextvars
import time
from collections.abc import Callable
from threading import Event, Thread
from typing import Any, Generic, TypeVar

from pourparler.errors import StoppedError

_Result = TypeVar("_Result")
_A_WHILE = 0.1
"""Seconds after which whoever waits for other work looks how far it is."""


class LongWork(Generic[_Result]):
    """One piece of work, begun at once; nobody who leaves takes it along.

    >>> work = LongWork(lambda work: 6 * 7)
    >>> work.result(), work.is_done
    (42, True)

    Args:
        do: the work; it is given this, to tell how far it is and to look whether it was stopped.

    Attributes:
        said: what is being done, in words; empty where nothing was said.
        done: pieces that are done.
        whole: pieces that there are; 0 where nobody knows.
        now: the piece that it is at, in words; empty where nobody told.
        part: what is found already, where the work told; None until then.
        stopped: set once somebody has stopped it.
    """

    def __init__(self, do: Callable[["LongWork[_Result]"], _Result]) -> None:
        self.said, self.done, self.whole, self.now = "", 0, 0, ""
        self.part: Any = None
        self._begun = time.monotonic()
        self.stopped = Event()
        self._finished = Event()
        self._result: _Result | None = None
        self._error: Exception | None = None
        context = contextvars.copy_context()
        Thread(target=context.run, args=(self._run, do), daemon=True).start()

    def say(self, said: str) -> None:
        """Tell what is being done now.

        Raises:
            StoppedError: somebody has stopped the work.
        """
        self.said, self.done, self.whole, self.now = said, 0, 0, ""
        self._go_on()

    def count(self, done: int, whole: int, now: str = "") -> None:
        """Tell how many pieces are done.

        Raises:
            StoppedError: somebody has stopped the work.
        """
        self.done, self.whole, self.now = done, whole, now
        self._go_on()

    def _go_on(self) -> None:
        if self.stopped.is_set():
            raise StoppedError("This was stopped before it was done.")

    def follow(self, other: "LongWork[Any]") -> None:
        """Wait for other work, as far as that is and no longer than anybody waits for this.

        Raises:
            StoppedError: somebody has stopped this; the other is stopped with it.
        """
        while not other.wait(_A_WHILE):
            self.said = other.said
            if self.stopped.is_set():
                other.stop()
            self.count(other.done, other.whole, other.now)

    @property
    def told(self) -> str:
        """How far it is, in words: "Reading 3 of 12: a.txt"."""
        count = f" {self.done} of {self.whole}" if self.whole > 1 else ""
        now = f": {self.now}" if self.now else ""
        return f"{self.said or 'Beginning'}{count}{now}"

    @property
    def age(self) -> float:
        """Seconds since it was begun."""
        return time.monotonic() - self._begun

    @property
    def is_done(self) -> bool:
        """Whether it came to an end, good or bad."""
        return self._finished.is_set()

    def wait(self, seconds: float | None = None) -> bool:
        """Wait for the end; whether it has come."""
        return self._finished.wait(seconds)

    def stop(self) -> None:
        """Have it end soon; what has ended stays as it is."""
        if not self.is_done:
            self.stopped.set()

    def result(self) -> _Result:
        """What came of it, waiting for it.

        Raises:
            PourparlerError: and whatever else the work ended with.
        """
        self._finished.wait()
        if self._error is not None:
            raise self._error
        return self._result  # type: ignore[return-value] # whatever the work gave, None included

    def _run(self, do: Callable[["LongWork[_Result]"], _Result]) -> None:
        try:
            self._result = do(self)
        except Exception as error:  # noqa: BLE001 - it is raised again for whoever asks for the result
            self._error = error
        finally:
            self._finished.set()
