"""The move that somebody asks for by its name."""

from typing import TYPE_CHECKING

from pourparler.errors import InputError, LimitError, Problem, Setting
from pourparler.record.ids import did_you_mean

if TYPE_CHECKING:
    from pourparler.analysis.finding import Finding
    from pourparler.analysis.moves.answer import Moves, Suggestion


def named(name: str, moves: "Finding[Moves]") -> "Suggestion":
    """The suggestion of a name, written with hyphens or underscores.

    Raises:
        InputError: there is no such move, or it does not unlock these talks.
        LimitError: time was over before it was found.
    """
    from pourparler.casebook.moves import all_moves

    id_ = name.replace("-", "_")
    suggestion = moves.answer.of(id_)
    if suggestion is not None:
        return suggestion
    known = [one.id for one in all_moves()]
    if id_ not in known:
        there = f"There are: {', '.join(known)}."
        raise refused(f'there is no move called "{name}"', did_you_mean(id_, known) or there)
    if not moves.exhaustive:
        raise LimitError(f'Time was over before "{name}" was tried. Allow more time.', by=Setting.TIME_LIMIT)
    unlock = ", ".join(one.move for one in moves.answer.suggestions)
    remedy = f"These do: {unlock}." if unlock else "No move does without touching a red line."
    raise refused(f'the move "{name}" does not unlock these talks', remedy)


def refused(what: str, remedy: str) -> InputError:
    """What is told of a move that cannot be made."""
    return InputError([Problem(file=Setting.MOVE, line=None, what=what, remedy=remedy)])
