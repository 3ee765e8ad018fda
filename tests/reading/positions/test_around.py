"""What a statement is about is told by its own sentence, and a day only where it says when."""

import pytest

from pourparler.reading.positions.around import bare_of, only_with
from pourparler.reading.positions.hearers import what_was_said
from tests.reading.positions.stories import ruling, says, told


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


@pytest.mark.parametrize("whom", ["Odrin Radio 2's Morning programme", "reporters", "the committee on Monday"])
def test_whom_something_is_told_is_no_part_of_it(whom: str) -> None:
    assert what_was_said(f" {whom} that the plan is poor", to_somebody=True).strip() == "that the plan is poor"


def test_whoever_is_asked_that_something_be_done_stays() -> None:
    assert what_was_said("Chile that its army leave", to_somebody=False) == "Chile that its army leave"


def test_a_plan_called_poor_on_the_radio_is_no_refusal_of_the_radio() -> None:
    words = "The port met the guild. Ana Rojas, who leads the guild, told Odrin Radio 2's Morning programme that the "
    made = told(words + 'port\'s plans were "inadequate".')
    assert not any("radio" in one for party in ("port", "guild") for one in says(made, party))


def test_what_a_sum_is_wanted_for_is_not_what_is_wanted() -> None:
    made = told("The mill wants a toll rise of 7 percent to fund new buoys. The council rejected the rise.")
    assert says(made, "mill") == {"require toll-rise-percent"}
    assert ruling(made) == "stuck"


def test_what_else_was_so_is_not_refused() -> None:
    made = told("The nurses have rejected an offer of a 3 percent rise, and new marches were called for May.")
    assert says(made, "nurses") == {"never percent-rise"}


def test_what_a_strike_protests_against_is_not_what_it_demands() -> None:
    made = told("The crews of the Odrin Line walked out demanding a 9% raise and in protest at new gates.")
    assert [measure.what for measure in made.talks.measures] == ["a 9% raise"]
