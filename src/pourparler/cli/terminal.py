"""What a person sees: colour where it is a terminal, signs of life where work takes longer than a second."""

import json
import os
import re
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import click

_HEADING = re.compile(r"^(#{1,6}) (.*)$", re.MULTILINE)
_STRONG = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*", re.DOTALL)


def say(markdown: str) -> None:
    """Print Markdown: as it is into a file or pipe, with its headings and strong words shown on a terminal."""
    if sys.stdout.isatty() and "NO_COLOR" not in os.environ:
        markdown = _HEADING.sub(lambda m: click.style(m[2], bold=True, fg="cyan"), markdown)
        markdown = _STRONG.sub(lambda m: click.style(m[1], bold=True), markdown)
    click.echo(markdown, nl=not markdown.endswith("\n"))


def say_json(answer: object) -> None:
    """Print one JSON object on standard output."""
    click.echo(json.dumps(answer, ensure_ascii=False, indent=1, allow_nan=False))


@contextmanager
def working(on: str) -> Iterator[None]:
    """Show on standard error, from the first second on, what is being done and for how long; only on a terminal."""
    if not sys.stderr.isatty():
        yield
        return
    done = threading.Event()
    sign = threading.Thread(target=_show_signs_of_life, args=(on, done), daemon=True)
    sign.start()
    try:
        yield
    finally:
        done.set()
        sign.join()


def _show_signs_of_life(on: str, done: threading.Event) -> None:
    begun = time.monotonic()
    shown = False
    while not done.wait(0.2 if shown else 1.0):
        shown = True
        click.echo(f"\r\033[K{on} … {time.monotonic() - begun:.0f} s", nl=False, err=True)
    if shown:
        click.echo("\r\033[K", nl=False, err=True)
