"""A cluster for a test: a scheduler and workers, each a process of its own that listens on this machine alone."""

import json
import os
import signal
import socket
import struct
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 60
HERE_ALONE = ("--host", "127.0.0.1", "--dashboard-address", "127.0.0.1:0", "--no-dashboard")
"""What keeps all that a scheduler or a worker listens on to this machine."""


@dataclass
class Cluster:
    """A scheduler that runs, and its workers."""

    folder: Path
    begun: list[subprocess.Popen[bytes]] = field(default_factory=list)

    @property
    def address(self) -> str:
        """As it is given to the program."""
        told: str = json.loads((self.folder / "scheduler.json").read_text())["address"]
        return told.replace("tcp://", "dask://")

    def begin(self, *words: str) -> subprocess.Popen[bytes]:
        """One more process of it."""
        # what is imported: the sources, and the tests, for what tests share out stands in them
        paths = os.pathsep.join((str(ROOT / "src"), str(ROOT)))
        process = subprocess.Popen(
            [sys.executable, "-m", "dask", *words, *HERE_ALONE, "--scheduler-file", "scheduler.json"],
            cwd=self.folder,
            env=os.environ | {"PYTHONPATH": paths},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # so that those it begins itself can be ended with it
        )
        self.begun.append(process)
        return process

    def worker(self, *words: str) -> subprocess.Popen[bytes]:
        """One more worker, of one thread."""
        return self.begin("worker", "--nthreads", "1", "--memory-limit", "0", *words)


@contextmanager
def cluster(folder: Path, workers: int = 2) -> Iterator[Cluster]:
    """A cluster with so many workers that have come."""
    from distributed import Client

    made = Cluster(folder)
    try:
        made.begin("scheduler", "--port", "0")
        _wait_for(folder / "scheduler.json")
        for _ in range(workers):
            made.worker()
        with Client(made.address.replace("dask://", "tcp://"), timeout=SECONDS, set_as_default=False) as client:
            if workers:
                client.wait_for_workers(workers, timeout=SECONDS)
        yield made
    finally:
        for process in made.begun:
            kill(process)


def kill(process: subprocess.Popen[bytes]) -> None:
    """End a process and all that it began, as kill -9 does."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait(SECONDS)


def listening(cluster: Cluster) -> list[tuple[str, int]]:
    """Each address and port on which a process of the cluster, or one begun by it, takes calls (Linux)."""
    groups = {process.pid for process in cluster.begun}
    mine = {inode for folder in Path("/proc").glob("[0-9]*") if _group(folder) in groups for inode in _sockets(folder)}
    rows = [line.split() for kind in ("tcp", "tcp6") for line in Path(f"/proc/net/{kind}").read_text().splitlines()[1:]]
    return [_address(row[1]) for row in rows if row[3] == "0A" and row[9] in mine]


def _group(process: Path) -> int:
    try:
        return os.getpgid(int(process.name))
    except ProcessLookupError:
        return -1


def _sockets(process: Path) -> Iterator[str]:
    for file in process.glob("fd/*"):
        with suppress(OSError):
            name = str(file.readlink())
            if name.startswith("socket:["):
                yield name[8:-1]


def _address(written: str) -> tuple[str, int]:
    """An address as the kernel writes it: each four bytes as a number of this machine, in hexadecimal digits."""
    host, port = written.split(":")
    words = b"".join(struct.pack("=I", int(host[at : at + 8], 16)) for at in range(0, len(host), 8))
    return socket.inet_ntop(socket.AF_INET if len(words) == 4 else socket.AF_INET6, words), int(port, 16)


def _wait_for(file: Path) -> None:
    end = time.monotonic() + SECONDS
    while not file.exists():
        assert time.monotonic() < end, "no scheduler has begun"
        time.sleep(0.05)
