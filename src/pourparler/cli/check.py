"""``pourparler check``: every fault in a talks file, located."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from pourparler.cli import options
from pourparler.cli.files import STANDARD_STREAM, FileCommand, read_file
from pourparler.cli.settings import problems_json
from pourparler.cli.terminal import say_json
from pourparler.errors import InputError, Problem

if TYPE_CHECKING:
    from pourparler.record.talks import Talks


@click.command(
    cls=FileCommand,
    short_help="Every fault in a talks file, with its line.",
    epilog="""\b
Example:
  pourparler check talks.yaml""",
)
@click.argument("talks", type=read_file())
@options.as_json
def check(talks: Path, as_json: bool) -> None:
    """Tell every fault in the talks file TALKS at once, each with its line and how to mend it.

    Reminders (warnings) do not make a file invalid: the exit code is then 0.
    """
    from pourparler.desk.checking import problems_in
    from pourparler.record import codec

    other = None if talks == STANDARD_STREAM else options.other_than_talks(talks)
    document = codec.read(talks)
    problems = problems_in(document, str(talks)) if other is None else (other,)
    faults = [problem for problem in problems if not problem.warning]
    if as_json:
        say_json({"ok": not faults, "problems": problems_json(problems)})
    else:
        _tell(problems, document.talks)
    if faults:
        raise click.exceptions.Exit(InputError.exit_code)


def _tell(problems: tuple[Problem, ...], talks: "Talks | None") -> None:
    for problem in problems:
        click.secho(str(problem), fg="yellow" if problem.warning else "red")
    if talks is not None and all(problem.warning for problem in problems):
        counted = ((talks.parties, "party", "parties"), (talks.measures, "measure", "measures"))
        said = ((talks.positions, "position", "positions"), (talks.statements, "statement", "statements"))
        parts = [f"{len(entries)} {one if len(entries) == 1 else many}" for entries, one, many in (*counted, *said)]
        click.secho(f"No faults: {', '.join(parts)}.", fg="green")
