"""What a conversion carries: a record read from another format, or files to be written; and what was lost."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pourparler.errors import InputError, Problem, Setting
from pourparler.record.codec.door import Refusal, read_bytes, to_text
from pourparler.record.talks import Talks


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A record from another format.

    Attributes:
        talks: the record.
        lost: what the other format says and a talks file cannot, one sentence each; assumptions are told here, too.
        comment: lines to put at the top of a talks file.
    """

    talks: Talks
    lost: tuple[str, ...] = ()
    comment: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """Files in another format.

    Attributes:
        files: names with texts; the name is empty where the format is one file.
        lost: what the talks file says and the other format cannot, one sentence each.
    """

    files: tuple[tuple[str, str], ...]
    lost: tuple[str, ...] = ()


def one_file(text: str, lost: Iterable[str] = ()) -> Writing:
    """A single file."""
    return Writing(files=(("", text),), lost=tuple(lost))


class Faults:
    """Faults of one conversion, told all at once.

    Args:
        file: the name of the file that is meant, for messages.
    """

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []

    def tell(self, what: str, remedy: str = "", line: int | None = None, file: str | None = None) -> None:
        """Note a fault."""
        self.problems.append(Problem(file=file or self.file, line=line, what=what, remedy=remedy))

    def stop_if_any(self) -> None:
        """Leave where there are faults.

        Raises:
            InputError: with all of them.
        """
        if self.problems:
            raise InputError(self.problems)


def refusal(
    file: str | Path, what: str, remedy: str = "", line: int | None = None, by: Setting | None = None
) -> InputError:
    """One fault, to be raised."""
    where = file if isinstance(file, Setting) else str(file)
    return InputError([Problem(file=where, line=line, what=what, remedy=remedy, by=by)])


def bytes_of(path: Path) -> bytes:
    """The bytes of a file.

    Raises:
        InputError: the file cannot be read, or is too large.
    """
    try:
        return read_bytes(path)
    except Refusal as refused:
        raise refusal(path, refused.what, refused.remedy, refused.line) from refused


def text_of(path: Path) -> str:
    """The text of a file in UTF-8.

    Raises:
        InputError: the file cannot be read, is too large, or no text.
    """
    try:
        return to_text(read_bytes(path))
    except Refusal as refused:
        raise refusal(path, refused.what, refused.remedy, refused.line) from refused
