"""``pourparler sure``: what a person reads, what a program gets, and that both say how far it can be relied on."""

import json
import re
import subprocess
import sys
from pathlib import Path
from threading import Event

import pytest

from pourparler.analysis.sureness import find_sureness
from pourparler.desk.answers import from_json, to_json
from pourparler.desk.study import Study
from pourparler.errors import StoppedError
from pourparler.record.codec import load, loads
from tests.cli.asking import Command

ASKED = Command("sure")
PORT = """
pourparler: 1
talks: The port of Brevik
parties: [{id: port, name: the Port}, {id: union, name: the Union}]
measures:
  - {id: raise, what: raise wages, by: [port]}
  - {id: go-back, what: go back to work, by: [union]}
goal: [raise, go-back]
positions:
  - {id: p1, party: port, says: go-back before raise, firmness: firm, confidence: medium, drafted_by: rules}
  - {id: u1, party: union, says: raise before go-back, confidence: low, drafted_by: rules}
worth:
  port: {raise: [-3, -1], go-back: [2, 3, 6]}
  union: {raise: [1, 4], go-back: -2}
"""
STALLED = """
pourparler: 1
talks: The gate
parties: [{id: ana, name: Ana}, {id: ben, name: Ben}]
measures: [{id: m, what: open the gate, by: [ana]}, {id: n, what: pay the toll, by: [ben]}]
goal: [m]
positions: [{id: p, party: ben, says: m}, {id: q, party: ana, says: n before m}]
statements: [{id: s, act: assess, state: stalled}]
"""


@pytest.fixture
def port(tmp_path: Path) -> str:
    file = tmp_path / "port.talks.yaml"
    file.write_text(PORT, encoding="utf-8")
    return str(file)


@pytest.fixture
def stalled(tmp_path: Path) -> str:
    file = tmp_path / "gate.talks.yaml"
    file.write_text(STALLED, encoding="utf-8")
    return str(file)


# -- words -----------------------------------------------------------------------------------------------------------


def test_no_share_is_told_without_how_sure_it_is_itself(port: str) -> None:
    told = ASKED.told(port)
    answer = find_sureness(loads(PORT)).answer
    assert answer.stuck is not None
    assert f"The talks are stuck in {answer.stuck.share:.1%} of 10,000 draws (standard error" in told
    assert "the seed is 1" in told
    assert "They are no forecast" in told


def test_what_is_so_in_every_draw_or_in_none_is_told_with_what_that_shows(tmp_path: Path) -> None:
    file = tmp_path / "port.talks.yaml"
    file.write_text(PORT.replace("confidence: low", "confidence: high").replace(", drafted_by: rules", ""))
    told = ASKED.told(str(file))
    assert re.search(r"in (all|none of) 10,000 draws \(so at (least|most) \d\d?\.\d+%\)", told)
    assert not re.search(r"\b(0|100)% \(", told)


def test_what_was_drawn_and_whose_figures_these_are_is_told(port: str) -> None:
    told = ASKED.told(port)
    assert "As read 50.0%; meant the other way" in told
    assert "a convention of this program" in told
    assert "2 to 6, 3 the most likely | the record’s" in told
    assert "no measurement: other figures give other shares" in told


def test_which_judgement_it_turns_on_is_told_with_its_error(port: str) -> None:
    told = ASKED.told(port)
    turning = told[told.index("Whether the talks are stuck:") :]
    first = turning.split(" - ")[1]
    assert "the Union wants the Port to raise wages" in first
    assert "total effect 0." in first
    assert "(standard error 0." in first


def test_where_nothing_is_unsure_that_is_said_and_nothing_drawn(tmp_path: Path) -> None:
    file = tmp_path / "sure.talks.yaml"
    confirmed = PORT[: PORT.index("worth:")].replace(", drafted_by: rules", "").replace("confidence: low", "note: said")
    file.write_text(confirmed, encoding="utf-8")
    told = ASKED.told(str(file))
    assert "So nothing was drawn. That does not make the record right." in told
    assert "the record says: the talks are stuck" in told
    assert "%" not in told


def test_where_nobody_can_say_no_draw_makes_an_all_clear(stalled: str) -> None:
    told = ASKED.told(stalled)
    answered = told[told.index("How sure the answer is") :]
    assert answered.index("Nobody can say whether the talks are stuck") < answered.index("The talks are stuck in")
    assert "called not stuck" not in answered
    assert "Does Ben refuse to pay the toll?" in answered
    assert "what a hypothesis weighs is a convention" in answered


def test_without_hypotheses_none_is_drawn(stalled: str) -> None:
    assert ASKED.in_json(stalled, "--hypotheses", "0")["judgements"] == []


# -- data ------------------------------------------------------------------------------------------------------------


def test_what_is_printed_as_json_is_the_answer_and_can_be_read_back(port: str) -> None:
    data = ASKED.in_json(port, "--draws", "500", "--seed", "3")
    back = from_json(data)
    found = find_sureness(load(port), draws=500, seed=3)
    assert back.answer == found.answer
    assert to_json(back) == to_json(found) | {"options": to_json(back)["options"]}
    assert (data["question"], data["seed"], data["draws"]) == ("sure", 3, 500)
    assert all(one["text"] for one in data["judgements"])
    for name in ("stuck", "cannot_say", "not_stuck", "no_way_out"):
        assert data[name].keys() == {"share", "se", "low", "high"}


def test_shares_of_the_three_verdicts_add_up_to_one(port: str) -> None:
    data = ASKED.in_json(port)
    assert sum(data[name]["share"] for name in ("stuck", "cannot_say", "not_stuck")) == pytest.approx(1)


def test_conventions_set_by_the_user_are_used_and_told(port: str) -> None:
    usual, other = ASKED.in_json(port), ASKED.in_json(port, "--right", "1", "1", "1")
    assert other["conventions"]["low"] == 1
    assert [one["about"] for one in other["judgements"]] == ["worth"] * 3
    assert usual["stuck"]["share"] < other["stuck"]["share"] == 1


def test_ways_out_are_called_as_everywhere(port: str) -> None:
    listed = {one["id"] for one in Command("stuck").in_json(port)["unlocks"]}
    assert listed & {one["id"] for one in ASKED.in_json(port)["ways_out"]}


def test_a_supposition_is_said_first_and_answered_beside(port: str) -> None:
    told = ASKED.told(port, "--suppose", "u1 dropped")
    assert told.index("What if") < told.index("How sure the answer is")
    assert ASKED.in_json(port, "--suppose", "u1 dropped")["what_if"]["supposed"]


@pytest.mark.parametrize("given", [("--right", "2", "1", "1"), ("--draws", "1"), ("--hypotheses", "99")])
def test_what_cannot_be_is_refused_in_words(port: str, given: tuple[str, ...]) -> None:
    done = ASKED.run(port, *given)
    assert done.exit_code == 2
    assert "Traceback" not in done.output


def test_too_little_time_is_said_and_nothing_made_up(port: str) -> None:
    command = [sys.executable, "-m", "pourparler", "sure", port, "--time-limit", "0.000001", "--json"]
    done = subprocess.run(command, check=False, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 3
    assert "error" in json.loads(done.stdout)


def test_it_can_be_stopped_from_outside() -> None:
    stopped = Event()
    stopped.set()
    with pytest.raises(StoppedError):
        Study(loads(PORT), stopped=stopped).answer("sure")


def test_progress_tells_what_is_being_drawn() -> None:
    told: list[str] = []
    Study(loads(PORT), progress=told.append).answer("sure", draws=100)
    assert any(words.startswith("Drawing each judgement afresh, 7 of 7") for words in told)
