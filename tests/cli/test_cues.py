import json
from pathlib import Path
from typing import Any

import pytest

from pourparler.cli import main
from pourparler.reading.why import every_cue


def ended(*arguments: object) -> Any:
    with pytest.raises(SystemExit) as left:
        main([str(argument) for argument in arguments])
    return left.value.code


def test_every_cue_is_listed_with_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert ended("cues") == 0
    told = capsys.readouterr().out
    for cue in every_cue():
        assert cue.id in told
        assert cue.fires_on[0] in told


def test_the_list_can_be_had_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert ended("cues", "--json") == 0
    listed = json.loads(capsys.readouterr().out)["cues"]
    assert len(listed) == len(every_cue())
    assert {"id", "kind", "where", "pattern", "fires_on", "passes_over"} == set(listed[0])


def test_why_a_sentence_was_read_so_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert ended("cues", "--why", "Bolivia turned down the plan until Chile paid.") == 0
    told = capsys.readouterr().out
    assert 'fired: "turned down" is turn-down (verb: refuse)' in told
    assert "read: Bolivia" in told


def test_a_sentence_in_which_nobody_does_anything_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert ended("cues", "--why", "It rained.") == 0
    assert "no statement; no cue of an act fired" in capsys.readouterr().out


def test_each_sentence_of_a_report_is_explained(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Bolivia turned down the plan. Chile agreed to a patrol.", encoding="utf-8")
    assert ended("cues", "--why", path, "--json") == 0
    sentences = json.loads(capsys.readouterr().out)["sentences"]
    assert [sentence["read"][0]["act"] for sentence in sentences] == ["refuse", "accept"]


def test_cues_of_ones_own_are_listed_first_and_explained(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own = tmp_path / "cues.yaml"
    own.write_text('- {id: dig, act: refuse, pattern: dug in, fires_on: ["They dug in."]}')
    assert ended("cues", "--cues", own, "--json") == 0
    assert json.loads(capsys.readouterr().out)["cues"][0]["id"] == "dig"
    report = tmp_path / "a.txt"
    report.write_text("Bolivia dug in over the toll.", encoding="utf-8")
    assert ended("cues", "--cues", own, "--why", report) == 0
    assert "Bolivia: refuse (by dig)" in capsys.readouterr().out


def test_a_faulty_file_of_cues_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own = tmp_path / "cues.yaml"
    own.write_text('- {id: dig, act: refuse, pattern: "dug.*", fires_on: ["They dug in."]}')
    assert ended("cues", "--cues", own) == 2
    assert "repeats without end" in capsys.readouterr().err


def test_what_no_example_of_a_users_own_cues_would_miss_is_listed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mine = tmp_path / "mine.yaml"
    mine.write_text("- {id: nix, act: refuse, pattern: 'nix(?:es|ed)', fires_on: [Oslo nixed it.]}\n", encoding="utf-8")
    assert ended("cues", "--cues", mine, "--unnoticed") == 0
    told = capsys.readouterr().out
    assert "**nix** (yours): es" in told
    assert "1 could go without an example noticing." in told
    assert ended("cues", "--cues", mine, "--unnoticed", "--json") == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer == {"unnoticed": [{"id": "nix", "module": "yours", "part": "es"}], "idle_words": []}
