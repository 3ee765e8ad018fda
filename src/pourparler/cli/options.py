"""Options that several commands take, and how what is typed becomes what is meant."""

import math
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from pourparler.cli.files import STANDARD_STREAM, read_file
from pourparler.errors import InputError, Problem, TalksFileError
from pourparler.record.dates import PartialDate

if TYPE_CHECKING:
    from pourparler.record.talks import Talks
    from pourparler.sharing.engine import Engine

_LONGEST = 1e9
"""Seconds that no run takes."""
Command = TypeVar("Command", bound=Callable[..., Any])

OF_TALKS = (".yaml", ".yml", ".json")
"""Endings by which a file is taken for a talks file without a look at it."""


def _a_case(path: Path) -> Problem | None:
    """That a name is no file, but one of the casebook; None where it is not."""
    from pourparler.casebook.cases import all_cases

    if str(path) not in {case.name for case in all_cases()}:
        return None
    remedy = f"Copy it out first: pourparler case {path} -o {path}.yaml"
    return Problem(file=str(path), line=None, what="no file, but a case of the casebook", remedy=remedy)


def refuse_case(path: Path) -> None:
    """What stands in the place of a file, where its name tells that it is a case.

    Raises:
        InputError: it is.
    """
    problem = None if path == STANDARD_STREAM or path.exists() else _a_case(path)
    if problem is not None:
        raise InputError([problem])


def other_than_talks(path: Path) -> Problem | None:
    """What stands in the place of a talks file, where its name or a look at it tells; None where it may be one."""
    if not path.exists():
        return _a_case(path)
    if path.suffix.lower() in OF_TALKS or not path.is_file():
        return None
    from pourparler.reading.page.inputs.folder import (  # not for a talks file: they load slowly
        is_report,
        says_it_is_talks,
    )

    if not is_report(path) or says_it_is_talks(path):
        return None
    remedy = f"Give it to the command for reports: pourparler brief {path}"
    return Problem(file=str(path), line=None, what="this is a report, and no talks file", remedy=remedy)


def _refuse_other_than_talks(path: Path) -> None:
    problem = None if path == STANDARD_STREAM else other_than_talks(path)
    if problem is not None:
        raise TalksFileError([problem])


TALKS = read_file(refuses=_refuse_other_than_talks)
"""A talks file; the codec says what is wrong with it, in the same words everywhere."""


def date_of(_context: click.Context, _parameter: click.Parameter, text: str | None) -> PartialDate | None:
    """Read ``2006``, ``2006-11`` or ``2006-11-29``."""
    if text is None:
        return None
    try:
        return PartialDate.parse(text)
    except ValueError as error:
        raise click.BadParameter(f'"{text}" is not a date. Write it as 2006, 2006-11 or 2006-11-29.') from error


def _seconds(_context: click.Context, _parameter: click.Parameter, seconds: float | None) -> float | None:
    """A limit; one that is longer than any run is none."""
    if seconds is not None and math.isnan(seconds):
        raise click.BadParameter("Write a number of seconds.")
    return seconds if seconds is not None and seconds < _LONGEST else None


def _way_out(_context: click.Context, _parameter: click.Parameter, text: str | None) -> str | None:
    """Read the id of a way out, or its number."""
    if (text is not None and not text.strip().isalnum()) or text == "0":
        raise click.BadParameter(f'"{text}" is no way out. Give its id or its number, from 1, as `stuck` lists them.')
    return None if text is None else text.strip()


def _engine(_context: click.Context, _parameter: click.Parameter, address: str | None) -> "Engine":
    """All cores of this machine, or the cluster that is named."""
    from pourparler.processors import processors
    from pourparler.sharing.engine import Engine, engine_at

    if address is None:
        return Engine(processes=processors())
    return engine_at(address, processes=processors())


as_json = click.option("--json", "as_json", is_flag=True, help="One JSON object on standard output, nothing else.")
as_of = click.option("--as-of", callback=date_of, metavar="DATE", help="How the talks stood then: 2006, 2006-11, …")
without = click.option(
    "--without", multiple=True, metavar="PARTY", help="A deal among the others; may be given several times."
)
engine = click.option(
    "--engine",
    callback=_engine,
    metavar="dask://HOST:PORT",
    help="Work on this cluster, which runs already; else on all cores of this machine.",
)
cue_files = click.option(
    "--cues",
    "cue_files",
    multiple=True,
    type=read_file(),
    metavar="FILE",
    help="Cues of your own (YAML), checked by their examples; may be given several times.",
)
red_lines = click.option("--red-lines", is_flag=True, help="Let red lines move, too.")
unlock = click.option(
    "--unlock",
    callback=_way_out,
    metavar="ID",
    help="In stuck talks: assume this way out, by its id or its number in the list of `stuck`.",
)
most = click.option(
    "--most",
    type=click.IntRange(1, 1000),
    default=5,
    show_default=True,
    metavar="K",
    help="How many ways out, and conflicts of more than three positions, to list.",
)
time_limit = click.option(
    "--time-limit",
    type=click.FloatRange(0, min_open=True),
    callback=_seconds,
    metavar="SECONDS",
    help="Stop searching after so long, and say what was found.",
)


def question(command: Command) -> Command:
    """The options of a question put to a record."""
    for option in (as_json, time_limit, most, red_lines, without, as_of):
        command = option(command)
    return command


def asked_of(talks: "Talks", as_of: PartialDate | None, without: tuple[str, ...]) -> "Talks":
    """The record as the question wants it: as it stood on a date, among fewer parties.

    Raises:
        InputError: a party to leave out is not in the record.
    """
    without = tuple(party_of(talks, party, "--without") for party in without)
    if as_of is not None:
        talks = talks.as_it_stood(as_of)
    return talks.without(*without) if without else talks


def party_of(talks: "Talks", text: str, option: str) -> str:
    """The id of the party that is called so; the text itself where nobody is.

    Raises:
        InputError: several are.
    """
    from pourparler.record.called import parties_called

    return _the_one(text, parties_called(text, talks.parties), option)


def measures_of(talks: "Talks", texts: Iterable[str], option: str) -> tuple[str, ...]:
    """The ids of the measures that are called so, or told in these words; a text itself where none is.

    Raises:
        InputError: several are.
    """
    from pourparler.record.called import measures_called

    return tuple(_the_one(text, measures_called(text, talks.measures), option) for text in texts)


def _the_one(text: str, ids: tuple[str, ...], option: str) -> str:
    if len(ids) > 1:
        what = f'"{text}" may be any of {", ".join(ids)}'
        raise InputError([Problem(file=option, line=None, what=what, remedy="Write the id of the one you mean.")])
    return ids[0] if ids else text
