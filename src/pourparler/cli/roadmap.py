"""``pourparler roadmap``: an order of steps that every party would keep, or who would stop where."""

import sys
from functools import partial
from pathlib import Path

import click

from pourparler.cli import options
from pourparler.cli.files import FileCommand
from pourparler.cli.settings import quicker_with_solver
from pourparler.cli.supposing import option as suppose_option
from pourparler.cli.supposing import supposing, with_keys, with_words
from pourparler.cli.terminal import say, say_json, working
from pourparler.record.dates import PartialDate


def _ids(_context: click.Context, _parameter: click.Parameter, text: str | None) -> tuple[str, ...] | None:
    """Read ``id,id…``; an empty text is the empty package."""
    if text is None:
        return None
    return tuple(dict.fromkeys(part for part in (part.strip() for part in text.split(",")) if part))


@click.command(
    cls=FileCommand,
    short_help="An order of steps that every party would keep.",
    epilog="""\b
Examples:
  pourparler roadmap talks.yaml
  pourparler roadmap talks.yaml --package free-accounts,stop-reactor
  pourparler roadmap talks.yaml --without japan --time-limit 10
  pourparler roadmap talks.yaml --suppose "reactor-first dropped"
  pourparler roadmap talks.yaml --json | jq .steps""",
)
@click.argument("talks", type=options.TALKS)
@click.option("--package", callback=_ids, metavar="ID,ID…", help="What is to happen; else the most even deal.")
@options.unlock
@suppose_option
@options.as_of
@options.without
@options.red_lines
@click.option("--seed", type=click.IntRange(0), default=1, show_default=True, help="Of the draws of uncertain worths.")
@click.option(
    "--draws", type=click.IntRange(0), default=1_000, show_default=True, help="How often uncertain worths are drawn."
)
@options.time_limit
@options.as_json
def roadmap(
    talks: Path,
    package: tuple[str, ...] | None,
    unlock: str | None,
    suppose: tuple[str, ...],
    as_of: PartialDate | None,
    without: tuple[str, ...],
    red_lines: bool,
    seed: int,
    draws: int,
    time_limit: float | None,
    as_json: bool,
) -> None:
    """Put a deal in TALKS in the order that every party would most nearly keep, and say who would stop where.

    Whoever stops, or skips a part of a step, meets everybody else stopping. Where nobody gains by it the order keeps
    itself; where somebody does, what would mend it is tried. Advice, not a forecast.
    """
    from pourparler.brief import answers
    from pourparler.brief.formats.markdown import render
    from pourparler.brief.outline.roadmap import compose
    from pourparler.desk.cache import usual_cache
    from pourparler.desk.study import Study
    from pourparler.record import codec

    study_of = partial(Study, red_lines=red_lines, time_limit=time_limit, cache=usual_cache())
    supposed = supposing(options.asked_of(codec.load(talks), as_of, without), suppose, study_of)
    record = supposed.talks
    if package is not None:
        package = options.measures_of(record, package, "--package")
    with working("Searching") as shown:
        finding, beside = supposed.answered(
            "roadmap", progress=shown.searching, package=package, unlock=unlock, draws=draws, seed=seed
        )
    if as_json:
        say_json(with_keys(answers.roadmap(record, finding), beside))
    else:
        say(render(with_words(compose(record, finding), beside), for_terminal=sys.stdout.isatty()))
    if too_slow := quicker_with_solver(exhaustive=finding.exhaustive):
        click.echo(too_slow, err=True)
