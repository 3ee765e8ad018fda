"""``pourparler packages``: the deals nobody could improve on, which is fair in which sense, and how sure that is."""

import sys
from dataclasses import replace
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pourparler.cli import files, options
from pourparler.cli.files import FileCommand, written_file
from pourparler.cli.settings import quicker_with, quicker_with_solver
from pourparler.cli.supposing import option as suppose_option
from pourparler.cli.supposing import supposing, with_keys, with_words
from pourparler.cli.terminal import say, working
from pourparler.record.dates import PartialDate

if TYPE_CHECKING:
    from pourparler.analysis.finding import Finding
    from pourparler.analysis.packages.answer import Packages
    from pourparler.desk.beside import Beside
    from pourparler.desk.deals import Asked
    from pourparler.record.talks import Talks

MANY = 50_000
"""Deals from which a faster way of comparing them is worth a word."""
FIGURES = ("gains", "frontier", "acceptability")


@click.command(
    cls=FileCommand,
    short_help="The deals nobody could improve on, and which is fair.",
    epilog="""\b
Examples:
  pourparler packages talks.yaml
  pourparler packages talks.yaml --unlock 2
  pourparler packages talks.yaml --suppose "japan values japan-oil at 1"
  pourparler packages talks.yaml --improve japan
  pourparler packages talks.yaml --compare nash with free-accounts,stop-reactor
  pourparler packages talks.yaml --picture gains.svg --csv deals.csv
  pourparler packages talks.yaml --json | jq .nash""",
)
@click.argument("talks", type=options.TALKS)
@options.unlock
@suppose_option
@options.as_of
@options.without
@options.red_lines
@click.option("--seed", type=click.IntRange(0), default=1, show_default=True, help="Of the draws of uncertain worths.")
@click.option(
    "--draws", type=click.IntRange(0), default=10_000, show_default=True, help="How often uncertain worths are drawn."
)
@options.time_limit
@click.option(
    "--compare",
    nargs=3,
    metavar="DEAL with DEAL",
    help="Who gains and who loses: two deals as id,id… or egalitarian, nash, kalai_smorodinsky, utilitarian, nothing.",
)
@click.option("--improve", metavar="PARTY", help="The deal that is better for PARTY at the least loss to the others.")
@click.option("--picture", type=written_file(), metavar="FILE", help="Draw it: .svg, or .png.")
@click.option("--figure", type=click.Choice(FIGURES), help="What --picture shows; gains unless --pair is given.")
@click.option("--pair", nargs=2, metavar="PARTY PARTY", help="Whose gains the frontier shows; else the first two.")
@click.option("--csv", "table", type=written_file(), metavar="FILE", help="All of them as a table.")
@files.force
@options.as_json
def packages(
    talks: Path,
    unlock: str | None,
    suppose: tuple[str, ...],
    as_of: PartialDate | None,
    without: tuple[str, ...],
    red_lines: bool,
    seed: int,
    draws: int,
    time_limit: float | None,
    compare: tuple[str, str, str] | None,
    improve: str | None,
    picture: Path | None,
    figure: str | None,
    pair: tuple[str, str] | None,
    table: Path | None,
    as_json: bool,
) -> None:
    """List the deals in TALKS that nobody could improve on without hurting somebody, and say which is fair, and how.

    A deal counts if some order of its steps keeps every condition and nobody would rather walk away. Stuck talks are
    looked at after a way out. Advice, not a forecast.
    """
    from pourparler.brief.drawn import draw
    from pourparler.cli.deals import check_named
    from pourparler.desk import deals
    from pourparler.desk.cache import usual_cache
    from pourparler.desk.study import Study
    from pourparler.record import codec

    study_of = partial(Study, red_lines=red_lines, time_limit=time_limit, cache=usual_cache())
    supposed = supposing(options.asked_of(codec.load(talks), as_of, without), suppose, study_of)
    record = supposed.talks
    if compare is not None:
        compare = (_deal(record, compare[0]), compare[1], _deal(record, compare[2]))
    improve = None if improve is None else options.party_of(record, improve, "--improve")
    if pair is not None:
        pair = (options.party_of(record, pair[0], "--pair"), options.party_of(record, pair[1], "--pair"))
    check_named(record, compare, improve, pair)
    if picture is None and (figure or pair):
        raise click.UsageError("--figure and --pair say what to draw: add --picture FILE.")
    if picture is not None and picture.suffix.lower() not in (".svg", ".png"):
        raise click.UsageError(f'A picture is .svg or .png, not "{picture.name}".')
    with working("Searching") as shown:
        finding, beside = supposed.answered("packages", progress=shown.searching, unlock=unlock, draws=draws, seed=seed)
        two = None if compare is None else (compare[0], compare[2])
        asked = deals.asked_of(record, finding.answer, two, improve)
    if picture is not None:
        draw(record, finding.answer, figure or ("frontier" if pair else "gains"), pair, picture)
        click.echo(f"Wrote {picture}.", err=True)
    if table is not None:
        codec.save(deals.as_csv(record, finding.answer), table)
        click.echo(f"Wrote {table}.", err=True)
    if as_json:
        _say_json(record, finding, asked, beside)
    else:
        _say(record, finding, asked, beside)
    too_slow = _too_slow(finding.answer, there=find_spec("numba") is not None)
    if too_slow := too_slow or quicker_with_solver(exhaustive=finding.exhaustive):
        click.echo(too_slow, err=True)


def _too_slow(answer: "Packages", *, there: bool) -> str:
    """What would have compared more deals in the same time, where that is not installed and time ran out over it."""
    if there or not answer.is_sample or (answer.feasible or 0) < MANY:
        return ""
    return quicker_with("fast", f"Time was over before all {answer.feasible:,} deals were compared.")


def _deal(record: "Talks", written: str) -> str:
    """A deal as ids, where its measures were told in their words."""
    return ",".join(options.measures_of(record, (part.strip() for part in written.split(",")), "--compare"))


def _say(record: "Talks", finding: "Finding[Packages]", asked: "Asked", beside: "Beside | None") -> None:
    from pourparler.brief.formats.markdown import render
    from pourparler.brief.outline.packages import compose

    document = compose(record, finding, asked)
    if document.remainder:
        how = " Add --csv FILE for all of them as a spreadsheet, or --json."
        document = replace(document, remainder=(*document.remainder, how))
    say(render(with_words(document, beside), for_terminal=sys.stdout.isatty()))


def _say_json(record: "Talks", finding: "Finding[Packages]", asked: "Asked", beside: "Beside | None") -> None:
    from pourparler.brief import answers

    told = with_keys(answers.packages(record, finding, asked), beside)
    sys.stdout.writelines(f"{text}\n" for text in answers.lines(told))
