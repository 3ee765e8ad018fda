"""``pourparler backtest`` as a command: cases by name, a folder of them, and what it promises in JSON."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from pourparler.casebook.files import shelf
from pourparler.cli import group
from pourparler.errors import InputError, LimitError


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(group, ["backtest", *map(str, arguments)])


def in_json(*arguments: str | Path) -> dict[str, Any]:
    done = run(*arguments, "--json")
    assert done.exit_code == 0, done.output
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def test_the_answer_holds_what_is_promised() -> None:
    answer = in_json("lockerbie-1998")
    assert {"cases", "scores", "left_out", "seed", "draws"} == set(answer)
    [case] = answer["cases"]
    assert case["conflicts"] == {"listed": 1, "found": 1}
    assert case["concession"]["rank"] == 1
    assert "substitute" in case["kinds"]["suggested"]
    assert case["agreed"]["efficient"] is True
    assert case["breakdown"]["tempted"] == ["ukus"]
    assert {"question", "hits", "of", "share", "low", "high", "cases", "baselines"} == set(answer["scores"][0])


def test_a_folder_of_cases_may_stand_beside_names_and_what_is_faulty_is_left_out(tmp_path: Path) -> None:
    for file in ("donbas-2019.yaml", "donbas-2019.outcome.yaml", "brexit-2017.outcome.yaml"):
        (tmp_path / file).write_bytes((shelf() / file).read_bytes())
    answer = in_json("lockerbie-1998", tmp_path)
    assert [case["name"] for case in answer["cases"]] == ["lockerbie-1998", "donbas-2019"]
    assert len(answer["left_out"]) == 1
    assert "brexit-2017.yaml" in answer["left_out"][0]


def test_words_come_with_their_caveats() -> None:
    told = " ".join(run("lockerbie-1998").output.split())
    assert "Is the real concession among the first three ways out? | 1 of 1" in told
    assert "they are no sample of all talks" in told


def test_a_case_that_is_not_there_is_named_with_the_nearest() -> None:
    done = run("lockerbie")
    assert isinstance(done.exception, InputError)
    assert 'Did you mean "lockerbie-1998"?' in str(done.exception)


def test_without_time_nothing_is_said() -> None:
    with pytest.raises(LimitError, match="lockerbie-1998"):
        CliRunner().invoke(group, ["backtest", "lockerbie-1998", "--time-limit", "1e-9"], catch_exceptions=False)
