"""What was put forward as a whole, what became of it, and what a refusal of it says."""

import pytest

from pourparler.record.drafters import Drafter
from pourparler.record.positions import Firmness
from tests.reading.positions.stories import ruling, says, told


def _proposals(*bodies: str) -> list[tuple[str, str, str, tuple[str, ...]]]:
    return [(one.by[0], str(one.says), one.answer.value, one.answered_by) for one in told(*bodies).talks.proposals]


@pytest.mark.parametrize(
    ("bodies", "expected"),
    [
        (
            ("Spain proposed to share the quota with Portugal. Portugal rejected the proposal.",),
            ("spain", "require share-quota-portugal", "refused", ("portugal",)),
        ),
        (
            ("Spain offered to share the quota.", "Portugal rejected the offer to share the quota."),
            ("spain", "require share-quota", "refused", ("portugal",)),
        ),
        (
            ("Portugal spoke of fish. Spain rejected Portugal's proposal to halve the quota.",),
            ("portugal", "require halve-quota", "refused", ("spain",)),
        ),
        (
            ("Spain offered to share the quota. Portugal accepted the offer.",),
            ("spain", "require share-quota", "accepted", ("portugal",)),
        ),
        (
            ("Oman offered to free the crew in return for the lifting of the ban by Yemen. Yemen rejected the idea.",),
            ("oman", "free-crew in return for lift-ban", "refused", ("yemen",)),
        ),
    ],
)
def test_a_proposal_is_drafted_with_its_answer(
    bodies: tuple[str, ...], expected: tuple[str, str, str, tuple[str, ...]]
) -> None:
    assert _proposals(*bodies) == [expected]


def test_an_offer_that_nobody_has_answered_is_a_soft_position_of_its_makers() -> None:
    made = told("Spain has offered to share the quota. Portugal spoke of rain.")
    assert [(p.party[0], str(p.says), p.firmness) for p in made.talks.positions] == [
        ("spain", "require share-quota", Firmness.SOFT)
    ]
    assert not made.talks.proposals


def test_each_proposal_and_each_answer_has_its_passage() -> None:
    (one,) = told("Spain proposed to share the quota with Portugal. Portugal rejected the proposal.").talks.proposals
    assert [ground.quote for ground in one.grounds] == ["Spain proposed to share the quota with Portugal"]
    assert [ground.quote for ground in one.answer_grounds] == ["Portugal rejected the proposal"]
    assert (str(one.date), one.drafted_by) == ("2024-05-06", Drafter.RULES)


def test_who_refuses_a_proposal_refuses_what_it_asks_of_him() -> None:
    made = told("Oman offered to free the crew in return for the lifting of the ban by Yemen. Yemen rejected the idea.")
    assert says(made, "yemen") == {"never lift-ban"}
    assert ruling(made) == "stuck"


def test_two_sides_that_each_refused_the_other_are_stuck() -> None:
    made = told(
        "Spain proposed to share the quota with Portugal. Portugal rejected the proposal. "
        "Portugal proposed to halve the quota. Spain rejected the proposal."
    )
    assert ruling(made) == "stuck"


def test_what_is_proposed_and_not_answered_is_a_soft_position() -> None:
    made = told("Mali has proposed a joint patrol. Niger spoke of rain.")
    (position,) = made.talks.positions
    assert (str(position.says), position.firmness.value, made.talks.proposals) == ("require joint-patrol", "soft", ())


def test_what_was_refused_on_the_way_to_a_deal_binds_nobody() -> None:
    made = told("Spain and Portugal signed a deal. Spain had offered to share the quota. Portugal rejected the offer.")
    assert ruling(made) != "stuck"


@pytest.mark.parametrize("words", ["refused to do so", "refused to comply", "would not budge", "refused to give way"])
def test_who_will_not_give_in_refuses_what_was_demanded(words: str) -> None:
    made = told(f"Chile urged Peru to withdraw its boats from the bay. Peru {words}.")
    assert says(made, "peru") == {"never withdraw-boats-bay"}


def test_a_refusal_for_now_does_not_bind() -> None:
    made = told("Chile urged Peru to withdraw its boats. Peru for now refused to withdraw its boats.")
    assert says(made, "peru") == set()


@pytest.mark.parametrize("words", ["denied having walked out", "denied it", "denied that it had fired on the boats"])
def test_what_is_denied_is_not_refused(words: str) -> None:
    assert says(told(f"Chile urged Peru to withdraw its boats. Peru {words}."), "peru") == set()
