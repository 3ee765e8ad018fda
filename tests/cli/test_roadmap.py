"""``pourparler roadmap`` as people and programs meet it."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from pourparler.errors import InputError
from tests.cli.asking import Command

PROMISED = {
    *("package", "unlock", "steps", "self_enforcing", "needed_deterrence", "shortfall", "floor", "exposure"),
    *("largest_exposure", "if_cheated", "optimal", "proved", "temptations", "relies_on", "remedies", "unvalued"),
}
BRIDGE = """\
pourparler: 1
talks: The bridge
as_of: 2007-03-01
parties:
  - {id: north, name: The North}
  - {id: south, name: The South}
  - {id: swiss, name: The Swiss, role: mediator}
measures:
  - id: hand-over
    what: hand over the prisoners
    by: [north]
    divisible: by batch
    takes: 30 days
    deadline: 2007-03-15
  - {id: pay, what: pay the ransom, by: [south]}
  - {id: bridge, what: open the bridge, by: [north, south]}
goal: [hand-over, pay]
worth:
  north: {hand-over: [-3, -1], pay: 4, bridge: 1}
  south: {pay: -2, hand-over: 4, bridge: 1}
"""
FIRM = "breaking_off: {north: 2, south: 2}\n"
STUCK = """\
positions:
  - {id: south-first, party: north, says: pay before hand-over, firmness: firm}
  - {id: north-first, party: south, says: hand-over before pay}
