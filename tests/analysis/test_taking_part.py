"""Who of a draft is asked about: those that take part, once each; of what a person wrote, everybody."""

from dataclasses import replace

import pytest

from pourparler.analysis.taking_part import is_told_of, leading, left_to_hear, one_side, taking_part
from pourparler.analysis.verdict import find_verdict
from pourparler.reading import draft, read_report
from pourparler.record.drafters import Drafter
from pourparler.record.parties import Party
from pourparler.record.statements import Act, Attribution, Statement
from pourparler.record.talks import Talks

REPORT = (
    "The Port of Velmar will not raise pay until the Pilots' Guild ends its strike. The Pilots' Guild will not end its "
    "strike until the Port of Velmar opens its books. The Port of Velmar rejected the claim of the Pilots' Guild. "
    "Mira Toll, who sells fish on the quay, said she would close her stall. "
    "Kaldvik Savings Bank said it would stay open."
)


def drafted() -> Talks:
    """What is drafted from the report."""
    return draft([read_report("velmar.txt", REPORT.encode())]).talks


def names(talks: Talks, ids: frozenset[str]) -> set[str]:
    """The names of parties."""
    return {talks.party_by_id[one].label for one in ids}


def test_who_insists_on_something_takes_part_and_who_only_says_something_does_not() -> None:
    talks = drafted()
    assert {"Kaldvik Savings Bank"} <= {party.label for party in talks.parties}
    assert names(talks, taking_part(talks)) == {"Port of Velmar", "Pilots' Guild"}


def test_those_lead_who_insist_most_and_whoever_insists_half_as_often_as_the_second_of_them() -> None:
    talks = drafted()
    assert names(talks, leading(talks)) == {"Port of Velmar", "Pilots' Guild"}
    more = REPORT + " The Tug Masters insisted on a berth. The Tug Masters said they would not wait."
    wider = draft([read_report("velmar.txt", more.encode())]).talks
    assert "Tug Masters" in names(wider, leading(wider))


def test_who_is_spoken_to_takes_part_where_only_one_insists_on_anything() -> None:
    text = "Peru refused to open its market before Chile lowers its tariffs."
    talks = draft([read_report("peru.txt", text.encode())]).talks
    assert names(talks, taking_part(talks)) == {"Peru", "Chile"}


def test_nobody_is_asked_what_a_bystander_wants_unless_a_person_wrote_it_down_as_a_party() -> None:
    talks = drafted()
    assert find_verdict(talks, stuck=False).unheard == ()
    written = replace(talks, parties=tuple(replace(party, drafted_by=None) for party in talks.parties))
    assert "kaldvik-savings-bank" in find_verdict(written, stuck=False).unheard


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Norlia", "Norlian government"),
        ("the Pilots' Guild", "Velmar Pilots' Guild"),
        ("Deputy Bram Ost", "Bram Ost"),
        ("Ost", "Bram Ost"),
        ("NPU", "Norlian Pilots' Union"),
        ("Wexham Council", "Wexham Borough Council"),
        ("Sark delegation", "Sark"),
    ],
)
def test_names_that_may_well_be_of_one_side(one: str, other: str) -> None:
    assert one_side(Party(id="a", name=one), Party(id="b", name=other))
    assert one_side(Party(id="b", name=other), Party(id="a", name=one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Norlia", "Sudria"),
        ("Norlia", "Norlian Pilots' Union"),
        ("Port of Velmar", "Velmar Pilots"),
        ("Oman", "Omani Gas"),
    ],
)
def test_names_that_are_of_two_sides(one: str, other: str) -> None:
    assert not one_side(Party(id="a", name=one), Party(id="b", name=other))


def test_a_bystander_without_a_position_has_no_line_of_its_own_in_a_briefing() -> None:
    talks = drafted()
    told = [party.label for party in talks.parties if is_told_of(talks, party)]
    assert "Kaldvik Savings Bank" not in told
    written = replace(talks, parties=tuple(replace(party, drafted_by=None) for party in talks.parties))
    assert all(is_told_of(written, party) for party in written.parties)


def test_a_party_without_a_name_of_its_own_is_asked_about_only_where_no_two_with_names_are_heard() -> None:
    doctors = Party(id="doctors", name="Doctors", aliases=("the doctors",), drafted_by=Drafter.RULES)
    said = tuple(
        Statement(id=f"d{number}", by="doctors", act=Act.DEMAND, attribution=Attribution.REPORTER) for number in (1, 2)
    )
    talks = drafted()
    more = replace(talks, parties=(*talks.parties, doctors), statements=(*talks.statements, *said))
    assert list(left_to_hear(more, iter(["doctors"]))) == []
    named = replace(more, parties=(*talks.parties, replace(doctors, name="Sark Doctors", aliases=())))
    assert list(left_to_hear(named, iter(["doctors"]))) == ["doctors"]
