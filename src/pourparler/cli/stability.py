"""``pourparler stability``: which outcomes last, and why."""

import re
import sys
from fractions import Fraction
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pourparler.cli import files, options
from pourparler.cli.files import FileCommand, written_file
from pourparler.cli.settings import quicker_with
from pourparler.cli.supposing import option as suppose_option
from pourparler.cli.supposing import supposing, with_keys, with_words
from pourparler.cli.terminal import say, say_json, working

if TYPE_CHECKING:
    from pourparler.analysis.stability.answer import Stability

_POINTS = re.compile(r"[0-9]{1,9}(\.[0-9]{1,9})?")


def _state(context: click.Context, parameter: click.Parameter, text: str | None) -> tuple[str, ...] | None:
    """Measures in force, as they are written: ids with commas between; nothing for the status quo."""
    return None if text is None else tuple(one.strip() for one in text.split(",") if one.strip())


def _points(context: click.Context, parameter: click.Parameter, text: str | None) -> Fraction | None:
    """An amount of worth, as it is written: 2 or 0.5."""
    if text is None:
        return None
    if not _POINTS.fullmatch(text):
        raise click.BadParameter("It is an amount of worth, 0 or more, such as 2 or 0.5.")
    return Fraction(text)


@click.command(
    cls=FileCommand,
    short_help="Which outcomes last, and why.",
    epilog="""\b
Examples:
  pourparler stability talks.yaml
  pourparler stability talks.yaml --state free-accounts
  pourparler stability talks.yaml --state ""
  pourparler stability talks.yaml --suppose "japan values japan-oil at 3"
  pourparler stability talks.yaml --csv outcomes.csv
  pourparler stability talks.yaml --json | jq .equilibria""",
)
@click.argument("talks", type=options.TALKS)
@click.option(
    "--state",
    callback=_state,
    metavar="ID,ID…",
    help='Judge the outcome in which just these measures are in force, for each party and with its reasons; "" for '
    "things as they are.",
)
@click.option("--seed", type=click.IntRange(0), default=1, show_default=True, help="Of the draws of uncertain worths.")
@click.option(
    "--draws",
    type=click.IntRange(0),
    default=200,
    show_default=True,
    help="How often uncertain worths are drawn, to say how sure it is that the outcome of --state lasts.",
)
@click.option("--legacy", is_flag=True, help="Tell, too, where older programs for the graph model differ, and why.")
@click.option("--unknown", is_flag=True, help="Tell, too, what lasts as far as anybody knows: ranges stay ranges.")
@click.option(
    "--strong",
    callback=_points,
    metavar="POINTS",
    help="Tell, too, which outcomes hold strongly: a loss of more than POINTS of worth is a heavy one (up to "
    "512 outcomes).",
)
@click.option(
    "--csv", "table", type=written_file(), metavar="FILE", help="Every outcome with every verdict as a table."
)
@files.force
@suppose_option
@options.without
@options.as_json
def stability(
    talks: Path,
    state: tuple[str, ...] | None,
    unknown: bool,
    strong: Fraction | None,
    legacy: bool,
    table: Path | None,
    seed: int,
    draws: int,
    suppose: tuple[str, ...],
    without: tuple[str, ...],
    as_json: bool,
) -> None:
    """Say which outcomes of TALKS would last: those that no party, by what it alone can do, would leave.

    What parties prefer comes from order_of_states, priorities or worth. What they do jointly nobody changes alone, and
    a measure that is not reversible is not taken back.
    """
    from pourparler.analysis.stability.legacy import missed
    from pourparler.analysis.stability.listing import verdicts
    from pourparler.analysis.stability.strongly import find_strongly
    from pourparler.analysis.stability.vouched import Also, find_vouched
    from pourparler.brief import answers
    from pourparler.brief.formats.markdown import render
    from pourparler.brief.outline.stability import compose
    from pourparler.desk.cache import usual_cache
    from pourparler.desk.study import Study
    from pourparler.interchange.cells import table_text
    from pourparler.record import codec

    study_of = partial(Study, cache=usual_cache())
    supposed = supposing(options.asked_of(codec.load(talks), None, without), suppose, study_of)
    record = supposed.talks
    with working("Searching") as shown:
        finding, beside = supposed.answered("stability", progress=shown.searching, state=state, draws=draws, seed=seed)
        also = Also(
            vouched=find_vouched(record) if unknown else None,
            missed=missed(record) if legacy else None,
            strongly=None if strong is None else find_strongly(record, strong),
        )
    if table is not None:
        codec.save(table_text(verdicts(record)), table)
        click.echo(f"Wrote {table}.", err=True)
    if as_json:
        say_json(with_keys(answers.stability(record, finding, also), beside))
    else:
        say(render(with_words(compose(record, finding, also), beside), for_terminal=sys.stdout.isatty()))
    if too_many := _too_many(finding.answer, there=find_spec("numba") is not None):
        click.echo(too_many, err=True)


def _too_many(answer: "Stability", *, there: bool) -> str:
    """What would have tried all moves at the same time, where that is not installed and they were too many without."""
    if there or answer.equilibria.sim is not None:
        return ""
    return quicker_with("fast", "Moves at the same time were too many to try, so SIM is not judged.")
