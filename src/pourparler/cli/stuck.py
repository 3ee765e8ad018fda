"""``pourparler stuck``: why stuck, what would unlock the talks, and their common ground."""

import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pourparler.cli import files, options
from pourparler.cli.files import FileCommand, written_file
from pourparler.cli.moves import keep, make
from pourparler.cli.supposing import option as suppose_option
from pourparler.cli.supposing import supposing, with_keys, with_words
from pourparler.cli.terminal import say, say_json, working
from pourparler.errors import TalksFileError
from pourparler.record.dates import PartialDate

if TYPE_CHECKING:
    from pourparler.analysis.explanations.answer import Explanations
    from pourparler.analysis.finding import Finding
    from pourparler.desk.findings import Findings
    from pourparler.desk.study import Study

USUALLY_EXPLAINED = 3
"""Explanations that are listed where no number is given."""
SECTIONS = (
    "in-short",
    "explanations",
    "why",
    "ways-out",
    "order",
    "prices",
    "moves",
    "common-ground",
    "goal",
    "sure",
    "sources",
)


class StuckCommand(FileCommand):
    """A command that has an option whose number may be left out, wherever it stands."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the usual number where none follows, so that a file that follows is not taken for one."""
        return super().parse_args(ctx, list(_with_numbers(args)))


def _with_numbers(args: list[str]) -> Iterator[str]:
    for place, word in enumerate(args):
        follows = args[place + 1] if place + 1 < len(args) else ""
        yield f"{word}={USUALLY_EXPLAINED}" if word == "--explain" and not follows.isdecimal() else word


@click.command(
    cls=StuckCommand,
    short_help="Why stuck, what would unlock, what is common ground.",
    epilog="""\b
Examples:
  pourparler stuck talks.yaml
  pourparler stuck talks.yaml --most 10 --red-lines
  pourparler stuck talks.yaml --as-of 2006-11 --without japan
  pourparler stuck talks.yaml --explain 5
  pourparler stuck talks.yaml --suppose "accounts-first soft" --suppose "china wants declare"
  pourparler stuck talks.yaml --suppose move:split -o what-if.yaml
  pourparler stuck talks.yaml --apply split -o new.yaml
  pourparler stuck talks.yaml --json | jq .unlocks""",
)
@click.argument("talks", type=options.TALKS)
@click.option(
    "--apply", "move", metavar="MOVE", help="Make one of the moves listed, with what it needs, on a copy of the file."
)
@click.option(
    "-o",
    "--output",
    type=written_file(edits="talks"),
    help="Where the copy with the move, or as if, goes.",
)
@click.option(
    "--explain",
    type=click.IntRange(1, 1000),
    metavar="[K]",
    help="List K suppositions (3 where none is given) that would explain a deadlock, whatever the verdict.",
)
@files.force
@suppose_option
@options.question
def stuck(
    talks: Path,
    move: str | None,
    output: Path | None,
    explain: int | None,
    suppose: tuple[str, ...],
    as_of: PartialDate | None,
    without: tuple[str, ...],
    red_lines: bool,
    most: int,
    time_limit: float | None,
    as_json: bool,
) -> None:
    """Say why the talks in TALKS are stuck, what would unlock them, and what is common ground."""
    from pourparler.brief import answers
    from pourparler.brief.formats.markdown import render
    from pourparler.brief.outline.compose import compose
    from pourparler.desk.cache import usual_cache
    from pourparler.desk.gather import Materials
    from pourparler.desk.study import Study
    from pourparler.record import codec

    _refuse_odd(move, output, without, suppose, as_json=as_json)
    document = codec.read(talks)
    if document.talks is None:
        raise TalksFileError(document.faults)
    asked = options.asked_of(document.talks, as_of, without)
    with working("Searching") as shown:
        study_of = partial(
            Study, most=most, red_lines=red_lines, time_limit=time_limit, progress=shown.searching, cache=usual_cache()
        )
        supposed = supposing(asked, suppose, study_of)
        record, findings = supposed.talks, _found(study_of(supposed.talks), explain)
        beside = supposed.beside(findings, lambda study: _found(study, explain))
    if move is not None:
        make(move, findings.moves, document.text, record, talks, output)
        return
    if output is not None:
        keep(document.text, record, output)
    if as_json:
        told = answers.stuck(record, findings.deadlock, findings.moves, findings.explanations)
        say_json(with_keys(told, beside))
    else:
        composed = compose(Materials(talks=record), findings, only=SECTIONS)
        say(render(with_words(composed, beside), for_terminal=sys.stdout.isatty()))


def _found(study: "Study", explain: int | None) -> "Findings":
    from pourparler.desk.findings import Findings

    finding = study.deadlock
    moves = study.ask("moves", alone=True) if finding.answer.stuck else None
    return Findings(deadlock=finding, moves=moves, explanations=_explained(study, explain))


def _explained(study: "Study", explain: int | None) -> "Finding[Explanations] | None":
    """What would explain a deadlock: where the verdict leaves it open, or where it was asked for."""
    if explain is None:
        return study.ask("explanations")
    return study.answer("explanations", explained=explain)


def _refuse_odd(
    move: str | None, output: Path | None, without: tuple[str, ...], suppose: tuple[str, ...], *, as_json: bool
) -> None:
    """Options that make no sense together."""
    if move is None and output is not None and not suppose:
        raise click.UsageError("-o goes with --apply or --suppose: it says where the edited talks file is written.")
    if move is not None and (without or suppose or as_json):
        with_what = "--without" if without else "--suppose" if suppose else "--json"
        raise click.UsageError(f"--apply writes a talks file; {with_what} asks a question. Give one of the two.")
