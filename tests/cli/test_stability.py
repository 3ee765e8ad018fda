"""``pourparler stability`` as people and programs meet it."""

import json
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from pourparler.analysis.stability import find_stability
from pourparler.analysis.stability.strongly import MOST_STATES
from pourparler.cli.settings import how_to_get
from pourparler.cli.stability import _too_many
from pourparler.desk.answers import from_json
from pourparler.errors import EXTRAS
from pourparler.record.codec import loads
from tests.cli.asking import Command

ROOT = Path(__file__).parents[2]
PROMISED = {"states", "equilibria", "exhaustive"}
CONCEPTS = {"nash", "gmr", "smr", "seq", "sim", "sseq"}
PRISONERS = """
pourparler: 1
talks: Prisoner's dilemma
parties: [{id: p1, name: Ann}, {id: p2, name: Bob}]
measures: [{id: c1, what: keep silent, by: p1, reversible: yes}, {id: c2, what: stay silent, by: p2, reversible: yes}]
order_of_states:
  p1: [[c2], [c1, c2], [], [c1]]
  p2: [[c1], [c1, c2], [], [c2]]
"""

ASKED = Command("stability")
in_json, told = ASKED.in_json, ASKED.told


@pytest.fixture
def talks(tmp_path: Path) -> str:
    path = tmp_path / "prisoners.talks.yaml"
    path.write_text(PRISONERS, encoding="utf-8")
    return str(path)


def test_the_promised_keys_are_there_and_what_lasts_is_told_by_ids(talks: str) -> None:
    answer = in_json(talks)
    assert answer.keys() >= PROMISED
    assert answer["equilibria"].keys() >= CONCEPTS
    assert (answer["states"], answer["exhaustive"]) == (4, True)
    assert answer["equilibria"]["nash"] == [[]]
    assert answer["equilibria"]["seq"] == [[], ["c1", "c2"]]
    assert answer["asked"] is None


def test_every_key_is_in_the_documents(talks: str) -> None:
    answer = in_json(talks, "--state", "c1,c2")
    page = (ROOT / "docs" / "json.md").read_text(encoding="utf-8")
    page = page.partition("\n## `stability`\n")[2].partition("\n## ")[0]
    judged = answer["asked"]["judgements"]
    keys = {*answer, *answer["asked"], *answer["preferences"][0], *(key for one in judged for key in one)}
    keys |= {*answer["graph"][0], *answer["needs"][0], *answer["evolutions"][0], *answer["evolutions"][0]["moves"][0]}
    keys |= {key for one in judged for each in one["deterred"] for key in each}
    assert [key for key in sorted(keys) if not re.search(rf"\b{key}\b", page)] == []


def test_the_answer_can_be_read_back(talks: str) -> None:
    answer = from_json(json.loads(json.dumps(in_json(talks, "--state", "c1,c2")))).answer
    assert answer.asked.in_force == ("c1", "c2")
    assert answer.equilibria.nash == ((),)


def test_words_lead_with_what_nobody_would_leave_and_with_things_as_they_are(talks: str) -> None:
    text = told(talks)
    assert (
        "Of four outcomes that the facts allow, no party alone would leave one outcome, and one other outcome for fear"
        in text
    )
    assert "Things as they are last" in text
    assert "Ann keeps silent and Bob stays silent" in text
    assert "nothing of what will happen" in text


def test_an_outcome_is_judged_with_the_moves_that_deter(talks: str) -> None:
    text = told(talks, "--state", "c1,c2")
    assert "Ann leaves: Ann does better where Ann takes back keeping silent, and nothing deters that." in text
    assert "but then Bob takes back staying silent, which leaves Ann no better off than before." in text
    assert "Ann stays: no step that it can take alone" in told(talks, "--state", "")


def test_an_outcome_is_told_with_what_it_would_take_to_stay_and_how_to_come_to_it(talks: str) -> None:
    text = told(talks, "--state", "c1,c2")
    assert (
        "For Ann to stay, this outcome would have to be as good to it as this one: Ann takes back keeping silent."
        in text
    )
    assert "somewhere on each way somebody has to take a step that is, so far, no better for it" in text
    assert "1. Bob stays silent. 2. Ann keeps silent." in text
    assert "This is how things are." in told(talks, "--state", "")


def test_a_wrong_outcome_is_refused_with_what_there_is(talks: str) -> None:
    command = [sys.executable, "-m", "pourparler", "stability", talks, "--state", "c1,nothing-of-the-kind"]
    done = subprocess.run(command, check=False, capture_output=True, text=True, encoding="utf-8")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.strip() == '--state: "nothing-of-the-kind" is no measure. There are: c1, c2.'


def test_without_preferences_nobody_can_say_and_what_would_tell_is_said(tmp_path: Path) -> None:
    path = tmp_path / "bare.talks.yaml"
    path.write_text(PRISONERS.partition("order_of_states")[0], encoding="utf-8")
    assert "nobody can say which outcomes last" in told(str(path))


def test_a_supposition_is_told_first_and_the_answer_is_as_if(talks: str) -> None:
    text = told(talks, "--suppose", "p1 values c1 at 3")
    assert text.index("Suppos") < text.index("Which outcomes last")


