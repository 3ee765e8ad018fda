"""What is asked of the public, of one's own people or for help, and one's own aims, are demanded of no side."""

import pytest

from tests.reading.positions.stories import says, told


@pytest.mark.parametrize(
    "body",
    [
        "Togo urged the public to stay at home.",
        "Togo has asked its members to wait.",
        "Togo will seek support from its neighbours.",
        "Togo asked the bishop to mediate.",
        "Togo wants to defuse the crisis.",
        "“We need a light at the harbour,” Togo said.",
        "“We have had enough of being ignored,” Togo said.",
    ],
)
def test_nothing_is_demanded(body: str) -> None:
    assert not says(told("Ghana refused to open the port. " + body), "togo")


@pytest.mark.parametrize(
    "body",
    [
        "Togo urged Ghana to open the port.",
        "Togo wants to keep its share.",
        "“We need Ghana to open the port,” Togo said.",
    ],
)
def test_a_step_of_the_other_side_is_demanded(body: str) -> None:
    assert says(told("Ghana refused to sign the pact. " + body), "togo")
