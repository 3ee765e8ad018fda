"""What is to be had only with something beside it."""

from tests.reading.positions.stories import ruling, says, told


def test_what_must_be_matched_comes_no_sooner_than_what_matches_it() -> None:
    report = "Peru insists that any rise in tolls be matched by a rise in harbour aid."
    (order,) = says(told(report), "peru")
    assert order.startswith("rise-harbour-aid no later than ")


def test_who_will_have_the_one_and_not_the_other_is_at_odds_with_that() -> None:
    report = (
        "Chile wants a rise in tolls. Peru insists that any rise in tolls be matched by a rise in harbour aid. "
        "Chile has ruled out a rise in harbour aid."
    )
    assert ruling(told(report)) == "stuck"
