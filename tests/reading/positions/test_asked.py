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


@pytest.mark.parametrize(
    "words",
    [
        "The Odrin Line has ruled out a new rota, which the Harbour Union has sought since 2021.",
        "The row is over a new rota, which the Harbour Union has wanted for years.",
        "The Harbour Union is fighting for a new rota.",
        "The Harbour Union has lodged a claim for a new rota.",
        "The Harbour Union is renewing its demand for a new rota.",
        '"What we would like to see is a new rota," the Harbour Union said.',
    ],
)
def test_what_somebody_has_long_sought_or_fights_for_is_asked(words: str) -> None:
    assert _asked(words) == {"require rota"}


@pytest.mark.parametrize(
    "words",
    [
        "The Harbour Union is fighting for its future.",
        "The Harbour Union struck for two days.",
        "The Harbour Union claims 610 members.",
    ],
)
def test_what_is_fought_for_or_claimed_and_cannot_be_given_is_not_asked(words: str) -> None:
    assert _asked(words) == set()


@pytest.mark.parametrize(
    "words",
    [
        "The Harbour Union could call new strikes if the Odrin Line does not agree to raise pay.",
        "The Harbour Union has threatened to strike if the Odrin Line fails to raise pay.",
        "The Harbour Union warned that more strikes would follow if the Odrin Line did not raise pay.",
    ],
)
def test_a_threat_for_not_doing_a_thing_asks_that_it_be_done(words: str) -> None:
    assert _asked(words) == {"require raise-pay"}


@pytest.mark.parametrize(
    "words",
    [
        "The Harbour Union has threatened to strike if the Odrin Line raises fees.",
        "The Harbour Union could strike in May.",
        "The Harbour Union will strike if talks fail.",
    ],
)
def test_a_threat_for_doing_a_thing_asks_for_nothing(words: str) -> None:
    assert _asked(words) == set()


@pytest.mark.parametrize(
    "words",
    [
        "The Harbour Union will strike unless its demand for a pension is met.",
        "The Harbour Union will strike if its claim for a pension is not met.",
    ],
)
def test_who_waits_for_a_demand_to_be_met_waits_for_what_is_demanded(words: str) -> None:
    assert _asked(words) == {"require pension"}


def test_there_may_be_strikes_unless_somebody_moves_is_a_threat() -> None:
    words = "The Harbour Union warned that there could be further strikes if the Odrin Line does not raise pay."
    assert _asked(words) == {"require raise-pay"}


def test_what_a_figure_is_set_beside_is_no_part_of_the_offer() -> None:
    words = "The Odrin Line is offering a 3% rise, well below the 9% rise demanded by the Harbour Union."
    made = told(f"{_LEAD}\n\n{words}")
    assert says(made, "odrin-line") != says(made, "harbour-union")


@pytest.mark.parametrize(
    "words",
    [
        '"We still want to buy the cranes and are prepared to wait," said Ana Renn of the Odrin Line.',
        '"We want to buy the cranes," said Ana Renn of the Odrin Line.',
    ],
)
def test_what_somebody_says_that_he_wants_to_do_is_his_own_doing(words: str) -> None:
    made = told(f"{_LEAD}\n\n{words}")
    assert says(made, "odrin-line") == {"require buy-cranes"}
    assert [one.by for one in made.talks.measures if one.id == "buy-cranes"] == [("odrin-line",)]


def test_what_somebody_says_that_he_would_like_is_asked_in_plain_words() -> None:
    assert _asked('"We would like a bonus," said Ana Renn of the Odrin Line.', "odrin-line") == {"require bonus"}


@pytest.mark.parametrize(
    "words",
    [
        "The Odrin Line insisted that the Harbour Union boost output.",
        "The Odrin Line said it would continue to insist that the Harbour Union boost output.",
    ],
)
def test_what_somebody_insists_that_another_do_is_asked_and_not_refused(words: str) -> None:
    assert _asked(words, "odrin-line") == {"require boost-output"}


def test_what_somebody_maintains_had_to_be_is_asked_and_not_refused() -> None:
    words = "The Odrin Line maintained that the fee had to be raised by a tenth this year."
    assert not any(one.startswith("never") for one in _asked(words, "odrin-line"))
