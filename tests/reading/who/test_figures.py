"""People whom everybody knows speak for their sides, where a report speaks of these."""

import pytest

from pourparler.reading.page.layout import lay_out
from pourparler.reading.who import register
from pourparler.reading.who.figures import figures, known_alone, party_of_figure, party_of_statesman, president_of
from pourparler.reading.who.names import muster


def test_every_side_of_the_table_is_in_the_register() -> None:
    known = {row.name for row in register.rows()}
    assert set(figures().values()) <= known


def test_a_middle_initial_is_no_other_name() -> None:
    assert party_of_figure("Richard J. Durbin") == party_of_figure("Richard Durbin") == "Democrats"


@pytest.mark.parametrize("name", ["Boehner", "Brown", "Ann Rojas"])
def test_a_last_name_alone_tells_nothing_without_an_office(name: str) -> None:
    assert party_of_figure(name) is None


def test_a_statesman_speaks_for_a_state_of_which_the_report_speaks() -> None:
    assert party_of_statesman("Saeb Erekat", {"Palestinian Authority"}, by_office=False) == "Palestinian Authority"
    assert party_of_statesman("Saeb Erekat", {"Peru"}, by_office=False) is None


def test_a_statesman_who_is_not_introduced_is_his_states() -> None:
    text = "Talks\n\nSaeb Erekat refused to sign on Monday. The Palestinians and Israel had met in the morning.\n"
    assert muster(text, lay_out(text)).people["Saeb Erekat"] == "Palestinians"


def test_a_former_president_is_no_president() -> None:
    assert president_of("Barack Obama", "met President ") == "United States"
    assert president_of("Barack Obama", "former President ") is None


def test_a_last_name_that_is_never_introduced_is_known_where_its_side_is_spoken_of() -> None:
    assert known_alone("Netanyahu refused.", (), {"Israel"}) == {"Netanyahu": "Israel"}
    assert known_alone("Netanyahu refused.", (), {"Peru"}) == {}
    assert known_alone("Netanyahu refused.", ["Ana Netanyahu"], {"Israel"}) == {}
    assert known_alone("Mr. Netanyahu refused.", ["Netanyahu"], {"Israel"}) == {"Netanyahu": "Israel"}


def test_a_president_is_known_by_his_last_name_where_his_house_is_spoken_of() -> None:
    assert known_alone("Obama refused. The White House said so.", (), {"United States"}) == {"Obama": "United States"}
    assert known_alone("Trump refused.", (), {"United States"}) == {}


def test_the_aide_of_somebody_known_by_a_last_name_speaks_for_his_side() -> None:
    words = "The talks with Republicans broke up. Boehner's spokesman, Ben Low, said so. Boehner's aides left."
    text = f"Talks\n\n4 May 2014\n\n{words}\n"
    assert muster(text, lay_out(text)).people["Ben Low"] == "Republicans"
