"""The verdict as a user meets it: no all-clear from nothing, against the reports, or on a draft."""

from pathlib import Path

import pytest

from tests.cli.asking import Command

BRIEF, STUCK = Command("brief"), Command("stuck")
EXAMPLE = str(Path(__file__).parents[2] / "examples" / "six-party" / "six-party.talks.yaml")
REPORTS = str(Path(__file__).parents[2] / "examples" / "six-party" / "reports")
RECIPE = "Mix 500 g of flour with water. Let the dough rest for an hour.\nBake it until the crust is brown.\n"
MEETING = """\
pourparler: 1
talks: The canal
parties: [{id: north, name: Norland}, {id: south, name: Sudland}]
measures: [{id: dig, what: dig the canal, by: [north]}, {id: pay, what: pay the toll, by: [south]}]
goal: [dig]
positions: [{id: a, party: north, says: pay before dig}, {id: b, party: south, says: dig}]
"""
SAID = """\
sources: [{id: r, outlet: The Gazette, date: 2020-03-01}]
statements: [{id: s, date: 2020-03-01, act: assess, state: broken off, attribution: reporter,
  grounds: [{source: r, quote: "the talks collapsed"}]}]
"""


@pytest.fixture
def written(tmp_path: Path) -> Path:
    return tmp_path / "a.txt"


def test_a_text_with_no_talks_in_it_is_told_so(written: Path) -> None:
    written.write_text(RECIPE, encoding="utf-8")
    told, answer = BRIEF.told(str(written)), BRIEF.in_json(str(written))
    assert "No talks were found in what was read" in told
    assert "not stuck" not in told
    assert (answer["verdict"], answer["reasons"]) == ("cannot say", ["no positions"])


def test_what_the_reports_say_comes_first_where_no_position_shows_why(written: Path) -> None:
    written.write_text("Peru opposes the plan. Talks have broken down.\n", encoding="utf-8")
    told, answer = BRIEF.told(str(written)), BRIEF.in_json(str(written))
    assert "The reports say that the talks have broken down [1]." in told
    assert "proved" not in told
    assert answer["reported"]["state"] == "broken off"
    (ground,) = answer["reported"]["grounds"]
    assert (ground["state"], ground["quote"]) == ("broken off", "Talks have broken down.")
    assert answer["reasons"] == ["no positions", "reports say broken off"]


def test_talks_that_can_hold_together_are_not_stuck_until_the_reports_say_otherwise(tmp_path: Path) -> None:
    free, not_free = tmp_path / "free.yaml", tmp_path / "said.yaml"
    free.write_text(MEETING, encoding="utf-8")
    not_free.write_text(MEETING + SAID, encoding="utf-8")
    assert STUCK.in_json(str(free))["verdict"] == "not stuck"
    assert "The talks are not stuck" in STUCK.told(str(free))
    answer, told = STUCK.in_json(str(not_free)), STUCK.told(str(not_free))
    assert (answer["verdict"], answer["stuck"], answer["reported"]["date"]) == ("cannot say", False, "2020-03-01")
    assert "The reports say that the talks have broken down [1]. The positions on record do not show why." in told
    assert "not stuck" not in told
    assert "proved" not in told


def test_positions_that_have_nothing_to_do_with_one_another_are_no_all_clear(tmp_path: Path) -> None:
    path = tmp_path / "apart.yaml"
    path.write_text(MEETING.replace("pay before dig", "dig").replace("says: dig}]", "says: pay}]"), encoding="utf-8")
    assert STUCK.in_json(str(path))["reasons"] == ["nothing meets"]
    assert "the positions on record do not touch one another" in STUCK.told(str(path))


def test_before_anything_was_on_record_that_is_said() -> None:
    assert "Nothing was on record by 1990" in STUCK.told(EXAMPLE, "--as-of", "1990")
    answer = STUCK.in_json(EXAMPLE, "--as-of", "1990")
    assert (answer["verdict"], answer["reported"]["state"]) == ("cannot say", None)


def test_nothing_that_rests_on_a_draft_is_proved_and_what_is_refused_is_in_dispute() -> None:
    told = BRIEF.told(REPORTS, "--full")
    assert "proved" not in told
    assert "these are all the conflicts" not in told
    (_, free) = told.split("Refused by nobody in what was read:")
    assert "nuclear power" not in free.partition(". ")[0]


def test_a_report_beside_a_talks_file_tells_the_state_though_its_parties_are_unknown(tmp_path: Path) -> None:
    (tmp_path / "t.talks.yaml").write_text(MEETING, encoding="utf-8")
    report = "Talks collapse\n\n1 March 2020\n\nThe talks between Peru and Chile have collapsed.\n"
    (tmp_path / "r.txt").write_text(report, encoding="utf-8")
    assert BRIEF.in_json(str(tmp_path))["reasons"] == ["reports say broken off"]
