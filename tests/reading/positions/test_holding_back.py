"""What a statement holds back and what it asks for first: the direction of an order is never guessed."""

import pytest

from tests.reading.positions.stories import says, told


@pytest.mark.parametrize(
    ("report", "party", "expected"),
    [
        (
            'The firm met the bank. "We are no fools. The keys must be here before the rent is paid," the bank said.',
            "bank",
            "keys-here before pay-rent",
        ),
        (
            "The union met the company. The union insists that it will sign nothing until the company pays the bonus.",
            "union",
            "require pay-bonus",
        ),
        (
            "The union met the company. It insists that its crews would not sail before the company pays the bonus.",
            "union",
            "pay-bonus before sail",
        ),
        (
            "The union met the firm. It said that it pays nobody and that it will leave once the firm lifts the ban.",
            "union",
            "lift-ban before leave",
        ),
        (
            'The union met the company. The union said it would not sail until the company has "paid all arrears".',
            "union",
            "pay-arrears before sail",
        ),
        (
            'The union met the company. The union said: "Without a lease on the quay there is no ferry. That is all."',
            "union",
            "lease-quay no later than ferry",
        ),
        (
            "The union met the company. An end to the ban while the fence stands is unthinkable, the union said.",
            "union",
            "end-fence-stand before end-ban",
        ),
        (
            "The union met the company. The union said it could not sail with the fence in place.",
            "union",
            "fence-place before sail",
        ),
        (
            "The union met the company. It said it would meet the firm's drivers upon the return of the trucks.",
            "union",
            "return-trucks before",
        ),
        (
            "The union met the company. The union said it won't clear the gate until there's a signed lease.",
            "union",
            "signed-lease before clear-gate",
        ),
    ],
)
def test_what_waits_and_what_comes_first_are_told_apart(report: str, party: str, expected: str) -> None:
    wants = says(told(report), party)
    assert any(expected in one for one in wants), wants


@pytest.mark.parametrize(
    ("saying", "expected"),
    [
        ("would pay the bonus within ten days of the suspension of the strike.", "suspend-strike before pay-bonus"),
        ("would pay the bonus upon the return of the trucks.", "return-trucks before pay-bonus"),
        ('would pay the bonus "when two gates are clear".', "two-gates before pay-bonus"),
        ("could pay the bonus provided guards are kept away.", "keep-guards before pay-bonus"),
        ("would pay no bonus to crews who were still on strike.", "end-strike before pay-bonus"),
        ("would pay the bonus, but first it wants the union to return the trucks.", "return-trucks before pay-bonus"),
        ("will sign no lease after the first of next month unless the union returns the trucks.", "no later than sign"),
    ],
)
def test_what_comes_first_is_told_by_a_noun_a_clause_or_words_between_two_wants(saying: str, expected: str) -> None:
    wants = says(told(f"The union met the company on Monday. The company said it {saying}"), "company")
    assert any(expected in one for one in wants), wants


def test_what_is_done_without_something_waits_for_nothing() -> None:
    made = told("The union met the company. The company agreed to free the men without a bond if the trucks return.")
    assert not any("bond" in str(one.says) for one in made.talks.positions)


@pytest.mark.parametrize(
    "saying",
    [
        "The guild said its crews will stop work the day the company raises the fee.",
        'The guild said: "We have had such plans before. You cannot eat a plan."',
        'The guild said: "Without the eight there is no ferry."',
    ],
)
def test_a_threat_a_word_that_looks_back_and_a_bare_number_order_nothing(saying: str) -> None:
    made = told(f"The guild met the company on Monday. {saying}")
    assert [one for one in says(made, "guild") if " before " in one or "later than" in one or " first" in one] == []
