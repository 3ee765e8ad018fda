"""The files of the graph model tool gmcr-py: decision makers, their options, what cannot be, and what each prefers.

A ``.gmcr`` file is JSON. An option becomes a measure, a pattern of options that cannot be a fact, a prioritised
statement a condition in ``priorities``, and a ranking of states an ``order_of_states``. States are numbered there from
1 in the order of their binary numbers, the options of the first decision maker least significant.

In a talks file nothing is in force at first. An option that can only be given up ("back") is therefore read the other
way round: its measure is that it is given up, once for all.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

from pourparler.errors import InputError
from pourparler.interchange.carried import Faults, Reading, text_of
from pourparler.interchange.scenario import distinct_ids
from pourparler.record.codec.door import shown
from pourparler.record.conditions.syntax import Condition, Not, Or, Require, both, of
from pourparler.record.measures import Fact, Measure
from pourparler.record.parties import Party
from pourparler.record.talks import Talks
from pourparler.record.valuations import OrderOfStates, Priorities

MOST_OPTIONS = 22
"""Options of a file; more is refused."""
MOST_PATTERNS = 10_000
"""Patterns and statements of one list; more is refused."""
MOST_RANKED = 16
"""Options of a file whose states are ranked one by one; more is refused."""
Pattern = tuple[tuple[int, bool], ...]
"""Options by number, with whether each is taken."""
Statement = tuple[Pattern, ...]
"""Patterns of which at least one holds."""


@dataclass(frozen=True, slots=True)
class _Option:
    """An option of the file, and its measure.

    Attributes:
        name: what it is called.
        way: both, fwd or back.
        doers: numbers of the decision makers that have it.
        measure: id of its measure.
    """

    name: str
    way: str
    doers: tuple[int, ...]
    measure: str = ""

    @property
    def flipped(self) -> bool:
        """Whether the measure is that it is given up."""
        return self.way == "back"


def read(path: Path) -> Reading:
    """The record of a file.

    Raises:
        InputError: all faults of the file.
    """
    faults = Faults(str(path))
    return _File(_content(path, faults), path.stem, faults).reading()


def _content(path: Path, faults: Faults) -> dict[str, Any]:
    try:
        content = json.loads(text_of(path))
    except json.JSONDecodeError as error:
        faults.tell(f"this is not JSON: {error.msg}", "Save it anew from the program that wrote it.", error.lineno)
        raise InputError(faults.problems) from error
    except RecursionError as error:
        faults.tell("this is nested too deeply", "Save it anew from the program that wrote it.")
        raise InputError(faults.problems) from error
    if not isinstance(content, dict) or not {"options", "decisionMakers"} <= content.keys():
        faults.tell('there are no "options" and "decisionMakers"', "Give a file that gmcr-py wrote.")
    faults.stop_if_any()
    found: dict[str, Any] = content
    return found


class _File:
    """What a file says, taken apart."""

    def __init__(self, content: dict[str, Any], title: str, faults: Faults) -> None:
        self.content, self.title, self.faults = content, title, faults
        self.makers = [maker for maker in self.list_of(content, "decisionMakers") if isinstance(maker, dict)]
        self.options = self.named_options()
        faults.stop_if_any()
        self.ids = distinct_ids(self.text(maker, "name") for maker in self.makers)

    def reading(self) -> Reading:
        """The record, and what it cannot hold."""
        infeasible = self.statements(self.content, "infeasibles")
        manual = bool(self.content.get("useManualPreferenceRanking", self.content.get("useManualPreferenceVectors")))
        numbered = self.numbered(infeasible) if manual else ()
        priorities = () if manual else tuple(self.priorities())
        orders = tuple(self.orders(numbered)) if manual else ()
        self.faults.stop_if_any()
        talks = Talks(
            title=self.title,
            parties=tuple(
                Party(id=one, name=self.text(maker, "name")) for one, maker in zip(self.ids, self.makers, strict=True)
            ),
            measures=tuple(map(self.measure, self.options)),
            facts=tuple(Fact(says=Not(self.condition(one))) for one in infeasible),
            priorities=priorities,
            order_of_states=orders,
        )
        return Reading(talks=talks, lost=tuple(self.lost()))

    # -- options -----------------------------------------------------------------------------------------------------

    def named_options(self) -> list[_Option]:
        """The options with those who have them, and an id for each."""
        entries = self.list_of(self.content, "options")
        if not 0 < len(entries) <= MOST_OPTIONS:
            self.faults.tell(f"there are {len(entries)} options", f"At least one and at most {MOST_OPTIONS} are read.")
            return []
        doers: dict[int, list[int]] = {}
        for number, maker in enumerate(self.makers):
            for option in self.list_of(maker, "options"):
                if not _is_number(option, len(entries)):
                    self.faults.tell(f'a decision maker has the option "{shown(str(option))}"', _NUMBERS)
                else:
                    doers.setdefault(option, []).append(number)
        options = [self.option(entry, tuple(doers.get(n, ()))) for n, entry in enumerate(entries)]
        ids = distinct_ids(f"no {one.name}" if one.flipped else one.name for one in options)
        return [_Option(o.name, o.way, o.doers, name) for o, name in zip(options, ids, strict=True)]

    def option(self, entry: object, doers: tuple[int, ...]) -> _Option:
        """One of them."""
        found = entry if isinstance(entry, dict) else {}
        name, way = self.text(found, "name"), found.get("permittedDirection", "both")
        if way not in ("both", "fwd", "back"):
            self.faults.tell(f'the option "{shown(name)}" moves "{shown(str(way))}"', "Write both, fwd or back.")
        if not doers:
            self.faults.tell(f'nobody has the option "{shown(name)}"', "Give it to a decision maker.")
        return _Option(name, str(way), doers)

    def measure(self, option: _Option) -> Measure:
        """The measure of an option."""
        return Measure(
            id=option.measure,
            what=f"No: {option.name}" if option.flipped else option.name,
            by=tuple(self.ids[one] for one in option.doers),
            reversible=1.0 if option.way == "both" else 0.0,
        )

    # -- conditions --------------------------------------------------------------------------------------------------

    def statements(self, source: dict[str, Any], key: str) -> list[Statement]:
        """A list of patterns, or of groups of them of which one holds."""
        entries = self.list_of(source, key)
        if len(entries) > MOST_PATTERNS:
            self.faults.tell(f'"{key}" has {len(entries)} entries', f"At most {MOST_PATTERNS:,} are read.")
            return []
        return [found for entry in entries if (found := self.statement(entry))]

    def statement(self, entry: object) -> Statement:
        """A pattern, or a group of them."""
        members = entry.get("members") if isinstance(entry, dict) else [entry]
        patterns = [self.pattern(member) for member in members] if isinstance(members, list) else []
        if not patterns or not all(patterns):
            self.faults.tell(f'"{shown(json.dumps(entry))}" is no pattern', 'Write [[0, "Y"], [1, "N"]].')
            return ()
        return tuple(patterns)

    def pattern(self, entry: object) -> Pattern:
        """Options with whether each is taken; empty where it is none."""
        parts = entry if isinstance(entry, list) else []
        sound = parts and all(
            isinstance(part, list)
            and len(part) == 2
            and _is_number(part[0], len(self.options))
            and part[1] in ("Y", "N")
            for part in parts
        )
        return tuple((part[0], part[1] == "Y") for part in parts) if sound else ()

    def condition(self, statement: Statement) -> Condition:
        """A statement as a condition."""
        return _either([both([self.literal(*one) for one in pattern]) for pattern in statement])

    def literal(self, number: int, taken: bool) -> Condition:
        """An option that is taken or not."""
        option = self.options[number]
        require = Require(of(option.measure))
        return require if taken != option.flipped else Not(require)

    # -- preferences -------------------------------------------------------------------------------------------------

    def priorities(self) -> Iterator[Priorities]:
        """The prioritised statements of each decision maker."""
        for party, maker in zip(self.ids, self.makers, strict=True):
            said = dict.fromkeys(self.condition(one) for one in self.statements(maker, "preferences"))
            if said:
                yield Priorities(party=party, statements=tuple(said))

    def numbered(self, infeasible: Sequence[Statement]) -> tuple[frozenset[str], ...]:
        """The feasible states in the order of their numbers."""
        if len(self.options) > MOST_RANKED:
            what = f"{len(self.options)} options have too many states to be ranked one by one"
            self.faults.tell(what, f"At most {MOST_RANKED} are read.")
            return ()
        order = dict.fromkeys(number for maker in self.makers for number in self.list_of(maker, "options"))
        states = (dict(zip(reversed(order), taken, strict=True)) for taken in product((False, True), repeat=len(order)))
        possible = (s for s in states if not any(all(s[n] is so for n, so in p) for one in infeasible for p in one))
        return tuple(
            frozenset(self.options[n].measure for n, taken in state.items() if taken != self.options[n].flipped)
            for state in possible
        )

    def orders(self, numbered: Sequence[frozenset[str]]) -> Iterator[OrderOfStates]:
        """The ranking of each decision maker."""
        for party, maker in zip(self.ids, self.makers, strict=True):
            ranking = maker.get("preferenceRanking", maker.get("preferenceVector"))
            tiers = [tier if isinstance(tier, list) else [tier] for tier in ranking or ()]
            numbers = [number for tier in tiers for number in tier]
            if not all(_is_number(one, len(numbered) + 1) and one for one in numbers) or len(set(numbers)) < len(
                numbers
            ):
                what = f'the ranking of "{shown(self.text(maker, "name"))}" does not fit the states'
                self.faults.tell(what, f"Name each of 1 to {len(numbered)} once.")
            elif tiers:
                yield OrderOfStates(
                    party=party, tiers=tuple(tuple(numbered[number - 1] for number in tier) for tier in tiers)
                )

    # -- what is left over -------------------------------------------------------------------------------------------

    def lost(self) -> Iterator[str]:
        """What a talks file cannot say, and what was assumed."""
        if any(maker.get("misperceptions") for maker in self.makers):
            yield "misperceptions: what a decision maker takes to be impossible though it is not"
        if any(isinstance(one, list) and len(one) > 1 for one in self.content.get("coalitions") or ()):
            yield "coalitions that were looked at: any are, whoever is asked for"
        shared = [one.name for one in self.options if len(one.doers) > 1]
        if shared:
            yield f"that each of several has an option alone: they do it jointly ({', '.join(shared)})"
        flipped = [one.name for one in self.options if one.flipped]
        if flipped:
            yield f"what can only be given up holds at first, and giving it up is the measure: {', '.join(flipped)}"
        names = [self.text(maker, "name") for maker in self.makers if not _prefers(maker)]
        if names:
            yield f"that all states are equal to {', '.join(names)}: nothing is said of what they prefer"

    def list_of(self, source: dict[str, Any], key: str) -> list[Any]:
        """A list, empty where the key lacks."""
        found = source.get(key, [])
        if not isinstance(found, list):
            self.faults.tell(f'"{key}" is no list', "Save the file anew from the program that wrote it.")
            return []
        return found

    def text(self, source: dict[str, Any], key: str) -> str:
        """A name."""
        return str(source.get(key) or "").strip() or "unnamed"


_NUMBERS = "Options are numbered from 0."


def _prefers(maker: dict[str, Any]) -> bool:
    return bool(maker.get("preferences") or maker.get("preferenceRanking") or maker.get("preferenceVector"))


def _is_number(found: object, limit: int) -> bool:
    return isinstance(found, int) and not isinstance(found, bool) and 0 <= found < limit


def _either(parts: Sequence[Condition]) -> Condition:
    return parts[0] if len(parts) == 1 else Or(tuple(parts))
