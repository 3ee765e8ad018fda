"""Files that come to a folder, dropped or chosen: which are new reports, which are there already, which are neither."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from pourparler.desk.file_names import inner_name

_SLACK = 64
"""Bytes of space by which two that say the same may differ, besides one for each line."""
Brought = tuple[str, bytes]
"""What somebody brings: a name, with its folders, and the bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrived:
    """What became of files that came.

    Attributes:
        added: names of those that are in the folder now.
        same: of those that are there already, word for word: what it is called, and which it is equal to.
        talks: talks files among them, which are no reports and stay where they are.
        passed_over: others of a folder that are no reports.
    """

    added: tuple[str, ...] = ()
    same: tuple[tuple[str, str], ...] = ()
    talks: tuple[str, ...] = ()
    passed_over: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sorted:
    """Files that came, sorted; ``new`` under the names that they would like."""

    new: tuple[Brought, ...]
    told: Arrived


def sort_arrivals(files: Iterable[Brought], there: Iterable[tuple[str, Path]]) -> Sorted:
    """Sort files that come.

    Args:
        files: what comes.
        there: the reports that are in the folder, by name and path.
    """
    known = _Known(there)
    new: list[Brought] = []
    same: list[tuple[str, str]] = []
    others: dict[str, list[str]] = {"talks": [], "passed_over": []}
    for name, data in files:
        kind = _kind(name, data)
        if kind != "report":
            others[kind].append(name)
        elif (equal := known.equal(data)) is not None:
            same.append((name, equal))
        else:
            wanted = inner_name(name)
            known.add(wanted, data)
            new.append((wanted, data))
    told = Arrived(same=tuple(same), talks=tuple(others["talks"]), passed_over=tuple(others["passed_over"]))
    return Sorted(tuple(new), told)


def _kind(name: str, data: bytes) -> str:
    """Of a folder only what ends as reports do is one; what somebody chose by itself is taken at its word."""
    from pourparler.reading.page.inputs.folder import TALKS_FILES, are_talks, is_report

    path = PurePosixPath(name.replace("\\", "/"))
    if path.suffix.lower() in TALKS_FILES and are_talks(data):
        return "talks"
    in_folder = len(path.parts) > 1
    hidden = any(part.startswith(".") and part.strip(".") for part in path.parts)
    return "passed_over" if in_folder and (hidden or not is_report(Path(path.name))) else "report"


class _Known:
    """Reports by their words; a file is looked into only where one of about its size comes.

    Lines of what is pasted end otherwise than those of the file that it was copied from.
    """

    def __init__(self, there: Iterable[tuple[str, Path]]) -> None:
        self._by_size: dict[int, list[tuple[str, Path]]] = {}
        self._by_print: dict[str, str] = {}
        for name, path in there:
            self._by_size.setdefault(_size(path), []).append((name, path))

    def add(self, name: str, data: bytes) -> None:
        """One more."""
        self._by_print.setdefault(_print(data), name)

    def equal(self, data: bytes) -> str | None:
        """The name of the report that holds the same."""
        slack = data.count(b"\n") + _SLACK
        for size in [size for size in self._by_size if abs(size - len(data)) <= slack]:
            for name, path in self._by_size.pop(size):
                self._by_print.update((_print(found), name) for found in _held(path))
        return self._by_print.get(_print(data))


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return -1


def _held(path: Path) -> Iterator[bytes]:
    try:
        yield path.read_bytes()
    except OSError:
        return


def _print(data: bytes) -> str:
    return hashlib.sha256(b" ".join(data.split())).hexdigest()
