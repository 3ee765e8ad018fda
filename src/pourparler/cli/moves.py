"""What ``pourparler stuck`` does with moves: find them, choose one, and write the edited talks file."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from pourparler.errors import InputError, LimitError, Problem
from pourparler.record.ids import did_you_mean

if TYPE_CHECKING:
    from pourparler.analysis.finding import Finding
    from pourparler.analysis.moves.answer import Moves, Suggestion
    from pourparler.record.talks import Talks


def chosen(move: str, talks: Path, moves: "Finding[Moves] | None") -> "tuple[Moves, Suggestion]":
    """The suggestion of a name.

    Raises:
        InputError: the talks are not stuck, there is no such move, or it does not unlock these talks.
        LimitError: time was over before it was found.
    """
    if moves is None:
        raise _refused("the talks are not stuck, so that there is no move to make", f"See `pourparler stuck {talks}`.")
    id_ = move.replace("-", "_")  # either may be typed
    suggestion = moves.answer.of(id_)
    if suggestion is not None:
        return moves.answer, suggestion
    from pourparler.casebook.moves import all_moves

    known = [one.id for one in all_moves()]
    if id_ not in known:
        raise _refused(
            f'there is no move called "{move}"', did_you_mean(id_, known) or f"There are: {', '.join(known)}."
        )
    if not moves.exhaustive:
        raise LimitError(f'Time was over before "{move}" was tried. Allow more with --time-limit.')
    there = ", ".join(one.move for one in moves.answer.suggestions)
    remedy = f"These do: {there}." if there else "No move does without touching a red line."
    raise _refused(f'the move "{move}" does not unlock these talks', remedy)


def _refused(what: str, remedy: str) -> InputError:
    return InputError([Problem(file="--apply", line=None, what=what, remedy=remedy)])


def write(text: str, talks: "Talks", choice: "tuple[Moves, Suggestion]", output: Path | None) -> None:
    """Write the talks file with a move made, comments kept; on standard output where no file is named.

    Args:
        text: the talks file as it is.
        talks: its record, as the question was put.
        choice: the move.
        output: where to; None = standard output.

    Raises:
        PourparlerError: the file would have faults, which is ours to mend.
    """
    from pourparler.analysis.moves import applied
    from pourparler.desk.change import written
    from pourparler.record import codec

    changed = written(text, applied(talks, *choice))
    if output is None:
        click.echo(changed, nl=False)
        return
    codec.save(changed, output)
    click.echo(f"Wrote {output}: {', '.join(choice[1].moves)}.", err=True)
