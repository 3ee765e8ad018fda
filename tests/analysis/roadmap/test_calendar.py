"""Dates from durations, and the deadlines that would be missed."""

import json
from datetime import date
from typing import Any

import pytest

from pourparler.analysis.roadmap.calendar import Calendar, Duration, calendar_of
from pourparler.record.codec import loads

STEPS = (("stop",), ("inspect", "pay"), ("thank",))


def dated(**more: Any) -> Calendar | None:
    data = {
        "pourparler": 1,
        "talks": "Freeze",
        "as_of": "2007-01-31",
        "parties": [{"id": "north"}],
        "measures": [
            {"id": "stop", "by": "north", "takes": "one month"},
            {"id": "inspect", "by": "north", "takes": "10 days", "deadline": "2007-03"},
            {"id": "pay", "by": "north", "takes": "three weeks", "deadline": "2007-03-15"},
            {"id": "thank", "by": "north"},
        ],
    }
    given = {key: value for key, value in (data | more).items() if value is not None}
    return calendar_of(loads(json.dumps(given)), STEPS)


def test_each_step_begins_when_the_one_before_is_done() -> None:
    found = dated()
    assert found is not None
    assert found.steps == (
        (date(2007, 1, 31), date(2007, 2, 28)),
        (date(2007, 2, 28), date(2007, 3, 21)),
        (date(2007, 3, 21), date(2007, 3, 21)),
    )
    assert [(one.measure, one.deadline, one.done) for one in found.missed] == [
        ("pay", date(2007, 3, 15), date(2007, 3, 21))
    ]
    assert found.untimed == ("thank",)


def test_without_durations_and_deadlines_there_is_no_calendar() -> None:
    assert dated(measures=[{"id": m, "by": "north"} for step in STEPS for m in step]) is None


def test_without_a_date_to_count_from_there_are_no_dates() -> None:
    found = dated(as_of=None)
    assert found is not None
    assert (found.steps, found.missed) == ((), ())


def test_words_that_say_no_number_are_told() -> None:
    rest = [{"id": m, "by": "north"} for step in STEPS[1:] for m in step]
    found = dated(measures=[{"id": "stop", "by": "north", "takes": "as long as it takes"}, *rest])
    assert found is not None
    assert found.unread == ("stop",)


@pytest.mark.parametrize(
    ("text", "begun", "done"),
    [
        ("30 days", date(2024, 2, 1), date(2024, 3, 2)),
        ("a year", date(2024, 2, 29), date(2025, 2, 28)),
        ("12-month", date(2023, 12, 31), date(2024, 12, 31)),
        ("six weeks", date(2024, 1, 1), date(2024, 2, 12)),
        ("48 hours", date(2024, 1, 1), date(2024, 1, 1)),
    ],
)
def test_durations_run_on_the_calendar(text: str, begun: date, done: date) -> None:
    duration = Duration.parse(text)
    assert duration is not None
    assert duration.after(begun) == done


def test_a_duration_beyond_all_years_gives_no_dates() -> None:
    measures = [{"id": m, "by": "north", "takes": "9999 years"} for step in STEPS for m in step]
    found = dated(measures=measures)
    assert found is not None
    assert found.steps == ()
