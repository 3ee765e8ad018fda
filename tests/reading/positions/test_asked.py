"""What is asked in the words of a newspaper, wherever it stands: before who asks for it, or behind a strike."""

import pytest

from tests.reading.positions.stories import says, told

_LEAD = "The Harbour Union and the Odrin Line met on Monday."


def _asked(words: str, party: str = "harbour-union") -> set[str]:
    return says(told(f"{_LEAD}\n\n{words}"), party)


@pytest.mark.parametrize(
    "words",
    [
        "A 9% rise sought by the Harbour Union would cost two million.",
        "The Odrin Line is offering 3%, well below the 9% rise demanded by the Harbour Union.",
        "The 9% rise the Harbour Union wanted was too dear, a clerk said.",
        "The 9% rise that the Harbour Union had been asking for would cost two million.",
    ],
)
def test_a_thing_told_before_who_asks_for_it_is_what_is_asked(words: str) -> None:
    assert _asked(words) & {"require 9-rise", "require rise", "9-rise and never 3"}


@pytest.mark.parametrize(
    "words",
    [
        "The Harbour Union wanted a pension.",
        "The crane drivers at the gate said the Harbour Union wanted a pension.",
    ],
)
def test_what_is_asked_after_the_verb_stays_where_it_is(words: str) -> None:
    assert _asked(words) == {"require pension"}


@pytest.mark.parametrize(
    "words",
    [
        "Members of the Harbour Union voted to go on strike to press for a pension.",
        "The Harbour Union walked out on Monday in support of its claim for a pension.",
        "A stoppage by the Harbour Union in pursuit of a pension began on Monday.",
        "The Harbour Union marched through the town on Monday demanding a pension.",
        "The Harbour Union has revived its campaign for a pension.",
        "The talks ended despite a Harbour Union demand for a pension.",
        "The Harbour Union is losing members and is demanding a pension.",
        "The Harbour Union said it would continue to press for a pension.",
    ],
)
def test_what_a_strike_or_a_campaign_is_for_is_asked(words: str) -> None:
    assert _asked(words) == {"require pension"}


@pytest.mark.parametrize(
    "words",
    [
        "The Harbour Union came to town to press for a pension fund in Odrin, an expert said.",
        "The Harbour Union's fight for survival goes on.",
        "The strike cost the Harbour Union two million.",
    ],
)
def test_what_is_no_strike_and_no_claim_asks_for_nothing(words: str) -> None:
    assert _asked(words) == set()
