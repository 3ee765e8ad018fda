"""What is typed becomes what is meant, or is refused in words."""

import json
from pathlib import Path
from typing import Any

import pytest

from pourparler.cli import main, options
from pourparler.cli.settings import worded
from pourparler.errors import InputError
from pourparler.record.codec import loads
from pourparler.record.dates import PartialDate

TALKS = """\
pourparler: 1
talks: Thaw
as_of: 2006-12
parties: [{id: north}, {id: south}, {id: east}]
measures: [{id: a, by: north}, {id: b, by: south}]
goal: [a, b]
positions:
  - {id: n, party: north, says: b before a, since: 2006-11, firmness: red line}
  - {id: s, party: south, says: a before b}
"""


@pytest.fixture
def talks(tmp_path: Path) -> str:
    path = tmp_path / "t.yaml"
    path.write_text(TALKS, encoding="utf-8")
    return str(path)


def ended(*arguments: str) -> Any:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    return left.value.code


def test_all_parties_that_are_not_there_are_told_at_once() -> None:
    with pytest.raises(InputError) as told:
        options.asked_of(loads(TALKS), None, ("nort", "south", "xyz"))
    assert [str(worded(problem)) for problem in told.value.problems] == [
        '--without: no party has the id "nort". Did you mean "north"?',
        '--without: no party has the id "xyz". There are: north, south, east.',
    ]


def test_a_date_and_parties_to_leave_out_can_be_asked_for_together() -> None:
    record = loads(TALKS)
    asked = options.asked_of(record, PartialDate.parse("2006-10"), ("south",))
    assert asked.binding_positions == ()
    assert asked.absent_measures == ("b",)
    assert options.asked_of(record, None, ()) == record


@pytest.mark.parametrize("seconds", ["inf", "1e300", "1e12", "nan"])
def test_a_limit_longer_than_any_run_is_no_limit(seconds: str, talks: str, capfd: pytest.CaptureFixture[str]) -> None:
    code = ended("stuck", talks, "--json", "--time-limit", seconds)
    told = capfd.readouterr()
    assert "Traceback" not in told.err
    assert code in (0, 2)
    assert code == 2 or json.loads(told.out)["exhaustive"] is True


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (("--time-limit", "0"), "--time-limit"),
        (("--time-limit", "-1"), "--time-limit"),
        (("--most", "0"), "--most"),
        (("--most", "1001"), "--most"),
        (("--as-of", "2006-00"), "2006, 2006-11 or 2006-11-29"),
        (("--as-of", "soon"), '"soon" is not a date'),
    ],
)
def test_what_makes_no_sense_is_refused_with_what_would(
    arguments: tuple[str, ...], hint: str, talks: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ended("stuck", talks, *arguments) == 2
    assert hint in capsys.readouterr().err


def answer(talks: str, capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    assert ended("stuck", talks, "--json", *arguments) == 0
    return json.loads(capsys.readouterr().out)


def test_each_question_reaches_the_search(talks: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert {change["position"] for unlock in answer(talks, capsys)["unlocks"] for change in unlock["changes"]} == {"s"}
    assert len(answer(talks, capsys, "--red-lines")["unlocks"]) == 3
    assert len(answer(talks, capsys, "--red-lines", "--most", "2")["unlocks"]) == 2
    assert answer(talks, capsys, "--as-of", "2006-10")["stuck"] is False
    assert answer(talks, capsys, "--without", "east")["stuck"] is True
    assert answer(talks, capsys, "--without", "south")["conflicts"][0]["positions"] == []
