"""The second reader with the weights that are shipped; skipped where what runs it is not installed."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from pourparler.desk.gather import gather
from pourparler.desk.overlooked import overlooked
from pourparler.errors import InputError
from pourparler.reading import Report, draft, read_report, report_json
from pourparler.reading.acts.seconded import By
from pourparler.reading.scoring import score_folder
from pourparler.reading.second.hearing import Ear, Heard
from pourparler.reading.second.weights import VARIABLE
from pourparler.reading.why import explain
from pourparler.record.positions import Confidence

ROOT = Path(__file__).resolve().parents[3]
WEIGHTS = ROOT / "reader-weights" / "src" / "pourparler_reader"
REPORT = """\
Harbour talks at a standstill

LEITH, 12 May 2025 (Coast Post) - The dockers' union will not call off its strike unless the port authority takes back \
the dismissal letters, its secretary Mara Lund said on Monday.

The port authority turned down the proposal. The union has signalled it could live with a scheme put forward by the \
mediator, under which forty crane drivers would go back to their shifts and the letters would be torn up the same day.
"""

BOTH = 76
"""Statements of the seven reports on which the rules were tuned that both read alike."""

pytest.importorskip("onnxruntime")
pytestmark = pytest.mark.skipif(not (WEIGHTS / "about.json").exists(), reason="there are no weights")


@pytest.fixture
def second(monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(VARIABLE, str(WEIGHTS))
    return WEIGHTS


def read() -> Report:
    return read_report("harbour.txt", REPORT.encode())


def without(data: dict[str, Any]) -> dict[str, Any]:
    """What is printed of a report, without what a second reader adds."""
    plain = {key: value for key, value in data.items() if key != "possibly_missed"}
    added = {"by", "sure", "model_probability"}
    plain["statements"] = [{k: v for k, v in one.items() if k not in added} for one in data["statements"]]
    return plain


def test_where_it_knows_no_other_party_what_the_rules_read_stays_as_it_is(
    second: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    both = report_json(read())
    monkeypatch.setenv(VARIABLE, "off")
    alone = report_json(read())
    assert without(both) == alone
    assert "possibly_missed" not in alone
    assert not any("by" in statement for statement in alone["statements"])


STATES = """\
Bridge talks adjourned

GENEVA, 3 March 2025 (Coast Post) - Orvenia will not reopen the Brod bridge until Talmark pays the toll it owes, \
the Orvenian envoy said on Monday.

