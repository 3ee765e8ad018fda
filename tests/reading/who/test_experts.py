import pytest

from pourparler.reading.page.layout import lay_out
from pourparler.reading.who.names import muster
from pourparler.reading.who.roster import Roster

FILLER = " The session lasted far into the night and nobody would say what had been agreed there."


def _roster(text: str) -> Roster:
    text = "The Lock Keepers' Union refused. " + text + FILLER
    return muster(text, lay_out(text))


@pytest.mark.parametrize(
    "text",
    [
        "Health economist Ana Ruiz of Camford College said both were right.",
        "Tarn University historian Ana Ruiz said both were right.",
        "Few will notice, according to the research firm Tarn Capital, which said both were right.",
    ],
)
def test_the_house_of_an_expert_is_no_party(text: str) -> None:
    assert {m.party for m in _roster(text).mentions if m.party} == {"Lock Keepers' Union"}


def test_an_expert_speaks_for_nobody() -> None:
    roster = _roster("Health economist Ana Ruiz of Camford College said both were right.")
    assert roster.people == {"Ana Ruiz": None}
    assert roster.onlookers == {"Ana Ruiz"}


def test_a_university_that_talks_stays_a_party_though_an_expert_works_there() -> None:
    text = "Historian Ana Ruiz of Tarn University was there. Tarn University refused to pay. Tarn University left."
    assert "Tarn University" in {m.party for m in _roster(text).mentions}
