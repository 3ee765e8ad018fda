"""Answers that travel: a finding as one JSON object that says what made it, and read back from it.

Beside the keys of the answer itself stand the question, the version of the program, the hash of the record, the
options and the seed, so that an answer can be checked, cited, compared and kept.
"""

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from pourparler.analysis.finding import Finding
from pourparler.desk.questions import QUESTION
from pourparler.errors import AnswerError
from pourparler.record.codec.answers import decode, encode
from pourparler.version import VERSION

if TYPE_CHECKING:
    from pourparler.record.talks import Talks

Json: TypeAlias = dict[str, Any]


def record_hash(talks: "Talks") -> str:
    """What a record says, as a fingerprint: the same for the same record, however its file is written."""
    from pourparler.record.codec import to_json as record_json

    asked: list[object] = [sorted(talks.left_out), str(talks.begins_later)]  # what is asked of it, that no file says
    asked += [list(talks.supposed)] if talks.supposed else []
    said = {"record": record_json(talks), "asked": asked}
    text = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"


def to_json(finding: Finding[Any], talks: "Talks | None" = None) -> Json:
    """A finding as JSON data that can be read back.

    Args:
        finding: the answer to a question.
        talks: the record that was asked, for its hash and date; None = not told.

    >>> from pourparler.desk.study import Study
    >>> from pourparler.record.codec import loads
    >>> talks = loads("{pourparler: 1, talks: T, parties: [{id: a}], measures: [{id: m, by: [a]}]}")
    >>> finding = Study(talks).deadlock
    >>> data = to_json(finding, talks)
    >>> data["question"], data["options"]["most"], from_json(data) == finding
    ('stuck', 5, True)
    """
    return {
        "question": finding.analysis,
        **encode(finding.answer),
        "exhaustive": finding.exhaustive,
        "grounds": list(finding.grounds),
        "options": {name: _number(value) for name, value in finding.limits.items()} | _asked_of(talks),
        "seed": finding.seed,
        "program": {"name": "pourparler", "version": VERSION},
        "record": None if talks is None else record_hash(talks),
    }


def from_json(data: Json | str | bytes) -> Finding[Any]:
    """The finding that JSON tells; keys that are not known are passed over.

    Args:
        data: what ``to_json`` made, or what a command printed with its JSON option, as data or as text.

    Raises:
        AnswerError: it is no answer of this program.
    """
    if not isinstance(data, dict):
        data = _read(data)
    question = QUESTION.get(str(data.get("question")))
    if question is None:
        raise AnswerError("this is no answer of Pourparler: it does not say to which question")
    made = decode(_Made, data)
    return Finding(
        analysis=question.id,
        answer=decode(question.answer_type, data),
        grounds=made.grounds,
        exhaustive=made.exhaustive,
        limits={name: float(value) for name, value in made.options if isinstance(value, int | float)},
        seed=made.seed,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Made:
    """What made an answer, as far as a finding keeps it."""

    grounds: tuple[str, ...]
    exhaustive: bool
    options: tuple[tuple[str, float | str | tuple[str, ...]], ...]
    seed: int | None


def _read(text: str | bytes) -> Json:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise AnswerError(f"this is no JSON: {error}") from error
    if not isinstance(data, dict):
        raise AnswerError("this is no answer of Pourparler: it is no JSON object")
    return data


def _asked_of(talks: "Talks | None") -> Json:
    """The date, the parties left out and what is supposed, where the question was put about these."""
    if talks is None:
        return {}
    as_of = {} if talks.as_of is None else {"as_of": str(talks.as_of)}
    told = {"without": talks.left_out, "suppose": talks.supposed}
    return as_of | {name: list(values) for name, values in told.items() if values}


def _number(value: float) -> float:
    return int(value) if float(value).is_integer() else value
