"""The reports of a folder with what was read of each, and those that a record rests on and that are not here."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from pourparler.desk.file_names import by_name
from pourparler.desk.gather import Pile
from pourparler.desk.readings import Readings
from pourparler.desk.stock import Stock
from pourparler.errors import Problem
from pourparler.record.dates import PartialDate
from pourparler.record.ids import slug
from pourparler.record.passages import Source
from pourparler.record.talks import Talks

if TYPE_CHECKING:
    from pourparler.reading import Report


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRow:
    """One report.

    Attributes:
        id: its name in addresses: that of its source where there is one.
        file: its name, with the folder where it is in one; empty where no file is known.
        title: its headline.
        outlet: who printed it.
        date: when.
        statements: how many statements rest on it.
        positions: how many positions do.
        read: whether anything was found in it.
        open: how many readings of it nobody has decided about.
        here: whether its file is in the folder.
        problems: why it could not be read, with the remedy.
    """

    id: str
    file: str
    title: str | None = None
    outlet: str | None = None
    date: PartialDate | None = None
    statements: int = 0
    positions: int = 0
    read: bool = False
    open: int = 0
    here: bool = True
    problems: tuple[str, ...] = ()


def rows_so_far(stock: Stock, read: "Iterable[Report]") -> tuple[ReportRow, ...]:
    """The reports while they are being read: positions are known only when all are.

    Args:
        stock: what is in the folder.
        read: the reports that were read so far.
    """
    known = {PurePath(report.file).name: _row_of(report) for report in read}
    return tuple(known.get(path.name) or ReportRow(id=path.name, file=path.name) for path in stock.reports)


def _row_of(report: "Report") -> ReportRow:
    return ReportRow(
        id=report.file,
        file=PurePath(report.file).name,
        title=report.title,
        outlet=report.outlet,
        date=report.date,
        statements=len(report.statements),
        read=True,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Filed:
    """A report with its place.

    Attributes:
        row: what is told of it.
        path: its file; None where it is not here.
        part: of a file that holds several reports, what this one is called.
    """

    row: ReportRow
    path: Path | None
    part: str


def report_rows(
    stock: Stock,
    pile: Pile | None,
    readings: Readings | None = None,
    problems: Iterable[Problem] = (),
    root: Path | None = None,
) -> tuple[ReportRow, ...]:
    """A row for each report; see ``filed``."""
    return tuple(one.row for one in filed(stock, pile, readings, problems, root))


def filed(
    stock: Stock,
    pile: Pile | None,
    readings: Readings | None = None,
    problems: Iterable[Problem] = (),
    root: Path | None = None,
) -> tuple[Filed, ...]:
    """Each report, in the order of their names, and then those that only the record names.

    Args:
        stock: what is in the folder.
        pile: what was read of it.
        readings: how it stands with what was read.
        problems: what could not be read.
        root: the folder, from which names are told.
    """
    records = [materials.talks for materials in pile.each] if pile is not None else []
    shelf = _Shelf(stock.reports, root)
    of_path: dict[Path, list[tuple[Source, ReportRow]]] = {}
    elsewhere: list[Filed] = []
    for talks in records:
        for source, row in _told(talks, readings):
            path = shelf.path_of(source.file or "")
            if path is not None:
                of_path.setdefault(path, []).append((source, row))
            elif row.read:
                elsewhere.append(Filed(row=replace(row, file=source.file or "", here=False), path=None, part=""))
    wrong = _by_file(problems)
    found = [one for path in stock.reports for one in _of_file(path, shelf.name(path), of_path.get(path, []), wrong)]
    return _called_apart((*found, *elsewhere))


def _told(talks: Talks, readings: Readings | None) -> Iterator[tuple[Source, ReportRow]]:
    """What the record has of each of its sources."""
    said = Counter(name for one in talks.statements for name in {ground.source for ground in one.grounds})
    held = Counter(name for one in talks.positions for name in {ground.source for ground in one.grounds})
    for source in talks.sources:
        own = readings.by_source.get(source.id, ()) if readings is not None else ()
        row = ReportRow(
            id=source.id,
            file="",
            title=source.title,
            outlet=source.outlet,
            date=source.date,
            statements=said[source.id],
            positions=held[source.id],
            read=bool(own or source.file),
            open=sum(one.standing.is_open for one in own),
        )
        yield source, row


def _of_file(
    path: Path, name: str, told: list[tuple[Source, ReportRow]], wrong: Mapping[str, list[str]]
) -> Iterator[Filed]:
    """The reports in a file: one nearly always."""
    problems = tuple(dict.fromkeys([*wrong.get(str(path), []), *wrong.get(path.name, [])]))
    for source, row in told:
        file = name if len(told) == 1 else source.file or name
        yield Filed(row=replace(row, file=file, problems=problems), path=path, part=source.file or path.name)
    if not told:
        yield Filed(row=ReportRow(id=slug(name, longest=60), file=name, problems=problems), path=path, part=path.name)


def _by_file(problems: Iterable[Problem]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for problem in problems:
        if not problem.warning:
            found.setdefault(str(problem.file), []).append(f"{problem.what}. {problem.remedy}".strip())
    return found


def _called_apart(several: Iterable[Filed]) -> tuple[Filed, ...]:
    """With no two under one name in addresses."""
    taken: set[str] = set()
    apart: list[Filed] = []
    for one in several:
        name, number = one.row.id, 2
        while name in taken:
            name, number = f"{one.row.id}-{number}", number + 1
        taken.add(name)
        apart.append(one if name == one.row.id else replace(one, row=replace(one.row, id=name)))
    return tuple(apart)


class _Shelf:
    """The files of a folder, found by what a record calls them."""

    def __init__(self, paths: tuple[Path, ...], root: Path | None) -> None:
        self._root = root
        self._whole = {str(path): path for path in paths} | {self.name(path): path for path in paths}
        self._names = by_name(paths)
        self._stems = {str(PurePath(path.name).with_suffix("")): path for path in self._names.values()}

    def name(self, path: Path) -> str:
        """What a file is called from the folder on."""
        return path.relative_to(self._root).as_posix() if self._root and path.is_relative_to(self._root) else path.name

    def path_of(self, file: str) -> Path | None:
        """The file that a record means: the file itself, or the one that holds several of which it is one."""
        name = PurePath(file).name
        found = self._whole.get(file) or self._names.get(name)
        if found is None and "/" in file:  # attached to a mail
            found = next((self._names[part] for part in reversed(PurePath(file).parts) if part in self._names), None)
        return found or self._stems.get(name.rpartition(" (")[0] or "/")
