"""A report: what was read from it, and the way from the bytes of a file to its text, or a message that says why not.

The text is the original as decoded, never tidied: every offset in the record is an offset into it.
"""

import codecs
import hashlib
from dataclasses import dataclass

from pourparler.errors import Problem, ReportError
from pourparler.reading.roster import Roster
from pourparler.reading.sentences import Sentence
from pourparler.reading.statements import Reading
from pourparler.record.dates import PartialDate

LARGEST = 2_000_000
"""Bytes in one report; a book is no report."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NOT_YET = (
    (b"%PDF-", "a PDF, which cannot be read yet", "Copy its text into a .txt file."),
    (b"PK\x03\x04", "an archive or office document, not text", "Save it as plain text."),
    (b"\x89PNG", "a picture, not text", "Give the report as plain text."),
    (b"\xff\xd8\xff", "a picture, not text", "Give the report as plain text."),
    (b"\x1f\x8b", "compressed, not text", "Unpack it first."),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What was read from one report.

    Attributes:
        file: its name as given.
        title: the headline.
        outlet: who published it.
        byline: who wrote it.
        date: when; None where the report does not say, for no date is invented.
        date_words: the words the date came from.
        text: the text as decoded, into which all offsets point.
        text_sha256: its fingerprint.
        sentences: of the body.
        parties: full names of those who speak, are spoken to or have a role in the talks, in the order of the text.
        statements: what they did by saying it.
        roster: everybody named, with aliases, people and roles.
        read_in_part: whether it holds more text or statements than are read from one report.
    """

    file: str
    title: str | None
    outlet: str | None
    byline: str | None
    date: PartialDate | None
    date_words: str | None
    text: str
    text_sha256: str
    sentences: tuple[Sentence, ...]
    parties: tuple[str, ...]
    statements: tuple[Reading, ...]
    roster: Roster
    read_in_part: bool = False


def decode(file: str, data: bytes) -> str:
    """The text of a report.

    The encoding that a byte order mark names, else UTF-8 strictly, else Windows-1252 or the most likely one.

    Args:
        file: its name, for messages.
        data: its bytes.

    Raises:
        ReportError: it is empty, too large, not text, or in a format that cannot be read yet.
    """
    _refuse_what_is_no_text(file, data)
    text = _decoded(data)
    if text is None:
        raise _error(file, "no encoding fits its bytes", "Save the report as UTF-8 text.")
    if not text.strip():
        raise _error(file, "the report is empty", "Give a file with the text of a report in it.")
    if _looks_like_html(text):
        raise _error(file, "a web page, which cannot be read yet", "Copy its text into a .txt file.")
    return text


def sha256(text: str) -> str:
    """The fingerprint of a text, by which the same report is recognised."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _refuse_what_is_no_text(file: str, data: bytes) -> None:
    if len(data) > LARGEST:
        size = f"{len(data) / 1e6:.0f} MB"
        raise _error(
            file,
            f"{size} is too much for one report",
            f"At most {LARGEST / 1e6:.0f} MB can be read. Split the file into reports.",
        )
    for start, what, remedy in _NOT_YET:
        if data.startswith(start):
            raise _error(file, what, remedy)
    marked = any(data.startswith(mark) for mark, _ in _MARKS)
    if not marked and b"\x00" in data:
        raise _error(file, "binary data, not text", "Give the report as plain text.")


def _decoded(data: bytes) -> str | None:
    encoding = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), "utf-8")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return _western(data) or _most_likely(data)


def _western(data: bytes) -> str | None:
    """Mostly ASCII with a few accents and curly quotes: Windows-1252, between whose likes no statistics can tell."""
    beyond_ascii = len(data) - len(data.translate(None, bytes(range(128, 256))))
    if beyond_ascii > 0.15 * len(data):
        return None
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return None


def _most_likely(data: bytes) -> str | None:
    """What charset-normalizer makes of it: slow to load, so only where the plain ways fail."""
    from charset_normalizer import from_bytes

    best = from_bytes(data[:200_000]).best()
    if best is None:
        return None
    try:
        return data.decode(best.encoding)
    except UnicodeDecodeError:
        return data.decode(best.encoding, errors="replace")


def _looks_like_html(text: str) -> bool:
    start = text[:2000].lstrip("\ufeff \t\r\n").lower()
    return start.startswith(("<!doctype html", "<html", "<?xml")) or "<body" in start


def _error(file: str, what: str, remedy: str) -> ReportError:
    return ReportError([Problem(file=file, line=None, what=what, remedy=remedy)])
