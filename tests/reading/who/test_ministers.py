import pytest

from pourparler.reading.page.layout import lay_out
from pourparler.reading.who.names import muster


def _ministers(text: str) -> list[str | None]:
    whole = f"A long strike\n\n4 May 2014\n\n{text}\n"
    roster = muster(whole, lay_out(whole))
    return [m.party for m in roster.mentions if whole[m.start : m.end].lower() == "ministers"]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The Peruvian government is late. The Dockers' Guild left, but ministers say they will not pay.", "Peru"),
        ("The Scottish government is late. Ministers have refused.", "Scottish government"),
        ("The Dockers' Guild left. Ministers have refused.", "Government"),
    ],
)
def test_ministers_who_act_are_of_the_one_government_spoken_of(text: str, party: str) -> None:
    assert _ministers(text) == [party]


def test_ministers_of_several_states_are_of_none() -> None:
    assert _ministers("EU envoys met Peru. The envoys left and ministers said they would not pay.") == []
    assert _ministers("Peru met Chile. The envoys left and ministers said they would not pay.") == []
