"""What the library says of settings, in the words of the command line: its flags, and how its parts are installed."""

import importlib.util
import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from pourparler.errors import EXTRAS, Extra, InputError, MissingExtraError, PourparlerError, Problem, Setting

FLAGS = {
    Setting.TIME_LIMIT: "--time-limit",
    Setting.PACKAGE: "--package",
    Setting.FORCE: "--force",
    Setting.OUTPUT: "-o",
    Setting.FORMAT_IN: "--from",
    Setting.FORMAT_OUT: "--to",
    Setting.ORDER: "--order",
    Setting.CASES: "pourparler case",
    Setting.MOVE: "--apply",
    Setting.STATE: "--state",
    Setting.WITHOUT: "--without",
    Setting.MODEL: "--model",
    Setting.MODEL_ADDRESS: "--model-url",
    Setting.MODEL_INSECURE: "--model-insecure",
    Setting.MODEL_TIMEOUT: "--model-timeout",
    Setting.ENGINE: "--engine",
}
"""What a user types to set each."""


def worded(problem: Problem) -> Problem:
    """A problem in the words of the command line.

    >>> print(worded(Problem(file="a", line=None, what="too much", remedy="Name less.", by=Setting.ORDER)))
    a: too much. Name less, with --order.
    """
    file = FLAGS[problem.file] if isinstance(problem.file, Setting) else problem.file
    return replace(problem, file=file, remedy=_with_flag(problem.remedy, problem.by), by=None)


def told(error: PourparlerError) -> str:
    """An error in the words of the command line."""
    if isinstance(error, InputError):
        return "\n".join(str(worded(problem)) for problem in error.problems)
    said = _with_flag(str(error), error.by)
    if isinstance(error, MissingExtraError) and error.extra:
        said += f"\nTo install it: {how_to_get(EXTRAS[error.extra])}"
    return said


def quicker_with(name: str, found: str) -> str:
    """What would have found more in the same time, and how to get it.

    Args:
        name: of the extra, which is not installed.
        found: what came of it without, as a sentence.
    """
    extra = EXTRAS[name]
    return (
        f"{found} One part that is not installed brings {extra.brings}, several times as fast. "
        f"To install it: {how_to_get(extra)}"
    )


def quicker_with_solver(*, exhaustive: bool) -> str:
    """The same of what searches quickly; nothing where it is there, or the search came to its end."""
    if exhaustive or importlib.util.find_spec("ortools") is not None:
        return ""
    return quicker_with("solver", "Time was over before all of it was proved.")


def how_to_get(extra: Extra) -> str:
    """The command that adds an extra to the very installation that runs, whichever installer made that."""
    prefix = Path(sys.prefix)
    packages = " ".join(f'"{package}"' for package in extra.packages)
    if (prefix / "pourparler-setup.txt").exists():
        return f"./go with {extra.name}"
    if "pipx" in prefix.parts:
        return f"pipx inject pourparler {packages}"
    if importlib.util.find_spec("pip") is None:
        return f'uv pip install --python "{sys.executable}" {packages}'
    return f'"{sys.executable}" -m pip install {packages}'


def problems_json(problems: Iterable[Problem]) -> list[dict[str, object]]:
    """Problems as the promised JSON, in the words of the command line."""
    return [
        {"file": str(p.file), "line": p.line, "what": p.what, "remedy": p.remedy, "warning": p.warning}
        for p in map(worded, problems)
    ]


def _with_flag(text: str, by: Setting | None) -> str:
    """A sentence that ends in how the thing is done."""
    return text if by is None else f"{text.removesuffix('.')}, with {FLAGS[by]}."
