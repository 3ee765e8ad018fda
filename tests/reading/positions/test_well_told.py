"""What is asked and refused reads as English, in the report's own words if need be, and keeps its "not"."""

import re

import pytest

from pourparler.brief.wording.conditions import claim
from pourparler.reading.positions.well_told import BUT_THIS
from pourparler.record.talks import Talks
from tests.reading.positions.stories import told


def claims(*bodies: str) -> list[str]:
    """What every party is told to want or refuse."""
    talks = told(*bodies).talks
    return [claim(talks, position) for position in talks.positions]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The union demanded that the siege be lifted.", "the union insists that the company lift the siege"),
        ("Peru refused to open the port.", "Peru refuses to open the port"),
        (
            "The company said no protocol would be signed until the union withdrew the letters.",
            "the company wants the union to withdraw the letters before it will sign any protocol",
        ),
        ("The union wants the ban on overtime suspended for a year.", "have the ban on overtime suspended for a year"),
        (
            '"We are not signing twelve for anybody," said Peru.',
            "Peru rejects anything but this: “We are not signing twelve for anybody”",
        ),
        ("Peru said it could not promise what it cannot pay.", "Peru refuses to promise what it cannot pay"),
    ],
)
def test_a_position_reads_as_english(body: str, expected: str) -> None:
    said = claims("The union met the company. Chile and Peru talked. " + body)
    assert any(expected in one for one in said), said


REFUSALS = (
    'Peru said: "We are not signing twelve."',
    'Peru said: "That line is ours. It will not be sold to a fund."',
    'Peru said: "Nobody in this country will pay a cent to those who hold the road."',
    "Peru said it could not promise what it cannot pay.",
    "Peru refused to keep alight a lamp that may not be lit.",
    'Peru said: "There will be no pause in the filling."',
    "Peru ruled out that the lock not be shared.",
    "Peru said it would not be bound to a date.",
    'Peru said: "The fee cannot be waived and the gates won\'t open."',
    "Peru is not prepared to sell what is not its own.",
    "Peru promised not to strike before Chile answers.",
    "Peru will sign no protocol until Chile withdraws the letters.",
)
_DENIES = re.compile(r"\b(?:not|never|no|nobody|none|cannot)\b|n['’]t\b")


def _labels_of_what_is_refused(talks: Talks) -> list[str]:
    refused = [one.says for one in talks.positions if str(one.says).startswith("never ")]
    return [talks.measure_by_id[m.id].label for says in refused for m in talks.measures if m.id in str(says).split()]


@pytest.mark.parametrize("body", REFUSALS)
def test_a_not_is_never_lost_in_what_is_refused_and_never_doubled(body: str) -> None:
    body = "Chile and Peru talked. " + body
    talks = told(body).talks
    for label in _labels_of_what_is_refused(talks):
        main = re.split(r"\s(?:what|that|which|who)\s", label)[0]
        assert label.startswith(BUT_THIS) or not _DENIES.search(main), label
    for inner in re.findall(r"“([^”]*)”", " ".join(m.label for m in talks.measures)):
        assert inner in body, "what is quoted stands in the report, word for word"


def test_what_is_to_end_is_told_as_an_end_to_what_the_report_says() -> None:
    body = "The union met the company. The union will not go back so long as fourteen of its men sit in cells, it said."
    assert any("an end to this: “fourteen of its men sit in cells”" in one for one in claims(body))


def test_a_condition_that_goes_on_into_what_waits_is_told_by_its_own_words() -> None:
    body = (
        'The union met the company. The union said: "Until this is in writing our members will not sign one renewal."'
    )
    assert claims(body) == ["the union wants this from the company: “this is in writing”"]


def test_what_is_denied_within_a_refused_clause_stays_denied() -> None:
    said = claims("Chile and Peru talked. Peru refused to promise to keep alight what may not be safe to light.")
    assert any("may not be safe to light" in one for one in said), said


def test_a_promise_not_to_do_something_is_no_promise_to_do_it() -> None:
    labels = [m.label for m in told("Chile and Peru talked. Peru offered not to close the lock.").talks.measures]
    assert "close the lock" not in labels


@pytest.mark.parametrize(
    "body", ["Peru said it would.", "Peru refused to be bound.", "The lock, Peru has sought since May."]
)
def test_where_the_words_say_nothing_of_themselves_no_position_rests_on_them(body: str) -> None:
    assert claims("Chile and Peru talked. " + body) == []
