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


@pytest.mark.parametrize(
    "report",
    [
        "The mill said it would pay in May. The nurses rejected an offer of a 4% pay rise.",
        "The mill said it would pay in May. The nurses have rejected offers of a 4% pay rise from the mill.",
    ],
)
def test_an_offer_of_which_only_the_refusal_is_told_is_the_other_side_s(report: str) -> None:
    made = told(report)
    assert [one.by for one in made.talks.proposals] == [("mill",)]
    assert ruling(made) == "stuck"


@pytest.mark.parametrize(
    "report",
    [
        "The mill said it would pay in May. The nurses declined to make an offer.",
        "The mill said it would pay in May. The nurses rejected the plan to close two wards.",
        "The mill said it would pay in May. The nurses will not table an offer of that kind.",
    ],
)
def test_a_plan_or_an_offer_that_is_not_made_is_nobody_else_s_offer(report: str) -> None:
    assert not any(one.by == ("mill",) for one in told(report).talks.proposals)
