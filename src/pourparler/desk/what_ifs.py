"""What-ifs that are kept: talks files beside the talks, in a folder of their own, that one can compare and mail.

Each says in its first lines what it supposes; so it can be looked at again, beside the talks as they have become since.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pourparler.desk.answering import SOMEBODY
from pourparler.desk.change import written
from pourparler.desk.file_names import free
from pourparler.desk.folder import ENDING, Folder
from pourparler.desk.from_then import from_then
from pourparler.desk.looked import Looked
from pourparler.desk.suppose import suppose
from pourparler.desk.workbench import Judged, Workbench
from pourparler.errors import InputError, Problem
from pourparler.reading.page.inputs.folder import WHAT_IF
from pourparler.record import codec
from pourparler.record.ids import slug
from pourparler.record.outputs import save

_MARK = "# Supposed: "
_FIRST = "# What if: nothing in this file says that it is so."
_MOST_LINES = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A what-if on disk.

    Attributes:
        name: of the file, without its ending.
        suppose: what it says that it supposes.
    """

    name: str
    suppose: tuple[str, ...]


def keep(folder: Folder, judged: Judged, name: str) -> Path:
    """Keep what is looked at as a file; no file is replaced, and the talks stay as they are.

    Args:
        folder: where the talks are.
        judged: the record as it is looked at.
        name: what to call it, in any words.

    Returns:
        where it is.

    Raises:
        InputError: nothing is supposed, or the file cannot be written.
        PourparlerError: the file would have faults.
    """
    seen = judged.seen
    if seen is None or not seen.each:
        raise _nothing()
    text = written(judged.stock.text, seen.talks) if judged.stock.text else codec.dumps(seen.talks)
    marks = "".join(f"{_MARK}{one.text}\n" for one in seen.each)
    place = free(folder.path / WHAT_IF / f"{slug(name, longest=44)}{ENDING}")
    try:
        place.parent.mkdir(exist_ok=True)
    except OSError as error:
        what = f"this folder cannot be made: {error.strerror or error}"
        raise InputError([Problem(file=WHAT_IF, line=None, what=what)]) from error
    save(f"{_FIRST}\n{marks}{text}", place)
    return place


def kept(folder: Path) -> tuple[Kept, ...]:
    """All that are kept, by their names."""
    files = sorted((folder / WHAT_IF).glob(f"*{ENDING}"))
    return tuple(Kept(name=path.name.removesuffix(ENDING), suppose=tuple(_supposed(path))) for path in files)


def _supposed(path: Path) -> Iterable[str]:
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            lines = [line for line, _ in zip(file, range(_MOST_LINES), strict=False)]
    except OSError:  # somebody has taken it away since we looked
        return
    yield from (line.removeprefix(_MARK).strip() for line in lines if line.startswith(_MARK))


def make_it_so(workbench: Workbench, looked: Looked, words: str) -> None:
    """Make what is supposed the record, as one change that can be undone as one.

    It is made on the record as it is, whatever the date as of which it is looked at, and holds from the day at which
    that stands.

    Args:
        workbench: with the record.
        looked: how it is looked at.
        words: what is done, for the ledger.

    Raises:
        InputError: nothing is supposed, or it cannot be kept.
    """
    talks = workbench.judged().talks
    if talks is None or not looked.suppose:
        raise _nothing()
    made = suppose(talks, looked.suppose, why=f"made the record by {workbench.folder.signed or SOMEBODY}")
    workbench.folder.put_talks(from_then(talks, [edit for one in made for edit in one.edits]), words)


def _nothing() -> InputError:
    return InputError(
        [Problem(file="what if", line=None, what="nothing is supposed", remedy="Suppose something first.")]
    )
