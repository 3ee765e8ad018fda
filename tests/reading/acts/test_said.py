"""Sayings that are an act by how they are put, and no prophecy or praise."""

import pytest

from pourparler.reading import read_report
from pourparler.record.statements import Act
from tests.reading.positions.stories import told


@pytest.mark.parametrize(
    ("report", "expected"),
    [
        ('"A return to normal work is the starting point," the company said.', "require return-normal-work"),
        ("The company said it is for the growers to come back with a figure.", "require back-figure"),
        ("The company stressed that vessels under 50 tons be fitted with a bell.", "require fit-vessels-tons"),
        ("The company insists that the vessel stay 10 miles off.", "require stay-vessel-miles"),
        ("The company said it wouldn't apologise as part of any settlement.", "never apologise-settlement"),
        ('The company said it saw "no purpose in a sixth round".', "never sixth-round"),
        ("The company said it does not believe a mediator is needed.", "never mediator"),
    ],
)
def test_how_a_thing_is_put_tells_what_is_wanted_or_refused(report: str, expected: str) -> None:
    made = told(f"The union met the company on Monday. {report}")
    assert expected in {str(one.says) for one in made.talks.positions if one.party == ("company",)}


@pytest.mark.parametrize(
    "saying",
    [
        "It's progress. I wouldn't put it any higher",
        "I won't say we are there",
        "We couldn't agree more",
        "There won't be a show",
    ],
)
def test_what_nobody_could_do_or_say_is_refused_by_nobody(saying: str) -> None:
    made = told(f'The union met the company on Monday. "{saying}," the company said.')
    assert [one for one in made.talks.positions if one.party == ("company",)] == []


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Peru said Chile will not lift these tariffs.", "Chile"),
        ("Peru said it was clear that Chile would not lift these tariffs.", "Chile"),
        ("Peru said it would not lift these tariffs.", "Peru"),
        ("Peru told Chile that they would not lift these tariffs.", "Peru"),
        ("Peru said its envoys would not sign it.", "Peru"),
    ],
)
def test_what_somebody_says_that_another_will_not_do_is_the_others_refusal(sentence: str, speaker: str) -> None:
    refused = [one for one in read_report("a.txt", sentence.encode()).statements if one.act is Act.REFUSE]
    assert [one.speaker for one in refused] == [speaker]


@pytest.mark.parametrize(
    ("sentence", "acts"),
    [
        ("Peru is ready to pay for the lock, but only once Chile has opened it.", [("Peru", Act.PRECONDITION)]),
        ("Peru is ready to pay for the lock.", [("Peru", Act.OFFER)]),
        ("A Peru official who did not want to be named said nothing would move.", [("Peru", Act.REFUSE)]),
        ("Peru says the text signed by Chile's envoy says the opposite.", [("Peru", Act.REFUSE)]),
        ('"The calendar is not on our side," the Peruvian envoy said.', [("Peru", Act.ASSESS)]),
        ('"It is the worst offer I have been handed," the Peruvian envoy said.', [("Peru", Act.ASSESS)]),
    ],
)
def test_what_stands_beside_an_act_does_not_turn_it(sentence: str, acts: list[tuple[str, Act]]) -> None:
    text = f"Peru and Chile share a canal. {sentence}"
    assert [(one.speaker, one.act) for one in read_report("a.txt", text.encode()).statements] == acts
