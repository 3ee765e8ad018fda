"""A language model that drafts on the command line: only where ``--model`` asks for it."""

import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from pourparler.cli.options import Command
from pourparler.cli.terminal import working
from pourparler.record.dates import PartialDate

if TYPE_CHECKING:
    from pourparler.reading import Draft, Report
    from pourparler.reading.batch import Reader
    from pourparler.reading.model_reader import Endpoint, ModelDraft
    from pourparler.reading.positions.vocabulary import Vocabulary

_ROLES = ("lead", "second")
_OPTIONS = (
    click.option(
        "--model",
        metavar="NAME",
        help="Let a language model draft: SENDS THE REPORTS to --model-url. default: as POURPARLER_MODEL says.",
    ),
    click.option(
        "--model-url", metavar="URL", help="An OpenAI-compatible address; else POURPARLER_MODEL_URL. None is assumed."
    ),
    click.option(
        "--model-role",
        type=click.Choice(_ROLES),
        help="lead: the model drafts, the rules read beside it; second, for weak models: the other way round. "
        "Default: lead.",
    ),
    click.option("--model-insecure", is_flag=True, help="Allow http:// to another machine: others can read along."),
    click.option(
        "--model-timeout",
        type=click.FloatRange(0, 3600, min_open=True),
        metavar="SECONDS",
        help="How long a request may take; 120 unless said otherwise, 600 on this machine.",
    ),
)


@dataclass(slots=True)
class Asked:
    """A model to ask, and what it has drafted so far.

    Attributes:
        endpoint: where it answers.
        role: whether it leads.
        drafted: what came of each draft, one for each dispute.
    """

    endpoint: "Endpoint"
    role: str
    drafted: "list[ModelDraft]"

    def draft(
        self,
        reports: "Sequence[Report]",
        dates: Mapping[str, PartialDate] | None = None,
        vocabulary: "Vocabulary | None" = None,
    ) -> "Draft":
        """Say where the reports go, send them there, and say what came of it; all on standard error.

        Raises:
            InputError: the model answered nothing that can be used.
        """
        from pourparler.reading.model_reader import Role, draft_with_model, told, where_it_goes

        click.echo(where_it_goes(self.endpoint, reports), err=True)
        with working("Asking the model") as progress:
            drafted = draft_with_model(
                reports,
                dates,
                vocabulary,
                endpoint=self.endpoint,
                role=Role(self.role),
                progress=progress.count,
            )
        click.echo(told(drafted), err=True)
        self.drafted.append(drafted)
        return drafted.draft

    def reader(self, read: "Reader") -> "Reader":
        """A reader by the model, for measuring it; says where the reports go."""
        from pourparler.reading.model_reader import reader_with_model

        click.echo(
            f"Sending the annotated reports to the model {self.endpoint.redact(self.endpoint.model)} at "
            f"{self.endpoint.url}.",
            err=True,
        )
        return reader_with_model(read, self.endpoint)


def with_model(command: Command) -> Command:
    """The options of a model; the command is given ``model``: one to ask, its address checked, or None."""

    @functools.wraps(command)
    def told_of_model(
        *given: Any,
        model: str | None,
        model_url: str | None,
        model_role: str | None,
        model_insecure: bool,
        model_timeout: float | None,
        **more: Any,
    ) -> Any:
        others = model_url or model_role or model_insecure or model_timeout is not None
        if model is None and others:
            raise click.UsageError("Without --model NAME no model is asked. Add it, or leave out the other options.")
        asked = None
        if model is not None:
            asked = Asked(_endpoint(model, model_url, model_insecure, model_timeout), model_role or _ROLES[0], [])
        return command(*given, model=asked, **more)

    for option in reversed(_OPTIONS):
        option(told_of_model)
    return told_of_model  # type: ignore[return-value]  # the same command, with five options for one argument


def _endpoint(model: str, url: str | None, insecure: bool, seconds: float | None) -> "Endpoint":
    from dataclasses import replace

    from pourparler.reading.model_reader import endpoint

    checked = endpoint(model, url, insecure=insecure)
    return checked if seconds is None else replace(checked, seconds=seconds)
