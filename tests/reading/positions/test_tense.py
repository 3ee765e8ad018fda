"""What was demanded or refused before binds nobody until somebody says that it still holds."""

import pytest

from tests.reading.positions.stories import ruling, says, told

ASKED = "Chile demanded last week that Peru free the crew. Peru refused to free the crew. "
DEAL = "Ghana and Togo signed an accord on the port on Sunday. "


@pytest.mark.parametrize(
    "body",
    [
        DEAL + "Ghana had been pushing for some of the port fees to be cancelled. Togo rejected that.",
        DEAL + "Before the accord, Ghana had demanded that Togo cancel the port fees. Togo had refused to cancel them.",
        DEAL + "Ghana demanded that Togo cancel the port fees. Togo refused to cancel the port fees.",
    ],
)
@pytest.mark.parametrize("dated", [True, False])
def test_what_an_agreement_has_ended_is_nobodys_position(body: str, dated: bool) -> None:
    made = told(body, dated=dated)
    assert not made.talks.positions
    assert any(one.says is not None for one in made.talks.statements), "the statement keeps what was wanted"
    assert ruling(made) != "stuck"


def test_what_an_agreement_is_made_of_and_what_is_wanted_all_the_same_is_a_position() -> None:
    assert says(told(DEAL + "Togo promised to cancel the fees once Ghana pays the pilots."), "togo")
    assert says(told(DEAL + "Ghana still insists that Togo cancel the port fees."), "ghana")


@pytest.mark.parametrize(
    "body",
    [
        "Ghana had demanded that Togo cancel the port fees. Togo refused to cancel the port fees.",
        "Ghana demands that Togo cancel the fees. Until then, envoys said, Togo had been refusing to cancel the fees.",
        "Ghana demands that Togo cancel the port fees. Togo said for weeks it would not cancel the port fees.",
        "Ghana demands that Togo cancel the fees. Togo, which until last week was refusing to cancel the fees, left.",
    ],
)
@pytest.mark.parametrize("dated", [True, False])
def test_what_was_wanted_before_does_not_bind(body: str, dated: bool) -> None:
    made = told(body, dated=dated)
    assert made.talks.positions
    assert ruling(made) != "stuck"


@pytest.mark.parametrize(
    "body",
    [
        DEAL + "Ghana insists that Togo cancel the port fees. Togo still refuses to cancel the port fees.",
        "Ghana demands that Togo cancel the port fees. Up to this point, Togo has refused to cancel the port fees.",
        "Talks collapsed. Ghana had demanded that Togo cancel the port fees. Togo refused to cancel the port fees.",
        "Ghana said it had demanded that Togo cancel the port fees. Togo refused to cancel the port fees.",
    ],
)
def test_what_still_holds_binds(body: str) -> None:
    assert ruling(told(body)) == "stuck"


def test_the_deal_itself_is_refused_after_it() -> None:
    made = told(DEAL + "The Miners Union rejected the accord.")
    assert says(made, "miners-union")


# -- given up --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "body",
    [
        ASKED + "On Friday Chile dropped its demand for the release of the crew.",
        "Peru refused to free the crew. Chile no longer insists on the release of the crew.",
        ASKED + "Peru agreed to free the crew.",
        ASKED + "Peru has withdrawn its objection to freeing the crew.",
    ],
)
@pytest.mark.parametrize("dated", [True, False])
def test_what_is_given_up_further_down_in_the_same_report_does_not_bind(body: str, dated: bool) -> None:
    assert ruling(told(body, dated=dated)) != "stuck"


def test_a_demand_made_after_another_was_dropped_stands() -> None:
    made = told(
        "On Monday Chile dropped its demand for the release of the crew. "
        "On Friday Chile demanded that Peru free the crew. Peru refused to free the crew."
    )
    assert ruling(made) == "stuck"


def test_what_the_report_tells_of_the_time_before_is_nobodys_position() -> None:
    made = told("Ghana had demanded that Togo cancel the port fees. Togo wants the pilots back by May.")
    assert not says(made, "ghana")
    assert says(made, "togo")
    assert says(told("Ghana won't cancel the port fees. Togo had asked for the pilots."), "ghana")


def test_what_a_mediator_puts_forward_and_what_a_party_could_live_with_is_on_no_list_of_demands() -> None:
    body = "Kenya is mediating between Ghana and Togo. Kenya proposed a joint patrol of the port. "
    assert not says(told(body + "Togo said it would be happy to host a larger pilot school."), "kenya")
    assert not says(told(body + "Togo could live with a longer lease."), "togo")


def test_what_somebody_had_previously_insisted_he_would_not_do_binds_him_no_more() -> None:
    words = DEAL + "Togo had previously vowed it would not yield to demands to cancel the fees."
    assert not says(told(words), "togo") & {"never demands-cancel-fees", "never cancel-fees"}


def test_what_somebody_had_previously_insisted_on_binds_while_the_talks_stand_still() -> None:
    words = "Togo had previously vowed it would not yield to calls to cancel the fees."
    assert says(told("Talks between Togo and Ghana have stalled. " + words), "togo")
