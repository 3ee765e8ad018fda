"""The command line: one command per question, words first, JSON on request.

Exit codes: 0 answered (also when the answer is "stuck"), 1 our fault, 2 the user's input, 3 a limit stopped the search.
"""

import os
import sys
from collections.abc import Sequence

import click

from pourparler.cli.backtest import backtest
from pourparler.cli.brief import brief
from pourparler.cli.case import case
from pourparler.cli.check import check
from pourparler.cli.completion import completion
from pourparler.cli.convert import convert
from pourparler.cli.cues import cues
from pourparler.cli.packages import packages
from pourparler.cli.read import read
from pourparler.cli.roadmap import roadmap
from pourparler.cli.stuck import stuck
from pourparler.errors import PourparlerError

_OUR_FAULT = """\
pourparler: something went wrong that is not your fault ({kind}: {what}).
Please report it with the command you gave. Set POURPARLER_TRACEBACK=1 to see where it happened."""


class _InOrder(click.Group):
    """Lists the commands in the order of a user's work."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)


@click.group(
    cls=_InOrder,
    invoke_without_command=True,
    context_settings={
        "help_option_names": ["-h", "--help"],
        "max_content_width": 110,
        "color": False if "NO_COLOR" in os.environ else None,
    },
    epilog="""\b
Examples:
  pourparler brief reports/*.txt             a briefing from newspaper reports
  pourparler brief talks.yaml -o brief.html  the same from your own notes, as a page to print
  pourparler read report.txt -o talks.yaml   a draft talks file for you to confirm
  pourparler stuck talks.yaml                why stuck, what would unlock it
  pourparler packages talks.yaml             the deals nobody could improve on
  pourparler case                            eleven real stalled talks, with what happened next

Every command that answers a question takes --json (one object on standard output); all take --help.""",
)
@click.version_option(package_name="pourparler", message="%(prog)s %(version)s")
@click.pass_context
def group(ctx: click.Context) -> None:
    """Who wants what before what, why talks are stuck, and what would unlock them."""
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


for _command in (brief, read, check, stuck, packages, roadmap, case, backtest, convert, cues, completion):
    group.add_command(_command)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and leave with its exit code.

    Args:
        arguments: instead of those of the process.

    Raises:
        SystemExit: always.
    """
    sys.exit(_run(arguments))


def _run(arguments: Sequence[str] | None) -> int:
    try:
        code = group.main(args=arguments, prog_name="pourparler", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("pourparler: stopped.", err=True)
        return 130
    except PourparlerError as error:
        click.echo(str(error), err=True)
        return error.exit_code
    except BrokenPipeError:  # whoever reads our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:  # noqa: BLE001 - whatever it is, no traceback reaches a user
        return _our_fault(error)
    return code if isinstance(code, int) else 0  # click gives back the code of a command that left early


def _our_fault(error: Exception) -> int:
    if os.environ.get("POURPARLER_TRACEBACK"):
        raise error
    what = " ".join(str(error).split())[:200]
    click.echo(_OUR_FAULT.format(kind=type(error).__name__, what=what or "no more is known"), err=True)
    return PourparlerError.exit_code
