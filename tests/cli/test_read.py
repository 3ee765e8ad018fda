"""``pourparler read``: its options, each doing what it says."""

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from pourparler.cli import main
from pourparler.record.codec import load

ANNOTATED = Path(__file__).parents[1] / "reading" / "annotated"
TEXT = """\
Talks stall in Havana

Colombia and the guerrillas met for a third day in a quiet hall. The rebels demanded that Colombia release the prisoners
first. Colombia dug in its heels over the toll. Colombia urged the guerrillas to free the hostages.
"""
FARC = "FARC: rebels, guerrillas"


def ended(*arguments: object) -> Any:
    with pytest.raises(SystemExit) as left:
        main([str(argument) for argument in arguments])
    return left.value.code


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_party_typed_is_recognised(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert ended("read", report, "--party", FARC, "--json") == 0
    assert set(json.loads(capsys.readouterr().out)["reports"][0]["parties"]) == {"Colombia", "FARC"}


def test_cues_of_ones_own_are_read(report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own = tmp_path / "cues.yaml"
    own.write_text('- {id: dig, act: refuse, pattern: dug in its heels, fires_on: ["He dug in its heels."]}')
    assert ended("read", report, "--cues", own, "--json") == 0
    acts = [statement["act"] for statement in json.loads(capsys.readouterr().out)["reports"][0]["statements"]]
    assert "refuse" in acts


def test_a_vocabulary_grows_only_when_told_to(report: Path, tmp_path: Path) -> None:
    words = tmp_path / "words.yaml"
    words.write_text("parties: [{name: FARC, aliases: [rebels, guerrillas]}]  # mine\n")
    assert ended("read", report, "--vocabulary", words, "-o", tmp_path / "t.yaml") == 0
    assert "measures" not in words.read_text()
    assert "farc" in load(tmp_path / "t.yaml").party_by_id
    assert ended("read", report, "--vocabulary", words, "--update-vocabulary", "-o", tmp_path / "u.yaml") == 0
    assert "free-hostages" in words.read_text()
    grown = words.read_text()
    assert ended("read", report, "--vocabulary", words, "--update-vocabulary", "-o", tmp_path / "v.yaml") == 0
    assert words.read_text() == grown
    assert load(tmp_path / "v.yaml").measures == load(tmp_path / "u.yaml").measures


def test_a_vocabulary_that_is_not_there_is_begun_only_when_told_to(report: Path, tmp_path: Path) -> None:
    words = tmp_path / "words.yaml"
    assert ended("read", report, "--vocabulary", words) == 2
    assert ended("read", report, "--vocabulary", words, "--party", FARC, "--update-vocabulary") == 0
    assert "name: FARC" in words.read_text()


@pytest.mark.parametrize("suffix", [".csv", ".md", ".qdpx"])
def test_an_export_is_written_and_nothing_is_replaced(
    report: Path, tmp_path: Path, suffix: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / f"out{suffix}"
    assert ended("read", report, "--export", out) == 0
    assert capsys.readouterr().out == ""
    assert zipfile.is_zipfile(out) == (suffix == ".qdpx")
    assert ended("read", report, "--export", out) == 2
    assert ended("read", report, "--export", out, "--force") == 0


def test_an_export_to_coding_software_can_be_read_again(
    report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    coded = tmp_path / "coded.qdpx"
    assert ended("read", report, "--export", coded) == 0
    assert ended("read", report, "-o", tmp_path / "one.yaml") == 0
    capsys.readouterr()
    assert ended("read", coded, "-o", tmp_path / "two.yaml") == 0
    assert load(tmp_path / "one.yaml") == load(tmp_path / "two.yaml")
    assert "left out" not in capsys.readouterr().err


def test_a_score_is_printed_by_level_and_act(capsys: pytest.CaptureFixture[str]) -> None:
    assert ended("read", "--score", ANNOTATED) == 0
    told = capsys.readouterr().out
    assert "7 reports compared" in told
    assert "| place, speaker and act |" in told
    assert "| precondition " in told
    assert "date 7 of 7" in told


def test_a_score_can_be_had_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "01.txt").write_bytes((ANNOTATED / "01.txt").read_bytes())
    for name in ("01", "02"):
        (tmp_path / f"{name}.json").write_bytes((ANNOTATED / f"{name}.json").read_bytes())
    assert ended("read", "--score", tmp_path, "--json") == 0
    score = json.loads(capsys.readouterr().out)
    assert score["left_out"] == ["02.json"]
    assert set(score["full"]) == {"precision", "recall", "f1", "right", "read", "annotated"}
    assert score["metadata"]["date"] == {"right": 1, "annotated": 1}


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "Missing argument"),
        (["a.txt", "--score", "."], "Give it alone"),
        (["a.txt", "--by", "me"], "Add --review"),
        (["a.txt", "--review"], "add -o TALKS"),
        (["a.txt", "--review", "-o", "t.yaml", "--json"], "Give one of the two"),
        (["a.txt", "--update-vocabulary"], "--vocabulary FILE"),
        (["a.txt", "--export", "a.doc"], "no form of export"),
        (["a.txt", "--party", ": rebels"], "no name before the colon"),
        (["--score", "no-such-folder"], "holds no annotation"),
    ],
)
def test_what_does_not_go_together_is_refused_before_anything_is_read(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ended("read", *arguments) == 2
    assert told in capsys.readouterr().err
