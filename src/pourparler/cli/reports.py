"""Reports on the command line: reading them all, and dates that a person gives."""

import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pourparler.cli.options import Command
from pourparler.cli.terminal import Progress
from pourparler.errors import InputError, Problem, unreadable
from pourparler.record.dates import PartialDate

if TYPE_CHECKING:
    from pourparler.reading import Report

_STDIN = Path("-")
_MOST_NAMED = 8


def dates_of_reports(command: Command) -> Command:
    """The option that dates reports which print no date."""
    option = click.option(
        "--date",
        "dates",
        multiple=True,
        metavar="FILE=DATE",
        callback=_dates,
        help="The date of a report that prints none; may be given several times.",
    )
    return option(command)


def _dates(ctx: click.Context, parameter: click.Parameter, given: tuple[str, ...]) -> dict[str, Any]:
    dates = {}
    for text in given:
        name, sign, date = text.rpartition("=")
        try:
            dates[name] = PartialDate.parse(date)
        except ValueError:
            sign = ""
        if not sign or not name:
            raise click.BadParameter(f'"{text}" is not FILE=DATE, as in report.txt=2003-08-28.', ctx, parameter)
    return dates


def read_all(
    paths: Sequence[Path],
    read: "Callable[[str, bytes], Report] | None" = None,
    progress: Progress | None = None,
) -> "list[Report]":
    """Read reports, ``-`` meaning standard input and a folder all reports in it and below it.

    Args:
        paths: of the reports and folders.
        read: reads one from its name and bytes; else ``read_report``.
        progress: is kept up to date.

    Raises:
        InputError: some cannot be read; all of them are told.
    """
    from pourparler.reading import read_report

    read = read or read_report
    progress = progress or Progress("Reading")
    problems: list[Problem] = []
    files = _files(paths, problems)
    names = _names(files)
    progress.whole = len(files)
    reports: list[Report] = []
    for progress.done, path in enumerate(files):
        try:
            reports.append(read(names[path], _bytes_of(path)))
        except InputError as error:
            problems += (replace(problem, file=str(path)) if path != _STDIN else problem for problem in error.problems)
        except OSError as error:
            problems.append(unreadable(str(path), error))
    if problems:
        raise InputError(problems)
    return reports


def _files(paths: Sequence[Path], problems: list[Problem]) -> list[Path]:
    """The files that are meant, each once; what else is in a folder is named on standard error."""
    from pourparler.reading.inputs.folder import look_through

    files: list[Path] = []
    passed_over: list[Path] = []
    for path in paths:
        if path == _STDIN or not path.is_dir():
            files.append(path)
            continue
        try:
            inside = look_through(path)
        except OSError as error:
            problems.append(unreadable(str(path), error))
            continue
        files += inside.reports
        passed_over += inside.passed_over
        if not inside.reports:
            problems.append(_no_reports(path))
    if passed_over:
        click.echo(f"Passed over, no reports by their names: {_listed(passed_over)}.", err=True)
    return list(dict.fromkeys(files))


def _names(files: Sequence[Path]) -> dict[Path, str]:
    """What a report is called: its name without folders, unless two are called alike."""
    count = Counter(path.name for path in files)
    return {
        path: "standard input" if path == _STDIN else path.name if count[path.name] == 1 else str(path)
        for path in files
    }


def _bytes_of(path: Path) -> bytes:
    from pourparler.reading.inputs import bytes_from, bytes_of

    return bytes_from(sys.stdin.buffer) if path == _STDIN else bytes_of(path)


def _listed(files: Sequence[Path]) -> str:
    named = ", ".join(path.name for path in files[:_MOST_NAMED])
    return named if len(files) <= _MOST_NAMED else f"{named} and {len(files) - _MOST_NAMED} more"


def _no_reports(folder: Path) -> Problem:
    from pourparler.reading.inputs import SUFFIXES

    remedy = f"Files count as reports that end in {', '.join(SUFFIXES)}."
    return Problem(file=str(folder), line=None, what="there is no report in this folder", remedy=remedy)