"""


def write(folder: Path, *more: str, text: str = BRIDGE) -> str:
    path = folder / "bridge.yaml"
    path.write_text("".join((text, *more)), encoding="utf-8")
    return str(path)


ASKED = Command("roadmap")
run, answered, in_json, told = ASKED.run, ASKED.answered, ASKED.in_json, ASKED.told


# -- the promised JSON -----------------------------------------------------------------------------------------------


def test_every_promised_key_is_there(tmp_path: Path) -> None:
    answer = in_json(write(tmp_path))
    assert set(answer) >= PROMISED
    assert answer["package"] == ["bridge", "hand-over", "pay"]
    assert answer["optimal"] is True
    assert answer["proved"] == "all"
    assert answer["self_enforcing"] is False
    assert [len(exposed) for exposed in answer["exposure"].values()] == [len(answer["steps"]) + 1] * 2


def test_each_remedy_has_its_kind_its_words_and_what_it_leaves(tmp_path: Path) -> None:
    remedies = in_json(write(tmp_path))["remedies"]
    assert {"deterrence", "escrow", "splitting"} <= {remedy["kind"] for remedy in remedies}
    assert all(remedy["text"].endswith(".") and remedy["shortfall_after"] >= 0 for remedy in remedies)
    assert [remedy["price"] for remedy in remedies] == sorted(remedy["price"] for remedy in remedies)


def test_every_documented_key_is_given_and_no_other(tmp_path: Path) -> None:
    text = (Path(__file__).parents[2] / "docs" / "json.md").read_text(encoding="utf-8")
    section = text.partition("## `roadmap`")[2].partition("\n## ")[0]
    documented = {
        key for row in re.findall(r"^\| (`.*?) \|", section, re.MULTILINE) for key in re.findall(r"`(\w+)`", row)
    }
    assert set(in_json(write(tmp_path))) == documented


def test_a_package_that_cannot_be_has_no_steps_and_says_why(tmp_path: Path) -> None:
    answer = in_json(write(tmp_path), "--package", "hand-over")
    assert answer["steps"] is None
    assert answer["failing"] == [{"part": "goal", "position": None, "says": "require pay"}]


def test_stuck_talks_are_put_in_order_after_a_way_out(tmp_path: Path) -> None:
    answer = in_json(write(tmp_path, STUCK), "--package", "hand-over, pay")
    assert answer["stuck"] is True
    assert [change["position"] for change in answer["unlock"]] == ["north-first"]
    assert answer["steps"]
    assert in_json(write(tmp_path, STUCK), "--unlock", "2")["unlock"] != answer["unlock"]


def test_the_same_seed_gives_the_same_answer(tmp_path: Path) -> None:
    talks = write(tmp_path, FIRM)
    once, again = (answered(talks, "--json", "--seed", "7") for _ in range(2))
    assert once == again
    assert json.loads(once)["surety"]["share"] == pytest.approx(0.5, abs=0.1)
    assert json.loads(once)["seed"] == 7


def test_a_date_and_a_party_left_out_are_taken_into_account(tmp_path: Path) -> None:
    late = in_json(write(tmp_path), "--as-of", "2008-01-01")["calendar"]
    assert late["steps"][0][0] == "2008-01-01"
    assert in_json(write(tmp_path), "--without", "south", "--package", "hand-over")["failing"]


# -- words -----------------------------------------------------------------------------------------------------------


def test_people_read_who_would_stop_where_and_what_would_mend_it(tmp_path: Path) -> None:
    text = told(write(tmp_path))
    assert "this deal does not keep itself" in text
    assert "Who would be tempted to stop" in text
    assert "stand in between for paying the ransom" in text or "stand in between for handing over the prisoners" in text
    assert "make breaking off dearer" in text.lower()
    assert "after its deadline, 15 March 2007" in text
    assert "the analyst’s judgement" in text
    assert "advice, not a forecast" in text


def test_an_order_that_keeps_itself_is_said_to(tmp_path: Path) -> None:
    text = told(write(tmp_path, "breaking_off: {north: 5, south: 5}\n"))
    assert "gains by stopping or by skipping a part, at any step" in text
    assert "What would mend it" not in text
    assert re.search(r"in each of [\d,]+ draws \(so at least 99\.\d%, seed 1\) nobody gains by stopping", text)


def test_what_rests_on_a_threat_is_said_to_hold_if_they_mean_it(tmp_path: Path) -> None:
    gift = BRIDGE.replace("north: {hand-over: [-3, -1], pay: 4", "north: {hand-over: 1, pay: 1").replace(
        "south: {pay: -2, hand-over: 4", "south: {pay: -1, hand-over: 3"
    )
    text = told(write(tmp_path, "breaking_off: {north: 1, south: 0.5}\n", text=gift))
    assert "if they mean what they threaten" in text
    assert "The North must be ready to withhold" in text


def test_an_empty_deal_says_that_nothing_improves_on_the_status_quo(tmp_path: Path) -> None:
    text = BRIDGE.replace("goal: [hand-over, pay]\n", "goal: [pay or not pay]\n")
    assert "Nothing improves on the status quo" in told(write(tmp_path, text=text), "--package", "")


def test_conditions_that_stand_in_the_way_are_told(tmp_path: Path) -> None:
    red = STUCK.replace("says: hand-over before pay", "says: hand-over before pay, firmness: red line").replace(
        "firmness: firm", "firmness: red line"
    )
    text = told(write(tmp_path, red), "--package", "hand-over,pay")
    assert "These conditions cannot all be kept" in text
    assert "The North" in text
    assert "The South" in text
    assert "Nothing that may move unlocks these talks" in told(write(tmp_path, red))


def test_a_deal_that_somebody_loses_by_is_told_apart_from_a_bad_order(tmp_path: Path) -> None:
    poor = BRIDGE.replace("pay: 4, bridge: 1", "pay: 1, bridge: 0")
    text = told(write(tmp_path, text=poor), "--package", "pay,hand-over")
    assert "The North is worse off with this deal than without one, which no order mends." in text
    assert "no cost mends it" in text


def test_without_worths_it_says_that_keeping_it_cannot_be_told(tmp_path: Path) -> None:
    text = told(write(tmp_path, text=BRIDGE.partition("worth:")[0]))
    assert "whether the parties would keep to it cannot be said" in text


# -- mistakes --------------------------------------------------------------------------------------------------------


def test_an_unknown_measure_is_named_with_the_nearest(tmp_path: Path) -> None:
    done = run(write(tmp_path), "--package", "hand-ovr,pay")
    assert isinstance(done.exception, InputError)
    assert 'Did you mean "hand-over"?' in str(done.exception)


def test_a_process_answers_in_one_json_object_and_exits_with_2_on_mistakes(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "pourparler", "roadmap", write(tmp_path)]
    done = subprocess.run([*command, "--json"], capture_output=True, text=True, check=True)
    assert json.loads(done.stdout)["steps"]
    wrong = subprocess.run([*command, "--package", "x"], capture_output=True, text=True, check=False)
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert "no measure has the id" in wrong.stderr
