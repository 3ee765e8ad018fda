"""Demand, refusal and condition of one act are about one measure, in one report and over several."""

import pytest

from pourparler.record.conditions.questions import measures_at
from pourparler.record.conditions.syntax import Place
from tests.reading.positions.stories import ruling, told


@pytest.mark.parametrize(
    "bodies",
    [
        ("Peru refused to open its market on Monday. Chile demanded that Peru open its market.",),
        ("Chile demanded that Peru open its market.", "Peru refused to open its market."),
        ("Kenya demanded the release of the fishermen. Uganda refused to release the fishermen.",),
        ("Kenya demanded that Uganda free the fishermen.", "Uganda ruled out the release of the fishermen."),
        ("Chile demanded that Peru lift the fishing ban. Peru refused to lift it.",),
        ("Mali insisted that Niger must return the cattle. Niger said it would not return the cattle.",),
    ],
)
def test_a_demand_and_the_refusal_of_it_meet(bodies: tuple[str, ...]) -> None:
    made = told(*bodies)
    assert len(made.talks.measures) == 1
    assert ruling(made) == "stuck"


@pytest.mark.parametrize(
    "body",
    [
        "Mali demanded that Niger withdraw its troops. Mali refused to withdraw its own troops.",
        "Mali demanded that Niger open the northern road. Niger refused to open the southern airport.",
        "Mali demanded that Niger open the road. Niger demanded that Mali return the cattle.",
    ],
)
def test_what_another_party_does_or_another_thing_is_another_measure(body: str) -> None:
    made = told(body)
    assert len(made.talks.measures) == 2
    assert ruling(made) == "cannot say"


def test_who_is_to_do_it_is_the_one_of_whom_it_is_asked() -> None:
    (measure,) = told("Chile spoke to Brazil. Chile demanded that Peru open its market.").talks.measures
    assert (measure.id, measure.by) == ("open-market", ("peru",))


def test_its_is_of_whoever_is_to_do_it() -> None:
    made = told("Peru said the talks had stalled. It wants Chile to withdraw its lawsuit before any rebate is paid.")
    assert {one.what for one in made.talks.measures} == {"withdraw Chile's lawsuit", "pay any rebate"}


@pytest.mark.parametrize(
    ("body", "by"),
    [
        ("Peru wants Chile to drop its lawsuit before any rebate is paid.", "peru"),
        ("Peru wants Chile to drop its lawsuit before Chile opens the port.", "chile"),
        ("Peru insists that the lawsuit be dropped by Chile before any surveyor sets foot on the dam.", "peru"),
    ],
)
def test_what_waits_and_nobody_is_said_to_do_is_of_who_makes_it_wait(body: str, by: str) -> None:
    made = told(f"Peru and Chile met on Monday. {body}")
    (position,) = made.talks.positions
    (waiting,) = measures_at(position.says, Place.WAITING)
    assert made.talks.measure_by_id[waiting].by == (by,)
