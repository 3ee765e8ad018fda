"""What a report may come as: plain text, a saved page, a PDF, a mail, a folder of these; told apart by its bytes.

``take`` is the one way in. Each kind has a module; the libraries that pages and PDFs need are loaded only when one
comes.
"""

from dataclasses import replace
from pathlib import Path

from pourparler.errors import ReportError
from pourparler.reading.page.inputs import plain
from pourparler.reading.page.inputs.faults import fault
from pourparler.reading.page.inputs.kinds import SUFFIXES, Kind, kind_of, refuse_what_is_no_report
from pourparler.reading.page.inputs.mojibake import lost, mended
from pourparler.reading.page.inputs.own import OwnWritingError, refuse_own_page, refuse_own_words
from pourparler.reading.page.inputs.several import SEVERAL, several
from pourparler.reading.page.inputs.taken import Doubt, DoubtKind, Hints, Taken
from pourparler.record.standard_input import STDIN, standard_input

__all__ = ["LARGEST", "SUFFIXES", "Hints", "Kind", "Taken", "bytes_of", "is_ours", "several", "take"]

LARGEST = dict.fromkeys(Kind, 30_000_000) | {Kind.TEXT: 2_000_000, Kind.HTML: 10_000_000}
"""Bytes in one file, by kind: a page and a mail carry scripts and pictures beside the text."""

MOST_LINES = 60_000
"""Lines in one report: 2 MB of hard-wrapped text have some thirty thousand."""
_MOST_TOLD = 4
_ENOUGH = max(LARGEST.values()) + 1


def take(file: str, data: bytes) -> Taken:
    """The text of a report and what its wrapping says of it.

    Args:
        file: its name, for messages and, where the bytes do not tell, for its kind.
        data: its bytes.

    Raises:
        ReportError: it is empty, too large, in a format that is not read, or damaged.
        OwnWritingError: it is no report but a briefing or an export of ours.
    """
    refuse_what_is_no_report(file, data)
    kind = kind_of(file, data)
    if len(data) > LARGEST[kind]:
        raise _too_large(file, len(data), LARGEST[kind])
    taken = _taken(kind, file, data)
    refuse_own_words(file, taken.text)
    if not taken.text.strip():
        raise fault(file, "the report is empty", "Give a file with the text of a report in it.")
    if len(taken.text) > LARGEST[Kind.TEXT]:
        raise _too_large(file, len(taken.text), LARGEST[Kind.TEXT])
    if sum(1 for line in taken.text.split("\n") if line.strip()) > MOST_LINES:
        raise fault(file, f"more than {MOST_LINES:,} lines are no report", "Split the file into reports.")
    doubts = _doubts_of_letters(taken.text)
    return replace(taken, doubts=(*taken.doubts, *doubts)) if doubts else taken


def _taken(kind: Kind, file: str, data: bytes) -> Taken:
    """Each door is opened only when something stands before it."""
    if kind is Kind.PDF:
        from pourparler.reading.page.inputs import pdf

        return pdf.take(file, data)
    if kind is Kind.HTML:
        from pourparler.reading.page.inputs import html

        refuse_own_page(file, data)
        page = plain.decode_page(file, data)
        return _doubted(html.take(file, page.text), page)
    if kind is Kind.DOCUMENT:
        from pourparler.reading.page.inputs import office

        return office.take(file, data)
    if kind in SEVERAL:
        what = f"a {kind} with {len(several(file, data).parts)} reports, and one was asked for"
        raise fault(file, what, "Save one of them as a file of its own.")
    if kind is Kind.MAIL:
        from pourparler.reading.page.inputs import mail

        return mail.take(file, data)
    text = plain.decoded(file, data)
    return _doubted(Taken(kind=kind, text=text.text), text)


def _doubted(taken: Taken, text: plain.Decoded) -> Taken:
    """With what is to be told of its encoding."""
    if text.guessed is None:
        return taken
    return replace(taken, doubts=(*taken.doubts, Doubt(kind=DoubtKind.LETTERS_GUESSED, words=text.guessed)))


def _doubts_of_letters(text: str) -> tuple[Doubt, ...]:
    """Letters that are mended when the text is read, and those that nothing can mend."""
    wrong = next(mended(text), None)
    told = [Doubt(kind=DoubtKind.LETTERS_MENDED, words=text[wrong[0] : wrong[1]])] if wrong else []
    return (*told, *(Doubt(kind=DoubtKind.LETTERS_LOST, words=words) for words in lost(text)[:_MOST_TOLD]))


def is_ours(path: Path) -> bool:
    """Whether a file is a briefing or an export of ours; one that cannot be read is not."""
    try:
        take(path.name, bytes_of(path))
    except OwnWritingError:
        return True
    except (OSError, ReportError):
        return False
    return False


def bytes_of(path: Path) -> bytes:
    """As much of a file as can matter: one byte past the largest report, so that the rest is never loaded.

    Args:
        path: of the file; ``-`` for standard input.

    Raises:
        OSError: it cannot be read.
    """
    if path == STDIN:
        return standard_input()
    with path.open("rb") as opened:
        return opened.read(_ENOUGH)


def _too_large(file: str, size: int, most: int) -> ReportError:
    said = "30 MB or more" if size >= _ENOUGH else f"{size / 1e6:.0f} MB"
    return fault(
        file,
        f"{said} is too much for one report",
        f"At most {most / 1e6:.0f} MB can be read. Split the file into reports.",
    )
