"""What somebody chooses of a briefing on the command line: its sections, and what stands at its head."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from pourparler.cli.options import date_of

if TYPE_CHECKING:
    from pourparler.brief.choices import Choices

Command = TypeVar("Command", bound=Callable[..., Any])

_sections = click.option(
    "--sections",
    metavar="ID,ID",
    help="Only these: in-short, why, …, or a form on one page: island, red-lines, who-speaks. A wrong one lists all.",
)
_author = click.option("--author", metavar="NAME", help="Who prepared it, at its head and in the file's properties.")
_dated = click.option("--dated", callback=date_of, metavar="DATE", help="When it was prepared: 2006, 2006-11, …")
_marking = click.option("--marking", metavar="WORDS", help="At head and foot of every page, as Restricted or Draft.")


def with_choices(command: Command) -> Command:
    """The options that say what goes into a briefing and stands at its head."""
    for option in (_marking, _dated, _author, _sections):
        command = option(command)
    return command


def choices_of(chosen: dict[str, Any], *, full: bool) -> "Choices":
    """What was chosen.

    Args:
        chosen: the values of ``with_choices``.
        full: whether the annex is written, too.

    Raises:
        InputError: a section is none.
    """
    from pourparler.brief.choices import Choices, known_sections

    text = chosen["sections"]
    sections = () if text is None else known_sections((one.strip() for one in text.split(",")), "--sections")
    return Choices(
        full=full,
        sections=sections,
        author=chosen["author"],
        date=chosen["dated"],
        marking=chosen["marking"],
    )
