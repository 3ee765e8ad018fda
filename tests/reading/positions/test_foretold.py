"""Who tells how a thing is or will be refuses nothing by it."""

import pytest

from tests.reading.positions.stories import says, told


@pytest.mark.parametrize(
    "said",
    [
        "the toll would not affect the harvest",
        "there could be no assurances about the weather",
        "it would not oppose the sale of the port",
        "it would not have to close the port",
        "it could not go on like this for years",
        "it did not want any trouble at the port",
    ],
)
def test_nothing_is_refused(said: str) -> None:
    assert not says(told(f"Ghana wants the toll cut. Togo said {said}."), "togo")


def test_what_is_denied_of_a_case_only_is_not_refused() -> None:
    made = told("Ghana wants the toll cut. Togo said that if Ghana does not pay, it will take all the steps it needs.")
    assert not any(one.startswith("never") for one in says(made, "togo"))


@pytest.mark.parametrize("said", ["it would not cut the toll", "there would be no cut in the toll"])
def test_a_step_is_refused(said: str) -> None:
    assert says(told(f"Ghana wants the toll cut. Togo said {said}."), "togo")
