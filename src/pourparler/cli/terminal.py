"""What a person sees: colour where it is a terminal, signs of life where work takes longer than a second."""

import getpass
import json
import os
import re
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import click

_SECONDS_TO_TELL = 5.0
"""Before, nobody can say how fast it goes."""
_HEADING = re.compile(r"^(#{1,6}) (.*)$", re.MULTILINE)
_STRONG = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*", re.DOTALL)


def is_terminal() -> bool:
    """Whether somebody sits there: what is typed can be read, and what is shown can be seen."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def login_name(asked: str) -> str:
    """Under which name somebody works here.

    Args:
        asked: what is said where nobody knows.

    Raises:
        UsageError: nobody knows.
    """
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError) as error:
        raise click.UsageError(asked) from error


def say(markdown: str) -> None:
    """Print Markdown: as it is into a file or pipe, with its headings and strong words shown on a terminal."""
    if sys.stdout.isatty() and "NO_COLOR" not in os.environ:
        markdown = _HEADING.sub(lambda m: click.style(m[2], bold=True, fg="cyan"), markdown)
        markdown = _STRONG.sub(lambda m: click.style(m[1], bold=True), markdown)
    click.echo(markdown, nl=not markdown.endswith("\n"))


def say_json(answer: object) -> None:
    """Print one JSON object on standard output."""
    click.echo(as_text(answer), nl=False)


def as_text(answer: object) -> str:
    """A JSON object as it is printed or written."""
    return f"{json.dumps(answer, ensure_ascii=False, indent=1, allow_nan=False)}\n"


@dataclass(slots=True)
class Progress:
    """How far work has come: ``done`` of ``whole`` pieces; no pieces, no bar.

    Attributes:
        on: what is being done.
        done: pieces.
        whole: all pieces.
        first: seconds on the clock when the first count came, and how many pieces were done then.
    """

    on: str
    done: int = 0
    whole: int = 0
    first: tuple[float, int] | None = None

    def count(self, done: int, whole: int) -> None:
        """Keep it up to date."""
        if self.first is None or whole != self.whole:
            self.first = time.monotonic(), done
        self.done, self.whole = done, whole

    def begin(self, on: str, done: int, whole: int) -> None:
        """The same of work that has several stages."""
        if on != self.on:
            self.on, self.first = on, None
        self.count(done, whole)

    @property
    def pace(self) -> str:
        """How fast it goes, and how long it will take; nothing where that cannot be told yet."""
        if self.first is None or self.done <= self.first[1] or self.done >= self.whole:
            return ""
        seconds = time.monotonic() - self.first[0]
        if seconds < _SECONDS_TO_TELL:
            return ""
        rate = (self.done - self.first[1]) / seconds
        return f", {rate:.3g} a second, {_in_words((self.whole - self.done) / rate)} left"

    def searching(self, what: str) -> None:
        """Say what is being looked for."""
        self.on = f"Searching: {what}"

    def __str__(self) -> str:
        """A bar, where there are pieces.

        >>> print(Progress("Reading"), Progress("Reading", 50, 200))
        Reading … Reading [#####···············] 50 of 200 …
        """
        if self.whole < 2:
            return f"{self.on} …"
        filled = 20 * self.done // self.whole
        return f"{self.on} [{'#' * filled}{'·' * (20 - filled)}] {self.done} of {self.whole}{self.pace} …"


def _in_words(seconds: float) -> str:
    """How long, roughly.

    >>> _in_words(41), _in_words(150), _in_words(9000)
    ('41 s', '2 min', '2 h 30 min')
    """
    if seconds < 120:
        return f"{seconds:.0f} s"
    hours, minutes = divmod(int(seconds / 60), 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min"


@contextmanager
def working(on: str) -> Iterator[Progress]:
    """Show on standard error, from the first second on, what is being done and for how long; only on a terminal.

    Gives the progress to count on, for work that comes in pieces.
    """
    progress = Progress(on)
    if not sys.stderr.isatty():
        yield progress
        return
    done = threading.Event()
    sign = threading.Thread(target=_show_signs_of_life, args=(progress, done), daemon=True)
    sign.start()
    try:
        yield progress
    finally:
        done.set()
        sign.join()


def _show_signs_of_life(progress: Progress, done: threading.Event) -> None:
    begun = time.monotonic()
    shown = False
    while not done.wait(0.2 if shown else 1.0):
        shown = True
        click.echo(f"\r\033[K{progress} {time.monotonic() - begun:.0f} s", nl=False, err=True)
    if shown:
        click.echo("\r\033[K", nl=False, err=True)
