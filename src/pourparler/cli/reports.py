"""Reports on the command line: reading them all, and dates that a person gives."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pourparler.cli.options import Command
from pourparler.errors import InputError, Problem
from pourparler.record.dates import PartialDate

if TYPE_CHECKING:
    from pourparler.reading import Report


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


def read_all(paths: Sequence[Path]) -> "list[Report]":
    """Read reports, ``-`` meaning standard input.

    Raises:
        InputError: some cannot be read; all of them are told.
    """
    from pourparler.reading import read_report

    reports: list[Report] = []
    problems: list[Problem] = []
    for path in paths:
        try:
            data = sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
            reports.append(read_report("standard input" if str(path) == "-" else path.name, data))
        except InputError as error:
            problems += error.problems
        except OSError as error:
            what = f"cannot be read: {error.strerror or type(error).__name__}"
            problems.append(Problem(file=str(path), line=None, what=what, remedy="Check the path and its rights."))
    if problems:
        raise InputError(problems)
    return reports
