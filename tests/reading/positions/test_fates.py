"""What is to become of a thing, and who would have the contrary of it."""

import pytest

from pourparler.reading.positions.fates import are_opposed
from tests.reading.positions.stories import ruling, told


@pytest.mark.parametrize(
    "report",
    [
        "Peru wants the toll credit extended. Chile wants to let the credit expire.",
        "The union wants the layoffs cancelled. The company said the layoffs would go ahead.",
        "Peru wants the border checks scrapped. Chile said the checks would remain.",
        "Peru wants to attach the mast clause to the treaty. Chile insists that the clause be removed.",
        "Peru asked for the base price to be put at 39 crowns. Chile insisted on maintaining the present price.",
        "Peru demanded that Chile lift its quotas on beef, which Santiago says must remain in place.",
        "Peru insists on keeping its 900 boats. Chile says Peru must give up most of its boats.",
    ],
)
def test_two_that_would_have_contrary_things_become_of_one_thing_are_at_odds(report: str) -> None:
    assert ruling(told(report)) == "stuck"


@pytest.mark.parametrize(
    "report",
    [
        "Peru wants the toll credit for crews extended. Chile wants to let the toll credit for owners expire.",
        "The union wants the layoffs cancelled. The company said the survey would go ahead.",
        "Peru wants the border checks scrapped. Chile said the talks would remain open.",
        "Peru wants the mine closed. Chile said the mine would remain closed.",
        "Peru wants the toll credit extended. Chile warned that the credit would expire.",
    ],
)
def test_of_two_things_or_in_a_warning_there_is_nothing_contrary(report: str) -> None:
    assert ruling(told(report)) != "stuck"


def test_two_offers_are_not_one_because_each_may_be_called_a_price() -> None:
    assert not are_opposed("withdraw its bid", "maintain the price")
