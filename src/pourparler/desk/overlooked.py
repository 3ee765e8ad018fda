"""Passages of a report in which a second reader reads a statement, and the rules do not: for a person to look at."""

import functools
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pourparler.desk.report_text import text_of

if TYPE_CHECKING:
    from pourparler.reading.report import Report

_KEPT = 200
"""Reports of which it is kept in memory what was possibly missed there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlooked:
    """A passage that was possibly missed.

    Attributes:
        words: of the passage.
        speaker: the party that the second reader takes for the speaker; None where it is not clear.
        act: what it reads, in a word.
        probability: from 0 to 1.
    """

    words: str
    speaker: str | None
    act: str
    probability: float


def overlooked(path: Path, part: str) -> tuple[Overlooked, ...]:
    """What was possibly missed in a report, in the order of the text; nothing where there is no second reader.

    Args:
        path: its file.
        part: of a file that holds several reports, what this one is called.

    Raises:
        InputError: the file cannot be read.
    """
    from pourparler.reading.second.weights import weights

    found = weights()
    return _overlooked(path.name, text_of(path, part), found.fingerprint) if found is not None else ()


@functools.lru_cache(maxsize=_KEPT)
def _overlooked(name: str, text: str, _fingerprint: str) -> tuple[Overlooked, ...]:
    """Kept for these weights, since others miss other things."""
    from pourparler.reading import read_report

    return tuple(_told(read_report(f"{name}.txt", text.encode("utf-8", "replace"))))


def _told(report: "Report") -> "list[Overlooked]":
    return [
        Overlooked(
            words=" ".join(report.original.words(one.span).split()),
            speaker=one.speaker,
            act=one.act.value,
            probability=one.probability,
        )
        for one in report.missed
    ]
