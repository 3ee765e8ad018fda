"""Whoever has read the report says in words what it is about, and what stands against that: so it is settled."""

from pathlib import Path

from pourparler.record import codec
from tests.cli.review.sitting import Sit
from tests.cli.review.test_otherwise import HEAD, STALLED, begun, held, one_line

NOTHING_NEAR = f"""{HEAD}Chile demanded that Bolivia reopen the canal.
Peru demanded that Bolivia pay the fine.
The talks are deadlocked.
"""
ON = "What are the talks stuck on:"


def test_what_the_talks_are_stuck_on_is_asked_where_nothing_else_is_and_two_sentences_settle_it(
    tmp_path: Path, sit: Sit
) -> None:
    sitting, output = begun(sit, tmp_path, NOTHING_NEAR)
    shown = sitting.see("So far: whether the talks are stuck cannot be said", "[q]uit")
    while ON not in shown:
        shown = sitting.press("s", "So far:", "[q]uit")
    sitting.press("y", "Who insists on something that another will not have?")
    sitting.press("Chile\n", "What does Chile insist on?")
    sitting.press("a toll of 9 per cent\n", "Who would do it?")
    sitting.press("Peru\n", "Is that meant? [y/n]")
    sitting.press("y", "What stands against that?", "[n] something else")
    sitting.press("n", "Who stands against that?")
    sitting.press("Peru\n", "What does Peru insist on?")
    sitting.press("a toll of 4 per cent and no more\n", "Who would do it?")  # another figure is another toll
    sitting.press("\n", "Is that meant? [y/n]")
    sitting.press("y", "Can both be had? [y/n]")
    sitting.press("n", "So far: the talks are stuck.", "[q]uit")
    sitting.press("w", "Wrote")
    talks = codec.load(output)
    assert ("never a-toll-of-9-per-cent", False) in held(talks, "peru")
    assert {ground.quote for one in talks.positions if not one.is_draft for ground in one.grounds} == {
        "a toll of 9 per cent",
        "a toll of 4 per cent and no more",
    }


def test_what_stands_against_it_may_be_on_record_and_is_chosen_by_its_number_and_taken_back_as_one(
    tmp_path: Path, sit: Sit
) -> None:
    sitting, output = begun(sit, tmp_path, NOTHING_NEAR)
    sitting.see("So far:", "[q]uit")
    sitting.press("p", "Who insists on something?")
    sitting.press("Peru\n", "What does Peru insist on?")
    sitting.press("a ten-year lease of the port\n", "Who would do it?")
    sitting.press("Chile\n", "Is that meant? [y/n]")
    listed = one_line(sitting.press("y", "What stands against that?", "[n] something else"))
    assert "1 Chile insists" in listed
    assert "2 " not in listed, "what Peru itself insists on does not stand against it"
    settled = sitting.press("1", "So far: the talks are stuck.", "[q]uit")
    assert "Against it: Chile insists" in one_line(settled)
    sitting.press("u", "So far: whether the talks are stuck cannot be said", "Taken back", "[q]uit")
    sitting.press("w", "Wrote")
    talks = codec.load(output)
    assert all(is_draft for _, is_draft in held(talks, "peru"))


def test_where_nothing_stands_against_it_enter_keeps_the_position_alone(tmp_path: Path, sit: Sit) -> None:
    sitting, output = begun(sit, tmp_path, NOTHING_NEAR)
    sitting.see("So far:", "[q]uit")
    sitting.press("p", "Who insists on something?")
    sitting.press("Peru\n", "What does Peru insist on?")
    sitting.press("a ten-year lease of the port\n", "Who would do it?")
    sitting.press("Chile\n", "Is that meant? [y/n]")
    sitting.press("y", "What stands against that?", "[n] something else")
    sitting.press("\n", "So far: whether the talks are stuck cannot be said", "[q]uit")
    sitting.press("w", "Wrote")
    talks = codec.load(output)
    assert not all(is_draft for _, is_draft in held(talks, "peru"))


