"""Help from outside and a readiness to talk offer no step; an offer told beside its refusal has been refused."""

import pytest

from pourparler.reading import Draft
from pourparler.record.proposals import ProposalAnswer
from tests.reading.positions.stories import told

ASKED = "Ghana demanded that Togo open the port. "


def _held_by_togo(made: Draft) -> list[str]:
    return [str(one.says) for one in made.talks.positions if one.party == ("togo",)]


@pytest.mark.parametrize(
    "body", ["Togo offered to mediate.", "Togo offered to host the talks.", "Togo is ready to discuss the toll."]
)
def test_no_step_is_offered(body: str) -> None:
    assert not _held_by_togo(told("Ghana demanded that Chad open the port. " + body))


def test_who_is_ready_to_pay_would_do_something() -> None:
    assert _held_by_togo(told(ASKED + "Togo is ready to pay for the pilots."))


def test_an_offer_that_its_own_sentence_calls_refused_is_a_refused_proposal() -> None:
    made = told("Togo's offer of a lower toll was rejected by Ghana.")
    (offer,) = made.talks.proposals
    assert (offer.by, offer.answer, offer.answered_by) == (("togo",), ProposalAnswer.REFUSED, ("ghana",))
    assert not _held_by_togo(made)
    assert {measure.id for measure in made.talks.measures} == {"lower-toll"}