def test_the_whole_briefing_has_it_where_somebody_wrote_down_what_is_preferred(talks: str) -> None:
    brief = Command("brief")
    assert brief.in_json(talks)["stability"]["equilibria"]["nash"] == [[]]
    assert "Which outcomes last" in brief.told(talks, "--full")
    first = brief.told(talks)
    assert "By the preferences on record, things as they are last as long as each acts alone" in first
    assert "Together Ann and Bob could bring about what each of them prefers" in first
    assert brief.in_json(str(ROOT / "examples" / "quickstart.talks.yaml"))["stability"] is None


def test_what_cannot_be_taken_back_and_what_nobody_begins_alone_is_said(tmp_path: Path) -> None:
    text = PRISONERS.replace("what: keep silent, by: p1, reversible: yes", "what: keep silent, by: p1")
    text = text.replace("measures: [", "measures: [{id: plan, what: plan a flight, by: [p1, p2]}, ")
    path = tmp_path / "final.talks.yaml"
    path.write_text(text, encoding="utf-8")
    words = told(str(path))
    assert "By the record two of three steps cannot be taken back once done." in words
    assert "One step of several together: no party alone begins or ends that." in words


def test_what_several_would_agree_on_stands_beside_that_nobody_alone_would_leave(talks: str) -> None:
    text = told(talks)
    assert "Things as they are last as long as each acts alone" in text
    assert "Together Ann and Bob could bring about what each of them prefers: Ann keeps silent and Bob" in text
    jointly = [{"parties": ["p1", "p2"], "to": ["c1", "c2"]}]
    answer = in_json(talks, "--state", "c2")
    assert (answer["status_quo"]["jointly"], answer["asked"]["jointly"]) == (jointly, [])
    assert "What several would leave it for" in told(talks, "--state", "")


def test_how_sure_it_is_that_an_outcome_lasts_is_told_where_worths_are_not_known_for_sure(tmp_path: Path) -> None:
    path = tmp_path / "ranges.talks.yaml"
    head = PRISONERS.partition("order_of_states")[0]
    path.write_text(f"{head}worth: {{p1: {{c1: [-1, 3]}}, p2: {{c2: 1}}}}", encoding="utf-8")
    answer = in_json(str(path), "--state", "c1,c2", "--draws", "400", "--seed", "3")
    assert (answer["options"]["draws"], answer["seed"]) == (400, 3)
    share = next(one for one in answer["shares"] if one["party"] is None and one["concept"] == "nash")
    assert abs(share["share"] - 0.75) < 3 * share["se"]
    assert "Of 400 draws of the worths that are not known for sure, no party alone would leave it in 7" in told(
        str(path), "--state", "c1,c2", "--draws", "400"
    )
    assert in_json(str(path), "--state", "c1,c2", "--draws", "0")["shares"] == []


def test_a_reason_is_followed_back_to_what_those_who_would_move_said(tmp_path: Path) -> None:
    path = tmp_path / "said.talks.yaml"
    said = """
sources: [{id: s, outlet: The Court Post, date: 2024-05-06}]
positions:
  - {id: p, party: p1, says: never c1, grounds: [{source: s, quote: I shall not keep silent}]}
  - {id: q, party: p2, says: c1 before c2, grounds: [{source: s, quote: after her}]}
"""
    path.write_text(PRISONERS + said, encoding="utf-8")
    text = told(str(path), "--state", "c1,c2")
    assert "Ann takes back keeping silent, and nothing deters that. [1]" in text
    assert "1. The Court Post, 6 May 2024: “I shall not keep silent”" in text
    assert "which leaves Ann no better off than before. [1][2]" in text


def test_where_nobody_can_better_anything_alone_no_outcome_is_said_to_be_left(tmp_path: Path) -> None:
    path = tmp_path / "joint.talks.yaml"
    path.write_text(PRISONERS.replace("by: p1", "by: [p1, p2]").replace("by: p2", "by: [p1, p2]"), encoding="utf-8")
    text = told(str(path))
    assert "Of four outcomes that the facts allow, there is none that any party alone would leave." in text
    assert "Together Ann and Bob could bring about what each of them prefers" in text


def test_what_lasts_as_far_as_anybody_knows_is_told_where_it_is_asked(talks: str) -> None:
    assert "unknown" not in in_json(talks)
    found = in_json(talks, "--unknown")["unknown"]
    assert found["unsure"] == [{"party": "p1", "share": 0.0}, {"party": "p2", "share": 0.0}]
    by_nash = [one["outcomes"] for one in found["lasting"] if one["concept"] == "nash"]
    assert by_nash == [[[]]] * 4, "all is known, so that all four attitudes are one"
    assert "as far as anybody knows" in told(talks, "--unknown")


