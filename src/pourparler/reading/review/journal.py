r"""The journal of a review: one line of JSON for each decision, on the disk before the next key is read.

Nothing is ever rewritten, so nothing is lost when the program or the machine stops; a last line that was torn by it
is left out. Lines say which reports were looked at, what was decided or taken back, and when a file was written.
"""

import contextlib
import json
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from pourparler.errors import AnswerError, InputError, Problem, Setting
from pourparler.reading.review.state import Changed, Decision, Entry, Stand, Undone, Verdict
from pourparler.record.codec.answers import decode, encode
from pourparler.record.conditions.parse import parse
from pourparler.record.edits import Edit
from pourparler.record.measures import Measure
from pourparler.record.parties import Party
from pourparler.record.positions import Firmness
from pourparler.record.statements import Act

VERSION = 1
_HOW = os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0)
_Result = TypeVar("_Result")


@dataclass(frozen=True, slots=True)
class Seen:
    """A report that was looked at."""

    file: str
    text_sha256: str


@dataclass(frozen=True, slots=True)
class Written:
    """A talks file was written with everything decided so far."""

    at: str


Event = Decision | Changed | Undone | Seen | Written


def journal_of(talks_file: Path) -> Path:
    """Where the journal of a talks file stands: beside it.

    >>> journal_of(Path("six-party.yaml")).name
    'six-party.yaml.review.jsonl'
    """
    return talks_file.with_name(f"{talks_file.name}.review.jsonl")


class Journal:
    """A journal that is open for one review, and for no other at the same time."""

    def __init__(self, path: Path) -> None:
        """Open a journal, making it where there is none.

        Raises:
            InputError: it cannot be opened, another review is under way in it, or a line in it is damaged.
        """
        self.path = path
        self._file = _or_fault(path, lambda: os.open(path, _HOW, 0o666))
        try:
            self._lock()
            data = _or_fault(path, path.read_bytes)
            self.events, sound = read(data, str(path))
            if sound < len(data):
                os.ftruncate(self._file, sound)
            elif data and not data.endswith(b"\n"):
                os.write(self._file, b"\n")
        except InputError:
            self.close()
            raise
        if not data:
            self._write({"kind": "review", "version": VERSION})
            _keep_name(path)

    @property
    def next_number(self) -> int:
        """The number of the next decision or change."""
        return 1 + max((e.number for e in self.events if isinstance(e, Decision | Changed)), default=0)

    def add(self, event: Event) -> None:
        """Keep an event: it is on the disk when this returns.

        Raises:
            InputError: the disk does not take it.
        """
        self._write(data_of(event))
        self.events.append(event)

    def close(self) -> None:
        """Let go of the file."""
        os.close(self._file)

    def _write(self, data: dict[str, Any]) -> None:
        line = json.dumps(data, ensure_ascii=False).encode("utf-8", "surrogatepass") + b"\n"

        def out() -> None:
            left = memoryview(line)
            while left:
                left = left[os.write(self._file, left) :]
            os.fsync(self._file)

        _or_fault(self.path, out)

    def _lock(self) -> None:
        try:
            import fcntl
        except ImportError:  # not on Windows
            return
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            what = "another review of it is under way"
            problem = Problem(file=str(self.path), line=None, what=what, remedy="Leave that one first.")
            raise InputError([problem]) from error


def _or_fault(path: Path, do: Callable[[], _Result]) -> _Result:
    try:
        return do()
    except OSError as error:
        what = f"what is decided cannot be kept here: {error.strerror or error}"
        problem = Problem(file=str(path), line=None, what=what, remedy="Choose another place.", by=Setting.OUTPUT)
        raise InputError([problem]) from error


