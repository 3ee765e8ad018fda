"""What is in a folder: reports, the talks file with its faults, and what must be settled before it may be changed."""

from dataclasses import dataclass, replace
from pathlib import Path

from pourparler.errors import Problem
from pourparler.record.codec import Document
from pourparler.record.talks import Talks

MOST_DRAFTED = 2000
"""Statements of a draft that are written down with it. A talks file holds 2 MB; what reports say is read again from
them as long as nobody has decided about it."""


def worth_writing(draft: Talks) -> Talks:
    """A draft as it is first written: of very many statements those that matter, for the reports say the others again.

    Those matter that somebody has looked at, and those by which the verdict goes.
    """
    if len(draft.statements) <= MOST_DRAFTED:
        return draft
    kept = (one for one in draft.statements if one.drafted_by is None or one.state is not None)
    return replace(draft, statements=tuple(kept))


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """Two texts of the talks file, of which a person must choose one.

    Attributes:
        mine: what stood here last, or what was typed here.
        theirs: what the file says now.
        typed: whether ``mine`` was typed and is not saved anywhere yet.
    """

    mine: str
    theirs: str
    typed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Stock:
    """What is in the folder.

    Attributes:
        reports: files that are read as reports.
        talks_files: files that say they are talks files; more than one is a fault.
        passed_over: names of others.
        text: what the talks file says; empty where there is none.
        talks: its record; None where there is no file, or it has faults.
        problems: its faults and reminders.
        clash: two texts to choose from; None where all is well.
        document: the talks file as read, with its lines; None where there is none.
    """

    reports: tuple[Path, ...] = ()
    talks_files: tuple[Path, ...] = ()
    passed_over: tuple[str, ...] = ()
    text: str = ""
    talks: Talks | None = None
    problems: tuple[Problem, ...] = ()
    clash: Clash | None = None
    document: Document | None = None

    @property
    def faults(self) -> tuple[Problem, ...]:
        """The problems that stand in the way."""
        return tuple(problem for problem in self.problems if not problem.warning)

    @property
    def name(self) -> str:
        """What the talks file is called; empty where there is none."""
        return self.talks_files[0].name if self.talks_files else ""


def prints(stock: Stock) -> tuple[tuple[str, int, int], ...]:
    """What tells that reports are the same as before; one that is gone meanwhile is told when it is read."""
    return tuple((str(path), *_print(path)) for path in stock.reports)


def _print(path: Path) -> tuple[int, int]:
    try:
        status = path.stat()
    except OSError:
        return 0, 0
    return status.st_size, status.st_mtime_ns
