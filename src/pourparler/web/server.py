"""The program behind the pages: one process, one folder, answered in plain Python."""

import logging
import os
import secrets
from collections.abc import Callable
from pathlib import Path

import uvicorn

from pourparler.desk.cache import Cache
from pourparler.desk.folder import Folder
from pourparler.desk.workbench import Workbench
from pourparler.errors import InputError, Problem
from pourparler.web.app import app_of
from pourparler.web.guard import Guard

LOOPBACK = ("localhost", "127.0.0.1", "[::1]")
USUAL_PORT = 8322
_ANY = ("0.0.0.0", "::", "")  # noqa: S104 - compared with what was asked for


class _Server(uvicorn.Server):
    """One that says where it is as soon as it listens."""

    def __init__(self, config: uvicorn.Config, listening: Callable[[int], None]) -> None:
        super().__init__(config)
        self._listening = listening

    async def startup(self, sockets: None = None) -> None:  # type: ignore[override] # nobody hands us sockets
        """Listen, and tell on which port."""
        await super().startup(sockets)
        self._listening(self.servers[0].sockets[0].getsockname()[1])


def serve(
    folder: Path,
    *,
    by: str,
    is_login: bool = False,
    host: str | None = None,
    port: int | None = None,
    cache: Cache | None = None,
    processes: int = 1,
    told: Callable[[str], None],
) -> None:
    """Serve the workbench on a folder until it is stopped.

    Args:
        folder: what it is about.
        by: who works at it.
        is_login: whether that is only the name of whoever is logged in.
        host: the address to listen on; None = this machine alone, where no token is asked for.
        port: where; None = the usual one, or any that is free.
        cache: where answers are kept.
        processes: how many may read reports at the same time.
        told: given the address as soon as it can be opened.

    Raises:
        InputError: the folder cannot be opened, or the port is taken.
    """
    place = Folder(folder, by=by, is_login=is_login)
    try:
        workbench = Workbench(place, cache=cache, processes=processes)
        wanted = (USUAL_PORT, 0) if port is None else (port,)
        for number in wanted:
            if _served(workbench, host, number, told):
                return
        what = f"port {wanted[0]} cannot be had: another program may use it"
        raise InputError([Problem(file=str(folder), line=None, what=what, remedy="Choose another port, or 0 for any.")])
    finally:
        place.close()


def _served(workbench: Workbench, host: str | None, port: int, told: Callable[[str], None]) -> bool:
    """Serve, until somebody stops it; False where the port cannot be had."""
    token = None if host is None else secrets.token_urlsafe(24)
    guard = Guard(app_of(workbench), hosts=frozenset(), token=token)

    def listening(number: int) -> None:
        guard.hosts = hosts_of(host, number)
        named = "localhost" if host is None or host in _ANY else host
        told(f"http://{named}:{number}/" + (f"?token={token}" if token else ""))

    config = uvicorn.Config(
        guard,
        host=host or "127.0.0.1",
        port=port,
        http="h11",
        loop="asyncio",
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=2,
    )
    server = _Server(config, listening)
    if not os.environ.get("POURPARLER_TRACEBACK"):
        logging.getLogger("uvicorn.error").setLevel(logging.CRITICAL)  # what is at fault is told in our words
    try:
        server.run()
    except SystemExit:
        if server.started:
            raise
        return False
    return True


def hosts_of(host: str | None, port: int) -> frozenset[str]:
    """The names under which we are asked; any, where we listen on every address and ask for a token."""
    if host in _ANY:
        return frozenset()
    names = LOOPBACK if host is None else (*LOOPBACK, host)
    return frozenset(f"{name}:{port}" for name in names)
