"""What cannot be helped and what is but a manner of speaking refuses no step of the talks."""

import pytest

from tests.reading.positions.stories import says, told

ASKED = "Ghana demanded that Togo open the port. "


@pytest.mark.parametrize(
    "body",
    [
        "Togo stopped short of praising the plan.",
        "The road could not be built without machines, Togo said.",
        "Togo said it would not pretend that the talks were easy.",
        "Togo said that no lender would touch the port.",
        "Togo and Ghana could not agree who guards the port.",
        "Togo declined to give a date.",
        "Togo said it had a date in mind, but would not share it.",
    ],
)
def test_no_step_is_refused(body: str) -> None:
    made = told(ASKED + body)
    assert not [one for one in says(made, "togo") if one.startswith("never")]


@pytest.mark.parametrize(
    "body",
    [
        "Togo will not open the port.",
        "Togo said it could not be made to open the port.",
        "Togo said that it would not share the oil.",
    ],
)
def test_a_step_is_refused(body: str) -> None:
    made = told(ASKED + body)
    assert [one for one in says(made, "togo") if one.startswith("never")]


def test_what_befalls_whoever_refuses_refuses_nothing() -> None:
    words = "The Bolivar Bank and Lima met. Lima will offer to swap its bonds. "
    made = told(words + "Banks which rejected the offer would be paid late, Ana Rojas of Lima said.")
    assert not says(made, "bolivar-bank")
