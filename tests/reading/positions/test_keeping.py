"""What somebody keeps, or does all the same, where another wants the contrary."""

import pytest

from tests.reading.positions.stories import ruling, says, told


@pytest.mark.parametrize(
    "report",
    [
        "Peru wants Chile to lift its ban on beef. Chile insists that it will keep the ban.",
        "Peru wants Chile to lift its ban on beef. Chile said the ban was fair and would continue.",
        "Peru objected to the deployment of the ships. Chile said it would go ahead with the deployment.",
        "The union would not accept the closure of two mines. The company said it had no choice but to close them.",
    ],
)
def test_who_keeps_what_another_would_end_or_does_what_another_refuses_is_at_odds_with_him(report: str) -> None:
    assert ruling(told(report)) == "stuck"


@pytest.mark.parametrize(
    "report",
    [
        "Peru wants Chile to lift its ban on beef. Chile said it would keep the quota.",
        "Peru wants Chile to lift its ban on beef. Chile said the talks would continue.",
        "Peru objected to the deployment of the ships. Chile said it would go ahead with the survey.",
        "Chile insists that it will keep the ban.",
    ],
)
def test_a_promise_on_something_else_is_but_a_promise(report: str) -> None:
    assert says(told(report), "chile") == set()
