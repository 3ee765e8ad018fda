"""What is told of a case only, an attitude, and what hangs on the world are nobody's position."""

import pytest

from tests.reading.positions.stories import says, told


@pytest.mark.parametrize(
    "body",
    [
        "If Togo rejects the plan, the port will lose its trade.",
        "Togo warned against a rise in the toll.",
        "Togo said it may close the port, depending on the weather.",
        "Togo insists that the pact could be read in two ways.",
        "Togo decided not to insist on a lower toll.",
        "Togo wants peace.",
    ],
)
def test_no_stand_is_taken(body: str) -> None:
    assert not says(told("Ghana wants the toll raised. Togo met Ghana on Monday. " + body), "togo")


@pytest.mark.parametrize(
    "body",
    ["Togo rejects the rise.", "Togo insists that the toll must be cut.", "Togo wants the toll cut."],
)
def test_a_stand_is_taken(body: str) -> None:
    assert says(told("Ghana wants the toll raised. Togo met Ghana on Monday. " + body), "togo")
