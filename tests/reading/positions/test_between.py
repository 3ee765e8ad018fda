"""Talks are called by those who hold most positions in them, and not by a place, an office or a bystander."""

from collections.abc import Sequence

import pytest

from pourparler.reading import read_report
from pourparler.reading.positions.between import between
from pourparler.record.conditions.syntax import Require, of
from pourparler.record.positions import Position
from pourparler.record.statements import Act, Statement


def _between(holders: str, *, text: str = "Rain.", helping: Sequence[str] = (), says: str = "") -> list[str]:
    holding, saying = ([name.replace("_", " ") for name in names.split()] for names in (holders, says))
    held = [Position(id=f"p{n}", party=(name,), says=Require(of("pay"))) for n, name in enumerate(holding)]
    said = [Statement(id=f"s{n}", by=name, act=Act.ASSESS) for n, name in enumerate(saying)]
    names = {name: name for name in (*holding, *saying)}
    return between(names, helping, [read_report("a.txt", text.encode())], held, said)


def test_those_who_hold_most_positions_come_first_and_of_equals_who_says_most() -> None:
    assert _between("Tram_Guild Tram_Guild Elders Tram_Company", says="Tram_Company") == ["Tram Guild", "Tram Company"]


@pytest.mark.parametrize("nobody", ["Head_office", "Education", "Secretary", "Their_union", "Passengers"])
def test_an_office_and_a_bystander_are_no_side(nobody: str) -> None:
    assert _between(f"{nobody} {nobody} Tram_Guild Ostwick") == ["Tram Guild", "Ostwick"]


def test_a_place_where_things_happen_is_no_side_where_two_others_are() -> None:
    text = "In Morvane the students wait. Trams stand in Morvane. Ostwick College and the Student Guild refused."
    assert _between("Morvane Student_Guild Ostwick_College", text=text) == ["Student Guild", "Ostwick College"]
    assert _between("Morvane Student_Guild", text=text) == ["Morvane", "Student Guild"]


def test_a_mediator_is_no_side_where_two_others_are() -> None:
    assert _between("Vesk Tram_Guild Ostwick", helping=("Vesk",)) == ["Tram Guild", "Ostwick"]


def test_two_names_that_may_be_one_partys_are_not_both_sides() -> None:
    assert _between("Ferry_Tenants'_Assembly Assembly Borough") == ["Ferry Tenants' Assembly", "Borough"]


def test_where_only_one_holds_a_position_those_who_say_most_are_named() -> None:
    assert _between("Tram_Guild", says="Ostwick Ostwick Tram_Guild") == ["Ostwick", "Tram Guild"]
    assert _between("") == []
