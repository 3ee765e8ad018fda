"""The workbench as a process of its own, and how it is asked."""

import http.client
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

MONDAY = "12 May 2003\n\nPeru said on Monday that it will not open its market before Chile lowers its tariffs.\n"
TUESDAY = (
    "13 May 2003\n\nChile said on Tuesday that it will not lower its tariffs before Peru opens its market. "
    "The talks are stalled.\n"
)


@dataclass(frozen=True)
class Answered:
    """What came back."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def is_at_work(self) -> bool:
        """Whether it is a page that tells how far work is."""
        return self.headers.get("content-type", "").startswith("text/html") and b"data-progress=" in self.body

    @property
    def data(self) -> Any:
        return json.loads(self.body)


@dataclass
class Served:
    """A workbench that is running."""

    address: str
    folder: Path
    process: subprocess.Popen[str]
    patience: float = 300.0
    """Seconds after which an answer is given up, which no answer should come near."""

    def ask(
        self,
        path: str,
        form: dict[str, str] | None = None,
        body: bytes | None = None,
        **headers: str,
    ) -> Answered:
        """One request, as a program makes it; a form makes it a POST. Names of headers are told with underscores."""
        content = urlencode(form).encode() if form is not None else body
        told = {name.replace("_", "-"): value for name, value in headers.items()}
        if form is not None:
            told.setdefault("Content-Type", "application/x-www-form-urlencoded")
        where = urlsplit(self.address)
        told.setdefault("Host", where.netloc)
        loopback = "127.0.0.1" if where.hostname == "localhost" else where.hostname  # a bare machine knows no names
        connection = http.client.HTTPConnection(loopback or "", where.port, timeout=self.patience)
        connection.request("GET" if content is None else "POST", path, content, told)
        answer = connection.getresponse()
        got = Answered(answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read())
        connection.close()
        return got

    def seen(self, path: str) -> Answered:
        """What is at an address once all that it takes has been worked out, as somebody sees it who waits."""
        while (answered := self.ask(path)).is_at_work:
            pass
        return answered

    def paste(self, text: str) -> Answered:
        """Paste a report."""
        return self.ask("/reports", {"text": text})


@contextmanager
def served(folder: Path, *options: str, under: Sequence[str] = ()) -> Iterator[Served]:
    """A workbench on a folder, until the block ends.

    Args:
        folder: the folder.
        options: of the command.
        under: a command that runs it with fewer rights.
    """
    command = [sys.executable, "-m", "pourparler", "serve", str(folder), "--port", "0", "--no-open", *options]
    with subprocess.Popen(
        [*under, *command, "--by", "K. Moe"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "POURPARLER_CACHE": ""},
    ) as process:
        assert process.stdout is not None
        try:
            yield Served(process.stdout.readline().strip(), folder, process)
        finally:
            process.kill()
