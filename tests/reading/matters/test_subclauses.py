import pytest

from pourparler.reading.matters.subclauses import state_of, told_of


@pytest.mark.parametrize(
    ("clause", "what"),
    [
        ("the company pays the bonus", "pay the bonus"),
        ("Turkey's army leave on a fixed timetable", "withdraw Turkey's army on a fixed timetable"),
        ("the last foreign soldier had gone", "withdraw the last foreign soldier"),
        ("there is progress on the missing sailors", "progress on the missing sailors"),
        ("the arms body stand over the undertaking", "have the arms body stand over the undertaking"),
        ("the city has rezoned its inland yard to make room", "rezone its inland yard to make room"),
        ("the company recalibrates the scales", "recalibrate the scales"),
        ("the teachers have resumed", "resume work"),
        ("the flights have resumed", "resume the flights"),
        ("the ban on overtime suspended for a year", "have the ban on overtime suspended for a year"),
        ("the ninety berths kept", "have the ninety berths kept"),
        ("the first team has arrived", "have the first team arrive"),
        ("Lima has thoroughly ventilated the halls", "ventilate the halls"),
    ],
)
def test_a_clause_of_its_own_becomes_an_infinitive(clause: str, what: str) -> None:
    told = told_of(clause)
    assert told is not None
    assert told.what == what


@pytest.mark.parametrize("clause", ["a security guarantee", "any share in energy aid", "the release of two sailors"])
def test_a_thing_is_no_clause(clause: str) -> None:
    assert told_of(clause) is None


@pytest.mark.parametrize(
    ("clause", "what"),
    [
        ("Saturday trading has been back to normal for a week", "have Saturday trading back to normal for a week"),
        ("the gates are open", "have the gates open"),
    ],
)
def test_a_state_is_something_to_be_had(clause: str, what: str) -> None:
    told = state_of(clause)
    assert told is not None
    assert told.what == what
