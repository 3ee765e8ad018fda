"""The page on exit codes says what happens."""

import re
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from pourparler.cli import group, main
from pourparler.errors import InputError, LimitError, MissingExtraError, PourparlerError
from tests.cli.test_files import TALKS

PAGE = (Path(__file__).parents[2] / "docs" / "exit-codes.md").read_text(encoding="utf-8")
DOCUMENTED = {int(code): means for code, means in re.findall(r"^\| (\d+) \| ([^|]+) \|", PAGE, re.MULTILINE)}


def left_with(*arguments: str) -> object:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    return left.value.code


def failing(error: BaseException) -> click.Command:
    def fail() -> None:
        raise error

    return click.Command("fail", callback=fail)


def test_the_page_has_every_code_and_no_other() -> None:
    kinds = (PourparlerError, InputError, LimitError, MissingExtraError)
    assert DOCUMENTED.keys() == {0, 130} | {kind.exit_code for kind in kinds} | {click.UsageError.exit_code}


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ("stuck t.yaml", 0),
        ("check t.yaml", 0),
        ("stuck none.yaml", 2),
        ("stuck t.yaml --most none", 2),
        ("nonsense", 2),
        ("stuck t.yaml --time-limit 1e-9", 3),
        ("packages t.yaml --json --time-limit 1e-9", 3),
    ],
)
def test_commands_end_as_the_page_says(
    arguments: str, code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("t.yaml").write_text(TALKS, encoding="utf-8")
    assert left_with(*arguments.split()) == code


@pytest.mark.parametrize(
    ("make", "code"),
    [(lambda: RuntimeError("x"), 1), (KeyboardInterrupt, 130), (lambda: MissingExtraError("x", extra="pdf"), 2)],
)
def test_what_goes_wrong_ends_as_the_page_says(
    make: Callable[[], BaseException], code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("POURPARLER_TRACEBACK", raising=False)
    monkeypatch.setitem(group.commands, "fail", failing(make()))
    assert left_with("fail") == code
    assert code in DOCUMENTED


def test_every_command_stands_in_the_readme() -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    assert [name for name in group.commands if f"| `pourparler {name}" not in readme] == []


@pytest.mark.parametrize("command", ["brief", "read", "check", "stuck", "serve", "read --json"])
def test_a_text_in_the_place_of_a_file_is_told_from_one(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    pasted = "Peru demanded that Chile open the dam. " * 10
    assert left_with(*command.split(), pasted) == 2
    told = capsys.readouterr()
    assert "no file has so long a name. Give a text as a file, or on standard input with -" in told.err
    assert ("Give a text as a file" in told.out) == ("--json" in command)


def test_a_long_sentence_is_explained_as_it_is_typed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(
            ["cues", "--why", "Peru demanded that Chile open the dam, " + "which holds more water than any other " * 8]
        )
    assert left.value.code == 0
    assert "demand" in capsys.readouterr().out
