"""A claim that is denied, a deal that is hoped for and what will befall somebody are nobody's position."""

import pytest

from tests.reading.positions.stories import says, told


@pytest.mark.parametrize(
    "body",
    [
        "Togo rejected Mr Adom's claims.",
        "Togo rejected the suggestion that its crews had fired.",
        "Neither side has made an offer for the port.",
        "Togo hoped an agreement would be reached after the pause.",
        "Togo warned that it will go bankrupt if the talks fail.",
    ],
)
def test_no_stand_is_taken(body: str) -> None:
    assert not says(told("Ghana wants the toll cut. Togo met Ghana on Monday. " + body), "togo")


def test_a_plan_that_is_rejected_is_refused() -> None:
    assert says(told("Ghana wants the toll cut. Togo rejected Ghana's plan for the port."), "togo")


def test_as_soon_as_is_practicable_is_no_condition() -> None:
    made = told("Ghana refused to open the port. Togo wants the toll cut as soon as reasonably practicable.")
    assert says(made, "togo") == {"require cut-toll"}
