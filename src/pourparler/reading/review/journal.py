r"""The journal of a review: one line of JSON for each decision, on the disk before the next key is read.

Nothing is ever rewritten, so nothing is lost when the program or the machine stops; a last line that was torn by it
is left out. Lines say which reports were looked at, what was decided or taken back, and when a file was written.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pourparler.errors import InputError, Problem
from pourparler.reading.review.state import Changed, Decision, Entry, Stand, Undone, Verdict
from pourparler.record.codec.answers import decode, encode
from pourparler.record.conditions.parse import parse
from pourparler.record.edits import Edit
from pourparler.record.kept_lines import KeptLines, read_lines
from pourparler.record.measures import Measure
from pourparler.record.parties import Party
from pourparler.record.positions import Firmness
from pourparler.record.statements import Act

VERSION = 1


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
        what = "another review of it is under way"
        self._lines = KeptLines(path, Problem(file=str(path), line=None, what=what, remedy="Leave that one first."))
        try:
            self.events, sound = read(self._lines.data, str(path))
            self._lines.keep_to(sound)
        except InputError:
            self.close()
            raise
        if not self._lines.data:
            self._lines.add({"kind": "review", "version": VERSION})
            self._lines.keep_name()

    @property
    def next_number(self) -> int:
        """The number of the next decision or change."""
        return 1 + max((e.number for e in self.events if isinstance(e, Decision | Changed)), default=0)

    def add(self, event: Event) -> None:
        """Keep an event: it is on the disk when this returns.

        Raises:
            InputError: the disk does not take it.
        """
        self._lines.add(data_of(event))
        self.events.append(event)

    def close(self) -> None:
        """Let go of the file."""
        self._lines.close()


# -- reading ---------------------------------------------------------------------------------------------------------


def read(data: bytes, name: str) -> tuple[list[Event], int]:
    """The events of a journal, and how many bytes of it are sound.

    Args:
        data: the journal; a torn last line is left out.
        name: of the file, for messages.

    Raises:
        InputError: a line that is not the last is damaged, or the journal is of a later version.
    """
    return read_lines(data, name, _events)


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
