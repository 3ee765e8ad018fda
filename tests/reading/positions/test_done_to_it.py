"""A refusal to do to "it" what another has just asked for."""

import pytest

from tests.reading.positions.stories import ruling, told


@pytest.mark.parametrize(
    "report",
    [
        "Peru wants Chile to hand over the preacher. Santiago has declined to extradite him.",
        "Peru wants the levy lifted. Chile said it would never lift it.",
        "Peru demands that Chile free its crews. Chile has refused to release them.",
    ],
)
def test_what_is_refused_is_the_step_that_was_asked_for_by_such_a_verb(report: str) -> None:
    assert ruling(told(report)) == "stuck"


def test_by_a_verb_of_another_kind_it_is_not() -> None:
    assert ruling(told("Peru wants the levy lifted. Chile has refused to discuss it.")) != "not stuck"
    assert ruling(told("Peru wants Chile to hand over the preacher. Chile has refused to silence him.")) != "stuck"
