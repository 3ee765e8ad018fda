"""Who goes no further than his offer refuses what is asked beyond it."""

import pytest

from tests.reading.positions.stories import ruling, says, told

OFFER = "The crews want a rise of 9 percent. The company has offered 4 percent"
HELD = {
    "beyond": f"{OFFER} and said it would not go beyond that.",
    "no higher": f"{OFFER} and says it can go no higher.",
    "final": f"{OFFER}. The company said its offer was final.",
    "no more money": f"{OFFER}. The company said there was no more money.",
    "refused to increase it": f"{OFFER}. It has refused to increase its offer.",
    "no more than": "The crews want a rise of 9 percent. The company said it would not pay more than 4 percent.",
    "told first": "The company can go no higher, it said. The crews want a rise of 9 percent.",
}


@pytest.mark.parametrize("report", HELD.values(), ids=HELD)
def test_who_holds_to_his_offer_refuses_what_is_asked_beyond_it(report: str) -> None:
    made = told(report)
    assert "never rise-percent" in says(made, "company")
    assert ruling(made) == "stuck"


@pytest.mark.parametrize(
    "report",
    [
        "The crews want the gates opened. The company has offered 4 percent and says it can go no higher.",
        f"{OFFER} and said it would not go beyond that. On Friday the two sides made progress in the talks.",
        "The crews want a rise of 9 percent. The company will not pay more than its rivals.",
    ],
)
def test_it_refuses_nothing_else_and_nothing_while_the_talks_get_on(report: str) -> None:
    assert ruling(told(report)) != "stuck"
