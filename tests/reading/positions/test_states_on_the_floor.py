"""How talks among lawmakers stand, by what they do on the floor."""

import pytest

from pourparler.reading import read_report
from pourparler.reading.positions.states import states_in

OPENS = "Republicans and Democrats in the Senate have argued for weeks over a harbor bill, and talks are under way.\n\n"


def _states(words: str) -> list[str]:
    report = read_report("floor.txt", f"{OPENS}{words}\n\nThe White House is watching.\n".encode())
    return [told.state.value for told in states_in(report)]


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("Senators left town on Thursday without a deal.", "stalled"),
        ("Democrats blocked for a fourth time a bill on the harbor.", "stalled"),
        ("Negotiations over the harbor teetered on the brink of collapse on Friday.", "stalled"),
        ("Negotiators closed in Thursday on an agreement on the harbor.", "moving"),
    ],
)
def test_votes_that_fail_again_and_houses_that_rise_tell_how_talks_stand(words: str, state: str) -> None:
    assert _states(words) == [state]


def test_what_brought_talks_to_the_edge_of_collapse_did_not_end_them() -> None:
    assert "broken off" not in _states("It had twice brought the talks to the edge of collapse.")
