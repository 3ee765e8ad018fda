"""A bill or a plan that is refused by its name alone."""

import pytest

from tests.reading.positions.stories import ruling, says, told


@pytest.mark.parametrize(
    "report",
    [
        "Republicans passed a bill to delay the ferry mandate. The White House threatened to veto it.",
        "Republicans unveiled a measure that would halve the ferry aid. Democrats have rejected the measure.",
        "Democrats have pushed a plan to cap rents. Landlords have rejected the plan.",
        "Republicans have approved a bill extending the toll credit. Democrats said they would vote against the bill.",
    ],
)
def test_what_one_has_passed_or_put_forward_and_another_refuses_by_its_name_is_what_it_would_do(report: str) -> None:
    assert ruling(told(report)) == "stuck"


@pytest.mark.parametrize(
    "report",
    [
        "Republicans passed a bill to delay the ferry mandate. Democrats have rejected the treaty.",
        "Republicans passed a bill. Democrats have rejected the plan.",
    ],
)
def test_a_paper_of_another_name_is_another_paper(report: str) -> None:
    assert ruling(told(report)) != "stuck"


def test_of_what_nobody_is_told_to_have_made_only_the_refusal_is_known() -> None:
    report = "A bill would halve the ferry aid. Democrats have rejected the bill."
    assert says(told(report), "democrats") == {"never halve-ferry-aid"}
