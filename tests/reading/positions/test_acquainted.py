"""People whom one report introduces and another takes for known."""

import pytest

from pourparler.reading.positions.drafting import draft
from tests.reading.positions.stories import told

HERALD = "Peru's harbour minister, Karin Lund, said that Peru would not open the port. Chile was silent."


def speakers(*bodies: str) -> set[str]:
    return {one.by for one in told(*bodies).talks.statements if one.by is not None}


@pytest.mark.parametrize(
    "later",
    [
        '"We will not open the port until Chile pays the toll," harbour minister Karin Lund said.',
        'Mr Ruiz came. "We will not open the port until Chile pays the toll," Ms Lund said.',
    ],
)
def test_who_is_introduced_in_one_report_speaks_for_the_same_party_in_another(later: str) -> None:
    assert "karin-lund" in speakers(later) or "lund" in speakers(later)
    assert speakers(HERALD, later) == {"peru"}
    made = told(HERALD, later)
    assert made.talks.statements[-1].speaker_name in ("Karin Lund", "Lund")
    assert "lund" not in {party.id for party in made.talks.parties}


def test_somebody_of_two_parties_stays_by_himself() -> None:
    other = "Chile's envoy, Karin Lund, said that Chile would not open the port."
    later = '"We will not open the port until Chile pays the toll," harbour minister Karin Lund said.'
    assert "karin-lund" in speakers(HERALD, other, later)


def test_a_surname_of_two_people_of_two_parties_is_nobodys() -> None:
    other = "Chile's envoy, Ana Lund, said that Chile would not open the port."
    later = 'Mr Ruiz came. "We will not open the port until Chile pays the toll," Ms Lund said.'
    assert "lund" in speakers(HERALD, other, later)


def test_an_onlooker_stays_one() -> None:
    made = told(HERALD, "Analyst Karin Lund said that Chile demanded the port. Chile demanded that Peru open the port.")
    assert draft(made.reports).talks == made.talks
    assert made.reports[1].roster.people.get("Karin Lund") is None
