"""What a person sees on a terminal, and what a file or a pipe gets instead."""

import json
import os
import pty
import select
import subprocess
import sys
from pathlib import Path

import pytest

from pourparler.cli.terminal import say, say_json, working

TALKS = Path(__file__).parents[2] / "examples" / "six-party" / "six-party.talks.yaml"
COLOUR = "\x1b["
SLOW_WORK = """
import sys, time
from pourparler.cli.terminal import working
with working("Searching"):
    time.sleep(float(sys.argv[1]))
"""


def on_a_terminal(*command: str, **environment: str) -> str:
    """What a command writes to a terminal of its own, standard output and standard error together."""
    settings = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    try:
        ours, theirs = pty.openpty()
    except OSError as error:  # a container without /dev/pts
        pytest.skip(f"no terminal can be had here: {error}")
    with subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=theirs,
        env={**settings, "TERM": "xterm", **environment},
    ) as process:
        os.close(theirs)
        shown = b""
        while select.select([ours], [], [], 60)[0]:
            try:
                part = os.read(ours, 65536)
            except OSError:  # how Linux says that the other end is closed
                break
            if not part:
                break
            shown += part
        os.close(ours)
        assert process.wait(timeout=60) == 0, shown.decode()
    return shown.decode()


def after_signs(shown: str) -> str:
    """What stands on the terminal once the signs of life, if the machine was slow enough for any, are wiped away."""
    return shown.rpartition("\r\x1b[K")[2]


def pourparler(*arguments: str) -> tuple[str, ...]:
    return (sys.executable, "-m", "pourparler", *arguments)


def test_headings_and_strong_words_are_shown_in_colour_on_a_terminal() -> None:
    shown = on_a_terminal(*pourparler("stuck", str(TALKS)))
    assert f"{COLOUR}36m" in shown, "headings are cyan"
    assert "\n## " not in shown
    assert "**" not in shown


def test_who_wants_no_colour_gets_none() -> None:
    shown = after_signs(on_a_terminal(*pourparler("stuck", str(TALKS)), NO_COLOR="1"))
    assert COLOUR not in shown
    assert "## " in shown
    assert COLOUR not in on_a_terminal(*pourparler("check", str(TALKS)), NO_COLOR="1")


def test_json_is_json_on_a_terminal_too() -> None:
    assert json.loads(after_signs(on_a_terminal(*pourparler("stuck", str(TALKS), "--json"))))["stuck"] is True


def test_work_that_lasts_over_a_second_shows_signs_of_life_and_wipes_them_away() -> None:
    shown = on_a_terminal(sys.executable, "-c", SLOW_WORK, "1.25")
    assert "Searching … 1 s" in shown
    assert shown.endswith("\r\x1b[K")


def test_short_work_and_work_away_from_a_terminal_shows_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert on_a_terminal(sys.executable, "-c", SLOW_WORK, "0") == ""
    with working("Searching"):
        pass
    done = subprocess.run([sys.executable, "-c", SLOW_WORK, "1.1"], capture_output=True, timeout=60, check=True)
    assert done.stdout + done.stderr == b""
    assert capsys.readouterr().err == ""


def test_a_file_or_a_pipe_gets_the_markdown_as_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    say("# Why\n\n**Nobody** moves first.")
    say("ends here\n")
    assert capsys.readouterr().out == "# Why\n\n**Nobody** moves first.\nends here\n"


def test_json_is_one_object_in_any_script_and_never_invalid(capsys: pytest.CaptureFixture[str]) -> None:
    say_json({"party": "日本"})
    told = capsys.readouterr().out
    assert "日本" in told
    assert json.loads(told) == {"party": "日本"}
    with pytest.raises(ValueError, match="JSON"):
        say_json({"worth": float("nan")})
