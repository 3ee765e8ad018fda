"""Reports on the command line: reading them all, and what a person tells about them."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pourparler.cli import options
from pourparler.cli.files import File, always
from pourparler.cli.options import Command
from pourparler.cli.terminal import Progress
from pourparler.errors import InputError, Problem
from pourparler.record.dates import PartialDate

if TYPE_CHECKING:
    from pourparler.reading.batch import Batch, Reader
    from pourparler.reading.positions.vocabulary import Vocabulary
    from pourparler.sharing.engine import Engine

_MOST_NAMED = 8


# -- what a person tells -----------------------------------------------------------------------------------------------


def told_of_reports(command: Command) -> Command:
    """The options by which a person says when reports were written, who is meant in them, and by what words."""
    for option in (options.cue_files, _vocabulary_file, _parties, _dates_of_reports):
        command = option(command)
    return command


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


_dates_of_reports = click.option(
    "--date",
    "dates",
    multiple=True,
    metavar="FILE=DATE",
    callback=_dates,
    help="The date of a report that prints none; may be given several times.",
)
_parties = click.option(
    "--party",
    "parties",
    multiple=True,
    metavar="NAME:WORD,…",
    help="A party and other words for it; may be given several times.",
)
_vocabulary_file = click.option(
    "--vocabulary",
    "vocabulary_file",
    type=File(reads=always, writes=lambda given: bool(given.get("update_vocabulary")), folders=False),
    help="Parties and measures that keep their names (YAML).",
)


def vocabulary_of(file: Path | None, parties: tuple[str, ...], *, may_be_new: bool = False) -> "Vocabulary":
    """The vocabulary in a file, with parties as typed.

    Raises:
        InputError: the file cannot be read, or what was typed names no party; all of it is told.
    """
    from pourparler.reading.positions.vocabulary import Vocabulary, load, party_from

    vocabulary = Vocabulary() if file is None or (may_be_new and not file.exists()) else load(file)
    problems, typed = [], []
    for text in parties:
        try:
            typed.append(party_from(text))
        except ValueError as error:
            remedy = 'Write NAME: word, word, as in "FARC: rebels, guerrillas".'
            problems.append(Problem(file="--party", line=None, what=f'"{text}": {error}', remedy=remedy))
    if problems:
        raise InputError(problems)
    return vocabulary.with_parties(typed)


def reader_of(vocabulary: "Vocabulary", files: tuple[Path, ...]) -> "Reader":
    """Reads one report, with what the person told about it."""
    if not files:
        from pourparler.desk.gather import read_knowing

        return partial(read_knowing, known=vocabulary.parties)
    from pourparler.reading import read_report
    from pourparler.reading.english.cue_files import joined

    return partial(read_report, known=vocabulary.parties, cues=joined(files))


# -- which they are ---------------------------------------------------------------------------------------------------


def reports_in(folder: Path) -> tuple[Path, ...]:
    """What is read in a folder of reports."""
    from pourparler.reading.page.inputs.folder import look_through

    return look_through([folder]).reports


def materials_in(folder: Path) -> tuple[Path, ...]:
    """What is read in a folder of reports and talks files."""
    from pourparler.reading.page.inputs.folder import look_through

    found = look_through([folder])
    return (*found.reports, *found.talks)


# -- reading them all --------------------------------------------------------------------------------------------------


def read_all(
    paths: Sequence[Path],
    read: "Reader",
    dates: Mapping[str, PartialDate] | None = None,
    progress: Progress | None = None,
    engine: "Engine | None" = None,
) -> "Batch":
    """Read reports, ``-`` meaning standard input and a folder all reports in it and below it.

    What else is in a folder is named on standard error.

    Raises:
        InputError: some cannot be read, or there is none; all of it is told.
    """
    from pourparler.processors import processors
    from pourparler.reading.batch import read_batch
    from pourparler.sharing.engine import Engine

    engine = engine or Engine(processes=processors())
    count = progress.count if progress else None
    batch = read_batch(look_for(paths), dates, read=read, progress=count, engine=engine)
    for notice in batch.notices:
        click.echo(notice, err=True)
    return batch


def look_for(paths: Sequence[Path]) -> tuple[Path, ...]:
    """The reports that are meant; what else is in a folder is named on standard error.

    Raises:
        InputError: there is none, or one that is named is a talks file.
    """
    from pourparler.reading.page.inputs.folder import look_through, nothing_in

    found = look_through(paths)
    if named := [path for path in found.talks if path in paths]:
        remedy = "It needs no reading: give it to pourparler brief."
        raise InputError(
            Problem(file=str(path), line=None, what="a talks file, and no report", remedy=remedy) for path in named
        )
    if passed_over := (*found.talks, *found.passed_over):
        click.echo(f"Passed over, no files or no reports by their names: {_listed(passed_over)}.", err=True)
    if not found.reports:
        raise nothing_in(paths, "no report")
    return found.reports


def _listed(files: Sequence[Path]) -> str:
    named = ", ".join(path.name for path in files[:_MOST_NAMED])
    return named if len(files) <= _MOST_NAMED else f"{named} and {len(files) - _MOST_NAMED} more"
