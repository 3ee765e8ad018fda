"""Faults of a record as they are gathered, and the names in it that must be those of entries."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from pourparler.record.conditions import syntax
from pourparler.record.conditions.questions import measures_at
from pourparler.record.conditions.syntax import Condition, Place
from pourparler.record.ids import did_you_mean, invisible, is_id, near_names
from pourparler.record.passages import Ground
from pourparler.record.talks import Talks

Path: TypeAlias = tuple[str | int, ...]
"""Where in a talks file: keys and places, such as ``("positions", 3, "says")``."""

_MOST_MEANT, _LONGEST_MEANT = 4, 100
_MOST_LOOKUPS = 20_000  # known ids looked through for near ones: looking is slow, and a hostile file has many


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing that does not add up.

    Attributes:
        path: where; empty where the record as a whole is meant.
        what: one sentence without a closing full stop.
        remedy: how to mend it, a full sentence; empty where nothing helps.
        warning: True for a reminder that does not make the record invalid.
        wrong: the name at fault; empty where it is no name.
        instead: names that may be meant, the likeliest first.
        missing: the kind of entry that has no such name; empty where none is missing.
    """

    path: Path
    what: str
    remedy: str = ""
    warning: bool = False
    wrong: str = ""
    instead: tuple[str, ...] = ()
    missing: str = ""


class Faults:
    """What was found in one record so far.

    Args:
        talks: the record.
        stand_ins: whether an empty name stands in for one that was at fault in a file, and was told there.
    """

    def __init__(self, talks: Talks, *, stand_ins: bool = False) -> None:
        self.stand_ins = stand_ins
        self.faults: list[Fault] = []
        self.mentioned: set[str] = set()
        self.known: dict[str, frozenset[str]] = {
            "party": frozenset(party.id for party in talks.parties),
            "measure": frozenset(measure.id for measure in talks.measures),
            "source": frozenset(source.id for source in talks.sources),
            "position": frozenset([*(entry.id for entry in talks.positions), *(entry.id for entry in talks.proposals)]),
        }
        self.lookups = _MOST_LOOKUPS

    def fault(self, path: Path, what: str, remedy: str = "") -> None:
        """Note a fault."""
        self.faults.append(Fault(path=path, what=what, remedy=remedy))

    def warn(self, path: Path, what: str, remedy: str = "") -> None:
        """Note a reminder."""
        self.faults.append(Fault(path=path, what=what, remedy=remedy, warning=True))

    def refer(self, kind: str, path: Path, subject: str, names: Iterable[str | None]) -> None:
        """Names that must be ids of entries of a kind; None is no name."""
        for name in names:
            if name is None or (self.stand_ins and not name):
                continue
            if kind == "party":
                self.mentioned.add(name)
            if name not in self.known[kind]:
                hidden = invisible(name)
                what = f'{subject} names "{short(name)}", but no {kind} has that id'
                if hidden:
                    what = f'{subject} names a {kind} with an invisible character ({hidden}): "{short(name)}"'
                remedy = "Type the name anew." if hidden else self.near(kind, name)
                instead = self.meant(kind, name)
                missing = kind if is_id(name) else ""
                self.faults.append(
                    Fault(path=path, what=what, remedy=remedy, wrong=name, instead=instead, missing=missing)
                )

    def near(self, kind: str, name: str) -> str:
        """What to do about an unknown name."""
        for other, ids in self.known.items():
            if other != kind and name in ids:
                return f"That is a {other}."
        self.lookups -= len(self.known[kind])
        near = did_you_mean(name, self.known[kind]) if self.lookups > 0 and len(name) < 100 else ""
        return near or f"Add the {kind}, or name another."

    def meant(self, kind: str, name: str) -> tuple[str, ...]:
        """Names that an unknown one may stand for; all there are where they are few."""
        known = self.known[kind]
        if self.lookups <= 0 or len(name) >= _LONGEST_MEANT:
            return ()
        near = near_names(name, known, most=_MOST_MEANT)
        return (*near, *(sorted(known - set(near)) if len(known) <= _MOST_MEANT else ()))

    def once(self, path: Path, subject: str, names: Iterable[str | None]) -> None:
        """Names that may not stand twice in one list; None is the status quo."""
        for name, times in Counter(names).items():
            if times > 1:
                shown = "0" if name is None else short(name)
                self.fault(path, f'{subject} names "{shown}" twice', "Name it once.")

    def grounds(self, path: Path, subject: str, grounds: Iterable[Ground], key: str = "grounds") -> None:
        """Sources that exist, and passages that can be."""
        for place, ground in enumerate(grounds):
            where = (*path, key, place)
            self.refer("source", where, subject, (ground.source,))
            if ground.span is not None and not 0 <= ground.span[0] < ground.span[1]:
                what = f"{subject} rests on characters {ground.span[0]} to {ground.span[1]}, which hold nothing"
                self.fault((*where, "span"), what, "Write [start, end], counted from 0, the end behind the start.")
            if ground.quote is not None and not ground.quote.strip():
                self.warn((*where, "quote"), f"{subject} rests on an empty quotation", "Fill it in, or leave it out.")

    def condition(self, path: Path, subject: str, condition: Condition, *, spoken: bool = False) -> None:
        """A condition on known measures; ``first`` only where somebody speaks."""
        self.refer("measure", path, subject, syntax.measures_of(condition))
        if (twice := syntax.named_twice(condition)) is not None:
            self.fault(path, f'{subject} names "{twice}" twice in one condition', "Name each measure once.")
        if not spoken and measures_at(condition, Place.FIRST):
            remedy = 'Only a position may say "first"; write "… before …" instead.'
            self.fault(path, f'{subject} says "first", but nobody speaks there', remedy)
        if late := next((form for form in syntax.denied(condition) if Place.LIMITED in form.places), None):
            what = f'{subject} asks that "{short(str(late))}" does not hold, which any step put before it brings about'
            self.warn(path, what, 'Steps have no length: say what must come first, "… before …".')


def short(text: str, longest: int = 80) -> str:
    """A text as a message shows it."""
    return text if len(text) <= longest else f"{text[: longest - 1]}…"
