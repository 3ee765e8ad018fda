"""Work shared out among processes: those that die under it are told, and none is left behind.

Processes are begun afresh rather than forked, so that no thread or lock of ours is copied into them. Each is given a
few items at a time and has a pipe of its own, so that it is known which items one held that died.
"""

import contextlib
import pickle
import signal
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from pourparler.sharing.parcels import Died, Parcels, travelling

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

_SECONDS_TO_LEAVE = 5.0
_TRIES = 2

T = TypeVar("T")
R = TypeVar("R")


class NotSharedError(Exception):
    """No process could be begun, or none came so far as to take anything on: the work is still to be done."""


@dataclass(slots=True)
class _Member:
    process: "BaseProcess"
    pipe: "Connection"
    ready: bool = False
    held: Sequence[int] = ()
    since: float = 0.0
    hung: bool = False


def share_out(
    work: Callable[[T], R],
    items: Sequence[T],
    *,
    processes: int,
    together: int,
    seconds: float | None = None,
    patience: float | None = None,
) -> Iterator[tuple[int, R | Died]]:
    """The results, each with the place of its item, as they come.

    Args:
        work: what is done with one item; it, the items and the results travel between processes.
        items: what there is to do; each is looked up when it is given out.
        processes: how many work at the same time, at least 1.
        together: items given to a process at a time, so that it is not waiting for the next most of the time.
        seconds: how long the items given out at a time shall take, as it turns out; None = always as many.
        patience: seconds after which a process that was given items is taken to hang, and ended; None = never.

    Raises:
        NotSharedError: nothing can be shared out here.
    """
    team = _Team(work, items, Parcels(len(items), together, seconds), patience)
    try:
        yield from team.results(processes)
    finally:
        team.dismiss()


class _Team(Generic[T, R]):
    def __init__(
        self, work: Callable[[T], R], items: Sequence[T], parcels: Parcels, patience: float | None = None
    ) -> None:
        self._work, self._items, self._parcels, self._patience = work, items, parcels, patience
        self._members: list[_Member] = []
        self._deaths = Counter[int]()
        self._came, self._missing = False, 0

    def results(self, processes: int) -> Iterator[tuple[int, R | Died]]:
        from multiprocessing.connection import wait  # here and below: nothing to load where nothing is shared out

        while self._parcels.left or any(member.held for member in self._members):
            self._give_out(processes)
            for pipe in wait([member.pipe for member in self._members], self._time_left()):
                member = next(member for member in self._members if member.pipe is pipe)
                yield from self._heard(member)
            self._end_what_hangs()

    def _give_out(self, processes: int) -> None:
        """Something to do for whoever has nothing, and as many more as there is work for."""
        for member in self._members:
            if member.ready and not (member.held or member.hung) and self._parcels.left:
                member.held = self._parcels.take()
                member.since = time.monotonic()
                with contextlib.suppress(OSError):  # it is dead: that is heard next time
                    member.pipe.send([self._items[place] for place in member.held])
        idle = sum(not member.held for member in self._members)
        for _ in range(min(processes - len(self._members), self._parcels.left - idle)):
            self._members.append(self._begun())

    def _end_of(self, member: _Member) -> float:
        return member.since + (self._patience or 0.0)

    def _time_left(self) -> float | None:
        """Seconds until the first of those that work takes too long; None where none can."""
        ends = [self._end_of(member) for member in self._members if member.held and not member.hung]
        return max(0.0, min(ends) - time.monotonic()) if ends and self._patience else None

    def _end_what_hangs(self) -> None:
        for member in self._members if self._patience else ():
            if member.held and not member.hung and time.monotonic() >= self._end_of(member):
                member.hung = True
                member.process.kill()

    def _begun(self) -> _Member:
        from multiprocessing import get_context

        context = get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=_serve, args=(theirs, self._work), daemon=True)
        try:
            with _interrupts_ignored():
                process.start()
        except (OSError, pickle.PicklingError, AttributeError, TypeError) as error:
            raise NotSharedError from error
        theirs.close()
        return _Member(process, ours)

    def _heard(self, member: _Member) -> Iterator[tuple[int, R | Died]]:
        """What a member had to say, if it still lives; it is then given the next items."""
        try:
            results = member.pipe.recv()
        except (EOFError, OSError):
            yield from self._lost(member)
            return
        if isinstance(results, Exception):
            raise results
        member.ready = self._came = True
        if member.held:
            self._parcels.took(time.monotonic() - member.since, len(member.held))
        yield from zip(member.held, results, strict=True)
        member.held = ()

    def _lost(self, member: _Member) -> Iterator[tuple[int, R | Died]]:
        """Of several items that a dead member held, each is done by itself, so that it is known which one it was.

        One by itself is tried once more: somebody else may have ended the process.
        """
        self._members.remove(member)
        member.process.join(_SECONDS_TO_LEAVE)
        if not member.ready:
            self._missing += 1
            if not self._came or self._missing > _TRIES:
                raise NotSharedError
        if len(member.held) == 1:
            self._deaths[member.held[0]] += 1
        if len(member.held) == 1 and (member.hung or self._deaths[member.held[0]] == _TRIES):
            yield member.held[0], Died(member.process.exitcode, hung=member.hung)
        else:
            self._parcels.give_back(member.held)

    def dismiss(self) -> None:
        """Let nobody work on, whatever happened."""
        for member in self._members:
            member.pipe.close()
            member.process.terminate()
        for member in self._members:
            member.process.join(_SECONDS_TO_LEAVE)


@contextlib.contextmanager
def _interrupts_ignored() -> Iterator[None]:
    """What is begun within ignores Ctrl-C from its first moment on: it is for us alone."""
    if threading.current_thread() is not threading.main_thread():
        yield  # no other thread may say so
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _serve(pipe: "Connection", work: Callable[[T], R]) -> None:
    """Do what comes until the pipe closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    results: object = []
    with contextlib.suppress(EOFError, OSError):
        while True:
            pipe.send(results)
            results = travelling(work, pipe.recv())
