"""What binds by how it is worded: threats unless, offers on a condition, anything without; and what says nothing."""

import pytest

from tests.reading.positions.stories import ruling, says, told


@pytest.mark.parametrize(
    ("body", "party", "expected"),
    [
        (
            "Peru will not sign any text that does not guarantee the fishing quota. Chile left.",
            "peru",
            "require fishing-quota",
        ),
        (
            "The union threatened to strike unless the company withdrew the notices.",
            "union",
            "require withdraw-notices",
        ),
        (
            "Chile spoke. Peru said it was considering the release of the crew provided that Chile lifts the ban.",
            "peru",
            "lift-ban before release-crew",
        ),
    ],
)
def test_what_is_wanted_may_be_told_by_what_is_threatened_or_refused(body: str, party: str, expected: str) -> None:
    assert expected in {str(one.says) for one in told(body).talks.positions if party in one.party}


def test_do_so_is_what_the_words_just_before_would_have_done() -> None:
    made = told("Peru needs Chile to reopen the tunnel. Chile said it was not ready to do so yet. Peru spoke of rain.")
    (position,) = [one for one in made.talks.positions if "chile" in one.party]
    assert (str(position.says), position.firmness.value) == ("never reopen-tunnel", "soft")


@pytest.mark.parametrize(
    "words",
    [
        "Peru refused to comment.",
        "A spokesman for Peru declined to give his name.",
        "Peru ruled out nothing, not even the courts.",
        "“We are not slamming a door,” Peru said.",
        "Does Peru demand a new port?",
        "“I should like to bury it before they bury me,” said Peru's envoy, Ana Diaz.",
    ],
)
def test_what_is_no_step_in_the_talks_is_no_position(words: str) -> None:
    made = told(f"Chile demanded that Peru open its market. {words}")
    assert says(made, "peru") == set()
    assert ruling(made) == "cannot say"


@pytest.mark.parametrize("verb", ["ruled out signing", "refused to sign", "turned down signing", "balked at signing"])
def test_what_is_refused_before_something_waits_for_it(verb: str) -> None:
    made = told(f"Chile {verb} the treaty before Peru frees the prisoners. Peru spoke of rain.")
    assert says(made, "chile") == {"free-prisoners before sign-treaty"}


def test_an_offer_that_is_met_by_a_demand_in_the_same_breath_has_been_refused() -> None:
    made = told("The company is offering a bonus of 300 euros, but the union is asking for a bonus of 900 euros.")
    assert [(one.by, one.answer.value, one.answered_by) for one in made.talks.proposals] == [
        (("company",), "refused", ("union",))
    ]
    assert ruling(made) == "stuck"


def test_what_is_demanded_may_be_told_before_the_demand() -> None:
    made = told(
        "The parties spoke of a cap on how high rents could rise, a key demand from the union. The company left."
    )
    assert "require cap" in says(made, "union")


def test_a_party_is_nothing_to_be_done() -> None:
    made = told("The company ignored a demand from the union. The company met the union.")
    assert all("union" not in measure.id for measure in made.talks.measures)


@pytest.mark.parametrize(
    ("report", "expected"),
    [
        ("The union said it would accept a 20-year lease.", "require year-lease"),
        ("It could accept a rise of 6 percent, the union said.", "require rise-percent"),
        ('"We are ready to drop the claim on the mast, today," the union said.', "require drop-claim-mast"),
    ],
)
def test_what_somebody_would_take_is_held_softly(report: str, expected: str) -> None:
    made = told(f"The union met the company on Monday. {report}")
    held = {(str(one.says), one.firmness.value) for one in made.talks.positions if one.party == ("union",)}
    assert held == {(expected, "soft")}


def test_who_would_accept_what_the_other_side_offered_answers_it() -> None:
    made = told("The company offered a lease of 20 years. The union said it would accept a lease of 20 years.")
    assert [str(one.answer) for one in made.talks.proposals] == ["accepted"]


def test_readiness_to_talk_is_no_position() -> None:
    assert says(told('The union met the company. "We are ready to talk," the union said.'), "union") == set()
