"""The oracle's own reading of a talks file: who binds whom on which day, which roadmaps are admissible."""

from __future__ import annotations

import calendar
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Any

from tests.naive_language import (
    ORDER,
    Formula,
    Moments,
    atoms,
    moments,
    named,
    only_refuses,
    parse,
    show,
    true_at,
    weakened,
)
from tests.naive_proposals import Heard

Talks = dict[str, Any]
Said = tuple[Formula, tuple[str, ...]]
"""A condition, and the measures that the party who says it does."""
Form = tuple[Said, ...]
"""What a position says in one of its forms, once for each party that holds it."""
Steps = tuple[frozenset[str], ...]
DATES = ("date", "since", "until", "deadline")
DATED = ("sources", "measures", "positions", "proposals", "sessions", "statements")


@dataclass(frozen=True)
class Position:
    """A position with its ladder: `forms` are what it says and falls back on; next, it is dropped."""

    id: str
    parties: tuple[str, ...]
    firmness: str
    confidence: str
    forms: tuple[Form, ...]

    def rung(self, when: Moments) -> int:
        """Say which is the highest rung (0 = as said) that holds there."""
        fits = (number for number, form in enumerate(self.forms) if form_true(form, when))
        return next(fits, len(self.forms))

    def text(self, rung: int) -> str | None:
        """Write a form in words, or nothing for a position dropped."""
        if rung == len(self.forms):
            return None
        return " and ".join(sorted({show(formula) for formula, _ in self.forms[rung]}))

    def only_refuses(self) -> bool:
        return all(only_refuses(formula) for formula, _ in self.forms[0])

    def forgotten(self) -> Form:
        """Say what it asks when order is forgotten."""
        return tuple((weakened(formula, own, forget=True), own) for formula, own in self.forms[0])


def form_true(form: Form, when: Moments) -> bool:
    return all(true_at(formula, when, own) for formula, own in form)


@dataclass(frozen=True)
class Table:
    """Talks as they stand on a day: everything that decides which roadmaps are admissible."""

    measures: tuple[str, ...]
    facts: tuple[Formula, ...]
    goal: tuple[Formula, ...]
    goal_assumed: tuple[str, ...] | None
    binding: tuple[Position, ...]
    soft: tuple[Position, ...]
    not_binding: tuple[str, ...]

    def hard(self, when: Moments) -> bool:
        return all(true_at(formula, when) for formula in self.facts + self.goal)


def all_roadmaps(measures: Collection[str]) -> Iterator[Steps]:
    """Give every way to put some of the measures, or none, in order: each subset, cut into steps."""
    ids = sorted(measures)
    for size in range(len(ids) + 1):
        for chosen in combinations(ids, size):
            yield from ordered_partitions(frozenset(chosen))


def ordered_partitions(measures: frozenset[str]) -> Iterator[Steps]:
    """Give every way to cut all these measures into non-empty steps."""
    if not measures:
        yield ()
    for size in range(1, len(measures) + 1):
        for first in combinations(sorted(measures), size):
            for rest in ordered_partitions(measures - set(first)):
                yield (frozenset(first), *rest)


def admissible(talks: Talks, as_of: object = None, without: str | Collection[str] = ()) -> Iterator[Steps]:
    """Give every roadmap on which the facts, the goal and all binding positions hold.

    Args:
        talks: The talks file as loaded from YAML.
        as_of: A day to use in place of the file's own.
        without: A party, or several, who take no part.
    """
    table = table_of(talks, as_of, without)
    for steps in all_roadmaps(table.measures):
        when = moments(steps)
        if table.hard(when) and all(position.rung(when) == 0 for position in table.binding):
            yield steps


def table_of(talks: Talks, as_of: object = None, without: str | Collection[str] = ()) -> Table:
    """Read the talks as they stand on a day, some parties perhaps away."""
    away = {without} if isinstance(without, str) else set(without)
    day = day_of(talks) if as_of is None else last_day(as_of)
    heard = {
        party["id"] for party in talks["parties"] if party.get("role", "party") not in ("outside", "observer")
    } - away
    held = Heard(talks, day, first_day, lambda entry: in_force(entry, day)).entries()
    entries = [entry for entry in held if in_force(entry, day) and heard & set(_listed(entry["party"]))]
    positions = [position_of(entry, talks, heard) for entry in entries]
    binding = tuple(position for position in positions if position.firmness != "soft")
    measures = tuple(measure["id"] for measure in talks["measures"] if not away & set(_listed(measure.get("by"))))
    goal = [str(item) for item in _listed(talks.get("goal") or ())]
    assumed = None if talks.get("goal") is not None else assumed_goal(binding, measures)
    return Table(
        measures=measures,
        facts=facts_of(talks),
        goal=tuple(parse(item) for item in assumed or goal),
        goal_assumed=assumed,
        binding=binding,
        soft=tuple(position for position in positions if position.firmness == "soft"),
        not_binding=tuple(
            sorted(
                {entry["id"] for key in ("positions", "proposals") for entry in talks.get(key) or ()}
                - {position.id for position in binding}
            )
        ),
    )


