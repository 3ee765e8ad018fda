"""Which reader drafted an entry; what a person wrote or confirmed has none."""

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum
from typing import Any, TypeVar

Entry = TypeVar("Entry", bound=Any)  # of those that have ``drafted_by``


class Drafter(StrEnum):
    """A reader that writes entries for a person to confirm."""

    RULES = "rules"
    MODEL = "model"
    BOTH = "both"


def by_rules(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Entries as the rules draft them, but for those of another drafter."""
    return tuple(replace(entry, drafted_by=entry.drafted_by or Drafter.RULES) for entry in entries)


def together(drafters: Iterable[Drafter]) -> Drafter:
    """Who drafted what rests on entries of these drafters.

    >>> together([Drafter.RULES, Drafter.RULES]).value, together([Drafter.RULES, Drafter.MODEL]).value
    ('rules', 'both')
    """
    different = set(drafters)
    return different.pop() if len(different) == 1 else Drafter.BOTH


def by_hand(entry: Entry) -> Entry:
    """An entry that a person has confirmed."""
    confirmed: Entry = replace(entry, drafted_by=None)
    return confirmed
