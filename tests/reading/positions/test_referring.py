"""What "it" and "their demand" stand for."""

import pytest

from pourparler.record.positions import Firmness
from tests.reading.positions.stories import ruling, says, told


def test_a_demand_that_is_told_with_its_refusal_is_somebody_s_position() -> None:
    made = told("The union spoke of rain. The company rejected the union's demand for a pay rise of 8 percent.")
    assert says(made, "union") == {"require pay-rise-percent"}
    assert says(made, "company") == {"never pay-rise-percent"}
    assert ruling(made) == "stuck"


def test_a_demand_that_was_heard_before_is_told_once() -> None:
    made = told(
        "The union demanded a pay rise of 8 percent. "
        "The company rejected the union's demand for a pay rise of 8 percent."
    )
    assert says(made, "union") == {"require pay-rise-percent"}


def test_a_refused_proposal_is_no_demand() -> None:
    made = told("The union spoke of rain. The company rejected the union's proposal to halve the crew.")
    held = [position.firmness for position in made.talks.positions if position.party == ("union",)]
    assert set(held) <= {Firmness.SOFT}


def test_what_follows_a_denied_auxiliary_is_what_is_refused() -> None:
    made = told(
        "The rebels said they would not surrender the bridge at the table which they had not lost in the field."
    )
    assert says(made, "rebels") == {"never surrender-bridge-table"}


def test_figures_in_any_money_of_one_thing_exclude_each_other() -> None:
    made = told(
        "The growers demanded a price of Shs190,000 per tonne. The millers proposed a price of Shs140,000 per tonne."
    )
    assert any(measure.excludes for measure in made.talks.measures)


@pytest.mark.parametrize(
    ("report", "party", "expected"),
    [
        (
            "The union wants a shorter week. In return it would end the overtime ban.",
            "union",
            "end-overtime-ban in return for shorter-week",
        ),
        (
            "The company would raise pay by 4 percent. In exchange, the union will open the gates by night.",
            "union",
            "open-gates-night in return for raise-pay-percent",
        ),
        (
            "The union asked for eleven men back. The company demanded in exchange that the lawsuit be withdrawn.",
            "company",
            "eleven-men-back in return for withdraw-lawsuit",
        ),
    ],
)
def test_what_is_given_in_return_is_given_for_what_was_told_last(report: str, party: str, expected: str) -> None:
    assert expected in {str(one.says) for one in told(report).talks.positions if party in one.party}


def test_in_return_for_a_refusal_nothing_is_given() -> None:
    made = told("The company rejected a shorter week. In return it has put forward a bonus.")
    assert [one for one in made.talks.positions if "in return" in str(one.says)] == []
