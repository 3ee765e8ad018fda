"""For whom a governor speaks, whom "the governor" and "the group" mean, and whose a letter behind a surname is."""

from pourparler.reading.page.layout import lay_out
from pourparler.reading.who.names import muster
from pourparler.reading.who.roster import Roster

TITLE = "Budget talks\n\n4 May 2014\n\n"


def _roster(words: str) -> tuple[Roster, str]:
    text = f"{TITLE}{words}\n"
    return muster(text, lay_out(text)), text


def test_a_governor_speaks_for_himself_whatever_party_stands_beside_him() -> None:
    roster, _ = _roster("Democrats want a toll. Gov. Ann Rojas, a Republican, said no. Republicans met her.")
    assert roster.people == {"Ann Rojas": None}


def test_a_governor_speaks_for_no_union_that_his_sentence_names() -> None:
    roster, _ = _roster("The union wants a raise. Gov. Ann Rojas said the state had no money.")
    assert roster.people["Ann Rojas"] is None


def test_the_governor_is_whoever_the_report_names_as_one() -> None:
    roster, text = _roster("Gov. Ann Rojas met Republicans and Democrats. The governor said no.")
    at = text.index("The governor")
    assert [m.person for m in roster.mentions if m.start == at] == ["Ann Rojas"]


def test_the_group_is_the_body_named_last_and_no_party_of_congress() -> None:
    roster, text = _roster("Republicans met. The Pilots Association wants a law. “We oppose tolls,” the group said.")
    at = text.index("the group")
    assert [m.party for m in roster.mentions if m.start == at] == ["Pilots Association"]


def test_a_letter_behind_a_surname_tells_the_party_of_a_member_named_in_full_before() -> None:
    roster, _ = _roster("House Speaker Ann Rojas met Democrats on Sunday. “No,” Rojas (R-Ohio) said.")
    assert roster.people["Ann Rojas"] == "Republicans"
