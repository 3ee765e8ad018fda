"""Many reports: what each is called, when it was written, and all that is at fault.

They are read one after the other; where that takes long and there are processors for it, the rest is shared out.
"""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from math import ceil
from pathlib import Path
from time import perf_counter

from pourparler.errors import InputError, Problem, unreadable
from pourparler.reading.coded import SUFFIX, read_project
from pourparler.reading.notices import Notice, NoticeKind
from pourparler.reading.page.inputs import bytes_of, several
from pourparler.reading.page.inputs.own import OwnWritingError
from pourparler.reading.page.inputs.several import Several
from pourparler.reading.page.inputs.taken import DoubtKind
from pourparler.reading.reader import read_report
from pourparler.reading.report import Report
from pourparler.reading.second.weights import weights
from pourparler.record.dates import PartialDate
from pourparler.record.ids import did_you_mean
from pourparler.record.standard_input import NAME, STDIN, name_of
from pourparler.sharing.engine import Engine
from pourparler.sharing.parcels import Died
from pourparler.sharing.processes import NotSharedError

Reader = Callable[[str, bytes], Report]
"""Reads one report from its name and bytes."""

_SECONDS_ALONE = 1.0
"""So long reports are read by one process, whatever there is of them: for a few, to begin others takes longer."""
_SECONDS_WORTH_SHARING = 4.0
"""What others are begun for, at least."""
_MOST_SHOWN = 3
_SECONDS_TOGETHER = 0.2
"""Reports are given out by so much work at a time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Reports as read.

    Attributes:
        reports: in the order given.
        dates: that a person gave, by the file name of the report.
        notices: what was left unread.
        files: that were read, our own writing among them.
    """

    reports: tuple[Report, ...]
    dates: Mapping[str, PartialDate] = field(default_factory=dict)
    notices: tuple[Notice, ...] = ()
    files: tuple[Path, ...] = ()


class Shelf:
    """Reports that were read before, by name and content: one more is read alone, and what was stopped can go on.

    All that is on one shelf was read by one reader.
    """

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str], Outcome] = {}

    @property
    def reports(self) -> tuple[Report, ...]:
        """What was read so far."""
        return tuple(report for outcome in tuple(self._kept.values()) for report in outcome.reports)

    def find(self, key: tuple[str, str] | None) -> "Outcome | None":
        """What came of a file; None where it was not read before."""
        return None if key is None else self._kept.get(key)

    def put(self, key: tuple[str, str] | None, outcome: "Outcome") -> None:
        """Keep what came of a file."""
        if key is not None:
            self._kept[key] = outcome

    def clear_but(self, keys: Iterable[tuple[str, str] | None]) -> None:
        """Keep nothing else."""
        self._kept = {key: self._kept[key] for key in keys if key is not None and key in self._kept}


