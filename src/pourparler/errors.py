"""Every error a user can meet, and the exit code each one ends with.

The tree::

    PourparlerError            1   our fault, or not said more precisely
    ├── InputError             2   the user's input is at fault; all faults told at once
    │   ├── TalksFileError     2   a talks file
    │   └── ReportError        2   a report that cannot be read
    ├── AnswerError            2   data that is no answer of this program
    ├── LimitError             3   a limit stopped the search before anything could be said
    ├── MissingExtraError      2   an optional part is not installed
    └── StoppedError           3   whoever asked has stopped the search

A message says where, what, and how to mend it. "Nothing unlocks this" is a finding, not an error.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Setting(StrEnum):
    """What whoever asks can set. A door knows its own name for each: a flag, a field; a library has the words."""

    TIME_LIMIT = "the time limit"
    PACKAGE = "the package"
    FORCE = "leave to replace files"
    OUTPUT = "the output"
    FORMAT_IN = "the format of what is read"
    FORMAT_OUT = "the format of what is written"
    ORDER = "the order of the measures"
    CASES = "the list of cases"
    MOVE = "the move"
    STATE = "the outcome"
    WITHOUT = "the parties left out"
    MODEL = "the language model"
    MODEL_ADDRESS = "the address of the language model"
    MODEL_INSECURE = "leave to send unencrypted"
    MODEL_TIMEOUT = "the time of the language model"
    ENGINE = "the engine"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One fault (or reminder) in what the user gave us.

    Attributes:
        file: name of the file as the user gave it; a ``Setting`` where not a file but something that was set is meant.
        line: line in the file, from 1; None where the file as a whole is meant.
        what: what is wrong, one sentence without a closing full stop.
        remedy: how to mend it, a full sentence; empty where nothing helps.
        warning: True for a reminder that does not make the file invalid.
        by: the setting that mends it, for a door to name after the remedy.
        wrong: the word at fault, as it is written; empty where it is no single word.
        instead: words that may stand in its place, the likeliest first.
        missing: the kind of entry that it would be if there were one, "party" or "measure"; empty where it is none.
        section: the section of a talks file in which it is mended; empty where it is none, or not known.
    """

    file: str
    line: int | None
    what: str
    remedy: str = ""
    warning: bool = False
    by: Setting | None = None
    wrong: str = ""
    instead: tuple[str, ...] = ()
    missing: str = ""
    section: str = ""

    def __str__(self) -> str:
        """Print as ``file:line: what. remedy``, the way compilers do, so that editors can jump to it."""
        where = self.file if self.line is None else f"{self.file}:{self.line}"
        kind = "warning: " if self.warning else ""
        return f"{where}: {kind}{self.what}.{' ' + self.remedy if self.remedy else ''}"


def unreadable(file: str, error: OSError) -> Problem:
    """The problem with a file that the system does not let us read."""
    what = f"cannot be read: {error.strerror or type(error).__name__}"
    return Problem(file=file, line=None, what=what, remedy="Check the path and its rights.")


class PourparlerError(Exception):
    """Anything that goes wrong and that a user is told about.

    Args:
        message: what, in sentences.
        by: the setting that mends it, for a door to name after the last sentence.
    """

    exit_code = 1

    def __init__(self, message: str = "", *, by: Setting | None = None) -> None:
        self.by = by
        super().__init__(message)


class InputError(PourparlerError):
    """The user's input is at fault: says every fault at once.

    Args:
        problems: the faults, in the order of the file.
    """

    exit_code = 2

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class TalksFileError(InputError):
    """A talks file that does not say what a talks file must say."""


class ReportError(InputError):
    """A report that cannot be read."""


class AnswerError(PourparlerError, ValueError):
    """Data that was to be read back as an answer, and is none."""

    exit_code = 2


class LimitError(PourparlerError):
    """A limit of time or size stopped the search before anything could be said."""

    exit_code = 3


class MissingExtraError(PourparlerError):
    """Something optional was asked for that is not installed.

    Args:
        message: what it is, and what does without it.
        extra: the name of the part to install; a door knows how.
    """

    exit_code = 2

    def __init__(self, message: str, *, extra: str = "") -> None:
        self.extra = extra
        super().__init__(message)


@dataclass(frozen=True, slots=True, kw_only=True)
class Extra:
    """Something optional that can be installed beside the program.

    Attributes:
        name: as in ``pourparler[name]``.
        brings: what can be done with it, as the subject of a sentence.
        packages: the requirements that bring it, for an installer.
    """

    name: str
    brings: str
    packages: tuple[str, ...]


EXTRAS = {
    extra.name: extra
    for extra in (
        Extra(
            name="batch",
            brings="work on a cluster and tables as Parquet",
            packages=("distributed>=2026.8", "pyarrow>=20", "importlib-metadata<9; python_version < '3.12'"),
        ),
        Extra(name="fast", brings="comparing packages by the million", packages=("numba>=0.61",)),
        Extra(name="pdf", brings="a PDF", packages=("weasyprint>=62",)),
        Extra(name="png", brings="a PNG", packages=("resvg-py>=0.3",)),
        Extra(name="reader", brings="a second opinion on what is read", packages=("onnxruntime>=1.20",)),
        Extra(name="solver", brings="searching for orders and among many deals", packages=("ortools>=9.15,<9.16",)),
    )
}
"""Every extra by its name; pyproject.toml has the same."""


class StoppedError(PourparlerError):
    """Whoever asked has stopped the search before it was done."""

    exit_code = 3
