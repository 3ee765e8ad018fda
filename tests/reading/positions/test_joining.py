"""One measure for what two sides tell in different words, and two figures for one thing that exclude each other."""

import pytest

from pourparler.analysis.deadlock.find import find_deadlock
from pourparler.reading.notices import NoticeKind
from pourparler.reading.positions.talked_of import WHY
from tests.reading.positions.stories import ruling, says, told

NOTICES = "The company said it would not withdraw the dismissal notices until the dockers return to work. "
AFTER_NOTICES = "The union said its members would return to work only after the company withdrew the notices. "
PRISONERS = "Peru refused to release the prisoners before Chile pulls its troops out. "
AFTER_REINSTATING = "The union said its members would go back to work only once the dismissed men were reinstated. "
DELIVERIES = "The union said it would not deliver a single load until the company opened its books. "
WELLS = "Peru said it would not unlock the wells until Chile paid for the maize. "
LETTERS = "The union said nobody would return to work until the company took the letters back."


@pytest.mark.parametrize(
    "bodies",
    [
        (NOTICES + LETTERS,),
        (NOTICES, LETTERS),
        (NOTICES, "The union said nobody would return to work until the letters were withdrawn by the company."),
        (AFTER_NOTICES + "The company said it would withdraw the notices only after the strike ended.",),
        (PRISONERS + "Chile said it would pull its soldiers out only after the detainees were released.",),
        (AFTER_REINSTATING + "The company ruled out any reinstatement while the cranes stand still.",),
        (DELIVERIES + "The company said it would open its books only after the union's deliveries had resumed.",),
        (WELLS + "Chile said it would pay only after Peru opened the wells.",),
    ],
)
def test_two_sides_that_wait_for_each_other_in_other_words_are_in_one_circle(bodies: tuple[str, ...]) -> None:
    made = told(*bodies)
    assert len(made.talks.measures) == 2
    assert ruling(made) == "stuck"


def test_what_was_made_one_for_its_place_in_a_circle_is_told() -> None:
    merged = [notice for notice in told(NOTICES + LETTERS).notices if notice.kind is NoticeKind.MERGED]
    assert ("withdraw the dismissal notices", "withdraw the letters") in [notice.words for notice in merged]


@pytest.mark.parametrize(
    "body",
    [
        NOTICES + "The union said nobody would return to work until the company paid the bonus.",
        NOTICES + "The union said nobody would cut the grass until the company took the letters back.",
        NOTICES + "The company said it would not cut the bonus until the dockers took the letters back.",
    ],
)
def test_another_act_another_place_or_another_doer_is_another_measure(body: str) -> None:
    made = told(body)
    assert len(made.talks.measures) > 2
    assert ruling(made) != "stuck"


REFUSES_TO_TALK = (
    "The company said it would consider her reinstatement only after the union restored the rota.",
    "The company said it would not discuss the reinstatement of the driver until the union restored the rota.",
)


@pytest.mark.parametrize("body", REFUSES_TO_TALK)
def test_who_will_not_talk_of_a_step_will_not_take_it(body: str) -> None:
    made = told(f"The union said its members would not go back on the rota until the company reinstated her. {body}")
    assert [fact.why for fact in made.talks.facts] == [WHY]
    assert len({measure.id for measure in made.talks.measures}) == 3, "the talk of a step is not made one with it"
    assert ruling(made) == "stuck"


@pytest.mark.parametrize(
    "body",
    [
        # of another matter
        "The company said it would discuss the canteen only after the union restored the rota.",
        # by another
        "The ministry said it would consider her reinstatement only after the union restored the rota.",
        # nobody waits for what is talked of
        "The company said it would consider her reinstatement in May.",
    ],
)
def test_talk_of_another_matter_or_by_another_bears_on_nothing(body: str) -> None:
    made = told(f"The union said its members would not go back on the rota until the company reinstated her. {body}")
    assert not made.talks.facts
    assert ruling(made) != "stuck"


def test_talk_of_something_in_a_country_bears_on_nothing_else_there() -> None:
    made = told(
        "Envoys of Peru and Chile met in Arica. Chile wants inspectors in Peru. Peru refused to discuss its missiles."
    )
    assert says(made, "peru") == {"never discuss-missiles"}
    assert not made.talks.facts
    assert ruling(made) != "stuck"


@pytest.mark.parametrize(
    "back", ["the drivers have resumed and submitted themselves to a roll call", "the drivers are back at the wheel"]
)
def test_who_waits_for_several_things_waits_for_each_and_work_is_gone_back_to_by_many_words(back: str) -> None:
    made = told("The drivers' union said its members would not return to the depot until the company paid the wages of "
                f"May. The company said it would pay the wages only after {back}.")  # fmt: skip
    assert ruling(made) == "stuck"


# -- figures ---------------------------------------------------------------------------------------------------------

OFFERED = "The company is offering a starting salary of 24,000 euros, but "
WANTED = "the union is asking for at least 29,000 euros. "


@pytest.mark.parametrize(
    "body",
    [
        OFFERED + WANTED,
        "The union demanded a pay rise of 8 percent. The company offered a pay rise of 5 percent.",
        "The union wants a one-off payment of 900 euros. The company wants a one-off payment of 300 euros.",
    ],
)
def test_two_figures_for_one_thing_that_two_parties_ask_for_exclude_each_other(body: str) -> None:
    measures = told(body).talks.measures
    assert sum(len(measure.excludes) for measure in measures) == 1


@pytest.mark.parametrize(
    "body",
    [
        "The union demanded a pay rise of 8 percent. The company offered a bonus of 300 euros.",
        "The union demanded a pay rise of 8 percent. The union demanded a pay rise of 5 percent.",
        "The union demanded a pay rise of 8 percent. The company offered a pay rise of 8 percent.",
        "The union demanded the release of 30 drivers. The company offered to hire 12 drivers.",
        "The clubs demanded 40 per cent. The union demanded that nobody who earns less than €2,000 is touched.",
    ],
)
def test_two_things_one_party_or_one_figure_exclude_nothing(body: str) -> None:
    assert all(not measure.excludes for measure in told(body).talks.measures)


def test_a_figure_met_by_another_binds_where_the_talks_have_stalled() -> None:
    stalled = told(OFFERED.replace(", but ", ". ") + WANTED + "The talks have failed.")
    assert [p.firmness.value for p in stalled.talks.positions if p.party == ("company",)] == ["stated"]
    assert ruling(stalled) == "stuck"
    assert ruling(told(OFFERED.replace(", but ", ". ") + WANTED)) == "cannot say"


def test_two_refused_figures_are_stuck() -> None:
    made = told("The union demanded a pay rise of 8 percent. The company proposed a pay rise of 5 percent, which the "
                "union rejected.")  # fmt: skip
    assert says(made, "union") == {"require pay-rise-percent", "never pay-rise-percent-2"}
    assert ruling(made) == "stuck"


def test_who_wants_one_of_two_figures_refuses_the_other() -> None:
    words = "Talks have stalled. The union demanded a rise of 8 percent. The company insisted on a rise of 3 percent."
    made = told(words)
    assert says(made, "union") == {"rise-percent and never rise-percent-2"}
    assert says(made, "company") == {"rise-percent-2 and never rise-percent"}
    assert find_deadlock(made.talks).answer.conflicts[0].positions, "two sides are in it, not the goal alone"
