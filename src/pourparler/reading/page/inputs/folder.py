"""What stands at the paths that a person names: reports, talks files, and files that are neither."""

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISREG

from pourparler.errors import InputError, Problem, unreadable
from pourparler.reading.page.inputs.kinds import SUFFIXES, Kind, kind_of
from pourparler.record.standard_input import STDIN, standard_input

TALKS_FILES = (".yaml", ".yml")
WHAT_IF = "what-if"
"""A folder inside another in which talks files are kept that say what is only supposed: they are not the talks."""
_IS_TALKS = re.compile(rb"^\xef?\xbb?\xbf?[\"']?pourparler[\"']?\s*:|\A\s*\{\s*\"pourparler\"\s*:", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Found:
    """Files by what they are, each once."""

    reports: tuple[Path, ...]
    talks: tuple[Path, ...]
    passed_over: tuple[Path, ...]


def look_through(paths: Iterable[Path]) -> Found:
    """Sort what is named, and the visible files of folders and of all folders below them, in the order of their names.

    What is kept in a folder ``what-if`` inside another is passed by: it is no part of the talks.

    A file that is named is a talks file by the ending of its name or because it says so of itself, else a report. In
    a folder, a talks file must do both, and a report must end as reports do; what does neither is passed over, and
    so is what is no file: a link that leads nowhere or to another folder, a pipe.

    Raises:
        InputError: paths that are not there or cannot be read; all are told.
    """
    sorted_by: dict[str, list[Path]] = {"reports": [], "talks": [], "passed_over": []}
    seen: set[tuple[str, str]] = set()
    parents: dict[Path, str] = {}
    problems: list[Problem] = []
    for path in paths:
        try:
            for file, kind in _sorted(path):
                key = _real(file, parents), kind  # a link may call a report by a name that is none
                if key not in seen:
                    seen.add(key)
                    sorted_by[kind].append(file)
        except OSError as error:
            problems.append(unreadable(str(path), error))
    if problems:
        raise InputError(problems)
    return Found(*(tuple(files) for files in sorted_by.values()))


def _real(file: Path, parents: dict[Path, str]) -> str:
    """Where a file really is; folders are followed once for all that is in them, for that takes longest."""
    if file.is_symlink():
        return os.path.realpath(file)
    if file.parent not in parents:
        parents[file.parent] = os.path.realpath(file.parent)
    return os.path.join(parents[file.parent], file.name)  # noqa: PTH118 - of hundreds, paths take most of the time


def nothing_in(paths: Iterable[Path], wanted: str) -> InputError:
    """The fault where what is wanted is not there, with what files are called that would be."""
    remedy = (
        f"Files count as reports that end in {', '.join(SUFFIXES)}; "
        'a talks file is a ".yaml" file with the key "pourparler".'
    )
    where = ", ".join(map(str, paths)) or "."
    return InputError([Problem(file=where, line=None, what=f"there is {wanted} here", remedy=remedy)])


def _sorted(path: Path) -> Iterator[tuple[Path, str]]:
    if path == STDIN:
        yield path, "talks" if _is_talks_on_standard_input() else "reports"
    elif path.is_dir():
        for file in _files(path):
            yield file, _kind_in_folder(file)
    else:
        is_plain = S_ISREG(path.stat().st_mode)  # what is in a pipe is gone once it was looked at
        talks = path.suffix.lower() in TALKS_FILES or (is_plain and says_it_is_talks(path))
        yield path, "talks" if talks else "reports"


def _kind_in_folder(file: Path) -> str:
    if not file.is_file():  # a link that leads nowhere or to a folder, a pipe, a device
        return "passed_over"
    if is_report(file) or (file.suffix.lower() == ".xml" and _is_feed(file)):
        return "reports"
    return "talks" if file.suffix.lower() in TALKS_FILES and says_it_is_talks(file) else "passed_over"


def _is_talks_on_standard_input() -> bool:
    try:
        return bool(_IS_TALKS.search(standard_input()[: 1 << 20]))
    except OSError:  # told when it is read
        return False


def is_report(path: Path) -> bool:
    """Whether a file counts as a report by the ending of its name."""
    return path.suffix.lower() in SUFFIXES


def _is_feed(path: Path) -> bool:
    with path.open("rb") as file:
        return kind_of(path.name, file.read(4_000)) is Kind.FEED


def says_it_is_talks(path: Path) -> bool:
    """Whether a file says of itself that it is one: a key ``pourparler`` at the outermost level."""
    with path.open("rb") as file:
        return are_talks(file.read(1 << 20))


def are_talks(data: bytes) -> bool:
    """The same of what a file holds."""
    return bool(_IS_TALKS.search(data[: 1 << 20]))


def _files(folder: Path) -> Iterator[Path]:
    inside = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    # A link to a folder is not followed: it may lead back here.
    yield from (path for path in inside if path.is_symlink() or not path.is_dir())
    for path in inside:
        if path.is_dir() and not path.is_symlink() and path.name != WHAT_IF:
            yield from _files(path)
