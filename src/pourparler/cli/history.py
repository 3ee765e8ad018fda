"""``pourparler history``: how far apart the parties were on each date, what moved it, and what changed since."""

import sys
from functools import partial
from pathlib import Path

import click

from pourparler.cli import options
from pourparler.cli.files import FileCommand
from pourparler.cli.supposing import option as suppose_option
from pourparler.cli.supposing import supposing, with_keys, with_words
from pourparler.cli.terminal import say, say_json, working
from pourparler.record.dates import PartialDate


def _dates(context: click.Context, parameter: click.Parameter, texts: tuple[str, str] | None) -> tuple[str, str] | None:
    """Two dates, as they are written."""
    if texts is None:
        return None
    for text in texts:
        options.date_of(context, parameter, text)
    return texts[0].strip(), texts[1].strip()


@click.command(
    cls=FileCommand,
    short_help="How far apart the parties were on each date, and what moved it.",
    epilog="""\b
Examples:
  pourparler history talks.yaml
  pourparler history talks.yaml --compare 2006-11-30 2007-02-12
  pourparler history talks.yaml --as-of 2006-12 --without japan
  pourparler history talks.yaml --suppose "accounts-first soft"
  pourparler history talks.yaml --json | jq .changes""",
)
@click.argument("talks", type=options.TALKS)
@click.option(
    "--compare",
    nargs=2,
    callback=_dates,
    metavar="DATE DATE",
    help="Say what changed from one date to another: 2006, 2006-11, …",
)
@suppose_option
@options.as_of
@options.without
@options.time_limit
@options.as_json
def history(
    talks: Path,
    compare: tuple[str, str] | None,
    suppose: tuple[str, ...],
    as_of: PartialDate | None,
    without: tuple[str, ...],
    time_limit: float | None,
    as_json: bool,
) -> None:
    """Say how far apart the parties in TALKS were on each date, between all and between each two, and what moved it.

    The distance is the price of the cheapest way out, red lines included, by what was known then. It tells what has
    narrowed or widened, never what will.
    """
    from pourparler.brief import answers
    from pourparler.brief.formats.markdown import render
    from pourparler.brief.outline.history import compose
    from pourparler.desk.cache import usual_cache
    from pourparler.desk.study import Study
    from pourparler.record import codec

    study_of = partial(Study, time_limit=time_limit, cache=usual_cache())
    supposed = supposing(options.asked_of(codec.load(talks), as_of, without), suppose, study_of)
    record = supposed.talks
    with working("Searching") as shown:
        finding, beside = supposed.answered("history", progress=shown.searching, compare=compare)
    if as_json:
        say_json(with_keys(answers.history(record, finding), beside))
    else:
        say(render(with_words(compose(record, finding), beside), for_terminal=sys.stdout.isatty()))