def test_how_strongly_outcomes_hold_is_told_where_it_is_asked(talks: str, tmp_path: Path) -> None:
    assert "No worth is on record of any party" in told(talks, "--strong", "2")
    path = tmp_path / "weighed.talks.yaml"
    worth = "worth: {p1: {c1: -1, c2: 3}, p2: {c2: -1, c1: 3}}\n"
    path.write_text(PRISONERS.partition("order_of_states")[0] + worth, encoding="utf-8")
    assert "strongly" not in in_json(str(path))
    found = in_json(str(path), "--strong", "1.5")["strongly"]
    assert (found["beyond"], found["states"], found["weighed"]) == (1.5, 4, ["p1", "p2"])
    assert [one["strongly"] for one in found["held"]] == [[[]], *[[[], ["c1", "c2"]]] * 3]
    text = told(str(path), "--strong", "2")
    assert "1 of 4 outcomes. With a lighter loss, or none: 1." in text
    assert "Outcomes that nobody would leave, though somebody who did would lose little or nothing" in text
    path.write_text(path.read_text(encoding="utf-8").replace(", p2: {c2: -1, c1: 3}}", "}"), encoding="utf-8")
    text = told(str(path), "--strong", "1")
    assert "What Bob prefers nothing on record tells; it is taken to stay where it is." in text
    with path.open("a", encoding="utf-8") as more:
        more.write("priorities: {p2: [c1, not (c2)]}\n")
    text = told(str(path), "--strong", "1")
    assert "What Bob prefers is known as an order only, so that none of its losses counts as heavy." in text
    assert f"up to {MOST_STATES} outcomes" in " ".join(ASKED.run("--help").stdout.split())
    for wrong in ("-1", "much", "1e999", "9" * 40, ""):
        assert "It is an amount of worth" in ASKED.run(str(path), "--strong", wrong).stderr


def test_every_outcome_goes_to_a_table(talks: str, tmp_path: Path) -> None:
    table = tmp_path / "outcomes.csv"
    told(talks, "--csv", str(table))
    head, *rows = table.read_text(encoding="utf-8-sig").splitlines()
    assert head.startswith("outcome,c1,c2,nash,gmr,smr,seq,sim,sseq,p1: nash")
    assert [row.split(",")[:4] for row in rows] == [
        ["0", "0", "0", "1"],
        ["1", "1", "0", "0"],
        ["2", "0", "1", "0"],
        ["3", "1", "1", "0"],
    ]


def test_where_older_programs_differ_is_told_where_it_is_asked(talks: str, tmp_path: Path) -> None:
    assert {one["concept"] for one in in_json(talks, "--legacy")["legacy"]} == {"nash", "gmr", "smr", "seq", "sim"}
    assert "find the same" in told(talks, "--legacy")
    path = tmp_path / "thrice.talks.yaml"
    path.write_text(TWICE, encoding="utf-8")
    found = {one["concept"]: one["outcomes"] for one in in_json(str(path), "--legacy")["legacy"]}
    assert [] in found["seq"]
    assert "once while it answers an improvement" in told(str(path), "--legacy")


TWICE = """
pourparler: 1
talks: An answer that takes three moves
parties: [{id: a}, {id: b}, {id: c}]
measures: [{id: go, by: a}, {id: one, by: b}, {id: two, by: c}, {id: three, by: b}]
facts: [{says: go before one}, {says: one before two}, {says: two before three}]
order_of_states:
  a: [{tied: [[go], [go, one], [go, one, two]]}, [], [go, one, two, three]]
  b: [[go, one, two, three], {tied: [[go, one], [go, one, two]]}, {tied: [[], [go]]}]
  c: [{tied: [[go, one, two], [go, one, two, three]]}, {tied: [[], [go], [go, one]]}]
"""


def test_a_briefing_does_not_wait_for_more_outcomes_than_take_seconds(tmp_path: Path) -> None:
    more = ", ".join(f"{{id: m{number}, by: p1, reversible: yes}}" for number in range(15))
    path = tmp_path / "many.talks.yaml"
    path.write_text(PRISONERS.replace("measures: [", f"measures: [{more}, "), encoding="utf-8")
    assert Command("brief").in_json(str(path))["stability"] is None


def test_a_way_of_several_steps_is_drawn(talks: str, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    path = tmp_path / "way.talks.yaml"
    path.write_text(
        PRISONERS.partition("order_of_states")[0] + "priorities: {p1: [c1], p2: [c1 in return for c2, c2]}\n"
    )
    Command("brief").answered(str(path), "--full", "-o", str(page))
    drawn = page.read_text(encoding="utf-8")
    assert 'id="way-title"' in drawn
    assert "The way there, step by step" in drawn


def test_what_would_have_tried_more_is_named_where_it_is_not_installed() -> None:
    many = ", ".join(f"{{id: m{n}, by: p{1 + n % 2}, reversible: yes}}" for n in range(13))
    talks = loads(
        f"pourparler: 1\ntalks: T\nparties: [{{id: p1}}, {{id: p2}}]\nmeasures: [{many}]\nworth: {{p1: {{m1: 1}}}}"
    )
    found = find_stability(talks).answer
    without = replace(found, equilibria=replace(found.equilibria, sim=None))
    told = _too_many(without, there=False)
    assert told.startswith("Moves at the same time were too many to try, so SIM is not judged.")
    assert how_to_get(EXTRAS["fast"]) in told
    assert (_too_many(without, there=True), _too_many(found, there=False)) == ("", "")
