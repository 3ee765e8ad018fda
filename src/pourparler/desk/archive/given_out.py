"""What is given out to those who work on an archive: files to read, and disputes to draft."""

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from pourparler.desk.archive.drafting import Dispute, OfReport
from pourparler.desk.archive.filed import Filed
from pourparler.desk.archive.journal import Journal
from pourparler.desk.archive.reading import Piece, content_of, report_at
from pourparler.errors import InputError
from pourparler.sharing.engine import Engine
from pourparler.sharing.parcels import Died
from pourparler.sharing.processes import NotSharedError

T = TypeVar("T")
R = TypeVar("R")

MOST = 1_000
"""Reports of one dispute that are drafted as one talks; of more, each so many in the order of their days."""
_SECONDS = 0.5
"""How long what is given out at a time shall take: ten times what would be too little to be worth it."""
_AT_FIRST = 4


class Pieces(Sequence[Piece]):
    """Files to read, each opened when it is given out."""

    def __init__(self, files: Sequence[tuple[Path, str]]) -> None:
        self._files = files

    def __len__(self) -> int:
        return len(self._files)

    def __getitem__(self, place: Any) -> Any:
        path, name = self._files[place]
        try:
            return Piece(name=name, data=content_of(path))
        except (OSError, InputError):
            return Piece(name=name, data=None)


@dataclass(frozen=True, slots=True)
class Part:
    """The reports on a dispute, or some of many.

    Attributes:
        id: its name.
        reports: in the order of their days.
    """

    id: str
    reports: Sequence[Filed]

    def key(self, how: str) -> str:
        """By what its draft is known: its reports, what they are called, and when they were written."""
        told = [(one.key, one.number, one.file, str(one.date) if one.given else "") for one in self.reports]
        return hashlib.sha256(json.dumps([how, self.id, told]).encode()).hexdigest()[:40]


def parts_of(groups: Sequence[Sequence[Filed]]) -> Iterator[Part]:
    """The disputes by which drafts are made, each with a name of its own: one of very many reports is several."""
    taken: set[str] = set()
    for group in groups:
        first = min(one.text for one in group if one.rank == group[0].rank)[:10]
        id_ = first if first not in taken else f"{first}-{len(taken)}"
        taken.add(id_)
        for number, start in enumerate(range(0, len(group), MOST), start=1):
            yield Part(id_ if len(group) <= MOST else f"{id_}-part{number}", group[start : start + MOST])


class Disputes(Sequence[Dispute]):
    """Disputes to draft, each looked up when it is given out."""

    def __init__(self, journal: Journal, parts: Sequence[Part]) -> None:
        self._journal, self.parts_of = journal, parts

    def __len__(self) -> int:
        return len(self.parts_of)

    def __getitem__(self, place: Any) -> Any:
        part = self.parts_of[place]
        return Dispute(id=part.id, reports=tuple(self._sent(one) for one in part.reports))

    def _sent(self, one: Filed) -> OfReport:
        given = str(one.date) if one.given else None
        kept = report_at(self._journal, one.at, one.number)
        return OfReport(file=one.file, sha256=one.sha256, date=given, part=kept)


def each(engine: Engine, work: Callable[[T], R], items: Sequence[T], patience: float) -> Iterator[tuple[int, R | Died]]:
    """What came of each item; where nothing can be shared out, it is done here."""
    left = dict.fromkeys(range(len(items)))
    if not left:
        return
    try:
        for place, found in engine.share_out(work, items, together=_AT_FIRST, seconds=_SECONDS, patience=patience):
            del left[place]
            yield place, found
    except NotSharedError:
        for place in left:
            yield place, work(items[place])
