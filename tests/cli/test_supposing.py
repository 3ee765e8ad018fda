"""``--suppose`` as a process: it says first that it answers as if, and what would be different then."""

import json
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from pourparler.desk.questions import QUESTIONS

EXAMPLES = Path(__file__).parents[2] / "examples"
PORT = """\
# As we understood it on Friday.
pourparler: 1
talks: The port
parties: [{id: union, name: The Union}, {id: port, name: The Port}]
sources: [{id: news, outlet: The News, date: 2025-03-04}]
measures:
  - {id: raise, what: raise wages, by: [port]}
  - {id: go-back, what: go back to work, by: [union]}
goal: [raise, go-back]
positions:
  - {id: raise-first, party: union, says: raise before go-back, grounds: [news]}   # said on the radio
  - {id: back-first, party: port, says: go-back before raise, firmness: firm, grounds: [news]}
worth:
  union: {raise: 3, go-back: -1}
  port: {raise: -1, go-back: 3}
statements:
  - {id: s1, act: assess, state: broken off, date: 2025-03-04, grounds: [news]}
"""
LATER = "back-first says raise in return for go-back"
COMMANDS = {
    "stuck": ("stuck", "moves", "explanations"),
    "packages": ("packages",),
    "roadmap": ("roadmap",),
    "history": ("history",),
    "stability": ("stability",),
    "concede": ("concessions",),
    "sure": ("sure",),
}


@pytest.fixture
def port(tmp_path: Path) -> Path:
    file = tmp_path / "port.talks.yaml"
    file.write_text(PORT, encoding="utf-8")
    return file