def facts_of(talks: Talks) -> tuple[Formula, ...]:
    """List the facts, those written down, each promise before its act, and not both of what excludes one another."""
    written = [parse(fact if isinstance(fact, str) else fact["says"]) for fact in talks.get("facts") or ()]
    promises = [
        measure for measure in talks["measures"] if measure.get("kind") == "promise" and measure.get("promises")
    ]
    before = (parse(f"{promise['id']} before {promise['promises']}") for promise in promises)
    pairs = ((measure["id"], other) for measure in talks["measures"] for other in _listed(measure.get("excludes")))
    return (*written, *before, *(parse(f"not ({one} and {other})") for one, other in pairs))


def position_of(entry: Talks, talks: Talks, heard: Collection[str]) -> Position:
    """Read a position as held by those of its parties who are heard."""
    holders = tuple(party for party in _listed(entry["party"]) if party in heard)
    return Position(
        id=entry["id"],
        parties=holders,
        firmness=entry.get("firmness", "stated"),
        confidence=entry.get("confidence", "medium"),
        forms=ladder(entry, [own_measures(talks, party) for party in holders]),
    )


def own_measures(talks: Talks, party: str) -> tuple[str, ...]:
    """List what a party does, alone or jointly."""
    return tuple(measure["id"] for measure in talks["measures"] if party in _listed(measure.get("by")))


def ladder(entry: Talks, owns: Sequence[tuple[str, ...]]) -> tuple[Form, ...]:
    """List its forms: as said, then its fallbacks or, where it names none, order weakened and forgotten."""
    said: Form = tuple((parse(entry["says"]), own) for own in owns)
    if entry.get("fallbacks") is not None:
        lower: list[Form] = [tuple((parse(text), own) for own in owns) for text in entry["fallbacks"]]
    else:
        lower = [
            tuple((weakened(formula, own, forget=forget), own) for formula, own in said) for forget in (False, True)
        ]
    forms = [said]
    for form in lower:
        if form != forms[-1]:
            forms.append(form)
    return tuple(forms)


def assumed_goal(binding: Sequence[Position], measures: Collection[str]) -> tuple[str, ...]:
    """Say what has to happen: what two parties want in order, else all that anybody names."""
    ordered: dict[str, set[str]] = {}
    anything: set[str] = set()
    for position in binding:
        for atom in (atom for formula, _ in position.forms[0] for atom in atoms(formula)):
            anything |= named(atom)
            for measure in named(atom) if atom[0] in ORDER else ():
                ordered.setdefault(measure, set()).update(position.parties)
    refused = refused_by_any(binding, measures)
    of_two = {measure for measure, parties in ordered.items() if len(parties) > 1} - refused
    return tuple(sorted((of_two or anything - refused) & set(measures)))


def refused_by_any(binding: Iterable[Position], measures: Collection[str]) -> set[str]:
    """List the measures that happen on no roadmap on which some one position holds."""
    refused: set[str] = set()
    whens = [moments(steps) for steps in all_roadmaps(measures)]
    for position in binding:
        seen = {measure for when in whens if form_true(position.forms[0], when) for measure in when}
        refused |= set(measures) - seen
    return refused


def in_force(entry: Talks, day: date | None) -> bool:
    """Say whether a position is in force on a day: since <= day < until; without a day everything is."""
    if day is None:
        return True
    begun = entry.get("since") is None or first_day(entry["since"]) <= day
    over = entry.get("until") is not None and first_day(entry["until"]) <= day
    return begun and not over


def day_of(talks: Talks) -> date | None:
    """Say on which day the talks stand: `as_of`, else the latest date in the file, else none."""
    if talks.get("as_of") is not None:
        return last_day(talks["as_of"])
    entries = (entry for section in DATED for entry in talks.get(section) or ())
    return max(
        (last_day(entry[key]) for entry in entries for key in DATES if entry.get(key) is not None),
        default=None,
    )


def first_day(written: object) -> date:
    """Read a date, perhaps partial, as the first day it may mean."""
    year, month, day = (*_parts(written), 1, 1)[:3]
    return date(year, month, day)


def last_day(written: object) -> date:
    """Read a date, perhaps partial, as the last day it may mean."""
    parts = _parts(written)
    month = parts[1] if len(parts) > 1 else 12
    return date(parts[0], month, parts[2] if len(parts) > 2 else calendar.monthrange(parts[0], month)[1])


def _parts(written: object) -> list[int]:
    return [int(part) for part in str(written)[:10].split("-")]


def _listed(value: str | Sequence[str] | None) -> tuple[str, ...]:
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else tuple(value)
