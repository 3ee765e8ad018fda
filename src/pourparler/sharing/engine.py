"""Who works: processes of this machine, or a cluster that is named by its address."""

import contextlib
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from time import perf_counter
from typing import TypeVar

from pourparler.errors import InputError, Problem, Setting
from pourparler.sharing.parcels import Died
from pourparler.sharing.processes import NotSharedError, share_out

T = TypeVar("T")
R = TypeVar("R")

_SECONDS_ALONE, _SECONDS_WORTH = 1.0, 4.0
"""So long work is done here, and so long it must still take, for others to be begun for it."""
_ADDRESS = re.compile(r"dask://(?P<host>[\w.-]+|\[[0-9a-fA-F:]+\]):(?P<port>\d{1,5})/?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Engine:
    """Who works.

    Attributes:
        processes: how many processes of this machine work at the same time, at least 1.
        cluster: the address of the scheduler of a cluster that works instead; None = none.
    """

    processes: int = 1
    cluster: str | None = None

    @property
    def is_several(self) -> bool:
        """Whether there is anybody to share work with."""
        return self.cluster is not None or self.processes > 1

    def share_out(
        self,
        work: Callable[[T], R],
        items: Sequence[T],
        *,
        together: int,
        seconds: float | None = None,
        patience: float | None = None,
    ) -> Iterator[tuple[int, R | Died]]:
        """The results, each with the place of its item, as they come.

        Args:
            work: what is done with one item; it, the items and the results travel.
            items: what there is to do; each is looked up when it is given out.
            together: items given out at a time, at first.
            seconds: how long the items given out at a time shall take, as it turns out; None = always as many.
            patience: seconds after which work on what was given out at a time is taken to hang, and ended; each of
                it is then done by itself, and may take as long. None = never.

        Raises:
            NotSharedError: nothing can be shared out here.
            InputError: the cluster cannot be reached, or cannot work for us.
            MissingExtraError: what talks to a cluster is not installed.
        """
        if self.cluster is None:
            return share_out(
                work, items, processes=self.processes, together=together, seconds=seconds, patience=patience
            )
        from pourparler.sharing.cluster import share_out_there

        return share_out_there(self.cluster, work, items, together=together, seconds=seconds, patience=patience)


def engine_at(address: str, *, processes: int = 1) -> Engine:
    """The engine that a person names.

    >>> engine_at("dask://127.0.0.1:8786").cluster
    'tcp://127.0.0.1:8786'

    Args:
        address: ``dask://HOST:PORT``.
        processes: of this machine, for what is not worth sending.

    Raises:
        InputError: it is no such address.
    """
    found = _ADDRESS.fullmatch(address)
    if found is None or not 0 < int(found["port"]) < 1 << 16:
        remedy = "Write it as in dask://127.0.0.1:8786: the address that the scheduler of your cluster prints."
        what = f'"{address}" is no address of a cluster'
        raise InputError([Problem(file=Setting.ENGINE, line=None, what=what, remedy=remedy)])
    return Engine(processes=processes, cluster=f"tcp://{found['host']}:{found['port']}")


def each(
    engine: Engine,
    work: Callable[[T], R],
    items: Sequence[T],
    progress: Callable[[int, int], None] = lambda _done, _whole: None,
) -> list[R | Died]:
    """The results in the order of their items: worked here, and shared out where that takes long.

    Args:
        engine: who works.
        work: what is done with one item.
        items: what there is to do.
        progress: told (items done, all items) before each, and when all are done.
    """
    found: dict[int, R | Died] = {}
    began = perf_counter()
    for place, item in enumerate(items):
        if place and engine.is_several and _is_long(perf_counter() - began, place, len(items) - place):
            break
        progress(place, len(items))
        found[place] = work(item)
    left = [place for place in range(len(items)) if place not in found]
    with contextlib.suppress(NotSharedError):
        for number, result in engine.share_out(work, [items[place] for place in left], together=1) if left else ():
            found[left[number]] = result
            progress(len(found), len(items))
    for place in left:
        if place not in found:
            found[place] = work(items[place])
    progress(len(items), len(items))
    return [found[place] for place in range(len(items))]


def _is_long(spent: float, done: int, left: int) -> bool:
    return spent > _SECONDS_ALONE and spent / done * left > _SECONDS_WORTH
