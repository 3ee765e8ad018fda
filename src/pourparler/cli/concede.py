"""``pourparler concede``: who would give way first, by stated rules of talking and of conceding."""

import sys
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import click

from pourparler.cli import files, options
from pourparler.cli.files import FileCommand, written_file
from pourparler.cli.settings import quicker_with
from pourparler.cli.supposing import option as suppose_option
from pourparler.cli.supposing import supposing, with_keys, with_words
from pourparler.cli.terminal import say, say_json, working
from pourparler.record.dates import PartialDate

PROTOCOLS = ("alternating", "single-text", "shuttle")
MANY = 20_000
"""Talks from which a faster way of playing them is worth a word."""


@click.command(
    cls=FileCommand,
    short_help="Who would give way first, by stated rules.",
    epilog="""\b
Examples:
  pourparler concede talks.yaml
  pourparler concede talks.yaml --protocol shuttle
  pourparler concede talks.yaml --behaviour us=boulware --transcript 1
  pourparler concede talks.yaml --runs 500 --tournament --csv ways.csv
  pourparler concede talks.yaml --suppose "reactor-first soft"
  pourparler concede talks.yaml --json | jq .agreed""",
)
@click.argument("talks", type=options.TALKS)
@click.option(
    "--protocol",
    type=click.Choice(PROTOCOLS),
    default=PROTOCOLS[0],
    show_default=True,
    help="How parties talk: offers in turn, a mediator's text that all vote on, or a mediator who goes between them.",
)
@click.option(
    "--behaviour",
    "behaviours",
    multiple=True,
    metavar="PARTY=WAY",
    help="How a party concedes: boulware (hardly until the end), linear, conceder (much at once), tit-for-tat or "
    "holds-out; drawn for each talk where it is not said. May be given several times.",
)
@click.option(
    "--runs", type=click.IntRange(1, 10_000_000), default=2_000, show_default=True, help="How many talks to play."
)
@click.option(
    "--rounds", type=click.IntRange(1, 1_000), default=20, show_default=True, help="After how many a talk ends."
)
@click.option("--seed", type=click.IntRange(0), default=1, show_default=True, help="Of all that is drawn.")
@click.option("--tournament", is_flag=True, help="Set all ways of conceding against each other, too.")
@click.option("--transcript", type=click.IntRange(1), metavar="N", help="Tell the N-th of the talks move by move.")
@suppose_option
@options.as_of
@options.without
@options.time_limit
@click.option(
    "--csv",
    "table",
    type=written_file(),
    metavar="FILE",
    help="The parties as a table; with --tournament the ways against each other.",
)
@files.force
@options.as_json
def concede(
    talks: Path,
    protocol: str,
    behaviours: tuple[str, ...],
    runs: int,
    rounds: int,
    seed: int,
    tournament: bool,
    transcript: int | None,
    suppose: tuple[str, ...],
    as_of: PartialDate | None,
    without: tuple[str, ...],
    time_limit: float | None,
    table: Path | None,
    as_json: bool,
) -> None:
    """Play talks on what is in TALKS by stated rules, many times, and count who gives way first and what comes of it.

    Worths are drawn from what is on record; positions bind until their holder lets go of them, red lines always. It
    tells what these rules lead to, and is no forecast.
    """
    from pourparler.brief import answers
    from pourparler.brief.formats.markdown import render
    from pourparler.brief.outline.concessions import compose
    from pourparler.desk.cache import usual_cache
    from pourparler.desk.concessions import as_csv, behaviours_of
    from pourparler.desk.study import Study
    from pourparler.record import codec

    if transcript is not None and transcript > runs:
        raise click.UsageError(f"--transcript {transcript}: only {runs:,} talks are played (--runs).")
    study_of = partial(Study, time_limit=time_limit, cache=usual_cache())
    supposed = supposing(options.asked_of(codec.load(talks), as_of, without), suppose, study_of)
    record = supposed.talks
    asked: dict[str, Any] = {
        "protocol": protocol,
        "behaviours": behaviours_of(record, behaviours),
        "runs": runs,
        "rounds": rounds,
        "seed": seed,
        "tournament": tournament,
        "transcript": transcript,
    }

    with working("Searching") as shown:
        finding, beside = supposed.answered("concessions", progress=shown.searching, **asked)
    if table is not None:
        codec.save(as_csv(finding.answer), table)
        click.echo(f"Wrote {table}.", err=True)
    if as_json:
        say_json(with_keys(answers.concessions(record, finding), beside))
    else:
        say(render(with_words(compose(record, finding), beside), for_terminal=sys.stdout.isatty()))
    if runs >= MANY and find_spec("numba") is None:
        click.echo(quicker_with("fast", "Very many talks take long."), err=True)
