"""Somebody quoted in passing takes no stand at the talks."""

from tests.reading.positions.stories import told

_TALKS = "Ghana refused to open the port. Togo demanded that it be opened. Togo's minister Kofi Adom came late. "


def _holders(body: str) -> set[str]:
    return {party for one in told(_TALKS + body).talks.positions for party in one.party}


def test_a_voice_from_the_street_holds_no_position() -> None:
    alone = "Ama Tetteh, a trader, said the day was slow. “We will not move the market for them.”"
    assert _holders(alone) == {"ghana", "togo"}


def test_whoever_the_talks_are_about_holds_what_is_quoted_of_him() -> None:
    known = (
        "The Traders' Guild met Togo. Togo asked the Traders' Guild to wait. The Traders' Guild said the day was slow. "
    )
    assert "traders-guild" in _holders(known + "“We will not move the market for them.”")
