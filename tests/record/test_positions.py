"""When a position is in force, and how hard it is to move."""

import datetime

import pytest

from pourparler.record.conditions.parse import parse
from pourparler.record.dates import PartialDate
from pourparler.record.positions import Confidence, Firmness, Position


def position(since: str | None = None, until: str | None = None, note: str | None = None) -> Position:
    begun, over = (None if text is None else PartialDate.parse(text) for text in (since, until))
    return Position(id="p", party=("us",), says=parse("a before b"), since=begun, until=over, note=note)


@pytest.mark.parametrize(
    ("since", "until", "day", "held"),
    [
        ("2006-11-28", None, "2006-11-27", False),
        ("2006-11-28", None, "2006-11-28", True),
        (None, "2007-02-13", "2007-02-12", True),
        (None, "2007-02-13", "2007-02-13", False),
        ("2006-11", None, "2006-10-31", False),
        ("2006-11", None, "2006-11-01", True),
        (None, "2007", "2006-12-31", True),
        (None, "2007", "2007-01-01", False),
        ("2006", "2007-02", "2007-01-31", True),
        ("2006", "2007-02", "2007-02-01", False),
    ],
)
def test_a_position_is_held_from_its_first_day_to_the_day_before_until(
    since: str | None, until: str | None, day: str, held: bool
) -> None:
    assert position(since, until).in_force(datetime.date.fromisoformat(day)) is held


def test_without_a_day_everything_is_in_force() -> None:
    assert position("2006", "2006").in_force(None)


def test_each_firmness_weighs_twice_the_one_below() -> None:
    assert {firmness.value: firmness.weight for firmness in Firmness} == {
        "soft": 1,
        "stated": 2,
        "firm": 4,
        "red line": 8,
    }


def test_confidence_is_ranked_from_low_to_high() -> None:
    assert sorted(Confidence, key=lambda c: c.rank) == [Confidence.LOW, Confidence.MEDIUM, Confidence.HIGH]


@pytest.mark.parametrize(("note", "draft"), [("draft: from a report", True), (None, False), ("no draft", False)])
def test_a_draft_says_so_at_the_start_of_its_note(note: str | None, draft: bool) -> None:
    assert position(note=note).is_draft is draft
