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
    """Entries as the rules draft them."""
    return tuple(replace(entry, drafted_by=Drafter.RULES) for entry in entries)


def by_hand(entry: Entry) -> Entry:
    """An entry that a person has confirmed."""
    confirmed: Entry = replace(entry, drafted_by=None)
    return confirmed
