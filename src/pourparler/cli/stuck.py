"""``pourparler stuck``: why stuck, what would unlock the talks, and their common ground."""

import sys
from pathlib import Path

import click

from pourparler.cli import options
from pourparler.cli.terminal import say, say_json, working
from pourparler.record.dates import PartialDate

SECTIONS = ("in-short", "why", "unlock", "roadmap", "common-ground", "goal", "sure", "sources")


@click.command(
    short_help="Why stuck, what would unlock, what is common ground.",
    epilog="""\b
Examples:
  pourparler stuck talks.yaml
  pourparler stuck talks.yaml --most 10 --red-lines
  pourparler stuck talks.yaml --as-of 2006-11 --without japan
  pourparler stuck talks.yaml --json | jq .unlocks""",
)
@click.argument("talks", type=options.TALKS)
@options.question
def stuck(
    talks: Path,
    as_of: PartialDate | None,
    without: tuple[str, ...],
    red_lines: bool,
    most: int,
    time_limit: float | None,
    as_json: bool,
) -> None:
    """Say why the talks in TALKS are stuck, what would unlock them, and what is common ground."""
    from pourparler.analysis.deadlock import find_deadlock
    from pourparler.brief.gather import Materials
    from pourparler.brief.markdown import render
    from pourparler.brief.outline.compose import compose
    from pourparler.cli.answers import stuck_json
    from pourparler.record import codec

    record = options.asked_of(codec.load(talks), as_of, without)
    with working("Searching"):
        finding = find_deadlock(record, most=most, red_lines=red_lines, time_limit=time_limit)
    if as_json:
        say_json(stuck_json(finding))
    else:
        say(render(compose(Materials(talks=record), finding, only=SECTIONS), for_terminal=sys.stdout.isatty()))
