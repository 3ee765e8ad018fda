"""What is refused in words that are no object of a verb of refusing."""

import pytest

from pourparler.reading.positions.unwanted import turned_down
from tests.reading.positions.stories import says, told


@pytest.mark.parametrize(
    ("refusal", "expected"),
    [
        ("The company said a longer lease this year was out of the question.", "never longer-lease"),
        ("A longer lease is unacceptable, the company said.", "never longer-lease"),
        ("The company said a longer lease would not be on the agenda.", "never longer-lease"),
        ("A longer lease has been ruled out by the company.", "never longer-lease"),
        ('"There is no question of moving the depot," the company said.', "never move-depot"),
        ("The company said it won't accept a longer lease.", "never longer-lease"),
        ("The company would not accept a longer lease, nor any levy.", "never longer-lease"),
        ("The company said it was no longer interested in promises.", "never promises"),
        ("The company said it is not considering a ballot.", "never ballot"),
    ],
)
def test_what_is_not_to_be_had_is_refused(refusal: str, expected: str) -> None:
    assert says(told(f"The union met the company on Monday. {refusal}"), "company") == {expected}


def test_both_requests_are_what_was_asked_for() -> None:
    made = told("The company demanded a longer shift and a pay freeze. The union declined both requests.")
    assert says(made, "union") == {"never (longer-shift or pay-freeze)"}


def test_a_thing_that_sums_up_what_was_told_is_no_thing_of_its_own() -> None:
    made = told("The company demanded a longer shift. The demand was rejected by the union.")
    assert says(made, "union") == {"never longer-shift"}


def test_what_somebody_merely_seeks_in_place_of_another_thing_is_not_refused() -> None:
    made = told("The union met the company. \"I'm not looking for pity, I'm looking for my boat,\" the union said.")
    assert says(made, "union") == set()


def test_a_pronoun_names_nothing() -> None:
    assert turned_down("it is not on the table") is None


@pytest.mark.parametrize(
    ("report", "expected"),
    [
        (
            '"We want a lease, and we want the mast to be in the hands of the town," the union said.',
            "require lease-mast",
        ),
        ('"What I\'ve always said is that the ferry must run by night," the union said.', "require run-night"),
        (
            "The union maintains that the unpaid interest, of some 58 million, must be paid in cash.",
            "require pay-unpaid",
        ),
        ("The union is asking for 30.", "require 30"),
        ('"We will not be making another offer," the union said.', "never make-offer"),
        ("The union is offering, as it had before, a shorter lease.", "require shorter-lease"),
        ("The union said it would consider lifting the levy.", "require lift-levy"),
        ('"We are ready to pay 8 million, by card if they like," the union said.', "require pay-million"),
    ],
)
def test_what_is_wanted_is_found_past_what_leads_to_it(report: str, expected: str) -> None:
    made = told(f"The union met the company on Monday. {report}")
    held = [str(one.says) for one in made.talks.positions if one.party == ("union",)]
    assert [one for one in held if one.startswith(expected)], held
