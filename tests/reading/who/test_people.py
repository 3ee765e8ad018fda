import pytest

from pourparler.reading.page.layout import lay_out
from pourparler.reading.who.names import muster

FILLER = " The session lasted far into the night and nobody would say what had been agreed there."
TALKS = "The Lock Keepers' Union met Fenwick Barges. Fenwick was late. "


@pytest.mark.parametrize(
    ("words", "person", "party"),
    [
        ("Ana Rojas leads the Lock Keepers' Union.", "Ana Rojas", "Lock Keepers' Union"),
        ("Ana Rojas, the general secretary, spoke.", "Ana Rojas", "Lock Keepers' Union"),
        ("Ana Rojas, the operations director, spoke.", "Ana Rojas", "Fenwick Barges"),
        ("The Lock Keepers' Union left. Its treasurer, Ana Rojas, spoke.", "Ana Rojas", "Lock Keepers' Union"),
        ("The union's leader, Ms Rojas, spoke.", "Rojas", "Lock Keepers' Union"),
        ("Ana Rojas, the economist, spoke.", "Ana Rojas", None),
        ("The mediator, Ana Rojas, spoke.", "Ana Rojas", "Mediator"),
    ],
)
def test_people_are_bound_by_what_they_lead_and_by_their_office(words: str, person: str, party: str | None) -> None:
    text = TALKS + words + FILLER
    assert muster(text, lay_out(text)).people[person] == party


def test_of_two_introduced_in_one_breath_each_has_his_own_party() -> None:
    text = "There spoke Peru's Secretary of Ports, Ana Rojas, and Chile's envoy Luis Prado." + FILLER
    assert muster(text, lay_out(text)).people == {"Ana Rojas": "Peru", "Luis Prado": "Chile"}


def test_a_surname_after_a_title_is_no_second_person() -> None:
    text = TALKS + "Ana Rojas, the general secretary, spoke. Later Ms Rojas left." + FILLER
    assert set(muster(text, lay_out(text)).people) == {"Ana Rojas"}
