"""What is told of the state of talks and taken back: an agreement voted down, called off, or on a side matter."""

import pytest

from pourparler.reading import draft, read_report
from pourparler.reading.positions.states import state_cues_in
from pourparler.record.statements import TalksState

A, M, S, B = TalksState.AGREED, TalksState.MOVING, TalksState.STALLED, TalksState.BROKEN_OFF


DEAL = (
    "Port and pilots reach pay deal\n\n"
    "{}The Port of Velmar and the Pilots' Guild reached a pay deal on Monday, ending their dispute."
)
VOTE = (
    "Pilots vote deal down\n\n"
    "{}Members of the Pilots' Guild have rejected the pay deal with the Port of Velmar by 90 votes to 20."
)


def told(*texts: str) -> set[TalksState]:
    """The states in the record that is drafted from texts."""
    reports = [read_report(f"{number}.txt", text.encode()) for number, text in enumerate(texts)]
    return {one.state for one in draft(reports).talks.statements if one.state is not None}


def test_an_agreement_stands_until_its_members_vote_it_down_whatever_the_order_of_undated_reports() -> None:
    deal, vote = DEAL.format(""), VOTE.format("")
    assert told(deal) == {A}
    assert told(vote) == {S}
    assert told(deal, vote) == told(vote, deal) == {S}


def test_an_agreement_made_after_a_vote_against_the_first_stands() -> None:
    vote, deal = VOTE.format("VELMAR, 2 May 2024 - "), DEAL.format("VELMAR, 9 May 2024 - ")
    assert A in told(vote, deal)
    assert A not in told(VOTE.format("VELMAR, 16 May 2024 - "), deal)


def test_where_somebody_still_holds_out_the_talks_are_not_told_to_have_led_to_an_agreement() -> None:
    deal = DEAL.format("")
    assert told(f"{deal} The rosters are a different story.") == set()
    assert told(f"{deal} The tug crews were not a party to the agreement.") == set()
    assert told(f"{deal} The crews are back on their boats.") == {A}


def test_movement_of_which_the_mediator_will_not_say_what_it_was_is_none() -> None:
    text = "Peru and Chile made good progress in their talks on Monday, the envoy said."
    assert told(text) == {M}
    assert told(f"{text} She declined to say what the progress was.") == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "They initialled two of the three annexes of the accord, the envoy said.",
        "The initialled text will not be binding until both houses have approved the agreement.",
        "The port pays as soon as the agreement is signed.",
        "The mill signed a three-year deal with a rival union.",
        "The two parties reached agreement on the venue of the talks.",
        "The farmers, who had signed an accord three years ago, blame the board.",
        "Elsewhere, cleaners at the airport have signed a pay deal.",
        "“I feel progress in the talks,” the envoy said.",
        "Talks will resume on Thursday.",
        "The April meeting on the accord was put off.",
    ],
)
def test_what_is_less_than_an_agreement_or_movement_tells_no_state(sentence: str) -> None:
    assert state_cues_in(sentence, near=True) == ()


@pytest.mark.parametrize(
    ("sentence", "state"),
    [
        ("Branches of the union voted by two to one against the settlement.", S),
        ("The pact was defeated in parliament by 12 votes.", S),
        ("The airline reneged on its deal with the pilots.", B),
        ("The firm ended its talks with the union on Friday.", B),
        ("Port and pilots reached a deal two weeks after the talks began.", A),
    ],
)
def test_what_undoes_an_agreement_is_told_as_no_agreement(sentence: str, state: TalksState) -> None:
    assert {cue.state for cue, _, _ in state_cues_in(sentence)} == {state}
