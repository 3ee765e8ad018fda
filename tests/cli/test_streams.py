"""Standard streams that are closed, full or given up; pipes in the place of files; JSON also of a fault."""

import json
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from tests.cli.test_files import REPORT, TALKS

PROGRAM = f'"{sys.executable}" -m pourparler'


@pytest.fixture
def here(tmp_path: Path) -> Path:
    (tmp_path / "t.yaml").write_text(TALKS, encoding="utf-8")
    (tmp_path / "r.txt").write_text(REPORT, encoding="utf-8")
    return tmp_path


def shell(line: str, cwd: Path) -> tuple[int, str, str]:
    """Run a line of the shell in which ``P`` is the program."""
    words = ["sh", "-c", line.replace("P ", f"{PROGRAM} ", 1)]
    done = subprocess.run(words, capture_output=True, cwd=cwd, timeout=60, check=False)
    err = done.stderr.decode()
    assert "Traceback" not in err
    assert "not your fault" not in err
    return done.returncode, done.stdout.decode(), err


@pytest.mark.parametrize("line", ["P stuck t.yaml >&-", "P stuck t.yaml --json >&-", "P --help >&-", "P case >&-"])
def test_a_closed_output_is_told(line: str, here: Path) -> None:
    code, _, err = shell(line, here)
    assert code == 2
    assert err == "standard output: cannot be written: it is closed.\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize("command", ["stuck t.yaml", "packages t.yaml --json", "check t.yaml", "--version"])
def test_a_full_disk_behind_standard_output_is_told(command: str, here: Path) -> None:
    code, _, err = shell(f"P {command} > /dev/full", here)
    assert code == 2
    assert err == "standard output: cannot be written: No space left on device.\n"


@pytest.mark.parametrize("command", ["read -", "brief -", "stuck -"])
def test_a_closed_input_is_told(command: str, here: Path) -> None:
    code, _, err = shell(f"P {command} <&-", here)
    assert code == 2
    assert err.startswith("standard input: ")
    assert "closed" in err


def test_without_anybody_to_hear_messages_the_answer_and_the_exit_code_stay(here: Path) -> None:
    code, out, _ = shell("P check t.yaml 2>&-", here)
    assert (code, out) == (0, "No faults: 2 parties, 2 measures, 2 positions, 0 statements.\n")
    assert shell("P stuck no.yaml 2>&-", here)[0] == 2
    assert shell("P stuck t.yaml <&- >&- 2>&-", here)[0] == 2


def test_a_file_is_written_also_where_all_streams_are_closed(here: Path) -> None:
    assert shell("P case brexit-2017 -o b.yaml <&- >&- 2>&-", here)[0] == 0
    assert (here / "b.yaml").read_text(encoding="utf-8").startswith(("#", "pourparler"))


def test_whoever_has_seen_enough_is_no_fault(here: Path) -> None:
    code, out, err = shell("P cues --json | head -c 10; exit 0", here)
    assert (code, len(out), err) == (0, 10, "")


def test_a_pipe_in_the_place_of_a_file_is_waited_for_with_a_word(here: Path) -> None:
    pipe = here / "p.yaml"
    os.mkfifo(pipe)
    writer = threading.Thread(target=lambda: pipe.write_text(TALKS, encoding="utf-8"))
    writer.start()
    code, out, err = shell("P check p.yaml", here)
    writer.join()
    assert (code, err) == (0, "p.yaml is a pipe: waiting for what somebody writes into it.\n")
    assert out.startswith("No faults")


@pytest.mark.parametrize(
    "command",
    ["stuck -", "check -", "packages -", "roadmap -", "brief -", "brief t.txt", "convert --from talks --to json - -"],
)
def test_a_talks_file_may_come_on_standard_input_or_under_another_name(command: str, here: Path) -> None:
    (here / "t.txt").write_text(TALKS, encoding="utf-8")
    code, out, err = shell(f"P {command} < t.yaml", here)
    assert code == 0, err
    assert "Thaw" in out or "2 parties" in out


def test_a_report_on_standard_input_is_still_a_report(here: Path) -> None:
    code, out, _ = shell("P brief - < r.txt", here)
    assert code == 0
    assert "Ethiopia" in out


def answer(line: str, cwd: Path) -> Any:
    code, out, err = shell(line, cwd)
    assert code == 2
    assert err
    return json.loads(out)


@pytest.mark.parametrize(
    ("line", "file"),
    [
        ("P stuck no.yaml --json", "no.yaml"),
        ("P read b.md --json", "b.md"),
        ("P brief no --json", "no"),
        ("P stuck t.yaml --json --most many", None),
        ("P nonsense --json", None),
        ("P packages t.yaml --json --improve nobody", "--improve"),
        ("P backtest nowhere --json", None),
    ],
)
def test_a_program_gets_one_object_also_where_there_is_a_fault(line: str, file: str | None, here: Path) -> None:
    (here / "b.md").write_text("# Thaw\n\n*Advice, not a forecast.*\n", encoding="utf-8")
    said = answer(line, here)
    assert said["exit_code"] == 2
    assert said["error"]
    if file is not None:
        assert said["problems"][0]["file"] == file
        assert {"file", "line", "what", "remedy", "warning"} <= said["problems"][0].keys()
