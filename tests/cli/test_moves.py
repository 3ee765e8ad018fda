"""``stuck --apply`` as a process: the edited file keeps what people wrote in it, and is not stuck."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from pourparler.cli import group
from pourparler.errors import PourparlerError

FERRY = """\
# The ferry, as we understood it on Friday.
pourparler: 1
talks: The ferry
as_of: 2006-12-23
parties:
  - {id: isle, name: The Isle}   # they speak first
  - {id: coast, name: The Coast}
  - {id: bishop, name: The Bishop, role: mediator}
measures:
  # what it is about
  - {id: pay, what: pay the arrears, by: isle, divisible: by month}
  - {id: sail, what: let the ferry sail, by: coast, reversible: yes}
goal: [pay, sail]
positions:
  - id: sail-first
    party: isle
    says: sail before pay       # the minister's words
    note: said on the radio
  - {id: pay-first, party: coast, says: pay before sail, firmness: firm}
worth:
  isle: {sail: 3, pay: -1}
  coast: {pay: 3, sail: -1}
"""


def run(*arguments: str | Path) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "pourparler", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, timeout=60, check=False)


def in_json(*arguments: str | Path) -> dict[str, Any]:
    done = run(*arguments, "--json")
    assert done.returncode == 0, done.stderr.decode()
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


@pytest.fixture
def ferry(tmp_path: Path) -> Path:
    path = tmp_path / "ferry.yaml"
    path.write_text(FERRY, encoding="utf-8")
    return path


def test_a_move_is_written_into_a_copy_with_all_comments(ferry: Path) -> None:
    new = ferry.with_name("new.yaml")
    done = run("stuck", ferry, "--apply", "split", "-o", new)
    assert (done.returncode, done.stdout) == (0, b"")
    assert ferry.read_text(encoding="utf-8") == FERRY
    text = new.read_text(encoding="utf-8")
    for comment in ("# The ferry, as we", "# they speak first", "# what it is about", "# the minister's words"):
        assert comment in text
    assert "pay-part-1" in text
    assert in_json("check", new)["ok"]
    assert in_json("stuck", new)["stuck"] is False


def test_without_a_file_to_write_the_copy_is_printed(ferry: Path) -> None:
    done = run("stuck", ferry, "--apply", "third-party-holds")
    assert done.returncode == 0
    assert b"pay-deposit" in done.stdout
    assert b"# they speak first" in done.stdout


def test_each_move_that_is_listed_can_be_applied(ferry: Path) -> None:
    listed = in_json("stuck", ferry)["moves"]
    assert {"move", "text", "seen_in", "bundle", "price", "changes", "roadmap"} <= set(listed[0])
    assert [move["price"] for move in listed] == sorted(move["price"] for move in listed)
    assert all(move["seen_in"] and move["text"].endswith(".") for move in listed)
    new = ferry.with_name("last.yaml")
    assert run("stuck", ferry, "--apply", listed[-1]["move"], "-o", new).returncode == 0
    assert in_json("stuck", new)["stuck"] is False


def test_moves_are_told_in_words(ferry: Path) -> None:
    told = " ".join(run("stuck", ferry).stdout.decode().split())
    assert "## Moves that would unlock it" in told
    assert "**A third party vouches (third\\_party\\_assures), price 1.**" not in told, "as it is typed"
    assert "**A third party vouches (third-party-assures), price 1.** The Bishop vouches that" in told
    assert "There are more:" in told


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--apply", "splt"), 'there is no move called "splt". Did you mean "split"?'),
        (("--apply", "change-the-room"), 'the move "change-the-room" does not unlock these talks. These do: '),
        (("-o", "new.yaml"), "-o goes with --apply or --suppose"),
        (("--apply", "split", "--json"), "--apply writes a talks file; --json asks a question"),
        (("--apply", "split", "--without", "isle"), "--without asks a question"),
    ],
)
def test_what_cannot_be_done_is_refused_in_words(ferry: Path, arguments: tuple[str, ...], told: str) -> None:
    done = CliRunner().invoke(group, ["stuck", str(ferry), *arguments])
    said = f"{done.output} {done.exception}"
    assert done.exit_code != 0
    assert told in " ".join(said.split())
    assert not isinstance(done.exception, PourparlerError) or done.exception.exit_code == 2


def test_a_file_that_exists_is_not_replaced_unasked(ferry: Path) -> None:
    assert run("stuck", ferry, "--apply", "split", "-o", ferry).returncode == 2
    assert ferry.read_text(encoding="utf-8") == FERRY
    assert run("stuck", ferry, "--apply", "split", "-o", ferry, "--force").returncode == 0
    done = run("stuck", ferry, "--apply", "split")
    assert done.returncode == 2
    assert b"the talks are not stuck" in done.stderr
