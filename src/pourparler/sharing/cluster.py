"""Work shared out on a Dask cluster that runs already: the one door to it.

Only as much is under way at a time as keeps all workers busy, so that what waits takes no memory. A parcel whose
worker died is given to another by the cluster itself; one that has ended several workers is taken apart, so that it is
known which item it was. A worker that hangs is begun anew, where its cluster can do that.
"""

import contextlib
import logging
import queue
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from pourparler.errors import InputError, MissingExtraError, Problem, Setting
from pourparler.sharing.parcels import Died, Parcels, travelling
from pourparler.version import VERSION

if TYPE_CHECKING:
    from distributed import Client, Future

_SECONDS_TO_REACH = 10
_SECONDS_TO_BEGIN_ANEW = 30
_AHEAD = 2
"""Parcels under way for each thread of the cluster: one at work, one at hand."""
_LOOK = 2.0
"""Seconds after which it is looked again how many work, and whether something hangs."""

T = TypeVar("T")
R = TypeVar("R")


def share_out_there(
    address: str,
    work: Callable[[T], R],
    items: Sequence[T],
    *,
    together: int,
    seconds: float | None = None,
    patience: float | None = None,
) -> Iterator[tuple[int, R | Died]]:
    """The results, each with the place of its item, as they come; see ``Engine.share_out``.

    Args:
        address: of the scheduler, as Dask writes it.
        work: what is done with one item.
        items: what there is to do.
        together: items given out at a time, at first.
        seconds: how long these shall take, as it turns out.
        patience: seconds that the items given out at a time may take.

    Raises:
        InputError: the cluster cannot be reached, or cannot work for us.
        MissingExtraError: what talks to a cluster is not installed.
    """
    client = _client(address)
    try:
        _refuse_others(address, client)
        parcels = Parcels(len(items), together, seconds)
        yield from _Team(client, address, work, items, parcels=parcels, patience=patience).results()
    finally:
        client.close(timeout=_SECONDS_TO_REACH)


def _client(address: str) -> "Client":
    try:
        from distributed import Client
    except ImportError as error:
        told = "Work on a cluster needs a part that is not installed. All cores of this machine work without it."
        raise MissingExtraError(told, extra="batch") from error
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what matters of it is told by us
    try:
        return Client(address, timeout=_SECONDS_TO_REACH, set_as_default=False)
    except (OSError, TimeoutError, ValueError) as error:
        raise _cannot(address, "no scheduler answers there", "Begin one, or look for its address again.") from error


def _cannot(address: str, what: str, remedy: str) -> InputError:
    where = address.replace("tcp://", "dask://")
    return InputError([Problem(file=Setting.ENGINE, line=None, what=f"{where}: {what}", remedy=remedy)])


def _version() -> str:
    return VERSION


def _refuse_others(address: str, client: "Client") -> None:
    """Workers must be there, and have this program: it is not sent."""
    try:
        found = set(client.run(_version).values())
    except Exception as error:  # whatever a worker without this program says of it
        remedy = "Install the same version of it, and of Python, wherever a worker runs."
        raise _cannot(address, f"its workers cannot run Pourparler ({error})", remedy) from error
    if not found:
        raise _cannot(address, "no worker has joined it", "Begin some.")
    if others := sorted(found - {VERSION}):
        what = f"its workers have Pourparler {', '.join(others)}, and this is {VERSION}"
        raise _cannot(address, what, "Install the same version everywhere.")


@dataclass(slots=True)
class _Parcel:
    """Some items under way.

    Attributes:
        places: of the items.
        future: what will come of it.
        sent: when it was given out.
        seen: when it was first seen at work; None before.
    """

    places: Sequence[int]
    future: "Future"
    sent: float = field(default_factory=time.monotonic)
    seen: float | None = None


