"""The three standard streams, however unlikely they are: closed, full, or given up by whoever reads them."""

import contextlib
import errno
import os
import sys
from typing import IO

import click

from pourparler.errors import InputError, Problem


def open_closed_ones() -> None:
    """Put something in the place of streams that whoever started us closed.

    Reading from such an input and writing to such an output fails, in words, when it is tried; messages are lost. And
    no file that is opened later is taken for one of the three.
    """
    for number, way in ((0, os.O_WRONLY), (1, os.O_RDONLY), (2, os.O_WRONLY)):
        try:
            os.fstat(number)
        except OSError:
            opened = os.open(os.devnull, way)  # the lowest number that is free is this one
            if opened != number:
                os.dup2(opened, number)
                os.close(opened)
    if sys.stdin is None:
        sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115 - a number, open to the end
    if sys.stdout is None:
        sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    if sys.stderr is None:
        sys.stderr = open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115


def tell(message: str) -> None:
    """Say something on standard error, where there is anybody to hear it."""
    with contextlib.suppress(OSError, ValueError):
        click.echo(message, err=True)


def fault_of_output(error: OSError) -> InputError | None:
    """What keeps standard output from being written; None where the error is another.

    Files are read and written by doors that tell their names, so that a nameless error is that of a standard stream.
    """
    if error.filename is not None:
        return None
    why = "it is closed" if error.errno == errno.EBADF else error.strerror or str(error)
    return InputError([Problem(file="standard output", line=None, what=f"cannot be written: {why}")])


def give_up_output() -> None:
    """Let what is still to be written go nowhere, so that leaving is not another failure."""
    for stream in (sys.stdout, sys.stderr):
        _give_up(stream)


def _give_up(stream: IO[str]) -> None:
    try:
        stream.flush()
    except OSError:
        with contextlib.suppress(OSError, ValueError):
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, stream.fileno())
            os.close(nowhere)
    except ValueError:
        return