def asked(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pourparler", *map(str, arguments)]
    return subprocess.run(command, check=False, capture_output=True, text=True, encoding="utf-8")


def in_json(*arguments: object) -> Any:
    done = asked(*arguments, "--json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_every_question_belongs_to_a_command_that_supposes() -> None:
    assert {id_ for ids in COMMANDS.values() for id_ in ids} >= {question.id for question in QUESTIONS}


@pytest.mark.parametrize("command", [*COMMANDS, "brief"])
def test_each_command_says_first_that_it_answers_as_if(command: str, port: Path) -> None:
    done = asked(command, port, "--suppose", LATER)
    assert done.returncode == 0, done.stderr
    assert done.stdout.index("\n## ") == done.stdout.index("\n## What if")
    told = " ".join(done.stdout.replace("\n>", "\n").split())
    assert "This answers as if something were so that is not on record." in told
    assert "The Port accepts that The Union goes back to work later in the deal." in told
    assert "| Verdict | Stuck | Not stuck |" in told
    assert "proved" not in told
    assert port.read_text() == PORT


@pytest.mark.parametrize("command", [*COMMANDS, "brief"])
def test_json_keeps_its_keys_and_tells_what_is_supposed_beside_what_is(command: str, port: Path) -> None:
    plain = in_json(command, port)
    supposed = in_json(command, port, "--suppose", LATER, "--suppose", "union values raise at 4")
    assert supposed.keys() == plain.keys() | {"what_if"}
    assert supposed["options"]["suppose"] == [LATER, "union values raise at 4"]
    assert supposed["record"] != plain["record"]
    told = supposed["what_if"]
    assert told["record"] == plain["record"]
    assert told["verdict"] == {"before": "stuck", "after": "not stuck"}
    assert told["conflicts"] == {"gone": [["raise-first", "back-first"]], "new": []}
    assert [one["edit"] for one in told["supposed"]] == supposed["options"]["suppose"]
    assert told["differences"][0] == "Verdict: not stuck; as things are, stuck."


@pytest.mark.parametrize(
    ("command", "about", "before", "after"),
    [
        ("packages", "deals", r"after a way out", r"1 is acceptable to all; 1"),
        ("roadmap", "order", r"after a way out", r"One of two steps, in which|One of one step"),
        ("stability", "outcomes that last", r"^4 of 4 that nobody alone would leave; things as they are last$", ""),
        (
            "concede",
            "who gives way first",
            r"first in \d\d% \(\d\d% to \d\d%\); a deal in",
            r"^Nobody gives way; a deal in all",
        ),
        ("sure", "how sure", r"^Nothing is unsure$", ""),
        ("history", "distance", r"^1\.33 now; at most 1\.33, on ", r"^0 now"),
    ],
)
def test_the_answer_to_the_question_that_is_asked_stands_beside_the_one_without(
    port: Path, command: str, about: str, before: str, after: str
) -> None:
    told = in_json(command, port, "--suppose", LATER)["what_if"]
    (cell,) = (one for one in told["aspects"] if one["about"] == about)
    assert re.search(before, cell["before"])
    assert re.search(after, cell["after"]) if after else cell["after"] == cell["before"]
    assert any("as things are" in one and cell["after"][1:20] in one for one in told["differences"]) == bool(after)


def test_what_is_otherwise_on_earlier_dates_alone_is_told() -> None:
    example = EXAMPLES / "six-party-over-time.talks.yaml"
    told = in_json("history", example, "--suppose", "us-cvid dropped")["what_if"]
    assert any("(something else on five dates)" in one for one in told["differences"])
    nothing = in_json("history", example, "--suppose", "japan values verif at 3")["what_if"]
    assert nothing["differences"] == ["Nothing of what is compared would be different."]
    compared = in_json("history", example, "--suppose", "us-cvid dropped", "--compare", "2003-09-15", "2004-06-25")[
        "what_if"
    ]["aspects"][-1]
    assert compared["before"] == "Narrowed by 1.33, from 1.33 to 0"
    assert compared["after"].startswith("Nothing meets before, 0 from 25 June 2004")


def test_what_is_doubtful_as_if_stands_beside_what_is_doubtful(tmp_path: Path) -> None:
    file = tmp_path / "doubt.talks.yaml"
    file.write_text(PORT.replace("raise before go-back,", "raise before go-back, confidence: low,"))
    told = in_json("sure", file, "--suppose", "raise-first red line")["what_if"]["aspects"][-1]
    assert told["about"] == "how sure"
    assert re.fullmatch(r"Stuck in \d\d\.\d% \(\d\d\.\d% to \d\d\.\d%\) of the draws", told["before"])


def test_reports_tell_of_the_talks_as_they_are_and_do_not_decide_as_if(port: Path) -> None:
    port.write_text(PORT.replace("says: go-back before raise", "says: go-back no later than raise"))
    now = in_json("stuck", port, "--suppose", "raise-first says raise no later than go-back")
    assert (now["verdict"], now["reported"]["state"]) == ("not stuck", "broken off")


def test_wrong_suppositions_are_told_all_at_once_and_nothing_is_answered(port: Path) -> None:
    done = asked(
        "stuck", port, "--suppose", "back-frist soft", "--suppose", "port wants rise", "--suppose", "move:splt"
    )
    assert (done.returncode, done.stdout) == (2, "")
    for told in ('"back-frist soft": no position', '"back-first"?', '"raise"?', '"split"?'):
        assert told in done.stderr
    assert "Traceback" not in done.stderr


def test_what_is_supposed_can_be_kept_as_a_file_with_the_comments(port: Path, tmp_path: Path) -> None:
    kept = tmp_path / "what-if.yaml"
    done = asked("stuck", port, "--suppose", "back-first soft", "-o", kept)
    assert done.returncode == 0, done.stderr
    text = kept.read_text(encoding="utf-8")
    assert "# said on the radio" in text
    assert "supposed: was firm" in text
    assert asked("stuck", port, "--suppose", "back-first soft", "-o", kept).returncode == 2
    assert port.read_text() == PORT
    assert in_json("stuck", kept)["stuck"] is False


def test_options_that_do_not_go_together_are_refused(port: Path) -> None:
    assert "--suppose" in asked("stuck", port, "--apply", "split", "--suppose", "back-first soft").stderr
    assert "-o goes with" in asked("stuck", port, "-o", "x.yaml").stderr


def test_a_deal_that_only_the_supposition_brings_about_has_nothing_beside_it(port: Path) -> None:
    done = asked("roadmap", port, "--suppose", "port wants raise with go-back", "--suppose", "goal raise", "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["what_if"]["aspects"][0]["about"] == "verdict"


def test_the_example_in_the_docs_is_what_the_program_prints() -> None:
    root = Path(__file__).parents[2]
    page = (root / "docs" / "what-if.md").read_text(encoding="utf-8")
    (command,) = re.findall(r"^    pourparler (stuck examples/.*)$", page, re.MULTILINE)
    (shown,) = re.findall(r"```text\n(.*?)\n```", page, re.DOTALL)
    done = subprocess.run(
        [sys.executable, "-m", "pourparler", *shlex.split(command)],
        cwd=root,
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert shown in done.stdout


def test_check_tells_what_a_file_would_be_reminded_of_and_no_longer_be(port: Path) -> None:
    text = port.read_text(encoding="utf-8")
    never = asked("check", port, "--suppose", "raise-first says never raise and raise")
    assert never.returncode == 0
    assert "New: " in never.stdout
    assert 'position "raise-first" can never hold' in never.stdout
    assert never.stdout.startswith("Supposed: ")
    assert port.read_text(encoding="utf-8") == text
    same = asked("check", port, "--suppose", "raise-first soft")
    assert "reminded of nothing else" in same.stdout


def test_check_as_if_says_in_json_what_is_new_and_what_is_gone(port: Path) -> None:
    port.write_text(port.read_text(encoding="utf-8").replace("goal: [raise, go-back]\n", ""), encoding="utf-8")
    as_it_is = in_json("check", port)
    told = in_json("check", port, "--suppose", "goal raise, go-back")
    assert told["ok"]
    gone = [problem["what"] for problem in told["what_if"]["gone"]]
    assert gone == ["no goal is given, so one is assumed"]
    assert told["what_if"]["new"] == []
    assert [one["edit"] for one in told["what_if"]["supposed"]] == ["goal raise, go-back"]
    assert "what_if" not in as_it_is


def test_check_as_if_of_a_file_with_faults_tells_the_faults(port: Path) -> None:
    port.write_text(port.read_text(encoding="utf-8").replace("party: union", "party: onion"), encoding="utf-8")
    done = asked("check", port, "--suppose", "raise-first soft")
    assert done.returncode == 2
    assert "onion" in done.stderr
    assert "Traceback" not in done.stderr
