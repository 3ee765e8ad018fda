"""The door to pypdf: from a PDF with a text layer to its text, page after page.

What the file says of itself (how long it is, how many pages it has) is not believed; reading stops when it holds
more than a report or takes too long.
"""

import io
import logging
import re
import time
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from pourparler.errors import ReportError
from pourparler.reading.page.inputs.columns import by_columns
from pourparler.reading.page.inputs.faults import fault
from pourparler.reading.page.inputs.kinds import Kind
from pourparler.reading.page.inputs.own import GENERATOR, own_writing
from pourparler.reading.page.inputs.taken import Hints, Taken

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

MOST_PAGES = 300
MOST_SECONDS = 6.0
_LONGEST_PAGE = 400_000
"""Bytes that draw one page; a page full of small print needs some thirty thousand."""
_COPY = "Copy its text into a .txt file."
_HYPHEN_AT_THE_END = re.compile(r"(?<=[a-z])-[ \t]*\n[ \t]*(?=[a-z])")
_DIGITS = re.compile(r"\d+")


def take(file: str, data: bytes) -> Taken:
    """The text of a PDF.

    Raises:
        ReportError: it is encrypted, damaged, a scan without text, or takes too long.
        OwnWritingError: it is a briefing of ours.
    """
    from pypdf.errors import DependencyError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it has to say is not for users
    try:
        reader = _opened(file, data)
        if reader.metadata and reader.metadata.creator == GENERATOR:
            raise own_writing(file)
        pages = list(_pages(file, reader))
        title = _title(reader)
    except (ReportError, MemoryError):
        raise
    except DependencyError as error:
        raise _encrypted(file) from error
    except Exception as error:  # a damaged file can trip its parser in any way
        raise fault(file, f"a damaged PDF ({type(error).__name__})", f"Print it to a new PDF, or: {_COPY}") from error
    text = _joined(pages)
    if len(re.findall(r"[^\W\d_]{2,}", text[:20_000])) < 5:
        raise fault(file, "a PDF without text: a scan, or pictures only", f"Run it through text recognition. {_COPY}")
    return Taken(kind=Kind.PDF, text=text, hints=Hints(title=title))


def _opened(file: str, data: bytes) -> "PdfReader":
    from pypdf import PdfReader

    reader = PdfReader(io.BytesIO(data), strict=False)
    if reader.is_encrypted and not _opens_without_password(reader):
        raise _encrypted(file)
    return reader


def _encrypted(file: str) -> ReportError:
    return fault(file, "an encrypted PDF", f"Print it to a new PDF, or save it without a password, or: {_COPY}")


def _opens_without_password(reader: "PdfReader") -> bool:
    """Many are encrypted only to forbid printing, and open for anybody."""
    from pypdf.errors import DependencyError

    try:
        return bool(reader.decrypt(""))
    except (DependencyError, NotImplementedError):
        return False


def _pages(file: str, reader: "PdfReader") -> Iterator[str]:
    """The text of one page after the other, while there is time."""
    begun = time.monotonic()
    for number, page in enumerate(reader.pages):
        if number >= MOST_PAGES:
            raise fault(file, f"more than {MOST_PAGES} pages", "Save the pages of the report as a PDF of their own.")
        if _drawn_with(page) > _LONGEST_PAGE:
            raise fault(file, f"page {number + 1} is a drawing, or no page at all", _COPY)
        yield _text_of(page)
        if time.monotonic() - begun > MOST_SECONDS:
            raise fault(file, f"reading this PDF takes longer than {MOST_SECONDS:.0f} seconds", _COPY)


def _text_of(page: "PageObject") -> str:
    from pypdf.errors import PyPdfError

    plain = page.extract_text()
    try:
        drawn = page.extract_text(extraction_mode="layout")
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError, PyPdfError):
        return plain  # a font or a matrix is at fault that only a look at the layout needs
    return by_columns(plain, drawn)


def _drawn_with(page: "PageObject") -> int:
    contents = page.get_contents()
    return len(contents.get_data()) if contents is not None else 0


def _title(reader: "PdfReader") -> str | None:
    """The title the document names, unless it is a file's name."""
    title = reader.metadata.title if reader.metadata else None
    words = " ".join(str(title or "").split())
    return words[:300] if len(words.split()) >= 3 and "." not in words[-5:] else None


def _joined(pages: list[str]) -> str:
    """The pages as one text: no running heads, no page numbers, words cut at the end of a line made whole."""
    split = [[line.strip() for line in page.splitlines() if line.strip()] for page in pages]
    counts = Counter(_DIGITS.sub("#", line) for lines in split for line in {*lines[:2], *lines[-2:]})
    running = {line for line, count in counts.items() if count >= 3 and 2 * count > len(pages)}
    kept = ["\n".join(line for line in lines if _DIGITS.sub("#", line) not in running) for lines in split]
    return _HYPHEN_AT_THE_END.sub("", "\n".join(page for page in kept if page))
