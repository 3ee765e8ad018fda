from dataclasses import replace

import pytest

from pourparler.casebook.cases import Case, all_cases, find_case
from pourparler.casebook.outcome import Result
from pourparler.errors import InputError
from pourparler.record import codec

NAMES = [
    "brexit-2017",
    "colombia-eln-2016",
    "donbas-2019",
    "iran-jpoa-2013",
    "israel-palestine-2013",
    "lockerbie-1998",
    "ni-1996-decommissioning",
    "nyc-transit-2005",
    "six-party-2006",
    "six-party-2008",
    "south-sudan-2020",
]

each_case = pytest.mark.parametrize("case", all_cases(), ids=lambda case: case.name)


def test_there_are_eleven_cases_by_name() -> None:
    assert [case.name for case in all_cases()] == NAMES


@each_case
def test_each_case_loads_without_faults(case: Case) -> None:
    assert case.title == case.talks.title
    assert case.question
    assert case.as_of is not None
    assert len(case.talks.positions) >= 3
    assert case.talks.goal


@each_case
def test_ids_are_unique_in_each_case(case: Case) -> None:
    talks = case.talks
    for entries in (talks.parties, talks.sources, talks.measures, talks.positions, case.outcome.sources):
        ids = [entry.id for entry in entries]
        assert len(ids) == len(set(ids))


@each_case
def test_each_position_rests_on_a_source_of_its_case(case: Case) -> None:
    for position in case.talks.positions:
        assert position.grounds
        assert all(ground.source in case.talks.source_by_id for ground in position.grounds)


@each_case
def test_a_case_copied_out_is_the_same_talks(case: Case, tmp_path) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / f"{case.name}.yaml"
    path.write_bytes(case.talks_bytes())
    assert codec.load(path) == case.talks


def test_a_mistyped_name_is_answered_with_the_nearest() -> None:
    with pytest.raises(InputError, match=r'no case called "brexit-2018"\. Did you mean "brexit-2017"\?'):
        find_case("brexit-2018")


def test_a_part_of_a_name_is_answered_with_the_whole() -> None:
    with pytest.raises(InputError, match='Did you mean "colombia-eln-2016"'):
        find_case("Eln")


@pytest.mark.parametrize("name", ["zzz", "", "../outcome", "moves"])
def test_an_unknown_name_is_answered_with_all_names(name: str) -> None:
    with pytest.raises(InputError, match="The cases are brexit-2017, colombia-eln-2016, "):
        find_case(name)


def test_a_case_found_by_name_knows_how_it_ended() -> None:
    assert find_case("donbas-2019").result is Result.FAILED
    assert find_case("six-party-2008").result is Result.UNLOCKED_THEN_FAILED


def test_cases_are_values() -> None:
    case = find_case("donbas-2019")
    assert case == Case(name="donbas-2019")
    assert replace(case, name="brexit-2017").title.startswith("Brexit")
