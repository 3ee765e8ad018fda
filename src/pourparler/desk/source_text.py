"""The report that a source is, among those of a folder, and its text cut where passages begin and end."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path, PurePath

from pourparler.record.passages import Source

AROUND = 20_000
"""Characters that are shown on either side of a passage."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of a text; ``passages`` are the ids of those that it belongs to."""

    text: str
    passages: tuple[str, ...] = ()


def file_of(source: Source | None, reports: Sequence[Path]) -> Path | None:
    """The report of a folder that a source is; None where it is not there."""
    if source is None or not source.file:
        return None
    return next((path for path in reports if path.name == PurePath(source.file).name), None)


def pieces(text: str, places: Sequence[tuple[str, tuple[int, int]]], around: tuple[int, int]) -> tuple[Piece, ...]:
    """A text cut wherever a passage begins or ends.

    Args:
        text: the whole of it.
        places: passages by id, and where they stand.
        around: the place around which a long text is shown.
    """
    start, end = max(0, around[0] - AROUND), min(len(text), around[1] + AROUND)
    cuts = sorted({start, end, *(cut for _, place in places for cut in place if start < cut < end)})
    return tuple(
        Piece(text=text[a:b], passages=tuple(id_ for id_, place in places if place[0] <= a and b <= place[1]))
        for a, b in pairwise(cuts)
    )
