"""Editing what is proposed for one sentence: a field a key, each answer held against what is known."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

import click

from pourparler.cli.review.keys import read_key, read_line
from pourparler.cli.review.naming import Naming, complain
from pourparler.cli.review.screen import show, show_entries
from pourparler.reading.review.known import ConditionError, Known, renamed
from pourparler.reading.review.state import Entry, ReviewItem, Stand
from pourparler.record.conditions import syntax
from pourparler.record.giving_up import GIVES_UP
from pourparler.record.ids import did_you_mean
from pourparler.record.measures import Measure
from pourparler.record.parties import Party
from pourparler.record.positions import Firmness
from pourparler.record.statements import Act

_KEYS = """\
[w]ho  [t]o whom  [a]ct  [m]easures  [c]ondition  [f]irmness
[+] add  [d]rop  [x] throw away  Enter: done"""
_LANGUAGE = sorted(syntax.RESERVED)
_NO_POSITION = "none"


@dataclass(frozen=True, slots=True)
class Edit:
    """What a sentence says, as a person put it, and what that names for the first time."""

    entries: tuple[Entry, ...]
    parties: tuple[Party, ...]
    measures: tuple[Measure, ...]


@dataclass(slots=True)
class Editor:
    """One sentence being edited.

    Attributes:
        item: the sentence.
        known: parties and measures so far.
        entries: what it says so far.
        faults: what would make the record invalid with an edit.
        chosen: place of the statement that the keys are about.
    """

    item: ReviewItem
    known: Known
    entries: list[Entry]
    faults: Callable[[Edit], Sequence[str]]
    chosen: int = 0
    names: Naming = field(init=False)

    def __post_init__(self) -> None:
        """Know who and what can be named."""
        self.names = Naming(self.known)

    def run(self) -> Edit | None:
        """Edit until it is done; None where the edit is thrown away."""
        try:
            if not self.entries:
                self._add()
            while (key := self._next_key()) not in ("\n", "\r") or not self._is_sound():
                if key in ("x", "\x1b"):
                    return None
                self._do(key)
        except (KeyboardInterrupt, EOFError):
            return None
        return self._edit()

    def _edit(self) -> Edit:
        named = {name for entry in self.entries for name in (entry.by, entry.to)}
        named |= {name for measure in self.names.measures for name in measure.by}
        parties = tuple(party for party in self.names.parties if party.id in named)
        return Edit(tuple(self.entries), parties, tuple(self.names.measures))

    def _next_key(self) -> str:
        show()
        show_entries(self.entries, self.known, self.chosen if len(self.entries) > 1 else None)
        several = f"[1-{len(self.entries)}] which  " if len(self.entries) > 1 else ""
        show(click.style(several + _KEYS, dim=True))
        return read_key()

    def _is_sound(self) -> bool:
        faults = self.faults(self._edit())
        for fault in faults:
            complain(fault)
        return not faults

    def _do(self, key: str) -> None:
        if key == "+":
            self._add()
        elif key.isdigit() and 0 < int(key) <= len(self.entries):
            self.chosen = int(key) - 1
        elif self.entries and key in _FIELDS:
            changed = _FIELDS[key](self, self.entries[self.chosen])
            self.entries[self.chosen : self.chosen + 1] = [changed] if changed else []
            self.chosen = max(0, min(self.chosen, len(self.entries) - 1))

    def _add(self) -> None:
        """A statement that was not read, asked for field by field."""
        by = self.names.party("Who?", None, obligatory=True)
        if by is None:
            return
        entry = self._act(self._to(Entry(by=by, act=Act.DEMAND)))
        entry = self._condition(self._about(entry))
        self.entries.append(entry if not entry.stands or entry.act in GIVES_UP else self._firmness(entry))
        self.chosen = len(self.entries) - 1

    # -- fields ------------------------------------------------------------------------------------------------------

    def _by(self, entry: Entry) -> Entry:
        return replace(entry, by=self.names.party("Who?", entry.by, obligatory=True) or entry.by)

    def _to(self, entry: Entry) -> Entry:
        return replace(entry, to=self.names.party("To whom? (- nobody)", entry.to, obligatory=False))

    def _act(self, entry: Entry) -> Entry:
        act = Act(_choose("Which act?", [act.value for act in Act], entry.act.value))
        if (act in GIVES_UP) is (entry.act in GIVES_UP):
            return replace(entry, act=act)
        stands = tuple(replace(stand, firmness=_insisted_on(act)) for stand in entry.stands)
        return replace(entry, act=act, stands=stands)

    def _about(self, entry: Entry) -> Entry:
        now = ", ".join(entry.about)
        typed = read_line(f"About what? (measures, commas; - nothing) [{now}]", list(self.known.measures), current=now)
        if not typed:
            return entry
        parts = [] if typed == "-" else [part.strip() for part in typed.split(",") if part.strip()]
        try:
            about = tuple(dict.fromkeys(self.names.measure(part, entry.by) for part in parts))
        except ConditionError as error:
            complain(str(error))
            return entry
        return replace(entry, about=about, stands=self._on_other_measures(entry, about))

    def _on_other_measures(self, entry: Entry, about: tuple[str, ...]) -> tuple[Stand, ...]:
        """The conditions with the measures that were replaced, one for one, replaced in them too."""
        if len(about) != len(entry.about):
            return entry.stands
        names = {old: new for old, new in zip(entry.about, about, strict=True) if old != new}
        try:
            return tuple(replace(stand, says=renamed(stand.says, names)) for stand in entry.stands)
        except ConditionError as error:
            complain(str(error))
            return entry.stands

    def _condition(self, entry: Entry) -> Entry:
        place = self._which_stand(entry)
        stand = entry.stands[place] if place < len(entry.stands) else None
        now = str(stand.says) if stand else ""
        while True:
            question = f"Condition? (- none) [{now}]"
            typed = read_line(question, [*self.known.measures, *_LANGUAGE], delimiters=" ()", current=now)
            if not typed:
                return entry
            if typed == "-":
                return self._with_stands(entry, (*entry.stands[:place], *entry.stands[place + 1 :]))
            try:
                says = self.known.condition(typed, lambda name: self.names.measure(name, entry.by))
            except ConditionError as error:
                complain(str(error))
                continue
            new = replace(stand, says=says) if stand else Stand(says=says, firmness=_insisted_on(entry.act))
            return self._with_stands(entry, (*entry.stands[:place], new, *entry.stands[place + 1 :]))

    def _with_stands(self, entry: Entry, stands: tuple[Stand, ...]) -> Entry:
        """An entry is about what its conditions name, and about what it was besides."""
        before, after = (
            [name for stand in some for name in syntax.measures_of(stand.says)] for some in (entry.stands, stands)
        )
        besides = [name for name in entry.about if name not in before or name in after]
        return replace(entry, stands=stands, about=tuple(dict.fromkeys([*besides, *after])))

    def _which_stand(self, entry: Entry) -> int:
        if len(entry.stands) < 2:
            return 0
        show(f"Which condition, 1 to {len(entry.stands)}?")
        key = read_key()
        return int(key) - 1 if key.isdigit() and 0 < int(key) <= len(entry.stands) else 0

    def _firmness(self, entry: Entry) -> Entry:
        if not entry.stands:
            complain("How firm is asked of a condition: add one first, with c.")
            return entry
        if entry.act in GIVES_UP:
            complain("Nobody insists on what he withdraws or agrees to: what he insisted on is over.")
            return entry
        place = self._which_stand(entry)
        stand = entry.stands[place]
        choices = [*(firmness.value for firmness in Firmness), _NO_POSITION]
        now = stand.firmness.value if stand.firmness else _NO_POSITION
        chosen = _choose("How firm?", choices, now)
        new = replace(stand, firmness=None if chosen == _NO_POSITION else Firmness(chosen))
        return replace(entry, stands=(*entry.stands[:place], new, *entry.stands[place + 1 :]))

    def _drop(self, entry: Entry) -> None:
        """Nothing stays of it."""


_FIELDS: dict[str, Callable[[Editor, Entry], Entry | None]] = {
    "w": Editor._by,
    "t": Editor._to,
    "a": Editor._act,
    "m": Editor._about,
    "c": Editor._condition,
    "f": Editor._firmness,
    "d": Editor._drop,
}


def _insisted_on(act: Act) -> Firmness | None:
    """How firmly a condition is insisted on, unless a person says otherwise; None where it is given up."""
    return None if act in GIVES_UP else Firmness.STATED


def _choose(question: str, choices: Sequence[str], now: str) -> str:
    """One of the choices, by its name or the beginning of it."""
    while True:
        typed = read_line(f"{question} [{now}]", choices, current=now).lower() or now
        fitting = [choice for choice in choices if choice.startswith(typed)]
        if typed in choices or len(fitting) == 1:
            return typed if typed in choices else fitting[0]
        complain(f'"{typed}" is none of: {", ".join(choices)}. {did_you_mean(typed, choices)}')
