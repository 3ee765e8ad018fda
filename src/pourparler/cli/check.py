"""``pourparler check``: every fault in a talks file, located."""

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pourparler.cli import options
from pourparler.cli.files import STANDARD_STREAM, FileCommand, read_file
from pourparler.cli.terminal import say_json
from pourparler.errors import InputError, Problem

if TYPE_CHECKING:
    from pourparler.record.codec import Document
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
    from pourparler.record import codec

    other = None if talks == STANDARD_STREAM else options.other_than_talks(talks)
    document = codec.read(talks)
    problems = document.problems if other is None else (other,)
    if other is None and document.talks is not None:
        problems = (*problems, *_unsound(document, document.talks, str(talks)))
    faults = [problem for problem in problems if not problem.warning]
    if as_json:
        say_json({"ok": not faults, "problems": [asdict(problem) for problem in problems]})
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


def _unsound(document: "Document", talks: "Talks", name: str) -> Iterator[Problem]:
    """What only a solver sees."""
    from pourparler.analysis import soundness

    yield from _contradictions(document, talks, name)
    places = {position.id: ("positions", place) for place, position in enumerate(talks.positions)}
    places |= {proposal.id: ("proposals", place) for place, proposal in enumerate(talks.proposals)}
    for weak in soundness.find_not_weaker(talks):
        line = document.line_of((*places[weak.position], "fallbacks", weak.fallback))
        form = (talks.position_by_id[weak.position].fallbacks or ())[weak.fallback]
        what = f'fallback "{form}" of position "{weak.position}" is not weaker than the form above it'
        remedy = "It is read as: this form, or one above it, holds."
        yield Problem(file=name, line=line, what=what, remedy=remedy, warning=True)
    for dead in soundness.find_unreachable(talks):
        line = document.line_of((*places[dead.position], "says"))
        what = f'{places[dead.position][0].removesuffix("s")} "{dead.position}" can never hold, whatever the others say'
        yield Problem(file=name, line=line, what=what, remedy="Look for a slip in its condition.", warning=True)


def _contradictions(document: "Document", talks: "Talks", name: str) -> Iterator[Problem]:
    from pourparler.analysis import soundness

    found = soundness.find_contradiction(talks)
    if found is None:
        return
    entries = [("facts", place) for place in found.facts] + [("goal", place) for place in found.goal]
    lines = sorted({line for entry in entries if (line := document.line_of(entry)) is not None})
    where = f" (lines {', '.join(map(str, lines))})" if len(lines) > 1 else ""
    implied = f", with {', '.join(found.implied)} implied by the measures" if found.implied else ""
    what = f"facts and goal cannot hold by themselves{where}{implied}: no party is to blame"
    yield Problem(file=name, line=lines[0] if lines else None, what=what, remedy="Mend one of these lines.")
