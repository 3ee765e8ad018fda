"""``pourparler case``: the casebook of real stalled talks, with what happened next."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pourparler.cli import files, options
from pourparler.cli.files import FileCommand, written_file
from pourparler.cli.terminal import say, say_json

if TYPE_CHECKING:
    from pourparler.casebook.cases import Case
    from pourparler.casebook.published import Conflict


def case_names(_context: click.Context, _parameter: click.Parameter, begun: str) -> list[str]:
    """Names that begin so, for a shell that completes them."""
    from pourparler.casebook.cases import all_cases
    from pourparler.casebook.published import all_conflicts

    names = [*(one.name for one in all_cases()), *(one.name for one in all_conflicts())]
    return [name for name in names if name.startswith(begun)]


@click.command(
    cls=FileCommand,
    short_help="Real stalled talks, with what happened next.",
    epilog="""\b
Examples:
  pourparler case                                  the list
  pourparler case six-party-2006                   one case, and what happened next
  pourparler case six-party-2006 -o mine.yaml      a copy to work on
  pourparler case elmira-1991                      a published conflict, and what lasts in it""",
)
@click.argument("name", required=False, shell_complete=case_names)
@click.option("-o", "--output", type=written_file(), help="Copy the talks file out.")
@click.option("--outcome", type=written_file(), help="Copy what happened next out, as YAML.")
@files.force
@options.as_json
def case(name: str | None, output: Path | None, outcome: Path | None, as_json: bool) -> None:
    """List the casebook, show the case NAME, or copy it out.

    Beside the talks that were stuck it has conflicts from the literature, with what was published to last in them.
    """
    from pourparler.casebook.cases import all_cases
    from pourparler.casebook.published import Conflict, all_conflicts, find_any
    from pourparler.casebook.words import conflict_table, describe, table

    if name is None:
        if output or outcome:
            raise click.UsageError("Say which case to copy: pourparler case NAME -o FILE.")
        cases = all_cases()
        conflicts = all_conflicts()
        if as_json:
            named = [{"name": one.name, "title": one.title} for one in conflicts]
            say_json({"cases": [_summary(one) for one in cases], "conflicts": named})
        else:
            say(f"{table(cases)}\n\n{conflict_table(conflicts)}")
        return
    found = find_any(name)
    if isinstance(found, Conflict):
        _conflict(found, output, outcome, as_json=as_json)
        return
    _copied(output, found.talks_bytes)
    _copied(outcome, found.outcome_bytes)
    if as_json:
        say_json(_whole(found))
    elif not (output or outcome):
        say(describe(found))


def _copied(path: Path | None, content: Callable[[], bytes]) -> None:
    """Write one of the files of a case where it was asked for."""
    from pourparler.record import codec

    if path is not None:
        codec.save(content().decode("utf-8"), path)
        click.echo(f"Wrote {path}.", err=True)


def _conflict(conflict: "Conflict", output: Path | None, outcome: Path | None, *, as_json: bool) -> None:
    from pourparler.casebook.words import describe_conflict
    from pourparler.record import codec

    if outcome is not None:
        raise click.UsageError(f"{conflict.name} is a published conflict and has no outcome file; leave out --outcome.")
    _copied(output, conflict.talks_bytes)
    published = conflict.published
    if as_json:
        told = {"sources": published.sources, "known": published.known, "lasting": dict(published.lasting)}
        say_json({"name": conflict.name, "title": conflict.title, "talks": codec.to_json(conflict.talks)} | told)
    elif output is None:
        say(describe_conflict(conflict))


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
