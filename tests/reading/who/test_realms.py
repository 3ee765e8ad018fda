import pytest

from pourparler.reading.page.layout import lay_out
from pourparler.reading.who.names import muster
from pourparler.reading.who.roster import Roster

FILLER = " The session lasted far into the night and nobody would say what had been agreed there."


def _roster(text: str, dateline: str = "") -> Roster:
    whole = f"A quarrel\n\n4 May 2014\n\n{dateline}It was a long day at the old lock.{FILLER}\n\n{text}{FILLER}"
    return muster(whole, lay_out(whole))


@pytest.mark.parametrize(
    ("words", "realms"),
    [
        ("The plan pleased nobody. Only Ostrania's envoy stayed on.", {"Ostrania"}),
        ("At noon the army of the Coastal Tarn crossed the lock.", {"Coastal Tarn"}),
        ("Nobody had asked the Sultanate of Velmara.", {"Velmara"}),
        ("The maritime boundary between Ostrania and Velmara is old.", set()),
        ("Only Ostrania's mayor stayed on.", set()),
        ("The Lock Keepers' Union sent the army of the Tarn Front home.", set()),
        ("An envoy of the TNF stayed on.", set()),
    ],
)
def test_a_state_that_no_table_knows_is_known_by_what_only_a_state_has(words: str, realms: set[str]) -> None:
    assert _roster(words).realms == realms


def test_two_names_with_a_border_between_them_are_parties() -> None:
    found = _roster("The maritime boundary between Ostrania and Velmara is old.")
    assert {"Ostrania", "Velmara"} <= {mention.party for mention in found.mentions}


def test_its_ministers_are_its_own_and_not_those_of_the_dateline() -> None:
    words = "Nobody had told Ostrania's envoy. Prime Minister Ana Rojas left, and the government of Ostrania waited."
    assert _roster(words, "DOHA, May 4 — ").people["Ana Rojas"] == "Ostrania"
    told = "Qatar met Qatar's lenders. " + words
    assert _roster(told, "DOHA, May 4 — ").people["Ana Rojas"] == "Qatar"


def test_an_envoy_is_of_his_state_wherever_he_is_posted() -> None:
    people = _roster("The plan pleased nobody. Only Ostrania's envoy in Vienna, Dana Isker, stayed on.").people
    assert people == {"Dana Isker": "Ostrania"}


def test_initials_that_act_at_the_head_of_a_line_are_a_party() -> None:
    text = "IARS accepts the roster. So nurses said of IARS."
    assert "IARS" in {mention.party for mention in _roster(text).mentions}
