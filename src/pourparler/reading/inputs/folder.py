"""The reports in a folder and in the folders below it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pourparler.reading.inputs.kinds import OWN_MARK, SUFFIXES


@dataclass(frozen=True, slots=True)
class Folder:
    """What is in a folder: reports, and files that are none."""

    reports: tuple[Path, ...]
    passed_over: tuple[Path, ...]


def look_through(folder: Path) -> Folder:
    """Sort the visible files of a folder and of all folders below it, in the order of their names.

    Raises:
        OSError: the folder cannot be read.
    """
    counted = {path: counts_as_report(path) for path in _files(folder)}
    return Folder(
        tuple(path for path, counts in counted.items() if counts),
        tuple(path for path, counts in counted.items() if not counts),
    )


def counts_as_report(path: Path) -> bool:
    """Whether a file found in a folder is to be read: its name says so, and it is no briefing of ours.

    Raises:
        OSError: the file cannot be opened.
    """
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES or not path.is_file():
        return False
    if suffix not in (".html", ".htm"):
        return True
    with path.open("rb") as file:
        return OWN_MARK not in file.read(4096)


def _files(folder: Path) -> Iterator[Path]:
    inside = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    yield from (path for path in inside if path.is_file())
    # A link to a folder is not followed: it may lead back here.
    for path in inside:
        if path.is_dir() and not path.is_symlink():
            yield from _files(path)
