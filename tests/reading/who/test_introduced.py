import re

import pytest

from pourparler.reading.page.layout import lay_out
from pourparler.reading.who.introduced import never_introduced
from pourparler.reading.who.names import muster
from pourparler.reading.who.roster import Roster

FILLER = " The session lasted far into the night and nobody would say what had been agreed there."


def _roster(text: str) -> Roster:
    return muster(text + FILLER, lay_out(text + FILLER))


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The Lock Keepers' Union refused. Its leader, Dame Ana Ruiz, left.", "Lock Keepers' Union"),
        ("The Lock Keepers' Union’s negotiator, Commissioner Ana Ruiz, asked for an hour.", "Lock Keepers' Union"),
        ("Peru refused. For the Lock Keepers' Union, Councillor Ana Ruiz, a clerk, spoke.", "Lock Keepers' Union"),
        ("Peru met Chile. Trade Minister Ana Ruiz said on Monday that Chile is prepared to wait.", "Chile"),
        ("Peru met Chile. Peru waits. Her counterpart from Chile, Ana Ruiz, left.", "Chile"),
        ("Peru met Chile. Peru’s envoy left. His counterpart, Ana Ruiz, stayed.", "Chile"),
        ("The Lock Keepers' Union refused. “No,” said Ana Ruiz, its chairwoman, who left.", "Lock Keepers' Union"),
        ("Brisk Foods Group refused. Ana Ruiz, Brisk Foods Group’s finance man, left.", "Brisk Foods Group"),
        ("Brisk Foods Group refused. Purchasing director Ana Ruiz left.", "Brisk Foods Group"),
        ("Tarn Steel Company met the Lock Keepers' Union. Ana Ruiz, the general manager, left.", "Tarn Steel Company"),
    ],
)
def test_somebody_is_of_those_with_whom_a_report_introduces_him(text: str, party: str) -> None:
    assert _roster(text).people["Ana Ruiz"] == party


def test_a_managing_director_is_of_the_firm_spoken_of_last() -> None:
    text = (
        "Brisk Foods Group met Tarn Steel Company. Brisk Foods Group left.\n\nTarn Steel Company refused. "
        "Managing director Ana Ruiz said no."
    )
    assert _roster(text).people["Ana Ruiz"] == "Tarn Steel Company"


@pytest.mark.parametrize("life", [", who grows peppers by the lock,", ", who has driven the night bus for years,"])
def test_who_is_asked_in_the_street_stands_for_nobody(life: str) -> None:
    roster = _roster(f"The Lock Keepers' Union refused. “It is a pity,” said Ana Ruiz{life} and left.")
    assert roster.people["Ana Ruiz"] is None
    assert roster.onlookers == {"Ana Ruiz"}


def test_a_hall_with_initials_is_nobody_s_name_and_a_street_is_no_person() -> None:
    roster = _roster("Ana Ruiz met the Lock Keepers' Union in the Tarn RSL. The old Ruiz Street was shut.")
    assert set(roster.people) == {"Ana Ruiz"}
    assert [m.person for m in roster.mentions if m.person] == ["Ana Ruiz"]


def test_a_critic_of_a_body_is_not_of_it() -> None:
    assert _roster("Brisk Foods Group refused. Ana Ruiz, Brisk Foods Group’s critic, left.").people["Ana Ruiz"] is None


def test_an_archdeacons_title_is_no_part_of_his_name() -> None:
    assert _roster("The diocese refused to pay. Archdeacon Ana Ruiz left.").people == {"Ana Ruiz": "Diocese"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Upper Tarn refused. On Monday Upper Tarn left.", {"Upper Tarn"}),
        ("Ana Ruiz, the envoy, refused. On Monday Ana Ruiz left.", set()),
        ("President Ana Ruiz refused.", set()),
        ("Ana Ruiz refused. On Monday Ruiz left.", set()),
    ],
)
def test_who_is_never_introduced_and_always_named_in_full_may_be_no_person(text: str, names: set[str]) -> None:
    places = [(m.group(), *m.span()) for m in re.finditer(r"Upper Tarn|Ana Ruiz", text)]
    assert never_introduced(text, places) == names


def test_who_speaks_for_a_party_named_before_him_is_of_no_firm_named_behind() -> None:
    text = "The estate met the tenants. For the estate, factor Ana Ruiz, of Fenwick & Lisle in Bern, refused to sign."
    assert _roster(text).people["Ana Ruiz"] != "Fenwick & Lisle"


def test_the_hospital_is_no_college() -> None:
    text = "Tarn Medical Center refused to sign. Camford College refused to sign. Hospital president Ana Ruiz left."
    assert _roster(text).people["Ana Ruiz"] == "Tarn Medical Center"


@pytest.mark.parametrize("office", ["general secretary", "regional officer", "branch chief"])
def test_whoever_is_named_after_the_office_of_a_union_is_its_officer_though_always_named_in_full(office: str) -> None:
    text = f"A strike\n\n4 May 2014\n\nTLK {office} Nick Lunn said no. The TLK rejected the offer, Nick Lunn said.\n"
    roster = muster(text, lay_out(text))
    assert roster.people == {"Nick Lunn": "TLK"}


def test_a_name_that_begins_with_a_particle_is_the_longer_name_at_the_head_of_a_sentence() -> None:
    text = "Talks\n\n4 May 2014\n\nPeru will pay, its minister Jan du Toit said. Du Toit said that banks must wait.\n"
    assert muster(text, lay_out(text)).people == {"Jan du Toit": "Peru"}
