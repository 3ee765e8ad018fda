"""What ``pourparler stuck`` does with a move: it writes the edited talks file."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from pourparler.analysis.finding import Finding
    from pourparler.analysis.moves.answer import Moves
    from pourparler.record.talks import Talks


def make(name: str, moves: "Finding[Moves] | None", text: str, talks: "Talks", file: Path, output: Path | None) -> None:
    """Write the talks file with a move made, comments kept; on standard output where no file is named.

    Args:
        name: of the move.
        moves: those that unlock; None where the talks are not stuck.
        text: the talks file as it is.
        talks: its record, as the question was put.
        file: where it was read.
        output: where to write; None = standard output.

    Raises:
        InputError: there is no such move to make.
        LimitError: time was over before it was found.
        PourparlerError: the file would have faults, which is ours to mend.
    """
    from pourparler.analysis.moves import applied
    from pourparler.desk.change import written
    from pourparler.desk.moves import named, refused
    from pourparler.record import codec

    if moves is None:
        raise refused("the talks are not stuck, so that there is no move to make", f"See `pourparler stuck {file}`.")
    suggestion = named(name, moves)
    changed = written(text, applied(talks, moves.answer, suggestion))
    if output is None:
        click.echo(changed, nl=False)
        return
    codec.save(changed, output)
    click.echo(f"Wrote {output}: {', '.join(suggestion.moves)}.", err=True)


def keep(text: str, talks: "Talks", output: Path) -> None:
    """Write the talks file with what is supposed, comments kept.

    Args:
        text: the talks file as it is.
        talks: its record, as if.
        output: where to write.
    """
    from pourparler.desk.change import written
    from pourparler.record import codec

    codec.save(written(text, talks), output)
    click.echo(f"Wrote {output}: the talks as if. Nothing in it says that it is so.", err=True)
