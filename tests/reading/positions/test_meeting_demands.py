"""A refusal that meets a demand in other words is of one step with it; what only sounds alike stays apart."""

import pytest

from tests.reading.positions.stories import ruling, told

STALLED = "The talks have stalled. "
WANTS_AN_AUDIT = "The growers demand a joint audit of the meters. "


@pytest.mark.parametrize(
    "body",
    [
        WANTS_AN_AUDIT + "The company ruled out an audit.",
        "The union demands the basic tier for every member. The company refused any tiering.",
        "Peru demands that Chile close four smaller crossings. Chile refused to be closing a thing.",
    ],
)
def test_what_is_refused_in_other_words_is_what_the_other_side_asks_for(body: str) -> None:
    made = told(STALLED + body)
    assert len(made.talks.measures) == 1
    assert ruling(made) == "stuck"


@pytest.mark.parametrize(
    "body",
    [
        WANTS_AN_AUDIT
        + "The growers demand an audit by engineers of the dams. The company ruled out any audit at all.",
        "The union demands a floor of 5 euros. The company ruled out a floor of 8 euros.",
        "The growers demand a wider canal. The company refused to dredge the harbour.",
    ],
)
def test_one_of_two_another_figure_or_another_thing_is_not_joined(body: str) -> None:
    assert len(told(STALLED + body).talks.measures) > 1


def test_where_the_talks_get_on_nothing_is_joined() -> None:
    moving = told("The talks made good progress. " + WANTS_AN_AUDIT + "The company ruled out an audit.")
    assert len(moving.talks.measures) > 1


def test_where_no_state_is_told_it_is_joined_unless_its_party_offers_something_instead() -> None:
    body = WANTS_AN_AUDIT + "The company ruled out an audit."
    assert ruling(told(body)) == "stuck"
    assert len(told(body + " The company offered to publish the tables.").talks.measures) > 1


def test_resuming_talks_is_not_resuming_what_they_are_about() -> None:
    made = told(STALLED + "The company insists that the union resume sailings. The union refuses to resume talks.")
    assert len(made.talks.measures) > 1


def test_where_it_may_be_either_of_two_demands_it_is_neither() -> None:
    one = "The growers demand a joint audit of the meters. "
    other = "The growers demand a yearly audit of the dams. "
    refusal = "The company ruled out an audit."
    assert len(told(STALLED + one + refusal).talks.measures) == 1
    assert len(told(STALLED + other + refusal).talks.measures) == 1
    assert len(told(STALLED + one + other + refusal).talks.measures) == 3


def test_what_another_report_tells_is_not_joined() -> None:
    asked = STALLED + "The growers demand that the company fund a joint audit of the meters. "
    refused = "The company ruled out funding any audit."
    assert len(told(asked + refused).talks.measures) == 1
    assert len(told(asked, STALLED + refused).talks.measures) == 2


def test_what_is_refused_by_one_word_for_it_is_what_the_other_wants() -> None:
    for report in (
        "The mill wants to cut 300 jobs. The crews said the cuts were unacceptable.",
        "The council wants to build a dam at Orsa. Villagers oppose the dam.",
        "The crews said they would not accept the clause on pensions. The owners insist the clause must stay.",
        "Farmers oppose any tax increase. Drivers insist that any deal must include higher taxes on oil.",
    ):
        assert ruling(told(report)) == "stuck", report
    for report in (
        "The mill wants to cut 300 jobs. The crews said the delays were unacceptable.",
        "The council wants to build a dam at Orsa. Villagers oppose the mast.",
    ):
        assert ruling(told(report)) == "cannot say", report
