"""``pourparler sure``: how sure the answer is, where readings, firmness, hypotheses and worth are not."""

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

_SHARE = click.FloatRange(0, 1)


@click.command(
    cls=FileCommand,
    short_help="How sure the answer is, and which judgement it turns on.",
    epilog="""\b
Examples:
  pourparler sure talks.yaml
  pourparler sure talks.yaml --draws 2000 --seed 7
  pourparler sure talks.yaml --right 0.9 0.7 0.5
  pourparler sure talks.yaml --hypotheses 0
  pourparler sure talks.yaml --suppose "accounts-first soft"
  pourparler sure talks.yaml --json | jq .stuck""",
)
@click.argument("talks", type=options.TALKS)
@click.option(
    "--draws", type=click.IntRange(2, 1_000_000), default=10_000, show_default=True, help="How often all is drawn."
)
@click.option("--seed", type=click.IntRange(0), default=1, show_default=True, help="Of the draws.")
@click.option(
    "--right",
    nargs=3,
    type=_SHARE,
    default=(0.95, 0.8, 0.5),
    show_default=True,
    metavar="HIGH MEDIUM LOW",
    help="How often a draft of this confidence is right: a convention, not a measurement.",
)
@click.option(
    "--hypotheses",
    "explained",
    type=click.IntRange(0, 20),
    default=3,
    show_default=True,
    metavar="K",
    help="Where nobody can say whether the talks are stuck: draw the hypotheses of so many explanations.",
)
@suppose_option
@options.question
def sure(
    talks: Path,
    draws: int,
    seed: int,
    right: tuple[float, float, float],
    explained: int,
    suppose: tuple[str, ...],
    as_of: PartialDate | None,
    without: tuple[str, ...],
    red_lines: bool,
    most: int,
    time_limit: float | None,
    as_json: bool,
) -> None:
    """Say how sure the answer on TALKS is: all that is doubtful on record is drawn together, and judged in each draw.

    Told are the share of draws in which the talks are stuck, each way out is the cheapest, each deal is acceptable and
    the order is kept, with standard errors; which single judgement that turns on; and from what each was drawn. No
    forecast: what is not on record is not drawn.
    """
    from pourparler.brief import answers
    from pourparler.brief.formats.markdown import render
    from pourparler.brief.outline.how_sure import compose
    from pourparler.desk.cache import usual_cache
    from pourparler.desk.study import Study
    from pourparler.record import codec

    study_of = partial(Study, most=most, red_lines=red_lines, time_limit=time_limit, cache=usual_cache())
    supposed = supposing(options.asked_of(codec.load(talks), as_of, without), suppose, study_of)
    record = supposed.talks
    with working("Searching") as shown:
        finding, beside = supposed.answered(
            "sure", progress=shown.searching, draws=draws, seed=seed, right=right, explained=explained
        )
    if as_json:
        say_json(with_keys(answers.sure(record, finding), beside))
    else:
        say(render(with_words(compose(record, finding), beside), for_terminal=sys.stdout.isatty()))
