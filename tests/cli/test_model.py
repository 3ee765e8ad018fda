"""The options of a model, on a command of our own: what ``read`` does with them is its own matter."""

from pathlib import Path

import click
import pytest

from pourparler.cli.model import ask_model, second_reader
from pourparler.errors import InputError
from pourparler.reading import read_report
from pourparler.reading.model_reader import Endpoint
from tests.reading.model_reader import stub

CANAL = Path(__file__).parents[1] / "reading" / "reports" / "canal.txt"
HERE = "http://localhost:11434/v1"


@click.command()
@click.argument("word")
@second_reader
def ask(word: str, second: Endpoint | None) -> None:
    assert word == "now"
    click.echo("nobody" if second is None else f"{second.model} at {second.url}, {second.seconds:g} s")


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    ask.main(["now", *arguments], standalone_mode=False)
    return capsys.readouterr().out.strip()


def test_no_model_is_asked_unless_it_is_named(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("POURPARLER_MODEL", "small")
    monkeypatch.setenv("POURPARLER_MODEL_URL", HERE)
    assert run(capsys) == "nobody"
    assert run(capsys, "--model", "default") == f"small at {HERE}, 120 s"
    assert run(capsys, "--model", "large", "--model-timeout", "5") == f"large at {HERE}, 5 s"


def test_options_of_a_model_that_is_not_asked_are_refused() -> None:
    with pytest.raises(click.UsageError, match="Without --model"):
        ask.main(["now", "--model-url", HERE], standalone_mode=False)


def test_an_unfit_address_is_refused_before_anything_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("POURPARLER_MODEL_URL", raising=False)
    with pytest.raises(InputError, match="unencrypted"):
        ask.main(["now", "--model", "m", "--model-url", "http://example.org/v1"], standalone_mode=False)


def test_where_the_reports_go_is_said_and_then_what_came_of_it(capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("pydantic_ai")
    with stub.serving("good") as server:
        endpoint = Endpoint(url=server.url, model="stub-1")
        (reading,) = ask_model([read_report("canal.txt", CANAL.read_bytes())], endpoint)
    sent, came, *_ = capsys.readouterr().err.splitlines()
    assert sent.startswith("Sending the text of 1 report (")
    assert sent.endswith(f"to the model stub-1 at {server.url}, on this machine.")
    assert came.startswith("Model: 4 statements found in the text")
    assert len(reading.statements) == 4


def test_it_is_said_even_if_nothing_comes_of_it(capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("pydantic_ai")
    with stub.serving("no-entry") as server, pytest.raises(InputError, match="refused the key"):
        ask_model([read_report("canal.txt", CANAL.read_bytes())], Endpoint(url=server.url, model="stub-1"))
    assert capsys.readouterr().err.startswith("Sending the text of 1 report")
