import pytest

from pourparler.reading.who.called import Called, go_together, is_description, near_name, only_speaks
from pourparler.record.likeness.near import Near

UNION = Called("Nurses' Union", ("the union",))
BOARD = Called("Hospital Board")
FARMERS = Called("Lower Valley Farmers' Association")
PLAIN = [
    ("the nurses", UNION),
    ("Nurses", UNION),
    ("the nurses' leaders", UNION),
    ("spokesman for the nurses", UNION),
    ("union leaders", UNION),
    ("Westmere Nurses' Union", UNION),
    ("the board", BOARD),
    ("the board's management", BOARD),
    ("Board of Westmere Hospital", BOARD),
    ("the farmers", FARMERS),
    ("valley farmers", FARMERS),
    ("water ministry", Called("Ministry of Water")),
    ("the ministry", Called("Ministry of Water")),
    ("Nurses' Union", Called("the nurses")),
    ("Kenya", Called("Government of Kenya")),
    ("the government", Called("Government of Kenya")),
]
MAYBE = [
    ("the hospital", BOARD),
    ("hospital management", BOARD),
    ("breakaway nurses' union", UNION),
    ("Calder", Called("Calder Steel")),
    ("Hospital Board", Called("Board")),
    ("the teachers", Called("Teachers' College")),
    ("Nurses' Unoin", UNION),
]
NOT = [
    ("Teachers' Union", UNION),
    ("management", BOARD),
    ("Sudan", Called("South Sudan")),
    ("Niger", Called("Nigeria")),
    ("Chad", Called("Government of Kenya")),
    ("the government", Called("Kenya")),
    ("the ministers", Called("Ministry of Water")),
]
EVERY = [
    *((*pair, Near.PLAIN) for pair in PLAIN),
    *((*pair, Near.MAYBE) for pair in MAYBE),
    *((*pair, Near.NOT) for pair in NOT),
]


@pytest.mark.parametrize(("said", "known", "near"), EVERY)
def test_how_near_a_name_comes_to_somebody_on_record(said: str, known: Called, near: Near) -> None:
    assert near_name(said, known) is near


@pytest.mark.parametrize("known", [UNION, BOARD, FARMERS, Called("South Sudan"), Called("Calder Steel Ltd")])
def test_everybody_is_himself(known: Called) -> None:
    assert near_name(known.name, known) is near_name(known.name.lower(), known) is Near.PLAIN


def test_two_names_of_one_say_nothing_against_each_other() -> None:
    assert go_together("the nurses", "Westmere Nurses' Union")
    assert not go_together("Eastern Nurses' Union", "Western Nurses' Union")


def test_what_only_describes_is_told_from_a_name() -> None:
    assert is_description("the government")
    assert not is_description("Chad")


def test_who_only_speaks_is_told_from_who_is_spoken_for() -> None:
    assert only_speaks("Management")
    assert not only_speaks("the board's management")
