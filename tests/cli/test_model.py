"""A model on the command line, as a user calls it: a process, a server on this machine, files on disk."""

import json
import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from pourparler.cli.model import Asked, with_model
from pourparler.errors import InputError
from tests.reading.model_reader import stub
from tests.reading.model_reader.recorded import FERRY, REPORTS

HERE = "http://localhost:11434/v1"
REPORT = str(REPORTS / "ferry.txt")


@click.command()
@click.argument("word")
@with_model
def ask(word: str, model: Asked | None) -> None:
    assert word == "now"
    told = (
        "nobody"
        if model is None
        else f"{model.endpoint.model} at {model.endpoint.url}, {model.endpoint.seconds:g} s, {model.role}"
    )
    click.echo(told)


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    ask.main(["now", *arguments], standalone_mode=False)
    return capsys.readouterr().out.strip()


def program(*arguments: str, server: stub.Stub, code: int = 0) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "POURPARLER_CACHE": ""}
    command = [sys.executable, "-m", "pourparler", *arguments, "--model", "stub-1", "--model-url", server.url]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, encoding="utf-8", check=False)
    assert done.returncode == code, done.stderr
    return done


def test_no_model_is_asked_unless_it_is_named(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("POURPARLER_MODEL", "small")
    monkeypatch.setenv("POURPARLER_MODEL_URL", HERE)
    assert run(capsys) == "nobody"
    assert run(capsys, "--model", "default") == f"small at {HERE}, 600 s, lead"
    assert run(capsys, "--model", "x", "--model-timeout", "5", "--model-role", "second") == f"x at {HERE}, 5 s, second"


@pytest.mark.parametrize("option", [("--model-url", HERE), ("--model-role", "second"), ("--model-insecure",)])
def test_options_of_a_model_that_is_not_asked_are_refused(option: tuple[str, ...]) -> None:
    with pytest.raises(click.UsageError, match="Without --model"):
        ask.main(["now", *option], standalone_mode=False)


def test_an_unfit_address_is_refused_before_anything_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("POURPARLER_MODEL_URL", raising=False)
    with pytest.raises(InputError, match="unencrypted"):
        ask.main(["now", "--model", "m", "--model-url", "http://example.org/v1"], standalone_mode=False)


def test_reports_are_read_into_a_draft_that_says_who_drafted_what(tmp_path: Path) -> None:
    with stub.serving(stub.said(FERRY)) as server:
        done = program("read", REPORT, "-o", str(tmp_path / "talks.yaml"), "--json", server=server)
    sent, came, *_ = done.stderr.splitlines()
    assert sent.startswith("Sending the text of 1 report (")
    assert sent.endswith(f"to the model stub-1 at {server.url}, on this machine.")
    assert came.startswith("Model: 2 positions and 1 proposal found in the text.")
    answer = json.loads(done.stdout)
    assert {p["drafted_by"] for p in answer["talks"]["positions"]} <= {"model", "both"}
    assert answer["model"]["model"] == "stub-1"
    assert answer["reports"][0]["statements"]
    assert "drafted_by: model" in (tmp_path / "talks.yaml").read_text(encoding="utf-8")


def test_a_briefing_is_made_from_the_models_draft_and_says_so() -> None:
    with stub.serving(stub.said(FERRY)) as server:
        answer = json.loads(program("brief", REPORT, "--json", server=server).stdout)
    assert answer["verdict"] == "stuck"
    assert "The language model stub-1 drafted this." in answer["markdown"]
    assert any("stub-1" in notice for notice in answer["notices"])


def test_a_model_is_measured_by_the_same_scorer(tmp_path: Path) -> None:
    text = Path(REPORT).read_text(encoding="utf-8")
    (tmp_path / "01.txt").write_text(text, encoding="utf-8")
    at = text.index("ruled out withdrawing")
    gold = {
        "parties": [{"id": "n", "aliases": ["Northline Ferries"]}],
        "statements": [{"speaker": "n", "act": "precondition", "span": [at, at + 53]}],
    }
    (tmp_path / "01.json").write_text(json.dumps(gold), encoding="utf-8")
    with stub.serving(stub.said(FERRY)) as server:
        score = json.loads(program("read", "--score", str(tmp_path), "--json", server=server).stdout)
    assert (score["full"]["right"], score["full"]["read"]) == (1, 4)


def test_a_fault_of_the_endpoint_is_one_sentence_with_a_remedy_and_no_traceback() -> None:
    with stub.serving(stub.completion({"content": "{"}, "length")) as server:
        done = program("brief", REPORT, server=server, code=2)
    assert "it ran out of room after 4,096 tokens" in done.stderr
    assert "OLLAMA_CONTEXT_LENGTH" in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_a_briefing_of_a_talks_file_alone_asks_no_model(tmp_path: Path) -> None:
    talks = tmp_path / "talks.yaml"
    talks.write_text("pourparler: 1\ntalks: T\nparties: [{id: a}]\nmeasures: [{id: m, by: [a]}]\n", encoding="utf-8")
    with stub.serving(stub.said(FERRY)) as server:
        done = program("brief", str(talks), server=server, code=2)
    assert "there is none in PATHS" in done.stderr
    assert server.asked == []