Talmark refused to pay. "We owe nothing," its delegate said. Orvenia and Talmark meet again in May.
"""


def test_a_state_that_no_table_has_is_heard_as_a_party(second: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "off")
    alone = {one.speaker for one in read_report("bridge.txt", STATES.encode()).statements}
    monkeypatch.setenv(VARIABLE, str(WEIGHTS))
    heard = {one.speaker for one in read_report("bridge.txt", STATES.encode()).statements}
    assert heard >= alone
    assert {"Orvenia", "Talmark"} <= heard


def test_a_refusal_in_plain_words_is_read_by_both_and_sure(second: Path) -> None:
    refusal = next(one for one in report_json(read())["statements"] if one["act"] == "refuse")
    assert (refusal["by"], refusal["sure"]) == ("both", True)
    assert refusal["model_probability"] > 0.7


def test_what_is_doubted_is_drafted_with_low_confidence(second: Path) -> None:
    report = read()
    doubted = {one.span for one in report.statements if one.seconded and not one.seconded.sure}
    for position in draft([report]).talks.positions:
        agreed = not {ground.span for ground in position.grounds} <= doubted
        assert ("a second reader reads it so, too" in (position.note or "")) is agreed
        assert agreed or position.confidence is Confidence.LOW


def test_what_only_the_model_reads_is_told_and_not_drafted(second: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = ROOT / "tests" / "reading" / "annotated-layouts"
    reports = [read_report(path.name, path.read_bytes()) for path in sorted(folder.glob("*.txt"))]
    missed = [one for report in reports for one in report.missed]
    assert missed
    drafted = draft(reports)
    assert any("Possibly missed" in str(notice) for notice in drafted.notices)
    monkeypatch.setenv(VARIABLE, "off")
    plain = draft([read_report(path.name, path.read_bytes()) for path in sorted(folder.glob("*.txt"))])
    assert [one.says for one in drafted.talks.positions] == [one.says for one in plain.talks.positions]
    assert [one.drafted_by for one in drafted.talks.positions] == [one.drafted_by for one in plain.talks.positions]


def test_a_briefing_that_cannot_say_tells_what_to_read_first(second: Path) -> None:
    report = ROOT / "corpus" / "open" / "AC01.txt"
    command = [sys.executable, "-m", "pourparler", "brief", str(report)]
    told = subprocess.run(command, capture_output=True, text=True, check=True, env=os.environ).stdout
    plain = " ".join(told.split())
    assert "cannot be said" in plain
    assert "A refusal, it seems, of Ardova: “Both sides sent it back without written comments" in plain
    without = os.environ | {VARIABLE: "off"}
    assert "it seems" not in subprocess.run(command, capture_output=True, text=True, check=True, env=without).stdout


def test_the_desk_tells_the_passages_that_were_possibly_missed(second: Path, tmp_path: Path) -> None:
    source = next(
        path
        for path in sorted((ROOT / "tests" / "reading" / "annotated-layouts").glob("*.txt"))
        if read_report(path.name, path.read_bytes()).missed
    )
    text = source.read_text(encoding="utf-8")
    told = overlooked(source, source.name)
    assert told
    assert all(one.words in " ".join(text.split()) and one.probability >= 0.5 for one in told)


def test_an_answer_that_was_kept_without_it_is_not_taken_for_one_with_it(second: Path, tmp_path: Path) -> None:
    from pourparler.desk.cache import Cache

    file = tmp_path / "harbour.txt"
    file.write_text(REPORT, encoding="utf-8")
    cache = Cache(tmp_path / "cache")
    os.environ[VARIABLE] = "off"
    plain = gather([file], cache=cache).talks.positions
    os.environ[VARIABLE] = str(WEIGHTS)
    notes = [one.note or "" for one in gather([file], cache=cache).talks.positions]
    assert not any("second reader" in (one.note or "") for one in plain)
    assert any("second reader" in note for note in notes)


def test_why_tells_probability_speaker_words_and_the_nearest_sentences(second: Path) -> None:
    told = [one for sentence in explain(read()) for one in sentence.second or ()]
    refusal = next(one for one in told if one.opinion.act == "refuse")
    assert refusal.speaker == "Port authority"
    carried = {REPORT[one.start : one.end] for one in refusal.carried}
    assert carried & {"turned", "down"}
    assert [one.act for one in refusal.near] == ["refuse", "refuse"]
    assert refusal.near[0].likeness >= refusal.near[1].likeness > 0.5


def test_cues_prints_both_opinions(second: Path) -> None:
    command = [sys.executable, "-m", "pourparler", "cues", "--why", "Oslo turned down the plan."]
    told = subprocess.run(command, capture_output=True, text=True, check=True, env=os.environ).stdout
    assert "read: Norway" in told or "read: Oslo" in told
    assert "second reader:" in told
    assert "near: refuse" in told


def test_weights_that_are_not_as_they_were_made_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    damaged = tmp_path / "weights"
    shutil.copytree(WEIGHTS, damaged)
    about = json.loads((damaged / "about.json").read_text(encoding="utf-8"))
    about["sha256"]["reader.onnx"] = "0" * 64
    (damaged / "about.json").write_text(json.dumps(about), encoding="utf-8")
    monkeypatch.setenv(VARIABLE, str(damaged))
    with pytest.raises(InputError, match="not as it was made"):
        read()


@pytest.mark.parametrize("made", [None, "", "{}", "[1]", "not data"])
def test_a_folder_without_weights_is_told_once_and_by_its_name(tmp_path: Path, made: str | None) -> None:
    folder = tmp_path / "weights"
    if made is not None:
        folder.mkdir()
        (folder / "about.json").write_text(made)
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(REPORT)
    command = [sys.executable, "-m", "pourparler", "read", str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]
    env = os.environ | {VARIABLE: str(folder)}
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert done.stderr.startswith(f"{folder}: holds no weights of a second reader.")
    assert VARIABLE in done.stderr


def test_the_shipped_weights_agree_with_the_rules_as_recorded(second: Path) -> None:
    folder = ROOT / "tests" / "reading" / "annotated"
    reports = [read_report(path.name, path.read_bytes()) for path in sorted(folder.glob("*.txt"))]
    both = sum(one.seconded is not None and one.seconded.by is By.BOTH for r in reports for one in r.statements)
    assert abs(both - BOTH) <= 2  # processors round otherwise
    assert score_folder(folder).levels["full"].f1 > 0.8


def test_a_report_of_a_pile_is_heard_once_though_it_is_read_twice(
    second: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    plain = Ear.hear

    def hear(ear: Ear, text: str) -> Heard:
        heard.append(text)
        return plain(ear, text)

    monkeypatch.setattr(Ear, "hear", hear)
    guild = 'The Drivers\' Guild refused to drive. "We want a letter," its chairwoman, Ruta Vesk, said on {}.'
    diary = 'I met her on {}. "We will not clear the lane until the roster is gone," said Vesk. It rained.'
    reports = [
        read_report("a.txt", guild.format("Monday").encode()),
        read_report("b.txt", diary.format("Tuesday").encode()),
    ]
    made = draft(reports)
    assert made.reports[1].roster.people["Ruta Vesk"] == "Drivers' Guild"
    assert len(heard) == len(set(heard)) == 2
