"""Refusals that name again what was put forward."""

import pytest

from tests.reading.positions.stories import ruling, says, told


@pytest.mark.parametrize(
    ("report", "holder"),
    [
        ("Chile has proposed a tax on oil. Peru and Togo were opposed to the measure.", "peru"),
        ("Chile has proposed a tax on oil. Peru and Togo rejected that tax plan.", "peru"),
        ("Chile wants a tax on oil. Peru is opposed to the move.", "peru"),
    ],
)
def test_what_is_called_a_measure_is_what_another_put_forward(report: str, holder: str) -> None:
    made = told(report)
    assert says(made, holder) == {"never tax-oil"}
    assert ruling(made) == "stuck"


def test_an_offer_told_again_in_other_words_is_the_offer() -> None:
    made = told("The mill has offered a 4% increase in pay. But the nurses also rejected that offer of a 4% pay rise.")
    assert [one.answered_by for one in made.talks.proposals] == [("nurses",)]
    assert ruling(made) == "stuck"


def test_a_measure_of_which_nobody_told_is_a_measure() -> None:
    assert ruling(told("Chile spoke of rain. Peru and Togo were opposed to the measure.")) == "cannot say"