def read_batch(
    files: Sequence[Path],
    dates: Mapping[str, PartialDate] | None = None,
    *,
    read: Reader = read_report,
    progress: Callable[[int, int], None] | None = None,
    may_be_none: bool = False,
    processes: int = 1,
    engine: Engine | None = None,
    shelf: Shelf | None = None,
) -> Batch:
    """Read reports; briefings of our own among them are left out, and said.

    Args:
        files: the reports, ``-`` for standard input.
        dates: of reports that print none, by their paths or names.
        read: reads one.
        progress: told (reports done, all reports) before each, and when all are.
        may_be_none: whether it is no fault if all of them are our own writing.
        processes: how many may read at the same time, where there is much to read; more than 1 is for programs whose
            main module can be imported, as for ``multiprocessing``. Nothing else changes by it.
        engine: who reads, where not so many processes of this machine.
        shelf: what was read before by the same reader; what is read now is put there.

    Raises:
        InputError: some cannot be read, or a date is of none of them; all of them are told. Or the second reader's
            weights are not where they are said to be.
    """
    weights()  # where a person named a folder that holds none, that is no fault of any report
    names = _names(files)
    told = _outcomes(
        [(path, names[path]) for path in files], read, progress, engine or Engine(processes=processes), shelf
    )
    reports = [report for outcome in told for report in outcome.reports]
    notices = [notice for outcome in told for notice in outcome.notices]
    problems = [problem for outcome in told if not outcome.ours for problem in outcome.problems]
    ours = {path: outcome for path, outcome in zip(files, told, strict=True) if outcome.ours}
    keys = {report.file: {report.file} for report in reports}
    keys |= {names[path]: {names[path], path.name, str(path)} for path in files}
    problems += _dated_in_vain(dates or {}, {key for called in keys.values() for key in called})
    if not reports and not may_be_none:
        problems += (problem for outcome in ours.values() for problem in outcome.problems)
    if problems:
        raise InputError(problems)
    given = {name: date for name, called in keys.items() for key, date in (dates or {}).items() if key in called}
    if ours:
        notices.append(Notice(kind=NoticeKind.OWN_WRITING, about=tuple(names[path] for path in ours)))
    return Batch(reports=tuple(reports), dates=given, notices=tuple(notices), files=tuple(files))


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of one file; ``ours`` where it is no report but our own writing."""

    reports: Sequence[Report] = ()
    notices: Sequence[Notice] = ()
    problems: Sequence[Problem] = ()
    ours: bool = False


_Called = tuple[Path, str]
"""A file, and what its report is called."""


def _outcomes(
    files: Sequence[_Called],
    read: Reader,
    progress: Callable[[int, int], None] | None,
    engine: Engine,
    shelf: Shelf | None,
) -> list[Outcome]:
    """What came of each file, in their order; what is on the shelf is not read again."""
    keys = [_key(called) if shelf is not None else None for called in files]
    known = {place: kept for place, key in enumerate(keys) if shelf is not None and (kept := shelf.find(key))}
    left = [place for place in range(len(files)) if place not in known]

    told = -1

    def tell(done: int, _whole: int) -> None:
        nonlocal told
        if progress is not None and done != told:
            told = done
            progress(done + len(files) - len(left), len(files))

    for number, outcome in _read_each([files[place] for place in left], read, tell, engine):
        known[left[number]] = outcome
        if shelf is not None:
            shelf.put(keys[left[number]], outcome)
    tell(len(left), len(left))
    if shelf is not None:
        shelf.clear_but(keys)
    return [known[place] for place in range(len(files))]


def _key(called: _Called) -> tuple[str, str] | None:
    """What tells that a file is the same as before; None where it cannot be looked at, as is told when it is read."""
    path, name = called
    try:
        return None if path == STDIN else (name, hashlib.sha256(bytes_of(path)).hexdigest())
    except (OSError, InputError):
        return None


def _read_each(
    files: Sequence[_Called], read: Reader, tell: Callable[[int, int], None], engine: Engine
) -> Iterator[tuple[int, Outcome]]:
    """What came of each file, with its place, in any order."""
    begun = first = perf_counter()
    for number, called in enumerate(files):
        if engine.is_several and number > 1 and perf_counter() - begun >= _SECONDS_ALONE:
            each = (perf_counter() - first) / (number - 1)  # the first takes longer, for what it loads
            if each * (len(files) - number) >= _SECONDS_WORTH_SHARING:
                yield from _shared(files, number, partial(_read_in, read=read), tell=tell, engine=engine, each=each)
                return
        tell(number, len(files))
        yield number, _read_in(called, read)
        first = perf_counter() if number == 0 else first


def _shared(
    files: Sequence[_Called],
    start: int,
    work: Callable[[_Called], Outcome],
    *,
    tell: Callable[[int, int], None],
    engine: Engine,
    each: float,
) -> Iterator[tuple[int, Outcome]]:
    """What came of the files from a place on: other processes read, and what they cannot take on is read here."""
    left = dict.fromkeys(range(start, len(files)))
    shared = [place for place in left if files[place][0] != STDIN]
    together = min(ceil(_SECONDS_TOGETHER / each), ceil(len(shared) / (4 * engine.processes)))
    try:
        found = engine.share_out(work, [files[place] for place in shared], together=max(1, together))
        for number, outcome in found:
            del left[shared[number]]
            tell(len(files) - len(left), len(files))
            yield shared[number], _fatal(files[shared[number]][0], outcome) if isinstance(outcome, Died) else outcome
    except NotSharedError:
        pass
    for place in tuple(left):
        tell(len(files) - len(left), len(files))
        yield place, work(files[place])
        del left[place]


def _read_in(called: _Called, read: Reader) -> Outcome:
    """What came of one file: the report in it, or all those in a project."""
    path, name = called
    try:
        return read_bytes(path, name, bytes_of(path), read)
    except InputError as error:
        return Outcome(problems=_at(path, error))
    except OSError as error:
        return Outcome(problems=(unreadable(name_of(path), error),))


def read_bytes(path: Path, name: str, data: bytes, read: Reader) -> Outcome:
    """What came of what a file holds: the report in it, or all those in a project.

    Args:
        path: of the file, by which faults are told.
        name: what its report is called.
        data: what it holds.
        read: reads one report.
    """
    try:
        if path.suffix.lower() != SUFFIX:
            return _read_parts(name, several(name, data), read)
        reports, notices = read_project(path.name, data, read)
        return Outcome(reports=reports, notices=notices)
    except OwnWritingError as error:
        return Outcome(problems=_at(path, error), ours=True)
    except InputError as error:
        return Outcome(problems=_at(path, error))


def _read_parts(name: str, held: Several, read: Reader) -> Outcome:
    """The reports in a file; one that cannot be read is told beside the others, and is a fault where it is alone."""
    reports: list[Report] = []
    problems: list[Problem] = []
    for part in held.parts:
        try:
            reports.append(read(part.name, part.data))
        except OwnWritingError:
            if len(held.parts) == 1:
                raise
        except InputError as error:
            problems += error.problems
    if not reports and problems:
        raise InputError(problems)
    notices = [notice for report in reports for notice in _doubts(report)]
    left_out = [*held.left_out, *(f"{problem.file}: {problem.what}" for problem in problems)]
    if left_out:
        notices.append(Notice(kind=NoticeKind.PARTS_LEFT_OUT, about=(name,), words=_some(left_out)))
    return Outcome(reports=reports, notices=notices)


def _doubts(report: Report) -> Iterator[Notice]:
    """What a person must know of how a report's text was got."""
    for kind in dict.fromkeys(doubt.kind for doubt in report.doubts):
        if kind is DoubtKind.SAVED_ON and report.date is not None:
            continue
        words = [doubt.words for doubt in report.doubts if doubt.kind is kind]
        yield Notice(kind=NoticeKind(kind.value), about=(report.file,), words=_some(words))


def _some(words: Sequence[str]) -> tuple[str, ...]:
    more = (f"… ({len(words) - _MOST_SHOWN} more)",) if len(words) > _MOST_SHOWN else ()
    return (*words[:_MOST_SHOWN], *more)


def _fatal(path: Path, died: Died) -> Outcome:
    """A report under which a process died is set aside and told, and the others are read."""
    what = f"reading it {died}"
    remedy = "It may take more memory than there is, or be damaged. Save it as plain text, or leave it out."
    return Outcome(problems=(Problem(file=str(path), line=None, what=what, remedy=remedy),))


def _names(files: Sequence[Path]) -> dict[Path, str]:
    """What a report is called: its name without folders, unless two are called alike."""
    count = Counter(path.name for path in files)
    names = {path: path.name if count[path.name] == 1 else str(path) for path in files}
    return names | ({STDIN: NAME} if STDIN in names else {})


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
