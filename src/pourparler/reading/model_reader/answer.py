"""What a model answers, decoded without trusting it: words only, each to be looked up."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

MOST = 200
"""Entries of one kind taken from one answer; a report has some twenty."""
_LONGEST = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidParty:
    """A party as the model gives it."""

    name: str
    called: tuple[str, ...]
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidMeasure:
    """A measure as the model gives it."""

    id: str
    what: str
    by: tuple[str, ...]
    phrases: tuple[str, ...]
    excludes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidPosition:
    """A position as the model gives it; without holders an item of the goal."""

    party: tuple[str, ...] = ()
    says: str
    quote: str
    firmness: str = ""
    ascribed_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidProposal:
    """A proposal as the model gives it."""

    by: tuple[str, ...]
    says: str
    quote: str
    answer: str
    answered_by: tuple[str, ...]
    answer_quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A model's draft of one report, or of a piece of one, believed in nothing.

    Attributes:
        talks: what the talks are about.
        parties: who takes part.
        measures: what somebody could do.
        positions: who insists on what.
        proposals: what was put forward, and what became of it.
        state: how the talks are said to stand.
        state_quote: on what words that rests.
        goal: what the talks are for.
        not_said: what would have to be known, and no report says.
    """

    talks: str = ""
    parties: tuple[SaidParty, ...] = ()
    measures: tuple[SaidMeasure, ...] = ()
    positions: tuple[SaidPosition, ...] = ()
    proposals: tuple[SaidProposal, ...] = ()
    state: str = ""
    state_quote: str = ""
    goal: tuple[SaidPosition, ...] = ()
    not_said: tuple[str, ...] = ()


def decode(data: object) -> Answer:
    """An answer from JSON data; what is missing in it is empty.

    Raises:
        ValueError: it is no object with lists of parties, measures and positions.
    """
    if not isinstance(data, dict) or not all(isinstance(data.get(key), list) for key in _LISTS):
        raise ValueError('an object with the lists "parties", "measures" and "positions" was asked for')
    state = data.get("state")
    told = state if isinstance(state, dict) else {"is": state}
    return Answer(
        talks=_words(data, "talks"),
        parties=tuple(
            SaidParty(name=_words(one, "name"), called=_list(one, "called"), role=_words(one, "role"))
            for one in _objects(data, "parties")
        ),
        measures=tuple(_measure(one) for one in _objects(data, "measures")),
        positions=tuple(_position(one) for one in _objects(data, "positions")),
        proposals=tuple(_proposal(one) for one in _objects(data, "proposals")),
        state=_words(told, "is"),
        state_quote=_words(told, "quote"),
        goal=tuple(_position(one) for one in _objects(data, "goal")),
        not_said=_list(data, "not_said"),
    )


_LISTS = ("parties", "measures", "positions")


def _measure(one: dict[str, Any]) -> SaidMeasure:
    return SaidMeasure(
        id=_words(one, "id"),
        what=_words(one, "what"),
        by=_list(one, "by"),
        phrases=_list(one, "phrases"),
        excludes=_list(one, "excludes"),
    )


def _position(one: dict[str, Any]) -> SaidPosition:
    return SaidPosition(
        party=_list(one, "party"),
        says=_words(one, "says"),
        quote=_words(one, "quote"),
        firmness=_words(one, "firmness"),
        ascribed_by=_words(one, "ascribed_by"),
    )


def _proposal(one: dict[str, Any]) -> SaidProposal:
    return SaidProposal(
        by=_list(one, "by"),
        says=_words(one, "says"),
        quote=_words(one, "quote"),
        answer=_words(one, "answer"),
        answered_by=_list(one, "answered_by"),
        answer_quote=_words(one, "answer_quote"),
    )


def _objects(data: dict[str, Any], key: str) -> Iterator[dict[str, Any]]:
    given = data.get(key)
    yield from (one if isinstance(one, dict) else {} for one in (given if isinstance(given, list) else [])[:MOST])


def _words(data: dict[str, Any], key: str) -> str:
    value = data.get(key)
    return value[:_LONGEST].strip() if isinstance(value, str) else ""


def _list(data: dict[str, Any], key: str) -> tuple[str, ...]:
    """Words in a list, each once; a single one that stands in none, too."""
    value = data.get(key)
    several = value if isinstance(value, list) else [value]
    return tuple(
        dict.fromkeys(one[:_LONGEST].strip() for one in several[:MOST] if isinstance(one, str) and one.strip())
    )


def parse(text: str) -> dict[str, Any]:
    r"""The JSON object in an answer of plain words, be it fenced or preceded by thoughts.

    >>> parse('Here it is:\n```json\n{"positions": []}\n```')
    {'positions': []}

    Raises:
        ValueError: there is none.
    """
    text = re.sub(r"<think>.*?</think>", "", text, flags=re.DOTALL)
    start, end = text.find("{"), text.rfind("}")
    try:
        found = json.loads(text[start : end + 1]) if 0 <= start < end else None
    except RecursionError:
        found = None
    if not isinstance(found, dict):
        raise ValueError("no JSON object was found")
    return found
