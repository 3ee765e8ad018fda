"""What people should do, what we must do and what may have to be done is demanded of nobody."""

import pytest

from tests.reading.positions.stories import says, told


@pytest.mark.parametrize(
    "said",
    [
        "that travellers should avoid the harbour",
        "that whether the ferry should sail was a matter of weather",
        "that the pact should be seen as a pause",
        "that some of the crews might have to go",
        "that hard choices would have to be made",
    ],
)
def test_nothing_is_demanded_of_anybody(said: str) -> None:
    assert not says(told(f"Ghana refused to open the port. Togo said {said}."), "togo")


def test_what_we_must_do_is_demanded_of_nobody_else() -> None:
    body = "“We must also build a wider road,” Togo's minister Kofi Adom said."
    assert not says(told("Ghana refused to open the port. " + body), "togo")


@pytest.mark.parametrize("said", ["that Ghana should open the port", "that the toll must be cut"])
def test_what_the_other_side_should_do_is_demanded(said: str) -> None:
    assert says(told(f"Ghana refused to sign the pact. Togo said {said}."), "togo")
