"""How the program ends when something goes wrong, and when somebody stops it."""

import errno
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import click
import pytest

import pourparler
from pourparler.cli import group, main
from pourparler.errors import InputError, LimitError, MissingExtraError, PourparlerError, Problem


@pytest.fixture
def ending(monkeypatch: pytest.MonkeyPatch) -> Callable[[BaseException], int]:
    """Runs a command that ends with an error; gives back the exit code."""
    monkeypatch.delenv("POURPARLER_TRACEBACK", raising=False)

    def run(error: BaseException) -> int:
        def fail() -> None:
            raise error

        monkeypatch.setitem(group.commands, "fail", click.Command("fail", callback=fail))
        with pytest.raises(SystemExit) as left:
            main(["fail"])
        assert isinstance(left.value.code, int)
        return left.value.code

    return run


def test_our_fault_ends_with_one_and_in_words(
    ending: Callable[[BaseException], int], capsys: pytest.CaptureFixture[str]
) -> None:
    assert ending(RuntimeError("no\n  luck")) == 1
    told = capsys.readouterr()
    assert "not your fault (RuntimeError: no luck)" in told.err
    assert "POURPARLER_TRACEBACK=1" in told.err
    assert "Traceback" not in told.err
    assert told.out == ""


def test_a_long_or_an_empty_reason_is_cut_or_made_up_for(
    ending: Callable[[BaseException], int], capsys: pytest.CaptureFixture[str]
) -> None:
    assert ending(RuntimeError("long " * 1000)) == 1
    assert len(capsys.readouterr().err) < 500
    assert ending(RuntimeError()) == 1
    assert "(RuntimeError: no more is known)" in capsys.readouterr().err


def test_whoever_wants_the_traceback_gets_it(
    ending: Callable[[BaseException], int], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise RuntimeError("no luck")

    monkeypatch.setenv("POURPARLER_TRACEBACK", "1")
    monkeypatch.setitem(group.commands, "fail", click.Command("fail", callback=fail))
    with pytest.raises(RuntimeError, match="no luck"):
        main(["fail"])


PROBLEM = Problem(file="t.yaml", line=3, what="no party has that id", remedy="Add it.")


@pytest.mark.parametrize(
    ("error", "code", "told"),
    [
        (InputError([PROBLEM]), 2, "t.yaml:3: no party has that id. Add it.\n"),
        (LimitError("too large"), 3, "too large\n"),
        (MissingExtraError("install it"), 2, "install it\n"),
        (PourparlerError("our fault"), 1, "our fault\n"),
        (KeyboardInterrupt(), 130, "\npourparler: stopped.\n"),
    ],
)
def test_each_error_ends_with_its_own_code_and_is_told_as_it_is(
    error: BaseException,
    code: int,
    told: str,
    ending: Callable[[BaseException], int],
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert ending(error) == code
    assert capsys.readouterr() == ("", told)


def test_an_interrupted_run_says_so_and_ends_with_130(tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    os.mkfifo(report)  # the program waits at it for words that do not come
    command = [sys.executable, "-m", "pourparler", "read", str(report)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        words = open_once_read(report, process)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
        os.close(words)
    assert process.returncode == 130
    assert out == b""
    assert b"stopped" in err
    assert b"Traceback" not in err


def open_once_read(path: Path, process: subprocess.Popen[bytes]) -> int:
    """Open a pipe for writing as soon as somebody reads from it."""
    while process.poll() is None:
        try:
            return os.open(path, os.O_WRONLY | os.O_NONBLOCK)
        except OSError as error:
            if error.errno != errno.ENXIO:
                raise
            time.sleep(0.01)
    raise AssertionError("the program ended before it read anything")


def test_the_version_is_that_of_the_package(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["--version"])
    assert left.value.code == 0
    assert capsys.readouterr().out == f"pourparler {pourparler.__version__}\n"


def test_commands_are_listed_in_the_order_of_a_users_work() -> None:
    listed = (
        "brief read add check stuck packages roadmap history stability concede sure case backtest convert cues serve "
        "completion"
    ).split()
    assert group.list_commands(click.Context(group)) == listed
