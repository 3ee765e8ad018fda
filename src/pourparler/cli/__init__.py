"""The command line: one command per question, words first, JSON on request.

Exit codes: 0 answered (also when the answer is "stuck"), 1 our fault, 2 the user's input, 3 a limit stopped the search.
"""

import errno
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from pourparler.cli import streams
from pourparler.cli.add import add
from pourparler.cli.backtest import backtest
from pourparler.cli.brief import brief
from pourparler.cli.case import case
from pourparler.cli.check import check
from pourparler.cli.completion import completion
from pourparler.cli.concede import concede
from pourparler.cli.convert import convert
from pourparler.cli.cues import cues
from pourparler.cli.history import history
from pourparler.cli.packages import packages
from pourparler.cli.read import read
from pourparler.cli.roadmap import roadmap
from pourparler.cli.serve import serve
from pourparler.cli.settings import problems_json, told
from pourparler.cli.stability import stability
from pourparler.cli.stuck import stuck
from pourparler.cli.sure import sure
from pourparler.cli.terminal import say_json
from pourparler.cli.usage import said_better
from pourparler.errors import InputError, PourparlerError, Problem
from pourparler.record.ids import did_you_mean

_OUR_FAULT = """\
pourparler: something went wrong that is not your fault ({kind}: {what}).
Please report it with the command you gave. Set POURPARLER_TRACEBACK=1 to see where it happened."""


class _InOrder(click.Group):
    """Lists the commands in the order of a user's work; knows ``help`` and ``version``, as other programs do."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take ``help COMMAND`` for ``COMMAND --help``, and ``version`` for ``--version``."""
        if args and args[0] == "help":
            args = [*args[1:2], "--help"]
        elif args == ["version"]:
            args = ["--version"]
        with said_better(self, list(args)):
            return super().parse_args(ctx, args)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command; for a mistyped one, and for a file in its place, what may have been meant."""
        name = args[0]
        if name not in self.commands and not name.startswith("-"):
            near = did_you_mean(name, self.commands)
            if not near and Path(name).exists():
                near = f"To make a briefing from it: pourparler brief {name}"
            raise click.UsageError(f'There is no command "{name}". {near or "See: pourparler help."}', ctx)
        return super().resolve_command(ctx, args)


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
  pourparler stability talks.yaml            which outcomes last, and why
  pourparler concede talks.yaml              who would give way first, by stated rules
  pourparler history talks.yaml              how far apart, over time, and what moved it
  pourparler sure talks.yaml                 how far the answer hangs on what is doubtful
  pourparler case                            eleven real stalled talks, with what happened next
  pourparler serve folder/                   all of it in the browser

Every command that answers a question takes --json (one object on standard output); all take --help.""",
)
@click.version_option(None, "-V", "--version", package_name="pourparler", message="%(prog)s %(version)s")
@click.pass_context
def group(ctx: click.Context) -> None:
    """Who wants what before what, why talks are stuck, and what would unlock them."""
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


for _command in (
    brief,
    read,
    add,
    check,
    stuck,
    packages,
    roadmap,
    history,
    stability,
    concede,
    sure,
    case,
    backtest,
    convert,
    cues,
    serve,
    completion,
):
    group.add_command(_command)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and leave with its exit code.

    Args:
        arguments: instead of those of the process.

    Raises:
        SystemExit: always.
    """
    streams.open_closed_ones()
    given = sys.argv[1:] if arguments is None else list(arguments)
    sys.exit(_run(given))


def _run(arguments: Sequence[str]) -> int:
    try:
        code = group.main(args=list(arguments), prog_name="pourparler", standalone_mode=False)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever reads our output has seen enough
        streams.give_up_output()
        return 0
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:
            return _ended(_no_name(str(error.filename)), arguments)
        fault = streams.fault_of_output(error)
        streams.give_up_output()
        return _ended(error if fault is None else fault, ())
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - whatever it is, no traceback reaches a user
        return _ended(error, arguments)
    return code if isinstance(code, int) else 0  # click gives back the code of a command that left early


def _no_name(words: str) -> InputError:
    """What stands where a file should, and is longer than any file's name: most likely a text that was pasted."""
    begun = " ".join(words[:40].split())
    remedy = "Give a text as a file, or on standard input with - in its place."
    return InputError([Problem(file=f"{begun} …", line=None, what="no file has so long a name", remedy=remedy)])


def _ended(error: BaseException, arguments: Sequence[str]) -> int:
    """Tell what went wrong: on standard error, and to a program that asked for JSON as the one object it waits for."""
    if isinstance(error, click.Abort | KeyboardInterrupt):
        streams.tell("pourparler: stopped.")
        return 130
    code, message = _code_and_message(error)
    if "--json" in arguments[: arguments.index("--") if "--" in arguments else None]:
        problems = error.problems if isinstance(error, InputError) else ()
        said = error.format_message() if isinstance(error, click.ClickException) else message
        try:
            say_json({"error": said, "exit_code": code, "problems": problems_json(problems)})
        except OSError:
            streams.give_up_output()
    streams.tell(message)
    return code


def _code_and_message(error: BaseException) -> tuple[int, str]:
    if isinstance(error, click.ClickException):
        shown = io.StringIO()
        error.show(shown)
        return error.exit_code, shown.getvalue().rstrip("\n")
    if isinstance(error, PourparlerError):
        return error.exit_code, told(error)
    if os.environ.get("POURPARLER_TRACEBACK"):
        raise error
    what = " ".join(str(error).split())[:200] or "no more is known"
    return PourparlerError.exit_code, _OUR_FAULT.format(kind=type(error).__name__, what=what)
