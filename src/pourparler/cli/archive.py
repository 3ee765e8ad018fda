"""An archive on the command line: which reports it is of, how far it has come, and what came of it."""

import hashlib
import os
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pourparler.cli.files import STANDARD_STREAM, may_replace
from pourparler.cli.reports import look_for
from pourparler.cli.settings import how_to_get
from pourparler.cli.terminal import Progress, say, say_json, working
from pourparler.errors import EXTRAS, InputError, Problem
from pourparler.record.dates import PartialDate
from pourparler.record.ids import did_you_mean

if TYPE_CHECKING:
    from pourparler.desk.archive.archive import Summary
    from pourparler.reading.batch import Reader
    from pourparler.reading.positions.vocabulary import Vocabulary
    from pourparler.sharing.engine import Engine

_SECONDS_BETWEEN_LINES = 30.0


def build(
    paths: Sequence[Path],
    folder: Path,
    reader: "Reader",
    vocabulary: "Vocabulary",
    dates: Mapping[str, PartialDate],
    cue_files: Sequence[Path],
    engine: "Engine",
    *,
    as_json: bool,
) -> None:
    """Bring an archive up to date, and tell what came of it."""
    from pourparler.brief.wording.archives import told
    from pourparler.brief.wording.drafts import COMMENT
    from pourparler.brief.wording.piles import name
    from pourparler.desk.archive.archive import Told, build_archive
    from pourparler.version import VERSION

    if STANDARD_STREAM in paths:
        raise click.UsageError("An archive is of files: what comes from standard input has no name to be known by.")
    files = named_in(look_for(paths), folder)
    _refuse_vain(dates, [name for _, name in files])
    with _progress() as progress:
        summary = build_archive(
            files,
            folder,
            Told(
                read=reader,
                vocabulary=vocabulary,
                how=_how(VERSION, vocabulary, cue_files),
                program=f"pourparler {VERSION}",
                dates=dates,
                engine=engine,
                named=name,
                comment=COMMENT,
                again=may_replace(click.get_current_context()),
                progress=progress,
            ),
        )
    if as_json:
        say_json(_in_json(summary, folder))
        return
    say(told(summary, str(folder)))
    if not summary.has_parquet:
        click.echo(f"For tables as Parquet, too: {how_to_get(EXTRAS['batch'])}", err=True)


def named_in(files: Sequence[Path], folder: Path) -> list[tuple[Path, str]]:
    """The reports, each with its path below the folder that holds all of them; what is in the archive is left out."""
    own = os.path.realpath(folder)
    outside = [(path, real) for path in files if not (real := os.path.realpath(path)).startswith(f"{own}{os.sep}")]
    top = os.path.commonpath([os.path.dirname(real) for _, real in outside]) if outside else ""  # noqa: PTH120 - many
    return [(path, os.path.relpath(real, top).replace(os.sep, "/")) for path, real in outside]


def _how(version: str, vocabulary: "Vocabulary", cue_files: Sequence[Path]) -> str:
    """A fingerprint of all on which it depends what is read in a report."""
    told = [version, repr(vocabulary), *(file.read_bytes().hex() for file in cue_files)]
    return hashlib.sha256("\n".join(told).encode()).hexdigest()[:16]


def _refuse_vain(dates: Mapping[str, PartialDate], names: Sequence[str]) -> None:
    known = frozenset(names)
    problems = [
        Problem(
            file=key,
            line=None,
            what="a date is given for it, but no such report is in the archive",
            remedy=did_you_mean(key, names) or "Write FILE=DATE with its path below the folder of the reports.",
        )
        for key in dates
        if key not in known
    ]
    if problems:
        raise InputError(problems)


@contextmanager
def _progress() -> Iterator[Callable[[str, int, int], None]]:
    """How far it has come: on a terminal a line that changes, else a line now and then."""
    if sys.stderr.isatty():
        with working("Looking through") as shown:
            yield shown.begin
        return
    shown, last = Progress(""), time.monotonic()

    def tell(on: str, done: int, whole: int) -> None:
        nonlocal last
        shown.begin(on, done, whole)
        if time.monotonic() - last > _SECONDS_BETWEEN_LINES:
            last = time.monotonic()
            click.echo(str(shown), err=True)

    yield tell


def _in_json(summary: "Summary", folder: Path) -> dict[str, object]:
    aside = [{"file": file, "why": why} for file, why in summary.aside]
    return {"archive": str(folder), **asdict(summary), "aside": aside}
