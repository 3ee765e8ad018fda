"""Reports read beside a record: who and what is there already keeps its name, where that is plain."""

import pytest

from pourparler.reading import draft, read_report
from pourparler.reading.positions.recalled import recalled
from pourparler.record import codec
from pourparler.record.talks import Talks

NURSES = "{id: union, name: Nurses' Union, aliases: [the union]}"
BOARD = "{id: board, name: Hospital Board}"
HOSPITAL = f"""
pourparler: 1
talks: Westmere
parties: [{NURSES}, {BOARD}]
measures:
  - {{id: off, what: call off the strike, by: [union]}}
  - {{id: pay, what: pay the night allowance, by: [board]}}
"""
TWO_ALLOWANCES = HOSPITAL + "  - {id: holiday, what: pay the holiday allowance, by: [board]}\n"
OTHERS = "{id: east, name: Nurses' Association of Eastby}"
TWO_UNIONS = HOSPITAL.replace(NURSES, f"{NURSES}, {OTHERS}")
TWO_STATES = """
pourparler: 1
talks: Border
parties: [{id: chad, name: Government of Chad}, {id: niger, name: Government of Niger}]
measures: [{id: border, what: open the border, by: [chad]}]
"""
ONE_STATE = TWO_STATES.replace(", {id: niger, name: Government of Niger}", ", {id: rebels, name: Valley rebels}")
RIVER = """
pourparler: 1
talks: River
parties: [{id: dam, name: Upland Dam Company}, {id: farms, name: Lower Valley Farmers' Association}]
measures: [{id: water, what: release water, by: [dam]}, {id: levy, what: pay the water levy, by: [farms]}]
"""
WALKOUT = """\
"We will not end the walkout until the night allowances are paid," said Mary Okello, a spokeswoman for the nurses.
The board's management insisted that the strike be suspended first."""
LEVY = """\
The farmers refused to pay the levy until the company releases more water from the dam.
"We will not let water go before the levy is paid," said a spokesman for the dam company."""


def read(record: str, *bodies: str) -> Talks:
    """What is drafted of reports beside a record."""
    named = [(f"r{number}.txt", f"Talks\n\n3 March 2024\n\n{body}\n") for number, body in enumerate(bodies)]
    reports = [read_report(name, text.encode()) for name, text in named]
    return draft(reports, None, recalled(codec.loads(record), reports)).talks


def said(talks: Talks) -> list[str]:
    """Each position in the names of the draft, with its holders' full names."""
    return [f"{talks.party_by_id[p.party[0]].label}: {p.says}" for p in talks.positions]


@pytest.mark.parametrize(
    ("record", "body", "positions"),
    [
        (
            HOSPITAL,
            "The nurses refused to cancel the strike before the board pays night allowances.",
            ["Nurses' Union: pay before off"],
        ),
        (
            HOSPITAL,
            WALKOUT,
            ["Nurses' Union: pay before off", "Hospital Board: off first"],
        ),
        (
            RIVER,
            LEVY,
            ["Lower Valley Farmers' Association: water before levy", "Upland Dam Company: levy before water"],
        ),
        (
            ONE_STATE,
            "The government refused to open the border until the rebels leave the valley.",
            ["Government of Chad: leave-valley before border"],
        ),
    ],
)
def test_who_and_what_is_plainly_on_record_keeps_its_name(record: str, body: str, positions: list[str]) -> None:
    assert said(read(record, body)) == positions


@pytest.mark.parametrize(
    ("record", "body", "parties", "measures"),
    [
        (
            TWO_UNIONS,
            "The nurses refused to cancel the strike before the board pays night allowances.",
            {"east"},
            {"off"},
        ),
        (
            TWO_STATES,
            "The government refused to open the border until the rebels leave the valley.",
            {"chad", "niger"},
            {"border"},
        ),
        (HOSPITAL, "The board refused to pay wages until the nurses return the keys.", set(), {"pay", "off"}),
        (HOSPITAL, "The nurses refused to pay a fine before the board resigns.", set(), {"pay"}),
        (
            HOSPITAL,
            "The doctors refused to end the strike before the board pays night allowances.",
            {"union"},
            {"off"},
        ),
        (
            TWO_ALLOWANCES,
            "The nurses demanded that the board pay the allowance.",
            set(),
            {"pay", "holiday"},
        ),
    ],
)
def test_what_may_be_another_is_not_taken_for_it(record: str, body: str, parties: set[str], measures: set[str]) -> None:
    made, kept = read(record, body), codec.loads(record)
    labels = {kept.party_by_id[party].label for party in parties}
    assert made.statements
    assert labels.isdisjoint(party.label for party in made.parties)
    assert measures.isdisjoint(measure.id for measure in made.measures)


def test_two_names_that_do_not_go_together_are_not_one_on_record() -> None:
    north = "The Eastby Nurses' Union refused to cancel the strike."
    south = "The Westby Nurses' Union refused to cancel the strike."
    assert "Nurses' Union" in {party.label for party in read(HOSPITAL, north).parties}
    assert "Nurses' Union" not in {party.label for party in read(HOSPITAL, north, south).parties}


def test_management_is_that_of_which_a_report_speaks() -> None:
    body = "The board's management insisted that the strike end. Management insisted that it end at once."
    assert {one.by for one in draft([read_report("a.txt", body.encode())]).talks.statements} == {"management"}
    assert {one.by for one in read(HOSPITAL, body).statements} == {"hospital-board"}
    assert {one.by for one in read(RIVER, body).statements} == {"management"}


def test_who_speaks_for_somebody_on_record_does_so_where_a_report_does_not_say() -> None:
    known = HOSPITAL.replace("aliases: [the union]", "envoys: [{name: Mary Okello}]")
    body = (
        '"We will not cancel the strike until the night allowances are paid," Mary Okello said. The board was silent.'
    )
    assert {one.by for one in read(known, body).statements} == {"nurses-union"}
    assert {one.by for one in read(HOSPITAL, body).statements} == {"mary-okello"}
