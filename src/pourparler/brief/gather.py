"""What the user points at, as one record: reports, talks files, or folders of both."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from pourparler.brief import differences as differing
from pourparler.brief.differences import Difference
from pourparler.errors import InputError, Problem, unreadable
from pourparler.record.dates import PartialDate
from pourparler.record.talks import Talks

if TYPE_CHECKING:
    from pourparler.reading import Notice, Report

TALKS_FILES = (".yaml", ".yml")
_OWN_FOLDER = "reports"
_IS_TALKS = re.compile(rb"^\xef?\xbb?\xbf?[\"']?pourparler[\"']?\s*:", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Materials:
    """All that a briefing is made from.

    Attributes:
        talks: the record; a talks file with what the reports add, or a draft made from reports alone.
        drafted: True where a program read the reports and no talks file was there.
        reports: names of the reports that were read.
        notices: what reading had to say, for the reader to know first.
        cautions: what else it had to say, about how it understood the words.
        differences: where the reports and the talks file differ.
        passed_over: files of a folder that are neither.
    """

    talks: Talks
    drafted: bool = False
    reports: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    cautions: tuple[str, ...] = ()
    differences: tuple[Difference, ...] = ()
    passed_over: tuple[str, ...] = ()


_Notices: TypeAlias = tuple[tuple[str, ...], tuple[str, ...]]


@dataclass(slots=True)
class _Found:
    """Files by what they are."""

    talks: list[Path]
    reports: list[Path]
    passed_over: list[Path]


def gather(paths: Sequence[Path], dates: Mapping[str, PartialDate] | None = None) -> Materials:
    """Read what is there: the talks file rules, reports add statements and sources.

    Args:
        paths: reports, talks files, or folders of both.
        dates: dates of reports that print none, by file name.

    Raises:
        InputError: nothing to read, more than one talks file, or faults in a file; all at once.
    """
    found = _find(paths)
    _refuse(paths, found)
    passed_over = tuple(path.name for path in found.passed_over)
    names = tuple(str(path) for path in found.reports)
    if not found.reports:
        return Materials(talks=_load(found.talks[0]), passed_over=passed_over)
    draft, (notices, cautions) = _read(found.reports, dates or {})
    whole = Materials(
        talks=draft, drafted=True, reports=names, notices=notices, cautions=cautions, passed_over=passed_over
    )
    return _joined(_load(found.talks[0]), whole) if found.talks else whole


def _joined(talks: Talks, read: Materials) -> Materials:
    """A talks file's record with what the reports add; what was understood of them otherwise is listed only."""
    from pourparler.brief.wording.differences import unknown_party

    added = differing.add(talks, read.talks)
    unknown = tuple(unknown_party(name, count) for name, count in added.unknown)
    return replace(
        read,
        talks=added.talks,
        drafted=False,
        notices=(),
        cautions=(*read.notices, *unknown),
        differences=differing.find(talks, read.talks, added.sources),
    )


def _load(path: Path) -> Talks:
    from pourparler.record import codec

    return codec.load(path)


def _read(paths: Sequence[Path], dates: Mapping[str, PartialDate]) -> tuple[Talks, _Notices]:
    """Draft a record from reports; every report at fault is told at once."""
    from pourparler.reading import draft, read_report
    from pourparler.reading.inputs import bytes_of

    names = _short_names(paths)
    reports: list[Report] = []
    problems: list[Problem] = []
    for path in paths:
        try:
            reports.append(read_report(names[path], bytes_of(path)))
        except InputError as error:
            problems += (replace(problem, file=str(path)) for problem in error.problems)
        except OSError as error:
            problems.append(unreadable(str(path), error))
    if problems:
        raise InputError(problems)
    given = {names[path]: dates[key] for path in paths for key in (path.name, str(path)) if key in dates}
    drafted = draft(reports, given)
    return drafted.talks, _in_two(drafted.notices)


def _short_names(paths: Sequence[Path]) -> dict[Path, str]:
    """What a report is called in the record: its name without folders, unless two are called alike."""
    count = Counter(path.name for path in paths)
    return {path: path.name if count[path.name] == 1 else str(path) for path in paths}


def _in_two(notices: "Sequence[Notice]") -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What must be known before reading on, and what it is enough to be told at the end."""
    from pourparler.reading.notices import NoticeKind

    first = (NoticeKind.NO_DATE, NoticeKind.TWO_MOMENTS, NoticeKind.NOTHING_FOUND)
    return (
        tuple(str(notice) for notice in notices if notice.kind in first),
        tuple(str(notice) for notice in notices if notice.kind not in first),
    )


# -- which file is what ------------------------------------------------------------------------------------------


def _find(paths: Sequence[Path]) -> _Found:
    found = _Found([], [], [])
    problems = []
    seen: set[Path] = set()
    for path in paths:
        if not path.exists():
            problems.append(Problem(file=str(path), line=None, what="no such file or folder", remedy="Check the path."))
        elif path.is_dir():
            try:
                _sort_folder(path, found, seen)
            except OSError as error:
                problems.append(unreadable(str(path), error))
        elif path.resolve() not in seen:
            seen.add(path.resolve())
            (found.talks if path.suffix.lower() in TALKS_FILES else found.reports).append(path)
    if problems:
        raise InputError(problems)
    return found


def _sort_folder(folder: Path, found: _Found, seen: set[Path]) -> None:
    from pourparler.reading.inputs.folder import counts_as_report

    for path in _files(folder):
        if path.resolve() in seen:
            continue
        seen.add(path.resolve())
        suffix = path.suffix.lower()
        if suffix in TALKS_FILES and _is_talks_file(path):
            found.talks.append(path)
        elif counts_as_report(path):
            found.reports.append(path)
        else:
            found.passed_over.append(path)


def _files(folder: Path) -> Iterator[Path]:
    """The visible files of a folder by name, then those of its subfolder for reports; other subfolders as they are."""
    inside = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    yield from (path for path in inside if not (path.is_dir() and path.name == _OWN_FOLDER))
    for path in inside:
        if path.is_dir() and path.name == _OWN_FOLDER:
            yield from sorted(file for file in path.rglob("*") if file.is_file() and not file.name.startswith("."))


def _is_talks_file(path: Path) -> bool:
    """Whether a YAML file says of itself that it is one: a key ``pourparler`` at the outermost level."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return bool(_IS_TALKS.search(file.read(1 << 20)))


def _refuse(paths: Sequence[Path], found: _Found) -> None:
    """More than one talks file, or nothing at all."""
    if len(found.talks) > 1:
        both = " and ".join(f'"{path}"' for path in found.talks)
        remedy = "Name the one that counts, or move the others elsewhere."
        problem = Problem(
            file=str(found.talks[0]), line=None, what=f"there is more than one talks file: {both}", remedy=remedy
        )
        raise InputError([problem])
    if not found.talks and not found.reports:
        where = ", ".join(str(path) for path in paths) or "."
        what = "there is no report and no talks file here"
        remedy = (
            'Reports are ".txt", ".md", ".html", ".pdf" or ".eml" files; '
            'a talks file is a ".yaml" file with the key "pourparler".'
        )
        raise InputError([Problem(file=where, line=None, what=what, remedy=remedy)])
