"""The way out that somebody asks for, by its name or its number, and the ways out that no list shows any more.

What a list shows is taken from there: whoever asks for a way out stands on the one that was read, and not on another
that happens to have the same place in a list of another length.
"""

from collections.abc import Iterator
from itertools import islice

from pourparler.analysis.deadlock.answer import Deadlock, Unlock
from pourparler.analysis.deadlock.listing import Listing
from pourparler.analysis.deadlock.prepared import Prepared
from pourparler.analysis.finding import Finding
from pourparler.analysis.solvers import Budget
from pourparler.errors import InputError, Problem
from pourparler.record.ids import did_you_mean
from pourparler.record.talks import Talks

MOST_LOOKED_AT = 200
"""Ways out that are looked at, in their order, for one that is called so or that does what is asked."""


def ways_out(talks: Talks, found: Finding[Deadlock], *, red_lines: bool, budget: Budget) -> Iterator[Unlock]:
    """All ways out in their order: those that are listed, then those that are not, searched for as they are taken.

    Args:
        talks: the record that was asked.
        found: why it is stuck, with the same ``red_lines``.
        red_lines: whether red lines may move.
        budget: time for the search.

    Raises:
        OutOfTimeError: the budget is used up.
    """
    deadlock = found.answer
    listed = [unlock for place, unlock in enumerate(deadlock.unlocks, start=1) if unlock.number == place]
    yield from listed
    if lists_all(found):
        return
    with Prepared(talks, budget) as record:
        hard = record.model.hard(deadlock.goal_assumed)
        conflicts = [conflict.positions for conflict in deadlock.conflicts]
        yield from Listing(record, hard, red_lines=red_lines, conflicts=conflicts).all(after=len(listed))


def lists_all(found: Finding[Deadlock]) -> bool:
    """Whether there are no more ways out than are listed."""
    return not found.answer.stuck or (found.exhaustive and len(found.answer.unlocks) < found.limits["most"])


def way_out(talks: Talks, found: Finding[Deadlock], wanted: str | int, *, red_lines: bool, budget: Budget) -> Unlock:
    """The way out with this id or number.

    A number is a place among all ways out, from 1. An id that the list does not show is looked for among the first
    ``MOST_LOOKED_AT``.

    Raises:
        InputError: the talks are not stuck, or there is no such way out.
        OutOfTimeError: the budget is used up.
    """
    wanted = int(wanted) if isinstance(wanted, str) and wanted.isdecimal() else wanted
    deadlock = found.answer
    if not deadlock.stuck:
        raise _no_such(wanted, "the talks are not stuck", "Ask without a way out.")
    if not deadlock.unlocks:
        raise _no_such(wanted, "nothing unlocks these talks", _RED_LINES)
    for unlock in deadlock.unlocks:
        if _is(unlock, wanted):
            return unlock
    count = 0
    most = wanted if isinstance(wanted, int) else MOST_LOOKED_AT
    for unlock in islice(ways_out(talks, found, red_lines=red_lines, budget=budget), most):
        if _is(unlock, wanted):
            return unlock
        count += 1
    raise _not_among(deadlock, wanted, count)


def _is(unlock: Unlock, wanted: str | int) -> bool:
    return unlock.number == wanted if isinstance(wanted, int) else unlock.id == wanted.strip().lower()


def _not_among(deadlock: Deadlock, wanted: str | int, count: int) -> InputError:
    if isinstance(wanted, int):
        only = f"there {'is' if count == 1 else 'are'} only {count} of them"
        return _no_such(wanted, only, f"Choose {'1' if count == 1 else f'1 to {count}'}, or one by its id.")
    ids = [unlock.id for unlock in deadlock.unlocks]
    of = f"none of the first {count} ways out" if count == MOST_LOOKED_AT else "no way out"
    remedy = did_you_mean(wanted, ids) or f"The list begins with {', '.join(ids)}."
    return _no_such(wanted, f"{of} has this id", f"{remedy} {_RED_LINES}")


_RED_LINES = "Red lines move only where that is asked for."


def _no_such(wanted: str | int, what: str, remedy: str) -> InputError:
    return InputError([Problem(file=f"way out {wanted}", line=None, what=what, remedy=remedy)])