def test_two_who_each_wait_for_the_other_are_stuck_though_no_order_was_read(tmp_path: Path, sit: Sit) -> None:
    sitting, _ = begun(sit, tmp_path, NOTHING_NEAR)
    shown = sitting.see("So far:", "[q]uit")
    while ON not in shown:
        shown = sitting.press("s", "So far:", "[q]uit")
    sitting.press("y", "Who insists on something that another will not have?")
    sitting.press("Chile\n", "What does Chile insist on?")
    sitting.press("no talks on the ferry until the dues are cut\n", "Who would do it?", "[Peru]")
    sitting.press("y\n", "Who would do it?", "[Chile]")  # a yes means whoever is proposed
    sitting.press("\n", "Is that meant? [y/n]")
    sitting.press("y", "What stands against that?", "[n] something else")
    sitting.press("n", "Who stands against that?")
    sitting.press("Peru\n", "What does Peru insist on?")
    sitting.press("no dredging of the bay until the beacon is lit\n", "Who would do it?", "[Chile]")
    sitting.press("\n", "Who would do it?", "[Peru]")
    sitting.press("\n", "Is that meant? [y/n]")
    sitting.press("y", "Can both be had? [y/n]")
    sitting.press("n", "So far: the talks are stuck.", "[q]uit")


def test_what_a_party_itself_insists_on_besides_does_not_stand_against_it(tmp_path: Path, sit: Sit) -> None:
    sitting, output = begun(sit, tmp_path, NOTHING_NEAR)
    sitting.see("So far:", "[q]uit")
    sitting.press("p", "Who insists on something?")
    sitting.press("Peru\n", "What does Peru insist on?")
    sitting.press("a ten-year lease of the port\n", "Who would do it?")
    sitting.press("Chile\n", "Is that meant? [y/n]")
    sitting.press("y", "What stands against that?", "[n] something else")
    sitting.press("n", "Who stands against that?")
    sitting.press("Peru\n", "What does Peru insist on?")
    sitting.press("a lighthouse on the cape\n", "Who would do it?")
    sitting.press("Chile\n", "Is that meant? [y/n]")
    sitting.press("y", "So far: whether the talks are stuck cannot be said", "[q]uit")
    sitting.press("w", "Wrote")
    assert not any(str(says).startswith("never") for says, _ in held(codec.load(output), "peru"))


def test_what_another_insists_on_in_nearly_the_same_words_is_asked_about_before_it_is_taken_for_the_same(
    tmp_path: Path, sit: Sit
) -> None:
    sitting, _ = begun(sit, tmp_path, NOTHING_NEAR)
    sitting.see("So far:", "[q]uit")
    sitting.press("p", "Who insists on something?")
    sitting.press("Peru\n", "What does Peru insist on?")
    sitting.press("a toll on all barges\n", "Who would do it?")
    sitting.press("Chile\n", "Is that meant? [y/n]")
    sitting.press("y", "What stands against that?", "[n] something else")
    sitting.press("n", "Who stands against that?")
    sitting.press("Chile\n", "What does Chile insist on?")
    sitting.press("a toll on no barges but coal barges\n", 'Is "a toll on', "the same as", "[y/n]")


UNHEARD = f"""{HEAD}Chile demanded that Peru open its market.
Chile told Peru to pay the fine.
Peru said the talks were deadlocked.
"""


def test_what_a_party_wants_of_which_nothing_is_on_record_is_asked_in_words_and_the_answer_is_kept(
    tmp_path: Path, sit: Sit
) -> None:
    sitting, output = begun(sit, tmp_path, UNHEARD)
    sitting.see("What does Peru want? Nothing is on record of it.", "[y]es: say it [d] nobody knows", "[q]uit")
    sitting.press("y", "What does Peru insist on?")
    sitting.press("no opening of the market until Chile lowers its tariffs\n", "Who would do it?", "[Chile]")
    sitting.press("\n", "Is that meant? [y/n]")
    sitting.press("y", "What stands against that?", "Chile insists that Peru")
    shown = sitting.press("\n", "So far:", "[q]uit")
    assert "What does Peru want?" not in shown
    sitting.press("w", "Wrote")
    assert [is_draft for _, is_draft in held(codec.load(output), "peru")] == [False]


def test_a_reading_that_a_question_rests_on_is_taken_out_where_it_was_misread_and_nothing_more_rests_on_it(
    tmp_path: Path, sit: Sit
) -> None:
    sitting, output = begun(sit, tmp_path, STALLED)
    sitting.see("Does Chile refuse to lower its tariffs?", "[r] misread", "[q]uit")
    shown = sitting.press("r", "Misread: Peru insists that Chile lower its tariffs.", "So far:", "[q]uit")
    assert "tariffs" not in shown.partition("So far:")[2]
    sitting.press("u", "Does Chile refuse to lower its tariffs?", "[q]uit")
    sitting.press("r", "Misread: ", "So far:", "[q]uit")
    sitting.press("w", "Wrote")
    assert not held(codec.load(output), "peru")
