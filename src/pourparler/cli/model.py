"""A language model as a second reader on the command line: only where ``--model`` asks for it."""

import functools
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from pourparler.cli.options import Command
from pourparler.cli.terminal import working

if TYPE_CHECKING:
    from pourparler.reading import Report
    from pourparler.reading.model_reader import Endpoint, ModelReading

_OPTIONS = (
    click.option(
        "--model",
        metavar="NAME",
        help="Let a language model read, too: SENDS THE REPORTS to --model-url. default: as POURPARLER_MODEL says.",
    ),
    click.option(
        "--model-url", metavar="URL", help="An OpenAI-compatible address; else POURPARLER_MODEL_URL. None is assumed."
    ),
    click.option("--model-insecure", is_flag=True, help="Allow http:// to another machine: others can read along."),
    click.option(
        "--model-timeout",
        type=click.FloatRange(0, 3600, min_open=True),
        metavar="SECONDS",
        help="How long a piece of a report may take; 120 unless said otherwise.",
    ),
)


def second_reader(command: Command) -> Command:
    """The options of a model; the command is given ``second``: an endpoint that was checked, or None."""

    @functools.wraps(command)
    def with_second_reader(
        *given: Any,
        model: str | None,
        model_url: str | None,
        model_insecure: bool,
        model_timeout: float | None,
        **more: Any,
    ) -> Any:
        if model is None and (model_url or model_insecure or model_timeout is not None):
            raise click.UsageError("Without --model NAME no model is asked. Add it, or leave out the other options.")
        second = None if model is None else _endpoint(model, model_url, model_insecure, model_timeout)
        return command(*given, second=second, **more)

    for option in reversed(_OPTIONS):
        option(with_second_reader)
    return with_second_reader  # type: ignore[return-value]  # the same command, with four options for one argument


def _endpoint(model: str, url: str | None, insecure: bool, seconds: float | None) -> "Endpoint":
    from dataclasses import replace

    from pourparler.reading.model_reader import endpoint

    checked = endpoint(model, url, insecure=insecure)
    return checked if seconds is None else replace(checked, seconds=seconds)


def ask_model(reports: "Sequence[Report]", second: "Endpoint") -> "tuple[ModelReading, ...]":
    """Say where the reports go, send them there, and say what came of it; all on standard error.

    Raises:
        MissingExtraError: the extra is not installed; nothing was sent.
        InputError: the model answered nothing that can be used.
    """
    from pourparler.reading.model_reader import read_with_model, require, told, where_it_goes

    require()
    click.echo(where_it_goes(second, reports), err=True)
    with working("Asking the model") as progress:
        progress.whole = len(reports)

        def count(done: int, _whole: int, _file: str) -> None:
            progress.done = done

        readings = read_with_model(reports, second, count)
    click.echo(told(readings), err=True)
    return readings
