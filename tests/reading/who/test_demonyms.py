import pytest

from pourparler.reading.page.layout import lay_out
from pourparler.reading.who.demonyms import demonyms
from pourparler.reading.who.names import muster
from pourparler.reading.who.roster import Roster

FILLER = " The session lasted far into the night and nobody would say what had been agreed there."


def _roster(text: str) -> Roster:
    whole = f"A quarrel\n\n4 May 2014\n\nIt was a long day at the old lock.{FILLER}\n\n{text}{FILLER}"
    return muster(whole, lay_out(whole))


@pytest.mark.parametrize(
    ("words", "peoples"),
    [
        ("Ostrania waits for the Ostranian answer.", {"Ostranian": "Ostrania"}),
        ("The Velmarese left Velmara.", {"Velmarese": "Velmara"}),
        ("Tarnland and the Tarnlanders", {"Tarnlanders": "Tarnland"}),
        ("Quessy met the Quessians.", {"Quessians": "Quessy"}),
        ("Qorm and a Qormi envoy", {"Qormi": "Qorm"}),
        ("They left. Then Peru and the Peruvians met.", {}),  # no name; a state of the table
        ("Market day. The Marketers left the market.", {}),  # a word of the language
        ("Only Ostrania is named.", {}),
    ],
)
def test_a_people_is_known_by_the_name_of_its_state_beside_it(words: str, peoples: dict[str, str]) -> None:
    assert demonyms(words) == peoples


def test_a_state_with_a_people_is_one_party_under_both_words() -> None:
    roster = _roster("The lock of Ostrania is shut. The Ostranian side refused. The Ostranian government paid nothing.")
    assert {m.party for m in roster.mentions if m.party} == {"Ostrania"}
    assert roster.realms == {"Ostrania"}


def test_whoever_holds_an_office_of_a_people_speaks_for_its_state() -> None:
    roster = _roster("The lock of Ostrania is shut. “No,” said the Ostranian water minister, Ana Ruiz.")
    assert roster.people == {"Ana Ruiz": "Ostrania"}


def test_a_coastguard_without_an_owners_mark_makes_a_state() -> None:
    roster = _roster("A notice from the Velmara coastguard closed the strait. Velmara refused to say why.")
    assert "Velmara" in {m.party for m in roster.mentions}
