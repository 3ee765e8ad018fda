import pytest

from pourparler.reading.page.layout import lay_out
from pourparler.reading.who.names import muster
from pourparler.reading.who.roster import Roster

FILLER = " The session lasted far into the night and nobody would say what had been agreed there."


def _roster(text: str) -> Roster:
    whole = text + FILLER
    return muster(whole, lay_out(whole))


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Türkiye refused to sign. Ankara wants more than Iraq offers.", "Türkiye"),
        ("Turkey refused to sign. Türkiye, as it calls itself, wants more.", "Turkey"),
        ("The U.S. refused to sign. Washington wants more.", "United States"),
        ("The Red Cross asked both for lists. The Red Cross said it would wait.", "Red Cross"),
        ("The Sudanese government met the Nuba Front. Khartoum said the government wants more.", "Sudanese government"),
        ("The Government of Peru met the Puno Front. Lima wants more, and the government left.", "Government of Peru"),
        ("Peru refused to sign. The Peruvian government wants more. The government left.", "Peru"),
        ("Chile refused to sign. The Peruvian government wants more. The government left.", "Peru"),
    ],
)
def test_a_state_is_called_as_the_report_calls_it(text: str, state: str) -> None:
    assert {m.party for m in _roster(text).mentions if m.party} >= {state}


def test_its_people_speak_for_it_by_that_name() -> None:
    text = "The Sudanese government met the Nuba Front. The government left, said Khartoum's envoy, Amin Nour."
    assert _roster(text).people["Amin Nour"] == "Sudanese government"
