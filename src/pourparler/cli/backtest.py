"""``pourparler backtest``: the analyses against what happened."""

import sys
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pourparler.cli import options
from pourparler.cli.case import case_names
from pourparler.cli.files import FileCommand
from pourparler.cli.settings import told
from pourparler.cli.terminal import say, say_json, working
from pourparler.errors import LimitError

if TYPE_CHECKING:
    from pourparler.casebook.backtest import CaseResult, ToTest
    from pourparler.casebook.backtest_scores import Score
    from pourparler.sharing.engine import Engine


@click.command(
    cls=FileCommand,
    short_help="The analyses against what happened next.",
    epilog="""\b
Examples:
  pourparler backtest                      all cases of the casebook
  pourparler backtest six-party-2006       one of them
  pourparler backtest my-cases/            a folder of NAME.yaml with NAME.outcome.yaml
  pourparler backtest --json | jq .scores""",
)
@click.argument("names", metavar="[NAME]...", nargs=-1, shell_complete=case_names)
@click.option("--seed", type=int, default=1, show_default=True, help="Of the draws behind the intervals.")
@click.option(
    "--time-limit",
    type=click.FloatRange(0, min_open=True),
    metavar="SECONDS",
    help="For each question put to a case.",
)
@options.engine
@options.as_json
def backtest(names: tuple[str, ...], seed: int, time_limit: float | None, engine: "Engine", as_json: bool) -> None:
    """Put every question to cases from their talks files alone, and hold the answers against what happened.

    NAME is a case of the casebook, or a folder of cases; without any, the whole casebook.
    """
    from pourparler.brief.formats.markdown import render
    from pourparler.brief.outline.backtest import document
    from pourparler.casebook.backtest import CaseResult
    from pourparler.casebook.backtest_scores import scores
    from pourparler.sharing.engine import each
    from pourparler.sharing.parcels import Died

    cases, left_out = _cases(names)
    with working("Testing") as progress:
        found = each(engine, partial(_tested, time_limit=time_limit), cases, progress.count)
    results = [one for one in found if isinstance(one, CaseResult)]
    for case, one in zip(cases, found, strict=True):
        if isinstance(one, LimitError):
            left_out.append(f"{case.name}: {told(one)}")
        elif isinstance(one, Died):
            left_out.append(f"{case.name}: testing it {one}.")
    if not results:
        raise LimitError("\n".join(left_out))
    summed = scores(results, seed)
    if as_json:
        say_json({**_json(results, summed, seed), "left_out": left_out})
    else:
        say(render(document(results, summed, left_out), for_terminal=sys.stdout.isatty()))


def _tested(case: "ToTest", time_limit: float | None) -> "CaseResult | LimitError":
    """What came of a case, wherever it is tested; where the limit stopped it, the limit."""
    from pourparler.casebook.backtest import put_to_the_test

    try:
        return put_to_the_test(case, time_limit)
    except LimitError as error:
        return error


def _cases(names: Iterable[str]) -> "tuple[list[ToTest], list[str]]":
    """The cases meant, each once, and those of a folder that cannot be read."""
    from pourparler.casebook.backtest import in_folder, of_casebook
    from pourparler.casebook.cases import all_cases, find_case

    meant: list[ToTest] = []
    left_out: list[str] = []
    for name in names:
        if Path(name).is_dir():
            cases, problems = in_folder(Path(name))
            meant += cases
            left_out += map(str, problems)
        else:
            meant += of_casebook([find_case(name)])
    found = meant or list(of_casebook(all_cases()))
    return list({case.name: case for case in found}.values()), left_out


def _json(results: "Iterable[CaseResult]", scores: "Iterable[Score]", seed: int) -> dict[str, object]:
    from pourparler.casebook.backtest_scores import DRAWS

    return {
        "cases": [_case(result) for result in results],
        "scores": [
            {
                "question": score.id,
                "hits": sum(score.values),
                "of": len(score.values),
                "share": score.share,
                "low": score.low,
                "high": score.high,
                "cases": dict(zip(score.cases, score.values, strict=True)),
                "baselines": dict(score.baselines),
            }
            for score in scores
        ],
        "seed": seed,
        "draws": DRAWS,
    }


def _case(result: "CaseResult") -> dict[str, object]:
    given, kinds, agreed, broken = result.concession, result.kinds, result.agreed, result.broken
    return {
        "name": result.name,
        "result": result.result.value,
        "stuck": result.stuck,
        "conflicts": {"listed": result.listed, "found": result.found},
        "concession": given
        and {
            "given_up": list(given.given_up),
            "rank": given.rank,
            "unlocks": given.unlocks,
            "cheaper": given.tie.cheaper,
            "alike": given.tie.alike,
            "hits_among_alike": given.tie.hits,
        },
        "kinds": kinds
        and {"made": list(kinds.made), "also_made": list(kinds.also_made), "suggested": list(kinds.suggested)},
        "agreed": {
            "steps": None if agreed.steps is None else [list(step) for step in agreed.steps],
            "unknown": list(agreed.unknown),
            "accepted": agreed.accepted,
            "admissible": agreed.admissible,
            "efficient": agreed.efficient,
        },
        "breakdown": {
            "kind": broken.kind,
            "defaulters": list(broken.defaulters),
            "tempted": None if broken.tempted is None else list(broken.tempted),
            "last": list(broken.last),
        },
        "sound_core": result.sound_core,
    }
