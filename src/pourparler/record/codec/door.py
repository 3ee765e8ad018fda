"""From bytes to text: what is too large, not text, or not there is refused before anything looks at it."""

import codecs
import os
import re
from collections.abc import Iterable
from pathlib import Path

from pourparler.record.standard_input import STDIN, standard_input

MOST_BYTES = 2_000_000
"""Bytes in one file; more is refused unread."""

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


class Refusal(ValueError):  # noqa: N818 - the file is refused; nothing went wrong
    """A file that is not read at all, or not further.

    Attributes:
        line: where; None where the file as a whole is meant.
        what: what is wrong, without a closing full stop.
        remedy: how to mend it; may be empty.
        wrong: the word at fault; empty where it is no single word.
        instead: words that may stand in its place.
    """

    def __init__(
        self, what: str, remedy: str = "", line: int | None = None, *, wrong: str = "", instead: Iterable[str] = ()
    ) -> None:
        self.what, self.remedy, self.line = what, remedy, line
        self.wrong, self.instead = wrong, tuple(instead)
        super().__init__(f"{what}. {remedy}".rstrip())


def shown(text: str, longest: int = 60) -> str:
    """A text as a message shows it: on one line, and cut where it goes on and on."""
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[: longest - 1]}…"


def read_bytes(path: Path) -> bytes:
    """The bytes of a file; what is not a file, or too large, is refused without reading it whole.

    Raises:
        Refusal: the file cannot be read.
    """
    try:
        if path == STDIN:
            content = standard_input()
            _check_size(len(content))
            return content
        with path.open("rb") as stream:
            _check_size(os.fstat(stream.fileno()).st_size)
            content = stream.read(MOST_BYTES + 1)  # a pipe or a device tells no size
    except (OSError, ValueError) as error:
        raise _cannot_open(path, error) from error
    _check_size(len(content))
    return content


def _cannot_open(path: Path, error: OSError | ValueError) -> Refusal:
    match error:
        case Refusal():
            return error
        case FileNotFoundError():
            return Refusal("there is no such file", _neighbour(path))
        case IsADirectoryError():
            return Refusal("this is a folder, not a file", "Name one file in it.")
        case PermissionError():
            return Refusal("this file may not be read", "Ask for the right to read it.")
        case OSError():
            return Refusal(f"this file cannot be read: {error.strerror or error}")
        case _:
            return Refusal("this is not the name of a file")  # a NUL in the name


def _neighbour(path: Path) -> str:
    for suffix in (".talks.yaml", ".yaml", ".yml"):
        other = path.with_name(path.name + suffix) if path.name else path
        if other != path and other.is_file():
            return f'Did you mean "{other}"?'
    return "Check the spelling, and the folder you are in."


def _check_size(size: int) -> None:
    if size > MOST_BYTES:
        raise Refusal(
            f"{size / 1e6:.1f} MB are too much for one file",
            f"At most {MOST_BYTES // 1_000_000} MB are read. Leave reports in files of their own, named by `file`.",
        )


def to_text(content: bytes | str) -> str:
    """Decode UTF-8, or UTF-16 with a byte order mark, and refuse what is no text.

    Raises:
        Refusal: not such text.
    """
    text = _decode(content) if isinstance(content, bytes) else content.removeprefix("\ufeff")
    # Four bytes are the most that UTF-8 takes for a character, so that most texts need no encoding to be measured.
    if len(text) * 4 > MOST_BYTES:
        _check_size(len(text.encode("utf-8", "surrogatepass")))
    if unprintable := _UNPRINTABLE.search(text):
        line = text.count("\n", 0, unprintable.start()) + 1
        raise Refusal(
            f"a character that no text holds (U+{ord(unprintable[0]):04X})",
            "This may not be a text file. Save it as plain text in UTF-8.",
            line,
        )
    return text


def _decode(content: bytes) -> str:
    _check_size(len(content))
    for mark, encoding in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return _strictly(content[len(mark) :], encoding)
    return _strictly(content, "utf-8")


def _strictly(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        if b"\0" in content and encoding == "utf-8":
            raise Refusal("this is not a text file", "Give a talks file, written in plain text.") from error
        line = content.count(b"\n", 0, error.start) + 1 if encoding == "utf-8" else None
        raise Refusal(f"this is not {encoding.upper()} text", "Save the file as UTF-8.", line) from error
