"""A person at a terminal of his own, and the program that he reviews with."""

import os
import pty
import re
import select
import signal
import subprocess
import sys
import termios
import time
from collections.abc import Callable
from pathlib import Path

import pytest

PROGRAM = """
import fcntl, sys, termios
from pathlib import Path
import click
from pourparler.cli.review import review_reports
from pourparler.errors import PourparlerError
from pourparler.reading import draft, read_report

if sys.stdin.isatty():
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)  # so that Ctrl-C reaches us
output, *reports = map(Path, sys.argv[1:])
try:
    review_reports(draft([read_report(path.name, path.read_bytes()) for path in reports]), output, "Ada")
except (PourparlerError, click.ClickException) as error:
    sys.exit(str(error))
except KeyboardInterrupt:
    sys.exit(130)
"""
_COLOUR = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


class Sitting:
    """The program on a terminal of 80 columns and 24 lines."""

    def __init__(self, output: Path, *reports: Path, command: tuple[str, ...] | None = None) -> None:
        try:
            self.ours, theirs = pty.openpty()
        except OSError as error:  # a container without /dev/pts
            pytest.skip(f"no terminal can be had here: {error}")
        termios.tcsetwinsize(theirs, (24, 80))
        self.process = subprocess.Popen(
            command or (sys.executable, "-c", PROGRAM, str(output), *map(str, reports)),
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env={**os.environ, "TERM": "xterm"},
            start_new_session=True,
        )
        os.close(theirs)
        self.shown = ""
        self.keys = 0

    def see(self, *words: str) -> str:
        """Wait until words are shown behind what was seen before; what was shown up to there."""
        begun = time.monotonic()
        while not all(word in self.shown for word in words):
            assert time.monotonic() - begun < 20, f"{words} not in {self.shown!r}"
            assert self._more(), f"{words} not in {self.shown!r}"
        seen, self.shown = self.shown, ""
        return seen

    def _more(self) -> bool:
        if not select.select([self.ours], [], [], 20)[0]:
            return False
        try:
            part = os.read(self.ours, 65536)
        except OSError:  # how Linux says that the other end is closed
            return False
        self.shown += _COLOUR.sub("", part.decode(errors="replace")).replace("\r\n", "\n")
        return bool(part)

    def press(self, keys: str, *until: str) -> str:
        """Press keys and wait for words."""
        self.keys += len(keys)
        os.write(self.ours, keys.encode())
        return self.see(*until)

    def end(self) -> int:
        """Wait for the program to end."""
        while self._more():
            pass
        return self.process.wait(timeout=60)

    def kill(self) -> None:
        """Kill it outright, whatever it is doing."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(timeout=60)

    def close(self) -> None:
        """Leave nothing behind."""
        if self.process.poll() is None:
            self.kill()
        os.close(self.ours)


Sit = Callable[..., Sitting]
