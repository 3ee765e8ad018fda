"""What a model answers: its shape as asked for, and how it is decoded without trusting it."""

import json
import re
from dataclasses import dataclass
from typing import Any

from pourparler.reading.english.cue import ConditionKind
from pourparler.record.statements import Act, Attribution

MOST = 500
"""Statements taken from one answer; a piece of a report has some thirty."""

_WORDS = {"type": "string"}
_WORDS_OR_NONE = {"type": ["string", "null"]}
_CONDITION = {
    "type": "object",
    "properties": {"kind": {"type": "string", "enum": [kind.value for kind in ConditionKind]}, "words": _WORDS},
    "required": ["kind", "words"],
}
_STATEMENT = {
    "type": "object",
    "properties": {
        "sentence": {"type": "integer"},
        "quote": _WORDS,
        "speaker": _WORDS,
        "speaker_name": _WORDS_OR_NONE,
        "act": {"type": "string", "enum": [act.value for act in Act]},
        "addressee": _WORDS_OR_NONE,
        "measure": _WORDS_OR_NONE,
        "about": _WORDS_OR_NONE,
        "conditions": {"type": "array", "items": _CONDITION},
        "attribution": {"type": "string", "enum": [attribution.value for attribution in Attribution]},
        "reported_by": _WORDS_OR_NONE,
    },
    "required": ["sentence", "quote", "speaker", "act"],
}
SCHEMA: dict[str, Any] = {
    "type": "object",
    "properties": {"statements": {"type": "array", "items": _STATEMENT}},
    "required": ["statements"],
}
"""The JSON schema of an answer."""


@dataclass(frozen=True, slots=True)
class SaidCondition:
    """A condition as the model gives it, believed in nothing."""

    kind: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A statement as the model gives it, believed in nothing: every word is looked up in the report.

    Attributes:
        sentence: number of the sentence it claims to stand in; None where it gave none.
        quote: words it claims to stand there.
        speaker: whose act it is said to be.
        speaker_name: the official.
        act: the act, perhaps none of ours.
        addressee: the party it is directed at.
        measure: a short name for what it is about.
        about: the words within the quote that say what is asked, offered or refused.
        conditions: what it waits for.
        attribution: on whose word.
        reported_by: who ascribes it to the speaker.
    """

    sentence: int | None = None
    quote: str = ""
    speaker: str = ""
    speaker_name: str = ""
    act: str = ""
    addressee: str = ""
    measure: str = ""
    about: str = ""
    conditions: tuple[SaidCondition, ...] = ()
    attribution: str = ""
    reported_by: str = ""


def decode(answer: object) -> tuple[Said, ...]:
    """The statements of an answer; what is no statement at all becomes an empty one, to be dropped and counted.

    Raises:
        ValueError: it is no object with a list of statements.
    """
    statements = answer.get("statements") if isinstance(answer, dict) else None
    if not isinstance(statements, list):
        raise ValueError('an object with a list "statements" was asked for')
    return tuple(_said(one) for one in statements[:MOST])


def parse(text: str) -> dict[str, Any]:
    r"""The JSON object in an answer of plain words, be it fenced or preceded by thoughts.

    >>> parse('Here it is:\n```json\n{"statements": []}\n```')
    {'statements': []}

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


def _said(one: object) -> Said:
    if not isinstance(one, dict):
        return Said()
    number = one.get("sentence")
    words = {
        name: one[name] if isinstance(one.get(name), str) else ""
        for name in Said.__dataclass_fields__
        if name not in {"sentence", "conditions"}
    }
    conditions = one.get("conditions")
    return Said(
        sentence=number if isinstance(number, int) and not isinstance(number, bool) else None,
        conditions=tuple(_condition(c) for c in conditions[:MOST]) if isinstance(conditions, list) else (),
        **words,
    )


def _condition(one: object) -> SaidCondition:
    given = one if isinstance(one, dict) else {}
    return SaidCondition(str(given.get("kind", "")), str(given.get("words", "")))
