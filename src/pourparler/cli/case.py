"""``pourparler case``: the casebook of real stalled talks, with what happened next."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from pourparler.cli import files, options
from pourparler.cli.files import FileCommand, written_file
from pourparler.cli.terminal import say, say_json

if TYPE_CHECKING:
    from pourparler.casebook.cases import Case


def case_names(_context: click.Context, _parameter: click.Parameter, begun: str) -> list[str]:
    """Names that begin so, for a shell that completes them."""
    from pourparler.casebook.cases import all_cases

    return [case.name for case in all_cases() if case.name.startswith(begun)]


@click.command(
    cls=FileCommand,
    short_help="Real stalled talks, with what happened next.",
    epilog="""\b
Examples:
  pourparler case                                  the list
  pourparler case six-party-2006                   one case, and what happened next
  pourparler case six-party-2006 -o mine.yaml      a copy to work on""",
)
@click.argument("name", required=False, shell_complete=case_names)
@click.option("-o", "--output", type=written_file(), help="Copy the talks file out.")
@click.option("--outcome", type=written_file(), help="Copy what happened next out, as YAML.")
@files.force
@options.as_json
def case(name: str | None, output: Path | None, outcome: Path | None, as_json: bool) -> None:
    """List the casebook, show the case NAME, or copy it out."""
    from pourparler.casebook.cases import all_cases, find_case
    from pourparler.casebook.words import describe, table
    from pourparler.record import codec

    if name is None:
        if output or outcome:
            raise click.UsageError("Say which case to copy: pourparler case NAME -o FILE.")
        cases = all_cases()
        say_json({"cases": [_summary(one) for one in cases]}) if as_json else say(table(cases))
        return
    found = find_case(name)
    copies = [
        (path, content) for path, content in ((output, found.talks_bytes), (outcome, found.outcome_bytes)) if path
    ]
    for path, content in copies:
        codec.save(content().decode("utf-8"), path)
        click.echo(f"Wrote {path}.", err=True)
    if as_json:
        say_json(_whole(found))
    elif not copies:
        say(describe(found))


def _summary(case: "Case") -> dict[str, object]:
    date = None if case.as_of is None else str(case.as_of)
    return {
        "name": case.name,
        "title": case.title,
        "question": case.question,
        "as_of": date,
        "result": case.result.value,
    }


def _whole(case: "Case") -> dict[str, object]:
    from pourparler.record import codec

    outcome = codec.loads_plain(case.outcome_bytes(), f"{case.name}.outcome.yaml")
    return {**_summary(case), "talks": codec.to_json(case.talks), "outcome": outcome}
