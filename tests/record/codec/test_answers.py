"""Any frozen answer goes to JSON and back by its types."""

import datetime
import json
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from typing import Any

import pytest

from pourparler.errors import AnswerError
from pourparler.record.codec.answers import decode, encode
from pourparler.record.conditions.parse import parse
from pourparler.record.conditions.syntax import Condition
from pourparler.record.dates import PartialDate


class Kind(StrEnum):
    ONE = "one"
    OTHER = "other"


@dataclass(frozen=True, kw_only=True)
class Inner:
    name: str
    says: Condition | None = None


@dataclass(frozen=True, kw_only=True)
class Everything:
    kind: Kind
    number: float
    share: Fraction
    day: datetime.date
    since: PartialDate
    steps: tuple[tuple[str, ...], ...]
    shares: tuple[tuple[str, float], ...]
    begins: tuple[datetime.date, datetime.date]
    group: frozenset[str]
    inner: tuple[Inner, ...]
    either: int | str
    perhaps: Inner | None = None
    renamed: bool = field(default=False, metadata={"json": "other-name"})


WHOLE = Everything(
    kind=Kind.OTHER,
    number=0.1,
    share=Fraction(8, 3),
    day=datetime.date(2006, 11, 29),
    since=PartialDate(2006, 11),
    steps=(("a", "b"), ()),
    shares=(("us", 1.5), ("dprk", 2.0)),
    begins=(datetime.date(2006, 1, 1), datetime.date(2006, 2, 1)),
    group=frozenset({"b", "a"}),
    inner=(Inner(name="x", says=parse("(b or c) before a")), Inner(name="y")),
    either="text",
)


def test_what_is_written_is_plain_and_reads_as_it_was() -> None:
    data = json.loads(json.dumps(encode(WHOLE), allow_nan=False))
    assert data == {
        "kind": "other",
        "number": 0.1,
        "share": 8 / 3,
        "day": "2006-11-29",
        "since": "2006-11",
        "steps": [["a", "b"], []],
        "shares": {"us": 1.5, "dprk": 2.0},
        "begins": ["2006-01-01", "2006-02-01"],
        "group": ["a", "b"],
        "inner": [{"name": "x", "says": "(b or c) before a"}, {"name": "y", "says": None}],
        "either": "text",
        "perhaps": None,
        "other-name": False,
    }
    assert decode(Everything, data) == WHOLE


def test_pairs_in_which_a_name_stands_twice_stay_a_list() -> None:
    pairs = (("us", 1.0), ("us", 2.0))
    data = encode(pairs, tuple[tuple[str, float], ...])
    assert data == [["us", 1.0], ["us", 2.0]]
    assert decode(tuple[tuple[str, float], ...], data) == pairs


def test_what_has_a_usual_value_may_be_left_out_and_nothing_else() -> None:
    data = encode(WHOLE)
    del data["perhaps"], data["other-name"]
    assert decode(Everything, data) == WHOLE
    del data["kind"]
    with pytest.raises(AnswerError, match='lacks "kind"'):
        decode(Everything, data)


@pytest.mark.parametrize(
    ("key", "wrong"),
    [
        ("kind", "third"),
        ("number", True),
        ("number", "1"),
        ("day", "2006-13-01"),
        ("since", "soon"),
        ("steps", "ab"),
        ("steps", [[1]]),
        ("begins", ["2006-01-01"]),
        ("inner", [{"says": None}]),
        ("inner", [{"name": "x", "says": "a befor b"}]),
        ("perhaps", [1]),
        ("other-name", 0),
        ("either", None),
    ],
)
def test_what_is_of_another_kind_is_refused(key: str, wrong: Any) -> None:
    with pytest.raises(AnswerError):
        decode(Everything, encode(WHOLE) | {key: wrong})
