"""What somebody does until something is done for him: it is the end of it that waits."""

import pytest

from tests.reading.positions.stories import says, told

MET = "The union met the council. "


@pytest.mark.parametrize(
    ("does", "ends"),
    [
        ("will boycott the talks", "resume-talks"),
        ("said it would stay away from the talks", "resume-talks"),
        ("said it would suspend the talks", "resume-talks"),
        ("will strike", "end-strike"),
        ("voted to strike", "end-strike"),
        ("will keep the gates closed", "open-gates"),
        ("will withhold its dues", "release-dues"),
        ("said it would block the road", "end-blockade-road"),
        ("will go on blocking the road", "end-blockade-road"),
        ("said it would occupy the hall", "leave-hall"),
        ("will hold the prisoners", "free-prisoners"),
    ],
)
def test_what_is_done_until_something_is_waits_with_its_end_and_not_with_itself(does: str, ends: str) -> None:
    assert f"raise-fee before {ends}" in says(told(f"{MET}The union {does} until the council raises the fee."), "union")


def test_a_strike_before_a_vote_waits_for_nothing() -> None:
    assert not says(told(f"{MET}The union will strike on Friday, before the vote."), "union")


@pytest.mark.parametrize(
    "refusal",
    [
        "The council has so far refused to raise the fee.",
        "The council said there was no way it would raise the fee.",
        "The council maintains that it is under no obligation to raise the fee.",
        "Council leaders have balked at raising the fee.",
        "That is something the council says it cannot do.",
    ],
)
def test_what_is_refused_in_the_words_of_papers_is_refused_for_good(refusal: str) -> None:
    found = told(f"{MET}The union wants the council to raise the fee. {refusal}")
    assert "never raise-fee" in says(found, "council")
    assert {one.firmness.value for one in found.talks.positions} <= {"stated", "firm"}
