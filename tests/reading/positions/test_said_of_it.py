"""Refusals that name nothing: of what another demanded or offered just before."""

import pytest

from tests.reading.positions.stories import ruling, says, told

ASKS = "The nurses want a rise of 9 percent"
REFUSES = {
    "that": f"{ASKS}. The company says that is not possible.",
    "this": f"{ASKS}. The company says this is out of the question.",
    "the demand": f"{ASKS}. It was a dry month. The company said the demand was too high.",
    "called it": f"{ASKS}. The company described the demand as excessive.",
    "such an increase": f"{ASKS}. The company says such an increase would be unaffordable.",
    "insists": f"{ASKS}. The company insists the demand is unaffordable.",
    "which": f"{ASKS}, which the company says is unaffordable.",
    "which it cannot afford": f"{ASKS}, which the company says it cannot afford.",
    "something it refuses": f"{ASKS}, something the company refuses to do.",
    "will not pay it": f"{ASKS}. The company is equally adamant that it will not pay it.",
    "ruled it out": f"{ASKS}. The company ruled it out.",
    "the move": f"{ASKS}. The company opposed the move.",
    "the money": f"{ASKS}. The company has refused to give them the money.",
}


@pytest.mark.parametrize("report", REFUSES.values(), ids=REFUSES)
def test_what_is_said_of_a_demand_refuses_it(report: str) -> None:
    made = told(f"{report} The talks go on on Friday.")
    assert says(made, "company") == {"never rise-percent"}
    assert ruling(made) == "stuck"


@pytest.mark.parametrize(
    "report",
    [
        "The nurses spoke of rain. The company says that is not possible.",
        f"{ASKS}. The company said it was impossible to know.",
        f"{ASKS}. The company says that is fair.",
        f"{ASKS}. It was a dry month. There was fog, too. And snow fell. The company says that is not possible.",
    ],
)
def test_what_is_said_of_something_else_refuses_no_demand(report: str) -> None:
    made = told(report)
    assert not any(one.startswith("never rise") for one in says(made, "company"))
    assert ruling(made) == "cannot say"


def test_a_demand_called_too_much_by_its_owner_s_name_is_refused_wherever_it_is_told() -> None:
    made = told("The mill said the nurses' pay claim was unrealistic. The nurses want a pay rise of 9 percent.")
    assert ruling(made) == "stuck"


def test_a_demand_that_is_called_too_much_as_it_is_told_is_that_demand() -> None:
    made = told("The company said the nurses' demands for a 9 percent pay rise were unaffordable.")
    assert says(made, "nurses") == {"require percent-pay-rise"}
    assert says(made, "company") == {"never percent-pay-rise"}


def test_demands_of_which_no_more_is_told_are_refused_whole() -> None:
    made = told("The nurses went on strike. The company said the nurses' demands were unaffordable.")
    assert says(made, "company") == {"never meet-nurses-demands"}
    assert ruling(made) == "stuck"


def test_an_offer_that_is_called_poor_is_refused() -> None:
    made = told("The mill has offered a rise of 4 percent. The nurses said the offer was not enough.")
    assert says(made, "nurses") == {"never rise-percent"}
    assert ruling(made) == "stuck"


@pytest.mark.parametrize(
    "report",
    [
        "Peru has repeated its demands for a second mast, a project Chile says is a firm deal-breaker.",
        "Peru is demanding cuts in the toll, a demand Chile says is a red line.",
        "Peru demanded that the aid be restored. Chile said that would never happen.",
    ],
)
def test_a_demand_taken_up_by_a_noun_and_called_beyond_bearing_is_refused(report: str) -> None:
    assert ruling(told(report)) == "stuck"
