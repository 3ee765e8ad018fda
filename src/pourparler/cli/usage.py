"""What click says of a command line that it cannot take, said so that it helps."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import click

from pourparler.errors import InputError, Problem

_NEVER_SUGGESTED = frozenset({"--force"})
"""A guess must not lead anybody to replace files."""
_ADDRESS = re.compile(r"(?:https?|ftp)://|www\.[\w-]+\.\w", re.IGNORECASE)


@contextmanager
def said_better(command: click.Command, arguments: Sequence[str]) -> Iterator[None]:
    """Mend what is said of options: no dangerous guess, and what is missing by name."""
    try:
        yield
    except click.NoSuchOption as error:
        near = [one for one in error.possibilities or () if one not in _NEVER_SUGGESTED]
        raise click.NoSuchOption(error.option_name, possibilities=near, ctx=error.ctx) from error
    except click.BadOptionUsage as error:
        option = next((one for one in command.params if error.option_name in one.opts), None)
        if option is None or option.nargs == 1:
            raise
        what = _what_is_missing(option, error.option_name, arguments)
        raise click.BadOptionUsage(error.option_name, what, error.ctx) from error


def _what_is_missing(option: click.Parameter, name: str, arguments: Sequence[str]) -> str:
    words = (option.metavar or "").split()
    after = list(arguments[arguments.index(name) + 1 :]) if name in arguments else []
    given = next((place for place, word in enumerate(after) if word.startswith("--")), len(after))
    missing = " ".join(words[given:])
    return f"After {' '.join([name, *after[:given]])} there is missing: {missing}. Write {name} {option.metavar}."


def refuse_address(text: str) -> None:
    """Nothing is fetched from the web, so an address in the place of a file is told what to do.

    Raises:
        InputError: it is one.
    """
    if _ADDRESS.match(text):
        what = "this is an address on the web, and nothing is fetched from there"
        remedy = "Save the page in your browser first, and give the file."
        raise InputError([Problem(file=text, line=None, what=what, remedy=remedy)])
