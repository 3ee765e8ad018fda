"""The way out that a user asks for by its number in the list."""

from pourparler.analysis.deadlock.answer import Deadlock, Unlock
from pourparler.analysis.finding import Finding
from pourparler.errors import InputError, Problem


def lists(deadlock: Finding[Deadlock], most: int) -> bool:
    """Whether a list found before holds so many ways out, or all there are."""
    found = deadlock.answer
    return not found.stuck or deadlock.limits.get("most", 0) >= most or bool(found.needs_red_line)


def numbered(deadlock: Deadlock, number: int) -> Unlock:
    """One of the ways out, counted from 1.

    Raises:
        InputError: the talks are not stuck, or there are fewer.
    """
    if not deadlock.stuck:
        raise _no_such("the talks are not stuck", "Leave --unlock out.")
    count = len(deadlock.unlocks)
    if not count:
        raise _no_such("nothing unlocks these talks", "See `pourparler stuck`; red lines move only with --red-lines.")
    if number > count:
        only = f"there {'is' if count == 1 else 'are'} only {count} of them"
        raise _no_such(only, f"Choose 1 to {count}: `pourparler stuck`.")
    return deadlock.unlocks[number - 1]


def _no_such(what: str, remedy: str) -> InputError:
    return InputError([Problem(file="--unlock", line=None, what=f"no such way out: {what}", remedy=remedy)])
