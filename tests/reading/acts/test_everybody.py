"""Who meets and agrees where the words before the verb are those of several, in invented sentences."""

import pytest

from pourparler.reading.reader import read_report

BEFORE = "Talks on the bay\n\nThe Quay Courier\n12 March 2026\n\nThe Bay Union wants a bridge. Ferro Lines refused it. "
BOTH = [("Bay Union", "meet"), ("Ferro Lines", "meet")]


def acts(sentence: str) -> list[tuple[str, str]]:
    """Who does what in a sentence about a union and a company, in the order of their names."""
    report = read_report("a.txt", (BEFORE + sentence + "\n").encode())
    return sorted((one.speaker, one.act.value) for one in report.statements if one.sentence > 1)


@pytest.mark.parametrize(
    "sentence",
    [
        "The two sides will meet again on Friday.",
        "Negotiators are due to sit down in Bern on Monday.",
        "Bargaining teams met on Tuesday.",
        "Lawyers for both sides met on Tuesday.",
        "Envoys of Ferro Lines and of the Bay Union met on Tuesday.",
        "Ferro Lines and the dockers met on Tuesday.",
        "They met on Tuesday for two hours.",
    ],
)
def test_whoever_meets_does_it_with_the_other(sentence: str) -> None:
    assert acts(sentence) == BOTH


def test_two_agree_though_one_has_no_name_that_is_known() -> None:
    told = acts("The line and the Bay Union signed an agreement on Friday.")
    assert told == [("Bay Union", "accept"), ("Ferro Lines", "accept")]


@pytest.mark.parametrize("sentence", ["The committee will meet on Friday.", "It will meet again on Friday."])
def test_a_body_alone_meets_nobody(sentence: str) -> None:
    assert acts(sentence) == []


def test_a_union_and_its_own_members_are_one() -> None:
    assert acts("The Bay Union and its members accepted the plan.") == [("Bay Union", "accept")]


@pytest.mark.parametrize(
    "sentence",
    [
        "A lease was signed on Friday.",
        "It has been agreed that nobody pays.",
        "The accord has been signed by both sides.",
        "Ferro Lines and the Bay Union put their names to a paper.",
        "Ferro Lines and the Bay Union have reached agreement on pay.",
    ],
)
def test_what_is_signed_all_have_agreed_to(sentence: str) -> None:
    assert acts(sentence) == [("Bay Union", "accept"), ("Ferro Lines", "accept")]


@pytest.mark.parametrize(
    "sentence",
    [
        "A treaty was signed in 1921.",
        "No accord was signed.",
        "The clause was struck out on Friday.",
    ],
)
def test_what_was_signed_long_ago_or_never_nobody_agrees_to(sentence: str) -> None:
    assert acts(sentence) == []


def test_who_approves_agrees_alone() -> None:
    assert acts("The Bay Union approved it on Friday.") == [("Bay Union", "accept")]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The session ended, with the Bay Union refusing to sign.", [("Bay Union", "refuse")]),
        ("It was late, with Ferro Lines dropping its objection to the bridge.", [("Ferro Lines", "accept")]),
        (
            "All hung in the balance with each side asking the other to wait.",
            [("Bay Union", "demand"), ("Ferro Lines", "demand")],
        ),
    ],
)
def test_what_somebody_does_beside_it_is_his_act(sentence: str, told: list[tuple[str, str]]) -> None:
    assert acts(sentence) == told


def test_both_before_a_verb_are_both_sides() -> None:
    assert acts("It was late, and both have rejected the plan.") == [("Bay Union", "refuse"), ("Ferro Lines", "refuse")]


@pytest.mark.parametrize(
    "sentence", ["They've met five times.", "They have agreed on a map.", "They shook hands on a map."]
)
def test_what_two_do_they_do_together(sentence: str) -> None:
    assert {who for who, _ in acts("The Bay Union was late. " + sentence)} == {"Bay Union", "Ferro Lines"}


def test_they_who_agree_to_something_are_whoever_acted_last() -> None:
    assert acts("The dockers of the Bay Union agreed to pay.") == [("Bay Union", "accept")]


def test_whoever_talks_are_between_met() -> None:
    assert acts("A third round of talks between the Bay Union and Ferro Lines ended on Friday.") == BOTH
    assert acts("Talks on the bridge ended on Friday.") == []