class _Team(Generic[T, R]):
    def __init__(
        self,
        client: "Client",
        address: str,
        work: Callable[[T], R],
        items: Sequence[T],
        *,
        parcels: Parcels,
        patience: float | None,
    ) -> None:
        self._client, self._address, self._parcels, self._patience = client, address, parcels, patience
        self._work, self._items = work, items
        self._under_way: dict[str, _Parcel] = {}
        self._done: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._threads, self._looked = 0, -_LOOK

    def results(self) -> Iterator[tuple[int, R | Died]]:
        while self._parcels.left or self._under_way:
            yield from self._look()
            while self._parcels.left and len(self._under_way) < max(1, _AHEAD * self._threads):
                self._send()
            with contextlib.suppress(queue.Empty):
                parcel = self._under_way.pop(self._done.get(timeout=_LOOK), None)
                if parcel is not None:
                    yield from self._heard(parcel)

    def _send(self) -> None:
        places = self._parcels.take()
        given = [self._items[place] for place in places]
        future = self._client.submit(travelling, self._work, given, pure=False)
        self._under_way[future.key] = _Parcel(places, future)
        future.add_done_callback(lambda done: self._done.put(done.key))

    def _heard(self, parcel: _Parcel) -> Iterator[tuple[int, R | Died]]:
        """What came of a parcel; of several that ended their worker, each is done by itself."""
        results = self._result(parcel)
        if isinstance(results, Died):
            if len(parcel.places) == 1:
                yield parcel.places[0], results
            else:
                self._parcels.give_back(parcel.places)
            return
        if isinstance(results, Exception):
            raise results
        self._parcels.took((time.monotonic() - parcel.sent) / _AHEAD, len(parcel.places))
        yield from zip(parcel.places, results, strict=True)

    def _result(self, parcel: _Parcel) -> list[R] | Exception | Died:
        from concurrent.futures import CancelledError

        from distributed.scheduler import KilledWorker

        try:
            found: list[R] | Exception = parcel.future.result()
        except KilledWorker:
            return Died(None)
        except (CancelledError, OSError, TimeoutError) as error:
            raise self._gone() from error
        return found

    def _gone(self) -> InputError:
        return _cannot(self._address, "the cluster is gone", "Begin it again, and then this.")

    # -- what hangs --------------------------------------------------------------------------------------------------

    def _look(self) -> Iterator[tuple[int, R | Died]]:
        """See how many threads there are, and end what hangs."""
        now = time.monotonic()
        if now - self._looked < _LOOK:
            return
        self._looked = now
        try:
            self._threads = sum(self._client.nthreads().values())
            hanging = self._hanging(now) if self._patience and self._under_way else []
        except (OSError, TimeoutError) as error:
            raise self._gone() from error
        for parcel in hanging:
            del self._under_way[parcel.future.key]
            self._end(parcel)
            if len(parcel.places) == 1:
                yield parcel.places[0], Died(None, hung=True)
            else:
                self._parcels.give_back(parcel.places)

    def _hanging(self, now: float) -> list[_Parcel]:
        """Those that are seen at work for too long; what only waits for its turn does not hang."""
        old = [one for one in self._under_way.values() if now - one.sent > (self._patience or 0.0)]
        stacks: Any = self._client.call_stack(keys=[one.future.key for one in old]) if old else {}
        at_work = {key for stack in stacks.values() for key in stack}
        for one in old:
            if one.future.key in at_work:
                one.seen = one.seen or now
        return [one for one in old if one.seen and now - one.seen >= (self._patience or 0.0)]

    def _end(self, parcel: _Parcel) -> None:
        """Give it up, and begin the worker that has it anew."""
        key = parcel.future.key
        workers = [worker for worker, keys in self._client.processing().items() if key in keys]
        parcel.future.cancel(force=True)
        with contextlib.suppress(ValueError, TimeoutError, OSError):  # where nobody watches over it, it goes on in vain
            self._client.restart_workers(workers, timeout=_SECONDS_TO_BEGIN_ANEW, raise_for_error=False)