def _keep_name(path: Path) -> None:
    """Bring the name of a new file to the disk too, where the system knows how."""
    with contextlib.suppress(OSError):
        folder = os.open(path.resolve().parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


# -- reading ---------------------------------------------------------------------------------------------------------


def read(data: bytes, name: str) -> tuple[list[Event], int]:
    """The events of a journal, and how many bytes of it are sound.

    Args:
        data: the journal; a torn last line is left out.
        name: of the file, for messages.

    Raises:
        InputError: a line that is not the last is damaged, or the journal is of a later version.
    """
    events: list[Event] = []
    sound = 0
    for number, line in enumerate(data.splitlines(keepends=True), start=1):
        try:
            events += _events(json.loads(line.decode("utf-8", "surrogatepass")))
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError, AnswerError) as error:
            if sound + len(line) == len(data) and not line.endswith(b"\n"):
                break
            what = "this line of the journal is damaged"
            problem = Problem(file=name, line=number, what=what, remedy="Take the line out, or move the file away.")
            raise InputError([problem]) from error
        sound += len(line)
    return events, sound


def _events(data: dict[str, Any]) -> Iterator[Event]:
    match data["kind"]:
        case "decision":
            yield _decision(data)
        case "changed":
            edit = decode(Edit, data["edit"])
            yield Changed(number=int(data["number"]), edit=edit, words=data["words"], by=data["by"], at=data["at"])
        case "undone":
            yield Undone(number=data["number"], by=data["by"], at=data["at"])
        case "report":
            yield Seen(data["file"], data["text_sha256"])
        case "written":
            yield Written(data["at"])
        case "review" if data["version"] <= VERSION:
            return
        case _:
            raise ValueError


def _decision(data: dict[str, Any]) -> Decision:
    return Decision(
        number=int(data["number"]),
        item=(data["report"], *data["span"]),
        proposal=data["proposal"],
        verdict=Verdict(data["verdict"]),
        by=data["by"],
        at=data["at"],
        entries=tuple(_entry(entry) for entry in data.get("entries", ())),
        parties=tuple(Party(id=p["id"], name=p.get("name")) for p in data.get("parties", ())),
        measures=tuple(Measure(id=m["id"], what=m.get("what"), by=tuple(m["by"])) for m in data.get("measures", ())),
    )


def _entry(data: dict[str, Any]) -> Entry:
    return Entry(
        of=data.get("of"),
        by=data["by"],
        to=data.get("to"),
        act=Act(data["act"]),
        about=tuple(data["about"]),
        stands=tuple(
            Stand(
                of=stand.get("of"),
                says=parse(stand["says"]),
                firmness=Firmness(stand["firmness"]) if stand.get("firmness") else None,
            )
            for stand in data["stands"]
        ),
    )


# -- writing ---------------------------------------------------------------------------------------------------------


def data_of(event: Event) -> dict[str, Any]:
    """An event as JSON data."""
    match event:
        case Seen():
            return {"kind": "report", "file": event.file, "text_sha256": event.text_sha256}
        case Written():
            return {"kind": "written", "at": event.at}
        case Undone():
            return {"kind": "undone", "number": event.number, "by": event.by, "at": event.at}
        case Changed():
            told = {"number": event.number, "words": event.words, "by": event.by, "at": event.at}
            return {"kind": "changed", **told, "edit": encode(event.edit)}
        case Decision():
            return _decision_data(event)


def _decision_data(decision: Decision) -> dict[str, Any]:
    sha, *span = decision.item
    data = {
        "kind": "decision",
        "number": decision.number,
        "report": sha,
        "span": span,
        "proposal": decision.proposal,
        "verdict": decision.verdict.value,
        "by": decision.by,
        "at": decision.at,
    }
    if decision.verdict is Verdict.EDIT:
        data["entries"] = [_entry_data(entry) for entry in decision.entries]
        data["parties"] = [{"id": party.id, "name": party.name} for party in decision.parties]
        data["measures"] = [{"id": m.id, "what": m.what, "by": list(m.by)} for m in decision.measures]
    return data


def _entry_data(entry: Entry) -> dict[str, Any]:
    return {
        "of": entry.of,
        "by": entry.by,
        "to": entry.to,
        "act": entry.act.value,
        "about": list(entry.about),
        "stands": [
            {"of": stand.of, "says": str(stand.says), "firmness": stand.firmness and stand.firmness.value}
            for stand in entry.stands
        ],
    }
