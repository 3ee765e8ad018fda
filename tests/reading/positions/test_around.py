"""What a statement is about is told by its own sentence, and a day only where it says when."""

import pytest

from pourparler.reading.positions.around import bare_of, only_with
from tests.reading.positions.stories import says, told


def test_what_is_held_back_stands_in_the_sentence_of_its_condition() -> None:
    made = told('"We have been clear. We’ll look at the sackings only after the strike is called off. It is so," '
                "said the company's chairman, Otto Reiss. The union struck in May.")  # fmt: skip
    assert says(made, "company") == {"cancel-strike before look-sackings"}


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("We saw Mr. Reiss. We pay when they sign.", "We pay when they sign."),
        ("We pay Mr. Reiss when they sign.", "We pay Mr. Reiss when they sign."),
        ("We pay when they sign. So there.", "We pay when they sign."),
    ],
)
def test_other_sentences_of_a_speech_are_left_out(said: str, kept: str) -> None:
    assert only_with(said, said.index("when")).strip() == kept


def test_a_speech_without_a_condition_is_left_whole() -> None:
    assert only_with("We came. We saw.", None) == "We came. We saw."


def test_a_day_on_which_work_is_done_belongs_to_the_work() -> None:
    assert bare_of("its ban on Saturday trading on Monday").strip() == "its ban on Saturday trading"


def test_a_time_that_owns_something_stays_with_it() -> None:
    assert bare_of("the rest of this week's sitting yesterday").strip() == "the rest of this week's sitting"
