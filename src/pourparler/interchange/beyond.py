"""What a talks file says that another format cannot hold, told in sentences."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from pourparler.record.codec.encode import spelled
from pourparler.record.talks import Talks


@dataclass(frozen=True, slots=True)
class _Kind:
    """A part of a talks file, and how its loss is told."""

    key: str
    one: str
    many: str


_SECTIONS = (
    _Kind("positions", "position", "positions"),
    _Kind("proposals", "proposal", "proposals"),
    _Kind("together", "worth of measures together", "worths of measures together"),
    _Kind("ranking", "ranking", "rankings"),
    _Kind("priorities", "list of priorities", "lists of priorities"),
    _Kind("order_of_states", "order of states", "orders of states"),
    _Kind("walk_away", "worth of no deal", "worths of no deal"),
    _Kind("breaking_off", "cost of breaking off", "costs of breaking off"),
    _Kind("guarantees", "guarantee", "guarantees"),
    _Kind("sessions", "session", "sessions"),
    _Kind("statements", "statement", "statements"),
    _Kind("sources", "source", "sources"),
    _Kind("answered", "answered question", "answered questions"),
)
_OF_MEASURES = (
    *("promises", "reversible", "divisible", "unconditional", "lag", "takes", "deadline", "alternatives"),
    *("excludes", "phrases"),
)
_OF_PARTIES = ("aliases", "role", "envoys")


def beyond(talks: Talks, kept: Collection[str] = ()) -> Iterator[str]:
    """Sentences on what is lost, facts and goal apart.

    Args:
        talks: the record.
        kept: keys of the talks file that the format holds.
    """
    for kind in _SECTIONS:
        entries = getattr(talks, kind.key)
        if entries and kind.key not in kept:
            yield f"{len(entries)} {kind.one if len(entries) == 1 else kind.many}"
    for key in ("question", "as_of", "prepared"):
        if getattr(talks, key) is not None and key not in kept:
            yield f'"{key}"'
    yield from _particulars("measures", talks.measures, _OF_MEASURES, kept)
    yield from _particulars("parties", talks.parties, _OF_PARTIES, kept)


def _particulars(
    section: str, entries: tuple[object, ...], keys: tuple[str, ...], kept: Collection[str]
) -> Iterator[str]:
    """Keys of entries that are not at their default somewhere."""
    said = [key for key in keys if key not in kept and any(_is_said(entry, key) for entry in entries)]
    if said:
        yield f"of {section}: {', '.join(said)}"


def _is_said(entry: object, key: str) -> bool:
    default = type(entry).__dataclass_fields__[key].default  # type: ignore[attr-defined]
    return bool(getattr(entry, key) != default)


def lost_conditions(talks: Talks, kept: Collection[object] = ()) -> Iterator[str]:
    """Facts and goal, but for those that the format holds.

    Args:
        talks: the record.
        kept: facts (also those implied by a promise) and conditions of the goal.
    """
    yield from (f'the fact "{fact.says}"' for fact in talks.all_facts if fact not in kept)
    yield from (f'of the goal: "{spelled(wanted, bare=True)}"' for wanted in talks.wanted if wanted not in kept)


def lost_ranges(talks: Talks) -> Iterator[str]:
    """That ranges were made single numbers."""
    ranges = sum(not amount.certain for _, worth in talks.worth for _, amount in worth)
    if ranges:
        yield f"{ranges} range{'s' if ranges > 1 else ''} of worth: the mean is written instead"
