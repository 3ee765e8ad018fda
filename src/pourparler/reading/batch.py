"""Many reports, read one after the other: what each is called, when it was written, and all that is at fault."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from pourparler.errors import InputError, Problem, unreadable
from pourparler.reading.coded import SUFFIX, read_project
from pourparler.reading.inputs import bytes_of
from pourparler.reading.inputs.folder import STDIN
from pourparler.reading.inputs.own import OwnWritingError
from pourparler.reading.notices import Notice, NoticeKind
from pourparler.reading.reader import read_report
from pourparler.reading.report import Report
from pourparler.record.dates import PartialDate
from pourparler.record.ids import did_you_mean

Reader = Callable[[str, bytes], Report]
"""Reads one report from its name and bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Reports as read.

    Attributes:
        reports: in the order given.
        dates: that a person gave, by the file name of the report.
        notices: what was left unread.
    """

    reports: tuple[Report, ...]
    dates: Mapping[str, PartialDate] = field(default_factory=dict)
    notices: tuple[Notice, ...] = ()


def read_batch(
    files: Sequence[Path],
    dates: Mapping[str, PartialDate] | None = None,
    *,
    read: Reader = read_report,
    progress: Callable[[int, int], None] | None = None,
    may_be_none: bool = False,
) -> Batch:
    """Read reports; briefings of our own among them are left out, and said.

    Args:
        files: the reports, ``-`` for standard input.
        dates: of reports that print none, by their paths or names.
        read: reads one.
        progress: told (reports done, all reports) before each.
        may_be_none: whether it is no fault if all of them are our own writing.

    Raises:
        InputError: some cannot be read, or a date is of none of them; all of them are told.
    """
    names = _names(files)
    problems: list[Problem] = []
    reports: list[Report] = []
    notices: list[Notice] = []
    ours: dict[Path, OwnWritingError] = {}
    for number, path in enumerate(files):
        if progress:
            progress(number, len(files))
        try:
            found, told = _read_in(path, names[path], read)
            reports += found
            notices += told
        except OwnWritingError as error:
            ours[path] = error
        except InputError as error:
            problems += _at(path, error)
        except OSError as error:
            problems.append(unreadable(str(path), error))
    keys = {report.file: {report.file} for report in reports}
    keys |= {names[path]: {names[path], path.name, str(path)} for path in files}
    problems += _dated_in_vain(dates or {}, {key for called in keys.values() for key in called})
    if not reports and not may_be_none:
        problems += (problem for path, error in ours.items() for problem in _at(path, error))
    if problems:
        raise InputError(problems)
    given = {name: date for name, called in keys.items() for key, date in (dates or {}).items() if key in called}
    if ours:
        notices.append(Notice(kind=NoticeKind.OWN_WRITING, about=tuple(names[path] for path in ours)))
    return Batch(reports=tuple(reports), dates=given, notices=tuple(notices))


def _read_in(path: Path, name: str, read: Reader) -> tuple[Sequence[Report], Sequence[Notice]]:
    """The report in a file, or all those in a project."""
    data = bytes_of(path)
    return read_project(path.name, data, read) if path.suffix.lower() == SUFFIX else ((read(name, data),), ())


def _names(files: Sequence[Path]) -> dict[Path, str]:
    """What a report is called: its name without folders, unless two are called alike."""
    count = Counter(path.name for path in files)
    names = {path: path.name if count[path.name] == 1 else str(path) for path in files}
    return names | ({STDIN: "standard input"} if STDIN in names else {})


def _at(path: Path, error: InputError) -> list[Problem]:
    """The faults of a report under its path, so that it is found."""
    return [problem if path == STDIN else replace(problem, file=str(path)) for problem in error.problems]


def _dated_in_vain(dates: Mapping[str, PartialDate], known: set[str]) -> list[Problem]:
    return [
        Problem(
            file=key,
            line=None,
            what="a date is given for it, but no such report is read",
            remedy=did_you_mean(key, sorted(known)) or "Write FILE=DATE with the path or the name of a report.",
        )
        for key in dates
        if key not in known
    ]
