"""Who asks for time or not to be named, and what somebody should do, asks for no step of the talks."""

import pytest

from tests.reading.positions.stories import says, told


@pytest.mark.parametrize(
    "body",
    [
        "Togo asked for an hour to consult.",
        "Togo wanted to know whether the port was open.",
        "“Somebody should count that as a win,” Togo said.",
        "Togo drops demand for a lower toll",
    ],
)
def test_nothing_is_asked_for(body: str) -> None:
    assert not says(told("Ghana refused to open the port. " + body), "togo")


@pytest.mark.parametrize("body", ["Togo asked for a lower toll.", "Togo wants the toll halved."])
def test_something_is_asked_for(body: str) -> None:
    assert says(told("Ghana refused to open the port. " + body), "togo")
