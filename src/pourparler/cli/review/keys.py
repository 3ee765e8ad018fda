"""What a person types: single keys, and lines with completion, asked for on standard error."""

import os
import sys
from collections.abc import Sequence

import click


def read_key() -> str:
    """The next key, small; a key that is more than a letter is given as it is sent.

    Raises:
        KeyboardInterrupt: Ctrl-C.
        EOFError: Ctrl-D, or the terminal is gone.
    """
    key = _read_key()
    if key in ("\x04", ""):
        raise EOFError
    return key.lower()


def _read_key() -> str:
    try:
        import select
        import termios
        import tty
    except ImportError:  # Windows
        return click.getchar()
    terminal = sys.stdin.fileno()
    before = termios.tcgetattr(terminal)
    try:
        tty.setcbreak(terminal, termios.TCSADRAIN)  # what was typed ahead is kept
        key = os.read(terminal, 1)
        while key.startswith(b"\x1b") and select.select([terminal], [], [], 0.02)[0]:
            key += os.read(terminal, 1)
    except OSError as error:
        raise EOFError from error
    finally:
        termios.tcsetattr(terminal, termios.TCSADRAIN, before)
    return key.decode("ascii", "ignore") or "?"


def read_line(question: str, choices: Sequence[str] = (), *, delimiters: str = ",", current: str = "") -> str:
    """A line; Tab completes the choices, and the arrow up brings the current answer.

    Args:
        question: what is asked.
        choices: what may be meant.
        delimiters: characters behind which a new choice begins.
        current: what stands there now.

    Raises:
        KeyboardInterrupt: Ctrl-C.
        EOFError: Ctrl-D.
    """
    _offer(choices, delimiters, current)
    if sys.stdout.isatty():
        return input(f"{question} ").strip()
    click.echo(f"{question} ", nl=False, err=True)  # standard output may be a pipe: it gets no prompts
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line.strip()


def _offer(choices: Sequence[str], delimiters: str, current: str) -> None:
    try:
        import readline
    except ImportError:
        return

    def complete(begun: str, number: int) -> str | None:
        fitting = [choice for choice in choices if choice.casefold().startswith(begun.lstrip().casefold())]
        lead = begun[: len(begun) - len(begun.lstrip())]
        return lead + fitting[number] if number < len(fitting) else None

    readline.set_completer(complete)
    readline.set_completer_delims(delimiters)
    libedit = "libedit" in (readline.__doc__ or "")
    readline.parse_and_bind("bind ^I rl_complete" if libedit else "tab: complete")
    readline.set_auto_history(False)
    readline.clear_history()
    if current:
        readline.add_history(current)
