"""``pourparler check``: every fault in a talks file, located."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pourparler.cli import options
from pourparler.cli.files import STANDARD_STREAM, FileCommand, read_file
from pourparler.cli.settings import problems_json
from pourparler.cli.supposing import option as suppose_option
from pourparler.cli.terminal import say_json
from pourparler.errors import InputError, Problem, TalksFileError

if TYPE_CHECKING:
    from pourparler.record.codec import Document
    from pourparler.record.talks import Talks


@click.command(
    cls=FileCommand,
    short_help="Every fault in a talks file, with its line.",
    epilog="""\b
Examples:
  pourparler check talks.yaml
  pourparler check talks.yaml --suppose "accounts-first soft" --json | jq .what_if""",
)
@click.argument("talks", type=read_file())
@suppose_option
@options.as_json
def check(talks: Path, suppose: tuple[str, ...], as_json: bool) -> None:
    """Tell every fault in the talks file TALKS at once, each with its line and how to mend it.

    Reminders (warnings) do not make a file invalid: the exit code is then 0. With something supposed it is told what a
    copy that says so would be reminded of, and no longer be.
    """
    from pourparler.desk.checking import problems_in
    from pourparler.record import codec

    other = None if talks == STANDARD_STREAM else options.other_than_talks(talks)
    document = codec.read(talks)
    if suppose and other is None:
        _as_if(document, str(talks), suppose, as_json=as_json)
        return
    problems = problems_in(document, str(talks)) if other is None else (other,)
    faults = [problem for problem in problems if not problem.warning]
    if as_json:
        say_json({"ok": not faults, "problems": problems_json(problems)})
    else:
        _tell(problems, document.talks)
    if faults:
        raise click.exceptions.Exit(InputError.exit_code)


def _as_if(document: "Document", name: str, suppose: tuple[str, ...], *, as_json: bool) -> None:
    """The same of the record as if; what is supposed is told first. A file with faults is mended first."""
    from pourparler.brief.wording import suppositions
    from pourparler.desk.looked import Looked
    from pourparler.desk.suppose import problems_as_if

    if document.talks is None:
        raise TalksFileError(document.faults)
    seen = Looked(suppose=suppose).at(document.talks)
    found = problems_as_if(document, seen.talks, name)
    if as_json:
        supposed = [{"edit": one.text, "text": suppositions.told(one)} for one in seen.each]
        what_if: dict[str, Any] = {"supposed": supposed}
        what_if |= {"new": problems_json(found.new), "gone": problems_json(found.gone)}
        faults = any(not problem.warning for problem in found.problems)
        say_json({"ok": not faults, "problems": problems_json(found.problems), "what_if": what_if})
        return
    for one in seen.each:
        click.secho(f"Supposed: {suppositions.told(one)}.", bold=True)
    for problem in found.problems:
        click.secho(f"{'New: ' if problem in found.new else ''}{problem}", fg="yellow" if problem.warning else "red")
    for problem in found.gone:
        click.secho(f"Gone: {problem}", fg="green")
    if not (found.new or found.gone):
        click.echo("It would be reminded of nothing else than now.")


def _tell(problems: tuple[Problem, ...], talks: "Talks | None") -> None:
    for problem in problems:
        click.secho(str(problem), fg="yellow" if problem.warning else "red")
    if talks is not None and all(problem.warning for problem in problems):
        counted = ((talks.parties, "party", "parties"), (talks.measures, "measure", "measures"))
        said = ((talks.positions, "position", "positions"), (talks.statements, "statement", "statements"))
        parts = [f"{len(entries)} {one if len(entries) == 1 else many}" for entries, one, many in (*counted, *said)]
        click.secho(f"No faults: {', '.join(parts)}.", fg="green")
