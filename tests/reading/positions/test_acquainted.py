"""People whom one report introduces and another takes for known."""

from dataclasses import replace

import pytest

from pourparler.reading import Report, read_report
from pourparler.reading.positions.acquainted import acquainted
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


def one_and_other() -> tuple[Report, Report]:
    """A report that introduces Karin Lund of Peru, and another in which she is but a name."""
    herald = read_report("a.txt", f"Talks\nThe Post\n6 May 2024\n\n{HERALD}\n".encode())
    later = '"We will not open the port until Chile pays the toll," harbour minister Karin Lund said. Peru was silent.'
    return herald, read_report("b.txt", f"Talks\nThe Post\n13 May 2024\n\n{later}\n".encode())


def test_who_has_a_part_of_his_own_or_looks_on_is_left_alone() -> None:
    herald, other = one_and_other()
    assert acquainted([herald, other])[1].roster.people["Karin Lund"] == "Peru"
    mediates = replace(other, roster=replace(other.roster, roles={"Karin Lund": "mediator"}))
    looks_on = replace(other, roster=replace(other.roster, onlookers={"Karin Lund"}))
    for one in (mediates, looks_on):
        assert acquainted([herald, one])[1] == one


def test_nobody_speaks_to_himself() -> None:
    herald, other = one_and_other()
    to_peru = replace(other, statements=tuple(replace(one, addressee="Peru") for one in other.statements))
    assert {one.speaker for one in to_peru.statements} == {"Karin Lund"}
    assert {(one.speaker, one.addressee) for one in acquainted([herald, to_peru])[1].statements} == {("Peru", None)}
