"""Reading one file of an archive, wherever that is done: what is kept of it.

Whatever goes wrong with a file is a reason to set it aside, and none to stop.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from pourparler.desk.archive.journal import Journal, packed, unpacked
from pourparler.record.codec.answers import decode, encode

if TYPE_CHECKING:
    from pourparler.reading.batch import Outcome, Reader
    from pourparler.reading.report import Report
    from pourparler.reading.sorting.cards import Card


_LONGEST = 500
"""Characters of a reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A file to read.

    Attributes:
        name: its path in the archive.
        data: what it holds; None where it could not be opened.
    """

    name: str
    data: bytes | None


def content_of(path: Path) -> bytes:
    """What a file holds.

    Raises:
        OSError: it cannot be read.
        InputError: it is larger than what is read.
    """
    from pourparler.reading.page.inputs import bytes_of

    return bytes_of(path)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What is kept of a file.

    Attributes:
        head: by what it is known, what is in it, and, where it is set aside, why.
        parts: of each of its reports the card by which it is sorted, and the report.
    """

    head: dict[str, Any]
    parts: tuple[bytes, ...] = ()


def fingerprint(data: bytes) -> str:
    """The hash of what a file holds."""
    return hashlib.sha256(data).hexdigest()


def key_of(told: str, name: str, content: str) -> str:
    """By what a file is known: what it holds, as what it is read, and how.

    Args:
        told: a fingerprint of the program, and of all that it was told of reading.
        name: of the file, whose ending says what it is.
        content: the hash of what it holds.
    """
    return hashlib.sha256(f"{told} {PurePosixPath(name).suffix.lower()} {content}".encode()).hexdigest()[:40]


def read_piece(piece: Piece, *, read: "Reader", told: str) -> Kept:
    """What is kept of a file.

    Args:
        piece: the file.
        read: reads one report.
        told: a fingerprint of how it is read.
    """
    from pourparler.reading.batch import read_bytes

    if piece.data is None:
        return Kept(head={"key": "", "name": piece.name, "aside": "cannot be opened"})
    content = fingerprint(piece.data)
    head: dict[str, Any] = {"key": key_of(told, piece.name, content), "sha256": content, "name": piece.name}
    try:
        found = read_bytes(PurePosixPath(piece.name), piece.name, piece.data, read)  # type: ignore[arg-type]
        return _kept(head, found)
    except ImportError:  # the fault is not the report's
        raise
    except Exception as error:  # noqa: BLE001 - one report must not stop a hundred thousand
        why = f"reading it failed ({type(error).__name__}: {error})"[:_LONGEST]
        return Kept(head={**head, "aside": why, "failed": True})


def _kept(head: dict[str, Any], found: "Outcome") -> Kept:
    from pourparler.reading.sorting.cards import card_of

    if found.problems or not found.reports:
        why = " ".join(f"{problem.what}. {problem.remedy}".strip() for problem in found.problems)
        return Kept(head={**head, "aside": why or "no report is in it"})
    cards = [card_of(report) for report in found.reports]
    reports = [
        {
            "file": report.file,
            "title": report.title,
            "outlet": report.outlet,
            "date": report.date and str(report.date),
            "text": report.text_sha256,
            "talks": card.of_talks,
        }
        for report, card in zip(found.reports, cards, strict=True)
    ]
    parts = (packed(encode(kept)) for both in zip(cards, found.reports, strict=True) for kept in both)
    notices = [str(notice) for notice in found.notices]
    return Kept(head={**head, "reports": reports, "notices": notices}, parts=tuple(parts))


def card_at(journal: Journal, at: int, number: int) -> "Card":
    """The card of a report, by the place of its file and its number in that."""
    from pourparler.reading.sorting.cards import Card

    found: Card = decode(Card, unpacked(journal.part(at, 2 * number)))
    return found


def report_at(journal: Journal, at: int, number: int) -> bytes:
    """A report as it is kept, likewise."""
    return journal.part(at, 2 * number + 1)


def report_in(part: bytes) -> "Report":
    """A report that was kept."""
    from pourparler.reading.report import Report

    found: Report = decode(Report, unpacked(part))
    return found
