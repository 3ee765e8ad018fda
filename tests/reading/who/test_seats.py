"""A leader of an American party is meant by his seat alone."""

import pytest

from pourparler.reading.page.layout import lay_out
from pourparler.reading.who.names import muster

TALKS = (
    "Budget talks\n\n4 May 2014\n\nRepublicans and Democrats met in the White House on Sunday. "
    "House Speaker Ann Rojas (R-Ohio) left early. Ben Low (D-Ohio), the Senate minority leader, stayed. "
    "Senate Majority Leader Eva Sorel (R-Utah) was ill. "
)


def _who(words: str) -> list[str | None]:
    text = f"{TALKS}{words}\n"
    roster = muster(text, lay_out(text))
    return [m.person for m in roster.mentions if m.start >= len(TALKS) and m.person]


@pytest.mark.parametrize(
    ("words", "person"),
    [
        ("The Speaker refused to vote.", "Ann Rojas"),
        ("They asked the Speaker of the House for more.", "Ann Rojas"),
        ("The majority leader refused to vote.", "Eva Sorel"),
        ("The Senate minority leader wants more.", "Ben Low"),
    ],
)
def test_a_seat_stands_for_whoever_the_report_names_with_it(words: str, person: str) -> None:
    assert _who(words) == [person]


@pytest.mark.parametrize("words", ["The House majority leader refused.", "A speaker refused.", "The whip refused."])
def test_a_seat_that_nobody_is_named_with_stands_for_nobody(words: str) -> None:
    assert _who(words) == []
