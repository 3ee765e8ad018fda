from pourparler.reading.page.layout import lay_out
from pourparler.reading.who.names import muster
from pourparler.reading.who.roster import Roster

FILLER = " The session lasted far into the night and nobody would say what had been agreed there."


def _roster(text: str) -> tuple[str, Roster]:
    text += FILLER
    return text, muster(text, lay_out(text))


def test_a_host_is_recognised() -> None:
    _, roster = _roster("Peru, as host of the talks, was pleased.")
    assert roster.roles == {"Peru": "host"}
    _, roster = _roster("The rest is for the IAEA to see.")
    assert roster.roles == {"IAEA": "verifier"}


def test_parties_in_a_list_take_part() -> None:
    _, roster = _roster("All five ― the United States, North and South Korea, Japan and Russia ― were there.")
    assert roster.gathered == ["United States", "North Korea", "South Korea", "Japan", "Russia"]
