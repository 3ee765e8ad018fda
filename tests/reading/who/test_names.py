import re

import pytest

from pourparler.reading.page.layout import lay_out
from pourparler.reading.who.names import _owner_of, muster
from pourparler.reading.who.roster import Roster

FILLER = " The session lasted far into the night and nobody would say what had been agreed there."


def _roster(text: str) -> tuple[str, Roster]:
    text += FILLER
    return text, muster(text, lay_out(text))


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Norwegian envoys arrived early.", "Norway"),
        ("Oslo was silent.", "Norway"),
        ("The White House was silent.", "United States"),
        ("Then the Colombian Government spoke; Bogotá was pleased.", "Colombia"),
        ("The Democratic People’s Republic of Korea was silent.", "North Korea"),
    ],
)
def test_parties_are_known_by_name_demonym_capital_and_house(text: str, party: str) -> None:
    _, roster = _roster(text)
    assert {mention.party for mention in roster.mentions} == {party}


def test_the_north_is_a_party_only_where_it_is_named_otherwise() -> None:
    _, roster = _roster("Farmers in the North were glad, and the North sent nobody to the talks in Bern.")
    assert "North Korea" not in {mention.party for mention in roster.mentions}
    _, roster = _roster("North Korea sent an envoy. Later the North recalled him.")
    assert [mention.party for mention in roster.mentions] == ["North Korea", "North Korea"]


@pytest.mark.parametrize(
    ("text", "person", "party"),
    [
        ("Ana Rojas, the Bolivian transport minister, left.", "Ana Rojas", "Bolivia"),
        ("Ana Rojas, Bolivia’s chief envoy, left.", "Ana Rojas", "Bolivia"),
        ("Bolivia's chief envoy Ana Rojas left.", "Ana Rojas", "Bolivia"),
        ("The Bolivian foreign ministry spokeswoman, Ana Rojas, left.", "Ana Rojas", "Bolivia"),
        ("Pia Lund of the European Union left.", "Pia Lund", "European Union"),
        ("Pia Lund, who speaks for the European Union, left.", "Pia Lund", "European Union"),
    ],
)
def test_people_are_bound_to_the_party_they_are_introduced_with(text: str, person: str, party: str) -> None:
    _, roster = _roster(text)
    assert roster.people[person] == party


def test_a_surname_stands_for_the_person_named_before() -> None:
    text, roster = _roster("Ana Rojas, the Bolivian minister, spoke for an hour. Then Rojas left for the day.")
    last = roster.mentions[-1]
    assert (text[last.start : last.end], last.person, last.party) == ("Rojas", "Ana Rojas", "Bolivia")


def test_names_that_the_report_introduces_are_learned() -> None:
    text, roster = _roster(
        "The River Pilots Association (RPA) met the owners. The RPA wants more. The association waits."
    )
    assert {text[m.start : m.end] for m in roster.mentions if m.party == "RPA"} >= {"RPA", "River Pilots Association"}


def test_where_american_parties_talk_the_white_house_is_a_party_and_the_country_is_none() -> None:
    text = (
        "House Republicans refused. Senate Democrats left. The White House stayed. President Obama spoke in the U.S."
        + FILLER
    )
    found = {m.party for m in muster(text, lay_out(text)).mentions if not m.place}
    assert found == {"Republicans", "Democrats", "White House"}
    text = "Republicans refused. The White House stayed. Peru left." + FILLER
    assert {m.party for m in muster(text, lay_out(text)).mentions} == {"Republicans", "United States", "Peru"}


def test_the_end_of_a_name_is_no_party_of_the_table() -> None:
    text = "The Social Democrats refused. Democrats stayed." + FILLER
    named = {text[m.start : m.end]: m.party for m in muster(text, lay_out(text)).mentions}
    assert named["Social Democrats"] == "Social Democrats"


def test_rebels_are_the_movement_that_is_named() -> None:
    text = "The Houthis left. Later rebels in the armed forces agreed." + FILLER
    assert {m.party for m in muster(text, lay_out(text)).mentions} == {"Houthis"}


def test_a_city_is_a_party_only_where_it_acts() -> None:
    text = "The Lock Keepers' Union left the city. The city of Arica is old." + FILLER
    assert {m.party for m in muster(text, lay_out(text)).mentions} == {"Lock Keepers' Union"}
    text = "The Lock Keepers' Union left. The city refused." + FILLER
    assert {m.party for m in muster(text, lay_out(text)).mentions} == {"Lock Keepers' Union", "City"}


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("The union wants US$89 million. The firm offered US$40 million.", set()),
        ("Norwegian server maker Brisk left, and a Chilean-owned tanker was stopped.", set()),
        ("A Peruvian foundation paid for the hall, and a Danish survey ship lay in the bay.", set()),
        ("The Norwegian delegation left.", {"Norway"}),
    ],
)
def test_money_and_what_is_only_from_a_country_are_not_that_country(text: str, parties: set[str]) -> None:
    _, roster = _roster(text)
    states = {"United States", "Norway", "Chile", "Peru", "Denmark"}
    assert {m.party for m in roster.mentions if not m.place} & states == parties


def test_an_owner_who_may_be_either_of_two_owns_nothing() -> None:
    assert _owner_of(re.fullmatch("(?P<of>Kestrel)", "Kestrel"), "x", ["Kestrel Lines", "Wren"]) == "Kestrel Lines"
    assert _owner_of(re.fullmatch("(?P<of>Kestrel)", "Kestrel"), "x", ["Kestrel Lines", "Kestrel Air"]) is None


def test_a_state_by_its_initials_is_nobodys_given_name() -> None:
    text = "A quarrel\n\n4 May 2014\n\nU.S. Officials said the offer was late. The U.S. Has asked Peru to pay.\n"
    roster = muster(text, lay_out(text))
    assert not roster.people
    assert {m.party for m in roster.mentions} == {"United States", "Peru"}


@pytest.mark.parametrize(
    ("report", "parties"),
    [
        ("Peru will not sign the truce agreed in Bern, Switzerland, which calls for a halt to fire.", {"Peru"}),
        ("Peru left the talks near Lugano, Switzerland.", {"Peru"}),
        ("After two days in Lugano, Switzerland rejected what Peru had asked for.", {"Peru", "Switzerland"}),
        ("Peru had asked for help in Chile, Switzerland, and Japan.", {"Peru", "Switzerland", "Japan"}),
    ],
)
def test_a_country_after_its_town_only_tells_where_the_town_is(report: str, parties: set[str]) -> None:
    assert {m.party for m in muster(report, lay_out(report)).mentions if not m.place} == parties
