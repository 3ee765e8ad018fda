r"""What was done in a folder, change by change: undone, made again, also after a restart, and by whom and when.

A change of the talks file is kept as the piece of text that was replaced, so that every earlier state can be had
again, whoever wrote it. The ledger stands in a hidden folder beside the files and begins with the first change:
looking leaves no trace.

>>> history = History().after(Begun(text="a: 1\n", at="")).after(change_between("a: 1\n", "a: 2\n", number=1))
>>> history.text, history.after(Moved(number=1, back=True, by="K. Moe", at="")).text
('a: 2\n', 'a: 1\n')
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pourparler.errors import InputError, Problem
from pourparler.record.codec.answers import decode, encode
from pourparler.record.kept_lines import KeptLines, read_lines

FOLDER = ".pourparler"
"""Where the ledger stands, and what was set aside; hidden, and so never read as a report."""
VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """The talks file as it was found.

    Attributes:
        text: what it said; empty where there was none.
        at: when, in UTC.
    """

    text: str
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Something that was done.

    Attributes:
        number: from 1; an undoing names it.
        words: what it does, for those who look at it later.
        by: who did it.
        at: when, in UTC.
        start: where in the talks file a piece of text was replaced.
        old: what stood there.
        new: what stands there now.
        report: name of the report that was added; None where none was.
        reports: names of several that were added at once.
        about: entries that somebody looked at when he did it, as "kind:id".
    """

    number: int
    words: str
    by: str
    at: str
    start: int = 0
    old: str = ""
    new: str = ""
    report: str | None = None
    reports: tuple[str, ...] = ()
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """A change undone, or made again.

    Attributes:
        number: of the change.
        back: whether it was undone.
        by: who did so.
        at: when, in UTC.
    """

    number: int
    back: bool
    by: str
    at: str


Event = Begun | Change | Moved
_KINDS: dict[str, type[Any]] = {"begun": Begun, "change": Change, "moved": Moved}


def change_between(before: str, after: str, *, number: int, words: str = "", by: str = "", at: str = "") -> Change:
    """The change that turns one text into another, as small as it can be."""
    start = _alike(before, after)
    same = _alike(before[start:][::-1], after[start:][::-1])
    old, new = before[start : len(before) - same], after[start : len(after) - same]
    return Change(number=number, words=words, by=by, at=at, start=start, old=old, new=new)


def _alike(one: str, other: str) -> int:
    """How many characters two texts have alike from their beginnings."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (mine, theirs) in pairs if mine != theirs), min(len(one), len(other)))


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """What was done, as a fold of events.

    Attributes:
        text: the talks file as it should stand; empty where there is none.
        done: the changes that stand, in order.
        put_back: those that were undone, the last one first.
        last: the highest number of a change.
        begun: whether there is any event.
        previous: the text before the last event: where a save was broken off, the file still says so.
    """

    text: str = ""
    done: tuple[Change, ...] = ()
    put_back: tuple[Change, ...] = ()
    last: int = 0
    begun: bool = False
    previous: str = ""

    def after(self, event: Event) -> "History":
        """With one more event.

        Raises:
            ValueError: the event does not go on from here.
        """
        here = replace(self, begun=True, previous=self.text)
        match event:
            case Begun():
                return replace(here, text=event.text, done=(), put_back=(), previous=event.text)
            case Change():
                text = _spliced(self.text, event.start, event.old, event.new)
                return replace(here, text=text, done=(*self.done, event), put_back=(), last=event.number)
            case Moved(back=True):
                one = _expected(self.done[-1:], event)
                text = _spliced(self.text, one.start, one.new, one.old)
                return replace(here, text=text, done=self.done[:-1], put_back=(one, *self.put_back))
            case Moved():
                one = _expected(self.put_back[:1], event)
                text = _spliced(self.text, one.start, one.old, one.new)
                return replace(here, text=text, done=(*self.done, one), put_back=self.put_back[1:])


def _spliced(text: str, start: int, old: str, new: str) -> str:
    if text[start : start + len(old)] != old:
        raise ValueError("this change does not go on from the text")
    return text[:start] + new + text[start + len(old) :]


def _expected(found: tuple[Change, ...], event: Moved) -> Change:
    if not found or found[0].number != event.number:
        raise ValueError("there is no such change to undo or to make again")
    return found[0]


def told(events: Iterable[Event]) -> History:
    """The history that events tell.

    Raises:
        ValueError: they do not go on from one another.
    """
    history = History()
    for event in events:
        history = history.after(event)
    return history


# -- on disk -----------------------------------------------------------------------------------------------------------


def ledger_in(folder: Path) -> Path:
    """Where the ledger of a folder stands."""
    return folder / FOLDER / "ledger.jsonl"


def history_in(folder: Path) -> History:
    """What was done in a folder so far; nothing where nobody has done anything.

    Raises:
        InputError: the ledger cannot be read, or is damaged.
    """
    path = ledger_in(folder)
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return History()
    except OSError as error:
        raise InputError([_damaged(path, f"cannot be read: {error.strerror or error}")]) from error
    return _history(data, path)


def _history(data: bytes, path: Path) -> History:
    try:
        return told(read_lines(data, str(path), _events)[0])
    except ValueError as error:
        raise InputError([_damaged(path, "the changes in it do not go on from one another")]) from error


def _damaged(path: Path, what: str) -> Problem:
    remedy = "Move it away to go on without undo; the talks file itself is not touched."
    return Problem(file=str(path), line=None, what=what, remedy=remedy)


def _events(data: dict[str, Any]) -> Iterator[Event]:
    kind = data["kind"]
    if kind == "ledger" and data["version"] <= VERSION:
        return
    yield decode(_KINDS[kind], data)


class Ledger:
    """A ledger that is open for writing: one workbench on a folder at a time."""

    def __init__(self, folder: Path) -> None:
        """Open the ledger of a folder, making it where there is none.

        Raises:
            InputError: it cannot be made, another workbench is writing, or it is damaged.
        """
        path = ledger_in(folder)
        remedy = "Close that one first; here you can look, and change nothing."
        busy = Problem(file=str(folder), line=None, what="another workbench is at work in this folder", remedy=remedy)
        _make(path.parent)
        self._lines = KeptLines(path, busy)
        try:
            events, sound = read_lines(self._lines.data, str(path), _events)
            self.history = _history(self._lines.data, path) if events else History()
            self._lines.keep_to(sound)
            if not self._lines.data:
                self._lines.add({"kind": "ledger", "version": VERSION})
                self._lines.keep_name()
        except InputError:
            self.close()
            raise

    def add(self, event: Event) -> None:
        """Keep an event: it is on the disk when this returns.

        Raises:
            InputError: the disk does not take it.
        """
        history = self.history.after(event)
        kind = next(kind for kind, type_ in _KINDS.items() if isinstance(event, type_))
        self._lines.add({"kind": kind, **encode(event)})
        self.history = history

    def close(self) -> None:
        """Let go of it."""
        self._lines.close()


def _make(folder: Path) -> None:
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        what = f"nothing can be written in this folder: {error.strerror or error}"
        problem = Problem(file=str(folder.parent), line=None, what=what, remedy="Copy it to where you may write.")
        raise InputError([problem]) from error
