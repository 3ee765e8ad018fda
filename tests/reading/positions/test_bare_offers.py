"""An offer that is told as past, or without its terms, is no position; how things are said to be is no offer."""

import pytest

from tests.reading.positions.stories import told


def _offers(body: str) -> list[str]:
    return [
        str(one.says) for one in told("Ghana refused to sign the pact. " + body).talks.positions if "togo" in one.party
    ]


@pytest.mark.parametrize(
    "body",
    [
        "Togo offered to share the port.",
        "Togo had earlier offered to share the port.",
        "Togo has put forward a new plan.",
        "Togo has suggested the strike would cost a million.",
        "Togo has offered no explanation.",
    ],
)
def test_nobody_stands_by_it(body: str) -> None:
    assert not _offers(body)


@pytest.mark.parametrize(
    "body", ["Togo has offered to share the port.", "Togo has put forward a plan to share the port."]
)
def test_what_somebody_has_offered_stands(body: str) -> None:
    assert _offers(body)


def test_an_offer_told_as_past_can_still_be_refused() -> None:
    made = told("Togo offered to share the port. Ghana rejected the offer.")
    assert [(one.by[0], one.answer and one.answer.value) for one in made.talks.proposals] == [("togo", "refused")]
