"""Work shared out among processes: those that die under it are told, and none is left behind.

Processes are begun afresh rather than forked, so that no thread or lock of ours is copied into them. Each is given a
few items at a time and has a pipe of its own, so that it is known which items one held that died.
"""

import contextlib
import pickle
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

_SECONDS_TO_LEAVE = 5.0

T = TypeVar("T")
R = TypeVar("R")


class NotSharedError(Exception):
    """No process could be begun, or none came so far as to take anything on: the work is still to be done."""


@dataclass(frozen=True, slots=True)
class Died:
    """A process died under one item.

    Attributes:
        code: its exit code, negative for the signal that ended it.
    """

    code: int | None


@dataclass(slots=True)
class _Member:
    process: "BaseProcess"
    pipe: "Connection"
    ready: bool = False
    held: Sequence[int] = ()


def share_out(
    work: Callable[[T], R], items: Sequence[T], *, processes: int, together: int
) -> Iterator[tuple[int, R | Died]]:
    """The results, each with the place of its item, as they come.

    Args:
        work: what is done with one item; it, the items and the results travel between processes.
        items: what there is to do.
        processes: how many work at the same time, at least 1.
        together: items given to a process at a time, so that it is not waiting for the next most of the time.

    Raises:
        NotSharedError: nothing can be shared out here.
    """
    team = _Team(work, items, together)
    try:
        yield from team.results(processes)
    finally:
        team.dismiss()


class _Team(Generic[T, R]):
    def __init__(self, work: Callable[[T], R], items: Sequence[T], together: int) -> None:
        self._work, self._items = work, items
        self._left = deque[Sequence[int]](
            range(start, min(start + together, len(items))) for start in range(0, len(items), together)
        )
        self._members: list[_Member] = []

    def results(self, processes: int) -> Iterator[tuple[int, R | Died]]:
        from multiprocessing.connection import wait  # here and below: nothing to load where nothing is shared out

        while self._left or any(member.held for member in self._members):
            while len(self._members) < min(processes, len(self._left)):
                self._members.append(self._begun())
            for pipe in wait([member.pipe for member in self._members]):
                member = next(member for member in self._members if member.pipe is pipe)
                yield from self._heard(member)

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
        member.ready = True
        yield from zip(member.held, results, strict=True)
        member.held = ()
        if self._left:
            member.held = self._left.popleft()
            with contextlib.suppress(OSError):  # it is dead: that is heard next time
                member.pipe.send([self._items[place] for place in member.held])

    def _lost(self, member: _Member) -> Iterator[tuple[int, R | Died]]:
        """Of several items that a dead member held, each is done by itself, so that it is known which one it was."""
        self._members.remove(member)
        member.process.join(_SECONDS_TO_LEAVE)
        if not member.ready:
            raise NotSharedError
        if len(member.held) == 1:
            yield member.held[0], Died(member.process.exitcode)
        else:
            self._left.extendleft([place] for place in reversed(member.held))

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
            results = _done(work, pipe.recv())


def _done(work: Callable[[T], R], items: list[T]) -> list[R] | Exception:
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
